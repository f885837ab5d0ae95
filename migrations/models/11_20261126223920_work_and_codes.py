from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "qr_code" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "token" VARCHAR(32) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "subject_id" BIGINT NOT NULL,
    CONSTRAINT "uid_qr_code_tenant__5a9fec" UNIQUE ("tenant_id", "token"),
    CONSTRAINT "uid_qr_code_tenant__bb2540" UNIQUE ("tenant_id", "kind", "subject_id")
);
COMMENT ON TABLE "qr_code" IS 'One code that was printed, or may be. It says who it is about and nothing that anybody could change.';
        ALTER TABLE "work_order" ADD "due_at" TIMESTAMPTZ;
        ALTER TABLE "work_order" ADD "place" VARCHAR(100) NOT NULL DEFAULT '';
        CREATE INDEX IF NOT EXISTS "idx_work_order_tenant__3f3f6e" ON "work_order" ("tenant_id", "state", "due_at");
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
BEGIN
    ALTER TABLE qr_code ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant_only ON qr_code
        USING (tenant_id = (SELECT NULLIF(current_setting('app.tenant', true), '')::bigint));
    ALTER TABLE qr_code ADD CONSTRAINT qr_code_tenant_row UNIQUE (tenant_id, id);
    ALTER TABLE qr_code ADD CONSTRAINT qr_code_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id);
    GRANT SELECT, INSERT, UPDATE, DELETE ON qr_code TO houqin_app;
    GRANT USAGE ON SEQUENCE qr_code_id_seq TO houqin_app;
    EXECUTE format('CREATE POLICY owner_reads ON qr_code FOR SELECT TO %I USING (true)', current_user);
END
$$;
-- A code is read off before any tenant is known. The owner sees across tenants in this function alone.
CREATE INDEX qr_code_token ON qr_code (token);
CREATE FUNCTION tenant_id_by_qr_code(wanted text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT tenant_id FROM qr_code WHERE token = wanted $$;
REVOKE ALL ON FUNCTION tenant_id_by_qr_code(text) FROM public;
GRANT EXECUTE ON FUNCTION tenant_id_by_qr_code(text) TO houqin_app;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_work_order_tenant__3f3f6e";
        ALTER TABLE "work_order" DROP COLUMN "due_at";
        ALTER TABLE "work_order" DROP COLUMN "place";
        DROP FUNCTION IF EXISTS tenant_id_by_qr_code(text);
        DROP TABLE IF EXISTS "qr_code";"""


MODELS_STATE = (
    "eJztXW1z2ziS/isof5mkSuuLlTjJOFdX5WQyM9lL4rnYu9nd85YEkZDFFUlwCdCKbnf++6"
    "HB9xdRpCLJJN1fZhyim6C6SeDpV/zrxOEms8Xp5R1zjfU1k9Jy704uyL9OXOow9Uc1wYic"
    "UM9Lh+GCpDNbc1BNOhEZ2pmQPjWkGp1TWzB1yWTC8C1PWtwFniuXEblQ5IS6JLwBUTcgc+"
    "4TSwpmz0dEBMaCUAH/JivuL4F6wQNfjEjgmsxXN2AEHpvwuf5bBDOxFpI56l9UEp9RE7hP"
    "4ZFMbqhnCn/s8WcPXOufAZtIfscUqa+e4X//90Qyl7pyYplAsWTrk7//Xf1hqZt/YwJI4J"
    "/ecjK3mG3mdBSy6OsTufb0tbfW3QdX/qxp4ffOJga3A8dN6b21XHA3YbBcCVfVr2c+lQxm"
    "kH4AunID246UG6sv/AEpSfiUGR6TzWlgg8aBO3yA9NrJZPL56mZy/f5mMjkpvQ0xR0ZF0S"
    "WDu/AmqUcVWgB38Ah/+HE8fv781fjZ85evz1+8enX++tlrRauftzz06vfwYVJphbfSMvvw"
    "y4fPN/BAXL2u4dsMF37XPFTSkEsrI5V+Tm/NlZBj266LWPJ1yogvpNpIP7dE9P85D1wDJE"
    "2iTxt+2IwKdmoEvs/UIyVP9l8nA1BcqihDfYNKmBMqy5r6SY1Iy2HVuspzFpRlRqyn8R+H"
    "Ut0hvyRYnq5cex19wTWyvvnw6f31zeWn32A6R4h/2lp+lzfvYWSsr64LV5+8fJpXTnIT8v"
    "XDza8E/kn+dvX5vRYvF/LO1zOmdDd/O4FnooHkE5evJtTMLDbx1VhqOa3DSlpS97sF9atV"
    "HZEXdKxk1UetOvTbxGbunVyof758UaPVP19+effr5ZcnL18UNPU5GhnrofwHdU/tgJWF+8"
    "frq8/Vwk0Yip+QZUjyb2Jb4mDr3gHFXCNWEEXuO4nF+eTT5V+Kkn738ept8QOAG7xVYoe9"
    "f77M7D9wYUaN5Yr65qQ0wsd8E215yBk7xSvUVTDIjH4x/L5or3hH1etkUv8nuq5CidnhWo"
    "xoRIQTM6LcihAviSINoZRpzefMF2Tuc0dDrUAE1CYrxpYXhCpUZluKdqT+vA1eG8+e3wYv"
    "5mdnCWqLxgybC/hnBNci2BfCvTJEPP702zEiyA4xYoegBmLEnioOMeLjxojRLlRWd7WqI/"
    "I6HfdQvzX6BB0VPpRoO6tYzzi3GXWrJZfhKkhvptiGJbS3V1cfc+//2w+F5efznz69ff/l"
    "yZl+8RWRJTesSvr/LYyYmP54VszJwbaBnA1z/qyBDXP+bKMNA0PdAdML6rrMvjQMHriyEk"
    "/nKeohdUg7oRniBqjaU1BW7fNUEO4yEt2ELNVKKQCYOqfkK3ungG4gmE8sUxDqKzIFBf5g"
    "uYK5wpLWPbsgBnc8GFG3mgLpRNnR0yoYfdD5bt1b91LdPBRBCNcBXcfTLNS0PnP4PTPJkj"
    "EvdOdGUxHqmuRO3V1d8fSAuueIrBaWsSCCO2zGzTVRYmfEUbbAjGlityFYjx5BE0fPe6Le"
    "jgJVKJ0CC2L8DkFFxPg9VRxi/MeN8XNLa/PPM8d2vM9zIKtl5qNL97+mKDbDMkB3/NnLBl"
    "D2rPjBpFAWhvIi1rii6v3eLOIMywBFvP+IRwLd2soYw0r1Qu6WSfbOZ6ZCQBa1TzZbZRmi"
    "RoaZkaffapv9yleEkhCE/aDsIM8jwmN0KcjKkous+fSGTAWjNjOnxBKEuYa/9tTbFNKB/W"
    "Myz+Zrh+kbqVexbJgderLmBhJaOx3av9Ha6ani0Np53NYOwu2Dw20vmNmWUZbw5vSXlOP4"
    "+S+ZFXAWWLa0XLUGqmkPttodIysmq44QlJTVccO+bdiLUo5BvO91q9f7v9zUCzxZvD5eff"
    "4lJi9qoWsw/SfmUV8C0qyB6RmiRjDdzNM3SUxKOKrDGpYc6VRyHYngrlS3I2LtGpVZRt9z"
    "r1ZRiPj3Vgci0udAeN5dlIfwvKeKQ3j+uOF5aXlt/omWWDEogUGJ7xD8ga2kLMxoL2b0m/"
    "fDb/4Ts9kdjQRSQuKZ0VoIbubptkLv2+D8R/PFbfByfP76QoPlKLvIZIalaDVSpi4HMEz4"
    "vfoPBQqLm2Xo/R33gqyjqZDqRZxeEM+GF9ccEfXk1r16aKZeNvOU3CjA7qnJDMujdpR8BC"
    "Det+4WkkgezfMmcqFrQTCigHxIJqlYqr843wT0C7C8mFcUzxz9Wz9tJewPJ95CFl4P//Cl"
    "AAhSQ6QksIFktoY//o42BNoQaEOgDYE2RKuEpsKa3iKnqcCJFsTOn15hw2xjxuUYUQU7qy"
    "DFIC0XvxzjANe+nqx1sUxqF7sYQ7ZUcYYNFdxpBftMiVTI6GeU1Lw5qFpi7EZsFeYbTGyV"
    "OlBPM5kzd+LQb+02ujLvTntdhIi68uk9zFanwKwInSNN/Wgpx+BqAcfPmhQDKqqNLjQ9Vg"
    "ITslWpZcJwRPlGPqbjiHn/LuHQ69NqEUlYcO3Yde3QfsjdINQ+HQQd00XfIVRn/P91mThN"
    "U3Dap9646iZxCx3u31HXEjp+oF4zxk7J1FDjOk9d+9Dj7Ha+csNWjWGDx5Hu6+h4XFmDug"
    "g4Cj4JXeBb2THyqDM3SOtRk5Uyc4ohAOpHMeOyHz7Uq4/O+IdertEZ31PFoTP+cTvj9Qrc"
    "wmyI6TGxoUHVZffb3xwvQaeR0XtWY/SelY3eFBq02ltybGiY7bphZMBXK/Hn+VD+beTfEb"
    "PpN51idFJhMkUjteaSl9JsNZWu4/5FkckSoq8RsVzCvilOe61znlIL7JR8cMMUJuIx7tlM"
    "5ywBr+WThSUk99ehyaIsFi4h3alsJh1t1tYJUfks2rJFpNVRkdMUGAYTgqOp9OALKJpKPV"
    "UcmkqP21RCNL/ndpZYWNK5lU1a0m71kicMgwvT7v8dd/jMaifdlGNw4h03C4LXxMCL4g3x"
    "d8XaUdfYOWU6Yl/nGNr2tq+zzeZyB/STYcOIbNcisrlskqy52GozLnKie6eH7p0vXD9Uyb"
    "mjr4/qXDt+TNEkBq5uburzCvkcStIcSwg1KNIzC6dzmzF5alrCo9JYVPbl3vEuO8am0XOC"
    "nhP0nKDnBD0nGGTGIHPXhHuYIHOKKcpirumZl2fD4o7cWtXz4yQBCH9izkwDx0qYHI1uBc"
    "sTJyVsfurNasH1mTCUwD1qjqupINyOfPVzFc912ZalmSdEjIwYGTEyYmTEyE0xcmbRbf5x"
    "ZldqDHrt+sHhCTuP1dF5o7eQKgwXjdTiN5nSbIVuV25yVjb3idq+mO/5ltrNyFs25z7T5/"
    "ZZJhTeQMNcdwSn+5FpssdNZuuJLs25iNpqqWeITt0GHktwG96zpNNWDg4ee/LtWW2IETuJ"
    "ER/WUfOwCsh5Ep6PGzgSno83+hFgCN00x3TTIGp+LKi5I9jhK/eXv/g88KrgQzpYiyDgWP"
    "HJXUK3FUX8FuaW31HYVtWGSw2fC5HJQxflzb8hDwZEh7SRo7On04rDbevxbVsYEMWAaG+R"
    "dtcw1+bgW5GkIf7aLQ5nuYQSuAnRN6kJxFVRbodcmefDeFwvd3qEaD1VHEK0xw3RSktv80"
    "+0vGpjcAhjc70Rf0ew3gfX4I6SyPv7Dd358gS1OM+KSCfsvnGTPgiaGTa1oLxAs52S6ZKt"
    "k954Ucu7HwRxmBDqN0AEDc7aIaZ1x4SMe0doXkUFp17CXSqjc4eaqNXJmvpEzXpYmdnREF"
    "cirkRcibgScSUecN+tPt0tj2wc7lGNr5t4/15vdv69LkXZl+p3tZJtRD9A4e4/RcRnc6Z2"
    "PKOV9zrHNEAx72d56IhNcxXIO65++6cQyJ9UWDVFklq7hkfEEydD3ciyiU0JyTNnhoaHeA"
    "ronO/DWZ7WvbocnheqRlMDRIA7O2wgDpSh/WH5yi6pyD846Gz6CFNYZKYXkK/4TU7Jk3/d"
    "nsBftye/Px2RqaGUFl6Ev9TFCzWFy1YE/vkU7ChNMgk8wEsFSp+ZPl2RqQAcqsksc/r0NH"
    "Ns6nRFLal+6ZTcBuOzH8ea1tQXnthMwVg1R2ZETkd6yjm1bKaei86l+knw42yqLDkqJXM8"
    "SZ4smSdH6jHhvFbT556n7vNGT6v/npLVgrlExG0Ko8vEkmrA0smZBB6MmZiP2X2TAG25ni"
    "oObbnHbcuhc/phP7rjm9Jd60x0aEsazb3DCdeja5vTCvnWNBVIWY7fUOCAoj5G64Bcf7MM"
    "nm+3dhc5sb/Zrqt3L04sjKy7g4HVAy8xkT1Z0bjk2qG2vfns0wzf8QDKs8O+38/Hr14mbz"
    "T8o+4dvv50+fFjxbHpyoxuj/FTLsT3fcL3oQNnErjSqkCZ23qd5nmx4WmnG57Ctt7+w86w"
    "oX67rF/qilWY3d0Uaqcc34W0+6PTgwDtPoW0jtT4fFABrWu1AL5TdzmpiGQlY6O6EFZiUD"
    "WLXV3quE1YTpEEiowFlRdkpf4LgQ+x4KvwVFqdPQfn3UoYCoM5YsO5uPu4rY5G3VtsNdVt"
    "icP0PRhVs5DENw63mIpg9g9mgCd8msyg7zMigoc3huDPWk3kreHUKDJj0VTuKblUfwpPvW"
    "Xs1tVPAinHgnD1zejbwym9r8ZkwQNfkCdf2TvujOJw2n+Eka4JIHxo26GF//QNYdRYEEk9"
    "MgOhiChKxt2mXeMkFcsGhSkgHvh/KoCK46qweqUb1jpGpnqqOIxMPW7LFSNTGJkadPAkRh"
    "stJJxhGWB8av919DFSayrfmB6F20C4GfjbaoXO8+ESvfMSHRtQk7a9OEqMw1uuz8+a5DYr"
    "qs2H351VZDdn5LYDHK3iR6drl52uhs0Fq1rf6g7kS5mOeCBfcqW3J/IF/t1ORl6WD7+mLn"
    "9NkNO+k4pzjKjjTuuYm7yVSRPRDw+C7B9xS7pk7gTCHi13pDwj7kpbdqWORKZuQGtvQWlV"
    "3d2TwVFtg/ec5rcHp24gbJMU5UjOl4QmtU9wG138kynWmcXt18mKuZLwQMeb+EgHcXRYyF"
    "APDiVPVUGrw06ng1lJmRMVSyg7epJpSKH7U3CIS0luZ8qcTO6yqMzJZ/NA6HIlSy50NMxn"
    "NGqHNl0t1tM3RN+Y0Dv1Zo7UtLfqLaW+hEAbW50SKB7TwbCwFCp+bJg6nIeoMQh7NQxSRd"
    "LBBmq9sdgxBNVTxWEI6nGHoDJLbavvM8+HHs6dPzuMAWJ9Q1fMuf0HABV6bCPciHxw2YTj"
    "Rh2exzUdnsfls1Q0Jt9hu87yDXCz7snmvNHT1BHL/B13odMHjcRfMs5z46M6+9woUm610L"
    "+CLRmneCbJnDOuLoJhHPYZcSzTtMEMPiX/zTxJ4NyUNC0TUkED/966ZwKyMGNr1SQ2d++I"
    "R5XBW9EF5ZgTbzeDG7cR95m6k5BoBj80rkAzuKeKQzP4cZvBaIU96EdnWtTmd0GFIba59C"
    "vLc/w2C5kVchZYtrRctUaqaQ+2Gh6/JizBFK0+iTwfNl7Y9ZMIrbR5LOOmFnSBDUPO20PO"
    "ns8dr2K3r2nwknBg1enuK4waY4CXQquwjLSqZZ/nqkNZg9IAgCQsXziy9zKswdwpYS/Hib"
    "ZAV2yBCq+bfvqOON1+VRsH99fvXemvTyqcbrnxUZ3TbRFSTlhC2qzhML/XmSWURDguPMJE"
    "H4mnG/tGqSjQ2HZE5MLnwd0CutkaizjhJMpTgVSS8Lpi3thx+KDTbW+ou9mPNtIOsHLNsz"
    "41Sj9aHVXGc1caU9dnbEHt+YTP0WP30IAbPXY9VRx67Ia7Szfx2KF/4mG/utJG2FwFJVbU"
    "wq5auGf+rI0BGNMPMHll/ye9PFhQAF/tizJObqWDCmbUxM4AqyeHofWqNVxWwC6vykG8Yd"
    "82vN0x/QBEW4dI3//lpt7pnADSj1eff4nJi57oQqSRSWrZFa2WawKNKQu6+9u5+zviVvsS"
    "Yv6TCo9aPDSqc6b5GaKGyWsuUbezLUNZ3FA8JaDZH3QENH0614VRqctLp40tqCDqsyYzBi"
    "dGBTPHkupFImtWUVF2kBlaO8uS2escYUm2dOWoyTzqS4fV3yO22PRXt3Gi+AdFxjw61tCx"
    "ho41dKwdSiHDd6zFy21TyF/kQxdDAxdDH8qPTjSi6KttVYQpzTecIifmd+6e31kEes21UG"
    "JFNeysBmUhOG0s35ge02v3Yg3nO0s6DvVbFUdmWAbg+DlCgaRg1DcWE+is1ca7VmAbgKyP"
    "7WSDdWMCNX9WVW7nxqW+yDYgj/347MWrF6+fv3yRrO/JlbplvaJenfkWbeWKTzkG8CYXOq"
    "A2WTTON68Z5+WaaocHCmnMWcV7W4sVc3wDenGP3Y6h4MZr43Qo8mITxe4k2ZbdDGEH2V18"
    "S1lG1HHXdNytkM877lUmUmeHRw1CPxMjpmxw9lXUPmC14BCGsVzANczM5zk/uQ1ejl+/uA"
    "1+fPbs7KnOYXboGhrvQQ/AUXhI1IKvdEM9PpfMhc4CC/WgzK1Ipj7WpNubFhTy65q2MMgl"
    "zVRGeGZrzJZ+6I0agzo9VRwGdTCo80DZ0p3TMrb5e3ziD8FDK9EnLGjN72zNM+budF53wo"
    "b2Hdp31UcaS+4z82dL/+jyocbp6Kj2WGNNp+aMCLcbdy4JPJtTU5lWwBXWq+rzfomw7lwq"
    "A5+dko8hBVSl6j7oUhD1Gkjoix64NhMi6hUnosbqkLpXtukOO9f3VMfWVryihYYWGlpoaK"
    "GhhdYTC61jCAkNtMco/sBXH1SrVMgMyxEj21RKaiwgH+1gu86hq82o00rOMf0AE3oPknYU"
    "oe/WCdRFvgHK+6yRvM9q5H1WkeZl/R+bzNaSVVT1bT6hOcc0pIV7b6lG0ftYtR+61F/Xvs"
    "QVQk2E3TOx1m1tUbJnAi/Va/r2w+fLL3+tzp57W5Ec+vavN+8vu1Mq+RMD1wIzf4bU3wrP"
    "Sm58VOdbMSPKSZxF3KwDmRfMbEssmEmiTMAwhB3fjYAGftDFjs6bTGh7yZgndHv+mA3Oz6"
    "MiU+kIHpLqNmRHmHN74DyRF8wWXYuTIbcFz+Pnn2CQ/OFBLbpgeqo4dME8bhdM1QrcplCp"
    "zD0kXHn8zlYtywe+t3Kgo3LfG55XD2i5lqwUal33kyzX8SvBHgbZH6TmqwjTWi0vFczo7N"
    "11caluuFTjAhtOw6UDOcA6Zr7ehBraaL7eRD62BuZr7I5rkvmdNNxRPMShZnJmHCiB2+yU"
    "fJChHamPZVcDLlsBQ9asfhOfAA/jc8sX+lA5Rc8V6gozAOYVXYGOPvt2k9ZQYq3IFVAfBr"
    "NLNi3arGizos2KNivarG1sVr3EtkAyMf0Ag0v7784TblQtpJswDFC842ZIsQYoloqt1UJ9"
    "X/H2vuUKrFB3Q6V1wlSMLymuQwk53vaPHF66uvqYW4befig2X/jTp7fvvzw500JXRJbcsD"
    "kkLZwam/0xA7Y87WXL08+BM2P+NfOt6EcWDKHceK0h5GrKiUhJtxpCN8p0sKmyHEJecqe+"
    "WBeMEUrC2xARGAtCBbkNXp2PX98G589fPbsNnj87ezF+Nn6p/zp/o00Qn6/A+rC5AcnLqw"
    "UkQoemyzepbBIGg/r+ZYvo4R5ju2m0ZGu0gLoEpNEC6qni0AJ63BYQrKQtIHpEPkCAfpDk"
    "Or2ntQjCJfTHW/GeHXYR+674W0fQ4KXn+fye2jdULKvQYG68Fg3SiHIiY9JmWV06Tf4HQW"
    "TgK/wVQiZX3R4yreDvyHe9IT+rKfete+tOdYvc6QVZUUuqm5An1OWAwojBHYX5tE97pDDg"
    "gtke9DnxNZBLur2qaagrVsx/OlITu6a6xYiEP5uZIzXVP5ghw7/gcdRft66SgCvmTG2v6v"
    "qCqpdVKSyQaup4ljt6z8CRDvpUNxYB/CYGhXvJ45nMsNSFp3BnJ5wM0sd0wZ/iWFqeB+QG"
    "dBoTt66CrelTubpliy7we7pTo5YQIm9LNGtwQGauIKK+/X8yaqonVVtvmSISSZzWVr5DXA"
    "aJWW8PDcMQP/dUcYifHzd+xtYwD52MEm69zTF2yjAkqe8tz22pfkcrizCiP2YRYQjcDrZ9"
    "HPy8OpNNWtrdWZ4BGt8vXzQQ8ssXG4UMQxVCbl2rmWUaoJgP4uPA0u+HPejVt+6sCh/T5r"
    "c85Tjmmg3GdV9X7F6cMxR5W/oqY48GglWtIXXpDCnTEdMZkiu9zWfg6l3ZyVLNMWJ3ua51"
    "l8vlrIRewZYKTrlQu13XrpDMa2H3ZlkwvFRcEh3LDSQTaoeryvTaKNQi24CKivZYOReGIX"
    "ZYjXKcuCJ1ekXKBZvKMK629rfAOqCv6MjWoM+oqKpQ3XxeW8oxgPK8ug/qEEe1GQvquu2S"
    "3DMsAxD4wS3vbIi61aJS5MQ1pc2a0pHMm59tvduUMm709VFdps08pmiUYKPkPLfu1MtiEo"
    "/KBVR5ZjoVgdBOydU8zHTRFRQE7i/CRkcwPMoUfOqG0TohhgldKkqXVfnVR5y3eTpLXK6r"
    "5Y0Z1p35HkcEM0R6qjjMEMEMkezS2hQoFvkGGI/cf80pduc95PG+IbYoy3dzIWSG5fjNjz"
    "JbzSywbGm5arNR0x5sWzl6SyQuNnSk2hx2z7CgF7i4Q2NNNdZUd8UDPLSaarDZf0rb4W2w"
    "6n/KNcyrt+8n+e5639UhGe73JtvVKTakJYcrsU0uRsQPXBcKY7irRqGJMXApA7xVc+Q9Tb"
    "fdsNdywnbIvbUe0ezvqeLQ7H/cZn9m4W3+cWaYMCV25w+uJ82Pzw4rdOx83GfQjp2Pu7iy"
    "YOfjgXY+BtPzS7DRKoWh0VZz1A8a2qFps2F96o3Qwd+qTllRM+GwhTA176lrMLOuefFO98"
    "v0fVAUNnfvtB0KnRhstTGe6pjzKbXv2Mynb4rXw1OgCSA5oe48Iuo3c+gTBg/CbZP5umly"
    "+74KW+zUggcATdWHXibRVO2p4tBUfdymKvYweODPrmIra6WIan5UyM4K2VDwudna3VTwiY"
    "ZuT6JTX6gMJVHC/9FILfz3U5qt4P9aUh+apJlkxX0Fmec+d/I91HQaKDRmgw9ax44U5ZIo"
    "auZrVO+z8EgRBt3cHF7V+O1gs2yH8HCbib5NAxSvv4a6jmhA4CO4f+i1EcF9TxWH4P5xg/"
    "v8atzqEy2xIqLcvTAv3sZaaSDLhcL/LuGbOwnfROF/r/AFINGy5K8datubq/dipiEJ/vn4"
    "1ctE1PCPOuFef7r8+LEsTY3my9LcXN+bMAwgBnWM8t6u2KNMMP+ebkqVzA6Pai3TAmGj2J"
    "TggW+wsIAwqkn0mG9xk8zgEMvUTjwlcEpMjKAV5zwQkMS44nG9ok5b1JWJ/J75NvWqo1cH"
    "n7HCbN1imEbPlHbb9qWo7rNdYfCinYp2KtqpaKeindo8CJVbb9tEoXKMQwKMR/7w0FXQCT"
    "WkUKPl8pdjHODq15PVLpZJ7XLHXHMXFWfYUMGdVjCWkh60lLQ7ZroGHyfVNno4NtpioKdU"
    "24PH3FH2K9QDQuPjnKV8of66ZwtLSQ/O5zJ99Sb5I2KDCxmaCnHuEE2ubrk8JR+5sdRHao"
    "UpoaGfAG5sVUWTjzbtdjsdzWs0r9G8RvMazetW57x2/lifQ+r1AF0qOwJAvirD+wrs7ioE"
    "kg7WQpDUeG8aIvAsZujjQ4H1lHyQgsALEx3CKeCEd2NBRDATayGZQ0xLeFQaC2hMKN/oyh"
    "Dbmuv8MshJE+qxQ1Bh21XxgUNPt0NwIK1SKYUDqIDeoywTOag5xbNAXEkTf4v1x4A2OyQU"
    "0ROiJ0RPiJ4QPSF66kjPxgcsP8Ki9ouenG4GJ08dbCc5cBP7AsZr/oYXGPEV3/kVDxyH+q"
    "1OXM2wDHAV31v/hlyfEpsarRaShGEAuYlHOGm1M4Hhjq0pPQGa/YkLo37xWEbU7g7aNWwu"
    "dnMOZBlRx13TcUec/T/p4PpJhac/GhnVufnNlKaJi1+fz05WCx7G9IX2mOvThmzGKnIEmr"
    "FsLx9PD4avKAbP5Hri6UQdMrXQs91TxaFn+3F7tjHt/sE/vHTDa6WAHBuKf2fxY6LuY0jU"
    "vVFCOakAzvp6LWyWMcVW0PxVH8AZZ8MS0zKTHktpAeuF7pRqQY9VyyVLZ0SmITBXX/KUfN"
    "bEC+YWejWFeLoMuo8z5Z57PkVPW5fykjxfTIHoHtE9ontE94jusflT7z6+/IbXXAd5PlTA"
    "zgrIwYnm8s+xYfbFdxU0T7gJRWRKnEunrIXaRlAl3gGpYm+n9DDX3FHEFZwo4KpjkDz1Ku"
    "4EoQqsGN/rWnwv7xGVge/upOcCK+q5a3ruiDPqzyGuO6nwR8VDozqX1H2GqEEoN/YO8Xkm"
    "GEumkKQ+vSA2XU2YO+e+wRxlAUOxtoL9lkv9dVWQ9/tu1iD8C5XjGPrtD85D51BPFYfOoc"
    "ftHMLQ74N/eOFmVxJ+bcb8sUtvjlaTsP/CG72OtxFvwjC4goTzJvUI55vLEc5L1Qjdr4k8"
    "iaHncUS8//dXqM21fev0mOl46/L5YRflffRN3801tg+32E4SfXZYie7NKYbJM48heeZneq"
    "8AX/hk5fORk8FR7QnJObIGXgsQsnqJiKeeKeznTuMM8yVjnoBTycADIbkXOyMc5gZVPovv"
    "uVWbhHX4B1V7AfonOoS20T/RU8Whf+Jx+ycwL/phfROwk5UkX+OaiOgH6Jk4SLcEaUm7le"
    "8nYRighPfjnugIXP6NCgHHblWh5WSsFix7WaqtWBlORFJDNjw9sfmd5QKKpS6hpgNn+yp2"
    "yX1o1Bzflzyh/h13x0/1CcEU8sX/ABugQsomI09urm5+G5EvP78jL8fPXz8tQ+qjzLgdee"
    "uZJ1rC5YBhpo4U4Xh3NhiE4z1VHMJxhOMIxx/so8vsdS0wY55rgMDx5YsGwPHli43AEYaK"
    "dk+IWCYLKloaQAXGAYr7MJYQl95EMGqzirVl88m2BbYBhGzrdot9nW9bErzBA1eGfWFagK"
    "4C52AiY0de1efUsgPYo0vS3yj6LMtgxL63gKTNjaUCmOrFtCoyP+rRaZEX87cxf7vSwXNN"
    "75n5Z4utTio8POngqM7FI4Bsch/TNQiI2paQhAoiuMNm3FyrC0s46poTwRix5IU+6GJu2W"
    "pNFiMSvtdC+1t0HSfwQmgToqA/CKJeSH9NwhemKmh66OlaBlbhceDZ4PvSDh906nRnQ0On"
    "Tk8Vh04ddOqgU+fhnDrpptbYo5OyDNC/sH93TluP2YB9ZfvPAdegro3PJmEYhHiP4a/pis"
    "mz4L40AnlSZfHEY/UGT5aqgbmzZOswV1NSsDuSjE1lgNBcRmeV8dKOuaUpom6O5keXNlQ0"
    "P3qqODQ/0PxA8+PBPjrYyFpA44h8ENCtULrXpHJvc+FeOYSMqbP7Dhh3BAd/ZbNrJkQok/"
    "KB2+loLRZesdlEZAibeP/jLEto1xuhWbig/jXz+Uow/5TAJhEVMi2Z+4MgkIkAp14LyX1m"
    "viHqQRh4DzSR4oK7CsKDyuM8jjDjduCt7xtmVGzpKlx3bgj75llq18ITsB9670Gk3lPFIV"
    "J/3Eg9sw63ADZ5rgHCmwOkH6JJ9JCrWwYptFzd8pwDXN16spptTB7KdQZSeJO3al+Tchwx"
    "0XTFDO4cDD4cuHtNZCS0EXKGZQDpvEdInVavvPoqKtJHN8s4wzI4Gb84byDiF+cbJQxDnX"
    "E1XCsr4toJn78YcYuGRrUBN7BCRES11cNwpcx6ZZbfcTDWHfWCQK+UKIXv+tM18Xx+b0Fa"
    "31KtqYJYckRWviWVlUNmbK6M/TDZL6ayBDGobTOz7Fk42Ey37q07FVK9utMLMlU/H848mp"
    "IngQt0K7oeQT9al+tsxvDmq4V2PKhJyEr3qw3kU3IbjM9+HJMpNQzmqe9gmlxRMoYTAeCS"
    "utMUUrHV36Po6W/d+KF+EMRnBlPSJYKuxRsy9dk8EMCnT1pS0xnMl+otttf60CaXS3LHW/"
    "hFIrk1OG3J4TMrrBvXLwS4QMq1stFzT9zAman50EmCThJ0kqCTBJ0krZwkmUW51feZ50Pr"
    "fefPLt3rGpt1CccAvVPjZhZHjcFRKtVkTuuexVmeAQr5+biBkJ+PNwoZhgouwAiNtQohZ3"
    "gGKOT9eyeKkHcHWWdYB2dJ79+xrQ2zNmJOGI4o3Mho7KvLDZoptRFxTD+41/eskbPtrMbZ"
    "dlZ2tsX2c0tEn2EbIJzvCXxvFBXwmcd3POKtwIql413Tc1ecutady8yPlrs8qfLrpqOjWt"
    "euppvYMWEj7y5Qn5IPUoTJWoR9s4TUR8KHDa8jR6zNXfaGLJjPwLUKQxC/r3bjft8ttb/W"
    "C3ylXjYlIApwyFIJ7lHusaiYfCqC2T+YIfVh9XpYF3aoG9EZ+EvV9PAPfs/g3HsDStPh3+"
    "BtHZGwpQM4a8PwrIlpZ+hRRY9qbxSHHtXH7VHFtLNjpZ2F23ArN0jKMkAR79+tl+KYdntN"
    "ng+jAztvIZhaiamV3VRIT3bsRk4UMLx20HGGDZ0nXdZv1CWxvYZzjKjjLusY4gKThUONts"
    "GEhGlwEYX9Q24trx1jCkVe/Jw6/zmpn1vV57f+MNc852Da/e7jRNeofrq1c6DIhyvV9tB9"
    "JLLdEXz1HXDV6vKqZfp0XqHoP15ffa5WcsJQ1KtlSPJv3VD4CI7xWWDZ0nLFKUx7MCd4ja"
    "JBQDkdl1q/Fbu8FZQHN+hQ67f/8d9BmkhFuDIaGdWFKv/pT+Isk2ZhSn0gmA7xraggntKC"
    "hEge94lD12TGdMAPqirIasGjYJ+OBOpoocvlImw3Aaf8umtd62HwwDaJsaBuVbe4Y0yqQ5"
    "1L9QbHcU4IgopgJtZCMucHQUxm2FR9FfAGP5kqJtNmvjiF51Jvsh5kWpDTp6N8SDRurAGR"
    "zKbt7LSDvCJgCU8I/8+4HLHRXYecaRjH7KniMI6JcUy3dQgTQ2sNQ2vxvtVUujE9Chfjlt"
    "3cMjqC/S+ZbxmLKuwfjdRif5rSbIP+m1VQgWa/B5I+Fjz6nSdqbUaa98ouifoWNl1uMywD"
    "XHHH5026TiiqzXV25+elxh7qo2oh4Yh8gNI9SCWHmlHZF62cWxmW47u3HsZjOQxH1u//D9"
    "XNTi4="
)
