"""Quotas of a calendar month: of one item, and of a category together; for a person, and for a department."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.errors import UserError
from handlers.supplies.catalogue import COUNT_MAX
from models.clock import now
from models.database import current
from models.supplies import SupplyItem, SupplyQuota

_DRAWN = (
    "SELECT d.item_id, i.category, coalesce(sum(d.quantity) FILTER (WHERE d.person_id = $1), 0)::bigint AS person,"
    " coalesce(sum(d.quantity) FILTER (WHERE d.department_id = $2), 0)::bigint AS department"
    " FROM supply_draw d JOIN supply_item i ON i.id = d.item_id"
    " WHERE d.month = $3 AND (d.person_id = $1 OR d.department_id = $2) GROUP BY d.item_id, i.category"
)


@dataclass(frozen=True)
class Share:
    """One quota as it counts for what somebody wants.

    Attributes:
        about: The item it is of, or the category.
        what: What people call that: A4复印纸, 书写类.
        drawn: What was drawn, or promised, this month already.
        wanted: What is wanted now.
    """

    about: int | str
    what: str
    who: str
    unit: str
    limit: int
    drawn: int
    wanted: int

    @property
    def left(self) -> int:
        """What can still be drawn this month, before what is wanted now."""
        return max(self.limit - self.drawn, 0)

    @property
    def refusal(self) -> str:
        """Why so much cannot be drawn; empty when it can."""
        if self.wanted <= self.left:
            return ""
        return (
            f"{self.what}{self.who}每月最多领{self.limit}{self.unit}，本月已领{self.drawn}{self.unit}，"
            f"还可以领{self.left}{self.unit}。请把数量改小，或者下个月再领。"
        )


def this_month() -> date:
    """The first day of the month whose quotas count now."""
    return now().date().replace(day=1)


async def shares(
    wanted: Mapping[int, int],
    items: Mapping[int, SupplyItem],
    *,
    person_id: int,
    department_id: int,
    lock: bool = False,
) -> list[Share]:
    """The quotas that count for quantities by item, those of the items first.

    Args:
        items: At least the items that are wanted.
        lock: Whether it is going to be drawn: the items are locked already, and the categories' quotas are now.
    """
    sums: dict[str, int] = {}
    for item_id, quantity in wanted.items():
        sums[items[item_id].category] = sums.get(items[item_id].category, 0) + quantity
    query = SupplyQuota.filter(category__in=list(sums)).order_by("id")
    quotas = await (query.select_for_update() if lock else query)
    drawn = await current().connection.fetch(_DRAWN, person_id, department_id, this_month())
    found = []
    for who, column in (("每人", "person"), ("每个部门", "department")):
        by_item = {row["item_id"]: row[column] for row in drawn}
        for item_id, quantity in sorted(wanted.items()):
            item = items[item_id]
            limit = getattr(item, f"{column}_monthly")
            if limit is not None:
                found.append(Share(item_id, item.name, who, item.unit, limit, by_item.get(item_id, 0), quantity))
        for quota in quotas:
            limit, name = getattr(quota, f"{column}_monthly"), quota.category
            if limit is not None:
                used = sum(row[column] for row in drawn if row["category"] == name)
                found.append(Share(name, f"{name}类", who, "件", limit, used, sums[name]))
    return found


def tightest(found: Iterable[Share]) -> dict[int | str, Share]:
    """Of the quotas of each item and category the one that leaves the least."""
    least: dict[int | str, Share] = {}
    for share in found:
        if share.about not in least or share.left < least[share.about].left:
            least[share.about] = share
    return least


def left_over(found: Iterable[Share]) -> str:
    """`A4复印纸3包、书写类2件`: what can still be drawn this month; empty without any quota."""
    return "、".join(f"{share.what}{share.left}{share.unit}" for share in tightest(found).values())


async def quotas_by_category() -> dict[str, tuple[int | None, int | None]]:
    """Every category of the catalogue with its quotas, for a person and for a department."""
    categories = sorted({item.category for item in await SupplyItem.listed() if item.category})
    known = {one.category: (one.person_monthly, one.department_monthly) for one in await SupplyQuota.listed()}
    return {category: known.get(category, (None, None)) for category in categories}


async def set_quotas(wanted: Mapping[str, tuple[int | None, int | None]]) -> None:
    """Keep quotas by category, for a person and for a department; None: any number.

    Raises:
        UserError: A number is too large.
    """
    for category, limits in wanted.items():
        if not all(0 <= limit <= COUNT_MAX for limit in limits if limit is not None):
            raise UserError(f"“{category}”的定额要在0到{COUNT_MAX}之间。")
        if limits == (None, None):
            await SupplyQuota.filter(category=category).delete()
            continue
        person, department = limits
        values = {"person_monthly": person, "department_monthly": department}
        await SupplyQuota.update_or_create(defaults=values, category=category)
