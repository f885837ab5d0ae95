"""One work order: what is to be done, its trip and history, and everything its reader may do."""

from dataclasses import dataclass

from aiohttp import web

from bot.errors import UserError
from bot.request_types import type_of
from cards.work import STARS
from forms.reading import read_integer
from handlers import fleet, requests, work
from handlers.fleet import DispatchOptions
from models.org import Department, Person
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from models.work_states import WorkState
from pages import service_order
from pages.console.verbs import Ask, Verb, offered, perform
from pages.facts import facts_of
from pages.progress import timeline
from pages.visit import CHANNEL, Visit, not_found, see, settle_prompt
from pages.work_orders import NO_READING, TAKEN, WORDS_CHARACTERS_MAX, WorkView, may_dispatch, work_view


@dataclass(frozen=True)
class Scene:
    """A work order before its reader; `options`: what a dispatcher can pick, None for everybody else."""

    request: Request
    reader: Person
    view: WorkView
    options: DispatchOptions | None

    @property
    def id(self) -> int:
        """The order's."""
        return int(self.view.order.id)

    def driving(self, *states: WorkState) -> bool:
        """Whether the reader has to do it and it is this far."""
        return self.view.is_trip and self.view.order.assignee_id == self.reader.id and self.view.state in states


def _can_dispatch(scene: Scene) -> bool:
    options = scene.options
    return options is not None and bool(options.vehicles) and options.drivers != []


def _dispatch_asks(scene: Scene) -> tuple[Ask, ...]:
    assert scene.options is not None
    vehicles = tuple((option.id, option.text) for option in scene.options.vehicles)
    asks = [Ask("vehicle", "车辆", "choice", needed="请先选好车辆，再点“派车”。", options=vehicles)]
    if scene.options.drivers is not None:
        drivers = tuple((option.id, option.text) for option in scene.options.drivers)
        asks.append(Ask("driver", "司机", "choice", needed="请先选好司机，再点“派车”。", options=drivers))
    return tuple(asks)


async def _dispatch(visit: Visit, scene: Scene) -> None:
    driver = visit.form.get("driver", "")
    chosen = int(driver) if scene.options is not None and scene.options.drivers else None
    vehicle = int(visit.form["vehicle"])
    if not await fleet.dispatch(scene.id, scene.reader, vehicle_id=vehicle, driver_id=chosen, channel=CHANNEL):
        raise UserError(TAKEN)


async def _accept(visit: Visit, scene: Scene) -> None:
    await fleet.accept(scene.id, scene.reader, channel=CHANNEL)


async def _decline(visit: Visit, scene: Scene) -> None:
    await fleet.decline(scene.id, scene.reader, reason=visit.form["reason"], channel=CHANNEL)


def _reading(visit: Visit) -> int:
    reading = read_integer(visit.form["odometer_km"])
    if reading is None:
        raise UserError(NO_READING)
    return reading


async def _start(visit: Visit, scene: Scene) -> None:
    await fleet.start(scene.id, scene.reader, odometer_km=_reading(visit), channel=CHANNEL)


async def _finish(visit: Visit, scene: Scene) -> None:
    await fleet.finish(scene.id, scene.reader, odometer_km=_reading(visit), channel=CHANNEL)


async def _rate(visit: Visit, scene: Scene) -> None:
    words = visit.form.get("words", "").strip()[:WORDS_CHARACTERS_MAX]
    await work.rate(scene.id, scene.reader, int(visit.form["stars"]), words=words, channel=CHANNEL)


def _odometer(scene: Scene) -> tuple[Ask, ...]:
    if scene.view.state is WorkState.ACCEPTED:
        last, when = scene.view.vehicle.odometer_km if scene.view.vehicle else None, "上次记录"
    else:
        last, when = scene.view.trip.start_odometer_km if scene.view.trip else None, "出车时"
    hint = f"{when}是 {last} 公里" if last is not None else ""
    return (Ask("odometer_km", "里程表读数（公里）", "number", hint, NO_READING),)


DECLINING = Ask("reason", "不能去的原因", "text", "例如：身体不舒服。", "请先写明不能去的原因，再点“无法接单”。")
RATING = (
    Ask("stars", "评价", "choice", needed="请先选择几颗星，再点“提交评价”。", options=tuple(STARS.items())),
    Ask("words", "想说的话", "text", "可不填"),
)
VERBS: tuple[Verb[Scene], ...] = (
    Verb("dispatch", "派车", _can_dispatch, _dispatch, "dispatched", _dispatch_asks, "primary"),
    Verb("accept", "接单", lambda scene: scene.driving(WorkState.DISPATCHED), _accept, "accepted", tone="primary"),
    Verb(
        "decline",
        "无法接单",
        lambda scene: scene.driving(WorkState.DISPATCHED),
        _decline,
        "declined",
        lambda _: (DECLINING,),
        "danger",
    ),
    Verb("start", "出车", lambda scene: scene.driving(WorkState.ACCEPTED), _start, "started", _odometer, "primary"),
    Verb(
        "finish", "收车", lambda scene: scene.driving(WorkState.IN_PROGRESS), _finish, "finished", _odometer, "primary"
    ),
    Verb("rate", "提交评价", lambda scene: scene.view.rating_due, _rate, "rated", lambda _: RATING, "primary"),
)
"""Everything that can be done about a work order, in the order the page offers it."""


async def _readable(visit: Visit, *, locked: bool = False) -> tuple[WorkOrder, Request]:
    """The order in the path with the request it fulfils."""
    order = await (WorkOrder.locked(visit.id) if locked else WorkOrder.find(id=visit.id))
    request = await Request.find(id=order.request_id) if order is not None and order.request_id is not None else None
    if order is None or request is None or not await requests.may_read(request, visit.person):
        raise not_found()
    return order, request


async def _scene(visit: Visit, *, locked: bool = False) -> Scene:
    order, request = await _readable(visit, locked=locked)
    view, options = await work_view(order, visit.person), None
    if view.state is WorkState.OPEN and await may_dispatch(visit.person, order):
        _, values = await fleet.trip_form(order)
        options = await fleet.dispatch_options(order, values)
    return Scene(request, visit.person, view, options)


async def _served(visit: Visit) -> bool:
    """Whether it is the order of a trade, whose page is the same for all trades."""
    order = await WorkOrder.find(id=visit.id)
    return order is not None and work.service_of(order) is not None


async def show(visit: Visit) -> web.Response:
    """The page."""
    if await _served(visit):
        return await service_order.show(visit, "console")
    return await _page(visit, await _scene(visit))


async def act(visit: Visit) -> web.Response:
    """Do one of the verbs."""
    if await _served(visit):
        return await service_order.act(visit, "console")
    turn = await visit.turn()
    # Nobody locks what they may not read.
    await _readable(visit)
    scene = await _scene(visit, locked=True)
    if not await _concerned(visit, scene):
        raise not_found()
    await settle_prompt(turn, work_order_id=scene.id)
    outcome = await perform(VERBS, visit, scene)
    if outcome is None:
        return see(f"/console/work-orders/{scene.id}", notice="late")
    if outcome.refused:
        return await _page(visit, await _scene(visit), alert=outcome.refused, status=422)
    # A driver who declined has nothing to do with the order any more.
    there = await requests.may_read(scene.request, visit.person)
    return see(f"/console/work-orders/{scene.id if there else 'mine'}", notice=outcome.notice)


async def _concerned(visit: Visit, scene: Scene) -> bool:
    """Whether the form's verb is ever this reader's, now or at another moment."""
    order = scene.view.order
    match visit.form.get("action", ""):
        case "dispatch":
            return await may_dispatch(scene.reader, order)
        case "rate":
            return bool(scene.request.applicant_id == scene.reader.id)
        case "accept" | "decline" | "start" | "finish":
            return bool(order.assignee_id == scene.reader.id)
        case _:
            return False


async def _page(visit: Visit, scene: Scene, *, alert: str = "", status: int = 200) -> web.Response:
    request, view = scene.request, scene.view
    kind = await type_of(request)
    hidden = (await requests.hidden_in_orders([view.order], visit.person.id)).get(view.order.id, frozenset())
    summaries = await requests.order_summaries([view.order], visit.person)
    entries = await HistoryEntry.listed("id", work_order_id=view.order.id)
    return visit.render(
        "console/order.html",
        status=status,
        alert=alert,
        request=request,
        work=view,
        label=work.KINDS[view.order.kind].label if view.order.kind in work.KINDS else "工单",
        kind=kind,
        applicant=await Person.one(id=request.applicant_id),
        department=await Department.one(id=request.department_id),
        facts=await facts_of(kind.form, await requests.visible(request, hidden)),
        summary=summaries[view.order.id],
        nothing_free=scene.options is not None and not _can_dispatch(scene),
        verbs=offered(VERBS, scene),
        history=await timeline(entries, trip=view.is_trip),
        typed=visit.form,
    )
