from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "asset_class" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "code" VARCHAR(16) NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "unit" VARCHAR(10) NOT NULL,
    "useful_years" SMALLINT,
    CONSTRAINT "uid_asset_class_tenant__97f2e7" UNIQUE ("tenant_id", "code")
);
COMMENT ON TABLE "asset_class" IS 'A class of GB/T 14885-2022 that the agency uses, as its own list has it.';
        ALTER TABLE "asset" ADD "supplier" VARCHAR(100) NOT NULL DEFAULT '';
        ALTER TABLE "asset" ADD "warranty_told" DATE;
        CREATE INDEX IF NOT EXISTS "idx_asset_tenant__c71b26" ON "asset" ("tenant_id", "warranty_until", "id");
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
DO $$
BEGIN
    ALTER TABLE asset_class ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant_only ON asset_class
        USING (tenant_id = (SELECT NULLIF(current_setting('app.tenant', true), '')::bigint));
    ALTER TABLE asset_class ADD CONSTRAINT asset_class_tenant_row UNIQUE (tenant_id, id);
    ALTER TABLE asset_class ADD CONSTRAINT asset_class_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id);
    ALTER TABLE asset_class ADD CONSTRAINT asset_class_years CHECK (useful_years BETWEEN 1 AND 100);
    GRANT SELECT, INSERT, UPDATE, DELETE ON asset_class TO houqin_app;
    GRANT USAGE ON SEQUENCE asset_class_id_seq TO houqin_app;
    EXECUTE format('CREATE POLICY owner_reads ON asset_class FOR SELECT TO %I USING (true)', current_user);
END
$$;
-- Assets are found as requests are (see the migration of the search): by every part of what stands on the label, on
-- the type plate and in the register. One line each, so that no word goes across two of them.
CREATE FUNCTION asset_words(number text, name text, model text, serial text, place text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(normalize(number || E'\\n' || name || E'\\n' || model || E'\\n' || serial || E'\\n' || place, NFKC));
CREATE INDEX asset_search ON asset
    USING gin (search_pairs(tenant_id, asset_words(number, name, model, serial, place))) WITH (fastupdate = off);
CREATE FUNCTION asset_hits(words text[], patterns text[]) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
    AS $$
DECLARE
    own bigint := NULLIF(current_setting('app.tenant', true), '')::bigint;
    wanted bigint[];
BEGIN
    IF 20 <= (SELECT count(*) FROM (SELECT asset_words(number, name, model, serial, place) AS looked FROM asset
                                    WHERE tenant_id = own ORDER BY id DESC LIMIT 2000) newest
              WHERE looked LIKE ALL (patterns)) THEN
        RETURN NULL;
    END IF;
    wanted := ARRAY(SELECT DISTINCT pair FROM unnest(words) word, unnest(search_pairs(own, word)) pair);
    RETURN ARRAY(SELECT id FROM asset
                 WHERE search_pairs(tenant_id, asset_words(number, name, model, serial, place)) @> wanted
                 AND tenant_id = own AND asset_words(number, name, model, serial, place) LIKE ALL (patterns)
                 ORDER BY id DESC);
END
$$;
REVOKE ALL ON FUNCTION asset_hits(text[], text[]) FROM public;
GRANT EXECUTE ON FUNCTION asset_hits(text[], text[]) TO houqin_app;"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP FUNCTION IF EXISTS asset_hits(text[], text[]);
        DROP INDEX IF EXISTS asset_search;
        DROP FUNCTION IF EXISTS asset_words(text, text, text, text, text);
        DROP INDEX IF EXISTS "idx_asset_tenant__c71b26";
        ALTER TABLE "asset" DROP COLUMN "supplier";
        ALTER TABLE "asset" DROP COLUMN "warranty_told";
        DROP TABLE IF EXISTS "asset_class";"""


MODELS_STATE = (
    "eJztfW1z20iS5l+p0BfbERytRUu2W764CMvtnvGcbfVZmvHsnjbIIlAUMQRRaBQgmrs7//"
    "0qC+9AEQRovgBgRsy0KaISALOAqieffPvvswU3mS3O3z8yx1jdMd+3nMeza/LfZw5dMPlB"
    "P2BAzqjrpofhC59ObCVB1dCRyIydCN+jhi+PTqktmPzKZMLwLNe3uAMytw4j/kwOJ9Qh4Q"
    "mIPAGZco9YvmD2dEBEYMwIFfA3WXJvDqNnPPDEgASOyTx5Akbgtgmfqs8imIiV8NlC/kV9"
    "4jFqgvQ53JLJDXlP4Y89/NUDx/ojYCOfPzI51JP38P/+35nPHOr4I8uEEXO2OvvP/5QfLH"
    "nyH0zAEPjTnY+mFrPN3ByFIur7kb9y1Xc31uMnx/9NjYXfOxkZ3A4WTjreXfkz7iQCluPD"
    "t/LXM4/6DK7gewHMlRPYdjS58fSFPyAdEt5lRsZkUxrYMOMgHd5A+t3ZaPT19n509/F+ND"
    "orPQ2xRGaKoq8M7sCTJG9VKAU8wi386Zfh8NWrN8OXr16/vbp88+bq7cu3cqy63/KhN/8K"
    "bybVVngqpbNPf/709R5uiMvHNXya4Yt/KRnq01BKTUaq/dy81Z+EnNjmuYg1XzUZ8RfpbK"
    "SvW6L6/zUNHAM0TaJXG37YhAp2bgSex+QtJXf2v896MHHpRBnyHZTKHFG/PFO/yiO+tWD6"
    "ucpLFibLjETP4w/7mrp9vkmwPN069ip6gyt0ff/py8e7+/dffofLLYT4w1b6e3//EY4M1b"
    "erwrfPX7/IT05yEvL90/1fCPxJ/uP260elXi78R09dMR13/x9ncE808PnI4csRNTOLTfxt"
    "rLXcrMNKWpruDzPq6ac6Gl6YY6mrLs7qgv4Y2cx59Gfyz9eXFbP69/ffPvzl/bfnry8LM/"
    "U1OjJUh/Iv1BO1A1ZW7l/vbr/qlZsIFF8hy/DJ/xDbEntb9/ao5gq1gipy70mszudf3v+j"
    "qOkPn29vii8AnOBGqh32/uk8s//AFxNqzJfUM0elI3zI140tH1oMF8VvqCNhkBn9Yvh90V"
    "7xgcrHyaTer3SlQ4nZw5UY0YgGjsxo5EaE+J7IoSGUMq3plHmCTD2+UFArEAG1yZKx+TWh"
    "EpXZlhw7kB8fgrfGy1cPweX04iJBbdExw+YC/ozgWgT7QrhXhoiHv/xmjAi6Q4zYIqiBGL"
    "GjE4cY8bQxYrQLladbP9XR8Ko57uD8VswnzFHhRYm2M816xrnNqKPXXEaqoL2JFOuX0m5u"
    "bz/nnv+bT4Xl5+vfvtx8/Pb8Qj34cpDlr1mV1L8NjJh4/OGsmLO9bQM5G+bqZQ0b5urlWh"
    "sGDrUHTM+o4zD7vWHwwPG1eDo/ohpSh2NHNDO4Bqp2JZSV+zwVhDuMRCchc7lSCgCmi3Py"
    "nX2QQDcQzCOWKQj15DAJBf5kOYI5wvKtJ3ZNDL5w4Yg81RiGjqQdPdbB6L1e78F5cN7Lk4"
    "cqCOE6oOv4MjN5WY8t+BMzyZwxN6Rzo0sR6pjkUZ5dfuOqA/KcA7KcWcaMCL5gE26uiFQ7"
    "IwtpC0yYGuzUBOvRLajB0f2eyaejMCrUTkEEMX6LoCJi/I5OHGL808b4uaW1/uuZEzvc69"
    "mT1TLz0qX7X10UmxHpIR1/8boGlL0ovjAplIVDeRUrXKF7vterOCPSQxXv3uORQLemOka3"
    "UrWS22WSffCYKRGQRe2z9VZZZlAtw8zIj99om/2FLwklIQh7Ju0g1yXCZXQuyNLyZ1nz6R"
    "0ZC0ZtZo6JJQhzDG/lyqcpHAf2j8lcm68WTJ1IPoplw2zfF6tvIKG106L9G62djk4cWjun"
    "be0g3N473HaDiW0ZZQ2vD39JJQ4f/5JZASeBZfuWI9dAedm9rXaHiIrJTkcISsrTcc9+rN"
    "mLUolePO9Vq9fHf9xXKzxZvD7ffv1zPLw4C22D6b8yl3o+IM0KmJ4ZVAumm/nxdQKTEgm9"
    "W8PyByqUXHkiuOPL0xGxcgxtlNHPnKuRFyL+vXpHRHofCM/bi/IQnnd04hCenzY8Ly2v9V"
    "/Rkig6JdAp8ROK37OVlIUZzdWMvHk3ePNfmc0eaaSQEhLPHK2E4GZ+3Ebo/RBc/WJePgSv"
    "h1dvrxVYjqKLTGZYcqxCytThAIYJf5L/oTDC4mYZev/EuSDqaCx8+SCOr4lrw4NrDoi8c+"
    "tJ3jSTD5t5Tu4lYHflxQzLpXYUfAQg3rMeZz7xeXSddxGFrhTBiATy4TCfirn8xPk6oF+A"
    "5cW4ovjK0d/qbrWwP7zwhmHh9+EHzxcAQSoGSQ2sGTJZwYf/RBsCbQi0IdCGQBuiUUBTYU"
    "1vENNUkEQLYutXr7BhNjHjcoI4BVtPQYpBGi5+OcEern0dWetinVQudjGGbDjFGTGc4FZP"
    "sMekSoUf/YzSNK93qpYE2+Fbhev1xrdKF5BPM5oyZ7SgP5ptdGXZrfa6CBG15dU7zlYnwa"
    "wIyZG6PFoq0btcwOHLOsmActRaCk0dK4EJv1GqZSJwQP1GHNNh1Lx7SjhkfRotIokIrh3b"
    "rh2Kh9wOQu2SIGjZXHQdQrWG/6+KxKkbgtM89MaRJ4lL6HDvkTqWUP4D+Zgxdk7Ghjyu4t"
    "QVhx5Ht/OlE5ZqDAs8DlRdx4XLpTWokoAj55NQCb7aipEHvXKNsB55sVJkTtEFQL3IZ1zm"
    "4cN59ZCMP/ZyjWR8RycOyfjTJuPVCtzAbIjHY2BDjazL9pe/OVyATi2j96LC6L0oG70pNG"
    "i0t+TE0DDbdsPIgK9G6s/Lof6b6L8lZtPvKsToTGMyRUcqzSU3HbPRVLqL6xdFJkuIvgbE"
    "cgj7ISXtlYp5Si2wc/LJCUOYiMu4azMVswSylkdmlvC5twpNFmmxcB/Cncpm0sGu2jggKh"
    "9FW7aI1HRoYpoCw2BCcDSVjr6AoqnU0YlDU+m0TSVE8zsuZ4mJJa1b2XzLtxs95IlA79y0"
    "u3/GF3xiNdNuKtE79Q7rOcErfOBF9Yb4W7N2VBV2ToUOWNc5hradretss6m/BfrJiKFHtm"
    "0e2Vw0SdZcbLQZFyWR3ukgvfONq5sqkTvq+0EVtePFI+r4wOXJTdWvkE8hJW1hCSEPirRn"
    "4XhqM+afm5ZwqW/MtHW5tzzLlr5pZE6QOUHmBJkTZE7QyYxO5rYpdz9O5hRTlNVcUTMvL4"
    "bJHbm1quPtJAEIf2GLiQKOWpgcHd0IlkeLdGD9rjfLGVc9YSiBc1S0q9EM3Ix81X0V+7ps"
    "itLMD0SMjBgZMTJiZMTIdTFyZtGt/3JmV2p0em37wmGHnVMlOu/VFqLDcNGRSvzmp2M2Qr"
    "dbJ+mVzT0ity/muZ4ldzNyw6bcY6pvn2VC4g0UzHUG0N2PjJM9bjRZjVRqznVUVkveQ9R1"
    "G2QswW14zpJKWzk4eOiLb45qQ4zYSox4XKLmuBOQYxJeDWsQCa+Ga3kEOIQ0zSFpGkTNp4"
    "KaW4IdvnNv/mePB64OPqQHKxEEtBUfPSbjNqKI38PY8kcK26rccKnhcSEyceiivPnXlEGH"
    "aJ82ciR7Wj1xuG2d3raFDlF0iHYWabcNc613vhWH1MRf2/nhLIdQAich6iQVjjjdyM2QK3"
    "N/6I/r5E6PEK2jE4cQ7bQhWmnprf+KlldtdA6hb64z6m8J1vvkGHwhNfLxaU11vvyASpxn"
    "RUNH7Kl2kT5wmhk2tSC9QImdk/GcrZLaeFHJu2eCLJgQ8jeABw167RDTemTCj2tHKFk5Cr"
    "pewlm03rl9XahRZ03VUbMaVmZ2NMSViCsRVyKuRFyJDe7bVae7YcvG/rZqfFuH/Xu7nvx7"
    "W/Kyz+XvaqTbaHwPlbv7EBGPTZnc8YxG7HVOqIdq3s3y0BKb5jbwH7n87V9CIH+msWqKQy"
    "rtGh4NHi0yo2tZNrEp4fNMz9CwiaeAyvke9PK0nuTXYb9QeTQ1QATQ2WEBcRgZ2h+WJ+0S"
    "TfzBXq+mWpjCIjO+hnjFH/6YPP/vhzP49HD2rxcDMjbkpIVfwif55bW8hMOWBP58AXaUGj"
    "IKXMBLhZEeMz26JGMBOFQNs8zxi/NM29Txklq+/KVj8hAML34ZqrGm+uK5zSSMldfIHPHH"
    "A3XJKbVsJu+LTn35k+DH2VRactT32cL1yfM5c/2BvE3o12p63HXled6py6rPY7KcMYeIuE"
    "xh9DWxfHnAUsGZBG6MmRiP2X6TAG25jk4c2nKnbcshOX3cl+7wpnTbKhPt25JGc29/ynXp"
    "yuZUo9+KogKpyOELCuxR1YcoHZCrb5bB883W7qIk1jfbdvXuRMfCyLrbG1jd8xIT2ZOawi"
    "V3C2rb63ufZuQOB1Be7vf5fjV88zp5ouGPqmf47sv7z581bdOlGd0c46dSiO+7hO9DAmcU"
    "OL6lQZmbap3mZbHgaasLnsK23vzFzojh/LZ5fqkjlmF0d12onUr8FNLuzpzuBWh3yaV1oM"
    "LnvXJo3ckF8IM8y5nGk5UcG1S5sBKDqp7v6r3y24TpFImjyJhR/5os5X/B8SFmfBl2pVXR"
    "c9Dv1odDoTNHrOmLu4vTKm/Uk8WWY1WWOAzfg6PyKiThxuEUYxFM/skMYMLHyRXUeQZE8P"
    "DE4PxZyQu5K+gaRSYsupRzTt7Lj8KVTxl7cNSdQMixIFy+M+r00KX3zZDMeOAJ8vw7+8AX"
    "g9id9m+hp2sECB/Kdijlv3hHGDVmxKcumYBSROQl407dqnE+FfMaiSmgHvg3VYCmXRVmr7"
    "TDWkfPVEcnDj1Tp225omcKPVO9dp7EaKOBhjMiPfRP7T6PPkZqdfUbj0fl1lBuBv42WqHz"
    "crhEb71ExwbUqGktjpJg/5brq4s6sc1y1Prmdxea6OaM3raAozp5JF3bTLoaNhdMt75VNe"
    "RLhQ7YkC/5prMd+QLvcSsjLyuHb1Ob3yaIad9qinOCOMetnmNu8kYmTTS+fxBk94jbp3Pm"
    "jMDt0XBHygvirrRhV2qJZ+oeZu0GJk1X3T05OKgs8J6b+c3OqXtw2yRJOT7nc0KT3Cc4jU"
    "r+ySTrTOLy62TJHJ/wQPmb+EA5cZRbyJA3DilPOqfVfi+nnFlJmhMVc0g7ep4pSKHqU3Dw"
    "S/nczqQ5mdxhUZqTx6aBUOlKlj9T3jCP0agc2ng5W43fEXViQh/lkzmQl32QTyn1fHC0se"
    "U5geQx5QwLU6Hi24ZLh9ch8hi4vWo6qSLtYAG1zljs6ILq6MShC+q0XVCZpbbR+5mXQ4Zz"
    "69cOfYCY39AWc273DkCJHpsoNxreu2jCYa0Kz8OKCs/Dci8Vhcm32K6zcj3crDuyOa9lml"
    "pimX/gDlT6oJH6S8Z57vigyj43iiM3WujfwZaMQzyTYM4Jl1+CYRzWGVlYpmmDGXxO/g9z"
    "fQJ9U9KwTAgFDbwn64kJiMKMrVWT2Nx5JC6VBq+mCsohL7zZDK5dRtxj8kzCRzP42LgCze"
    "COThyawadtBqMVdtSXzrSozR8DjSG2PvUrK3P4MguZFXISWLZvOXKNlJfd22p4+JywBFM0"
    "eiXyclh4YdtXIrTSprGO61rQBTF0OW92ObseX7ia3b6iwEsigVmn268w8hgDvBRahWWkpd"
    "d9XqoKZfVqBgAkYfrCgdnLMAdzq4C9nCTaAm2xBTSsm7r7lpBuf5EbB/dWHx3fW51pSLfc"
    "8UEV6TYLR45YMrRewWH+pCJLKIlwXNjCRLXEU4V9o1AUKGw7IP7M48HjDKrZGrM44CSKU4"
    "FQkvB7Kby24vBeL7e5oO56Hm2gCLByzrPqGqVurWpUhrkrHZPfT9iM2tMRnyJjd2zAjYxd"
    "RycOGbv+7tJ1GDvkJ4771pU2wvpTUBLFWdh2Fp6YN2liAMbjexi8svtOL0dzCuCjfV3GyY"
    "3mQCOMM7E1wOpIM7ROlYbLKtjhuhjEe/ZjzdMdj++BaqsQ6cd/3FeTzgkg/Xz79c/x8CIT"
    "XfA0Mp9atqbUcoWjMRVBur8Z3d8SWu1biPnPNIxafGhQRaZ5mUE1g9ccIk9nW4a0uCF5Sk"
    "CxP6gIaHp0qhKjUspLhY3NqCDytSYTBh2jgsnC8uWDRFZMk1G2lys0JsuSq1cRYUm0tPao"
    "yVzq+QtWfY7YYlNv3doLxT8oMua1g6bQzms0WVVdTWoRWbljYw9k5To6ccjKISuXXavr2g"
    "tFOeQnavATXchdOlNwpKuGWRHj1N9wipIYHLp9cGgRJdafhZIoTsPW0yCB8aKJ2RyPx9jc"
    "nZjS+bKUiwX1GmVWZkR6wBodILtSMOoZsxGU5WpCzRXEeqDrQzN0sG6MIGHQ0gWGrl3qi2"
    "I9ovuHF5dvLt++en2ZrO/JN1XLuibZnXkWbcTjpxI9eJIL5VPrLBpX69eMq3JC9oIHEmlM"
    "mea5rcSKObkePbiHRyiNEWIqg3rfWu95WrWB8vOCOAPbzkCR/W5CtxVlsfZoe2LTywRbWH"
    "h5G1Y1K4hz3LY5bpen9AN3tfkH2cODGh7TkRGPrNEyLqq6sZxx8F5aDiB6ZubTA54/BK+H"
    "by8fgl9evrx4oUL/F3QF9SqhdOYg7K0240tVh5JPfeZAQY6ZvFHmaHIQDnXRzbU+CmGpdS"
    "t/5GLNtP7McHdFdya6M9Gdie5MdGd2JcmgdbOM1TFPT/1b2PRozf+8Nc+Ys1Wb+0QM7Tu0"
    "7/SdwH3uMfM3S/3oci/w9Oigshu4GjeaxgM3G3cOCVybU1OaViAVpnmrNtlEWI8O9QOPnZ"
    "PP4QhI5lbtA3xB5GPgQzuBwLGZEFGJRRH1I4CI17JNt99r/UxSeWWiOFpoaKGhhYYWGlpo"
    "HbHQWoaQ0EA7RfUHnnyhGgUBZ0QOGNNBfZ8aM4jE3Nuus+8kTbpopOd4fA9D2fcScBeh78"
    "apA0W5Hur7opa+Lyr0faEJcLT+i40mK59pkmHXrtt5oT4t3DsLsoueR91+6FBvVfkQa5Sa"
    "KLtjaq3a2qIw5wReysf05tPX99/+XR83eqMJi7759/uP79uTYfwrA2qBmb9B0LuGWckdH1"
    "RxK2Y0chTHz9cr3OcGE9sSM2aSKAY2dGHHZyMwA89UjvDiXca1PWfMFaqrRSwGbSepyCQI"
    "A0Oir953gGtudpwn+oKrRd/FYcCbnOfx/Y/QSX58UIsUTEcnDimY06ZgdCtwkxS9snSfcO"
    "XhC8I1TJz52ZyZlup9Z3he3qDlWL5WqVVFg7JSh8+BPA6y30u2YxGmNVpeNMJI9m67uOjr"
    "lFVQYP2pU7YnAqxl5ut9OENrzdf7iGOrYb7GdFydyO+kTpWUIQtqJq0WYRK4zc7JJz+0I8"
    "EfDwcctgSBrFn9jkyYHMLU8anlCdWLUY7nEnWFEQBTTTGtg199s0lrSLVqYgXki8Hskk2L"
    "NivarGizos2KNmsTm1UtsQ2QTDy+h86l3delCjeqBtpNBHqo3mE9pFgBFEtlBuRC/aR5em"
    "+4BCvU0as4FSr6l6TUvpQcb/sHdi/d3n7OLUM3n4plR/725ebjt+cXSulykOWv2RyS4mW1"
    "zf5YACsFd7JS8NdgMWHeHfOs6EcWDKHc8UpDyFEjRyIdutEQupemg02l5RDKkkf5xjpgjF"
    "ASnoaIwJgRKshD8OZq+PYhuHr15uVD8OrlxeXw5fC1+nT1TpkgHl+C9WFzA4KXlzMIhA5N"
    "lx++tEkYHFTnL1tEx7uNzabRnK3QAmoTkEYLqKMThxbQaVtAsJI2gOjR8B4C9L0E16k9rY"
    "ETLhl/uBXv5X4XsZ/yv7UEDb53XY8/UfueirkODeaOV6JBGo0c+fHQelFdKkz+mSB+4En8"
    "FUImR54eIq3gc8Rdr4nPqiv94Dw4Y1UcenxNltTy5UnIc+pwQGHE4AuJ+RSnPZAYcMZsF+"
    "qceArIJXWO5WWoI5bMezGQF3ZMeYoBCX82MwfyUv9khh9+gtuRnx4cqQFHTJncXuX3Myof"
    "VjlhgS8vHV/lkT4xINJhPuWJRQC/iUHiXnJ7JjMs+cULOPMivBiEj6mEPykxt1wXhhtQY0"
    "88OBK2pnflqJItKsHvxVaFWkKIvCnQrEZf2VxCRHXXjOSoKe9Ubr3lEZFK4rC28hniNEiM"
    "ejs2DEP83NGJQ/x82vgZS8McOxgl3HrrY+xUoE9a31mc21z+jkYWYTT+kEmEIXDb2/ax9z"
    "aPJhs1tLuzMj00vl9f1lDy68u1SoZDGiU3ztXMCvVQzXvhODD1+7j9kT3r0dJwTOuf8lTi"
    "kGs2GNddXbE70WErYlu6qmOXBoLp1pCqcIZU6IDhDMk3nY1n4PJZ2cpSzQlidbm2VZfLxa"
    "yErGDDCU6lcHbbPrvCZ24Duzcrgu6l4pK4sJzAZ0LucLpIr7VKLYr1KKloh5lzoRtii9Uo"
    "J4krUqtXpJyzqQzjKnN/C6I9eosObA16jApdhur6ToWpRA/S86peqH00KTRm1HGaBblnRH"
    "qg8L1b3lkXdaNFpSiJa0qTNaUlkTe/2Wq3KUXcqO8HVZE203hErQAbqeep9SgfFpO41J9B"
    "lmemUhEo7ZzcTsNIF5VBQeD8Iix0BIcHmYRPVTBaBcQwoVJF6VwXX33A69YPZ4nTdZW+Mc"
    "K6Ne/jgGCESEcnDiNEMEIku7TWBYpFuR76I3efc4rVeffZ2DrEFmX9rk+EzIgcvvhRZquZ"
    "BJbtW47cbORl97atHLwkEhdrKlKtd7tnRJAFLu7QmFONOdVtYYD7llMNNvuvaTm8NVb9r7"
    "mCedX2/ShfXe+nKiTD+d5lqzrFhrTP4ZvYJhcD4gWOA4kx3JFHoYgxSEkDvFFx5B1dbrNh"
    "r/SE5ZA7az2i2d/RiUOz/7TN/szCW//lzAhhSOzWL1xHih9f7FfpWPm4y6AdKx+3cWXBys"
    "c9rXwMpue3YK1VCocGG81RL6hph6bFhlXXG6Gcv7pKWVEx4bCEMDWfqGMws6p48Vbny9R9"
    "kCNs7jwqOxQqMdhyYzxXPudzaj+yiUffFb8Pu0ATQHJCnnlA5G/mUCcMboTbJvNU0eTmdR"
    "U22KkFBgBN1WMvk2iqdnTi0FQ9bVMVaxgc+bXTbGWNJkIvjxOy9YSsSfhcb+2uS/hEQ7cj"
    "3qlv1A81UcL/0ZFK+O+lYzaC/zufelAkzSRL7knIPPX4Il9DTYWBQmE2eKGV70iOnBM5mn"
    "kK1XssbCnCoJrbgusKv+3tKpshPJxmpE5TA8Wrt6GqIhoM8BDcH3ttRHDf0YlDcH/a4D6/"
    "Gjd6RUuiiCi3T8yLt7FGM5CVQuX/lPLNrZRvovJ/VvkCkGhZ83cLatvrs/dioT4p/tXwze"
    "tE1fBHlXLvvrz//LmsTYXmy9pcn9+bCPTAB3WI9N622KNMMO+JrguVzB4eVFqmhYG1fFOC"
    "B57BwgTCKCfRZZ7FzXMCXWFixCxHTgMBQYtLHucnqjBFlYnIn5hnU1fvrdrpFZT/KgdWxt"
    "fK1pWXdMOhocdLXugd+QoW7VKZt8vcIbgY85TrS3nOUs0NoMsNJR7ni2eCTDify5+yzhre"
    "YO9GPz0t4u35Ql++W2NHo/mL5i+av2j+ovlb37eVW2+bOLdygn3CoQd+8Y7OQGDo2nUWaT"
    "Rc/XKCPVz8OrLYxTqpXO2YY24zxRkxnOBWTzAmqO41QbU9xr/CHmd6yz88Nthg9qejNruk"
    "+UKar5BlCOWUc/b4tfz0xGaW1B50/TI9+SR5g8gYHhAbCGr4non5OfnMjblq0xWGmYYWNJ"
    "zW0nmoD3TRzSY6WtZoWaNljZY1WtaNOse2vlHQPud1D3UvWwI+vkub+zdu23ypNssSAMkd"
    "rwQhynqfZofW8D5MA0/180yKIAJHD3y8ogFU9QSHMOrZFovC1wJ7atliQITlGIxMuD+Twi"
    "73QjEh717ng9jbdXaZ41LiP9ARgHAF4QrCFYQrGAfXyZcPc41Ot5o3IMdbeI3Wwcrw4GZM"
    "yZNxNQClazFDtboH0XPyyRcETJGoYbwgy5llzIgIJmIlfLYgpiVc6hszKKLtv1NZzLY1Vb"
    "kQMc4LySrb1uHKfV9ui4iTFG2WYkyogDr5LBOOUtFxvjBYOya28qpb1m/Z0H7BvEcIyXTk"
    "Oo9IGJEwImFEwoiEkbjbmrjbfQHyI+JbDHO57kirXmijuredZM8dmQogsP4TXhDER3zrRz"
    "xYLKi3avSQpyI9XMV3VowsV3TPpkajhSQR6EGiTWERqaXfiwr9XpT125p4xJatKR0Bmt0J"
    "R8T5xR7jOLvbxJra1pyN5qwR0sgJ9W8nrNVU6aKiq9JFua2SYXOxHQmTFcR3qc3vUoG5Lk"
    "10leFUlkXbqYPer19VFPOZxvUVHRlU+b3MdEwdnxfzBHfIcsbD4Okwv1m1irUZ0wRj1xPZ"
    "HNoUnkXva8pm1GFr2da8HgP05HR14tCTc9qeHExuPvqLl254jSYgJ4bq31r9mA95CvmQ91"
    "IpZxrgrL6vhM1+PGIjaP4O8f9J2iExLTMpkJvWxb1WbS4saJBhOWS+GJBxCMyh5lBSWcgp"
    "FNoN8XQZdB/mkjsu2BvdbVUMWHJ/8QhE94juEd0jukd0jxkLnXv58hte/TnIy+EEbD0BOT"
    "hRX/85MWTMfyKgzvNH3IRqHVKd80V5Fiqr+JZkezQVO2uxyhxzSxVrJFHBuh62rnwUt4JQ"
    "BVH0s7bZz+oxP/Ccrea5IIrz3LZ5bgkZ9fcQ151p+Kj40KCKknrKDKrhyo3ZIT7NOGPJGJ"
    "IyxtfEpssRc6bcM9hCWsAE6CPPtBzqrXRO3p87WQ33L5TmQtdvd3AekkMdnTgkh06bHELX"
    "79FfvHCzKym/MkPk0KlmB8vB2X2imVrHm6g3Eehd2HGtqOOKoONyzHH7c4DPYuh5GBXv/v"
    "kVcnNt3vcqFjrcuny130V5F02vtqPGdkGLbaXRl/vV6M5IMQyeOYXgmd/okwR84Z2VGIv0"
    "4KCKs5jmhtVgLUDJ8iEirrynsLQmjSPM54y5gkTFNn3uxmTEgjmBjrP4mVM1CViHP6jcC5"
    "CfaBHaRn6ioxOH/MRp8xMYF31cbgJ2spLmK6iJaHwPmYm9VAfxLd9uxP0kAj3U8G7oiZbA"
    "5d+pENAzWYeWk2OVYNnNjtqIlaHdrTxkw90Tmz9aTlR7npoLy7FA3OcedMSJz0ueU++RO8"
    "MXcpQpv+cO+xNsgBIpm4w8v7+9/31Avv32gbwevnr7ogypD3LFzchbXXmkNFx2GGbySBGO"
    "t2eDQTje0YlDOI5wHOH40V66zF7XADPmpXoIHF9f1gCOry/XAkc4VLR7QsQymlHR0AAqCP"
    "ZQ3fuxhLjvjgSjNtOsLffsx7qNPy/WA5dt1W7x8R/3uY0i1ujzL+//8SK3WXy+/frneHhm"
    "Bj58vr3RKd7ggeOHdWEagK6CZG88Ywde1afUsgPYo0vaX6v6rEhv1L4zh6TNjbkEmPLBtD"
    "SRH9XotCiL8dsYv60leO7oEzP/brHlmYbhSQ8OqigeAcNGT/G4Gg5R2xI+oYIIvmATbq4I"
    "1EkUxOdEMEYs/1p1fplatlyTxYCEz7VQfEvYkJCG/WDAC/pMEPlAeisSPjA6p+m+L9fQsQ"
    "q3A/cG75cifJDUac+GhqRORycOSR0kdZDUOR6pk25qtRmdVKSH/MLu6ZymjFmPubLdx4Ar"
    "UNeEs0kEeqHeQ/A1bTF5ZtzzjcA/01k88bFqgyc7qoa5M2erqKM6BbsjidiUBgjNRXTqjJ"
    "dmwg1NEShNj+ZHizZUND86OnFofqD5gebH0V66ho1ZDt6S5XCpp3Uy99Yn7pVdyBg6u2uH"
    "cUtw8Hc2uWNChDopd6BPj1Zi4SWbjERmYB32P46yhHK9EZqFL+RfE48vBfPOCWwSUSLTnD"
    "nPBIFIBGgDL3zuMfMdkTfCgD1Qg6QUnFUQHmjbeRzgipuBtzpvGFGxoapwVd8Q9sO15K6l"
    "WsIjUkekjkgdkToi9SZIPbMONwA2eakewps9hB+iSXTM1S2DFBqubnnJHq5uHVnN1gYP5Z"
    "spyulpVL4mlThgoOmSGXyxN/iw5+o1kZHQRMkZkR6E8x4gdFo+8vKt0ISPVrTXTUV6p+PL"
    "qxoqvrxaq2E41Bqq4U5aEXeL8P6LHrfo0KDS4QZWiIhGbWQYbqVZL83yRw7G+kI+IFArJQ"
    "rhu/tyR1yPP1kQ1jeXa6oglj8gS8/ypZVDJmwqjf0w2C8eZQliUNtmZplZ2NuVHpwHZyx8"
    "+eiOr8lY/nzoeTQmzwMHxi3pagD1aB2uohnDky9niniQFyFLVa828F+Qh2B48cuQjKlhMF"
    "e+B+PkG6lj6AgAX8kzjSEUW34eRHf/4MQ39UwQjxlMapcIuhLvyNhj00CAnOq0JC9nMM+X"
    "T7G9Uk2bHO6TR96AF4n0VqPb0oJPrDBvXD0QQIGUc2Wj+x45wWIir4ckCZIkSJIgSYIkSS"
    "OSJLMoN3o/83JovW/92qV7XW2zLpHoITs1rGdxVBgcpVRNtmhcszgr00MlvxrWUPKr4Vol"
    "w6ECBRihsUYu5IxMD5W8e3aiCHm30HVGtHeW9O6JbWWYNVFzInBA5UZGY1cpNyim1ETF8f"
    "jePb4Xtci2iwqy7aJMtsX2c0NEnxHrIZzvCHyv5RXwmMu3bPFWEMXU8bbNc1tIXevRYeZn"
    "y5mf6Xjd9OigktpV40Z2PLAWuwujz8knX4TBWoT9sISvWsKHBa8jItbmDntHZsxjQK3CIf"
    "Df62ncnzul4mvdwJPTy8YEVAGELPWBHuUui5LJxyKY/JMZvmpWrw6rxA55IjoBvlReHv7g"
    "Twz63huQmg5/A9s6IGFJByBrQ/esiWFnyKgio9qZiUNG9bQZVQw7O1TYWbgNN6JBUpEeqn"
    "j3tF6KY5rtNXk59A5svYVgaCWGVrZzQjqyY9ciUcDw2mKOM2JInrR5fqMqic1nOCeIc9zm"
    "OQa/wGi2oEZTZ0Ii1DuPwu4ht9LXlj6Foiy+Tq1/neTP1dX5rW7mmpfsTbnfXXR0jfKnG5"
    "MDRTlcqTa77iOVbY/g9WfAVavNq5bp0almov96d/tVP8mJQHFeLcMn/6MKCh+AGJ8Elu1b"
    "jjiHy+6NBK+YaFBQbo5Lpd+KVd4KkwcnaFHpt//rfYAwEY27MjoyqHJV/uGN4iiTem5K1R"
    "BMufiWVBBXzoIPnjzukQVdkQlTDj/IqiDLGY+cfcoTqLyFDvdnYbkJ6PLrrFSuh8ED2yTG"
    "jDq6anGHuKhydc7lExz7OcEJKoKJWAmfLZ4JYjLDpvKtgCf4+VgKmTbzxDncl3yS1UGmFD"
    "l+Mci7ROPCGuDJrFvOThHkGocl3CH8m6EcsdBdi8g09GN2dOLQj4l+TKexCxNdazVda/G+"
    "VVe78XhULvot27lltAT7f2MutTwd9o+OVGJ/Lx2zEfp/V9iZLLk3j/rH8GlYWc6jEpuPw3"
    "ONM3F/93FAIVSkm0KIHzU0cYq7PPFmZA2XGanL1EjN5uoFUW+HTQ02igpsamMJqRAs/hyf"
    "GXE44nDE4YjDEYfXxeH55bnRK1oSRUSz9cuXbnx1EXtmq0TMXiOFOIsnagd0ZoV6qOa9JA"
    "VmcVn9xSQrtdU60jK/13GWkcCTWtIsIzec24w6awLNEqGC4idSal/PePLNYV1RN7e3n3M7"
    "882nYpuhv325+RgXt5eDLH+NrpmQaEZqZTTVEVlVz3pREp/3bZ/3SWBKw7PJkp5K9C7MYf"
    "fZ8zbY/95oYTmB36gld1mwR8/47lpzh1pqvH7k5XoTA3Xo6HthUFtpqKT86hC0nGBvtL9t"
    "BFqreNkPnr4FeeboYDM/OzK8uk3I7+Je4BAFEUqHLCk4VEJeVepeXBP2xLzVUvGo3CPhB1"
    "W1E0wMMmGPlgOdxQeE2kuIqpCDLIdQImbWVNOM5IDX3UzxZkzRXGYQXKJBtjgSuEjgIoGL"
    "BC4SuE0IXGQO980cYpLsUXOUFYpo8HgnAr0z8Hffrnzq8UVkpTe1ggqiPbLvd5GLIxfs7d"
    "SaE0Sltsu8/J16/tla81IdHdQwL9144Ebz8oucZs+idhRIH1l6UCxMlfN6R8ZT5qhIHVUH"
    "TD5YYPtBMwUJMspW48+fTmMMVtt3JScxWnpo6aGlh5beviakv5Yehuq04uVT/zawR+LxPT"
    "S29xI/8kcg12zLbxSok5Xpndm3+6YVjT2O6Grsar7Ce4irOtPYLOGBSnOFJkNq5SlnUn4h"
    "VWDpRPWG4dFQWcELmAb5f2aek18tAbUSTXBaCSJ86EW3tPwZOKekSRI2ktCnJu/pOpv9XN"
    "lecOstnqRLgzZrAe7ykXvr0xpMBubhgjnZ3IZyXjJjbs6kKo2Qj44n/1qNArky2mh5HX1B"
    "GKDl1dWJQ8vrtC2v5h2RjtEIqcM+NrSp9mtTGbbEcqPGzZByUr2zq/bQbSoD7morOSPTw8"
    "d592uFghxNNJwI9O8J3k9TL3ARNVFwKoEarqPhkolXH/GXRHvkIj4wlM+Z0PVnICeG2sew"
    "nnauMdT4I4D2XiOuoXrBUl2ThpkXqzJTu/ekV2gZrMyCBp+oHWyR3JcTw/Vh2/WhTF/WfY"
    "TLkqf8FCfa8Lmt2elqqDEWPGUtisB1basZBZSVwT2rzp4VCDYN7NGKUa9xXfiibI9W3p3U"
    "hu9Cr3HLGQVh+7Qukj8Ob6bheHzv1oZhrbVhWLE2DMO1oU0u9A/AhZ6t86OHRwcbnekjIx"
    "m40aX+nqjBEIH755t/uycXl2/fXv1p+HI4DH3fkMUpb9gxVhC8KwaECmL5yiGuKsursF5L"
    "EwW8yxNvdpor+hhrZrcIZKMbuqMTh27o03ZDN/bfHdxzdzgv6e7hG7qg92vcOVajLOV4fO"
    "/g8UU95VboFu3mU0g5VIbFxycozbfO7AiP1jA7WDKwVkWbMMIW6sDI/8EJngmJ/KdytAP1"
    "ZKIePiahU5958EuFvkLNludpnGRYLAVeCobNVJkpHfOYvJhIW/ugXYJ2CdolaJegXVLXLj"
    "lSxd/WzfBxwliw08/+jMKj1f5pJ6I+8KOdQWaN1J+XQ/1vq3/0aMVBzLUIkVcVhMir9nm0"
    "frPUTeotS3VwsNmwnMbjarizpNYDiFwFx1NsEA6ICIxZ7GGynCduGapSKSWuZfiBp2lP+1"
    "Nn2uywgp9Uo1UVtp9q0ZqFpmNHJw5NRzQd0XQ80isX73SNdJ8RQtU3Un1LwN+dz425T+eh"
    "UkrwL3u4EgCKwsCNCPAhePPafCv/+3LyS1SYPnQQSBQn+IKRNLlJDMIC9ULV84hSJC35py"
    "WIzfmcmdCGdBAe5QspJr+Jy3oQjz1awteVDznOLTT2Z3BXvkPmaLLSeywMGyqabDocbocI"
    "TRGaIjRFaIrQtHHRDwwI2mtAUG6Ta7QCFiURh26/tGWhRKNJKEoizf6Tc7DF7pIV3MHm0r"
    "LZ6MheEuuktJm0z977C7NdZX9UWX3RoEFN2280S8c3a5cmDOoIMmHCMsOeZGFphTWxZPXE"
    "NtP72VvXtiDDXmVtXzrRpOroxKFJddomVXntrf+OatZthP3bvn7Y0wzZ/8fPlsM2YEE1pD"
    "YStOPRtcqFKyde1GwWTvKn8Czn5HuchByT6ERQy4TetQ70IlpSQUIGICTfVasi+HLKA8fU"
    "lwzf47W2QZyJ/3JjKfHyeumYkcNFy/2nZy7nQMy4XJr1HoMZM+apRwHBLYJbBLcIbhHcIr"
    "jt4OuHMUXHtCywrudevWYZAFhXwxmRA+qY/XCZAec8jK53nvqjEP6o8eNcEMOHus5DjYkm"
    "uy6dlluSY8Ov0X6YlULf7tamQM6ybjQBJVGchZ+dhS0Mspwk+tjRx65lVf/OZpb8xb+vqR"
    "GZPTyoYlOfwoEjt3aVSGA3Deo9E8Rl3sLyic8Jc4DI5FBhhcLXFjchwNmkKzEgE+7P5AgT"
    "cuQMOzDZGsr0Z0/64Dw49zNGYtaHeGwK5SSJv+QEfh8DFtWDvowQaO0z+UkxsYJCHDb0aQ"
    "TGFUbLy6hRyvsALG4yTOGsa5UDqApWPjh+1LieL3NXorE01K6M4rpfqgtcbBeina0aU1Fu"
    "ZrCuIA38Ys33SdndJ2pb8o3ka8/gsSeOnG07dhrkbDs6ccjZnjZne8QKE62bZQxEOEH16+"
    "mt6pKR68itPSp+z+3gd9FhIUR0JVVWEt+HZrEOlzCyczp24tFmda4Sgd6RhFd1OMKr9RTh"
    "Vbk9LLd50Ki5TSrRO/UO61GwFQxsUb2hLTf1+EKPLfUqzkv9ZPelti0XFSrWt2JLjOFm6g"
    "tlTlp5nWj9EwHq7roLYzqmuf2Yl0SKuW0Us26Wt3DnlETRnbOt1RKqcuQxKnTdTdevbCXB"
    "HoKXPTiQPbaAn7bd4pYTxdWtbatbSxxon4wP8hxnGt9ZdGRQ5TazjJERD6rTV02OBTeSiN"
    "JKnwkyk8aiOCc5h5XNfEEcrhJPZ/SJKX+SPLX1BL4q1RjNMeUA+VsWE+aRCSOP8pgjx1mG"
    "tm7l4S68OSshlK2f8jpY44dK0CI2V2jz7okuqo5OHLqoTttFhR6S49ZAD7fJBkZGKtFDYv"
    "/VsIZ58Wq4vg76sGhcdIKeCsFXd7kp7KNwouneofW0totc9vCghoXVpJEcBBGGxVVVTN5M"
    "nhwSqSGWMGP/wFmviSUEPCdTj7H/kv9KgeWAPHHLzGRoL6ktDSMy5Sq4Tx+0uOfrNY4S3G"
    "w+Ka1WHF9X5BUNq1a85gM0rLo6cWhYoWGFhtXxXrp042uQE5UKIRzdVvNPzJs0Mbji8T00"
    "Z/cQp9bcM4we4R14hNHCxU6BffK/t4Q/+MKofcP5umYx2cODKv5gIQeOJpmRG+mD36PmK7"
    "7K/ROW70d9WuBPk67OydfQQwpnhSYthHum5VBvReBioS/0HfGYwdQ5BVnQFbhKBbR9oXaZ"
    "QDjIFXebaCjvSvlgw3tdSyJspiHSvjeZM1c4e6MLa8+1oB4mJrZjhUZyoqMTh+TEaZMTmJ"
    "h47Mw4ZIeOqf4SHqk/BSVRnIbtpyGEeXVzbqLhp51uk2Lx2hENqQhybDU4Npdx126etpxI"
    "9WlB2EXqcmKxahZazm1GnXVgIyNXUKq0ke19aTX55rAv+83t7eccfLz5VFhAv/7ty81H+T"
    "CrZ1kOsvw16+qU6XRd1XWZ6ZTc3Yz7A+9jnQgym6iuwofhKXe/KOdYn0bPdlESafgOBpp9"
    "i/eCm8B8ZNpgs+KQQRVhnOwto0k6eiNprIK3aKaLt6JghcscE8rLJSdVhK0IG4IYVL4VJv"
    "XIilHvnHzmxhxaf0zYlHsslI14YMsvk8YHueLmbJ6S0QOnLiX3IBeLXCxyscjFIhfbhItF"
    "LqoVL5/a0Urar7b5Y5k+qX0XFn/77c9ePL4tweZ3Eb+oweR3KfW4IXgjQ1LWybFXERESwf"
    "oqsX11TSZyg5hPqfAHxJb4YUa4RyTMlU/OOfliOYHPBDF4IAE0lLwiC8t0rMeZBnHv+Nyb"
    "sbUhNYJQuj1vFULpzk4cQunThtJqKS3Nd1WZSRNLpNZlYIUvbQ0xWqgNrylSLgn3CertAj"
    "JDd4stdVsQRc0WtgK5YkynI+gk0lSzBdHeuMd2qNbtHtmSMD60xfQ1lxqWrwmPqUheS0X6"
    "pM7hxeWby7evXl8mOk2+qVJsWadL7qkOuPA6jzgAoDKIr4pH0MofMC4hNrc6G5aQljlpoP"
    "VUCFVdreqW0EEfgAlh5m+WuuUSJZQ9PKiihYxwoLxsNHIjLfQXviTytlbElXcGTbmEzz1m"
    "EjgDdOYakOichDu6CopbyG+md0A4yVRBhqcdRAEyPB2dOGR4TpvhiVfTRi9nRqhPwPjQKS"
    "uwKTawR5LxPQq4+ylbpCX47Hf5Q/2/8okOnCXHKpGZC6NG/4yG1fDWTS3HEjOJm6TMNVlC"
    "TJvlSzAlfPkHX4QFp5czBaHgyJIKMmW+IUVU7WqPEUuoPGlo6cqoMSNgjEGCNPN0Lrz9X3"
    "Az8AOBkRLQwb9GadjFMI+J9V8jle1SHgsFv9Ps6HK9t1hyEGZXIwpFFIooFFEootAmKDS/"
    "tDd6RUuiiEi3fvkwi/3Y+bsYutqGaTisZdZSne/MTWRw12qkzlQA9anVp1xqG0cEZ6X6pN"
    "YDLw1Ze6+MTvWqz8qcdK0FDCdLwskua0STXa4NJrssxpJFXMsWZlNeEhv+ta3hX3aWc1xU"
    "o9W/KNkjCvl08kIUmSz/Y7CzdVRzeHSwmWx2k4H1krR50q0DgIR4F3LAMwqND4nHl+HX8g"
    "81aE3edcOTPDgPztjy2WIM5PH4/eX5gjt8PFAfw4726o9X4ffkIRi+HL5WDDNcSf1QZhJh"
    "mfJXyS/HE0tlap/bbOrnhkcHlJhEn6sH5zm8MTbzxLk6DUgplQliW3CP/owtXtQkruEnYL"
    "hCe17nARLFXZ04JIpPmyhWS2kDCyIe30MLYvet/bScwimlGPchGuHO58b8C3/SYsT0YCVE"
    "FDBstIjH1WodB6NVPR0+hVLr8OI9E0Sd6R1gO0Gox4gDpdWJIcGVvPkwakCCJssjIlgAyF"
    "OA0LaYAlieJqR0v5dqXO0drl1Vp70yDKEQ0LCulxwiRUSKiBQRKSJSbIoUG7+cGaE+4ZoD"
    "v3B/BHIdaZZrlxXpk+Z35vSbUJs6hsZ7slalGQnUqEajc/k7mpiS8fgempLYwrxvS/DRA+"
    "pwFq6P0FyydcsMdjfUqhy7G27HbQWua69+9ejyTEdupUcHleyWGjcy44H1HaDR7kR8Omci"
    "7jQINsO7MBsmkLOg/IlQ6W7BHX/2TJA/Au5ToJsg6VkOswSZyV8LDsnQK0/4ky7p5mBX3e"
    "zAzO/KsZG0IQMnY0upm9rU53DdoFJgazQQaTGkxZAWQ1oMaTFsVNih1w55yeOldWCPSExu"
    "OvlpQHZ+91xyaJJoYZReo4nASeeDdKLN2yy9kT3TNW9rkDVv11I1b1tH1HyC4Lu1RM2nKD"
    "RvI1ETx/DVKYwSRpf7QJ0Y1CETRoDmcUpNu1RYEAwdq7ChsQoPh5kev4vaFIRWIJkz5gry"
    "EoLFh68vQw4l+qwkdcVSjnMTm2kcNQ0bWBtDvj6P3FvlxyPPgjwL8izIsyDPUpdnUf82QD"
    "bx+B5GF1zVcUJdrfdBXb0sRhfI36l5mdYrNx7fQ+XuADPmy6Sn239d7WZleuhCreVBrXCg"
    "FlVMbUtue5p6GOs1nBHpoYJ35KPOG5YSFTcgOJLxvelIsTNqIzZ/a2oyHo6KLCrSlvih6X"
    "OZk0GVriH0FZmm6z6xidLPCPYoyG1n6s2w7s1VrBdGNWMXj6bEcT+6eNxQz2P2usTMzNFB"
    "FSU6UeMapGYmUWTyVPKB8VZk4vHgceaHCZGczwn8PlWk2YIurNMp85hjyFOJYLFgJgncQZ"
    "IuSYlrU4MR4Vu2TWZc/vCKwLW9XnLH9aLLHka46vqkTCwE3Wb2DWnTjk4c0qanTZsePW+l"
    "dXONoTqnOw0hBimpfz1RmAj0kOm+qEUUXlQQhRdlojCCqKwJxZWT6dPTvTOL1mN+4DmNlJ"
    "oVQZ1iLmFblmCs99wwvq8ldMt3qVPvGw+cvPFdPjqooluWMG7kJQNrRKAJn0a1RAGKXhPB"
    "wxaoIXMjiM8TSkNadYomoSvI6mOKKlkyNh8QKubQJpV7xHIgnEyQkLF+Jgj8El3Q2cGu27"
    "hGVho/X2ZNUhrTYT/8kVQiEidInCBxgsQJEieNiBPMbUJL/YhK37+lHuGYBiZlRqJPT/bO"
    "LEqAfBIDljV6t6C2vZ5nTcX6pNZXwzevE43CH1XKvPvy/vNnTRqY5QQ6U7FaoakU6rNQyC"
    "eyCbQ4Zk0cdSpycqY3BpWcWlDJF8agNck3zrWJdtnDgyqeYxEOHHnxyBpEh3wm5iBPQIg8"
    "fwgupxf0Ibh684q+OCffoxbhliAS5DLviZlksoI/LV99xQPP0BIZOztv3YQ4TdHu8Cy6sB"
    "FkJ5CdQHYC2QlkJ5pVHUpX1EYvaEGwTwD50EUxMSFxfwmJXaB/DpTPtRfyx6AuNZrVrMmK"
    "9GnZ2Bn9w/4ILBfitMpK/evd7Ve9VnNCxT3YMnzyP6o/4gGA0ySwbGmziHO43t5AUoVGQU"
    "m57Td+gp9/ef+P4sP94fPtTXFfhRPcFCaFu8wRo+14pKLs4Z76y7d7zhjbBZlk2FywbXVb"
    "Ej6cci9eDTug3bCkTaQgDUtfrd6ydG+SHXehXDqFMJQtdVsSRtXmKGZmihF1XY8/UbshX1"
    "oWPiBvmnzTKeK0rHtjxoz5yNKw/DV0nxVGzrq+6tE9cAruASD+5YzOQyWU3APZw4Mq9wAw"
    "8aNJZmStjqCBYKpDZ0jkT1bwKawi/U59dBWfRyLfg2oDLyAYkdoqNTTi96lC+3E2qMr/VM"
    "Xx4KT69qAHum6dtgnJiWpkoColhx+FTz1fANOpc05UdBTl3iN1LJGkQFWdKKmlmRmE3g30"
    "bqB3A70b6N1o5N1IV+4Gno1UqE/05IFfOGxncfQJyGGchpNQlMWJ2HoiitCv/jQUJXEStp"
    "4E3/LtRn7ARKCHbta9eAJTY6UhwMoJ9hBfdQRPxTqpBFTMMbeZ4owYTnCrJxgbf+y9//YC"
    "fpsOCVQxvFkxdGV0h+T9bonZ2RqGVx0bbKR3l/GwjdzuHV+wCTdXZDnjZEmtqPtsxLeqti"
    "eWUN1qHQjfvnp58ctD8Pbt66sXYVuTqeWJsEAgDOO2KU8kh6q+KIY8tzydxzSh4Qe8bg1u"
    "N2O+Z3MoC2Rqrax4ZF2RdUXWFVlXZF2Rde3EC4fFBo6qfuRATsBERg6k5xMMFsgWE5wR28"
    "EEt6y1QtfntyWUwHvmWYaWEIiODKroAJqO2cQFrJ/YzVXiGlm9p2Ly/mR2z3pj9kliL0tX"
    "SmM955oR6aF3anh1VYN0laPW9x2DY4WwWvlSNdBwNLyH2t1PFiB3/Ib5ahmRw2erHWej3F"
    "le2lE3s3/9f+L1e1Q="
)
