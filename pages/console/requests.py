"""Requests: the reader's own, all they may read, and one with everything that can be done about it."""

from dataclasses import replace
from datetime import datetime

from aiohttp import web

from bot.request_types import request_type_labels
from handlers.requests import CONCERNING, reach_of
from models.request_states import RequestState
from pages import files, listing, operations
from pages.console import request_columns as of_requests
from pages.console.finding import Hit, in_list
from pages.console.menu import BUSINESS, TO_DO, Item
from pages.console.request_page import act, show
from pages.console.routes import NUMBER, Route
from pages.listing import Choice, Days, InDepartment, Listing, PersonCalled, Row, Where, Words
from pages.visit import Visit

NUMBER_COLUMN = replace(of_requests.NUMBER, sort="r.id")
SUBMITTED_COLUMN = replace(of_requests.SUBMITTED, sort="r.submitted_at", sorts=datetime)
WORDS = Words("q", "单号或内容", of_requests.with_words)
TYPE = Choice("type", "类型", "r.request_type", request_type_labels)
STATE = Choice("state", "状态", "r.state", of_requests.STATES)
SUBMITTED = Days("submitted", "提交日期", "r.submitted_at")
WHOSE = (
    PersonCalled("applicant", "申请人", "r.applicant_id"),
    InDepartment("department", "申请部门", "r.department_id"),
    SUBMITTED,
)
"""Where other people's requests are listed."""


def link(row: Row) -> str:
    """A draft leads to its form."""
    return f"/h5/drafts/{row['id']}" if row["state"] == RequestState.DRAFT else f"/console/requests/{row['id']}"


async def _own(visit: Visit, where: Where) -> None:
    where.add("r.applicant_id = {}", visit.person.id)
    # Drafts that were dropped are nothing anybody wants to find again.
    where.add("r.state <> 'dropped'")


async def _readable(visit: Visit, where: Where) -> None:
    where.add("r.submitted_at IS NOT NULL")
    where.add("r.state <> 'draft' AND r.state <> 'dropped'")
    reach = await reach_of(visit.person)
    if reach is None:
        return
    if reach.ids is not None:
        where.add("r.id = ANY({}::bigint[])", reach.ids)
        return
    concerning = CONCERNING.format(person=where.value(visit.person.id))
    where.look_at_each(f"r.department_id = ANY({{}}::bigint[]) OR r.id IN ({concerning})", reach.departments)


MINE = Listing(
    name="requests.mine",
    title="我的申请",
    path="/console/requests/mine",
    source="request r",
    key="r.id",
    select=f"r.id AS request_id, {of_requests.SELECT}",
    columns=(
        NUMBER_COLUMN,
        of_requests.SERIAL,
        of_requests.TYPE,
        of_requests.SUMMARY,
        of_requests.STATE,
        of_requests.WAITING,
        of_requests.SUBMITTED,
        of_requests.CLOSED,
    ),
    filters=(WORDS, TYPE, STATE, SUBMITTED),
    scope=_own,
    link=link,
    order="-number",
    enrich=of_requests.look_up,
    more_columns=of_requests.form_columns,
    empty="没有符合条件的申请。",
)
ALL = replace(
    MINE,
    name="requests.all",
    title="全部申请",
    path="/console/requests",
    columns=(
        NUMBER_COLUMN,
        of_requests.SERIAL,
        of_requests.TYPE,
        of_requests.SUMMARY,
        of_requests.APPLICANT,
        of_requests.FILER,
        of_requests.DEPARTMENT,
        of_requests.STATE,
        of_requests.WAITING,
        SUBMITTED_COLUMN,
        of_requests.CLOSED,
    ),
    filters=(
        WORDS,
        TYPE,
        STATE,
        *WHOSE,
    ),
    scope=_readable,
)


async def mine(visit: Visit) -> web.Response:
    """What the reader asked for."""
    return await listing.show(visit, MINE)


async def everything(visit: Visit) -> web.Response:
    """What the reader may read: all with `requests.read_all`, else their departments' and what concerns them."""
    return await listing.show(visit, ALL)


ROUTES = (
    Route("GET", MINE.path, mine),
    Route("GET", ALL.path, everything),
    Route("GET", f"/console/requests/{NUMBER}", show),
    Route("POST", f"/console/requests/{NUMBER}", act),
    Route("GET", f"/console/requests/{NUMBER}/{operations.VERB}", operations.at_desk[0]),
    Route(
        "POST",
        f"/console/requests/{NUMBER}/{operations.VERB}",
        operations.at_desk[1],
        body_bytes_max=files.BODY_BYTES_MAX,
    ),
)


def _found(row: Row) -> Hit:
    return Hit(
        f"{row['kind'].label} SQ{row['request_id']:06d}",
        f"{row['applicant']}（{row['department']}） {row['summary']}",
        f"/console/requests/{row['request_id']}",
        RequestState(row["state"]),
    )


FINDS = (in_list("申请", ALL, _found),)
MENU = (Item(MINE.path, MINE.title, TO_DO), Item(ALL.path, ALL.title, BUSINESS))
