"""Excel workbooks that agencies fill in: declared as sheets, read whatever a stranger made of them, looked through."""

from handlers.workbooks.examined import Examined, Finding, Planned
from handlers.workbooks.files import FILE_BYTES_MAX, UNPACKED_BYTES_MAX, Cells, read_rows, write
from handlers.workbooks.importing import carry_out
from handlers.workbooks.sheets import Column, Sheet

__all__ = [
    "FILE_BYTES_MAX",
    "UNPACKED_BYTES_MAX",
    "Cells",
    "Column",
    "Examined",
    "Finding",
    "Planned",
    "Sheet",
    "carry_out",
    "read_rows",
    "write",
]
