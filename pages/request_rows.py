"""Requests as lines of a list, with their tasks, in a few queries for all of them; for the phone and the desk."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.request_types import type_of
from handlers import requests
from models.flows import ApprovalTask
from models.moves import State
from models.org import Person, people_by_id
from models.request_states import RequestState
from models.requests import Request


@dataclass(frozen=True)
class RequestRow:
    """A request in a list."""

    request: Request
    label: str
    summary: str
    state: State

    def link(self, base: str) -> str:
        """Its page on the site under `base`; a draft leads to its form, which is the phone's on both."""
        number = self.request.id
        return f"/h5/drafts/{number}" if self.state is RequestState.DRAFT else f"{base}/requests/{number}"


async def row_of(request: Request) -> RequestRow:
    """The row of a request of the reader's own."""
    return await _row(request, await requests.line(request, ()))


async def _row(request: Request, summary: str) -> RequestRow:
    return RequestRow(request, (await type_of(request)).label, summary or "还没有填写", RequestState(request.state))


async def shown_rows(found: Sequence[Request], reader: Person) -> dict[int, RequestRow]:
    """Rows of anybody's requests as the reader may see them, by request."""
    shown = await requests.summaries(found, reader)
    return {request.id: await _row(request, shown[request.id]) for request in found}


async def approval_rows(tasks: list[ApprovalTask], reader: Person) -> list[tuple[ApprovalTask, RequestRow, Person]]:
    """Tasks with their requests as the reader may see them, and applicants, in a few queries for all of them."""
    found = {request.id: request for request in await Request.filter(id__in=[task.request_id for task in tasks])}
    people = await people_by_id({request.applicant_id for request in found.values()})
    shown = await shown_rows(list(found.values()), reader)
    rows = []
    for task in tasks:
        request = found[task.request_id]
        rows.append((task, shown[request.id], people[request.applicant_id]))
    return rows
