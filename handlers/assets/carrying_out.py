"""What an approved request changes in the register, once somebody who manages the assets has done it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot import outbox
from bot.errors import UserError
from bot.request_types import type_of
from forms import Values
from forms.hearing import listen
from handlers import work
from handlers.assets.forms import CORRECTED, DISPOSAL_FORM, NEW_FORM
from handlers.assets.register import MANAGE, AssetData, asset_called, change_some, create, dispose
from models.assets import Asset
from models.clock import now
from models.org import Person
from models.permissions import declare_permission
from models.requests import Request
from models.work import WorkOrder


async def carry_out(request: Request) -> None:
    """Have somebody who manages the assets do it."""
    kind = await type_of(request)
    values = kind.form.load(request.form)
    asset = await asset_called(values["asset"]) if "asset" in values else None
    place = asset.place if asset is not None else values.get("place", "")
    await work.serve(request, SERVICE, summary=f"{kind.label}：{kind.summary(values)}", place=place)


async def _add(request: Request, values: Values, by: Person) -> str:
    department, keeper = values["department"], values["keeper"]
    data = AssetData(
        name=values["device"],
        category=values["category"],
        model=values.get("model", ""),
        department_id=department.id,
        keeper_id=keeper.id,
        place=values.get("place", ""),
    )
    note = NEW_FORM.by_name["management"].show(values["management"])
    made = [await create(data, by=by, request_id=request.id, note=note) for _ in range(values["count"])]
    numbers = made[0].number if len(made) == 1 else f"{made[0].number} 到 {made[-1].number}"
    await outbox.say(keeper.id, f"您名下登记了新资产：{data.name} {numbers}。")
    return numbers


async def _change(request: Request, values: Values, by: Person) -> str:
    asset = await _still_there(values)
    fresh: dict[str, Any] = {}
    for name, column in (("department", "department_id"), ("keeper", "keeper_id")):
        if values.get(name):
            fresh[column] = values[name].id
    if values.get("place"):
        fresh["place"] = values["place"]
    if values.get("correction"):
        fresh |= corrections(values["correction"])
    before = asset.keeper_id
    await change_some(asset.id, fresh, by=by, request_id=request.id, note=values["reason"])
    if "keeper_id" in fresh and fresh["keeper_id"] != before:
        await outbox.say(fresh["keeper_id"], f"{asset}今后由您保管，请核对实物。")
        if before is not None:
            await outbox.say(before, f"{asset}已转给{values['keeper'].name}保管。")
    return asset.number


def corrections(words: str) -> dict[str, str]:
    """What is to be put right, by field of the register; empty when the words name none."""
    return dict(listen(CORRECTED, words, now()).values)


async def _write_off(request: Request, values: Values, by: Person) -> str:
    asset = await _still_there(values)
    how = DISPOSAL_FORM.by_name["management"].show(values["management"])
    await dispose(asset.id, by=by, request_id=request.id, note=f"{how}：{values['reason']}")
    return asset.number


async def _still_there(values: Values) -> Asset:
    asset = await asset_called(values["asset"])
    if asset is None:
        raise UserError(f"台账里已经没有编号 {values['asset']}，请取消这张工单。")
    return asset


Apply = Callable[[Request, Values, Person], Awaitable[str]]
APPLIED: Mapping[str, Apply] = {"asset_new": _add, "asset_change": _change, "asset_disposal": _write_off}


async def _completed(order: WorkOrder, by: Person) -> None:
    """The register changes when the order is closed: what was approved has really been done then."""
    assert order.request_id is not None
    request = await Request.one(id=order.request_id)
    values = (await type_of(request)).form.load(request.form)
    await APPLIED[request.request_type](request, values, by)


SERVICE = work.declare_service(
    work.Service(
        kind="asset",
        label="资产办理单",
        dispatch=declare_permission("assets.dispatch", "资产派单"),
        serve=MANAGE,
        start="开始办理",
        complete="已办好",
        completed=_completed,
    )
)
