"""Draws our cards as WeCom template cards (模板卡片; field table of its send page).

Lengths that WeCom only suggests are met by shortening; limits that it enforces raise ValueError, because then the
card itself is wrong.
"""

import re
from collections.abc import Collection, Sequence
from typing import Any
from urllib.parse import urlsplit

from cards.actions import KEY_BYTES_MAX
from cards.card import Button, Card, Choice

SOURCE = "后勤管家"
TASK_ID = re.compile(r"[0-9A-Za-z_\-@]{1,128}")
URL = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
STYLES = {"primary": 1, "danger": 2, "plain": 4}
URL_BYTES_MAX, OPTION_ID_BYTES_MAX = 2048, 128
BUTTONS_MAX, LINES_MAX, DROPDOWNS_MAX, OPTIONS_MAX, VOTE_OPTIONS_MAX = 6, 6, 3, 10, 20
# Suggested lengths in characters; beyond them a phone may cut off the rest.
SOURCE_LENGTH, TITLE_LENGTH, VOTE_TITLE_LENGTH, DESC_LENGTH, LONG_DESC_LENGTH = 20, 36, 16, 44, 160
KEYNAME_LENGTH, VALUE_LENGTH, SUBTITLE_LENGTH = 5, 30, 160
BUTTON_LENGTH, OPTION_LENGTH, VOTE_OPTION_LENGTH = 10, 16, 17
ENTRANCE, MINIPROGRAM_PAGE = "/h5/enter", "pages/index/index"
"""The path of links to our pages (bot.links), and the page of the mini-program that shows them."""
CLOSED_KEY = "closed"
"""Stands in a grey card that has no buttons of its own; nobody can tap it."""

Json = dict[str, Any]


def render(
    card: Card, *, task_id: str | None, fallback_url: str, source: str = SOURCE, miniprogram: str | None = None
) -> Json:
    """The `template_card` part of a call: a new card with `task_id`, or without one the redrawing of an old card.

    Args:
        fallback_url: Where a tap on a notice leads that has no link of its own; WeCom demands an address.
        miniprogram: The appid of the mini-program that shows our pages in WeCom; a tap on the card itself leads there.
            Buttons cannot (button_list knows pages only).

    Raises:
        ValueError: The card breaks a limit of WeCom; the text names the field.
    """
    drawn = _drawn(card, task_id, fallback_url, source)
    if miniprogram and "card_action" in drawn:
        drawn["card_action"] = _in_miniprogram(drawn["card_action"], miniprogram)
    return drawn


def _in_miniprogram(action: Json, appid: str) -> Json:
    """A page that logs its reader in opens in the mini-program, which passes the same query on to it."""
    address = urlsplit(action["url"])
    if address.path != ENTRANCE:
        return action
    return {"type": 2, "appid": appid, "pagepath": f"{MINIPROGRAM_PAGE}?{address.query}"}


def _drawn(card: Card, task_id: str | None, fallback_url: str, source: str) -> Json:
    _require(bool(card.title), "title is empty")
    if task_id is not None:
        _require(TASK_ID.fullmatch(task_id) is not None, "task_id")
    updating = task_id is None
    drawn: Json = {"source": {"desc": _fit(source, SOURCE_LENGTH)}}
    if task_id is not None:
        drawn["task_id"] = task_id
    if card.closed and not updating:
        # Only an update may grey its buttons; a new card that is closed already is a notice.
        return drawn | _notice(card, fallback_url)
    if not card.buttons and (card.submit or card.choices):
        return drawn | _questions(card)
    if card.buttons or card.closed:
        return drawn | _buttons(card)
    _require(not card.choices, "choices without submit or buttons")
    return drawn | _notice(card, fallback_url)


def _require(holds: bool, field: str) -> None:
    if not holds:
        raise ValueError(f"WeCom does not draw this card: {field}")


def _fit(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _joined(parts: Sequence[str], length: int) -> str:
    return _fit("\n".join(part for part in parts if part), length)


def _address(url: str, field: str) -> str:
    _require(URL.fullmatch(url) is not None and len(url.encode()) <= URL_BYTES_MAX, field)
    return url


def _unique(values: Collection[str], field: str) -> None:
    _require(len(set(values)) == len(values), f"{field} twice")


def _notice(card: Card, fallback_url: str) -> Json:
    """A card with nothing to tap but itself."""
    link = _address(card.link or fallback_url, "link")
    return {"card_type": "text_notice", **_head(card, [card.closed]), "card_action": {"type": 1, "url": link}}


def _head(card: Card, first: Sequence[str] = ()) -> Json:
    """Title, rows and the text below them; rows past the sixth are written into that text."""
    for name, _ in card.lines:
        _require(bool(name), "lines: a name is empty")
    rows = [
        {"keyname": _fit(name, KEYNAME_LENGTH), "value": _fit(value, VALUE_LENGTH)}
        for name, value in card.lines[:LINES_MAX]
    ]
    below = _joined([*first, *_sentences(card.lines[LINES_MAX:]), card.note], SUBTITLE_LENGTH)
    head: Json = {"main_title": _title(card.title, TITLE_LENGTH, _fit(card.subtitle, DESC_LENGTH))}
    if rows:
        head["horizontal_content_list"] = rows
    if below:
        head["sub_title_text"] = below
    return head


def _title(title: str, length: int, desc: str) -> Json:
    return {"title": _fit(title, length), **({"desc": desc} if desc else {})}


def _sentences(lines: Sequence[tuple[str, str]]) -> list[str]:
    return [f"{name}：{value}" for name, value in lines]


def _buttons(card: Card) -> Json:
    """Buttons, with one drop-down at most, which comes back with whichever is tapped; on an update perhaps grey."""
    _require(len(card.choices) <= 1, "choices: more than one beside buttons")
    own = (card.submit, *card.buttons) if card.submit else card.buttons
    _require(card.submit is None or all(button.url for button in card.buttons), "buttons beside submit")
    _require(len(own) <= BUTTONS_MAX, "buttons: more than 6")
    _unique([button.key for button in own if not button.url], "buttons: a key")
    # WeCom demands a button even where the grey text takes its place.
    buttons = own or (Button(text=card.closed, key=CLOSED_KEY),)
    drawn = {"card_type": "button_interaction", **_head(card), "button_list": [_button(button) for button in buttons]}
    if card.choices:
        drawn["button_selection"] = _dropdown(card.choices[0])
    if card.link:
        drawn["card_action"] = {"type": 1, "url": _address(card.link, "link")}
    return drawn | _greyed(card)


def _greyed(card: Card) -> Json:
    return {"replace_text": card.closed} if card.closed else {}


def _button(button: Button) -> Json:
    _require(bool(button.text), "buttons: a text is empty")
    drawn: Json = {"text": _fit(button.text, BUTTON_LENGTH), "style": STYLES[button.style]}
    if button.url:
        return drawn | {"type": 1, "url": _address(button.url, "buttons: a url")}
    return drawn | {"key": _key(button.key, "buttons: a key")}


def _key(key: str, field: str) -> str:
    _require(0 < len(key.encode()) <= KEY_BYTES_MAX, field)
    return key


def _questions(card: Card) -> Json:
    """Choices that are submitted together. These types have no rows, so lines go under the title."""
    _require(card.submit is not None or bool(card.closed), "choices without submit or buttons")
    _require(0 < len(card.choices) <= DROPDOWNS_MAX, "choices: 1 to 3 with submit")
    _unique([choice.key for choice in card.choices], "choices: a key")
    drawn = _vote(card) if len(card.choices) == 1 and not card.lines else _dropdowns(card)
    if card.submit:
        _require(bool(card.submit.text), "submit: text is empty")
        text = _fit(card.submit.text, BUTTON_LENGTH)
        drawn["submit_button"] = {"text": text, "key": _key(card.submit.key, "submit: key")}
    return drawn | _greyed(card)


def _vote(card: Card) -> Json:
    """One question with all its options in sight."""
    choice = card.choices[0]
    _check_choice(choice, VOTE_OPTIONS_MAX)
    desc = _joined([card.subtitle, choice.title, card.note], LONG_DESC_LENGTH)
    options = [
        {"id": option.id, "text": _fit(option.text, VOTE_OPTION_LENGTH), "is_checked": option.id == choice.selected}
        for option in choice.options
    ]
    checkbox: Json = {"question_key": choice.key, "mode": 0, "option_list": options}
    if card.closed:
        checkbox["disable"] = True
    title = _title(card.title, VOTE_TITLE_LENGTH, desc)
    return {"card_type": "vote_interaction", "main_title": title, "checkbox": checkbox}


def _dropdowns(card: Card) -> Json:
    """Up to three questions as drop-downs."""
    desc = _joined([card.subtitle, *_sentences(card.lines), card.note], LONG_DESC_LENGTH)
    return {
        "card_type": "multiple_interaction",
        "main_title": _title(card.title, TITLE_LENGTH, desc),
        "select_list": [_dropdown(choice) | ({"disable": True} if card.closed else {}) for choice in card.choices],
    }


def _dropdown(choice: Choice) -> Json:
    _check_choice(choice, OPTIONS_MAX)
    options = [{"id": option.id, "text": _fit(option.text, OPTION_LENGTH)} for option in choice.options]
    drawn: Json = {"question_key": choice.key, "title": choice.title, "option_list": options}
    if choice.selected is not None:
        drawn["selected_id"] = choice.selected
    return drawn


def _check_choice(choice: Choice, options_max: int) -> None:
    _key(choice.key, "choices: a key")
    ids = [option.id for option in choice.options]
    _require(0 < len(ids) <= options_max, f"choices: more than {options_max} options")
    _unique(ids, "choices: an option id")
    for option in choice.options:
        _require(0 < len(option.id.encode()) <= OPTION_ID_BYTES_MAX, "choices: an option id")
        _require(bool(option.text), "choices: an option text is empty")
    _require(choice.selected is None or choice.selected in ids, "choices: selected is none of the options")
