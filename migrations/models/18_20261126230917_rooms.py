from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "meeting_room" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "resource_id" BIGINT NOT NULL,
    "name" VARCHAR(50) NOT NULL,
    "place" VARCHAR(100) NOT NULL,
    "capacity" INT NOT NULL,
    "equipment" JSONB NOT NULL,
    "opens_minute" SMALLINT NOT NULL,
    "closes_minute" SMALLINT NOT NULL,
    "before_minutes" SMALLINT NOT NULL,
    "after_minutes" SMALLINT NOT NULL,
    "needs_approval" BOOL NOT NULL,
    "needs_check_in" BOOL NOT NULL,
    "active" BOOL NOT NULL,
    CONSTRAINT "uid_meeting_roo_tenant__94298a" UNIQUE ("tenant_id", "name"),
    CONSTRAINT "uid_meeting_roo_tenant__636022" UNIQUE ("tenant_id", "resource_id")
);
COMMENT ON TABLE "meeting_room" IS 'A bookable room (会场). What it is reserved by is its resource.';
        CREATE TABLE IF NOT EXISTS "room_booking" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "room_id" BIGINT NOT NULL,
    "request_id" BIGINT NOT NULL,
    "reservation_id" BIGINT NOT NULL,
    "organiser_id" BIGINT NOT NULL,
    "title" VARCHAR(100) NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "reminded" BOOL NOT NULL,
    CONSTRAINT "uid_room_bookin_tenant__95c983" UNIQUE ("tenant_id", "reservation_id")
);
CREATE INDEX IF NOT EXISTS "idx_room_bookin_tenant__10d4a2" ON "room_booking" ("tenant_id", "room_id", "starts_at");
CREATE INDEX IF NOT EXISTS "idx_room_bookin_tenant__1351f7" ON "room_booking" ("tenant_id", "request_id");
CREATE INDEX IF NOT EXISTS "idx_room_bookin_tenant__0577ad" ON "room_booking" ("tenant_id", "organiser_id", "starts_at");
CREATE INDEX IF NOT EXISTS "idx_room_bookin_tenant__f6dc4a" ON "room_booking" ("tenant_id", "state", "starts_at");
COMMENT ON TABLE "room_booking" IS 'One use of a room by a request; a repeated meeting has several. The reservation is what holds the room.';
        CREATE TABLE IF NOT EXISTS "room_wish" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "room_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "told_at" TIMESTAMPTZ,
    CONSTRAINT "uid_room_wish_tenant__46f5cb" UNIQUE ("tenant_id", "room_id", "person_id", "starts_at")
);
CREATE INDEX IF NOT EXISTS "idx_room_wish_tenant__58922d" ON "room_wish" ("tenant_id", "person_id");
COMMENT ON TABLE "room_wish" IS 'Somebody who waits for a room that is taken (候补); the first one is told when it becomes free.';
        ALTER TABLE "reservation" ALTER COLUMN "work_order_id" DROP NOT NULL;
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
DECLARE
    name text;
    reference text[];
BEGIN
    FOREACH name IN ARRAY ARRAY['meeting_room', 'room_booking', 'room_wish'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY tenant_only ON %I'
            ' USING (tenant_id = (SELECT NULLIF(current_setting(''app.tenant'', true), '''')::bigint))', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (tenant_id, id)', name, name || '_tenant_row');
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenant (id)',
                       name, name || '_tenant');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO houqin_app', name);
        EXECUTE format('GRANT USAGE ON SEQUENCE %I TO houqin_app', name || '_id_seq');
    END LOOP;
    FOREACH reference SLICE 1 IN ARRAY ARRAY[
        ['meeting_room', 'resource_id', 'resource'], ['room_booking', 'room_id', 'meeting_room'],
        ['room_booking', 'request_id', 'request'], ['room_booking', 'reservation_id', 'reservation'],
        ['room_booking', 'organiser_id', 'person'],
        ['room_wish', 'room_id', 'meeting_room'], ['room_wish', 'person_id', 'person']]
    LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id, %I) REFERENCES %I (tenant_id, id)',
                       reference[1], reference[1] || '_' || reference[2], reference[2], reference[3]);
    END LOOP;
END
$$;
ALTER TABLE meeting_room ADD CONSTRAINT meeting_room_sizes
    CHECK (capacity > 0 AND before_minutes >= 0 AND after_minutes >= 0 AND opens_minute >= 0 AND closes_minute <= 1440);
ALTER TABLE room_booking ADD CONSTRAINT room_booking_state CHECK (state IN ('held', 'booked', 'checked_in', 'off'));"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "room_wish";
        DROP TABLE IF EXISTS "room_booking";
        DROP TABLE IF EXISTS "meeting_room";
        DELETE FROM "reservation" WHERE "work_order_id" IS NULL;
        ALTER TABLE "reservation" ALTER COLUMN "work_order_id" SET NOT NULL;"""


MODELS_STATE = (
    "eJztfWtz2zjW5l9B+UuSKo03duwk7WxtVZxOz2Q2iXtjz2Te9/WUBJGQxRFJsAnSas3lvy"
    "8OeBEvIEUqupD0qZrpyCIOSR2QwHOec/vXicNNZovT9w/MNVa3LAgs9+HkivzrxKUOkx/0"
    "A0bkhHre+jB8EdCprSSoGjoWmbFTEfjUCOTRGbUFk1+ZTBi+5QUWd0HmxmUkmMvhhLokOg"
    "GRJyAz7hMrEMyejYgIjTmhAv4mS+4vYPSch74YkdA1mS9PwAjcNuEz9VmEU7ESAXPkXzQg"
    "PqMmSJ/CLZnckPcU/djDXz10rd9CNg74A5NDfXkP//M/JwFzqRuMLRNGLNjq5O9/lx8sef"
    "LfmYAh8Ke3GM8sZpu5OYpE1PfjYOWp766th09u8IsaC793Oja4HTruery3CubcTQUsN4Bv"
    "5a9nPg0YXCHwQ5grN7TteHKT6Yt+wHpIdJcZGZPNaGjDjIN0dAPr707G4683d+Pbj3fj8U"
    "npaUgkMlMUf2VwF54keatCKeABbuEPP52fv3r15vzlq9dvLy/evLl8+/KtHKvut3zozX+i"
    "m1lrKzqV0tmnP376egc3xOXjGj3N8MV/lAwNaCSlJmOt/dy8NZ+EnNjmuUg0XzcZyRfr2V"
    "i/bqnq//csdA3QNIlfbfhhUyrYqRH6PpO3lN7Z/zkZwMStJ8qQ76BU5pgG5Zn6WR4JLIfp"
    "5yovWZgsMxY9TT7sa+r2+SbB8nTj2qv4Da7R9d2nLx9v795/+RUu5wjxm6309/7uIxw5V9"
    "+uCt8+f/0iPznpScj3T3d/IvAn+e+brx+VerkIHnx1xfW4u/8+gXuiYcDHLl+OqZlZbJJv"
    "E63lZh1W0tJ0f5hTXz/V8fDCHEtd9XFWHfr72GbuQzCXf76+qJnVv77/9uFP7789f31RmK"
    "mv8ZFzdSj/Qj1SO2Rl5f759uarXrmpQPEVsoyA/JvYltjburdHNdeoFVSRe08SdT7/8v5v"
    "RU1/+HxzXXwB4ATXUu2w988Wmf0HvphSY7GkvjkuHeHnvGps+ZBz7hS/oa6EQWb8i+H3xX"
    "vFByofJ5P6P9OVDiVmD9diRCMeODbjkRsR4nsih0ZQyrRmM+YLMvO5o6BWKEJqkyVjiytC"
    "JSqzLTl2JD/eh2+Nl6/uw4vZ2VmK2uJjhs0F/BnDtRj2RXCvDBEPf/nNGBF0hxixQ1ADMW"
    "JPJw4x4tPGiPEuVJ5u/VTHw+vmuIfzWzOfMEeFFyXezjTrGec2o65ecxmpgvamUmxYSru+"
    "ufmce/6vPxWWn69/+XL98dvzM/Xgy0FWULEqqX9bGDHJ+MNZMSd72wZyNszlywY2zOXLSh"
    "sGDnUHTM+p6zL7vWHw0A20eDo/oh5SR2PHNDO4Aar2JJSV+zwVhLuMxCchC7lSCgCmzin5"
    "zj5IoBsK5hPLFIT6cpiEAn+wXMFcYQXWI7siBnc8OCJPNYGhY2lHT3Qweq/Xu3fv3ffy5J"
    "EKIrgO6Dq5zFxe1mcOf2QmWTDmRXRufClCXZM8yLPLbzx1QJ5zRJZzy5gTwR025eaKSLUz"
    "4khbYMrUYLchWI9vQQ2O7/dEPh2FUZF2CiKI8TsEFRHj93TiEOM/bYyfW1qbv545scO9ng"
    "NZLTMv3Xr/a4piMyIDpOPPXjeAsmfFF2YNZeFQXsUKV+ie72oVZ0QGqOLdezxS6NZWx+hW"
    "qldyt0yyDz4zJQKyqH1SbZVlBjUyzIz8+I222Z/4klASgbBn0g7yPCI8RheCLK1gnjWf3p"
    "GJYNRm5oRYgjDX8FeefJqicWD/mMyz+cph6kTyUSwbZvu+WHMDCa2dDu3faO30dOLQ2nna"
    "1g7C7b3DbS+c2pZR1nB1+Mta4vDxL5kVcBpadmC5cg2Ul93baneIqJjsdESgpDwdd+z3ir"
    "1oLTGI571u9fr4t7t6haeL1+ebr39MhhdnoWsw/WfmUT8ApFkD0zODGsF0Mz++SWBSKqF3"
    "a1jBSIWSK08EdwN5OiJWrqGNMvqRc7XyQiS/V++IWN8HwvPuojyE5z2dOITnTxuel5bX5q"
    "9oSRSdEuiU+AHF79lKysKM9mpG3rwfvPnPzGYPNFZICYlnjtZCcDM/biP0vg8vfzIv7sPX"
    "55dvrxRYjqOLTGZYcqxCytTlAIYJf5T/oTDC4mYZev/AuSDqaCIC+SBOrohnw4Nrjoi8c+"
    "tR3jSTD5t5Su4kYPfkxQzLo3YcfAQg3rce5gEJeHyddzGFrhTBiATy0bCAioX8xHkV0C/A"
    "8mJcUXLl+G91t1rYH114w7Do++iDHwiAIDWDpAYqhkxX8OHvaEOgDYE2BNoQaEO0CmgqrO"
    "ktYpoKkmhBbP3qFTbMNmZcThCnYOspWGOQlotfTnCAa19P1rpEJ7WLXYIhW05xRgwnuNMT"
    "7DOpUhHEP6M0zdVO1ZJgN3yrcL3B+FapA/k04xlzxw79vd1GV5bdaq+LEVFXXr3jbHUSzI"
    "qIHGnKo60lBpcLeP6ySTKgHFVJoaljJTARtEq1TAUOqN+YYzqMmndPCUesT6tFJBXBtWPb"
    "tUPxkNtBqF0SBB2bi75DqM7w/3WROE1DcNqH3rjyJEkJHe4/UNcSyn8gHzPGTsnEkMdVnL"
    "ri0JPodr50o1KNUYHHkarr6HhcWoMqCTh2PgmV4KutGHnQKzcI65EXK0XmFF0A1I99xmUe"
    "PppXH8n4Yy/XSMb3dOKQjH/aZLxagVuYDcl4DGxokHXZ/fI3hwvQaWT0ntUYvWdlo3cNDV"
    "rtLTkxNMy23TAy4KuV+vNyqP82+u+I2fSrCjE60ZhM8ZFac8lbj9loKt0m9YtikyVCXyNi"
    "uYT9LiXtlYp5Wltgp+STG4UwEY9xz2YqZglkLZ/MLRFwfxWZLNJi4QGEO5XNpINdtXVAVD"
    "6KtmwRqenQxDSFhsGE4GgqHX0BRVOppxOHptLTNpUQze+4nCUmlnRuZQuswG71kKcCg3PT"
    "7v4Zd/jUaqfdtcTg1HvezAle4wMvqjfC35q1o66w81rogHWdE2jb27rONpsFW6CfjBh6ZL"
    "vmkc1Fk2TNxVabcVES6Z0e0jvfuLqpErmjvh/VUTt+MqKJD1ye3FT9CvkMUtIcSwh5UKx7"
    "Fk5mNmPBqWkJjwbGXFuXe8uzbOmbRuYEmRNkTpA5QeYEnczoZO6acvfjZF5jirKaa2rm5c"
    "UwuSO3VvW8nSQA4S/MmSrgqIXJ8dGNYHnsrAc273qznHPVE4YSOEdNuxrNwM3IV91Xsa/L"
    "pijN/EDEyIiRESMjRkaM3BQjZxbd5i9ndqVGp9e2Lxx22HmqROed2kJ0GC4+UovfgvWYjd"
    "Dtxk17ZXOfyO2L+Z5vyd2MXLMZ95nq22eZkHgDBXPdEXT3I5N0jxtPV2OVmnMVl9WS9xB3"
    "3QYZS3AbnrO00lYODh764puj2hAjdhIjHpeoOe4E5JiEV+cNiIRX55U8AhxCmuaQNA2i5q"
    "eCmjuCHb5zf/FHn4eeDj6sD9YiCGgrPn5Ix21EEb9GseUPFLZVueFSw+dCZOLQRXnzbyiD"
    "DtEhbeRI9nR64nDbenrbFjpE0SHaW6TdNcxV7XwrDmmIv7bzw1kuoQROQtRJahxxupGbIV"
    "fm/tAf18udHiFaTycOIdrThmilpbf5K1petdE5hL653qi/I1jvk2twR2rk42NFdb78gFqc"
    "Z8VDx+yxcZE+cJoZNrUgvUCJnZLJgq3S2nhxybtngjhMCPkbwIMGvXaIaT0wESS1I5SsHA"
    "VdL+EsWu/cvi7UqrOm6qhZDyszOxriSsSViCsRVyKuxAb33arT3bJl43BbNb5twv69rSb/"
    "3pa87Av5u1rpNh4/QOXuPkTEZzMmdzyjFXudExqgmnezPHTEprkJgwcuf/uXCMifaKya4p"
    "Bau4bHg8dOZnQjyyYxJQKe6RkaNfEUUDnfh16e1qP8OuoXKo+uDRABdHZUQBxGRvaH5Uu7"
    "RBN/sNerqRamsMhMriBe8fdgQp7/6/4EPt2f/OfFiEwMOWnRl/BJfnklL+GyJYE/X4AdpY"
    "aMQw/wUmGkz0yfLslEAA5Vwyxz8uI00zZ1sqRWIH/phNyH52c/nauxpvriuc0kjJXXyBwJ"
    "JiN1yRm1bCbvi84C+ZPgx9lUWnI0CJjjBeT5gnnBSN4m9Gs1fe558jzv1GXV5wlZzplLRF"
    "KmMP6aWIE8YKngTAI3xkyMx+y+SYC2XE8nDm25p23LITl93Jfu8KZ01yoT7duSRnNvf8r1"
    "6MrmVKPfmqICa5HDFxTYo6oPUTogV98sg+fbrd1FSaxvtu3q3YuOhbF1tzewuuclJrYnNY"
    "VLbh1q29W9TzNyhwMoL/f7fL86f/M6faLhj7pn+PbL+8+fNW3TpRndHuOvpRDf9wnfRwTO"
    "OHQDS4MyN9U6zctiwdNOFzyFbb39i50Rw/nt8vxSVyyj6O6mUHst8UNIuz9zuheg3SeX1o"
    "EKnw/KoXUrF8AP8iwnGk9WemxU58JKDapmvqv3ym8TpVOkjiJjToMrspT/BceHmPNl1JVW"
    "Rc9Bv9sADkXOHFHRF3cXp1XeqEeLLSeqLHEUvgdH5VVIyo3DKSYinP6DGcCET9IrqPOMiO"
    "DRicH5s5IX8lbQNYpMWXwp95S8lx+FJ58ydu+qO4GQY0G4fGfU6aFL75tzMuehL8jz7+wD"
    "d0aJO+1/RZ6uMSB8KNuhlP/iHWHUmJOAemQKShGxl4y7TavGBVQsGiSmgHrg37UCNO2qMH"
    "ulG9Y6eqZ6OnHomXralit6ptAzNWjnSYI2Wmg4IzJA/9Tu8+gTpNZUv8l4VG4D5Wbgb6sV"
    "Oi+HS/TWS3RiQI3b1uIoCQ5vub48axLbLEdVN78700Q3Z/S2BRzVySPp2mXS1bC5YLr1ra"
    "4h31rogA350m9625Ev9B+2MvKycvg2dfltgpj2raY4J4hz3Ok55iZvZdLE44cHQXaPuAO6"
    "YO4Y3B4td6S8IO5KG3aljnim7mDWrmHSdNXd04Oj2gLvuZnf7Jy6A7dNmpQTcL4gNM19gt"
    "Oo5J9Mss40Kb9OlswNCA+Vv4mPlBNHuYUMeeOQ8qRzWu33csqZlaY5UbGAtKPnmYIUqj4F"
    "B79UwO1MmpPJXRanOflsFgqVrmQFc+UN8xmNy6FNlvPV5B1RJyb0QT6ZI3nZe/mUUj8ARx"
    "tbnhJIHlPOsCgVKrltuHR0HSKPgduroZMq1g4WUOuNxY4uqJ5OHLqgnrYLKrPUtno/83LI"
    "cG792qEPEPMbumLO7d4BKNFjG+XGwwcXTXjeqMLzeU2F5/NyLxWFybfYrrNyA9yse7I5Vz"
    "JNHbHMP3AXKn3QWP0l4zx3fFRnnxvFkRst9O9gSyYhnmkw55TLL8EwjuqMOJZp2mAGn5L/"
    "y7yAQN+UdVgmhIKG/qP1yAREYSbWqkls7j4Qj0qDV1MF5ZAX3mwGNy4j7jN5JhGgGXxsXI"
    "FmcE8nDs3gp20GoxV21JfOtKjNH0KNIVad+pWVOXyZhcwKOQ0tO7BcuUbKy+5tNTx8TliK"
    "KVq9Enk5LLyw7SsRWWmzRMdNLeiCGLqcN7ucPZ87nma3rynwkkpg1un2K4w8xgAvRVZhGW"
    "npdZ+XqkNZg5oBAEmYvnBg9jLKwdwqYC8nibZAV2wBDeum7r4jpNuf5MbB/dVHN/BXJxrS"
    "LXd8VEe6zaORY5YObVZwmD+qyBJKYhwXtTBRLfFUYd84FAUK245IMPd5+DCHarbGPAk4ie"
    "NUIJQk+l4KV1Yc3uvlNhfUrebRRooAK+c8q65R6tbqRmWYu9Ix+f2Uzak9G/MZMnbHBtzI"
    "2PV04pCxG+4u3YSxQ37iuG9daSNsPgUlUZyFbWfhkfnTNgZgMn6AwSu77/RyNKcAPtpXZZ"
    "zcag40wjgTWwOsnjRD61VpuKyCXa6LQbxjv1c83cn4Aai2DpF+/NtdPemcAtLPN1//mAwv"
    "MtEFTyMLqGVrSi3XOBrXIkj3t6P7O0KrfYsw/4mGUUsOjerIND8zqGHwmkvk6WzLkBY3JE"
    "8JKPYHFQFNn85UYtSa8lJhY3MqiHytyZRBx6hw6liBfJDIimkyyvZyhdZkWXr1OiIsjZbW"
    "HjWZR/3AYfXnSCw29dZVXij5QbExrx00g3Ze4+mq7mpSi8jKHRt7ICvX04lDVg5Zuexa3d"
    "ReKMohP9GAn+hD7tKJgiN9NcyKGKf5hlOUxODQ7YNDiyix+SyURHEatp4GCYydNmZzMh5j"
    "c3diSufLUjoO9VtlVmZEBsAaHSC7UjDqG/MxlOVqQ80VxAag60MzdLBujCFh0NIFhlYu9U"
    "WxAdH952cXby7evnp9ka7v6Td1y7om2Z35Fm3F468lBvAkF8qnNlk0LqvXjMtyQrbDQ4k0"
    "Zkzz3NZixZzcgB7cwyOU1ghxLYN631rveVq1hfLzgjgD285Akf1uQ7cVZbH2aHdi08sEW1"
    "R4eRtWNSuIc9y1Oe6Wp/QD97T5B9nDowYe07GRjGzQMi6uurGcc/BeWi4gembm0wOe34ev"
    "z99e3Ic/vXx59kKF/jt0BfUqoXTmKOqtNudLVYeSzwLmQkGOubxR5mpyEA510c21PgphqU"
    "0rf+RizbT+zGh3RXcmujPRnYnuTHRn9iXJoHOzjNUxn576t7Dp0Zr/cWueMXerNvepGNp3"
    "aN/pO4EH3GfmL5b60eVe4Oujo9pu4GrceJYM3GzcuST0bE5NaVqBVJTmrdpkE2E9uDQIfX"
    "ZKPkcjIJlbtQ8IBJGPQQDtBELXZkLEJRZF3I8AIl7LNt1+r/UjSeW1ieJooaGFhhYaWmho"
    "ofXEQusYQkID7SmqP/TlC9UqCDgjcsCYDhoE1JhDJObedp19J2lSp5Wek/EDDGXfS8BdjL"
    "5bpw4U5Qao77NG+j6r0feZJsDR+icbT1cB0yTDVq7beaEhLdw7C7KLn0fdfuhSf1X7EGuU"
    "miq7Z2qt29riMOcUXsrH9PrT1/ff/ksfN3qtCYu+/q+7j++7k2H8MwNqgZm/QNC7hlnJHR"
    "/VcStmPHKcxM83K9znhVPbEnNmkjgGNnJhJ2cjMAPPVI6w8y7j2l4w5gnV1SIRg7aTVGQS"
    "hIEh0VfvO8A1NzvOU33B1eLvkjDgTc7z5P7H6CQ/PqhFCqanE4cUzNOmYHQrcJsUvbL0kH"
    "Dl4QvCtUyc+dGcmY7qfWd4Xt6g5VqBVql1RYOyUofPgTwOst9LtmMRprVaXjTCSPZuu7jo"
    "65TVUGDDqVO2JwKsY+brXTRDlebrXcyxNTBfEzquSeR3WqdKyhCHmmmrRZgEbrNT8imI7E"
    "jwx8MBly1BIGtWvyNTJocwdXxm+UL1YpTjuURdUQTATFNM6+BX32zSGlKtmlgB+WIwu2TT"
    "os2KNivarGizos3axmZVS2wLJJOMH6Bzafd1qaKNqoV2U4EBqve8GVKsAYqlMgNyoX7UPL"
    "3XXIIV6upVvBYq+pek1L6UnGz7B3Yv3dx8zi1D15+KZUf+8uX647fnZ0rpcpAVVGwOafGy"
    "xmZ/IoCVgntZKfhr6EyZf8t8K/6RBUMod7zWEHLVyLFYD91oCN1J08Gm0nKIZMmDfGNdME"
    "YoiU5DRGjMCRXkPnxzef72Prx89eblffjq5dnF+cvz1+rT5Ttlgvh8CdaHzQ0IXl7OIRA6"
    "Ml1+D6RNwuCgOn/ZIjrebWw2jRZshRZQl4A0WkA9nTi0gJ62BQQraQuIHg8fIEDfS3Cd2t"
    "NaOOHS8Ydb8V7udxH7If9bR9Dge8/z+SO176hY6NBg7ngtGqTxyHGQDG0W1aXC5J8JEoS+"
    "xF8RZHLl6SHSCj7H3HVFfFZT6Xv33p2o4tCTK7KkViBPQp5TlwMKIwZ3JOZTnPZIYsA5sz"
    "2oc+IrIJfWOZaXoa5YMv/FSF7YNeUpRiT62cwcyUv9gxlB9AluR366d6UGXDFjcnuV38+p"
    "fFjlhIWBvHRylQf6yIBIh/mUJxYh/CYGiXvp7ZnMsOQXL+DMTnQxCB9TCX9SYmF5Hgw3oM"
    "aeuHclbF3flatKtqgEvxdbFWqJIPKmQLMGfWVzCRH1XTPSo6a8U7n1lkfEKknC2spnSNIg"
    "Mert2DAM8XNPJw7x89PGz1ga5tjBKNHW2xxjrwWGpPWdxbkt5O9oZRHG4w+ZRBgBt71tH3"
    "tv82iycUu7OyszQOP79UUDJb++qFQyHNIouXWuZlZogGreC8eBqd/H7Y/sWw+WhmOqfsrX"
    "Eodcs8G47uuK3YsOWzHb0lcdezQUTLeG1IUzrIUOGM6QftPbeAYun5WtLNWcIFaX61p1uV"
    "zMSsQKtpzgtRTObtdnVwTMa2H3ZkXQvVRcEh3LDQMm5A6ni/SqVGpRbEBJRTvMnIvcEFus"
    "RjlJXJE6vSLlnE1lGFeb+1sQHdBbdGBr0GdU6DJUqzsVriUGkJ5X90Lto0mhMaeu2y7IPS"
    "MyAIXv3fLOuqhbLSpFSVxT2qwpHYm8+cVWu00p4kZ9P6qLtJklIxoF2Eg9z6wH+bCYxKPB"
    "HLI8M5WKQGmn5GYWRbqoDAoC5xdRoSM4PMokfKqC0SoghgmVKkoXuvjqA163eThLkq6r9I"
    "0R1p15H0cEI0R6OnEYIYIRItmltSlQLMoN0B+5+5xTrM67z8bWEbYo67c6ETIjcvjiR5mt"
    "ZhpadmC5crORl93btnLwkkhcVFSkqna7Z0SQBS7u0JhTjTnVXWGAh5ZTDTb7z+tyeBVW/c"
    "+5gnn19v04X13vhyokw/neZas6JYZ0wOGbxCYXI+KHrguJMdyVR6GIMUhJA7xVceQdXW6z"
    "Ya/0hOWQe2s9otnf04lDs/9pm/2Zhbf5y5kRwpDYrV+4nhQ/Ptuv0rHycZ9BO1Y+7uLKgp"
    "WPB1r5GEzPb2GlVQqHRhvNUT9saIeuiw2rrjdCOX91lbLiYsJRCWFqPlLXYGZd8eKtzpep"
    "+yBH2Nx9UHYoVGKw5cZ4qnzOp9R+YFOfvit+H3WBJoDkhDzziMjfzKFOGNwIt03mq6LJ7e"
    "sqbLBTCwwAmqrHXibRVO3pxKGp+rRNVaxhcOTXTrOVtZoIvTxOyNYTUpHwWW3tViV8oqHb"
    "E+/UNxpEmijh//hILfz312M2gv/bgPpQJM0kS+5LyDzzuZOvoabCQKEwG7zQynckRy6IHM"
    "18hep9FrUUYVDNzeG6wm97u8pmCA+nGavTNEDx6m2oq4gGA3wE98deGxHc93TiENw/bXCf"
    "X41bvaIlUUSU2yfmJdtYqxnISqHyf0j55lbKN1H5P6p8AUi0rPlbh9p2dfZeIjQkxb86f/"
    "M6VTX8Uafc2y/vP38ua1Oh+bI2q/N7U4EB+KAOkd7bFXuUCeY/0qpQyezhUa1lWhjYyDcl"
    "eOgbLEogjHMSPeZb3Dwl0BUmQcxy5CwUELS45El+ogpTVJmI/JH5NvX03qqdXkH5r3JgZX"
    "KlbF15SS8aGnm85IXeka9g0S6VebvMHYKLMV+5vpTnbK25EXS5ocTn3HkmyJTzhfwpVdbw"
    "Bns3/unrIt5+IPTluzV2NJq/aP6i+YvmL5q/zX1bufW2jXMrJzgkHHrgF+/oDASGrl1lkU"
    "bL1S8nOMDFryeLXaKT2tWOueY2U5wRwwnu9ARjgupeE1S7Y/wr7HGit/yjY6MNZv961GaX"
    "NHek+QpZhlBOOWePX8lPj2xuSe1B1y/Tl0+SP4qN4RGxgaCG75lYnJLP3FioNl1RmGlkQc"
    "NpLZ2H+kAX3Wyio2WNljVa1mhZo2XdqnNs5xsF7XNe91D3siPg47u0uW/A5Nahj/XBWvix"
    "ttubOh08ixmqISmInpJPgSDwwMRtPQX0jDfmRIRTsRIBc4hpCY8GxhxKHQbvVK6Jbc1UxB"
    "qQ90LedgQpbFvngdj35bbwC6zzXkqeACqgminLOA1q+oIWBmvHJO9ifWPRLduOOsx/AMe5"
    "KxcPdFwgvEJ4hfAK4RXCqw6ViTxixhM6I6560lANml3tbSfZc938Aghs/oQXBPER3/oRDx"
    "2H+q2avGZEBriK76xkRK40ik2NVgtJKjCAcMgDNHftjNe4Y2tKT4Bmf5zGOL/YCRJnd4vZ"
    "NWwutiMHsoI4x12e4wKj2grQl2UR07fB9B3xyvysYiBONC6Z+Miozh9jrsc08cUwX3CXLO"
    "c8Cr2IsiNUoymbMU0oRzORzZUDorPofSDZeFxsTNWZ12OEHoa+Thx6GJ62hwFTI47+4q03"
    "vFYTkBND9W+tfoymfgrR1HdSKSca4Ky+r4XNQTJiI2j+rnqvJkHLxLTMtLzWuqrWlSqSa0"
    "F5XcslC2dEJhEwh4zlNC/ZLZTpivB0GXQf5pI7LvcV321dbFJ6f8kIRPeI7hHdI7pHdI91"
    "v3r38uU3vOZzkJfDCdh6AnJworn+c2LImP9Q1vmYm5DrJ9W5cMqzUFsDrCQ7oKnYWYMm5p"
    "pbqlgjiQrWdcDy5KO4FYQqiKKftct+Vp8Foe9uNc8FUZznrs1zR8iov0a47kTDRyWHRnWU"
    "1GNmUANXbsIO8VnGGUsmkCwwuSI2XY6ZO+O+wRxpAROgj3zTcqm/0jl5f+xkDdy/kNiPrt"
    "/+4Dwkh3o6cUgOPW1yCF2/R3/xos2upPzazIVDp0AdLDdk9wlQah1vo95UYHCJIZdN8kIu"
    "q9NCLktZId3PTT1JoOdhVLz751fIzbV91fxE6HDr8uV+F+VdlMzfjhrbBS22lUZf7lejOy"
    "PFMHjmKQTP/EIfJeCL7qzcGjs9OKptjp0b1oC1ACXLh4h48p6i+v00iTBfMOYJaEin6vtz"
    "LyEjHOaGOs7iR07VJmAd/qByL0B+okNoG/mJnk4c8hNPm5/AuOjjchOwk5U0X0NNxOMHyE"
    "zspWpFYAV2K+4nFRighndDT3QELv9KhYCOazq0nB6rBctedtRGrAzNsuQhG+6e2PzBcgHF"
    "UpdQ04G2zlI84D7U007OS55T/4G75y9Uc2gK8eJ/gA1QImWTked3N3e/jsi3Xz6Q1+ev3r"
    "4oQ+qDXHEz8lZXHisNlx2GmTxShOPd2WAQjvd04hCOIxxHOH60ly6z17XAjHmpAQLH1xcN"
    "gOPri0rgCIeKdk+EWMZzKloaQAXBAap7P5YQD7yxYNRmmrWluqlxQWwALtu63WJXrY1Lij"
    "d46AZRXZgWoKsgORjP2IFX9Rm17BD26JL2K1WfFRmM2nfmkLS5sZAAUz6Ylibyox6dFmUx"
    "fhvjt7UEzy19ZOZfLbY80TA864OjOopHwLDxYzKugUPUtkQAPcgFd9iUmyv5xYKpTuWCMW"
    "IFV6ojycyy5ZosRiR6roXiW1QeJ8iCaxO8oM8EkQ+kvyLRA6Nzmu77ci0dq3A7cG/wfinC"
    "B0md7mxoSOr0dOKQ1EFSB0md45E6602tMaOzFhkgv7B7OqctYzZgrmz3MeAK1LXhbFKBQa"
    "j3EHxNV0yeOfcDIwxOdBZPcqze4MmOamDuLNgqitUMKNgdacSmNEBoLqJTZ7y0E25pisiT"
    "o/nRpQ0VzY+eThyaH2h+oPlxtJcONrIW0DgePgjoVkjda5K5V524V3YhY+jsrh3GHcHB39"
    "n0lgkR6aTcGX19tBYLL9l0LDIDm7D/SZQllOuN0Sx8If+a+nwpmH9KYJOIE5kWzH0mCEQi"
    "QHtyEXCfme+IvBEG7IEaJKXgrILwUNvO4wBX3Ay81XmjiIoNVYXr+oaw3z1L7lqqVTkidU"
    "TqiNQRqSNSb4PUM+twC2CTlxogvNlD+CGaRMdc3TJIoeXqlpcc4OrWk9WsMngo30xRTk+r"
    "8jVriQMGmi6ZwZ29wYc9V6+JjYQ2Ss6IDCCc9wCh0/KRl2+FJny0WscZkcHp+OKygYovLi"
    "s1DIc6QzXcSivi1onuv+hxiw+Nah1uYIWIeNRGhuFGmvXSLH/gYKw78gGBWilxCN/tl1vi"
    "+fzRgrC+hVxTBbGCEVn6ViCtHDJlM2nsR8F+yShLEIPaNjPLzMLernTv3rsTEchHd3JFJv"
    "LnQ8+jCXkeujBuSVcjqEfrchXNGJ18OVfEg7wIWap6tWHwgtyH52c/nZMJNQzmyfdgkn4j"
    "dQwdAeAreaYJhGLLz6P47u/d5KaeCeIzg0ntEkFX4h2Z+GwWCpBTnZbk5QzmB/IptleqaZ"
    "PLA/LAW/Aisd4adFty+NSK8sbVAwEUSDlXNr7vsRs6U3k9JEmQJEGSBEkSJElakSSZRbnV"
    "+5mXQ+t969duvdc1NutSiQGyU+fNLI4ag6OUqsmc1jWLszIDVPKr8wZKfnVeqWQ4VKAAYz"
    "TWyoWckRmgknfPThQh7xa6zogOzpLePbGtDLM2ak4FDqjc2GjsK+UGxZTaqDgZP7jH96wR"
    "2XZWQ7adlcm2xH5uiegzYgOE8z2B7428Aj7z+JYt3gqimDretXnuCqlrPbjM/Gy5ixMdr7"
    "s+OqqldtW4sZ0MbMTuwuhT8ikQUbAWYb9bIlAt4aOC1zERa3OXvSNz5jOgVuEQ+O/1NO6P"
    "nVLxtV7oy+llEwKqAEKWBkCPco/FyeQTEU7/wYxANatXh1VihzwRnQJfKi8Pf/BHBn3vDU"
    "hNh7+BbR2RqKQDkLWRe9bEsDNkVJFR7c3EIaP6tBlVDDs7VNhZtA23okHWIgNU8e5pvTWO"
    "abfX5OXQO7D1FoKhlRha2c0J6cmO3YhEAcNriznOiCF50uX5jasktp/hnCDOcZfnGPwC47"
    "lDjbbOhFRocB6F3UNupa8tfQpFWXydOv86yZ+rq/Nb38w1LzmYcr+76Oga50+3JgeKcrhS"
    "bXbdxyrbHsHrz4CrVpdXLdOnM81E//n25qt+klOB4rxaRkD+rQoKH4AYn4aWHViuOIXL7o"
    "0Er5loUFBujkul34pV3gqTByfoUOm3/+d/gDARjbsyPjKqc1X+5o+TKJNmbkrVEEy5+JZU"
    "EE/OQgCePO4Th67IlCmHH2RVkOWcx84+5QlU3kKXB/Oo3AR0+XVXKtfD4KFtEmNOXV21uE"
    "NcVLk6F/IJTvyc4AQV4VSsRMCcZ4KYzLCpfCvgCX4+kUKmzXxxCvcln2R1kClFTl6M8i7R"
    "pLAGeDKblrNTBLnGYQl3CP9mKEcsdNchMg39mD2dOPRjoh/Tbe3CRNdaQ9dasm811W4yHp"
    "WLfstubhkdwf7fmEctX4f94yO12N9fj9kI/b8r7EyW3F/E/WP4LKos51OJzSfRuSaZuL+7"
    "JKAQKtLNIMSPGpo4xV2eeDOyhsuM1WUapGZz9YKot8OmBhvHBTYTQYTZCLMRZiPMRpjdFG"
    "bnV99Wr2hJFAHL1i/fel9rCsgzOyFC8gYZwlm40DheMys0QDXvJecv9KVONI/yNec2o25F"
    "LFMqVFDzVErtS8/pN4f1dlzf3HzO7Q7Xn4qdbP7y5fpjUj9dDrKCimWDCbmjSq2MZzqupG"
    "7xLkputXZ3zJV4nKV7GprStmmzrKwlBudJ332Ctg0mpj92LDcMWnV9LgsO6BnfXffnSEut"
    "14+83GDCbA4d4C0MaisNlZRfH+WUExyM9rcNcuoU9ffB13e5zhwdbaYAx4bftM/1bdJuGh"
    "ztkXRExAFnH1F3UvfiirBH5q+WiqrjPok+qMKQAHPJlD1YLjSvHhFqL8FxLwdZLqFEzK2Z"
    "pt/FAa+7mUXMmEO55BO4RIuEZCQRkUREEhFJRCQR25CIyF7tm73CPMyjpsEqFNHi8U4FBm"
    "fg774j9sznTmylt7WCCqIDsu93ke4hF+zt1JoTRKV2y7z8hds2X7KaCJN0xKiBmTnLDm7Q"
    "VHEW+qr8v8/kzIq4shQYc2mgCHUJo75tqeJSTArYM8sWIyIsKDU15cGcRKXfoohu+Qt0rR"
    "T3dp3NpmR8yQbRKCUPKJqQaEKiCYkm5L4mZLgmJMahdOLly+x9reYgL4cT0N/I5V+pH1Rj"
    "S3W0Ca70koEbMeUX+Uj4FrXjXMDYkwD1TlVF0ndkMmOuCjZWpUyl4QLoD/pByRWoDB1//H"
    "QahIgwsE/vE8LA3k4cwkCEgQgDj/7yqX9L2q/mu5PxA3Tm7CVG9rdQrtlW0CoYOSszOLfC"
    "7vtutY5ow1C2vhou74VgWpslOlBrrtB0SKNSK5mqJZDtuHTjlgnwaKjCJg5Mg/w/M0/Jz5"
    "aAcs8m8NOCiADa6S6tYA6EtDRJol5Y+uoqe7rOZvI728622uJJG01pmzjAXT5wf1U5wGRg"
    "Hjos/UI7asGYhyZVN970EZpUfZ04NKmetknVvlvjMZo09jg4C42l/RpLhi1B2rh1o8ac1O"
    "AMpj10wsygtsZKzsgM8HHe/VqhIEcbDacCw3uC99NwFHw/bRS8lkANN9FwyXZrjvhLogOK"
    "LTwwlM/Zxs1nICeG2sd48G6uMdT4LYTWo2Ou4XDBUtVruSBWZ6b270mv0TJYmQUNPlI73K"
    "IqRE4M14dt14cl9X3qBqtx6AaWBo1UP8Jlyaf8FIeCzUJ7vGLUb90HpCg7oKd5J71AEga/"
    "MU5OBA64hVnuOIzaZfbRoHZ5Ow0n4weHEc4bYYTzGoxwHmGELvkbPz5Cwaoqp2N0dLTR8z"
    "hm6cBGdR4ivyBUR5D/gxM8E8S2ZnK0C1UW4uYJJqGzgPnwS4W+bsOW52kdGhn9yBonX10z"
    "+GIiDvr+0PeHvj/0/aHvr6nvL7v8Nn87s1IYRLk9R4ctFvYHro9WEaObJuHTSRND/aNpmf"
    "HQNjItX9WYlq+6Z1r+Yqmb1FuW6uBos2E5S8Y1KOogtR6CWy4uq6BOMCIiNObyM7EC+X/3"
    "kVuGqt9HiWcZQehryzb8wJk2x6bCT2pQlaFoc6LpiKYjmo5oOqLpiKZjT165ZKdrpfuMEK"
    "q+j3lMtwE3FgFdREopwb/s4VoAKAoDNyLA+/DNa/Ot/O/L6U9xuebIQSBRnOAOI+vILTGK"
    "yjYLlYUUx39a8k9LEJvzBTOh/9soOsodKSa/SZKRiM8eLBHokp6Ocwut/Rnck++QOZ6u9B"
    "4Lw4Y8rE2Ho+0QoSlCU4SmCE0RmrbOaMKEm72GX+Y2uVYrYFEScej2S1sWSrSahKIk0uw/"
    "OAdb7C5ZwR1sLh2bjZ7sJYlOSptJ9+y9PzHb09d0Lg8aNbT9xvP1+HZNhIRBXUGmTFhm1K"
    "knyhupiCVrJraZ3s/eurYxD3bw6frSiSZVTycOTaqnbVKV197m76hm3UbYv3VqIXb6Qfb/"
    "s+WyDVhQDWmMBO1kdKMiZ8qJF7dghJP8ITrLKfmeNOFISHQiqGVCR0cXKigvqSARAxCR76"
    "rAMnw546Fr6gud7fFa2yDO1H+5sQBaeb10zdjhouX+12cu50DMuVya9R6DOTMWa48CglsE"
    "twhuEdwiuEVw28PXD2OKsGhJF6LG9+I1ywDAphrOiBxQx+x3jxlwzsPoeuepPwrhj1s/zg"
    "UxfKibPNSYaLLrGga5JTkx/Frth1kp9O1ubQrkLOtWE1ASxVn40VnYwiDLSaKPHX3sWlb1"
    "r2xuyV/8qzQiTjSMavbwqI5NfYwGjr1kZCMm1aD+M0E85jtWQAJOmAtEJocKKxS+trgJAc"
    "4mXYlR1LKYuSbkyBl2aLIKyvRHT3rv3rt3c0YS1of4bBYKJkiw5AR+HwMWNeqqLOFSwOSn"
    "tIcynDZiXGG0vIwapbwPwOKmwxTOulI5gPK9M1b3bhC32+PL3JVoIg0d+uK47pfqAmfbhW"
    "hnq8bUlJsZVRWkgV+s+T6tf/VIbUu+kbzyDD575MjZdmOnQc62pxOHnO3T5myxEfGx6UIM"
    "ROggW1tf87SK3Nqj4vfcxG4XpU4jRFdSZS3xfWgW63AJIzunY6c+bVfnKhUYHEl42YQjvK"
    "ymCC/LvW+4zcNWzZvWEoNT7+6bhEa23Mznjh5b6lWcl/rBAt1dWy5qVKyvM58aw+3UF8k8"
    "aeX1ogZ3DKj76y5M6Jj29mNeEinmrlHMulnewp1TEkV3zrZWS6TKsc+o0LVuqV7ZSoIDBC"
    "97cCD7zIGftt3ilhPF1a1rq1tHHGifjA/yHCca31l8ZFTnNrOMsZEMalCIEsaCG0nEaaXP"
    "BJlLY1GckpzDymaBIC5Xiadz+siUP0me2npkqgd65KByOYk62ZIpIw/ymCvHWYa2buXhLr"
    "yrFuybPVn1TdqxuUJHdk90UfV04tBF9bRdVOghOW4NdOxrv99e1b2gpyLw1V9uCvsoPNF0"
    "78h6quwilz08amBhtWkkB0GEUXFVFZM3lyeHRGqIJczYP3DWK2IJAc/JzGfsn/JfKbAckU"
    "dumZkM7SW1pWFEZlwF9+mDFvd8vdZRgpvNJ6XVmuNVRV7RsOrEaz5Cw6qvE4eGFRpWaFgd"
    "76Vbb3wtcqLWQghHt9X8I/OnbQyuZPwAzdk9xKm19wyjR3gHHmG0cLFT4JD87x3hD74wal"
    "9zXtUsJnt4VMcfOHLgeJoZuZE++DVuvhKo3D9hBUHcpwX+NOnqlHyNPKRwVmjSQrhvWi71"
    "VwQuFvlC3xGfGUydUxCHrsBVKqDtC7XLBMJBrrjbREN5V8oHG91rJYmwmYZY973RXyglXe"
    "Mragc51MeMxG4szchK9HTikJV42qwEZiQeOyUOaaFjqj8PRFpNQUkUp2H7aYhgXtNkm3j4"
    "086zWYPwxqEMaxEk1xqQax7jnt0+XzmVGtKCsIuc5dRU1Sy0nNuMulVgIyNXUKo0ju19aT"
    "X95rAv+/XNzeccfLz+VFhAv/7ly/VH+TCrZ1kOsoKKdbUX0U5T1d72MITZ7heJHAvRCkAU"
    "JZEP7mHE0228p+oaW6y32w1MZWZjbpJQoug/PlNhQxIKXZGpNFAXMyqCEbFD15gT7hPTcu"
    "WDc0q+WG4YMEEMHroBgfxu4limaz3MA13OyE7PvTktxJAaKSWFIJWHVB5SeUjlIZXXhspT"
    "S2kLqJeMR1OwAcqTuNgPxNhRG15bi7AkjIZhXrtQynVL3RZEUbOFrUCuGLPZGMrmttVsQR"
    "Srr5XVut0jWxLGh7YYq+lRwwo0lHBNpOZaZEjqPD+7eHPx9tXri1Sn6Td1ii3rdMl91e4J"
    "XucxBwBUBvF1HJxW/oBcXGJu9ZaKW+f0tdD6WghVXa/qjtBBH4AJYeYvlrrlEiWUPTyqo4"
    "WMaKC8rN2wx+mf+JLI21oRT96ZiDqP+swkcAYoQz8i8TkJd3XlQraQ30zvgLCu8SgyPMjw"
    "IMODDA8yPG0YnmQ1bfVyZoSGBIwPHaYFm2ILeyQdPyCn3g/ZIh3BZ7/KHxr8mU914Cw9Vo"
    "vMPBg1/kc8rIG3bma5lphL3CRlrqKW7lYgwZQI5B/cSTq9KwiVNIGfscCQIqpQm8+IJVRS"
    "APQvYtSYEzDGIBuA+ToX3v4vuBn4gcBYCTToO1+fc1AMs5ta/xyb+nZGUN1unRFQLm6QSI"
    "6ijAJEoYhCEYUiCkUU2gaF5pf2Vq9oSRQR6dYvH2ZuHDtmHVMHujANh7XMOqrznbmJDO5Z"
    "rdS5FkB9avUpl9oZ00W819WdyUgNSa0HXhqy9l7T1KKszJPOL8JwsjSc7KJBNNlFZTDZRT"
    "GWLOZatjCb8pLY3aJr3S2ys5zjolqt/kXJAVHITycvRJHJ8j8GO6mimqOjo81ks5cO3Eg3"
    "q3KyPC1NC0BCvIs4YGhF73Li82X0tfxDDSpTyNuc5N69dydWwJwJkMeT9xenDnf5ZKQ+Ru"
    "0b1R+vou/JfXj+8vy1YpjhSuqHMpMIy5S/Sn45mconFU5ss1mQGx4fUGISfa7u3efwxtjM"
    "F6fqNCClVCaIbcE9BnPmvGhIXMNPwHCF7rzOIySK+zpxSBQ/baJYLaUtLIhk/AAtiN33sd"
    "ByCtVBIMPjEoYQjXAbcGPxhT9qMeL6YC1EFDBs7CTjGvVJgNHAPkOiL3UJvHjPBFFnegfY"
    "ThDqM+JCHUFiSHAlbz6KGpCgyfKJCB0AeQoQ2hZTAMvXhJTu91KtSxvCteuKEtaGIRQCGq"
    "oaJyBSRKSISBGRIiLFtkix9cuZERoSrjnwC/dbKNeRdrl2WZEhaX5nTr8ptalraLwnlSrN"
    "SKBGNRpdyN/RxpRMxg/QlMR+fUNbgo8eUIezcHWETiqdW2awlYdW5djKYztuK/Q8e/WzT5"
    "cnOnJrfXRUy26pcWMzGdjcARrvTiSgCyaSthpgM7yLsmFCOQvKnwiV7hzuBvNngvwW8oAC"
    "3QRJz3KYJchc/lpwSEZeecIfdUk3B7vqZgdmfldOjKQNGTgZW0rd1KamHlWDSoGt8UCkxZ"
    "AWQ1oMaTGkxbA5R49eO+QlsS/K01Q/Jjd1YhqQnd89lxyZJFoYpddoKvCk80F60Upivr6R"
    "PdM1bxuQNW8rqZq3nSNqPkHwXSVR8ykOzdtI1CQxfE0Ko0TR5QFQJwZ1oXMp0DzuKfnMjQ"
    "XwIFM24z6LwoJg6ESFDU1UeDjM9ORd3KYgsgLJgjFPkJcQLH7++iLiUOLPSlJXLOU4N7GZ"
    "xlHTsIG1MeTr88D9VX488izIsyDPgjwL8ixNeRb1bwtkk4wfYHTBZRMn1GW1D+ryZTG6QP"
    "5OzctUrdxk/ACVuwPMmC+Tvt7+m2o3KzNAF2ojD2qNA7WoYmpbctvT1MOo1nBGZIAK3pGP"
    "Om9YSlTcguBIxw+mI8XOqI3E/G2oyWQ4KrKoSFvih7bPZU4GVVpB6CsyTdd9YhOlnxEcUJ"
    "DbztSbYd3bq1gvjGrGLh5tieNhdPG4pr7P7KrEzMzRUR0lOlXjWqRmplFk8lTygfFXZOrz"
    "8GEeRAmRnC8I/D5VpNmCLqyzGfOZa8hTidBxmElCb5SmS1Li2dRgRASWbZM5lz+8JnBtr5"
    "fccb3osocRrlqdlImFoLvMviFt2tOJQ9r0adOmR89b6dxcY6jO052GCIOU1F9NFKYCA2S6"
    "zxoRhWc1ROFZmSiMISprQ3HlZIb0dO/MovVZEPpuK6VmRVCnmEvYlSUY6z23jO/rCN3yhT"
    "Eo2vmNc20IWvbwqI5wcaKBYz8Z2SAIbcr5AuQJCJHn9+HF7Izeh5dvXtEXp+R73DzLEkTi"
    "ZuY/MpNMV/CnFaiveOjrmqnu8LxNQ8U05ayis2D/1Y4tWEh49HTikPB42oRHdkVt9YIWBB"
    "Hibf3iYajeHkP1+kBhHCjSaS8EhkE9arTL5sqKDGnZ2JmpzX4LLQ8YzLJS/3x781Wv1ZxQ"
    "cQ+2jID8W3UOOABwmoaWLW0WcQrX2xtIqtEoKCm3/SZP8PMv7/9WfLg/fL65Lu6rcILrwq"
    "Rwj7li7FhuqDPGbx1q25VPfFH2cE/9xds9x1K9On/zOn3e4Y+6R/32y/vPnzXI0+aCbavb"
    "kvDhlHv26rwH2o2SvWIFacJ+69Vblh5MGOAulEtnAfO31W1JGFWbhcWMmWJMPc/nj9TWGC"
    "d14Wll4QOGqaXf9CpOrax7Y86MxdjSNXrcrPusMIYINlc9RmM+hWhMIP7ljC4iJZTcA9nD"
    "ozr3ADDx42lmZKNeGaFgqndFRORPV/Apqq/0Tn30FJ9HYt+DapAmoJsFtVXQZMzvU4X2kz"
    "hJFRmp0sbhpPrGGQe6bpOCgumJGsRmKiVHH0VA/UAA06lzTtT02uD+A3UtkQYH1Z0orTKR"
    "GYTeDfRuoHcDvRvo3Wjl3Viv3C08G2uhIdGTB37hsNDj0Scgh3FaTkJRFidi64koQr/m01"
    "CUxEnYehICK7Bb+QFTgQG6WffiCVwbKy0BVk5wgPiqJ3gq0UktoGKuuc0UZ8Rwgjs9wVgS"
    "c++dqRz4bTokUMfwZsXQldEfkve7JeYnFQyvOjbaSO8uk2Ebud1b7rApN1dkOedkSa24L0"
    "vMt6qCoJZQfVxcCN++fHn203349u3ryxdRwc+Z5YsodR6GcduUJ2JuVDHUkOeWp/OZJjT8"
    "gNdtwO1mzPds5fQCmVpN966lkHVF1hVZV2RdkXVF1rUfLxy2GDmq+pEDeQImMnIgA59gsE"
    "C2mOCM2A4muGNFB/s+vx2hBN4z3zK0hEB8ZFRHB9D1mE1cQPXEaizoH8mkfiom7w9m91Qb"
    "s48Se8EtlTRbzblmRAbonTq/vGxAuspR1RW54VghrFa+VC00HA8foHb3kwXI3aBlvlpG5P"
    "DZasfZKHeWl3bUzew//x+PCjNt"
)
