"""Which template cards WeCom accepts: the field table of the send page and the codes of its error page."""

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.wecom import choices, fields
from simulator.wecom.errors import ApiError
from simulator.wecom.fields import Notes
from simulator.wecom.reading import can_call_back

TASK_ID = re.compile(r"[0-9A-Za-z_\-@]{1,128}")
NOTICES = ("text_notice", "news_notice")
TYPES = ("text_notice", "news_notice", "button_interaction", "vote_interaction", "multiple_interaction")

COMMON = {"card_type", "source", "main_title", "task_id"}
MENU = {"action_menu", "quote_area", "horizontal_content_list", "card_action"}
FIELDS: dict[str, set[str]] = {
    "text_notice": COMMON | MENU | {"emphasis_content", "sub_title_text", "jump_list"},
    "news_notice": COMMON | MENU | {"image_text_area", "card_image", "vertical_content_list", "jump_list"},
    "button_interaction": COMMON | MENU | {"sub_title_text", "button_selection", "button_list"},
    "vote_interaction": COMMON | {"checkbox", "submit_button"},
    "multiple_interaction": COMMON | {"select_list", "submit_button"},
}
"""What each type may have; WeCom ignores the rest."""


@dataclass(frozen=True)
class Inspection:
    """One card under examination."""

    card: dict[str, Any]
    kind: str
    updating: bool
    """An update needs no task_id and no submit button, and may have `replace_text` and `disable`."""
    notes: Notes
    known_user: Callable[[str], bool]

    @property
    def voting(self) -> bool:
        return self.kind in ("vote_interaction", "multiple_interaction")


def check_card(
    card: dict[str, Any], *, known_user: Callable[[str], bool], updating: bool = False
) -> tuple[dict[str, Any], list[str]]:
    """Examine a card. Returns a copy of what will be shown of it, and notes on what is tolerated.

    Raises:
        ApiError: WeCom would refuse it; the first reason found.
    """
    kind = fields.text(card, "card_type")
    if kind not in TYPES:
        raise ApiError(42031, f"invalid card_type {kind!r}")
    allowed = FIELDS[kind] | ({"replace_text"} if updating and kind not in NOTICES else set())
    shown = copy.deepcopy({name: value for name, value in card.items() if name in allowed})
    inspection = Inspection(shown, kind, updating, Notes(), known_user)
    for name in sorted(card.keys() - allowed):
        inspection.notes.add(f"{kind} has no field {name}; WeCom ignores it")
    for check in (_source, _menu, _title, _areas, _lists, _action, _choices, _buttons, _task_id):
        check(inspection)
    return shown, inspection.notes.texts


def _source(of: Inspection) -> None:
    source = fields.mapping(of.card, "source")
    of.notes.advise(source, "desc", 20)
    fields.number(source, "desc_color", range(4))
    fields.text(source, "icon_url")


def _menu(of: Inspection) -> None:
    if "action_menu" not in of.card:
        return
    menu = fields.mapping(of.card, "action_menu")
    fields.text(menu, "desc")
    entries = fields.rows(menu, "action_list", 40058, at_least=1, at_most=3)
    for entry in entries:
        fields.required(entry, "text", 40063)
        fields.required(entry, "key", 42019)
        fields.required(entry, "key", 42018, bytes_max=fields.KEY_BYTES_MAX)
    fields.unique([entry["key"] for entry in entries], 42051, "an action_list key")


def _title(of: Inspection) -> None:
    title = fields.mapping(of.card, "main_title")
    words = of.notes.advise(title, "title", 16 if of.kind == "vote_interaction" else 36)
    of.notes.advise(title, "desc", 160 if of.voting else 44)
    subtitle = of.notes.advise(of.card, "sub_title_text", 160)
    if not words and not (of.kind == "text_notice" and subtitle):
        raise ApiError(42033, "missing main_title.title")


def _areas(of: Inspection) -> None:
    """Quote, emphasis, picture and picture with text."""
    if not of.voting and "quote_area" in of.card:
        quote = fields.mapping(of.card, "quote_area")
        _target(quote)
        fields.text(quote, "title")
        fields.text(quote, "quote_text")
    if of.kind == "text_notice":
        emphasis = fields.mapping(of.card, "emphasis_content")
        of.notes.advise(emphasis, "title", 14)
        of.notes.advise(emphasis, "desc", 22)
    if of.kind == "news_notice":
        _pictures(of.card)


def _pictures(card: dict[str, Any]) -> None:
    if not card.get("card_image") and not card.get("image_text_area"):
        raise ApiError(42044, "news_notice needs card_image or image_text_area")
    if "card_image" in card:
        image = fields.mapping(card, "card_image")
        fields.url(image, "url", 42044)
        ratio = image.get("aspect_ratio", 1.3)
        if isinstance(ratio, bool) or not isinstance(ratio, int | float):
            raise ApiError(40035, "aspect_ratio must be a number")
        if not 1.3 <= ratio < 2.25:
            raise ApiError(40058, "aspect_ratio must lie between 1.3 and 2.25")
    if "image_text_area" in card:
        area = fields.mapping(card, "image_text_area")
        fields.url(area, "image_url", 42028)
        fields.text(area, "title")
        fields.text(area, "desc")
        _target(area)


def _target(part: dict[str, Any], kinds: range = range(3)) -> None:
    """Where a tap leads: 0 nowhere, 1 a page, 2 a mini-program."""
    kind = fields.number(part, "type", kinds, default=0)
    if kind == 1:
        fields.url(part, "url", 42028)
    elif kind == 2:
        fields.required(part, "appid", 42030)
        fields.text(part, "pagepath")


def _lists(of: Inspection) -> None:
    if not of.voting:
        for row in fields.rows(of.card, "horizontal_content_list", 42035, at_most=6):
            _horizontal(of, row)
    if of.kind == "news_notice":
        for row in fields.rows(of.card, "vertical_content_list", 42036, at_most=4):
            fields.required(row, "title", 42033)
            of.notes.advise(row, "title", 38)
            of.notes.advise(row, "desc", 160)
    if of.kind in NOTICES:
        for row in fields.rows(of.card, "jump_list", 42042, at_most=3):
            fields.required(row, "title", 42033)
            of.notes.advise(row, "title", 18)
            _target(row)


def _horizontal(of: Inspection, row: dict[str, Any]) -> None:
    fields.required(row, "keyname", 42027)
    of.notes.advise(row, "keyname", 5)
    of.notes.advise(row, "value", 30)
    kind = fields.number(row, "type", range(4))
    if kind == 1:
        fields.url(row, "url", 42028)
    elif kind == 2:
        fields.required(row, "media_id", 42029)
    elif kind == 3 and not of.known_user(fields.required(row, "userid", 42050)):
        raise ApiError(42050, "horizontal_content_list userid is not known")


def _action(of: Inspection) -> None:
    if of.voting:
        return
    action = fields.mapping(of.card, "card_action")
    if of.kind in NOTICES and fields.number(action, "type", range(3)) == 0:
        raise ApiError(42045, "missing card_action")
    _target(action)


def _choices(of: Inspection) -> None:
    if of.kind == "button_interaction" and "button_selection" in of.card:
        choices.check_dropdown(fields.mapping(of.card, "button_selection"), of.notes)
    if of.kind == "vote_interaction":
        choices.check_checkbox(fields.mapping(of.card, "checkbox"), of.notes)
    if of.kind == "multiple_interaction":
        dropdowns = fields.rows(of.card, "select_list", 42047, at_least=1, at_most=3)
        for dropdown in dropdowns:
            choices.check_dropdown(dropdown, of.notes)
        fields.unique([one["question_key"] for one in dropdowns], 42043, "a question_key")


def _buttons(of: Inspection) -> None:
    if of.kind == "button_interaction":
        choices.check_buttons(of.card, of.notes)
    if of.voting and not (of.updating and "submit_button" not in of.card):
        choices.check_submit(fields.mapping(of.card, "submit_button"), of.notes)


def _task_id(of: Inspection) -> None:
    task_id = fields.text(of.card, "task_id")
    fields.text(of.card, "replace_text")
    needed = can_call_back(of.card) and not of.updating
    if (needed or task_id) and not TASK_ID.fullmatch(task_id):
        raise ApiError(42014, "invalid task_id")
