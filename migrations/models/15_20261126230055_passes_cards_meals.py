from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "vehicle_pass" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "place" SMALLINT NOT NULL,
    "plate" VARCHAR(16) NOT NULL,
    "brand" VARCHAR(50) NOT NULL,
    "colour" VARCHAR(20) NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "revoked_by_id" BIGINT,
    "revoke_reason" VARCHAR(200) NOT NULL,
    "reminded_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_vehicle_pas_tenant__4e549c" ON "vehicle_pass" ("tenant_id", "request_id");
CREATE INDEX IF NOT EXISTS "idx_vehicle_pas_tenant__8f937c" ON "vehicle_pass" ("tenant_id", "person_id", "id");
CREATE INDEX IF NOT EXISTS "idx_vehicle_pas_tenant__6d84fa" ON "vehicle_pass" ("tenant_id", "plate");
CREATE INDEX IF NOT EXISTS "idx_vehicle_pas_tenant__61390b" ON "vehicle_pass" ("tenant_id", "state", "valid_to", "id");
CREATE INDEX IF NOT EXISTS "idx_vehicle_pas_tenant__af0f70" ON "vehicle_pass" ("tenant_id", "revoked_by_id");
COMMENT ON TABLE "vehicle_pass" IS 'One car''s permit to enter over a period of days, both ends included.';
        CREATE TABLE IF NOT EXISTS "ic_card" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "number" VARCHAR(32) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "request_id" BIGINT,
    CONSTRAINT "uid_ic_card_tenant__7130a9" UNIQUE ("tenant_id", "number")
);
CREATE INDEX IF NOT EXISTS "idx_ic_card_tenant__997cdd" ON "ic_card" ("tenant_id", "person_id", "id");
CREATE INDEX IF NOT EXISTS "idx_ic_card_tenant__0f0c2d" ON "ic_card" ("tenant_id", "state", "id");
CREATE INDEX IF NOT EXISTS "idx_ic_card_tenant__af7bc3" ON "ic_card" ("tenant_id", "request_id");
COMMENT ON TABLE "ic_card" IS 'A card in somebody''s hands. The database lets nobody have two active ones, and no number be given twice.';
        CREATE TABLE IF NOT EXISTS "ic_card_event" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "card_id" BIGINT,
    "verb" VARCHAR(16) NOT NULL,
    "by_id" BIGINT,
    "request_id" BIGINT,
    "note" VARCHAR(200) NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_ic_card_eve_tenant__0f1d22" ON "ic_card_event" ("tenant_id", "person_id", "id");
CREATE INDEX IF NOT EXISTS "idx_ic_card_eve_tenant__0a50cc" ON "ic_card_event" ("tenant_id", "card_id", "id");
CREATE INDEX IF NOT EXISTS "idx_ic_card_eve_tenant__d9253a" ON "ic_card_event" ("tenant_id", "by_id");
CREATE INDEX IF NOT EXISTS "idx_ic_card_eve_tenant__281947" ON "ic_card_event" ("tenant_id", "request_id");
COMMENT ON TABLE "ic_card_event" IS 'One thing that happened to somebody''s card: issue, freeze, thaw, void. What the wallet follows.';
        CREATE TABLE IF NOT EXISTS "meal_booking" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "request_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "department_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "sitting" VARCHAR(16) NOT NULL,
    "people" SMALLINT NOT NULL,
    "reception" BOOL NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "marked_by_id" BIGINT
);
CREATE INDEX IF NOT EXISTS "idx_meal_bookin_tenant__492450" ON "meal_booking" ("tenant_id", "request_id");
CREATE INDEX IF NOT EXISTS "idx_meal_bookin_tenant__50e68c" ON "meal_booking" ("tenant_id", "day", "sitting", "id");
CREATE INDEX IF NOT EXISTS "idx_meal_bookin_tenant__3d9f02" ON "meal_booking" ("tenant_id", "person_id", "id");
CREATE INDEX IF NOT EXISTS "idx_meal_bookin_tenant__c2d53f" ON "meal_booking" ("tenant_id", "department_id");
CREATE INDEX IF NOT EXISTS "idx_meal_bookin_tenant__9a49d2" ON "meal_booking" ("tenant_id", "state", "day", "id");
CREATE INDEX IF NOT EXISTS "idx_meal_bookin_tenant__6300ee" ON "meal_booking" ("tenant_id", "marked_by_id");
COMMENT ON TABLE "meal_booking" IS 'Places at one sitting of one day. Nobody books an ordinary meal twice; receptions may be several.';
        CREATE TABLE IF NOT EXISTS "meal_sitting" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "code" VARCHAR(16) NOT NULL,
    "starts_minute" SMALLINT NOT NULL,
    "ends_minute" SMALLINT NOT NULL,
    "cutoff_days" SMALLINT NOT NULL,
    "cutoff_minute" SMALLINT NOT NULL,
    "capacity" INT NOT NULL,
    "working_days_only" BOOL NOT NULL,
    "active" BOOL NOT NULL,
    CONSTRAINT "uid_meal_sittin_tenant__d7c24d" UNIQUE ("tenant_id", "code")
);
COMMENT ON TABLE "meal_sitting" IS 'A meal of the day: breakfast, lunch or dinner. Minutes count from midnight.';
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['vehicle_pass', 'ic_card', 'ic_card_event', 'meal_sitting', 'meal_booking'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY tenant_only ON %I'
            ' USING (tenant_id = (SELECT NULLIF(current_setting(''app.tenant'', true), '''')::bigint))', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (tenant_id, id)', name, name || '_tenant_row');
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenant (id)', name, name || '_tenant');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO houqin_app', name);
        EXECUTE format('GRANT USAGE ON SEQUENCE %I TO houqin_app', name || '_id_seq');
    END LOOP;
END
$$;
ALTER TABLE vehicle_pass ADD CONSTRAINT vehicle_pass_request_id
    FOREIGN KEY (tenant_id, request_id) REFERENCES request (tenant_id, id);
ALTER TABLE vehicle_pass ADD CONSTRAINT vehicle_pass_person_id
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE vehicle_pass ADD CONSTRAINT vehicle_pass_revoked_by_id
    FOREIGN KEY (tenant_id, revoked_by_id) REFERENCES person (tenant_id, id);
ALTER TABLE ic_card ADD CONSTRAINT ic_card_person_id
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE ic_card ADD CONSTRAINT ic_card_request_id
    FOREIGN KEY (tenant_id, request_id) REFERENCES request (tenant_id, id);
ALTER TABLE ic_card_event ADD CONSTRAINT ic_card_event_person_id
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE ic_card_event ADD CONSTRAINT ic_card_event_card_id
    FOREIGN KEY (tenant_id, card_id) REFERENCES ic_card (tenant_id, id);
ALTER TABLE ic_card_event ADD CONSTRAINT ic_card_event_by_id
    FOREIGN KEY (tenant_id, by_id) REFERENCES person (tenant_id, id);
ALTER TABLE ic_card_event ADD CONSTRAINT ic_card_event_request_id
    FOREIGN KEY (tenant_id, request_id) REFERENCES request (tenant_id, id);
ALTER TABLE meal_booking ADD CONSTRAINT meal_booking_request_id
    FOREIGN KEY (tenant_id, request_id) REFERENCES request (tenant_id, id);
ALTER TABLE meal_booking ADD CONSTRAINT meal_booking_person_id
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE meal_booking ADD CONSTRAINT meal_booking_department_id
    FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id);
ALTER TABLE meal_booking ADD CONSTRAINT meal_booking_marked_by_id
    FOREIGN KEY (tenant_id, marked_by_id) REFERENCES person (tenant_id, id);
ALTER TABLE vehicle_pass ADD CONSTRAINT vehicle_pass_state
    CHECK (state IN ('requested', 'active', 'revoked', 'released'));
ALTER TABLE vehicle_pass ADD CONSTRAINT vehicle_pass_days CHECK (valid_from <= valid_to);
ALTER TABLE ic_card ADD CONSTRAINT ic_card_state CHECK (state IN ('active', 'frozen', 'void'));
ALTER TABLE meal_booking ADD CONSTRAINT meal_booking_state
    CHECK (state IN ('booked', 'eaten', 'missed', 'cancelled'));
ALTER TABLE meal_booking ADD CONSTRAINT meal_booking_people CHECK (people > 0);
-- A plate has one pass on a day. Without btree_gist a text is no range, so its hash is one; of 2^63 values, two plates
-- of one tenant will not share one.
ALTER TABLE vehicle_pass ADD CONSTRAINT vehicle_pass_plate EXCLUDE USING gist (
    int8range(tenant_id, tenant_id, '[]') WITH &&,
    int8range(hashtextextended(plate, 0) >> 1, hashtextextended(plate, 0) >> 1, '[]') WITH &&,
    daterange(valid_from, valid_to, '[]') WITH &&
) WHERE (state IN ('requested', 'active'));
-- A person has one pass in each of their places on a day.
ALTER TABLE vehicle_pass ADD CONSTRAINT vehicle_pass_place EXCLUDE USING gist (
    int8range(person_id, person_id, '[]') WITH &&,
    int4range(place, place, '[]') WITH &&,
    daterange(valid_from, valid_to, '[]') WITH &&
) WHERE (state IN ('requested', 'active'));
CREATE UNIQUE INDEX ic_card_one_active ON ic_card (tenant_id, person_id) WHERE state = 'active';
CREATE UNIQUE INDEX meal_booking_once ON meal_booking (tenant_id, person_id, day, sitting)
    WHERE state = 'booked' AND NOT reception;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "vehicle_pass";
        DROP TABLE IF EXISTS "meal_booking";
        DROP TABLE IF EXISTS "ic_card_event";
        DROP TABLE IF EXISTS "ic_card";
        DROP TABLE IF EXISTS "meal_sitting";"""


MODELS_STATE = (
    "eJztfXtz27q171fB+J8kM6pv7MRJtnPnzsTZ2W16k3if2O3uOccdCSIhixVFaBOgFZ223/"
    "1ggW8SokhZD5JeM+2OLGAR1Fok8Fvvf57Muc1ccfrhnnnW6oZJ6Xj3J5fknycenTP1wTxh"
    "QE7oYpEOwxeSjl1NQfXUocjMHQvpU0uq0Ql1BVNf2UxYvrOQDveA5tpjRE7VdEI9El6AqA"
    "uQCfeJIwVzJwMiAmtKqIC/yZL7M5g95YEvBiTwbOarCzACt034RH8WwVishGRz9ReVxGfU"
    "BupTuCWbW+qewh97+NUDz/k9YEPJ75ma6qt7+O//PpHMo54cOjbMmLHVyd//rj446uI/mI"
    "Ap8OdiNpw4zLVzMgpJ9PdDuVro766c+8+e/EXPhd87HlrcDeZeOn+xklPuJQSOJ+Fb9euZ"
    "TyWDFaQfgKy8wHUj4cbiC39AOiW8ywyNzSY0cEHiQB3eQPrdyXD47fp2ePPpdjg8KT0NMU"
    "VGRNFXFvfgSVK3KjQD7uEW/vDT+fmrV2/PX7568+7i9du3F+9evlNz9f2Wh97+O7yZlFvh"
    "pTTPPv/x87dbuCGuHtfwaYYv/q1pqKQhlRZGyv2c3OoLIUe2WRYx56uEEX+RSiN93RLW/9"
    "9J4FnAaRK92vDDxlSwUyvwfaZuKbmz/3fSA8GlgrLUO6iYOaSyLKmf1Yh05swsqzxlQVh2"
    "RHoaf9iX6Pb5JsH2dO25q+gNruD17eevn25uP3z9FZabC/G7q/n34fYTjJzrb1eFb5+/eZ"
    "EXTnIR8tvn2z8R+JP81/W3T5q9XMh7X6+Yzrv9rxO4JxpIPvT4ckjtzGYTfxtzLSd12ElL"
    "4v44pb5Z1NH0gowVr7oo1Tn9MXSZdy+n6s83ryuk+tcP3z/+6cP3529eFyT1LRo510P5F+"
    "qBugErM/fPN9ffzMxNCIqvkGNJ8i/iOmJv+94e2VzBVmBF7j2J2fn864e/FTn98cv1VfEF"
    "gAtcKbbD2T+ZZc4f+GJMrdmS+vawNMLP+bq55aH5+bz4DfUUDLKjXwy/LzorPlL1ONnU/5"
    "muTCgxO1yJEa1o4tCOZm5EiB+ImhpCKduZTJgvyMTncw21AhFQlywZm10SqlCZ66i5A/Xx"
    "LnhnvXx1F7yenJ0lqC0as1wu4M8IrkWwL4R7ZYh4+OU3Y0TgHWLEFkENxIgdFRxixKeNEa"
    "NTqCxus6ij6VUy7qB8K+QJMiq8KNFxZtjPOHcZ9cycy1AVuDdWZP1i2tX19Zfc83/1ubD9"
    "fPvL16tP35+f6QdfTXLkml1J/9tAiYnnH06LOdnbMZDTYS5e1tBhLl6u1WFgqD1geko9j7"
    "kfLIsHnjTi6fyMakgdzh3SzOQaqHqhoKw656kg3GMkugiZqZ1SADCdn5Lf2EcFdAPBfOLY"
    "glBfTVNQ4A+OJ5gnHOk8sEti8fkCRtSlRjB1qPTokQlG73W9O+/O+6AuHrIghOuAruNlpm"
    "pZn835A7PJjLFFaM6NliLUs8m9urr6ZqEH1DUHZDl1rCkRfM7G3F4RxXZG5koXGDM92asJ"
    "1qNb0JOj+z1RT0dhVsidAgli/BZBRcT4HRUcYvynjfFzW2v91zNHdrjXsye7ZealS8+/ui"
    "g2Q9JDc/zZmxpQ9qz4wqRQFobyLNa4wvR8r2dxhqSHLN69xyOBbk15jG6laia3SyX76DNb"
    "ISCHuifrtbLMpFqKmZWfv1E3+xNfEkpCEPZM6UGLBRELRmeCLB05zapP78lIMOoye0QcQZ"
    "hn+auFeprCeaD/2Gzh8tWc6QupR7GsmO17sfoKEmo7LTq/UdvpqOBQ23na2g7C7b3D7UUw"
    "dh2rzOH14S8pxeHjXzI74DhwXOl4ag9Uy+5ttztEVExWHCEoKYvjlv1YcxalFL143qt2r0"
    "9/u61meLJ5fbn+9sd4elEKbYPpP7MF9SUgzQqYnplUC6bb+fl1ApMSCrNbw5EDHUquPRHc"
    "k+pyRKw8yxhl9JhrNfJCxL/X7IhI7wPheXtRHsLzjgoO4fnThuel7bX+K1oiRacEOiUewf"
    "g9a0lZmNGczWg374bd/GfmsnsaMaSExDOjlRDczs/bCL3vgouf7Nd3wZvzi3eXGixH0UU2"
    "sxw1VyNl6nEAw4Q/qP9QmOFwuwy9H3EtiDoaCakexNElWbjw4NoDou7ceVA3zdTDZp+SWw"
    "XYF2oxy1lQNwo+AhDvO/dTSSSP1nkfmdA1IxhRQD6cJqmYqU+crwP6BVhejCuKV47+1ndr"
    "hP3hwhumhd+HH3wpAIJUTFIcWDNlvIIPf0cdAnUI1CFQh0AdolFAU2FPbxDTVKBEDWLrV6"
    "9wYDZR43KEKIKtRZBikIabX46wh3tfR/a6mCeVm12MIRuKOEOGAm61gH2mWCpk9DNKYl7v"
    "VC0RtsO3Cuv1xrdK55BPM5wwbzinP5oddGXarc66CBG15dU7zlGnwKwIjSN17WgpRe9yAc"
    "9f1kkGVLPWmtD0WAlMyEaplgnBAfkb2ZgOw+bdm4RDq0+jTSQhwb1j271D2yG3g1C7NBC0"
    "TBZdh1Ctsf9XReLUDcFpHnrjqYvEJXS4f089R2j/gXrMGDslI0uN6zh1bUOPo9v50gtLNY"
    "YFHge6ruN8wZU2qJOAI+eT0Am+xoqRB125RliPWqwUmVN0AVA/8hmX7fChXH00xh97u0Zj"
    "fEcFh8b4p22M1ztwA7Uhno+BDTWyLttf/uZwATq1lN6zCqX3rKz0ptCg0dmSI0PFbNsDIw"
    "O+GrE/T4f8b8L/lqhNv+oQoxODyhSNVKpLi3TORlXpJq5fFKksIfoaEMcj7IeidFc65inV"
    "wE7JZy8MYSILxhcu0zFLQOv4ZOoIyf1VqLIojYVLCHcqq0kHW7VxQFQ+irasEWlxGGKaAs"
    "tiQnBUlY6+gaKq1FHBoar0tFUlRPM7LmeJiSWt29mkI91GD3lC0Ds37e6f8TkfO824m1L0"
    "jr3n9ZzgFT7wIntD/G3YO6oKO6dEB6zrHEPbztZ1dtlEboF+MmTokW2bRzYXTZJVFxsdxk"
    "VKNO900LzzneubKhl39PeDKtOOH8+o4wNXF7d1v0I+gZS0uSOEGhRpz8LRxGVMntqOWFBp"
    "TY11ube8ypa+abScoOUELSdoOUHLCTqZ0cncNubux8mcYooymytq5uXJMLkjt1d1vJ0kAO"
    "GvbD7WwNEIk6PRjWB5OE8n1u96s5xy3ROGErhGRbsaw8TNyFffV7Gvy6YozfxExMiIkREj"
    "I0ZGjFwXI2c23fovZ3anRqfXti8cdth5qobOW32EmDBcNFKJ32Q6ZyN0u/aSXtncJ+r4Yv"
    "7Cd9RpRq7YhPtM9+1zbEi8gYK53gC6+5FRcsYNx6uhTs25jMpqqXuIum4DjSO4C89ZUmkr"
    "BwcPvfjmqDbEiK3EiMc11BxXADlLwqvzGoaEV+dr7QgwhGaaQ5ppEDU/FdTcEuzwG/dnf/"
    "R5sDDBh3SwEkFAW/HhfTJvI4r4NYwtv6dwrKoDl1o+FyIThy7Kh39NGnSI9ukgR2NPqwWH"
    "x9bTO7bQIYoO0c4i7bZhrvXOt+KUmvhrOz+c4xFK4CJEX6TCEWeauRlyZe4P/XGdPOkRon"
    "VUcAjRnjZEK2299V/R8q6NziH0zXWG/S3Bep89i88VRz49rKnOl59QifOcaOqQPdQu0gdO"
    "M8ulDqQXaLJTMpqxVVIbLyp590yQORNC/QbwoEGvHWI790zIuHaEplWzoOslXMXondvXQo"
    "06a+qOmtWwMnOiIa5EXIm4EnEl4kpscN+uOt0NWzb2t1XjuzrWv3frjX/vSl72mfpdjXgb"
    "ze8hc3cfIuKzCVMnntXIep0j6iGbd7M9tESnuQ7kPVe//WsI5E8MWk1xSqVew6PJw3lmdi"
    "3NJlYlJM/0DA2beAqonO9DL0/nQX0d9gtVo6kCIsCcHRYQh5mh/uH4Si8xxB/sdTXdwhQ2"
    "mdElxCv+kCPy/J93J/Dp7uTfLwZkZCmhhV/CJ/XlpVrCY0sCf74APUpPGQYLwEuFmT6zfb"
    "okIwE4VE9z7NGL00zb1NGSOlL90hG5C87PfjrXc239xXOXKRir1siMyNFALzmhjsvUfdGJ"
    "VD8JfpxLlSZHpWTzhSTPZ2whB+o2oV+r7fPFQl3nvV5Wfx6R5ZR5RMRlCqOviSPVgKODMw"
    "ncGLMxHrP9KgHqch0VHOpyT1uXQ+P0cV+6w6vSbatMtG9NGtW9/TF3QVcupwb+VhQVSEkO"
    "X1Bgj6w+ROmAXH2zDJ5vtncXKbG+2ba7dyc6Fkba3d7A6p63mEifNBQuuZlT113f+zRDdz"
    "iA8nK/z/er87dvkica/qh6hm++fvjyxdA2XanRzTF+SoX4vkv4PjTgDANPOgaUuanWaZ4W"
    "C562uuApHOvNX+wMGcq3zfKlnliG0d11oXZK8Sik3R2Z7gVod8mldaDC571yaN2oDfCjus"
    "qJwZOVjA2qXFiJQlXPd/VB+23CdIrEUWRNqbwkS/VfcHyIKV+GXWl19Bz0u5UwFDpzxJq+"
    "uLu4rPZGPThsOdJlicPwPRhVq5DENg6XGIlg/A9mgSV8lKygrzMggocXBufPSi20WEHXKD"
    "Jm0VLeKfmgPoqFesrYnafvBEKOBeHqndGXhy69b8/JlAe+IM9/Yx/5fBC70/5P6OkaAsKH"
    "sh2a+S/eE0atKZF0QcbAFBF5ybhXt2qcpGJWIzEF2AP/pgwwtKvC7JV2aOvomeqo4NAz9b"
    "Q1V/RMoWeq186TGG004HCGpIf+qd3n0cdIrS5/4/nI3BrMzcDfRjt0ng636K236FiBGjat"
    "xVEi7N92fXFWJ7ZZzVrf/O7MEN2c4dsWcNREj0bXNhtdLZcLZtrfqhrypUQHbMiXfNPZjn"
    "yBf7+Vkpelw7epzW8TxLRvJeIcIcq41TLmNm+k0kTz+wdBdo+4JZ0xbwhuj4YnUp4QT6UN"
    "p1JLPFO3ILUrEJqpunsyOKgs8J6T/Gbn1C24bZKkHMn5jNAk9wkuo5N/Msk647j8OlkyTx"
    "IeaH8TH2gnjnYLWerGIeXJ5LTa73LamZWkOVExg7Sj55mCFLo+BQe/lORuJs3J5h6L0px8"
    "NgmETldy5FR7w3xGo3Joo+V0NXpP9IUJvVdP5kAte6eeUupLcLSx5SmB5DHtDAtToeLbhq"
    "XDdYgaA7dXTSdVxB0soNYZjR1dUB0VHLqgnrYLKrPVNno/83Ro4dz6tUMfIOY3tEWd270D"
    "UKHHJsyNpvcumvC8VoXn84oKz+flXioak29xXGfpenhYd+RwXmtpaolm/pF7UOmDRuwvKe"
    "e58UGVfm4VZ27U0H8DXTIO8UyCOcdcfQmKcVhnZO7Ytgtq8Cn5/2whCfRNScMyIRQ08B+c"
    "ByYgCjPWVm3icu+eLKhSeA1VUA658GY1uHYZcZ+pKwmJavCxcQWqwR0VHKrBT1sNRi3sqC"
    "+d7VCX3wcGRWx96leW5vBlFjI75DhwXOl4ao9Uy+5tNzx8TliCKRq9Enk6LLyw7SsRammT"
    "mMd1NegCGbqcN7ucFz6fLwynfUWBl4QCs06332HUGAO8FGqFZaRl5n2eqgpl9UoCAJIwfe"
    "HA1sswB3OrgL0cJeoCbdEFDFY3ffctMbr9SR0c3F998qS/OjEY3XLjgyqj2zScOWTJ1HoF"
    "h/mDjiyhJMJxYQsT3RJPF/aNQlGgsO2AyKnPg/spVLO1pnHASRSnAqEk4feKeG3F4b0ut7"
    "mg7no72kAbwMo5z7prlL61qlkZy11pTH0/ZlPqToZ8gha7YwNutNh1VHBosevvKV3HYof2"
    "ieO+daWDsL4ISqQohW2l8MD8cRMFMJ7fw+CV3Xd6OZpTAB/tyzJObiQDAzFKYmuA1ZFmaJ"
    "0qDZdlsMdNMYi37Meapzue3wPWViHST3+7rTY6J4D0y/W3P8bTi5bogqeRSeq4hlLLFY7G"
    "lATN/c3M/S0xq30PMf+JwaIWDw2qjGl+ZlLN4DWPqMu5jqU0bkieElDsDyoC2j6d6MSo1O"
    "Slw8amVBD1WpMxg45RwXjuSPUgkRUzZJTtZYXGxrJk9SpDWBItbRy12YL6cs6qrxFrbPqt"
    "W7tQ/IMiZd44aQLtvIbjVdVqiotolTs29kCrXEcFh1Y5tMpl9+q6+kKRDu0TNewTXchdOt"
    "FwpKuKWRHj1D9wipQYHLp9cGgRJdaXQokUxbC1GBQwnjdRm+P5GJu7E1U6X5ZyPqd+o8zK"
    "DEkPrEYHyK4UjPrWdAhluZqY5gpkPeD1oS10sG8MIWHQMQWGrt3qi2Q9Mvefn71++/rdqz"
    "evk/09+aZqWzckuzPfoY3s+ClFD57kQvnUOpvGxfo946KckD3ngUIaE2Z4biuxYo6uRw/u"
    "4RFKY4SY0iDft+Z73qzagPl5QpTAthIoWr+bmNuKtFh7tD2x6WUDW1h4eRurapYQZdw2Gb"
    "fLU/qRL4z5B9nhQQ2P6dCKZ9ZoGRdV3VhOOXgvHQ8QPbPz6QHP74I35+9e3wU/vXx59kKH"
    "/s/pCupVQunMQdhbbcqXug4ln0jmQUGOqbpR5hlyEA616OZaH4Ww1LqVP3KxZkZ/Zni6oj"
    "sT3ZnozkR3Jrozu5Jk0DopY3XMp8f+LXR61OYfr80z5m3V5j4hQ/0O9TtzJ3DJfWb/4ugf"
    "Xe4Fno4OKruB63nDSTxxs3LnkWDhcmor1QqowjRv3SabCOfeozLw2Sn5Es6AZG7dPkAKoh"
    "4DCe0EAs9lQkQlFkXUjwAiXss63X7XekxSeWWiOGpoqKGhhoYaGmpoHdHQWoaQUEF7iuwP"
    "fPVCNQoCzpAcMKaDSkmtKURi7u3U2XeSJp034nM8v4eh7HsJuIvQd+PUgSJdD/l9VovfZx"
    "X8PjMEODr/w4bjlWSGZNi1+3aeqE8b986C7KLn0XQeetRfVT7EBqYmzO4YW6uOtijMOYGX"
    "6jG9+vztw/f/NMeNXhnCoq/+8/bTh/ZkGP/MwLTA7F8g6N1gWcmND6psK3Y0cxjHz9cr3L"
    "cIxq4jpswmUQxs6MKOr0ZAAs90jvD8fca1PWNsIXRXi5gM2k5SkUkQBguJuXrfAdbc7DhP"
    "+AWrRd/FYcCbnOfx/Q/RSX58UIsmmI4KDk0wT9sEY9qBm6Tolan7hCsPXxCuYeLMY3NmWs"
    "r3neF5dYOO50gjU6uKBmWpDp8DeRxkv5dsxyJMa7S9GIjR2Lvt5mKuU1ZhAutPnbI9GcBa"
    "pr7ehhJaq77eRja2GuprbI6rE/md1KlSNGRO7aTVIgiBu+yUfJahHgn+eBjw2BIIsmr1ez"
    "JmagrT4xPHF7oXo5rPFeoKIwAmhmJaB199s0prKbYaYgXUi8Hckk6LOivqrKizos6KOmsT"
    "nVVvsQ2QTDy/h86l3delCg+qBtxNCHrI3vN6SLECKJbKDKiN+sHw9F5xBVaoZ2ZxSlT0Ly"
    "mqfTE5PvYP7F66vv6S24auPhfLjvzl69Wn78/PNNPVJEeuORyS4mW11f6YACsFd7JS8Ldg"
    "Pmb+DfOd6EcWFKHceKUi5OmZQ5FO3agI3SrVwaVKcwhpyb16Yz1QRigJL0NEYE0JFeQueH"
    "tx/u4uuHj19uVd8Orl2evzl+dv9KeL91oF8fkStA+XWxC8vJxCIHSouvyQSidhMKivX9aI"
    "jncbm1WjGVuhBtQmII0aUEcFhxrQ09aAYCdtANGj6T0E6HsJrtNnWgMnXDL/cDvey/1uYo"
    "/yv7UEDX5YLHz+QN1bKmYmNJgbr0SDNJo5lPHUelFdOkz+mSAy8BX+CiGTpy4PkVbwObJd"
    "r4nPqkt95915I10cenRJltSR6iLkOfU4oDBi8bnCfNqmPVAYcMrcBdQ58TWQS+ocq2WoJ5"
    "bMfzFQC3u2usSAhD+b2QO11D+YJcNPcDvq052nOOCJCVPHq/p+StXDqgQWSLV0vMo9fWBg"
    "SAd5qguLAH4Tg8S95PZsZjnqixdw5Xm4GISP6YQ/RTFzFguYbkGNPXHnKdia3pWnS7boBL"
    "8XWxVqCSHypkCzGn1lcwkR1V0zklFb3ak6esszIpbEYW3lK8RpkBj1dmwYhvi5o4JD/Py0"
    "8TOWhjl2MEp49NbH2ClBn7i+szi3mfodjTTCaP4hkwhD4La342PvbR5tNmyod2dpeqh8v3"
    "ldg8lvXq9lMgwZmNw4VzNL1EM278XGganfx+2P7Dv3jsHGtP4pTykOuWeDct3VHbsTHbYi"
    "a0tXebyggWCmPaQqnCElOmA4Q/JNZ+MZuHpWttJUc4RYXa5t1eVyMSuhVbChgFMqlG7bpS"
    "skWzTQe7Mk6F4qbolzxwskE+qEM0V6rWVqkaxHSUU7zJwL3RBb7EY5StyRWr0j5ZxNZRhX"
    "mftbIO3RW3RgbdBnVJgyVNd3KkwpepCeV/VC7aNJoTWlntcsyD1D0gOG713zzrqoG20qRU"
    "rcU5rsKS2JvPnF1adNKeJGfz+oirSZxDNqBdgoPk+ce/Ww2GRB5RSyPDOVioBpp+R6Eka6"
    "6AwKAtcXYaEjGB5kEj51wWgdEMOEThWlM1N89QHXrR/OEqfran5jhHVr3scBwQiRjgoOI0"
    "QwQiS7tdYFikW6Hvojd59zitV599nYOsQWZf6uT4TMkBy++FHmqBkHjisdTx02atm9HSsH"
    "L4nExZqKVOvd7hkStAIXT2jMqcac6rZYgPuWUw06+89pObw1Wv3PuYJ51fr9MF9d71EVku"
    "F677NVnWJFWnL4JtbJxYD4gedBYgz31CgUMQYqpYA3Ko68o+U2K/aaT1gOubPaI6r9HRUc"
    "qv1PW+3PbLz1X84MEYbEbv3CdaT48dl+mY6Vj7sM2rHycRt3Fqx83NPKx6B6fg/WaqUwNN"
    "iojvpBTT00LTasu94I7fw1VcqKigmHJYSp/UA9i9lVxYu3ul6m7oOa4XLvXuuhUInBVQfj"
    "qfY5n1L3no19+r74fdgFmgCSE+rKA6J+M4c6YXAj3LWZr4smN6+rsEFPLVgAUFU99jaJqm"
    "pHBYeq6tNWVbGGwZFfO8NR1kgQZnoUyNYCWZPwuV7bXZfwiYpuR7xT36kMOVHC/9FIJfz3"
    "0zkbwf+NpD4USbPJkvsKMk98Ps/XUNNhoFCYDV5o7TtSM2dEzWa+RvU+C1uKMKjmNuemwm"
    "97W2UzhIfLDPVlaqB4/TZUVUSDCT6C+2PvjQjuOyo4BPdPG9znd+NGr2iJFBHl9ol58THW"
    "SAJZKmT+o5hvb8V8G5n/WOYLQKJlzt/Mqeuuz96LifrE+Ffnb98krIY/qph78/XDly9lbm"
    "o0X+bm+vzehKAHPqhDpPe2RR9lgvkPdF2oZHZ4UKmZFibW8k0JHvgWCxMIo5zEBfMdbpMx"
    "NLFM9cRTAl1iYgStKCeBgCDGJY/zFXXYos5M5A/Md+nC7L3a+4oGtXWDYhrdU1pt25fCXG"
    "fboPCinop6KuqpqKeinlrfCZXbb5t4oXKEfQKMB37x0FTQCjGkUKPh9pcj7OHu15HdLuZJ"
    "5XbHPHsbEWfIUMCtFjCmku41lbQ9aroGHydmHT0cG2xQ0NNZm53HfK70V8gHhMLHOU35Un"
    "16YFNHcQ/6c9m+epL8AXHBhAxFhTifEz1dXXJ2Sr5wa6ZbaoUhoaGdAC7smLzJB1t2s56O"
    "6jWq16heo3qN6nWjPq+tb+uzT7nuoUplSwDIb0rxvga924RA0sFKCJIq73VdBAuHWbp9KJ"
    "Ceks9SEHhgoiacAjq8W1MigrFYCcnmxHbEgkprCoUJ5XudGeI6Ex1fBjFpQt12CCpc1+Qf"
    "2PdyWzgH0iyVkjuACqg9yjKeg4ounoXJxjnxu1jdBrRek1BET4ieED0hekL0hOipJTUbj5"
    "h+hEntlx3pbgadp/Z2kuy5iH0B49V/wguE+Ihv/YgH8zn1G3VczZD0cBffWf2GXJ0Sl1qN"
    "NpKEoAexiQfotNoax3DL9pSOAM3u+IVRvtiWEaW7hXQtl4vtjANZQpRx22TcEmP/z9q5fm"
    "Kw9Ecjgyozv53OqWPi1/3ZyXLKQ5++0BZz3W3IZcwQI1CPZHP6eNoY3pAMnon1xO5ELVK1"
    "0LLdUcGhZftpW7Yx7P7oL1564DUSQI4M2b81+zFQ9ykE6t4qppwYgLP+vhI2y3jGRtD8m2"
    "7AGUfDEtuxkxpLaQLrpa6U6kCNVccjs/mAjEJgrt7kEfmmJ0+ZV6jVFOLpMug+zJI7rvkU"
    "3W1VyEtyf/EMRPeI7hHdI7pHdI/Fnzr38uUPvPoyyNOhALYWQA5O1Od/jgyjLx6V0DzkNi"
    "SRKXbO5mUpVBaCKtH2SBQ769LDPHtLFhsokcGmNkgL9ShuBaEKpOjfa5t/L28RlYHvbSXn"
    "AinKuW1ybokx6q8hrjsx2KPioUGVSeohM6mGKze2DvFJxhlLRhCkProkLl0OmTfhvsXmSg"
    "OGZG0F+x2P+iuTk/dxF6vh/oXMcXT9dgfnoXGoo4JD49DTNg6h6/foL1542JWYXxkxf+jU"
    "m4PlJOw+8Ubv403YmxD0LiHhok4+wsX6dISLUjZC+3MiT2LoeRgW7/75FepwbV46PSY63L"
    "58sd9NeRd107czje3CLLYVR1/ul6M7M4ph8MxTCJ75hT4owBfeWbk/cjI4qOyQnJtWw2oB"
    "TFYPEVmoewrrudM4wnzG2EJAVzKwQEi+iI0Rc+YFJpvFYy7VJGAd/qDqLED7RIvQNtonOi"
    "o4tE88bfsExkUf1zYBJ1mJ8xWmiWh+Dy0Te6mWIB3pNrL9JAQ95PBuzBMtgcu/UiGg7ZYJ"
    "LSdjlWB5kZ21EStDRyQ15MLdE5ffOx6gWOoRas+ht68il9yHQs3xdclz6t9z7/yF7hBMIV"
    "78D3AAKqRsM/L89vr21wH5/stH8ub81bsXZUh9kBU3I2+98lBzuOwwzOSRIhxvzwGDcLyj"
    "gkM4jnAc4fjRXrrMWdcAM+apeggc37yuARzfvF4LHGGoqPeEiGU4paKhAlQg7CG796MJcb"
    "kYCkZdZthb1ne2LZD1wGVbdVrsqr9tifEWDzwZ1oVpALoKlL3xjB14V59Qxw3gjC5xfy3r"
    "syS9YfvOHJIut2YKYKoH0zFEflSj0yItxm9j/LbRwHNDH5j9V4ctTwwWnnRwUGXiETBt+B"
    "DPq+EQdR0hCRVE8Dkbc3ulvphBq2tOBGPEkZe60cXEcdWeLAYkfK6FtrfoPE6gBdcmeEGf"
    "CaIeSH9FwgfG5DTd93INHatwO3Bv8H5pgw8addpzoKFRp6OCQ6MOGnXQqHM8o056qNW26K"
    "QkPbQv7N6c09Ri1mNb2e5jwDWoa2KzSQh6wd5D2GvaovJMuS+tQJ6YNJ54rFrhyc6qoe7M"
    "2CqM1ZQU9I4kYlMpIDQX0WlSXpoRN1RF1MVR/WjTgYrqR0cFh+oHqh+ofhztpYODrAE0jq"
    "b3AroVUvfqZO6tT9wru5AxdHbXDuOW4ODf2PiGCRHypNxwOx2txMJLNh6KzMQ61v84yhLK"
    "9UZoFr5Qf419vhTMPyVwSESJTDPmPRMEIhGg67WQ3Gf2e6JuhIH1QE9SVHBVQXhgbOdxgB"
    "U3A2993TCiYkNV4aq+IezHwlGnFnbAPvbZg0i9o4JDpP60kXpmH24AbPJUPYQ3ewg/RJXo"
    "mLtbBik03N3ylD3c3Tqym60NHspVBlJ4kzcqX5NSHDDQdMksPt8bfNhz9ZpISWjC5AxJD8"
    "J5DxA6rR559VYYwkfX8zhD0jsev76oweLXF2s5DEOtMTXcKC3iZh7ef9HjFg0NKh1uoIWI"
    "aNZGC8O1UuuVWn7PQVmfqwcEaqVEIXw3X2/IwucPDoT1zdSeKogjB2TpO1JpOWTMJkrZD4"
    "P94lmOIBZ1XWaXLQt7W+nOu/NGQqpHd3RJRurnQ8+jEXkeeDBvSVcDqEfrcR3NGF58OdWG"
    "B7UIWep6tYF8Qe6C87OfzsmIWhZbqPdglHyjeAwdAeArdaURhGKrz4Po7u+8+KaeCeIziy"
    "nuEkFX4j0Z+WwSCKDTnZbUchbzpXqK3ZVu2uRxSe55A7tIxLca3ZbmfOyEeeP6gQATSDlX"
    "NrrvoRfMx2o9NJKgkQSNJGgkQSNJIyNJZlNu9H7m6VB73/q1S8+62mpdQtFD69R5PY2jQu"
    "EopWqyeeOaxVmaHjL51XkNJr86X8tkGCqYACM01siFnKHpIZN3b50oQt4teJ0h7Z0mvXvD"
    "tlbMmrA5ITggcyOlsasmNyim1ITF8fzePb5ntYxtZxXGtrOysS3Wnxsi+gxZD+F8R+B7La"
    "+AzxZ8yxZvBVJMHW+bnNti1HXuPWZ/cbzZicmum44OKk27et7QjSfWsu7C7FPyWYowWIuw"
    "H46QuiV8WPA6MsS63GPvyZT5DEyrMAT+e7MZ93GX1PbaReAr8bIRAVaAQZZKMI/yBYuSyU"
    "ciGP+DWVI3q9fDOrFDXYiOwV6qloc/+AODvvcWpKbD32BtHZCwpAMYa0P3rI1hZ2hRRYtq"
    "ZwSHFtWnbVHFsLNDhZ2Fx3AjM0hK0kMW796sl+KYZmdNng69A1sfIRhaiaGV7RRIR07sWk"
    "YUULy2kHGGDI0nbZZvVCWxuYRzhCjjNssY/ALD6ZxaTZ0JCVHvPAq7h9yaX1v6FIq0+Dq1"
    "/nVSP9dU57e6mWuesjflfnfR0TXKn25sHCjS4U612XUfsWx7BG++Au5abd61bJ9ODIL+88"
    "31N7OQE4KiXB1Lkn/pgsIHMIyPA8eVjidOYdm9GcErBA0Mysm4VPqtWOWtIDy4QItKv/2H"
    "/xHCRAzuymhkUOWq/N0fxlEm9dyUuiGYdvEtqSALJQUJnjzukzldkTHTDj/IqiDLKY+cfd"
    "oTqL2FHpfTsNwEdPn1VjrXw+KBaxNrSj1TtbhDLKpdnTP1BMd+TnCCimAsVkKy+TNBbGa5"
    "VL0V8AQ/Hyki22W+OIX7Uk+yHmSakaMXg7xLNC6sAZ7MuuXstIHc4LCEO4R/MyZHLHTXIm"
    "Ma+jE7Kjj0Y6If02vswkTXWk3XWnxu1eVuPB+Zi37Ldh4ZLcH+39mCOr4J+0cjldjfT+ds"
    "hP6/aexMltyfRf1j+CSsLOdThc1H4bVGmbi/2zigECrSTSDEj1qGOMVdXngzsoZlhnqZGq"
    "nZXL8g+u1wqcWGUYHNmBBhNsJshNkIsxFm14XZ+d230StaIkXAsvXLl55rdQF55iRESF4j"
    "QzgLF2rHa2aJesjmveT8Bb7iieFRvuLcZdRbE8uUEBXYPFZU++Jz8s1hvR1X19dfcqfD1e"
    "diJ5u/fL36FNdPV5McuWbbYEKdqIorw4nJVlK1eRcpt9q7W+ZKPM7WPQ5spds02VZSit55"
    "0nefoO2CiukP544XyEZdn8uEPXrGd9f9OeRS4/0jT9ebMJtDB3gLi7qaQyXmV0c55Qh7w/"
    "1tg5xaZfr76Ju7XGdGB5tNgEPLr9vn+iZuNw2O9pA6NMSBzT403Snei0vCHpi/WmpTHfdJ"
    "+EEXhgSYS8bs3vGgefWAUHcJjns1yfEIJWLqTAz9Lg647mYrYkYdyiWfwBINEpLRiIhGRD"
    "QiohERjYhNjIhovdq39QrzMI+aBqtRRIPHOyHonYK/+47YE5/PIy29qRZUIO2Rfr+LdA+1"
    "YW/H1hwhMrVd6uUv3HX5klVEmCQzBjXUzEl2co2mipPA1+X/faYkK6LKUqDMJYEi1COM+q"
    "6ji0sxReBOHFcMiHCg1NSYyykJS7+FEd3qF5haKe5tnc2qZLRkjWiUkgcUVUhUIVGFRBVy"
    "XwLprwqJcSitePkyZ18jGeTpUADdjVz+lfpyPbbUo3Vw5SKeuBFTflWPhO9QN8oFjDwJUO"
    "9UVyR9T0YT5ulgY13KVCkugP6gH5TagcrQ8fGXMyBEhIFdep8QBnZWcAgDEQYiDDz6y6f/"
    "LXF/vb07nt9DZ85eYmR/D9Se7chGwchZmt65FXbfd6txRBuGsnVVcfkgBDPqLOFApbpCky"
    "m1Sq1kqpZAtuPSi1omwKOhC5vMQQzq/8w+JT87Aso922CfFkRIaKe7dOQUDNJKJQl7YZmr"
    "q+xpnc3G72w72/UaT9JoytjEAe7ynvurtRNsBurhnCVfGGfNGFugStWON32AKlVXBYcq1d"
    "NWqZp3azxGk8YOB2ehsrRfZclyFUgbNm7UmKPqncK0h06YGdRWm8kZmh4+zrvfKzTkaMLh"
    "hKB/T/B+Go6C76cJg1MK5HAdDpd0t/qIv0Tao9jCA0P5nG5cXwI5MuQ+xoO3c4+h1u8BtB"
    "4dcoMNFzRVM5cLZFVqavee9Aoug5ZZ4OADdYMtqkLkyHB/2HZ/WFLfp55cDQNPOgY0sv4R"
    "LlM+5ac4EGwSuMMVo37jPiBF2h49zTvpBRJb8Gvj5JjggEeY4w2DsF1mFxVqjzfjcDy/dx"
    "jhvBZGOK/ACOchRmiTv/HTAxSsWud0DEcHGz2PQ5ZMrFXnIfQLQnUE9T+4wDNBXGeiZntQ"
    "ZSFqnmATOpHMh18qzHUbtrxO49DI8EdWOPmqmsEXE3HQ94e+P/T9oe8PfX91fX/Z7bf+25"
    "mlwiDK7W102GJhf+D6aBUx2qkSPp00MeQ/qpYZD20t1fJVhWr5qn2q5S+OvkmzZqkHB5sV"
    "y0k8r0ZRB8X1ANxyUVkFfYEBEYE1VZ+JI9X/vQfuWLp+HyULx5KBbyzb8IgrbY5NhZ9Uoy"
    "pDUedE1RFVR1QdUXVE1RFVx468cvFJ14j3GSJkfRfzmG4kt2aSzkKmlOBfdrgSAIrCxI0I"
    "8C54+8Z+p/77cvxTVK45dBAoFCf4nJE0cksMwrLNQmchRfGfjvrTEcTlfMZs6P82CEf5XJ"
    "Gpb+JkJOKze0dIU9LTcW6hsT+DL9Q7ZA/HK7PHwnIhD2vTcHgcIjRFaIrQFKEpQtPGGU2Y"
    "cLPX8MvcIddoByxSIg7dfmvLQolGQihSopn9kTLY4nTJEu7gcGmZNDpylsQ8KR0m7dP3/s"
    "Tchbmmc3nSoKbuN5ym85s1ERIW9QQZM+HYYaeeMG9kTSxZPbLN5v3srRsb82AHn7ZvnahS"
    "dVRwqFI9bZWqvPfWf0cN+zbC/q1TC7HTD1r/vzge24AF9ZTaSNCNZ9cqcqadeFELRrjIH8"
    "KrnJLf4iYcsRGdCOrY0NHRgwrKSypIaAEIje+6wDJ8OeGBZ5sLne1xrW0QZ+K/3FgArbxf"
    "enbkcDHa/tMrl3MgplxtzWaPwZRZs9SjgOAWwS2CWwS3CG4R3Hbw9cOYIixa0oao8b14zT"
    "IAsC6HMyQH5DH7sWAWXPMwvN556o9G+MPGj3OBDB/qOg81JprsuoZBbkuOFb9G52GWCn27"
    "W6sCOc26kQBKpCiFx0phC4UsR4k+dvSxG62qf2VTR/3iX5UScWKwqGaHB1XW1Idw4nARz6"
    "xlSbWo/0yQBfPnjiSSE+aBIZNDhRUKXzvchgBnm67EIGxZzDwbcuQsN7DZGpPpYy965915"
    "t1NGYqsP8dkkEEwQueQEfh8DK2rYVVnBJcnUp6SHMlw2tLjCbLWMnqW9D2DFTaZpnHWpcw"
    "DVe2et7jwZtdvjy9xKNKaGDn1RXPdLvcDZdiHa2aoxFeVmBusK0sAvNnyf1L96oK6j3ki+"
    "9go+e+Bos23HSYM2244KDm22T9tmi42Ij20uxECEFlprq2uerjNu7ZHxe25it4tSpyGiK7"
    "Gy0vB9aCvW4RJGdm6OHfu0WZ2rhKB3RsKLOjbCi/Umwoty7xvu8qBR86aUonfs3X2T0FCX"
    "m/h8bsaWZhbnqR5ZoLtt20UFi8115hNluBn7QponzbxO1OCOAHV33YWxOaa5/pinRBNz20"
    "zMJilv4c4pkaI7Z1utJWTl0GdUmFq3rN/ZSoQ9BC97cCD7bA4/bbvNLUeKu1vbdreWONA+"
    "Wx/VNU4MvrNoZFDlNnOsoRVPqlGIEuaCG0lEaaXPBJkqZVGckpzDymVSEI/rxNMpfWDan6"
    "Qu7Tww3QM9dFB5nISdbMmYkXs15ql5jmWsW3m4hXfVgn2zJ6u6STs2V2jJ6Ykuqo4KDl1U"
    "T9tFhR6S49ZAx772++1V3QnzVAi+umubwj4KTzTdO9Se1naRyw4PamhYTRrJQRBhWFxVx+"
    "RN1cUhkRpiCTP6D1z1kjhCwHMy8Rn7H/WvIlgOyAN37EyG9pK6SjEiE66D+8xBi3ter3GU"
    "4Gb1SXO1YnxdkVdUrFrxmg9Qseqq4FCxQsUKFavjvXTpwdcgJyolQji6LecfmD9uonDF83"
    "uozu4hTq25Zxg9wjvwCKOGi50C++R/b4n94Cuj7hXn65rFZIcHVfaDuZo4HGdmbjQf/Bo1"
    "X5E69084UkZ9WuBPm65OybfQQwpXhSYthPu241F/RWCx0Bf6nvjMYvqagszpClylAtq+UL"
    "dsQDjIirtNNFR3pX2w4b2uNSJsNkOkfW/MCyVG12hF46Q59TEjsR1bM1olOio4tEo8basE"
    "ZiQeOyUOzULHZH8eiDQSQYkUxbC9GEKYVzfZJpr+tPNsUhBeO5QhJUHjWg3j2oLxhds8Xz"
    "mh6tOGsIuc5URVNWy0nLuMeuvARoauwFSlHLv74mryzWFf9qvr6y85+Hj1ubCBfvvL16tP"
    "6mHWz7Ka5Mg1+2onop3Gur3tYQxmu98kclaIRgCiSIn24A5GPN1EZ6qpsUV63G6wVGYO5j"
    "oJJdr8xyc6bEhBoUsyVgrqbEKFHBA38Kwp4T6xHU89OKfkq+MFkgli8cCTBPK7ydyxPed+"
    "Kk05Izu99ua0EEtxpJQUgqY8NOWhKQ9NeWjKa2LK01tpA6gXz0dVsAbKU7jYl2I41wdeU4"
    "2wRIyKYZ67UMp1S94WSJGzhaNA7RiTyRDK5jblbIEUq6+V2brdI1sixoe2GKu5oJYjDSbh"
    "ikjNlKRP7Dw/e/329btXb14nPE2+qWJsmadL7ut2T/A6DzkAoDKIr7LBGekPaIuL1a3Omu"
    "LSnL4GXE+JkNXVrG6JOegD8x1remKwBkUjgypjEE3nbDIDrWf55pCvRvaVp2JceeROu95s"
    "8sB8YfR5VIbAC7O7ow/a2fnFRZ2g1YuL9UGrMFbYXtVL1YDD0fQecncvHbPUijLKxM1z+M"
    "8319/WmRcSkqIdybEk+RdxHdFFYFbBXGBG7giLefr864e/Fdn98cv1VdEKBBe4OvZh9u//"
    "BaWR0ps="
)
