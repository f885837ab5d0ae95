"""The card of somebody whose turn waits for others: whom it waits for, and how to have it back."""

from bot import outbox
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn
from cards.card import Card
from cards.requests import Recall, waiting_card
from handlers.flows import Picture, picture
from handlers.flows.picture import joined
from handlers.requests.acting import tell_settled
from handlers.requests.approval_cards import WAITING_VIEW
from handlers.requests.chat import operating
from handlers.requests.chat.wanted import Wanted
from handlers.requests.offers import possible
from handlers.requests.rights import standing_in, task_for
from models.flows import ApprovalTask
from models.org import Person
from models.requests import Request

router = Router("requests.waiting_cards")


@outbox.view(WAITING_VIEW)
async def draw_waiting(task_id: int, person_id: int) -> Card | None:
    """The card of a task that waits, for its holder or a delegate; grey once it waits no more."""
    task = await ApprovalTask.find(id=task_id)
    if task is None:
        return None
    request, person = await Request.one(id=task.request_id), await Person.one(id=person_id)
    seen = await picture(request)
    assert seen is not None, f"approval task {task_id} belongs to no run"
    about = f"{seen.applicant.name}的{(await type_of(request)).label} {request.number}{await standing_in(person, task)}"
    verbs = {one.verb for one in await possible(request, person) if one.task_id == task_id}
    what, note = _what(seen, task)
    card = waiting_card(what, about, note, task_id, page(f"/h5/requests/{request.id}"), recall="recall" in verbs)
    if task.state == "waiting":
        return card
    return card.model_copy(update={"closed": "现在由您审批，请看新卡片" if task.state == "pending" else "已经处理过"})


def _what(seen: Picture, task: ApprovalTask) -> tuple[str, str]:
    """What the task waits for, and what happens then."""
    if task.state != "waiting":
        return "等待别人先处理", ""
    if task.paused:
        return f"已请{seen.applicant.name}补充材料", "补充以后再请您审批。不等了请点“收回”，或回复“收回提问”。"
    asked = _asked(seen, task)
    names = joined([seen.people[one.person_id].name for one in asked], "all").removesuffix(" 都要同意")
    if any(one.origin == "handed_out" for one in asked):
        return f"已请{names}先看", "交回意见后再由您审批。不等了请点“收回”，或回复“收回转办”。"
    return f"已加签，请{names}先审批", "都同意以后再由您决定。不用谁审批了，请点“更多操作”减签。"


def _asked(seen: Picture, task: ApprovalTask) -> list[ApprovalTask]:
    """Who has the turn in place of the holder: those it was handed out to, or who were added before."""
    known = seen.run.tasks
    line = known[task.number - 1].line
    begun = {one.id: known[known[one.number - 1].line - 1].parent for one in seen.open_tasks()}
    asked = [one for one in seen.open_tasks() if (parent := begun[one.id]) and known[parent - 1].line == line]
    return sorted(asked, key=lambda one: one.number)


@router.button(Recall)
async def recalled(turn: Turn, tap: Recall) -> None:
    """收回 was tapped."""
    task, request = await task_for(tap.task_id, turn.person)
    if task.state == "waiting":
        await operating.begin(turn, Wanted("recall", request.id, task.id))
        return
    await outbox.redraw(WAITING_VIEW, task.id, person_id=turn.person.id)
    if task.state == "pending":
        await turn.say("已经回到您手里了，请在新卡片上审批，或回复“待我审批”。")
    else:
        await tell_settled(request, task, turn.person)
