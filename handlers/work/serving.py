"""The life of a trade's work order: who may do what with it now, and what each verb does.

Chat, cards and pages offer `possible` and call `do`; none of them has rules of its own.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot import outbox
from bot.errors import UserError
from handlers.requests.following import move as move_request
from handlers.work.orders import VIEW, move, open_order
from handlers.work.rating import ask_for_rating
from handlers.work.services import OVERSEE, Service, crew_of, service_of, services
from handlers.work.terms import end_pause
from models.moves import WrongMove
from models.org import Person, people_who_may
from models.request_states import RequestState
from models.requests import Request
from models.work import WorkOrder
from models.work_states import CLOSED, OPEN, WORK_MOVES, WorkState

NOT_YOURS = "没有找到这张工单，或者它现在不由您处理。请回复“我的工单”查看。"
WORDS_MAX = 200
RESULT_VIEW = "work.result"
"""Asks the applicant whether it is really done."""

Who = Literal["dispatcher", "crew", "assignee"]


@dataclass(frozen=True)
class Given:
    """What comes with a verb: who it is done by, through which channel, the words, and the person who is chosen."""

    by: Person
    channel: str
    words: str = ""
    chosen: Person | None = None


@dataclass(frozen=True)
class Verb:
    """Something that can be done with an order.

    Attributes:
        name: Also of the order's move.
        label: What its button says; takes the trade.
        who: Who may do it.
        asks: What has to come with it: a member of the crew, or words; `note` may stay empty.
        question: How the chat asks for the words.
        tone: `primary` for what is mostly wanted, `danger` for what hurts.
    """

    name: str
    label: Callable[[Service], str]
    who: Who
    act: Callable[[WorkOrder, Service, Given], Awaitable[None]]
    asks: Literal["", "person", "reason", "note"] = ""
    question: str = ""
    tone: Literal["primary", "danger", "plain"] = "plain"


def question_of(verb: Verb, service: Service) -> str:
    """How the words are asked for that come with the verb; empty when none are."""
    return service.asks if verb.name == "complete" and service.asks else verb.question


async def serve(
    request: Request | None,
    service: Service,
    *,
    summary: str,
    place: str = "",
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    due_at: datetime | None = None,
) -> WorkOrder:
    """Open a trade's work order and ask who is to do it.

    Args:
        request: What it fulfils; None for work that nobody has asked for in a form.
    """
    order = await open_order(
        request,
        kind=service.kind,
        summary=summary,
        place=place,
        starts_at=starts_at,
        ends_at=ends_at,
        due_at=due_at,
    )
    await ask_for_hands(order)
    return order


async def ask_for_hands(order: WorkOrder) -> None:
    """Show an open order to whoever says who does it; where nobody does, to the whole crew: the first one takes it."""
    service = service_of(order)
    assert service is not None
    asked = await people_who_may(service.dispatch) or await crew_of(order)
    if not asked:
        # Nothing gets lost: it stands in the lists, and whoever keeps the organisation is told what is missing.
        asked = await people_who_may("org.manage")
        note = f"{order.number}（{service.label}）没有人可派：请在“角色”里给同事加上派单或服务的权限。"
        await outbox.say_all([person.id for person in asked], note)
    await outbox.show_to([person.id for person in asked], VIEW, order.id)


async def possible(order: WorkOrder, person: Person) -> list[Verb]:
    """What this person may do with the order now, in the order of the buttons."""
    service = service_of(order)
    if service is None:
        return []
    granted = await person.permissions()
    roles = {
        "dispatcher": bool({service.dispatch, OVERSEE} & granted),
        "crew": service.serve in granted,
        "assignee": order.assignee_id == person.id,
    }
    allowed = WORK_MOVES.allowed(WorkState(order.state))
    return [verb for verb in VERBS if roles[verb.who] and verb.name in allowed]


async def do(
    name: str, order_id: int, person: Person, *, channel: str, words: str = "", chosen_id: int | None = None
) -> bool:
    """Do one of the verbs; False when it was too late, which the person is told, and nothing was changed.

    Raises:
        UserError: It is not this person's to do, or something is missing.
    """
    verb = BY_NAME[name]
    order = await WorkOrder.locked(order_id)
    service = service_of(order) if order is not None else None
    if order is None or service is None:
        raise UserError(NOT_YOURS)
    if verb not in await possible(order, person):
        return await _too_late(order, service, person, verb)
    words = words.strip()[:WORDS_MAX]
    if verb.asks == "reason" and not words:
        raise UserError(f"请写明“{verb.label(service)}”的原因。")
    chosen = None
    if verb.asks == "person":
        chosen = next((one for one in await crew_of(order) if one.id == chosen_id), None)
        if chosen is None:
            raise UserError("请先选由谁来做，再点按钮。")
    await service.before(order, name, person)
    await verb.act(order, service, Given(person, channel, words, chosen))
    await outbox.redraw(VIEW, order.id)
    return True


async def _too_late(order: WorkOrder, service: Service, person: Person, verb: Verb) -> bool:
    """Tell somebody who could once do it how it stands now."""
    granted = await person.permissions()
    concerned = {service.dispatch, service.serve, OVERSEE} & granted or order.assignee_id == person.id
    if not concerned:
        raise UserError(NOT_YOURS)
    who = (await Person.one(id=order.assignee_id)).name if order.assignee_id is not None else ""
    now = f"{WorkState(order.state).label}{f'（{who}）' if who else ''}"
    await outbox.say(person.id, f"{order.number} 现在是“{now}”，“{verb.label(service)}”没有改变任何结果。")
    await outbox.redraw(VIEW, order.id)
    return False


async def applicant_of(order: WorkOrder) -> Request | None:
    """The request that the order fulfils, with its applicant in it; None when nobody asked for it in a form."""
    return await Request.find(id=order.request_id) if order.request_id is not None else None


async def requests_of(order: WorkOrder) -> list[Request]:
    """Every request that the order fulfils, the one it was opened for first; of others' those that still want it."""
    service, request = service_of(order), await applicant_of(order)
    others = await service.others(order) if service is not None else []
    merged = [one.request_id for one in await WorkOrder.listed("id", merged_into_id=order.id)]
    others += await Request.listed("id", id=[number for number in merged if number is not None]) if merged else []
    wanted = [one for one in others if one.state in (RequestState.APPROVED, RequestState.FULFILLED)]
    return ([request] if request is not None else []) + wanted


async def orders_for(request: Request) -> list[WorkOrder]:
    """The orders that do what a request asks for: its own, and those of others that do its work, too."""
    own = await WorkOrder.listed("id", request_id=request.id)
    shared = [one.merged_into_id for one in own if one.merged_into_id is not None]
    for service in services().values():
        shared += await service.joined(request)
    return own + (await WorkOrder.listed("id", id=shared) if shared else [])


async def _tell_applicant(order: WorkOrder, given: Given, text: str) -> None:
    for request in await requests_of(order):
        if request.applicant_id != given.by.id:
            await outbox.say(request.applicant_id, f"{request.number} {text}")


async def _dispatch(order: WorkOrder, service: Service, given: Given) -> None:
    assert given.chosen is not None
    order.assignee_id = given.chosen.id
    await move(order, "dispatch", person_id=given.by.id, channel=given.channel, note=given.chosen.name)
    await outbox.show(given.chosen.id, VIEW, order.id)
    await _tell_applicant(order, given, f"已安排{_with_mobile(given.chosen)}，等待接单。")


async def _take(order: WorkOrder, service: Service, given: Given) -> None:
    order.assignee_id = given.by.id
    await move(order, "take", person_id=given.by.id, channel=given.channel)
    await outbox.show(given.by.id, VIEW, order.id)
    await _tell_applicant(order, given, f"{_with_mobile(given.by)}已接单。")


async def _accept(order: WorkOrder, service: Service, given: Given) -> None:
    await move(order, "accept", person_id=given.by.id, channel=given.channel)
    await _tell_applicant(order, given, f"{_with_mobile(given.by)}已接单。")


async def _decline(order: WorkOrder, service: Service, given: Given) -> None:
    order.assignee_id = None
    await move(order, "decline", person_id=given.by.id, channel=given.channel, note=given.words)
    await outbox.say(given.by.id, f"已退回 {order.number}，会另外安排。")
    await _tell_applicant(order, given, "正在重新安排人员，请稍等。")
    await ask_for_hands(order)


async def _start(order: WorkOrder, service: Service, given: Given) -> None:
    await move(order, "start", person_id=given.by.id, channel=given.channel)
    await _tell_applicant(order, given, f"{given.by.name}已{service.start}。")


async def _suspend(order: WorkOrder, service: Service, given: Given) -> None:
    await move(order, "suspend", person_id=given.by.id, channel=given.channel, note=given.words)
    text = f"暂停：{given.words}。恢复后会继续处理。"
    await _tell_applicant(order, given, text)
    dispatchers = [person.id for person in await people_who_may(service.dispatch) if person.id != given.by.id]
    await outbox.say_all(dispatchers, f"{order.number} {given.by.name}{text}")


async def _resume(order: WorkOrder, service: Service, given: Given) -> None:
    await end_pause(order, service)
    await move(order, "resume", person_id=given.by.id, channel=given.channel)
    await _tell_applicant(order, given, f"{given.by.name}已继续处理。")


async def _complete(order: WorkOrder, service: Service, given: Given) -> None:
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
    else:
        await ask_for_rating(order)


async def _reassign(order: WorkOrder, service: Service, given: Given) -> None:
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


async def _cancel(order: WorkOrder, service: Service, given: Given) -> None:
    await call_off(order, by=given.by, channel=given.channel, note=given.words)
    await _tell_applicant(order, given, f"的{service.label}已取消：{given.words}。")


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


def _says(text: str) -> Callable[[Service], str]:
    return lambda _: text


VERBS: tuple[Verb, ...] = (
    Verb("dispatch", _says("派单"), "dispatcher", _dispatch, asks="person", tone="primary"),
    Verb("take", _says("我来做"), "crew", _take, tone="primary"),
    Verb("accept", _says("接单"), "assignee", _accept, tone="primary"),
    Verb(
        "decline",
        _says("无法接单"),
        "assignee",
        _decline,
        asks="reason",
        question="请回复无法接单的原因（例如：正在别处忙）。",
        tone="danger",
    ),
    Verb("start", lambda service: service.start, "assignee", _start, tone="primary"),
    Verb(
        "complete",
        lambda service: service.complete,
        "assignee",
        _complete,
        asks="note",
        question="请回复处理结果（例如：已换新水龙头）；没有要说的请回复“无”。",
        tone="primary",
    ),
    Verb(
        "suspend",
        _says("等材料"),
        "assignee",
        _suspend,
        asks="reason",
        question="请回复在等什么（例如：等配件，周五到货）。",
    ),
    Verb("resume", _says("继续"), "assignee", _resume, tone="primary"),
    Verb("reassign", _says("改派"), "dispatcher", _reassign, asks="person"),
    Verb(
        "cancel",
        _says("取消工单"),
        "dispatcher",
        _cancel,
        asks="reason",
        question="请回复取消的原因。",
        tone="danger",
    ),
)
"""Everything that can be done with a trade's order, in the order in which it is offered."""
BY_NAME: Mapping[str, Verb] = {verb.name: verb for verb in VERBS}
