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
    "eJztfW1z2zqS7l9B+UucKo1v7NhOjnPrVsU5OTPZTeKzsWcyu+spCSIhiyOS4BCgFd3Z+e"
    "+LBt9fRJGKJJN0fznHIboJqpsEnn7FP48cbjJbnLx/YK6xumVSWu7D0RX555FLHab+qCYY"
    "kSPqeekwXJB0amsOqknHIkM7FdKnhlSjM2oLpi6ZTBi+5UmLu8Bz4zIi54qcUJeENyDqBm"
    "TGfWJJwezZiIjAmBMq4N9kyf0FUM954IsRCVyT+eoGjMBjEz7Tf4tgKlZCMkf9i0riM2oC"
    "9wk8kskN9Uzhjz387IFr/SNgY8kfmCL11TP8938fSeZSV44tEygWbHX0t7+pPyx18x9MAA"
    "n801uMZxazzZyOQhZ9fSxXnr52bT18cuVvmhZ+73RscDtw3JTeW8k5dxMGy5VwVf165lPJ"
    "YAbpB6ArN7DtSLmx+sIfkJKET5nhMdmMBjZoHLjDB0ivHY3HX2/uxrcf78bjo9LbEHNkVB"
    "RdMrgLb5J6VKEF8ACP8Idfzs5ev35z9ur15duL8zdvLt6+eqto9fOWh978K3yYVFrhrbTM"
    "Pv3x09c7eCCuXtfwbYYL/9I8VNKQSysjlX5Ob82VkGPbrItY8nXKiC+k2kg/t0T0/3cWuA"
    "ZImkSfNvywKRXsxAh8n6lHSp7s/x0NQHGpogz1DSphjqksa+pXNSIth1XrKs9ZUJYZsZ7E"
    "f+xLdfv8kmB5unHtVfQF18j67tOXj7d377/8DtM5QvzD1vJ7f/cRRs701VXh6vHly7xykp"
    "uQ75/u/kTgn+S/br5+1OLlQj74esaU7u6/juCZaCD52OXLMTUzi018NZZaTuuwkpbU/WFO"
    "/WpVR+QFHStZ9VGrDv0xtpn7IOfqn5fnNVr9y/tvH/70/tvx5XlBU1+jkTM9lP+gHqkdsL"
    "Jw/+325mu1cBOG4idkGZL8D7Etsbd1b49irhEriCL3ncTiPP7y/q9FSX/4fHNd/ADgBtdK"
    "7LD3zxaZ/QcuTKmxWFLfHJdG+BlfR1secs6c4hXqKhhkRr8Yfl+0V3yg6nUyqf8rXVWhxO"
    "xwLUY0IsKxGVFuRIjviSINoZRpzWbMF2Tmc0dDrUAE1CZLxhZXhCpUZluKdqT+vA/eGq9e"
    "3wfns9PTBLVFY4bNBfwzgmsR7AvhXhkiHn76zRgRZIcYsUNQAzFiTxWHGPF5Y8RoFyqru1"
    "rVEXmdjnuo3xp9go4KH0q0nVWsZ5zbjLrVkstwFaQ3VWzDEtr1zc3n3Pt//amw/Hz985fr"
    "j9+OT/WLr4gsuWZV0v9vYcTE9IezYo72tg3kbJiLVw1smItXa20YGOoOmJ5T12X2e8PggS"
    "sr8XSeoh5Sh7RjmiFugKo9BWXVPk8F4S4j0U3IQq2UAoCpc0K+sw8K6AaC+cQyBaG+IlNQ"
    "4A+WK5grLGk9siticMeDEXWrCZCOlR09qYLRe53v3r1336ubhyII4Tqg63iauZrWZw5/ZC"
    "ZZMOaF7txoKkJdkzyou6srnh5Q9xyR5dwy5kRwh025uSJK7Iw4yhaYMk3sNgTr0SNo4uh5"
    "j9TbUaAKpVNgQYzfIaiIGL+nikOM/7wxfm5pbf555tgO93kOZLXMfHTp/tcUxWZYBuiOP7"
    "1sAGVPix9MCmVhKC9ijSuq3u/1Is6wDFDEu494JNCtrYwxrFQv5G6ZZB98ZioEZFH7aL1V"
    "liFqZJgZefqNttmf+JJQEoKwF8oO8jwiPEYXgiwtOc+aT+/IRDBqM3NCLEGYa/grT71NIR"
    "3YPybzbL5ymL6RehXLhtm+J2tuIKG106H9G62dnioOrZ3nbe0g3N473PaCqW0ZZQmvT39J"
    "OQ6f/5JZAaeBZUvLVWugmnZvq90hsmKy6ghBSVkdd+zHmr0o5RjE+163en386129wJPF6/"
    "PN1z/G5EUtdA2m/8o86ktAmjUwPUPUCKabefomiUkJR3VYw5IjnUquIxHclep2RKxcozLL"
    "6Gfu1SoKEf/e6kBE+hwIz7uL8hCe91RxCM+fNzwvLa/NP9ESKwYlMCjxE4Lfs5WUhRntxY"
    "x+8374zX9lNnugkUBKSDwzWgvBzTzdRuh9H1z8Yp7fB5dnF2+vNFiOsotMZliKViNl6nIA"
    "w4Q/qv9QoLC4WYbeP3EvyDqaCKlexMkV8Wx4cc0RUU9uPaqHZuplM0/InQLsnprMsDxqR8"
    "lHAOJ962EuieTRPO8iF7oWBCMKyIdkkoqF+ovzdUC/AMuLeUXxzNG/9dNWwv5w4g1k4fXw"
    "D18KgCA1REoCa0imK/jjb2hDoA2BNgTaEGhDtEpoKqzpLXKaCpxoQWz96RU2zDZmXI4RVb"
    "C1ClIM0nLxyzEOcO3ryVoXy6R2sYsxZEsVZ9hQwZ1WsM+USIWMfkZJzeuDqiXGbsRWYb7B"
    "xFapA/U04xlzxw790W6jK/NutddFiKgrn97TbHUKzIrQOdLUj5ZyDK4W8OxVk2JARbXWha"
    "bHSmBCtiq1TBgOKN/Ix3QYMe/eJRx6fVotIgkLrh3brh3aD7kdhNqlg6Bjuug7hOqM/78u"
    "E6dpCk771BtX3SRuocP9B+paQscP1GvG2AmZGGpc56lrH3qc3c6XbtiqMWzwONJ9HR2PK2"
    "tQFwFHwSehC3wrO0YedOYGaT1qslJmTjEEQP0oZlz2w4d69dEZ/9TLNTrje6o4dMY/b2e8"
    "XoFbmA0xPSY2NKi67H77m8Ml6DQyek9rjN7TstGbQoNWe0uODQ2zbTeMDPhqJf48H8q/jf"
    "w7Yjb9rlOMjipMpmik1lzyUpqNptJt3L8oMllC9DUilkvYD8Vpr3TOU2qBnZBPbpjCRDzG"
    "PZvpnCXgtXwyt4Tk/io0WZTFwiWkO5XNpIPN2johKp9FW7aItDoqcpoCw2BCcDSVnnwBRV"
    "Opp4pDU+l5m0qI5nfczhILSzq3sklL2q1e8oRhcGHa3b/jDp9a7aSbcgxOvGfNguA1MfCi"
    "eEP8XbF21DV2TpkO2Nc5hra97etss5ncAv1k2DAi27WIbC6bJGsuttqMi5zo3umhe+cb1w"
    "9Vcu7o66M6144fUzSJgaubm/q8Qj6DkjTHEkINivTMwsnMZkyemJbwqDTmlX25t7zLlrFp"
    "9Jyg5wQ9J+g5Qc8JBpkxyNw14e4nyJxiirKYa3rm5dmwuCO3VvX8OEkAwl+YM9XAsRImR6"
    "MbwfLYSQmbn3qznHN9JgwlcI+a42oqCDcjX/1cxXNdNmVp5gkRIyNGRoyMGBkxclOMnFl0"
    "m3+c2ZUag17bfnB4ws5zdXTe6S2kCsNFI7X4TaY0G6HbjZuclc19orYv5nu+pXYzcs1m3G"
    "f63D7LhMIbaJjrjuB0PzJJ9rjxdDXWpTlXUVst9QzRqdvAYwluw3uWdNrKwcFDT745qw0x"
    "Yicx4tM6ap5WATlPwuuzBo6E12dr/QgwhG6aQ7ppEDU/F9TcEezwnfuLP/o88KrgQzpYiy"
    "DgWPHxQ0K3EUX8HuaWP1DYVtWGSw2fC5HJQxflzb8hDwZEh7SRo7On04rDbev5bVsYEMWA"
    "aG+Rdtcw1/rgW5GkIf7aLg5nuYQSuAnRN6kJxFVRboZcmefDeFwvd3qEaD1VHEK05w3RSk"
    "tv80+0vGpjcAhjc70Rf0ew3ifX4I6SyMfHNd358gS1OM+KSMfssXGTPgiaGTa1oLxAs52Q"
    "yYKtkt54Ucu7F4I4TAj1GyCCBmftENN6YELGvSM0r6KCUy/hLpXRuX1N1OpkTX2iZj2szO"
    "xoiCsRVyKuRFyJuBIPuO9Wn+6WRzYO96jGt028f2/XO//elqLsC/W7Wsk2oh+gcHefIuKz"
    "GVM7ntHKe51jGqCYd7M8dMSmuQnkA1e//UsI5I8qrJoiSa1dwyPisZOhbmTZxKaE5JkzQ8"
    "NDPAV0zvfhLE/rUV0OzwtVo6kBIsCdHTYQB8rQ/rB8ZZdU5B/sdTZ9hCksMpMryFf8ISfk"
    "+J/3R/DX/dG/Xo7IxFBKCy/CX+rilZrCZUsC/3wJdpQmGQce4KUCpc9Mny7JRAAO1WSWOX"
    "l5kjk2dbKkllS/dELug7PTX840rakvHNtMwVg1R2ZETkZ6yhm1bKaei86k+knw42yqLDkq"
    "JXM8SY4XzJMj9ZhwXqvpc89T93mnp9V/T8hyzlwi4jaF0WViSTVg6eRMAg/GTMzH7L5JgL"
    "ZcTxWHttzztuXQOf20H93hTemudSbatyWN5t7+hOvRlc1phXxrmgqkLIdvKLBHUR+idUCu"
    "v1kGz7dbu4uc2N9s29W7FycWRtbd3sDqnpeYyJ6saFxy61DbXn/2aYbvcADl1X7f79dnby"
    "6TNxr+UfcO3355//lzxbHpyoxuj/FTLsT3fcL3oQNnHLjSqkCZm3qd5nmx4WmnG57Ctt7+"
    "w86woX67rF/qimWY3d0UaqccP4W0+6PTvQDtPoW0DtT4fFABrVu1AH5QdzmqiGQlY6O6EF"
    "ZiUDWLXb3XcZuwnCIJFBlzKq/IUv0XAh9izpfhqbQ6ew7Ou5UwFAZzxJpzcXdxWx2NerTY"
    "cqLbEofpezCqZiGJbxxuMRHB9O/MAE/4JJlB32dEBA9vDMGflZrIW8GpUWTKoqncE/Je/S"
    "k89Zaxe1c/CaQcC8LVN6NvD6f0vjkjcx74ghx/Zx+4M4rDaf8njHSNAeFD2w4t/JfvCKPG"
    "nEjqkSkIRURRMu427RonqVg0KEwB8cD/UwFUHFeF1SvdsNYxMtVTxWFk6nlbrhiZwsjUoI"
    "MnMdpoIeEMywDjU7uvo4+RWlP5xvQo3AbCzcDfVit0ng+X6K2X6NiAGrftxVFiHN5yfXHa"
    "JLdZUa0//O60Irs5I7ct4GgVPzpdu+x0NWwuWNX6VncgX8p0wAP5kiu9PZEv8B+2MvKyfP"
    "g1dflrgpz2rVScY0Qdd1rH3OStTJqIfngQZPeIW9IFc8cQ9mi5I+UZcVfasCt1JDJ1B1q7"
    "BqVVdXdPBke1Dd5zmt8cnLqDsE1SlCM5XxCa1D7BbXTxT6ZYZxq3XydL5krCAx1v4iMdxN"
    "FhIUM9OJQ8VQWt9judDmYlZU5ULKDs6DjTkEL3p+AQl5LczpQ5mdxlUZmTz2aB0OVKlpzr"
    "aJjPaNQObbKcrybviL4xoQ/qzRypae/VW0p9CYE2tjwhUDymg2FhKVT82DB1OA9RYxD2ah"
    "ikiqSDDdR6Y7FjCKqnisMQ1PMOQWWW2lbfZ54PPZxbf3YYA8T6hq6Yc7sPACr02Ea4Efng"
    "sgnPGnV4Pqvp8HxWPktFY/Ittuss3wA3655szms9TR2xzD9wFzp90Ej8JeM8Nz6qs8+NIu"
    "VGC/072JJximeSzDnl6iIYxmGfEccyTRvM4BPy78yTBM5NSdMyIRU08B+tRyYgCzO2Vk1i"
    "c/eBeFQZvBVdUA458WYzuHEbcZ+pOwmJZvBT4wo0g3uqODSDn7cZjFbYk350pkVt/hBUGG"
    "LrS7+yPIdvs5BZIaeBZUvLVWukmnZvq+Hha8ISTNHqk8jzYeOFbT+J0EqbxTJuakEX2DDk"
    "vDnk7Pnc8Sp2+5oGLwkHVp1uv8KoMQZ4KbQKy0irWvZ5rjqUNSgNAEjC8oUDey/DGsytEv"
    "ZynGgLdMUWqPC66afviNPtT2rj4P7qoyv91VGF0y03Pqpzus1DyjFLSJs1HOaPOrOEkgjH"
    "hUeY6CPxdGPfKBUFGtuOiJz7PHiYQzdbYx4nnER5KpBKEl5XzGs7Du91us0Nddf70UbaAV"
    "auedanRulHq6PKeO5KY+r6lM2pPRvzGXrsnhpwo8eup4pDj91wd+kmHjv0TzztV1faCJur"
    "oMSKWthWC4/Mn7YxAGP6ASav7P6klycLCuCrfVXGya10UMGMmtgaYPXkMLRetYbLCtjlVT"
    "mId+zHmrc7ph+AaOsQ6ce/3tU7nRNA+vnm6x9j8qInuhBpZJJadkWr5ZpAY8qC7v527v6O"
    "uNW+hZj/qMKjFg+N6pxpfoaoYfKaS9TtbMtQFjcUTwlo9gcdAU2fznRhVOry0mljcyqI+q"
    "zJlMGJUcHUsaR6kciKVVSU7WWG1s6yZPY6R1iSLV05ajKP+tJh9feILTb91a2dKP5BkTGP"
    "jjV0rKFjDR1r+1LI8B1r8XLbFPIX+dDF0MDF0IfyoyONKPpqWxVhSvMNp8iJ+Z3b53cWgV"
    "5zLZRYUQ1bq0FZCE4byzemx/TanVjD+c6SjkP9VsWRGZYBOH4OUCApGPWN+Rg6a7XxrhXY"
    "BiDrQzvZYN0YQ82fVZXbuXapL7INyGN/dnr+5vzt68vzZH1PrtQt6xX16sy3aCtXfMoxgD"
    "e50AG1yaJxsX7NuCjXVDs8UEhjxire21qsmOMb0It76HYMBTdeG6dDkRebKHYnybbsZgg7"
    "yG7jW8oyoo67puNuhXw+cK8ykTo7PGoQ+hkbMWWDs6+i9gHLOYcwjOUCrmFmPs/5+D64PH"
    "t7fh/88urV6Uudw+zQFTTegx6Ao/CQqDlf6oZ6fCaZC50F5upBmVuRTH2oSTc3LSjk1zVt"
    "YZBLmqmM8ExXmC391Bs1BnV6qjgM6mBQ54mypTunZWzz9/zEH4KHVqJPWNCa39qaZ8zd6r"
    "zuhA3tO7Tvqo80ltxn5m+W/tHlQ43T0VHtscaaTs0ZEW427lwSeDanpjKtgCusV9Xn/RJh"
    "PbhUBj47IZ9DCqhK1X3QpSDqNZDQFz1wbSZE1CtORI3VIXWvbNPtd66fqY6trXhFCw0tNL"
    "TQ0EJDC60nFlrHEBIaaM9R/IGvPqhWqZAZlgNGtqmU1JhDPtredp19V5tRp5WcY/oBJvTu"
    "Je0oQt+tE6iLfAOU92kjeZ/WyPu0Is3L+v9sPF1JVlHVt/6E5hzTkBbunaUaRe9j1X7oUn"
    "9V+xJXCDURds/EWre1RcmeCbxUr+n1p6/vv/1ndfbcdUVy6PV/3n18351SyV8ZuBaY+Ruk"
    "/lZ4VnLjozrfihlRjuMs4mYdyLxgaltizkwSZQKGIez4bgQ08EIXOzrvMqHtBWOe0O35Yz"
    "Y4P4+KTKUjeEiq25AdYM7NgfNEXjBbdC1OhtwUPI+ff4xB8qcHteiC6ani0AXzvF0wVStw"
    "m0KlMveQcOXhO1u1LB/42cqBjsp9Z3hePaDlWrJSqHXdT7Jch68Eexpkv5earyJMa7W8VD"
    "Cjs3fbxaW64VKNC2w4DZf25ADrmPl6F2porfl6F/nYGpivsTuuSeZ30nBH8RCHmsmZcaAE"
    "brMT8kmGdqQ+ll0NuGwJDFmz+l18AjyMzyxf6EPlFD1XqCvMAJhVdAU6+OybTVpDibUiV0"
    "B9GMwu2bRos6LNijYr2qxos7axWfUS2wLJxPQDDC7tvjtPuFG1kG7CMEDxnjVDijVAsVRs"
    "rRbqx4q395orsELdNZXWCVMxvqS49iXkeNs/cHjp5uZzbhm6/lRsvvDnL9cfvx2faqErIk"
    "uu2RySFk6Nzf6YAVue9rLl6dfAmTL/lvlW9CMLhlBuvNYQcjXlWKSkGw2hO2U62FRZDiEv"
    "eVBfrAvGCCXhbYgIjDmhgtwHby7O3t4HF6/fvLoPXr86PT97dXap/7p4p00Qny/B+rC5Ac"
    "nLyzkkQoemyw+pbBIGg/r+ZYvo6R5js2m0YCu0gLoEpNEC6qni0AJ63hYQrKQtIHpEPkCA"
    "vpfkOr2ntQjCJfSHW/Fe7XcR+6n4W0fQ4HvP8/kjte+oWFShwdx4LRqkEeVYxqTNsrp0mv"
    "wLQWTgK/wVQiZX3R4yreDvyHe9Jj+rKfe9e+9OdIvcyRVZUkuqm5Bj6nJAYcTgjsJ82qc9"
    "UhhwzmwP+pz4Gsgl3V7VNNQVS+a/HKmJXVPdYkTCn83MkZrq78yQ4V/wOOqve1dJwBUzpr"
    "ZXdX1O1cuqFBZINXU8ywN9ZOBIB32qG4sAfhODwr3k8UxmWOrCS7izE04G6WO64E9xLCzP"
    "A3IDOo2Je1fB1vSpXN2yRRf4vdyqUUsIkTclmjU4IDNXEFHf/j8ZNdWTqq23TBGJJE5rK9"
    "8hLoPErLenhmGIn3uqOMTPzxs/Y2uYp05GCbfe5hg7ZRiS1HeW57ZQv6OVRRjRH7KIMARu"
    "e9s+9n5encnGLe3uLM8Aje/L8wZCvjxfK2QYqhBy61rNLNMAxbwXHweWfj/tQa++9WBV+J"
    "jWv+UpxyHXbDCu+7pi9+Kcocjb0lcZezQQrGoNqUtnSJkOmM6QXOltPgNX78pWlmqOEbvL"
    "da27XC5nJfQKtlRwyoXa7bp2hWReC7s3y4LhpeKS6FhuIJlQO1xVptdaoRbZBlRUtMPKuT"
    "AMscVqlOPEFanTK1Iu2FSGcbW1vwXWAX1FB7YGfUZFVYXq+vPaUo4BlOfVfVD7OKrNmFPX"
    "bZfknmEZgMD3bnlnQ9StFpUiJ64pbdaUjmTe/Gbr3aaUcaOvj+oybWYxRaMEGyXnmfWgXh"
    "aTeFTOocoz06kIhHZCbmZhpouuoCBwfxE2OoLhUabgUzeM1gkxTOhSUbqoyq8+4LzN01ni"
    "cl0tb8yw7sz3OCKYIdJTxWGGCGaIZJfWpkCxyDfAeOTua06xO+8+j/cNsUVZvusLITMsh2"
    "9+lNlqpoFlS8tVm42adm/bysFbInGxpiPV+rB7hgW9wMUdGmuqsaa6Kx7godVUg83+a9oO"
    "b41V/2uuYV69fT/Od9f7qQ7JcL932a5OsSEtOVyJbXIxIn7gulAYw101Ck2MgUsZ4K2aI+"
    "9ous2GvZYTtkPurfWIZn9PFYdm//M2+zMLb/OPM8OEKbFbf3A9aX58ul+hY+fjPoN27Hzc"
    "xZUFOx8PtPMxmJ7fgrVWKQyNNpqjftDQDk2bDetTb4QO/lZ1yoqaCYcthKn5SF2DmXXNi7"
    "e6X6bvg6Kwufug7VDoxGCrjfFEx5xPqP3Apj59V7wengJNAMkJdecRUb+ZQ58weBBum8zX"
    "TZPb91XYYKcWPABoqj71Mommak8Vh6bq8zZVsYfBE392FVtZK0VU86NCtlbImoLP9dbuuo"
    "JPNHR7Ep36RmUoiRL+j0Zq4b+f0mwE/7eS+tAkzSRL7ivIPPO5k++hptNAoTEbfNA6dqQo"
    "F0RRM1+jep+FR4ow6Obm8KrGb3ubZTOEh9uM9W0aoHj9NdR1RAMCH8H9U6+NCO57qjgE98"
    "8b3OdX41afaIkVEeX2hXnxNtZKA1kuFP5PCd/cSvgmCv9nhS8AiZYlf+tQ215fvRczDUnw"
    "r8/eXCaihn/UCff2y/vPn8vS1Gi+LM319b0JwwBiUIco7+2KPcoE8x/pulTJ7PCo1jItED"
    "aKTQke+AYLCwijmkSP+RY3TwicChMjZkU5CwQkLS55XJ+o0xR1JSJ/ZL5Nvepo1U5n0PGr"
    "HFiZXGlbV03phaRhxEtN9I58BYt2qc3bZW4IJmO+Dn3pyFkquRGcckOJz7nzQpAp5wv1U9"
    "ZZwxvs3einp028fSmq23dX2NFo/qL5i+Yvmr9o/jaPbeXW2zbBrRzjkHDogT+8J/dAYOra"
    "VRZptFz9cowDXPx6stjFMqld7ZhrbqPiDBsquNMKxgLVvRaodsf419jjqNryD8dGG8z+lG"
    "pzSJo7ynyFKkNop5yzx6/UX49sbinpwalfpq/eJH8UGcMjYoODGq4zsTghn7mx0Md0hWmm"
    "oQUNt7WqItQHmnSziY6WNVrWaFmjZY2WdauTYzt/UNA+9bqHvpcdAR/flc19AyZ3FfpIB2"
    "vhR2q3Nw06eBYz9IGkwHpCPklB4IWJjvUUcGa8MScimIqVkMwhpiU8Ko05tDqU73StiW3N"
    "dMYaOO+FeuwQUth2VQRi39NtERdI615KkQAqoJspywQNas4FLRBX0sTfYv3Bos2OHUX0hO"
    "gJ0ROiJ0RPiJ460gXyCQuaMNZw1ZPz0uAsq73tJHtui1/AeM3f8AIjvuJbv+KB41C/1Rmu"
    "GZYBruI76wiR63xiU6PVQpIwDCDb8QBnt3YmKNyxNaUnQLM/MWHULx70iNrdQruGzcV2zo"
    "EsI+q4azruiLP/Vx1aP6rw9Ecjozo3v5nSNHHx6xPfyXLOw4h+mHSvzy+yGavIEGjGsrkg"
    "PT1qvqK8PJPmiecddcjUQs92TxWHnu3n7dnGjPsn//DSDa+VAnJsKP6txY9Jus8hSfdOCe"
    "WoAjjr67WwWcYUG0Hzd32kZ5wLS0zLTLo2pc2arnTvVQu6tlouWTgjMgmBORTCJuWubqH7"
    "U4iny6D7MFPuuItU9LR1KS/J88UUiO4R3SO6R3SP6B7bSfXu48tveM11kOdDBWytgBycaC"
    "7/HBtmX/xUMfOYm1BCpsS5cMpaqG0tVeIdkCp2du4Pc80tRVzBiQKuOljJU6/iVhCqwIrx"
    "va7F9/IeURn47lZ6LrCinrum5444o/4S4rqjCn9UPDSqc0k9ZogahHJj7xCfZYKxZAJJ6p"
    "MrYtPlmLkz7hvMURYwAfeRb1ou9VdVQd6fu1mD8C/Ui2Potz84D51DPVUcOoeet3MIQ79P"
    "/uGFm11J+LUZ84cuvTlYTcLuC2/0Ot5GvAnD4AoSLprUI1ysL0e4KFUjdL8m8iiGnocR8e"
    "7fX6E21/bN2GOmw63LF/tdlHfRiX0719gu3GJbSfTVfiW6M6cYJs88h+SZ3+ijAnzhk5VP"
    "XE4GR7VnLufIGngtQMjqJSKeeqawLTyNM8wXjHkCzjnTbeO5FzsjHOYGVT6Ln7lVm4R1+A"
    "dVewH6JzqEttE/0VPFoX/iefsnMC/6aX0TsJOVJF/jmojoB+iZ2Eu3BGlJu5XvJ2EYoIR3"
    "457oCFz+nQoBB3lVoeVkrBYse1mqjVgZzmBSQzY8PbH5g+UCiqUuoaYDpwUrdsl9aNMc35"
    "ccU/+Bu2cv9ZnDFPLF/wAboELKJiPHdzd3v4/It98+kMuz129fliH1QWbcjLz1zGMt4XLA"
    "MFNHinC8OxsMwvGeKg7hOMJxhONP9tFl9roWmDHPNUDgeHneADhenq8FjjBUtHtCxDKeU9"
    "HSACowDlDc+7GEuPTGglGbVawt68/KLbANIGRbt1vs6sTckuANHrgy7AvTAnQVOAcTGTvw"
    "qj6jlh3AHl2S/lrRZ1kGI/adBSRtbiwUwFQvplWR+VGPTou8mL+N+duVDp5b+sjMv1hseV"
    "Th4UkHR3UuHgFk48eYrkFA1LaEhKOtBXfYlJsrdWHB9AHYgjFiySt90MXMstWaLEYkfK+F"
    "9rfoOk7ghdAmREFfCKJeSH9FwhemKmi67+laBlbhceDZ4PvSDh906nRnQ0OnTk8Vh04ddO"
    "qgU+fpnDrpptbYo5OyDNC/sHt3TluP2YB9ZbvPAdegro3PJmEYhHgP4a/piskz5740AnlU"
    "ZfHEY/UGT5aqgbmzYKswV1NSsDuSjE1lgNBcRmeV8dKOuaUpom6O5keXNlQ0P3qqODQ/0P"
    "xA8+PJPjrYyFpA44h8ENCtULrXpHJvfeFeOYSMqbO7Dhh3BAd/Z9NbJkQok/KB2+loLRZe"
    "sulYZAibeP/jLEto1xuhWbig/jX1+VIw/4TAJhEVMi2Y+0IQyESAU6+F5D4z3xH1IAy8B5"
    "pIccFdBeFB5XEeB5hxM/DW9w0zKjZ0Fa47N4T98Cy1a+EJ2E+99yBS76niEKk/b6SeWYdb"
    "AJs81wDhzR7SD9EkesrVLYMUWq5uec4Brm49Wc3WJg/lOgMpvMlbta9JOQ6YaLpkBnf2Bh"
    "/23L0mMhLaCDnDMoB03gOkTqtXXn0VFemj62WcYRmcjM8vGoj4/GKthGGoM66GW2VF3Drh"
    "8xcjbtHQqDbgBlaIiKg2ehhulFmvzPIHDsa6o14Q6JUSpfDdfrklns8fLUjrW6g1VRBLjs"
    "jSt6SycsiUzZSxHyb7xVSWIAa1bWaWPQt7m+nevXcnQqpXd3JFJurnw5lHE3IcuEC3pKsR"
    "9KN1uc5mDG++nGvHg5qELHW/2kC+JPfB2ekvZ2RCDYN56juYJFeUjOFEALik7jSBVGz19y"
    "h6+ns3fqgXgvjMYEq6RNCVeEcmPpsFAvj0SUtqOoP5Ur3F9kof2uRySR54C79IJLcGpy05"
    "fGqFdeP6hQAXSLlWNnrusRs4UzUfOknQSYJOEnSSoJOklZMksyi3+j7zfGi9b/3ZpXtdY7"
    "Mu4Rigd+qsmcVRY3CUSjWZ07pncZZngEJ+fdZAyK/P1goZhgouwAiNtQohZ3gGKOTdeyeK"
    "kHcLWWdYB2dJ796xrQ2zNmJOGA4o3Mho7KvLDZoptRFxTD+41/e0kbPttMbZdlp2tsX2c0"
    "tEn2EbIJzvCXxvFBXwmce3POKtwIql413Tc1ecutaDy8zPlrs4qvLrpqOjWteuphvbMWEj"
    "7y5Qn5BPUoTJWoT9sITUR8KHDa8jR6zNXfaOzJnPwLUKQxC/r3bj/twttb/WC3ylXjYhIA"
    "pwyFIJ7lHusaiYfCKC6d+ZIfVh9XpYF3aoG9Ep+EvV9PAP/sjg3HsDStPh3+BtHZGwpQM4"
    "a8PwrIlpZ+hRRY9qbxSHHtXn7VHFtLNDpZ2F23ArN0jKMkAR796tl+KYdntNng+jA1tvIZ"
    "haiamV3VRIT3bsRk4UMLy20HGGDZ0nXdZv1CWxvYZzjKjjLusY4gLjuUONtsGEhGlwEYXd"
    "Q24try1jCkVe/Jw6/zmpn1vV57f+MNc852Da/e7iRNeofrq1c6DIhyvV5tB9JLLtEXz1HX"
    "DV6vKqZfp0VqHof7u9+Vqt5IShqFfLkOR/dEPhAzjGp4FlS8sVJzDt3pzgNYoGAeV0XGr9"
    "VuzyVlAe3KBDrd/+w/8AaSIV4cpoZFQXqvyHP46zTJqFKfWBYDrEt6SCeEoLEiJ53CcOXZ"
    "Ep0wE/qKogyzmPgn06EqijhS6X87DdBJzy6650rYfBA9skxpy6Vd3iDjGpDnUu1Bscxzkh"
    "CCqCqVgJyZwXgpjMsKn6KuANPp4oJtNmvjiB51Jvsh5kWpCTl6N8SDRurAGRzKbt7LSDvC"
    "JgCU8I/8+4HLHRXYecaRjH7KniMI6JcUy3dQgTQ2sNQ2vxvtVUujE9Chfjlt3cMjqC/b8w"
    "3b3tG+dOlQGQHa61ApyQcOzHlA063k05XwA/ASZyfB+cz07pfXDx5jV9eUK+R4mCFpRaC+"
    "Y/MpNMV/BPOJZGXeKBb1T2ht7ZfTfj7DVHE8d3QXzdqW8O8XVvFYf4+nnj6+yK2uoDLTAi"
    "Stn6w8ODVvZ40IpnU6NdcmbMMLjw1l5K+wzqUcOSFe3Q14dmMyxDWjZ2dhQr+0dgeQ5zW8"
    "WQckzdiCPBfL2OI2WVouuqxo7lBlXF2PXJCEXew7315297kJBg2FywbWVbYj6ccE9fn/VA"
    "umHrt0hArfNoytyYS5MRLp1J5m8r2xIzijYLixkzxZh60DSEVhxJfs25zai7BiOXmAuynS"
    "rufQk3uXLYbe/65uZzbtu7/lQ8Gu/PX64/xgeyKCJLrjNJtPiMOTMWY6si/NJA9lnmA8o+"
    "drD1VvRUgajHil2wVuQpE4q6XtQdCQ+A419pdBEKoRQeyA6P6sID4IkfTzOUjTKFAsHgeB"
    "oaOvKnK/hL2Q9MyHf6T0/780gUe4CeA0SwR/UC2SfkDrJmtH8/zLmxotYDc65+d5RTw53q"
    "ZKEDzbs5vJC5UYNGsFrI4Z9CUl+K6l6w0U+p7mjA/QfqWmrWBjdK+jdliDC6gdENjG5gdA"
    "OjG62iG+nK3SKykTINyT154A8usxu2k36ODxXwEwrIYZyWSijyoiK2VkQR+jVXQ5ETlbC1"
    "EqQl2/W3ThgGGGbdT5PPxFhpCbByjAPEVz3BU41K25hrbtWHJGVDBXdawb1oNj1PH6R3na"
    "Z95sBvq0ICdR7eLBuGMvrj5P1uifnRGg+vHhttdO8uY7KNvt1b7jBdQgm1lksKedcz7sf+"
    "1rj7q6TQcfb4Prh4dfrLffD27eXFy3fagzqzfCH1OeVAxm0zOXRrCucpMnU7n1Wkhh9w3g"
    "a+3Yz5nm1AVnCmNmpMi15X9Lqi1xW9ruh1Ra9rLz447NT5pOJHH8gzMJHRBzJwBYMFsoWC"
    "M2zYn6tr+u2IS+A98y2j0iEQjYzq3AE0pdnkC1iv2AoL+mcqqZ+LyfuT1T3rjdlHhb3gkU"
    "qSXe9zzbAMMDp1dnHRwOmqqNYfvwpjhbRa9VG1kHBEPkDp7qcKkLuyZb1ahuXw1WpPs1EO"
    "o7/hv/4X+9YaKQ=="
)
