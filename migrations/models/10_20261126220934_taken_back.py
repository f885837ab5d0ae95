from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "taken_back" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "tenant_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "message_id" BIGINT NOT NULL,
    "person_id" BIGINT NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "why" VARCHAR(200) NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_taken_back_tenant__352061" UNIQUE ("tenant_id", "message_id")
);
CREATE INDEX IF NOT EXISTS "idx_taken_back_tenant__9e9692" ON "taken_back" ("tenant_id", "person_id");
COMMENT ON TABLE "taken_back" IS 'That somebody took a message back, or stopped it before it went out: who, and what came of it.';
        ALTER TABLE "sent_card" ADD "taken_back" BOOL NOT NULL DEFAULT False;
-- As for every table of a tenant: isolated, referred to together with the tenant, open to the service's role.
ALTER TABLE taken_back ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON taken_back
    USING (tenant_id = (SELECT NULLIF(current_setting('app.tenant', true), '')::bigint));
ALTER TABLE taken_back ADD CONSTRAINT taken_back_tenant_row UNIQUE (tenant_id, id);
ALTER TABLE taken_back ADD CONSTRAINT taken_back_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id);
GRANT SELECT, INSERT, UPDATE, DELETE ON taken_back TO houqin_app;
GRANT USAGE ON SEQUENCE taken_back_id_seq TO houqin_app;
-- The nightly tidying deletes messages of last year, and what was done about them goes with them.
ALTER TABLE taken_back ADD CONSTRAINT taken_back_message_id
    FOREIGN KEY (tenant_id, message_id) REFERENCES outgoing_message (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE taken_back ADD CONSTRAINT taken_back_person_id
    FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE taken_back ADD CONSTRAINT taken_back_state CHECK (state IN ('asked', 'done', 'refused'));
ALTER TABLE outgoing_message DROP CONSTRAINT outgoing_message_state;
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_state
    CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'stopped'));
-- The list of messages: one person's, and the few among very many that did not go out.
CREATE INDEX outgoing_message_of_person ON outgoing_message (tenant_id, person_id, id);
CREATE INDEX outgoing_message_missed ON outgoing_message (tenant_id, id) WHERE state IN ('failed', 'stopped');"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS outgoing_message_missed;
        DROP INDEX IF EXISTS outgoing_message_of_person;
        UPDATE outgoing_message SET state = 'failed' WHERE state = 'stopped';
        ALTER TABLE outgoing_message DROP CONSTRAINT outgoing_message_state;
        ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_state
            CHECK (state IN ('waiting', 'sending', 'sent', 'failed'));
        ALTER TABLE "sent_card" DROP COLUMN "taken_back";
        DROP TABLE IF EXISTS "taken_back";"""


MODELS_STATE = (
    "eJztXetz2ziS/1dQ/jJJldYXK3GSca6uyslkZrKXxFOxd7MPb0kQCVlckQSXAK3odud/Pz"
    "T4fogiFUkm6f4y4xDdBNVNAr9+4t8nDjeZLU4v75hrrK+ZlJZ7d3JB/n3iUoepP6oJRuSE"
    "el46DBckndmag2rSicjQzoT0qSHV6JzagqlLJhOGb3nS4i7wXLmMyIUiJ9Ql4Q2IugGZc5"
    "9YUjB7PiIiMBaECvg3WXF/CdQLHvhiRALXZL66ASPw2ITP9d8imIm1kMxR/6KS+IyawH0K"
    "j2RyQz1T+GOPP3vgWv8K2ETyO6ZIffUMf//7iWQudeXEMoFiydYn//iH+sNSN//GBJDAP7"
    "3lZG4x28zpKGTR1ydy7elrb627D678WdPC751NDG4HjpvSe2u54G7CYLkSrqpfz3wqGcwg"
    "/QB05Qa2HSk3Vl/4A1KS8CkzPCab08AGjQN3+ADptZPJ5PPVzeT6/c1kclJ6G2KOjIqiSw"
    "Z34U1Sjyq0AO7gEf7w43j8/Pmr8bPnL1+fv3j16vz1s9eKVj9veejV7+HDpNIKb6Vl9uGX"
    "D59v4IG4el3Dtxku/K55qKQhl1ZGKv2c3porIce2XRex5OuUEV9ItZF+bono/3seuAZImk"
    "SfNvywGRXs1Ah8n6lHSp7sf04GoLhUUYb6BpUwJ1SWNfWTGpGWw6p1lecsKMuMWE/jPw6l"
    "ukN+SbA8Xbn2OvqCa2R98+HT++uby0+/wXSOEP+ytfwub97DyFhfXReuPnn5NK+c5Cbk64"
    "ebXwn8k/zt6vN7LV4u5J2vZ0zpbv52As9EA8knLl9NqJlZbOKrsdRyWoeVtKTudwvqV6s6"
    "Ii/oWMmqj1p16LeJzdw7uVD/fPmiRqt/vvzy7tfLL09eviho6nM0MtZD+Q/qntoBKwv3j9"
    "dXn6uFmzAUPyHLkOQ/xLbEwda9A4q5Rqwgitx3EovzyafLvxQl/e7j1dviBwA3eKvEDnv/"
    "fJnZf+DCjBrLFfXNSWmEj/km2vKQM3aKV6irYJAZ/WL4fdFe8Y6q18mk/k90XYUSs8O1GN"
    "GICCdmRLkVIV4SRRpCKdOaz5kvyNznjoZagQioTVaMLS8IVajMthTtSP15G7w2nj2/DV7M"
    "z84S1BaNGTYX8M8IrkWwL4R7ZYh4/Om3Y0SQHWLEDkENxIg9VRxixMeNEaNdqKzualVH5H"
    "U67qF+a/QJOip8KNF2VrGecW4z6lZLLsNVkN5MsQ1LaG+vrj7m3v+3HwrLz+c/fXr7/suT"
    "M/3iKyJLbliV9P9bGDEx/fGsmJODbQM5G+b8WQMb5vzZRhsGhroDphfUdZl9aRg8cGUlns"
    "5T1EPqkHZCM8QNULWnoKza56kg3GUkuglZqpVSADB1TslX9k4B3UAwn1imINRXZAoK/MFy"
    "BXOFJa17dkEM7ngwom41BdKJsqOnVTD6oPPdurfupbp5KIIQrgO6jqdZqGl95vB7ZpIlY1"
    "7ozo2mItQ1yZ26u7ri6QF1zxFZLSxjQQR32Iyba6LEzoijbIEZ08RuQ7AePYImjp73RL0d"
    "BapQOgUWxPgdgoqI8XuqOMT4jxvj55bW5p9nju14n+dAVsvMR5fuf01RbIZlgO74s5cNoO"
    "xZ8YNJoSwM5UWscUXV+71ZxBmWAYp4/xGPBLq1lTGGleqF3C2T7J3PTIWALGqfbLbKMkSN"
    "DDMjT7/VNvuVrwglIQj7QdlBnkeEx+hSkJUlF1nz6Q2ZCkZtZk6JJQhzDX/tqbcppAP7x2"
    "SezdcO0zdSr2LZMDv0ZM0NJLR2OrR/o7XTU8WhtfO4rR2E2weH214wsy2jLOHN6S8px/Hz"
    "XzIr4CywbGm5ag1U0x5stTtGVkxWHSEoKavjhn3bsBelHIN43+tWr/d/uakXeLJ4fbz6/E"
    "tMXtRC12D6T8yjvgSkWQPTM0SNYLqZp2+SmJRwVIc1LDnSqeQ6EsFdqW5HxNo1KrOMvude"
    "raIQ8e+tDkSkz4HwvLsoD+F5TxWH8Pxxw/PS8tr8Ey2xYlACgxLfIfgDW0lZmNFezOg374"
    "ff/CdmszsaCaSExDOjtRDczNNthd63wfmP5ovb4OX4/PWFBstRdpHJDEvRaqRMXQ5gmPB7"
    "9R8KFBY3y9D7O+4FWUdTIdWLOL0gng0vrjki6smte/XQTL1s5im5UYDdU5MZlkftKPkIQL"
    "xv3S0kkTya503kQteCYEQB+ZBMUrFUf3G+CegXYHkxryieOfq3ftpK2B9OvIUsvB7+4UsB"
    "EKSGSElgA8lsDX/8A20ItCHQhkAbAm2IVglNhTW9RU5TgRMtiJ0/vcKG2caMyzGiCnZWQY"
    "pBWi5+OcYBrn09WetimdQudjGGbKniDBsquNMK9pkSqZDRzyipeXNQtcTYjdgqzDeY2Cp1"
    "oJ5mMmfuxKHf2m10Zd6d9roIEXXl03uYrU6BWRE6R5r60VKOwdUCjp81KQZUVBtdaHqsBC"
    "Zkq1LLhOGI8o18TMcR8/5dwqHXp9UikrDg2rHr2qH9kLtBqH06CDqmi75DqM74/+sycZqm"
    "4LRPvXHVTeIWOty/o64ldPxAvWaMnZKpocZ1nrr2ocfZ7Xzlhq0awwaPI93X0fG4sgZ1EX"
    "AUfBK6wLeyY+RRZ26Q1qMmK2XmFEMA1I9ixmU/fKhXH53xD71cozO+p4pDZ/zjdsbrFbiF"
    "2RDTY2JDg6rL7re/OV6CTiOj96zG6D0rG70pNGi1t+TY0DDbdcPIgK9W4s/zofzbyL8jZt"
    "NvOsXopMJkikZqzSUvpdlqKl3H/YsikyVEXyNiuYR9U5z2Wuc8pRbYKfnghilMxGPcs5nO"
    "WQJeyycLS0jur0OTRVksXEK6U9lMOtqsrROi8lm0ZYtIq6MipykwDCYER1PpwRdQNJV6qj"
    "g0lR63qYRofs/tLLGwpHMrm7Sk3eolTxgGF6bd/zvu8JnVTropx+DEO24WBK+JgRfFG+Lv"
    "irWjrrFzynTEvs4xtO1tX2ebzeUO6CfDhhHZrkVkc9kkWXOx1WZc5ET3Tg/dO1+4fqiSc0"
    "dfH9W5dvyYokkMXN3c1OcV8jmUpDmWEGpQpGcWTuc2Y/LUtIRHpbGo7Mu94112jE2j5wQ9"
    "J+g5Qc8Jek4wyIxB5q4J9zBB5hRTlMVc0zMvz4bFHbm1qufHSQIQ/sScmQaOlTA5Gt0Kli"
    "dOStj81JvVguszYSiBe9QcV1NBuB356ucqnuuyLUszT4gYGTEyYmTEyIiRm2LkzKLb/OPM"
    "rtQY9Nr1g8MTdh6ro/NGbyFVGC4aqcVvMqXZCt2u3OSsbO4TtX0x3/MttZuRt2zOfabP7b"
    "NMKLyBhrnuCE73I9Nkj5vM1hNdmnMRtdVSzxCdug08luA2vGdJp60cHDz25Nuz2hAjdhIj"
    "Pqyj5mEVkPMkPB83cCQ8H2/0I8AQummO6aZB1PxYUHNHsMNX7i9/8XngVcGHdLAWQcCx4p"
    "O7hG4rivgtzC2/o7Ctqg2XGj4XIpOHLsqbf0MeDIgOaSNHZ0+nFYfb1uPbtjAgigHR3iLt"
    "rmGuzcG3IklD/LVbHM5yCSVwE6JvUhOIq6LcDrkyz4fxuF7u9AjReqo4hGiPG6KVlt7mn2"
    "h51cbgEMbmeiP+jmC9D67BHSWR9/cbuvPlCWpxnhWRTth94yZ9EDQzbGpBeYFmOyXTJVsn"
    "vfGilnc/COIwIdRvgAganLVDTOuOCRn3jtC8igpOvYS7VEbnDjVRq5M19Yma9bAys6Mhrk"
    "RcibgScSXiSjzgvlt9ulse2TjcoxpfN/H+vd7s/HtdirIv1e9qJduIfoDC3X+KiM/mTO14"
    "RivvdY5pgGLez/LQEZvmKpB3XP32TyGQP6mwaooktXYNj4gnToa6kWUTmxKSZ84MDQ/xFN"
    "A534ezPK17dTk8L1SNpgaIAHd22EAcKEP7w/KVXVKRf3DQ2fQRprDITC8gX/GbnJIn/749"
    "gb9uT35/OiJTQyktvAh/qYsXagqXrQj88ynYUZpkEniAlwqUPjN9uiJTAThUk1nm9Olp5t"
    "jU6YpaUv3SKbkNxmc/jjWtqS88sZmCsWqOzIicjvSUc2rZTD0XnUv1k+DH2VRZclRK5niS"
    "PFkyT47UY8J5rabPPU/d542eVv89JasFc4mI2xRGl4kl1YClkzMJPBgzMR+z+yYB2nI9VR"
    "zaco/blkPn9MN+dMc3pbvWmejQljSae4cTrkfXNqcV8q1pKpCyHL+hwAFFfYzWAbn+Zhk8"
    "327tLnJif7NdV+9enFgYWXcHA6sHXmIie7Kiccm1Q21789mnGb7jAZRnh32/n49fvUzeaP"
    "hH3Tt8/eny48eKY9OVGd0e46dciO/7hO9DB84kcKVVgTK39TrN82LD0043PIVtvf2HnWFD"
    "/XZZv9QVqzC7uynUTjm+C2n3R6cHAdp9CmkdqfH5oAJa12oBfKfuclIRyUrGRnUhrMSgah"
    "a7utRxm7CcIgkUGQsqL8hK/RcCH2LBV+GptDp7Ds67lTAUBnPEhnNx93FbHY26t9hqqtsS"
    "h+l7MKpmIYlvHG4xFcHsn8wAT/g0mUHfZ0QED28MwZ+1mshbw6lRZMaiqdxTcqn+FJ56y9"
    "itq58EUo4F4eqb0beHU3pfjcmCB74gT76yd9wZxeG0/wojXRNA+NC2Qwv/6RvCqLEgknpk"
    "BkIRUZSMu027xkkqlg0KU0A88P9UABXHVWH1SjesdYxM9VRxGJl63JYrRqYwMjXo4EmMNl"
    "pIOMMywPjU/uvoY6TWVL4xPQq3gXAz8LfVCp3nwyV65yU6NqAmbXtxlBiHt1yfnzXJbVZU"
    "mw+/O6vIbs7IbQc4WsWPTtcuO10NmwtWtb7VHciXMh3xQL7kSm9P5Av8u52MvCwffk1d/p"
    "ogp30nFecYUced1jE3eSuTJqIfHgTZP+KWdMncCYQ9Wu5IeUbclbbsSh2JTN2A1t6C0qq6"
    "uyeDo9oG7znNbw9O3UDYJinKkZwvCU1qn+A2uvgnU6wzi9uvkxVzJeGBjjfxkQ7i6LCQoR"
    "4cSp6qglaHnU4Hs5IyJyqWUHb0JNOQQven4BCXktzOlDmZ3GVRmZPP5oHQ5UqWXOhomM9o"
    "1A5tulqsp2+IvjGhd+rNHKlpb9VbSn0JgTa2OiVQPKaDYWEpVPzYMHU4D1FjEPZqGKSKpI"
    "MN1HpjsWMIqqeKwxDU4w5BZZbaVt9nng89nDt/dhgDxPqGrphz+w8AKvTYRrgR+eCyCceN"
    "OjyPazo8j8tnqWhMvsN2neUb4Gbdk815o6epI5b5O+5Cpw8aib9knOfGR3X2uVGk3Gqhfw"
    "VbMk7xTJI5Z1xdBMM47DPiWKZpgxl8Sv6XeZLAuSlpWiakggb+vXXPBGRhxtaqSWzu3hGP"
    "KoO3ogvKMSfebgY3biPuM3UnIdEMfmhcgWZwTxWHZvDjNoPRCnvQj860qM3vggpDbHPpV5"
    "bn+G0WMivkLLBsablqjVTTHmw1PH5NWIIpWn0SeT5svLDrJxFaafNYxk0t6AIbhpy3h5w9"
    "nztexW5f0+Al4cCq091XGDXGAC+FVmEZaVXLPs9Vh7IGpQEASVi+cGTvZViDuVPCXo4TbY"
    "Gu2AIVXjf99B1xuv2qNg7ur9+70l+fVDjdcuOjOqfbIqScsIS0WcNhfq8zSyiJcFx4hIk+"
    "Ek839o1SUaCx7YjIhc+DuwV0szUWccJJlKcCqSThdcW8sePwQafb3lB3sx9tpB1g5ZpnfW"
    "qUfrQ6qoznrjSmrs/YgtrzCZ+jx+6hATd67HqqOPTYDXeXbuKxQ//Ew351pY2wuQpKrKiF"
    "XbVwz/xZGwMwph9g8sr+T3p5sKAAvtoXZZzcSgcVzKiJnQFWTw5D61VruKyAXV6Vg3jDvm"
    "14u2P6AYi2DpG+/8tNvdM5AaQfrz7/EpMXPdGFSCOT1LIrWi3XBBpTFnT3t3P3d8St9iXE"
    "/CcVHrV4aFTnTPMzRA2T11yibmdbhrK4oXhKQLM/6Aho+nSuC6NSl5dOG1tQQdRnTWYMTo"
    "wKZo4l1YtE1qyiouwgM7R2liWz1znCkmzpylGTedSXDqu/R2yx6a9u40TxD4qMeXSsoWMN"
    "HWvoWDuUQobvWIuX26aQv8iHLoYGLoY+lB+daETRV9uqCFOabzhFTszv3D2/swj0mmuhxI"
    "pq2FkNykJw2li+MT2m1+7FGs53lnQc6rcqjsywDMDxc4QCScGobywm0FmrjXetwDYAWR/b"
    "yQbrxgRq/qyq3M6NS32RbUAe+/HZi1cvXj9/+SJZ35Mrdct6Rb068y3ayhWfcgzgTS50QG"
    "2yaJxvXjPOyzXVDg8U0pizive2Fivm+Ab04h67HUPBjdfG6VDkxSaK3UmyLbsZwg6yu/iW"
    "soyo467puFshn3fcq0ykzg6PGoR+JkZM2eDsq6h9wGrBIQxjuYBrmJnPc35yG7wcv35xG/"
    "z47NnZU53D7NA1NN6DHoCj8JCoBV/phnp8LpkLnQUW6kGZW5FMfaxJtzctKOTXNW1hkEua"
    "qYzwzNaYLf3QGzUGdXqqOAzqYFDngbKlO6dlbPP3+MQfgodWok9Y0Jrf2ZpnzN3pvO6EDe"
    "07tO+qjzSW3Gfmz5b+0eVDjdPRUe2xxppOzRkRbjfuXBJ4NqemMq2AK6xX1ef9EmHduVQG"
    "PjslH0MKqErVfdClIOo1kNAXPXBtJkTUK05EjdUhda9s0x12ru+pjq2teEULDS00tNDQQk"
    "MLrScWWscQEhpoj1H8ga8+qFapkBmWI0a2qZTUWEA+2sF2nUNXm1GnlZxj+gEm9B4k7ShC"
    "360TqIt8A5T3WSN5n9XI+6wizcv6PzaZrSWrqOrbfEJzjmlIC/feUo2i97FqP3Spv659iS"
    "uEmgi7Z2Kt29qiZM8EXqrX9O2Hz5df/lqdPfe2Ijn07V9v3l92p1TyJwauBWb+DKm/FZ6V"
    "3PiozrdiRpSTOIu4WQcyL5jZllgwk0SZgGEIO74bAQ38oIsdnTeZ0PaSMU/o9vwxG5yfR0"
    "Wm0hE8JNVtyI4w5/bAeSIvmC26FidDbguex88/wSD5w4NadMH0VHHognncLpiqFbhNoVKZ"
    "e0i48vidrVqWD3xv5UBH5b43PK8e0HItWSnUuu4nWa7jV4I9DLI/SM1XEaa1Wl4qmNHZu+"
    "viUt1wqcYFNpyGSwdygHXMfL0JNbTRfL2JfGwNzNfYHdck8ztpuKN4iEPN5Mw4UAK32Sn5"
    "IEM7Uh/LrgZctgKGrFn9Jj4BHsbnli/0oXKKnivUFWYAzCu6Ah199u0mraHEWpEroD4MZp"
    "dsWrRZ0WZFmxVtVrRZ29iseoltgWRi+gEGl/bfnSfcqFpIN2EYoHjHzZBiDVAsFVurhfq+"
    "4u19yxVYoe6GSuuEqRhfUlyHEnK87R85vHR19TG3DL39UGy+8KdPb99/eXKmha6ILLlhc0"
    "haODU2+2MGbHnay5annwNnxvxr5lvRjywYQrnxWkPI1ZQTkZJuNYRulOlgU2U5hLzkTn2x"
    "LhgjlIS3ISIwFoQKchu8Oh+/vg3On796dhs8f3b2Yvxs/FL/df5GmyA+X4H1YXMDkpdXC0"
    "iEDk2Xb1LZJAwG9f3LFtHDPcZ202jJ1mgBdQlIowXUU8WhBfS4LSBYSVtA9Ih8gAD9IMl1"
    "ek9rEYRL6I+34j077CL2XfG3jqDBS8/z+T21b6hYVqHB3HgtGqQR5UTGpM2yunSa/A+CyM"
    "BX+CuETK66PWRawd+R73pDflZT7lv31p3qFrnTC7KillQ3IU+oywGFEYM7CvNpn/ZIYcAF"
    "sz3oc+JrIJd0e1XTUFesmP90pCZ2TXWLEQl/NjNHaqp/MkOGf8HjqL9uXSUBV8yZ2l7V9Q"
    "VVL6tSWCDV1PEsd/SegSMd9KluLAL4TQwK95LHM5lhqQtP4c5OOBmkj+mCP8WxtDwPyA3o"
    "NCZuXQVb06dydcsWXeD3dKdGLSFE3pZo1uCAzFxBRH37/2TUVE+qtt4yRSSSOK2tfIe4DB"
    "Kz3h4ahiF+7qniED8/bvyMrWEeOhkl3HqbY+yUYUhS31ue21L9jlYWYUR/zCLCELgdbPs4"
    "+Hl1Jpu0tLuzPAM0vl++aCDkly82ChmGKoTculYzyzRAMR/Ex4Gl3w970Ktv3VkVPqbNb3"
    "nKccw1G4zrvq7YvThnKPK29FXGHg0Eq1pD6tIZUqYjpjMkV3qbz8DVu7KTpZpjxO5yXesu"
    "l8tZCb2CLRWccqF2u65dIZnXwu7NsmB4qbgkOpYbSCbUDleV6bVRqEW2ARUV7bFyLgxD7L"
    "Aa5ThxRer0ipQLNpVhXG3tb4F1QF/Rka1Bn1FRVaG6+by2lGMA5Xl1H9QhjmozFtR12yW5"
    "Z1gGIPCDW97ZEHWrRaXIiWtKmzWlI5k3P9t6tyll3Ojro7pMm3lM0SjBRsl5bt2pl8UkHp"
    "ULqPLMdCoCoZ2Sq3mY6aIrKAjcX4SNjmB4lCn41A2jdUIME7pUlC6r8quPOG/zdJa4XFfL"
    "GzOsO/M9jghmiPRUcZghghki2aW1KVAs8g0wHrn/mlPsznvI431DbFGW7+ZCyAzL8ZsfZb"
    "aaWWDZ0nLVZqOmPdi2cvSWSFxs6Ei1OeyeYUEvcHGHxppqrKnuigd4aDXVYLP/lLbD22DV"
    "/5RrmFdv30/y3fW+q0My3O9NtqtTbEhLDldim1yMiB+4LhTGcFeNQhNj4FIGeKvmyHuabr"
    "thr+WE7ZB7az2i2d9TxaHZ/7jN/szC2/zjzDBhSuzOH1xPmh+fHVbo2Pm4z6AdOx93cWXB"
    "zscD7XwMpueXYKNVCkOjreaoHzS0Q9Nmw/rUG6GDv1WdsqJmwmELYWreU9dgZl3z4p3ul+"
    "n7oChs7t5pOxQ6MdhqYzzVMedTat+xmU/fFK+Hp0ATQHJC3XlE1G/m0CcMHoTbJvN10+T2"
    "fRW22KkFDwCaqg+9TKKp2lPFoan6uE1V7GHwwJ9dxVbWShHV/KiQnRWyoeBzs7W7qeATDd"
    "2eRKe+UBlKooT/o5Fa+O+nNFvB/7WkPjRJM8mK+woyz33u5Huo6TRQaMwGH7SOHSnKJVHU"
    "zNeo3mfhkSIMurk5vKrx28Fm2Q7h4TYTfZsGKF5/DXUd0YDAR3D/0GsjgvueKg7B/eMG9/"
    "nVuNUnWmJFRLl7YV68jbXSQJYLhf9dwjd3Er6Jwv9e4QtAomXJXzvUtjdX78VMQxL88/Gr"
    "l4mo4R91wr3+dPnxY1maGs2Xpbm5vjdhGEAM6hjlvV2xR5lg/j3dlCqZHR7VWqYFwkaxKc"
    "ED32BhAWFUk+gx3+ImmcEhlqmdeErglJgYQSvOeSAgiXHF43pFnbaoKxP5PfNt6lVHrw4+"
    "Y4XZusUwjZ4p7bbtS1HdZ7vC4EU7Fe1UtFPRTkU7tXkQKrfetolC5RiHBBiP/OGhq6ATak"
    "ihRsvlL8c4wNWvJ6tdLJPa5Y655i4qzrChgjutYCwlPWgpaXfMdA0+Tqpt9HBstMVAT6m2"
    "B4+5o+xXqAeExsc5S/lC/XXPFpaSHpzPZfrqTfJHxAYXMjQV4twhmlzdcnlKPnJjqY/UCl"
    "NCQz8B3NiqiiYfbdrtdjqa12heo3mN5jWa163Oee38sT6H1OsBulR2BIB8VYb3FdjdVQgk"
    "HayFIKnx3jRE4FnM0MeHAusp+SAFgRcmOoRTwAnvxoKIYCbWQjKHmJbwqDQW0JhQvtGVIb"
    "Y11/llkJMm1GOHoMK2q+IDh55uh+BAWqVSCgdQAb1HWSZyUHOKZ4G4kib+FuuPAcXQA2Ij"
    "xEaIjRAbITbqUEfGBywuwpL1i56cXQbnSh1sJzlwi/oCgmv+hhcY8RXf+RUPHIf6rc5Tzb"
    "AMcBXfW3eGToYlO/bO9wQI9Scqifo9mH4Nm4vdzJssI+q4azruiDPyJx38O6nwREYjozo3"
    "pJnSNHFB6vOjyWrBw5ij0B49fRqKzVhFDLMZy/by1vTg6opi1UwuGp6e0iGwiL65nioOfX"
    "OP2zeHacEP/uGlG14rBeTYUPw7ix8TCR9DIuGNEspJBXDW12ths4wptoLmr/qAwDhbj5iW"
    "mfSASQvsLnQnRwt6QFouWTojMg2BufqSp+SzJl4wt9BLJsTTZdB9nCn33JMmetq6kHzyfD"
    "EFontE94juEd0jusfmNL37+PIbXnMd5PlQATsrIAcnmss/x4bx4+8quJxwE4pclDiXTlkL"
    "tY1qSrwDUsXeThFhrrmjiCs4UcBVx7R46lXcCUIVWDG+17X4Xt4jKgPf3UnPBVbUc9f03B"
    "Fn1J9DXHdS4Y+Kh0Z1Lqn7DFGDUG7sHeLzTDCWTCHNdnpBbLqaMHfOfYM5ygKGYlIF+y2X"
    "+uuqIO/33axB+BcqWzH02x+ch86hnioOnUOP2zmEod8H//DCza4k/M151QnDALOq9186oN"
    "fxNuJNGAbQzDUv3PMmGevnmxPWz0v56t2v6jqJoedxRLz/91eozbV9a+eY6Xjr8vlhF+V9"
    "9HXezTW2D7fYThJ9dliJ7s0phskzjyF55md6rwBf+GTl81uTwVHtCa45sgZeCxCyeomIp5"
    "4p7DdN4wzzJWOegFOTwAMhuRc7IxzmBlU+i++5VZuEdfgHVXsB+ic6hLbRP9FTxaF/4nH7"
    "JzAv+mF9E7CTlSRf45qI6AfomThIvbe0pN3K95MwDFDC+3FPdAQu/0aFgGOBqtByMlYLlr"
    "0s1VasDCe2qCEbnp7Y/M5yAcVSl1DTgbNHFbvkPjSSje9LnlD/jrvjp/oEUwr54n+ADVAh"
    "ZZORJzdXN7+NyJef35GX4+evn5Yh9VFm3I689cwTLeFywDBTR4pwvDsbDMLxnioO4TjCcY"
    "TjD/bRZfa6FpgxzzVA4PjyRQPg+PLFRuAIQ0W7J0QskwUVLQ2gAuMAxX0YS4hLbyIYtVnF"
    "2rL55M0C2wBCtnW7xb7O3ywJ3uCBK8O+MC1AV4FzMJGxI6/qc2rZAezRJelvFH2WZTBi31"
    "tA0ubGUgFM9WJaFZkf9ei0yIv525i/Xenguab3zPyzxVYnFR6edHBU5+IRQDa5j+kaBERt"
    "S0hCBRHcYTNurtWFJRzFy4lgjFjyQjfin1u2WpPFiITvtdD+Fl3HCbwQ2oQo6A+CqBfSX5"
    "PwhakKmh56upaBVXgceDb4vrTDB5063dnQ0KnTU8WhUwedOujUeTinTrqpNfbopCwD9C/s"
    "353T1mM2YF/Z/nPANahr47NJGAYh3mP4a7pi8iy4L41AnlRZPPFYvcGTpWpg7izZOszVlB"
    "TsjiRjUxkgNJfRWWW8tGNuaYqom6P50aUNFc2PnioOzQ80P9D8eLCPDjayFtA4Ih8EdCuU"
    "7jWp3NtcuFcOIWPq7L4Dxh3BwV/Z7JoJEcqkfCBwOlqLhVdsNhEZwibe/zjLEtr1RmgWLq"
    "h/zXy+Esw/JbBJRIVMS+b+IAhkIsCpvEJyn5lviHoQBt4DTaS44K6C8KDyOI8jzLgdeOv7"
    "hhkVW7oK150bwr55ltq1ACNgJ2FE6ojUEakjUm+F1DPrcAtgk+caILw5QPohmkQPubplkE"
    "LL1S3POcDVrSer2cbkoVxnIIU3eav2NSnHERNNV8zgzsHgw4G710RGQhshZ1gGkM57hNRp"
    "9cqrr6IifXSzjDMsg5Pxi/MGIn5xvlHCMNQZV8O1siKunfD5ixG3aGhUG3ADK0REVFs9DF"
    "fKrFdm+R0HY91RLwj0SolS+K4/XRPP5/cWpPUt1ZoqiCVHZOVbUlk5ZMbmytgPk/1iKksQ"
    "g9o2M8uehYPNdOveulMh1as7vSBT9fPhzKMpeRK4QLei6xH0o3W5zmYMb75aaMeDmoSsdL"
    "/aQD4lt8H47McxmVLDYJ76DqbJFSVjOBEALqk7TSEVW/09ip7+1o0f6gdBfGYwJV0i6Fq8"
    "IVOfzQMBfPqkJTWdwXyp3mJ7rQ9tcrkkd7yFXySSW4PTlhw+s8K6cf1CgAukXCsbPffEDZ"
    "yZmg+dJOgkQScJOknQSdLKSZJZlFt9n3k+tN53/uzSva6xWZdwDNA7NW5mcdQYHKVSTea0"
    "7lmc5RmgkJ+PGwj5+XijkGGo4AKM0FirEHKGZ4BC3r93ogh5d5B1hnVwlvT+HdvaMGsj5o"
    "ThiMKNjMa+utygmVIbEcf0g3t9zxo5285qnG1nZWdbbD+3RPQZtgHC+Z7A90ZRAZ95fMcj"
    "3gqsWDreNT13xalr3bnM/Gi5y5Mqv246Oqp17Wq6iR0TNvLuAvUp+SBFmKxF2DdLSH0kfN"
    "jwOnLE2txlb8iC+QxcqzAE8ftqN+733VL7a73AV+plUwKiAIcsleAe5R6LismnIpj9kxlS"
    "H1avh3Vhh7oRnYG/VE0P/+D3DM69N6A0Hf4N3tYRCVs6gLM2DM+amHaGHlX0qPZGcehRfd"
    "weVUw7O1baWbgNt3KDpCwDFPH+3Xopjmm31+T5MDqw8xaCqZWYWtlNhfRkx27kRAHDawcd"
    "Z9jQedJl/UZdEttrOMeIOu6yjiEuMFk41GgbTEiYBhdR2D/k1vLaMaZQ5MXPqfOfk/q5VX"
    "1+6w9zzXMOpt3vPk50jeqnWzsHiny4Um0P3Uci2x3BV98BV60ur1qmT+cViv7j9dXnaiUn"
    "DEW9WoYk/9ENhY/gGJ8Fli0tV5zCtAdzgtcoGgSU03Gp9Vuxy1tBeXCDDrV+u2S+ZSxOKs"
    "KV0cioLlRJU5ptUcrNwq8I2BWicq3Ca48ltvadXfU3R83umR/3Lmm67WZYBugtHp83qTxT"
    "VJtzbc/PS8V96qNqIeGIfIDSPUg2l5pRMrfVBpdhOf4W9zCoZRib2e//D/Y+awM="
)
