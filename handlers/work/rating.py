"""Rating a finished work order: once, by its applicant, from the card or by text."""

from bot import outbox
from bot.errors import UserError
from bot.language import Understanding
from bot.links import page
from bot.router import Router, Turn
from cards.card import Card
from cards.work import Rate, rated_card, rating_card
from handlers.work.orders import move
from handlers.work.services import how_to_reopen, service_of
from models.org import Person, people_by_id
from models.requests import Request
from models.work import Rating, WorkOrder
from models.work_states import OPEN, WorkState

router = Router("work.rating")
VIEW = "work.rating"


async def ask_for_rating(order: WorkOrder) -> None:
    """Send the applicant the rating card; a completed order asks once, because completing happens once."""
    assert order.request_id is not None
    request = await Request.one(id=order.request_id)
    await outbox.show(request.applicant_id, VIEW, order.id)


@outbox.view(VIEW)
async def draw(work_order_id: int, person_id: int) -> Card | None:
    """The rating card, or what was given."""
    order = await WorkOrder.find(id=work_order_id)
    if order is None or order.assignee_id is None:
        return None
    workers = dict.fromkeys(one.assignee_id for one in (order, *await _together(order)))
    people = await people_by_id([one for one in workers if one is not None])
    who = "、".join(people[one].name for one in workers if one is not None)
    rating = await Rating.find(work_order_id=order.id)
    url = page(f"/h5/work-orders/{order.id}/rating")
    if rating is not None:
        return rated_card(order.id, who, order.summary, rating.stars, url)
    return rating_card(order.id, who, order.summary, url)


async def rate(work_order_id: int, person: Person, stars: int, *, words: str = "", channel: str) -> None:
    """Take the applicant's stars (1 to 5) for a completed work order.

    Raises:
        UserError: Not the person's, not finished, or the stars are out of range.
    """
    if not 1 <= stars <= 5:
        raise UserError("评分请用1到5星，例如：五星。")
    order = await WorkOrder.locked(work_order_id)
    request = await Request.find(id=order.request_id) if order else None
    if order is None or request is None or request.applicant_id != person.id or order.assignee_id is None:
        raise UserError("没有找到这次服务，或者它不是您申请的。")
    given = await Rating.find(work_order_id=order.id)
    if given is not None:
        await outbox.say(person.id, f"这次服务您已经评过{given.stars}星，不用再评了，谢谢。")
    elif order.state == WorkState.CONFIRMED:
        raise UserError(f"这次服务已经办结，不用再评了。{how_to_reopen(order)}")
    elif order.state != WorkState.COMPLETED:
        raise UserError("这次服务还没有结束，结束后会请您评价。")
    elif order.assignee_id == person.id:
        raise UserError("这次是您自己驾驶，不用评价。")
    else:
        for one in (order, *await _together(order)):
            await _give(one, person, stars, words, channel)
        await outbox.say(person.id, f"谢谢您的评价（{stars}星）。")
    await outbox.redraw(VIEW, order.id)


async def _together(order: WorkOrder) -> list[WorkOrder]:
    """The orders that are done and rated with this one."""
    service = service_of(order)
    others = await service.rated_with(order) if service is not None else []
    return [one for one in others if one.assignee_id is not None and one.state not in (*OPEN, WorkState.CANCELLED)]


async def _give(found: WorkOrder, person: Person, stars: int, words: str, channel: str) -> None:
    """Give the stars to whoever did an order, unless it was the applicant, or they have some already."""
    order = await WorkOrder.locked(found.id)
    if order is None or order.state != WorkState.COMPLETED or order.assignee_id in (None, person.id):
        return
    await Rating.create(
        work_order_id=order.id, rater_id=person.id, rated_id=order.assignee_id, stars=stars, words=words
    )
    await move(order, "confirm", person_id=person.id, channel=channel, note=f"{stars}星 {words}".strip())
    assert order.assignee_id is not None
    await outbox.say(order.assignee_id, f"您收到一条{stars}星评价：{order.summary}。")


@router.button(Rate)
async def tapped(turn: Turn, tap: Rate) -> None:
    """提交评价 was tapped."""
    stars = turn.selected("stars")
    if stars is None or not stars.isdigit():
        raise UserError("请先选择星级，再点“提交评价”。")
    await rate(tap.work_order_id, turn.person, int(stars), channel=turn.event.channel)


@router.intent("rate")
async def said(turn: Turn, understood: Understanding, text: str) -> None:
    """给五星 was typed: it is about the newest finished service that has no rating yet."""
    requests = await Request.filter(applicant_id=turn.person.id).order_by("-id").limit(50).values_list("id", flat=True)
    finished = WorkOrder.filter(request_id__in=list(requests), state=WorkState.COMPLETED)
    order = await finished.exclude(assignee_id=turn.person.id).order_by("-closed_at").first()
    if order is None:
        raise UserError("您现在没有待评价的服务。用车结束后会请您评价司机。")
    stars = understood.slots.get("stars")
    if stars is None:
        raise UserError("请说明给几星，例如：五星，司机服务很好。")
    await rate(order.id, turn.person, int(stars), words=text[:200], channel=turn.event.channel)
