"""The agency's own list of the classes of GB/T 14885-2022: imported by Excel, looked up by code.

The standard has thousands of classes, of which an agency needs those that its finance office uses; it brings its list
with the units and the years of depreciation that apply there.
"""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass

from pydantic import BaseModel

from handlers.assets.classes import CLASSES, class_problem
from handlers.assets.reading import Unreadable, read_years
from handlers.assets.register import NAME_MAX
from handlers.workbooks import Column, Examined, Finding, Sheet, read_rows, write
from models.assets import AssetClass
from models.clock import now
from models.database import current, current_tenant_id
from models.org import Person

ROWS_MAX = 10_000
UNIT_MAX = 10


class ClassRow(BaseModel):
    """One row as it stands in the sheet, in words."""

    code: str = ""
    name: str = ""
    unit: str = ""
    useful_years: str = ""


SHEET = Sheet(
    "国标分类",
    "asset_classes",
    ClassRow,
    (
        Column("代码", "code", "A02010105", "GB/T 14885-2022，字母A加8位数字", required=True),
        Column("名称", "name", "台式计算机", "最多100个字", required=True),
        Column("计量单位", "unit", "台", "可以不填"),
        Column("折旧年限（年）", "useful_years", "6", "整数；登记资产时没有填使用年限的，按这里填", number=True),
    ),
    rows_max=ROWS_MAX,
)


@dataclass(frozen=True)
class PlannedClass:
    """One class that would be written, and whether its code is new."""

    code: str
    called: str
    unit: str
    useful_years: int | None
    new: bool

    @property
    def name(self) -> str:
        """How the page names it."""
        return f"{self.code} {self.called}"

    @property
    def details(self) -> str:
        """What else the row says."""
        years = f"{self.useful_years}年" if self.useful_years is not None else ""
        return " ".join(part for part in (self.unit, years) if part)


async def class_of(code: str) -> AssetClass | None:
    """The class in the agency's list."""
    return await AssetClass.find(code=code) if code else None


async def class_name(code: str) -> str:
    """What a code means, by the agency's list or else by the common ones; empty when neither has it."""
    found = await class_of(code)
    return found.name if found is not None else CLASSES.get(code, "")


async def examine(content: bytes, name: str) -> Examined[PlannedClass]:
    """Look through a whole workbook, inside a unit of work; nothing is written.

    Raises:
        UserError: It is no such workbook at all.
    """
    rows = await asyncio.to_thread(lambda: list(read_rows(content, name, (SHEET,))))
    known = {one.code: (one.name, one.unit, one.useful_years) for one in await AssetClass.all()}
    examined, seen = Examined[PlannedClass](), dict[str, int]()
    for _, number, cells, wrong in rows:
        problems = [f"“{heading}”：{text}" for heading, text in wrong]
        row = ClassRow.model_validate({one.field: cells.get(one.heading, "") for one in SHEET.columns})
        planned = None if problems else _plan(row, known.keys(), problems)
        if planned is not None and planned.code in seen:
            problems.append(f"和第{seen[planned.code]}行是同一个代码，请删掉一行")
        if planned is not None:
            seen.setdefault(planned.code, number)
        examined.findings += [Finding(number, text) for text in problems]
        if planned is None or problems:
            continue
        if known.get(planned.code) == (planned.called, planned.unit, planned.useful_years):
            examined.same += 1
        else:
            examined.planned.append(planned)
    return examined


def _plan(row: ClassRow, known: Collection[str], problems: list[str]) -> PlannedClass | None:
    code = row.code.upper()
    if problem := class_problem(code):
        problems.append(problem)
    if len(row.name) > NAME_MAX or len(row.unit) > UNIT_MAX:
        problems.append(f"名称最多{NAME_MAX}个字，计量单位最多{UNIT_MAX}个字")
    try:
        years = read_years(row.useful_years) if row.useful_years else None
    except Unreadable as problem:
        problems.append(str(problem))
    if problems:
        return None
    return PlannedClass(code, row.name, row.unit, years, code not in known)


async def keep(examined: Examined[PlannedClass], _: Person) -> None:
    """Write what it would change. No class is ever removed."""
    planned = sorted(examined.planned, key=lambda one: one.code)
    await current().connection.execute(
        "INSERT INTO asset_class (tenant_id, created_at, code, name, unit, useful_years) SELECT $1, $2, c.*"
        " FROM unnest($3::text[], $4::text[], $5::text[], $6::int[]) c ON CONFLICT (tenant_id, code) DO UPDATE"
        " SET name = excluded.name, unit = excluded.unit, useful_years = excluded.useful_years",
        current_tenant_id(),
        now(),
        *([getattr(one, column) for one in planned] for column in ("code", "called", "unit", "useful_years")),
    )


async def export_workbook() -> bytes:
    """The whole list in the form that the import takes; without any, the common classes to begin with."""
    rows = [[one.code, one.name, one.unit, one.useful_years] for one in await AssetClass.all().order_by("code")]
    rows = rows or [[code, name, None, None] for code, name in CLASSES.items()]
    return await asyncio.to_thread(write, {SHEET.table: rows}, (SHEET,))
