from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "channel_account" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "channel" VARCHAR(16) NOT NULL,
    "user_id" VARCHAR(64) NOT NULL,
    "user_key" VARCHAR(64) NOT NULL,
    CONSTRAINT "uid_channel_acc_tenant__d87bdf" UNIQUE ("tenant_id", "channel", "user_key"),
    CONSTRAINT "uid_channel_acc_tenant__c20da1" UNIQUE ("tenant_id", "person_id", "channel")
);
COMMENT ON TABLE "channel_account" IS 'A person as one channel knows them. WeCom user ids are case-insensitive: compare on `user_key`.';
CREATE TABLE IF NOT EXISTS "channel_credential" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "channel" VARCHAR(16) NOT NULL,
    "public" JSONB NOT NULL,
    "sealed" TEXT NOT NULL,
    CONSTRAINT "uid_channel_cre_tenant__97d2a2" UNIQUE ("tenant_id", "channel")
);
COMMENT ON TABLE "channel_credential" IS 'How a tenant''s app speaks with one channel. `public` is plain, `sealed` is encrypted with the deployment''s key.';
CREATE TABLE IF NOT EXISTS "department" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "code" VARCHAR(64) NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "parent_id" BIGINT,
    "manager_id" BIGINT,
    CONSTRAINT "uid_department_tenant__4f5680" UNIQUE ("tenant_id", "code")
);
CREATE INDEX IF NOT EXISTS "idx_department_tenant__c56a37" ON "department" ("tenant_id", "parent_id");
CREATE INDEX IF NOT EXISTS "idx_department_tenant__096e1e" ON "department" ("tenant_id", "manager_id");
COMMENT ON TABLE "department" IS 'A node of the organisation tree. `code` is the tenant''s own name for it, as imports and channels give it.';
CREATE TABLE IF NOT EXISTS "person" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "name" VARCHAR(50) NOT NULL,
    "department_id" BIGINT NOT NULL,
    "title" VARCHAR(50) NOT NULL,
    "mobile" VARCHAR(20) NOT NULL,
    "active" BOOL NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_person_tenant__c4dfdd" ON "person" ("tenant_id", "department_id");
CREATE INDEX IF NOT EXISTS "idx_person_tenant__6c2171" ON "person" ("tenant_id", "name");
COMMENT ON TABLE "person" IS 'Somebody of the tenant, in exactly one department. Inactive people keep their history and cannot act.';
CREATE TABLE IF NOT EXISTS "role" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "code" VARCHAR(64) NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "permissions" JSONB NOT NULL,
    CONSTRAINT "uid_role_tenant__900e50" UNIQUE ("tenant_id", "code")
);
COMMENT ON TABLE "role" IS 'A named set of permissions, such as `fleet.dispatch`.';
CREATE TABLE IF NOT EXISTS "role_member" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "role_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    CONSTRAINT "uid_role_member_tenant__5314ea" UNIQUE ("tenant_id", "role_id", "person_id")
);
CREATE INDEX IF NOT EXISTS "idx_role_member_tenant__708203" ON "role_member" ("tenant_id", "person_id");
COMMENT ON TABLE "role_member" IS 'A person who has a role.';
CREATE TABLE IF NOT EXISTS "tenant" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "code" VARCHAR(32) NOT NULL UNIQUE,
    "name" VARCHAR(100) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "tenant" IS 'One agency or enterprise. Before its id is known, use `tenant_id_by_code`: the table itself is isolated too.';
CREATE TABLE IF NOT EXISTS "work_group" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "code" VARCHAR(64) NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    CONSTRAINT "uid_work_group_tenant__96ef39" UNIQUE ("tenant_id", "code")
);
COMMENT ON TABLE "work_group" IS 'People gathered across departments.';
CREATE TABLE IF NOT EXISTS "work_group_member" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "work_group_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    CONSTRAINT "uid_work_group__tenant__b34e70" UNIQUE ("tenant_id", "work_group_id", "person_id")
);
CREATE INDEX IF NOT EXISTS "idx_work_group__tenant__9d222f" ON "work_group_member" ("tenant_id", "person_id");
COMMENT ON TABLE "work_group_member" IS 'A person in a work group.';
CREATE TABLE IF NOT EXISTS "incoming_event" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "channel" VARCHAR(16) NOT NULL,
    "key" VARCHAR(80) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "reference" VARCHAR(16) NOT NULL,
    CONSTRAINT "uid_incoming_ev_tenant__cfd2c4" UNIQUE ("tenant_id", "channel", "key")
);
CREATE INDEX IF NOT EXISTS "idx_incoming_ev_tenant__79548c" ON "incoming_event" ("tenant_id", "created_at");
COMMENT ON TABLE "incoming_event" IS 'One claimed event. `key` is the channel''s message id or a digest of the event''s content.';
CREATE TABLE IF NOT EXISTS "outgoing_message" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "payload" JSONB NOT NULL,
    "sent_card_id" BIGINT,
    "state" VARCHAR(16) NOT NULL,
    "attempts" SMALLINT NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "leased_until" TIMESTAMPTZ,
    "sent_at" TIMESTAMPTZ,
    "answer" JSONB,
    "reference" VARCHAR(16) NOT NULL
);
COMMENT ON TABLE "outgoing_message" IS 'One message to one person; the sender delivers a person''s messages in the order of their ids.';
CREATE TABLE IF NOT EXISTS "sent_card" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "task_id" VARCHAR(64) NOT NULL,
    "view" VARCHAR(64) NOT NULL,
    "subject_id" BIGINT NOT NULL,
    "response_code" VARCHAR(512),
    "response_code_at" TIMESTAMPTZ,
    "closed" BOOL NOT NULL,
    CONSTRAINT "uid_sent_card_tenant__94f2c4" UNIQUE ("tenant_id", "task_id")
);
CREATE INDEX IF NOT EXISTS "idx_sent_card_tenant__5b0b13" ON "sent_card" ("tenant_id", "view", "subject_id");
CREATE INDEX IF NOT EXISTS "idx_sent_card_tenant__573600" ON "sent_card" ("tenant_id", "person_id");
COMMENT ON TABLE "sent_card" IS 'A card in a person''s chat: what it shows and the code that redraws it.';
CREATE TABLE IF NOT EXISTS "conversation" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "dialogue" JSONB NOT NULL,
    "request_id" BIGINT,
    "asked_field" VARCHAR(64),
    "prompt" JSONB,
    "updated_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_conversatio_tenant__b4a741" UNIQUE ("tenant_id", "person_id")
);
CREATE INDEX IF NOT EXISTS "idx_conversatio_tenant__710612" ON "conversation" ("tenant_id", "request_id");
COMMENT ON TABLE "conversation" IS 'What a person and the bot are in the middle of. Kept here, so that it survives restarts and long pauses.';
CREATE TABLE IF NOT EXISTS "history_entry" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_id" BIGINT,
    "work_order_id" BIGINT,
    "verb" VARCHAR(32) NOT NULL,
    "person_id" BIGINT,
    "channel" VARCHAR(16) NOT NULL,
    "note" TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_history_ent_tenant__540994" ON "history_entry" ("tenant_id", "request_id", "id");
CREATE INDEX IF NOT EXISTS "idx_history_ent_tenant__fb6256" ON "history_entry" ("tenant_id", "work_order_id", "id");
CREATE INDEX IF NOT EXISTS "idx_history_ent_tenant__fc0845" ON "history_entry" ("tenant_id", "person_id");
COMMENT ON TABLE "history_entry" IS 'One move of a request or a work order: who, when, through which channel, and with which words.';
CREATE TABLE IF NOT EXISTS "request" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_type" VARCHAR(32) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "applicant_id" BIGINT NOT NULL,
    "department_id" BIGINT NOT NULL,
    "form" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_request_tenant__9c00d3" ON "request" ("tenant_id", "applicant_id", "id");
CREATE INDEX IF NOT EXISTS "idx_request_tenant__5bc457" ON "request" ("tenant_id", "state", "id");
CREATE INDEX IF NOT EXISTS "idx_request_tenant__23d62f" ON "request" ("tenant_id", "department_id");
COMMENT ON TABLE "request" IS 'What an applicant asks for. A draft is a request that has not been submitted yet.';
CREATE TABLE IF NOT EXISTS "approval_task" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_id" BIGINT NOT NULL,
    "node_key" VARCHAR(64) NOT NULL,
    "node_name" VARCHAR(100) NOT NULL,
    "person_id" BIGINT NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "decided_at" TIMESTAMPTZ,
    "reason" TEXT NOT NULL,
    "channel" VARCHAR(16) NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_approval_ta_tenant__391cc0" ON "approval_task" ("tenant_id", "request_id", "id");
CREATE INDEX IF NOT EXISTS "idx_approval_ta_tenant__0460e6" ON "approval_task" ("tenant_id", "person_id", "state", "id");
COMMENT ON TABLE "approval_task" IS 'One person''s turn at one node of one request.';
CREATE TABLE IF NOT EXISTS "flow_definition" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_type" VARCHAR(32) NOT NULL,
    "version" INT NOT NULL,
    "definition" JSONB NOT NULL,
    CONSTRAINT "uid_flow_defini_tenant__105b1c" UNIQUE ("tenant_id", "request_type", "version")
);
COMMENT ON TABLE "flow_definition" IS 'One published version of the path for a request type; the newest version applies to new requests.';
CREATE TABLE IF NOT EXISTS "flow_run" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_id" BIGINT NOT NULL,
    "flow_definition_id" BIGINT NOT NULL,
    "state" JSONB NOT NULL,
    CONSTRAINT "uid_flow_run_tenant__e9a659" UNIQUE ("tenant_id", "request_id")
);
CREATE INDEX IF NOT EXISTS "idx_flow_run_tenant__b778d0" ON "flow_run" ("tenant_id", "flow_definition_id");
COMMENT ON TABLE "flow_run" IS 'A request on its path. `state` belongs to handlers.flows.core; the row is locked before it is advanced.';
CREATE TABLE IF NOT EXISTS "rating" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "work_order_id" BIGINT NOT NULL,
    "rater_id" BIGINT NOT NULL,
    "rated_id" BIGINT NOT NULL,
    "stars" SMALLINT NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "uid_rating_tenant__793cea" UNIQUE ("tenant_id", "work_order_id")
);
CREATE INDEX IF NOT EXISTS "idx_rating_tenant__69f22e" ON "rating" ("tenant_id", "rated_id", "id");
CREATE INDEX IF NOT EXISTS "idx_rating_tenant__c60ffd" ON "rating" ("tenant_id", "rater_id");
COMMENT ON TABLE "rating" IS 'Stars and words from the applicant for one finished work order; there is one at most.';
CREATE TABLE IF NOT EXISTS "reservation" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "resource_id" BIGINT NOT NULL,
    "work_order_id" BIGINT NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "active" BOOL NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_reservation_tenant__26ee10" ON "reservation" ("tenant_id", "resource_id", "starts_at");
CREATE INDEX IF NOT EXISTS "idx_reservation_tenant__2ba342" ON "reservation" ("tenant_id", "work_order_id");
COMMENT ON TABLE "reservation" IS 'A resource taken for a period by a work order. The database refuses two active ones that overlap.';
CREATE TABLE IF NOT EXISTS "resource" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "kind" VARCHAR(16) NOT NULL
);
COMMENT ON TABLE "resource" IS 'Something used for a period: a vehicle, a driver, later a room or a desk. Lock it before reserving it.';
CREATE TABLE IF NOT EXISTS "work_order" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "request_id" BIGINT,
    "state" VARCHAR(16) NOT NULL,
    "assignee_id" BIGINT,
    "summary" VARCHAR(200) NOT NULL,
    "starts_at" TIMESTAMPTZ,
    "ends_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_work_order_tenant__81e0ee" ON "work_order" ("tenant_id", "request_id");
CREATE INDEX IF NOT EXISTS "idx_work_order_tenant__0ca908" ON "work_order" ("tenant_id", "assignee_id", "state", "id");
CREATE INDEX IF NOT EXISTS "idx_work_order_tenant__ad34a7" ON "work_order" ("tenant_id", "state", "id");
COMMENT ON TABLE "work_order" IS 'A piece of work. Its kind decides which subsystem dispatches it; its life is the same for all.';
CREATE TABLE IF NOT EXISTS "driver" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "resource_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "active" BOOL NOT NULL,
    CONSTRAINT "uid_driver_tenant__55c85b" UNIQUE ("tenant_id", "person_id"),
    CONSTRAINT "uid_driver_tenant__a3fb44" UNIQUE ("tenant_id", "resource_id")
);
COMMENT ON TABLE "driver" IS 'A person who drives for the fleet.';
CREATE TABLE IF NOT EXISTS "trip" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "work_order_id" BIGINT NOT NULL,
    "vehicle_id" BIGINT NOT NULL,
    "driver_id" BIGINT,
    "start_odometer_km" INT,
    "end_odometer_km" INT,
    "departed_at" TIMESTAMPTZ,
    "returned_at" TIMESTAMPTZ,
    CONSTRAINT "uid_trip_tenant__c76e07" UNIQUE ("tenant_id", "work_order_id")
);
CREATE INDEX IF NOT EXISTS "idx_trip_tenant__9a4157" ON "trip" ("tenant_id", "vehicle_id", "id");
CREATE INDEX IF NOT EXISTS "idx_trip_tenant__861f43" ON "trip" ("tenant_id", "driver_id", "id");
COMMENT ON TABLE "trip" IS 'What a vehicle did for one work order: readings in km, `driver_id` None when the applicant drives.';
CREATE TABLE IF NOT EXISTS "vehicle" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "resource_id" BIGINT NOT NULL,
    "plate" VARCHAR(16) NOT NULL,
    "model" VARCHAR(50) NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "seats" SMALLINT NOT NULL,
    "odometer_km" INT NOT NULL,
    "active" BOOL NOT NULL,
    CONSTRAINT "uid_vehicle_tenant__3bd064" UNIQUE ("tenant_id", "plate"),
    CONSTRAINT "uid_vehicle_tenant__e1fd45" UNIQUE ("tenant_id", "resource_id")
);
COMMENT ON TABLE "vehicle" IS 'A vehicle of the fleet. `kind`: law_enforcement or ordinary.';
CREATE TABLE IF NOT EXISTS "web_session" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "person_id" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_web_session_tenant__5b071c" UNIQUE ("tenant_id", "token_hash")
);
CREATE INDEX IF NOT EXISTS "idx_web_session_tenant__8a56c0" ON "web_session" ("tenant_id", "person_id");
CREATE INDEX IF NOT EXISTS "idx_web_session_tenant__b2e0c5" ON "web_session" ("tenant_id", "expires_at");
COMMENT ON TABLE "web_session" IS 'A login of one person in one browser. Only the token''s hash is stored; deleting the row logs out.';
CREATE TABLE IF NOT EXISTS "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        """


MODELS_STATE = (
    "eJztXW1z2ziS/isofZmkSuuzldjJeq6uyslkZ7KXxFOxbzO1mykJIiEJJ5LgEpAV1dz890"
    "ODpPhOkYolUXJ/sSWiG6C6SeDpFzT+6LnCZo48ezujnsecG8sSC0/1rskfPY+6TH+ooOiT"
    "HvX9pB0uKDp2DIsV0g5pingsVUAt6HpCHcn0JZtJK+C+4sIDphvis0AKj1BJhMdI1AmZe2"
    "IpiZox94x8YW+FSxaSBYTbktBAk1HJ/sI9yTzJFX9g18QSrg8tuqsRkA7nbDU6g5uwhaXv"
    "gnvTPY238Pi/F2yoxJTp/gI96r/+1VPMo54achsookENccTa+71PclThjeZYftd0Pe7Z7B"
    "uT0DN89efDCWeOnVFgyGauD9XKN9fe8Ol7T/3N0IJgxkNLOAvXS+j9lZrpMWMGHqpxyjwW"
    "UMVgBBUsQI3ewnEixceaDX93QhLeZYrHZhO6cOBhAO7wBpJrveHw0+398O7d/XDYKzwoMU"
    "dKl9ElS3jwkOlblUYAU7iFv/x1MHjx4tXg/MXV68uXr15dvj5/rWnN/RabXv0Z3kwirbAr"
    "I7P3P7//dA83JPSTHD7pcOFPw0MVDbmMMhLpZxTZXAlZ/W/URSz5OmXEFxJtJG/iWvT/OV"
    "l4FkiaRO89/LCxfubPrEUQMH1L6zv7r94JKC5RlBUwEOaQqqKmftItirusXFdZzpyy7Ij1"
    "LP6wK9Xt8k3SP9C+9ZxV9AbXyPr+/cd3d/c3H3+F4Vwp/+0Y+d3cv4OWgbm6yl19dvU8q5"
    "x1J+TL+/tfCHwl/7z99M6IV0g1DcyICd39P3twT3ShxFBP30Nqpyab+GostYzWM1Nr89cz"
    "w7a/1/NEZsvUS5esf1nha7gRVLxtCUtO8PrnHKPgXfpt6DBvqmb668VVjUz/cfP57S83n5"
    "9d5F+YT1HLwDRlRWxwRdnzXS3iFMsJivjqZQMRX72sFDE0lYgYoFtbGUc8KOQKIQOmncxT"
    "uAoujKk1X9LAHhZaxEBU0Rab3IGbv0I9OjWCg18I95+1fd4GzNYIiFOnV20gpYga2UhWln"
    "6jmfSLWBJKQhD2gzZJfJ9In9G5JEuuZmlL5oyM/MXY4daIcEl8R2uqT0aSUYfZ5hLzrGDl"
    "6wcsZNUmCrGZ74iVy0zf+uksmk0HGL+5GYU2UYdWebSJjlRxaBM9bZsIQfnOQXm4MBYl/P"
    "e7208VFueaI/8ycUuR/yMOl/uYAccL7iju6TlQD7uz2a5G3CChzHsUi/nZx5vf8hp4++H2"
    "Tf4FgQ7e5NQRgpKiOu7Zt4q1KOE4iee9bvZ699t9vcDXk9eH208/x+R5LXQGzP/EfBoogJ"
    "hlKD7VWgvf7Sxdg+iGpzshYmJgrgim1OOSmldKBYxprGzpdgOLgWCNr8XSI3CLZCICwlUf"
    "ohXc9UWgNPb27BhrSzLlD0wTlMU59jhyA6iuByvg9Hy8gxpUpb8UYyGhXo174neE9wjvEd"
    "4jvEd43wrewwzcBttH9CcBdHbtCjb/Wwg3pj9B4V6cnzcxm87Pq+0maMsZTmto0GptybBt"
    "tbZEb1ZnRH2QBSMFvlqJP8uH8m8j/46YTb+aiHevxGSKWmrNJT+h2Wgq3QmXjYW9ik2WEH"
    "31CfcI+6Y5nZWJMiQW2Bl57+nrYIb4TPgOI3PGfODlAZlxqUSwCk0WbbEIRTRt0Uza26gl"
    "JlK9NZQMWW4RGXWgLYS2ENpCaAuhLdTKFkK4vobrl03Q+mU1WL8sYPXswtVq/iuwYo7d1j"
    "Ob4spp9ZCvGfb3lPd2tpjs+Bl3xZi3k27CcXLiHTQR76BavIOCeEOAXTJ3COEw6pVLOGHK"
    "SXisuXYl4hja7jc49+b29kNmqX3zPh99+5+Pb959fnZhhK6JuOqebflZmHstWJbmer/Org"
    "xiiiYBON25TSRTYOJpg9TlUupG2SdyYc0gvDWaOIypM5tLnyprVrppaMtetgyMoVWHVh1a"
    "dWjVoVWHES6McHVNuLuJcCWYoijmmvzALFs3kgRhvKNOEuwQQP7I3LEBjqUwOWrdCJaHbk"
    "LYfEv+cibITENbSqCPmr30JYSbka+5r/xO900pYllCxMiIkREjI0ZGjNwUI6cm3eYvZ3qm"
    "Rof8ti8c1hx4qkk092YJKcNwUUstflMJzUbodusxou/Bs1ZEBEQvXyzwA65XM/KGTUQACf"
    "uScBuy/qHgkdeHKkdktF7jhuPV0OwLuA6zYeAegIc5E+DhUjjwnBElRBEO7nvwzSk1iBE7"
    "iREP66g5rAIynoQXgwaOhBeDSj8CNKGbZp9uGkTNTwU1dwQ7fBHB/OdALPwy+JA01iKIpS"
    "YbTtd0G1HEr2Fi65TCsqoXXGoFQspUEqwsLv4NeTAgekoLOTp7Oq04XLae3rKFAVEMiB4t"
    "0u4a5qoOvuVJGuKv7eJw3COUQCfEdFITiCuj3Ay5UveH8bijXOkRoh2p4hCiPW2IVph6m7"
    "+ixVkbg0MYmzsa8XcE6733LOFqibx7qCgNliWoxXk8Ih2yh8YVwiBoZjmUw/YCw3ZGRnCS"
    "SFyYK6q39YMkLpNS/waIoIlAwzybT5lU8cZ1w6uptD4V9FIandvVQK1OPDGHndTDytSKhr"
    "gScSXiSsSViCuxmG+3ivm2PPnhdA99eN3E+/e62vn3uhBln+vf1Uq2Ef0JCvfxU0QCNmF6"
    "xbNaea8zTCco5seZHjpi09wu1FTo3/4xBPK9EqsmT1Jr14iIeOimqBtZNrEpoYQpoxXayz"
    "8aO0IyrfeA6MH4g76s7YywNTFAJLizw+rFQBnaH9ycyVhu3uxstK/eV28Ek8zoGvIVv6kR"
    "efbH1x58+tr783mfjCyttPAifNIXr/UQHlsS+Poc7ChDMlz4gJdylAGzA7qEQ1I0ADVk3B"
    "4916OOpAJqPeiScqV/6Yh8XQwu/jowtLa58MxhGsbqMVItatQ3Q04oN6eu0InSPwl+nEO1"
    "JUeVYq6vyLM581Vf3+YDiCYQvq/7wdTK7qN7NMuOVHFolj1tswz9zAd96dCu2OXhNnTlCF"
    "oi35rd6wnL/neu71DU+9ijnj3IJgGO7WaWPCcWad52bjFQvc3ksmbYY0G4yIzYGZTa8RQT"
    "GS4lFTLuXOo4lU95mm9/y+f5bp/vF4NXV+snGr7UPcN3H28+fCg+tLY28toj0IQL0ecxoc"
    "/QUzBceIqXRAbqdZ7nfQTNd2zZOBJFxzKp1bRZ1tu/2Ck21G+X9Us9uQzTiJtC7YTju5D2"
    "8eh0J0D7mGIne6r+e1KRkzs9Ab7VvfRKQibrtn5drGRtUDULktyYAEGYt7+OSFgzqq7JUv"
    "8lXBE5E8vw7EWTpgWnOipoCqMGsuL0x8fo1oQ9Hjhbjkz92zBPDFr1KGTtuYUuRnIx/l9m"
    "gZ92tB7B9NMnUoQdQ5RhpQfyV3A2ChmzaCjvjNzoj9LXTxn76pk7gdxWSYR+Z0z3cBblqw"
    "GZiUUgybMv7K1w+3Hc5j/CkMoQED7UhzDCf/4jYdSaEUV9MgahyCgcI7ym5ckUlfMGOyBA"
    "PPA/EUDJWS24TaIb1jrGTY5UcRg3edqWK8ZNDnuWSLQWtgC9KZYTjJ48/nbiGEc0lW9Mj8"
    "JtINwUOGs1f2T5cALZegKJ4f2wbUmCAuNWz3vHvBa504kumqR4aqrq84kuSpI8U3LbAiyV"
    "8aNLsMsuQcsRkpXNb3VnJiVMezwzaX0FD01q76F6KzxIYKWRYApeqkx7v85TZeUpNzqrvo"
    "AbJ3YorV1HYzjlFqp7humzLrdthxExOSP/zXxFoBxY4gQCx9MieOAPTILPR9FAhU4oR3hT"
    "4tOFZCXJvfsceLNnqHF1jIDpnqRCv8+hgQj6fY5Ucej3Qb8P+n0O9tLZnDpiuiix2KoDzW"
    "mebhxHBMMe9XFEWcNujSlavRJZPkzz3PaVoHKu15JJLOOmfowc2+l5MR7faecHwvVLVvua"
    "dPI1B+a4bD/DhPH0bZBWlhORVleQVon/yNx9R1wav+jXUgSrd54KVr0Sl0amvV/n0piFlE"
    "O2Jm22S1k8gN8Ajq8LV8mw7pGpo2l2A0PWjOjrP8zrEzULxGI609+4NYvLJvWNL2HJVXxd"
    "M1duU97pcJu37lZ7KfrGvVDMXzGl5syt1VFhlks3wAp6O45UcejtON01uNHhfGjbHfStKy"
    "xzzVVQYEUtbKuFBxaM25jWMf0JZsI8fvGngzlU8dG+Pp6qfEe1dSRzKIco24N9z75VPNcx"
    "/QmItg4Hvfvtvt5NtIZBH24//RyT531HncmB+BzinV6JryBu6te5CYIUUcOkB4/o7hxuaW"
    "uDUDmXsCUF9q3YAZ0oKKGcGPMm3WBGJdEPFxkz5hG5GLtcwdGlK1ayWWcnI7R2A6xHrzPx"
    "1zULSluTw97QCXDoRQedAEeqOHQCoBMAjHmjrhZAMc+H5lADc+goivYYBHCsiDwPK5ovOH"
    "lOzOPZPo8nA8xaaaHAimrYWg0a0btF6VfnM8T0mEZVb71uUzEvNpi2qZKT48V9Md3Ja6ja"
    "F7MNiE4zoo67puOO+KJufD8QD9S5p3LeK3FIZdr7dV4pGlEOVUzaKHllXd5FLQKPUGVK33"
    "tQREVMzOfIMCjPRWnMbWrBxOXo/bD4fJ+E98zsvqaDnbLwSS6gU2YzmzyjngDvU0wHBfgt"
    "rlue903yiin/ojnmHErP7yx9JRO9yLiw0EWFLip0UaGLCl1UR5Kn0jktH+S1gwV62PL8sT"
    "TPCfoGH3//gRGY+dJWyjHTCYr54rzJYW+aqtpFeF447g13+WHl+k0YKzI5jtUNHtk92xRb"
    "z3CiH6JrfogsMKIyLKbRNAEp4cAUpEYpSJhO9zQqMf/NEcuf2IR7vKrSTY6iX+dbm2haEH"
    "+auJl3bTF2uJwxm0CtHDDxw4MhiU/VzNQlTqVlaYGHp016bAkXYhYTyYTyycLUII7oK3aH"
    "7XzEzQVu8qkEUa+FcjfoPUPvGXrP0HuG3jNM8Opogle8dBXkXDkNpjj2Nwle7HZeG1y8fP"
    "Xy9Yurl+vpbH2lbhYrSyRKQ6imeSxZLjzpsWXeSocQ+edFJRSHps0YPFg0BN83SXEEj3Al"
    "Dfw9I1EImowZ1G00AFdbdLajX9ozGECeWSKIMHEglrBvwhHWXKPpMdPYmUEdSNhLYT9Qz4"
    "pCzrmTU/Y2bnMgvrnUZM7Awf0Xh0Z5CM+PVHEIzxGeY3D7kFnSxaWslSLK+VEhjx0frMb7"
    "VfFBhPpHAvU/UxVKori/msbnh9dsr05oNsL8O0WDsA67qWBGJoFwDYhONkODyxsyUeGFNn"
    "7xpFCawdsArqWhoEpjlLJM152NshnCZwvDbCoYb1BDTSYrEAQI7g89NyK4P1LFIbh/2uD+"
    "4BW+OqfrwxwHFi9jrTSQ5kLhf5fw7a2Eb6Pwv1f4cPCQLEr+zqWOU30MYcx0SoJ/MXh1tR"
    "Y1fKkT7t3Hmw8fSgs22iXSrE63WzOcQPLXPrLtumKPMsmCh8ozz9LN/frCX1nCRlEoKRaB"
    "xYiic+ZF+Vc+C7iwyXiVKdt9Ru61SRkjaM05gUPFiFoKogfhUPTbg+9QvQs2QzrUL48/7X"
    "zELTZZhveU7KEMlAQEXDRRSwxetFPRTkU7Fe1UtFObB6Ey822bKFSG8ZQA41MrBo5q6F2n"
    "oUbL6S/DeIKz35HMdo32TTHP3kbFKTZUcKcVHFojJbNo3eHkCdMeDyePTQE8m3wrM92Aj1"
    "65jR629TcY6AnV5uCxcLX9qkVOtNlrZyzla/3pgc24ll5ff7QD/SQFfeKACxk2UAnhhqdu"
    "6S7nZ+SDsOaQohkla4Z+AuiYl0WT9zbsZjsdzWs0r9G8RvMazes25vVci7So7+qtVzH9CW"
    "65OqlN41+04X0LdncZAkkaayFIYrw3DRH4nFmmXiKwnpH3ShJ4YKJahzI6oVMuxnIlFXOJ"
    "zaVPlTXTTVz9aDaZOHxi8ssgJ03q2w5BheOUxQd2Pdz3VGAshgOolHzqsVTkoOYAEazN2J"
    "UVEqHNkSoOoQ1CG4Q2O9pNjge0HjwY0P1KdcJn3s5Wkl2f1pJFa82f8BwjPuJbP+IL16VB"
    "q8quKZYTnMUHjSqODmoqjg6KFUc7E1Xs2DN/JEDoeIKKqF882AV1fIwHu/xkYne9Ekdi1N"
    "Kv8yLaCU0TD6KpZE2WMxGGDM3hv8Y7N3FY2ZHBzVg2705NSmiX7DVNpZJh5ccOgUX0zR2p"
    "4tA397R9c5jVe/AXD4+aOKj4MQ/wKeQB3muh9EqAs7leC5tVTLERNH+BPW3rZDtic3tdwi"
    "XZH3dNYDHhULCRe2Tu9skoBOb6TR6RT4Z4xrxcKZgQTxdB936GfOSSMtHd1hWVWd9fTIHo"
    "HtE9ontE94jusbbM0b182QWvuQ6yfKiArRWQgRPN5Z9hw/jxd+2XHAob9qhocc7dohZq68"
    "wUeE9IFY92DALz7C1FXMKJAi47Z8LXj+KW5yVmWDG+17X4XtYjqhaBt5Wec6yo567puSPO"
    "qH+EuK5X4o+Km/p1LqmHFFGDUG7sHYoO7QuDsWQEabaja+LQ5ZB5ExFYzNUWMOwF1bCfez"
    "RYlQV5v6+zBuFf2JiKod/jwXnoHDpSxaFz6Gk7hzD0e/AXL1zsCsKvzqteM5xgVvXjbx0w"
    "83gb8a4ZTqAWa1a4l00y1i+rE9YvC/nq3d/V1Yuh535E/PjPr9SLa/vKzDHT/ubly91Oyo"
    "9Rlnk719hjuMW2kuj5biX6aE4xTJ55CskzX9j4jklZUeo61dqvrWLBxkOZImzguXDElHvg"
    "aoAclSi9HC7ob+NALCWUmwZwblwRSsyZ94MkMypnUElCKhEw+0eib4TB6U/rg1B1r5KIRW"
    "kO+x5G3OwDMf0OoddNqTR1yfLsm881VDclsdFDgh4S9JCghwQ9JG08JKl5uIWhk+U6QUP9"
    "6mUDQ+fqZaWhA02YAt+h2S2FFFrOblnOE5zdjmQ263rE84YF3Jr1SqyHqKXWcqAJzSajoV"
    "qxj1y49qkg5O90FVRj3wc9eUemYNOVNcVygsvq4PKySVWRy8vqqiLQlnPQ+H4bCUfkJyjd"
    "i0Y1Wy5qarZcFGu26BG1xVOyalYfRJ5iwaPIj+ko8j//H3Sqmmw="
)
