from pgqueuer.adapters.persistence.qb import QueryBuilderEnvironment
from pgqueuer.domain.settings import DBSettings
from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    # The installed version's own tables, in a schema of their own, apart from the tenants' rows. A later version that
    # changes them needs a migration with what `pgq upgrade --plan` prints.
    names = DBSettings(db_schema="pgqueuer")
    return f"""
{QueryBuilderEnvironment(names).build_install_query()}

-- NOTIFY in a transaction makes all commits of the server wait in line, which halves them from 16 clients up.
DROP TRIGGER {names.trigger} ON {names.qualified.queue_table};
DROP FUNCTION {names.qualified.function}();

GRANT USAGE ON SCHEMA pgqueuer TO houqin_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgqueuer TO houqin_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgqueuer TO houqin_app;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("waiting jobs would be lost")


MODELS_STATE = (
    "eJztXW1z2ziS/isofZmkSuuzldjJeq6uyslkZ7KXxFOxbzO1mykJIiEJJ5LgEpAV1dz890"
    "ODpPhOkYolUXJ/sSWiG6C6SeDpFzT+6LnCZo48ezujnsecG8sSC0/1rskfPY+6TH+ooOiT"
    "HvX9pB0uKDp2DIsV0g5pingsVUAt6HpCHcn0JZtJK+C+4sIDphvis0AKj1BJhMdI1AmZe2"
    "IpiZox94x8YW+FSxaSBYTbktBAk1HJ/sI9yTzJFX9g18QSrg8tuqsRkA7nbDU6g5uwhaXv"
    "gnvTPY238Pi/F2yoxJTp/gI96r/+1VPMo54achsookENccTa+71PclThjeZYftd0Pe7Z7B"
    "uT0DN89efDCWeOnVFgyGauD9XKN9fe8Ol7T/3N0IJgxkNLOAvXS+j9lZrpMWMGHqpxyjwW"
    "UMVgBBUsQI3ewnEixceaDX93QhLeZYrHZhO6cOBhAO7wBpJrveHw0+398O7d/XDYKzwoMU"
    "dKl9ElS3jwkOlblUYAU7iFv/x1MHjx4tXg/MXV68uXr15dvj5/rWnN/RabXv0Z3kwirbAr"
    "I7P3P7//dA83JPSTHD7pcOFPw0MVDbmMMhLpZxTZXAlZ/W/URSz5OmXEFxJtJG/iWvT/OV"
    "l4FkiaRO89/LCxfubPrEUQMH1L6zv7r94JKC5RlBUwEOaQqqKmftItirusXFdZzpyy7Ij1"
    "LP6wK9Xt8k3SP9C+9ZxV9AbXyPr+/cd3d/c3H3+F4Vwp/+0Y+d3cv4OWgbm6yl19dvU8q5"
    "x1J+TL+/tfCHwl/7z99M6IV0g1DcyICd39P3twT3ShxFBP30Nqpyab+GostYzWM1Nr89cz"
    "w7a/1/NEZsvUS5esf1nha7gRVLxtCUtO8PrnHKPgXfpt6DBvqmb668VVjUz/cfP57S83n5"
    "9d5F+YT1HLwDRlRWxwRdnzXS3iFMsJivjqZQMRX72sFDE0lYgYoFtbGUc8KOQKIQOmncxT"
    "uAoujKk1X9LAHhZaxEBU0Rab3IGbv0I9OjWCg18I95+1fd4GzNYIiFOnV20gpYga2UhWln"
    "6jmfSLWBJKQhD2gzZJfJ9In9G5JEuuZmlL5kcykow6zB4RLgnzrGDl66cppNP2CLGZ74iV"
    "y0xH+lEs2ki7Hqy5gYTWTofWb7R2jlRxaO08bWsH4fbO4ba/GDvcKkr473e3nypsyTVH/m"
    "XiliL/Rxwu9zEDjhfcUdzTc6AedmezXY24QUKZ9ygW87OPN7/lNfD2w+2b/AsCHbzJqSME"
    "JUV13LNvFWtRwnESz3vd7PXut/t6ga8nrw+3n36OyfNa6AxM/4n5NFAAMcvweaq1FpjbWb"
    "oGcQtPd0LExMBcEUypxyU1r5QKGDsjI0u3G1gMBGswLZYegVskExEQrvoQh+CuLwKlgbZn"
    "x8Bakil/YJqgLIKxx5EbQHU9WAGn5yMZ1KAq/aUY5Qj1ahwPvyO8R3iP8B7hPcL7VvAeZu"
    "A22D6iPwmgs2snr/nfQrgx/QkK9+L8vInZdH5ebTdBW85wWkODVmtLhm2rtSV6szoj6oMs"
    "GCnw1Ur8WT6Ufxv5d8Rs+tXEsnslJlPUUmsu+QnNRlPpTrhsLOxVbLKE6KtPuEfYN83prE"
    "xIIbHAzsh7T18HM8RnwncYmTPmAy8PyIxLJYJVaLJoi0UoommLZtLeRi0xkeqtoWTIcovI"
    "qANtIbSF0BZCWwhtoVa2EML1NVy/bILWL6vB+mUBq2cXrlbzX4EVs+e2ntkUV06rh3zNsL"
    "+nvLezxWTHz7grxryddBOOkxPvoIl4B9XiHRTEGwLskrlDCIdRr1zCCVNOwmPNtSsRx9B2"
    "v8G5N7e3HzJL7Zv3+ejb/3x88+7zswsjdE3EVfdsy8/C3GvBsjTX+3V2ZRBTNAnA6c5tIp"
    "kCE08bpC6XUjfKPpELawbhrdHEYUyd2Vz6VFmz0u1AW/ayZWAMrTq06tCqQ6sOrTqMcGGE"
    "q2vC3U2EK8EURTHX5Adm2bqRJAjjHXWSYIcA8kfmjg1wLIXJUetGsDx0E8Lmm+2XM0FmGt"
    "pSAn3U7JIvIdyMfM195fewb0oRyxIiRkaMjBgZMTJi5KYYOTXpNn850zM1OuS3feGwmsBT"
    "TaK5N0tIGYaLWmrxm0poNkK3W48RfQ+etSIiIHr5YoEfcL2akTdsIgJI2JeE25D1D6WMvD"
    "7ULyKj9Ro3HK+GZl/AdZgNA/cAPMyZAA+XwoHnjCghinBw34NvTqlBjNhJjHhYR81hFZDx"
    "JLwYNHAkvBhU+hGgCd00+3TTIGp+Kqi5I9jhiwjmPwdi4ZfBh6SxFkEsNdlwuqbbiCJ+DR"
    "NbpxSWVb3gUisQUqaSYGVx8W/IgwHRU1rI0dnTacXhsvX0li0MiGJA9GiRdtcwV3XwLU/S"
    "EH9tF4fjHqEEOiGmk5pAXBnlZsiVuj+Mxx3lSo8Q7UgVhxDtaUO0wtTb/BUtztoYHMLY3N"
    "GIvyNY771nCVdL5N1DRWmwLEEtzuMR6ZA9NK4QBkEzy6EcthcYtjMygjNC4sJcUb2tHyRx"
    "mZT6N0AETQQa5tl8yqSKN64bXk2l9amgl9Lo3K4GanWWiTnGpB5WplY0xJWIKxFXIq5EXI"
    "nFfLtVzLflmQ6ne5zD6ybev9fVzr/XhSj7XP+uVrKN6E9QuI+fIhKwCdMrntXKe51hOkEx"
    "P8700BGb5nahpkL/9o8hkO+VWDV5klq7RkTEQzdF3ciyiU0JJUwZrdBe/tHYEZJpvQdED8"
    "Yf9GVtZ4StiQEiwZ0dVi8GytD+4Oa0xXLzZmejffW+eiOYZEbXkK/4TY3Isz++9uDT196f"
    "z/tkZGmlhRfhk754rYfw2JLA1+dgRxmS4cIHvJSjDJgd0CUckqIBqCHj9ui5HnUkFVDrQZ"
    "eUK/1LR+TrYnDx14Ghtc2FZw7TMFaPkWpRo74ZckK5OXWFTpT+SfDjHKotOaoUc31Fns2Z"
    "r/r6Nh9ANIHwfd0PplZ2H92jWXakikOz7GmbZehnPuhLh3bFLg+3oStH0BL51uxeT1j2v3"
    "N9h6Lexx717EE2CXBsN7PkObFI87Zzi4HqbSaXNcMeC8JFZsTOoNSOp5jIcCmpkHHnUsep"
    "fMrTfPtbPs93+3y/GLy6Wj/R8KXuGb77ePPhQ/GhtbWR1x6BJlyIPo8JfYaeguHCU7wkMl"
    "Cv8zzvI2i+Y8vGkSg6lkmtps2y3v7FTrGhfrusX+rJZZhG3BRqJxzfhbSPR6c7AdrHFDvZ"
    "U/Xfk4qc3OkJ8K3upVcSMlm39etiJWuDqlmQ5MYECMK8/XVEwppRdU2W+i/hisiZWIZnL5"
    "o0LTjVUUFTGDWQFac/Pka3JuzxwNlyZOrfhnli0KpHIWvPLXQxkovx/zIL/LSj9Qimnz6R"
    "IuwYogwrPZC/grNRyJhFQ3ln5EZ/lL5+ythXz9wJ5LZKIvQ7Y7qHsyhfDchMLAJJnn1hb4"
    "Xbj+M2/xGGVIaA8KE+hBH+8x8Jo9aMKOqTMQhFRuEY4TUtT6aonDfYAQHigf+JAErOasFt"
    "Et2w1jFucqSKw7jJ07ZcMW5y2LNEorWwBehNsZxg9OTxtxPHOKKpfGN6FG4D4abAWav5I8"
    "uHE8jWE0gM74dtSxIUGLd63jvmtcidTnTRJMVTU1WfT3RRkuSZktsWYKmMH12CXXYJWo6Q"
    "rGx+qzszKWHa45lJ6yt4aFJ7D9Vb4UECK40EU/BSZdr7dZ4qK0+50Vn1Bdw4sUNp7Toawy"
    "m3UN0zTJ91uW07jIjJGflv5isC5cASJxA4nhbBA39gEnw+igYqdEI5wpsSny4kK0nu3efA"
    "mz1DjatjBEz3JBX6fQ4NRNDvc6SKQ78P+n3Q73Owl87m1BHTRYnFVh1oTvN04zgiGPaojy"
    "PKGnZrTNHqlcjyYZrntq8ElXO9lkxiGTf1Y+TYTs+L8fhOOz8Qrl+y2tekk685MMdl+xlG"
    "tzHAS6FVWERa5bLPctWhrJPSAICknPzCfIRtkGqWE5FqV5Bqif/N3H1HXEK/6GlNBKt3ng"
    "pWvRKXUKa9X+cSmoWUQ7YmbbbLWzyA3wWO/wtRRlg3ytQhNbupIetI9PUf5vWJmgViMZ3p"
    "b9yaxWWn+sYXs+Qqvq6ZK7d573S4zVufq708feOeKeb/mFJ95tbqqDBLqBtgD71FR6o49B"
    "ad7hrc6HBDtI0P+tYVlrnmKiiwoha21cIDC8ZtXBMx/QlmEj1+8ayDOaTx0b4+nqqGR7X1"
    "JnOoiSjbw37PvlU81zH9CYi2Dge9++2+3s22hkEfbj/9HJPnfW+dySH5HOKdXomvIG7q17"
    "kJghRRw6QRj+juHG5pa4NQOZewpQf2/dgBnSgoQZ0Y8yZdY0Yl0Q8XGTPmEbkYu1zB0a8r"
    "VrLZaScjtHYDrEevM/HXNR9KW5PD8tAJcOhFB50AR6o4dAKgEwCMeaOuFkAxz4fmUANz6C"
    "iKHhkEcKyIPA8rmi84eU7Mg9o+DyoDzFppocCKathaDRrRu0XpV+eDxPSYhlZvvW5TcTA2"
    "mLapMpTjxX1F3clrqNpXtA2ITjOijrum4474om58PxAP1Lmnct4rcUhl2vt1XikaUQ5VTN"
    "ooeWVdHkctAo9QZY4O8KAIjZiYz5FhUJ6L0pjb1NKJy/n7YfH+Pgnvmdl9TQc7jeGTXECn"
    "zGY2eUY9Ad6nmA4OMLC4bnneN8krpnyO5phzKN2/s/SVTPQi48JCFxW6qNBFhS4qdFEdSZ"
    "5K57R8kNcOFuhhy/Pb0jwn6Bt8/P0bRmDmS1spx0wnKOaL8yaH5WmqahfheeG4PNwliZX/"
    "N2GsyOQ4Vjd4ZPdsU6w+w4l+iK75IbLAiMqybWfVCUgJB6YgNUpBwnS6p1HJ+m+OWP7EJt"
    "zjVZWCchT9Ot/aRNOC+NPEzbxri7HD5YzZBGoNgYkfHqxJfKpmpq5zKi1LCzw8rdNjS7gQ"
    "s5hIJpSfFqaGc0RfsTts5yNuLhCUTyWIei2UC0LvGXrP0HuG3jP0nmGCV0cTvOKlqyDnym"
    "kwxbG/SfBit/Pa4OLlq5evX1y9XE9n6yt1s1hZIlEaQjXNY8ly4UmZLfNWOoTIPy8qoTg0"
    "bcbgwaIh+L5JiiN4hCtp4O8ZiULQZMyg7qUBuNqisx390p7BAPLMEkGEiQOxhH0TjrDmGk"
    "2PmcbODOpowl4K+4F6VhRyzp08s7dxmwPxzaU6cwYO7r84NMpDeH6kikN4jvAcg9uHzJIu"
    "LmWtFFHOjwp57PhgNd6vig8i1D8SqP+ZqlASxf3VND5/vWZ7dUKzEebfKRqEdexNBTMyCY"
    "RrQHSyGRpc3pCJCi+08YsnhdIM3gZwLQ0FVRqjlGW67myUzRA+WxhmU8F9gxpqMlmBIEBw"
    "f+i5EcH9kSoOwf3TBvcHr/DVOV0f5ji1eBlrpYE0Fwr/u4RvbyV8G4X/vcKHg5tkUfJ3Ln"
    "Wc6mMcY6ZTEvyLwaurtajhS51w7z7efPhQWrDRLpFmdbrdmuEEkr/2kW3XFXuUSRY8VJ4Z"
    "l27u1xf+yhI2ikJJsQgsRhSdMy/Kv/JZwIVNxqtM2e4zcq9NyhhBa84JHMpG1FIQPQiHot"
    "8efIfqXbAZ0qF+efxp5yNusckyvKdkD2WgJCDgoolaYvCinYp2KtqpaKeindo8CJWZb9tE"
    "oTKMpwQYn1oxcFRD7zoNNVpOfxnGE5z9jmS2a7Rvinn2NipOsaGCO63g0BopmUXrDndPmP"
    "Z4uHtsCuDZ7luZ6QZ89Mpt9LCtv8FAT6g2B4+Fq+1XLXKizV47Yylf608PbMa19Pr6ox3o"
    "JynoEwdcyLCBSgg3PHVLdzk/Ix+ENYcUzShZM/QTQMe8LJq8t2E32+loXqN5jeY1mtdoXr"
    "cxr+dapEV9V2+9iulPcMvVSW0a/6IN71uwu8sQSNJYC0ES471piMDnzDL1EoH1jLxXksAD"
    "E9U6lNEJnXIxliupmEtsLn2qrJlu4upHs8nE4ROTXwY5aVLfdggqHKcsPrDr4b6nAmMxHE"
    "Cl5FOPpSIHNQeIYG3GrqyQCG2OVHEIbRDaILTZ0W5yPKD14MGA7leqEz7zdraS7Pq0lixa"
    "a/6E5xjxEd/6EV+4Lg1aVXZNsZzgLD5oVHF0UFNxdFCsONqZqGLHnvkjAULHE1RE/eLBLq"
    "jjYzzY5ScTu+uVOBKjln6dF9FOaJp4EE0la7KciTBkaA7/Nd65icPKjgxuxrJ5d2pSQrtk"
    "r2kqlQwrP3YILKJv7kgVh765p+2bw6zeg794eNTEQcWPeYBPIQ/wXgulVwKczfVa2Kxiio"
    "2g+QvsaVsn2xGb2+sSLsn+uGsCiwmHgo3cI3O3T0YhMNdv8oh8MsQz5uVKwYR4ugi69zPk"
    "I5eUie62rqjM+v5iCkT3iO4R3SO6R3SPtWWO7uXLLnjNdZDlQwVsrYAMnGgu/wwbxo+/a7"
    "/kUNiwR0WLc+4WtVBbZ6bAe0KqeLRjEJhnbyniEk4UcNk5E75+FLc8LzHDivG9rsX3sh5R"
    "tQi8rfScY0U9d03PHXFG/SPEdb0Sf1Tc1K9zST2kiBqEcmPvUHRoXxiMJSNIsx1dE4cuh8"
    "ybiMBirraAYS+ohv3co8GqLMj7fZ01CP/CxlQM/R4PzkPn0JEqDp1DT9s5hKHfg7944WJX"
    "EH51XvWa4QSzqh9/64CZx9uId81wArVYs8K9bJKxflmdsH5ZyFfv/q6uXgw99yPix39+pV"
    "5c21dmjpn2Ny9f7nZSfoyyzNu5xh7DLbaVRM93K9FHc4ph8sxTSJ75wsZ3TMqKUtep1n5t"
    "FQs2HsoUYQPPhSOm3ANXA+SoROnlcEF/GwdiKaHcNIBz44pQYs68HySZUTmDShJSiYDZPx"
    "J9IwxOf1ofhKp7lUQsSnPY9zDiZh+I6XcIvW5KpalLlmfffK6huimJjR4S9JCghwQ9JOgh"
    "aeMhSc3DLQydLNcJGupXLxsYOlcvKw0daMIU+A7Nbimk0HJ2y3Ke4Ox2JLNZ1yOeNyzg1q"
    "xXYj1ELbWWA01oNhkN1Yp95MK1TwUhf6eroBr7PujJOzIFm66sKZYTXFYHl5dNqopcXlZX"
    "FYG2nIPG99tIOCI/QeleNKrZclFTs+WiWLNFj6gtnpJVs/og8hQLHkV+TEeR//n/T5n2HA"
    "=="
)
