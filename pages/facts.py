"""What a request says, as lines of a page: a table row by row, files by their names."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from forms import Files, Form, Table, Things, Values
from forms.numbers import show_yuan
from handlers.requests import attaching
from models.files import StoredFile

Fact = tuple[str, str]

FILES = "/files"
"""Where files are for whoever is logged in."""


async def facts_of(form: Form, values: Values, *, files_at: str = FILES) -> list[Fact]:
    """Label and shown value of every filled field that matters; `files_at` is the address above those of files."""
    filled = [field for field in form.applicable(values) if values.get(field.name) is not None]
    held = [number for field in filled if isinstance(field, Files) for number in values[field.name]]
    files = await attaching.files_by_id(held) if held else {}
    facts: list[Fact] = []
    for field in filled:
        value = values[field.name]
        if isinstance(field, Table):
            facts += _rows(field, value)
        elif isinstance(field, Files):
            facts.append((field.label, _links(value, files, files_at)))
        else:
            facts.append((field.label, field.show(value)))
    return facts


def _rows(table: Table, rows: Any) -> list[Fact]:
    show = table.show_row if isinstance(table, Things) else partial(_cells, table)
    lines = [(f"{table.label} {number}", show(row)) for number, row in enumerate(rows, start=1)]
    fen = table.fen(rows)
    return lines if fen is None else [*lines, (f"{table.label}合计", f"{show_yuan(fen)}元")]


def _cells(table: Table, row: dict[str, Any]) -> str:
    """What the row is about, then every other cell behind its column's name."""
    first, *others = [column for column in table.columns if column.name in row]
    shown = [f"{column.label} {column.show(row[column.name])}" for column in others]
    return " · ".join((first.show(row[first.name]), *shown))


def _links(numbers: Any, files: Mapping[int, StoredFile], files_at: str) -> Markup:
    links = [
        Markup('<a href="{}/{}">{}</a>').format(files_at, number, escape(files[number].name))
        for number in numbers
        if number in files
    ]
    return Markup("，").join(links)
