"""The link of an urged approver: the request as its page shows it, and the decision through the same verbs."""

from aiohttp import web

from handlers import requests
from handlers.requests.by_link import LINK_PURPOSE
from models.flows import ApprovalTask
from models.links import SignedLink
from models.org import Person
from models.requests import Request
from pages.files import file_for
from pages.links.purposes import LinkVisit, Purpose, declare_link_purpose
from pages.request_view import NO_REASON, request_view
from pages.visit import not_found, settle_prompt


async def pending(link: SignedLink, person: Person) -> bool:
    """Whether the task is open and theirs."""
    task = await ApprovalTask.find(id=link.subject_id, state="pending")
    request = await Request.find(id=task.request_id) if task is not None else None
    return task is not None and request is not None and await requests.may_act(person, task, request)


async def _request(visit: LinkVisit) -> Request:
    task = await ApprovalTask.find(id=visit.link.subject_id)
    request = await Request.find(id=task.request_id) if task is not None else None
    if request is None or not await requests.may_read(request, visit.person):
        raise not_found()
    return request


async def show(visit: LinkVisit, *, alert: str = "", status: int = 200) -> web.Response:
    """The request; with the buttons as long as the task is open: what is to be handled is done, and not rejected."""
    request = await _request(visit)
    open_still = visit.link.used_at is None and await pending(visit.link, visit.person)
    offers = await requests.possible(request, visit.person) if open_still else ()
    return visit.render(
        "links/approval.html",
        status=status,
        alert=alert,
        buttons={one.verb: one.label for one in offers if one.task_id == visit.link.subject_id},
        deciding=open_still,
        # Files have addresses below the link: whoever came by it may be logged in nowhere else.
        **await request_view(visit.person, request, files_at=f"{visit.path}/files"),
    )


async def act(visit: LinkVisit) -> str:
    """Approve, or reject with a reason."""
    words, task_id = visit.form.get("words", "").strip(), visit.link.subject_id
    await settle_prompt(await visit.turn(), task_id=task_id)
    match visit.form.get("action", ""):
        case "approve":
            await requests.decide(task_id, visit.person, reason=None, comment=words, channel=visit.channel)
        case "reject" if not words:
            return NO_REASON
        case "reject":
            await requests.decide(task_id, visit.person, reason=words, channel=visit.channel)
        case _:
            raise not_found()
    return ""


async def file(visit: LinkVisit, file_id: int) -> web.Response:
    """A file of this request, and of no other that the person may read."""
    return await file_for(visit.person, file_id, request=await _request(visit))


declare_link_purpose(LINK_PURPOSE, Purpose(pending, show, act, inputs=("words",), file=file))
