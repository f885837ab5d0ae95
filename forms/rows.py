"""Tables: rows of the same few columns, such as what is to be bought."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from forms.fields import Field, FieldError, Posted
from forms.numbers import Money, show_yuan

ROWS_MAX = 50
Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Table(Field):
    """Rows of columns of simple kinds, as a tuple of values by column name."""

    columns: tuple[Field, ...]
    rows_min: int = 0
    rows_max: int = ROWS_MAX
    total: str = ""
    """The column of money that is summed up; empty when none is."""
    widget: ClassVar[str] = "table"
    by_page: ClassVar[bool] = True

    def parse(self, raw: str, now: datetime) -> tuple[Row, ...]:
        rows = [cells for cells in read_cells(raw) if any(cells.values())]
        if not rows:
            raise FieldError(f"请填写{self.label}")
        return tuple(self._row(number, cells, now) for number, cells in enumerate(rows, start=1))

    def _row(self, number: int, cells: dict[str, str], now: datetime) -> Row:
        row = {}
        for column in self.columns:
            typed = cells.get(column.name, "")
            if column.blank(typed):
                if column.required:
                    raise FieldError(f"{self.label}第{number}行：请填写{column.label}")
                continue
            try:
                value = column.parse(typed, now)
            except FieldError as error:
                raise FieldError(f"{self.label}第{number}行：{error.text}") from error
            problem = column.problem(value)
            if problem:
                raise FieldError(f"{self.label}第{number}行：{problem}")
            row[column.name] = value
        return row

    def problem(self, value: Any) -> str:
        if len(value) < self.rows_min:
            return f"{self.label}至少要{self.rows_min}行，现在有{len(value)}行"
        return f"{self.label}最多{self.rows_max}行，现在有{len(value)}行" if len(value) > self.rows_max else ""

    def typed(self, posted: Posted) -> str:
        pattern = re.compile(rf"{re.escape(self.name)}-(\d{{1,3}})-([a-z0-9_]+)")
        found = [match for match in map(pattern.fullmatch, posted) if match]
        rows: dict[int, dict[str, str]] = {int(match[1]): {} for match in found}
        for match in found:
            rows[int(match[1])][match[2]] = posted[match[0]].strip()
        return write_cells([rows[number] for number in sorted(rows)])

    def blank(self, typed: str) -> bool:
        return not any(any(cells.values()) for cells in read_cells(typed))

    def dump(self, value: Any) -> list[dict[str, Any]]:
        columns = {column.name: column for column in self.columns}
        return [{name: columns[name].dump(cell) for name, cell in row.items()} for row in value]

    def load(self, stored: Any) -> tuple[Row, ...]:
        columns = {column.name: column for column in self.columns}
        return tuple(
            {name: columns[name].load(cell) for name, cell in row.items() if name in columns} for row in stored
        )

    def show(self, value: Any) -> str:
        # How much comes first: a card shows the beginning of a long text alone.
        fen = self.fen(value)
        total = "" if fen is None else f"，合计{show_yuan(fen)}元"
        return f"共{len(value)}行{total}：" + "；".join(self.show_row(row) for row in value)

    def show_row(self, row: Row) -> str:
        """One row in a line."""
        return " ".join(column.show(row[column.name]) for column in self.columns if column.name in row)

    def raw(self, value: Any) -> str:
        columns = {column.name: column for column in self.columns}
        return write_cells([{name: columns[name].raw(cell) for name, cell in row.items()} for row in value])

    @property
    def summed(self) -> Money:
        """The column that is summed up, for a table with a total."""
        column = next(column for column in self.columns if column.name == self.total)
        assert isinstance(column, Money)
        return column

    def fen(self, value: Any) -> int | None:
        if not self.total:
            return None
        return sum(int(row.get(self.total, 0)) for row in value)


def read_cells(raw: str) -> list[dict[str, str]]:
    """The rows that `write_cells` wrote; none for anything else."""
    try:
        rows = json.loads(raw) if raw else []
    except ValueError:
        return []
    if not isinstance(rows, list):
        return []
    return [{str(key): str(cell) for key, cell in row.items()} for row in rows if isinstance(row, dict)]


def write_cells(rows: list[dict[str, str]]) -> str:
    """Rows of what stands in the inputs, as one text."""
    return json.dumps(rows, ensure_ascii=False) if rows else ""
