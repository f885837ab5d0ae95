from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "sent_sms" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "message_id" BIGINT NOT NULL,
    "mobile" VARCHAR(20) NOT NULL,
    "template" VARCHAR(32) NOT NULL,
    "provider" VARCHAR(16) NOT NULL,
    "provider_number" VARCHAR(64) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "code" VARCHAR(100) NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "reported_at" TIMESTAMPTZ,
    CONSTRAINT "uid_sent_sms_tenant__78fe2c" UNIQUE ("tenant_id", "message_id")
);
CREATE INDEX IF NOT EXISTS "idx_sent_sms_tenant__3a05df" ON "sent_sms" ("tenant_id", "mobile", "sent_at");
CREATE INDEX IF NOT EXISTS "idx_sent_sms_tenant__e00c86" ON "sent_sms" ("tenant_id", "provider_number");
COMMENT ON TABLE "sent_sms" IS 'One outgoing message as the SMS provider knows it, written before the provider is called.';
        CREATE TABLE IF NOT EXISTS "signed_link" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "purpose" VARCHAR(32) NOT NULL,
    "subject_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "locked_at" TIMESTAMPTZ,
    "code_hmac" VARCHAR(64) NOT NULL,
    "code_sent_at" TIMESTAMPTZ,
    "code_tries" SMALLINT NOT NULL,
    "session_hash" VARCHAR(64) NOT NULL,
    "session_expires_at" TIMESTAMPTZ,
    "draft" JSONB NOT NULL,
    CONSTRAINT "uid_signed_link_tenant__b25a98" UNIQUE ("tenant_id", "token_hash")
);
CREATE INDEX IF NOT EXISTS "idx_signed_link_tenant__10cd93" ON "signed_link" ("tenant_id", "person_id");
CREATE INDEX IF NOT EXISTS "idx_signed_link_tenant__1f661a" ON "signed_link" ("tenant_id", "expires_at");
COMMENT ON TABLE "signed_link" IS 'One link. Its token exists in the message alone; here is the hash.';
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['sent_sms', 'signed_link'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY tenant_only ON %I'
            ' USING (tenant_id = (SELECT NULLIF(current_setting(''app.tenant'', true), '''')::bigint))', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (tenant_id, id)', name, name || '_tenant_row');
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenant (id)', name, name || '_tenant');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO houqin_app', name);
        EXECUTE format('GRANT USAGE ON SEQUENCE %I TO houqin_app', name || '_id_seq');
    END LOOP;
    EXECUTE format('CREATE POLICY owner_reads ON signed_link FOR SELECT TO %I USING (true)', current_user);
END
$$;
-- The nightly tidying deletes messages of last year, and what the provider said of them goes with them.
ALTER TABLE sent_sms ADD CONSTRAINT sent_sms_message_id
    FOREIGN KEY (tenant_id, message_id) REFERENCES outgoing_message (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE signed_link ADD CONSTRAINT signed_link_person_id
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE sent_sms ADD CONSTRAINT sent_sms_state
    CHECK (state IN ('sending', 'accepted', 'delivered', 'failed', 'refused'));
-- A link is followed before any tenant is known. The owner sees across tenants in this function alone.
CREATE INDEX signed_link_token ON signed_link (token_hash);
CREATE FUNCTION tenant_id_by_link(wanted text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT tenant_id FROM signed_link WHERE token_hash = wanted $$;
REVOKE ALL ON FUNCTION tenant_id_by_link(text) FROM public;
GRANT EXECUTE ON FUNCTION tenant_id_by_link(text) TO houqin_app;
-- Texts by SMS wait for nothing but themselves: the sender takes them apart from each person's queue.
CREATE INDEX outgoing_message_sms ON outgoing_message (tenant_id, id)
    WHERE kind = 'sms' AND state IN ('waiting', 'sending');
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS outgoing_message_sms;
        DROP FUNCTION IF EXISTS tenant_id_by_link(text);
        DROP TABLE IF EXISTS "signed_link";
        DROP TABLE IF EXISTS "sent_sms";"""


MODELS_STATE = (
    "eJztXetz2ziS/1dQ/jJJldYXK7GTca6uynnMbPaSeCr2bXb3vCVBJGRxRRJcArSi253//d"
    "AgKT5FkbIeJN1fElnoJqhuEvj1A93/OnG4yWxxenXPXGN5w6S03PuTS/KvE5c6TH0oJxiQ"
    "E+p5yTB8IenE1hxUk45EinYipE8NqUan1BZMfWUyYfiWJy3uAs+1y4icKXJCXRJegKgLkC"
    "n3iSUFs6cDIgJjRqiAv8mC+3OgnvHAFwMSuCbz1QUYgdsmfKo/i2AilkIyR/1FJfEZNYH7"
    "FG7J5Ia6p/DHHn72wLX+GbCR5PdMkfrqHv73f08kc6krR5YJFHO2PPn739UHS138BxNAAn"
    "9689HUYraZ0VHIor8fyaWnv3tn3X9y5S+aFn7vZGRwO3DchN5byhl3VwyWK+Fb9euZTyWD"
    "GaQfgK7cwLYj5cbqC39AQhLeZYrHZFMa2KBx4A5vIPnuZDT6en07uvl4OxqdFJ6GmCOlou"
    "grg7vwJKlbFVoA93ALf/h5OHz58vXwxcuLN+evXr8+f/PijaLV91scev17eDOJtMJLaZl9"
    "+vXT11u4Ia4e1/Bphi9+1zxU0pBLKyORfkZv9ZWQYdusi1jyVcqIv0i0kbxuK9H/5zRwDZ"
    "A0iV5t+GETKtipEfg+U7e0urP/OumB4hJFGeodVMIcUVnU1Ac1Ii2Hlesqy5lTlhmxnsYf"
    "9qW6fb5JsDxdu/YyeoMrZH376cvHm9urL7/BdI4Q/7S1/K5uP8LIUH+7zH377OJ5Vjmri5"
    "Dvn27/SOBP8rfrrx+1eLmQ976eMaG7/dsJ3BMNJB+5fDGiZmqxib+NpZbROqykBXW/n1G/"
    "XNUReU7HSlZd1KpDf4xs5t7Lmfrz4lWFVv989e39H6++Pbt4ldPU12hkqIeyL9QDtQNWFO"
    "6fbq6/lgt3xZB/hSxDkn8T2xJ7W/f2KOYKsYIoMu9JLM5nX67+kpf0+8/X7/IvAFzgnRI7"
    "7P3TeWr/gS8m1JgvqG+OCiN8yNfRFoecoZP/hroKBpnRL4bfF+0V76l6nEzqf6DLMpSYHq"
    "7EiEZEODIjyo0I8Yoo0hBKmdZ0ynxBpj53NNQKREBtsmBsfkmoQmW2pWgH6uNd8MZ48fIu"
    "eDU9O1uhtmjMsLmAPyO4FsG+EO4VIeLhp9+MEUF2iBFbBDUQI3ZUcYgRnzZGjHahorrLVR"
    "2RV+m4g/qt0CfoKPeiRNtZyXrGuc2oWy65FFdOehPF1i+hvbu+/px5/t99yi0/X//ny7uP"
    "356d6QdfEVlyzaqk/29gxMT0h7NiTva2DWRsmPMXNWyY8xdrbRgYag+YnlHXZfaVYfDAla"
    "V4OktRDalD2hFNEddA1Z6Csmqfp4Jwl5HoImSuVkoBwNQ5Jd/ZewV0A8F8YpmCUF+RKSjw"
    "B8sVzBWWtB7YJTG448GIutQYSEfKjh6Xwei9z7cZN0eTauKI9UQpKkcV3miOBeF2i1Abwu"
    "2OKg7h9tOG25mltf7rmWE73OvZk9Uy9dIl+19dQJli6aFn/OyiBqo8y78wCaqEoayINa4o"
    "e77XizjF0kMR7z74sIJuTWWMEZ5qIbfLOnrvM1MhIIvaJ+sNpBRRLRvJyNJvNJP+yBeEkh"
    "CE/aRMEs8jwmN0LsjCkrO0JfOWjAWjNjPHxBKEuYa/9NTTFNKBo99kns2XDtMXUo9i0Uba"
    "92T1DSS0dlq0f6O101HFobXztK0dhNt7h9teMLEtoyjh9ZkoCcfhU1FSK+AksGxpuWoNVN"
    "PubbU7RIJKWh0hKCmq45b9WLMXJRy9eN6rVq+Pf7mtFvhq8fp8/fXXmDyvhbbB9A/Mo74E"
    "pFkB01NEtWC6maWvkyO04iiPMFhyoLO6ARwrnUl1OSKWrlGa8POYazWKQsS/tzwQkdwHwv"
    "P2ojyE5x1VHMLzpw3PC8tr/Ve0wIpBCQxKPELwe7aS0jCjuZjRb94Nv/kHZrN7GgmkgMRT"
    "o5UQ3MzSbYTed8H5z+aru+BieP7mUoPlKNHHZIalaDVSpi4HMEz4g/qHAoXFzSL0fsS17t"
    "w7dyykehDHl8Sz4cE1B0TdufWgbpqph808JbcKsHtqMsPyqALzjHk69Yj41v1MEsmjed5G"
    "LnQtCEYUkA/JJBVz9YnzdUA/B8vzeUXxzNHf+m5LYX848Qay8Pvwgy8FQJAKIiWBNSSTJX"
    "z4O9oQaEOgDYE2BNoQjRKacmt6g5ymHCdaEFu/erkNs4kZl2FEFWytggSDNFz8Mow9XPs6"
    "stbFMqlc7GIM2VDFKTZUcKsV7DMlUiGjn1FQ8/qgaoGxHbFVmK83sVXqwOme0ZS5I4f+aL"
    "bRFXm32usiRNSWV+84W50CsyJ0jtT1oyUcvTuWN3xR51yeolrrQtNjBTAhG516XDEcUL6R"
    "j+kwYt69Szj0+jRaRFYsuHZsu3ZoP+R2EGqXDoKW6aLrEKo1/v+qTJy6KTjNU29cdZG4mg"
    "3376lrCR0/UI8ZY6dkbKhxnaeufehxdjtfuGHVxLDW4kCXWHQ8rqxBQl0zTrkR5N56YKXF"
    "Gw86c420HjVZITMnHwKgfhQzLvrhQ7366Iw/9nKNzviOKg6d8U/bGa9X4AZmQ0yPiQ01Tl"
    "22vxLN4RJ0ahm9ZxVG71nR6E2gQaO9JcOGhtm2G0YKfDUSf5YP5d9E/i0xm37TKUYnJSZT"
    "NFJpLnkJzUZT6YY7bMLNZWyyhOhrQCyXsB+K017qnKfEAjsln9wwhYl4jHs20zlLwGv5ZG"
    "YJyf1laLIoi4VLSHcqmkkHm7VxQlQ2i7ZoEWl1lOQ0BYbBhOBoKh19AUVTqaOKQ1PpaZtK"
    "iOZ3XFkSD5a0bmWTlrQbPeQrht6FaXf/jDt8YjWTbsLRO/EO6wXBK2LgefGG+Ltk7aiqsZ"
    "wwHbDEcgxtO1ti2WZTuQX6SbFhRLZtEdlMNknaXGy0Gec50b3TQffON65vquDc0d8Pqlw7"
    "fkxRJwauLm7q1oF8CkfSHEsINSiS9oHjqc2YPDUt4VFpzEpLZG95lS1j0+g5Qc8Jek7Qc4"
    "KeEwwyY5C5bcLdT5A5wRRFMVfUzMuy4eGOzFrV8c6OAIS/MGeigWMpTI5GN4LlkZMQ1m9A"
    "s5hxMlPQlhK4RkXnmBLCzchX31e+r8umLM0sIWJkxMiIkREjI0aui5FTi279lzO9UmPQa9"
    "sXDjvsPFVH563eQsowXDRSid9kQrMRul27q7bV3Cdq+2K+51tqNyPv2JT7cGZGEMuEgzdQ"
    "MNcdQE8/Ml7tcaPJcqSP5lxGZbXUPUQNsIHHEtyG52xVaSsDBw89+easNsSIrcSIx3XUHF"
    "cBGU/Cy2ENR8LL4Vo/Agyhm+aQbhpEzU8FNbcEO3zn/vxXnwdeGXxIBisRBHT4Ht2v6Dai"
    "iN/C3PJ7Ctuq2nCp4XMhUnnoorj51+TBgGifNnJ09rRacbhtPb1tCwOiGBDtLNJuG+ZaH3"
    "zLk9TEX9vF4SyXUAIXIfoiFYG4MsrNkCt1fxiP6+ROjxCto4pDiPa0IVph6a3/ihZXbQwO"
    "YWyuM+JvCdb75BrcURL5+LCmOl+WoBLnWRHpiD3ULtIHQTPDphYcL9Bsp2Q8Z8tVbbyo5N"
    "1PgjhMCPUbIIIGvXaIad0zIePaEZpXUUHXS7hKaXRuXxM16qypO2pWw8rUjoa4EnEl4krE"
    "lYgrscF9u+p0N2zZ2N9WjW/qeP/erHf+vSlE2efqdzWSbUTfQ+HuPkXEZ1Omdjyjkfc6w9"
    "RDMe9meWiJTXMdyHuufvuXEMiflFg1eZJKu4ZHxCMnRV3LsolNCclTPUPDJp4CKuf70MvT"
    "elBfh/1C1WhigAhwZ4cFxIEytD8sX9klJfkHe51NtzCFRWZ8CfmKP+SYPPvX3Ql8ujv5/f"
    "mAjA2ltPBL+KS+vFRTuGxB4M/nYEdpklHgAV7KUfrM9OmCjAXgUE1mmePnp6m2qeMFtaT6"
    "pWNyFwzPfh5qWlN/8cxmCsaqOVIjcjzQU06pZTN1X3Qq1U+CH2dTZclRKZnjSfJszjw5UL"
    "cJ/VpNn3ueug6mVrYf3aNZ1lHFoVn2tM0y9DMf96U7vFXctiJD+zaK0XLbn3A9urQ5LZFv"
    "RX2AhOXwtQH2KOpDVAHIlCpLQfNma3eeE0uVbbt6d6L5YGSo7Q2s7nmJiUzDkhokNw617f"
    "VtTFN8hwMoL/b7fL8cvr5YPdHwR9UzfPPl6vPnkg7oyoxujvETLsT3XcL3oS9mFLjSKkGZ"
    "m8qWZnmxdmmra5fCtt78xU6xoX7brF/qikWYqF0Xaiccj0La3dHpXoB2l6JTB6ph3qvY1I"
    "1aAN+rq5yUBKVWY4OqaNTKoKoXhrrSIZjwZMQq5mPMqLwkC/UvsSQRM74IG8zqRDhoXSth"
    "KIzLiDUtbndxWR1YerDYYqwrDIeZeDCqZiEr3zhcYiyCyT+YAZ7w8WoGfZ0BETy8MMRxlm"
    "oibwkNoMiERVO5p+RKfRSeesrYnavvBLKHBeHqndGXh4a7r4dkxgNfkGff2XvuDOLI2H+E"
    "QasRIHyowKGF//wtYdSYEUk9MgGhiCjgxd26BeAkFfMaZ0xAPPB/IoCSzlN4EKUd1jpGpj"
    "qqOIxMPW3LFSNTGJnqdfAkRhsNJJxi6WF8avdH4mOkVle+MT0Kt4ZwU/C30Qqd5cMleusl"
    "OjagRk3LahQY+7dcn5/VSVNWVOv72J2VJCqn5LYFHC3jR6drm52uhs0FK1vfqnrrJUwH7K"
    "23+qZTzfVa4gN8z11IwqaRYAp+wMz4oMoXaOQpN7oDv4OjLHbZrZxzE2iWDhVqwxRwxzJN"
    "mxE+PSX/zTxJoKRd4mYD117gP1gPTIBXTVJfhm4+m7v3xKOBYCUJ6oeceLPvrXaFF5+pKw"
    "mJnrVjAxH0rHVUcehZQ88aetaO9tKZFrX5fVBisa0P5ad52tFSC6btdEutrGG3whSNXoks"
    "HybSbvtKUDFXe8k0lnFdP0aOrX9ejN077TyfO17Jbl+RsL/iwCyi7VcYNcYAL4VWYRFplc"
    "s+y1WFsnqlAQBJGI46cDgqzKnZxhbIcqIt0BZboMTDqe++JU63P6qNg/vLj670lyclTrfM"
    "+KDK6TYLKUdsRVqvFgR/AM8WNAkNcVxYXU5XK9Y1FyBzjg/UP8wdEDnzeXA/U39ZxiwuTj"
    "fQ3q6FJePvFfPaYhB7nW5zgYT1frSBdoAVc9h0QU99a1VUKc9dYUx9P2Ezak9HfIoeu2MD"
    "bvTYdVRx6LHr7y5dq0kq+ieO+tYVNsL6Kiiwoha21cID8ydNDMCYvofZXLsvwne0oAA+2p"
    "dFnNxIByXMqIkO5T33/6hfpk0VL6uZcct+rHm6Y/oeiLYKkX78y22103kFSD9ff/01Js97"
    "onORRiapZZeUzqgINCYs6O5v5u5viVvtW4j5T0o8avHQoMqZ5qeIaiavuURdzrYMZXETKu"
    "YCDm/CCU/Tp1MJ7RwSl5dOG5tRQdRrTSaMuUQEE8eS0EZ9yUqOte5lhsbOstXsVY6wVXWf"
    "0tGk8WzVNWKLTb91ayeKf1BkzKNjDR1r6FhDx9q+FNJ/x1q83NY/QZPlQxdDDRdDJ8rlaU"
    "TRVdsqD1Pqbzh5Tszv3D6/Mw/06muhwIpq2FoNykJwmli+MT2m1+7EGs6eFHYc6jdqTpRi"
    "6YHjJ7vuD2t1Jx9WdCcfvih0KBKM+sZsBB1AmnjXcmw9kPWhnWywbozgzJ9Vltu5dqnPs/"
    "XIYz88e/X61ZuXF69W6/vqm6plvaS+MvMt2sgVn3D04EnOnWivs2icr18zzgtLBnV4oJDG"
    "lJU8t5VYMcPXowf30OXDc268Jk6HPC+WEWhPkm3RzRBWBNjGt5RmRB23TcftCvm8515pIn"
    "V6eFAj9DMyYsoatUyj8gGLGYcwjOUCrmFmNs/52V1wMXzz6i74+cWLs+c6h9mhSwJuRWLJ"
    "QVj0c8YXuu0bn0rmQmWBmbpR5pYkUx9q0s1FC3L5dXVLGGSSZkojPJMlZksfe6PGoE5HFY"
    "dBHQzqHClbunVaPsprhwUmjir+EDw0Ev2KBa35ra15xtyt+q+s2NC+Q/uuvEWF5D4zf7H0"
    "jy42qUhGB5VtKjSdmtOu2S/9yiWBB80alWkFXOF5Vd2/gQjr3qUy8Nkp+RxSwKlUHkBNOE"
    "HUY6AgpSSBazMholpxguh6HTp1r2jT7Xeux5yOrTzxihYaWmhooaGFhhZaRyy0liEkNNCe"
    "ovgDX71QjVIhUywHjGxTKakxg3y0ve06+z5tRp1Gco7pe5jQu5e0owh9N06gzvP1UN5nte"
    "R9ViHvs5I0L+v/2GiylKzkVN/6jhsZpj4t3DtLNYqex7L90KX+svIhLhHqStgdE2vV1hYl"
    "e67gpXpM3336evXtr+XZc+9KkkPf/fX241V7jkp+YOBaYOYvkPpb4lnJjA+qfCtmRDmKs4"
    "jrVSDzgoltiRkzSZQJGIaw46sR0MBP+rCj8zYV2p4z5oWdOWM2S5IFFamTjuAhKS9DdoA5"
    "NwfOV/KC2eK2mlEy5KbgeXz/IwySHx/Uogumo4pDF8zTdsGUrcBNDioVufuEKw9f2arh8Y"
    "HHnhxoqdx3hufVDVquJUuFWlX9JM11+JNgx0H2eznzlYdpjZaXEmZ09m67uJQXXKpwgfWn"
    "4NKeHGAtM19vQw2tNV9vIx9bDfM1dsfVyfxeFdxRPMSh5qpnHCiB2+yUfJKhHQnxeBhw2Q"
    "IY0mb1WzJhioTp8anlC91UTtFzhbrCDIBpSVWgg8++2aTVvVSLuQLqxWB2waZFmxVtVrRZ"
    "0WZFm7WJzdq0z/Wj2lu3Tq97rs4TblQNpLti6KF4h/WQYgVQLBy2Vgv1Q8nTW9lJOmE6YC"
    "fpeNvvVCPpjO0fl3CqbfbHDFjytJMlT78GzoT5N8y3oh+ZM4Qy45WGkKspRyIh3WgI3SrT"
    "wabKcgh5yb16Y10wRigJL0NEYMwIFeQueH0+fHMXnL98/eIuePni7NXwxfBCfzp/q00Qny"
    "/A+rC5AcnLixkkQoemyw+pbBIGg/r6RYvoeLex2TSasyVaQG0C0mgBdVRxaAE9bQsIVtIG"
    "ED0i7yFA30tynd7TGgThVvSHW/Fe7HcRe1T8rSVo8MrzfP5A7Vsq5mVoMDNeiQZpRDmSMW"
    "m9rC6dJv+TIDLwFf4KIZOrLg+ZVvA58l2vyc+qy33n3rljXSJ3fEkW1JLqIuQZdTmgMGJw"
    "R2E+7dMeKAw4Y7YHdU58DeRW1V7VNNQVC+Y/H6iJXVNdYkDCn83MgZrqH8yQ4Se4HfXpzl"
    "UScMWUqe1VfT+j6mFVCgukmjqe5Z4+MHCkgz7VhUUAv4nBwb3V7ZnMsNQXz+HKTjgZpI/p"
    "A3+KY255HpAbUGlM3LkKtiZ35eqSLfqA3/OtCrWEEHlTolmNBpmZAxHV5f9Xo6a6U7X1Fi"
    "kikcRpbcUrxMcgMevt2DAM8XNHFYf4+WnjZywNc+xklHDrrY+xE4Y+SX1neW5z9TsaWYQR"
    "/SEPEYbAbW/bx9771Zls1NDuTvP00Pi+eFVDyBev1goZhkqE3PisZpqph2Lei48Dj34ft9"
    "Grb91bJT6m9U95wnHINRuM666u2J3oMxR5W7oqY48GgpWtIVXpDAnTAdMZVt90Np+Bq2dl"
    "K0s1w4jV5dpWXS6TsxJ6BRsqOOFC7bZdu0Iyr4Hdm2bB8FJ+SXQsN5BMqB2uLNNrrVDzbD"
    "06VLTDk3NhGGKL1SjDiStSq1ekTLCpCOMqz/7mWHv0Fh3YGvQZFWUnVNf3a0s4enA8r+qF"
    "2kerNmNGXbdZknuKpQcC37vlnQ5RN1pU8py4pjRZU1qSefOLrXebQsaN/n5QlWkzjSlqJd"
    "goOU+te/WwmMSjcganPFOVikBop+R6Gma66BMUBK4vwkJHMDxIHfjUBaN1QgwT+qgonZfl"
    "Vx9w3vrpLPFxXS1vzLBuzfs4IJgh0lHFYYYIZoikl9a6QDHP18N45O7PnGJ13n229w2xRV"
    "G+6w9CplgOX/wotdVMAsuWlqs2GzXt3raVg5dE4mJNRar1YfcUC3qB8zs0nqnGM9Vt8QD3"
    "7Uw12OwfknJ4a6z6D5mCedX2/ShbXe9RFZLhem/TVZ1iQ1py+Ca2ycWA+IHrwsEY7qpRKG"
    "IMXMoAb1QceUfTbTbstZywHHJnrUc0+zuqODT7n7bZn1p467+cKSZMid36hetI8eOz/Qod"
    "Kx93GbRj5eM2rixY+binlY/B9PwWrLVKYWiw0Rz1g5p2aFJsWHe9ETr4W1YpKyomHJYQpu"
    "YDdQ1mVhUv3up6qboPisLm7r22Q6ESg602xlMdcz6l9j2b+PRt/vuwCzQBJCfUlQdE/WYO"
    "dcLgRrhtMl8XTW5eV2GDnZrzAKCpeuxlEk3VjioOTdWnbapiDYMjv3YlW1kjRZTzo0K2Vs"
    "iaA5/rrd11Bz7R0O1IdOoblaEkCvg/GqmE/35CsxH830jqQ5E0kyy4ryDz1OdOtoaaTgOF"
    "wmzwQuvYkaKcE0XNfI3qfRa2FGFQzc3hZYXf9jbLZggPlxnpy9RA8fptqKqIBgQ+gvtjr4"
    "0I7juqOAT3TxvcZ1fjRq9ogRUR5fYH8+JtrJEG0lwo/EcJ39xK+CYK/7HCF4BEi5K/caht"
    "rz+9FzP1SfAvh68vVqKGP6qEe/Pl6vPnojQ1mi9Kc/353hVDD2JQhzje2xZ7lAnmP9B1qZ"
    "Lp4UGlZZojrBWbEjzwDRYeIIzOJHrMt7hJJtDEMrETTwl0iYkRtOKcBgKSGBc8Pq+o0xb1"
    "yUT+wHybeuXRq73PWGK2bjBMo3tKqm37UpTX2S4xeNFORTsV7VS0U9FOrR+Eyqy3TaJQGc"
    "Y+AcYDv3joKmiFGhKo0XD5yzD2cPXryGoXy6RyuWOuuY2KU2yo4FYrGI+S7vUoaXvMdA0+"
    "Tspt9HBssMFAT6g2B4+5o+xXOA8IhY8zlvKl+vTAZpaSHvTnMn31JPkDYoMLGYoKce4QTa"
    "4uOT8ln7kx1y21wpTQ0E8AF7bKoskHm3aznY7mNZrXaF6jeY3mdaM+r61v67NPve6hSmVL"
    "AMh3ZXhfg91dhkCSwUoIkhjvdUMEnsUM3T4UWE/JJykIPDBRE04BHd6NGRHBRCyFZA4xLe"
    "FRacygMKF8q0+G2NZU55dBTppQtx2CCtsuiw/se7otggPJKZVCOIAKqD3KUpGDii6eOeJS"
    "mvhdrG4DiqEHxEaIjRAbITZCbNSiioxHPFyER9YvO9K7DPpK7W0n2XOJ+hyCq/+E5xjxEd"
    "/6EQ8ch/qN+qmmWHq4iu+sOkMrw5Ite+Y7AoS6E5VE/e5Nv4bNxXbmTZoRddw2HbfEGflB"
    "B/9OSjyR0cigyg1pJjR1XJC6fzRZzHgYcxTao6e7odiMlcQw67FsPt6aNK4uOayaykXD7i"
    "ktAovom+uo4tA397R9c5gWfPQXL9nwGikgw4bi31r8mEj4FBIJb5VQTkqAs/6+EjbLmGIj"
    "aP6uGwTG2XrEtMxVDZjkgN2lruRoQQ1IyyVzZ0DGITBXb/KYfNXEM+bmasmEeLoIug8z5Y"
    "5r0kR3WxWSX91fTIHoHtE9ontE94jusThN516+7IZXXwdZPlTA1grIwIn68s+wYfz4UQcu"
    "R9yEQy5KnHOnqIXKQjUF3h6pYmddRJhrbiniEk4UcFmbFk89iltBqBwrxvfaFt/LekRl4L"
    "tb6TnHinpum55b4oz6c4jrTkr8UfHQoMol9ZAiqhHKjb1DfJoKxpIxpNmOL4lNFyPmTrlv"
    "MEdZwHCYVMF+y6X+sizI+7iL1Qj/wslWDP12B+ehc6ijikPn0NN2DmHo9+gvXrjZFYS/Pq"
    "96xdDDrOrdHx3Q63gT8a4YelDMNSvc8zoZ6+frE9bPC/nq7T/VdRJDz8OIePfPr1Cba/PS"
    "zjHT4dbl8/0uyruo67yda2wXbrGtJPpivxLdmVMMk2eeQvLML/RBAb7wzor9W1eDg8oOrh"
    "myGl4LELJ6iIin7imsN03jDPM5Y56ArknggZDci50RDnODMp/FYy7VJGEd/qBqL0D/RIvQ"
    "NvonOqo49E88bf8E5kUf1zcBO1lB8hWuiYi+h56JvZz3lpa0G/l+Vgw9lPBu3BMtgcu/US"
    "GgLVAZWl6NVYJlL021EStDxxY1ZMPdE5vfWy6gWOoSajrQe1SxS+5DIdn4uuQZ9e+5O3yu"
    "O5hSyBf/A2yACimbjDy7vb79bUC+/fKeXAxfvnlehNQHmXEz8tYzj7SEiwHD1DlShOPt2W"
    "AQjndUcQjHEY4jHD/aS5fa6xpgxixXD4HjxasawPHi1VrgCEN5uydELKMZFQ0NoBxjD8W9"
    "H0uIS28kGLVZydqyvvNmjq0HIduq3WJX/TcLgjd44MqwLkwD0JXj7E1k7MCr+pRadgB7dE"
    "H6a0WfZumN2HcWkLS5MVcAUz2YVknmRzU6zfNi/jbmb5c6eG7oAzP/bLHFSYmHJxkcVLl4"
    "BJCNHmK6GgFR2xKSUEEEd9iEm0v1xRxa8XIiGCOWvNSF+KeWrdZkMSDhcy20v0Wf4wReCG"
    "1CFPQnQdQD6S9J+MCUBU33PV3DwCrcDtwbvF/a4YNOnfZsaOjU6aji0KmDTh106hzPqZNs"
    "arU9OglLD/0Lu3fnNPWY9dhXtvsccA3qmvhsVgy9EO8h/DVtMXlm3JdGIE/KLJ54rNrgSV"
    "PVMHfmbBnmakoKdscqY1MZIDST0VlmvDRjbmiKqIuj+dGmDRXNj44qDs0PND/Q/DjaSwcb"
    "WQNoHJH3Arrlju7VObm3/uBeMYSMqbO7Dhi3BAd/Z5MbJkQok2JD4GS0Egsv2GQkUoR1vP"
    "9xliWU643QLHyh/pr4fCGYf0pgk4gOMs2Z+5MgkIkAXXmF5D4z3xJ1Iwy8B5pIccFVBeFB"
    "aTuPA8y4GXjr64YZFRuqClf1DWE/PEvtWoARsJIwInVE6ojUEak3QuqpdbgBsMly9RDe7C"
    "H9EE2iY65uKaTQcHXLcvZwdevIarY2eShTGUjhTd6ofE3CccBE0wUzuLM3+LDn6jWRkdBE"
    "yCmWHqTzHiB1Wj3y6q0oSR9dL+MUS+9k/Oq8hohfna+VMAy1xtVwo6yIGye8/3zELRoaVA"
    "bcwAoREdVGD8O1MuuVWX7PwVh31AMCtVKiFL6bLzfE8/mDBWl9c7WmCmLJAVn4llRWDpmw"
    "qTL2w2S/mMoSxKC2zcyiZ2FvM925d+5YSPXoji/JWP186Hk0Js8CF+gWdDmAerQu19mM4c"
    "UXM+14UJOQha5XG8jn5C4Ynv08JGNqGMxT78F49Y2SMXQEgK/UlcaQiq0+D6K7v3Pjm/pJ"
    "EJ8ZTEmXCLoUb8nYZ9NAAJ/utKSmM5gv1VNsL3XTJpdLcs8b+EUiudXotuTwiRWeG9cPBL"
    "hAimdlo/seuYEzUfOhkwSdJOgkQScJOkkaOUlSi3Kj9zPLh9b71q9dstfVNutWHD30Tg3r"
    "WRwVBkfhqCZzGtcsTvP0UMgvhzWE/HK4VsgwlHMBRmisUQg5xdNDIe/eO5GHvFvIOsXaO0"
    "t6945tbZg1EfOK4YDCjYzGrrrcoJhSExHH9L17fM9qOdvOKpxtZ0VnW2w/N0T0KbYewvmO"
    "wPdaUQGfeXzLFm85Vjw63jY9t8Wpa927zPxsufOTMr9uMjqodO1qupEdE9by7gL1KfkkRZ"
    "isRdgPS0jdEj4seB05Ym3usrdkxnwGrlUYgvh9uRv3cZfU/lov8JV62ZiAKMAhSyW4R7nH"
    "osPkYxFM/sEMqZvV62F9sENdiE7AX6qmhz/4A4O+9wYcTYe/wds6IGFJB3DWhuFZE9PO0K"
    "OKHtXOKA49qk/bo4ppZ4dKOwu34UZukISlhyLevVsvwTHN9posH0YHtt5CMLUSUyvbqZCO"
    "7Ni1nChgeG2h4xQbOk/arN+oSmJzDWcYUcdt1jHEBUYzhxpNgwkrpt5FFHYPubW8towp5H"
    "nxdWr966R+blmd3+pmrlnO3pT73UVH1+j8dGPnQJ4PV6rNoftIZNsj+PIr4KrV5lXL9Om0"
    "RNF/urn+Wq7kFUNer5Yhyb91QeEDOMYngWVLyxWnMO3enOAVigYBZXRcKP2Wr/KWUx5coE"
    "Wl366Ybxmzk5JwZTQyqApV0oRmU5RyvfBLAna5qFyj8NpTia09sqr++qjZA/Pj2iV1t90U"
    "Sw+9xcPzOifPFNX6XNvz88LhPvVSNZBwRN5D6e4lm0vNKJnbaINLsRx+izsOaunHZvb7/w"
    "Or1iAs"
)
