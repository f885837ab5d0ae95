"""Stock: what is promised to a request, given back, handed over, received and counted.

Whoever changes an item holds its row lock, all items of a request in the order of their ids, and then the locks of
their categories' quotas; so the quotas, which are sums over the draws, cannot be exceeded by two at once either. The
database refuses what would still go wrong (`supply_item_held`).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from bot import outbox
from bot.errors import UserError
from handlers import work
from handlers.supplies.catalogue import in_stead, instead_of, offered
from handlers.supplies.quotas import shares, this_month
from models.org import Person, people_who_may
from models.permissions import declare_permission
from models.requests import Request
from models.supplies import StockMove, SupplyDraw, SupplyItem
from models.work import WorkOrder

MANAGE = declare_permission("supplies.manage", "管理物资目录和库存")


async def _locked(ids: Iterable[int]) -> dict[int, SupplyItem]:
    """Items by id, with their row locks, taken in one order by everybody."""
    found = {}
    for item_id in sorted(set(ids)):
        if (item := await SupplyItem.locked(item_id)) is not None:
            found[item_id] = item
    return found


async def hold(request: Request) -> None:
    """Promise to a request what its form asks for, in place of what was promised to it before.

    Raises:
        UserError: There is not enough of something, or a quota of the month is used up.
    """
    wanted: Mapping[int, int] = {row["id"]: row["quantity"] for row in request.form["items"]}
    before = await SupplyDraw.listed(request_id=request.id, state="held")
    items = await _locked([*wanted, *(draw.item_id for draw in before)])
    await _give_back(before, items)
    for item_id, quantity in sorted(wanted.items()):
        item = items.get(item_id)
        if item is None or not item.active:
            raise UserError("有物资已经下架，请重新选择。")
        if item.left < quantity:
            others = in_stead(instead_of(item, await offered(), quantity))
            raise UserError(f"{item.name}只剩{item.left}{item.unit}，不够{quantity}{item.unit}。{others}")
    owner = {"person_id": request.applicant_id, "department_id": request.department_id}
    refused = [share.refusal for share in await shares(wanted, items, **owner, lock=True) if share.refusal]
    if refused:
        raise UserError(refused[0])
    month = this_month()
    for item_id, quantity in sorted(wanted.items()):
        await SupplyDraw.create(request_id=request.id, item_id=item_id, quantity=quantity, month=month, **owner)
        item = items[item_id]
        item.held += quantity
        await item.save(update_fields=["held"])


async def release(request: Request) -> None:
    """Give back what was promised to a request and not handed over."""
    draws = await SupplyDraw.listed(request_id=request.id, state="held")
    await _give_back(draws, await _locked(draw.item_id for draw in draws))


async def _give_back(draws: Iterable[SupplyDraw], items: Mapping[int, SupplyItem]) -> None:
    for draw in draws:
        item = items[draw.item_id]
        item.held -= draw.quantity
        await item.save(update_fields=["held"])
        await draw.delete()


async def issue(order: WorkOrder, by: Person) -> None:
    """Hand over what an order's requests were promised: it leaves the stock."""
    asked = [request.id for request in await work.requests_of(order)]
    draws = await SupplyDraw.listed("item_id", "id", request_id=asked, state="held")
    items = await _locked(draw.item_id for draw in draws)
    for draw in draws:
        item = items[draw.item_id]
        item.held -= draw.quantity
        about = {"request_id": draw.request_id, "work_order_id": order.id}
        await _move(item, -draw.quantity, "issue", by, **about)
        draw.state = "issued"
        await draw.save(update_fields=["state"])


async def released_with(order: WorkOrder) -> None:
    """A cancelled order hands nothing over, to none of those whom it was for."""
    for request in await work.requests_of(order):
        await release(request)


async def receive(item_id: int, quantity: int, by: Person, *, note: str = "") -> None:
    """Put more of an item into the stock.

    Raises:
        UserError: Nothing comes in, or the item is not there.
    """
    if not 0 < quantity <= 1_000_000:
        raise UserError("入库数量请填一个大于0的数字。")
    await _move(await _one_locked(item_id), quantity, "receipt", by, note=note)


async def count(item_id: int, counted: int, by: Person, *, note: str = "") -> None:
    """Say how much of an item was found by counting; nothing is written when it is what was thought.

    Raises:
        UserError: It is less than what is promised already.
    """
    item = await _one_locked(item_id)
    if not item.held <= counted <= 1_000_000:
        raise UserError(f"有{item.held}{item.unit}已经答应给申请人，盘点数不能比它少。请先处理这些领料单。")
    if counted != item.stock:
        await _move(item, counted - item.stock, "count", by, note=note)


async def _one_locked(item_id: int) -> SupplyItem:
    item = await SupplyItem.locked(item_id)
    if item is None:
        raise UserError("没有找到这种物资。")
    return item


async def _move(item: SupplyItem, quantity: int, kind: str, by: Person, *, note: str = "", **about: Any) -> None:
    """Write one movement of a locked item; whoever keeps the supplies hears when it leaves little."""
    before = item.stock
    item.stock += quantity
    await item.save(update_fields=["stock", "held"])
    await StockMove.create(
        item_id=item.id, quantity=quantity, balance=item.stock, kind=kind, by_id=by.id, note=note.strip()[:200], **about
    )
    if item.stock <= item.low_stock < before:
        text = f"{item.name}只剩{item.stock}{item.unit}（提醒线{item.low_stock}{item.unit}），请安排补货。"
        await outbox.say_all([person.id for person in await people_who_may(MANAGE)], text)
