"""Stored forms and answers, made up by hypothesis."""

from typing import Any

from hypothesis import strategies as st

from forms.checking import flaws
from forms.stored import BadForm, StoredForm, read_form

LABELS = st.text("合同用印数量金额部门地点备注附件时间人员ABC123", min_size=1, max_size=12)
KINDS = (
    "text",
    "long_text",
    "place",
    "phone",
    "number",
    "money",
    "date",
    "datetime",
    "period",
    "choice",
    "yes_no",
    "person",
    "department",
    "files",
    "table",
)
COLUMN_KINDS = ("text", "place", "phone", "number", "money", "date", "choice", "yes_no")


def parse_form(stored: Any) -> StoredForm:
    """A form that can be published; raises BadForm when it is incomplete or wrong."""
    form = read_form(stored)
    found = flaws(form)
    if found:
        raise BadForm(found)
    return form


@st.composite
def stored_field(draw: st.DrawFn, number: int, kind: str, *, column: bool = False) -> dict[str, Any]:
    field: dict[str, Any] = {
        "kind": kind,
        "key": f"f{number}",
        "label": f"{draw(LABELS)}{number}",
        "hint": draw(st.text("请写清楚", max_size=8)),
        "required": draw(st.booleans()),
    }
    match kind:
        case "number":
            field |= {"unit": draw(st.sampled_from(("", "份", "吨"))), "places": draw(st.integers(0, 4))}
        case "period":
            field["by_days"] = draw(st.booleans())
        case "choice":
            count = draw(st.integers(2, 6))
            field["options"] = [{"code": f"o{index}", "label": f"选项{index}"} for index in range(count)]
            field["several"] = not column and draw(st.booleans())
        case "files":
            field["pictures"] = draw(st.booleans())
        case "table":
            kinds = draw(st.lists(st.sampled_from(COLUMN_KINDS), min_size=1, max_size=4))
            field["columns"] = [draw(stored_field(index, each, column=True)) for index, each in enumerate(kinds)]
            money = [column["key"] for column in field["columns"] if column["kind"] == "money"]
            field["total"] = draw(st.sampled_from(["", *money]))
            field["rows_min"], field["rows_max"] = sorted(draw(st.tuples(st.integers(0, 9), st.integers(1, 9))))
        case _:
            pass
    return field


@st.composite
def stored_form(draw: st.DrawFn) -> dict[str, Any]:
    """Any form that can be published."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=8))
    fields: list[dict[str, Any]] = []
    for number, kind in enumerate(kinds):
        if draw(st.integers(0, 4)) == 0:
            fields.append({"kind": "section", "key": f"s{number}", "label": draw(LABELS)})
        field = draw(stored_field(number, kind))
        earlier = [one for one in fields if one["kind"] in ("choice", "yes_no", "money", "text")]
        if earlier and draw(st.booleans()):
            field["condition"] = draw(condition(draw(st.sampled_from(earlier))))
        fields.append(field)
    money = [one["key"] for one in fields if one["kind"] == "money" or one.get("total")]
    return {
        "label": draw(LABELS) + "申请",
        "synonyms": draw(st.lists(st.sampled_from(("盖章", "刻章", "借章")), unique=True)),
        "numbering": draw(st.sampled_from(("", "用印〔{年}〕{序号}号", "{年}-{序号}"))),
        "amount": draw(st.sampled_from(["", *money])),
        "fields": fields,
    }


def condition(other: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    match other["kind"]:
        case "choice":
            values = st.lists(st.sampled_from([option["code"] for option in other["options"]]), min_size=1, unique=True)
            operators = st.sampled_from(("is", "is_not"))
        case "yes_no":
            values, operators = st.tuples(st.booleans()).map(list), st.just("is")
        case "money":
            values, operators = st.tuples(st.integers(0, 10**8)).map(list), st.sampled_from(("over", "below", "is"))
        case _:
            values, operators = st.just([]), st.just("filled")
    return st.fixed_dictionaries({"field": st.just(other["key"]), "operator": operators, "values": values})
