"""The barrel ledger: what a delivery brought, what it took back, and so what is on deposit where."""

import re
from collections.abc import Iterable

from bot.errors import UserError
from forms.reading.numbers import find_numbers
from forms.reading.writing import fold
from handlers import work
from models.clock import now
from models.database import current
from models.org import Person
from models.water import BarrelMove
from models.work import WorkOrder

RETURNED_MAX = 200
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
        raise UserError("没看懂收回几个空桶，请回复数字，例如：2；没有请回复0。")
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


async def on_deposit(places: Iterable[str]) -> dict[str, int]:
    """How many barrels stand at each of these places: brought and not taken back."""
    rows = await current().connection.fetch(
        "SELECT place, sum(delivered - returned)::bigint AS barrels FROM barrel_move"
        " WHERE place = ANY($1::text[]) GROUP BY place",
        list(places),
    )
    return {row["place"]: row["barrels"] for row in rows}
