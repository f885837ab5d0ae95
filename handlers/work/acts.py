"""What each verb of a trade's order does, once `serving` has found that it may be done. The order's row is locked."""

from dataclasses import dataclass

from bot import outbox
from bot.errors import UserError
from bot.filling import CONFIRM_VIEW
from handlers.requests.following import move as move_request
from handlers.work.opening import applicant_of, ask_for_hands, requests_of
from handlers.work.orders import VIEW, move
from handlers.work.rating import ask_for_rating
from handlers.work.services import Service, service_of
from handlers.work.terms import end_pause
from models.moves import WrongMove
from models.org import Person, people_who_may
from models.request_states import RequestState
from models.requests import Request
from models.work import WorkOrder
from models.work_states import CLOSED, OPEN, WORK_MOVES, WorkState

RESULT_VIEW = "work.result"
"""Asks the applicant whether it is really done."""


@dataclass(frozen=True)
class Given:
    """What comes with a verb: who it is done by, through which channel, the words, and the person who is chosen."""

    by: Person
    channel: str
    words: str = ""
    chosen: Person | None = None


async def _tell_applicant(order: WorkOrder, given: Given, text: str) -> None:
    for request in await requests_of(order):
        if request.applicant_id != given.by.id:
            await outbox.say(request.applicant_id, f"{request.number} {text}")


async def dispatch(order: WorkOrder, service: Service, given: Given) -> None:
    assert given.chosen is not None
    order.assignee_id = given.chosen.id
    await move(order, "dispatch", person_id=given.by.id, channel=given.channel, note=given.chosen.name)
    await outbox.show(given.chosen.id, VIEW, order.id)
    await _tell_applicant(order, given, f"已安排{_with_mobile(given.chosen)}，等待接单。")


async def take(order: WorkOrder, service: Service, given: Given) -> None:
    order.assignee_id = given.by.id
    await move(order, "take", person_id=given.by.id, channel=given.channel)
    await outbox.show(given.by.id, VIEW, order.id)
    await _tell_applicant(order, given, f"{_with_mobile(given.by)}已接单。")


async def accept(order: WorkOrder, service: Service, given: Given) -> None:
    await move(order, "accept", person_id=given.by.id, channel=given.channel)
    await _tell_applicant(order, given, f"{_with_mobile(given.by)}已接单。")


async def decline(order: WorkOrder, service: Service, given: Given) -> None:
    order.assignee_id = None
    await move(order, "decline", person_id=given.by.id, channel=given.channel, note=given.words)
    await outbox.say(given.by.id, f"已退回 {order.number}，会另外安排。")
    await _tell_applicant(order, given, "正在重新安排人员，请稍等。")
    await ask_for_hands(order)


async def start(order: WorkOrder, service: Service, given: Given) -> None:
    await move(order, "start", person_id=given.by.id, channel=given.channel)
    await _tell_applicant(order, given, f"{given.by.name}已{service.start}。")


async def suspend(order: WorkOrder, service: Service, given: Given) -> None:
    await move(order, "suspend", person_id=given.by.id, channel=given.channel, note=given.words)
    text = f"暂停：{given.words}。恢复后会继续处理。"
    await _tell_applicant(order, given, text)
    dispatchers = [person.id for person in await people_who_may(service.dispatch) if person.id != given.by.id]
    await outbox.say_all(dispatchers, f"{order.number} {given.by.name}{text}")


async def resume(order: WorkOrder, service: Service, given: Given) -> None:
    await end_pause(order, service)
    await move(order, "resume", person_id=given.by.id, channel=given.channel)
    await _tell_applicant(order, given, f"{given.by.name}已继续处理。")


async def complete(order: WorkOrder, service: Service, given: Given) -> None:
    note = await service.answered(order, given.by, given.words)
    await service.completed(order, given.by)
    await move(order, "complete", person_id=given.by.id, channel=given.channel, note=note)
    noted = f"：{note}" if note else ""
    await _tell_applicant(order, given, f"{given.by.name}{service.complete}{noted}。")
    for found in await requests_of(order):
        request = await Request.locked(found.id)
        assert request is not None
        rest = await WorkOrder.filter(request_id=request.id, state__in=[state.value for state in OPEN]).exists()
        if service.ends_request and request.state == RequestState.APPROVED and not rest:
            await move_request(request, "fulfil", person_id=given.by.id, channel=given.channel)
    request = await applicant_of(order)
    if request is None or request.applicant_id == given.by.id:
        return
    if service.confirms:
        await outbox.show(request.applicant_id, RESULT_VIEW, order.id)
    elif all(other.state not in OPEN for other in await service.rated_with(order)):
        await ask_for_rating(order)


async def reassign(order: WorkOrder, service: Service, given: Given) -> None:
    assert given.chosen is not None
    before = order.assignee_id
    if given.chosen.id == before:
        raise UserError(f"这张工单现在就由{given.chosen.name}处理，请选别人。")
    await end_pause(order, service)
    order.assignee_id = given.chosen.id
    await move(order, "reassign", person_id=given.by.id, channel=given.channel, note=given.chosen.name)
    if before is not None and before != given.by.id:
        await outbox.say(before, f"{order.number} 已改派给{given.chosen.name}，您不用再处理。")
    await outbox.show(given.chosen.id, VIEW, order.id)
    await _tell_applicant(order, given, f"改由{_with_mobile(given.chosen)}处理，等待接单。")


async def cancel(order: WorkOrder, service: Service, given: Given) -> None:
    await call_off(order, by=given.by, channel=given.channel, note=given.words)
    await _tell_applicant(order, given, f"的{service.label}已取消：{given.words}。")
    if not service.ends_request:
        return
    for found in await requests_of(order):
        request = await Request.locked(found.id)
        assert request is not None
        left = await WorkOrder.filter(request_id=request.id).exclude(state=WorkState.CANCELLED).exists()
        if request.state == RequestState.APPROVED and not left:
            # Nobody will do anything about it any more.
            note = given.words
            await move_request(request, "cancel", person_id=given.by.id, channel=given.channel, note=note)
            await outbox.redraw(CONFIRM_VIEW, request.id)


async def call_off(order: WorkOrder, *, by: Person | None, channel: str = "", note: str = "") -> None:
    """Cancel a locked order that nobody has begun, and tell whoever was to do it.

    Raises:
        UserError: It has begun or is over.
    """
    if order.state in CLOSED:
        return
    try:
        WORK_MOVES.after(WorkState(order.state), "cancel")
    except WrongMove as wrong:
        raise UserError(f"{order.number} {WorkState(order.state).label}，不能取消。请直接联系处理的人。") from wrong
    worker = order.assignee_id
    await move(order, "cancel", person_id=by.id if by else None, channel=channel, note=note)
    service = service_of(order)
    if service is not None:
        await service.cancelled(order)
    if worker is not None and (by is None or worker != by.id):
        await outbox.say(worker, f"{order.number} 已取消，不用处理了。")
    await outbox.redraw(VIEW, order.id)


async def call_off_all(request: Request) -> None:
    """Cancel every order of a request that is cancelled; for `RequestType.undo`. Raises like `call_off`."""
    for found in await WorkOrder.listed("id", request_id=request.id):
        order = await WorkOrder.locked(found.id)
        if order is not None:
            await call_off(order, by=None)


def _with_mobile(person: Person) -> str:
    return f"{person.name}{f' {person.mobile}' if person.mobile else ''}"
