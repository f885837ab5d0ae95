"""The same reported twice: a second report joins the first one's order, and its applicant hears of everything, too.

Who reports is told before sending, and may say that it is something else. What is sent at the very same moment is
joined under a lock, so that two orders for one thing never come about unnoticed.
"""

from dataclasses import dataclass

from bot import outbox
from handlers import work
from handlers.repairs.trades import OBJECTS, place_key
from handlers.work.orders import VIEW
from models.database import current, current_tenant_id
from models.org import Person, people_who_may
from models.repairs import Repair, RepairFollower
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from models.work_states import CLOSED, OPEN, WorkState

_ALIKE = """
SELECT o.id, o.state, 1 + (SELECT count(*) FROM repair_follower f WHERE f.work_order_id = o.id) AS reporters
FROM repair r JOIN work_order o ON o.tenant_id = r.tenant_id AND o.id = r.work_order_id
WHERE r.object = $1 AND r.place_key = $2 AND o.state = ANY($3::text[]) AND o.created_at > now() - interval '7 days'
ORDER BY o.id DESC LIMIT 1
"""


@dataclass(frozen=True)
class Alike:
    """An open order for the same thing at the same place."""

    work_order_id: int
    state: WorkState
    reporters: int

    @property
    def number(self) -> str:
        """As people quote it."""
        return f"GD{self.work_order_id:06d}"

    @property
    def told(self) -> str:
        """`GD000012 已有3人上报，进行中`."""
        return f"{self.number} 已有{self.reporters}人上报，{self.state.label}"


async def find_alike(thing: str | None, place: str | None) -> Alike | None:
    """The newest open order of the last seven days for the same thing at the same place."""
    if not thing or not place:
        return None
    states = [state.value for state in OPEN]
    row = await current().connection.fetchrow(_ALIKE, thing, place_key(place), states)
    return None if row is None else Alike(row["id"], WorkState(row["state"]), row["reporters"])


async def wait_for_others(thing: str, place: str) -> None:
    """Let nobody else report the same until the end of the transaction."""
    what = f"repair {current_tenant_id()} {thing} {place_key(place)}"
    await current().connection.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", what)


async def others(order: WorkOrder) -> list[Request]:
    """The requests that have joined an order, or one that was put into it, in the order in which they came."""
    merged = [one.id for one in await WorkOrder.listed("id", merged_into_id=order.id)]
    rows = await RepairFollower.listed("id", work_order_id=[order.id, *merged])
    found = {one.id: one for one in await Request.listed("id", id=[row.request_id for row in rows])} if rows else {}
    return [found[row.request_id] for row in rows if row.request_id in found]


async def joined(request: Request) -> list[int]:
    """The order that a request has joined, if it has."""
    row = await RepairFollower.find(request_id=request.id)
    return [row.work_order_id] if row is not None else []


async def join(alike: Alike, request: Request, *, problem: str, asked: bool) -> bool:
    """Have the request fulfilled by an order that is there; False when that has just been closed.

    Args:
        asked: Whether the applicant has chosen so; otherwise they are told how to report it apart.
    """
    order = await WorkOrder.locked(alike.work_order_id)
    if order is None or order.state in CLOSED:
        return False
    await RepairFollower.create(work_order_id=order.id, request_id=request.id)
    await HistoryEntry.create(
        request_id=request.id,
        work_order_id=order.id,
        verb="join",
        person_id=request.applicant_id,
        note=order.number,
    )
    repair = await Repair.one(work_order_id=order.id)
    what = f"{order.place}的{OBJECTS.get(repair.object, '故障')}"
    apart = "" if asked else "不是同一处故障的话，请再报一次并选“另外报修”。"
    text = f"{request.number} 已并入 {order.number}（{what}，现在“{alike.state.label}”），有进展会告诉您。{apart}"
    await outbox.say(request.applicant_id, text)
    told = [order.assignee_id] if order.assignee_id is not None else [one.id for one in await _dispatchers(order)]
    reporters = alike.reporters + 1
    await outbox.say_all(told, f"{order.number} 又有人上报，共{reporters}人：{problem}。")
    await outbox.redraw(VIEW, order.id)
    return True


async def _dispatchers(order: WorkOrder) -> list[Person]:
    service = work.service_of(order)
    return await people_who_may(service.dispatch) if service is not None else []


async def leave(request: Request) -> None:
    """Undo a report that is cancelled: what others report as well goes on for them, all else is called off.

    Raises:
        UserError: The work has begun and nobody else has reported it.
    """
    followed = await RepairFollower.find(request_id=request.id)
    if followed is not None:
        await RepairFollower.filter(id=followed.id).delete()
        await outbox.redraw(VIEW, followed.work_order_id)
        return
    order = await WorkOrder.find(request_id=request.id)
    order = await WorkOrder.locked(order.id) if order is not None else None
    heirs = await RepairFollower.listed("id", work_order_id=order.id) if order is not None else []
    if order is None or order.state in CLOSED or not heirs:
        await work.call_off_all(request)
        return
    heir = await Request.one(id=heirs[0].request_id)
    await RepairFollower.filter(id=heirs[0].id).delete()
    order.request_id = heir.id
    await order.save(update_fields=["request_id"])
    await HistoryEntry.create(request_id=heir.id, work_order_id=order.id, verb="take_over", note=order.number)
    await outbox.say(heir.applicant_id, f"{heir.number} 先报修的人已撤销，{order.number} 转到您名下，完工后请您确认。")
    await outbox.redraw(VIEW, order.id)
