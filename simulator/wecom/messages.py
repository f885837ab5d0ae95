"""Which texts, markdown, text cards and news WeCom accepts."""

import re
from collections.abc import Callable
from typing import Any

from simulator.wecom import fields
from simulator.wecom.errors import ApiError
from simulator.wecom.fields import Notes

TEXT_BYTES_MAX = 2048
UNSUPPORTED_MARKDOWN = re.compile(r"!\[|^\s*[-*+] |^\s*\d+\. |^\s*\||```", re.MULTILINE)


def check_text(part: dict[str, Any], notes: Notes) -> None:
    """The reference leaves open whether a long text is cut or refused; losing words silently is worse."""
    content = fields.required(part, "content", 44004)
    if len(content.encode()) > TEXT_BYTES_MAX:
        raise ApiError(45002, "content is longer than 2048 bytes")


def check_markdown(part: dict[str, Any], notes: Notes) -> None:
    check_text(part, notes)
    if UNSUPPORTED_MARKDOWN.search(part["content"]):
        notes.add("markdown has an image, list, table or code block, which WeCom does not draw")


def check_textcard(part: dict[str, Any], notes: Notes) -> None:
    """Lengths in bytes: of the two counts in the official pages the smaller."""
    fields.required(part, "title", 41016)
    fields.required(part, "title", 45002, bytes_max=128)
    fields.required(part, "description", 41033)
    fields.required(part, "description", 45002, bytes_max=512)
    fields.url(part, "url", 40063)
    if len(fields.text(part, "btntxt")) > 4:
        raise ApiError(40058, "btntxt is longer than 4 characters")


def check_news(part: dict[str, Any], notes: Notes) -> None:
    if not part.get("articles"):
        raise ApiError(40063, "missing articles")
    for article in fields.rows(part, "articles", 45008, at_least=1, at_most=8):
        fields.required(article, "title", 41016)
        fields.required(article, "title", 45002, bytes_max=128)
        if len(fields.text(article, "description").encode()) > 512:
            raise ApiError(45002, "description is longer than 512 bytes")
        if fields.text(article, "appid"):
            fields.required(article, "pagepath", 40063, bytes_max=128)
        else:
            fields.url(article, "url", 40063)
        if fields.text(article, "picurl"):
            fields.url(article, "picurl", 40063)


CHECKS: dict[str, Callable[[dict[str, Any], Notes], None]] = {
    "text": check_text,
    "markdown": check_markdown,
    "textcard": check_textcard,
    "news": check_news,
}
