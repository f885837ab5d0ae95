from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "asset" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "number" VARCHAR(32) NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "class_code" VARCHAR(16) NOT NULL,
    "category" VARCHAR(32) NOT NULL,
    "model" VARCHAR(100) NOT NULL,
    "serial" VARCHAR(100) NOT NULL,
    "department_id" BIGINT,
    "keeper_id" BIGINT,
    "place" VARCHAR(100) NOT NULL,
    "acquired_on" DATE,
    "value_fen" BIGINT,
    "warranty_until" DATE,
    "useful_years" SMALLINT,
    "state" VARCHAR(16) NOT NULL,
    "note" VARCHAR(200) NOT NULL,
    CONSTRAINT "uid_asset_tenant__a8fdba" UNIQUE ("tenant_id", "number")
);
CREATE INDEX IF NOT EXISTS "idx_asset_tenant__b681d3" ON "asset" ("tenant_id", "state", "id");
CREATE INDEX IF NOT EXISTS "idx_asset_tenant__7fc1d7" ON "asset" ("tenant_id", "category", "id");
CREATE INDEX IF NOT EXISTS "idx_asset_tenant__42d569" ON "asset" ("tenant_id", "department_id", "id");
CREATE INDEX IF NOT EXISTS "idx_asset_tenant__c3d5a9" ON "asset" ("tenant_id", "keeper_id", "id");
COMMENT ON TABLE "asset" IS 'One thing that is owned, located and maintained. Disposed ones stay, with their number.';
        CREATE TABLE IF NOT EXISTS "asset_event" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "asset_id" BIGINT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "person_id" BIGINT,
    "request_id" BIGINT,
    "note" VARCHAR(300) NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_asset_event_tenant__64f8ce" ON "asset_event" ("tenant_id", "asset_id", "id");
CREATE INDEX IF NOT EXISTS "idx_asset_event_tenant__565829" ON "asset_event" ("tenant_id", "person_id");
CREATE INDEX IF NOT EXISTS "idx_asset_event_tenant__dc33ba" ON "asset_event" ("tenant_id", "request_id");
COMMENT ON TABLE "asset_event" IS 'Something in an asset''s life, never changed afterwards.';
        CREATE TABLE IF NOT EXISTS "asset_file" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "asset_id" BIGINT NOT NULL,
    "file_id" BIGINT NOT NULL,
    CONSTRAINT "uid_asset_file_tenant__34ebc8" UNIQUE ("tenant_id", "file_id")
);
CREATE INDEX IF NOT EXISTS "idx_asset_file_tenant__200bd1" ON "asset_file" ("tenant_id", "asset_id", "id");
COMMENT ON TABLE "asset_file" IS 'A document of an asset, such as its invoice or a picture.';
        CREATE TABLE IF NOT EXISTS "stocktaking" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "opened_by_id" BIGINT NOT NULL,
    "closed_by_id" BIGINT,
    "closed_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_stocktaking_tenant__fecf8a" ON "stocktaking" ("tenant_id", "opened_by_id");
CREATE INDEX IF NOT EXISTS "idx_stocktaking_tenant__88e503" ON "stocktaking" ("tenant_id", "closed_by_id");
CREATE INDEX IF NOT EXISTS "idx_stocktaking_tenant__341f2b" ON "stocktaking" ("tenant_id", "closed_at", "id");
COMMENT ON TABLE "stocktaking" IS '盘点: everything of some departments, places and categories is looked for, and compared with the register.';
        CREATE TABLE IF NOT EXISTS "stocktaking_helper" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "stocktaking_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    CONSTRAINT "uid_stocktaking_tenant__f8705f" UNIQUE ("tenant_id", "stocktaking_id", "person_id")
);
CREATE INDEX IF NOT EXISTS "idx_stocktaking_tenant__69c0a0" ON "stocktaking_helper" ("tenant_id", "person_id");
COMMENT ON TABLE "stocktaking_helper" IS 'Somebody who scans beside the keepers.';
        CREATE TABLE IF NOT EXISTS "stocktaking_line" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "stocktaking_id" BIGINT NOT NULL,
    "asset_id" BIGINT NOT NULL,
    "place" VARCHAR(100) NOT NULL,
    "finding" VARCHAR(16) NOT NULL,
    "found_place" VARCHAR(100) NOT NULL,
    "note" VARCHAR(200) NOT NULL,
    "photo_id" BIGINT,
    "checked_by_id" BIGINT,
    "checked_at" TIMESTAMPTZ,
    CONSTRAINT "uid_stocktaking_tenant__d01780" UNIQUE ("tenant_id", "stocktaking_id", "asset_id")
);
CREATE INDEX IF NOT EXISTS "idx_stocktaking_tenant__c1774b" ON "stocktaking_line" ("tenant_id", "stocktaking_id", "finding", "id");
CREATE INDEX IF NOT EXISTS "idx_stocktaking_tenant__f4cef7" ON "stocktaking_line" ("tenant_id", "asset_id");
CREATE INDEX IF NOT EXISTS "idx_stocktaking_tenant__28059d" ON "stocktaking_line" ("tenant_id", "photo_id");
CREATE INDEX IF NOT EXISTS "idx_stocktaking_tenant__6ce1ab" ON "stocktaking_line" ("tenant_id", "checked_by_id");
COMMENT ON TABLE "stocktaking_line" IS 'One asset in a stock-taking. What the register said when it was opened, and what was found.';
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
DECLARE
    name text;
    reference text[];
BEGIN
    FOREACH name IN ARRAY ARRAY['asset', 'asset_event', 'asset_file', 'stocktaking', 'stocktaking_helper',
                                'stocktaking_line'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY tenant_only ON %I USING'
            ' (tenant_id = (SELECT NULLIF(current_setting(''app.tenant'', true), '''')::bigint))', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (tenant_id, id)', name, name || '_tenant_row');
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenant (id)',
            name, name || '_tenant');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO houqin_app', name);
        EXECUTE format('GRANT USAGE ON SEQUENCE %I TO houqin_app', name || '_id_seq');
        EXECUTE format('CREATE POLICY owner_reads ON %I FOR SELECT TO %I USING (true)', name, current_user);
    END LOOP;
    FOREACH reference SLICE 1 IN ARRAY ARRAY[
        ['asset', 'department_id', 'department'], ['asset', 'keeper_id', 'person'],
        ['asset_event', 'asset_id', 'asset'], ['asset_event', 'person_id', 'person'],
        ['asset_event', 'request_id', 'request'],
        ['asset_file', 'asset_id', 'asset'], ['asset_file', 'file_id', 'stored_file'],
        ['stocktaking', 'opened_by_id', 'person'], ['stocktaking', 'closed_by_id', 'person'],
        ['stocktaking_helper', 'stocktaking_id', 'stocktaking'], ['stocktaking_helper', 'person_id', 'person'],
        ['stocktaking_line', 'stocktaking_id', 'stocktaking'], ['stocktaking_line', 'asset_id', 'asset'],
        ['stocktaking_line', 'photo_id', 'stored_file'], ['stocktaking_line', 'checked_by_id', 'person']] LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id, %I) REFERENCES %I (tenant_id, id)',
            reference[1], reference[1] || '_' || replace(reference[2], '_id', ''), reference[2], reference[3]);
    END LOOP;
END
$$;
ALTER TABLE asset ADD CONSTRAINT asset_state CHECK (state IN ('in_use', 'idle', 'under_repair', 'disposed'));
ALTER TABLE asset ADD CONSTRAINT asset_value CHECK (value_fen >= 0);
ALTER TABLE stocktaking_line ADD CONSTRAINT stocktaking_line_finding
    CHECK (finding IN ('expected', 'found', 'elsewhere', 'missing', 'unknown'));"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "stocktaking_line";
        DROP TABLE IF EXISTS "stocktaking_helper";
        DROP TABLE IF EXISTS "stocktaking";
        DROP TABLE IF EXISTS "asset_file";
        DROP TABLE IF EXISTS "asset_event";
        DROP TABLE IF EXISTS "asset";"""


MODELS_STATE = (
    "eJztfXuT27iV71dB9T9jVyl93bLb9ti3bpXb40mctd2z7k6c3e2UBJFQixFFcAiwZd0k33"
    "1xwPdDFCmLEsk+VclYLeAQ1Dkk8Dvvf56tuMlscf7unjnG5oZJaTn3Z2/IP88cumLqQ/mE"
    "ETmjrpsMwxeSzmxNQfXUiUjNnQnpUUOq0Tm1BVNfmUwYnuVKiztAc+0wIhdqOqEOCS5A1A"
    "XInHvEkoLZ8xERvrEgVMDfZM29JcxecN8TI+I7JvPUBRiB2yZ8rj8LfyY2QrKV+otK4jFq"
    "AvU53JLJDXVPwY89/uq+Y/3us4nk90xN9dQ9/M//nEnmUEdOLBNmLNnm7O9/Vx8sdfHvTM"
    "AU+NNdTuYWs82MjAIS/f1Eblz93ZV1/9GRv+q58HtnE4Pb/spJ5rsbueBOTGA5Er5Vv555"
    "VDJYQXo+yMrxbTsUbiS+4AckU4K7TNGYbE59GyQO1MENJN+dTSZfrm8nNx9uJ5OzwtMQUa"
    "REFH5lcAeeJHWrQjPgHm7hDz+Px8+fvxo/e/7y9eWLV68uXz97rebq+y0Ovfp3cDMJt4JL"
    "aZ59/OPHL7dwQ1w9rsHTDF/8W9NQSQMqLYyE+xm51RdChmy3LCLOVwkj+iKRRvK6xaz/v3"
    "PfMYDTJHy14YfNqGDnhu95TN1SfGf/72wAgksEZah3UDFzQmVRUr+oEWmtWLmsspQ5YZkh"
    "6Xn0oS3RtfkmwfZ07dib8A2u4PXtx88fbm7fff4NllsJ8but+ffu9gOMjPW3m9y3T14+zQ"
    "onvgj59vH2TwT+JP99/eWDZi8X8t7TKybzbv/7DO6J+pJPHL6eUDO12UTfRlzLSB120oK4"
    "3y+oVy7qcHpOxopXfZTqin6f2My5lwv158sXFVL967uv7//07uuTly9ykvoSjoz1UPaFeq"
    "C2z4rM/fPN9Zdy5sYE+VfIMiT5F7Et0dq+1yKbK9gKrMi8JxE7n3x+97c8p99/ur7KvwBw"
    "gSvFdjj758vU+QNfzKixXFPPnBRG+Jhvm1scWo1X+W+oo2CQGf5i+H3hWfGeqsfJpN4vdF"
    "OGEtPDlRjRCCdOzHDmToT4jqipAZQyrfmceYLMPb7SUMsXPrXJmrHlG0IVKrMtNXekPt75"
    "r41nz+/8F/OLixi1hWOGzQX8GcK1EPYFcK8IEY+//G6MCLxDjNghqIEYsaeCQ4z4uDFieA"
    "oVxV0u6nB6lYx7KN8KeYKMci9KeJyV7Gec24w65ZxLUeW4N1Nkw2La1fX1p8zzf/Uxt/18"
    "+cvnqw9fn1zoB19NsuSWXUn/20CJieYfT4s5a+0YyOgwl89q6DCXz7bqMDDUHTC9oI7D7H"
    "eGwX1HluLp7IxqSB3MndDU5Bqo2lVQVp3zVBDuMBJehCzVTikAmK7OyTf2XgFdXzCPWKYg"
    "1FPTFBT4g+UI5ghLWg/sDTH4yoURdakpTJ0oPXpaBqNbXe/OuXPeqYsHLAjgOqDraJmFWt"
    "ZjK/7ATLJkzA3MueFShDomuVdXV9+4ekBdc0TWC8tYEMFXbMbNDVFsZ2SldIEZ05OdmmA9"
    "vAU9ObzfM/V05GYF3MmRIMbvEFREjN9TwSHGf9wYP7O11n89M2THez0HslumXrrk/KuLYl"
    "MkAzTHX7ysAWUv8i9MAmVhKMtijSvKnu/tLE6RDJDFh/d4xNCtKY/RrVTN5G6pZO89ZioE"
    "ZFH7bLtWlppUSzEzsvN36mZ/4mtCSQDCflJ6kOsS4TK6FGRtyUVafXpLpoJRm5lTYgnCHM"
    "PbuOppCuaB/mMy1+abFdMXUo9iUTFre7H6ChJqOx06v1Hb6angUNt53NoOwu3W4bbrz2zL"
    "KHJ4e/hLQnH8+JfUDjjzLVtajtoD1bKt7XbHiIpJiyMAJUVx3LLvW86ihGIQz3vV7vXhb7"
    "fVDI83r0/XX/4YTc9LoWsw/RfmUk8C0qyA6alJtWC6mZ1fJzAppih3a1hypEPJtSeCO1Jd"
    "joiNY5RGGf3ItRp5IaLfW+6ISO4D4Xl3UR7C854KDuH544bnhe21/itaIEWnBDolfoDxLW"
    "tJaZjRnM1oN++H3fwXZrN7GjKkgMRTo5UQ3MzO2wm97/zLn80Xd/7L8eXrNxosh9FFJjMs"
    "NVcjZepwAMOEP6j/UJhhcbMIvX/gWhB1NBVSPYjTN8S14cE1R0TdufWgbpqph808J7cKsL"
    "tqMcNyqR0GHwGI96z7hSSSh+u8DU3omhGMKCAfTJNULNUnzrcB/Rwsz8cVRSuHf+u7LYX9"
    "wcI7pgXfBx88KQCCVExSHNgyZbaBD39HHQJ1CNQhUIdAHaJRQFNuT28Q05SjRA1i71cvd2"
    "A2UeMyhCiCvUWQYJCGm1+GcIB7X0/2uognlZtdhCEbijhFhgLutIA9plgqZPgzCmLe7lQt"
    "EHbDtwrrDca3SleQTzOZM2eyot+bHXRF2r3OuhARdeXVO81Rp8CsCIwjde1oCcXgcgHHz+"
    "okA6pZW01oeqwAJmSjVMuY4Ij8DW1Mx2Hz4U3CgdWn0SYSk+Dese/eoe2Q+0GoQxoIOiaL"
    "vkOoztj/qyJx6obgNA+9cdRFohI63LunjiW0/0A9Zoydk6mhxnWcurahR9HtfO0EpRqDAo"
    "8jXddx5XKlDeok4ND5JHSCb2nFyKOuXCOsRy1WiMzJuwCoF/qMi3b4QK4eGuNPvV2jMb6n"
    "gkNj/OM2xusduIHaEM3HwIYaWZfdL39zvACdWkrvRYXSe1FUehNo0OhsyZChYrbvgZECX4"
    "3Yn6VD/jfhf0fUpt90iNFZicoUjlSqS24yZ6eqdBPVLwpVlgB9jYjlEPZdUdobHfOUaGDn"
    "5KMThDARl3HXZjpmCWgtjywsIbm3CVQWpbFwCeFORTXpaKs2DojKRtEWNSItjpKYJt8wmB"
    "AcVaWTb6CoKvVUcKgqPW5VCdH8gctZYmJJ53Y2aUm70UMeEwzOTXv4Z3zFZ1Yz7iYUg2Pv"
    "uJ4TvMIHnmdvgL9L9o6qws4J0RHrOkfQtrd1nW02l3ugnxQZemS75pHNRJOk1cVGh3GeEs"
    "07PTTvfOX6pgrGHf39qMq040Uz6vjA1cVN3a+QzyElbWUJoQZF0rNwOrcZk+emJVwqjUVp"
    "Xe49r7KnbxotJ2g5QcsJWk7QcoJOZnQyd4257TiZE0xRZHNFzbwsGSZ3ZPaqnreTBCD8ma"
    "1mGjiWwuRwdCdYnqySifW73qwXXPeEoQSuUdGupmTibuSr7yvf12VXlGZ2ImJkxMiIkREj"
    "I0aui5FTm279lzO9U6PTa98XDjvsPFZD560+QsowXDhSid9kMmcndLt24l7Z3CPq+GKe61"
    "nqNCNXbM49pvv2WSYk3kDBXGcE3f3IND7jJrPNRKfmvAnLaql7CLtuA40luA3PWVxpKwMH"
    "j7347qg2xIidxIinNdScVgAZS8LzcQ1DwvPxVjsCDKGZ5phmGkTNjwU1dwQ7fOPe8o8e99"
    "0y+JAMViIIaCs+uY/n7UQRvwWx5fcUjlV14FLD40Kk4tBF8fCvSYMO0SEd5Gjs6bTg8Nh6"
    "fMcWOkTRIdpbpN01zLXd+ZafUhN/7eeHsxxCCVyE6ItUOOLKZu6GXKn7Q39cL096hGg9FR"
    "xCtMcN0Qpbb/1XtLhro3MIfXO9YX9HsN5Hx+ArxZEPD1uq82UnVOI8K5w6YQ+1i/SB08yw"
    "qQXpBZrsnEyXbBPXxgtL3v0kyIoJoX4DeNCg1w4xrXsmZFQ7QtOqWdD1Eq5S6p1ra6FGnT"
    "V1R81qWJk60RBXIq5EXIm4EnElNrjvVp3uhi0bh9uq8XUd69/r7ca/1wUv+1L9rka8DecP"
    "kLmHDxHx2JypE89oZL3OEA2QzYfZHjqi01z78p6r3/45APJnJVpNfkqlXsPDyZNVanYtzS"
    "ZSJSRP9QwNmngKqJzvQS9P60F9HfQLVaOJAiLAnB0UEIeZgf5heUovKYk/aHU13cIUNpnp"
    "G4hX/C6n5Mk/787g093Zv5+OyNRQQgu+hE/qyzdqCYetCfz5FPQoPWXiu4CXcjM9Znp0Ta"
    "YCcKieZpnTp+eptqnTNbWk+qVTcuePL34e67mm/uKJzRSMVWukRuR0pJecU8tm6r7oXKqf"
    "BD/OpkqTo1KylSvJkyVz5UjdJvRrNT3uuuo6b/Wy+vOUrBfMISIqUxh+TSypBiwdnEngxp"
    "iJ8ZjdVwlQl+up4FCXe9y6HBqnT/vSHV+V7lplorY1aVT32mOuSzc2pyX8rSgqkJAcv6BA"
    "i6w+RumATH2zFJ5vtnfnKbG+2b67dy86FobaXWtgteUtJtQnSwqX3KyobW/vfZqiOx5Aed"
    "bu8/18/Opl/ETDH1XP8M3nd58+lbRNV2p0c4yfUCG+7xO+Dww4E9+RVgnK3FXrNEuLBU87"
    "XfAUjvXmL3aKDOXbZflSR6yD6O66UDuh+CGk3R+ZtgK0++TSOlLh80E5tG7UBvheXeWsxJ"
    "MVj42qXFixQlXPd/VO+22CdIrYUWQsqHxD1uq/4PgQC74OutLq6DnodythKHDmiC19cQ9x"
    "We2NerDYeqrLEgfhezCqViGxbRwuMRX+7B/MAEv4NF5BX2dEBA8uDM6fjVrI3UDXKDJj4V"
    "LOOXmnPgpXPWXsztF3AiHHgnD1zujLQ5feV2Oy4L4nyJNv7D1fjSJ32v8JPF0TQPhQtkMz"
    "/+lbwqixIJK6ZAZMEaGXjDt1q8ZJKpY1ElOAPfBvwoCSdlWYvdINbR09Uz0VHHqmHrfmip"
    "4p9EwN2nkSoY0GHE6RDNA/dfg8+gip1eVvNB+ZW4O5KfjbaIfO0uEWvfcWHSlQk6a1OAqE"
    "w9uuLy/qxDarWdub312URDen+LYHHC2jR6Nrl42uhs0FK9vfqhryJURHbMgXf9Pbjny+d7"
    "+Xkpemw7epy28TxLTvJeIMIcq40zLmJm+k0oTzhwdBDo+4JV0yZwJuj4YnUpYQT6Udp1JH"
    "PFO3ILUrEFpZdfd4cFRZ4D0j+d3OqVtw28RJOZLzJaFx7hNcRif/pJJ1ZlH5dbJmjiTc1/"
    "4mPtJOHO0WMtSNQ8pTmdOq3eW0MytOc6JiCWlHT1IFKXR9Cg5+KcntVJqTyR0Wpjl5bO4L"
    "na5kyYX2hnmMhuXQpuvFZvqW6AsTeq+ezJFa9k49pdST4Ghj63MCyWPaGRakQkW3DUsH6x"
    "A1Bm6vmk6qkDtYQK03Gju6oHoqOHRBPW4XVGqrbfR+ZunQwrn3a4c+QMxv6Io6d3gHoEKP"
    "TZgbTh9cNOG4VoXncUWF53Gxl4rG5Hsc12m6AR7WPTmct1qaOqKZv+cOVPqgIfsLynlmfF"
    "Slnxv5mTs19G+gS0YhnnEw54yrL0ExDuqMrCzTtEENPif/wVxJoG9KEpYJoaC+92A9MAFR"
    "mJG2ahKbO/fEpUrhLamCcsyFd6vBtcuIe0xdSUhUg0+NK1AN7qngUA1+3GowamEnfelMi9"
    "r83i9RxLanfqVpjl9mIbVDznzLlpaj9ki1bGu74fFzwmJM0eiVyNJh4YV9X4lAS5tHPK6r"
    "QefI0OW82+Xsenzllpz2FQVeYgrMOt1/h1FjDPBSoBUWkVY577NUVShrUBIAkITpC0e2Xg"
    "Y5mHsF7GUoURfoii5QYnXTd98Ro9uf1MHBvc0HR3qbsxKjW2Z8VGV0WwQzJyyeWq/gMH/Q"
    "kSWUhDguaGGiW+Lpwr5hKAoUth0RufC4f7+AarbGIgo4CeNUIJQk+F4Rb6043Opyuwvqbr"
    "ejjbQBrJjzrLtG6VurmpWy3BXG1PcztqD2fMLnaLE7NeBGi11PBYcWu+Ge0nUsdmifOO1b"
    "VzgI64ugQIpS2FcKD8ybNVEAo/kDDF45fKeXkzkF8NF+U8TJjWRQQoyS2Btg9aQZWq9Kw6"
    "UZ7PCyGMRb9n3L0x3NHwBrqxDph7/dVhudY0D66frLH6PpeUt0ztPIJLXsklLLFY7GhATN"
    "/c3M/R0xq30NMP9ZiUUtGhpVGdO81KSawWsOUZezLUNp3JA8JaDYH1QEND0614lRiclLh4"
    "0tqCDqtSYzBh2j/NnKkupBIhtWklHWygqNjWXx6lWGsDhaunTUZC715IpVXyPS2PRbt3Wh"
    "6AeFyjwa1tCwhoY1NKy1JZDhG9ai7bYu5M/ToYmhhomhD+lHZxpR9FW3ysOU+gdOnhLjO/"
    "eP78wDvfpSKJCiGPYWg9IQVk0032g+htceRBvOVpZcrajXKDkyRTIAw88REiQFo56xmEBl"
    "rSbWtRzZAHh9bCMb7BsTyPmzymI7t271ebIBWezHFy9evXj9/OWLeH+Pv6na1kvy1Zln0U"
    "am+IRiAE9yrgJqnU3jcvuecVnMqV5xXyGNOSt5biuxYoZuQA/uscsx5Mx4TYwOeVosotid"
    "INuimSGoILuPbSlNiDLumoy75fJ5z93SQOr08KiG62diRDNr9L4KywesFxzcMJYDuIaZ2T"
    "jnJ3f+y/HrF3f+z8+eXTzVMcwruoHCe1ADcBQ0iVrwtS6ox+eSOVBZYKFulDklwdTHWnR3"
    "0YJcfF3dEgaZoJlSD89sg9HSpz6o0anTU8GhUwedOieKlu6clLHM3+NjfwAeGrE+JkFtfm"
    "9tnjFnr37dMRnqd6jflbc0ltxj5q+W/tHFpsbJ6KiyrbGep9YMJ+5W7hziuzanplKtgCrI"
    "V9X9fomw7h0qfY+dk0/BDMhK1XXQpSDqMZBQF913bCZEWCtOhIXVIXSvqNO1u9aPZMdWZr"
    "yihoYaGmpoqKGhhtYTDa1jCAkVtMfIft9TL1SjUMgUyRE921RKaiwgHq21U6ftbDO6asTn"
    "aP4AA3pbCTsK0XfjAOo83QD5fVGL3xcV/L4oCfOy/j+bzDaSlWT1be/QnCEa0sZ9sFCj8H"
    "ksOw8d6m0qH+ISpsbM7hlbq462MNgzhpfqMb36+OXd1/8qj567KgkOvfqv2w/vupMq+QsD"
    "0wIzf4XQ3xLLSmZ8VGVbMcOZkyiKuF4FMtef2ZZYMJOEkYCBCzu6GgEJ/KSTHVdvU67tJW"
    "Ou0OX5IzLon0dFKtMRLCTlZciOsOZux3nML1gt/C4KhtzlPI/uf4JO8tODWjTB9FRwaIJ5"
    "3CaYsh24SaJSkXpIuPL4la0apg/8aOZAR/l+MDyvbtByLFnK1KrqJ2mq42eCnQbZt5LzlY"
    "dpjbaXEmI09u67uZQXXKowgQ2n4FJLBrCOqa+3gYS2qq+3oY2thvoamePqRH7HBXcUDVlR"
    "M+4ZB0LgNjsnH2WgR+q27GrAYWsgSKvVb6MO8DA+tzyhm8qp+VyhriACYF5SFejoq+9WaQ"
    "3F1pJYAfViMLug06LOijor6qyos6LO2kRn1VtsAyQTzR+gc+nw1XmCg6oBd2OCAbJ3XA8p"
    "VgDFQrK12qgfSp7eK67ACnW2ZFrHRHn/kqJqi8nRsX9k99L19afMNnT1MV984S+frz58fX"
    "Khma4mWXLL4RCXcKqt9kcEWPK0lyVPv/irGfNumGeFPzKnCGXGKxUhR8+ciGTqTkXoVqkO"
    "NlWaQ0BL7tUb64AyQklwGSJ8Y0GoIHf+q8vx6zv/8vmrZ3f+82cXL8bPxi/1p8u3WgXx+B"
    "q0D5sbELy8XkAgdKC6fJdKJ2EwqK9f1IhOdxu7VaMl26AG1CUgjRpQTwWHGtDj1oBgJ20A"
    "0cPpAwTorQTX6TOtgRMunn+8He9Zu5vYD/nfOoIG37muxx+ofUvFsgwNZsYr0SANZ05kNL"
    "VeVJcOk/9JEOl7Cn8FkMlRl4dIK/gc2q63xGfVpb5z7pypLpE7fUPW1JLqIuQJdTigMGLw"
    "lcJ82qY9UhhwwWwX6px4GsjF1V7VMtQRa+Y9HamFHVNdYkSCn83MkVrqH8yQwSe4HfXpzl"
    "EccMScqeNVfb+g6mFVAvOlWjpa5Z4+MDCkgzzVhYUPv4lB4l58eyYzLPXFU7jyKlgMwsd0"
    "wp+iWFquC9MNqDQm7hwFW5O7cnTJFp3g93SvQi0BRN4VaFajQWYmIaK6/H88aqo7VUdvcU"
    "bIkiisrXiFKA0So95ODcMQP/dUcIifHzd+xtIwpw5GCY7e+hg7IRgS1w8W57ZUv6ORRhjO"
    "P2YSYQDcWjs+Wu9XZ7JJQ707TTNA5fvlixpMfvliK5NhqITJjXM100QDZHMrNg5M/T5to1"
    "fPurdKbEzbn/KE4ph7NijXfd2xe9FnKLS29JXHLvUFK9tDqsIZEqIjhjPE3/Q2noGrZ2Uv"
    "TTVDiNXlulZdLhOzElgFGwo4oULpdl26QjK3gd6bJkH3Un5LXFmOL5lQJ1xZpNdWpubJBp"
    "RUdMDMucANscdulKHEHanTO1LG2VSEcZW5vznSAb1FR9YGPUZFWYbq9n5tCcUA0vOqXqg2"
    "WrUZC+o4zYLcUyQDYHjrmnfaRd1oU8lT4p7SZE/pSOTNr7Y+bQoRN/r7UVWkzTyaUSvARv"
    "F5bt2rh8UkLpULyPJMVSoCpp2T63kQ6aIzKAhcXwSFjmB4lEr41AWjdUAMEzpVlC7L4quP"
    "uG79cJYoXVfzGyOsO/M+jghGiPRUcBghghEi6a21LlDM0w3QH3n4nFOszttme98AWxT5uz"
    "0RMkVy/OJHqaNm5lu2tBx12KhlWztWjl4SiYstFam2u91TJGgFzp/QmFONOdVdsQAPLaca"
    "dPZfknJ4W7T6XzIF86r1+0m2ut4PVUiG671NV3WKFGnJ4ZtIJxcj4vmOA4kx3FGjUMQYqJ"
    "QC3qg48oGW263Yaz5hOeTeao+o9vdUcKj2P261P7Xx1n85U0QYErv3C9eT4scX7TIdKx/3"
    "GbRj5eMu7ixY+XiglY9B9fzqb9VKYWi0Ux31/Jp6aFJsWHe9Edr5W1YpKywmHJQQpuYDdQ"
    "xmVhUv3ut6qboPaobNnXuth0IlBlsdjOfa53xO7Xs28+jb/PdBF2gCSE6oK4+I+s0c6oTB"
    "jXDbZJ4umty8rsIOPTVnAUBV9dTbJKqqPRUcqqqPW1XFGgYnfu1KjrJGgiinR4HsLZAtCZ"
    "/btd1tCZ+o6PbEO/WVyoATBfwfjlTCfy+ZsxP830jqQZE0k6y5pyDz3OOrbA01HQYKhdng"
    "hda+IzVzSdRs5mlU77GgpQiDam4rXlb4rbVVdkN4uMxEX6YGitdvQ1VFNJjgIbg/9d6I4L"
    "6ngkNw/7jBfXY3bvSKFkgRUe6fmBcdY40kkKZC5v8Q8829mG8i83+U+QKQaJHzNytq29uz"
    "9yKiITH++fjVy5jV8EcVc28+v/v0qchNjeaL3Nye3xsTDMAHdYz03q7oo0ww74FuC5VMD4"
    "8qNdPcxFq+KcF9z2BBAmGYk+gyz+ImmUETy0RPPCfQJSZC0Ipy7gsIYlzzKF9Rhy3qzET+"
    "wDybuuXeq9ZXLFFbdyim4T0l1bY9KcrrbJcovKinop6Keirqqain1ndCZfbbJl6oDOGQAO"
    "ORXzw0FXRCDAnUaLj9ZQgHuPv1ZLeLeFK53THH3EfEKTIUcKcFjKmkraaSdkdN1+DjrFxH"
    "D8ZGOxT0ZNZu5zFfKf0V8gGh8HFGU36jPj2whaW4B/25TE89Sd6I2GBChqJCnK+Inq4uuT"
    "wnn7ix1C21gpDQwE4AF7bKvMlHW3a3no7qNarXqF6jeo3qdaM+r51v69OmXFuoUtkRAPJN"
    "Kd7XoHeXIZBksBKCJMp7XReBazFDtw8F0nPyUQoCD0zYhFNAh3djQYQ/Exsh2YqYlnCpNB"
    "ZQmFC+1ZkhtjXX8WUQkybUbQegwrbL/ANtL7eHcyDJUim4A6iA2qMs5Tmo6OKZm1w6J3oX"
    "q9uA1msSiugJ0ROiJ0RPiJ4QPXWkZuMJ048wqf1NT7qbQeep1k6SlovY5zBe/Sc8R4iP+N"
    "6PuL9aUa9Rx9UUyQB38YPVb8jUKbGp0WgjiQkGEJt4hE6rnXEMd2xP6QnQ7I9fGOWLbRlR"
    "untI17C52M84kCZEGXdNxh0x9v+inetnJZb+cGRUZeY3kzl1TPy6PztZL3jg0xfaYq67Dd"
    "mMlcQI1CPZnT6eNIYvSQZPxXpid6IOqVpo2e6p4NCy/bgt2xh2f/IXLznwGgkgQ4bs35v9"
    "GKj7GAJ1bxVTzkqAs/6+EjbLaMZO0PxNN+CMomGJaZlxjaUkgfWNrpRqQY1VyyHL1YhMA2"
    "Cu3uQp+aInL5iTq9UU4Oki6D7Okgeu+RTebVXIS3x/0QxE94juEd0jukd0j8WfevfyZQ+8"
    "+jLI0qEA9hZABk7U53+GDKMvfiihecJNSCJT7FyuilKoLARVoB2QKA7WpYc55p4sLqFEBp"
    "e1QXLVo7gXhMqRon+va/69rEVU+p6zl5xzpCjnrsm5I8aovwa47qzEHhUNjapMUg+pSTVc"
    "uZF1iM9TzlgyhSD16Rti0/WEOXPuGWylNGBI1law33Kotylz8v7YxWq4fyFzHF2//cF5aB"
    "zqqeDQOPS4jUPo+j35ixccdgXmV0bMHzv15mg5CYdPvNH7eBP2xgSDS0i4rJOPcLk9HeGy"
    "kI3Q/ZzIswh6HofFh39+hTpcm5dOj4iOty9ftrspH6Ju+n6msUOYxfbi6LN2OXowoxgGzz"
    "yG4Jlf6YMCfMGdFfsjx4Ojyg7JmWk1rBbAZPUQEVfdU1DPnUYR5kvGXAFdycACIbkbGSNW"
    "zPHLbBY/cqkmAevwB1VnAdonOoS20T7RU8GhfeJx2ycwLvq0tgk4yQqcrzBNhPMHaJlopV"
    "qCtKTdyPYTEwyQw4cxT3QELv9GhYC2W2VoOR6rBMtuetZOrAwdkdSQDXdPbH5vOYBiqUOo"
    "uYLevopccg8KNUfXJU+od8+d8VPdIZhCvPgf4ABUSNlk5Mnt9e1vI/L11/fk5fj566dFSH"
    "2UFXcjb73yRHO46DBM5ZEiHO/OAYNwvKeCQziOcBzh+MleutRZ1wAzZqkGCBxfvqgBHF++"
    "2AocYSiv9wSIZbKgoqEClCMcILvb0YS4dCeCUZuV7C3bO9vmyAbgsq06LQ7V37bAeIP7jg"
    "zqwjQAXTnKwXjGjryrz6ll+3BGF7i/lfVpksGw/WAOSZsbSwUw1YNplUR+VKPTPC3Gb2P8"
    "dqmB54Y+MPOvFluflVh4ksFRlYlHwLTJQzSvhkPUtoQkVBDBV2zGzY36YgmtrjkRjBFLvt"
    "GNLuaWrfZkMSLBcy20vUXncQItuDbBC/qTIOqB9DYkeGDKnKZtL9fQsQq3A/cG75c2+KBR"
    "pzsHGhp1eio4NOqgUQeNOqcz6iSHWm2LTkIyQPvC4c05TS1mA7aVHT4GXIO6JjabmGAQ7D"
    "2GvaYrKs+Ce9Lw5VmZxhONVSs86Vk11J0l2wSxmpKC3hFHbCoFhGYiOsuUl2bEDVURdXFU"
    "P7p0oKL60VPBofqB6geqHyd76eAgawCNw+mDgG651L06mXvbE/eKLmQMnT20w7gjOPgbm9"
    "0wIQKeFBtuJ6OVWHjNZhORmljH+h9FWUK53hDNwhfqr5nH14J55wQOiTCRacmcnwSBSATo"
    "ei0k95j5lqgbYWA90JMUFVxVEO6XtvM4woq7gbe+bhBRsaOqcFXfEPbdtdSphR2wT332IF"
    "LvqeAQqT9upJ7ahxsAmyzVAOFNC+GHqBKdcndLIYWGu1uWcoC7W092s63BQ5nKQApv8kbl"
    "axKKIwaarpnBV63Bh5ar14RKQhMmp0gGEM57hNBp9cirt6IkfHQ7j1Mkg+Pxi8saLH5xuZ"
    "XDMNQZU8ON0iJuVsH95z1u4dCo0uEGWogIZ+20MFwrtV6p5fcclPWVekCgVkoYwnfz+Ya4"
    "Hn+wIKxvqfZUQSw5ImvPkkrLITM2V8p+EOwXzbIEMahtM7NoWWhtpTvnzpkKqR7d6RsyVT"
    "8feh5NyRPfgXlruhlBPVqH62jG4OLrhTY8qEXIWter9eVTcuePL34ekyk1DOaq92Aaf6N4"
    "DB0B4Ct1pSmEYqvPo/Du75zopn4SxGMGU9wlgm7EWzL12NwXQKc7LanlDOZJ9RTbG920ye"
    "GS3PMGdpGQbzW6La34zAryxvUDASaQYq5seN8Tx1/N1HpoJEEjCRpJ0EiCRpJGRpLUptzo"
    "/czSofa+92uXnHW11bqYYoDWqXE9jaNC4SikarJV45rFaZoBMvn5uAaTn4+3MhmGcibAEI"
    "01ciGnaAbI5MNbJ/KQdw9ep0gHp0kf3rCtFbMmbI4JjsjcUGnsq8kNiik1YXE0f3CP70Ut"
    "Y9tFhbHtomhsi/Tnhog+RTZAON8T+F7LK+Axl+/Z4i1HiqnjXZNzV4y61r3DzE+Wszwrs+"
    "smo6NK066eN7GjibWsuzD7nHyUIgjWIuy7JaRuCR8UvA4NsTZ32FuyYB4D0yoMgf++3Iz7"
    "Y5fU9lrX95R42ZQAK8AgSyWYR7nLwmTyqfBn/2CG1M3q9bBO7FAXojOwl6rl4Q/+wKDvvQ"
    "Gp6fA3WFtHJCjpAMbawD1rYtgZWlTRotobwaFF9XFbVDHs7FhhZ8Ex3MgMkpAMkMWHN+sl"
    "OKbZWZOlQ+/A3kcIhlZiaGU3BdKTE7uWEQUUrz1knCJD40mX5RtWSWwu4QwhyrjLMga/wG"
    "SxokZTZ0JMNDiPwuEht+bXnj6FPC2+Tp1/ndTPLavzW93MNUs5mHK/h+joGuZPNzYO5Olw"
    "p9rtug9Ztj+CL78C7lpd3rVMj85LBP3nm+sv5UKOCfJytQxJ/qULCh/BMD7zLVtajjiHZV"
    "szglcIGhiUkXGh9Fu+yltOeHCBDpV++0/vPYSJlLgrw5FRlavyd28SRZnUc1PqhmDaxbem"
    "grhKChI8edwjK7ohM6YdfpBVQdYLHjr7tCdQewsdLhdBuQno8utsdK6HwX3bJMaCOmXV4o"
    "6xqHZ1LtUTHPk5wQkq/JnYCMlWPwliMsOm6q2AJ/jJVBGZNvPEOdyXepL1INOMnD4dZV2i"
    "UWEN8GTWLWenDeQlDku4Q/g3ZXLEQncdMqahH7OngkM/JvoxncYuTHSt1XStRedWXe5G85"
    "G56Lfs5pHREez/lbnU8sqwfzhSif29ZM5O6P9NY2ey5t4y7B/D50FlOY8qbD4NrjVNxf3d"
    "RgGFUJFuDiF+1CiJUzzkhXcja1hmopepkZrN9Qui3w6bGmwSFtiMCBFmI8xGmI0wG2F2XZ"
    "id3X0bvaIFUgQse798yblWF5CnTkKE5DUyhNNwoXa8ZppogGxuJefP9xRPSh7lK85tRp0t"
    "sUwxUY7NM0XVFp/jb47r7bi6vv6UOR2uPuY72fzl89WHqH66mmTJLdsGE+pEVVyZzMtsJV"
    "Wbd55yr727Y67E02zdM99Uuk2TbSWhGJwn/fAJ2jaomN5kZTm+bNT1uUg4oGf8cN2fAy41"
    "3j+ydIMJszl2gLcwqK05VGB+dZRThnAw3N83yKlTpr/3XnmX69ToaLcJcGJ4dftc30Ttps"
    "HRHlAHhjiw2QemO8V78YawB+Zt1tpUxz0SfNCFIQHmkhm7txxoXj0i1F6D415NshxCiVhY"
    "85J+F0dcd7cVMaUOZZJPYIkGCcloREQjIhoR0YiIRsQmRkS0XrVtvcI8zJOmwWoU0eDxjg"
    "kGp+AfviP23OOrUEtvqgXlSAek3x8i3UNt2PuxNUOITO2Wevkrt22+ZhURJvGMUQ01c56e"
    "XKOp4tz3dPl/jynJirCyFChzcaAIdQijnm3p4lJMEdhzyxYjIiwoNTXjckGC0m9BRLf6BW"
    "WtFFtbZ7cqGS5ZIxql4AFFFRJVSFQhUYVsSyDDVSExDqUTL1/q7GskgywdCqC/kcu/UU9u"
    "x5Z6tA6udKOJOzHlZ/VIeBa1w1zA0JMA9U51RdK3ZDpnjg421qVMleIC6A/6QakdqAgdf/"
    "xyJQgRYWCf3ieEgb0VHMJAhIEIA0/+8ul/C9zfbu+O5g/QmdNKjOzvvtqzLdkoGDlNMzi3"
    "wuH7bjWOaMNQtr4qLu+EYKU6SzBQqa7QeEqtUiupqiWQ7bh2wpYJ8GjowiYrEIP6PzPPyS"
    "+WgHLPJtinBRES2umuLbkAg7RSSYJeWOXVVVpaZ7fxO93OdrvGEzeaKm3iAHd5z73N1gkm"
    "A/VwxeIvSmctGXNRperGmz5ClaqvgkOV6nGrVM27NZ6iSWOPg7NQWWpXWTJsBdImjRs1Zq"
    "gGpzC10AkzhdpqMzlFM8DH+fB7hYYcTTgcEwzvCW6n4Sj4fpowOKFADtfhcEF3q4/4C6QD"
    "ii08MpTP6Mb1JZAhQ+5jPHg39xhq/O5D69EJL7HhgqZazuUcWZWa2r8nvYLLoGXmOPhAbX"
    "+PqhAZMtwf9t0f1tTzqCM3E9+RVgka2f4IFykf81PsCzb37cmGUa9xH5A87YCe5oP0Aoks"
    "+LVxckRwxCPMciZ+0C6zjwq1w5txOJo/OIwwroURxhUYYRxghC75Gz88QMGqbU7HYHS00/"
    "M4YfHEWnUeAr8gVEdQ/4ML/CSIbc3VbAeqLITNE0xC55J58EtFed2GPa/TODQy+JEVTr6q"
    "ZvD5RBz0/aHvD31/6PtD319d3196+63/dqapMIhyfxsdtlhoD1yfrCJGN1XCx5MmhvxH1T"
    "Lloa2lWj6vUC2fd0+1/NXSN1muWerB0W7Fch7Nq1HUQXHdB7dcWFZBX2BEhG8s1GdiSfV/"
    "54Fbhq7fR4lrGdL3Sss2/MCVdsemwk+qUZUhr3Oi6oiqI6qOqDqi6oiqY09eueika8T7FB"
    "Gyvo95TDeSG0tJlwFTCvAvPVwJAEVu4k4EeOe/emm+Vv99Nvs5LNccOAgUihN8xUgSuSVG"
    "QdlmobOQwvhPS/1pCWJzvmQm9H8bBaN8pcjUN1EyEvHYvSVkWdLTaW6hsT+Du+odMiezTb"
    "nHwrAhD2vXcHAcIjRFaIrQFKEpQtPGGU2YcNNq+GXmkGu0A+YpEYfuv7WloUQjIeQp0cz+"
    "gzLY43RJEx7gcOmYNHpylkQ8KRwm3dP3/sRst7ymc3HSqKbuN1kk85s1ERIGdQSZMWGZQa"
    "eeIG9kSyxZPbLd5v30rZc25sEOPl3fOlGl6qngUKV63CpVce+t/46W7NsI+/dOLcROP2j9"
    "/2Q5bAcW1FNqI0E7ml2ryJl24oUtGOEifwiuck6+RU04IiM6EdQyoaOjAxWU11SQwAIQGN"
    "91gWX4cs59xywvdNbiWvsgzth/ubMAWnG/dMzQ4VJq+0+uXMyBWHC1NZd7DBbMWCYeBQS3"
    "CG4R3CK4RXCL4LaHrx/GFGHRki5EjbfiNUsBwLocTpEckcfsu8sMuOZxeH3w1B+N8CeNH+"
    "ccGT7UdR5qTDQ5dA2DzJYcKX6NzsM0Ffp291YFMpp1IwEUSFEKPyqFPRSyDCX62NHHXp5Q"
    "xzzLWJyVZdMFI6PKVLpkzi7L6XbB7g4ybmTWeyw2vfHFi1cvXj9/+SLegOJvqvad3da6B+"
    "YJq6yy4HZYkyIZYBDh+PKyDra5vNyObWAsp+url6oBh8PpA+RuOzXRuSPDwlFZDv/55vrL"
    "lgMzIcmflpYhyb+IbYk+WlMqmAvMyJyREU+ffH73tzy733+6vsoffnCBq1O7CP/9v92QhY"
    "8="
)
