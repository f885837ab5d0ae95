"""The register and the list of classes as Excel workbooks: to download, and to import in two steps."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from aiohttp import web

from bot.errors import UserError
from handlers.assets import class_list, exchange
from handlers.assets.found import Examined
from handlers.assets.register import MANAGE
from handlers.org.exchange.workbook import write
from models.clock import now
from models.org import Person
from pages.console.asset_classes import PATH as CLASSES
from pages.console.routes import NUMBER, Route
from pages.console.workbooks import BODY_BYTES_MAX, keep_workbook, kept_workbook
from pages.downloads import download
from pages.notices import declare_notices
from pages.visit import Visit, see

log = structlog.get_logger()

PATH = "/console/assets"
SHOWN_MAX = 300


@dataclass(frozen=True)
class Kind:
    """One kind of workbook: what its rows are, how it is looked through and written, and where they are listed."""

    title: str
    examine: Callable[[bytes, str], Awaitable[Examined[Any]]]
    carry_out: Callable[[bytes, str, Person], Awaitable[Examined[Any]]]
    listed: str


KINDS: Mapping[str, Kind] = {
    "asset_import": Kind("资产", exchange.examine, exchange.carry_out, PATH),
    "asset_classes": Kind("国标分类", class_list.examine, class_list.carry_out, CLASSES),
}
"""By the purpose of the stored file."""

declare_notices({"assets.imported": "导入完成。", "assets.dropped": "这次没有导入，什么都没有改动。"})


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """What there is to download, and the forms for a file of each kind."""
    return visit.render("console/assets/exchange.html", status=status, alert=alert, kinds=KINDS)


async def template(visit: Visit) -> web.Response:
    """The empty workbook."""
    return download(await asyncio.to_thread(write, {}, (exchange.SHEET,)), "资产导入空表.xlsx")


async def export(visit: Visit) -> web.Response:
    """Everything, in the form that the import takes."""
    content = await exchange.export_workbook()
    log.info("assets.exported", by=visit.person.id, bytes=len(content))
    return download(content, f"资产-{now():%Y%m%d-%H%M}.xlsx")


async def export_classes(visit: Visit) -> web.Response:
    """The list of classes, in the form that the import takes."""
    return download(await class_list.export_workbook(), "国标分类.xlsx")


async def take(visit: Visit) -> web.Response:
    """Keep the file for the second step; nothing is imported yet."""
    purpose = visit.form.get("kind", "")
    try:
        file = await keep_workbook(visit, purpose if purpose in KINDS else "asset_import")
    except UserError as refusal:
        return await show(visit, alert=refusal.text, status=422)
    return see(f"{PATH}/imports/{file.id}")


async def preview(visit: Visit, *, status: int = 200) -> web.Response:
    """What is wrong with the file, or what it would change."""
    file = await kept_workbook(visit, *KINDS)
    kind = KINDS[file.purpose]
    try:
        examined, unreadable = await kind.examine(bytes(file.content), file.name), ""
    except UserError as refusal:
        examined, unreadable = None, refusal.text
    return visit.render(
        "console/assets/import.html",
        status=status,
        file=file,
        kind=kind,
        unreadable=unreadable,
        examined=examined,
        shown_max=SHOWN_MAX,
    )


async def confirm(visit: Visit) -> web.Response:
    """Import the file, or drop it."""
    file = await kept_workbook(visit, *KINDS)
    kind = KINDS[file.purpose]
    if visit.form.get("action") != "import":
        await file.delete()
        return see(f"{PATH}/exchange", notice="assets.dropped")
    try:
        examined = await kind.carry_out(bytes(file.content), file.name, visit.person)
    except UserError:
        return await preview(visit, status=422)
    if examined.findings:
        # Something has changed since the page was shown.
        return await preview(visit, status=422)
    await file.delete()
    log.info("assets.imported", by=visit.person.id, kind=file.purpose, changed=len(examined.planned))
    return see(kind.listed, notice="assets.imported")


ROUTES = (
    Route("GET", f"{PATH}/exchange", show, MANAGE),
    Route("POST", f"{PATH}/exchange", take, MANAGE, body_bytes_max=BODY_BYTES_MAX),
    Route("GET", f"{PATH}/template.xlsx", template, MANAGE),
    Route("GET", f"{PATH}/export.xlsx", export, MANAGE),
    Route("GET", f"{CLASSES}.xlsx", export_classes, MANAGE),
    Route("GET", f"{PATH}/imports/{NUMBER}", preview, MANAGE),
    Route("POST", f"{PATH}/imports/{NUMBER}", confirm, MANAGE),
)
MENU = ()
