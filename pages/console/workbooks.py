"""Workbooks: the empty one, all that there is, and an import in two steps: looked through first, carried out after a
yes.

The uploaded file is kept as a stored file of whoever uploaded it, with a purpose of the import's own; one at a time.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from aiohttp import web

from bot.errors import UserError
from handlers.workbooks import FILE_BYTES_MAX, Finding, Planned, Sheet, carry_out, write
from models.clock import now
from models.files import StoredFile
from models.org import Person
from pages.console.routes import NUMBER, Route
from pages.downloads import XLSX, download
from pages.notices import declare_notices
from pages.visit import Visit, not_found, see

log = structlog.get_logger()

SHOWN_MAX = 300
BODY_BYTES_MAX = FILE_BYTES_MAX + 64 * 1024


async def keep_workbook(visit: Visit, purpose: str) -> StoredFile:
    """Keep the posted file in place of the one before.

    Raises:
        UserError: None was chosen, or it is too large.
    """
    upload = visit.files.get("workbook")
    if upload is None:
        raise UserError("请先选择要导入的 Excel 文件。")
    if len(upload.content) > FILE_BYTES_MAX:
        raise UserError(f"文件超过{FILE_BYTES_MAX // 1024 // 1024}MB，请分成几份导入。")
    await StoredFile.filter(person_id=visit.person.id, purpose=purpose).delete()
    return await StoredFile.create(
        person_id=visit.person.id,
        purpose=purpose,
        name=upload.name[-200:],
        content_type=XLSX,
        size_bytes=len(upload.content),
        content=upload.content,
    )


async def kept_workbook(visit: Visit, purpose: str) -> StoredFile:
    """The file in the path, which the reader has uploaded.

    Raises:
        PageRefused: There is none.
    """
    file = await StoredFile.find(id=visit.id, person_id=visit.person.id, purpose=purpose)
    if file is None:
        raise not_found()
    return file


declare_notices({"workbook.imported": "导入完成。", "workbook.dropped": "这次没有导入，什么都没有改动。"})


class Examined(Protocol):
    """A workbook that was looked through, see handlers.workbooks.examined."""

    @property
    def findings(self) -> Sequence[Finding]: ...
    @property
    def planned(self) -> Sequence[Planned]: ...
    @property
    def tallies(self) -> Sequence[tuple[str, int, int, int]]: ...


@dataclass(frozen=True)
class Exchange:
    """What a subsystem keeps, as a workbook.

    Attributes:
        path: What all its pages stand below; the page of the list, unless `list_path` is another.
        title: What the workbook holds: 物资目录.
        purpose: Of the kept file.
        examine: Looks through a workbook; raises a UserError when it is none.
        keep: Writes what it would change.
        export: All that there is, in the form that the import takes.
    """

    path: str
    title: str
    purpose: str
    permission: str
    sheets: Sequence[Sheet]
    examine: Callable[[bytes, str], Awaitable[Examined]]
    keep: Callable[[Any, Person], Awaitable[None]]  # Any: what the same subsystem's `examine` has found
    export: Callable[[], Awaitable[bytes]]
    list_path: str = ""

    @property
    def home(self) -> str:
        """Where what was imported is seen."""
        return self.list_path or self.path

    async def show(self, visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
        """What there is to download, and the form for a file."""
        return visit.render("console/workbook.html", status=status, alert=alert, exchange=self)

    async def empty(self, visit: Visit) -> web.Response:
        """The workbook to fill in."""
        return download(await asyncio.to_thread(write, {}, self.sheets), f"{self.title}空表.xlsx")

    async def everything(self, visit: Visit) -> web.Response:
        """All that there is."""
        content = await self.export()
        log.info("workbook.exported", purpose=self.purpose, by=visit.person.id, bytes=len(content))
        return download(content, f"{self.title}-{now():%Y%m%d-%H%M}.xlsx")

    async def take(self, visit: Visit) -> web.Response:
        """Keep the file for the second step; nothing is imported yet."""
        try:
            file = await keep_workbook(visit, self.purpose)
        except UserError as refusal:
            return await self.show(visit, alert=refusal.text, status=422)
        return see(f"{self.path}/imports/{file.id}")

    async def preview(self, visit: Visit, *, status: int = 200) -> web.Response:
        """What is wrong with the file, or what it would change."""
        file, examined, unreadable = await kept_workbook(visit, self.purpose), None, ""
        try:
            examined = await self.examine(bytes(file.content), file.name)
        except UserError as refusal:
            unreadable = refusal.text
        return visit.render(
            "console/workbook_import.html",
            status=status,
            exchange=self,
            file=file,
            unreadable=unreadable,
            examined=examined,
            shown_max=SHOWN_MAX,
        )

    async def confirm(self, visit: Visit) -> web.Response:
        """Import the file, or drop it."""
        file = await kept_workbook(visit, self.purpose)
        if visit.form.get("action") != "import":
            await file.delete()
            return see(f"{self.path}/exchange", notice="workbook.dropped")
        try:
            examined = await carry_out(
                self.purpose, bytes(file.content), file.name, self.examine, lambda found: self.keep(found, visit.person)
            )
        except UserError:
            return await self.preview(visit, status=422)
        if examined.findings:
            # Something has changed since the page was shown.
            return await self.preview(visit, status=422)
        await file.delete()
        log.info("workbook.imported", purpose=self.purpose, by=visit.person.id, changed=len(examined.planned))
        return see(self.home, notice="workbook.imported")

    @property
    def routes(self) -> tuple[Route, ...]:
        """All its pages."""
        may = self.permission
        return (
            Route("GET", f"{self.path}/exchange", self.show, may),
            Route("POST", f"{self.path}/exchange", self.take, may, body_bytes_max=BODY_BYTES_MAX),
            Route("GET", f"{self.path}/template.xlsx", self.empty, may),
            Route("GET", f"{self.path}/export.xlsx", self.everything, may),
            Route("GET", f"{self.path}/imports/{NUMBER}", self.preview, may),
            Route("POST", f"{self.path}/imports/{NUMBER}", self.confirm, may),
        )
