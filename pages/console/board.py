"""工单看板: how the work stands, what is late, who has how much to do, and where; given to others on the spot."""

from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from handlers import requests, work
from models.clock import now
from models.moves import State
from models.org import Person, people_by_id
from models.work import WorkOrder
from models.work_states import WorkState
from pages.console.menu import BUSINESS, Item
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.numbers import read_number, read_numbers
from pages.visit import CHANNEL, Visit, attempt, not_found, see

PATH = "/console/board"
WALL_ROWS = 12
"""What is read from a few metres away, without anybody who scrolls."""

declare_notices(
    {"board.given": "已派给所选的人，有关的人会收到通知。", "board.merged": "已合并成一张，报的人会收到通知。"}
)


@dataclass(frozen=True)
class Line:
    """One order of the board; `given`: its reader may say who does it."""

    order: WorkOrder
    state: State
    summary: str
    who: Person | None
    late: bool
    given: bool


def _wanted(visit: Visit) -> dict[str, str]:
    """What the address narrows the board to, as it goes on in links and forms."""
    return {
        name: visit.request.query[name] for name in ("kind", "only", "who", "place") if visit.request.query.get(name)
    }


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The board of the trades that the reader dispatches or is of the crew of."""
    kinds = work.kinds_for(await visit.person.permissions())
    if not kinds:
        raise not_found()
    wanted = _wanted(visit)
    chosen = wanted.get("kind", "")
    own = [chosen] if chosen in kinds else kinds
    only = work.Only(wanted.get("only", ""), read_number(wanted.get("who", "")), wanted.get("place", ""))
    seen = await work.overview(own, only)
    given = [kind for kind in await work.dispatched_by(visit.person) if kind in own]
    wall = "wall" in visit.request.query
    return visit.render(
        "console/board_wall.html" if wall else "console/board.html",
        status=status,
        alert=alert,
        seen=seen,
        kinds=[("", "全部"), *((kind, work.label_of(kind)) for kind in kinds)],
        chosen=chosen if chosen in kinds else "",
        only=only,
        narrowed=await _narrowed(only),
        to=lambda **changed: f"?{urlencode({**wanted, **changed})}",
        lines=await _lines(visit, seen.orders[:WALL_ROWS] if wall else seen.orders, given),
        hands=await work.crews_of(given) if not wall else [],
        moment=now(),
    )


async def _narrowed(only: work.Only) -> str:
    """What is shown, in a word; empty for everything."""
    if only.person_id is not None:
        person = await Person.find(id=only.person_id)
        return person.name if person is not None else "没有这个人"
    return only.place or {"open": "待派单", "late": "已超时"}.get(only.state, "")


async def _lines(visit: Visit, orders: list[WorkOrder], given: list[str]) -> list[Line]:
    people = await people_by_id({order.assignee_id for order in orders if order.assignee_id is not None})
    shown = await requests.order_summaries(orders, visit.person)
    return [
        Line(
            order,
            WorkState(order.state),
            shown[order.id],
            people.get(order.assignee_id or 0),
            late=order.due_at is not None and order.state != WorkState.SUSPENDED and order.due_at < now(),
            given=order.kind in given,
        )
        for order in orders
    ]


async def act(visit: Visit) -> web.Response:
    """Give the ticked ones to somebody, each for itself, or make them one."""
    await visit.turn()
    given = await work.dispatched_by(visit.person)
    if not given:
        raise not_found()
    # In the order in which everybody locks them.
    orders = await WorkOrder.listed("id", id=read_numbers(visit.form.getall("order", [])), kind=given)
    if not orders:
        return await show(visit, alert="请先勾选工单。", status=422)
    chosen = read_number(visit.form.get("person", ""))
    if visit.form.get("action") == "merge":
        if refused := await attempt(_merge(visit, orders, chosen)):
            return await show(visit, alert=refused, status=422)
        return see(PATH, **_wanted(visit), notice="board.merged")
    if chosen is None:
        return await show(visit, alert="请先选由谁来做，再点“派给”。", status=422)
    left = [(order, await attempt(work.give(order, chosen, visit.person, channel=CHANNEL))) for order in orders]
    why = "".join(f"{order.number}：{refused}" for order, refused in left if refused)
    if why:
        done = len([order for order, refused in left if not refused])
        return await show(visit, alert=f"派了{done}张，还有{len(orders) - done}张没有派。{why}", status=422)
    return see(PATH, **_wanted(visit), notice="board.given")


async def _merge(visit: Visit, orders: list[WorkOrder], chosen: int | None) -> None:
    """Make them one, and give it to whoever is chosen, if somebody is."""
    into = await work.merge_all(orders, visit.person, channel=CHANNEL)
    if chosen not in (None, into.assignee_id):
        await work.give(into, chosen, visit.person, channel=CHANNEL)


ROUTES = (Route("GET", PATH, show), Route("POST", PATH, act))
MENU = (Item(PATH, "工单看板", BUSINESS, for_some=lambda granted: bool(work.kinds_for(granted))),)
