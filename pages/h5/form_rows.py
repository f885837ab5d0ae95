"""A form as rows of a page: generic over the declaration, so a new request type needs no page of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from forms import Field, Form, Integer, Problem, Text, Values

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
        depends: `name=code,code`: the answers of another field that make it matter; empty when it always does.
    """

    field: Field
    widget: str
    raw: str
    problem: str
    away: bool
    depends: str

    @property
    def unit(self) -> str:
        """Shown behind a number."""
        return self.field.unit if isinstance(self.field, Integer) else ""

    @property
    def length_max(self) -> int:
        """Characters the input takes."""
        return self.field.length_max if isinstance(self.field, Text) else 40


def rows_of(form: Form, values: Values, typed: Mapping[str, str], problems: list[Problem], now: datetime) -> list[Row]:
    """The rows for these values. `typed` stands in place of what could not be taken."""
    wrong = {problem.field: problem.text for problem in problems}
    applicable = {field.name for field in form.applicable(values)}
    rows = []
    for field in form.fields:
        value = values.get(field.name)
        raw = "" if value is None else field.raw(value)
        if field.name in wrong and field.name in typed:
            raw = typed[field.name]
        away = field.name not in applicable and field.name not in wrong
        depends = _depends(form, field, values, now)
        rows.append(Row(field, _widget(field), raw, wrong.get(field.name, ""), away, depends))
    return rows


def _widget(field: Field) -> str:
    if field.widget == "choice":
        return "radio" if len(field.choices) <= RADIOS_MAX else "select"
    if isinstance(field, Text) and field.length_max > LINE_CHARACTERS_MAX:
        return "area"
    return field.widget


def _depends(form: Form, field: Field, values: Values, now: datetime) -> str:
    """Find out by trying which other choice decides whether the field matters; rules are functions, not data."""
    for other in form.fields:
        if other is field or not other.choices:
            continue
        answers = {code: {**values, other.name: other.parse(code, now)} for code in other.choices}
        matters = [code for code, tried in answers.items() if field.applies(tried)]
        if len(matters) < len(answers):
            return f"{other.name}={','.join(matters)}"
    return ""
