"""Draws our cards as variables of a DingTalk card template (互动卡片), or as a message with a link where cards fail.

Two templates are served: the public MarkdownButton one, which needs no set-up and has no forms, and our own
(deploy/dingtalk-card-template.json), which asks choices in a form. Every value is a string; what is none travels as
JSON (page API卡片数据填写说明).
"""

import itertools
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal
from urllib.parse import urlencode

from cards.card import Button, Card, Choice

Template = Literal["public", "own"]
VALUE_BYTES_MAX = 1024
"""Of one variable."""
TITLE_LENGTH, LINE_LENGTH, BUTTON_LENGTH = 60, 100, 20
NOTICE_LENGTH = 400
"""Of a work notice, whose whole JSON may take 2048 bytes."""
COMBINATIONS_MAX = 10
"""Buttons that may stand for the answers of a card that has no form; beyond that its page is opened."""
COLORS = {"primary": "blue", "danger": "red", "plain": "gray"}
FORM, FORM_ACTION = "form", "action"
"""The variable with the form, and the hidden field in it that says what submitting does."""
LOOKALIKES = str.maketrans("*_#`[]<>~", "＊＿＃｀［］＜＞～")
LINK = re.compile(r'<a href="([^"<>\s]+)">([^<]*)</a>')
BREAK = "  \n"
OPEN_PAGE, DECIDE, SEE = "打开页面办理", "同意或驳回", "查看详情"

Json = dict[str, Any]


def render(card: Card, *, template: Template, fallback_url: str) -> dict[str, str]:
    """The `cardParamMap` that shows a card, complete: a redrawing replaces all of it.

    Args:
        fallback_url: Where a card leads that has no page of its own.

    Raises:
        ValueError: The card is wrong for any channel; the text names the field.
    """
    _require(bool(card.title), "title is empty")
    _require(not card.choices or card.submit is not None or bool(card.buttons or card.closed), "choices without submit")
    form = _form(card) if template == "own" and card.choices and card.submit and not card.closed else None
    if form is not None and not _fits(form):
        form = None
    drawn = {
        "title": _cut(card.title, TITLE_LENGTH),
        "markdown": _markdown(card, closed=template == "public"),
        "sys_full_json_obj": _json(
            {"msgButtons": [] if card.closed else _buttons(card, form is not None, fallback_url)}
        ),
    }
    if template == "own":
        drawn |= {
            FORM: _json(form or {"fields": []}),
            "submitText": card.submit.text if form and card.submit else "",
            "closed": _cut(card.closed, LINE_LENGTH),
        }
    return drawn


def action_card(card: Card, *, fallback_url: str, deciding: str = "") -> tuple[str, Json]:
    """A card as a plain message (msgKey and msgParam): it cannot be tapped or redrawn, so it leads to the page.

    With `deciding` it leads there too, first of all: to where what it asks can be decided without any login.
    """
    url = card.link or next((button.url for button in card.buttons if button.url), "") or fallback_url
    does = [] if card.closed else [button.text for button in card.buttons if button.key]
    asks = bool(does or (card.submit and not card.closed))
    said = f"\n\n也可以直接回复文字：{plain('、'.join(does))}" if does and not card.choices else ""
    words = {"title": _cut(card.title, TITLE_LENGTH), "text": f"### {plain(card.title)}\n\n{_markdown(card)}{said}"}
    if deciding:
        links = {"actionTitle1": DECIDE, "actionURL1": deciding, "actionTitle2": SEE, "actionURL2": url}
        return "sampleActionCard2", {**words, **links}
    return "sampleActionCard", {**words, "singleTitle": OPEN_PAGE if asks else SEE, "singleURL": url}


def message(text: str) -> tuple[str, Json]:
    """A text (msgKey and msgParam): as it is, or as Markdown when it has links, which plain messages do not show."""
    if not LINK.search(text):
        return "sampleText", {"content": text}
    return "sampleMarkdown", {"title": _cut(LINK.sub(r"\2", text), TITLE_LENGTH), "text": _linked(text)}


def work_notice(key: str, param: Json, *, number: int) -> Json:
    """The same message as a work notice (工作通知, page 消息类型与数据格式).

    `number` stands in it, because equal notices reach a person once a day only.
    """
    mark = f"（{number}）"
    if key == "sampleText":
        return {"msgtype": "text", "text": {"content": _cut(param["content"], NOTICE_LENGTH) + mark}}
    text = _cut(param["text"], NOTICE_LENGTH) + mark
    if key == "sampleMarkdown":
        return {"msgtype": "markdown", "markdown": {"title": param["title"], "text": text}}
    links: Json
    if key == "sampleActionCard2":
        pairs = [{"title": param[f"actionTitle{one}"], "action_url": param[f"actionURL{one}"]} for one in (1, 2)]
        links = {"btn_orientation": "0", "btn_json_list": pairs}
    else:
        links = {"single_title": param["singleTitle"], "single_url": param["singleURL"]}
    return {"msgtype": "action_card", "action_card": {"title": param["title"], "markdown": text, **links}}


def plain(text: str) -> str:
    """Words that Markdown would read as markup, in full-width letters: backslashes are not promised to work."""
    return text.translate(LOOKALIKES)


def _require(holds: bool, field: str) -> None:
    if not holds:
        raise ValueError(f"DingTalk does not draw this card: {field}")


def _linked(text: str) -> str:
    """A text of ours as Markdown: its links, its lines, and nothing else of it read as markup."""
    shown, end = "", 0
    for match in LINK.finditer(text):
        shown += f"{plain(text[end : match.start()])}[{plain(match[2])}]({match[1]})"
        end = match.end()
    return (shown + plain(text[end:])).replace("\n", BREAK)


def _markdown(card: Card, *, closed: bool = True) -> str:
    """Everything that is read; the end is left out where it would be too long. `closed`: with the grey words."""
    rows = [f"**{plain(text)}**" for text in (card.closed if closed else "", card.subtitle) if text]
    rows += [f"{plain(name)}：{plain(_cut(value, LINE_LENGTH))}" for name, value in card.lines]
    rows += _answers(card.choices) if card.closed else []
    rows += [plain(line) for line in card.note.splitlines() if line]
    kept: list[str] = []
    for row in rows:
        if len(BREAK.join([*kept, row, "…"]).encode(errors="replace")) > VALUE_BYTES_MAX:
            kept.append("…")
            break
        kept.append(row)
    return BREAK.join(kept)


def _answers(choices: Sequence[Choice]) -> list[str]:
    """What was picked."""
    return [
        f"{plain(choice.title)}：{plain(option.text)}"
        for choice in choices
        for option in choice.options
        if option.id == choice.selected
    ]


def _buttons(card: Card, with_form: bool, fallback_url: str) -> list[Json]:
    """Buttons in their order. Choices that no form asks become a button for each answer, or a way to the page."""
    if not card.choices or with_form:
        return [_button(button) for button in card.buttons]
    opens = [button for button in card.buttons if button.url]
    acts = [button for button in (*card.buttons, card.submit) if button is not None and button.key]
    ways = list(itertools.islice((way for act in acts for way in _ways(card.choices, act)), COMBINATIONS_MAX + 1))
    for twice in (True, False):
        drawn = [_button(button, twice=twice) for button in (*ways, *opens)]
        if len(ways) <= COMBINATIONS_MAX and _fits({"msgButtons": drawn}):
            return drawn
    return [_link(Button(text=OPEN_PAGE, url=card.link or fallback_url, style="primary")), *map(_link, opens)]


def _ways(choices: Sequence[Choice], act: Button) -> Iterator[Button]:
    """One button for each way to answer all of the choices."""
    for way in itertools.product(*(choice.options for choice in choices)):
        picked = urlencode({choice.key: option.id for choice, option in zip(choices, way, strict=True)})
        yield Button(text="·".join(option.text for option in way), key=f"{act.key}?{picked}", style=act.style)


def _button(button: Button, *, twice: bool = True) -> Json:
    """A button; what it does stands in two places, of which clients read one or the other (`twice`)."""
    _require(bool(button.text), "buttons: a text is empty")
    if button.url:
        return _link(button)
    return {**_face(button), "id": button.key, **({"params": {"id": button.key}} if twice else {}), "request": True}


def _link(button: Button) -> Json:
    return {**_face(button), "url": button.url, "iosUrl": button.url}


def _face(button: Button) -> Json:
    return {"text": _cut(button.text, BUTTON_LENGTH), "color": COLORS[button.style]}


def _form(card: Card) -> Json:
    """The choices as selects (page 表单)."""
    assert card.submit is not None
    action = {
        "name": FORM_ACTION,
        "label": FORM_ACTION,
        "type": "TEXT",
        "hidden": True,
        "defaultValue": card.submit.key,
    }
    return {"fields": [action, *map(_select, card.choices)]}


def _select(choice: Choice) -> Json:
    options = [{"value": option.id, "text": option.text} for option in choice.options]
    field: Json = {"name": choice.key, "label": choice.title, "type": "SELECT", "required": True, "options": options}
    return field if choice.selected is None else field | {"defaultValue": choice.selected}


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _fits(value: Json) -> bool:
    return len(_json(value).encode(errors="replace")) <= VALUE_BYTES_MAX


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
