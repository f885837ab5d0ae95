"""Whatever card we make, WeCom takes it, without a warning, or we are told which field is wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.card import Button, Card, Choice, Option
from cards.wecom import render
from simulator.wecom.cards import check_card

HOME = "https://houqin.example/h5/"
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
named = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
ids = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=32)
links = st.sampled_from(["", "https://houqin.example/requests/1"])
acts = st.builds(Button, text=named, key=named, style=st.sampled_from(["primary", "danger", "plain"]))
opens = st.builds(Button.opens, text=named, url=st.just("https://houqin.example/x"))


def distinct(items: st.SearchStrategy, key: str, *, at_most: int, at_least: int = 0) -> st.SearchStrategy:
    return st.lists(
        items, min_size=at_least, max_size=at_most, unique_by=lambda item: getattr(item, key) or id(item)
    ).map(tuple)


@st.composite
def choices(draw: st.DrawFn, options_max: int = 10) -> Choice:
    options = draw(distinct(st.builds(Option, id=ids, text=named), "id", at_most=options_max, at_least=1))
    selected = draw(st.none() | st.sampled_from([option.id for option in options]))
    return Choice(key=draw(named), title=draw(words), options=options, selected=selected)


@st.composite
def cards(draw: st.DrawFn) -> Card:
    """Any card that its documentation allows: a notice, buttons with one choice at most, or choices with submit."""
    kind = draw(st.sampled_from(["notice", "buttons", "choices", "vote"]))
    lines = draw(st.lists(st.tuples(named, words), max_size=9).map(tuple))
    parts: dict[str, object] = {"lines": lines}
    if kind == "buttons":
        parts["buttons"] = draw(distinct(acts | opens, "key", at_most=6, at_least=1))
        parts["choices"] = draw(st.just(()) | st.tuples(choices()))
    elif kind == "choices":
        parts["choices"] = draw(distinct(choices(), "key", at_most=3, at_least=1))
        parts["submit"] = draw(acts)
    elif kind == "vote":
        parts |= {"lines": (), "choices": (draw(choices(20)),), "submit": draw(acts)}
    return Card(
        title=draw(named),
        subtitle=draw(words),
        note=draw(words),
        link=draw(links),
        closed=draw(st.sampled_from(["", "已同意"])),
        **parts,
    )


@settings(deadline=None)
@given(card=cards())
def test_wecom_takes_every_card_new_and_redrawn(card: Card):
    for task_id in ("work-12-00ff", None):
        drawn = render(card, task_id=task_id, fallback_url=HOME)

        _, notes = check_card(drawn, known_user=lambda userid: False, updating=task_id is None)

        assert notes == []


def approval(**changes: object) -> Card:
    buttons = (Button(text="同意", key="yes:1", style="primary"), Button(text="驳回", key="no:1", style="danger"))
    parts: dict[str, object] = {"lines": (("目的地", "省政府"),), "buttons": buttons, "note": "请尽快"}
    return Card(title="用车审批", **{**parts, **changes})


def test_buttons_keep_their_order_style_and_key():
    drawn = render(approval(), task_id="a-1", fallback_url=HOME)

    assert drawn["card_type"] == "button_interaction"
    assert [(one["text"], one["style"], one["key"]) for one in drawn["button_list"]] == [
        ("同意", 1, "yes:1"),
        ("驳回", 2, "no:1"),
    ]
    assert drawn["horizontal_content_list"] == [{"keyname": "目的地", "value": "省政府"}]
    assert drawn["sub_title_text"] == "请尽快"


def test_a_decided_card_shows_grey_words_in_place_of_its_buttons():
    drawn = render(approval(closed="林主任已同意"), task_id=None, fallback_url=HOME)
    bare = render(Card(title="用车审批", closed="林主任已同意"), task_id=None, fallback_url=HOME)

    assert drawn["replace_text"] == bare["replace_text"] == "林主任已同意"
    assert "task_id" not in drawn


def test_a_decided_card_that_is_sent_anew_is_a_notice_with_the_same_words():
    drawn = render(approval(closed="林主任已同意"), task_id="a-2", fallback_url=HOME)

    assert drawn["card_type"] == "text_notice"
    assert drawn["sub_title_text"] == "林主任已同意\n请尽快"
    assert drawn["card_action"]["url"] == HOME


def test_the_seventh_line_and_those_after_it_are_written_below():
    lines = tuple((f"第{number}项", str(number)) for number in range(1, 9))

    drawn = render(Card(title="明细", lines=lines), task_id="b-1", fallback_url=HOME)

    assert len(drawn["horizontal_content_list"]) == 6
    assert drawn["sub_title_text"] == "第7项：7\n第8项：8"


def stars(**changes: object) -> Card:
    options = tuple(Option(id=str(number), text=f"{number}星") for number in range(1, 6))
    choice = Choice(key="stars", title="您满意吗？", options=options, selected="5")
    return Card(title="请评价", choices=(choice,), submit=Button(text="提交", key="rate:1"), **changes)


def test_one_question_is_a_vote_and_with_lines_a_drop_down():
    vote = render(stars(), task_id="c-1", fallback_url=HOME)
    drop_down = render(stars(lines=(("司机", "赵师傅"),)), task_id="c-2", fallback_url=HOME)

    assert vote["card_type"] == "vote_interaction"
    assert [option["id"] for option in vote["checkbox"]["option_list"] if option["is_checked"]] == ["5"]
    assert vote["main_title"]["desc"] == "您满意吗？"
    assert drop_down["card_type"] == "multiple_interaction"
    assert drop_down["main_title"]["desc"] == "司机：赵师傅"


def test_answered_questions_are_locked():
    vote = render(stars(closed="已评价"), task_id=None, fallback_url=HOME)
    drop_down = render(stars(closed="已评价", lines=(("司机", "赵师傅"),)), task_id=None, fallback_url=HOME)

    assert vote["checkbox"]["disable"] is True and vote["replace_text"] == "已评价"
    assert drop_down["select_list"][0]["disable"] is True


@pytest.mark.parametrize(
    ("card", "field"),
    [
        (Card(title=""), "title"),
        (approval(buttons=(Button(text="好", key="k" * 1025),)), "buttons: a key"),
        (approval(buttons=(Button(text="好", key="k"), Button(text="不好", key="k"))), "buttons: a key twice"),
        (approval(buttons=tuple(Button(text="好", key=str(number)) for number in range(7))), "more than 6"),
        (approval(buttons=(Button(text="看", url="houqin.example"),)), "buttons: a url"),
        (approval(lines=(("", "省政府"),)), "lines"),
        (stars(buttons=(Button(text="好", key="k"),)), "buttons beside submit"),
        (Card(title="选", choices=stars().choices), "choices without submit"),
        (Card(title="选", submit=Button(text="提交", key="k")), "choices: 1 to 3"),
        (Card(title="看", link="ftp://houqin.example"), "link"),
    ],
)
def test_what_wecom_would_refuse_is_named(card: Card, field: str):
    with pytest.raises(ValueError, match=field):
        render(card, task_id="d-1", fallback_url=HOME)


@pytest.mark.parametrize("task_id", ["", "with.dot", "x" * 129])
def test_a_bad_task_id_is_named(task_id: str):
    with pytest.raises(ValueError, match="task_id"):
        render(approval(), task_id=task_id, fallback_url=HOME)


def test_a_card_leads_into_the_mini_program_of_its_enterprise():
    link = "https://houqin.example/h5/enter?tenant=7&to=%2Fh5%2Frequests%2F12"
    notice = Card(title="派车通知", link=link)
    drawn = render(notice, task_id="a-3", fallback_url=HOME, miniprogram="wx00112233")
    buttons = render(approval(link=link), task_id="a-4", fallback_url=HOME, miniprogram="wx00112233")

    inside = {"type": 2, "appid": "wx00112233", "pagepath": "pages/index/index?tenant=7&to=%2Fh5%2Frequests%2F12"}
    assert drawn["card_action"] == buttons["card_action"] == inside
    assert render(notice, task_id="a-5", fallback_url=HOME)["card_action"] == {"type": 1, "url": link}
    elsewhere = render(Card(title="通知"), task_id="a-6", fallback_url=HOME, miniprogram="wx00112233")
    assert elsewhere["card_action"] == {"type": 1, "url": HOME}
