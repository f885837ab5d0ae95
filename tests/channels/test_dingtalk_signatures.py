"""Signatures and sealed events, by DingTalk's own examples."""

import pytest

from bot.channels.dingtalk.signatures import card_secret, card_signature, fits, robot_signature
from bot.channels.envelope import BadEnvelope, Envelope
from tests.channels.dingtalk_samples import CREDENTIALS

REQUEST = (
    "0vJiX6vliEpwG3U45CtXqi+m8PXbQRARJ8p8BbDuD1EMTDf0jKpQ79QS93qEk7XHpP6u+oTTrd15NRPvNvmBKyDCYxxOK+HZeKju4yhELOFchzNukR"
    "+t8SB/qk4ROMu3"
)
REPLY = "YvkvaGe4hQxd3VxRmEty0dVlnCOAqwf56xwTRHDHoOURqhalbmBJQk5FNcRk42Gl5T0YQXZNwpwWSm1xAFJ5ZA=="


def test_a_robot_message_is_signed():
    assert robot_signature("this is a secret", "1577262236757") == "DJrE6qdyVGCQz9z5r2MDuNcNAhwYnuAkyj13cx169CA="


def test_a_card_callback_is_signed():
    assert card_signature("example-secret", "1700000000000") == "I85VWQbGCqbDkjEb7rsCEkTKI9QSL3wzLms54MiwXlg="


def test_each_app_has_a_secret_of_its_own_for_card_callbacks():
    other = CREDENTIALS.model_copy(update={"client_secret": "another"})

    assert card_secret(CREDENTIALS) != card_secret(other) and CREDENTIALS.client_secret not in card_secret(CREDENTIALS)


def test_odd_signatures_do_not_fit():
    assert fits("abc", "abc")
    for given in ("", "abcd", "\ud800", "ä"):
        assert not fits("abc", given)


def test_a_sealed_event_opens():
    envelope = Envelope("mryue", "Yue0EfdN5900c1ce5cf6A152c63DDe1808a60c5ecd7", "ding6ccabc44d2c8d38b")
    signature = "03044561471240d4a14bb09372dfcfd4fd0e40cb"

    assert envelope.open(REQUEST, signature=signature, timestamp="1608001896814", nonce="WL4PK6yA") == (
        '{"EventType":"check_url"}'
    )


def test_a_sealed_answer_opens_for_its_owner_alone():
    token, key = "123456", "1234567890123456789012345678901234567890123"
    parts = {
        "signature": "9a95a004dd16f5c307e849b994173f76aa26e5eb",
        "timestamp": "1614767836",
        "nonce": "A7Co0cJLMzIDtMMI",
    }

    assert Envelope(token, key, "dingsnotzck6pm5veliw").open(REPLY, **parts) == "success"
    with pytest.raises(BadEnvelope, match="receive_id"):
        Envelope(token, key, "ding1").open(REPLY, **parts)
