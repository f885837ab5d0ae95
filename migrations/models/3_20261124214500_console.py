from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "channel_department" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "department_id" BIGINT NOT NULL,
    "channel" VARCHAR(16) NOT NULL,
    "channel_key" VARCHAR(64) NOT NULL,
    CONSTRAINT "uid_channel_dep_tenant__ab7e90" UNIQUE ("tenant_id", "channel", "channel_key"),
    CONSTRAINT "uid_channel_dep_tenant__7476b8" UNIQUE ("tenant_id", "department_id", "channel")
);
COMMENT ON TABLE "channel_department" IS 'A department as one channel knows it, for the contact sync.';
        CREATE TABLE IF NOT EXISTS "favourite" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "path" VARCHAR(200) NOT NULL,
    "title" VARCHAR(50) NOT NULL,
    CONSTRAINT "uid_favourite_tenant__d8ce3c" UNIQUE ("tenant_id", "person_id", "path")
);
COMMENT ON TABLE "favourite" IS 'A console page that a person keeps at the top of the menu.';
        CREATE TABLE IF NOT EXISTS "password" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "login_name" VARCHAR(64) NOT NULL,
    "password_hash" VARCHAR(200) NOT NULL,
    "totp_sealed" TEXT NOT NULL,
    "totp_counter" BIGINT NOT NULL,
    "failures" INT NOT NULL,
    "locked_until" TIMESTAMPTZ,
    CONSTRAINT "uid_password_tenant__f9b058" UNIQUE ("tenant_id", "login_name"),
    CONSTRAINT "uid_password_tenant__9d9a6c" UNIQUE ("tenant_id", "person_id")
);
COMMENT ON TABLE "password" IS 'The fallback login of an administrator: a password (argon2) and a one-time code (TOTP, RFC 6238).';
        CREATE TABLE IF NOT EXISTS "saved_view" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "listing" VARCHAR(64) NOT NULL,
    "name" VARCHAR(50) NOT NULL,
    "query" TEXT NOT NULL,
    CONSTRAINT "uid_saved_view_tenant__e340a6" UNIQUE ("tenant_id", "person_id", "listing", "name")
);
COMMENT ON TABLE "saved_view" IS 'A list as somebody likes to see it: its filters, columns and order as the page''s query string.';
        CREATE TABLE IF NOT EXISTS "shortcut" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "person_id" BIGINT NOT NULL,
    "key" VARCHAR(1) NOT NULL,
    "path" VARCHAR(200) NOT NULL,
    CONSTRAINT "uid_shortcut_tenant__ebc136" UNIQUE ("tenant_id", "person_id", "key")
);
COMMENT ON TABLE "shortcut" IS 'A key that takes a person to a console page.';
        ALTER TABLE "person" ADD "left_at" TIMESTAMPTZ;
        ALTER TABLE "person" ADD "successor_id" BIGINT;
        ALTER TABLE "request" ADD "search_text" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "request" ALTER COLUMN "search_text" DROP DEFAULT;
        ALTER TABLE "request" ADD "summary" VARCHAR(200) NOT NULL DEFAULT '';
        ALTER TABLE "web_session" ADD "browser" VARCHAR(200) NOT NULL DEFAULT '';
        ALTER TABLE "web_session" ADD "address" VARCHAR(45) NOT NULL DEFAULT '';
        ALTER TABLE "web_session" ADD "method" VARCHAR(16) NOT NULL DEFAULT 'wecom';
        CREATE INDEX IF NOT EXISTS "idx_person_tenant__76ea5d" ON "person" ("tenant_id", "successor_id");
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
DECLARE
    name text;
    reference text[];
BEGIN
    FOREACH name IN ARRAY ARRAY['channel_department', 'favourite', 'password', 'saved_view', 'shortcut'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY tenant_only ON %I'
            ' USING (tenant_id = (SELECT NULLIF(current_setting(''app.tenant'', true), '''')::bigint))', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (tenant_id, id)', name, name || '_tenant_row');
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenant (id)', name, name || '_tenant');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO houqin_app', name);
        EXECUTE format('GRANT USAGE ON SEQUENCE %I TO houqin_app', name || '_id_seq');
    END LOOP;
    FOREACH reference SLICE 1 IN ARRAY ARRAY[
        ['channel_department', 'department_id', 'department'], ['favourite', 'person_id', 'person'],
        ['password', 'person_id', 'person'], ['saved_view', 'person_id', 'person'], ['shortcut', 'person_id', 'person'],
        ['person', 'successor_id', 'person']]
    LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id, %I) REFERENCES %I (tenant_id, id)',
                       reference[1], reference[1] || '_' || reference[2], reference[2], reference[3]);
    END LOOP;
END
$$;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_person_tenant__76ea5d";
        ALTER TABLE "person" DROP COLUMN "left_at";
        ALTER TABLE "person" DROP COLUMN "successor_id";
        ALTER TABLE "request" DROP COLUMN "search_text";
        ALTER TABLE "request" DROP COLUMN "summary";
        ALTER TABLE "web_session" DROP COLUMN "browser";
        ALTER TABLE "web_session" DROP COLUMN "address";
        ALTER TABLE "web_session" DROP COLUMN "method";
        DROP TABLE IF EXISTS "shortcut";
        DROP TABLE IF EXISTS "channel_department";
        DROP TABLE IF EXISTS "saved_view";
        DROP TABLE IF EXISTS "favourite";
        DROP TABLE IF EXISTS "password";"""


MODELS_STATE = (
    "eJztXW1z2ziS/isofRmnSuOLldjJOldX5WQyM95L4lTsnUztZkqCSMjiiSK4BGRFNTv//d"
    "AgKb5TpKwXku4viU10E3Q3CTz9gu4/e3NuMlucvptSx2H2lWHwhSN7l+TPnkPnTP1QQNEn"
    "Peq60ThckHRsaxbDpx3SGPFYSI8acOsJtQVTl0wmDM9ypcUdYLoiLvMEdwgVhDuMBDchM4"
    "cvBZFTNj8lX9k7PicLwTximYJQT5FRwX60HMEcYUnrgV0Sg89dGFG3GgHpcMZWo1N4CJMb"
    "6iks5/5A8y0c698LNpT8nqn7eWrWf/2rJ5lDHTm0TKAIJtXEAWvvjz5JUfkPmmL5Q9H1LM"
    "dk35mAO8Ov7mw4sZhtJhTos+nrQ7ly9bW31v21I3/WtCCY8dDg9mLuRPTuSk7VnCGD5avx"
    "njnMo5LBDNJbgBqdhW0Hig816//dEYn/lDEek03owoaXAbj9B4iu9YbDTzd3w9v3d8NhL/"
    "OihBwxXQaXDO7AS6YeVWgB3MMj/Pi3weDFi1eD5y8uXp+/fPXq/PXz14pWP2926NVf/sNE"
    "0vJvpWV2/cv1pzt4IK7eZP9Nhwt/aR4qqc+llRFJP6HI6kpI6n+jLkLJlykjvBBpI/oS16"
    "L/78nCMUDSJPju4Q8bq3f+1Fh4HlOPtH6y/+l1QHGRogyPgTCHVGY19ZMakdac5esqyZlS"
    "lhmwnoY/7Et1+/yS1B9o3jj2KviCS2R9d/3x/e3d1cfPMN1ciH/bWn5Xd+9hZKCvrlJXTy"
    "6eJZWzvgn5en33K4FfyT9vPr3X4uVC3nt6xoju7p89eCa6kHyolu8hNWOLTXg1lFpC64ml"
    "tfrnmWA73OfZkdUy9tFF+19S+ApueAVfW8SSErz6c9oo+Dn9PrSZcy+n6tezixKZ/nb15d"
    "2vV19OztIfzKdgZKCHkiLWuCLv/S4WcYylgyK+eFlBxBcvC0UMQzkiBuhWV8YBDwq5QMiA"
    "aSezGK6CC2NqzJbUM4eZET7gRbTZoflgnr5CHXqvBQd/ITx/0vZ55zFTISCL2r1iAylGVM"
    "lGMpL0G82kX/mSUOKDsB+USeK6RLiMzgRZWnIat2TekJFg1GbmiFiCMMfwVq56m3w6ZY8Q"
    "k7k2X82ZvpF6FbM20r4nq24gobXToP0brZ2WKg6tnadt7SDc3jvcdhdj2zKyEv777c2nAl"
    "tyzZH+mCxDkv8Q2xKHWAHHC8uWlqPWQDXt3la7EnGDhBLfUSjmk49Xv6c18O7Dzdv0BwI3"
    "eJtShw9Ksuq4Y98L9qKIoxPve9nq9f73u3KBrxevDzeffgnJ01poGkz/ibnUk4A0S2B6jK"
    "gSTDeT9BWiGRFHfoTBkn0y4Z4Gx0pnUt2OiJVj5EUqHnWvWlGI8O/ND0REz4HwvLkoD+F5"
    "SxWH8Pxpw/PM8lr9E82wYlACgxKPEPyeraQ4zKgvZvSbt8NvXo7Eq0Lw+tDbUTchfKLhMP"
    "fuqWMJqmGE9Bg7JSNDjWs/NRCsvdt86RB4RI2kAVErqG3NXe5JQahjhpBbkHvrgSmCPKB+"
    "wJkrwHo1WQaZp1OLqBfsGVm07+tVRwL/QECPgB4BPQJ6BPS1/O2wAtfBNwE9ApsKWRf6/x"
    "rCDek7KNyz58+rIPTnz4shOoylIhlraFBrb0mwbbW3BF9WY0R9lA0jBr5qiT/Jh/KvI/+G"
    "mE2fdXJpL8dkCkZKzSU3otloKt3yORtzcxWaLD766hPLIey74rRXOtgQWWCn5NpR18EMcR"
    "l3bUZmjLnAa3lkagnJvZVvsiiLhUuiaLNm0sFmzTGRyq2hpBctaxFpdWQvi4VhMCE4mkpH"
    "X0DRVGqp4tBUetqmEqL5NZo/rwLmz4ux/HkGymNgqRErm7SkXeslXzMc7i3v7W0z2fM7Pu"
    "djq550I47OiXdQRbyDYvEOMuL18XfO2sG5zaiTL+GIKSXhseLal4hDaHvYZLq3NzcfElvt"
    "2+t0ttw/Pr59/+XkTAtdEVmyYJmw2URugX5ibDuAPg1zArQE6YQyKYU6CXOx1mac5kT3Tg"
    "vdO1+4fqiMc0df75e5dryQokoMXN3cJIJJ8LK4zJtbQqhB0SfqJZpChHk0sRmTp6YlXCqN"
    "aW6JjC3vsmVsGj0n6DlBzwl6TtBzgkFmDDI3Tbj7CTJHmCIr5pIzc0m2Zhycg/lafXCuQQ"
    "D5I5uPNXDMhcnB6EawPJxHhNUL0C2nnEwVtKUE7lFSOS6HcDPy1c+Vruu2KUszSYgYGTEy"
    "YmTEyIiRq2Lk2KJb/eOMr9QY9Nr2g8MKe0/V0Xmnt5A8DBeMlOI3GdFshG43DiPqGRxjRb"
    "hH1PbFPNez1G5G3rIJ9+DMjCCWCQdv4MC804eavmS03uOG49VQH8259BPS4BmAh9kT4LEE"
    "t+E9I5LzLBw89OSbs9oQIzYSIx7XUXNcBSQ8CS8GFRwJLwaFfgQYQjfNId00iJqfCmpuCH"
    "b4yr3ZLx5fuHnwIRosRRBLRTa8X9NtRBGf/dzyewrbqtpwqeFxIWJ56CK7+VfkwYBolzZy"
    "dPY0WnG4bT29bQsDohgQbS3SbhrmKg6+pUkq4q/t4nCWQyiBmxB9k5JAXB7lZsgVez6Mx7"
    "Vyp0eI1lLFIUR72hAts/RW/0SzqzYGhzA21xrxNwTrXTsGnyuJvH8oqM6XJCjFeVZAOmQP"
    "lYv0QdDMsKkFxws02ykZQd/MsDZeUPLuB0HmTAj1N0AEjXsK5pnWPRMyrB2heRUVVL2Gu+"
    "RG5/Y1Ua3K2rqidjmsjO1oiCsRVyKuRFyJuBIb3DSrdHPNks3dLdX8uor373Wx8+91Jso+"
    "U39XLdkG9B0U7u5TRDw2YWrHM2p5rxNMHRTzbpaHhtg0Nwt5z9Xf/tEH8r0cqyZNUmrX8I"
    "B4OI9RV7JsQlNCcl3JzreX32g7QjCld4+oyawHdVnZGf5oZIAIcGf7BcSB0rc/LE/ZJTn5"
    "B3ud7ZvzzRnBIjO6hHzF73JETv781oOfvvX+etYnI0Mpzb8IP6mLl2oKhy0J/PoM7ChNMl"
    "y4gJdSlB4zPbqExqEKgGoyyxw9U7OOhARqNemSWlL9pSPybTE4+9tA05r6wonNFIxVc8RG"
    "5Kivp5xQS3cipRPJ/KZINlWWHJWSzV1JTmbMlX31mA8gGo+7rroPplY2H92jWdZSxaFZ9r"
    "TNMvQzH/WjQ7tinw1f6crmNEe+JafXI5bDn1zfo6gPcUY92dw1Ao71VpY0JxbS2nZt0VC9"
    "zuKyZjhg0cXAjNgblNrzEhMYLjkVMm7n1LYL3/I43+G2z+f7fb9fDF5drN9o+KXsHb79eP"
    "XhQ/alNZWRVx+BRlyIPtuEPn1PwXDhSCsnMrCpqGaSFytrNrqyJmzr9T/sGBvqt8n6pY5Y"
    "+mnEVaF2xPEopN0ene4FaLcpdnKgCtudipzcqgXwnbpLLydksh7rl8VK1gZVtSDJlQ4Q+H"
    "n764iEMaXykizVv8SSREz50m9/qtO0oLGqhCE/aiAKGrDu4rY67PFgseVI17/188RgVM1C"
    "1p5buMVILMb/xwzw047WM+j79Ing/o0hyrBSE7kraE9ExiyYyjklV+pH4aq3jH1z9JNAbq"
    "sgXH0z+vbQDvbVgEz5whPk5Ct7x+f9MG7zX35IZQgIH+pDaOE/e0MYNaZEUpeMQSgiCMdw"
    "p2p5MknFrMIJCBAP/B8JIKcvEh6TaIa1jnGTlioO4yZP23LFuMlx+/UEe2EN0Btj6WD0ZP"
    "fHiUMcUVW+IT0Kt4JwY+Cs1vqR5MMFZOsFJIT3w7olCTKMW73vDfNapDqAnVVJ8VRUxT3A"
    "znKSPGNy2wIs5fGjS7DJLkHD5oLlrW9lfckipgP2JVtfaVVjsoZ4qN5xBxJYaSCYjJcqMd"
    "4v81QZacqNzqqv4MYJHUpr19EYGk1DdU8/fXZumabNCJ+ckv9lriRQDixyAoHjaeE9WA9M"
    "gM9HUk/6TiibO/fEpQvBcpJ7DznxZs9Q5eoYHlN3EhL9PscGIuj3aani0O+Dfh/0+xztoz"
    "MtavP7RY7FVhxojvM0ox0RTNvqdkRJw26NKWp9Ekk+TPPc9pOgYqb2kkko46p+jBRb97wY"
    "u3fauR6fuzm7fUk6+ZoDc1y2X2HUGAO85FuFWaSVL/skVxnK6pQGACSl5OfnI2yDVJOciF"
    "SbglRz/G/66RviEvpVLWvcW713pLfq5biEEuP9MpfQ1KccsjVptVPe/AH8LtD+z0cZft0o"
    "XYdUn6aGrCPeV/8wp0/k1OOL+6n6zTKmYdmpvvbFLC0ZXlfMhce89zrd5qPPxV6evnbPZP"
    "N/dKk+/WhlVJgl1Aywh96ilioOvUXd3YMrNTdE2/ioX11mm6uuggwramFbLTwwb1zHNRHS"
    "dzCTaPfFs47mkMZX+7I9VQ1bdfQm0dSE551hv2PfC97rkL4Doi3DQe9/vyt3s61h0IebT7"
    "+E5GnfW2NySL74eKeX4ysIh/plbgIvRlQxacQh6na2ZShrg1AxE3CkB879mB6dSChBHRnz"
    "Ol1jSgVRLxcZM+YQsRjPLQmtX1cs57DTXmao7QZYz15m4q9rPuSORs3y0Alw7E0HnQAtVR"
    "w6AdAJAMa8VlcNoJjmQ3OogjnUiqJHGgG0FZGnYUX1DSfNiXlQ2+dBJYBZLS1kWFENW6tB"
    "Ifp5VvrF+SAhPaahlVuv21QcXMzn1KvVACHG0gF3QXLdH1TqgDoo6YA6eJ7pgiAY9YzpEK"
    "qM1/HJpNg6IOtDuGZSx0V9b8A2JbRSvHhorjlJO0WH5raxEOOMqOOm6bghjtYr1/X4A7Xv"
    "qJj1crytifF+mcuVBpRDGZJWysxa136SC88hVOq+GA5UWOIT/XNg9eYnWlXm1oWiwl4Vrt"
    "+Zok/8Z2ZmX9HBMXr4SSzgpsxkJjmhDgfXakgH3TkMS4086+vMLF0bSnHMLOhLsbfcrERo"
    "LuGfRf8r+l/R/4r+V/S/tiQJq3FaPspnBxv0sGZzwjhPBx3fuz+cpAWmf6kr5ZCpg2I+q+"
    "QFOSvxgpxlvSB4BBjbWmzCWIHJ0dYYT2D3bNOJIcGJfoim+SGSwIiKvDOVxZ7ciAOduLWd"
    "uJgr2t0y7T/bfPkTm1iOVVQGK0XRL/OtTRQtiD9OXM27thjblpgyk0AhLTDx/a6xxKVyqo"
    "uWx3IOlcD9VrQOW8KFkEWH6aG2OtcFygP6gqOPe59xc/WrdJ5McNdMLSz0nqH3DL1n6D1D"
    "7xlmLzY0ezHcujJyLlwGYxyHWwTP9ruuDc5evnr5+sXFy/Vytr5StorlZcnFIVTVJK0kF7"
    "aBrZmU1SBE/mVRCMVhaDMG9xYVwfdVVPnDIZYUGv6ekiAETcYMirpqgKssOtNWH+0pTCBO"
    "De4FmNjjSzgUZHNjptD0mCnszKBILBwUMh+oYwQh51RbpYPNWx2Ib65DmzJw8HDRsVEewv"
    "OWKg7hOcJzDG4f8whAdiurpYh8flTIruODxXi/KD6IUL8lUP8Llb4kssUD/JFSoO9FNBth"
    "/q2knt+kQZfnIxOPzzWIjk76g8sbMlHhg9Z+8agKoMbbAK6FpqBSYZS8TNe9zbIZwierHm"
    "3qJqFRQ0kmKxB4CO6PvTYiuG+p4hDcP21wf/TydY3T9XF6BYbbWC0NxLlQ+I8SvrmV8E0U"
    "/mOFD13JRFbyt3Nq28U9SkOmLgn+xeDVxVrU8EuZcG8/Xn34kFuN1MyRZnG63ZqhA8lfh8"
    "i2a4o9ygTzHgobIsaH++VV7ZKElaJQgi88gxFJZ8wJ8q9c5lncJONVoib9KblTJmWIoBXn"
    "BDoOErnkRE1iQUV7B36H0nRwGNKmbn78ae8zbnHI0n+m6AylJwUg4KyJmmPwop2KdiraqW"
    "inop1aPQiVWG/rRKESjF0CjE+t0j2qoXcZhxo1l78EYwdXv5asdpXOTTHH3EbFMTZUcKMV"
    "7FsjOaso5zajTr56I6aUdseKa18KDU2Bwyr07c3Nh4Qu316nLfJ/fHz7/svJmVaiIrJkbM"
    "FsjpmuwUcv30b3x/obDPSIanPwmM+V/apETpTZayYs5Uv10wObWkp6ffWj6ak3yesTG1zI"
    "cICK87nfUk7dcnZKPnBjBimaQbKm7yeAG1t50eSDTbvZTkfzGs1rNK/RvEbzuo55PVMize"
    "q7+OhVSN/BI1edOjT+VRneN2B35yGQaLAUgkTGe9UQgWsxQ9dLBNZTci0FgRcmqHUogvaz"
    "YjEWKyHZnJiWcKk0pmrIkm/0IRPbmuj8MshJE+qxfVBh23nxgX1P95gKjNlwABXCundYLH"
    "JQ0h0HazM2ZYdEaNNSxSG0QWiD0GZPp8mx+/DRgwHNr1THXebsbSfZdyuiJFqr/oanGPEV"
    "3/oVb0nXlYOt4vvpu9KUqGLD3vmWAKH2BBVRv9jYBXXcxsYuP+nYXS/HkRiM9Mu8iGZEU8"
    "WDqCtZk+WU+yFD3dlae+cmNsvrh12NZfPp1KiEds5Z01gqGVZ+bBBYRN9cSxWHvrmn7ZvD"
    "rN6jf3jYauKo4sc8wKeQB3inhNLLAc76eilsliHFRtD8Fc60rZPtiGmZ6xIu0fm4SwKbiQ"
    "UFGy2HzOZ9MvKBufqSR+STJp4yJ1UKxsfTWdB9mCl3XFImeNqyojLr5wspEN0jukd0j+ge"
    "0T3Wlmndx5fc8KrrIMmHCthaAQk4UV3+CTaMHz/qvOSQm3BGRYlzNs9qobTOTIa3Q6rYWR"
    "sE5phbijiHEwWc12fCVa/ilv0SE6wY32tafC/pEZULz9lKzylW1HPT9NwQZ9RvPq7r5fij"
    "wqF+mUvqIUZUIZQbeoeCpn1+MJaMIM12dElsuhwyZ8I9g82VBQxnQRXstxzqrfKCvI+7WY"
    "XwLxxMxdBve3AeOodaqjh0Dj1t5xCGfo/+4fmbXUb4xXnVa4YOZlXv/uiAXsfriHfN0IFa"
    "rEnhnlfJWD8vTlg/z+SrN/9UVy+EnocR8e7fX6E21/qVmUOmw63L5/tdlHdRlnk719gu3G"
    "JbSfT5fiW6M6cYJs88heSZn+mDAnz+k2Ubra4H+6WtVhNkFbwWIGT1EhFXPZNfLpqGGeYz"
    "xlwBTY/AAyG5Gzoj5sxZ5PksHnOrOgnr8AtVewH6JxqEttE/0VLFoX/iafsnMC/6uL4J2M"
    "kyki9xTQT0HfRM7OW8t7SkXcv3s2booIR3455oCFz+TIWArj55aHk9VgqW3TjVRqwMDVfU"
    "kA1PT2x+bzmAYqlDqDmH1qGKXXIP6sCG9yUn1LvnzuCZbkBKIV/8R9gAFVI2GTm5u7n73C"
    "dffn5HLgYvXj/LQuqDzLgZeeuZh1rC2YBh7BwpwvHmbDAIx1uqOITjCMcRjh/to4vtdTUw"
    "Y5Krg8Dx4mUF4HjxshA4wlDa7vERy3BKRU0DKMXYQXHvxxLi0h0KRm2Ws7YUN85MsXUgZF"
    "u2W+yqfWZG8AZfONKvC1MDdKU4OxMZO/CqPqGWvYA9OiP9QtHHWToj9p0FJG1uzBTAVC+m"
    "lZP5UY5O07yYv43527kOnlv6wMzfLLbs5Xh4osF+mYtHANnwIaSrEBC1LSEJFUTwORtzc6"
    "UuzKCTLieCMWLJS11Hf2LZak0WfeK/10L7W/Q5TuCF0CZEQX8QRL2Q3or4L0xe0HTf09UM"
    "rMLjwLPB96UdPujUac6Ghk6dlioOnTro1EGnzvGcOtGmVtmjE7F00L+we3dOXY9Zh31lu8"
    "8B16Cujs9mzdAJ8R7CX9MUk2fKPWksZC/P4gnHyg2eOFUFc2fGVn6upqRgd6wzNpUBQhMZ"
    "nXnGSz3mmqaIujmaH03aUNH8aKni0PxA8wPNj6N9dLCR1YDGAXknoFvq6F6Vk3vFB/eyIW"
    "RMnd11wLghOPgrG98yIXyZZPv5RqOlWHjJxkMRI6zi/Q+zLKFcb4Bm4YL6bezxpWDeKYFN"
    "IjjINGPOD4JAJgI01RWSe8x8Q9SDMPAeaCLFBXcVhC9y23kcYMbNwFvf18+o2FBVuKxvCP"
    "vuWmrXAoyAlYQRqSNSR6SOSL0WUo+twzWATZKrg/BmD+mHaBIdc3WLIYWaq1uSs4OrW0tW"
    "s8LkoURlIIU3ea3yNRHHARNNl8zg873Bhz1XrwmMhDpCjrF0IJ33AKnT6pVXX0VO+mixjG"
    "MsnZPxy/MKIn55XihhGGqMq+GKeZYx7eW4GYKRfpmLgUY0m7wLxcLOsc8fE/d6Kqb0I7OZ"
    "i43kB4XyAp9R1c89xtJB/D04r/LFK6riRfX8PLOoum6tBdUn76B0zyptWWclW9ZZdstSM0"
    "rm5MDrv9/efCpwHEQsaVxtGZL8R+cqt1DaJcIFYSTAdCZ/JJ0qkkLJcIOj54/89f+yoMFR"
)
