"""The import of a workbook: four sheets of departments, people, vehicles and drivers, all of it or nothing.

The workbook is checked as a whole first, and every problem is named by sheet and row, so that one round of
corrections is enough.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils.exceptions import InvalidFileException
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.errors import UserError
from handlers.org.agency import Agency, DepartmentRow, DriverRow, PersonRow, VehicleRow
from handlers.org.checking import Known, check, known
from handlers.org.loading import load
from handlers.org.wording import explain
from models.database import unit_of_work

FIRST_ROW = 2
"""Row 1 of a sheet holds the headings."""


@dataclass(frozen=True)
class Column:
    """One column: its heading, the field it fills, and an example for the template."""

    heading: str
    field: str
    example: str
    words: Mapping[str, str] | None = None
    """What may be written → what is stored."""


@dataclass(frozen=True)
class Sheet:
    """One sheet: what its rows are, and its columns."""

    title: str
    table: str
    row: type[BaseModel]
    columns: tuple[Column, ...]


KINDS = {"普通车辆": "ordinary", "执法车辆": "law_enforcement"}
SHEETS = (
    Sheet(
        "部门",
        "departments",
        DepartmentRow,
        (
            Column("编号", "code", "30"),
            Column("名称", "name", "综合科"),
            Column("上级编号", "parent", "1"),
            Column("主管账号", "manager", "limin"),
        ),
    ),
    Sheet(
        "人员",
        "people",
        PersonRow,
        (
            Column("账号", "userid", "limin"),
            Column("姓名", "name", "李敏"),
            Column("部门", "department", "综合科"),
            Column("职务", "title", "科长"),
            Column("手机", "mobile", "13800000006"),
        ),
    ),
    Sheet(
        "车辆",
        "vehicles",
        VehicleRow,
        (
            Column("车牌号", "plate", "京A1Q2W3"),
            Column("品牌型号", "model", "红旗H5"),
            Column("类型", "kind", "普通车辆", KINDS),
            Column("座位数", "seats", "5"),
            Column("当前公里数", "odometer_km", "36210"),
        ),
    ),
    Sheet("司机", "drivers", DriverRow, (Column("账号", "userid", "liudawei"),)),
)

_WORDS = {
    "userid": "账号要和企业微信里的一致，只能有字母、数字和 . _ - @",
    "manager": "账号要和企业微信里的一致，只能有字母、数字和 . _ - @",
    "mobile": "请填写手机号码，例如 13800000006",
    "plate": "车牌号不对，例如 京A1Q2W3",
    "kind": "请填写“普通车辆”或“执法车辆”",
    "seats": "请填写包括司机在内的座位数，2到60之间的整数",
    "odometer_km": "请填写公里数，不带单位的整数",
}


@dataclass(frozen=True)
class Counts:
    """How many rows of each sheet were imported, by the sheet's title."""

    rows: Mapping[str, int]

    def __str__(self) -> str:
        return "，".join(f"{title}{number}条" for title, number in self.rows.items())


async def import_workbook(path: Path, tenant_id: int) -> Counts:
    """Check the whole workbook, then load it in one transaction.

    Raises:
        UserError: Something is to correct; the text names every place, and nothing was changed.
    """
    read = _Reading()
    for sheet, number, cells in _rows(path):
        read.take(sheet, number, cells)
    agency = Agency.model_validate(read.rows)
    async with unit_of_work(tenant_id):
        problems = check(agency, read.plus(await known()))
        read.problems += [
            (problem.table, read.numbers[problem.table][problem.row], problem.text) for problem in problems
        ]
        if read.problems:
            raise UserError(_listed(read.problems))
        await load(agency)
    return Counts({sheet.title: len(read.rows[sheet.table]) for sheet in SHEETS})


class _Reading:
    """Rows as they are read, each with the number its sheet gives it."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Any]] = {sheet.table: [] for sheet in SHEETS}
        self.numbers: dict[str, list[int]] = {sheet.table: [] for sheet in SHEETS}
        self.problems: list[tuple[str, int, str]] = []
        self.broken: list[tuple[str, Mapping[str, str]]] = []

    def take(self, sheet: Sheet, number: int, cells: Mapping[str, str]) -> None:
        """Make a typed row of one row's cells, or note what is wrong with it."""
        values: dict[str, str] = {}
        for column in sheet.columns:
            if cell := cells.get(column.heading, ""):
                values[column.field] = (column.words or {}).get(cell, cell)
        try:
            row = sheet.row.model_validate(values)
        except ValidationError as error:
            wrong = {str(detail["loc"][0]) for detail in self._note(error, sheet, number)}
            # What is right about the row is still checked against the other rows, so that one round is enough.
            try:
                row = sheet.row.model_validate({name: value for name, value in values.items() if name not in wrong})
            except ValidationError:
                self.broken.append((sheet.table, values))
                return
        self.rows[sheet.table].append(row)
        self.numbers[sheet.table].append(number)

    def _note(self, error: ValidationError, sheet: Sheet, number: int) -> list[ErrorDetails]:
        headings = {column.field: column.heading for column in sheet.columns}
        details = error.errors(include_url=False, include_input=False)
        for detail in details:
            place = headings.get(str(detail["loc"][0]), "")
            self.problems.append((sheet.table, number, f"“{place}”：{explain(detail, _WORDS)}"))
        return details

    def plus(self, has: Known) -> Known:
        """What the tenant has, and the wrong rows: whoever refers to one of those has made no mistake."""
        people = {values.get("userid", "").lower() for table, values in self.broken if table == "people"}
        departments = (values for table, values in self.broken if table == "departments")
        named = tuple((one.get("code", ""), one.get("name", ""), None) for one in departments)
        return Known((*has.departments, *named), has.userids | people)


def _rows(path: Path) -> Iterator[tuple[Sheet, int, dict[str, str]]]:
    """Every row that is not empty, as heading → text."""
    try:
        workbook = load_workbook(path, read_only=True, data_only=True)
    except (OSError, BadZipFile, InvalidFileException, KeyError) as error:
        raise UserError(f"打不开 {path}。请确认它是 .xlsx 格式的表格（在 Excel 或 WPS 里另存为 .xlsx）。") from error
    try:
        present = [sheet for sheet in SHEETS if sheet.title in workbook.sheetnames]
        if not present:
            raise UserError(
                "这份表格里没有“部门”“人员”“车辆”“司机”中的任何一页。可以用 houqin import --template 先生成一份空表。"
            )
        for sheet in present:
            rows = workbook[sheet.title].iter_rows(values_only=True)
            headings = [_text(cell) for cell in next(rows, ())]
            _check_headings(sheet, headings)
            for number, row in enumerate(rows, start=FIRST_ROW):
                cells = {heading: text for heading, cell in zip(headings, row, strict=False) if (text := _text(cell))}
                if cells:
                    yield sheet, number, cells
    finally:
        workbook.close()


def _check_headings(sheet: Sheet, headings: Iterable[str]) -> None:
    missing = [column.heading for column in sheet.columns if column.heading not in set(headings)]
    if missing:
        raise UserError(f"“{sheet.title}”表第1行缺少这些标题：{'、'.join(missing)}。请不要改动标题。")


def _text(cell: object) -> str:
    """A cell as people see it: 30.0 is 30, because Excel keeps every number as a float."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _listed(problems: Iterable[tuple[str, int, str]]) -> str:
    order = {sheet.table: number for number, sheet in enumerate(SHEETS)}
    titles = {sheet.table: sheet.title for sheet in SHEETS}
    found = sorted(problems, key=lambda problem: (order[problem[0]], problem[1]))
    lines = [f"  “{titles[table]}”表第{number}行，{text}" for table, number, text in found]
    return f"有 {len(lines)} 处要改，改好后再导入一次（这次什么都没有写入）：\n" + "\n".join(lines)


def write_template(path: Path) -> None:
    """Write an empty workbook with the headings.

    Raises:
        UserError: There is a file of this name; it may hold somebody's work.
    """
    if path.exists():
        raise UserError(f"{path} 已经存在，请换一个文件名，免得盖掉原来的内容。")
    workbook = Workbook()
    del workbook[workbook.sheetnames[0]]
    for sheet in SHEETS:
        page = workbook.create_sheet(sheet.title)
        page.append([column.heading for column in sheet.columns])
        page.freeze_panes = "A2"
        for number, column in enumerate(sheet.columns, start=1):
            heading = page.cell(1, number)
            heading.font = Font(bold=True)
            page.column_dimensions[heading.column_letter].width = max(len(column.example), len(column.heading) * 2) + 6
    workbook.save(path)
