"""The import of a workbook: looked through as a whole first, then written in one transaction, or nothing of it.

Every problem is named by sheet and row, so that one round of corrections is enough. The console shows what would
change before it happens; the command line writes at once.
"""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.errors import UserError
from handlers.org.exchange.agency import Agency
from handlers.org.exchange.checking import Known, check
from handlers.org.exchange.loading import load
from handlers.org.exchange.planning import Change, Existing, plan, read_existing
from handlers.org.exchange.sheets import SHEETS, WORDS
from handlers.org.wording import explain
from handlers.workbooks import Finding, Sheet, carry_out, read_rows, write
from models.database import unit_of_work
from models.org import Person

PURPOSE = "import"
"""Of the uploaded file, while somebody looks at what it would change."""


@dataclass(frozen=True)
class Counts:
    """How many rows of each sheet there are, by the sheet's title."""

    rows: Mapping[str, int]

    def __str__(self) -> str:
        return "，".join(f"{title}{number}条" for title, number in self.rows.items())


@dataclass(frozen=True)
class Row:
    """A row that would be written, in words."""

    name: str
    new: bool
    details: str


@dataclass(frozen=True)
class Examined:
    """A workbook that was looked through: what is wrong with it, or what it would change."""

    agency: Agency
    findings: list[Finding]
    changes: list[Change]
    existing: Existing
    """What was there when it was looked through."""

    @property
    def counts(self) -> Counts:
        """Rows by sheet."""
        return Counts({sheet.title: len(getattr(self.agency, sheet.table)) for sheet in SHEETS})

    @property
    def tallies(self) -> list[tuple[str, int, int, int]]:
        """For each sheet: its title, and how many rows are new, changed, and as they are."""
        found = []
        for sheet in SHEETS:
            own = [change for change in self.changes if change.table == sheet.table]
            new = sum(change.new for change in own)
            found.append((sheet.title, new, len(own) - new, len(getattr(self.agency, sheet.table)) - len(own)))
        return found

    @property
    def planned(self) -> list[Row]:
        """Every change in words."""
        titles = {sheet.table: sheet.title for sheet in SHEETS}
        return [Row(f"{titles[one.table]} {one.name}", one.new, "，".join(one.details)) for one in self.changes]


async def examine(content: bytes, name: str) -> Examined:
    """Look through a whole workbook, inside a unit of work; nothing is written.

    Args:
        name: The file's name, for the texts.

    Raises:
        UserError: It is no such workbook at all.
    """
    # Ten thousand rows take a second of parsing, in which others want to be served.
    reading = await asyncio.to_thread(read, content, name)
    agency = Agency.model_validate(reading.rows)
    existing = await read_existing()
    numbers = reading.numbers
    problems = reading.problems + [
        (problem.table, numbers[problem.table][problem.row], problem.text)
        for problem in check(agency, reading.plus(existing.known))
    ]
    changes = [] if problems else plan(agency, existing)
    return Examined(agency, _sorted(problems), changes, existing)


async def keep(examined: Examined, _: Person | None = None) -> None:
    """Write what it would change."""
    await load(examined.agency, examined.existing)


async def import_workbook(path: Path, tenant_id: int) -> Counts:
    """Check the whole workbook, then load it in one transaction.

    Raises:
        UserError: Something is to correct; the text names every place, and nothing was changed.
    """
    try:
        content = await asyncio.to_thread(path.read_bytes)
    except OSError as error:
        raise UserError(f"打不开 {path}：{error}") from error
    async with unit_of_work(tenant_id):
        examined = await carry_out(PURPOSE, content, str(path), examine, keep)
    if examined.findings:
        lines = "\n".join(f"  {finding}" for finding in examined.findings)
        number = len(examined.findings)
        raise UserError(f"有 {number} 处要改，改好后再导入一次（这次什么都没有写入）：\n{lines}")
    return examined.counts


@dataclass
class Reading:
    """Rows as they are read, each with the number its sheet gives it, and problems as table, row, text."""

    rows: dict[str, list[Any]] = field(default_factory=lambda: {sheet.table: [] for sheet in SHEETS})
    numbers: dict[str, list[int]] = field(default_factory=lambda: {sheet.table: [] for sheet in SHEETS})
    problems: list[tuple[str, int, str]] = field(default_factory=list)
    broken: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    def take(self, sheet: Sheet, number: int, cells: Mapping[str, str], wrong: list[tuple[str, str]]) -> None:
        """Make a typed row of one row's cells, or note what is wrong with it."""
        self.problems += [(sheet.table, number, f"“{heading}”：{text}") for heading, text in wrong]
        unreadable = {heading for heading, _ in wrong}
        values: dict[str, str] = {}
        for column in sheet.columns:
            if (cell := cells.get(column.heading, "")) and column.heading not in unreadable:
                values[column.field] = (column.words or {}).get(cell, cell)
        try:
            row = sheet.row.model_validate(values)
        except ValidationError as error:
            bad = {str(detail["loc"][0]) for detail in self._note(error, sheet, number, unreadable)}
            # What is right about the row is still checked against the other rows, so that one round is enough.
            try:
                row = sheet.row.model_validate({name: value for name, value in values.items() if name not in bad})
            except ValidationError:
                self.broken.append((sheet.table, values))
                return
        self.rows[sheet.table].append(row)
        self.numbers[sheet.table].append(number)

    def _note(self, error: ValidationError, sheet: Sheet, number: int, noted: set[str]) -> list[ErrorDetails]:
        headings = {column.field: column.heading for column in sheet.columns}
        details = error.errors(include_url=False, include_input=False)
        for detail in details:
            place = headings.get(str(detail["loc"][0]), "")
            if place not in noted:
                self.problems.append((sheet.table, number, f"“{place}”：{explain(detail, WORDS)}"))
        return details

    def plus(self, has: Known) -> Known:
        """What the tenant has, and the wrong rows: whoever refers to one of those has made no mistake."""
        people = {values.get("userid", "").lower() for table, values in self.broken if table == "people"}
        departments = (values for table, values in self.broken if table == "departments")
        named = tuple((one.get("code", ""), one.get("name", ""), None) for one in departments)
        return Known((*has.departments, *named), has.userids | people, has.left)


def read(content: bytes, name: str) -> Reading:
    """Read a workbook without looking at the database. Raises UserError when it is none of ours."""
    reading = Reading()
    for sheet, number, cells, wrong in read_rows(content, name, SHEETS):
        reading.take(sheet, number, cells, wrong)
    return reading


def _sorted(problems: Iterable[tuple[str, int, str]]) -> list[Finding]:
    order = {sheet.table: number for number, sheet in enumerate(SHEETS)}
    found = sorted(problems, key=lambda problem: (order[problem[0]], problem[1]))
    return [Finding(number, text, SHEETS[order[table]].title) for table, number, text in found]


def write_template(path: Path) -> None:
    """Write an empty workbook with the headings and the instructions.

    Raises:
        UserError: There is a file of this name; it may hold somebody's work.
    """
    if path.exists():
        raise UserError(f"{path} 已经存在，请换一个文件名，免得盖掉原来的内容。")
    path.write_bytes(write({}, SHEETS))
