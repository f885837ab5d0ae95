"""预计300元: what a repair will cost, said in the chat by whoever dispatches it, does it, or weighs it in the flow."""

import re

from bot.conversation import PUNCTUATION
from bot.errors import UserError
from bot.filling import present_draft
from bot.router import Router, Turn
from forms import Money
from forms.fields import FieldError
from forms.numbers import show_yuan
from handlers.repairs.budget import NOT_FOUND, estimate
from handlers.repairs.service import DISPATCHING, KIND
from handlers.requests.changing import change_form
from handlers.requests.rights import tasks_for
from models.flows import ApprovalTask
from models.repairs import Repair
from models.requests import Request
from models.work import WorkOrder
from models.work_states import OPEN, WorkState

router = Router("repairs.estimating")
ESTIMATE = Money(name="estimate", label="预计费用", short="费用")
LISTED_MAX = 5
_SAID = re.compile(
    r"(?:(?P<kind>GD|SQ)0*(?P<number>\d{1,12})[\s，,：:]*)?(?:预计|预估|估算|估计)(?:费用)?(?:需要|大概|要|花|约|[为是：:\s])*(?P<sum>\S.*)",
    re.IGNORECASE,
)


@router.sentence
async def said(turn: Turn, text: str) -> bool:
    """A sum for a repair; False where the words mean something else, or it is a draft that they are about."""
    found = _SAID.fullmatch(text.strip(PUNCTUATION))
    if found is None:
        return False
    try:
        fen = ESTIMATE.parse(found["sum"], turn.event.happened_at)
    except FieldError:
        return False
    kind, number = (found["kind"] or "").upper(), int(found["number"] or 0)
    if not kind and await present_draft(turn) is not None:
        return False
    if kind != "GD" and (task := await _weighed(turn, number)) is not None:
        await change_form(task.id, turn.person, {"estimate": fen}, channel=turn.event.channel)
        await turn.say(f"SQ{task.request_id:06d} 预计费用{show_yuan(fen)}元，已填好。看过没有问题，再点“办理完成”。")
        return True
    order = await _meant(turn, number) if kind != "SQ" else None
    if order is None:
        return False
    await estimate(order.id, turn.person, fen, channel=turn.event.channel)
    if (await Repair.one(work_order_id=order.id)).budget != "asked":
        await turn.say(f"{order.number} 预计费用{show_yuan(fen)}元，已记下。")
    return True


async def _weighed(turn: Turn, request_id: int) -> ApprovalTask | None:
    """The one report that the person handles in the flow, before there is an order."""
    tasks = {task.request_id: task for task in await tasks_for(turn.person) if task.kind == "handle"}
    wanted = [request_id] if request_id else list(tasks)
    reports = [one.id for one in await Request.listed("id", id=wanted, request_type=KIND) if one.id in tasks]
    return tasks[reports[0]] if len(reports) == 1 else None


async def _meant(turn: Turn, number: int) -> WorkOrder | None:
    """The order that was named or, without a number, the only one it can be; None where the person has none.

    Raises:
        UserError: It may be one of several.
    """
    if number:
        if (named := await WorkOrder.find(id=number, kind=KIND)) is None:
            raise UserError(NOT_FOUND)
        return named
    states = [state.value for state in OPEN]
    found = await WorkOrder.listed("due_at", "id", kind=KIND, assignee_id=turn.person.id, state=states)
    if not found and DISPATCHING & await turn.person.permissions():
        refused = [one.work_order_id for one in await Repair.listed("id", budget="refused")]
        found = await WorkOrder.listed("due_at", "id", kind=KIND, state=WorkState.OPEN)
        found += await WorkOrder.listed("due_at", "id", id=refused, state=[one for one in states if one != "open"])
    begun = [order for order in found if order.state == WorkState.IN_PROGRESS]
    if len(found) <= 1 or len(begun) == 1:
        return next(iter(begun or found), None)
    rows = "\n".join(f"· {order.number} {order.summary}" for order in found[:LISTED_MAX])
    raise UserError(f"请说明是哪一张，在前面加上单号，例如“{found[0].number} 预计300元”：\n{rows}")
