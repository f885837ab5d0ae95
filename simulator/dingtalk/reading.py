"""What a person sees: the parts of a card as drawn, the words, buttons and links of any message."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from simulator.dingtalk.templates import TemplateConfig

MARKDOWN_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]*)\)")
EMPHASIS = re.compile(r"\*\*(.+?)\*\*|(?<!\*)\*([^*\n]+)\*")
LINE_START = re.compile(r"^(?:#{1,6}\s+|>\s?)", re.MULTILINE)
FONT = re.compile(r"</?font[^>]*>", re.IGNORECASE)
CHOICES = ("SELECT", "MULTI_SELECT", "CHECKBOX_GROUP", "MULTI_CHECKBOX_GROUP")
SUBMIT = "提交"


@dataclass(frozen=True)
class Part:
    """One thing on a card, in the order drawn."""

    kind: str
    """As the kinds of templates; `buttons` and `form` have `rows`."""
    name: str
    """The variable."""
    text: str = ""
    rows: list[dict[str, Any]] = field(default_factory=list)
    """Button objects, or the fields of a form."""
    submit: str = ""
    """Text of a form's own button."""


def parts(template: TemplateConfig, card: dict[str, Any]) -> list[Part]:
    """The card's parts that show something: a closed card has neither form nor buttons."""
    found = [_part(template, card, name, kind) for name, kind in template.variables.items()]
    shown = [part for part in found if part.text or part.rows]
    if any(part.kind == "closed" for part in shown):
        shown = [part for part in shown if part.kind not in ("form", "buttons")]
    return [part for part in shown if part.kind not in ("submit", "hidden")]


def _part(template: TemplateConfig, card: dict[str, Any], name: str, kind: str) -> Part:
    value = card.get(name, "")
    if kind == "buttons":
        return Part(kind, name, rows=_rows(value))
    if kind == "form":
        form = _parsed(value)
        fields = _rows(form.get("fields")) if isinstance(form, dict) else []
        texts = [str(card.get(one) or "") for one in template.named("submit")]
        return Part(kind, name, rows=fields, submit=next(filter(None, texts), SUBMIT))
    return Part(kind, name, text=value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _parsed(value: object) -> Any:
    """Any: the JSON in a string, or the value itself; None when it cannot be read."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return None


def _rows(value: object) -> list[dict[str, Any]]:
    return objects(_parsed(value))


def objects(value: object) -> list[dict[str, Any]]:
    """The objects in a list; none of what is no list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def button_params(button: dict[str, Any]) -> dict[str, Any]:
    """What a click on this button sends as `cardPrivateData.params`."""
    own = button.get("params")
    params: dict[str, Any] = dict(own) if isinstance(own, dict) else {}
    if button.get("id"):
        params.setdefault("id", button["id"])
    params.setdefault("text", button.get("text", ""))
    return params


def button_key(button: dict[str, Any]) -> str:
    """By what a test names a button besides its text."""
    params = button_params(button)
    return str(params.get("action") or params.get("id") or params.get("value") or "")


def calls_back(button: dict[str, Any]) -> bool:
    return bool(button.get("request")) and button.get("status") != "disabled"


def buttons(shown: list[Part]) -> list[tuple[str, str]]:
    """(text, key) of what calls the service: buttons, and the form's own, whose key is the form's variable."""
    found: list[tuple[str, str]] = []
    for part in shown:
        if part.kind == "buttons":
            found += [(str(one.get("text", "")), button_key(one)) for one in part.rows if calls_back(one)]
        elif part.kind == "form":
            found.append((part.submit, part.name))
    return found


def plain(markdown: str) -> str:
    """The words of markdown without its signs."""
    words = MARKDOWN_LINK.sub(lambda match: "" if match[1] else match[2], markdown)
    words = EMPHASIS.sub(lambda match: match[1] or match[2], FONT.sub("", words))
    return "\n".join(line.strip() for line in LINE_START.sub("", words).splitlines())


def card_text(shown: list[Part]) -> str:
    """All words of a card, one part a line, pictures left out."""
    lines: list[str] = []
    for part in shown:
        if part.kind == "buttons":
            lines += [str(one.get("text", "")) for one in part.rows]
        elif part.kind == "form":
            for row in visible_fields(part.rows):
                lines += [str(row.get("label", "")), *(text for _, text in options(row))]
            lines.append(part.submit)
        elif part.kind != "image":
            lines.append(plain(part.text) if part.kind in ("markdown", "text") else part.text)
    return "\n".join(line for line in lines if line)


def visible_fields(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if not row.get("hidden")]


def options(row: dict[str, Any]) -> list[tuple[str, str]]:
    """(value, text) of a form field's options."""
    found: list[tuple[str, str]] = []
    for one in objects(row.get("options")):
        text = one.get("text", "")
        # The builder's own forms have texts by language.
        found.append((str(one.get("value", "")), str(text.get("zh_CN", "") if isinstance(text, dict) else text)))
    return found


def card_links(shown: list[Part]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for part in shown:
        if part.kind in ("markdown", "text"):
            found += _markdown_links(part.text)
        elif part.kind == "buttons":
            found += [(str(one.get("text", "")), str(one["url"])) for one in part.rows if one.get("url")]
    return found


def _markdown_links(text: str) -> list[tuple[str, str]]:
    return [(words, url) for image, words, url in MARKDOWN_LINK.findall(text) if not image]


def message_text(content: dict[str, Any]) -> str:
    """The words of a message that is no card: text, labels of its links, and its title where that is shown.

    The title of markdown and action cards is only for the list of chats and for notifications.
    """
    shown = ("content", "fileName") if only_listed_title(content) else ("title", "content", "fileName")
    lines = [str(content.get(name, "")) for name in shown]
    lines += [plain(str(content.get(name, ""))) for name in ("text", "markdown")]
    lines += [f"{one.get('key', '')}{one.get('value', '')}" for one in objects(content.get("form"))]
    lines += [text for text, _ in _buttons(content)]
    return "\n".join(line for line in lines if line)


def only_listed_title(content: dict[str, Any]) -> bool:
    """Whether the title does not stand in the message itself."""
    return bool(content.get("text") or content.get("markdown")) and not content.get("messageUrl")


def message_links(content: dict[str, Any]) -> list[tuple[str, str]]:
    """(text, url) of everything in a message that opens a page."""
    found = _markdown_links(str(content.get("text", ""))) + _markdown_links(str(content.get("markdown", "")))
    return found + [(text, url) for text, url in _buttons(content) if url]


def _buttons(content: dict[str, Any]) -> list[tuple[str, str]]:
    """The links of action cards in all their spellings, of links and of OA notices."""
    pairs = [("singleTitle", "singleURL"), ("single_title", "single_url")]
    pairs += [(f"actionTitle{number}", f"actionURL{number}") for number in range(1, 6)]
    pairs += [(f"buttonTitle{number}", f"buttonUrl{number}") for number in range(1, 3)]
    found = [(str(content[title]), str(content.get(url, ""))) for title, url in pairs if content.get(title)]
    for one in [row for name in ("btns", "btn_json_list", "links") for row in objects(content.get(name))]:
        url = one.get("actionURL") or one.get("action_url") or one.get("messageURL") or ""
        found.append((str(one.get("title", "")), str(url)))
    if url := content.get("messageUrl") or content.get("message_url"):
        found.append((str(content.get("title", "")), str(url)))
    return found
