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
COMMENT ON TABLE "channel_credential" IS 'How a tenant''s app speaks with one channel; `sealed` is encrypted with the deployment''s key.';
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
    "greeted_on" DATE,
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
    "6jmfSLWBJKQhD2gzZJfJ9In9G5JEuuZmlL5kcykow6zB4RLgnzrGDl66cppNP2CLGZ74iV"
    "y0xH+lEs2ki7Hqy5gYTWTofWb7R2jlRxaO08bWsH4fbO4ba/GDvcKkr473e3nypsyTVH/m"
    "XiliL/Rxwu9zEDjhfcUdzTc6AedmezXY24QUKZ9ygW87OPN7/lNfD2w+2b/AsCHbzJqSME"
    "JUV13LNvFWtRwnESz3vd7PXut/t6ga8nrw+3n36OyfNa6AxM/4n5NFAAMcvweaq1FpjbWb"
    "oGcQtPd0LExMBcEUypxyU1r5QKGDsjI0u3G1gMBGswLZYegVskExEQrvoQh+CuLwKlgbZn"
    "x8Bakil/YJqgLIKxx5EbQHU9WAGn5yMZ1KAq/aUY5Qj1ahwPvyO8R3iP8B7hPcL7VvAeZu"
    "A22D6iPwmgs2snr/nfQrgx/QkK9+L8vInZdH5ebTdBW85wWkODVmtLhm2rtSV6szoj6oMs"
    "GCnw1Ur8WT6Ufxv5d8Rs+tXEsnslJlPUUmsu+QnNRlPpTrhsLOxVbLKE6KtPuEfYN83prE"
    "xIIbHAzsh7T18HM8RnwncYmTPmAy8PyIxLJYJVaLJoi0UoommLZtLeRi0xkeqtoWTIcovI"
    "qANtIbSF0BZCWwhtoVa2EML1NVy/bILWL6vB+mUBq2cXrlbzX4EVs+e2ntkUV06rh3zNsL"
    "+nvLezxWTHz7grxryddBOOkxPvoIl4B9XiHRTEGwLskrlDCIdRr1zCCVNOwmPNtSsRx9B2"
    "v8G5N7e3HzJL7Zv3+ejb/3x88+7zswsjdE3EVfdsy8/C3GvBsjTX+3V2ZRBTNAnA6c5tIp"
    "kCE08bpC6XUjfKPpELawbhrdHEYUyd2Vz6VFmz0u1AW/ayZWAMrTq06tCqQ6sOrTqMcGGE"
    "q2vC3U2EK8EURTHX5Adm2bqRJAjjHXWSYIcA8kfmjg1wLIXJUetGsDx0E8Lmm+2XM0FmGt"
    "pSAn3U7JIvIdyMfM195fewb0oRyxIiRkaMjBgZMTJi5KYYOTXpNn850zM1OuS3feGwmsBT"
    "TaK5N0tIGYaLWmrxm0poNkK3W48RfQ+etSIiIHr5YoEfcL2akTdsIgJI2JeE25D1D6WMvD"
    "7ULyKj9Ro3HK+GZl/AdZgNA/cAPMyZAA+XwoHnjCghinBw34NvTqlBjNhJjHhYR81hFZDx"
    "JLwYNHAkvBhU+hGgCd00+3TTIGp+Kqi5I9jhiwjmPwdi4ZfBh6SxFkEsNdlwuqbbiCJ+DR"
    "NbpxSWVb3gUisQUqaSYGVx8W/IgwHRU1rI0dnTacXhsvX0li0MiGJA9GiRdtcwV3XwLU/S"
    "EH9tF4fjHqEEOiGmk5pAXBnlZsiVuj+Mxx3lSo8Q7UgVhxDtaUO0wtTb/BUtztoYHMLY3N"
    "GIvyNY771nCVdL5N1DRWmwLEEtzuMR6ZA9NK4QBkEzy6EcthcYtjMygjNC4sJcUb2tHyRx"
    "mZT6N0AETQQa5tl8yqSKN64bXk2l9amgl9Lo3K4GanWWiTnGpB5WplY0xJWIKxFXIq5EXI"
    "nFfLtVzLflmQ6ne5zD6ybev9fVzr/XhSj7XP+uVrKN6E9QuI+fIhKwCdMrntXKe51hOkEx"
    "P8700BGb5nahpkL/9o8hkO+VWDV5klq7RkTEQzdF3ciyiU0JJUwZrdBe/tHYEZJpvQdED8"
    "Yf9GVtZ4StiQEiwZ0dVi8GytD+4Oa0xXLzZmejffW+eiOYZEbXkK/4TY3Isz++9uDT196f"
    "z/tkZGmlhRfhk754rYfw2JLA1+dgRxmS4cIHvJSjDJgd0CUckqIBqCHj9ui5HnUkFVDrQZ"
    "eUK/1LR+TrYnDx14Ghtc2FZw7TMFaPkWpRo74ZckK5OXWFTpT+SfDjHKotOaoUc31Fns2Z"
    "r/r6Nh9ANIHwfd0PplZ2H92jWXakikOz7GmbZehnPuhLh3bFLg+3oStH0BL51uxeT1j2v3"
    "N9h6Lexx717EE2CXBsN7PkObFI87Zzi4HqbSaXNcMeC8JFZsTOoNSOp5jIcCmpkHHnUsep"
    "fMrTfPtbPs93+3y/GLy6Wj/R8KXuGb77ePPhQ/GhtbWR1x6BJlyIPo8JfYaeguHCU7wkMl"
    "Cv8zzvI2i+Y8vGkSg6lkmtps2y3v7FTrGhfrusX+rJZZhG3BRqJxzfhbSPR6c7AdrHFDvZ"
    "U/Xfk4qc3OkJ8K3upVcSMlm39etiJWuDqlmQ5MYECMK8/XVEwppRdU2W+i/hisiZWIZnL5"
    "o0LTjVUUFTGDWQFac/Pka3JuzxwNlyZOrfhnli0KpHIWvPLXQxkovx/zIL/LSj9Qimnz6R"
    "IuwYogwrPZC/grNRyJhFQ3ln5EZ/lL5+ythXz9wJ5LZKIvQ7Y7qHsyhfDchMLAJJnn1hb4"
    "Xbj+M2/xGGVIaA8KE+hBH+8x8Jo9aMKOqTMQhFRuEY4TUtT6aonDfYAQHigf+JAErOasFt"
    "Et2w1jFucqSKw7jJ07ZcMW5y2LNEorWwBehNsZxg9OTxtxPHOKKpfGN6FG4D4abAWav5I8"
    "uHE8jWE0gM74dtSxIUGLd63jvmtcidTnTRJMVTU1WfT3RRkuSZktsWYKmMH12CXXYJWo6Q"
    "rGx+qzszKWHa45lJ6yt4aFJ7D9Vb4UECK40EU/BSZdr7dZ4qK0+50Vn1Bdw4sUNp7Toawy"
    "m3UN0zTJ91uW07jIjJGflv5isC5cASJxA4nhbBA39gEnw+igYqdEI5wpsSny4kK0nu3efA"
    "mz1DjatjBEz3JBX6fQ4NRNDvc6SKQ78P+n3Q73Owl87m1BHTRYnFVh1oTvN04zgiGPaojy"
    "PKGnZrTNHqlcjyYZrntq8ElXO9lkxiGTf1Y+TYTs+L8fhOOz8Qrl+y2tekk685MMdl+xlG"
    "tzHAS6FVWERa5bLPctWhrJPSAICknPzCfIRtkGqWE5FqV5Bqif/N3H1HXEK/6GlNBKt3ng"
    "pWvRKXUKa9X+cSmoWUQ7YmbbbLWzyA3wWO/wtRRlg3ytQhNbupIetI9PUf5vWJmgViMZ3p"
    "b9yaxWWn+sYXs+Qqvq6ZK7d573S4zVufq708feOeKeb/mFJ95tbqqDBLqBtgD71FR6o49B"
    "ad7hrc6HBDtI0P+tYVlrnmKiiwoha21cIDC8ZtXBMx/QlmEj1+8ayDOaTx0b4+nqqGR7X1"
    "JnOoiSjbw37PvlU81zH9CYi2Dge9++2+3s22hkEfbj/9HJPnfW+dySH5HOKdXomvIG7q17"
    "kJghRRw6QRj+juHG5pa4NQOZewpQf2/dgBnSgoQZ0Y8yZdY0Yl0Q8XGTPmEbkYu1zB0a8r"
    "VrLZaScjtHYDrEevM/HXNR9KW5PD8tAJcOhFB50AR6o4dAKgEwCMeaOuFkAxz4fmUANz6C"
    "iKHhkEcKyIPA8rmi84eU7Mg9o+DyoDzFppocCKathaDRrRu0XpV+eDxPSYhlZvvW5TcTA2"
    "mLapMpTjxX1F3clrqNpXtA2ITjOijrum4474om58PxAP1Lmnct4rcUhl2vt1XikaUQ5VTN"
    "ooeWVdHkctAo9QZY4O8KAIjZiYz5FhUJ6L0pjb1NKJy/n7YfH+Pgnvmdl9TQc7jeGTXECn"
    "zGY2eUY9Ad6nmA4OMLC4bnneN8krpnyO5phzKN2/s/SVTPQi48JCFxW6qNBFhS4qdFEdSZ"
    "5K57R8kNcOFuhhy/Pb0jwn6Bt8/P0bRmDmS1spx0wnKOaL8yaH5WmqahfheeG4PNwliZX/"
    "N2GsyOQ4Vjd4ZPdsU6w+w4l+iK75IbLAiMqybWfVCUgJB6YgNUpBwnS6p1HJ+m+OWP7EJt"
    "zjVZWCchT9Ot/aRNOC+NPEzbxri7HD5YzZBGoNgYkfHqxJfKpmpq5zKi1LCzw8rdNjS7gQ"
    "s5hIJpSfFqaGc0RfsTts5yNuLhCUTyWIei2UC0LvGXrP0HuG3jP0nmGCV0cTvOKlqyDnym"
    "kwxbG/SfBit/Pa4OLlq5evX1y9XE9n6yt1s1hZIlEaQjXNY8ly4UmZLfNWOoTIPy8qoTg0"
    "bcbgwaIh+L5JiiN4hCtp4O8ZiULQZMyg7qUBuNqisx390p7BAPLMEkGEiQOxhH0TjrDmGk"
    "2PmcbODOpowl4K+4F6VhRyzp08s7dxmwPxzaU6cwYO7r84NMpDeH6kikN4jvAcg9uHzJIu"
    "LmWtFFHOjwp57PhgNd6vig8i1D8SqP+ZqlASxf3VND5/vWZ7dUKzEebfKRqEdexNBTMyCY"
    "RrQHSyGRpc3pCJCi+08YsnhdIM3gZwLQ0FVRqjlGW67myUzRA+WxhmU8F9gxpqMlmBIEBw"
    "f+i5EcH9kSoOwf3TBvcHr/DVOV0f5ji1eBlrpYE0Fwr/u4RvbyV8G4X/vcKHg5tkUfJ3Ln"
    "Wc6mMcY6ZTEvyLwaurtajhS51w7z7efPhQWrDRLpFmdbrdmuEEkr/2kW3XFXuUSRY8VJ4Z"
    "l27u1xf+yhI2ikJJsQgsRhSdMy/Kv/JZwIVNxqtM2e4zcq9NyhhBa84JHMpG1FIQPQiHot"
    "8efIfqXbAZ0qF+efxp5yNusckyvKdkD2WgJCDgoolaYvCinYp2KtqpaKeindo8CJWZb9tE"
    "oTKMpwQYn1oxcFRD7zoNNVpOfxnGE5z9jmS2a7Rvinn2NipOsaGCO63g0BopmUXrDndPmP"
    "Z4uHtsCuDZ7luZ6QZ89Mpt9LCtv8FAT6g2B4+Fq+1XLXKizV47Yylf608PbMa19Pr6ox3o"
    "JynoEwdcyLCBSgg3PHVLdzk/Ix+ENYcUzShZM/QTQMe8LJq8t2E32+loXqN5jeY1mtdoXr"
    "cxr+dapEV9V2+9iulPcMvVSW0a/6IN71uwu8sQSNJYC0ES471piMDnzDL1EoH1jLxXksAD"
    "E9U6lNEJnXIxliupmEtsLn2qrJlu4upHs8nE4ROTXwY5aVLfdggqHKcsPrDr4b6nAmMxHE"
    "Cl5FOPpSIHNQeIYG3GrqyQCG2OVHEIbRDaILTZ0W5yPKD14MGA7leqEz7zdraS7Pq0lixa"
    "a/6E5xjxEd/6EV+4Lg1aVXZNsZzgLD5oVHF0UFNxdFCsONqZqGLHnvkjAULHE1RE/eLBLq"
    "jjYzzY5ScTu+uVOBKjln6dF9FOaJp4EE0la7KciTBkaA7/Nd65icPKjgxuxrJ5d2pSQrtk"
    "r2kqlQwrP3YILKJv7kgVh765p+2bw6zeg794eNTEQcWPeYBPIQ/wXgulVwKczfVa2Kxiio"
    "2g+QvsaVsn2xGb2+sSLsn+uGsCiwmHgo3cI3O3T0YhMNdv8oh8MsQz5uVKwYR4ugi69zPk"
    "I5eUie62rqjM+v5iCkT3iO4R3SO6R3SPtWWO7uXLLnjNdZDlQwVsrYAMnGgu/wwbxo+/a7"
    "/kUNiwR0WLc+4WtVBbZ6bAe0KqeLRjEJhnbyniEk4UcNk5E75+FLc8LzHDivG9rsX3sh5R"
    "tQi8rfScY0U9d03PHXFG/SPEdb0Sf1Tc1K9zST2kiBqEcmPvUHRoXxiMJSNIsx1dE4cuh8"
    "ybiMBirraAYS+ohv3co8GqLMj7fZ01CP/CxlQM/R4PzkPn0JEqDp1DT9s5hKHfg7944WJX"
    "EH51XvWa4QSzqh9/64CZx9uId81wArVYs8K9bJKxflmdsH5ZyFfv/q6uXgw99yPix39+pV"
    "5c21dmjpn2Ny9f7nZSfoyyzNu5xh7DLbaVRM93K9FHc4ph8sxTSJ75wsZ3TMqKUtep1n5t"
    "FQs2HsoUYQPPhSOm3ANXA+SoROnlcEF/GwdiKaHcNIBz44pQYs68HySZUTmDShJSiYDZPx"
    "J9IwxOf1ofhKp7lUQsSnPY9zDiZh+I6XcIvW5KpalLlmfffK6huimJjR4S9JCghwQ9JOgh"
    "aeMhSc3DLQydLNcJGupXLxsYOlcvKw0daMIU+A7Nbimk0HJ2y3Ke4Ox2JLNZ1yOeNyzg1q"
    "xXYj1ELbWWA01oNhkN1Yp95MK1TwUhf6eroBr7PujJOzIFm66sKZYTXFYHl5dNqopcXlZX"
    "FYG2nIPG99tIOCI/QeleNKrZclFTs+WiWLNFj6gtnpJVs/og8hQLHkV+TEeR//n/T5n2HA"
    "=="
)
