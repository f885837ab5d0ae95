"""Free text: what is left of an answer when the politeness around it is taken away."""

import re

_EDGE = " \t\r\n,，.。!！?？;；、:：~～…"
_BEFORE = re.compile(
    r"(?:那个|这个|就是说|就是|嗯+|呃+|啊+|哦+|额+|那就|那|你好|您好|麻烦"
    r"(?:你|您)?|请(?!示|假|客|柬)|帮(?:我|忙)|给我|我想|我要)[\s,，、]*"
)
_AFTER = re.compile(
    r"[\s,，、。]*(?:谢谢(?:你|您|啦|了)?|谢了|多谢|感谢|麻烦了|辛苦了|拜托了"
    r"|吧|啊|呀|哈|呢|啦|哦|嘛|了哈)$"
)
_ROUNDS = 6


def read_text(text: str) -> str:
    """The text without blanks and signs around it, and without polite fillers at either end."""
    text = text.strip().strip(_EDGE).strip()
    for _ in range(_ROUNDS):
        before = _BEFORE.match(text)
        shorter = text[before.end() :] if before else text
        shorter = _AFTER.sub("", shorter).strip().strip(_EDGE).strip()
        if not shorter or shorter == text:
            break
        text = shorter
    return text
