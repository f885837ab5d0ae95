"""What approvers and applicants are reminded of while they do not answer."""

from collections.abc import Collection, Mapping

from bot.request_types import type_of
from handlers.reminders import Ask, declare_asking
from handlers.requests.applicant_cards import MATERIAL_VIEW
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.requests.by_sms import urge_by_sms
from models.clock import now
from models.flows import ApprovalTask
from models.org import Person, people_by_id
from models.requests import Request


async def _describe_turns(task_ids: Collection[int]) -> Mapping[int, Ask]:
    """Approval tasks that are still to be decided."""
    return await _describe(await ApprovalTask.listed("id", id=list(task_ids), state="pending"))


async def _describe_questions(task_ids: Collection[int]) -> Mapping[int, Ask]:
    """Approval tasks that wait for what their applicant was asked for."""
    tasks = await ApprovalTask.listed("id", id=list(task_ids), state="waiting")
    return await _describe([task for task in tasks if task.paused], page="give_material")


async def _describe(tasks: list[ApprovalTask], page: str = "") -> Mapping[int, Ask]:
    requests = {one.id: one for one in await Request.listed("id", id=list({task.request_id for task in tasks}))}
    applicants = await people_by_id({one.applicant_id for one in requests.values()})
    moment, asks = now(), {}
    for task in tasks:
        request = requests[task.request_id]
        kind = await type_of(request)
        path = f"/h5/requests/{request.id}"
        asks[task.id] = Ask(
            whose=applicants[request.applicant_id].name,
            what=f"{kind.label} {request.number}",
            path=f"{path}/{page}?task={task.id}" if page else path,
            urgent=kind.is_urgent(request, moment),
        )
    return asks


async def _text_about_turn(task_id: int, person: Person, waiting: int) -> bool:
    """A link is for the holder alone: a delegate decides in the chat."""
    return await ApprovalTask.exists(id=task_id, person_id=person.id) and await urge_by_sms(task_id, waiting=waiting)


declare_asking(APPROVAL_VIEW, _describe_turns, _text_about_turn)
declare_asking(MATERIAL_VIEW, _describe_questions)
