"""Conditions on a request: on its form, on the applicant's department and roles. Decided without the database."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from handlers.flows.parts import FieldName, Part, RecordId

Operator = Literal["eq", "ne", "lt", "le", "gt", "ge", "in", "not_in", "contains", "filled", "empty"]
Scalar = bool | int | float | str
Records = Annotated[tuple[RecordId, ...], Field(min_length=1)]


class FieldCondition(Part):
    """What a field of the form must hold, compared as the form stores it: money in fen, moments in ISO format.

    A field without a value meets only `empty`, `ne` and `not_in`. "contains" is for fields with several values.

    Attributes:
        total: Of a table: its column of money, whose sum over all rows is what is compared.
    """

    kind: Literal["field"] = "field"
    field: FieldName
    operator: Operator
    total: FieldName | None = None
    value: Scalar | tuple[Scalar, ...] | None = None

    @model_validator(mode="after")
    def _value_fits(self) -> "FieldCondition":
        several = isinstance(self.value, tuple)
        needs = self.operator not in ("filled", "empty")
        if needs != (self.value is not None) or (needs and several != (self.operator in ("in", "not_in"))):
            raise PydanticCustomError("condition_value", "条件的值和比较方式对不上，请重新填写")
        return self


class DepartmentCondition(Part):
    """The applicant belongs to one of these departments or to one under them."""

    kind: Literal["department"] = "department"
    department_ids: Records


class RoleCondition(Part):
    """The applicant has one of these roles."""

    kind: Literal["role"] = "role"
    role_ids: Records


Condition = Annotated[FieldCondition | DepartmentCondition | RoleCondition, Field(discriminator="kind")]


class Applies(Part):
    """For which requests a flow is meant: all of `when` must hold; without any it is meant for all."""

    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What conditions look at: the stored form; the applicant's department and all above it; the applicant's roles."""

    form: Mapping[str, Any]
    departments: Collection[int]
    roles: Collection[int]


def hold(conditions: tuple[Condition, ...], facts: Facts) -> bool:
    """Tell whether all conditions are met."""
    return all(_holds(condition, facts) for condition in conditions)


def _holds(condition: Condition, facts: Facts) -> bool:
    match condition:
        case FieldCondition():
            return _field_holds(condition, facts.form.get(condition.field))
        case DepartmentCondition(department_ids=wanted):
            return not set(wanted).isdisjoint(facts.departments)
        case RoleCondition(role_ids=wanted):
            return not set(wanted).isdisjoint(facts.roles)


def _field_holds(condition: FieldCondition, value: Any) -> bool:
    wanted = condition.value
    if condition.total and isinstance(value, list):
        value = sum(row.get(condition.total, 0) for row in value)
    if condition.operator in ("filled", "empty"):
        return (value in (None, "", [], {})) == (condition.operator == "empty")
    if value is None:
        return condition.operator in ("ne", "not_in")
    match condition.operator:
        case "eq":
            return _same(value, wanted)
        case "ne":
            return not _same(value, wanted)
        case "in" | "not_in":
            assert isinstance(wanted, tuple)
            return any(_same(value, one) for one in wanted) == (condition.operator == "in")
        case "contains":
            return any(_same(one, wanted) for one in value) if isinstance(value, list) else str(wanted) in str(value)
        case _:
            return _ordered(condition.operator, value, wanted)


def _same(value: Any, wanted: Any) -> bool:
    # JSON's true is not the number one.
    return isinstance(value, bool) == isinstance(wanted, bool) and value == wanted


def _ordered(operator: str, value: Any, wanted: Any) -> bool:
    left, right = _comparable(value), _comparable(wanted)
    if left is None or right is None or isinstance(left, float) != isinstance(right, float):
        return False
    return bool({"lt": left < right, "le": left <= right, "gt": left > right, "ge": left >= right}[operator])


def _comparable(value: Any) -> Any:
    """A number as it is, an ISO date or moment as seconds; None for what has no order."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    try:
        return datetime.fromisoformat(value).astimezone() if isinstance(value, str) else None
    except ValueError:
        return None
