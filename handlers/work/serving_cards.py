"""The cards of a trade's order, each as its reader may see it and act on it."""

from collections.abc import Iterable, Sequence

from bot import outbox
from bot.links import page
from bot.request_types import type_of
from cards.card import Card, Option
from cards.work import DoWork, hands_card, order_card, result_card
from handlers.requests.showing import hidden_in_orders, readers_alike, without
from handlers.work.acts import RESULT_VIEW
from handlers.work.opening import applicant_of
from handlers.work.orders import VIEW
from handlers.work.services import OVERSEE, Service, hands_for, service_of
from handlers.work.serving import possible
from models.clock import show_moment, show_period
from models.org import Person, people_by_permission
from models.requests import HistoryEntry
from models.work import WorkOrder
from models.work_states import CLOSED, WorkState

ON_PAGES = ("reassign", "cancel")
"""Rare, and they need more than a tap."""


async def order_lines(order: WorkOrder, reader_id: int) -> list[tuple[str, str]]:
    """What an order is about: who asks, where, until when, and the form as far as this reader may see it."""
    lines: list[tuple[str, str]] = []
    request = await applicant_of(order)
    if request is not None:
        applicant, kind = await Person.one(id=request.applicant_id), await type_of(request)
        hidden = (await hidden_in_orders([order], reader_id)).get(order.id, frozenset())
        lines.append(("申请人", f"{applicant.name} {applicant.mobile}".strip()))
        lines += kind.form.lines(without(kind.form.load(request.form), hidden))
    else:
        lines.append(("内容", order.summary))
        if order.place:
            lines.append(("地点", order.place))
        if order.starts_at is not None and order.ends_at is not None:
            lines.append(("时间", show_period(order.starts_at, order.ends_at)))
    if order.due_at is not None and order.due_at != order.starts_at:
        lines.append(("时限", f"{show_moment(order.due_at)} 前"))
    service = service_of(order)
    if service is None:
        return lines
    return [*await must_know(order, service), *lines, *await service.lines(order)]


async def must_know(order: WorkOrder, service: Service) -> list[tuple[str, str]]:
    """What whoever does it must not miss: that it is urgent, and what was not done well."""
    if order.state in CLOSED:
        return []
    lines = [("急", "是，请马上处理")] if await service.urgent(order) else []
    again = await HistoryEntry.filter(work_order_id=order.id, verb="reopen").order_by("-id").first()
    return [*lines, (service.unsolved, again.note)] if again is not None else lines


async def crew_options(order: WorkOrder, *, but: int | None = None) -> list[Option]:
    """Who can be picked for an order: `王师傅 在手2单`, the least busy first; `替班` marks who would stand in."""
    return [
        Option(id=str(one.person.id), text=f"{one.person.name} 在手{one.orders}单{'' if one.proposed else ' 替班'}")
        for one in await hands_for(order)
        if one.person.id != but
    ]


async def state_line(order: WorkOrder) -> str:
    """`进行中：王师傅`."""
    label = WorkState(order.state).label
    if order.assignee_id is None:
        return label
    return f"{label}：{(await Person.one(id=order.assignee_id)).name}"


async def _alike(work_order_id: int, people: Sequence[int]) -> list[list[int]]:
    """Those together who see the same of the request and may do the same."""
    order = await WorkOrder.find(id=work_order_id)
    service = service_of(order) if order is not None else None
    if order is None or service is None:
        return [list(people)]
    alike: Iterable[Sequence[int]] = [people]
    if order.request_id is not None:
        alike = (await readers_alike(order.request_id, people)).values()
    by_permission = await people_by_permission((service.dispatch, service.serve, OVERSEE))
    able = [{one.id for one in those} for those in by_permission.values()]
    found: list[list[int]] = []
    for readers in alike:
        same: dict[tuple[bool, ...], list[int]] = {}
        for reader in readers:
            what = (reader == order.assignee_id, *(reader in those for those in able))
            same.setdefault(what, []).append(reader)
        found += same.values()
    return found


@outbox.view(VIEW, alike=_alike)
async def draw(work_order_id: int, person_id: int) -> Card | None:
    """The order for whoever dispatches, takes or does it."""
    order = await WorkOrder.find(id=work_order_id)
    service = service_of(order) if order is not None else None
    if order is None or service is None:
        return None
    title, url = f"{service.label} {order.number}", page(f"/h5/work-orders/{order.id}")
    lines = await order_lines(order, person_id)
    person = await Person.one(id=person_id)
    verbs = await possible(order, person)
    names = {verb.name for verb in verbs}
    if "dispatch" in names and (crew := await crew_options(order)):
        return hands_card(order.id, title, lines, crew, url)
    offers = [
        (verb.label(service), DoWork(order.id, verb.name), verb.tone)
        for verb in verbs
        if verb.name not in (*ON_PAGES, "dispatch")
    ]
    return order_card(title, await state_line(order), lines, url, offers=offers, closed=await _ended(order, person_id))


async def _ended(order: WorkOrder, person_id: int) -> str:
    """Why there is nothing to tap."""
    if order.assignee_id in (None, person_id):
        return WorkState(order.state).label
    return f"已由{(await Person.one(id=order.assignee_id)).name}处理"


@outbox.view(RESULT_VIEW)
async def draw_result(work_order_id: int, person_id: int) -> Card | None:
    """The applicant's question whether it is done; grey once it is answered."""
    order = await WorkOrder.find(id=work_order_id)
    service: Service | None = service_of(order) if order is not None else None
    if order is None or service is None:
        return None
    url = page(f"/h5/work-orders/{order.id}")
    closed = "" if order.state == WorkState.COMPLETED else WorkState(order.state).label
    lines = [("内容", order.summary), ("处理", await state_line(order))]
    words = {"solved": service.solved, "unsolved": service.unsolved}
    return result_card(order.id, f"{service.label} {order.number} 已处理", lines, url, closed=closed, **words)
