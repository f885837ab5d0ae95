"""How the words of the chat, or of a page, become items of the catalogue."""

from collections.abc import Sequence

from forms.rows import Row
from handlers.supplies.catalogue import in_stead, instead_of, meant
from handlers.supplies.units import counted
from models.supplies import SupplyItem

CHOICES_MAX = 6


class Reading:
    """The rows as the catalogue knows them, and what has to be asked about them.

    Attributes:
        gone: What has to be said about rows that are not kept.
    """

    def __init__(self, items: Sequence[SupplyItem]) -> None:
        self.items = items
        self.by_id = {item.id: item for item in items}
        self.found: dict[int, Row] = {}
        self.unclear: list[tuple[Row, list[SupplyItem]]] = []
        self.gone: list[str] = []
        self.otherwise: dict[int, str] = {}
        """What has to be said about the unit of an item that nobody can convert."""

    def take(self, row: Row) -> None:
        """Read one row."""
        said = str(row.get("said") or row["name"])
        candidates = meant(said, self.items)
        if len(candidates) != 1 and row["name"] != said:
            candidates = meant(row["name"], self.items) or candidates
        if not candidates:
            self.gone.append(f"物资目录里没有“{said}”。")
        elif len(candidates) > 1:
            self.unclear.append(({"name": said, **_amount(row)}, candidates))
        else:
            self._add(said, candidates[0], row)

    def _add(self, said: str, item: SupplyItem, row: Row) -> None:
        """A clear row; it answers an unclear one before it, and replaces one of the same item."""
        answered = next((one for one in self.unclear if item in one[1]), None)
        amount = _amount(row)
        if answered is not None:
            self.unclear.remove(answered)
            amount = amount or _amount(answered[0])
        amount = amount or _amount(self.found.get(item.id, {}))
        known, self.otherwise[item.id] = counted(item, amount)
        if not item.left:
            instead = in_stead(instead_of(item, self.items, known.get("quantity", 1)))
            self.gone.append(f"{item.name}现在没有库存了。{instead}")
            return
        self.found[item.id] = {"id": item.id, "name": item.name, "unit": item.unit, "said": said, **known}

    def rows(self) -> list[Row]:
        """All that is kept; what has no quantity yet stands last, where a bare number belongs."""
        rows = sorted(self.found.values(), key=lambda row: "quantity" not in row)
        return [*(row for row, _ in self.unclear), *rows]

    def questions(self) -> list[str]:
        """What has to be answered."""
        texts = []
        for row, candidates in self.unclear:
            names = "、".join(item.name for item in candidates[:CHOICES_MAX])
            texts.append(f"“{row['name']}”有几种：{names}。请问要哪一种？")
        for row in self.found.values():
            item = self.by_id[row["id"]]
            if "quantity" in row and item.left < row["quantity"]:
                instead = in_stead(instead_of(item, self.items, row["quantity"]))
                texts.append(f"{item.name}只剩{item.left}{item.unit}，请把数量改小。{instead}")
        unsaid = [row for row in self.found.values() if "quantity" not in row]
        if unsaid:
            last = unsaid[-1]
            texts.append(f"{self.otherwise[last['id']]}{last['name']}要多少{last['unit']}？")
        return texts


def _amount(row: Row) -> Row:
    """How many were said, and in which unit."""
    return {name: row[name] for name in ("quantity", "unit", "told") if row.get("quantity") is not None and name in row}
