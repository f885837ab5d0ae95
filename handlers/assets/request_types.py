"""资产新增, 资产变更, 资产报废: the forms of the requirement, and what an approved one changes in the register.

The applicant's manager approves; then whoever manages the assets does it and closes the order, which is the moment at
which the register changes. A repair is a request type of its own, of handlers.repairs.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot import outbox
from bot.errors import UserError
from bot.request_types import BY_MANAGER, RequestType, declare, type_of
from forms import (
    Choice,
    Condition,
    Field,
    Files,
    Form,
    InDepartment,
    Integer,
    Place,
    Problem,
    Reference,
    Somebody,
    Text,
    Told,
    Values,
)
from handlers import designing, work
from handlers.assets.classes import CATEGORIES
from handlers.assets.register import MANAGE, AssetData, asset_called, change_some, create, dispose
from models.assets import Asset, AssetState
from models.org import Department, Person
from models.permissions import declare_permission
from models.requests import Request
from models.work import WorkOrder

COUNT_MAX = 50

REASON = Text(
    name="reason",
    label="申请原因",
    short="原因",
    length_max=200,
    question="请问申请的原因是什么？（例如：新来的同事没有电脑）",
)
NOTE = Text(name="note", label="详细说明", short="说明", required=False, length_max=500, question="请写详细说明。")
PHOTOS = Files(name="photos", label="照片", short="照片", required=False, pictures=True, question="请发一张照片。")


def _which(question: str) -> tuple[Field, ...]:
    """The asset, by the number on its label, and what the register says about it."""
    return (
        Text(
            name="asset",
            label="资产编号",
            short="编号",
            length_max=32,
            scanned=True,
            question=f"{question}请扫资产标签上的二维码，或写上面的编号（例如：ZC2026-0001）。",
            hint="资产标签上的编号",
        ),
        Told(name="category", label="资产类别", short="类别", required=False),
        Told(name="device", label="设备类型", short="设备", required=False),
        Told(name="model", label="设备型号", short="型号", required=False),
    )


def _management(question: str, options: Mapping[str, str], says: Mapping[str, tuple[str, ...]]) -> Choice:
    return Choice(name="management", label="管理类型", short="类型", options=options, says=says, question=question)


NEW_FORM = Form(
    fields=(
        Text(
            name="device",
            label="设备类型",
            short="设备",
            question="请问要增加什么设备？（例如：台式计算机）",
            hint="例如：台式计算机",
        ),
        Choice(
            name="category",
            label="资产类别",
            short="类别",
            options=CATEGORIES,
            says={"office": ("电脑", "打印机", "复印机", "投影仪"), "furniture": ("桌子", "椅子", "柜子", "沙发")},
            question="请选择资产类别。",
        ),
        _management(
            "请选择管理类型：怎么来的。",
            {"purchase": "购置", "transfer_in": "调入", "gift": "接受捐赠", "other": "其他"},
            {"purchase": ("买", "采购", "新买")},
        ),
        Text(name="model", label="设备型号", short="型号", required=False, question="请问是什么型号？"),
        Integer(name="count", label="数量", short="数量", unit="件", maximum=COUNT_MAX, question="请问要几件？"),
        InDepartment(name="department", label="归属部门", short="部门", question="请问归哪个部门？"),
        Somebody(name="keeper", label="归属人员", short="保管人", question="请问由谁保管？请写姓名。"),
        Place(
            name="place",
            label="存放地点",
            short="地点",
            required=False,
            question="请问放在哪里？",
            hint="例如：1号楼301",
        ),
        REASON,
        NOTE,
    )
)
_HANDS_OVER = Condition("management", "is", ("keeper", "department"))
_TRANSFERS = Condition("management", "is", ("department",))
_MOVES = Condition("management", "is", ("place",))
CHANGE_FORM = Form(
    fields=(
        *_which("请问要变更哪件资产？"),
        _management(
            "请选择管理类型：要变更什么。",
            {"keeper": "换保管人", "department": "部门调拨", "place": "换地点", "other": "改其他资料"},
            {"keeper": ("移交", "转给", "换人"), "department": ("调拨",), "place": ("搬", "挪")},
        ),
        InDepartment(
            name="department", label="归属部门", short="新部门", applies=_TRANSFERS, question="请问调拨给哪个部门？"
        ),
        Somebody(
            name="keeper",
            label="归属人员",
            short="新保管人",
            applies=_HANDS_OVER,
            question="请问以后由谁保管？请写姓名。",
        ),
        Place(
            name="place",
            label="新的地点",
            short="新地点",
            applies=_MOVES,
            question="请问放到哪里？（例如：1号楼305）",
            hint="例如：1号楼305",
        ),
        REASON,
        NOTE,
    ),
)
DISPOSAL_FORM = Form(
    fields=(
        *_which("请问要报废哪件资产？"),
        _management(
            "请选择管理类型：怎么处置。",
            {"scrap": "报废", "loss": "报损", "transfer_out": "调出", "donation": "捐赠"},
            {"loss": ("丢了", "遗失", "丢失")},
        ),
        Told(name="department", label="归属部门", short="部门", required=False),
        Told(name="keeper", label="归属人员", short="保管人", required=False),
        REASON,
        NOTE,
        PHOTOS,
    )
)

_settle_new, _settle_change = designing.settling(NEW_FORM), designing.settling(CHANGE_FORM)


async def _registered(values: dict[str, Any], problems: list[Problem]) -> Asset | None:
    """Tell what the register says of the asset that was named; a problem when it cannot be the one."""
    for name in ("category", "device", "model"):
        values.pop(name, None)
    if not values.get("asset"):
        return None
    asset = await asset_called(values["asset"])
    if asset is None:
        problems.append(Problem("asset", f"没有编号是“{values['asset']}”的资产，请核对标签上的编号。"))
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
            fresh = [values.get("department"), values.get("keeper"), values.get("place")]
            told = " ".join(one.name if isinstance(one, Reference) else one for one in fresh if one)
            parts += ["→", told] if told else []
        return " ".join(parts)

    return summary


async def _carry_out(request: Request) -> None:
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
    before = asset.keeper_id
    await change_some(asset.id, fresh, by=by, request_id=request.id, note=values["reason"])
    if "keeper_id" in fresh and fresh["keeper_id"] != before:
        await outbox.say(fresh["keeper_id"], f"{asset}今后由您保管，请核对实物。")
        if before is not None:
            await outbox.say(before, f"{asset}已转给{values['keeper'].name}保管。")
    return asset.number


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
        complete="办好，更新台账",
        completed=_completed,
    )
)


NEW, CHANGE, DISPOSAL = (
    declare(
        RequestType(
            name="asset_new",
            label="资产新增",
            form=NEW_FORM,
            settle=_settle_new,
            summary=_summing_up(NEW_FORM),
            fulfil=_carry_out,
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
            summary=_summing_up(CHANGE_FORM),
            fulfil=_carry_out,
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
            summary=_summing_up(DISPOSAL_FORM),
            fulfil=_carry_out,
            names=("资产报废", "报废资产", "资产处置", "处置资产", "设备报废", "报废设备", "报废"),
            undo=work.call_off_all,
            flow=BY_MANAGER,
        )
    ),
)
