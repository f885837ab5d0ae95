"""A list as a page, as a print-out, and as a file."""

from dataclasses import dataclass

import structlog
from aiohttp import web

from models.clock import now
from models.sessions import SavedView
from pages.downloads import download
from pages.listing import sheet
from pages.listing.columns import Cell, cell_of
from pages.listing.listing import Asked, Listing
from pages.listing.reading import PAGE_ROWS, all_rows, conditions, count, read_page
from pages.listing.where import Where
from pages.visit import Visit

log = structlog.get_logger()

PRINTED_ROWS = 500
TOO_MANY = (
    f"符合条件的记录超过{sheet.ROWS_MAX:,}条，一次导出不了这么多。请先用日期、部门等条件缩小范围，再点“导出 Excel”。"
)


@dataclass(frozen=True)
class Line:
    """A row as the page shows it."""

    id: int
    link: str
    cells: list[Cell]


async def show(visit: Visit, listing: Listing, *, alert: str = "", status: int = 200) -> web.Response:
    """The list as the address asks for it."""
    query = visit.request.query
    asked = await Asked.read(listing, query)
    where, problems = await conditions(asked, visit)
    if query.get("export") == "xlsx" and not problems:
        if await count(asked, where, counted_max=sheet.ROWS_MAX) <= sheet.ROWS_MAX:
            return await _file(visit, asked, where)
        alert, status = TOO_MANY, 422
    printing = query.get("print") == "1"
    page = await read_page(asked, where, visit, rows_max=PRINTED_ROWS if printing else PAGE_ROWS)
    total = await count(asked, where, counted_max=where.counted_max) if page.before or page.after else len(page.rows)
    return visit.render(
        "console/listing_print.html" if printing else "console/listing.html",
        status=status,
        alert=alert or " ".join(problems),
        listing=listing,
        asked=asked,
        lines=[
            Line(row["id"], listing.link(row), [cell_of(column.value(row)) for column in asked.columns])
            for row in page.rows
        ],
        earlier=asked.address(before=str(page.before)) if page.before else "",
        later=asked.address(after=str(page.after)) if page.after else "",
        total=f"{where.counted_max}+" if total > where.counted_max else str(total),
        filters=[one for each in listing.filters for one in await each.inputs(asked.given)],
        views=await SavedView.listed("name", person_id=visit.person.id, listing=listing.name),
        printed_at=now(),
        printed_rows=PRINTED_ROWS,
    )


async def _file(visit: Visit, asked: Asked, where: Where) -> web.Response:
    listing = asked.listing
    content = await sheet.write(asked.columns, all_rows(asked, where, visit), title=listing.title)
    log.info("listing.exported", listing=listing.name, bytes=len(content))
    name = f"{listing.title}-{now():%Y%m%d-%H%M}.xlsx"
    return download(content, name)
