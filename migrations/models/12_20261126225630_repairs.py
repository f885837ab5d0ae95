from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "repair" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "work_order_id" BIGINT NOT NULL,
    "object" VARCHAR(32) NOT NULL,
    "place_key" VARCHAR(100) NOT NULL,
    "urgent" BOOL NOT NULL,
    "estimate_fen" BIGINT,
    "budget" VARCHAR(16) NOT NULL,
    "labour_minutes" INT,
    "labour_fen" BIGINT NOT NULL,
    "escalated" SMALLINT NOT NULL,
    CONSTRAINT "uid_repair_tenant__1bfd0b" UNIQUE ("tenant_id", "work_order_id")
);
CREATE INDEX IF NOT EXISTS "idx_repair_tenant__ce5957" ON "repair" ("tenant_id", "object", "place_key", "id");
COMMENT ON TABLE "repair" IS 'What a work order of the trade `repair` is about. There is one for each.';
        CREATE TABLE IF NOT EXISTS "repair_crew" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "object" VARCHAR(32) NOT NULL,
    "person_id" BIGINT NOT NULL,
    "place" VARCHAR(50) NOT NULL,
    "from_minute" SMALLINT,
    "to_minute" SMALLINT,
    CONSTRAINT "uid_repair_crew_tenant__f28e3a" UNIQUE ("tenant_id", "object", "person_id", "place")
);
CREATE INDEX IF NOT EXISTS "idx_repair_crew_tenant__116423" ON "repair_crew" ("tenant_id", "person_id");
COMMENT ON TABLE "repair_crew" IS 'Somebody who repairs one kind of things: everywhere or where the place begins so, always or in a shift.';
        CREATE TABLE IF NOT EXISTS "repair_follower" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "work_order_id" BIGINT NOT NULL,
    "request_id" BIGINT NOT NULL,
    CONSTRAINT "uid_repair_foll_tenant__fff6bd" UNIQUE ("tenant_id", "request_id")
);
CREATE INDEX IF NOT EXISTS "idx_repair_foll_tenant__7f860b" ON "repair_follower" ("tenant_id", "work_order_id", "id");
COMMENT ON TABLE "repair_follower" IS 'A further request that the order of an earlier one fulfils, since both report the same.';
        CREATE TABLE IF NOT EXISTS "repair_part" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "work_order_id" BIGINT NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "quantity" VARCHAR(20) NOT NULL,
    "fen" BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_repair_part_tenant__d358b5" ON "repair_part" ("tenant_id", "work_order_id", "id");
COMMENT ON TABLE "repair_part" IS 'Material that a repair has used; `fen` is what all of it cost.';
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['repair', 'repair_part', 'repair_follower', 'repair_crew'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY tenant_only ON %I'
            ' USING (tenant_id = (SELECT NULLIF(current_setting(''app.tenant'', true), '''')::bigint))', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (tenant_id, id)', name, name || '_tenant_row');
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenant (id)',
            name, name || '_tenant');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO houqin_app', name);
        EXECUTE format('GRANT USAGE ON SEQUENCE %I TO houqin_app', name || '_id_seq');
    END LOOP;
    FOREACH name IN ARRAY ARRAY['repair', 'repair_part', 'repair_follower'] LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id, work_order_id)'
            ' REFERENCES work_order (tenant_id, id)', name, name || '_work_order_id');
    END LOOP;
END
$$;
ALTER TABLE repair_follower ADD CONSTRAINT repair_follower_request_id
    FOREIGN KEY (tenant_id, request_id) REFERENCES request (tenant_id, id);
ALTER TABLE repair_crew ADD CONSTRAINT repair_crew_person_id
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE repair ADD CONSTRAINT repair_budget CHECK (budget IN ('', 'asked', 'allowed', 'refused'));
ALTER TABLE repair_part ADD CONSTRAINT repair_part_fen CHECK (fen >= 0);
-- Figures and the list of a period go by when work was done.
CREATE INDEX work_order_closed ON work_order (tenant_id, kind, closed_at) WHERE closed_at IS NOT NULL;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS work_order_closed;
        DROP TABLE IF EXISTS "repair_part";
        DROP TABLE IF EXISTS "repair_crew";
        DROP TABLE IF EXISTS "repair";
        DROP TABLE IF EXISTS "repair_follower";"""


MODELS_STATE = (
    "eJztXW1z2ziS/isof5mkSuuLlTjJOFdXZWcyu7lL4rnYu9nd85YEkZDFFUlwCdCKbm//+6"
    "HB9xdRpCLJJN1fZhwCTVDdJPD0+z9PHG4yW5xe3jPXWN8wKS33/uSC/PPEpQ5Tf1RPGJET"
    "6nnpMFyQdGZrCqqnTkRm7kxInxpSjc6pLZi6ZDJh+JYnLe4CzbXLiFyo6YS6JLwBUTcgc+"
    "4TSwpmz0dEBMaCUAH/JivuL2H2gge+GJHANZmvbsAIPDbhc/23CGZiLSRz1L+oJD6jJlCf"
    "wiOZ3FDPFP7Y468euNY/AjaR/J6pqb56hv/5nxPJXOrKiWXCjCVbn/ztb+oPS938OxMwBf"
    "7pLSdzi9lmTkYhib4+kWtPX7uy7j+68lc9F37vbGJwO3DcdL63lgvuJgSWK+Gq+vXMp5LB"
    "CtIPQFZuYNuRcGPxhT8gnRI+ZYbGZHMa2CBxoA4fIL12Mpl8ub6d3Hy4nUxOSm9DTJERUX"
    "TJ4C68SepRhWbAPTzC734ej1++fDN+8fL12/NXb96cv33xVs3Vz1seevOv8GFSboW30jz7"
    "+PuPX27hgbh6XcO3GS78S9NQSUMqLYyU+zm5NRdCjmy7LGLO1wkjvpBKI/3cEtb/+zxwDe"
    "A0iT5t+GEzKtipEfg+U4+UPNl/nAxAcKmgDPUNKmZOqCxL6hc1Ii2HVcsqT1kQlhmRnsZ/"
    "HEp0h/ySYHu6du119AXX8Pr24+cPN7eXn3+D5Rwh/mFr/l3efoCRsb66Llx99vp5XjjJTc"
    "i3j7d/IPBP8tfrLx80e7mQ975eMZ13+9cTeCYaSD5x+WpCzcxmE1+NuZaTOuykJXG/X1C/"
    "WtTR9IKMFa/6KFWHfp/YzL2XC/XP169qpPqny6/v/3D59dnrVwVJfYlGxnoo/0E9UDtgZe"
    "b+5831l2rmJgTFT8gyJPk/YlviYPveAdlcw1ZgRe47idn57PPln4ucfv/p+qr4AcANrhTb"
    "4eyfLzPnD1yYUWO5or45KY3wMd80tzzkjJ3iFeoqGGRGvxh+X3RWvKfqdTKp/wtdV6HE7H"
    "AtRjSiiRMzmrkVIV4SNTWEUqY1nzNfkLnPHQ21AhFQm6wYW14QqlCZbam5I/XnXfDWePHy"
    "Lng1PztLUFs0ZthcwD8juBbBvhDulSHi8ZffjhGBd4gROwQ1ECP2VHCIEZ82RoxOobK4q0"
    "UdTa+TcQ/lWyNPkFHhQ4mOs4r9jHObUbeacxmqAvdmimxYTLu6vv6Ue/+vPha2ny9//Hz1"
    "4euzM/3iq0mW3LAr6f+3UGLi+cfTYk4OdgzkdJjzFw10mPMXG3UYGOoOmF5Q12X2pWHwwJ"
    "WVeDo/ox5Sh3MnNDO5Aar2FJRV5zwVhLuMRDchS7VTCgCmzin5xt4roBsI5hPLFIT6apqC"
    "Ar+zXMFcYUnrgV0QgzsejKhbTWHqROnR0yoYfdD17tw791LdPGRBCNcBXcfLLNSyPnP4Az"
    "PJkjEvNOdGSxHqmuRe3V1d8fSAuueIrBaWsSCCO2zGzTVRbGfEUbrAjOnJbkOwHj2Cnhw9"
    "74l6OwqzQu4USBDjdwgqIsbvqeAQ4z9tjJ/bWpt/njmy432eA9ktMx9dev41RbEZkgGa48"
    "9eN4CyZ8UPJoWyMJRnscYVVe/3ZhZnSAbI4v17PBLo1pbH6FaqZ3K3VLL3PjMVArKofbJZ"
    "K8tMaqSYGfn5W3WzP/AVoSQEYT8pPcjziPAYXQqysuQiqz69I1PBqM3MKbEEYa7hrz31No"
    "XzQP8xmWfztcP0jdSrWFbMDr1YcwUJtZ0Ond+o7fRUcKjtPG1tB+H2weG2F8xsyyhzeHP4"
    "S0px/PiXzA44CyxbWq7aA9WyB9vtjhEVkxVHCErK4rhl3zecRSnFIN73ut3rw59v6xmebF"
    "6frr/8Pp5elELXYPovzKO+BKRZA9MzkxrBdDM/v0lgUkJR7daw5EiHkmtPBHeluh0Ra9eo"
    "jDL6kXu18kLEv7faEZE+B8Lz7qI8hOc9FRzC86cNz0vba/NPtESKTgl0SvwA4w+sJWVhRn"
    "s2o928H3bzX5jN7mnEkBISz4zWQnAzP28r9L4Lzn82X90Fr8fnby80WI6ii0xmWGquRsrU"
    "5QCGCX9Q/6Eww+JmGXr/wL0g6mgqpHoRpxfEs+HFNUdEPbn1oB6aqZfNPCW3CrB7ajHD8q"
    "gdBR8BiPet+4UkkkfrvItM6JoRjCggH06TVCzVX5xvAvoFWF6MK4pXjv6tn7YS9ocLb5kW"
    "Xg//8KUACFIzSXFgw5TZGv74G+oQqEOgDoE6BOoQrQKaCnt6i5imAiVqEDt/eoUDs40aly"
    "NEEewsghSDtNz8coQD3Pt6stfFPKnd7GIM2VLEGTIUcKcF7DPFUiGjn1ES82anaomwG75V"
    "WG8wvlXqQD7NZM7ciUO/tzvoyrQ7nXURIurKp/c4R50CsyI0jjS1o6UUg8sFHL9okgyoZm"
    "00oemxEpiQrVItE4Ij8jeyMR2Hzfs3CYdWn1abSEKCe8eue4e2Q+4GofZpIOiYLPoOoTpj"
    "/6+LxGkagtM+9MZVN4lL6HD/nrqW0P4D9ZoxdkqmhhrXcerahh5Ht/OVG5ZqDAs8jnRdR8"
    "fjShvUScCR80noBN/KipFHXblBWI9arBSZU3QBUD/yGZft8KFcfTTGP/Z2jcb4ngoOjfFP"
    "2xivd+AWakM8HwMbGmRddr/8zfECdBopvWc1Su9ZWelNoUGrsyVHhorZrgdGBny1Yn+eDv"
    "nfhv8dUZt+0yFGJxUqUzRSqy556ZytqtJNXL8oUllC9DUilkvYd0Vpr3XMU6qBnZKPbhjC"
    "RDzGPZvpmCWgtXyysITk/jpUWZTGwiWEO5XVpKOt2jogKh9FW9aItDgqYpoCw2BCcFSVHn"
    "0DRVWpp4JDVelpq0qI5vdczhITSzq3s0lL2q1e8oRgcG7a/b/jDp9Z7bibUgyOveNmTvAa"
    "H3iRvSH+rtg76go7p0RHrOscQ9ve1nW22VzugH4yZOiR7ZpHNhdNklUXWx3GRUo07/TQvP"
    "OV64cqGXf09VGdacePZzTxgaubm7pfIZ9DSppjCaEGRdqzcDq3GZOnpiU8Ko1FZV3uHe+y"
    "o28aLSdoOUHLCVpO0HKCTmZ0MneNuYdxMqeYoszmmpp5eTJM7sjtVT1vJwlA+DNzZho4Vs"
    "LkaHQrWJ446cTmXW9WC657wlAC96hpV1MxcTvy1c9V7OuyLUozPxExMmJkxMiIkREjN8XI"
    "mU23+ceZ3anR6bXrB4cddp6qofNWHyFVGC4aqcVvMp2zFbpdu0mvbO4TdXwx3/MtdZqRKz"
    "bnPtN9+ywTEm+gYK47gu5+ZJqccZPZeqJTcy6islrqGaKu20BjCW7De5ZU2srBwWMvvj2q"
    "DTFiJzHi4xpqHlcAOUvCy3EDQ8LL8UY7AgyhmeaYZhpEzU8FNXcEO3zj/vL3Pg+8KviQDt"
    "YiCGgrPrlP5m1FEb+FseX3FI5VdeBSw+dCZOLQRfnwb0iDDtEhHeRo7Om04PDYenrHFjpE"
    "0SHaW6TdNcy12flWnNIQf+3mh7NcQgnchOib1DjiqmZuh1yZ50N/XC9PeoRoPRUcQrSnDd"
    "FKW2/zT7S8a6NzCH1zvWF/R7DeR9fgjuLIh4cN1fnyE2pxnhVNnbCHxkX6wGlm2NSC9AJN"
    "dkqmS7ZOauNFJe9+EsRhQqjfAB406LVDTOueCRnXjtC0ahZ0vYS7VHrnDrVQq86auqNmPa"
    "zMnGiIKxFXIq5EXIm4Ehvcd6tOd8uWjcNt1fi2ifXv7Wbj39uSl32pflcr3kbzB8jc/YeI"
    "+GzO1IlntLJe54gGyOb9bA8d0WmuA3nP1W//HAL5kwqtpjilVq/h0eSJk5ndSLOJVQnJMz"
    "1DwyaeAirn+9DL03pQl8N+oWo0VUAEmLPDAuIwM9Q/LF/pJRXxBwddTbcwhU1megHxit/l"
    "lDz7590J/HV38q/nIzI1lNDCi/CXunihlnDZisA/n4MepadMAg/wUmGmz0yfrshUAA7V0y"
    "xz+vw00zZ1uqKWVL90Su6C8dnPYz3X1Bee2UzBWLVGZkROR3rJObVspp6LzqX6SfDjbKo0"
    "OSolczxJni2ZJ0fqMaFfq+lzz1P3eaeX1X9PyWrBXCLiMoXRZWJJNWDp4EwCD8ZMjMfsvk"
    "qAulxPBYe63NPW5dA4/bgf3fFV6a5VJjq0Jo3q3uGY69G1zWkFf2uKCqQkxy8ocEBWH6N0"
    "QK6+WQbPt9u7i5RY32zX3bsXHQsj7e5gYPXAW0ykT1YULrlxqG1v7n2aoTseQHlx2Pf75f"
    "jN6+SNhn/UvcM3ny8/fapom67U6PYYP6VCfN8nfB8acCaBK60KlLmt1mmeFguedrrgKRzr"
    "7T/sDBnKt8vypa5YhdHdTaF2SvFDSLs/Mj0I0O6TS+tIhc8H5dC6URvge3WXkwpPVjI2qn"
    "NhJQpVM9/VpfbbhOkUiaPIWFB5QVbqv+D4EAu+CrvS6ug56HcrYSh05ogNfXH3cVvtjXqw"
    "2GqqyxKH4XswqlYhiW0cbjEVwezvzABL+DRZQd9nRAQPbwzOn7VayFtD1ygyY9FS7im5VH"
    "8KT71l7M7VTwIhx4Jw9c3o20OX3jdjsuCBL8izb+w9d0axO+3fQk/XBBA+lO3QzH/+jjBq"
    "LIikHpkBU0TkJeNu06pxkoplg8QUYA/8P2VARbsqzF7phraOnqmeCg49U09bc0XPFHqmBu"
    "08idFGCw5nSAbon9p/Hn2M1JryN56PzG3A3Az8bbVD5+lwi955i44VqEnbWhwlwuFt1+dn"
    "TWKb1azNze/OKqKbM3zbAY5W0aPRtctGV8PmglXtb3UN+VKiIzbkS670tiNf4N/vpORl6f"
    "Br6vLXBDHtO4k4R4gy7rSMuclbqTTR/OFBkP0jbkmXzJ2A26PliZQnxFNpy6nUEc/ULUjt"
    "CoRWVd09GRzVFnjPSX67c+oW3DZJUo7kfElokvsEt9HJP5lknVlcfp2smCsJD7S/iY+0E0"
    "e7hQz14JDyVOW0Ouxy2pmVpDlRsYS0o2eZghS6PgUHv5TkdibNyeQui9KcfDYPhE5XsuRC"
    "e8N8RqNyaNPVYj19R/SNCb1Xb+ZILXun3lLqS3C0sdUpgeQx7QwLU6Hix4alw3WIGgO3V0"
    "MnVcQdLKDWG40dXVA9FRy6oJ62Cyqz1bb6PvN0aOHc+bNDHyDmN3RFndu/A1ChxzbMjaYP"
    "Lppw3KjC87imwvO43EtFY/Idjuss3QAP654czhstTR3RzN9zFyp90Ij9JeU8Nz6q08+N4s"
    "ytGvo30CXjEM8kmHPG1UVQjMM6I45lmjaowafkv5gnCfRNScMyIRQ08B+sByYgCjPWVk1i"
    "c/eeeFQpvBVVUI658HY1uHEZcZ+pOwmJavBj4wpUg3sqOFSDn7YajFrYo350pkVtfh9UKG"
    "KbU7+yNMcvs5DZIWeBZUvLVXukWvZgu+Hxc8ISTNHqk8jTYeGFXT+JUEubxzxuqkEXyNDl"
    "vN3l7Pnc8SpO+5oCLwkFZp3uvsOoMQZ4KdQKy0irmvd5qjqUNSgJAEjC9IUjWy/DHMydAv"
    "ZylKgLdEUXqLC66afviNHtD+rg4P76gyv99UmF0S03Pqozui3CmROWTG1WcJg/6MgSSiIc"
    "F7Yw0S3xdGHfKBQFCtuOiFz4PLhfQDVbYxEHnERxKhBKEl5XxBsrDh90ue0FdTfb0UbaAF"
    "bOedZdo/Sj1c3KWO5KY+r6jC2oPZ/wOVrsHhtwo8Wup4JDi91wT+kmFju0TzzuV1c6CJuL"
    "oESKUthVCg/Mn7VRAOP5Awxe2X+nl0dzCuCrfVHGya1kUEGMktgZYPWkGVqvSsNlGezyqh"
    "jEW/Z9w9sdzx8Aa+sQ6Yc/39YbnRNA+un6y+/j6UVLdMHTyCS17IpSyzWOxpQEzf3tzP0d"
    "Mat9DTH/SYVFLR4a1RnT/MykhsFrLlG3sy1DadyQPCWg2B9UBDR9OteJUanJS4eNLagg6r"
    "MmMwYdo4KZY0n1IpE1q8goO8gKrY1lyep1hrAkWrpy1GQe9aXD6u8Ra2z6q9u4UPyDImUe"
    "DWtoWEPDGhrWDiWQ4RvW4u22KeQv0qGJoYGJoQ/pRycaUfRVtyrClOYHTpES4zt3j+8sAr"
    "3mUiiRohh2FoPSEJw2mm88H8Nr96IN5ytLOg71WyVHZkgGYPg5QoKkYNQ3FhOorNXGulYg"
    "GwCvj21kg31jAjl/VlVs58atvkg2IIv9+OzVm1dvX75+lezvyZW6bb0iX535Fm1lik8pBv"
    "AmFyqgNtk0zjfvGeflnGqHBwppzFnFe1uLFXN0A3pxj12OoWDGa2N0KNJiEcXuBNmWzQxh"
    "BdldbEtZQpRx12TcLZfPe+5VBlJnh0cNXD8TI57ZoPdVVD5gteDghrFcwDXMzMc5P7sLXo"
    "/fvroLfn7x4uy5jmF26BoK70ENwFHYJGrBV7qgHp9L5kJlgYV6UOZWBFMfa9HtRQsK8XVN"
    "SxjkgmYqPTyzNUZLP/ZBjU6dngoOnTro1HmkaOnOSRnL/D099ofgoRXrExLU5nfW5hlzd+"
    "rXnZChfof6XXVLY8l9Zv5q6R9dbmqcjo5q2xrreWrNaOJ25c4lgWdzairVCqjCfFXd75cI"
    "696lMvDZKfkUzoCsVF0HXQqiXgMJddED12ZCRLXiRFRYHUL3yjrdYdf6kezY2oxX1NBQQ0"
    "MNDTU01NB6oqF1DCGhgvYU2R/46oNqFQqZITmiZ5tKSY0FxKMd7NQ5dLYZdVrxOZ4/wIDe"
    "g4QdRei7dQB1kW6A/D5rxO+zGn6fVYR5Wf/LJrO1ZBVZfZs7NOeIhrRx7y3UKHofq85Dl/"
    "rr2pe4gqkJs3vG1rqjLQr2TOClek2vPn65/PqX6ui5q4rg0Ku/3H647E6q5C8MTAvM/BVC"
    "fyssK7nxUZ1txYxmTuIo4mYVyLxgZltiwUwSRQKGLuz4bgQk8JNOdnTeZVzbS8Y8ocvzx2"
    "TQP4+KTKYjWEiqy5AdYc3tjvOEX7BadC0OhtzmPI+ff4JO8scHtWiC6ang0ATztE0wVTtw"
    "m0SlMvWQcOXxK1u1TB/40cyBjvJ9b3hePaDlWrKSqXXVT7JUx88Eexxkf5CcryJMa7W9VB"
    "CjsXfXzaW64FKNCWw4BZcOZADrmPp6G0poo/p6G9nYGqivsTmuSeR3UnBH0RCHmknPOBAC"
    "t9kp+ShDPVK3ZVcDLlsBQVatfhd3gIfxueUL3VROzecKdYURAPOKqkBHX327SmsotlbECq"
    "gPg9klnRZ1VtRZUWdFnRV11jY6q95iWyCZeP4AnUv7r84THlQtuJsQDJC942ZIsQYolpKt"
    "1Ub9UPH2XnEFVqi7IdM6ISr6lxTVoZgcH/tHdi9dX3/KbUNXH4vFF/74+erD12dnmulqki"
    "U3HA5JCafGan9MgCVPe1ny9EvgzJh/w3wr+pEFRSg3XqsIuXrmRKRTtypCt0p1sKnSHEJa"
    "cq++WBeUEUrC2xARGAtCBbkL3pyP394F5y/fvLgLXr44ezV+MX6t/zp/p1UQn69A+7C5Ac"
    "HLqwUEQoeqy3epdBIGg/r+ZY3o8R5ju2q0ZGvUgLoEpFED6qngUAN62hoQ7KQtIHo0fYAA"
    "/SDBdfpMa+GES+Yfb8d7cdhN7If8bx1Bg5ee5/MHat9SsaxCg7nxWjRIo5kTGU9tFtWlw+"
    "R/EkQGvsJfIWRy1e0h0gr+jmzXG+KzmlLfuXfuVJfInV6QFbWkugl5Rl0OKIwY3FGYT9u0"
    "RwoDLpjtQZ0TXwO5pNqrWoa6YsX85yO1sGuqW4xI+LOZOVJL/Z0ZMvwLHkf9decqDrhizt"
    "Txqq4vqHpZlcACqZaOV7mnDwwM6SBPdWMRwG9ikLiXPJ7JDEtdeA53dsLFIHxMJ/wpiqXl"
    "eTDdgEpj4s5VsDV9KleXbNEJfs93KtQSQuRtgWYNGmTmEiLqy/8no6Z6UnX0lmdELInD2s"
    "p3iNMgMertsWEY4ueeCg7x89PGz1ga5rGDUcKjtznGTgmGxPW9xbkt1e9opRFG84+ZRBgC"
    "t4MdHwfvV2eySUu9O0szQOX79asGTH79aiOTYaiCya1zNbNEA2TzQWwcmPr9uI1efeveqr"
    "AxbX7LU4pj7tmgXPd1x+5Fn6HI2tJXHns0EKxqD6kLZ0iJjhjOkFzpbTwDV+/KTppqjhCr"
    "y3WtulwuZiW0CrYUcEqF0u26dIVkXgu9N0uC7qXiluhYbiCZUCdcVaTXRqYWyQaUVLTHzL"
    "nQDbHDbpSjxB2p0ztSztlUhnG1ub8F0gF9RUfWBn1GRVWG6uZ+bSnFANLz6j6oQ7RqMxbU"
    "ddsFuWdIBsDwg2veWRd1q02lSIl7Sps9pSORN7/a+rQpRdzo66O6SJt5PKNRgI3i89y6Vy"
    "+LSTwqF5DlmalUBEw7JdfzMNJFZ1AQuL8ICx3B8CiT8KkLRuuAGCZ0qihdVsVXH3Hd5uEs"
    "cbqu5jdGWHfmexwRjBDpqeAwQgQjRLJba1OgWKQboD9y/zmnWJ33kO19Q2xR5u/mRMgMyf"
    "GLH2WOmllg2dJy1WGjlj3YsXL0kkhcbKhItdntniFBK3DxhMacasyp7ooFeGg51aCz/5KW"
    "w9ug1f+SK5hXr99P8tX1fqhCMtzvXbaqU6xISw5XYp1cjIgfuC4kxnBXjUIRY6BSCnir4s"
    "h7Wm67Yq/5hOWQe6s9otrfU8Gh2v+01f7Mxtv848wQYUjszh9cT4ofnx2W6Vj5uM+gHSsf"
    "d3FnwcrHA618DKrn12CjVgpDo63qqB801EPTYsO6643Qzt+qSllRMeGwhDA1H6hrMLOueP"
    "FO98vUfVAzbO7eaz0UKjHY6mA81T7nU2rfs5lP3xWvh12gCSA5oe48Iuo3c6gTBg/CbZP5"
    "umhy+7oKW/TUggUAVdXH3iZRVe2p4FBVfdqqKtYweOTPruIoayWIanoUyM4C2ZDwuVnb3Z"
    "TwiYpuT7xTX6kMOVHC/9FILfz30zlbwf+NpD4USTPJivsKMs997uRrqOkwUCjMBh+09h2p"
    "mUuiZjNfo3qfhS1FGFRzc3hV4beDrbIdwsNtJvo2DVC8/hrqKqLBBB/B/WPvjQjueyo4BP"
    "dPG9znd+NWn2iJFBHl7ol58THWSgJZKmT+DzHf3In5JjL/R5kvAImWOX/jUNvenL0XEw2J"
    "8S/Hb14nrIZ/1DH35vPlp09lbmo0X+bm5vzehGAAPqhjpPd2RR9lgvkPdFOoZHZ4VKuZFi"
    "Y28k0JHvgGCxMIo5xEj/kWN8kMmlimeuIpgS4xMYJWlPNAQBDjisf5ijpsUWcm8gfm29Sr"
    "9l4dfMUKtXWLYho9U1pt25eius52hcKLeirqqainop6KempzJ1Ruv23jhcoRDgkwHvnDQ1"
    "NBJ8SQQo2W21+OcIC7X092u5gntdsdc81dRJwhQwF3WsCYSnrQVNLuqOkafJxU6+jh2GiL"
    "gp7O2u485o7SXyEfEAof5zTlC/XXA1tYinvQn8v01Zvkj4gNJmQoKsS5Q/R0dcvlKfnEja"
    "VuqRWGhIZ2ArixVeVNPtqy2/V0VK9RvUb1GtVrVK9b9XntfFufQ8r1AFUqOwJAvinF+xr0"
    "7ioEkg7WQpBUeW/qIvAsZuj2oUB6Sj5KQeCFiZpwCujwbiyICGZiLSRziGkJj0pjAYUJ5T"
    "udGWJbcx1fBjFpQj12CCpsu8o/cOjldnAOpFkqJXcAFVB7lGU8BzVdPAuTK+fE32J9G9Bm"
    "TUIRPSF6QvSE6AnRE6KnjtRsfMT0I0xqv+hJdzPoPHWwk+TARewLGK/5G14gxFd851c8cB"
    "zqt+q4miEZ4C6+t/oNuTolNjVabSQJwQBiE4/QabUzjuGO7Sk9AZr98QujfLEtI0p3B+ka"
    "Nhe7GQeyhCjjrsm4I8b+X7Rz/aTC0h+NjOrM/GY6p4mJX/dnJ6sFD336QlvMdbchm7GKGI"
    "FmJNvTx9PG8BXJ4JlYT+xO1CFVCy3bPRUcWraftmUbw+4f/cNLD7xWAsiRIft3Zj8G6j6F"
    "QN1bxZSTCuCsr9fCZhnP2Aqav+kGnHE0LDEtM6mxlCawXuhKqRbUWLVcsnRGZBoCc/UlT8"
    "kXPXnB3EKtphBPl0H3cZbcc82n6GnrQl6S54tnILpHdI/oHtE9onss/tS7jy9/4DWXQZ4O"
    "BbCzAHJwojn/c2QYffFDCc0TbkISmWLn0ilLobYQVIl2QKLYW5ce5po7sriCEhlc1QbJU6"
    "/iThCqQIr+va759/IWURn47k5yLpCinLsm544Yo/4U4rqTCntUPDSqM0k9ZCY1cOXG1iE+"
    "zzhjyRSC1KcXxKarCXPn3DeYozRgSNZWsN9yqb+ucvL+2M0auH8hcxxdv/3BeWgc6qng0D"
    "j0tI1D6Pp99A8vPOxKzK+NmD926s3RchL2n3ij9/E27E0IBpeQcN4kH+F8czrCeSkbofs5"
    "kScx9DwOi/f//gp1uLYvnR4THW9fPj/spryPuum7mcb2YRbbiaMvDsvRvRnFMHjmKQTP/E"
    "ofFOALn6zcHzkZHNV2SM5Na2C1ACarl4h46pnCeu40jjBfMuYJ6EoGFgjJvdgY4TA3qLJZ"
    "/Mit2gSswz+oOgvQPtEhtI32iZ4KDu0TT9s+gXHRj2ubgJOsxPka00Q0f4CWiYNUS5CWtF"
    "vZfhKCAXJ4P+aJjsDl36gQ0HarCi0nY7Vg2cvO2oqVoSOSGrLh6YnN7y0XUCx1CTUd6O2r"
    "yCX3oVBzfF/yjPr33B0/1x2CKcSL/w4OQIWUTUae3V7f/jYiX399T16PX759XobUR1lxO/"
    "LWK080h8sOw0weKcLx7hwwCMd7KjiE4wjHEY4/2keXOetaYMY81QCB4+tXDYDj61cbgSMM"
    "FfWeELFMFlS0VIAKhANk92E0IS69iWDUZhV7y+bOtgWyAbhs606LffW3LTHe4IErw7owLU"
    "BXgXIwnrEj7+pzatkBnNEl7m9kfZZkMGzfm0PS5sZSAUz1YloVkR/16LRIi/HbGL9daeC5"
    "oQ/M/JPFVicVFp50cFRn4hEwbfIQz2vgELUtIQkVRHCHzbi5VheW0OqaE8EYseSFbnQxt2"
    "y1J4sRCd9roe0tOo8TaMG1CV7QnwRRL6S/JuELU+U0PfRyLR2r8DjwbPB9aYMPGnW6c6Ch"
    "UaengkOjDhp10KjzeEad9FBrbNFJSQZoX9i/OaetxWzAtrL9x4BrUNfGZpMQDIK9x7DXdE"
    "XlWXBfGoE8qdJ44rF6hSc7q4G6s2TrMFZTUtA7kohNpYDQXERnlfLSjrilKqJujupHlw5U"
    "VD96KjhUP1D9QPXj0T46OMhaQONo+iCgWyF1r0nm3ubEvbILGUNn9+0w7ggO/sZmN0yIkC"
    "flhtvpaC0WXrHZRGQmNrH+x1GWUK43QrNwQf1r5vOVYP4pgUMiSmRaMvcnQSASAbpeC8l9"
    "Zr4j6kEYWA/0JEUFdxWEB5XtPI6w4nbgre8bRlRsqSpc1zeEffcsdWphB+zHPnsQqfdUcI"
    "jUnzZSz+zDLYBNnmqA8OYA4YeoEj3m7pZBCi13tzzlAHe3nuxmG4OHcpWBFN7krcrXpBRH"
    "DDRdMYM7B4MPB65eEykJbZicIRlAOO8RQqfVK6++iorw0c08zpAMjsevzhuw+NX5Rg7DUG"
    "dMDTdKi7hxwucvetyioVGtww20EBHN2mphuFZqvVLL7zko6456QaBWShTCd/P5hng+f7Ag"
    "rG+p9lRBLDkiK9+SSsshMzZXyn4Y7BfPsgQxqG0zs2xZONhKd+6dOxVSvbrTCzJVPx96Hk"
    "3Js8CFeSu6HkE9WpfraMbw5quFNjyoRchK16sN5HNyF4zPfh6TKTUM5qnvYJpcUTyGjgBw"
    "Sd1pCqHY6u9R9PR3bvxQPwniM4Mp7hJB1+IdmfpsHgig052W1HIG86V6i+21btrkcknueQ"
    "u7SMS3Bt2WHD6zwrxx/UKACaScKxs998QNnJlaD40kaCRBIwkaSdBI0spIktmUW32feTrU"
    "3nf+7NKzrrFal1AM0Do1bqZx1CgcpVRN5rSuWZylGSCTX44bMPnleCOTYahgAozQWCsXco"
    "ZmgEzev3WiCHl34HWGdHCa9P4N21oxa8PmhOCIzI2Uxr6a3KCYUhsWx/MH9/qeNTK2ndUY"
    "287KxrZYf26J6DNkA4TzPYHvjbwCPvP4ji3eCqSYOt41OXfFqGvdu8z8ZLnLkyq7bjo6qj"
    "Xt6nkTO57YyLoLs0/JRynCYC3CvltC6pbwYcHryBBrc5e9IwvmMzCtwhD476vNuD92S22v"
    "9QJfiZdNCbACDLJUgnmUeyxKJp+KYPZ3ZkjdrF4P68QOdSM6A3upWh7+wR8Y9L03IDUd/g"
    "3W1hEJSzqAsTZ0z5oYdoYWVbSo9kZwaFF92hZVDDs7VthZeAy3MoOkJANk8f7NeimOaXfW"
    "5OnQO7DzEYKhlRha2U2B9OTEbmREAcVrBxlnyNB40mX5RlUS20s4R4gy7rKMwS8wWTjUaO"
    "tMSIgG51HYP+TW/NrRp1Ckxc+p85+T+rlVdX7rm7nmKQdT7ncfHV2j/OnWxoEiHe5U2133"
    "Ect2R/DVd8Bdq8u7lunTeYWg//Pm+ku1kBOColwtQ5L/0wWFj2AYnwWWLS1XnMKyBzOC1w"
    "gaGJSTcan0W7HKW0F4cIMOlX77b/89hIlUuCujkVGdq/If/iSOMmnmptQNwbSLb0UF8ZQU"
    "JHjyuE8cuiYzph1+kFVBVgseOfu0J1B7C10uF2G5Cejy6651rofBA9skxoK6VdXijrGodn"
    "Uu1Rsc+znBCSqCmVgLyZyfBDGZYVP1VcAb/GyqiEyb+eIUnku9yXqQaUZOn4/yLtG4sAZ4"
    "MpuWs9MG8gqHJTwh/D9jcsRCdx0ypqEfs6eCQz8m+jHd1i5MdK01dK3F51ZT7sbzkbnot+"
    "zmkdER7P+VedTyq7B/NFKL/f10zlbo/01jZ7Li/jLqH8PnYWU5nypsPg3vNc3E/d3GAYVQ"
    "kW4OIX7UqIhT3OeNtyNrWGail2mQms31B6K/DpsabBIV2IwJEWYjzEaYjTAbYXZTmJ3ffV"
    "t9oiVSBCw7f3zpudYUkGdOQoTkDTKEs3ChcbxmlmiAbD5Izl/gK55UvMpXnNuMuhtimRKi"
    "AptniupQfE6uHNfbcXV9/Sl3Olx9LHay+ePnqw9x/XQ1yZIbtg0m1ImquDKZV9lK6jbvIu"
    "VOe3fHXImPs3XPAlPpNm22lZRicJ70/Sdo26Bi+hPHcgPZqutzmXBA7/j+uj+HXGq9f+Tp"
    "BhNmc+wAb2FQW3OoxPz6KKcc4WC4v2uQU6dMf+/96i7XmdHRdhPgxPCb9rm+idtNg6M9pA"
    "4NcWCzD013ivfigrAH5q9X2lTHfRL+oQtDAswlM3ZvudC8ekSovQLHvZpkuYQSsbDmFf0u"
    "jrjuditiRh3KJZ/AEi0SktGIiEZENCKiERGNiG2MiGi9OrT1CvMwHzUNVqOIFq93QjA4BX"
    "//HbHnPnciLb2tFlQgHZB+v490D7Vh78bWHCEytVvq5a/ctvmK1USYJDNGDdTMeXZyg6aK"
    "88DX5f99piQrospSoMwlgSLUJYz6tqWLSzFFYM8tW4yIsKDU1IzLBQlLv4UR3eoXVLVSPN"
    "g621XJaMkG0SglDyiqkKhCogqJKuShBDJcFRLjUDrx8WXOvlYyyNOhAPobufwb9eVmbKlH"
    "m+BKL564FVN+Vq+Eb1E7ygWMPAlQ71RXJH1HpnPm6mBjXcpUKS6A/qAflNqBytDxx29XgR"
    "ARBvbpe0IY2FvBIQxEGIgw8NE/Pv3/Evc327vj+QN05hwkRvYfgdqzLdkqGDlLMzi3wv77"
    "brWOaMNQtr4qLpcK8BuLkwqlJRqpVVhoOmebrrJZBNt1hlb6wFNRBn4wjHUzzH9gPlTPar"
    "O/ZkgGeIyNz5s0+lazNm+x5+elXurqo2rB4Wj6ALl7EJCgVpSVmTSb64llSI5fUeyA3K5h"
    "7jBqh/3r/wGRaH7g"
)
