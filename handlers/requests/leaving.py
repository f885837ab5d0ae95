"""Somebody leaves: their approval tasks go to the successor, and what they were filling in is dropped."""

from bot import filling
from bot.errors import UserError
from handlers.flows.organisation import stand_ins
from handlers.org.leaving import Handover, Leaving, successor_by_rule
from handlers.requests.governing import give_up_returned, reassign
from models.database import current
from models.flows import ApprovalTask
from models.org import Person
from models.request_states import REQUEST_MOVES, RequestState
from models.requests import Conversation, HistoryEntry, Request

TASKS_OPEN = ["waiting", "pending"]
_HELD_BY_LEAVERS = """
SELECT DISTINCT person.id FROM approval_task task
JOIN person ON person.tenant_id = task.tenant_id AND person.id = task.person_id
WHERE task.state = ANY($1) AND NOT person.active ORDER BY person.id
"""


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
        await filling.close_cards(draft, closed="已取消")
    await Conversation.filter(person_id=person.id).update(request_id=None, asked_field=None, prompt=None)


async def leavers_with_tasks() -> list[int]:
    """Who has left and is asked to decide all the same.

    Whom a flow asks is read before it is written, and in between somebody may leave: their hand-over does not see the
    request that is being submitted, nor the submission their leave.
    """
    return [row["id"] for row in await current().connection.fetch(_HELD_BY_LEAVERS, TASKS_OPEN)]


async def hand_on(person_id: int) -> bool:
    """Hand what somebody who has left is still asked to decide on to whoever has taken over from them.

    Raises:
        UserError: Nobody can take it.
    """
    person = await Person.locked(person_id)
    if person is None or person.active:
        return False
    taken_over_by = (await stand_ins([person.id])).get(person.id)
    successor = await Person.find(id=taken_over_by) if taken_over_by is not None else await successor_by_rule(person)
    if successor is None:
        raise UserError(f"{person.name}已离职，还有审批没有人接手。请到控制台把本单位的系统管理员设好。")
    return await reassign(person, successor, by=None, channel="") > 0


HANDOVER = Handover(_preview, _hand_over)
