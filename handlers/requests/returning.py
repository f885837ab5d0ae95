"""Going back: an approver returns a request, the applicant sends it again, the last approver takes an approval back."""

from typing import Any, Literal

from bot import outbox
from bot.errors import UserError
from bot.links import page
from handlers import flows
from handlers.flows.algebra import actions
from handlers.requests import wording
from handlers.requests.acting import carry_out, take_turn, words
from handlers.requests.changing import change, replanned
from handlers.requests.following import follow, live_tasks
from handlers.requests.submitting import own_request
from models.org import Person
from models.requests import HistoryEntry, Request

REASON = "退回需要说明理由，请回复例如：退回，请补充事由。"


async def return_to(
    task_id: int,
    person: Person,
    *,
    to: str | None,
    reason: str,
    channel: str,
    way: Literal["walk", "straight"] = "walk",
) -> Request | None:
    """Send a request back; None when the task was settled before, which the person is told.

    Args:
        to: The key of an earlier node; None: to the applicant.
        way: After it: every node again ("walk"), or straight back to this one ("straight").

    Raises:
        UserError: The task is not the person's, there is no reason, or it cannot go back there.
    """
    turn = await take_turn(task_id, person, channel=channel)
    if turn is None:
        return None
    reason = words(reason, REASON)
    action = actions.Return(person.id, turn.task.number, to, reason, way, turn.on_behalf_of)
    step = turn.found.run.plan.steps.get(to or "")
    target = step.name if step is not None else "申请人"
    details = {"to": to, "to_name": target, "way": way}
    seen = await carry_out(turn, action, verb="return_task", note=reason, details=details)
    request, who = turn.request, await turn.name_of_actor()
    if to is None:
        url = page(f"/h5/requests/{request.id}")
        text = f'{request.number} 被{who}退回：{reason}。请<a href="{url}">修改后重新提交</a>，不需要了可以撤回。'
    else:
        text = f"{request.number} 被{who}退回到“{target}”：{reason}。下一步等待{seen.waiting()}。"
    await outbox.say(request.applicant_id, text)
    return request


async def resubmit(
    request_id: int, person: Person, *, channel: str, values: dict[str, Any] | None = None
) -> flows.Picture:
    """Send a returned request again.

    Args:
        values: The corrected values of the form, as its fields load them; None when nothing was to be corrected.

    Raises:
        UserError: It is not the person's, was not returned, or the values are not possible.
    """
    request = await own_request(request_id, person)
    found = await flows.ongoing(request, lock=True)
    if found is None or found.run.held is None:
        raise UserError(f"{request.number} 没有被退回，不用重新提交。")
    changes = await change(request, person, values) if values is not None else []
    plan = await replanned(request, found) if changes else None
    before = await live_tasks(request)
    await HistoryEntry.create(
        request_id=request.id,
        verb="change_form",
        person_id=person.id,
        channel=channel,
        details={"changes": changes},
    ) if changes else None
    try:
        effects = await flows.advance(request, found, actions.Resubmit(person.id, plan), channel=channel)
    except flows.Refusal as refusal:
        raise UserError(wording.refused(refusal)) from refusal
    seen = await follow(request, effects, before, channel=channel)
    await outbox.say(person.id, f"{request.number} 已重新提交，等待{seen.waiting()}审批。")
    return seen


async def take_back(task_id: int, person: Person, *, channel: str) -> Request | None:
    """Take an own approval back while nobody after it has decided; the turn is open again.

    Raises:
        UserError: It is no approval of this person's that can still be taken back.
    """
    turn = await take_turn(task_id, person, channel=channel, states=("approved",))
    if turn is None:
        return None
    action = actions.TakeBack(person.id, turn.task.number, turn.on_behalf_of)
    await carry_out(turn, action, verb="take_back")
    await outbox.say(turn.request.applicant_id, f"{turn.request.number} 的同意已由{person.name}拿回，正在重新考虑。")
    return turn.request
