"""Whatever card we make, DingTalk can draw it, and every way to answer it comes back as the same tap."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.dingtalk.card_callbacks import card_callback
from cards.card import Button, Card, Choice, Option
from cards.dingtalk import OPEN_PAGE, action_card, message, render
from tests.channels.dingtalk_samples import DELIVERY, tap
from tests.channels.test_wecom_cards import approval, cards, stars

HOME = "https://houqin.example/h5/"
PAGE = "https://houqin.example/h5/work-orders/3"


def buttons(drawn: dict[str, str]) -> list[dict]:
    return json.loads(drawn["sys_full_json_obj"])["msgButtons"]


def dispatching(vehicles: int, drivers: int, **changes: object) -> Card:
    choices = (
        Choice(key="vehicle", title="车辆", options=tuple(Option(id=f"v{n}", text=f"京A{n}") for n in range(vehicles))),
        Choice(key="driver", title="司机", options=tuple(Option(id=f"d{n}", text=f"{n}师傅") for n in range(drivers))),
    )
    return Card(title="请派车", choices=choices, submit=Button(text="派车", key="fleet.dispatch:3"), **changes)


@settings(deadline=None)
@given(card=cards(), template=st.sampled_from(["public", "own"]))
def test_every_variable_is_a_short_string_and_every_button_says_what_it_does(card: Card, template: str):
    drawn = render(card, template=template, fallback_url=HOME)

    assert all(type(value) is str for value in drawn.values())
    assert len(drawn["title"]) <= 60 and len(drawn["markdown"].encode()) <= 1024
    assert all("request" in button or button["url"] for button in buttons(drawn))
    assert not (card.closed and buttons(drawn))


def test_our_template_declares_the_variables_that_we_send():
    """The file is what an administrator imports; nobody but DingTalk's card builder can open it for us."""
    exported = json.loads((Path(__file__).parents[2] / "deploy" / "dingtalk-card-template.json").read_text())
    design = json.loads(exported["editorData"])
    declared = {one["name"]: one for one in design["variableList"]}
    drawn = render(approval(), template="own", fallback_url=HOME)
    sent = {*drawn, *json.loads(drawn["sys_full_json_obj"])} - {"sys_full_json_obj"}

    assert set(exported) == {"editorData", "widgetInfo", "type", "mode"}
    assert set(declared) == sent
    [shown] = [one["schema"] for one in declared.values() if one["name"] == "msgButtons"]
    keys = {key for button in buttons(drawn) for key in button}
    assert keys - {"params"} <= {one["name"] for one in shown}


@settings(deadline=None)
@given(card=cards())
def test_a_card_with_choices_always_has_a_way_to_answer(card: Card):
    if not card.choices or card.closed:
        return
    for template in ("public", "own"):
        drawn = render(card, template=template, fallback_url=HOME)
        fields = json.loads(drawn.get("form", '{"fields":[]}'))["fields"]

        assert buttons(drawn) or fields[0]["defaultValue"] == card.submit.key


def test_buttons_keep_their_order_color_and_meaning():
    drawn = render(approval(subtitle="办公室"), template="public", fallback_url=HOME)

    assert [(one["text"], one["color"], one["id"], one["params"]) for one in buttons(drawn)] == [
        ("同意", "blue", "yes:1", {"id": "yes:1"}),
        ("驳回", "red", "no:1", {"id": "no:1"}),
    ]
    assert drawn["markdown"] == "**办公室**  \n目的地：省政府  \n请尽快"
    assert set(drawn) == {"title", "markdown", "sys_full_json_obj"}


def test_a_link_opens_its_page_on_every_client():
    drawn = render(approval(buttons=(Button.opens("详情", PAGE),)), template="public", fallback_url=HOME)

    assert buttons(drawn) == [{"text": "详情", "color": "gray", "url": PAGE, "iosUrl": PAGE}]


def test_a_decided_card_says_so_in_place_of_its_buttons():
    public = render(approval(closed="林主任已同意"), template="public", fallback_url=HOME)
    own = render(approval(closed="林主任已同意"), template="own", fallback_url=HOME)

    assert public["markdown"].startswith("**林主任已同意**") and buttons(public) == []
    assert own["closed"] == "林主任已同意" and "林主任" not in own["markdown"] and buttons(own) == []


def test_without_a_form_each_answer_is_a_button():
    drawn = render(stars(), template="public", fallback_url=HOME)

    assert [one["text"] for one in buttons(drawn)] == ["1星", "2星", "3星", "4星", "5星"]
    tapped = card_callback(tap({"id": buttons(drawn)[3]["id"]}), DELIVERY)
    assert (tapped.action_key, tapped.selections) == ("rate:1", {"stars": ("4",)})


def test_without_a_form_two_questions_are_answered_by_one_button_for_each_pair():
    drawn = render(dispatching(2, 2), template="public", fallback_url=HOME)

    assert [one["text"] for one in buttons(drawn)] == ["京A0·0师傅", "京A0·1师傅", "京A1·0师傅", "京A1·1师傅"]
    tapped = card_callback(tap({"id": buttons(drawn)[1]["id"]}), DELIVERY)
    assert (tapped.action_key, tapped.selections) == ("fleet.dispatch:3", {"vehicle": ("v0",), "driver": ("d1",)})


def test_too_many_answers_without_a_form_lead_to_the_page():
    drawn = render(dispatching(4, 3, link=PAGE), template="public", fallback_url=HOME)
    homeless = render(dispatching(4, 3), template="public", fallback_url=HOME)

    assert [(one["text"], one["url"]) for one in buttons(drawn)] == [(OPEN_PAGE, PAGE)]
    assert [one["url"] for one in buttons(homeless)] == [HOME]


def test_a_form_asks_all_choices_and_its_submission_is_the_same_tap():
    drawn = render(dispatching(4, 3), template="own", fallback_url=HOME)
    hidden, vehicle, driver = json.loads(drawn["form"])["fields"]

    assert (vehicle["type"], len(vehicle["options"]), driver["label"]) == ("SELECT", 4, "司机")
    assert drawn["submitText"] == "派车" and buttons(drawn) == []
    form = {hidden["name"]: hidden["defaultValue"], "vehicle": {"index": 2, "value": "v2"}, "driver": "d1"}
    tapped = card_callback(tap({"form": form}, action_ids=["form"]), DELIVERY)
    assert (tapped.action_key, tapped.selections) == ("fleet.dispatch:3", {"vehicle": ("v2",), "driver": ("d1",)})


def test_a_form_of_more_than_a_variable_holds_gives_way_to_the_page():
    options = tuple(Option(id=str(number), text="一辆名字很长很长很长的面包车" * 2) for number in range(10))
    card = stars().model_copy(update={"choices": (Choice(key="vehicle", title="车辆", options=options),), "link": PAGE})
    drawn = render(card, template="own", fallback_url=HOME)

    assert json.loads(drawn["form"]) == {"fields": []}
    assert [one["url"] for one in buttons(drawn)] == [PAGE]


def test_what_people_write_is_no_markup():
    drawn = render(
        approval(lines=(("事由", "**急** [点我](http://evil.example)"),)), template="public", fallback_url=HOME
    )

    assert "[" not in drawn["markdown"] and "**急**" not in drawn["markdown"]


def test_a_card_as_a_message_leads_to_its_page_and_names_the_words_to_say():
    key, param = action_card(approval(link=PAGE), fallback_url=HOME)

    assert (key, param["singleURL"], param["singleTitle"]) == ("sampleActionCard", PAGE, OPEN_PAGE)
    assert param["text"].endswith("也可以直接回复文字：同意、驳回")
    assert action_card(approval(closed="已同意"), fallback_url=HOME)[1]["singleTitle"] == "查看详情"


def test_where_it_can_be_decided_by_a_link_the_message_leads_there_first():
    key, param = action_card(approval(link=PAGE), fallback_url=HOME, deciding="https://houqin.example/s/x")

    assert key == "sampleActionCard2"
    assert (param["actionTitle1"], param["actionURL1"]) == ("同意或驳回", "https://houqin.example/s/x")
    assert (param["actionTitle2"], param["actionURL2"]) == ("查看详情", PAGE)


def test_texts_with_links_are_markdown_and_others_are_as_they_are():
    assert message("3*4 #1\n第二行") == ("sampleText", {"content": "3*4 #1\n第二行"})
    key, param = message(f'请选*一*项：\n<a href="{PAGE}">打开页面</a>')
    assert (key, param["text"]) == ("sampleMarkdown", f"请选＊一＊项：  \n[打开页面]({PAGE})")
    assert param["title"] == "请选*一*项：\n打开页面"


@pytest.mark.parametrize(
    ("card", "field"),
    [
        (Card(title=""), "title"),
        (approval(buttons=(Button(text="", key="k"),)), "buttons: a text"),
        (Card(title="选", choices=stars().choices), "choices without submit"),
    ],
)
def test_what_cannot_be_drawn_is_named(card: Card, field: str):
    with pytest.raises(ValueError, match=field):
        render(card, template="public", fallback_url=HOME)
