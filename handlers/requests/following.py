"""What follows from a flow's effects: cards for whoever is asked, copies, the request's moves, what fulfils it."""

from collections.abc import Sequence

from bot import outbox
from bot.errors import UserError
from bot.filling import CONFIRM_VIEW
from bot.links import page
from bot.request_types import type_of
from handlers import flows
from handlers.flows.algebra import effects as happened
from handlers.flows.algebra.effects import Effects
from handlers.requests.applicant_cards import ask_and_unask, renew
from handlers.requests.approval_cards import APPROVAL_VIEW, WAITING_VIEW, draw_tasks, for_delegate
from handlers.requests.rights import delegates_of
from handlers.requests.showing import line, readers_alike
from models.clock import now
from models.database import current, current_tenant_id
from models.flows import ApprovalTask
from models.org import Person
from models.request_states import CLOSED, REQUEST_MOVES, RequestState
from models.requests import HistoryEntry, Request

_COPY = """
INSERT INTO request_copy (tenant_id, created_at, request_id, person_id, by_id)
SELECT $1, $2, $3, copied.person_id, $5 FROM unnest($4::bigint[]) AS copied (person_id)
ON CONFLICT (tenant_id, request_id, person_id) DO NOTHING RETURNING person_id
"""


async def move(
    request: Request,
    verb: str,
    *,
    person_id: int | None,
    channel: str = "",
    note: str = "",
    on_behalf_of_id: int | None = None,
) -> None:
    """Make one legal move of a locked request and leave its trail.

    Raises:
        WrongMove: The request's state does not allow it.
    """
    request.state = REQUEST_MOVES.after(RequestState(request.state), verb)
    if request.state in CLOSED and request.closed_at is None:
        request.closed_at = now()
    await request.save(update_fields=["state", "submitted_at", "closed_at", "summary", "search_text"])
    await HistoryEntry.create(
        request_id=request.id,
        verb=verb,
        person_id=person_id,
        on_behalf_of_id=on_behalf_of_id,
        channel=channel,
        note=note,
    )
    if verb == "fulfil":
        # What was possible on the applicant's card until now is not any more.
        await outbox.redraw(CONFIRM_VIEW, request.id)


async def follow(
    request: Request,
    effects: Effects,
    before: Sequence[int] = (),
    *,
    by: Person | None = None,
    channel: str = "",
    quiet: bool = False,
) -> flows.Picture:
    """Do what a flow's effects mean: ask the next approvers, inform, move the request, start what fulfils it.

    Args:
        before: Tasks that had not been settled before; their cards are redrawn.
        by: Who did it, where the effects name nobody: an administrator.
        quiet: Whoever is asked now is told by the caller, in one message about many requests.
    """
    seen = await flows.picture(request)
    assert seen is not None
    numbers = {effect.task.number for effect in effects if isinstance(effect, happened.TaskOpened)}
    opened = [task for task in seen.open_tasks() if task.number in numbers]
    touched = [task for task in seen.tasks if task.id in before and task.number not in numbers]
    holders = {task.person_id for task in (*opened, *touched)}
    delegates = await delegates_of(holders, request)
    cards = await draw_tasks(request, seen, [*opened, *touched])
    # What comes back to its holder.
    await outbox.redraw(WAITING_VIEW, *(task.id for task in opened if task.id in before))
    copies = []
    for task in () if quiet else opened:
        copies.append(outbox.Copy(task.person_id, task.id, cards[task.id]))
        card = for_delegate(cards[task.id], seen.people[task.person_id].name)
        copies += [outbox.Copy(delegate, task.id, card) for delegate in delegates.get(task.person_id, ())]
    await outbox.show_all(APPROVAL_VIEW, copies)
    was = request.state
    await _move_on(request, effects, by, channel)
    if request.state != was:
        await renew(request, seen)
    await ask_and_unask(request, seen, effects)
    shared = {task.id: None if delegates.get(task.person_id) else cards[task.id] for task in touched}
    await outbox.redraw_all(APPROVAL_VIEW, shared)
    return seen


async def _move_on(request: Request, effects: Effects, actor: Person | None, channel: str) -> None:
    """Move the request as its run has moved."""
    office = actor.id if actor is not None else None
    for effect in effects:
        match effect:
            case happened.Copied(people=people):
                await inform(request, people, by_id=None)
            case happened.Returned(to=None, by=by, reason=reason):
                await (await type_of(request)).release(request)
                await move(request, "return", person_id=by, note=reason)
            case happened.Resubmitted():
                await (await type_of(request)).hold(request)
                await move(request, "resubmit", person_id=request.applicant_id, channel=channel)
            case happened.Approved():
                await move(request, "approve", person_id=None)
                await (await type_of(request)).fulfil(request)
            case happened.Rejected(by=rejected_by, reason=reason):
                await (await type_of(request)).release(request)
                await move(request, "reject", person_id=rejected_by, note=reason)
            case happened.Withdrawn(reason=reason):
                await (await type_of(request)).release(request)
                await move(request, "withdraw", person_id=office or request.applicant_id, channel=channel, note=reason)
            case happened.Cancelled(by=cancelled_by, reason=reason):
                await _undo(request)
                await move(request, "cancel", person_id=cancelled_by or office, channel=channel, note=reason)
            case _:
                pass


async def _undo(request: Request) -> None:
    kind = await type_of(request)
    if kind.undo is None:
        raise UserError(f"{kind.label}同意以后不能在这里撤销，请联系经办人处理。")
    await kind.undo(request)


async def inform(request: Request, people: Sequence[int], *, by_id: int | None) -> list[int]:
    """Send copies (抄送) to people who have none yet; gives back who they are."""
    values = (current_tenant_id(), now(), request.id, sorted(set(people)), by_id)
    rows = await current().connection.fetch(_COPY, *values)
    kind = await type_of(request)
    url = page(f"/h5/requests/{request.id}")
    fresh = sorted(row["person_id"] for row in rows)
    for hidden, readers in (await readers_alike(request.id, fresh)).items():
        what = await line(request, hidden)
        await outbox.say_all(readers, f'抄送给您：{kind.label} {request.number}，{what}。<a href="{url}">查看</a>')
    return fresh


async def live_tasks(request: Request) -> list[int]:
    """The ids of the tasks that are not settled yet."""
    tasks = await ApprovalTask.listed("id", request_id=request.id, state=["pending", "waiting"])
    return [task.id for task in tasks]
