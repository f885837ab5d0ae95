"""物资领用: the form, declared once, and how the words of the chat become items of the catalogue."""

from collections.abc import Sequence
from typing import Any

from bot.request_types import BY_MANAGER, RequestType, declare
from forms import Form, Problem, Text, Things, Values
from forms.rows import Row
from handlers import work
from handlers.supplies.catalogue import in_stead, instead_of, meant, offered
from handlers.supplies.stock import hold, issue, release, released_with
from models.permissions import declare_permission
from models.requests import Request
from models.supplies import SupplyItem

CHOICES_MAX = 6

SERVICE = work.declare_service(
    work.Service(
        kind="supplies",
        label="领料单",
        dispatch=declare_permission("supplies.dispatch", "物资发放派单"),
        serve=declare_permission("supplies.serve", "物资发放"),
        start="开始备货",
        complete="已发放",
        completed=issue,
        cancelled=released_with,
    )
)

FORM = Form(
    fields=(
        Things(
            name="items",
            label="领用物资",
            short="物资",
            question="请问要领什么、各多少？（例如：两包A4纸、一盒中性笔；回复“物资目录”看有哪些）",
            hint="名称和物资目录里的一样，或者写它的俗名",
            rows_max=30,
        ),
        Text(
            name="note",
            label="用途说明",
            short="用途",
            required=False,
            question="请问用在哪里？",
            hint="例如：迎检材料，可不填",
            length_max=200,
        ),
    ),
)


async def settle(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """Find every row in the catalogue; ask which one is meant, how many, and say what is not there."""
    settled = dict(values)
    items = await offered()
    reading = _Reading(items)
    for row in settled.get("items") or ():
        reading.take(row)
    settled["items"] = tuple(reading.rows()) or None
    return settled, [Problem("items", text, partly=True) for text in reading.texts()]


class _Reading:
    """The rows as the catalogue knows them, and what has to be asked about them."""

    def __init__(self, items: Sequence[SupplyItem]) -> None:
        self.items = items
        self.by_id = {item.id: item for item in items}
        self.found: dict[int, Row] = {}
        self.unclear: list[tuple[Row, list[SupplyItem]]] = []
        self.gone: list[str] = []

    def take(self, row: Row) -> None:
        """Read one row."""
        said = str(row.get("said") or row["name"])
        candidates = meant(said, self.items)
        if len(candidates) != 1 and row["name"] != said:
            candidates = meant(row["name"], self.items) or candidates
        if not candidates:
            self.gone.append(f"物资目录里没有“{said}”。")
        elif len(candidates) > 1:
            self.unclear.append(({"name": said, **_quantity(row)}, candidates))
        else:
            self._add(said, candidates[0], row)

    def _add(self, said: str, item: SupplyItem, row: Row) -> None:
        """A clear row; it answers an unclear one before it, and replaces one of the same item."""
        answered = next((one for one in self.unclear if item in one[1]), None)
        known = _quantity(row)
        if answered is not None:
            self.unclear.remove(answered)
            known = known or _quantity(answered[0])
        known = known or _quantity(self.found.get(item.id, {}))
        if not item.left:
            instead = in_stead(instead_of(item, self.items, known.get("quantity", 1)))
            self.gone.append(f"{item.name}现在没有库存了。{instead}")
            return
        self.found[item.id] = {"id": item.id, "name": item.name, "unit": item.unit, "said": said, **known}

    def rows(self) -> list[Row]:
        """All that is kept; what has no quantity yet stands last, where a bare number belongs."""
        rows = sorted(self.found.values(), key=lambda row: "quantity" not in row)
        return [*(row for row, _ in self.unclear), *rows]

    def texts(self) -> list[str]:
        """What has to be said."""
        texts = list(self.gone)
        for row, candidates in self.unclear:
            names = "、".join(item.name for item in candidates[:CHOICES_MAX])
            texts.append(f"“{row['name']}”有几种：{names}。请问要哪一种？")
        for row in self.found.values():
            item = self.by_id[row["id"]]
            if "quantity" in row and item.left < row["quantity"]:
                instead = in_stead(instead_of(item, self.items, row["quantity"]))
                texts.append(f"{item.name}只剩{item.left}{item.unit}，请把数量改小。{instead}")
        unsaid = [row for row in self.rows() if "id" in row and "quantity" not in row]
        if unsaid:
            texts.append(f"{unsaid[-1]['name']}要多少{unsaid[-1]['unit']}？请回复数量。")
        return texts


def _quantity(row: Row) -> Row:
    return {"quantity": row["quantity"]} if row.get("quantity") is not None else {}


def summary(values: Values) -> str:
    """`A4复印纸 2包、中性笔 1盒`."""
    return str(FORM.by_name["items"].show(values["items"])) if values.get("items") else ""


async def hand_out(request: Request) -> None:
    """Have it prepared and handed over."""
    await work.serve(request, SERVICE, summary=summary(FORM.load(request.form)))


async def take_back(request: Request) -> None:
    """Call off what hands it over, and give back what was promised, also where another order was to hand it over."""
    await work.call_off_all(request)
    await release(request)


SUPPLIES = declare(
    RequestType(
        name="supplies",
        label="物资领用",
        form=FORM,
        settle=settle,
        summary=summary,
        fulfil=hand_out,
        undo=take_back,
        hold=hold,
        release=release,
        flow=BY_MANAGER,
    )
)
