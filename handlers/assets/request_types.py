"""资产新增, 资产变更, 资产报废: how their forms are completed, told in a line, and asked for by name.

The applicant's manager approves; then whoever manages the assets does it and closes the order, which is the moment at
which the register changes. A repair is a request type of its own, of handlers.repairs.
"""

from collections.abc import Callable
from typing import Any

from bot.request_types import BY_MANAGER, RequestType, declare
from forms import Form, Problem, Reference, Values
from handlers import designing, work
from handlers.assets.carrying_out import carry_out, corrections
from handlers.assets.classes import CATEGORIES
from handlers.assets.forms import CHANGE_FORM, DISPOSAL_FORM, NEW_FORM
from handlers.assets.own import among_own
from handlers.assets.register import asset_called
from models.assets import Asset, AssetState
from models.org import Department, Person

_settle_new, _settle_change = designing.settling(NEW_FORM), designing.settling(CHANGE_FORM)


async def _registered(values: dict[str, Any], problems: list[Problem]) -> Asset | None:
    """Tell what the register says of the asset that was named; a problem when it cannot be the one."""
    for name in ("category", "device", "model"):
        values.pop(name, None)
    if not values.get("asset"):
        return None
    asset = await asset_called(values["asset"])
    if asset is None:
        problems.append(
            Problem("asset", f"没有编号是“{values['asset']}”的资产。编号在标签上，也可以回复“我的资产”查看。")
        )
        return None
    values["asset"] = asset.number
    if asset.state == AssetState.DISPOSED:
        problems.append(Problem("asset", f"{asset}已经报废了。"))
    values |= {"category": CATEGORIES[asset.category], "device": asset.name}
    if asset.model:
        values["model"] = asset.model
    return asset


async def settle_change(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """The asset by its number, people and departments by their names; and that anything would change at all."""
    settled, problems = await _settle_change(values)
    asset = await _registered(settled, problems)
    keeper = settled.get("keeper")
    if asset is not None and settled.get("management") == "keeper" and keeper and keeper.id == asset.keeper_id:
        problems.append(Problem("keeper", f"{asset}现在就由{keeper.name}保管，请写另一位。"))
    if settled.get("management") == "place" and asset is not None and settled.get("place") == asset.place:
        problems.append(Problem("place", f"{asset}现在就在{asset.place}，请写新的地点。"))
    if settled.get("management") == "other" and settled.get("correction") and not corrections(settled["correction"]):
        problems.append(Problem("correction", "没看懂要改哪一项。"))
    return settled, problems


async def settle_disposal(values: Values) -> tuple[dict[str, Any], list[Problem]]:
    """The asset by its number, with whose it is."""
    settled, problems = dict(values), list[Problem]()
    asset = await _registered(settled, problems)
    for name in ("department", "keeper"):
        settled.pop(name, None)
    if asset is not None and asset.department_id is not None:
        settled["department"] = (await Department.one(id=asset.department_id)).name
    if asset is not None and asset.keeper_id is not None:
        settled["keeper"] = (await Person.one(id=asset.keeper_id)).name
    return settled, problems


async def _ones_own(person: Person) -> dict[str, Any]:
    """What a new asset mostly is: one, for whoever asks."""
    department = await Department.one(id=person.department_id)
    return {
        "count": 1,
        "department": Reference(department.name, "", department.id),
        "keeper": Reference(person.name, department.name, person.id),
    }


def _summing_up(form: Form) -> Callable[[Values], str]:
    def summary(values: Values) -> str:
        """`购置 台式计算机 2件`; `换保管人 台式计算机 ZC2026-0001 → 李敏`."""
        management = form.by_name["management"]
        parts = [management.show(values["management"])] if values.get("management") else []
        parts += [str(values[name]) for name in ("device", "asset") if values.get(name)]
        if values.get("count", 1) != 1:
            parts.append(f"{values['count']}件")
        if form is CHANGE_FORM:
            fresh = [values.get(name) for name in ("department", "keeper", "place", "correction")]
            told = " ".join(one.name if isinstance(one, Reference) else one for one in fresh if one)
            parts += ["→", told] if told else []
        return " ".join(parts)

    return summary


NEW, CHANGE, DISPOSAL = (
    declare(
        RequestType(
            name="asset_new",
            label="资产新增",
            form=NEW_FORM,
            settle=_settle_new,
            summary=_summing_up(NEW_FORM),
            fulfil=carry_out,
            names=("资产新增", "新增资产", "资产购置", "购置资产", "资产申请", "固定资产申请", "固定资产"),
            begin=_ones_own,
            undo=work.call_off_all,
            flow=BY_MANAGER,
        )
    ),
    declare(
        RequestType(
            name="asset_change",
            label="资产变更",
            form=CHANGE_FORM,
            settle=settle_change,
            among_own=among_own,
            summary=_summing_up(CHANGE_FORM),
            fulfil=carry_out,
            names=("资产变更", "变更资产", "资产调拨", "调拨资产", "资产移交", "移交资产", "换保管人"),
            undo=work.call_off_all,
            flow=BY_MANAGER,
        )
    ),
    declare(
        RequestType(
            name="asset_disposal",
            label="资产报废",
            form=DISPOSAL_FORM,
            settle=settle_disposal,
            among_own=among_own,
            summary=_summing_up(DISPOSAL_FORM),
            fulfil=carry_out,
            names=("资产报废", "报废资产", "资产处置", "处置资产", "设备报废", "报废设备", "报废"),
            undo=work.call_off_all,
            flow=BY_MANAGER,
        )
    ),
)
