"""Envelopes as the official example has them, as another library reads them, and never when touched."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wechatpy.enterprise.crypto import WeChatCrypto

from simulator.wecom import crypto
from tests.simulator.wecom_service import AES_KEY, CORP, TOKEN

TIMESTAMP, NONCE = "1409659813", "1372623149"
RANDOM = b"0123456789abcdef"

OFFICIAL = (
    "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3T"
    "UUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsij"
    "ff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLV"
    "MNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pD"
    "BS8R07+qN+E7Q=="
)
ALIGNED_MESSAGE = (
    "<xml><ToUserName><![CDATA[mycreate]]></ToUserName><FromUserName><![CDATA[wx5823bf96d3bd56c7]]></FromUserName>"
    "<CreateTime>1348831860</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[ok]]></Content></xml>"
)
ALIGNED = (
    "sKqRbbiSUnDhFHOvPjtUMUsEVmDADXLt0OZuIlorZM8pvjawaOsimQbTXGTf/UKjyK4ke7gR5eo//jsi80yh5MXsf+4+kHZ+jGk6w0q1yRfTgL/c5+G"
    "gj2kOPicKSdorGPRIqrLftZqMmZrzQ3DowFkMBKnJ2LMIJCmYK3JhT6q7Ai1U8mby2/MAacPeRJRLK1IND+A5y9yPj59vVqSRLyydXou9gtm4XlNim2v"
    "yxi7M5X37orfATNvxh01bNkfcPJZdV5hXgghPQdScbcsUt2fLqpp+5GnicR9lzfWfGChj08yqUeJPR/ts/sPf2EHGE2DnKRS4wbOrckxVExCWyfB9/5r"
    "a59Awd7jQ244QSQ3DthLE3etaQTZ4aLP2GAXN"
)
ECHO = "sKqRbbiSUnDhFHOvPjtUMWzf2R8PrpMiTTPaicBgqZlYW/WsF6SiFd2z9CriX2YpWYzF1yrNNQ0SomM3ovdnfA=="
BOT = "sKqRbbiSUnDhFHOvPjtUMeJBV1LIPhBLiS/+bDapFbYVhHdUs/DnbaknhbqfAh2BTpK5aJX7/p7a/MUQd1b1sA=="


def test_the_official_example_opens() -> None:
    assert crypto.sign(TOKEN, TIMESTAMP, NONCE, OFFICIAL) == "477715d11cdb4164915debcba66cb864d751f3e6"
    message = crypto.decrypt(AES_KEY, OFFICIAL, CORP)
    assert len(message) == 284
    assert "<Content><![CDATA[hello]]></Content>" in message


@pytest.mark.parametrize(
    ("message", "receive_id", "encrypted", "signature"),
    [
        (ALIGNED_MESSAGE, CORP, ALIGNED, "af0ff09a2940505e492414539843188095e79fb4"),
        ("1616140317555161061", CORP, ECHO, "a8498dda3672bf27adfc6a4a85e7a9ffa9243566"),
        ('{"msgtype":"text","text":{"content":"hi"}}', "", BOT, "42cf74edaccba14c0661d71ba89be87065be290a"),
    ],
    ids=["aligned", "echo", "no receiveid"],
)
def test_known_envelopes_come_out_byte_by_byte(message: str, receive_id: str, encrypted: str, signature: str) -> None:
    assert crypto.encrypt(AES_KEY, message, receive_id, random16=RANDOM) == encrypted
    assert crypto.sign(TOKEN, TIMESTAMP, NONCE, encrypted) == signature
    assert crypto.decrypt(AES_KEY, encrypted, receive_id) == message


@given(st.text(max_size=300))
def test_another_library_opens_what_is_sealed_here(message: str) -> None:
    encrypted = crypto.encrypt(AES_KEY, message, CORP)
    envelope = f"<xml><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>"
    signature = crypto.sign(TOKEN, TIMESTAMP, NONCE, encrypted)
    opened = WeChatCrypto(TOKEN, AES_KEY, CORP).decrypt_message(envelope, signature, TIMESTAMP, NONCE)
    assert opened == (message.encode() if isinstance(opened, bytes) else message)


@given(st.text(max_size=100), st.data())
def test_a_changed_byte_never_passes_for_the_message(message: str, data: st.DataObject) -> None:
    raw = bytearray(base64.b64decode(crypto.encrypt(AES_KEY, message, CORP)))
    position = data.draw(st.integers(16, len(raw) - 1))
    raw[position] ^= data.draw(st.integers(1, 255))
    try:
        assert crypto.decrypt(AES_KEY, base64.b64encode(raw).decode(), CORP) != message
    except crypto.CryptoError as error:
        assert error.code in (-40005, -40008)


@pytest.mark.parametrize(
    ("encrypted", "receive_id", "code"),
    [(OFFICIAL, "wwother", -40005), ("not base64!", CORP, -40010), ("aGVsbG8=", CORP, -40007), ("", CORP, -40007)],
)
def test_a_bad_envelope_names_its_fault(encrypted: str, receive_id: str, code: int) -> None:
    with pytest.raises(crypto.CryptoError) as caught:
        crypto.decrypt(AES_KEY, encrypted, receive_id)
    assert caught.value.code == code


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(crypto.CryptoError):
        crypto.decrypt("A" * 43, OFFICIAL, CORP)
