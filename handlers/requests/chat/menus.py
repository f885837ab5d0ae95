"""更多操作 on an approver's card: a menu of exactly what this person may do now, and where each choice leads."""

from dataclasses import replace

from bot import outbox
from bot.errors import UserError
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn
from cards.card import Card
from cards.requests import OPERATION, OPERATIONS_MAX, ChooseOperation, ShowMore, operations_card
from handlers.requests.acting import LIVE, tell_settled
from handlers.requests.chat import operating
from handlers.requests.chat.meant import task_meant
from handlers.requests.chat.wanted import Wanted
from handlers.requests.offers import Offered, possible
from handlers.requests.rights import standing_in, task_for, tasks_for
from models.flows import ApprovalTask
from models.org import Person, people_by_id
from models.requests import Request

router = Router("requests.menus")

MENU_VIEW = "requests.operations"
"""Its subject is an approval task."""
_ON_CARD = ("approve", "reject")
APPLICANT = "applicant"
PLACES_MAX = 6
"""Where a request may go back to, on the menu: the applicant and the nearest nodes. Words and the page reach all."""


@router.button(ShowMore)
async def show_more(turn: Turn, tap: ShowMore) -> None:
    """更多操作 was tapped: the menu comes as a card of its own, and this card stays as it is."""
    task, request = await task_for(tap.task_id, turn.person)
    if task.state not in LIVE:
        await tell_settled(request, task, turn.person)
        return
    await outbox.redraw(MENU_VIEW, task.id, closed="请看新卡片", person_id=turn.person.id)
    await outbox.show(turn.person.id, MENU_VIEW, task.id)


@router.button(ChooseOperation)
async def choose(turn: Turn, tap: ChooseOperation) -> None:
    """下一步 was tapped on the menu."""
    task, request = await task_for(tap.task_id, turn.person)
    picked = turn.selected(OPERATION)
    if picked is None:
        raise UserError("请先在卡片上选择一项，再点“下一步”。")
    operations = dict(await _operations(request, task, turn.person))
    await outbox.redraw(MENU_VIEW, task.id, closed=operations.get(picked, "已经处理过"), person_id=turn.person.id)
    verb, task_id, detail = picked.split(":", 2)
    wanted = Wanted(verb, request.id, int(task_id) if task_id else None)
    if verb == "return":
        wanted = replace(wanted, to=None if detail == APPLICANT else detail)
    await operating.begin(turn, replace(wanted, afterwards=detail == "after"))


@router.phrase("更多操作", "更多", "还能做什么", "还能怎么处理")
async def more_said(turn: Turn) -> bool:
    """更多操作 was typed by somebody who has something to decide."""
    if not await tasks_for(turn.person):
        return False
    task = await task_meant(turn.person, "")
    await show_more(turn, ShowMore(task.id))
    return True


@outbox.view(MENU_VIEW)
async def draw_menu(task_id: int, person_id: int) -> Card | None:
    """The menu for this person; nothing once there is nothing to choose."""
    task = await ApprovalTask.find(id=task_id)
    if task is None:
        return None
    request, person = await Request.one(id=task.request_id), await Person.one(id=person_id)
    operations = await _operations(request, task, person)
    if not operations:
        return None
    applicant = await Person.one(id=request.applicant_id)
    about = f"{applicant.name}的{(await type_of(request)).label} {request.number}{await standing_in(person, task)}"
    return operations_card(about, task.id, operations, page(f"/h5/requests/{request.id}"))


async def _operations(request: Request, task: ApprovalTask, person: Person) -> list[tuple[str, str]]:
    """Keys (verb, task, detail) and labels of what is offered about this task and about the whole request."""
    offers = [
        one
        for one in await possible(request, person)
        if one.verb not in _ON_CARD and (one.task_id in (task.id, None) or one.verb == "remove_approver")
    ]
    removable = [one.task_id for one in offers if one.verb == "remove_approver"]
    added = {row.id: row.person_id for row in await ApprovalTask.listed(id=removable)} if removable else {}
    people = await people_by_id(set(added.values()))
    names = {number: people[person_id].name for number, person_id in added.items()}
    # The same may be offered twice: to an administrator in person and by the office.
    operations = {key: label for one in offers for key, label in _options(one, names)}
    return list(operations.items())[:OPERATIONS_MAX]


def _options(offer: Offered, names: dict[int, str]) -> list[tuple[str, str]]:
    key = f"{offer.verb}:{offer.task_id or ''}"
    match offer.verb:
        case "return":
            # The nearest node is offered before the farther ones, the applicant first of all.
            return [
                (f"{key}:{node or APPLICANT}", f"退回到{name}" if node else "退回给申请人")
                for node, name in list(reversed(offer.targets))[:PLACES_MAX]
            ]
        case "add_approver":
            return [(f"{key}:before", "加签：请别人先审批"), (f"{key}:after", "加签：我之后再审批")]
        case "remove_approver":
            return [(f"{key}:", f"减签：{names[offer.task_id or 0]}")]
        case "hand_out":
            return [(f"{key}:", "转办：请别人先看，再交回")]
        case "transfer":
            return [(f"{key}:", "转交：交给别人审批")]
        case "ask_material":
            return [(f"{key}:", "请申请人补充材料")]
        case _:
            return [(f"{key}:", offer.label)]
