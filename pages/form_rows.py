"""A form as rows of a page: generic over the declaration, so a new request type needs no page of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from forms import Condition, Days, Field, Form, Money, Period, Problem, Table, Text, Values
from forms.rows import read_cells

RADIOS_MAX = 4
"""More options than this are shown as a list to open."""
LINE_CHARACTERS_MAX = 100
"""A text that may be longer gets several lines."""


@dataclass(frozen=True)
class Row:
    """One field as the page shows it.

    Attributes:
        raw: What stands in the input: as it was typed, while there is a problem with it.
        away: It does not matter for the present values and is hidden.
        depends: Which answers of another field make it matter, as the script reads it; empty when it always does.
    """

    field: Field
    widget: str
    raw: str
    problem: str
    away: bool
    depends: str
    required: bool = True
    section: str = ""
    """The heading that stands before it; empty when it is the same as above."""

    @property
    def unit(self) -> str:
        """Shown behind a number."""
        unit: str = getattr(self.field, "unit", "")
        return unit

    @property
    def length_max(self) -> int:
        """Characters the input takes."""
        return self.field.length_max if isinstance(self.field, Text) else 40

    @property
    def options(self) -> Mapping[str, str]:
        """Option code → label of a field that is answered by choosing."""
        return self.field.answers

    @property
    def parts(self) -> list[str]:
        """What is ticked or kept of a field that holds several."""
        return self.raw.split(",") if self.raw else []

    @property
    def ends(self) -> tuple[str, str]:
        """The two inputs of a period."""
        assert isinstance(self.field, Days | Period)
        return self.field.ends(self.raw)

    @property
    def cells(self) -> list[dict[str, str]]:
        """The rows of a table, at least one to fill in."""
        return read_cells(self.raw) or [{}]

    @property
    def columns(self) -> list["Row"]:
        """The columns of a table, each as an input of its own."""
        assert isinstance(self.field, Table)
        return [Row(column, _widget(column), "", "", away=False, depends="") for column in self.field.columns]


def rows_of(
    form: Form,
    values: Values,
    typed: Mapping[str, str],
    problems: list[Problem],
    now: datetime,
    *,
    as_typed: bool = False,
) -> list[Row]:
    """The rows for these values. `typed` stands in place of what could not be taken, or of everything (`as_typed`)."""
    wrong = {problem.field: problem.text for problem in problems}
    applicable = {field.name for field in form.applicable(values)}
    rows: list[Row] = []
    section = ""
    for field in form.fields:
        value = values.get(field.name)
        raw = "" if value is None else field.raw(value)
        if field.name in typed and (as_typed or field.name in wrong):
            raw = typed[field.name]
        away = field.name not in applicable and field.name not in wrong
        depends = _depends(form, field, values, now)
        heading = field.section if field.section != section else ""
        section = field.section
        problem = wrong.get(field.name, "")
        rows.append(Row(field, _widget(field), raw, problem, away, depends, field.required, heading))
    return rows


def _widget(field: Field) -> str:
    if field.widget == "choice":
        return "radio" if len(field.answers) <= RADIOS_MAX else "select"
    if isinstance(field, Text) and field.length_max > LINE_CHARACTERS_MAX:
        return "area"
    return field.widget


def _depends(form: Form, field: Field, values: Values, now: datetime) -> str:
    """`name=code,code` and the like, for the script; the server decides again."""
    if isinstance(field.applies, Condition):
        return _condition(form.by_name[field.applies.field], field.applies)
    # Find out by trying which other choice decides whether the field matters; rules are functions, not data.
    for other in form.fields:
        if other is field or not other.choices:
            continue
        answers = {code: {**values, other.name: other.parse(code, now)} for code in other.choices}
        matters = [code for code, tried in answers.items() if field.applies(tried)]
        if len(matters) < len(answers):
            return f"{other.name}={','.join(matters)}"
    return ""


_SIGNS = {"is": "=", "is_not": "!", "over": ">", "below": "<", "filled": "?"}


def _condition(other: Field, condition: Condition) -> str:
    given = [_as_input(other, value) for value in condition.values]
    return f"{condition.field}{_SIGNS[condition.operator]}{','.join(given)}"


def _as_input(other: Field, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return other.raw(value) if isinstance(other, Money) and isinstance(value, int) else str(value)
