"""The same reported twice: a second report joins the first one's order, and its applicant hears of everything, too.

Who reports is told before sending, and may say that it is something else. What is sent at the very same moment is
joined under a lock, so that two orders for one thing never come about unnoticed. What is the same, a trade says by the
`alike_key` of its orders.
"""

from dataclasses import dataclass
from typing import Any

from bot import outbox
from forms import Choice, Field, Told
from handlers.work.acts import call_off_all
from handlers.work.orders import VIEW
from handlers.work.services import service_of
from models.database import current, current_tenant_id
from models.org import people_who_may
from models.requests import HistoryEntry, Request
from models.work import WorkFollower, WorkOrder
from models.work_states import CLOSED, OPEN, WorkState

FOLLOW, APART = "follow", "apart"

_ALIKE = """
SELECT o.id, o.state, 1 + (SELECT count(*) FROM work_follower f WHERE f.work_order_id = o.id) AS reporters
FROM work_order o
WHERE o.kind = $1 AND o.alike_key = $2 AND o.alike_key <> '' AND o.state = ANY($3::text[])
    AND o.created_at > now() - interval '7 days'
ORDER BY o.id DESC LIMIT 1
"""


@dataclass(frozen=True)
class Alike:
    """An open order for the same."""

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


def _is_known(values: Any) -> bool:
    return bool(values.get("known"))


def asks_whether_same(verb: str) -> tuple[Field, Field]:
    """The fields of a form that tell of an earlier report, and ask whether this one is about the same.

    Args:
        verb: What the trade calls reporting: 报修.
    """
    apart = f"另外{verb}"
    return (
        Told(name="known", label=f"已有人{verb}", short=f"已{verb}", required=False, applies=_is_known),
        Choice(
            name="same",
            label="是同一处吗",
            short="同一处",
            options={FOLLOW: "一起关注", APART: apart},
            says={FOLLOW: ("同一处", "是同一处"), APART: ("不是同一处",)},
            applies=_is_known,
            question=f"已经有人{verb}，是同一处吗？",
            hint="选“一起关注”，不用再派一张单，有进展会告诉您",
        ),
    )


async def settle_same(settled: dict[str, Any], kind: str, key: str) -> None:
    """Fill in who has reported the same; whether it really is the same has to be said anew for another order."""
    before = str(settled.pop("known", "") or "")
    alike = await find_alike(kind, key)
    if alike is None or not before.startswith(alike.number):
        settled.pop("same", None)
    if alike is not None:
        settled["known"] = alike.told


async def find_alike(kind: str, key: str) -> Alike | None:
    """The newest open order of a trade for the same, of the last seven days; no key, no order."""
    states = [state.value for state in OPEN]
    row = await current().connection.fetchrow(_ALIKE, kind, key, states) if key else None
    return None if row is None else Alike(row["id"], WorkState(row["state"]), row["reporters"])


async def joins(
    request: Request, kind: str, key: str, *, same: str | None, verb: str, what: str, problem: str
) -> WorkOrder | None:
    """Have a request fulfilled by an order that is there for the same, which is given back; None where there is none.

    Nobody else can report the same until the end of the transaction, so that whoever then opens an order opens the
    only one.

    Args:
        same: What the applicant has chosen; None: they were not asked, and are told how to report it apart.
        verb: What the trade calls reporting, as in `asks_whether_same`.
        what: What is reported, as the applicant is told: 水暖.
    """
    lock = f"{kind} {current_tenant_id()} {key}"
    await current().connection.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", lock)
    alike = await find_alike(kind, key) if same != APART else None
    order = await WorkOrder.locked(alike.work_order_id) if alike is not None else None
    if alike is None or order is None or order.state in CLOSED:
        return None
    await WorkFollower.create(work_order_id=order.id, request_id=request.id)
    await HistoryEntry.create(
        request_id=request.id,
        work_order_id=order.id,
        verb="join",
        person_id=request.applicant_id,
        note=order.number,
    )
    apart = "" if same == FOLLOW else f"不是同一处的话，请再报一次，选“另外{verb}”。"
    into = f"{order.number}（{order.place}的{what}，现在“{alike.state.label}”）"
    await outbox.say(request.applicant_id, f"{request.number} 已并入 {into}，有进展会告诉您。{apart}")
    told = [order.assignee_id] if order.assignee_id is not None else await _dispatchers(order)
    await outbox.say_all(told, f"{order.number} 又有人上报，共{alike.reporters + 1}人：{problem}。")
    await outbox.redraw(VIEW, order.id)
    return order


async def _dispatchers(order: WorkOrder) -> list[int]:
    service = service_of(order)
    return [one.id for one in await people_who_may(service.dispatch)] if service is not None else []


async def reporters(order: WorkOrder) -> int:
    """How many have reported what an order is about."""
    return 1 + await WorkFollower.filter(work_order_id=order.id).count()


async def leave(request: Request) -> None:
    """Undo a report that is cancelled: what others report as well goes on for them, all else is called off.

    Raises:
        UserError: The work has begun and nobody else has reported it.
    """
    followed = await WorkFollower.find(request_id=request.id)
    if followed is not None:
        await WorkFollower.filter(id=followed.id).delete()
        await outbox.redraw(VIEW, followed.work_order_id)
        return
    order = await WorkOrder.find(request_id=request.id)
    order = await WorkOrder.locked(order.id) if order is not None else None
    heirs = await WorkFollower.listed("id", work_order_id=order.id) if order is not None else []
    if order is None or order.state in CLOSED or not heirs:
        await call_off_all(request)
        return
    heir = await Request.one(id=heirs[0].request_id)
    await WorkFollower.filter(id=heirs[0].id).delete()
    order.request_id = heir.id
    await order.save(update_fields=["request_id"])
    await HistoryEntry.create(request_id=heir.id, work_order_id=order.id, verb="take_over", note=order.number)
    await outbox.say(heir.applicant_id, f"{heir.number} 先上报的人已撤销，{order.number} 转到您名下，完工后请您确认。")
    await outbox.redraw(VIEW, order.id)
