"""The texts that the guide tells people to file have the variables that we send, and the shape providers demand."""

import re
from pathlib import Path

import pytest

from bot.channels.sms.templates import CHARACTERS_MAX, TEMPLATES
from handlers.links.making import LENGTH
from simulator.sms.accounts import SmsAccount

GUIDE = (Path(__file__).parents[2] / "docs" / "短信.md").read_text(encoding="utf-8")
TEXTS = [text for text in re.findall(r"`([^`]+)`", GUIDE) if "{" in text and "\n" not in text and "您" in text]


def test_the_guide_has_every_template_for_both_providers_and_the_other_wording() -> None:
    assert len(TEXTS) == 2 * len(TEMPLATES) + 2


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_can_be_filed_and_filled(text: str) -> None:
    name = "code" if "验证码" in text else "urge" if "审批" in text else "waiting"
    provider = "aliyun" if "${" in text else "tencent"
    account = SmsAccount(provider, "key", "secret", "签名", templates={"1": text})
    expected = list(TEMPLATES[name]) if provider == "aliyun" else [str(n + 1) for n in range(len(TEMPLATES[name]))]
    assert account.variables("1") == expected
    assert not re.search(r"\}\$?\{", text), "two variables stand side by side"


def test_a_token_fits_into_a_variable() -> None:
    assert LENGTH <= CHARACTERS_MAX
