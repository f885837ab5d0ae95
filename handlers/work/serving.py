"""A trade's work order: who may do what with it now, and doing it.

Chat, cards and pages offer `possible` and call `do`; none of them has rules of its own.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from bot import outbox
from bot.errors import UserError
from bot.links import page
from handlers.work import acts
from handlers.work.acts import Given
from handlers.work.orders import VIEW
from handlers.work.services import OVERSEE, Service, hands_for, service_of
from models.org import Person
from models.work import WorkOrder
from models.work_states import WORK_MOVES, WorkState

NOT_YOURS = "没有找到这张工单，或者它现在不由您处理。请回复“我的工单”查看。"
WORDS_MAX = 200

Who = Literal["dispatcher", "crew", "assignee"]


@dataclass(frozen=True)
class Verb:
    """Something that can be done with an order.

    Attributes:
        name: Also of the order's move.
        label: What its button says; takes the trade.
        who: Who may do it.
        asks: What has to come with it: a member of the crew, or words; `note` may stay empty.
        question: How the chat asks for the words.
        entry: The same on a page: the label of the input, and what to write into it.
        tone: `primary` for what is mostly wanted, `danger` for what hurts.
    """

    name: str
    label: Callable[[Service], str]
    who: Who
    act: Callable[[WorkOrder, Service, Given], Awaitable[None]]
    asks: Literal["", "person", "reason", "note"] = ""
    question: str = ""
    entry: tuple[str, str] = ("", "")
    tone: Literal["primary", "danger", "plain"] = "plain"


def question_of(verb: Verb, service: Service) -> str:
    """How the words are asked for that come with the verb; empty when none are."""
    return service.asks if verb.name == "complete" and service.asks else verb.question


def entry_of(verb: Verb, service: Service) -> tuple[str, str]:
    """The label of the input for these words, and what to write into it."""
    return service.entry if verb.name == "complete" and service.asks else verb.entry


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
        chosen = next((one.person for one in await hands_for(order) if one.person.id == chosen_id), None)
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
    link = f'<a href="{page(f"/h5/work-orders/{order.id}")}">打开工单</a>'
    text = f"{order.number} 现在是“{now}”，“{verb.label(service)}”没有改变任何结果。这张卡片已经旧了，请看：{link}"
    await outbox.say(person.id, text)
    await outbox.redraw(VIEW, order.id)
    return False


def _says(text: str) -> Callable[[Service], str]:
    return lambda _: text


VERBS: tuple[Verb, ...] = (
    Verb("dispatch", _says("派单"), "dispatcher", acts.dispatch, asks="person", tone="primary"),
    Verb("take", _says("我来做"), "crew", acts.take, tone="primary"),
    Verb("accept", _says("接单"), "assignee", acts.accept, tone="primary"),
    Verb(
        "decline",
        _says("无法接单"),
        "assignee",
        acts.decline,
        asks="reason",
        question="请回复无法接单的原因（例如：正在别处忙）。",
        entry=("原因", "例如：正在别处忙"),
        tone="danger",
    ),
    Verb("start", lambda service: service.start, "assignee", acts.start, tone="primary"),
    Verb(
        "complete",
        lambda service: service.complete,
        "assignee",
        acts.complete,
        asks="note",
        question="请回复处理结果（例如：已换新水龙头）；没有要说的请回复“无”。",
        entry=("处理结果", "例如：已换新水龙头；没有要说的可不填"),
        tone="primary",
    ),
    Verb(
        "suspend",
        _says("等材料"),
        "assignee",
        acts.suspend,
        asks="reason",
        question="请回复在等什么（例如：等配件，周五到货）。",
        entry=("在等什么", "例如：等配件，周五到货"),
    ),
    Verb("resume", _says("继续"), "assignee", acts.resume, tone="primary"),
    Verb("reassign", _says("改派"), "dispatcher", acts.reassign, asks="person"),
    Verb(
        "cancel",
        _says("取消工单"),
        "dispatcher",
        acts.cancel,
        asks="reason",
        question="请回复取消的原因。",
        entry=("取消的原因", "申请人会看到"),
        tone="danger",
    ),
)
"""Everything that can be done with a trade's order, in the order in which it is offered."""
BY_NAME: Mapping[str, Verb] = {verb.name: verb for verb in VERBS}
