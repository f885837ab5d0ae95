"""Reading one condition from a form: on a field, on the applicant's department, or on their role."""

from typing import Any

from multidict import MultiMapping

from bot.errors import UserError
from forms import Day, Field, Form, Integer, Moment, Money, Number, Phone, Several, Table, Text
from forms.fields import FieldError
from handlers.flows.describing import OPERATORS
from models.clock import now
from pages.numbers import read_numbers

ORDERS = frozenset(("eq", "ne", "gt", "ge", "lt", "le"))
"""How sums are compared."""
SEVERAL = frozenset(("in", "not_in"))
"""Comparisons with more than one value."""


def read_condition(given: MultiMapping[str], form: Form | None) -> dict[str, Any]:
    """The condition that was filled in.

    Raises:
        UserError: Something is missing, or the value is none that the field can have.
    """
    match given.get("condition", ""):
        case "department":
            ids = read_numbers(given.getall("department_id", []))
            if not ids:
                raise UserError("请选择部门。")
            return {"kind": "department", "department_ids": ids}
        case "role":
            ids = read_numbers(given.getall("role_id", []))
            if not ids:
                raise UserError("请选择角色。")
            return {"kind": "role", "role_ids": ids}
        case "field":
            return _on_field(given, form)
        case _:
            raise UserError("请选择按什么来判断。")


def _on_field(given: MultiMapping[str], form: Form | None) -> dict[str, Any]:
    name, operator = given.get("field", ""), given.get("operator", "")
    if form is None or name not in form.by_name:
        raise UserError("请选择表单字段。")
    if operator not in OPERATORS:
        raise UserError("请选择怎么比较，例如：大于。")
    found: dict[str, Any] = {"kind": "field", "field": name, "operator": operator}
    if operator in ("filled", "empty"):
        return found
    field = form.by_name[name]
    parts = _parts(given, field, operator)
    if isinstance(field, Table):
        # Rows cannot be compared, but what they come to can.
        if not field.total or operator not in ORDERS:
            raise UserError(f"“{field.label}”是明细，只能看“已填写”“没有填写”；勾选了合计的，还可以比较合计多少元。")
        found["total"] = field.total
        field = field.summed
    if not _suits(field, operator):
        raise UserError(f"“{field.label}”不能用“{OPERATORS[operator]}”比较，请换一种比较方式。")
    try:
        values = [_value(field, part, operator) for part in parts]
    except FieldError as error:
        raise UserError(error.text) from error
    return {**found, "value": values if operator in SEVERAL else values[0]}


def _parts(given: MultiMapping[str], field: Field, operator: str) -> list[str]:
    """What is compared with: the codes that are ticked, or what was typed."""
    ticked = given.getall(f"option_{field.name}", []) if field.answers else []
    typed = given.get("value", "")
    split = typed.replace(",", "、").replace("，", "、").split("、") if operator in SEVERAL else [typed]
    parts = ticked or [part.strip() for part in split if part.strip()]
    if not parts:
        raise UserError("请勾选要比较的选项。" if field.answers else "请填写要比较的值。")
    if len(parts) > 1 and operator not in SEVERAL:
        raise UserError(f"“{OPERATORS[operator]}”只能比较一个选项，请只勾选一个。")
    return parts


def _suits(field: Field, operator: str) -> bool:
    """Whether what the field stores can meet such a condition."""
    if isinstance(field, Several):
        return operator == "contains"
    match operator:
        case "contains":
            return isinstance(field, Text | Phone)
        case "gt" | "ge" | "lt" | "le":
            return isinstance(field, Integer | Number | Money | Day | Moment)
        case _:
            return True


def _value(field: Field, part: str, operator: str) -> bool | int | float | str:
    """One value as the form stores it.

    Raises:
        FieldError: The words hold no such value.
        UserError: The field's values cannot be compared.
    """
    if operator == "contains" and not isinstance(field, Several):
        return part
    stored = field.dump(field.parse(part, now()))
    if isinstance(field, Several):
        if len(stored) > 1:
            raise UserError(f"“{OPERATORS[operator]}”只能比较一个选项，请只写一个。")
        stored = stored[0]
    if not isinstance(stored, bool | int | float | str):
        raise UserError(f"“{field.label}”不能这样比较，请换一个字段。")
    return stored
