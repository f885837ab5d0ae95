"""Is it really done: the applicant says so and rates, or says what is missing, and the same order goes on."""

from typing import Any

from bot import outbox
from bot.errors import UserError
from bot.links import page
from bot.router import Router, Turn, ask
from cards.work import NotSolved, Solved
from handlers.requests.following import move as move_request
from handlers.work.acts import RESULT_VIEW
from handlers.work.opening import ask_for_hands, requests_of
from handlers.work.orders import VIEW, move
from handlers.work.rating import VIEW as RATING_VIEW
from handlers.work.rating import ask_for_rating
from handlers.work.services import Service, service_of
from models.messages import SentCard
from models.org import Person
from models.request_states import RequestState
from models.requests import Request
from models.work import Rating, WorkOrder
from models.work_states import WORK_MOVES, WorkState

router = Router("work.confirming")
NOT_YOURS = "没有找到这次服务，或者它不是您申请的。"


async def _own(order_id: int, person: Person) -> tuple[WorkOrder, Service, Request]:
    order = await WorkOrder.locked(order_id)
    request = await Request.locked(order.request_id) if order is not None and order.request_id is not None else None
    service = service_of(order) if order is not None else None
    if order is None or service is None or request is None or request.applicant_id != person.id:
        raise UserError(NOT_YOURS)
    return order, service, request


async def solved(order_id: int, person: Person) -> None:
    """The applicant says that it is done, and is asked how it was, once.

    Raises:
        UserError: It is not theirs, or not finished.
    """
    order, service, _ = await _own(order_id, person)
    if order.state == WorkState.COMPLETED:
        await outbox.redraw(RESULT_VIEW, order.id, closed=service.solved)
        if await SentCard.find(view=RATING_VIEW, subject_id=order.id, closed=False) is None:
            await ask_for_rating(order)
        else:
            await outbox.say(person.id, "谢谢您的确认。请在评价卡片上选几颗星，再点“提交评价”。")
    elif order.state == WorkState.CONFIRMED:
        url = page(f"/h5/work-orders/{order.id}")
        text = f'{order.number} 已经办结，不用再确认了。还有问题，<a href="{url}">打开工单</a>点“{service.unsolved}”。'
        await outbox.say(person.id, text)
    else:
        raise UserError(f"{order.number} 现在是“{WorkState(order.state).label}”，完成后会再请您确认。")


async def reopen(order_id: int, person: Person, *, reason: str, channel: str) -> None:
    """The applicant says what is not done: the order is open again with its whole history, its rating is withdrawn.

    Raises:
        UserError: It is not theirs or not finished, or no reason is given.
    """
    order, service, request = await _own(order_id, person)
    if "reopen" not in WORK_MOVES.allowed(WorkState(order.state)):
        raise UserError(f"{order.number} 现在是“{WorkState(order.state).label}”，不用重新打开。")
    reason = reason.strip()[:200]
    if not reason:
        raise UserError(f"请写明为什么“{service.unsolved}”，例如：还在漏水。")
    worker = order.assignee_id
    await Rating.filter(work_order_id=order.id).delete()
    order.assignee_id = None
    await move(order, "reopen", person_id=person.id, channel=channel, note=reason)
    for found in await requests_of(order):
        one = await Request.locked(found.id)
        if one is not None and one.state == RequestState.FULFILLED:
            await move_request(one, "reopen", person_id=person.id, channel=channel, note=reason)
        if found.id != request.id:
            await outbox.say(
                found.applicant_id, f"{found.number} {person.name}反映{service.unsolved}：{reason}。会重新安排处理。"
            )
    if worker is not None:
        await outbox.say(worker, f"{order.number} {person.name}反映{service.unsolved}：{reason}。已重新派单。")
    await outbox.say(person.id, f"已记下：{reason}。{order.number} 会重新安排处理。")
    await outbox.redraw(RESULT_VIEW, order.id, closed=f"已反映{service.unsolved}")
    await outbox.redraw(RATING_VIEW, order.id, closed=f"已反映{service.unsolved}")
    await ask_for_hands(order)
    await outbox.redraw(VIEW, order.id)


@router.button(Solved)
async def solved_tapped(turn: Turn, tap: Solved) -> None:
    """已解决 was tapped."""
    await solved(tap.work_order_id, turn.person)


@router.button(NotSolved)
async def not_solved_tapped(turn: Turn, tap: NotSolved) -> None:
    """还没好 was tapped: ask what is missing."""
    _, service, _ = await _own(tap.work_order_id, turn.person)
    question = f"请回复为什么“{service.unsolved}”（例如：还在漏水）。已经好了请回复“取消”，再点“{service.solved}”。"
    await ask(turn, "work.not_solved", question, free=True, work_order_id=tap.work_order_id)


@router.answer("work.not_solved")
async def not_solved_said(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """What is missing came."""
    await reopen(prompt["work_order_id"], turn.person, reason=text, channel=turn.event.channel)
