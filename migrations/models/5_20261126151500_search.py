from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_request_tenant__23d62f";
        CREATE INDEX IF NOT EXISTS "idx_request_tenant__e11ac5" ON "request" ("tenant_id", "submitted_at", "id");
        CREATE INDEX IF NOT EXISTS "idx_request_tenant__e39aee" ON "request" ("tenant_id", "request_type", "id");
        CREATE INDEX IF NOT EXISTS "idx_request_tenant__567ca7" ON "request" ("tenant_id", "department_id", "id");
        CREATE INDEX IF NOT EXISTS "idx_work_order_tenant__d09700" ON "work_order" ("tenant_id", "kind", "id");
        CREATE INDEX IF NOT EXISTS "idx_work_order_tenant__551df9" ON "work_order" ("tenant_id", "assignee_id", "id");
-- Search in Chinese without an extension: an index over all pairs of neighbouring characters, rechecked by LIKE, finds
-- every substring of two characters and more. One more token carries the tenant.
CREATE FUNCTION search_pairs(tenant bigint, words text) RETURNS bigint[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
DECLARE
    pairs bigint[] := ARRAY[(3::bigint << 42) | tenant];
    before bigint;
    here bigint;
    letter text;
BEGIN
    FOREACH letter IN ARRAY string_to_array(words, NULL) LOOP
        here := ascii(letter);
        IF before IS NOT NULL THEN
            pairs := pairs || ((1::bigint << 42) | (before << 21) | here);
        END IF;
        before := here;
    END LOOP;
    RETURN pairs;
END
$$;
-- Without fastupdate: now and then somebody's insert would have to put hundreds of others' entries in order.
CREATE INDEX request_search ON request USING gin (search_pairs(tenant_id, search_text)) WITH (fastupdate = off);
CREATE INDEX work_order_search ON work_order
    USING gin (search_pairs(tenant_id, lower(normalize(summary, NFKC)))) WITH (fastupdate = off);
-- No index is used for @> below row-level security, so these two look past it, and name the tenant themselves.
DO $$
BEGIN
    EXECUTE format('CREATE POLICY owner_reads ON request FOR SELECT TO %I USING (true)', current_user);
    EXECUTE format('CREATE POLICY owner_reads ON work_order FOR SELECT TO %I USING (true)', current_user);
END
$$;
-- Every row that has all of the words, the newest first; NULL for words so common that whoever wants a page of rows
-- reads the newest ones instead.
CREATE FUNCTION request_hits(words text[], patterns text[]) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
    AS $$
DECLARE
    own bigint := NULLIF(current_setting('app.tenant', true), '')::bigint;
    wanted bigint[];
BEGIN
    IF 20 <= (SELECT count(*) FROM (SELECT search_text AS looked FROM request WHERE tenant_id = own
                                    ORDER BY id DESC LIMIT 2000) newest WHERE looked LIKE ALL (patterns)) THEN
        RETURN NULL;
    END IF;
    wanted := ARRAY(SELECT DISTINCT pair FROM unnest(words) word, unnest(search_pairs(own, word)) pair);
    RETURN ARRAY(SELECT id FROM request WHERE search_pairs(tenant_id, search_text) @> wanted AND tenant_id = own
                 AND search_text LIKE ALL (patterns) ORDER BY id DESC);
END
$$;
CREATE FUNCTION work_order_hits(words text[], patterns text[]) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
    AS $$
DECLARE
    own bigint := NULLIF(current_setting('app.tenant', true), '')::bigint;
    wanted bigint[];
BEGIN
    IF 20 <= (SELECT count(*) FROM (SELECT lower(normalize(summary, NFKC)) AS looked FROM work_order
                                    WHERE tenant_id = own ORDER BY id DESC LIMIT 2000) newest
              WHERE looked LIKE ALL (patterns)) THEN
        RETURN NULL;
    END IF;
    wanted := ARRAY(SELECT DISTINCT pair FROM unnest(words) word, unnest(search_pairs(own, word)) pair);
    RETURN ARRAY(SELECT id FROM work_order
                 WHERE search_pairs(tenant_id, lower(normalize(summary, NFKC))) @> wanted AND tenant_id = own
                 AND lower(normalize(summary, NFKC)) LIKE ALL (patterns) ORDER BY id DESC);
END
$$;
REVOKE ALL ON FUNCTION request_hits(text[], text[]), work_order_hits(text[], text[]) FROM public;
GRANT EXECUTE ON FUNCTION request_hits(text[], text[]), work_order_hits(text[], text[]) TO houqin_app;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP FUNCTION IF EXISTS request_hits(text[], text[]);
        DROP FUNCTION IF EXISTS work_order_hits(text[], text[]);
        DROP POLICY IF EXISTS owner_reads ON request;
        DROP POLICY IF EXISTS owner_reads ON work_order;
        DROP INDEX IF EXISTS request_search;
        DROP INDEX IF EXISTS work_order_search;
        DROP FUNCTION IF EXISTS search_pairs(bigint, text);
        DROP INDEX IF EXISTS "idx_work_order_tenant__551df9";
        DROP INDEX IF EXISTS "idx_work_order_tenant__d09700";
        DROP INDEX IF EXISTS "idx_request_tenant__567ca7";
        DROP INDEX IF EXISTS "idx_request_tenant__e39aee";
        DROP INDEX IF EXISTS "idx_request_tenant__e11ac5";
        CREATE INDEX IF NOT EXISTS "idx_request_tenant__23d62f" ON "request" ("tenant_id", "department_id");"""


MODELS_STATE = (
    "eJztXetz2ziS/1dQ/jJJldZnK7aTca6uynnMbPaSeCr2bfbhLRkiIYsnkuASoBXd7vzvhw"
    "ZJ8SmKlPUg6f6SyEI3QXWTwK8f6P7XkcNNZovjqwfmGosbJqXlPhxdkn8dudRh6kM5wYAc"
    "Uc9LhuELSce25qCadCRStGMhfWpINTqhtmDqK5MJw7c8aXEXeK5dRuRUkRPqkvACRF2ATL"
    "hPLCmYPRkQERhTQgX8TebcnwH1lAe+GJDANZmvLsAI3DbhE/1ZBGOxEJI56i8qic+oCdzH"
    "cEsmN9Q9hT92/7MHrvXPgI0kf2CK1Ff38Pe/H0nmUleOLBMoZmxx9I9/qA+WuvgPJoAE/v"
    "Rmo4nFbDOjo5BFfz+SC09/9856+OTKXzQt/N7xyOB24LgJvbeQU+4uGSxXwrfq1zOfSgYz"
    "SD8AXbmBbUfKjdUX/oCEJLzLFI/JJjSwQePAHd5A8t3RaPT1+nZ08/F2NDoqPA0xR0pF0V"
    "cGd+FJUrcqtAAe4Bb+8PNw+OrV6+HJq4s352evX5+/OXmjaPX9Fode/x7eTCKt8FJaZp9+"
    "/fT1Fm6Iq8c1fJrhi981D5U05NLKSKSf0Vt9JWTY1usilnyVMuIvEm0kr9tS9P85CVwDJE"
    "2iVxt+2JgKdmwEvs/ULS3v7L+OeqC4RFGGegeVMEdUFjX1QY1Iy2Hluspy5pRlRqzH8Ydd"
    "qW6XbxIsT9euvYje4ApZ33768vHm9urLbzCdI8Q/bS2/q9uPMDLU3y5y3764eJlVzvIi5P"
    "un2z8S+JP87frrRy1eLuSDr2dM6G7/dgT3RAPJRy6fj6iZWmzib2OpZbQOK2lB3e+n1C9X"
    "dUSe07GSVRe16tAfI5u5D3Kq/rw4q9Dqn6++vf/j1bcXF2c5TX2NRoZ6KPtCPVI7YEXh/u"
    "nm+mu5cJcM+VfIMiT5N7EtsbN1b4dirhAriCLznsTifPHl6i95Sb//fP0u/wLABd4pscPe"
    "P5ml9h/4YkyN2Zz65qgwwod8FW1xyBk6+W+oq2CQGf1i+H3RXvGeqsfJpP4HuihDienhSo"
    "xoRIQjM6JcixCviCINoZRpTSbMF2Tic0dDrUAE1CZzxmaXhCpUZluKdqA+3gVvjJNXd8HZ"
    "5PR0idqiMcPmAv6M4FoE+0K4V4SI+59+PUYE2SFGbBHUQIzYUcUhRnzeGDHahYrqLld1RF"
    "6l4w7qt0KfoKPcixJtZyXrGec2o2655FJcOemNFVu/hPbu+vpz5vl/9ym3/Hz9ny/vPn57"
    "caoffEVkyRWrkv6/gRET0+/Pijna2TaQsWHOT2rYMOcnK20YGGoPmJ5S12X2lWHwwJWleD"
    "pLUQ2pQ9oRTRHXQNWegrJqn6eCcJeR6CJkplZKAcDUOSbf2XsFdAPBfGKZglBfkSko8AfL"
    "FcwVlrQe2SUxuOPBiLrUPZCOlB19Xwajdz7fetwcTaqJI9YjpagcVXijORaE2y1CbQi3O6"
    "o4hNvPG25nltb6r2eGbX+vZ09Wy9RLl+x/dQFliqWHnvHTixqo8jT/wiSoEoayIta4ouz5"
    "Xi3iFEsPRbz94MMSujWVMUZ4qoXcLuvovc9MhYAsah+tNpBSRLVsJCNLv9ZM+iOfE0pCEP"
    "aTMkk8jwiP0Zkgc0tO05bMW3IvGLWZeU8sQZhr+AtPPU0hHTj6TebZfOEwfSH1KBZtpF1P"
    "Vt9AQmunRfs3WjsdVRxaO8/b2kG4vXO47QVj2zKKEl6diZJw7D8VJbUCjgPLlpar1kA17c"
    "5Wu30kqKTVEYKSojpu2Y8Ve1HC0YvnvWr1+viX22qBLxevz9dff43J81poG0z/wDzqS0Ca"
    "FTA9RVQLpptZ+jo5QkuO8giDJQc6qxvAsdKZVJcjYuEapQk/T7lWoyhE/HvLAxHJfSA8by"
    "/KQ3jeUcUhPH/e8LywvNZ/RQusGJTAoMQTBL9jKykNM5qLGf3m3fCbf2A2e6CRQApIPDVa"
    "CcHNLN1a6H0XnP9snt0FF8PzN5caLEeJPiYzLEWrkTJ1OYBhwh/VPxQoLG4WofcTrnXn3r"
    "n3QqoH8f6SeDY8uOaAqDu3HtVNM/WwmcfkVgF2T01mWB5VYJ4xT6ceEd96mEoieTTP28iF"
    "rgXBiALyIZmkYqY+cb4K6OdgeT6vKJ45+lvfbSnsDydeQxZ+H37wpQAIUkGkJLCCZLyAD/"
    "9AGwJtCLQh0IZAG6JRQlNuTW+Q05TjRAti41cvt2E2MeMyjKiCjVWQYJCGi1+GsYdrX0fW"
    "ulgmlYtdjCEbqjjFhgputYJ9pkQqZPQzCmpeHVQtMLYjtgrz9Sa2Sh043TOaMHfk0B/NNr"
    "oi70Z7XYSI2vLqHWarU2BWhM6Run60hKN3x/KGJ3XO5SmqlS40PVYAE7LRqcclwx7lG/mY"
    "9iPm7buEQ69Po0VkyYJrx6Zrh/ZDbgahtukgaJkuug6hWuP/r8rEqZuC0zz1xlUXiavZcP"
    "+BupbQ8QP1mDF2TO4NNa7z1LUPPc5u53M3rJoY1loc6BKLjseVNUioa8YpN4I8WI+stHjj"
    "XmeukdajJitk5uRDANSPYsZFP3yoVx+d8YdertEZ31HFoTP+eTvj9QrcwGyI6TGxocapy/"
    "ZXotlfgk4to/e0wug9LRq9CTRotLdk2NAw23TDSIGvRuLP8qH8m8i/JWbTbzrF6KjEZIpG"
    "Ks0lL6FZayrdcIeNubmITZYQfQ2I5RL2Q3HaC53zlFhgx+STG6YwEY9xz2Y6Zwl4LZ9MLS"
    "G5vwhNFmWxcAnpTkUzaW+zNk6IymbRFi0irY6SnKbAMJgQHE2lgy+gaCp1VHFoKj1vUwnR"
    "/JYrS+LBktatbNKSdqOHfMnQuzDt9p9xh4+tZtJNOHon3mG9IHhFDDwv3hB/l6wdVTWWE6"
    "Y9lliOoW1nSyzbbCI3QD8pNozIti0im8kmSZuLjTbjPCe6dzro3vnG9U0VnDv6+0GVa8eP"
    "KerEwNXFTd06kE/gSJpjCaEGRdI+8H5iMyaPTUt4VBrT0hLZG15lw9g0ek7Qc4KeE/ScoO"
    "cEg8wYZG6bcHcTZE4wRVHMFTXzsmx4uCOzVnW8syMA4S/MGWvgWAqTo9G1YHnkJIT1G9DM"
    "p5xMFbSlBK5R0TmmhHA98tX3le/rsi5LM0uIGBkxMmJkxMiIketi5NSiW//lTK/UGPTa9I"
    "XDDjvP1dF5q7eQMgwXjVTiN5nQrIVu1+6ybTX3idq+mO/5ltrNyDs24T6cmRHEMuHgDRTM"
    "dQfQ04/cL/e40Xgx0kdzLqOyWuoeogbYwGMJbsNztqy0lYGD+558fVYbYsRWYsTDOmoOq4"
    "CMJ+HVsIYj4dVwpR8BhtBNs083DaLm54KaW4IdvnN/9qvPA68MPiSDlQgCOnyPHpZ0a1HE"
    "b2Fu+QOFbVVtuNTwuRCpPHRR3Pxr8mBAtE8bOTp7Wq043Lae37aFAVEMiHYWabcNc60Ovu"
    "VJauKvzeJwlksogYsQfZGKQFwZ5XrIlbo/jMd1cqdHiNZRxSFEe94QrbD01n9Fi6s2Bocw"
    "NtcZ8bcE631yDe4oiXx8XFGdL0tQifOsiHTEHmsX6YOgmWFTC44XaLZjcj9ji2VtvKjk3U"
    "+COEwI9Rsggga9dohpPTAh49oRmldRQddLuEppdG5XEzXqrKk7albDytSOhrgScSXiSsSV"
    "iCuxwX276nQ3bNnY31aNb+p4/96sdv69KUTZZ+p3NZJtRN9D4W4/RcRnE6Z2PKOR9zrD1E"
    "Mxb2d5aIlNcx3IB65++5cQyB+VWDV5kkq7hkfEIydFXcuyiU0JyVM9Q8MmngIq5/vQy9N6"
    "VF+H/ULVaGKACHBnhwXEgTK0Pyxf2SUl+Qc7nU23MIVF5v4S8hV/yHvy4l93R/Dp7uj3lw"
    "NybyilhV/CJ/XlpZrCZXMCf74EO0qTjAIP8FKO0memT+fkXgAO1WSWef/yONU29X5OLal+"
    "6T25C4anPw81ram/eGEzBWPVHKkReT/QU06oZTN1X3Qi1U+CH2dTZclRKZnjSfJixjw5UL"
    "cJ/VpNn3ueug6mVrYf3aNZ1lHFoVn2vM0y9DMf9KVDu2KH9rBHFzanJfKtOL2esOz/5PoO"
    "Rb2PM+qZQlop4NhsZclzYiGtTdeWTrTGi8yInUGpHS8xkeFSUiHjxqG2vbrJZopvf9vnyW"
    "6f71fD1xfLJxr+qHqGb75cff5c0p9bGXnNEWjCheizS+gz9BSMAldaJZGBdUU1s7xYWbPV"
    "lTVhW9+g5XvChvpts36pK+ZhGnFdqJ1wPAlpd0enOwHaXYqd7KnCdq8iJzdqAXyvrnJUEj"
    "JZjg2qYiVLg6pekORKBwjCvP1lRMKYUnlJ5upfYkkipnwetj/VaVrQWFXCUBg1ECsasG7j"
    "sjrs8Wix+b2ufxvmicGomoUsPbdwiXsRjP+XGeCnvV/OoK8zIIKHF4Yow0JN5C2gPREZs2"
    "gq95hcqY/CU08Zu3P1nUBuqyBcvTP68tAO9vWQTHngC/LiO3vPnUEct/mPMKQyAoQP9SG0"
    "8F++JYwaUyKpR8YgFBGFY7hbtzyZpGJW4wQEiAf+TwRQ0hcJj0m0w1rHuElHFYdxk+dtuW"
    "Lc5LD9eqK9sAHoTbH0MHqy/ePEMY6oK9+YHoVbQ7gpcNZo/cjy4QKy8QISw/tR05IEBcaN"
    "nveWeS1yHcBO66R4KqrVPcBOS5I8U3LbACyV8aNLsM0uQcPmgpWtb1V9yRKmPfYlW37Tqc"
    "ZkLfFQvecuJLDSSDAFL1VmfFDlqTLylGudVd/BjRM7lJauozE0mobqnmH6rGOZps0InxyT"
    "/2aeJFAOLHECgeMp8B+tRybA5yOpL0MnlM3dB+LRQLCS5N59TrzeM1S7OobP1JWERL/PoY"
    "EI+n06qjj0+6DfB/0+B3vpTIva/CEosdhWB5rTPO1oRwTTdrodUdawW2KKRq9Elg/TPDd9"
    "JaiYqb1kEsu4rh8jx9Y/L8b2nXaezx2vZLevSCdfcmCOy+YrjBpjgJdCq7CItMpln+WqQl"
    "m90gCApJz8wnyETZBqlhORaluQaon/Td99S1xCf1TLGvcXH13pL45KXEKZ8UGVS2gaUo7Y"
    "krTeKW/+CH4XaP8XooywbpSuQ6pPU0PWER+of5g7IHLq8+Bhqv6yjGlcdmqgfTFzS8bfK+"
    "aVx7x3Ot36o8+rvTwD7Z4p5v/oUn361qqoUn6lwpj6fsym1J6M+AT9SYeGg+hP6qji0J/U"
    "3126VvtDtJ4P+tYVNsL6KiiwohY21cIj88dNnBcxfQ9zjbZfXutgLmt8tC+LOLmRDkqYUR"
    "MbA6yOVKDs1DGpTAMaXlZv4Jb9WPF0x/Q9EG0VIv34l9tql+gSkH6+/vprTJ73k+biYExS"
    "yy4pO1ARBktY0BndzBndErfatxDzH5V41OKhQZUzzU8R1Uytcom6nG0ZyuImVMwEHHyD03"
    "GmTycSCrUnLi+d1DSlgqjXmowZc4kIxo4loUHygpUcCdzJDI2dZcvZqxxhy8oopaNJS8mq"
    "a8QWm37rVk4U/6DImEfHGjrW0LGGjrVdKaT/jrV4ua1/viPLhy6GGi6GTpQa04iiq7ZVHq"
    "bU33DynJh9uHn2YR7o1ddCgRXVsLEalIXgNLF8Y3pM/tyKNZw9x+o41G/UdiTF0gPHT3bd"
    "H9bqOzys6Ds8PCn0HhGM+sZ0BLX9m3jXcmw9kPW+nWywbozgRJpVlnm4cqnPs/XIYz88PX"
    "t99ubVxdlyfV9+U7Wsl9SmZb5FG7niE44ePMm589Z1Fo3z1WvGeWHJoA4PFNKYsJLnthIr"
    "Zvh69ODuu/Ryzo3XxOmQ58VD7u1Jsi26GcLz6pv4ltKMqOO26bhdIZ/33CtNpE4PD2qEfk"
    "ZGTFmjDmR0uH0+5RCGsVzANczM5jm/uAsuhm/O7oKfT05OX+ocZocuCLgViSUHYcHEKZ/r"
    "hk58IpkL596n6kaZW5JMva9J1x+pz+XX1T1gn0maKY3wjBeYLX3ojRqDOh1VHAZ1MKhzoG"
    "zp1mn5IK8dlj84qPhD8NBI9EsWtOY3tuYZczfqXbFkQ/sO7bvy8v6S+8z8xdI/uljgPxkd"
    "VJb413RqTrtmJ+QrlwQeNLpTphVwhedVde17IqwHl8rAZ8fkc0gBp1J5ABXLBFGPgYKUkg"
    "SuzYSIKpkJoqtJ6NS9ok2327mecjq28sQrWmhooaGFhhYaWmgdsdBahpDQQHuO4g989UI1"
    "SoVMsewxsk2lpMYU8tF2tuvs+rQZdRrJOabvYULvTtKOIvTdOIE6z9dDeZ/WkvdphbxPS9"
    "K8rP9jo/FCspJTfav7QWSY+rRwby3VKHoey/ZDl/qLyoe4RKhLYXdMrFVbW5TsuYSX6jF9"
    "9+nr1be/lmfPvStJDn3319uPV+05KvmBgWuBmb9A6m+JZyUzPqjyrZgR5SjOIq5XgcwLxr"
    "YlpswkUSZgGMKOr0ZAAz/pw47O21Roe8aYF3Y1jNksSeZUpE46goekvAzZHuZcHzhfygtm"
    "i1sSRsmQ64Ln8f2PMEh+eFCLLpiOKg5dMM/bBVO2Ajc5qFTk7hOu3H9lq4bHB556cqClct"
    "8anlc3aLmWLBVqVfWTNNf+T4IdBtnv5MxXHqY1Wl5KmNHZu+niUl5wqcIF1p+CSztygLXM"
    "fL0NNbTSfL2NfGw1zNfYHVcn83tZcEfxEIeay45moARus2PySYZ2JMTjYcBlc2BIm9VvyZ"
    "gpEqbHJ5YvdMszRc8V6gozACYlVYH2Pvt6k1Z3+izmCqgXg9kFmxZtVrRZ0WZFmxVt1iY2"
    "a9MuzE9qvtw6ve64Ok+4UTWQ7pKhh+Id1kOKFUCxcNhaLdSPJU9vZZ/jhGmPfY7jbb9TbY"
    "4ztn9cwqm22R8zYMnTTpY8/Ro4Y+bfMN+KfmTOEMqMVxpCrqYciYR0rSF0q0wHmyrLIeQl"
    "D+qNdcEYoSS8DBGBMSVUkLvg9fnwzV1w/ur1yV3w6uT0bHgyvNCfzt9qE8Tnc7A+bG5A8v"
    "J8ConQoenyQyqbhMGgvn7RIjrcbaw3jWZsgRZQm4A0WkAdVRxaQM/bAoKVtAFEj8h7CNB3"
    "klyn97QGQbgl/f5WvJPdLmJPir+1BA1eeZ7PH6l9S8WsDA1mxivRII0oRzImrZfVpdPkfx"
    "JEBr7CXyFkctXlIdMKPke+6xX5WXW579w7916XyL2/JHNqSXUR8oK6HFAYMbijMJ/2ab8c"
    "qIu6phoekPAnMXOgLvO/zJDhJ5gKPqkf54oJUzun+mNK1XOodBHIwZ0rArgvBofvllOYzL"
    "DUFy/hCk54UUgB04f2BkTMLM9j5kaVVEIMuy4TrEYHy8yJher6/MtRU92p2huLFNHvjfPO"
    "ileIzyliWtqhcRIC3I4qDgHu8wa4WLvl0Nki4dZbHwQnDH2S+tYS0WbqdzQy2SL6fZ7yCz"
    "HhzraPnTeUM9mooWGc5umhdXxxVkPIF2crhQxDJUJufJgyzdRDMe/ECYFnsw/bidW3HqwS"
    "J9Dqpzzh2OeaDeVturpid6IRUOQy6aqMPRoIVraGVOUbJEx7zDdYftPZhAOunpWNLNUMI5"
    "Z/a1v5t0xSSegVbKjghAu123btCsm8BnZvmgXjP/kl0bHcQDKhdriyVKyVQs2z9ejUzxaP"
    "toVhiA1WowwnrkitXpEywaYijKs8nJtj7dFbtGdr0GdUlB0hXd1QLeHowfm5qhdqF73UjC"
    "l13WZZ6CmWHgh855Z3OkTdaFHJc+Ka0mRNaUlqzC+23m0KKTH6+0FVKswkpqiVAaPkPLEe"
    "1MNiEo/KKRzDTJUSAqEdk+uJzikOjzgQuL4IKxHB8CB1IlNXdNb9iZnQZznprCwBeo/z1k"
    "9nic/TanljCnRr3scBwQyRjioOM0QwQyS9tNYFinm+HsYjt38oFMvn7rL/bogtivJdfVIx"
    "xYJ96qvNz01qFnGxomTU6rB7igW9wPkdGg8946HntniA+3boGWz2D0m9uhVW/YdMRbtq+3"
    "6ULX/3pBLGcL236bJLsSEtOXwT2+RiQPzAdeHkCnfVKFQZBi5lgDeqXryl6dYb9lpOWK+4"
    "s9Yjmv0dVRya/c/b7E8tvPVfzhQTpsRu/MJ1pDrx6W6FjqWJuwzasTRxG1cWLE3c09LEYH"
    "p+C1ZapTA0WGuO+kFNOzSpBqzb0ggd/D0mUXEEMmY2dx+0LQg1DWy1OR3ruO+xwX1WVvIq"
    "qgoc1gKm5iN1jaiSwYoqxDuft1EFhTUWac7WR6P00AsiGqUdVRwapc/bKMVqBQd+7Uq2sk"
    "aKKOdHhWyskBVHO1fbtauOdqJJ25E41DcqQ0kUkH40Ugn0/YRmLcy/kdRXsNg1yZz7piAT"
    "nzthLicEewyFK3TCJ9RIgxdaR4kU5YwoauZrvO2zsLsHg8JqDi+rwbazWdZDeLjMSF+mBo"
    "rXb0NV7TMg8BHcH3ptRHDfUcUhuH/e4D67Gjd6RQusiCg3P4IXb2ONNJDmQuE/SfjmRsI3"
    "UfhPFb4AJFqU/I1DbXv1Ob2YqU+CfzV8fbEUNfxRJdybL1efPxelqdF8UZqrT/IuGXoQbd"
    "rHQd622KNMMP+RrkqKTA8PKi3THGGtKJTggW+w8KhgdPrQY77FTTKGfpKJnXhMoGFLjKAV"
    "5yQQkK445/HJRJ2gqM8g8kfm29Qrjz/tfMYSs3WNYRrdU1JX25eivKJ2icGLdiraqWinop"
    "2Kdmr9IFRmvW0Shcow9gkw7vnFQ1dBK9SQQI2Gy1+GsYerX0dWu1gmlcsdc81NVJxiQwW3"
    "WsF4aHSnh0bbY6Zr8HFUbqOHY4M1BnpCtT54zB1lv8LJPyhxnLGUL9WnRza1lPQG6qPpqy"
    "fJHxAbXMhQPohzh2hydcnZMfnMjRmkaEbJmqGfAC5slUWT9zbtejsdzWs0r9G8RvMazetG"
    "LVdb38Bnl3rdQT3KlgCQ78rwvga7uwyBJIOVECQx3uuGCDyLGbqTJ7Aek09SEHhgol6aAp"
    "qtG1MigrFYCMkcYlrCo9KYQglC+VYfMrGtic4vg5w0oW47BBW2XRYf2PV0GwQHklMqhXAA"
    "FVBllKUiBxX9OnPEpTTxu1jd8BNDD4iNEBshNkJshNioRbUXD3i4CA+nX3akSxl0kNrZTr"
    "LjYvQ5BFf/Cc8x4iO+8SMeOA71G3VOTbH0cBXfWh2GVoYlW/bMdwQIdScqifrdmX4Nm4vN"
    "zJs0I+q4bTpuiTPygw7+HZV4IqORQZUb0kxo6rggdadoMp/yMOYotEdP9z2xGSuJYdZjWX"
    "+8NWlRXXJYNZWLhn1SWgQW0TfXUcWhb+55++YwLfjgL16y4TVSQIYNxb+x+DGR8DkkEt4q"
    "oRyVAGf9fSVsljHFWtD8XbcCjLP1iGmZyxowyQG7SwKbiQUVHy2XzJwBuQ+BuXqT78lXTT"
    "xlbq6WTIini6B7P1NuuSZNdLdVIfnl/cUUiO4R3SO6R3SP6B6L03Tu5ctuePV1kOVDBWys"
    "gAycqC//DBvGj5904HLETTjkosQ5c4paqCxUU+DtkSq21i+EueaGIi7hRAGXNWTx1KO4EY"
    "TKsWJ8r23xvaxHVAa+u5Gec6yo57bpuSXOqD+HuO6oxB8VDw2qXFKPKaIaodzYO8QnqWAs"
    "uYc02/tLYtP5iLkT7hvMURYwHCZVsN9yqb8oC/I+7WI1wr9wshVDv93Beegc6qji0Dn0vJ"
    "1DGPo9+IsXbnYF4a/Oq14y9DCrevtHB/Q63kS8S4YeFHPNCve8Tsb6+eqE9fNCvnr7T3Ud"
    "xdBzPyLe/vMr1ObavLRzzLS/dfl8t4vyNuo6b+Ya24ZbbCOJnuxWoltzimHyzHNInvmFPi"
    "rAF95ZsVPrcnBQ2as1Q1bDawFCVg8R8dQ9hfWmaZxhPmPME9A1CTwQknuxM8JhblDms3jK"
    "pZokrMMfVO0F6J9oEdpG/0RHFYf+ieftn8C86MP6JmAnK0i+wjUR0ffQM7GT897SknYj38"
    "+SoYcS3o57oiVw+TcqBLQFKkPLy7FKsOylqdZiZejYooZsuHti8wfLBRRLXUJNB3qPKnbJ"
    "fSgkG1+XvKD+A3eHL3UHUwr54n+ADVAhZZORF7fXt78NyLdf3pOL4as3L4uQei8zrkfeeu"
    "aRlnAxYJg6R4pwvD0bDMLxjioO4TjCcYTjB3vpUntdA8yY5eohcLw4qwEcL85WAkcYyts9"
    "IWIZTaloaADlGHso7t1YQlx6I8GozUrWltWdN3NsPQjZVu0W2+q/WRC8wQNXhnVhGoCuHG"
    "dvImN7XtUn1LID2KML0l8p+jRLb8S+tYCkzY2ZApjqwbRKMj+q0WmeF/O3MX+71MFzQx+Z"
    "+WeLzY9KPDzJ4KDKxSOAbPQY09UIiNqWkIQKIrjDxtxcqC9m0IqXE8EYseSlLsQ/sWy1Jo"
    "sBCZ9rof0t+hwn8EJoE6KgPwmiHkh/QcIHpixouuvpGgZW4Xbg3uD90g4fdOq0Z0NDp05H"
    "FYdOHXTqoFPncE6dZFOr7dFJWHroX9i+O6epx6zHvrLt54BrUNfEZ7Nk6IV49+GvaYvJM+"
    "W+NAJ5VGbxxGPVBk+aqoa5M2OLMFdTUrA7lhmbygChmYzOMuOlGXNDU0RdHM2PNm2oaH50"
    "VHFofqD5gebHwV462MgaQOOIvBfQLXd0r87JvdUH94ohZEyd3XbAuCU4+Dsb3zAhQpkUGw"
    "Ino5VYeM7GI5EirOP9j7MsoVxvhGbhC/XX2OdzwfxjAptEdJBpxtyfBIFMBOjKKyT3mfmW"
    "qBth4D3QRIoLrioID0rbeexhxvXAW183zKhYU1W4qm8I++FZatcCjICVhBGpI1JHpI5IvR"
    "FST63DDYBNlquH8GYH6YdoEh1ydUshhYarW5azh6tbR1azlclDmcpACm/yRuVrEo49JprO"
    "mcGdncGHHVeviYyEJkJOsfQgnXcPqdPqkVdvRUn66GoZp1h6J+Oz8xoiPjtfKWEYao2r4Y"
    "r5ljE9KnEzRCODKhcDTWjWeRdWC7vEPn9K3Ou5mNJPzGZebSQ/KpQX+Yzqvu4plh7i7+F5"
    "nTdeUa1eVM/PC4uq5zVaUEPyHkr3tNaWdVqxZZ0Wtyw1o2RuCbz+08311xWOg4Qlj6stQ5"
    "J/61zlDkq7QrggjAyYLuSP5FNFcigZLnDw/JHf/x+2ZIeB"
)
