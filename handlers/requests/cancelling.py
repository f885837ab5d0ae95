"""Undoing an approved request (撤销): what it had taken is given back, in the same transaction."""

from bot import outbox
from bot.errors import UserError
from handlers import flows
from handlers.flows.algebra import actions
from handlers.requests import wording
from handlers.requests.acting import WORDS_CHARACTERS_MAX
from handlers.requests.following import follow
from handlers.requests.submitting import NOT_OWN
from models.flows import ApprovalTask
from models.org import Person
from models.permissions import MANAGE_REQUESTS
from models.request_states import RequestState
from models.requests import Request


async def cancel(request_id: int, person: Person, *, channel: str, reason: str = "") -> Request:
    """Undo an approved request: the applicant, or an administrator for them.

    Raises:
        UserError: The person may not, it is not approved, or what it led to has begun and cannot be undone.
    """
    request = await Request.locked(request_id)
    if request is None or not (request.applicant_id == person.id or await person.may(MANAGE_REQUESTS)):
        raise UserError(NOT_OWN)
    if request.state != RequestState.APPROVED:
        label = RequestState(request.state).label
        hint = "不需要了请撤回。" if request.state in (RequestState.IN_APPROVAL, RequestState.RETURNED) else ""
        raise UserError(f"{request.number} {label}，不能撤销。{hint}")
    reason = reason.strip()[:WORDS_CHARACTERS_MAX]
    action = actions.Cancel(person.id if person.id == request.applicant_id else None, reason)
    try:
        effects = await flows.act(request, action, channel=channel)
    except flows.Refusal as refusal:
        raise UserError(wording.refused(refusal)) from refusal
    await follow(request, effects, by=person, channel=channel)
    await _tell(request, person, reason)
    return request


async def _tell(request: Request, person: Person, reason: str) -> None:
    because = f"（{reason}）" if reason else ""
    tasks = await ApprovalTask.listed("person_id", request_id=request.id, state="approved")
    for one in dict.fromkeys([request.applicant_id, person.id, *(task.person_id for task in tasks)]):
        who = "" if one == person.id else f"，由{person.name}撤销"
        await outbox.say(one, f"{request.number} 已撤销{because}{who}，相关安排已经取消。")
