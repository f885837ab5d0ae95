"""抄送我的: what the reader has been informed of, by flows and by colleagues."""

from aiohttp import web

from models.moves import Tone
from models.org import people_by_id
from pages import listing
from pages.console import request_columns as of_requests
from pages.console.menu import TO_DO, Item
from pages.console.requests import STATE, TYPE, WHOSE, WORDS
from pages.console.routes import Route
from pages.listing import Choice, Column, Listing, Mark, Row, Where
from pages.visit import Visit


async def _mine(visit: Visit, where: Where) -> None:
    where.add("c.person_id = {}", visit.person.id)


async def _look_up(rows: list[Row], visit: Visit) -> None:
    await of_requests.look_up(rows, visit)
    people = await people_by_id({row["by_id"] for row in rows if row["by_id"] is not None})
    for row in rows:
        row["by"] = people[row["by_id"]].name if row["by_id"] in people else "按流程"


def _seen(row: Row) -> Mark:
    return Mark("未读", Tone.WAITING) if row["seen_at"] is None else Mark("已读", Tone.OFF)


COPIES = Listing(
    name="requests.copies",
    title="抄送我的",
    path="/console/copies",
    # LEFT, though every copy has its request: where nothing of the request is asked for, it is not even looked up.
    source="request_copy c LEFT JOIN request r ON r.tenant_id = c.tenant_id AND r.id = c.request_id",
    key="c.id",
    select=f"c.request_id, c.seen_at, c.by_id, c.created_at AS copied_at, {of_requests.SELECT}",
    columns=(
        of_requests.NUMBER,
        Column("seen", "是否看过", _seen),
        of_requests.SERIAL,
        of_requests.TYPE,
        of_requests.SUMMARY,
        of_requests.APPLICANT,
        of_requests.DEPARTMENT,
        of_requests.STATE,
        Column("by", "谁抄送的", lambda row: row["by"]),
        Column("copied", "抄送时间", lambda row: row["copied_at"], sort="c.id"),
        of_requests.SUBMITTED,
    ),
    filters=(
        WORDS,
        Choice("seen", "是否看过", "(c.seen_at IS NOT NULL)::text", {"false": "未读", "true": "已读"}),
        TYPE,
        STATE,
        *WHOSE,
    ),
    scope=_mine,
    link=lambda row: f"/console/requests/{row['request_id']}",
    order="-copied",
    enrich=_look_up,
    more_columns=of_requests.form_columns,
    empty="没有抄送给您的申请。",
)


async def mine(visit: Visit) -> web.Response:
    """The list."""
    return await listing.show(visit, COPIES)


ROUTES = (Route("GET", COPIES.path, mine),)
MENU = (Item(COPIES.path, COPIES.title, TO_DO),)
