"""Designed types' names in sentences: they take what is theirs and nothing of the built-in types."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.language.naming import name_types

NAMES = {
    "x_seal": ("用印申请", "用印", "盖章"),
    "x_income": ("收入证明",),
    "x_work": ("在职证明",),
    "x_allowance": ("用车补贴申请", "用车补贴"),
    "x_visit": ("会务接待申请", "会务接待"),
}
LANGUAGE = Path(__file__).parents[1] / "language"


@pytest.mark.parametrize(
    ("said", "names", "rest"),
    [
        ("申请用印，合同3份", ("x_seal",), "合同3份"),
        ("我要申请用印", ("x_seal",), ""),
        ("盖章 合同2份", ("x_seal",), "合同2份"),
        ("帮我申请一下盖章，三份合同", ("x_seal",), "三份合同"),
        ("用印申请单", ("x_seal",), ""),
        ("开个收入证明", ("x_income",), ""),
        ("申请证明", ("x_income", "x_work"), ""),
        ("申请用车补贴", ("x_allowance",), ""),
        ("申请用车", (), ""),
        ("明天用车去盖章", (), ""),
        ("取消用印申请", (), ""),
        ("撤回用印申请", (), ""),
        ("怎么申请用印", (), ""),
        ("用印的规定在哪看", (), ""),
        ("", (), ""),
    ],
)
def test_names_in_sentences(said: str, names: tuple[str, ...], rest: str) -> None:
    found = name_types(said, NAMES)
    assert (found.names, found.rest if len(found.names) == 1 else "") == (names, rest)


def sentences(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for one in inner for text in sentences(one)]


@pytest.mark.parametrize("file", ["sentences.yaml", "everyday.yaml"])
def test_no_sentence_of_the_built_in_types_is_taken(file: str) -> None:
    said = sentences(yaml.safe_load((LANGUAGE / file).read_text(encoding="utf-8")))
    assert len(said) > 100
    assert [text for text in said if name_types(text, NAMES).names] == []
