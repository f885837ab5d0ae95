"""Conditions of flows on designed forms compare what the form stores."""

import json

import pytest
from multidict import MultiDict

from bot.errors import UserError
from forms.building import build
from forms.checking import parse_form
from handlers.flows import describing
from handlers.flows.conditions import Facts, FieldCondition, hold
from models.clock import now
from pages.console.flows.conditions import read_condition

FORM = build(
    parse_form(
        {
            "label": "采买申请",
            "fields": [
                {"kind": "choice", "key": "for", "label": "用于", "several": True, "options": [
                    {"code": "a", "label": "会议"}, {"code": "b", "label": "培训"}]},
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
