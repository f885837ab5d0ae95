"""Envelopes: the published example opens, everything else is refused in one way."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.envelope import BadEnvelope, Envelope
from bot.channels.wecom.xml import encrypted_part, read_xml
from simulator.wecom import crypto as platform
from tests.wecom_agency import AES_KEY, CORP, TOKEN

TIMESTAMP, NONCE = "1409659813", "1372623149"
OFFICIAL = (
    "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3"
    "TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gs"
    "ijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUa"
    "x5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIG"
    "HBZZIs2pDBS8R07+qN+E7Q=="
)
OFFICIAL_SIGNATURE = "477715d11cdb4164915debcba66cb864d751f3e6"
ALIGNED = (
    "sKqRbbiSUnDhFHOvPjtUMUsEVmDADXLt0OZuIlorZM8pvjawaOsimQbTXGTf/UKjyK4ke7gR5eo//jsi80yh5MXsf+4+kHZ+jGk6w0q1yRfTgL/c"
    "5+Ggj2kOPicKSdorGPRIqrLftZqMmZrzQ3DowFkMBKnJ2LMIJCmYK3JhT6q7Ai1U8mby2/MAacPeRJRLK1IND+A5y9yPj59vVqSRLyydXou9gtm4"
    "XlNim2vyxi7M5X37orfATNvxh01bNkfcPJZdV5hXgghPQdScbcsUt2fLqpp+5GnicR9lzfWfGChj08yqUeJPR/ts/sPf2EHGE2DnKRS4wbOrckxV"
    "ExCWyfB9/5ra59Awd7jQ244QSQ3DthLE3etaQTZ4aLP2GAXN"
)
ECHO = "sKqRbbiSUnDhFHOvPjtUMWzf2R8PrpMiTTPaicBgqZlYW/WsF6SiFd2z9CriX2YpWYzF1yrNNQ0SomM3ovdnfA=="
OURS = Envelope(TOKEN, AES_KEY, CORP)


def opened(encrypted: str, *, signature: str | None = None, envelope: Envelope = OURS) -> str:
    """Open with the right signature unless another one is given."""
    signature = signature or platform.sign(TOKEN, TIMESTAMP, NONCE, encrypted)
    return envelope.open(encrypted, signature=signature, timestamp=TIMESTAMP, nonce=NONCE)


def refusal(encrypted: str, *, signature: str | None = None, envelope: Envelope = OURS) -> str:
    with pytest.raises(BadEnvelope) as caught:
        opened(encrypted, signature=signature, envelope=envelope)
    return caught.value.code


def test_the_official_example_opens():
    message = opened(OFFICIAL, signature=OFFICIAL_SIGNATURE)

    assert read_xml(message.encode()).findtext("Content") == "hello"


def test_a_message_that_fills_its_last_block_opens():
    message = opened(ALIGNED, signature="af0ff09a2940505e492414539843188095e79fb4")

    assert message.startswith("<xml><ToUserName><![CDATA[mycreate]]>")
    assert message.endswith("<Content><![CDATA[ok]]></Content></xml>")


def test_the_consoles_check_opens():
    assert opened(ECHO, signature="a8498dda3672bf27adfc6a4a85e7a9ffa9243566") == "1616140317555161061"


@given(message=st.text())
def test_what_the_platform_seals_we_open(message: str):
    assert opened(platform.encrypt(AES_KEY, message, CORP)) == message


@given(message=st.text())
def test_what_we_seal_the_platform_opens(message: str):
    encrypted, signature = OURS.seal(message, timestamp=TIMESTAMP, nonce=NONCE)

    assert signature == platform.sign(TOKEN, TIMESTAMP, NONCE, encrypted)
    assert platform.decrypt(AES_KEY, encrypted, CORP) == message


def test_a_foreign_signature_is_refused():
    assert refusal(OFFICIAL, signature="0" * 40) == "signature"
    assert refusal(OFFICIAL, signature="中文") == "signature"
    assert refusal("\ud800", signature="0" * 40) == "signature"


def test_another_key_is_refused_without_a_crash():
    other = Envelope(TOKEN, "a" * 42 + "A", CORP)

    assert refusal(OFFICIAL, envelope=other) in {"padding", "length", "receive_id", "encoding"}


def test_an_envelope_for_another_enterprise_is_refused():
    assert refusal(platform.encrypt(AES_KEY, "hi", "ww_another")) == "receive_id"


@pytest.mark.parametrize("encrypted", ["", "%%%", "AAAA", "中文", "A" * 24])
def test_misshapen_base64_is_refused(encrypted: str):
    assert refusal(encrypted) in {"base64", "length", "padding"}


@given(data=st.binary(max_size=200))
def test_random_bytes_with_a_good_signature_are_refused(data: bytes):
    encrypted = base64.b64encode(data).decode()

    with pytest.raises(BadEnvelope):
        opened(encrypted)


@given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: f"<xml>{text}</xml>".encode()))
def test_no_body_breaks_the_reader(data: bytes):
    try:
        encrypted_part(data)
    except BadEnvelope as bad:
        assert bad.code in {"xml", "hostile_xml"}


def test_a_document_type_is_refused():
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><xml><Encrypt>&b;</Encrypt></xml>'
    outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Encrypt>&f;</Encrypt></xml>'

    for hostile in (laughs, outside, "<!DOCTYPE x><xml/>"):
        with pytest.raises(BadEnvelope, match="hostile_xml"):
            read_xml(hostile.encode())


def test_a_large_document_is_not_even_parsed():
    with pytest.raises(BadEnvelope, match="too_large"):
        read_xml(b"<xml>" + b"a" * 65_536 + b"</xml>")


def test_deep_nesting_does_no_harm():
    deep = b"<a>" * 9000 + b"</a>" * 9000

    assert read_xml(deep).tag == "a"
