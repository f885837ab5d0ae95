from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_meal_bookin_tenant__c2d53f";
        -- Whoever reports what is reported already joins the order of any trade, not of repairs alone.
        ALTER TABLE "repair_follower" RENAME TO "work_follower";
        ALTER SEQUENCE "repair_follower_id_seq" RENAME TO "work_follower_id_seq";
        ALTER INDEX "idx_repair_foll_tenant__7f860b" RENAME TO "idx_work_follow_tenant__e76b9c";
        ALTER TABLE "work_follower" RENAME CONSTRAINT "uid_repair_foll_tenant__fff6bd" TO "uid_work_follow_tenant__bcf862";
        ALTER TABLE "work_follower" RENAME CONSTRAINT "repair_follower_pkey" TO "work_follower_pkey";
        ALTER TABLE "work_follower" RENAME CONSTRAINT "repair_follower_tenant_row" TO "work_follower_tenant_row";
        ALTER TABLE "work_follower" RENAME CONSTRAINT "repair_follower_tenant" TO "work_follower_tenant";
        ALTER TABLE "work_follower" RENAME CONSTRAINT "repair_follower_work_order_id" TO "work_follower_work_order_id";
        ALTER TABLE "work_follower" RENAME CONSTRAINT "repair_follower_request_id" TO "work_follower_request_id";
        CREATE TABLE IF NOT EXISTS "reception_budget" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "department_id" BIGINT NOT NULL,
    "year" SMALLINT NOT NULL,
    "fen" BIGINT NOT NULL,
    CONSTRAINT "uid_reception_b_tenant__6540b0" UNIQUE ("tenant_id", "department_id", "year")
);
COMMENT ON TABLE "reception_budget" IS 'What a department may spend on reception meals in a calendar year. Lock it before spending of it.';
        ALTER TABLE "work_order" ADD "alike_key" VARCHAR(150) NOT NULL DEFAULT '';
        ALTER TABLE "meal_booking" ADD "fen" BIGINT NOT NULL DEFAULT 0;
        CREATE INDEX IF NOT EXISTS "idx_meal_bookin_tenant__467e78" ON "meal_booking" ("tenant_id", "department_id", "day");
CREATE INDEX work_order_alike ON work_order (tenant_id, kind, alike_key, id) WHERE alike_key <> '';
DO $$
DECLARE
    one bigint;
BEGIN
    -- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
    ALTER TABLE reception_budget ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant_only ON reception_budget
        USING (tenant_id = (SELECT NULLIF(current_setting('app.tenant', true), '')::bigint));
    ALTER TABLE reception_budget ADD CONSTRAINT reception_budget_tenant_row UNIQUE (tenant_id, id);
    ALTER TABLE reception_budget ADD CONSTRAINT reception_budget_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id);
    ALTER TABLE reception_budget ADD CONSTRAINT reception_budget_department_id
        FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id);
    ALTER TABLE reception_budget ADD CONSTRAINT reception_budget_fen CHECK (fen >= 0);
    ALTER TABLE meal_booking ADD CONSTRAINT meal_booking_fen CHECK (fen >= 0);
    GRANT SELECT, INSERT, UPDATE, DELETE ON reception_budget TO houqin_app;
    GRANT USAGE ON SEQUENCE reception_budget_id_seq TO houqin_app;
    -- Repairs that are open now can be joined as before.
    FOR one IN SELECT id FROM tenant LOOP
        PERFORM set_config('app.tenant', one::text, true);
        UPDATE work_order SET alike_key = repair.object || ' ' || repair.place_key FROM repair
        WHERE repair.tenant_id = work_order.tenant_id AND repair.work_order_id = work_order.id
            AND work_order.closed_at IS NULL;
    END LOOP;
    PERFORM set_config('app.tenant', '', true);
END
$$;
-- A sitting never takes more people than it has room for, whoever books; fewer and the same may always be noted.
CREATE FUNCTION meal_booking_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    room int;
BEGIN
    SELECT capacity INTO room FROM meal_sitting
    WHERE tenant_id = NEW.tenant_id AND code = NEW.sitting FOR NO KEY UPDATE;
    IF room < (SELECT sum(people) FROM meal_booking WHERE tenant_id = NEW.tenant_id AND day = NEW.day
            AND sitting = NEW.sitting AND state <> 'cancelled') THEN
        RAISE EXCEPTION 'sitting % of % is full', NEW.sitting, NEW.day
            USING ERRCODE = 'check_violation', CONSTRAINT = 'meal_booking_fits';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER meal_booking_fits_new AFTER INSERT ON meal_booking
    FOR EACH ROW WHEN (NEW.state <> 'cancelled') EXECUTE FUNCTION meal_booking_fits();
CREATE TRIGGER meal_booking_fits_more AFTER UPDATE ON meal_booking
    FOR EACH ROW WHEN (NEW.state <> 'cancelled' AND (OLD.state = 'cancelled' OR NEW.people > OLD.people
        OR (NEW.day, NEW.sitting) <> (OLD.day, OLD.sitting))) EXECUTE FUNCTION meal_booking_fits();"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TRIGGER IF EXISTS meal_booking_fits_new ON meal_booking;
        DROP TRIGGER IF EXISTS meal_booking_fits_more ON meal_booking;
        DROP FUNCTION IF EXISTS meal_booking_fits();
        DROP INDEX IF EXISTS "idx_meal_bookin_tenant__467e78";
        ALTER TABLE "work_order" DROP COLUMN "alike_key";
        ALTER TABLE "meal_booking" DROP COLUMN "fen";
        ALTER TABLE "work_follower" RENAME TO "repair_follower";
        ALTER SEQUENCE "work_follower_id_seq" RENAME TO "repair_follower_id_seq";
        ALTER INDEX "idx_work_follow_tenant__e76b9c" RENAME TO "idx_repair_foll_tenant__7f860b";
        ALTER TABLE "repair_follower" RENAME CONSTRAINT "uid_work_follow_tenant__bcf862" TO "uid_repair_foll_tenant__fff6bd";
        ALTER TABLE "repair_follower" RENAME CONSTRAINT "work_follower_pkey" TO "repair_follower_pkey";
        ALTER TABLE "repair_follower" RENAME CONSTRAINT "work_follower_tenant_row" TO "repair_follower_tenant_row";
        ALTER TABLE "repair_follower" RENAME CONSTRAINT "work_follower_tenant" TO "repair_follower_tenant";
        ALTER TABLE "repair_follower" RENAME CONSTRAINT "work_follower_work_order_id" TO "repair_follower_work_order_id";
        ALTER TABLE "repair_follower" RENAME CONSTRAINT "work_follower_request_id" TO "repair_follower_request_id";
        DROP TABLE IF EXISTS "reception_budget";
        CREATE INDEX IF NOT EXISTS "idx_meal_bookin_tenant__c2d53f" ON "meal_booking" ("tenant_id", "department_id");"""


MODELS_STATE = (
    "eJztfftz2ziW7r+C8i9JqjS+seM82rl1q+J0eiZzk7hv7Jme3fWWBJGQxRFFqAHSau3u/O"
    "8XB3yTEEUqepDUqZrpyCIOSR2QwHe+8/rvszm3mSvPPzwyz1rdMd93vMeza/LfZx6dM/XB"
    "PGBAzuhikR6GL3w6drUE1UOHMjN2LH1BLV8dnVBXMvWVzaQlnIXvcA9kbj1G/KkaTqhHwh"
    "MQdQIy4YI4vmTuZEBkYE0JlfA3WXIxg9FTHgg5IIFnM6FOwAjcNuET/VkGY7mSPpurv6hP"
    "BKM2SJ/DLdncUvcU/tjDXz3wnN8DNvT5I1NDhbqH//iPM5951POHjg0jZmx19p//qT446u"
    "R/MAlD4M/FbDhxmGvn5igU0d8P/dVCf3fjPH72/F/0WPi946HF3WDupeMXK3/KvUTA8Xz4"
    "Vv16JqjP4Aq+CGCuvMB1o8mNpy/8AemQ8C4zMjab0MCFGQfp8AbS786Gw2+398O7T/fD4V"
    "npaYglMlMUfWVxD54kdatSK+ARbuFPP11evnr19vLlqzfvXl+9ffv63ct3aqy+3/Kht/8K"
    "bybVVngqrbPPf/787R5uiKvHNXya4Yt/aRnq01BKT0aq/dy81Z+EnNjmuYg1XzUZ8RfpbK"
    "SvW6L6/z0JPAs0TaJXG37YmEp2bgVCMHVLyZ39n7MeTFw6UZZ6B5Uyh9Qvz9TP6ojvzJl5"
    "rvKShcmyI9Hz+MO+pm6fbxIsT7eeu4re4Apd33/++unu/sPXX+Fycyl/d7X+Ptx/giOX+t"
    "tV4dvnb17kJyc5Cfnt8/1fCPxJ/v322yetXi79R6GvmI67//czuCca+Hzo8eWQ2pnFJv42"
    "1lpu1mElLU33xykV5qmOhhfmWOmqi7M6p38MXeY9+lP155uriln9+4fvH//y4fvzN1eFmf"
    "oWHbnUh/Iv1BN1A1ZW7l/vbr+ZlZsIFF8hx/LJ/xDXkXtb9/ao5gq1gipy70mszudfP/yj"
    "qOmPX25vii8AnOBGqR32/skss//AF2NqzZZU2MPSEX7J140tH5pfzovfUE/BIDv6xfD7or"
    "3iI1WPk03Fz3RlQonZw5UY0YoGDu1o5EaE+IGooSGUsp3JhAlJJoLPNdQKZEBdsmRsdk2o"
    "QmWuo8YO1MeH4J318tVDcDW5uEhQW3TMcrmEPyO4FsG+EO6VIeLhL78ZI4LuECO2CGogRu"
    "zoxCFGPG2MGO1C5ek2T3U0vGqOOzi/FfMJc1R4UaLtzLCece4y6pk1l5EqaG+sxPqltJvb"
    "2y+55//mc2H5+fa3rzefvj+/0A++GuT4a1Yl/W8DIyYefzgr5mxv20DOhnn9soYN8/rlWh"
    "sGDrUHTE+p5zH3g2XxwPONeDo/ohpSh2OHNDO4BqpeKCir9nkqCfcYiU5CZmqllABM5+fk"
    "N/ZRAd1AMkEcWxIq1DAFBf7keJJ50vGdJ3ZNLD5fwBF1qhEMHSo7emSC0Xu93oP34H1QJw"
    "9VEMJ1QNfxZabqsoLN+ROzyYyxRUjnRpci1LPJozq7+mahD6hzDshy6lhTIvmcjbm9Ikrt"
    "jMyVLTBmerBXE6xHt6AHR/d7pp6OwqhQOwURxPgtgoqI8Ts6cYjxTxvj55bW+q9nTuxwr2"
    "dPVsvMS5fuf3VRbEakh3T8xZsaUPai+MKkUBYO5VWscYXp+V6v4oxID1W8e49HAt2a6hjd"
    "StVKbpdJ9lEwWyEgh7pn662yzKBahpmVH7/RNvsLXxJKQhD2TNlBiwWRC0Znkiwdf5o1n9"
    "6TkWTUZfaIOJIwzxKrhXqawnFg/9hs4fLVnOkTqUexbJjt+2L1DSS0dlq0f6O109GJQ2vn"
    "tK0dhNt7h9uLYOw6VlnD68NfUonDx79kVsBx4Li+46k1UF12b6vdIaJistMRgpLydNyzP9"
    "bsRalEL573qtXr0z/uqxWeLF5fbr/9OR5enIW2wfSf2YIKH5BmBUzPDKoF0+38+DqBSYmE"
    "2a3h+AMdSq49Edzz1emIXHmWMcroR87VyAsR/16zIyK9D4Tn7UV5CM87OnEIz08bnpeW1/"
    "qvaEkUnRLolPgBxe/ZSsrCjOZqRt68G7z5z8xljzRSSAmJZ45WQnA7P24j9H4IXv9kXz0E"
    "by5fv7vWYDmKLrKZ5aixGilTjwMYJvxJ/YfCCIfbZej9A+eCqKOR9NWDOLomCxceXHtA1J"
    "07T+qmmXrY7HNyrwD7Ql3MchbUjYKPAMQL53HqE59H13kfUehaEYwoIB8O86mcqU+crwP6"
    "BVhejCuKrxz9re/WCPvDC28YFn4ffhC+BAhSMUhpYM2Q8Qo+/CfaEGhDoA2BNgTaEI0Cmg"
    "preoOYpoIkWhBbv3qFDbOJGZcTxCnYegpSDNJw8csJ9nDt68haF+ukcrGLMWTDKc6I4QS3"
    "eoIFUyqVfvQzStO83qlaEmyHbxWu1xvfKp1DPs1wwrzhnP7RbKMry26110WIqC2v3nG2Og"
    "VmZUiO1OXRUone5QJevqyTDKhGraXQ9LESmPAbpVomAgfUb8QxHUbNu6eEQ9an0SKSiODa"
    "se3aoXnI7SDULgmCls1F1yFUa/j/qkicuiE4zUNvPHWSuIQOF4/Uc6T2H6jHjLFzMrLUcR"
    "2nrjn0OLqdL72wVGNY4HGg6zrOF1xZgzoJOHI+SZ3ga6wYedAr1wjrURcrReYUXQBURD7j"
    "Mg8fzqtAMv7YyzWS8R2dOCTjT5uM1ytwA7MhHo+BDTWyLttf/uZwATq1jN6LCqP3omz0pt"
    "Cg0d6SE0PDbNsNIwO+Gqk/L4f6b6L/lphNv+oQozODyRQdqTSXFumYjabSXVy/KDJZQvQ1"
    "II5H2B9K0l3pmKfUAjsnn70whIksGF+4TMcsgawjyNSRPher0GRRFgv3IdypbCYd7KqNA6"
    "LyUbRli0hPhyGmKbAsJiVHU+noCyiaSh2dODSVTttUQjS/43KWmFjSupXNd3y30UOeCPTO"
    "Tbv7Z3zOx04z7aYSvVPvZT0neIUPvKjeEH8b1o6qws6p0AHrOsfQtrN1nV028bdAPxkx9M"
    "i2zSObiybJmouNNuOiJNI7HaR3vnN9UyVyR38/qKJ2RDyijg9cndzW/Qr5BFLS5o6U6qBM"
    "exaOJi5j/rntyAX1ramxLveWZ9nSN43MCTInyJwgc4LMCTqZ0cncNuXux8mcYoqymitq5u"
    "XFMLkjt1Z1vJ0kAOGvbD7WwNEIk6OjG8HycJ4OrN/1ZjnluicMJXCOinY1hoGbka++r2Jf"
    "l01RmvmBiJERIyNGRoyMGLkuRs4suvVfzuxKjU6vbV847LBzqkTnvd5CTBguOlKJ3/x0zE"
    "boduslvbK5IGr7YmIhHLWbkRs24YLpvn2ODYk3UDDXG0B3PzJK9rjheDXUqTnXUVktdQ9R"
    "122QcSR34TlLKm3l4OChL745qg0xYisx4nGJmuNOQI5JeHVZg0h4dbmWR4BDSNMckqZB1H"
    "wqqLkl2OE3LmZ/FjxYmOBDerASQUBb8eFjMm4jivg1jC1/pLCtqg2XWoJLmYlDl+XNv6YM"
    "OkT7tJEj2dPqicNt6/S2LXSIokO0s0i7bZhrvfOtOKQm/trOD+d4hBI4CdEnqXDEmUZuhl"
    "yZ+0N/XCd3eoRoHZ04hGinDdFKS2/9V7S8aqNzCH1znVF/S7DeZ8/ic6WRT09rqvPlB1Ti"
    "PCcaOmRPtYv0gdPMcqkD6QVa7JyMZmyV1MaLSt49k2TOpFS/ATxo0GuH2M4jk35cO0LLql"
    "HQ9RLOYvTO7etCjTpr6o6a1bAys6MhrkRcibgScSXiSmxw36463Q1bNva3VeO7Ouzfu/Xk"
    "37uSl32mflcj3Ubje6jc3YeICDZhasezGrHXOaEeqnk3y0NLbJrbwH/k6rd/DYH8mcGqKQ"
    "6ptGt4NHg4z4yuZdnEpoTPMz1DwyaeEirnC+jl6Typr8N+oepoaoBIoLPDAuIwMrQ/HKHs"
    "EkP8wV6vpluYwiIzuoZ4xT/8EXn+3w9n8Onh7F8vBmRkqUkLv4RP6strdQmPLQn8+QLsKD"
    "1kGCwALxVGCmYLuiQjCThUD3Ps0YvzTNvU0ZI6vvqlI/IQXF78dKnH2vqL5y5TMFZdI3PE"
    "Hw30JSfUcZm6Lzrx1U+CH+dSZclR32fzhU+ez9jCH6jbhH6ttuCLhTrPe31Z/XlEllPmER"
    "mXKYy+Jo6vDjg6OJPAjTEb4zHbbxKgLdfRiUNb7rRtOSSnj/vSHd6Ubltlon1b0mju7U+5"
    "C7pyOTXot6KoQCpy+IICe1T1IUoH5OqbZfB8s7W7KIn1zbZdvTvRsTCy7vYGVve8xET2pK"
    "Fwyd2cuu763qcZucMBlJf7fb5fXb59kzzR8EfVM3z39cOXL4a26cqMbo7xUynE913C9yGB"
    "Mww83zGgzE21TvOyWPC01QVPYVtv/mJnxHB+2zy/1JPLMLq7LtROJX4IaXdnTvcCtLvk0j"
    "pQ4fNeObTu1AL4UZ3lzODJSo4NqlxYiUFVz3f1QfttwnSKxFFkTal/TZbqv+D4kFO+DLvS"
    "6ug56Hfrw6HQmSPX9MXdxWm1N+rJYcuRLkschu/BUXUVknDjcIqRDMb/ZBYw4aPkCvo8Ay"
    "J5eGJw/qzUhRYr6BpFxiy6lHdOPqiPcqGeMvbg6TuBkGNJuHpn9OmhS+/bSzLlgZDk+W/s"
    "I58PYnfa/wo9XUNA+FC2Qyv/xXvCqDUlPl2QMShFRl4y7tWtGudTOauRmALqgX9TBRjaVW"
    "H2SjusdfRMdXTi0DN12pYreqbQM9Vr50mMNhpoOCPSQ//U7vPoY6RWV7/xeFRuDeVm4G+j"
    "FTovh0v01kt0bEANm9biKAn2b7l+fVEntlmNWt/87sIQ3ZzR2xZw1CSPpGubSVfL5ZKZ1r"
    "eqhnyp0AEb8iXfdLYjXyAetzLysnL4NrX5bYKY9q2mOCeIc9zqOeY2b2TSROP7B0F2j7h9"
    "OmPeENweDXekvCDuSht2pZZ4pu5h1m5g0kzV3ZODg8oC77mZ3+ycuge3TZKU43M+IzTJfY"
    "LT6OSfTLLOOC6/TpbM8wkPtL+JD7QTR7uFLHXjkPJkclrt93LamZWkOVE5g7Sj55mCFLo+"
    "BQe/lM/dTJqTzT0WpTkJNgmkTldy/Kn2hglGo3Joo+V0NXpP9IkJfVRP5kBd9kE9pVT44G"
    "hjy3MCyWPaGRamQsW3DZcOr0PUMXB71XRSRdrBAmqdsdjRBdXRiUMX1Gm7oDJLbaP3My+H"
    "DOfWrx36ADG/oS3m3O4dgAo9NlFuNLx30YSXtSo8X1ZUeL4s91LRmHyL7Tor18PNuiOb81"
    "qmqSWW+UfuQaUPGqm/ZJznjg+q7HOrOHKjhf4b2JJxiGcSzDnm6kswjMM6I3PHtl0wg8/J"
    "/2ULn0DflDQsE0JBA/HkPDEJUZixtWoTl3uPZEGVwWuognLIC282g2uXERdMnUn6aAYfG1"
    "egGdzRiUMz+LTNYLTCjvrS2Q51+WNgMMTWp35lZQ5fZiGzQo4Dx/UdT62R6rJ7Ww0PnxOW"
    "YIpGr0ReDgsvbPtKhFbaJNZxXQu6IIYu580u54Xg84Vht68o8JJIYNbp9iuMOsYAL4VWYR"
    "lpmXWfl6pCWb2aAQBJmL5wYPYyzMHcKmAvJ4m2QFtsAQPrpu++JaTbX9TGwcXqk+eL1ZmB"
    "dMsdH1SRbtNw5JAlQ+sVHOZPOrKEkgjHhS1MdEs8Xdg3CkWBwrYD4k8FDx6nUM3WmsYBJ1"
    "GcCoSShN8r4bUVh/d6uc0FddfzaANNgJVznnXXKH1rVaMyzF3pmPp+zKbUnQz5BBm7YwNu"
    "ZOw6OnHI2PV3l67D2CE/cdy3rrQR1p+CkijOwraz8MTEuIkBGI/vYfDK7ju9HM0pgI/2dR"
    "knN5oDgzDOxNYAqyPN0DpVGi6rYI+bYhDv2R9rnu54fA9UW4VIP/3jvpp0TgDpl9tvf46H"
    "F5nogqeR+dRxDaWWKxyNqQjS/c3o/pbQat9DzH9mYNTiQ4MqMk1kBtUMXvOIOp3rWMrihu"
    "QpCcX+oCKgLehEJ0allJcOG5tSSdRrTcYMOkYF47njqweJrJgho2wvV2hMliVXryLCkmhp"
    "41GbLajw56z6HLHFpt+6tReKf1BkzBsHTaCd13C8qrqa0iKycsfGHsjKdXTikJVDVi67Vt"
    "e1F4pyyE/U4Ce6kLt0puFIVw2zIsapv+EUJTE4dPvg0CJKrD8LJVGchq2nQQHjeROzOR6P"
    "sbk7MaXzZSnncyoaZVZmRHrAGh0gu1IyKqzpEMpyNaHmCmI90PWhGTpYN4aQMOiYAkPXLv"
    "VFsR7R/ZcXV2+v3r16c5Ws78k3Vcu6IdmdCYc24vFTiR48yYXyqXUWjdfr14zX5YTsOQ8U"
    "0pgww3NbiRVzcj16cA+PUBojxFQG9b613vO0agPl5wVxBradgSL73YRuK8pi7dH2xKaXCb"
    "aw8PI2rGpWEOe4bXPcLk/pR74w5h9kDw9qeEyHVjyyRsu4qOrGcsrBe+l4gOiZnU8PeP4Q"
    "vLl8d/UQ/PTy5cULHfo/pyuoVwmlMwdhb7UpX+o6lHziMw8KckzVjTLPkINwqIturvVRCE"
    "utW/kjF2tm9GeGuyu6M9Gdie5MdGeiO7MrSQatm2Wsjnl66t/Cpkdr/seteca8rdrcJ2Jo"
    "36F9Z+4E7nPB7F8c/aPLvcDTo4PKbuB63HASD9xs3HkkWLic2sq0AqkwzVu3ySbSefSoHw"
    "h2Tr6EIyCZW7cP8CVRj4EP7QQCz2VSRiUWZdSPACJeyzbdfq/1I0nllYniaKGhhYYWGlpo"
    "aKF1xEJrGUJCA+0U1R8I9UI1CgLOiBwwpoP6PrWmEIm5t11n30madN5Iz/H4Hoay7yXgLk"
    "LfjVMHinI91PdFLX1fVOj7whDg6PwXG45XPjMkw65dt/NCfVq4dxZkFz2Ppv3Qo2JV+RAb"
    "lJoou2NqrdraojDnBF6qx/Tm87cP3//NHDd6YwiLvvm3+08f2pNh/DMDaoHZv0DQu4FZyR"
    "0fVHErdjRyGMfP1yvctwjGriOnzCZRDGzowo7PRmAGnukc4fn7jGt7xthC6q4WsRi0naQy"
    "kyAMDIm5et8BrrnZcZ7oC64WfReHAW9ynsf3P0Qn+fFBLVIwHZ04pGBOm4IxrcBNUvTK0n"
    "3ClYcvCNcwceZHc2Zaqved4Xl1g47n+EalVhUNykodPgfyOMh+L9mORZjWaHkxCCPZu+3i"
    "Yq5TVkGB9adO2Z4IsJaZr/fhDK01X+8jjq2G+RrTcXUiv5M6VUqGzKmdtFqESeAuOyef/d"
    "COBH88HPDYEgSyZvV7MmZqCNPHJ46QuhejGs8V6gojACaGYloHv/pmk9ZSajXECqgXg7kl"
    "mxZtVrRZ0WZFmxVt1iY2q15iGyCZeHwPnUu7r0sVblQNtJsI9FC9l/WQYgVQLJUZUAv1k+"
    "HpveEKrFDPrOJUqOhfUlL7UnK87R/YvXR7+yW3DN18LpYd+dvXm0/fn19opatBjr9mc0iK"
    "l9U2+2MBrBTcyUrB34L5mIk7JpzoRxYModzxSkPI0yOHMh260RC6V6aDS5XlEMqSR/XGem"
    "CMUBKehsjAmhIqyUPw9vXlu4fg9au3Lx+CVy8vri5fXr7Rn16/1yaI4EuwPlxuQfDycgqB"
    "0KHp8oevbBIGB/X5yxbR8W5js2k0Yyu0gNoEpNEC6ujEoQV02hYQrKQNIHo0vIcAfS/BdX"
    "pPa+CES8YfbsV7ud9F7If8by1Bgx8WC8GfqHtP5cyEBnPHK9EgjUYO/XhovaguHSb/TBI/"
    "EAp/hZDJU6eHSCv4HHHXa+Kz6ko/eA/eSBeHHl2TJXV8dRLynHocUBix+FxhPs1pDxQGnD"
    "J3AXVOhAZySZ1jdRnqySUTLwbqwp6tTjEg4c9m9kBd6p/M8sNPcDvq04OnNODJCVPbq/p+"
    "StXDqiYs8NWl46s80icGRDrMpzqxDOA3MUjcS27PZpajvngBZ56HF4PwMZ3wpyRmzmIBwy"
    "2osScfPAVb07vydMkWneD3YqtCLSFE3hRoVqOvbC4horprRnLUVneqtt7yiEglcVhb+Qxx"
    "GiRGvR0bhiF+7ujEIX4+bfyMpWGOHYwSbr31MXYq0Cet7yzObaZ+RyOLMBp/yCTCELjtbf"
    "vYe5tHmw0b2t1ZmR4a32+uaij5zdVaJcMhg5Ib52pmhXqo5r1wHJj6fdz+yMJ5dAwc0/qn"
    "PJU45JoNxnVXV+xOdNiK2Jau6nhBA8lMa0hVOEMqdMBwhuSbzsYzcPWsbGWp5gSxulzbqs"
    "vlYlZCVrDhBKdSOLttn13ps0UDuzcrgu6l4pI4d7zAZ1LtcKZIr7VKLYr1KKloh5lzoRti"
    "i9UoJ4krUqtXpJyzqQzjKnN/C6I9eosObA0KRqUpQ3V9p8JUogfpeVUv1D6aFFpT6nnNgt"
    "wzIj1Q+N4t76yLutGiUpTENaXJmtKSyJtfXL3blCJu9PeDqkibSTyiVoCN0vPEeVQPi00W"
    "1J9ClmemUhEo7ZzcTsJIF51BQeD8Mix0BIcHmYRPXTBaB8QwqVNF6cwUX33A69YPZ4nTdb"
    "W+McK6Ne/jgGCESEcnDiNEMEIku7TWBYpFuR76I3efc4rVeffZ2DrEFmX9rk+EzIgcvvhR"
    "ZqsZB47rO57abNRl97atHLwkEpdrKlKtd7tnRJAFLu7QmFONOdVtYYD7llMNNvvPaTm8NV"
    "b9z7mCedX2/TBfXe+HKiTD+d5nqzrFhrTP4ZvYJpcDIgLPg8QY7qmjUMQYpJQB3qg48o4u"
    "t9mw13rCcsidtR7R7O/oxKHZf9pmf2bhrf9yZoQwJHbrF64jxY8v9qt0rHzcZdCOlY/buL"
    "Jg5eOeVj4G0/N7sNYqhUODjeaoCGraoWmxYd31Rmrnr6lSVlRMOCwhTO0n6lnMripevNX5"
    "MnUf1AiXe4/aDoVKDK7aGM+1z/mcuo9sLOj74vdhF2gCSE6qMw+I+s0c6oTBjXDXZkIXTW"
    "5eV2GDnVpgANBUPfYyiaZqRycOTdXTNlWxhsGRXzvDVtZoIszyOCFbT8iahM/11u66hE80"
    "dDvinfpO/VATJfwfHamE/yIdsxH83/lUQJE0myy5UJB5Ivg8X0NNh4FCYTZ4obXvSI2cET"
    "WaCY3qBQtbijCo5jbnpsJve7vKZggPpxnq09RA8fptqKqIBgMEgvtjr40I7js6cQjuTxvc"
    "51fjRq9oSRQR5faJefE21mgGslKo/B9Svr2V8m1U/o8qXwISLWv+bk5dd332XizUJ8W/un"
    "z7JlE1/FGl3LuvH758KWtTo/myNtfn9yYCPfBBHSK9ty32KJNMPNF1oZLZw4NKy7QwsJZv"
    "SvJAWCxMIIxyEhdMONw+J9AVJkbMauQkkBC0uORxfqIOU9SZiPyJCZcuzN6qnV5B+69yYG"
    "V0rW1ddclFODT0eKkLvSffwKJdavN2mTsEF2NCu7605yzV3AC63FAiOJ8/k2TM+Uz9lHXW"
    "8AZ7N/rpaRFv4Utz+W6DHY3mL5q/aP6i+Yvmb33fVm69beLcygn2CYce+MU7OgOBoWvXWa"
    "TRcPXLCfZw8evIYhfrpHK1Y569zRRnxHCCWz3BmKC61wTV9hj/GnucmS3/8Nhgg9mfjtrs"
    "kuZzZb5CliGUU87Z49fq0xObOkp70PXLFupJEoPIGB4QFwhq+J7J2Tn5wq2ZbtMVhpmGFj"
    "Sc1jF5qA900c0mOlrWaFmjZY2WNVrWjTrHtr5R0D7ndQ91L1sCPn5TNvcv3HX5Um+WJQCS"
    "O14JQrT1PskOreF9mARC9/NMiiACRw98vKYBdPUEjzAqXIdF4WuBO3FcOSDS8SxGxtyfKu"
    "EFF6GYVHdv8kHs7Tq7zHEp8R/oCEC4gnAF4QrCFYyD6+TLh7lGp1vNG5DjLbxG62BleHAz"
    "puTJuBqAcuEwS7e6B9Fz8tmXBEyRqGG8JMupY02JDMZyJX02J7YjF9S3plBE23+vs5hdZ6"
    "JzIWKcF5JVrmvClfu+3BYRJynaLMWYUAl18lkmHKWi43xhsHFMbOVVt6zfsqH9nIlHCMn0"
    "1DqPSBiRMCJhRMKIhJG425q4230B8iPiWwxzue5Iq15oo7q3nWTPHZkKILD+E14QxEd860"
    "c8mM+pWDV6yFORHq7iOytGliu651Kr0UKSCPQg0aawiNTS70WFfi/K+m1NPGLL1pSOAM3u"
    "hCPi/GKPcZzdbWJNXWfGhjPWCGnkhPq3E9ZqqnRR0VXpotxWyXK53I6EyQriu9Tmd6nAXJ"
    "cmuspwKsui7dRB79fPOor5zOD6io4Mqvxedjqmjs+LCck9spzyMHg6zG/WrWJdxgzB2PVE"
    "Noc2hWcx+5qyGXXYWrY1r8cAPTldnTj05Jy2JweTm4/+4qUbXqMJyImh+rdWP+ZDnkI+5L"
    "1SypkBOOvvK2GzH4/YCJp/g/j/JO2Q2I6dFMhN6+Je6zYXDjTIcDwymw/IKATmUHMoqSzk"
    "FQrthni6DLoPc8kdF+yN7rYqBiy5v3gEontE94juEd0juseMhc69fPkNr/4c5OVwAraegB"
    "ycqK//nBgy5j8QUCf8IbehWodS52xenoXKKr4l2R5Nxc5arDLP3lLFBklUsKmH7UI9iltB"
    "qIIo+lnb7GcVzA+Et9U8F0Rxnts2zy0ho/4e4rozAx8VHxpUUVJPmUE1XLkxO8QnGWcsGU"
    "FSxuiauHQ5ZN6EC4vNlQVMgD4StuNRsTI5eX/sZDXcv1CaC12/3cF5SA51dOKQHDptcghd"
    "v0d/8cLNrqT8ygyRQ6eaHSwHZ/eJZnodb6LeRKB3Yce1oo4rgo7LMcftzwE+i6HnYVS8++"
    "dXqs21ed+rWOhw6/Lr/S7Ku2h6tR01tgtabCuNvtyvRndGimHwzCkEz/xCnxTgC++sxFik"
    "BwdVnMUkN6wGawFKVg8RWah7Cktr0jjCfMbYQpKo2KbPFzEZMWdeYOIsfuRUTQLW4Q+q9g"
    "LkJ1qEtpGf6OjEIT9x2vwExkUfl5uAnayk+QpqIhrfQ2ZiL9VBfMd3G3E/iUAPNbwbeqIl"
    "cPlXKiX0TDah5eRYJVheZEdtxMrQ7lYdcuHuicsfHS+qPU/tueM5IO5zAR1x4vOS51Q8cu"
    "/yhRplq++5x/4EG6BCyjYjz+9v738dkO+/fCRvLl+9e1GG1Ae54mbkra881BouOwwzeaQI"
    "x9uzwSAc7+jEIRxHOI5w/GgvXWava4AZ81I9BI5vrmoAxzdXa4EjHCraPSFiGU6pbGgAFQ"
    "R7qO79WELcXwwloy4zrC337I91G39erAcu26rd4tM/7nMbRazR518//ONFbrP4cvvtz/Hw"
    "zAx8/HJ7Y1K8xQPPD+vCNABdBcneeMYOvKpPqOMGsEeXtL9W9VmR3qh9Zw5Jl1szBTDVg+"
    "kYIj+q0WlRFuO3MX7bSPDc0Sdm/91hyzMDw5MeHFRRPBKGDZ/icTUcoq4jfUIlkXzOxtxe"
    "EaiTKInPiWSMOP617vwycVy1JssBCZ9rqfmWsCEhDfvBgBf0mSTqgRQrEj4wJqfpvi/X0L"
    "EKtwP3Bu+XJnyQ1GnPhoakTkcnDkkdJHWQ1DkeqZNuarUZnVSkh/zC7umcpoxZj7my3ceA"
    "a1DXhLNJBHqh3kPwNW0xeaZc+Fbgn5ksnvhYtcGTHVXD3JmxVdRRnYLdkURsKgOE5iI6Tc"
    "ZLM+GGpgiUpkfzo0UbKpofHZ04ND/Q/EDz42gvXcPGLAdvyXK41NM6mXvrE/fKLmQMnd21"
    "w7glOPg3Nr5jUoY6KXegT49WYuElGw9lZmAd9j+OsoRyvRGahS/UX2PBl5KJcwKbRJTING"
    "PeM0kgEgHawEufC2a/J+pGGLAHepCSgrNKwgNjO48DXHEz8NbnDSMqNlQVruobwv5YOGrX"
    "0i3hEakjUkekjkgdkXoTpJ5ZhxsAm7xUD+HNHsIP0SQ65uqWQQoNV7e8ZA9Xt46sZmuDh/"
    "LNFNX0NCpfk0ocMNB0ySw+3xt82HP1mshIaKLkjEgPwnkPEDqtHnn1VhjCRyva66YivdPx"
    "1esaKr56vVbDcKg1VMOdsiLu5uH9Fz1u0aFBpcMNrBAZjdrIMNwqs16Z5Y8cjPW5ekCgVk"
    "oUwnf39Y4sBH9yIKxvptZUSRx/QJbC8ZWVQ8Zsooz9MNgvHuVIYlHXZXaZWdjblR68B28k"
    "ffXojq7JSP186Hk0Is8DD8Yt6WoA9Wg9rqMZw5Mvp5p4UBchS12vNvBfkIfg8uKnSzKils"
    "UW6j0YJd8oHUNHAPhKnWkEodjq8yC6+wcvvqlnkghmMaVdIulKvicjwSaBBDndaUldzmLC"
    "V0+xu9JNmzzuk0fegBeJ9Faj29Kcj50wb1w/EECBlHNlo/seesF8rK6HJAmSJEiSIEmCJE"
    "kjkiSzKDd6P/NyaL1v/dqle11tsy6R6CE7dVnP4qgwOEqpmmzeuGZxVqaHSn51WUPJry7X"
    "KhkOFSjACI01ciFnZHqo5N2zE0XIu4WuM6K9s6R3T2xrw6yJmhOBAyo3Mhq7SrlBMaUmKo"
    "7H9+7xvahFtl1UkG0XZbIttp8bIvqMWA/hfEfgey2vgGALvmWLt4Iopo63bZ7bQuo6jx6z"
    "vzje7MzE66ZHB5XUrh43dOOBtdhdGH1OPvsyDNYi7A9H+rolfFjwOiJiXe6x92TKBANqFQ"
    "6B/95M4/7YKTVfuwiEml42IqAKIGSpD/QoX7AomXwkg/E/meXrZvX6sE7sUCeiY+BL1eXh"
    "D/7EoO+9Banp8DewrQMSlnQAsjZ0z9oYdoaMKjKqnZk4ZFRPm1HFsLNDhZ2F23AjGiQV6a"
    "GKd0/rpTim2V6Tl0PvwNZbCIZWYmhlOyekIzt2LRIFDK8t5jgjhuRJm+c3qpLYfIZzgjjH"
    "bZ5j8AsMp3NqNXUmJEK98yjsHnJrfW3pUyjK4uvU+tdJ/VxTnd/qZq55yd6U+91FR9cof7"
    "oxOVCUw5Vqs+s+Utn2CN58Bly12rxq2YJODBP917vbb+ZJTgSK8+pYPvkfXVD4AMT4OHBc"
    "3/HkOVx2byR4xUSDgnJzXCr9VqzyVpg8OEGLSr/9P/ERwkQM7sroyKDKVfm7GMZRJvXclL"
    "ohmHbxLakkCzULPnjyuCBzuiJjph1+kFVBllMeOfu0J1B7Cz3uT8NyE9Dl11vpXA+LB65N"
    "rCn1TNXiDnFR7eqcqSc49nOCE1QGY7mSPps/k8RmlkvVWwFP8PORErJdJuQ53Jd6kvVBph"
    "U5ejHIu0Tjwhrgyaxbzk4T5AaHJdwh/JuhHLHQXYvINPRjdnTi0I+JfkyvsQsTXWs1XWvx"
    "vlVXu/F4VC76Ldu5ZbQE+39nC+oIE/aPjlRif5GO2Qj9f9PYmSy5mEX9Y/gkrCwnqMLmo/"
    "Bco0zc330cUAgV6SYQ4kctQ5ziLk+8GVnDZYb6MjVSs7l+QfTb4VKLDaMCm8ZYQioliz/H"
    "Z0YcjjgccTjicMThdXF4fnlu9IqWRBHRbP3ypRtfXcSe2SoRs9dIIc7iidoBnVmhHqp5L0"
    "mBWVxWfzHJSm21jrTM73WcZSQQSkuGZeSGc5dRb02gWSJUUPxYSe3rGU++Oawr6ub29ktu"
    "Z775XGwz9LevN5/i4vZqkOOv0TWTCs0orQwnJiKr6lkvSuLzvu3zPg5sZXg2WdJTid6FOe"
    "w+e94F+18M544X+I1acpcFe/SM7641d6ilxutHXq43MVCHjr6XFnW1hkrKrw5Bywn2Rvvb"
    "RqC1ipf9KMwtyDNHB5v52aEl6jYhv4t7gUMURCgdsqTgUAl5VaV7eU3YExOrpeZRuSDhB1"
    "21E0wMMmaPjgedxQeEukuIqlCDHI9QIqfOxNCM5IDX3UzxZkzRXGYQXKJBtjgSuEjgIoGL"
    "BC4SuE0IXGQO980cYpLsUXOUNYpo8HgnAr0z8Hffrnwi+Dyy0ptaQQXRHtn3u8jFUQv2dm"
    "rNCaJS22Ve/kqFf7bWvNRHBzXMy0U8cKN5+VVNs3CoGwXSR5YeFAvT5bzek9GEeTpSR9cB"
    "Uw8W2H7QTEGBjLLV+OOnMxiD1fZdyUmMlh5aemjpoaW3rwnpr6WHoTqtePn0vw3skXh8D4"
    "3tvcSP/B6oNdvxGwXqZGV6Z/btvmlFY48juhq7mq/wAeKqzgw2S3ig0lyhyZBaecqZlF9I"
    "FVh6Ub1heDR0VvAcpkH9n9nn5GdHQq1EG5xWkkgfetEtHX8KzillkoSNJMypyXu6zmY/V7"
    "YX3HqLJ+nSYMxagLt85GJ9WoPNwDycMy+b21DOS2ZsgSZVO970AZpUXZ04NKlO26Rq3uro"
    "GB2OOuw8Q2Npv8aS5SqQNmzc5Sgn1TuDaQ9tpDKorbaSMzI9fJx3v1ZoyNFEw4lA/57g/X"
    "TrAt9PEwWnEqjhOhou2W71EX9JtEe+3wND+ZxtXH8GcmKofYzXaecaQ63fA+jbNeQGDhcs"
    "1TX5lXmxKjO1e096hZbByixo8Im6wRZZezkxXB+2XR+WVAjq+ath4PmOAY2sf4TLkqf8FA"
    "eSTQJ3uGJUNC6iXZTt0dO8k0LaXWjM7HjDIOw11UWD2uPNNByP7x1GuKyFES4rMMJliBHa"
    "5G/89AQFBdY5HcOjg42exyFLBtbKwwv9gpC9pv4HJ3gmietM1GgPsuCiysM2oROfCfil0p"
    "xXt+V5GodGFguYlZx8VZ1UBVMXkz4mzh0b2aDvr6MTh76/0/b9HalOUetm+DgcHdYn3h+4"
    "PlrGYjtNwgM/2hlk1kj9eTnU/9bx2WhaRh7aWqblqwrT8lX7TMtfHH2TZstSHxxsNiwn8b"
    "iNduUHorQegFsOMuFig3BAZGBN1Wfi+Or/3hN3LF1fhZKFY/mBMDTV+aEzbY5NhZ9Uo8A2"
    "Fs1u0ZqFpmNHJw5NRzQd0XQ80isX73SNdJ8RQtV3MY/pzufWzKezUCkl+Jc9XAkAZWHgRg"
    "T4ELx9Y79T/305/ikqpxc6CBSKk3zOSBq5JQdhWT2ps5Ci+E9H/elI4nI+YzY0TxmER/lc"
    "ialv4mQkItijI31T0tNxbqGxP4Mv1DtkD8crs8fCciEPa9PhcDtEaIrQFKEpQlOEpo0zmj"
    "DhZq/hl7lNrtEKWJREHLr90paFEo0moSiJNPsPzsEWu0tWcAebS8tmoyN7SayT0mbSPnvv"
    "L8xdMGPLzfKgQU3bbzhNxzcr8i4t6kkyZtKxw0rqYd7ImliyemKb6f3srRsLp2OF9bYvnW"
    "hSdXTi0KQ6bZOqvPbWf0cN6zbC/q1TC7ESO7L/XxyPbcCCekhtJOjGo2sVOdNOvKhFDpzk"
    "T+FZzonuqp4l0Ymkjg0ddzyooLykkoQMQEi+6wLL8OWEB55tLnS2x2ttgzgT/+XGAmjl9d"
    "KzI4dLdSt3Qw7ElKul2ewxmDJrlnoUENwiuEVwi+AWwS2C2w6+fhhThEVL2hA1vhevWQYA"
    "1tVwRuSAOmZ/LJgVtXbtYuqPRvjDxo9zQQwf6joPNSaa7LqGQW5Jjg2/RvthVgp9u1ubAj"
    "nLutEElERxFn50FrYwyHKS6GNHH7uRVf07mzrqF/+qjIgzA6OaPTyoYlOfwoHDRTyyFpNq"
    "UfFMkgUTc8cnPifMAyKTQ4UVCl87XDcyt+lKDsiY+1M1woYcOcsNbLaGMv3Rkz54D979lJ"
    "GY9SGCTQLJJPGXnMDvY8CiCt1qXcEln6lPmomVFOKwobsEMK4wWl1Gj9LeB2Bxk2EaZ13r"
    "HED13lmrB8+P2u3xZe5KNJaGDn1RXPdLfYGL7UK0s1VjKsrNDNYVpIFfbPg+qX/1RF1HvZ"
    "F87RkEe+LI2bZjp0HOtqMTh5ztaXO2R6ww0bpZxkCEE1S/md6qrnm6jtzao+L33MRuF6VO"
    "Q0RXUmUl8X1oFutwCSM7p2PHgjarc5UI9I4kfF2HI3y9niJ8Xe59w10eNGrelEr0Tr27bx"
    "Ia2nITwedmbGlWcV7qBwt0t225qFCxuc58Ygw3U18oc9LK60QN7ghQd9ddGNMxze3HvCRS"
    "zG2jmE2zvIU7pySK7pxtrZZQlUPBqDS1blm/spUEewhe9uBAFmwOP227xS0niqtb21a3lj"
    "jQPlsf1TnODL6z6Migym3mWEMrHlSjECWMBTeSjNJKn0kyVcaiPCc5h5XLfEk8rhNPp/SJ"
    "aX+SOrXzxHQP9NBB5XESdrIlY0Ye1TFPjXMsY93Kw114Vy3YN3uyqpu0Y3OFluye6KLq6M"
    "Shi+q0XVToITluDXTsa7/fXtWdoKdC8NVdbgr7KJxoundoPa3tIpc9PKhhYTVpJAdBhGFx"
    "VR2TN1Unh0RqiCXM2D9w1mviSAnPyUQw9l/qXyWwHJAn7tiZDO0ldZVhRCZcB/eZgxb3fL"
    "3GUYKbzSet1Yrj64q8omHVitd8gIZVVycODSs0rNCwOt5Ll258DXKiUiGEo9tq/omJcROD"
    "Kx7fQ3N2D3FqzT3D6BHegUcYLVzsFNgn/3tL+IOvjLo3nK9rFpM9PKjiD+Zq4HCcGbmRPv"
    "g1ar7i69w/6fh+1KcF/rTp6px8Cz2kcFZo0kK4sB2PihWBi4W+0PdEMIvpc0oypytwlUpo"
    "+0LdMoFwkCvuNtFQ3ZX2wYb3upZE2ExDpH1vMmeucPZGFzaea04FJia2Y4VGcqKjE4fkxG"
    "mTE5iYeOzMOGSHjqn+Eh6pPwUlUZyG7achhHl1c26i4aedbpNi8doRDakIcmw1OLYF4wu3"
    "edpyItWnBWEXqcuJxWpYaDl3GfXWgY2MXEGpykZ296XV5JvDvuw3t7dfcvDx5nNhAf32t6"
    "83n9TDrJ9lNcjx16yrE2bSdVXXZWZScncz7g+8j3UiyGysuwofhqfc/aKcY30aPdtFSaTh"
    "Oxho9j3eC24C+5EZg82KQwZVhHGytwzH6eiNpLEO3qKZLt6agpUL5tlQXi45qSZsZdgQxK"
    "LqrbCpICtGxTn5wq0ZtP4YswkXLJSNeGDHL5PGB7ni5myektEDpy4l9yAXi1wscrHIxSIX"
    "24SLRS6qFS+f3tFK2q+2+WOZPql9FxZ/++3PXjy+LcHmdxG/aMDkdyn1uCF4I0NS1smx1x"
    "ERCsH6OrF9dU3GaoOYTaj0B8RV+GFKuCAK5qon55x8dbzAZ5JYPFAAGkpekblje87j1IC4"
    "d3zuzdjaUhpBKN2etwqhdGcnDqH0aUNpvZSW5ruqzKSNJVLrMrDSV7aGHM71htcUKZeE+w"
    "T1dgGZobvFlrotiKJmC1uBWjEmkyF0Emmq2YJob9xjO1Trdo9sSRgf2mL62oJajm8Ij6lI"
    "XktF+qTOy4urt1fvXr25SnSafFOl2LJOl1zoDrjwOg85AKAyiK+KRzDKHzAuITa3OhuWkJ"
    "Y5aaD1VAhVXa3qltBBH4EJYfYvjr7lEiWUPTyoooWscKC6bDRyIy30F74k6rZWZKHuDJpy"
    "SZ8LZhM4A3TmGpDonIR7pgqKW8hvpndAOMlUQYanHUQBMjwdnThkeE6b4YlX00YvZ0aoT8"
    "D40CkrsCk2sEeS8T0KuPshW6Ql+OxX9UP9v/KxCZwlxyqR2QJGDf8ZDavhrZs4niOnCjcp"
    "mWuyhJg2x1dgSvrqDz4PC04vpxpCwZEllWTCfEuJ6NrVghFH6jxpaOnKqDUlYIxBgjQTJh"
    "fe/i+4GfiBwFALmOBfozTsYpjH2Pmvoc52KY+Fgt9pdnS53lssOQizqxGFIgpFFIooFFFo"
    "ExSaX9obvaIlUUSkW798mMV+7PxdDF1twzQc1jJrqc535iay+MJppM5UAPVp1KdaahtHBG"
    "el+qTWAy8NWXuvjE7Nqs/KnHStBQwnS8LJrmpEk12tDSa7KsaSRVzLFmZTXhIb/rWt4V92"
    "lnNcVKPVvyjZIwr5dPJCNJms/mOxs3VUc3h0sJlsXiQD6yVp86RbBwAJ+T7kgKcUGh8SwZ"
    "fh1+oPPWhN3nXDkzx4D97I8dl8BOTx6MPV+Zx7fDTQH8OO9vqPV+H35CG4fHn5RjPMcCX9"
    "Q5lNpGOrX6W+HI0dnal97rKJnxseHdBiCn2uHrzn8Ma4TMhzfRqQ0iqTxHXgHv0pm7+oSV"
    "zDT8Bwhfa8zgMkirs6cUgUnzZRrJfSBhZEPL6HFsTuW/sZOYVTSjHuQzTCnc+t2Vf+ZMSI"
    "6cFKiChh2HAej6vVOg5G63o6fAKl1uHFeyaJPtN7wHaSUMGIB6XViaXAlbr5MGpAgSZHEB"
    "nMAeRpQOg6TAMsYQgp3e+lGld7h2tX1WmvDEMoBDSs6yWHSBGRIiJFRIqIFJsixcYvZ0ao"
    "T7jmwC/c74FaR5rl2mVF+qT5nTn9xtSlnmXwnqxVaUYCNWrQ6Ez9jiamZDy+h6YktjDv2x"
    "J89IA6nIXrIzSXbN0yg90NjSrH7obbcVvBYuGufhZ0eWYit9Kjg0p2S48b2vHA+g7QaHci"
    "Pp0xGXcaBJvhfZgNE6hZ0P5EqHQ3554/fSbJ7wH3KdBNkPSshjmSTNWvBYdk6JUn/MmUdH"
    "Owq252YOZ35dhI2pCBk7Gl9E1t6nO4blApsDUaiLQY0mJIiyEthrQYNirs0GuHvOTx0jqw"
    "RyQmN538NCA7v3suOTRJjDDKrNFE4KTzQTrR5m2a3sie6Zp3Nciad2upmnetI2o+Q/DdWq"
    "LmcxSat5GoiWP46hRGCaPLfaBOLOqRMSNA83ilpl06LAiGjnTY0EiHh8NMj95HbQpCK5DM"
    "GFtI8hKCxS/fXIUcSvRZS5qKpRznJjbTOHoaNrA2lnp9HrlY5ccjz4I8C/IsyLMgz1KXZ9"
    "H/NkA28fgeRhe8ruOEer3eB/X6ZTG6QP1Ow8u0Xrnx+B4qdweYMV8mPd3+62o3K9NDF2ot"
    "D2qFA7WoYuo6atsz1MNYr+GMSA8VvCMfdd6wVKi4AcGRjO9NR4qdURux+VtTk/FwVGRRka"
    "7CD02fy5wMqnQNoa/JNFP3iU2UfkawR0FuO1NvhnVvrmKzMKoZu3g0JY770cXjhgrB3HWJ"
    "mZmjgypKdKzHNUjNTKLI1KnUAyNWZCx48Dj1w4RIzmcEfp8u0uxAF9bJhAnmWepUMpjPmU"
    "2CxSBJl6Rk4VKLEek7rkumXP3wisC1vV5yx/Wiyx5GuOr6pEwsBN1m9g1p045OHNKmp02b"
    "Hj1vpXVzjaE6pzsNIQYpqX89UZgI9JDpvqhFFF5UEIUXZaIwgqisCcWVk+nT070zi1YwPx"
    "BeI6VmRVCnmEvYliUY6z03jO9rCd3ym9Kp+M4DL298l48OquiWJYwbimRgjQg06dOolihA"
    "0WsiedgCNWRuJPF5Qmkoq07TJHQFWX1MUyVLxmYDQuUM2qRyQRwPwskkCRnrZ5LALzEFnR"
    "3suo1rZKXx82XWJKUxPfaHP1RKROIEiRMkTpA4QeKkEXGCuU1oqR9R6fu31CMc08CkzEj0"
    "6cnemUUJkE9hwLJG7+bUddfzrKlYn9T66vLtm0Sj8EeVMu++fvjyxZAG5niByVSsVmgqhf"
    "osFPKJbAIjjlkTR52KnJzpjUElpxZU8pUxaE3ynXNjol328KCK55iHA4ciHlmD6FDPxAzk"
    "CQiR5w/B1eSCPgSv376iL87Jb1GLcEcSBXKZeGI2Ga/gT8fXX/FAWEYiY2fnrZsQZyjaHZ"
    "7FFDaC7ASyE8hOIDuB7ESzqkPpitroBS0I9gkgH7ooJiYk7i8hsQv0z4HyufZC/lh0Qa1m"
    "NWuyIn1aNnZG/7DfA2cBcVplpf717vabWas5oeIe7Fg++R/dH/EAwGkcOK6yWeQ5XG9vIK"
    "lCo6Ck3PYbP8HPv374R/Hh/vjl9qa4r8IJbgqTwhfMk8PteKSi7OGe+qt3e84Y2wWZZLlc"
    "sm11WxI+nHIvXl12QLthSZtIQQaWvlq9ZeneJDvuQrl0AmEoW+q2JIyqzVHMzJZDulgI/k"
    "TdhnxpWfiAvGnyTaeI07LurSmzZkPHwPLX0H1WGDnr+qpH98ApuAeA+FczOguVUHIPZA8P"
    "qtwDwMQPx5mRtTqCBpLpDp0hkT9ewaewivR7/XGh+TwS+R50G3gJwYjU1amhEb9PNdqPs0"
    "F1/qcujgcnNbcHPdB167RNSE5UIwNVKzn8KH0qfAlMp8k5UdFRlItH6jkySYGqOlFSSzMz"
    "CL0b6N1A7wZ6N9C70ci7ka7cDTwbqVCf6MkDv3DYzuLoE5DDOA0noSiLE7H1RBShX/1pKE"
    "riJGw9Cb7ju438gIlAD92se/EEpsZKQ4CVE+whvuoInop1UgmomGdvM8UZMZzgVk8wNv7Y"
    "e//tOfw2ExKoYnizYujK6A7J+5sjp2drGF59bLCR3l3GwzZyu3d8zsbcXpHllJMldaLusx"
    "HfqtueOFJ3q/UgfPv1y4ufHoJ37968fhG2NZk4QoYFAmEYd211IjVU90Wx1LnV6QQzhIYf"
    "8Lo1uN2M+Z7NoSyQqbWy4pF1RdYVWVdkXZF1Rda1Ey8cFhs4qvqRAzkBExk5kJ5PMFggW0"
    "xwRmwHE9yy1gpdn9+WUAIfmHAsIyEQHRlU0QE0HbOJC1g/sZurxDWyek/F5P3B7J71xuyT"
    "wl6OqZTGes41I9JD79Tl69c1SFc1an3fMThWCKtVL1UDDUfDe6jd/WQBcs9vmK+WETl8tt"
    "pxNsqd5aUddTP71/8Hoxqgxg=="
)
