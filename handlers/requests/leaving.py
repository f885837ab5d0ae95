"""Somebody leaves: their approval tasks go to the successor, and what they were filling in is dropped."""

from bot import conversation
from handlers.org.leaving import Handover, Leaving
from handlers.requests.governing import give_up_returned, reassign
from models.flows import ApprovalTask
from models.org import Person
from models.request_states import REQUEST_MOVES, RequestState
from models.requests import Conversation, HistoryEntry, Request

TASKS_OPEN = ["waiting", "pending"]


async def _preview(person: Person) -> list[str]:
    lines = []
    if tasks := await ApprovalTask.filter(person_id=person.id, state__in=TASKS_OPEN).count():
        lines.append(f"{tasks}件待审批：转给接手人")
    if drafts := await Request.filter(applicant_id=person.id, state=RequestState.DRAFT).count():
        lines.append(f"{drafts}份没有提交的草稿：取消")
    if returned := await Request.filter(applicant_id=person.id, state=RequestState.RETURNED).count():
        lines.append(f"{returned}份被退回的申请：撤回，并告诉接手人")
    running = await Request.filter(applicant_id=person.id, state=RequestState.IN_APPROVAL).count()
    return lines + ([f"{running}份正在审批的申请：照常审批"] if running else [])


async def _hand_over(leaving: Leaving) -> None:
    person = leaving.person
    await reassign(person, leaving.successor, by=leaving.by, channel=leaving.channel)
    await give_up_returned(person, leaving.successor, by=leaving.by, channel=leaving.channel)
    for draft in await Request.listed("id", applicant_id=person.id, state=RequestState.DRAFT.value):
        draft.state = REQUEST_MOVES.after(RequestState.DRAFT, "drop")
        await draft.save(update_fields=["state"])
        by = leaving.by.id if leaving.by else None
        await HistoryEntry.create(
            request_id=draft.id, verb="drop", person_id=by, channel=leaving.channel, note=f"{person.name}离职"
        )
        await conversation.close_cards(draft, closed="已取消")
    await Conversation.filter(person_id=person.id).update(request_id=None, asked_field=None, prompt=None)


HANDOVER = Handover(_preview, _hand_over)
