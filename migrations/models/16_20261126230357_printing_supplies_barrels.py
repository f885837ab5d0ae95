from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "counted_file" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "file_id" BIGINT NOT NULL,
    "pages" INT,
    CONSTRAINT "uid_counted_fil_tenant__6a0c45" UNIQUE ("tenant_id", "file_id")
);
COMMENT ON TABLE "counted_file" IS 'How many pages a stored file has, counted once.';
        CREATE TABLE IF NOT EXISTS "print_job" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "work_order_id" BIGINT NOT NULL,
    "request_id" BIGINT NOT NULL,
    "department_id" BIGINT NOT NULL,
    "pages" INT NOT NULL,
    "copies" INT NOT NULL,
    "cost_fen" BIGINT NOT NULL,
    "biz_date" DATE NOT NULL,
    "code" VARCHAR(4) NOT NULL,
    "fetched_at" TIMESTAMPTZ,
    "handed_by_id" BIGINT,
    CONSTRAINT "uid_print_job_tenant__4a04ae" UNIQUE ("tenant_id", "work_order_id")
);
CREATE INDEX IF NOT EXISTS "idx_print_job_tenant__a02d14" ON "print_job" ("tenant_id", "request_id");
CREATE INDEX IF NOT EXISTS "idx_print_job_tenant__5b7bf3" ON "print_job" ("tenant_id", "department_id", "biz_date");
CREATE INDEX IF NOT EXISTS "idx_print_job_tenant__df248d" ON "print_job" ("tenant_id", "handed_by_id");
CREATE INDEX IF NOT EXISTS "idx_print_job_tenant__07ebe6" ON "print_job" ("tenant_id", "biz_date", "id");
COMMENT ON TABLE "print_job" IS 'A finished job: what it cost whom, and whether it was fetched. There is one for each work order.';
        CREATE TABLE IF NOT EXISTS "print_price" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "item" VARCHAR(32) NOT NULL,
    "fen" INT NOT NULL,
    CONSTRAINT "uid_print_price_tenant__572a9d" UNIQUE ("tenant_id", "item")
);
COMMENT ON TABLE "print_price" IS 'What one thing costs; what has no row costs nothing.';
        CREATE TABLE IF NOT EXISTS "stock_move" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "item_id" BIGINT NOT NULL,
    "quantity" INT NOT NULL,
    "balance" INT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "request_id" BIGINT,
    "work_order_id" BIGINT,
    "by_id" BIGINT NOT NULL,
    "note" VARCHAR(200) NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_stock_move_tenant__a3b219" ON "stock_move" ("tenant_id", "item_id", "id");
CREATE INDEX IF NOT EXISTS "idx_stock_move_tenant__925001" ON "stock_move" ("tenant_id", "request_id");
CREATE INDEX IF NOT EXISTS "idx_stock_move_tenant__4fe03d" ON "stock_move" ("tenant_id", "work_order_id");
CREATE INDEX IF NOT EXISTS "idx_stock_move_tenant__fc62e9" ON "stock_move" ("tenant_id", "by_id");
COMMENT ON TABLE "stock_move" IS 'One movement of an item''s stock; rows are never changed, and their sum is what lies there.';
        CREATE TABLE IF NOT EXISTS "supply_draw" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_id" BIGINT NOT NULL,
    "item_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "department_id" BIGINT NOT NULL,
    "quantity" INT NOT NULL,
    "month" DATE NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    CONSTRAINT "uid_supply_draw_tenant__13140e" UNIQUE ("tenant_id", "request_id", "item_id")
);
CREATE INDEX IF NOT EXISTS "idx_supply_draw_tenant__ca68f1" ON "supply_draw" ("tenant_id", "item_id", "month");
CREATE INDEX IF NOT EXISTS "idx_supply_draw_tenant__7dbbfa" ON "supply_draw" ("tenant_id", "person_id", "month");
CREATE INDEX IF NOT EXISTS "idx_supply_draw_tenant__86152d" ON "supply_draw" ("tenant_id", "department_id", "month");
COMMENT ON TABLE "supply_draw" IS 'What one request takes of one item; it counts for the month''s quotas while it is held or handed over.';
        CREATE TABLE IF NOT EXISTS "supply_item" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "name" VARCHAR(50) NOT NULL,
    "unit" VARCHAR(8) NOT NULL,
    "category" VARCHAR(20) NOT NULL,
    "aliases" VARCHAR(200) NOT NULL,
    "stock" INT NOT NULL,
    "held" INT NOT NULL,
    "low_stock" INT NOT NULL,
    "person_monthly" INT,
    "department_monthly" INT,
    "active" BOOL NOT NULL,
    CONSTRAINT "uid_supply_item_tenant__d5d368" UNIQUE ("tenant_id", "name")
);
CREATE INDEX IF NOT EXISTS "idx_supply_item_tenant__4f0cfa" ON "supply_item" ("tenant_id", "category", "name");
COMMENT ON TABLE "supply_item" IS 'A thing that can be drawn. Lock it before changing `stock` or `held`; the database keeps 0 ≤ held ≤ stock.';
        CREATE TABLE IF NOT EXISTS "barrel_move" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "work_order_id" BIGINT NOT NULL,
    "department_id" BIGINT NOT NULL,
    "place" VARCHAR(100) NOT NULL,
    "delivered" INT NOT NULL,
    "returned" INT NOT NULL,
    "by_id" BIGINT NOT NULL,
    "biz_date" DATE NOT NULL,
    CONSTRAINT "uid_barrel_move_tenant__e2956c" UNIQUE ("tenant_id", "work_order_id")
);
CREATE INDEX IF NOT EXISTS "idx_barrel_move_tenant__44c2d5" ON "barrel_move" ("tenant_id", "department_id", "place");
CREATE INDEX IF NOT EXISTS "idx_barrel_move_tenant__c705f4" ON "barrel_move" ("tenant_id", "by_id");
CREATE INDEX IF NOT EXISTS "idx_barrel_move_tenant__7a3b56" ON "barrel_move" ("tenant_id", "biz_date", "id");
COMMENT ON TABLE "barrel_move" IS 'What one delivery brought and took back. Their difference, summed up, is what a place still holds.';
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
DECLARE
    name text;
    reference text[];
BEGIN
    FOREACH name IN ARRAY ARRAY['print_price', 'counted_file', 'print_job', 'supply_item', 'supply_draw', 'stock_move',
                                'barrel_move'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY tenant_only ON %I'
            ' USING (tenant_id = (SELECT NULLIF(current_setting(''app.tenant'', true), '''')::bigint))', name);
        EXECUTE format('CREATE POLICY owner_reads ON %I FOR SELECT TO %I USING (true)', name, current_user);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (tenant_id, id)', name, name || '_tenant_row');
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenant (id)', name, name || '_tenant');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO houqin_app', name);
        EXECUTE format('GRANT USAGE ON SEQUENCE %I TO houqin_app', name || '_id_seq');
    END LOOP;
    FOREACH reference SLICE 1 IN ARRAY ARRAY[
        ['print_job', 'work_order_id', 'work_order'], ['print_job', 'request_id', 'request'],
        ['print_job', 'department_id', 'department'], ['print_job', 'handed_by_id', 'person'],
        ['supply_draw', 'request_id', 'request'], ['supply_draw', 'item_id', 'supply_item'],
        ['supply_draw', 'person_id', 'person'], ['supply_draw', 'department_id', 'department'],
        ['stock_move', 'item_id', 'supply_item'], ['stock_move', 'request_id', 'request'],
        ['stock_move', 'work_order_id', 'work_order'], ['stock_move', 'by_id', 'person'],
        ['barrel_move', 'work_order_id', 'work_order'], ['barrel_move', 'department_id', 'department'],
        ['barrel_move', 'by_id', 'person']]
    LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id, %I) REFERENCES %I (tenant_id, id)',
                       reference[1], reference[1] || '_' || reference[2], reference[2], reference[3]);
    END LOOP;
END
$$;
-- Uploads that became part of nothing are thrown away, and what was counted of them.
ALTER TABLE counted_file ADD CONSTRAINT counted_file_file_id
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE print_price ADD CONSTRAINT print_price_fen CHECK (fen >= 0);
ALTER TABLE print_job ADD CONSTRAINT print_job_counts CHECK (pages > 0 AND copies > 0 AND cost_fen >= 0);
-- The operator finds a job by its code alone.
CREATE UNIQUE INDEX print_job_waiting_code ON print_job (tenant_id, code) WHERE fetched_at IS NULL;
-- Nobody is promised what does not lie there.
ALTER TABLE supply_item ADD CONSTRAINT supply_item_held CHECK (0 <= held AND held <= stock);
ALTER TABLE supply_item ADD CONSTRAINT supply_item_quotas
    CHECK (low_stock >= 0 AND person_monthly >= 0 AND department_monthly >= 0);
ALTER TABLE supply_draw ADD CONSTRAINT supply_draw_counts CHECK (quantity > 0);
ALTER TABLE supply_draw ADD CONSTRAINT supply_draw_state CHECK (state IN ('held', 'issued'));
ALTER TABLE stock_move ADD CONSTRAINT stock_move_balance CHECK (quantity <> 0 AND balance >= 0);
ALTER TABLE stock_move ADD CONSTRAINT stock_move_kind CHECK (kind IN ('receipt', 'issue', 'count'));
REVOKE UPDATE, DELETE ON stock_move FROM houqin_app;
ALTER TABLE barrel_move ADD CONSTRAINT barrel_move_counts CHECK (delivered >= 0 AND returned >= 0);"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "counted_file";
        DROP TABLE IF EXISTS "supply_item";
        DROP TABLE IF EXISTS "supply_draw";
        DROP TABLE IF EXISTS "print_price";
        DROP TABLE IF EXISTS "print_job";
        DROP TABLE IF EXISTS "stock_move";
        DROP TABLE IF EXISTS "barrel_move";"""


MODELS_STATE = (
    "eJztfWtz2zjW5l9B+UuSKo03duwknWxtVZxOz2Q2iXvbnul539dTEkRCFkcUoSZAqzWX/7"
    "444J2EKFLRhaRO1UxHFnFI6oAEnvOc27/O5txmrjj/8Mg8a3XHpHS8x7N35F9nHp0z9cE8"
    "YEDO6GKRHoYvJB27WoLqoUORGTsW0qeWVEcn1BVMfWUzYfnOQjrcA5lbjxE5VcMJ9Uh4Aq"
    "JOQCbcJ44UzJ0MiAisKaEC/iZL7s9g9JQHvhiQwLOZr07ACNw24RP9WQRjsRKSzdVfVBKf"
    "URukz+GWbG6pewp/7OGvHnjObwEbSv7I1FBf3cP//M+ZZB715NCxYcSMrc7+/nf1wVEn/5"
    "0JGAJ/LmbDicNcOzdHoYj+fihXC/3djfP42ZM/6bHwe8dDi7vB3EvHL1Zyyr1EwPEkfKt+"
    "PfOpZHAF6QcwV17gutHkxtMX/oB0SHiXGRmbTWjgwoyDdHgD6Xdnw+G32/vh3af74fCs9D"
    "TEEpkpir6yuAdPkrpVoRXwCLfwhx8uL1+9enP58tXrt9dXb95cv335Vo3V91s+9OY/4c2k"
    "2gpPpXX2+Y+fv93DDXH1uIZPM3zxHy1DJQ2l9GSk2s/NW/1JyIltnotY81WTEX+Rzkb6ui"
    "Wq/9+TwLNA0yR6teGHjalg51bg+0zdUnJn/+esBxOXTpSl3kGlzCGV5Zn6UR2RzpyZ5yov"
    "WZgsOxI9jz/sa+r2+SbB8nTruavoDa7Q9f3nr5/u7j98/RkuNxfiN1fr78P9Jzhyqb9dFb"
    "59/vpFfnKSk5BfP9//icCf5L9vv33S6uVCPvr6ium4+/8+g3uigeRDjy+H1M4sNvG3sdZy"
    "sw4raWm6P06pb57qaHhhjpWuujirc/r70GXeo5yqP19fVczqXz/88vFPH355/vqqMFPfoi"
    "OX+lD+hXqibsDKyv3z3e03s3ITgeIr5FiS/Ju4jtjburdHNVeoFVSRe09idT7/+uFvRU1/"
    "/HJ7U3wB4AQ3Su2w909mmf0HvhhTa7akvj0sHeGXfN3Y8qH55bz4DfUUDLKjXwy/L9orPl"
    "L1ONnU/5GuTCgxe7gSI1rRwKEdjdyIED8QNTSEUrYzmTBfkInP5xpqBSKgLlkyNntHqEJl"
    "rqPGDtTHh+Ct9fLVQ3A1ubhIUFt0zHK5gD8juBbBvhDulSHi4S+/GSOC7hAjtghqIEbs6M"
    "QhRjxtjBjtQuXpNk91NLxqjjs4vxXzCXNUeFGi7cywnnHuMuqZNZeRKmhvrMT6pbSb29sv"
    "uef/5nNh+fn2l683n355fqEffDXIkWtWJf1vAyMmHn84K+Zsb9tAzoa5flnDhrl+udaGgU"
    "PtAdNT6nnM/WBZPPCkEU/nR1RD6nDskGYG10DVCwVl1T5PBeEeI9FJyEytlAKA6fyc/Mo+"
    "KqAbCOYTxxaE+mqYggJ/cDzBPOFI54m9IxafL+CIOtUIhg6VHT0ywei9Xu/Be/A+qJOHKg"
    "jhOqDr+DJTdVmfzfkTs8mMsUVI50aXItSzyaM6u/pmoQ+ocw7IcupYUyL4nI25vSJK7YzM"
    "lS0wZnqwVxOsR7egB0f3e6aejsKoUDsFEcT4LYKKiPE7OnGI8U8b4+eW1vqvZ07scK9nT1"
    "bLzEuX7n91UWxGpId0/MXrGlD2ovjCpFAWDuVVrHGF6fler+KMSA9VvHuPRwLdmuoY3UrV"
    "Sm6XSfbRZ7ZCQA51z9ZbZZlBtQwzKz9+o232J74klIQg7JmygxYLIhaMzgRZOnKaNZ/ek5"
    "Fg1GX2iDiCMM/yVwv1NIXjwP6x2cLlqznTJ1KPYtkw2/fF6htIaO20aP9Ga6ejE4fWzmlb"
    "Owi39w63F8HYdayyhteHv6QSh49/yayA48BxpeOpNVBddm+r3SGiYrLTEYKS8nTcs9/X7E"
    "WpRC+e96rV69Pf7qsVnixeX26//TEeXpyFtsH0H9mC+hKQZgVMzwyqBdPt/Pg6gUmJhNmt"
    "4ciBDiXXngjuSXU6IlaeZYwy+p5zNfJCxL/X7IhI7wPheXtRHsLzjk4cwvPThuel5bX+K1"
    "oSRacEOiW+Q/F7tpKyMKO5mpE37wZv/iNz2SONFFJC4pmjlRDczo/bCL0fgusf7KuH4PXl"
    "9dt3GixH0UU2sxw1ViNl6nEAw4Q/qf9QGOFwuwy9v+NcEHU0ElI9iKN3ZOHCg2sPiLpz50"
    "ndNFMPm31O7hVgX6iLWc6CulHwEYB433mcSiJ5dJ33EYWuFcGIAvLhMEnFTH3ifB3QL8Dy"
    "YlxRfOXob323RtgfXnjDsPD78IMvBUCQikFKA2uGjFfw4e9oQ6ANgTYE2hBoQzQKaCqs6Q"
    "1imgqSaEFs/eoVNswmZlxOEKdg6ylIMUjDxS8n2MO1ryNrXayTysUuxpANpzgjhhPc6gn2"
    "mVKpkNHPKE3zeqdqSbAdvlW4Xm98q3QO+TTDCfOGc/p7s42uLLvVXhchora8esfZ6hSYFS"
    "E5UpdHSyV6lwt4+bJOMqAatZZC08dKYEI2SrVMBA6o34hjOoyad08Jh6xPo0UkEcG1Y9u1"
    "Q/OQ20GoXRIELZuLrkOo1vD/VZE4dUNwmofeeOokcQkd7j9SzxHaf6AeM8bOychSx3Wcuu"
    "bQ4+h2vvTCUo1hgceBrus4X3BlDeok4Mj5JHSCr7Fi5EGvXCOsR12sFJlTdAFQP/IZl3n4"
    "cF59JOOPvVwjGd/RiUMy/rTJeL0CNzAb4vEY2FAj67L95W8OF6BTy+i9qDB6L8pGbwoNGu"
    "0tOTE0zLbdMDLgq5H683Ko/yb6b4nZ9LMOMTozmEzRkUpzaZGO2Wgq3cX1iyKTJURfA+J4"
    "hP2uJN2VjnlKLbBz8tkLQ5jIgvGFy3TMEsg6Ppk6QnJ/FZosymLhEsKdymbSwa7aOCAqH0"
    "Vbtoj0dBhimgLLYkJwNJWOvoCiqdTRiUNT6bRNJUTzOy5niYklrVvZpCPdRg95ItA7N+3u"
    "n/E5HzvNtJtK9E69l/Wc4BU+8KJ6Q/xtWDuqCjunQges6xxD287WdXbZRG6BfjJi6JFtm0"
    "c2F02SNRcbbcZFSaR3Okjv/ML1TZXIHf39oIra8eMRdXzg6uS27lfIJ5CSNneEUAdF2rNw"
    "NHEZk+e2IxZUWlNjXe4tz7KlbxqZE2ROkDlB5gSZE3Qyo5O5bcrdj5M5xRRlNVfUzMuLYX"
    "JHbq3qeDtJAMJf2XysgaMRJkdHN4Ll4TwdWL/rzXLKdU8YSuAcFe1qDAM3I199X8W+Lpui"
    "NPMDESMjRkaMjBgZMXJdjJxZdOu/nNmVGp1e275w2GHnVInOe72FmDBcdKQSv8l0zEbodu"
    "slvbK5T9T2xfyF76jdjNywCfeZ7tvn2JB4AwVzvQF09yOjZI8bjldDnZrzLiqrpe4h6roN"
    "Mo7gLjxnSaWtHBw89MU3R7UhRmwlRjwuUXPcCcgxCa8uaxAJry7X8ghwCGmaQ9I0iJpPBT"
    "W3BDv8yv3ZH30eLEzwIT1YiSCgrfjwMRm3EUX8HMaWP1LYVtWGSy2fC5GJQxflzb+mDDpE"
    "+7SRI9nT6onDbev0ti10iKJDtLNIu22Ya73zrTikJv7azg/neIQSOAnRJ6lwxJlGboZcmf"
    "tDf1wnd3qEaB2dOIRopw3RSktv/Ve0vGqjcwh9c51Rf0uw3mfP4nOlkU9Pa6rz5QdU4jwn"
    "GjpkT7WL9IHTzHKpA+kFWuycjGZsldTGi0rePRNkzoRQvwE8aNBrh9jOIxMyrh2hZdUo6H"
    "oJZzF65/Z1oUadNXVHzWpYmdnREFcirkRcibgScSU2uG9Xne6GLRv726rxbR327+168u9t"
    "ycs+U7+rkW6j8T1U7u5DRHw2YWrHsxqx1zmhHqp5N8tDS2ya20A+cvXbv4ZA/sxg1RSHVN"
    "o1PBo8nGdG17JsYlNC8kzP0LCJp4DK+T708nSe1Ndhv1B1NDVABNDZYQFxGBnaH46v7BJD"
    "/MFer6ZbmMIiM3oH8Yq/yxF5/q+HM/j0cPafFwMystSkhV/CJ/XlO3UJjy0J/PkC7Cg9ZB"
    "gsAC8VRvrM9umSjATgUD3MsUcvzjNtU0dL6kj1S0fkIbi8+OFSj7X1F89dpmCsukbmiBwN"
    "9CUn1HGZui86keonwY9zqbLkqJRsvpDk+Ywt5EDdJvRrtX2+WKjzvNeX1Z9HZDllHhFxmc"
    "Loa+JIdcDRwZkEbozZGI/ZfpMAbbmOThzacqdtyyE5fdyX7vCmdNsqE+3bkkZzb3/KXdCV"
    "y6lBvxVFBVKRwxcU2KOqD1E6IFffLIPnm63dRUmsb7bt6t2JjoWRdbc3sLrnJSayJw2FS+"
    "7m1HXX9z7NyB0OoLzc7/P96vLN6+SJhj+qnuG7rx++fDG0TVdmdHOMn0ohvu8Svg8JnGHg"
    "SceAMjfVOs3LYsHTVhc8hW29+YudEcP5bfP8Uk8sw+juulA7lfgupN2dOd0L0O6SS+tAhc"
    "975dC6UwvgR3WWM4MnKzk2qHJhJQZVPd/VB+23CdMpEkeRNaXyHVmq/4LjQ0z5MuxKq6Pn"
    "oN+thEOhM0es6Yu7i9Nqb9STw5YjXZY4DN+Do+oqJOHG4RQjEYz/wSxgwkfJFfR5BkTw8M"
    "Tg/FmpCy1W0DWKjFl0Ke+cfFAfxUI9ZezB03cCIceCcPXO6NNDl943l2TKA1+Q57+yj3w+"
    "iN1p/yv0dA0B4UPZDq38F+8Jo9aUSLogY1CKiLxk3KtbNU5SMauRmALqgX9TBRjaVWH2Sj"
    "usdfRMdXTi0DN12pYreqbQM9Vr50mMNhpoOCPSQ//U7vPoY6RWV7/xeFRuDeVm4G+jFTov"
    "h0v01kt0bEANm9biKAn2b7m+vqgT26xGrW9+d2GIbs7obQs4apJH0rXNpKvlcsFM61tVQ7"
    "5U6IAN+ZJvOtuRL/AftzLysnL4NrX5bYKY9q2mOCeIc9zqOeY2b2TSROP7B0F2j7glnTFv"
    "CG6PhjtSXhB3pQ27Uks8U/cwazcwaabq7snBQWWB99zMb3ZO3YPbJknKkZzPCE1yn+A0Ov"
    "knk6wzjsuvkyXzJOGB9jfxgXbiaLeQpW4cUp5MTqv9Xk47s5I0JypmkHb0PFOQQten4OCX"
    "ktzNpDnZ3GNRmpPPJoHQ6UqOnGpvmM9oVA5ttJyuRu+JPjGhj+rJHKjLPqinlPoSHG1seU"
    "4geUw7w8JUqPi24dLhdYg6Bm6vmk6qSDtYQK0zFju6oDo6ceiCOm0XVGapbfR+5uWQ4dz6"
    "tUMfIOY3tMWc270DUKHHJsqNhvcumvCyVoXny4oKz5flXioak2+xXWflerhZd2RzXss0tc"
    "Qy/8g9qPRBI/WXjPPc8UGVfW4VR2600H8FWzIO8UyCOcdcfQmGcVhnZO7Ytgtm8Dn5v2wh"
    "CfRNScMyIRQ08J+cJyYgCjO2Vm3icu+RLKgyeA1VUA554c1mcO0y4j5TZxISzeBj4wo0gz"
    "s6cWgGn7YZjFbYUV8626EufwwMhtj61K+szOHLLGRWyHHguNLx1BqpLru31fDwOWEJpmj0"
    "SuTlsPDCtq9EaKVNYh3XtaALYuhy3uxyXvh8vjDs9hUFXhIJzDrdfoVRxxjgpdAqLCMts+"
    "7zUlUoq1czACAJ0xcOzF6GOZhbBezlJNEWaIstYGDd9N23hHT7k9o4uL/65El/dWYg3XLH"
    "B1Wk2zQcOWTJ0HoFh/mTjiyhJMJxYQsT3RJPF/aNQlGgsO2AyKnPg8cpVLO1pnHASRSnAq"
    "Ek4fdKeG3F4b1ebnNB3fU82kATYOWcZ901St9a1agMc1c6pr4fsyl1J0M+Qcbu2IAbGbuO"
    "Thwydv3dpeswdshPHPetK22E9aegJIqzsO0sPDF/3MQAjMf3MHhl951ejuYUwEf7XRknN5"
    "oDgzDOxNYAqyPN0DpVGi6rYI+bYhDv2e9rnu54fA9UW4VIP/3tvpp0TgDpl9tvf4yHF5no"
    "gqeRSeq4hlLLFY7GVATp/mZ0f0totV9CzH9mYNTiQ4MqMs3PDKoZvOYRdTrXsZTFDclTAo"
    "r9QUVA26cTnRiVUl46bGxKBVGvNRkz6BgVjOeOVA8SWTFDRtlertCYLEuuXkWEJdHSxqM2"
    "W1Bfzln1OWKLTb91ay8U/6DImDcOmkA7r+F4VXU1pUVk5Y6NPZCV6+jEISuHrFx2ra5rLx"
    "TlkJ+owU90IXfpTMORrhpmRYxTf8MpSmJw6PbBoUWUWH8WSqI4DVtPgwLG8yZmczweY3N3"
    "Ykrny1LO59RvlFmZEekBa3SA7ErBqG9Nh1CWqwk1VxDrga4PzdDBujGEhEHHFBi6dqkviv"
    "WI7r+8uHpz9fbV66tkfU++qVrWDcnuzHdoIx4/lejBk1won1pn0bhev2ZclxOy5zxQSGPC"
    "DM9tJVbMyfXowT08QmmMEFMZ1PvWes/Tqg2UnxfEGdh2BorsdxO6rSiLtUfbE5teJtjCws"
    "vbsKpZQZzjts1xuzylH/nCmH+QPTyo4TEdWvHIGi3joqobyykH76XjAaJndj494PlD8Pry"
    "7dVD8MPLlxcvdOj/nK6gXiWUzhyEvdWmfKnrUPKJZB4U5JiqG2WeIQfhUBfdXOujEJZat/"
    "JHLtbM6M8Md1d0Z6I7E92Z6M5Ed2ZXkgxaN8tYHfP01L+FTY/W/Pdb84x5W7W5T8TQvkP7"
    "ztwJXHKf2T85+keXe4GnRweV3cD1uOEkHrjZuPNIsHA5tZVpBVJhmrduk02E8+hRGfjsnH"
    "wJR0Ayt24fIAVRj4GEdgKB5zIhohKLIupHABGvZZtuv9f6nqTyykRxtNDQQkMLDS00tNA6"
    "YqG1DCGhgXaK6g989UI1CgLOiBwwpoNKSa0pRGLubdfZd5ImnTfSczy+h6Hsewm4i9B349"
    "SBolwP9X1RS98XFfq+MAQ4Ov9kw/FKMkMy7Np1Oy/Up4V7Z0F20fNo2g896q8qH2KDUhNl"
    "d0ytVVtbFOacwEv1mN58/vbhl/8yx43eGMKib/7r/tOH9mQY/8iAWmD2TxD0bmBWcscHVd"
    "yKHY0cxvHz9Qr3LYKx64gps0kUAxu6sOOzEZiBZzpHeP4+49qeMbYQuqtFLAZtJ6nIJAgD"
    "Q2Ku3neAa252nCf6gqtF38VhwJuc5/H9D9FJfnxQixRMRycOKZjTpmBMK3CTFL2ydJ9w5e"
    "ELwjVMnPnenJmW6n1neF7doOM50qjUqqJBWanD50AeB9nvJduxCNMaLS8GYSR7t11czHXK"
    "Kiiw/tQp2xMB1jLz9T6cobXm633EsdUwX2M6rk7kd1KnSsmQObWTVoswCdxl5+SzDO1I8M"
    "fDAY8tQSBrVr8nY6aGMH184vhC92JU47lCXWEEwMRQTOvgV99s0lpKrYZYAfViMLdk06LN"
    "ijYr2qxos6LN2sRm1UtsAyQTj++hc2n3danCjaqBdhOBHqr3sh5SrACKpTIDaqF+Mjy9N1"
    "yBFeqZVZwKFf1LSmpfSo63/QO7l25vv+SWoZvPxbIjf/l68+mX5xda6WqQI9dsDknxstpm"
    "fyyAlYI7WSn4WzAfM/+O+U70IwuGUO54pSHk6ZFDkQ7daAjdK9PBpcpyCGXJo3pjPTBGKA"
    "lPQ0RgTQkV5CF4c3359iG4fvXm5UPw6uXF1eXLy9f60/V7bYL4fAnWh8stCF5eTiEQOjRd"
    "fpfKJmFwUJ+/bBEd7zY2m0YztkILqE1AGi2gjk4cWkCnbQHBStoAokfDewjQ9xJcp/e0Bk"
    "64ZPzhVryX+13Evsv/1hI0+GGx8PkTde+pmJnQYO54JRqk0cihjIfWi+rSYfLPBJGBr/BX"
    "CJk8dXqItILPEXe9Jj6rrvSD9+CNdHHo0TuypI5UJyHPqccBhRGLzxXm05z2QGHAKXMXUO"
    "fE10AuqXOsLkM9sWT+i4G6sGerUwxI+LOZPVCX+gezZPgJbkd9evCUBjwxYWp7Vd9PqXpY"
    "1YQFUl06vsojfWJApMN8qhOLAH4Tg8S95PZsZjnqixdw5nl4MQgf0wl/SmLmLBYw3IIae+"
    "LBU7A1vStPl2zRCX4vtirUEkLkTYFmNfrK5hIiqrtmJEdtdadq6y2PiFQSh7WVzxCnQWLU"
    "27FhGOLnjk4c4ufTxs9YGubYwSjh1lsfY6cCfdL6zuLcZup3NLIIo/GHTCIMgdveto+9t3"
    "m02bCh3Z2V6aHx/fqqhpJfX61VMhwyKLlxrmZWqIdq3gvHganfx+2P7DuPjoFjWv+UpxKH"
    "XLPBuO7qit2JDlsR29JVHS9oIJhpDakKZ0iFDhjOkHzT2XgGrp6VrSzVnCBWl2tbdblczE"
    "rICjac4FQKZ7ftsyskWzSwe7Mi6F4qLolzxwskE2qHM0V6rVVqUaxHSUU7zJwL3RBbrEY5"
    "SVyRWr0i5ZxNZRhXmftbEO3RW3Rga9BnVJgyVNd3KkwlepCeV/VC7aNJoTWlntcsyD0j0g"
    "OF793yzrqoGy0qRUlcU5qsKS2JvPnJ1btNKeJGfz+oirSZxCNqBdgoPU+cR/Ww2GRB5RSy"
    "PDOVikBp5+R2Eka66AwKAucXYaEjODzIJHzqgtE6IIYJnSpKZ6b46gNet344S5yuq/WNEd"
    "ateR8HBCNEOjpxGCGCESLZpbUuUCzK9dAfufucU6zOu8/G1iG2KOt3fSJkRuTwxY8yW804"
    "cFzpeGqzUZfd27Zy8JJIXKypSLXe7Z4RQRa4uENjTjXmVLeFAe5bTjXY7D+m5fDWWPU/5g"
    "rmVdv3w3x1ve+qkAzne5+t6hQb0pLDN7FNLgbEDzwPEmO4p45CEWOQUgZ4o+LIO7rcZsNe"
    "6wnLIXfWekSzv6MTh2b/aZv9mYW3/suZEcKQ2K1fuI4UP77Yr9Kx8nGXQTtWPm7jyoKVj3"
    "ta+RhMz1+CtVYpHBpsNEf9oKYdmhYb1l1vhHb+miplRcWEwxLC1H6insXsquLFW50vU/dB"
    "jXC596jtUKjE4KqN8Vz7nM+p+8jGPn1f/D7sAk0AyQl15gFRv5lDnTC4Ee7azNdFk5vXVd"
    "hgpxYYADRVj71Moqna0YlDU/W0TVWsYXDk186wlTWaCLM8TsjWE7Im4XO9tbsu4RMN3Y54"
    "p36hMtRECf9HRyrhv5+O2Qj+7yT1oUiaTZbcV5B54vN5voaaDgOFwmzwQmvfkRo5I2o08z"
    "Wq91nYUoRBNbc5NxV+29tVNkN4OM1Qn6YGitdvQ1VFNBjgI7g/9tqI4L6jE4fg/rTBfX41"
    "bvSKlkQRUW6fmBdvY41mICuFyv8u5dtbKd9G5X+v8gUg0bLm7+bUdddn78VCfVL8q8s3rx"
    "NVwx9Vyr37+uHLl7I2NZova3N9fm8i0AMf1CHSe9tijzLB/Ce6LlQye3hQaZkWBtbyTQke"
    "+BYLEwijnMQF8x1ukzE0sUztxHMCXWJiBK0kJ4GAIMYlj/MVddiizkzkT8x36cLsvdr7FQ"
    "1m6wbDNLqntNq2L4W5zrbB4EU7Fe1UtFPRTkU7tb4TKrfeNvFC5QT7BBgP/OIhVdCKaUih"
    "RsPlLyfYw9WvI6tdrJPK5Y559jZTnBHDCW71BGMq6V5TSdtjpmvwcWa20cNjgw0Gejpqs/"
    "OYz5X9CvmAUPg4Zym/U5+e2NRR2oP+XLavniR/QFygkKGoEOdzooerU87OyRduzXRLrTAk"
    "NOQJ4MSOyZt8sMtuttPRvEbzGs1rNK/RvG7U57X1bX32Oa97qFLZEgDyqzK8b8HuNiGQ9G"
    "AlBEmN97ougoXDLN0+FETPyWcpCDwwURNOAR3erSkRwVishGRzYjtiQaU1hcKE8r3ODHGd"
    "iY4vg5g0oW47BBWua/IP7PtyWzgH0iyVkjuACqg9yjKeg4ounoXBxjHxu1jdBrRek1BET4"
    "ieED0hekL0hOipJTUbj5h+hEnt7zrS3Qw6T+1tJ9lzEfsCxqv/hBcE8RHf+hEP5nPqN+q4"
    "mhHp4Sq+s/oNuTolLrUaLSSJQA9iEw/QabU1juGWrSkdAZrd8Qvj/GJbRpzdLWbXcrnYjh"
    "zICuIct22OW0L2/6id62cGpj86Mqii+e10TB2KX/dnJ8spD336QjPmutuQy5ghRqCeyOb0"
    "8bQxvCEZPBPrid2JWmRqIbPd0YlDZvu0mW0Muz/6i5dueI0mICeG6t9a/RioewqBuvdKKW"
    "cG4Ky/r4TNMh6xETT/qhtwxtGwxHbspMZSmsD6TldKdaDGquOR2XxARiEwV2/yiHzTg6fM"
    "K9RqCvF0GXQf5pI7rvkU3W1VyEtyf/EIRPeI7hHdI7pHdI/Fnzr38uU3vPpzkJfDCdh6An"
    "Jwor7+c2IYffFdCc1DbkMSmVLnbF6ehcpCUCXZHk3Fzrr0MM/eUsUGSVSwqQ3SQj2KW0Go"
    "gij699rm38szojLwva3muSCK89y2eW4JGfXXENedGfio+NCgipJ6ygyq4cqN2SE+yThjyQ"
    "iC1EfviEuXQ+ZNuG+xubKAIVlbwX7Ho/7K5OT9vpPVcP9C5ji6fruD85Ac6ujEITl02uQQ"
    "un6P/uKFm11J+ZUR84dOvTlYTsLuE2/0Ot5EvYlA7xISruvkI1yvT0e4LmUjtD8n8iyGno"
    "dR8e6fX6E21+al02Ohw63L1/tdlHdRN307amwXtNhWGn25X43ujBTD4JlTCJ75iT4pwBfe"
    "Wbk/cnJwUNkhOTesBmsBSlYPEVmoewrrudM4wnzG2EJAVzJgICRfxGTEnHmBibP4nlM1CV"
    "iHP6jaC5CfaBHaRn6ioxOH/MRp8xMYF31cbgJ2spLmK6iJaHwPmYm9VEuQjnQbcT+JQA81"
    "vBt6oiVw+WcqBLTdMqHl5FglWF5kR23EytARSR1y4e6Jyx8dD1As9Qi159DbV4lL7kOh5v"
    "i85Dn1H7l3+UJ3CKYQL/4H2AAVUrYZeX5/e//zgPzy00fy+vLV2xdlSH2QK25G3vrKQ63h"
    "ssMwk0eKcLw9GwzC8Y5OHMJxhOMIx4/20mX2ugaYMS/VQ+D4+qoGcHx9tRY4wqGi3RMilu"
    "GUioYGUEGwh+rejyXE5WIoGHWZYW1Z39m2INYDl23VbrGr/rYlxVs88GRYF6YB6CpI9sYz"
    "duBVfUIdN4A9uqT9tarPivRG7TtzSLrcmimAqR5MxxD5UY1Oi7IYv43x20aC544+MfuvDl"
    "ueGRie9OCgiuIRMGz4FI+r4RB1HSEJFUTwORtze6W+mEGra04EY8SR73Sji4njqjVZDEj4"
    "XAvNt+g8TpAF1yZ4QZ8Joh5If0XCB8bkNN335Ro6VuF24N7g/dKED5I67dnQkNTp6MQhqY"
    "OkDpI6xyN10k2tNqOTivSQX9g9ndOUMesxV7b7GHAN6ppwNolAL9R7CL6mLSbPlPvSCuSZ"
    "yeKJj1UbPNlRNcydGVuFsZqSgt2RRGwqA4TmIjpNxksz4YamiDo5mh9t2lDR/OjoxKH5ge"
    "YHmh9He+lgI2sAjaPhvYBuhdS9Opl76xP3yi5kDJ3dtcO4JTj4Vza+Y0KEOik33E6PVmLh"
    "JRsPRWZgHfY/jrKEcr0RmoUv1F9jny8F888JbBJRItOMec8EgUgE6HotJPeZ/Z6oG2HAHu"
    "hBSgrOKggPjO08DnDFzcBbnzeMqNhQVbiqbwj7feGoXQs7YB9770Gk3tGJQ6R+2kg9sw43"
    "ADZ5qR7Cmz2EH6JJdMzVLYMUGq5ueckerm4dWc3WBg/lKgMpvMkbla9JJQ4YaLpkFp/vDT"
    "7suXpNZCQ0UXJGpAfhvAcInVaPvHorDOGj63WcEemdjq+ua6j46nqthuFQa6iGO2VF3M3D"
    "+y963KJDg0qHG1ghIhq1kWG4VWa9MssfORjrc/WAQK2UKITv7usdWfj8yYGwvplaUwVx5I"
    "AsfUcqK4eM2UQZ+2GwXzzKEcSirsvsMrOwtys9eA/eSEj16I7ekZH6+dDzaESeBx6MW9LV"
    "AOrRelxHM4YnX0418aAuQpa6Xm0gX5CH4PLih0syopbFFuo9GCXfKB1DRwD4Sp1pBKHY6v"
    "MguvsHL76pZ4L4zGJKu0TQlXhPRj6bBALkdKcldTmL+VI9xe5KN23yuCSPvAEvEumtRrel"
    "OR87Yd64fiCAAinnykb3PfSC+VhdD0kSJEmQJEGSBEmSRiRJZlFu9H7m5dB63/q1S/e62m"
    "ZdItFDduqynsVRYXCUUjXZvHHN4qxMD5X86rKGkl9drlUyHCpQgBEaa+RCzsj0UMm7ZyeK"
    "kHcLXWdEe2dJ757Y1oZZEzUnAgdUbmQ0dpVyg2JKTVQcj+/d43tRi2y7qCDbLspkW2w/N0"
    "T0GbEewvmOwPdaXgGfLfiWLd4Kopg63rZ5bgup6zx6zP7ieLMzE6+bHh1UUrt63NCNB9Zi"
    "d2H0OfksRRisRdjvjpC6JXxY8DoiYl3usfdkynwG1CocAv+9mcb9vlNqvnYR+Gp62YiAKo"
    "CQpRLoUb5gUTL5SATjfzBL6mb1+rBO7FAnomPgS9Xl4Q/+xKDvvQWp6fA3sK0DEpZ0ALI2"
    "dM/aGHaGjCoyqp2ZOGRUT5tRxbCzQ4WdhdtwIxokFemhindP66U4ptlek5dD78DWWwiGVm"
    "JoZTsnpCM7di0SBQyvLeY4I4bkSZvnN6qS2HyGc4I4x22eY/ALDKdzajV1JiRCvfMo7B5y"
    "a31t6VMoyuLr1PrXSf1cU53f6mauecnelPvdRUfXKH+6MTlQlMOVarPrPlLZ9gjefAZctd"
    "q8atk+nRgm+s93t9/Mk5wIFOfVsST5ty4ofABifBw4rnQ8cQ6X3RsJXjHRoKDcHJdKvxWr"
    "vBUmD07QotJv/8//CGEiBndldGRQ5ar8zR/GUSb13JS6IZh28S2pIAs1CxI8edwnc7oiY6"
    "YdfpBVQZZTHjn7tCdQews9LqdhuQno8uutdK6HxQPXJtaUeqZqcYe4qHZ1ztQTHPs5wQkq"
    "grFYCcnmzwSxmeVS9VbAE/x8pIRsl/niHO5LPcn6INOKHL0Y5F2icWEN8GTWLWenCXKDwx"
    "LuEP7NUI5Y6K5FZBr6MTs6cejHRD+m19iFia61mq61eN+qq914PCoX/Zbt3DJagv1/YQvq"
    "+CbsHx2pxP5+OmYj9P9VY2ey5P4s6h/DJ2FlOZ8qbD4KzzXKxP3dxwGFUJFuAiF+1DLEKe"
    "7yxJuRNVxmqC9TIzWb6xdEvx0utdgwKrAZCyLMRpiNMBthNsLsujA7v/o2ekVLoghYtn75"
    "0n2tLiDP7IQIyWtkCGfhQu14zaxQD9W8l5y/wFc6MTzKN5y7jHprYpkSoYKax0pqX3pOvj"
    "mst+Pm9vZLbne4+VzsZPOXrzef4vrpapAj1ywbTKgdVWllODFxJVWLd1Fyq7W7Za7E4yzd"
    "48BWtk2TZSWV6J0nffcJ2i6YmP5w7niBbNT1uSzYo2d8d92fQy01Xj/ycr0Jszl0gLewqK"
    "s1VFJ+dZRTTrA32t82yKlV1N9H39zlOnN0sJkCHFp+3T7Xd3G7aXC0h9IhEQecfUjdKd2L"
    "d4Q9MX+11FQd90n4QReGBJhLxuzR8aB59YBQdwmOezXI8QglYupMDP0uDnjdzSxixhzKJZ"
    "/AJRokJCOJiCQikohIIiKJ2IRERPZq3+wV5mEeNQ1Wo4gGj3ci0DsDf/cdsSc+n0dWelMr"
    "qCDaI/t+F+keasHeTq05QVRqu8zLn7jr8iWriDBJRgxqmJmT7OAaTRUnga/L//tMzayIKk"
    "uBMZcEilCPMOq7ji4uxZSAO3FcMSDCgVJTYy6nJCz9FkZ0q19gaqW4t+tsNiWjS9aIRil5"
    "QNGERBMSTUg0Ifc1If01ITEOpRUvX2bvazQHeTmcgO5GLv9MfbkeW+qjdXDlIh64EVN+VY"
    "+E71A3ygWMPAlQ71RXJH1PRhPm6WBjXcpUGS6A/qAflFqBytDx+09nQIgIA7v0PiEM7OzE"
    "IQxEGIgw8Ogvn/63pP31fHc8vofOnL3EyP4WqDXbkY2CkbMyvXMr7L7vVuOINgxl66rh8k"
    "EIZrRZwgOV5gpNhtQqtZKpWgLZjksvapkAj4YubDKHaVD/Z/Y5+dERUO7ZBn5aECGhne7S"
    "kVMgpJVJEvbCMldX2dN1NpPf2Xa26y2epNGUsYkD3OUj91drB9gMzMM5S74wjpoxtkCTqh"
    "1v+gBNqq5OHJpUp21SNe/WeIwmjR0OzkJjab/GkuUqkDZs3KgxJ9U7g2kPnTAzqK22kjMy"
    "PXycd79WaMjRRMOJQP+e4P00HAXfTxMFpxKo4ToaLtlu9RF/SbRHsYUHhvI527j+DOTEUP"
    "sYD97ONYZavwXQenTIDRwuWKpmLRfEqszU7j3pFVoGK7OgwSfqBltUhciJ4fqw7fqwpL5P"
    "PbkaBp50DGhk/SNcljzlpzgQbBK4wxWjfuM+IEXZHj3NO+kFEjP4tXFyLHDALczxhkHYLr"
    "OLBrXHm2k4Ht87jHBZCyNcVmCEyxAjtMnf+OkJClatczqGRwcbPY9DlgysVech9AtCdQT1"
    "PzjBM0FcZ6JGe1BlIWqeYBM6kcyHXyrMdRu2PE/j0MjwR1Y4+aqawRcTcdD3h74/9P2h7w"
    "99f3V9f9nlt/7bmZXCIMrtOTpssbA/cH20ihjtNAlPJ00M9Y+mZcZDW8u0fFVhWr5qn2n5"
    "k6Nv0mxZ6oODzYblJB5Xo6iD0noAbrmorII+wYCIwJqqz8SR6v/eE3csXb+PkoVjycA3lm"
    "34jjNtjk2Fn1SjKkPR5kTTEU1HNB3RdETTEU3Hjrxy8U7XSPcZIVR9F/OY7iS3ZpLOQqWU"
    "4F/2cCUAFIWBGxHgQ/Dmtf1W/ffl+IeoXHPoIFAoTvA5I2nklhiEZZuFzkKK4j8d9acjiM"
    "v5jNnQ/20QHuVzJaa+iZORiM8eHSFNSU/HuYXG/gy+UO+QPRyvzB4Ly4U8rE2Hw+0QoSlC"
    "U4SmCE0RmjbOaMKEm72GX+Y2uUYrYFEScej2S1sWSjSahKIk0uzfOQdb7C5ZwR1sLi2bjY"
    "7sJbFOSptJ++y9PzF3Ya7pXB40qGn7Dafp+GZNhIRFPUHGTDh22KknzBtZE0tWT2wzvZ+9"
    "dWNjHuzg0/alE02qjk4cmlSnbVKV197676hh3UbYv3VqIXb6Qfb/i+OxDVhQD6mNBN14dK"
    "0iZ9qJF7VghJP8ITzLOfk1bsIRk+hEUMeGjo4eVFBeUkFCBiAk33WBZfhywgPPNhc62+O1"
    "tkGcif9yYwG08nrp2ZHDxcj9p2cu50BMuVqazR6DKbNmqUcBwS2CWwS3CG4R3CK47eDrhz"
    "FFWLSkDVHje/GaZQBgXQ1nRA6oY/b7gllwzsPoeuepPxrhDxs/zgUxfKjrPNSYaLLrGga5"
    "JTk2/Brth1kp9O1ubQrkLOtGE1ASxVn43lnYwiDLSaKPHX3sRlb1r2zqqF/8szIizgyMav"
    "bwoIpNfQoHDhfxyFpMqkX9Z4IsmD93JJGcMA+ITA4VVih87XAbApxtuhKDsGUx82zIkbPc"
    "wGZrKNPvPemD9+DdTxmJWR/is0kgmCByyQn8PgYsathVWcElydSnpIcynDZkXGG0uowepb"
    "0PwOImwzTOeqdzANV7Z60ePBm12+PL3JVoLA0d+qK47pf6AhfbhWhnq8ZUlJsZrCtIA7/Y"
    "8H1S/+qJuo56I/naM/jsiSNn246dBjnbjk4ccranzdliI+Jj04UYiNBCtra65uk6cmuPit"
    "9zE7tdlDoNEV1JlZXE96FZrMMljOycjh37tFmdq0SgdyThdR2O8Ho9RXhd7n3DXR40at6U"
    "SvROvbtvEhrachOfz83Y0qzivNR3Fuhu23JRoWJznfnEGG6mvlDmpJXXiRrcEaDurrswpm"
    "Oa2495SaSY20Yxm2Z5C3dOSRTdOdtaLaEqhz6jwtS6Zf3KVhLsIXjZgwPZZ3P4adstbjlR"
    "XN3atrq1xIH22fqoznFm8J1FRwZVbjPHGlrxoBqFKGEsuJFElFb6TJCpMhbFOck5rFwmBf"
    "G4Tjyd0iem/Unq1M4T0z3QQweVx0nYyZaMGXlUxzw1zrGMdSsPd+FdtWDf7MmqbtKOzRVa"
    "snuii6qjE4cuqtN2UaGH5Lg10LGv/X57VXeCngrBV3e5KeyjcKLp3qH1tLaLXPbwoIaF1a"
    "SRHAQRhsVVdUzeVJ0cEqkhljBj/8BZ3xFHCHhOJj5j/1T/KoHlgDxxx85kaC+pqwwjMuE6"
    "uM8ctLjn6zWOEtxsPmmtVhxfV+QVDatWvOYDNKy6OnFoWKFhhYbV8V66dONrkBOVCiEc3V"
    "bzT8wfNzG44vE9NGf3EKfW3DOMHuEdeITRwsVOgX3yv7eEP/jKqHvD+bpmMdnDgyr+YK4G"
    "DseZkRvpg5+j5itS5/4JR8qoTwv8adPVOfkWekjhrNCkhXDfdjzqrwhcLPSFvic+s5g+py"
    "BzugJXqYC2L9QtEwgHueJuEw3VXWkfbHiva0mEzTRE2vfGfKGEdI2uaBw0pz5mJLZjaUZW"
    "oqMTh6zEabMSmJF47JQ4pIWOqf48EGk0BSVRnIbtpyGEeXWTbaLhp51nk4Lw2qEMqQiSaz"
    "XItQXjC7d5vnIi1acFYRc5y4mpalhoOXcZ9daBjYxcQanKOHb3pdXkm8O+7De3t19y8PHm"
    "c2EB/faXrzef1MOsn2U1yJFr1tVORDuNdXvbwxBmu18kcixEIwBRlEQ+uIMRT3fRnmpqbJ"
    "FutxuYyszGXCehRNN/fKLDhhQUekfGykCdTaiQA+IGnjUl3Ce246kH55x8dbxAMkEsHniS"
    "QH43mTu25zxOpSlnZKfn3pwWYimNlJJCkMpDKg+pPKTykMprQuXppbQB1IvHoylYA+UpXO"
    "xLMZzrDa+pRVgSRsMwr10o5bqlbguiqNnCVqBWjMlkCGVzm2q2IIrV18pq3e6RLQnjQ1uM"
    "1VxQy5EGSrgiUjMV6ZM6Ly+u3ly9ffX6KtFp8k2VYss6XXJft3uC13nIAQCVQXwVB2eUPy"
    "AXF5tbnaXi0py+BlpPhVDV1apuCR30EZgQZv/k6FsuUULZw4MqWsgKB6rLujV7nP6JL4m6"
    "rRVZqDsTYedRn9kEzgBl6AckOifhnqlcyBbym+kdEDY1HkWGBxkeZHiQ4UGGpwnDE6+mjV"
    "7OjFCfgPGhw7RgU2xgjyTje+TU+y5bpCX47Gf1Q+Wf+dgEzpJjlchsAaOG/4iG1fDWTRzP"
    "EVOFm5TMu7CluyMVmBJS/cHncad3DaHiJvATJi0logu1+Yw4QicFQP8iRq0pAWMMsgGYb3"
    "Lh7f+Cm4EfCAy1QI2+89U5B8Uwu7Hzz6FtbmcE1e3SjIBycYNYchBmFCAKRRSKKBRRKKLQ"
    "Jig0v7Q3ekVLoohIt375MHPj2DHrmDrQhmk4rGXWUp3vzE1k8YXTSJ2pAOrTqE+11E6YKe"
    "K9qu5MRqpPaj3w0pC19+qmFmVlTjq/CMPJknCyqxrRZFdrg8muirFkEdeyhdmUl8TuFm3r"
    "bpGd5RwX1Wj1L0r2iEI+nbwQTSar/1jsbB3VHB4dbCabF8nAjXSzLifLk9K0ACTE+5ADhl"
    "b0Hic+X4Zfqz/0oDKFvM1JHrwHb+RINh8BeTz6cHU+5x4fDfTHsH2j/uNV+D15CC5fXr7W"
    "DDNcSf9QZhPh2OpXqS9HY/WkwoldNpG54dEBLabQ5+rBew5vjMt8ca5PA1JaZYK4DtyjnL"
    "L5i5rENfwEDFdoz+s8QKK4qxOHRPFpE8V6KW1gQcTje2hB7L6PhZFTWB8E0j8uoQ/RCHeS"
    "W7Ov/MmIEdODlRBRwLDhPB5Xq08CjAb2GRJ9qUfgxXsmiD7Te8B2glCfEQ/qCBJLgSt182"
    "HUgAJNjk9EMAeQpwGh6zANsHxDSOl+L9W4tCFcu6ooYWUYQiGgYV3jBESKiBQRKSJSRKTY"
    "FCk2fjkzQn3CNQd+4X4L1DrSLNcuK9Inze/M6TemLvUsg/dkrUozEqhRg0Zn6nc0MSXj8T"
    "00JbFfX9+W4KMH1OEsvDtCJ5XWLTPYysOocmzlsR23FSwW7upHny7PTORWenRQyW7pcUM7"
    "HljfARrtTkTSGRNxWw2wGd6H2TCBmgXtT4RKd3PuyekzQX4LuKRAN0HSsxrmCDJVvxYckq"
    "FXnvAnU9LNwa662YGZ35VjI2lDBk7GltI3tampx7pBpcDWaCDSYkiLIS2GtBjSYtico0Ov"
    "HfKS2BflNNWPyU2tmAZk53fPJYcmiRFGmTWaCJx0PkgnWklM0xvZM13ztgZZ83YtVfO2dU"
    "TNZwi+W0vUfI5C8zYSNXEMX53CKGF0uQTqxKIedC4Fmsc7J1+4NQMeZMwm3GdhWBAMHemw"
    "oZEOD4eZHr2P2hSEViCZMbYQ5CUEi1++vgo5lOizljQVSznOTWymcfQ0bGBtLPX6PHJ/lR"
    "+PPAvyLMizIM+CPEtdnkX/2wDZxON7GF1wXccJdb3eB3X9shhdoH6n4WVar9x4fA+VuwPM"
    "mC+Tnm7/dbWblemhC7WWB7XCgVpUMXUdte0Z6mGs13BGpIcK3pGPOm9YKlTcgOBIxvemI8"
    "XOqI3Y/K2pyXg4KrKoSFfhh6bPZU4GVbqG0Ndkmqn7xCZKPyPYoyC3nak3w7o3V7FZGNWM"
    "XTyaEsf96OJxQ32fuesSMzNHB1WU6FiPa5CamUSRqVOpB8ZfkbHPg8epDBMiOZ8R+H26SL"
    "MDXVgnE+Yzz1KnEsF8zmwSLAZJuiQlC5dajAjpuC6ZcvXDKwLX9nrJHdeLLnsY4arrkzKx"
    "EHSb2TekTTs6cUibnjZtevS8ldbNNYbqnO40hBikpP71RGEi0EOm+6IWUXhRQRRelInCCK"
    "KyJhRXTqZPT/fOLFqfycD3Gik1K4I6xVzCtizBWO+5YXxfS+iWD8x3rOmZgWqJjgyqaBaa"
    "jtnEsKxX3eZiUo04glMhCL5zxVxv+qs9W8AtNcBTGZEeIqrL6+s6rtfr6/WuVzhWYLPVS9"
    "VAw9HwHmp3L3hVXVEyz0CJ/Pnu9tsaOiQVKW5GjiXJv3VB4w5qu0K5oIwc4RHr9PnXD38r"
    "qvvjl9ubIpMBJ7g59mb2n/8PfkbilA=="
)
