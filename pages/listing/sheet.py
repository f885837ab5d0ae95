"""A list as an Excel file: the reader's filters and columns, every row, real dates and numbers."""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from models.clock import LOCAL
from models.moves import State
from pages.listing.columns import Column, Mark, Row, Value

ROWS_MAX = 50_000
TEXT_CHARACTERS_MAX = 32_767
"""More does not fit into a cell."""
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ACTIVE = ("=", "+", "-", "@", "\t", "\r")
"""A text that starts like this would be calculated instead of read, here or after the next save as CSV."""


async def write(columns: Sequence[Column], batches: AsyncIterator[list[Row]], *, title: str) -> bytes:
    """The file. Rows are written as they come, in a thread: other people's pages do not wait for them."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(re.sub(r"[\\/?*\[\]:]", "", title)[:31] or "列表")
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = 40 if column.key == "summary" else 18
    sheet.append([_headline(sheet, column.title) for column in columns])
    async for rows in batches:
        await asyncio.to_thread(_append, sheet, columns, rows)
    with TemporaryFile() as file:
        await asyncio.to_thread(book.save, file)
        return await asyncio.to_thread(_content, file)


def _content(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def _headline(sheet: Any, title: str) -> Any:
    cell = WriteOnlyCell(sheet, title)
    cell.font = Font(bold=True)
    return cell


def _append(sheet: Any, columns: Sequence[Column], rows: list[Row]) -> None:
    for row in rows:
        sheet.append([_cell(sheet, column.value(row)) for column in columns])


def _cell(sheet: Any, value: Value) -> Any:
    match value:
        case None:
            return None
        case State() | Mark():
            return _text(sheet, value.label)
        case datetime():
            # Excel knows no time zones: it gets the agency's clock.
            cell = WriteOnlyCell(sheet, value.astimezone(LOCAL).replace(tzinfo=None, microsecond=0))
            cell.number_format = "yyyy-mm-dd hh:mm"
            return cell
        case date():
            cell = WriteOnlyCell(sheet, datetime(value.year, value.month, value.day))
            cell.number_format = "yyyy-mm-dd"
            return cell
        case int():
            return value
        case Decimal():
            cell = WriteOnlyCell(sheet, float(value))
            # As many decimals as it came with: of money always two.
            places = max(0, -int(value.as_tuple().exponent))
            cell.number_format = "#,##0." + "0" * places if places else "#,##0"
            return cell
        case _:
            return _text(sheet, value)


def _text(sheet: Any, text: str) -> Any:
    text = _FORBIDDEN.sub("", text)[:TEXT_CHARACTERS_MAX]
    if not text.startswith(_ACTIVE):
        return text
    cell = WriteOnlyCell(sheet, text)
    # A string whatever it looks like, and marked as typed text, so that editing the cell does not wake it either.
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell
