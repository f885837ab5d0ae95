"""The barrel ledger: what a delivery brought and took back, what was counted, and so what is on deposit where."""

import re
from collections.abc import Iterable

from bot.errors import UserError
from forms.reading.numbers import find_numbers
from forms.reading.writing import fold
from handlers import work
from models.clock import now
from models.database import current, current_tenant_id
from models.org import Department, Person
from models.water import BarrelMove
from models.work import WorkOrder

RETURNED_MAX = 200
COUNTED_MAX = 10_000
_NONE = re.compile(r"[\s,，。]*(?:没有?|无|零|一个(?:都|也)没有?)(?:空桶|收|收回|的|了)*[\s,，。]*")
SHORT_CHARACTERS = 4
"""An answer of no more than this holds the number alone: 收回2个."""


async def take_back(order: WorkOrder, by: Person, words: str) -> str:
    """Write a delivery into the ledger, by the carrier's answer how many empty barrels came back.

    Raises:
        UserError: The answer holds no number, or one that cannot be.
    """
    counted = find_numbers(fold(words))
    returned = 0 if _NONE.fullmatch(words) else counted[0].value if counted else None
    if returned is None or not 0 <= returned <= RETURNED_MAX:
        raise UserError("没看懂收回几个空桶，请写数字，例如：2；没有写0。")
    taken = returned
    for request in await work.requests_of(order):
        delivered = {
            "department_id": request.department_id,
            "place": request.form["place"],
            "delivered": request.form["barrels"],
            "returned": taken,
            "by_id": by.id,
            "biz_date": now().date(),
        }
        own = await WorkOrder.one(request_id=request.id, kind=order.kind)
        # An order that was opened again is told once more how many came back; the later answer counts.
        await BarrelMove.update_or_create(defaults=delivered, work_order_id=own.id)
        # What came back was counted once for all that went in one delivery.
        taken = 0
    says_more = len(words) > SHORT_CHARACTERS and not _NONE.fullmatch(words)
    return words if says_more else f"收回空桶{returned}个"


async def count(department_id: int, place: str, found: int, by: Person) -> int:
    """Say how many barrels were counted at a place; gives back how many the ledger had thought.

    Raises:
        UserError: No place is named, or there cannot be so many.
    """
    place = place.strip()[:100]
    if not place:
        raise UserError("请填写地点，例如：301办公室，要和送水时写的一样。")
    if not 0 <= found <= COUNTED_MAX:
        raise UserError(f"桶数要在0到{COUNTED_MAX}之间。")
    if await Department.find(id=department_id) is None:
        raise UserError("请选一个部门。")
    # Two counts of one place at once must not both add what is missing.
    lock = "SELECT pg_advisory_xact_lock(hashtextextended('water.count', $1))"
    await current().connection.execute(lock, current_tenant_id())
    moves = await BarrelMove.listed(department_id=department_id, place=place)
    thought = sum(one.delivered - one.returned for one in moves)
    if found != thought:
        await BarrelMove.create(
            department_id=department_id,
            place=place,
            delivered=max(found - thought, 0),
            returned=max(thought - found, 0),
            by_id=by.id,
            biz_date=now().date(),
        )
    return thought


async def on_deposit(places: Iterable[str]) -> dict[str, int]:
    """How many barrels stand at each of these places: brought and not taken back."""
    rows = await current().connection.fetch(
        "SELECT place, sum(delivered - returned)::bigint AS barrels FROM barrel_move"
        " WHERE place = ANY($1::text[]) GROUP BY place",
        list(places),
    )
    return {row["place"]: row["barrels"] for row in rows}
