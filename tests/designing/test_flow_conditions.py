"""Conditions of flows on designed forms compare what the form stores."""

import json

import pytest
from multidict import MultiDict

from bot.errors import UserError
from forms.building import build
from handlers.flows import describing
from handlers.flows.conditions import Facts, FieldCondition, hold
from models.clock import now
from pages.console.flows.conditions import read_condition
from tests.designing.stored_forms import parse_form

FORM = build(
    parse_form(
        {
            "label": "采买申请",
            "fields": [
                {"kind": "choice", "key": "for", "label": "用于", "several": True, "options": [
                    {"code": "meeting", "label": "会议"}, {"code": "course", "label": "培训"}]},
                {"kind": "choice", "key": "haste", "label": "缓急", "options": [
                    {"code": "normal", "label": "一般"}, {"code": "urgent", "label": "加急"},
                    {"code": "express", "label": "特急"}]},
                {"kind": "yes_no", "key": "away", "label": "是否外借", "required": False},
                {"kind": "text", "key": "why", "label": "事由"},
                {"kind": "number", "key": "weight", "label": "重量", "unit": "吨", "places": 2},
                {"kind": "money", "key": "price", "label": "金额"},
                {"kind": "table", "key": "items", "label": "明细", "total": "cost", "required": False, "columns": [
                    {"kind": "text", "key": "name", "label": "品名"},
                    {"kind": "money", "key": "cost", "label": "费用", "required": False}]},
                {"kind": "table", "key": "guests", "label": "来宾", "columns": [
                    {"kind": "text", "key": "name", "label": "姓名"}]},
            ],
        }
    )
)  # fmt: skip


def holds(field: str, operator: str, value: str, **said: str) -> bool:
    """Whether a condition, as the flow's designer types it, holds for what an applicant said."""
    typed = MultiDict({"condition": "field", "field": field, "operator": operator, "value": value})
    condition = FieldCondition.model_validate(read_condition(typed, FORM))
    stored = FORM.dump({name: FORM.by_name[name].parse(words, now()) for name, words in said.items()})
    return hold((condition,), Facts(stored, (), ()))


def test_ticked_options_decimals_and_money_are_compared() -> None:
    assert holds("for", "contains", "培训", **{"for": "会议、培训"})
    assert not holds("for", "contains", "培训", **{"for": "会议"})
    assert holds("weight", "gt", "2.5", weight="2.75吨") and not holds("weight", "gt", "2.5", weight="2.5")
    assert holds("price", "ge", "1.2万", price="12000元") and not holds("price", "ge", "1.2万", price="11999元")


def test_what_a_table_comes_to_is_compared() -> None:
    lines = [{"name": "打印机", "cost": "4000元"}, {"name": "纸"}, {"name": "硒鼓", "cost": "1000.01"}]
    assert holds("items", "gt", "5000元", items=json.dumps(lines))
    assert not holds("items", "gt", "5000元", items=json.dumps(lines[:2]))
    assert holds("items", "filled", "", items=json.dumps(lines))
    assert not holds("items", "gt", "5000元")
    seen = read_condition(MultiDict(condition="field", field="items", operator="gt", value="5千"), FORM)
    assert describing.condition(seen, describing.Names(form=FORM)) == "明细合计大于5,000元"


@pytest.mark.parametrize(("field", "operator"), [("guests", "gt"), ("items", "contains"), ("items", "in")])
def test_rows_themselves_are_not_compared(field: str, operator: str) -> None:
    with pytest.raises(UserError, match="是明细，只能看“已填写”"):
        read_condition(MultiDict(condition="field", field=field, operator=operator, value="3"), FORM)


def read(field: str, operator: str, *ticked: str, value: str = "") -> str:
    """A condition in words, as the designer's page shows it once its options were ticked."""
    given = MultiDict({"condition": "field", "field": field, "operator": operator, "value": value})
    given.extend([(f"option_{field}", code) for code in ticked] + [("option_other", "left over")])
    return describing.condition(read_condition(given, FORM), describing.Names(form=FORM))


def test_options_are_ticked_instead_of_typed() -> None:
    assert read("haste", "eq", "urgent") == "缓急等于加急"
    assert read("haste", "in", "urgent", "express") == "缓急是其中之一加急、特急"
    assert read("away", "eq", "no") == "是否外借等于否"
    assert read("for", "contains", "course") == "用于包含培训"
    assert read("haste", "eq", value="加急") == "缓急等于加急"
    given = MultiDict(condition="field", field="haste", operator="not_in", option_haste="normal")
    condition = FieldCondition.model_validate(read_condition(given, FORM))
    assert hold((condition,), Facts({"haste": "express"}, (), ()))
    assert not hold((condition,), Facts({"haste": "normal"}, (), ()))


@pytest.mark.parametrize(
    ("field", "operator", "ticked", "said"),
    [
        ("haste", "eq", ["urgent", "express"], "“等于”只能比较一个选项，请只勾选一个"),
        ("haste", "eq", [], "请勾选要比较的选项"),
        ("haste", "eq", ["nothing"], "缓急请从这些里选"),
        ("price", "ge", [], "请填写要比较的值"),
        ("for", "contains", ["meeting", "course"], "请只勾选一个"),
    ],
)
def test_what_is_ticked_has_to_fit(field: str, operator: str, ticked: list[str], said: str) -> None:
    with pytest.raises(UserError, match=said):
        read(field, operator, *ticked)


@pytest.mark.parametrize(
    ("field", "operator", "value"),
    [("haste", "gt", "加急"), ("haste", "contains", "加急"), ("away", "contains", "是"), ("why", "ge", "3"),
     ("for", "eq", "会议"), ("price", "contains", "1元")],
)  # fmt: skip
def test_a_comparison_that_could_never_hold_is_refused(field: str, operator: str, value: str) -> None:
    with pytest.raises(UserError, match="请换一种比较方式"):
        read(field, operator, value=value)


def test_a_sum_that_the_form_no_longer_shows_is_still_read() -> None:
    column = {"kind": "money", "key": "price", "label": "单价"}
    table = {"kind": "table", "key": "items", "label": "明细", "columns": [column]}
    compared = {"kind": "field", "field": "items", "operator": "gt", "value": 500_000, "total": "price"}
    for total in ("price", ""):
        form = build(parse_form({"label": "采购申请", "fields": [table | {"total": total}]}))
        assert describing.condition(compared, describing.Names(form=form)) == "明细合计大于5,000元"


def test_ways_that_are_called_alike_are_told_apart() -> None:
    ways = (("类型", "urgent"), ("情况", "urgent"), ("情况", "express"))
    haste = {"kind": "field", "field": "haste", "operator": "eq"}
    cases = [{"label": label, "when": [haste | {"value": value}], "nodes": []} for label, value in ways]
    cases.append({"label": "其他情况", "when": [], "nodes": []})
    fork = {"kind": "condition", "key": "n1", "name": "缓急", "cases": cases}
    shown = describing.settings(fork, describing.Names(form=FORM))
    assert shown == {
        "名称": "缓急",
        "类型": "条件分支",
        "类型（第1支）": "缓急等于加急",
        "情况": "缓急等于加急",
        "情况（第3支）": "缓急等于特急",
        "其他情况": "其他都走这里",
    }
