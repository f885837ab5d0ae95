"""A form: fields and the rules between them. One declaration drives chat, page, card, table, export and search."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from forms.fields import Field, FieldError, Moment, Posted, Values
from models.clock import show_period


@dataclass(frozen=True)
class Problem:
    """Why a form cannot be accepted as it is: the field to answer again, and the reason in plain words."""

    field: str
    text: str
    partly: bool = False
    """What the field holds is kept all the same: it is asked about, and an answer goes on from it."""
    asks: bool = False
    """The text says itself what to answer, so the field's own question need not follow."""


Rule = Callable[[Values, datetime], Problem | None]
"""Looks at all values together at a moment; rules run only when the fields they read are filled."""


@dataclass(frozen=True)
class Form:
    """The declared questions of a request type, in the order they are asked and shown."""

    fields: tuple[Field, ...]
    rules: tuple[Rule, ...] = ()
    amount: str = ""
    """The field that says what a request is about in money; empty when none does."""

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """The fields by name."""
        return {field.name: field for field in self.fields}

    def load(self, stored: Mapping[str, Any]) -> dict[str, Any]:
        """The values of a stored form; fields that the form no longer has are passed over."""
        return {name: self.by_name[name].load(value) for name, value in stored.items() if name in self.by_name}

    def dump(self, values: Values) -> dict[str, Any]:
        """The values as JSON stores them."""
        return {name: self.by_name[name].dump(value) for name, value in values.items() if value is not None}

    def applicable(self, values: Values) -> list[Field]:
        """The fields that matter for these values; what is left in a field that does not matter counts for no other."""
        counted = dict(values)
        found = []
        for field in self.fields:
            if field.applies(counted):
                found.append(field)
            else:
                counted.pop(field.name, None)
        return found

    def missing(self, values: Values) -> list[Field]:
        """Required fields without a value, in order."""
        return [field for field in self.applicable(values) if field.required and values.get(field.name) is None]

    def check(self, values: Values, now: datetime) -> list[Problem]:
        """What is wrong with the values that are there; missing ones are not a problem yet."""
        problems: list[Problem] = []
        for field in self.fields:
            value = values.get(field.name)
            text = "" if value is None else field.problem(value)
            if text:
                problems.append(Problem(field.name, text))
        found = {problem.field for problem in problems}
        for rule in self.rules:
            problem = rule(values, now)
            if problem is not None and problem.field not in found:
                problems.append(problem)
                found.add(problem.field)
        return problems

    def lines(self, values: Values) -> list[tuple[str, str]]:
        """Short label and shown value of every filled field; a start and its end share one line."""
        ends = {field.start: field for field in self.fields if isinstance(field, Moment) and field.start}
        merged = {end.name for start, end in ends.items() if values.get(start) and values.get(end.name)}
        lines: list[tuple[str, str]] = []
        for field in self.applicable(values):
            value = values.get(field.name)
            if value is None or field.name in merged:
                continue
            end = ends.get(field.name)
            if end is not None and end.name in merged:
                lines.append((field.short, show_period(value, values[end.name])))
            else:
                lines.append((field.short, field.show(value)))
        return lines

    def amount_fen(self, values: Values) -> int | None:
        """What a request with these values is about in money."""
        value = values.get(self.amount)
        return None if value is None else self.by_name[self.amount].fen(value)

    def slots(self, values: Values) -> dict[str, Any]:
        """The values as bot.language speaks of them."""
        return {name: self.by_name[name].slot(value) for name, value in values.items() if value is not None}

    def typed(self, posted: Posted) -> dict[str, str]:
        """What stands in the inputs of a submitted page, by field, to be shown again."""
        return {field.name: field.typed(posted) for field in self.fields}

    def from_page(self, posted: Posted, now: datetime) -> tuple[dict[str, Any], list[Problem]]:
        """The values of a submitted page and what is wrong with each; empty inputs are simply not filled."""
        return self.read(self.typed(posted), now)

    def read(self, typed: Mapping[str, str], now: datetime) -> tuple[dict[str, Any], list[Problem]]:
        """The values of what stands in the inputs, by field, and what is wrong with each."""
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for field in self.fields:
            raw = typed.get(field.name, "")
            if field.blank(raw):
                continue
            try:
                values[field.name] = field.parse(raw, now)
            except FieldError as error:
                problems.append(Problem(field.name, error.text))
        # What an earlier answer made pointless (a driver's name when nobody is to drive) is not kept.
        wanted = {field.name for field in self.applicable(values)}
        return {name: value for name, value in values.items() if name in wanted}, problems
