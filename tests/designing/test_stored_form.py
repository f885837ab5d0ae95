"""Forms as data: what can be written down comes back, and what is wrong is said with its place."""

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms import Field, FieldError
from forms.building import build
from forms.checking import flaws
from forms.hearing import listen, with_rest
from forms.stored import BadForm, read_form
from handlers.designing.wording import SUMMARY_CHARACTERS, summing_up
from tests.designing.stored_forms import parse_form, stored_form

NOW = datetime(2026, 11, 26, 9, 30)
SAID = st.one_of(
    st.text("一二三四五六七八九十百千万两点元块角分0123456789.,:至到明后天周午号月日-（）是合王选项 ", max_size=24),
    st.sampled_from(
        ("明天下午2点到5点", "2026-11-25 14:00 至 2026-11-26 09:00", "2026-11-25 至 2026-11-27", "明天到周五",
         "1.2万", "一千二百元", "13800000001", "010-66668888", "是", "o1,o2", "选项3", "王芳（综合科）", "12,15", "2.5")
    ),
    st.integers(0, 10**7).map(str),
)  # fmt: skip


@given(stored_form())
def test_any_form_that_can_be_published_comes_back_from_json(stored: dict[str, Any]) -> None:
    form = parse_form(stored)
    again = parse_form(json.loads(json.dumps(form.as_json())))
    assert again == form
    built = build(form)
    assert [field.name for field in built.fields] == [one.key for one in form.questions]
    assert all(0 < len(field.short) <= 5 and field.question for field in built.fields)


def keeps(field: Field, value: Any) -> None:
    """A value survives storing, and the page's input of it is read as the same value again."""
    stored = json.loads(json.dumps(field.dump(value)))
    assert field.load(stored) == value
    assert field.show(value)
    assert field.parse(field.raw(value), NOW) == value
    assert isinstance(field.problem(value), str)
    assert field.fen(value) is None or isinstance(field.fen(value), int)


@given(stored_form(), st.data())
def test_whatever_is_accepted_is_stored_shown_and_read_again(stored: dict[str, Any], data: st.DataObject) -> None:
    for field in build(parse_form(stored)).fields:
        try:
            value = field.parse(data.draw(SAID), NOW)
        except FieldError as error:
            assert error.text
            continue
        keeps(field, value)


@given(stored_form(), SAID, SAID)
def test_whatever_is_said_about_a_form_is_read_without_harm(stored: dict[str, Any], first: str, second: str) -> None:
    built = build(parse_form(stored))
    label = built.fields[0].label
    for said in (first, f"{label}{first}", f"{label}改成{first}，{second}"):
        heard = listen(built, said, NOW)
        for name, value in with_rest(built, heard, {}).items():
            keeps(built.by_name[name], value)
        assert all(problem.field in built.by_name and problem.text for problem in heard.problems)


def table(**settings: Any) -> dict[str, Any]:
    columns = [
        {"kind": "text", "key": "name", "label": "名称"},
        {"kind": "number", "key": "count", "label": "数量"},
        {"kind": "money", "key": "price", "label": "金额", "required": False},
    ]
    return {"kind": "table", "key": "items", "label": "明细", "columns": columns, "total": "price", **settings}


def form(*fields: dict[str, Any], **settings: Any) -> dict[str, Any]:
    return {"label": "采购申请", "fields": list(fields), **settings}


def test_the_rows_of_a_table_are_read_summed_and_limited() -> None:
    built = build(parse_form(form(table(rows_max=2), amount="items")))
    page = {"items-0-name": "打印纸", "items-0-count": "十", "items-0-price": "1.2万",
            "items-1-name": "", "items-1-count": "", "items-1-price": "",
            "items-7-name": "笔", "items-7-count": "3"}  # fmt: skip
    values, problems = built.from_page(page, NOW)
    assert not problems
    assert values["items"] == ({"name": "打印纸", "count": 10, "price": 1_200_000}, {"name": "笔", "count": 3})
    assert built.amount_fen(values) == 1_200_000
    assert built.lines(values) == [("明细", "共2行，合计12,000元：打印纸 10 12,000元；笔 3")]
    values, problems = built.from_page({"items-0-name": "打印纸"}, NOW)
    assert [problem.text for problem in problems] == ["明细第1行：请填写数量"]
    three = {f"items-{row}-{column}": "1" for row in range(3) for column in ("name", "count")}
    values, _ = built.from_page(three, NOW)
    assert [problem.text for problem in built.check(values, NOW)] == ["明细最多2行，现在有3行"]


def test_fields_come_and_go_with_the_answers_they_depend_on() -> None:
    fields = (
        {"kind": "yes_no", "key": "away", "label": "是否外借"},
        {"kind": "period", "key": "when", "label": "外借时间",
         "condition": {"field": "away", "operator": "is", "values": [True]}},
        {"kind": "text", "key": "where", "label": "外借原因",
         "condition": {"field": "when", "operator": "filled"}},
    )  # fmt: skip
    built = build(parse_form(form(*fields)))
    when = built.by_name["when"].parse("明天下午2点到5点", NOW)

    def shown(**values: Any) -> list[str]:
        return [field.name for field in built.applicable(values)]

    assert shown() == ["away"]
    assert shown(away=True) == ["away", "when"]
    assert shown(away=True, when=when) == ["away", "when", "where"]
    # What was answered before the first answer changed counts for nothing any more.
    assert shown(away=False, when=when, where="展会") == ["away"]


def text(label: str = "甲", **settings: Any) -> dict[str, Any]:
    return {"kind": "text", "key": "a", "label": label, **settings}


@pytest.mark.parametrize(
    ("stored", "sentence"),
    [
        (form(), "表单：还没有要填的字段"),
        (form(text(), text() | {"key": "b"}), "有2个字段都叫“甲”"),
        (form({"kind": "choice", "key": "a", "label": "印章"}), "第1项“印章”：至少要有两个选项"),
        (form(text(kind="number", minimum=5, maximum=3)), "第1项“甲”：最小值比最大值大"),
        (form(text(hint="长" * 61)), "第1项“甲”：提示太长了"),
        (form({"kind": "magic", "key": "a", "label": "甲"}), "第1项“甲”：内容不对"),
        (form(text(), numbering="用印{年}"), "编号规则里要有一个“{序号}”"),
        (form(text(), numbering="用印{序号}"), "还要有“{年}”"),
        (form(text(), amount="a"), "作为申请金额的字段"),
        (form(table(total="count")), "第1项“明细”：合计的列要是金额"),
        (form(text(condition={"field": "b", "operator": "filled"})), "不在它前面"),
        (form(text(kind="date", default={"kind": "fixed", "value": "哪天"})), "默认值不对"),
        (form(text(default={"kind": "today"})), "默认值和字段对不上"),
        ({"label": "一", "fields": []}, "表单：名称请填写2到16个字"),
        ([], "表单：内容不对"),
    ],
)  # fmt: skip
def test_a_form_that_cannot_be_published_says_why_and_where(stored: Any, sentence: str) -> None:
    with pytest.raises(BadForm) as refused:
        parse_form(stored)
    assert any(sentence in flaw.text for flaw in refused.value.flaws), str(refused.value)


def test_a_form_being_worked_on_may_be_incomplete() -> None:
    assert [flaw.key for flaw in flaws(read_form(form({"kind": "choice", "key": "a", "label": "印章"})))] == ["a"]


def test_a_long_value_is_cut_short_in_a_summary_and_says_so() -> None:
    form = build(parse_form({"label": "访客登记", "fields": [{"kind": "text", "key": "why", "label": "事由"}]}))
    assert summing_up(form)({"why": "看望" * 15}) == "看望" * 15
    cut = summing_up(form)({"why": "看望" * 15 + "，"})
    assert cut.endswith("望看…") and len(cut) == SUMMARY_CHARACTERS


OPTIONS = [{"code": "a", "label": "会议"}, {"code": "b", "label": "培训"}]


@pytest.mark.parametrize(
    ("kind", "before", "after", "said", "shown", "wrong"),
    [
        (
            "period",
            {},
            {"by_days": True},
            "2026-11-26 14:00 至 2026-11-27 17:00",
            "11月26日(周四) 至 11月27日(周五)，共2天",
            "",
        ),
        (
            "period",
            {"by_days": True},
            {},
            "2026-11-26 至 2026-11-27",
            "11月26日(周四) 00:00 至 11月27日(周五) 00:00",
            "",
        ),
        ("choice", {}, {"several": True}, "b", "培训", ""),
        ("choice", {"several": True}, {}, "b", "培训", ""),
        ("choice", {"several": True}, {}, "a,b", "会议、培训", "请重新选择用途"),
        ("number", {}, {"places": 2}, "3", "3", ""),
        ("number", {"places": 2}, {}, "3", "3", ""),
        ("number", {"places": 2}, {}, "2.5", "2.5", "用途请填整数"),
    ],
)
def test_what_an_older_form_took_is_shown_or_asked_again(
    kind: str, before: dict[str, Any], after: dict[str, Any], said: str, shown: str, wrong: str
) -> None:
    field: dict[str, Any] = {"kind": kind, "key": "a", "label": "用途"}
    if kind == "choice":
        field["options"] = OPTIONS
    old, new = (build(parse_form(form(field | settings))).fields[0] for settings in (before, after))
    value = new.load(json.loads(json.dumps(old.dump(old.parse(said, NOW)))))
    assert (new.show(value), new.problem(value)) == (shown, wrong)
