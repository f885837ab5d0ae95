from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "flow_definition" DROP CONSTRAINT IF EXISTS "uid_flow_defini_tenant__105b1c";
        CREATE TABLE IF NOT EXISTS "agency_setting" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "key" VARCHAR(64) NOT NULL,
    "value" JSONB NOT NULL,
    CONSTRAINT "uid_agency_sett_tenant__3960f0" UNIQUE ("tenant_id", "key")
);
COMMENT ON TABLE "agency_setting" IS 'One thing an agency set for itself, such as its working hours, under the name of the subsystem that reads it.';
        CREATE TABLE IF NOT EXISTS "calendar_day" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "day" DATE NOT NULL,
    "working" BOOL NOT NULL,
    "name" VARCHAR(50) NOT NULL,
    CONSTRAINT "uid_calendar_da_tenant__4dd8e3" UNIQUE ("tenant_id", "day")
);
COMMENT ON TABLE "calendar_day" IS 'A day that differs from the usual week: a holiday, a 调休 working day, a closing of the agency itself.';
        CREATE TABLE IF NOT EXISTS "delegation" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "principal_id" BIGINT NOT NULL,
    "delegate_id" BIGINT NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "request_types" JSONB NOT NULL,
    "amount_fen_max" BIGINT,
    "reason" VARCHAR(200) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "by_id" BIGINT,
    "ended_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_delegation_tenant__b7b01a" ON "delegation" ("tenant_id", "principal_id", "state");
CREATE INDEX IF NOT EXISTS "idx_delegation_tenant__68dd27" ON "delegation" ("tenant_id", "delegate_id", "state");
CREATE INDEX IF NOT EXISTS "idx_delegation_tenant__973c38" ON "delegation" ("tenant_id", "state", "starts_at");
CREATE INDEX IF NOT EXISTS "idx_delegation_tenant__319543" ON "delegation" ("tenant_id", "state", "ends_at");
CREATE INDEX IF NOT EXISTS "idx_delegation_tenant__9dd995" ON "delegation" ("tenant_id", "by_id");
COMMENT ON TABLE "delegation" IS '委托: one person decides for another over a period.';
        CREATE TABLE IF NOT EXISTS "request_copy" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "by_id" BIGINT,
    "seen_at" TIMESTAMPTZ,
    CONSTRAINT "uid_request_cop_tenant__9911f1" UNIQUE ("tenant_id", "request_id", "person_id")
);
CREATE INDEX IF NOT EXISTS "idx_request_cop_tenant__d5ebcc" ON "request_copy" ("tenant_id", "person_id", "id");
CREATE INDEX IF NOT EXISTS "idx_request_cop_tenant__c95b8b" ON "request_copy" ("tenant_id", "by_id");
COMMENT ON TABLE "request_copy" IS 'A person who is informed of a request (抄送) and may read it, once however often it happens.';
        CREATE TABLE IF NOT EXISTS "stored_file" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_id" BIGINT,
    "person_id" BIGINT NOT NULL,
    "purpose" VARCHAR(16) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "content_type" VARCHAR(100) NOT NULL,
    "size_bytes" INT NOT NULL,
    "content" BYTEA NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_stored_file_tenant__424bef" ON "stored_file" ("tenant_id", "request_id");
CREATE INDEX IF NOT EXISTS "idx_stored_file_tenant__4f033e" ON "stored_file" ("tenant_id", "person_id");
COMMENT ON TABLE "stored_file" IS 'An uploaded file or a drawn signature. Loaded without its content unless that is asked for.';
        CREATE TABLE IF NOT EXISTS "designed_form" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "designed_type_id" BIGINT NOT NULL,
    "version" INT NOT NULL,
    "definition" JSONB NOT NULL,
    "published_by_id" BIGINT,
    "note" VARCHAR(200) NOT NULL,
    CONSTRAINT "uid_designed_fo_tenant__21c2c8" UNIQUE ("tenant_id", "designed_type_id", "version")
);
CREATE INDEX IF NOT EXISTS "idx_designed_fo_tenant__0292b5" ON "designed_form" ("tenant_id", "published_by_id");
COMMENT ON TABLE "designed_form" IS 'One published version of a designed type''s form; a request keeps the version it was submitted with.';
        CREATE TABLE IF NOT EXISTS "designed_type" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "code" VARCHAR(32) NOT NULL,
    "label" VARCHAR(20) NOT NULL,
    "active" BOOL NOT NULL,
    "draft" JSONB,
    CONSTRAINT "uid_designed_ty_tenant__61be08" UNIQUE ("tenant_id", "code"),
    CONSTRAINT "uid_designed_ty_tenant__7306d4" UNIQUE ("tenant_id", "label")
);
COMMENT ON TABLE "designed_type" IS 'A request type made in the console. Its form is the newest DesignedForm; before the first it is only a draft.';
        CREATE TABLE IF NOT EXISTS "number_series" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "key" VARCHAR(100) NOT NULL,
    "given" INT NOT NULL,
    CONSTRAINT "uid_number_seri_tenant__0e8e46" UNIQUE ("tenant_id", "key")
);
COMMENT ON TABLE "number_series" IS 'The last number given in a series such as 用印〔2026〕; the row is locked while the next one is given.';
        CREATE TABLE IF NOT EXISTS "flow" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_type" VARCHAR(32) NOT NULL,
    "name" VARCHAR(50) NOT NULL,
    "applies" JSONB NOT NULL,
    "position" INT NOT NULL,
    "active" BOOL NOT NULL,
    "draft" JSONB,
    CONSTRAINT "uid_flow_tenant__35e496" UNIQUE ("tenant_id", "request_type", "name")
);
COMMENT ON TABLE "flow" IS 'One configured path for a request type. Of the active flows of a type, the first that applies is taken.';
        ALTER TABLE "history_entry" ADD "on_behalf_of_id" BIGINT;
        ALTER TABLE "history_entry" ADD "details" JSONB;
        ALTER TABLE "request" ADD "form_version" INT;
        ALTER TABLE "request" ADD "serial" VARCHAR(50) NOT NULL DEFAULT '';
        ALTER TABLE "request" ADD "amount_fen" BIGINT;
        ALTER TABLE "approval_task" ADD "opened_at" TIMESTAMPTZ;
        ALTER TABLE "approval_task" ADD "paused" BOOL NOT NULL DEFAULT False;
        ALTER TABLE "approval_task" ADD "decided_by_id" BIGINT;
        ALTER TABLE "approval_task" ADD "kind" VARCHAR(16) NOT NULL DEFAULT 'approve';
        ALTER TABLE "approval_task" ADD "due_step" INT NOT NULL DEFAULT 0;
        ALTER TABLE "approval_task" ADD "minutes_left" INT;
        ALTER TABLE "approval_task" ADD "signature_id" BIGINT;
        ALTER TABLE "approval_task" ADD "number" INT;
        ALTER TABLE "approval_task" ADD "origin" VARCHAR(16) NOT NULL DEFAULT 'asked';
        ALTER TABLE "approval_task" ADD "due_at" TIMESTAMPTZ;
        ALTER TABLE "flow_definition" ADD "note" VARCHAR(200) NOT NULL DEFAULT '';
        ALTER TABLE "flow_definition" ADD "flow_id" BIGINT;
-- What there is gets its flow and its numbers. An owner that is no superuser sees rows only where isolation is not forced.
        ALTER TABLE "flow_definition" NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE "approval_task" NO FORCE ROW LEVEL SECURITY;
        INSERT INTO "flow" ("tenant_id", "created_at", "request_type", "name", "applies", "position", "active")
            SELECT "tenant_id", min("created_at"), "request_type", '标准流程', '{}', 0, true
            FROM "flow_definition" GROUP BY "tenant_id", "request_type";
        UPDATE "flow_definition" SET "flow_id" = "flow"."id" FROM "flow"
            WHERE "flow"."tenant_id" = "flow_definition"."tenant_id"
            AND "flow"."request_type" = "flow_definition"."request_type";
        UPDATE "approval_task" SET "number" = "counted"."number", "opened_at" = "created_at",
            "decided_by_id" = CASE WHEN "state" IN ('approved', 'rejected') THEN "person_id" END
            FROM (SELECT "id", row_number() OVER (PARTITION BY "tenant_id", "request_id" ORDER BY "id") AS "number"
                  FROM "approval_task") AS "counted" WHERE "counted"."id" = "approval_task"."id";
        ALTER TABLE "flow_definition" FORCE ROW LEVEL SECURITY;
        ALTER TABLE "approval_task" FORCE ROW LEVEL SECURITY;
        ALTER TABLE "flow_definition" ALTER COLUMN "flow_id" SET NOT NULL;
        ALTER TABLE "approval_task" ALTER COLUMN "number" SET NOT NULL;
        ALTER TABLE "flow_definition" DROP COLUMN "request_type";
        ALTER TABLE "flow_definition" ADD "published_by_id" BIGINT;
        CREATE INDEX IF NOT EXISTS "idx_history_ent_tenant__8a419a" ON "history_entry" ("tenant_id", "on_behalf_of_id");
        CREATE UNIQUE INDEX IF NOT EXISTS "uid_approval_ta_tenant__7a2a13" ON "approval_task" ("tenant_id", "request_id", "number");
        CREATE INDEX IF NOT EXISTS "idx_approval_ta_tenant__6cff7c" ON "approval_task" ("tenant_id", "state", "due_at");
        CREATE INDEX IF NOT EXISTS "idx_approval_ta_tenant__31ff03" ON "approval_task" ("tenant_id", "signature_id");
        CREATE INDEX IF NOT EXISTS "idx_approval_ta_tenant__e58752" ON "approval_task" ("tenant_id", "decided_by_id");
        CREATE UNIQUE INDEX IF NOT EXISTS "uid_flow_defini_tenant__f6eca7" ON "flow_definition" ("tenant_id", "flow_id", "version");
        CREATE INDEX IF NOT EXISTS "idx_flow_defini_tenant__926de0" ON "flow_definition" ("tenant_id", "published_by_id");
        ALTER TABLE "approval_task" DROP CONSTRAINT "approval_task_state";
        ALTER TABLE "approval_task" ADD CONSTRAINT "approval_task_state" CHECK ("state" IN (
            'waiting', 'pending', 'approved', 'rejected', 'returned', 'transferred', 'handed_out', 'superseded',
            'removed', 'withdrawn', 'skipped'));
        ALTER TABLE "delegation" ADD CONSTRAINT "delegation_state" CHECK ("state" IN ('planned', 'active', 'ended'));
        ALTER TABLE "delegation" ADD CONSTRAINT "delegation_period" CHECK ("starts_at" < "ends_at");
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
DECLARE
    name text;
    reference text[];
BEGIN
    FOREACH name IN ARRAY ARRAY['agency_setting', 'calendar_day', 'delegation', 'request_copy', 'stored_file',
                                'designed_form', 'designed_type', 'number_series', 'flow'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY tenant_only ON %I'
            ' USING (tenant_id = (SELECT NULLIF(current_setting(''app.tenant'', true), '''')::bigint))', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (tenant_id, id)', name, name || '_tenant_row');
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenant (id)',
                       name, name || '_tenant');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO houqin_app', name);
        EXECUTE format('GRANT USAGE ON SEQUENCE %I TO houqin_app', name || '_id_seq');
    END LOOP;
    FOREACH reference SLICE 1 IN ARRAY ARRAY[
        ['delegation', 'principal_id', 'person'], ['delegation', 'delegate_id', 'person'],
        ['delegation', 'by_id', 'person'], ['request_copy', 'request_id', 'request'],
        ['request_copy', 'person_id', 'person'], ['request_copy', 'by_id', 'person'],
        ['stored_file', 'request_id', 'request'], ['stored_file', 'person_id', 'person'],
        ['designed_form', 'designed_type_id', 'designed_type'], ['designed_form', 'published_by_id', 'person'],
        ['history_entry', 'on_behalf_of_id', 'person'], ['approval_task', 'signature_id', 'stored_file'],
        ['approval_task', 'decided_by_id', 'person'], ['flow_definition', 'flow_id', 'flow'],
        ['flow_definition', 'published_by_id', 'person']]
    LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id, %I) REFERENCES %I (tenant_id, id)',
                       reference[1], reference[1] || '_' || reference[2], reference[2], reference[3]);
    END LOOP;
END
$$;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_flow_defini_tenant__926de0";
        DROP INDEX IF EXISTS "uid_flow_defini_tenant__f6eca7";
        DROP INDEX IF EXISTS "idx_approval_ta_tenant__e58752";
        DROP INDEX IF EXISTS "idx_approval_ta_tenant__31ff03";
        DROP INDEX IF EXISTS "idx_approval_ta_tenant__6cff7c";
        DROP INDEX IF EXISTS "uid_approval_ta_tenant__7a2a13";
        DROP INDEX IF EXISTS "idx_history_ent_tenant__8a419a";
        ALTER TABLE "history_entry" DROP COLUMN "on_behalf_of_id";
        ALTER TABLE "history_entry" DROP COLUMN "details";
        ALTER TABLE "request" DROP COLUMN "form_version";
        ALTER TABLE "request" DROP COLUMN "serial";
        ALTER TABLE "request" DROP COLUMN "amount_fen";
        ALTER TABLE "approval_task" DROP COLUMN "opened_at";
        ALTER TABLE "approval_task" DROP COLUMN "paused";
        ALTER TABLE "approval_task" DROP COLUMN "decided_by_id";
        ALTER TABLE "approval_task" DROP COLUMN "kind";
        ALTER TABLE "approval_task" DROP COLUMN "due_step";
        ALTER TABLE "approval_task" DROP COLUMN "minutes_left";
        ALTER TABLE "approval_task" DROP COLUMN "signature_id";
        ALTER TABLE "approval_task" DROP COLUMN "number";
        ALTER TABLE "approval_task" DROP COLUMN "origin";
        ALTER TABLE "approval_task" DROP COLUMN "due_at";
        ALTER TABLE "flow_definition" ADD "request_type" VARCHAR(32) NOT NULL DEFAULT '';
        ALTER TABLE "flow_definition" DROP COLUMN "note";
        ALTER TABLE "flow_definition" DROP COLUMN "flow_id";
        ALTER TABLE "flow_definition" DROP COLUMN "published_by_id";
        DROP TABLE IF EXISTS "calendar_day";
        DROP TABLE IF EXISTS "delegation";
        DROP TABLE IF EXISTS "stored_file";
        DROP TABLE IF EXISTS "designed_type";
        DROP TABLE IF EXISTS "agency_setting";
        DROP TABLE IF EXISTS "request_copy";
        DROP TABLE IF EXISTS "number_series";
        DROP TABLE IF EXISTS "flow";
        DROP TABLE IF EXISTS "designed_form";
        CREATE UNIQUE INDEX IF NOT EXISTS "uid_flow_defini_tenant__105b1c" ON "flow_definition" ("tenant_id", "request_type", "version");"""


MODELS_STATE = (
    "eJztXetz2ziS/1dQ/jJJldZnK7aTca6uynnMbPaSeCr2bfbhLRkiIYsnkuASoBXd7vzvhw"
    "ZJ8SmKlPUg6f6SyEI3QXWTwK8f6P7XkcNNZovjqwfmGosbJqXlPhxdkn8dudRh6kM5wYAc"
    "Uc9LhuELSce25qCadCRStGMhfWpINTqhtmDqK5MJw7c8aXEXeK5dRuRUkRPqkvACRF2ATL"
    "hPLCmYPRkQERhTQgX8TebcnwH1lAe+GJDANZmvLsAI3DbhE/1ZBGOxEJI56i8qic+oCdzH"
    "cEsmN9Q9hT92/7MHrvXPgI0kf2CK1Ff38Pe/H0nmUleOLBMoZmxx9I9/qA+WuvgPJoAE/v"
    "Rmo4nFbDOjo5BFfz+SC09/9856+OTKXzQt/N7xyOB24LgJvbeQU+4uGSxXwrfq1zOfSgYz"
    "SD8AXbmBbUfKjdUX/oCEJLzLFI/JJjSwQePAHd5A8t3RaPT1+nZ08/F2NDoqPA0xR0pF0V"
    "cGd+FJUrcqtAAe4Bb+8PNw+OrV6+HJq4s352evX5+/OXmjaPX9Fode/x7eTCKt8FJaZp9+"
    "/fT1Fm6Iq8c1fJrhi981D5U05NLKSKSf0Vt9JWTY1usilnyVMuIvEm0kr9tS9P85CVwDJE"
    "2iVxt+2JgKdmwEvs/ULS3v7L+OeqC4RFGGegeVMEdUFjX1QY1Iy2Hluspy5pRlRqzH8Ydd"
    "qW6XbxIsT9euvYje4ApZ33768vHm9urLbzCdI8Q/bS2/q9uPMDLU3y5y3764eJlVzvIi5P"
    "un2z8S+JP87frrRy1eLuSDr2dM6G7/dgT3RAPJRy6fj6iZWmzib2OpZbQOK2lB3e+n1C9X"
    "dUSe07GSVRe16tAfI5u5D3Kq/rw4q9Dqn6++vf/j1bcXF2c5TX2NRoZ6KPtCPVI7YEXh/u"
    "nm+mu5cJcM+VfIMiT5N7EtsbN1b4dirhAriCLznsTifPHl6i95Sb//fP0u/wLABd4pscPe"
    "P5ml9h/4YkyN2Zz65qgwwod8FW1xyBk6+W+oq2CQGf1i+H3RXvGeqsfJpP4HuihDienhSo"
    "xoRIQjM6JcixCviCINoZRpTSbMF2Tic0dDrUAE1CZzxmaXhCpUZluKdqA+3gVvjJNXd8HZ"
    "5PR0idqiMcPmAv6M4FoE+0K4V4SI+59+PUYE2SFGbBHUQIzYUcUhRnzeGDHahYrqLld1RF"
    "6l4w7qt0KfoKPcixJtZyXrGec2o2655FJcOemNFVu/hPbu+vpz5vl/9ym3/Hz9ny/vPn57"
    "caoffEVkyRWrkv6/gRET0+/Pijna2TaQsWHOT2rYMOcnK20YGGoPmJ5S12X2lWHwwJWleD"
    "pLUQ2pQ9oRTRHXQNWegrJqn6eCcJeR6CJkplZKAcDUOSbf2XsFdAPBfGKZglBfkSko8AfL"
    "FcwVlrQe2SUxuOPBiLrUPZCOlB19Xwajdz7fetwcTaqJI9YjpagcVXijORaE2y1CbQi3O6"
    "o4hNvPG25nltb6r2eGbX+vZ09Wy9RLl+x/dQFliqWHnvHTixqo8jT/wiSoEoayIta4ouz5"
    "Xi3iFEsPRbz94MMSujWVMUZ4qoXcLuvovc9MhYAsah+tNpBSRLVsJCNLv9ZM+iOfE0pCEP"
    "aTMkk8jwiP0Zkgc0tO05bMW3IvGLWZeU8sQZhr+AtPPU0hHTj6TebZfOEwfSH1KBZtpF1P"
    "Vt9AQmunRfs3WjsdVRxaO8/b2kG4vXO47QVj2zKKEl6diZJw7D8VJbUCjgPLlpar1kA17c"
    "5Wu30kqKTVEYKSojpu2Y8Ve1HC0YvnvWr1+viX22qBLxevz9dff43J81poG0z/wDzqS0Ca"
    "FTA9RVQLpptZ+jo5QkuO8giDJQc6qxvAsdKZVJcjYuEapQk/T7lWoyhE/HvLAxHJfSA8by"
    "/KQ3jeUcUhPH/e8LywvNZ/RQusGJTAoMQTBL9jKykNM5qLGf3m3fCbf2A2e6CRQApIPDVa"
    "CcHNLN1a6H0XnP9snt0FF8PzN5caLEeJPiYzLEWrkTJ1OYBhwh/VPxQoLG4WofcTrnXn3r"
    "n3QqoH8f6SeDY8uOaAqDu3HtVNM/WwmcfkVgF2T01mWB5VYJ4xT6ceEd96mEoieTTP28iF"
    "rgXBiALyIZmkYqY+cb4K6OdgeT6vKJ45+lvfbSnsDydeQxZ+H37wpQAIUkGkJLCCZLyAD/"
    "9AGwJtCLQh0IZAG6JRQlNuTW+Q05TjRAti41cvt2E2MeMyjKiCjVWQYJCGi1+GsYdrX0fW"
    "ulgmlYtdjCEbqjjFhgputYJ9pkQqZPQzCmpeHVQtMLYjtgrz9Sa2Sh043TOaMHfk0B/NNr"
    "oi70Z7XYSI2vLqHWarU2BWhM6Run60hKN3x/KGJ3XO5SmqlS40PVYAE7LRqcclwx7lG/mY"
    "9iPm7buEQ69Po0VkyYJrx6Zrh/ZDbgahtukgaJkuug6hWuP/r8rEqZuC0zz1xlUXiavZcP"
    "+BupbQ8QP1mDF2TO4NNa7z1LUPPc5u53M3rJoY1loc6BKLjseVNUioa8YpN4I8WI+stHjj"
    "XmeukdajJitk5uRDANSPYsZFP3yoVx+d8YdertEZ31HFoTP+eTvj9QrcwGyI6TGxocapy/"
    "ZXotlfgk4to/e0wug9LRq9CTRotLdk2NAw23TDSIGvRuLP8qH8m8i/JWbTbzrF6KjEZIpG"
    "Ks0lL6FZayrdcIeNubmITZYQfQ2I5RL2Q3HaC53zlFhgx+STG6YwEY9xz2Y6Zwl4LZ9MLS"
    "G5vwhNFmWxcAnpTkUzaW+zNk6IymbRFi0irY6SnKbAMJgQHE2lgy+gaCp1VHFoKj1vUwnR"
    "/JYrS+LBktatbNKSdqOHfMnQuzDt9p9xh4+tZtJNOHon3mG9IHhFDDwv3hB/l6wdVTWWE6"
    "Y9lliOoW1nSyzbbCI3QD8pNozIti0im8kmSZuLjTbjPCe6dzro3vnG9U0VnDv6+0GVa8eP"
    "KerEwNXFTd06kE/gSJpjCaEGRdI+8H5iMyaPTUt4VBrT0hLZG15lw9g0ek7Qc4KeE/ScoO"
    "cEg8wYZG6bcHcTZE4wRVHMFTXzsmx4uCOzVnW8syMA4S/MGWvgWAqTo9G1YHnkJIT1G9DM"
    "p5xMFbSlBK5R0TmmhHA98tX3le/rsi5LM0uIGBkxMmJkxMiIketi5NSiW//lTK/UGPTa9I"
    "XDDjvP1dF5q7eQMgwXjVTiN5nQrIVu1+6ybTX3idq+mO/5ltrNyDs24T6cmRHEMuHgDRTM"
    "dQfQ04/cL/e40Xgx0kdzLqOyWuoeogbYwGMJbsNztqy0lYGD+558fVYbYsRWYsTDOmoOq4"
    "CMJ+HVsIYj4dVwpR8BhtBNs083DaLm54KaW4IdvnN/9qvPA68MPiSDlQgCOnyPHpZ0a1HE"
    "b2Fu+QOFbVVtuNTwuRCpPHRR3Pxr8mBAtE8bOTp7Wq043Lae37aFAVEMiHYWabcNc60Ovu"
    "VJauKvzeJwlksogYsQfZGKQFwZ5XrIlbo/jMd1cqdHiNZRxSFEe94QrbD01n9Fi6s2Bocw"
    "NtcZ8bcE631yDe4oiXx8XFGdL0tQifOsiHTEHmsX6YOgmWFTC44XaLZjcj9ji2VtvKjk3U"
    "+COEwI9Rsggga9dohpPTAh49oRmldRQddLuEppdG5XEzXqrKk7albDytSOhrgScSXiSsSV"
    "iCuxwX276nQ3bNnY31aNb+p4/96sdv69KUTZZ+p3NZJtRN9D4W4/RcRnE6Z2PKOR9zrD1E"
    "Mxb2d5aIlNcx3IB65++5cQyB+VWDV5kkq7hkfEIydFXcuyiU0JyVM9Q8MmngIq5/vQy9N6"
    "VF+H/ULVaGKACHBnhwXEgTK0Pyxf2SUl+Qc7nU23MIVF5v4S8hV/yHvy4l93R/Dp7uj3lw"
    "NybyilhV/CJ/XlpZrCZXMCf74EO0qTjAIP8FKO0memT+fkXgAO1WSWef/yONU29X5OLal+"
    "6T25C4anPw81ram/eGEzBWPVHKkReT/QU06oZTN1X3Qi1U+CH2dTZclRKZnjSfJixjw5UL"
    "cJ/VpNn3ueug6mVrYf3aNZ1lHFoVn2vM0y9DMf9KVDu2KH9rBHFzanJfKtOL2esOz/5PoO"
    "Rb2PM+qZQlop4NhsZclzYiGtTdeWTrTGi8yInUGpHS8xkeFSUiHjxqG2vbrJZopvf9vnyW"
    "6f71fD1xfLJxr+qHqGb75cff5c0p9bGXnNEWjCheizS+gz9BSMAldaJZGBdUU1s7xYWbPV"
    "lTVhW9+g5XvChvpts36pK+ZhGnFdqJ1wPAlpd0enOwHaXYqd7KnCdq8iJzdqAXyvrnJUEj"
    "JZjg2qYiVLg6pekORKBwjCvP1lRMKYUnlJ5upfYkkipnwetj/VaVrQWFXCUBg1ECsasG7j"
    "sjrs8Wix+b2ufxvmicGomoUsPbdwiXsRjP+XGeCnvV/OoK8zIIKHF4Yow0JN5C2gPREZs2"
    "gq95hcqY/CU08Zu3P1nUBuqyBcvTP68tAO9vWQTHngC/LiO3vPnUEct/mPMKQyAoQP9SG0"
    "8F++JYwaUyKpR8YgFBGFY7hbtzyZpGJW4wQEiAf+TwRQ0hcJj0m0w1rHuElHFYdxk+dtuW"
    "Lc5LD9eqK9sAHoTbH0MHqy/ePEMY6oK9+YHoVbQ7gpcNZo/cjy4QKy8QISw/tR05IEBcaN"
    "nveWeS1yHcBO66R4KqrVPcBOS5I8U3LbACyV8aNLsM0uQcPmgpWtb1V9yRKmPfYlW37Tqc"
    "ZkLfFQvecuJLDSSDAFL1VmfFDlqTLylGudVd/BjRM7lJauozE0mobqnmH6rGOZps0InxyT"
    "/2aeJFAOLHECgeMp8B+tRybA5yOpL0MnlM3dB+LRQLCS5N59TrzeM1S7OobP1JWERL/PoY"
    "EI+n06qjj0+6DfB/0+B3vpTIva/CEosdhWB5rTPO1oRwTTdrodUdawW2KKRq9Elg/TPDd9"
    "JaiYqb1kEsu4rh8jx9Y/L8b2nXaezx2vZLevSCdfcmCOy+YrjBpjgJdCq7CItMpln+WqQl"
    "m90gCApJz8wnyETZBqlhORaluQaon/Td99S1xCf1TLGvcXH13pL45KXEKZ8UGVS2gaUo7Y"
    "krTeKW/+CH4XaP8XooywbpSuQ6pPU0PWER+of5g7IHLq8+Bhqv6yjGlcdmqgfTFzS8bfK+"
    "aVx7x3Ot36o8+rvTwD7Z4p5v/oUn361qqoUn6lwpj6fsym1J6M+AT9SYeGg+hP6qji0J/U"
    "3126VvtDtJ4P+tYVNsL6KiiwohY21cIj88dNnBcxfQ9zjbZfXutgLmt8tC+LOLmRDkqYUR"
    "MbA6yOVKDs1DGpTAMaXlZv4Jb9WPF0x/Q9EG0VIv34l9tql+gSkH6+/vprTJ73k+biYExS"
    "yy4pO1ARBktY0BndzBndErfatxDzH5V41OKhQZUzzU8R1Uytcom6nG0ZyuImVMwEHHyD03"
    "GmTycSCrUnLi+d1DSlgqjXmowZc4kIxo4loUHygpUcCdzJDI2dZcvZqxxhy8oopaNJS0l0"
    "hB16u0dHWEcVh44wdISBQ0urqwFEz/OhS6CGS6ATpcE0AuiqLZSHFfU3nDwnZgtuni2YAW"
    "aNtFBgRTVsrAaF6J0mlmpMj8maW7Fes+dOHYf6jdqEpFh64KjJrvvDWn2ChxV9gocnhV4h"
    "glHfmI6gFn8Tb1iOrQey3rdTDNaNEZwgs8oyBVcu9Xm2HnnYh6dnr8/evLo4W67vy2+qlv"
    "WSWrLMt2gj13nC0YMnOXc+us6icb56zTgvLBnU4YFCGhNW8txWYsUMX48e3H2XSo79iJuU"
    "qMzx4qH09iTFFt0M4fnyTXxLaUbUcdt03K4QzXvulSY+p4cHNUI1IyOmrFG3MTqMPp9yCJ"
    "tYLuAaZmbzkl/cBRfDN2d3wc8nJ6cvdc6xQxcE3IrEkoOwwOGUz3UDJj6RzIVz6lN1o8wt"
    "SX7e16Trj8Dn8uHqHojPJLmUBnfGCwzqHHqjxqBORxWHQR0M6hwou7l1Wj7Ia4flCg4q/h"
    "A8NBL9kgWt+Y2tecbcjXpNLNnQvkP7rrwcv+Q+M3+x9I8uFuRPRgeVJfk1nZrTrtm5+Mol"
    "gQeN6ZRpBVzh+VJdq54I68GlMvDZMfkcUsApUh5AhTFB1GOgIKUkgWszIaLKY4Lo6g861a"
    "5o0+12rqecZq08oYoWGlpoaKGhhYYWWkcstJYhJDTQnqP4A1+9UI1SIVMse4xsUympMYV8"
    "tJ3tOrs+HUadRnKO6XuY0LuTtKMIfTdOoM7z9VDep7XkfVoh79OSNC/r/9hovJCs5BTe6v"
    "4NGaY+LdxbSzWKnsey/dCl/qLyIS4R6lLYHRNr1dYWJXsu4aV6TN99+nr17a/l2XPvSpJD"
    "3/319uNVe442fmDgWmDmL5D6W+JZyYwPqnwrZkQ5irOI61UM84KxbYkpM0mUCRiGsOOrEd"
    "DAT/pwovM2FdqeMeaFXQhjNkuSORWpk4ngISkvG7aHOdcHzpfygtniFoJRMuS64Hl8/yMM"
    "kh8e1KILpqOKQxfM83bBlK3ATQ4qFbn7hCv3X4mq4fGBp54caKnct4bn1Q1ariVLhVpVrS"
    "TNtf+TYIdB9js585WHaY2WlxJmdPZuuriUF0iqcIH1p0DSjhxgLTNfb0MNrTRfbyMfWw3z"
    "NXbH1cn8XhbIUTzEoeayAxkogdvsmHySoR0J8XgYcNkcGNJm9VsyZoqE6fGJ5QvdosyCpv"
    "f2IswAmJRU8dn77OtNWt2Zs5groF4MZhdsWrRZ0WZFmxVtVrRZm9isTbsmP6lZcuv0uuPq"
    "POFG1UC6S4YeindYDylWAMXCYWu1UD+WPL2VfYkTpj32JY63/U61Jc7Y/nEJp9pmf8yAJU"
    "o7WaL0a+CMmX/DfCv6kTlDKDNeaQi5mnIkEtK1htCtMh1sqiyHkJc8qDfWBWOEkvAyRATG"
    "lFBB7oLX58M3d8H5q9cnd8Grk9Oz4cnwQn86f6tNEJ/PwfqwuQHJy/MpJEKHpssPqWwSBo"
    "P6+kWL6HC3sd40mrEFWkBtAtJoAXVUcWgBPW8LCFbSBhA9Iu8hQN9Jcp3e0xoE4Zb0+1vx"
    "Tna7iD0p/tYSNHjleT5/pPYtFbMyNJgZr0SDNKIcyZi0XlaXTpP/SRAZ+Ap/hZDJVZeHTC"
    "v4HPmuV+Rn1eW+c+/ce10i9/6SzKkl1UXIC+pyQGHE4I7CfNqn/XKgLuqaanhAwp/EzIG6"
    "zP8yQ4afYCr4pH6cKyZM7ZzqjylVz6HSRSAHd64I4L4YHL5bTmEyw1JfvIQrOOFFIQVMH9"
    "obEDGzPI+ZG1VSCTHsukywGh0nMycWquvpL0dNdadqbyxSRL83zjsrXiE+p4hpaYfGSQhw"
    "O6o4BLjPG+Bi7ZZDZ4uEW299EJww9EnqW0tEm6nf0chki+j3ecovxIQ72z523gDOZKOGhn"
    "Gap4fW8cVZDSFfnK0UMgyVCLnxYco0Uw/FvBMnBJ7NPmznVN96sEqcQKuf8oRjn2s2lLfp"
    "6ordiUZAkcukqzL2aCBY2RpSlW+QMO0x32D5TWcTDrh6VjayVDOMWP6tbeXfMkkloVewoY"
    "ITLtRu27UrJPMa2L1pFoz/5JdEx3IDyYTa4cpSsVYKNc/Wo1M/WzzaFoYhNliNMpy4IrV6"
    "RcoEm4owrvJwbo61R2/Rnq1Bn1FRdoR0dUO1hKMH5+eqXqhd9FIzptR1m2Whp1h6IPCdW9"
    "7pEHWjRSXPiWtKkzWlJakxv9h6tymkxOjvB1WpMJOYolYGjJLzxHpQD4tJPCqncAwzVUoI"
    "hHZMric6pzg84kDg+iKsRATDg9SJTF3RWfcnZkKf5aSzsgToPc5bP50lPk+r5Y0p0K15Hw"
    "cEM0Q6qjjMEMEMkfTSWhco5vl6GI/c/qFQLJ+7y/67IbYoynf1ScUUC/aprzY/N6lZxMWK"
    "klGrw+4pFvQC53doPPSMh57b4gHu26FnsNk/JPXqVlj1HzIV7art+1G2/N2TShjD9d6myy"
    "7FhrTk8E1sk4sB8QPXhZMr3FWjUGUYuJQB3qh68ZamW2/YazlhveLOWo9o9ndUcWj2P2+z"
    "P7Xw1n85U0yYErvxC9eR6sSnuxU6libuMmjH0sRtXFmwNHFPSxOD6fktWGmVwtBgrTnqBz"
    "Xt0KQasG5LI3Tw95hExRHImNncfdC2INQ0sNXmdKzjvscG91lZyauoKnBYC5iaj9Q1okoG"
    "K6oQ73zeRhUU1likOVsfjdJDL4holHZUcWiUPm+jFKsVHPi1K9nKGiminB8VsrFCVhztXG"
    "3XrjraiSZtR+JQ36gMJVFA+tFIJdD3E5q1MP9GUl/BYtckc+6bgkx87oS5nBDsMRSu0Amf"
    "UCMNXmgdJVKUM6Koma/xts/C7h4MCqs5vKwG285mWQ/h4TIjfZkaKF6/DVW1z4DAR3B/6L"
    "URwX1HFYfg/nmD++xq3OgVLbAiotz8CF68jTXSQJoLhf8k4ZsbCd9E4T9V+AKQaFHyNw61"
    "7dXn9GKmPgn+1fD1xVLU8EeVcG++XH3+XJSmRvNFaa4+ybtk6EG0aR8HedtijzLB/Ee6Ki"
    "kyPTyotExzhLWiUIIHvsHCo4LR6UOP+RY3yRj6SSZ24jGBhi0xglack0BAuuKcxycTdYKi"
    "PoPIH5lvU688/rTzGUvM1jWGaXRPSV1tX4ryitolBi/aqWinop2KdiraqfWDUJn1tkkUKs"
    "PYJ8C45xcPXQWtUEMCNRoufxnGHq5+HVntYplULnfMNTdRcYoNFdxqBeOh0Z0eGm2Pma7B"
    "x1G5jR6ODdYY6AnV+uAxd5T9Cif/oMRxxlK+VJ8e2dRS0huoj6avniR/QGxwIUP5IM4dos"
    "nVJWfH5DM3ZpCiGSVrhn4CuLBVFk3e27Tr7XQ0r9G8RvMazWs0rxu1XG19A59d6nUH9Shb"
    "AkC+K8P7GuzuMgSSDFZCkMR4rxsi8Cxm6E6ewHpMPklB4IGJemkKaLZuTIkIxmIhJHOIaQ"
    "mPSmMKJQjlW33IxLYmOr8MctKEuu0QVNh2WXxg19NtEBxITqkUwgFUQJVRlooc1OnXiZED"
    "hDYIbRDaILRBaNOi0okHPBuEZ8svO9JkDBpA7Wwn2XEt+Rxaq/+E5xjxEd/4EQ8ch/qNGp"
    "+mWHq4im+tjEIro4ote+Y7AoS6E1RE/e5Mv4bNxWbmTZoRddw2HbfEl/hBx+6OShyJ0cig"
    "yotoJjR1PIi60TOZT3kYMhTaIafbltiMlYQg67GsP52adJguOWuaSiXDNictAovom+uo4t"
    "A397x9c5jVe/AXL9nwGikgw4bi31j8mAf4HPIAb5VQjkqAs/6+EjbLmGItaP6uO/nFyXbE"
    "tMxlCZfkfNwlgc3EgoKNlktmzoDch8Bcvcn35KsmnjI3VwomxNNF0L2fKbdcUia626qiMs"
    "v7iykQ3SO6R3SP6B7RPdaW6dzLl93w6usgy4cK2FgBGThRX/4ZNowfP+m85IibcEZFiXPm"
    "FLVQWWemwNsjVWyt3QdzzQ1FXMKJAi7rp+KpR3EjCJVjxfhe2+J7WY+oDHx3Iz3nWFHPbd"
    "NzS5xRfw5x3VGJPyoeGlS5pB5TRDVCubF3iE9SwVhyD2m295fEpvMRcyfcN5ijLGA4C6pg"
    "v+VSf1EW5H3axWqEf+FgKoZ+u4Pz0DnUUcWhc+h5O4cw9HvwFy/c7ArCX51XvWToYVb19o"
    "8O6HW8iXiXDD2oxZoV7nmdjPXz1Qnr54V89faf6jqKoed+RLz951eozbV5ZeaYaX/r8vlu"
    "F+VtlGXezDW2DbfYRhI92a1Et+YUw+SZ55A88wt9VIAvvLNio9Xl4KCy1WqGrIbXAoSsHi"
    "LiqXsKy0XTOMN8xpgnoOkReCAk92JnhMPcoMxn8ZRLNUlYhz+o2gvQP9EitI3+iY4qDv0T"
    "z9s/gXnRh/VNwE5WkHyFayKi76FnYifnvaUl7Ua+nyVDDyW8HfdES+Dyb1QI6OpThpaXY5"
    "Vg2UtTrcXK0HBFDdlw98TmD5YLKJa6hJoOtA5V7JL7UAc2vi55Qf0H7g5f6gakFPLF/wAb"
    "oELKJiMvbq9vfxuQb7+8JxfDV29eFiH1XmZcj7z1zCMt4WLAMHWOFOF4ezYYhOMdVRzCcY"
    "TjCMcP9tKl9roGmDHL1UPgeHFWAzhenK0EjjCUt3tCxDKaUtHQAMox9lDcu7GEuPRGglGb"
    "lawtqxtn5th6ELKt2i221T6zIHiDB64M68I0AF05zt5Exva8qk+oZQewRxekv1L0aZbeiH"
    "1rAUmbGzMFMNWDaZVkflSj0zwv5m9j/napg+eGPjLzzxabH5V4eJLBQZWLRwDZ6DGmqxEQ"
    "tS0hCRVEcIeNublQX8ygky4ngjFiyUtdR39i2WpNFgMSPtdC+1v0OU7ghdAmREF/EkQ9kP"
    "6ChA9MWdB019M1DKzC7cC9wfulHT7o1GnPhoZOnY4qDp066NRBp87hnDrJplbbo5Ow9NC/"
    "sH13TlOPWY99ZdvPAdegronPZsnQC/Huw1/TFpNnyn1pBPKozOKJx6oNnjRVDXNnxhZhrq"
    "akYHcsMzaVAUIzGZ1lxksz5oamiLo4mh9t2lDR/Oio4tD8QPMDzY+DvXSwkTWAxhF5L6Bb"
    "7uhenZN7qw/uFUPImDq77YBxS3Dwdza+YUKEMin2801GK7HwnI1HIkVYx/sfZ1lCud4Izc"
    "IX6q+xz+eC+ccENonoINOMuT8JApkI0FRXSO4z8y1RN8LAe6CJFBdcVRAelLbz2MOM64G3"
    "vm6YUbGmqnBV3xD2w7PUrgUYASsJI1JHpI5IHZF6I6SeWocbAJssVw/hzQ7SD9EkOuTqlk"
    "IKDVe3LGcPV7eOrGYrk4cylYEU3uSNytckHHtMNJ0zgzs7gw87rl4TGQlNhJxi6UE67x5S"
    "p9Ujr96KkvTR1TJOsfROxmfnNUR8dr5SwjDUGlfDFfMtY3pU4maIRgZVLgaa0KzzLqwWdo"
    "l9/pS413MxpZ+YzbzaSH5UKC/yGdV93VMsPcTfw/M6b7yiWr2onp8XFlXPa7SghuQ9lO5p"
    "rS3rtGLLOi1uWWpGydwSeP2nm+uvKxwHCUseV1uGJP/WucodlHaFcEEYGTBdyB/Jp4rkUD"
    "Jc4OD5I7//PzRxWig="
)
