"""The parts of a card that a person operates: drop-downs, check boxes, buttons."""

from typing import Any

from simulator.wecom import fields
from simulator.wecom.errors import ApiError
from simulator.wecom.fields import KEY_BYTES_MAX, OPTION_ID_BYTES_MAX, Notes


def check_dropdown(part: dict[str, Any], notes: Notes) -> None:
    """`button_selection`, or one of `select_list`."""
    fields.required(part, "question_key", 42043, bytes_max=KEY_BYTES_MAX)
    fields.text(part, "title")
    fields.flag(part, "disable")
    ids = _options(part, at_most=10, advised=16, notes=notes)
    selected = fields.text(part, "selected_id")
    if selected and selected not in ids:
        raise ApiError(40058, "selected_id is none of the options")


def check_checkbox(part: dict[str, Any], notes: Notes) -> None:
    fields.required(part, "question_key", 42043, bytes_max=KEY_BYTES_MAX)
    fields.flag(part, "disable")
    mode = fields.number(part, "mode", range(2))
    _options(part, at_most=20, advised=17, notes=notes)
    for option in part["option_list"]:
        if "is_checked" not in option:
            raise ApiError(40063, "missing is_checked")
    checked = [option for option in part["option_list"] if fields.flag(option, "is_checked")]
    if mode == 0 and len(checked) > 1:
        raise ApiError(40058, "a single choice has several options checked")


def _options(part: dict[str, Any], *, at_most: int, advised: int, notes: Notes) -> list[str]:
    options = fields.rows(part, "option_list", 42037, at_least=1, at_most=at_most)
    for option in options:
        fields.required(option, "id", 42040, bytes_max=OPTION_ID_BYTES_MAX)
        fields.required(option, "text", 42041)
        notes.advise(option, "text", advised)
    ids = [option["id"] for option in options]
    fields.unique(ids, 42040, "an option id")
    return ids


def check_buttons(card: dict[str, Any], notes: Notes) -> None:
    """1 to 6 buttons; one of type 0 calls the app back and has a key, one of type 1 opens a page."""
    if not card.get("button_list"):
        raise ApiError(42038, "missing button_list")
    keys = []
    for button in fields.rows(card, "button_list", 40058, at_least=1, at_most=6):
        fields.required(button, "text", 42038)
        notes.advise(button, "text", 10)
        fields.number(button, "style", range(1, 5), default=1)
        if fields.number(button, "type", range(2)) == 0:
            keys.append(fields.required(button, "key", 42039, bytes_max=KEY_BYTES_MAX))
        else:
            fields.url(button, "url", 42028)
    fields.unique(keys, 42039, "a button key")


def check_submit(part: dict[str, Any], notes: Notes) -> None:
    if not isinstance(part.get("text", ""), str):
        raise ApiError(42049, "submit_button.text is bad")
    notes.advise(part, "text", 10)
    fields.required(part, "key", 42046, bytes_max=KEY_BYTES_MAX)
