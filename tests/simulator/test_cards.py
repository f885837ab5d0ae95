"""Every rule of the card table: a good card of each type, spoiled in one place, gets that place's code."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from simulator import Simulator
from tests.simulator.wecom_samples import PAGE, approval, multiple, news_notice, text_notice, vote
from tests.simulator.wecom_service import Client, agency

Card = dict[str, Any]
GOOD: dict[str, Callable[[], Card]] = {
    "text_notice": text_notice,
    "news_notice": news_notice,
    "button_interaction": approval,
    "vote_interaction": vote,
    "multiple_interaction": multiple,
}
MENU = {"action_list": [{"text": "不再提醒", "key": "mute"}]}
OPTIONS = [{"id": str(number), "text": "选"} for number in range(21)]
BUTTONS = [{"text": "按", "key": str(number)} for number in range(7)]
GONE = object()


def spoil(card: Card, path: str, value: object) -> Card:
    """A copy with the value at a dotted path put in, or the path taken out."""
    spoiled = deepcopy(card)
    *parents, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    part: Any = spoiled
    for step in parents:
        part = part[step]
    if value is GONE:
        del part[last]
    else:
        part[last] = value
    return spoiled


@pytest.mark.parametrize("kind", GOOD)
async def test_a_good_card_arrives(simulator: Simulator, api: Client, kind: str) -> None:
    answer = await api.send("template_card", GOOD[kind]())
    assert answer["errcode"] == 0
    assert ("response_code" in answer) == kind.endswith("_interaction")
    assert simulator.phone("chen").messages[-1].card == GOOD[kind]()
    assert simulator.warnings == []


@pytest.mark.parametrize(
    ("kind", "path", "value", "code"),
    [
        ("text_notice", "card_type", "picture_notice", 42031),
        ("text_notice", "source", {"desc": 5}, 40035),
        ("text_notice", "source", {"desc_color": 4}, 40058),
        ("text_notice", "main_title", GONE, 42033),
        ("text_notice", "main_title", "标题", 40035),
        ("text_notice", "action_menu", {"action_list": []}, 40058),
        ("text_notice", "action_menu", {"action_list": [{"key": "k"}]}, 40063),
        ("text_notice", "action_menu", {"action_list": [{"text": "t"}]}, 42019),
        ("text_notice", "action_menu", {"action_list": [{"text": "t", "key": "k" * 1025}]}, 42018),
        ("text_notice", "action_menu", {"action_list": [{"text": "t", "key": "k"}] * 2}, 42051),
        ("text_notice", "action_menu", MENU, 42014),
        ("text_notice", "quote_area.url", GONE, 42028),
        ("text_notice", "quote_area.url", "houqin.example", 45034),
        ("text_notice", "quote_area.type", 2, 42030),
        ("text_notice", "quote_area.type", 3, 40058),
        ("text_notice", "horizontal_content_list", [{"keyname": "键"}] * 7, 42035),
        ("text_notice", "horizontal_content_list", {"keyname": "键"}, 40035),
        ("text_notice", "horizontal_content_list.0.keyname", GONE, 42027),
        ("text_notice", "horizontal_content_list.0.userid", GONE, 42050),
        ("text_notice", "horizontal_content_list.0.userid", "nobody", 42050),
        ("text_notice", "horizontal_content_list.1.media_id", GONE, 42029),
        ("text_notice", "horizontal_content_list.2.url", GONE, 42028),
        ("text_notice", "jump_list", [{"title": "去"}] * 4, 42042),
        ("text_notice", "jump_list.0.title", "", 42033),
        ("text_notice", "jump_list.0.url", GONE, 42028),
        ("text_notice", "jump_list.1.appid", GONE, 42030),
        ("text_notice", "card_action", GONE, 42045),
        ("text_notice", "card_action.type", 0, 42045),
        ("text_notice", "card_action.url", GONE, 42028),
        ("text_notice", "card_action.type", 2, 42030),
        ("news_notice", "main_title.title", GONE, 42033),
        ("news_notice", "card_image.url", GONE, 42044),
        ("news_notice", "card_image.aspect_ratio", 2.25, 40058),
        ("news_notice", "card_image.aspect_ratio", "1.5", 40035),
        ("news_notice", "image_text_area.image_url", GONE, 42028),
        ("news_notice", "vertical_content_list", [{"title": "标"}] * 5, 42036),
        ("news_notice", "vertical_content_list.0.title", GONE, 42033),
        ("button_interaction", "main_title.title", "", 42033),
        ("button_interaction", "task_id", GONE, 42014),
        ("button_interaction", "task_id", "用车1", 42014),
        ("button_interaction", "task_id", "t" * 129, 42014),
        ("button_interaction", "button_list", GONE, 42038),
        ("button_interaction", "button_list", BUTTONS, 40058),
        ("button_interaction", "button_list.0.text", GONE, 42038),
        ("button_interaction", "button_list.0.key", GONE, 42039),
        ("button_interaction", "button_list.0.key", "键" * 342, 42039),
        ("button_interaction", "button_list.0.key", "reject", 42039),
        ("button_interaction", "button_list.0.style", 5, 40058),
        ("button_interaction", "button_list.0.style", "1", 40035),
        ("button_interaction", "button_list.2.url", GONE, 42028),
        ("button_interaction", "button_selection.question_key", GONE, 42043),
        ("button_interaction", "button_selection.option_list", OPTIONS[:11], 42037),
        ("button_interaction", "button_selection.option_list", [], 42037),
        ("button_interaction", "button_selection.option_list.0.id", "i" * 129, 42040),
        ("button_interaction", "button_selection.option_list.0.id", "c2", 42040),
        ("button_interaction", "button_selection.option_list.0.text", GONE, 42041),
        ("button_interaction", "button_selection.selected_id", "c9", 40058),
        ("vote_interaction", "task_id", GONE, 42014),
        ("vote_interaction", "checkbox", GONE, 42043),
        ("vote_interaction", "checkbox.mode", 2, 40058),
        ("vote_interaction", "checkbox.option_list", [one | {"is_checked": False} for one in OPTIONS], 42037),
        ("vote_interaction", "checkbox.option_list.0.is_checked", GONE, 40063),
        ("vote_interaction", "checkbox.option_list.0.is_checked", 1, 40035),
        ("vote_interaction", "submit_button", GONE, 42046),
        ("vote_interaction", "submit_button.text", 1, 42049),
        ("multiple_interaction", "select_list", GONE, 42047),
        ("multiple_interaction", "select_list.1.question_key", "car", 42043),
        ("multiple_interaction", "select_list.0.option_list", OPTIONS[:11], 42037),
        ("multiple_interaction", "submit_button.key", "k" * 1025, 42046),
    ],
)
async def test_a_spoiled_card_gets_the_code_of_its_fault(
    simulator: Simulator, api: Client, kind: str, path: str, value: object, code: int
) -> None:
    answer = await api.send("template_card", spoil(GOOD[kind](), path, value))
    assert answer["errcode"] == code, answer["errmsg"]
    assert simulator.phone("chen").messages == []


async def test_more_lists_and_pictures_than_allowed(api: Client) -> None:
    lists = multiple()["select_list"] * 2
    assert (await api.send("template_card", multiple() | {"select_list": lists}))["errcode"] == 42047
    bare = news_notice()
    del bare["card_image"], bare["image_text_area"]
    assert (await api.send("template_card", bare))["errcode"] == 42044
    checked = vote()
    checked["checkbox"] |= {"mode": 0, "option_list": [one | {"is_checked": True} for one in OPTIONS[:2]]}
    assert (await api.send("template_card", checked))["errcode"] == 40058


async def test_a_subtitle_may_stand_for_the_title_of_a_notice(api: Client) -> None:
    card = spoil(text_notice(), "main_title", GONE) | {"sub_title_text": "已派车"}
    assert (await api.send("template_card", card))["errcode"] == 0


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        ("text_notice", "main_title.title", "字" * 37),
        ("text_notice", "emphasis_content.title", "字" * 15),
        ("vote_interaction", "main_title.title", "字" * 17),
        ("button_interaction", "button_list.0.text", "字" * 11),
        ("button_interaction", "horizontal_content_list.0.keyname", "六个字的键名"),
        ("button_interaction", "emphasis_content", {"title": "100"}),
        ("button_interaction", "replace_text", "已处理"),
        ("vote_interaction", "sub_title_text", "不显示"),
    ],
)
async def test_what_wecom_tolerates_is_noted(
    simulator: Simulator, api: Client, kind: str, path: str, value: object
) -> None:
    assert (await api.send("template_card", spoil(GOOD[kind](), path, value)))["errcode"] == 0
    assert len(simulator.warnings) == 1


async def test_a_task_id_is_used_once_for_ever(simulator: Simulator, api: Client) -> None:
    assert (await api.send("template_card", approval("t1")))["errcode"] == 0
    simulator.clock.advance(365 * 86400)
    await api.get_token()
    assert (await api.send("template_card", approval("t1"), touser="zhao"))["errcode"] == 42014
    assert (await api.send("template_card", vote("t1")))["errcode"] == 42014


async def test_an_app_without_callback_sends_no_buttons(simulator: Simulator, api: Client) -> None:
    corp = agency()
    simulator.configure(replace(corp, agents=[replace(corp.agents[0], callback_url="")]))
    assert (await api.send("template_card", approval()))["errcode"] == 43012
    assert (await api.send("template_card", text_notice()))["errcode"] == 0


async def test_all_words_of_a_card_can_be_read(simulator: Simulator, api: Client) -> None:
    await api.send("template_card", text_notice())
    item = await simulator.phone("chen").sees("司机：赵强")
    assert {"已派车", "14:00", "出发", "去省政府"} <= set(item.text.split("\n"))
    assert item.links == [("已派车", PAGE), ("申请", PAGE), ("打开", PAGE), ("查看详情", PAGE)]
