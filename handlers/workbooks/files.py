"""Workbooks as files: reading one that a stranger may have made, and writing ours.

A workbook is a zip archive of XML: whatever is in it, reading it takes bounded time and memory, runs no formula and
loads nothing from elsewhere.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from bot.errors import UserError
from handlers.org.naming import UNPRINTABLE
from handlers.workbooks.sheets import FIRST_ROW, Sheet

FILE_BYTES_MAX = 10 * 1024 * 1024
"""Fifty thousand people take about 3 MB."""
UNPACKED_BYTES_MAX = 100 * 1024 * 1024
"""Of everything in the archive; Python reads no more of an entry than its header says."""
ENTRIES_MAX = 1_000
COLUMNS_MAX = 50
ROW_NUMBER_MAX = 200_000
"""Below the last filled row there may be empty ones that somebody has coloured."""
NO_WORKBOOK = "请确认它是 .xlsx 格式的表格（在 Excel 或 WPS 里另存为 .xlsx）。"
FORMULA = "是公式，请改成直接填写的内容（复制后“选择性粘贴为数值”）"
BROKEN_CELL = "是错误值，请改成正确的内容"
Cells = dict[str, str]


def read_rows(
    content: bytes, name: str, sheets: Sequence[Sheet]
) -> Iterator[tuple[Sheet, int, Cells, list[tuple[str, str]]]]:
    """Every row that is not empty: its sheet, its number, heading → text, and (heading, what is wrong with the cell).

    Raises:
        UserError: It is no such workbook, or too large.
    """
    _check_size(content, name)
    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    except Exception as error:  # whatever a stranger's XML makes of the library
        raise UserError(f"打不开 {name}。{NO_WORKBOOK}") from error
    try:
        present = [sheet for sheet in sheets if sheet.title in workbook.sheetnames]
        if not present:
            titles = "".join(f"“{sheet.title}”" for sheet in sheets)
            any_of = "中的任何一页" if len(sheets) > 1 else "这一页"
            raise UserError(f"这份表格里没有{titles}{any_of}。请先下载空表，再填写。")
        for sheet in present:
            yield from _rows_of(sheet, workbook[sheet.title])
    except UserError:
        raise
    except Exception as error:
        raise UserError(f"{name} 里的内容读不出来，文件可能损坏了。{NO_WORKBOOK}") from error
    finally:
        workbook.close()


def _check_size(content: bytes, name: str) -> None:
    if len(content) > FILE_BYTES_MAX:
        raise UserError(f"{name} 超过{FILE_BYTES_MAX // 1024 // 1024}MB，太大了。请去掉图片，或分成几份导入。")
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UserError(f"打不开 {name}。{NO_WORKBOOK}") from error
    if len(entries) > ENTRIES_MAX or sum(entry.file_size for entry in entries) > UNPACKED_BYTES_MAX:
        raise UserError(f"{name} 解开后太大了。请只保留需要的几页，去掉图片，再导入。")


def _rows_of(sheet: Sheet, page: Any) -> Iterator[tuple[Sheet, int, Cells, list[tuple[str, str]]]]:
    rows = page.iter_rows(max_col=COLUMNS_MAX)
    headings = [_text(cell.value) for cell in next(rows, ())]
    _check_headings(sheet, headings)
    known = {column.heading for column in sheet.columns}
    filled = 0
    for number, row in enumerate(rows, start=FIRST_ROW):
        if number > ROW_NUMBER_MAX:
            raise UserError(f"“{sheet.title}”表的行数太多了，请删掉下面的空行。")
        pairs = [(heading, cell) for heading, cell in zip(headings, row, strict=False) if heading in known]
        cells = {heading: text for heading, cell in pairs if (text := _text(cell.value))}
        if not cells:
            continue
        filled += 1
        if filled > sheet.rows_max:
            raise UserError(f"“{sheet.title}”表超过{sheet.rows_max}行，请分成几份导入。")
        yield sheet, number, cells, _wrong(pairs)


def _wrong(pairs: Iterable[tuple[str, Any]]) -> list[tuple[str, str]]:
    found = []
    for heading, cell in pairs:
        kind = getattr(cell, "data_type", "")
        if kind == "f" or (kind == "s" and UNPRINTABLE.search(str(cell.value).strip())):
            found.append((heading, FORMULA if kind == "f" else "里有换行或看不见的字符，请重新输入"))
        elif kind == "e":
            found.append((heading, BROKEN_CELL))
    return found


def _check_headings(sheet: Sheet, headings: Iterable[str]) -> None:
    missing = [column.heading for column in sheet.columns if column.heading not in set(headings)]
    if missing:
        raise UserError(f"“{sheet.title}”表第1行缺少这些标题：{'、'.join(missing)}。请不要改动标题。")


def _text(value: object) -> str:
    """A cell as people see it: 30.0 is 30, because Excel keeps every number as a float."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def write(rows: Mapping[str, Sequence[Sequence[object]]], sheets: Sequence[Sheet]) -> bytes:
    """A workbook with all sheets and the instructions.

    Args:
        rows: By table, a value for every column of its sheet; without rows it is the template.
    """
    workbook = Workbook(write_only=True)
    for sheet in sheets:
        page = workbook.create_sheet(sheet.title)
        page.freeze_panes = "A2"
        for number, column in enumerate(sheet.columns):
            width = max(len(column.example), len(column.heading) * 2) + 8
            page.column_dimensions[get_column_letter(number + 1)].width = width
        page.append([_bold(page, column.heading) for column in sheet.columns])
        for row in rows.get(sheet.table, ()):
            page.append([_plain(page, value) for value in row])
    _write_instructions(workbook, sheets)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _bold(page: Any, text: str) -> Any:
    cell = WriteOnlyCell(page, text)
    cell.font = Font(bold=True)
    return cell


def _plain(page: Any, value: object) -> Any:
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(page, value)
    # A name that begins with "=" is a name and no formula.
    cell.data_type = "s"
    return cell


def _write_instructions(workbook: Workbook, sheets: Sequence[Sheet]) -> None:
    page = workbook.create_sheet("填写说明")
    for letter, width in zip("ABCDE", (10, 14, 10, 16, 70), strict=True):
        page.column_dimensions[letter].width = width
    page.append(
        ["每页第1行是标题，请不要改动；从第2行开始填。没有的页可以删掉。已有的行会更新，空着的格子不改动原来的内容。"]
    )
    page.append([_bold(page, text) for text in ("页", "标题", "必填", "例子", "怎么填")])
    for sheet in sheets:
        for column in sheet.columns:
            required = "必填" if column.required else ""
            page.append(
                [_plain(page, one) for one in (sheet.title, column.heading, required, column.example, column.hint)]
            )
