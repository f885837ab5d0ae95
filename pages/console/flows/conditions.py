"""Reading one condition from a form: on a field, on the applicant's department, or on their role."""

from typing import Any

from multidict import MultiMapping

from bot.errors import UserError
from forms import Form, Several, Table
from forms.fields import FieldError
from handlers.flows.describing import OPERATORS
from models.clock import now

ORDERS = frozenset(("eq", "ne", "gt", "ge", "lt", "le"))
"""How sums are compared."""


def number(typed: str) -> int | None:
    """The id that an option carries; None for the empty one and for anything else."""
    return int(typed) if typed.isascii() and typed.isdigit() and 0 < len(typed) <= 18 else None


def read_condition(given: MultiMapping[str], form: Form | None) -> dict[str, Any]:
    """The condition that was filled in.

    Raises:
        UserError: Something is missing, or the value is none that the field can have.
    """
    match given.get("condition", ""):
        case "department":
            ids = [one for typed in given.getall("department_id", []) if (one := number(typed))]
            if not ids:
                raise UserError("请选择部门。")
            return {"kind": "department", "department_ids": ids}
        case "role":
            ids = [one for typed in given.getall("role_id", []) if (one := number(typed))]
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
    typed = given.get("value", "").strip()
    if not typed:
        raise UserError("请填写要比较的值。")
    field = form.by_name[name]
    if isinstance(field, Table):
        # Rows cannot be compared, but what they come to can.
        if not field.total or operator not in ORDERS:
            raise UserError(f"“{field.label}”是明细，只能看“已填写”“没有填写”；勾选了合计的，还可以比较合计多少元。")
        found["total"] = field.total
        field = field.summed
    several = operator in ("in", "not_in")
    parts = (
        [one for one in typed.replace(",", "、").replace("，", "、").split("、") if one.strip()] if several else [typed]
    )
    try:
        if operator == "contains":
            # Options are stored by their codes.
            return {**found, "value": field.parse(typed, now())[0] if isinstance(field, Several) else typed}
        values = [field.dump(field.parse(part.strip(), now())) for part in parts]
    except FieldError as error:
        raise UserError(error.text) from error
    if any(not isinstance(value, bool | int | float | str) for value in values):
        raise UserError(f"“{field.label}”不能这样比较，请换一个字段。")
    return {**found, "value": values if several else values[0]}
