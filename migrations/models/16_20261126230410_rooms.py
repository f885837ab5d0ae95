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
    "eJztfXtz27q171fB+J8kM6pv7MRJtnPnzsTZ2W16k3if2O3uOccdCSIhCxVFaBOgFZ223/"
    "1gge+HKFLWg6TXTLsjC1gEtRYJ/Nb7nydzYTNHnn64Z661umFKcff+5JL888Slc6Y/lE8Y"
    "kBO6WCTD8IWiY8dQUDN1KFNzx1J51FJ6dEIdyfRXNpOWxxeKCxdorl1G1FRPJ9QlwQWIvg"
    "CZCI9wJZkzGRDpW1NCJfxNlsKbweyp8D05IL5rM09fgBG4bSIm5rP0x3IlFZvrv6giHqM2"
    "UJ/CLdnC0vcU/NjDr+67/HefDZW4Z3qqp+/hv//7RDGXumrIbZgxY6uTv/9df+D64j+YhC"
    "nw52I2nHDm2BkZBSTm+6FaLcx3V/z+s6t+MXPh946HlnD8uZvMX6zUVLgxAXcVfKt/PfOo"
    "YrCC8nyQles7TijcSHzBD0imBHeZorHZhPoOSByogxtIvjsZDr9d3w5vPt0OhyeFpyGiSI"
    "ko/MoSLjxJ+lalYcA93MIffjo/f/Xq7fnLV2/eXbx++/bi3ct3eq653+LQ238HN5NwK7iU"
    "4dnnP37+dgs3JPTjGjzN8MW/DQ1VNKAywki4n5FbfSFkyDbLIuJ8lTCiLxJpJK9bzPr/O/"
    "FdCzhNwlcbftiYSnZq+Z7H9C3Fd/b/TnoguERQln4HNTOHVBUl9bMeUXzOymWVpcwJyw5J"
    "T6MP+xLdPt8k2J6uXWcVvsEVvL79/PXTze2Hr7/CcnMpf3cM/z7cfoKRc/PtKvft8zcvss"
    "KJL0J++3z7JwJ/kv+6/vbJsFdIde+ZFZN5t/91AvdEfSWGrlgOqZ3abKJvI65lpA47aUHc"
    "H6fUKxd1OD0nY82rLkp1Tn8MHebeq6n+883rCqn+9cP3j3/68P35m9c5SX0LR87NUPaFeq"
    "COz4rM/fPN9bdy5sYE+VeIW4r8izhc7m3f2yObK9gKrMi8JxE7n3/98Lc8pz9+ub7KvwBw"
    "gSvNdjj7J7PU+QNfjKk1W1LPHhZGxLlYN7c4ND+f57+hroZBdviL4feFZ8VHqh8nm3o/01"
    "UZSkwPV2JEK5w4tMOZGxHiB6KnBlDK5pMJ8ySZeGJuoJYvfeqQJWOzS0I1KnO4njvQH+/8"
    "d9bLV3f+68nZWYzawjHLERL+DOFaCPsCuFeEiIdffjNGBN4hRmwR1ECM2FHBIUZ82hgxPI"
    "WK4i4XdTi9SsYdlG+FPEFGuRclPM5K9jMhHEbdcs6lqHLcG2uyfjHt6vr6S+b5v/qc236+"
    "/eXr1afvz8/Mg68ncbVmVzL/NlBiovmH02JO9nYMZHSYi5c1dJiLl2t1GBhqD5ieUtdlzg"
    "fLEr6rSvF0dkY1pA7mDmlqcg1UvdBQVp/zVBLhMhJehMz0TikBmM5PyW/sowa6vmQe4bYk"
    "1NPTNBT4A3clcyVX/IFdEkvMFzCiLzWCqUOtR4/KYPRe17tz79wP+uIBCwK4Dug6Wmaql/"
    "XYXDwwm8wYWwTm3HApQl2b3Our628WZkBfc0CWU25NiRRzNhb2imi2MzLXusCYmcluTbAe"
    "3oKZHN7viX46crMC7uRIEOO3CCoixu+o4BDjP22Mn9la67+eGbLDvZ492S1TL11y/tVFsS"
    "mSHprjz97UgLJn+RcmgbIwlGWxwRVlz/d6FqdIesji3Xs8YujWlMfoVqpmcrtUso8eszUC"
    "4tQ5Wa+VpSbVUsys7PyNutmfxJJQEoCwZ1oPWiyIXDA6k2TJ1TStPr0nI8mow+wR4ZIw1/"
    "JWC/00BfNA/7HZwhGrOTMX0o9iUTHb92L1FSTUdlp0fqO201HBobbztLUdhNt7h9sLf+xw"
    "q8jh9eEvCcXh419SO+DY547irt4D9bJ72+0OERWTFkcASoriuGU/1pxFCUUvnveq3evT32"
    "6rGR5vXl+uv/0xmp6XQttg+s9sQT0FSLMCpqcm1YLpdnZ+ncCkmKLcrcHVwISSG0+EcJW+"
    "HJEr1yqNMnrMtRp5IaLfW+6ISO4D4Xl7UR7C844KDuH504bnhe21/itaIEWnBDolHsH4PW"
    "tJaZjRnM1oN++G3fxn5rB7GjKkgMRTo5UQ3M7O2wi97/yLn+zXd/6b84t3lwYsh9FFNrO4"
    "nmuQMnUFgGEiHvR/KMzgwi5C70dcC6KORlLpB3F0SRYOPLj2gOg75w/6ppl+2OxTcqsB+0"
    "IvZvEFdcLgIwDxHr+fKqJEuM770IRuGMGIBvLBNEXlTH8SYh3Qz8HyfFxRtHL4t7nbUtgf"
    "LLxhWvB98MFTEiBIxSTNgTVTxiv48HfUIVCHQB0CdQjUIRoFNOX29AYxTTlK1CC2fvVyB2"
    "YTNS5DiCLYWgQJBmm4+WUIe7j3dWSvi3hSudlFGLKhiFNkKOBWC9hjmqVShT+jIOb1TtUC"
    "YTt8q7Beb3yrdA75NMMJc4dz+qPZQVek3eqsCxFRW1694xx1GszKwDhS146WUPQuF/D8ZZ"
    "1kQD1rrQnNjBXAhGqUahkTHJC/oY3pMGzevUk4sPo02kRiEtw7tt07jB1yOwi1SwNBy2TR"
    "dQjVGvt/VSRO3RCc5qE3rr5IVEJHePfU5dL4D/RjxtgpGVl63MSpGxt6FN0ulm5QqjEo8D"
    "gwdR3nC6G1QZMEHDqfpEnwLa0YedCVa4T16MUKkTl5FwD1Qp9x0Q4fyNVDY/yxt2s0xndU"
    "cGiMf9rGeLMDN1AbovkY2FAj67L95W8OF6BTS+k9q1B6z4pKbwINGp0tGTJUzLY9MFLgqx"
    "H7s3TI/yb8b4na9KsJMTopUZnCkUp1aZHM2agq3UT1i0KVJUBfA8Jdwn5oSmdlYp4SDeyU"
    "fHaDECayYGLhMBOzBLTcI1MulfBWgcqiNRahINypqCYdbNXGAVHZKNqiRmTEURLT5FsWk1"
    "KgqnT0DRRVpY4KDlWlp60qIZrfcTlLTCxp3c6muHIaPeQxQe/ctLt/xudizJtxN6HoHXvP"
    "6znBK3zgefYG+Ltk76gq7JwQHbCucwRtO1vX2WETtQX6SZGhR7ZtHtlMNElaXWx0GOcp0b"
    "zTQfPOd2FuqmDcMd8Pqkw7XjSjjg9cX9w2/QrFBFLS5lxKPSiTnoWjicOYOrW5XFBlTUvr"
    "cm95lS1902g5QcsJWk7QcoKWE3Qyo5O5bczdj5M5wRRFNlfUzMuSYXJHZq/qeDtJAMJf2X"
    "xsgGMpTA5HN4Ll4TyZWL/rzXIqTE8YSuAaFe1qSiZuRr7mvvJ9XTZFaWYnIkZGjIwYGTEy"
    "YuS6GDm16dZ/OdM7NTq9tn3hsMPOUzV03pojpAzDhSOV+E0lczZCt2s37pUtPKKPL+YtPK"
    "5PM3LFJsJjpm8ftyHxBgrmugPo7kdG8Rk3HK+GJjXnMiyrpe8h7LoNNFwKB56zuNJWBg4e"
    "evHNUW2IEVuJEY9rqDmuADKWhFfnNQwJr87X2hFgCM00hzTTIGp+Kqi5JdjhN+HN/ugJf1"
    "EGH5LBSgQBbcWH9/G8jSji1yC2/J7CsaoPXGp5QspUHLosHv41adAh2qeDHI09rRYcHltP"
    "79hChyg6RDuLtNuGudY73/JTauKv7fxw3CWUwEWIuUiFI65s5mbIlbo/9Md18qRHiNZRwS"
    "FEe9oQrbD11n9Fi7s2OofQN9cZ9rcE6312LTHXHPn0sKY6X3ZCJc7j4dQhe6hdpA+cZpZD"
    "OaQXGLJTMpqxVVwbLyx590ySOZNS/wbwoEGvHWLzeyZVVDvC0OpZ0PUSrlLqndvXQo06a5"
    "qOmtWwMnWiIa5EXIm4EnEl4kpscN+uOt0NWzb2t1XjuzrWv3frjX/vCl72mf5djXgbzu8h"
    "c3cfIuKxCdMnntXIep0h6iGbd7M9tESnufbVvdC//WsA5E9KtJr8lEq9RoSTh/PU7FqaTa"
    "RKKJHqGRo08ZRQOd+DXp78QX8d9AvVo4kCIsGcHRQQh5mB/sE9rZeUxB/sdTXTwhQ2mdEl"
    "xCv+UCPy/J93J/Dp7uTfLwZkZGmhBV/CJ/3lpV7CZUsCf74APcpMGfoLwEu5mR6zPbokIw"
    "k41Ezj9ujFaapt6mhJudK/dETu/POzn87NXNt88dxhGsbqNVIjajQwS04od5i+LzpR+ifB"
    "j3Oo1uSoUmy+UOT5jC3UQN8m9Gu1PbFY6Ou8N8uazyOynDKXyKhMYfg14UoPcBOcSeDGmI"
    "3xmO1XCVCX66jgUJd72rocGqeP+9IdXpVuW2WifWvSqO7tj7kLunIELeFvRVGBhOTwBQX2"
    "yOpDlA7I1DdL4flme3eeEuubbbt7d6JjYajd7Q2s7nmLCfXJksIlN3PqOOt7n6boDgdQXu"
    "73+X51/vZN/ETDH1XP8M3XD1++lLRN12p0c4yfUCG+7xK+Dww4Q99VvARlbqp1mqXFgqet"
    "LngKx3rzFztFhvJts3ypK5dBdHddqJ1QPAppd0emewHaXXJpHajwea8cWjd6A/yor3JS4s"
    "mKxwZVLqxYoarnu/pg/DZBOkXsKLKmVF2Spf4vOD7kVCyDrrQmeg763SoYCpw5ck1f3F1c"
    "1nijHjhbjkxZ4iB8D0b1KiS2jcMlRtIf/4NZYAkfxSuY6wyIFMGFwfmz0gstVtA1ioxZuJ"
    "R7Sj7oj3KhnzJ255o7gZBjSYR+Z8zloUvv23MyFb4nyfPf2EcxH0TutP8TeLqGgPChbIdh"
    "/ov3hFFrShRdkDEwRYZeMuHWrRqnqJzVSEwB9sC/CQNK2lVh9ko7tHX0THVUcOiZetqaK3"
    "qm0DPVa+dJhDYacDhF0kP/1O7z6COkVpe/0Xxkbg3mpuBvox06S4db9NZbdKRADZvW4igQ"
    "9m+7vjirE9usZ61vfndWEt2c4tsWcLSMHo2ubTa6Wo6QrGx/q2rIlxAdsCFf/E1nO/L53v"
    "1WSl6aDt+mNr9NENO+lYgzhCjjVstY2KKRShPO7x8E2T3iVnTG3CG4PRqeSFlCPJU2nEot"
    "8UzdgtSuQGhl1d3jwUFlgfeM5Dc7p27BbRMn5SghZoTGuU9wGZP8k0rWGUfl18mSuYoI3/"
    "ibxMA4cYxbyNI3DilPZU6r/S5nnFlxmhOVM0g7ep4qSGHqUwjwSynhpNKcbOGyMM3JYxNf"
    "mnQlrqbGG+YxGpZDGy2nq9F7Yi5M6L1+Mgd62Tv9lFJPgaONLU8JJI8ZZ1iQChXdNiwdrE"
    "P0GLi9ajqpQu5gAbXOaOzoguqo4NAF9bRdUKmtttH7maVDC+fWrx36ADG/oS3q3O4dgBo9"
    "NmFuOL130YTntSo8n1dUeD4v9lIxmHyL4zpN18PDuiOH81pLU0s084/ChUofNGR/QTnPjA"
    "+q9HMrP3Ojhv4b6JJRiGcczDkW+ktQjIM6I3Nu2w6owafk/7OFItA3JQnLhFBQ33vgD0xC"
    "FGakrdrEEe49WVCt8JZUQTnkwpvV4NplxD2mryQVqsHHxhWoBndUcKgGP201GLWwo750Nq"
    "eOuPdLFLH1qV9pmsOXWUjtkGOfO4q7eo/Uy+5tNzx8TliMKRq9Elk6LLyw7SsRaGmTiMd1"
    "NegcGbqcN7ucF56YL0pO+4oCLzEFZp1uv8PoMQZ4KdAKi0irnPdZqiqU1SsJAEjC9IUDWy"
    "+DHMytAvYylKgLtEUXKLG6mbtvidHtT/rgEN7qk6u81UmJ0S0zPqgyuk2DmUMWT61XcFg8"
    "mMgSSkIcF7QwMS3xTGHfMBQFCtsOiJp6wr+fQjVbaxoFnIRxKhBKEnyviddWHN7rcpsL6q"
    "63ow2MAayY82y6Rplbq5qVstwVxvT3YzalzmQoJmixOzbgRotdRwWHFrv+ntJ1LHZonzju"
    "W1c4COuLoECKUthWCg/MGzdRAKP5PQxe2X2nl6M5BfDRvizi5EYyKCFGSWwNsDrSDK1Tpe"
    "HSDHZFWQziLfux5umO5veAtVWI9NPfbquNzjEg/XL97Y/R9LwlOudpZIpyp6TUcoWjMSFB"
    "c38zc39LzGrfA8x/UmJRi4YGVcY0LzWpZvCaS/TlHG5pjRuSpyQU+4OKgLZHJyYxKjF5mb"
    "CxKZVEv9ZkzKBjlD+ec6UfJLJiJRlle1mhsbEsXr3KEBZHS5eO2mxBPTVn1deINDbz1q1d"
    "KPpBoTJfOmkC7byG41XVapqLaJU7NvZAq1xHBYdWObTKpffquvpCng7tEzXsE13IXToxcK"
    "Srilke49Q/cPKUGBy6fXBoHiXWl0KBFMWwtRg0MJ43UZuj+RibuxNVOluWcj6nXqPMyhRJ"
    "D6xGB8iulIx61nQIZbmamOZyZD3g9aEtdLBvDCFhkJcFhq7d6vNkPTL3n5+9fvv63as3r+"
    "P9Pf6malsvSXZnHqeN7PgJRQ+e5Fz51DqbxsX6PeOimJA9F75GGhNW8txWYsUMXY8e3MMj"
    "lMYIMaFBvm/N96xZtQHzs4QogW0lkLd+NzG35Wmx9mh7YtOLBrag8PI2VtU0Icq4bTJul6"
    "f0o1iU5h+khwc1PKZDK5pZo2VcWHVjORXgveQuIHpmZ9MDnt/5b87fvb7zf3r58uyFCf2f"
    "0xXUq4TSmYOgt9pULE0dSjFRzIWCHFN9o8wtyUE41KKba33kwlLrVv7IxJqV+jOD0xXdme"
    "jORHcmujPRndmVJIPWSRmrYz499m+h06M2/3htnjF3qzb3MRnqd6jflXcCV8Jj9i/c/Ohi"
    "L/BkdFDZDdzMG06iiZuVO5f4C0dQW6tWQBWkeZs22UTye5cq32On5EswA5K5TfsAJYl+DB"
    "S0E/Bdh0kZlliUYT8CiHgt6nT7XesxSeWVieKooaGGhhoaamiooXVEQ2sZQkIF7Smy3/f0"
    "C9UoCDhFcsCYDqoUtaYQibm3U2ffSZp03ojP0fwehrLvJeAuRN+NUwfydD3k91ktfp9V8P"
    "usJMCR/w8bjleKlSTDrt23s0R92rh3FmQXPo9l56FLvVXlQ1zC1JjZHWNr1dEWhjnH8FI/"
    "plefv334/p/lcaNXJWHRV/95++lDezKMf2ZgWmD2LxD0XmJZyYwPqmwrdjhzGMXP1yvct/"
    "DHDpdTZpMwBjZwYUdXIyCBZyZHeP4+5dqeMbaQpqtFRAZtJ6lMJQiDhaS8et8B1tzsOI/5"
    "BauF30VhwJuc59H9D9FJfnxQiyaYjgoOTTBP2wRTtgM3SdErUvcJVx6+IFzDxJnH5sy0lO"
    "87w/P6BrnLVSlTq4oGpakOnwN5HGS/l2zHPExrtL2UEKOxd9vNpbxOWYUJrD91yvZkAGuZ"
    "+nobSGit+nob2thqqK+ROa5O5Hdcp0rTkDm141aLIAThsFPyWQV6JPjjYcBlSyBIq9XvyZ"
    "jpKcyMT7gnTS9GPV9o1BVEAExKimkdfPXNKq2l2VoSK6BfDOYUdFrUWVFnRZ0VdVbUWZvo"
    "rGaLbYBkovk9dC7tvi5VcFA14G5M0EP2ntdDihVAsVBmQG/UDyVP75XQYIW65SxOiPL+JU"
    "21LyZHx/6B3UvX118y29DV53zZkb98vfr0/fmZYbqexNWawyEuXlZb7Y8IsFJwJysFf/Pn"
    "Y+bdMI+HPzKnCGXGKxUh18wcymTqRkXoVqsODtWaQ0BL7vUb64IyQklwGSJ9a0qoJHf+24"
    "vzd3f+xau3L+/8Vy/PXp+/PH9jPl28NyqIJ5agfTjCguDl5RQCoQPV5YfSOgmDQXP9okZ0"
    "vNvYrBrN2Ao1oDYBadSAOio41ICetgYEO2kDiB5O7yFA30twnTnTGjjh4vmH2/Fe7ncTe5"
    "T/rSVo8MNi4YkH6txSOStDg5nxSjRIw5lDFU2tF9VlwuSfSaJ8T+OvADK5+vIQaQWfQ9v1"
    "mvisutR37p07MsWhR5dkSbnSFyHPqSsAhRFLzDXmMzbtgcaAU+YsoM6JZ4BcXOdYL0NduW"
    "Tei4Fe2LX1JQYk+NnMHuil/sEsFXyC29Gf7lzNAVdOmD5e9fdTqh9WLTBf6aWjVe7pAwND"
    "OshTX1j68JsYJO7Ft2czi+svXsCV58FiED5mEv40xYwvFjDdghp78s7VsDW5K9eUbDEJfi"
    "+2KtQSQORNgWY1+spmEiKqu2bEo7a+U330FmeELInC2opXiNIgMert2DAM8XNHBYf4+Wnj"
    "ZywNc+xglODorY+xE4I+cX1ncW4z/TsaaYTh/EMmEQbAbW/Hx97bPNps2FDvTtP0UPl+87"
    "oGk9+8XstkGCphcuNczTRRD9m8FxsHpn4ftz+yx+95iY1p/VOeUBxyzwbluqs7dic6bIXW"
    "lq7yeEF9ycr2kKpwhoTogOEM8TedjWcQ+lnZSlPNEGJ1ubZVl8vErARWwYYCTqhQum2Xrl"
    "Rs0UDvTZOgeym/Jc656ysm9QlXFum1lql5sh4lFe0wcy5wQ2yxG2UocUdq9Y6UcTYVYVxl"
    "7m+OtEdv0YG1QY9RWZahur5TYULRg/S8qhdqH00KrSl13WZB7imSHjB875p32kXdaFPJU+"
    "Ke0mRPaUnkzS+OOW0KETfm+0FVpM0kmlErwEbzecLv9cNikwVVU8jyTFUqAqadkutJEOli"
    "MigIXF8GhY5geJBK+DQFo01ADJMmVZTOyuKrD7hu/XCWKF3X8BsjrFvzPg4IRoh0VHAYIY"
    "IRIumttS5QzNP10B+5+5xTrM67z8bWAbYo8nd9ImSK5PDFj1JHzdjnjuKuPmz0sns7Vg5e"
    "EknINRWp1rvdUyRoBc6f0JhTjTnVbbEA9y2nGnT2n5NyeGu0+p8zBfOq9fthtrreoyokw/"
    "Xep6s6RYq0EvBNpJPLAfF814XEGOHqUShiDFRaAW9UHHlHy21W7A2fsBxyZ7VHVPs7KjhU"
    "+5+22p/aeOu/nCkiDInd+oXrSPHjs/0yHSsfdxm0Y+XjNu4sWPm4p5WPQfX87q/VSmFosF"
    "Ed9fyaemhSbNh0vZHG+VtWKSssJhyUEKb2A3UtZlcVL97qeqm6D3qGI9x7o4dCJQZHH4yn"
    "xud8Sp17Nvbo+/z3QRdoAkhO6isPiP7NAuqEwY0Ix2aeKZrcvK7CBj01ZwFAVfXY2ySqqh"
    "0VHKqqT1tVxRoGR37tSo6yRoIop0eBbC2QNQmf67XddQmfqOh2xDv1naqAEwX8H45Uwn8v"
    "mbMR/N8o6kGRNJsshach88QT82wNNRMGCoXZ4IU2viM9c0b0bOYZVO+xoKUIg2puc1FW+G"
    "1vq2yG8HCZoblMDRRv3oaqimgwwUNwf+y9EcF9RwWH4P5pg/vsbtzoFS2QIqLcPjEvOsYa"
    "SSBNhcx/FPPtrZhvI/Mfy3wJSLTI+Zs5dZz12XsRUZ8Y/+r87ZuY1fBHFXNvvn748qXITY"
    "Pmi9xcn98bE/TAB3WI9N626KNMMu+BrguVTA8PKjXT3MRavikpfM9iQQJhmJO4YB4X9imB"
    "rjARYtYzJ76EoMWliPITTZiiyUQUD8xz6KLcW7XTFYz/KgNWRpdG19VLLoKpgcdLL/SefA"
    "ONdmnU22VmCBZjnnF9Gc9ZwrkBdLmhxBNi/kySsRAz/VPWacMb9N3wpydFvD0ly8t3l+jR"
    "qP6i+ovqL6q/qP7W921l9tsmzq0MYZ9w6IFfvKNbIDB07TKNNBrufhnCHm5+HdnsIp5U7n"
    "bMtbcRcYoMBdxqAWOC6l4TVNuj/BvscVKu+Qdjgw1qfzJrs0tazLX6ClmGUE45o49f6k8P"
    "bMo196Drl+3pJ8kbhMrwgDhgoIbvmZydki/Cmpk2XUGYaaBBw2V5mYf6QItuVtFRs0bNGj"
    "Vr1KxRs27UObb1jYL2Kdc91L1sCfj4Tevc16Byl6GPZLASfiR6e12nw4IzyzQkBdJT8llJ"
    "Ag9M2NZTQs94a0qkP5Yrqdic2FwuqLKmUOpQvTe5Jg6fmIg1MN5LfdsBpHCcMg/Evpfbwi"
    "+Q5L0UPAFUQjVTlnIaVPQFzU0unRO9i9WNReu1HUX0hOgJ0ROiJ0RPiJ5aUgXyiAlN6Gu4"
    "7Ei/NOhltbeTZM9l8XMYr/4TniPER3zrR9yfz6nXqIdriqSHu/jOKkJkKp841Gq0kcQEPY"
    "h2PEDv1tY4hVu2p3QEaHbHJ4zyxUaPKN0tpGs5Qm5nHEgToozbJuOWGPt/Nq71kxJLfzgy"
    "qDLz28mcOiZ+0/GdLKci8OgHQfemf5HDWEmEQD2SzQnpSav5kvTyVJgn9jtqkaqFlu2OCg"
    "4t20/bso0R90d/8ZIDr5EAMmTI/q3Zj0G6TyFI91Yz5aQEOJvvK2GzimZsBM2/mZaeUSws"
    "sbkdV21KijVdmtqrHKq2cpfM5gMyCoA5JMLG6a5urvpTgKeLoPswS+64ilR4t1UhL/H9RT"
    "MQ3SO6R3SP6B7RPZaT6tzLlz3w6ssgS4cC2FoAGThRn/8ZMoy+eFQy81DYkEKm2TmbF6VQ"
    "WVqqQNsjUeys7w9z7S1ZXEKJDC5rrLTQj+JWECpHiv69tvn3shZR5XvuVnLOkaKc2ybnlh"
    "ij/hrgupMSe1Q0NKgyST2kJtVw5UbWITFJOWPJCILUR5fEocshcyfCs9hca8AEzEeezV3q"
    "rcqcvI+7WA33L+SLo+u3OzgPjUMdFRwah562cQhdv0d/8YLDrsD8yoj5Q6feHCwnYfeJN2"
    "Yfb8LemKB3CQkXdfIRLtanI1wUshHanxN5EkHPw7B498+v1Idr82LsEdHh9uWL/W7Ku6jE"
    "vp1pbBdmsa04+nK/HN2ZUQyDZ55C8Mwv9EEDvuDOih2X48FBZc/lzLQaVgtgsn6IyELfU1"
    "AWnkYR5jPGFhL6nJmy8WIRGSPmzPXLbBaPuVSTgHX4g+qzAO0TLULbaJ/oqODQPvG07RMY"
    "F31c2wScZAXOV5gmwvk9tEzspVqC4sppZPuJCXrI4d2YJ1oCl3+lUkIjrzK0HI9VguVFet"
    "ZGrAw9mPSQA3dPHHHPXUCx1CXUnkO3YE2uhAdlmqPrkufUuxfu+QvTc5hCvPgf4ADUSNlm"
    "5Pnt9e2vA/L9l4/kzfmrdy+KkPogK25G3mbloeFw0WGYyiNFON6eAwbheEcFh3Ac4TjC8a"
    "O9dKmzrgFmzFL1EDi+eV0DOL55vRY4wlBe7wkQy3BKZUMFKEfYQ3bvRxMSajGUjDqsZG9Z"
    "3ys3R9YDl23VabGrjrkFxlvCd1VQF6YB6MpR9sYzduBdfUK548MZXeD+WtanSXrD9p05JB"
    "1hzTTA1A8mL4n8qEaneVqM38b47VIDzw19YPZfOVuelFh4ksFBlYlHwrThQzSvhkPU4VJB"
    "a2sp5mws7JX+YsZMA2zJGOHq0jS6mHBH78lyQILnWhp7i8njBFpwbYIX9Jkk+oH0ViR4YM"
    "qcpvterqFjFW4H7g3eL2PwQaNOew40NOp0VHBo1EGjDhp1jmfUSQ612hadhKSH9oXdm3Oa"
    "Wsx6bCvbfQy4AXVNbDYxQS/Yewh7TVtUnqnwlOWrkzKNJxqrVnjSs2qoOzO2CmI1FQW9I4"
    "7Y1AoIzUR0likvzYgbqiL64qh+tOlARfWjo4JD9QPVD1Q/jvbSwUHWABqH03sB3XKpe3Uy"
    "99Yn7hVdyBg6u2uHcUtw8G9sfMOkDHhSbLidjFZi4SUbD2VqYh3rfxRlCeV6QzQLX+i/xp"
    "5YSuadEjgkwkSmGXOfSQKRCND1WirhMfs90TfCwHpgJmkquKokwi9t53GAFTcDb3PdIKJi"
    "Q1Xhqr4h7MeC61MLO2Af++xBpN5RwSFSf9pIPbUPNwA2Waoewps9hB+iSnTM3S2FFBrubl"
    "nKHu5uHdnN1gYPZSoDabwpGpWvSSgOGGi6ZJaY7w0+7Ll6TagkNGFyiqQH4bwHCJ3Wj7x+"
    "K0rCR9fzOEXSOx6/vqjB4tcXazkMQ60xNdxoLeJmHtx/3uMWDg0qHW6ghchw1kYLw7VW67"
    "Vafi9AWZ/rBwRqpYQhfDdfb8jCEw8cwvpmek+VhKsBWXpcaS2HjNlEK/tBsF80i0tiUcdh"
    "dtGysLeV7tw7dySVfnRHl2Skfz70PBqR574L85Z0NYB6tK4w0YzBxZdTY3jQi5ClqVfrqx"
    "fkzj8/++mcjKhlsYV+D0bxN5rH0BEAvtJXGkEotv48CO/+zo1u6pkkHrOY5i6RdCXfk5HH"
    "Jr4EOtNpSS9nMU/pp9hZmaZNrlDkXjSwi4R8q9FtaS7GPMgbNw8EmECKubLhfQ9dfz7W66"
    "GRBI0kaCRBIwkaSRoZSVKbcqP3M0uH2vvWr11y1tVW62KKHlqnzutpHBUKRyFVk80b1yxO"
    "0/SQya/OazD51flaJsNQzgQYorFGLuQUTQ+ZvHvrRB7ybsHrFGnvNOndG7aNYtaEzTHBAZ"
    "kbKo1dNblBMaUmLI7m9+7xPatlbDurMLadFY1tkf7cENGnyHoI5zsC32t5BTy2EFu2eMuR"
    "Yup42+TcFqMuv3eZ/YW7s5Myu24yOqg07Zp5QyeaWMu6C7NPyWclg2Atwn5wqUxL+KDgdW"
    "iIdYTL3pMp8xiYVmEI/PflZtzHXdLYaxe+p8XLRgRYAQZZqsA8KhYsTCYfSX/8D2Yp06ze"
    "DJvEDn0hOgZ7qV4e/hAPDPreW5CaDn+DtXVAgpIOYKwN3LM2hp2hRRUtqp0RHFpUn7ZFFc"
    "PODhV2FhzDjcwgCUkPWbx7s16CY5qdNVk69A5sfYRgaCWGVrZTIB05sWsZUUDx2kLGKTI0"
    "nrRZvmGVxOYSzhCijNssY/ALDKdzajV1JsREvfMo7B5yG35t6VPI0+Lr1PrXSf/csjq/1c"
    "1cs5S9Kfe7i46uYf50Y+NAng53qs2u+5Bl2yP48ivgrtXmXcv26KRE0H++uf5WLuSYIC9X"
    "binyL1NQ+ACG8bHPHcVdeQrL7s0IXiFoYFBGxoXSb/kqbznhwQVaVPrtP7yPECZS4q4MRw"
    "ZVrsrfvWEUZVLPTWkaghkX35JKstBSUODJEx6Z0xUZM+Pwg6wKspyK0NlnPIHGW+gKNQ3K"
    "TUCXX3dlcj0s4Ts2sabULasWd4hFjatzpp/gyM8JTlDpj+VKKjZ/JonNLIfqtwKe4OcjTW"
    "Q7zJOncF/6STaDzDBy9GKQdYlGhTXAk1m3nJ0xkJc4LOEO4d+UyREL3bXImIZ+zI4KDv2Y"
    "6Md0G7sw0bVW07UWnVt1uRvNR+ai37KdR0ZLsP93tqDcK8P+4Ugl9veSORuh/28GO5Ol8G"
    "Zh/xgxCSrLeVRj81FwrVEq7u82CiiEinQTCPGjVkmc4i4vvBlZwzJDs0yN1GxhXhDzdjjU"
    "YsOwwGZEiDAbYTbCbITZCLPrwuzs7tvoFS2QImDZ+uVLzrW6gDx1EiIkr5EhnIYLteM100"
    "Q9ZPNecv58T/Ok5FG+EsJh1F0TyxQT5dg81lT74nP8zWG9HVfX118yp8PV53wnm798vfoU"
    "1U/Xk7has20wqU9UzZXhpMxWUrV55ym32rtb5ko8ztY99m2t2zTZVhKK3nnSd5+g7YCK6Q"
    "3n3PVVo67PRcIePeO76/4ccKnx/pGl602YzaEDvKVFHcOhAvOro5wyhL3h/rZBTq0y/X30"
    "yrtcp0YHm02AQ8ur2+f6Jmo3DY72gDowxIHNPjDdad7LS8IemLdaGlOd8EjwwRSGBJhLxu"
    "yeu9C8ekCoswTHvZ7EXUKJnPJJSb+LA6672YqYUocyySewRIOEZDQiohERjYhoREQjYhMj"
    "Ilqv9m29wjzMo6bBGhTR4PGOCXqn4O++I/bEE/NQS2+qBeVIe6Tf7yLdQ2/Y27E1Q4hMbZ"
    "d6+YtwHLFkFREm8YxBDTVzkp5co6nixPdM+X+PacnKsLIUKHNxoAh1CaOew01xKaYJnAl3"
    "5IBIDqWmxkJNSVD6LYjo1r+grJXi3tbZrEqGS9aIRil4QFGFRBUSVUhUIfclkP6qkBiH0o"
    "qXL3X2NZJBlg4F0N3I5V+pp9ZjSzNaB1cuookbMeVX/Uh4nDphLmDoSYB6p6Yi6XsymjDX"
    "BBubUqZacQH0B/2g9A5UhI6Pv1wJQkQY2KX3CWFgZwWHMBBhIMLAo7985t8C99fbu6P5PX"
    "Tm7CVG9ndf79lcNQpGTtP0zq2w+75bjSPaMJStq4rLBylZqc4SDFSqKzSeUqvUSqpqCWQ7"
    "Lt2wZQI8GqawyRzEoP/P7FPyM5dQ7tkG+7QkUkE73SVXUzBIa5Uk6IVVXl1lT+tsNn6n29"
    "mu13jiRlOlTRzgLu+Ft1o7wWagHs5Z/EXprBljC1Sp2vGmD1Cl6qrgUKV62ipV826Nx2jS"
    "2OHgLFSW9qssWY4GacPGjRozVL1TmPbQCTOF2mozOUXTw8d593uFgRxNOBwT9O8J3k/DUf"
    "D9NGFwQoEcrsPhgu5WH/EXSHsUW3hgKJ/RjetLIEOG3Md48HbuMdT63YfWo0NRYsMFTbWc"
    "yzmyKjW1e096BZdBy8xx8IE6/hZVITJkuD9suz8sqedRV62Gvqt4CRpZ/wgXKZ/yU+xLNv"
    "Gd4YpRr3EfkDxtj57mnfQCiSz4tXFyRHDAI4y7Qz9ol9lFhdoVzTgcze8dRjivhRHOKzDC"
    "eYAR2uRv/PQABavWOR2D0cFGz+OQxRNr1XkI/IJQHUH/Dy7wTBKHT/RsF6oshM0TbEInin"
    "nwS2V53YYtr9M4NDL4kRVOvqpm8PlEHPT9oe8PfX/o+0PfX13fX3r7rf92pqkwiHJ7Gx22"
    "WNgfuD5aRYx2qoRPJ00M+Y+qZcpDW0u1fFWhWr5qn2r5Czc3Wa5ZmsHBZsVyEs2rUdRBc9"
    "0Ht1xYVsFcYECkb031Z8KV/r/7ILhl6vdRsuCW8r3Ssg2PuNLm2FT4STWqMuR1TlQdUXVE"
    "1RFVR1QdUXXsyCsXnXSNeJ8iQtZ3MY/pRglrpugsYEoB/qWHKwGgzE3ciADv/Ldv7Hf6vy"
    "/HP4XlmgMHgUZxUswZSSK35CAo2yxNFlIY/8n1n1wSR4gZs6H/2yAYFXNNpr+JkpGIx+65"
    "VGVJT8e5hcb+DLHQ75A9HK/KPRaWA3lYm4aD4xChKUJThKYITRGaNs5owoSbvYZfZg65Rj"
    "tgnhJx6PZbWxpKNBJCnhLN7I+UwRanS5pwB4dLy6TRkbMk4knhMGmfvvcn5izKazoXJw1q"
    "6n7DaTK/WRMhaVFXkjGT3A469QR5I2tiyeqRbTbvp2+9tDEPdvBp+9aJKlVHBYcq1dNWqY"
    "p7b/13tGTfRti/dWohdvpB6/8X7rINWNBMqY0EnWh2rSJnxokXtmCEi/whuMop+S1qwhEZ"
    "0Ymk3IaOji5UUF5SSQILQGB8NwWW4cuJ8F27vNDZHtfaBnHG/suNBdCK+6Vrhw6XUtt/cu"
    "ViDsRU6K253GMwZdYs8SgguEVwi+AWwS2CWwS3HXz9MKYIi5a0IWp8L16zFACsy+EUyQF5"
    "zH4smAXXPAyvd576YxD+sPHjnCPDh7rOQ42JJruuYZDZkiPFr9F5mKZC3+7WqkBGs24kgA"
    "IpSuGxUthCIctQoo8dfeylVtW/sinXv/hXrUSclFhU08ODKmvqQzBxuIhm1rKkWtR7JsmC"
    "eXOuiBKEuWDIFFBhhcLXXNgQ4GzTlRwELYuZa0OOnOX4NltjMn3sRe/cO/d2ykhk9SEem/"
    "iSSaKWgsDvY2BFDboqa7ikmP4U91CGywYWV5itlzGzjPcBrLjxNIOzLk0OoH7vrNWdq8J2"
    "e2KZWYlG1NChL4zrfmkWONsuRDtdNaai3MxgXUEa+MUl38f1rx6ow/UbKdZewWMPAm227T"
    "hp0GbbUcGhzfZp22yxEfGxzYUYiNBCa211zdN1xq09Mn7PTex2Ueo0QHQFVlYavg9txTpc"
    "wsjOzbFjjzarcxUT9M5IeFHHRnix3kR4Uex9IxzhN2relFD0jr27bxIa6HITT8zLsWU5i7"
    "NUjyzQ3bbtooLF5XXmY2W4GfsCmifNvE7U4A4BdXfdhZE5prn+mKVEE3PbTMxlUt7CnVMg"
    "RXfOtlpLwMqhx6gsa92yfmcrEPYQvOzBgeyxOfy07Ta3DCnubm3b3VriQPtsfdTXOCnxnY"
    "Ujgyq3GbeGVjSpRiFKmAtuJBmmlT6TZKqVRXlKMg4rhylJXGEST6f0gRl/kr40f2CmB3rg"
    "oHIFCTrZkjEj93rM1fO4VVq38nAL76oF+2ZPVnWTdmyu0JLTE11UHRUcuqietosKPSTHrY"
    "GOfe3326u6E+apAHx11zaFfRSeaLp3oD2t7SKXHh7U0LCaNJKDIMKguKqJyZvqi0MiNcQS"
    "pvQfuOol4VLCczLxGPsf/a8mWA7Ig+B2KkN7SR2tGJGJMMF95UGLe16vcZTgZvXJcLVifF"
    "2RV1SsWvGaD1Cx6qrgULFCxQoVq+O9dMnB1yAnKiFCOLot5x+YN26icEXze6jO7iFOrbln"
    "GD3CO/AIo4aLnQL75H9vif3gK6POlRDrmsWkhwdV9oO5njgcp2ZuNB/8GjZfUSb3T3Klwj"
    "4t8KdNV6fkW+AhhatCkxYiPJu71FsRWCzwhb4nHrOYuaYkc7oCV6mEti/UKRoQDrLibhMN"
    "9V0ZH2xwr2uNCJvNEEnfm/KFYqNruGLppDn1MCOxHVszWiU6Kji0SjxtqwRmJB47JQ7NQs"
    "dkfxaINBJBgRTFsL0YAphXN9kmnP6082wSEF47lCEhQeNaDePagomF0zxfOabq04awi5zl"
    "WFUt2WiFcBh114GNFF2OqVo5dvbF1fibw77sV9fXXzLw8epzbgP99pevV5/0w2yeZT2Jqz"
    "X7aieincamve1hDGa73yQyVohGACJPifbgDkY83YRnallji+S43WCpTB3MdRJKjPlPTEzY"
    "kIZCl2SsFdTZhEo1II7vWlMiPGJzVz84p+Qrd33FJLGE7yoC+d1kzm2X309VWc7ITq+9OS"
    "3E0hwpJIWgKQ9NeWjKQ1MemvKamPLMVtoA6kXzURWsgfI0LvaUHM7NgddUIywQo2KY5S6U"
    "ct2StzlS5GzuKNA7xmQyhLK5TTmbI8Xqa0W2bvfIFojxoc3Hai6oxVWJSbgiUjMh6RM7z8"
    "9ev3397tWb1zFP42+qGFvk6VJ4pt0TvM5DAQCoCOKrbHCl9Ae0xUXqVmdNcUlOXwOuJ0TI"
    "6mpWt8Qc9JUxsOR8F2J+UhrAlgwPqs1CZuLQi2bWMAuBHRXoCRCR53f+68kZvfMv3r6iL8"
    "JEM67/J4nWOZj3wGwyXsGfXJmvhO+VlxHZ2XVrVAkBdpVlnwVXKethisYiNBahsQiNRWgs"
    "ahb3leyojV7QHGGfsPahkxjovFkSQzi/h/a63ZeYxr6g+22hiCr67lV09rvPF/Ow4EWWqX"
    "++uf62xv6ZJsqfwdxS5F/E4fIQwGnsc0frLPIU1tsbSKrgKDApc/xGT/Dzrx/+ln+4P365"
    "vsqfq3CBq5xQxIK529qm87SHe+pfv+uCEdURkm3L2wLx4Zh79uq8A9wds4nwWMigxsb/Ij"
    "Xa/9PGvIli3ra8LRAja9OwmDFbDuli4YkH6jS0lxaJMVy0gY06YJ9pQjvkTaN0i8Ros0b3"
    "QEtY3RL3ABj+K/Lb08ODKvcAWOKb5bdDuTpfMgjtpIEhf7yCT0Ee33vzcWHseST0PZjetV"
    "EuuakYHtj3qUH7XJKlqXsn9O820aJw0fIyeQdad7N7IXWhMldCfjYwOc5HhwgeqjaUxisM"
    "Cu+eulyvWuNCcex9ahJ6N9C7gd4N9G6gd6ORdyPZuRt4NhKiPpknn05pLBRAwMgMxmkohD"
    "wtCmJrQeShX30x5ClRCFsLQXFVlsG93g8YE/TQzboXT2CirDQEWBnCHuKrjuCpiCeVgMpk"
    "WTQXcYoMBdxqAXeiUMA0uZHOJZBFnSkbWnjTZOjK6I6R9zcupydrLLxmbLDRvLuMpm207d"
    "6E/UbIcirIkkLc9UR4kb3VtCfhkig6Yy6Eb1+8PPvpzn/37s3Fi/fGgjrhngyqkMI04dj6"
    "QnoqV2TMLH1taTqXFG27B1y3hm03pb6ni6PljKl1mqeg1RWtrmh1RasrWl3R6tqNFw6riB"
    "6V/WgDeQIqMtpAei5g0EC2EHCKbAcCblk9v67LtyUmgQ/M41apQSAcGVSZA2gyZ5MtYL1g"
    "N3cCaaT1PhWV95HZPeuV2QeNvUpL4VZ2RotIeuidOr+4qGF01bPW9zKCsVxYrX6pGnA4nN"
    "5D7u4nC1C4qmG+Work8Nlqxzkod5aXdtTD7N//C8HKnpY="
)
