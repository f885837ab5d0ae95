"""Label sheets of ticked assets: a page to print, and the same as a PDF."""

import asyncio

from aiohttp import web

from handlers import codes
from handlers.assets.labels import COLUMNS, LABELS_MAX, ROWS, labels_of, write_sheets
from handlers.assets.register import MANAGE
from models.assets import Asset, AssetState
from pages import downloads
from pages.console.routes import Route
from pages.numbers import read_numbers
from pages.visit import PageRefused, Visit, see

PATH = "/console/assets/labels"
NOTHING = "没有选中资产。请回到资产台账，勾选要打印标签的行，再点“打印标签”。"


async def _asked(visit: Visit) -> list[int]:
    """The assets that the address names; without any, all that are not written off."""
    if "ids" in visit.request.query:
        return read_numbers(visit.request.query["ids"].split(","))[:LABELS_MAX]
    kept = Asset.filter(state__not=AssetState.DISPOSED.value).order_by("number").limit(LABELS_MAX)
    return [one.id for one in await kept.only("id")]


async def take(visit: Visit) -> web.Response:
    """The ticked rows of the list, as an address that can be opened again."""
    ids = read_numbers(visit.form.getall("row", []))
    if not ids:
        raise PageRefused(422, NOTHING)
    return see(PATH, ids=",".join(str(number) for number in ids[:LABELS_MAX]))


async def show(visit: Visit) -> web.Response:
    """The sheets as a page to print."""
    ids = await _asked(visit)
    labels = await labels_of(ids)
    if not labels:
        raise PageRefused(404, NOTHING)
    drawn = [(label, codes.picture(label.code, scale=None)) for label in labels]
    size = COLUMNS * ROWS
    return visit.render(
        "console/assets/labels.html",
        sheets=[drawn[start : start + size] for start in range(0, len(drawn), size)],
        total=len(drawn),
        ids=",".join(str(number) for number in ids),
    )


async def download(visit: Visit) -> web.Response:
    """The sheets as a PDF."""
    labels = await labels_of(await _asked(visit))
    if not labels:
        raise PageRefused(404, NOTHING)
    content = await asyncio.to_thread(write_sheets, labels)
    return downloads.download(content, "资产标签.pdf", downloads.PDF)


ROUTES = (
    Route("POST", PATH, take, MANAGE),
    Route("GET", PATH, show, MANAGE),
    Route("GET", f"{PATH}.pdf", download, MANAGE),
)
MENU = ()
