"""The catalogue of supplies: what there is, which of it somebody means, and what can stand in for it."""

from collections.abc import Iterable, Sequence
from typing import Any

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot.errors import UserError
from forms.things import spoken
from models.supplies import SupplyItem

SUBSTITUTES_MAX = 4
COUNT_MAX = 1_000_000


async def offered() -> list[SupplyItem]:
    """Everything that can be drawn, by category and name."""
    return await SupplyItem.listed("category", "name", active=True)


def meant(said: str, items: Iterable[SupplyItem]) -> list[SupplyItem]:
    """Which items these words can mean: those called so, else those whose name holds the words or is held by them."""
    words = spoken(said)
    names = {item.id: [spoken(name) for name in (item.name, *item.known_as)] for item in items}
    exact = [item for item in items if words in names[item.id]]
    if exact or not words:
        return exact
    return [item for item in items if any(words in name or name in words for name in names[item.id])]


def instead_of(item: SupplyItem, items: Iterable[SupplyItem], quantity: int) -> list[SupplyItem]:
    """What of the same category is there in this quantity, the most first."""
    alike = [one for one in items if one.category and one.category == item.category and one.id != item.id]
    return sorted((one for one in alike if one.left >= quantity), key=lambda one: -one.left)[:SUBSTITUTES_MAX]


def in_stead(items: Sequence[SupplyItem]) -> str:
    """`可以换成：订书机、打孔器。`, or nothing."""
    return f"可以换成：{'、'.join(item.name for item in items)}。" if items else ""


def checked(
    *,
    name: str,
    unit: str,
    piece: str = "",
    pieces: int | None = None,
    category: str = "",
    aliases: str = "",
    low_stock: int = 0,
    person_monthly: int | None = None,
    department_monthly: int | None = None,
    active: bool = True,
) -> dict[str, Any]:
    """The columns of an item as they can be stored.

    Raises:
        UserError: Something is missing or too large.
    """
    name, unit, piece, category = name.strip()[:50], unit.strip()[:8], piece.strip()[:8], category.strip()[:20]
    if not name or not unit:
        raise UserError("请填写名称和单位，例如：A4复印纸，包。")
    if bool(piece) != (pieces is not None) or piece == unit or not 0 < (pieces or 1) <= COUNT_MAX:
        raise UserError("“每单位含”请把数量和小单位都填上，例如：每盒含12支；不用换算就都留空。")
    counts = (low_stock, person_monthly or 0, department_monthly or 0)
    if not all(0 <= count <= COUNT_MAX for count in counts):
        raise UserError(f"数量要在0到{COUNT_MAX}之间。")
    others = dict.fromkeys(one.strip() for one in aliases.replace("，", "、").replace(",", "、").split("、"))
    return {
        "name": name,
        "unit": unit,
        "piece": piece,
        "pieces": pieces,
        "category": category,
        "aliases": "、".join(one for one in others if one)[:200].strip("、"),
        "low_stock": low_stock,
        "person_monthly": person_monthly,
        "department_monthly": department_monthly,
        "active": active,
    }


async def save_item(item: SupplyItem | None, **fields: Any) -> SupplyItem:
    """Add an item, or change it, with the fields that `checked` takes; how much lies there is changed by moves alone.

    Raises:
        UserError: Something is missing or too large, or another item is called so.
    """
    values = checked(**fields)
    try:
        async with in_transaction():
            if item is None:
                return await SupplyItem.create(**values)
            await SupplyItem.filter(id=item.id).update(**values)
    except IntegrityError as taken:
        raise UserError(f"已经有叫“{values['name']}”的物资了，请换一个名称，或者去修改那一条。") from taken
    return await SupplyItem.one(id=item.id)
