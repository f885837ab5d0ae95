"""抄送我的: what the reader has been informed of, newest first."""

from dataclasses import dataclass

from aiohttp import web

from handlers import requests
from models.org import people_by_id
from models.requests import Request, RequestCopy
from pages.paging import newest_first
from pages.request_rows import RequestRow, shown_rows
from pages.visit import Visit


@dataclass(frozen=True)
class CopyRow:
    """A copy in the list; `by` is who sent it, empty for the flow."""

    copy: RequestCopy
    row: RequestRow
    applicant: str
    by: str


async def mine(visit: Visit) -> web.Response:
    """The list."""
    page = await newest_first(requests.copies_of(visit.person), visit.request.query.get("before", ""))
    found = await Request.listed(id=[copy.request_id for copy in page.rows])
    rows = await shown_rows(found, visit.person)
    people = await people_by_id(
        {request.applicant_id for request in found} | {copy.by_id for copy in page.rows if copy.by_id is not None}
    )
    copies = [
        CopyRow(
            copy,
            rows[copy.request_id],
            people[rows[copy.request_id].request.applicant_id].name,
            people[copy.by_id].name if copy.by_id is not None else "",
        )
        for copy in page.rows
    ]
    return visit.render("h5/copies.html", rows=copies, before=page.before)
