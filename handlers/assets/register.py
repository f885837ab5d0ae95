"""The register: assets come in, change hands and places, and go; every change leaves its trace in the asset's life."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from bot.errors import UserError
from handlers.assets.classes import CATEGORIES, class_problem
from handlers.assets.life import record
from models.assets import Asset, AssetClass, AssetState
from models.clock import now
from models.database import current, current_tenant_id
from models.org import Department, Person, people_by_id
from models.permissions import declare_permission

MANAGE = declare_permission("assets.manage", "管理资产和盘点")
NUMBER_MAX, NAME_MAX, PLACE_MAX, NOTE_MAX = 32, 100, 100, 200
YEARS_MAX = 100
VALUE_FEN_MAX = 10**13
"""A hundred thousand million yuan: more is a slip of the pen."""
GONE = "没有找到这件资产，可能编号有误。"


@dataclass(frozen=True)
class AssetData:
    """What people fill in about an asset. An empty number is given by our series."""

    number: str = ""
    name: str = ""
    class_code: str = ""
    category: str = ""
    model: str = ""
    serial: str = ""
    department_id: int | None = None
    keeper_id: int | None = None
    place: str = ""
    acquired_on: date | None = None
    value_fen: int | None = None
    warranty_until: date | None = None
    supplier: str = ""
    useful_years: int | None = None
    state: str = AssetState.IN_USE.value
    note: str = ""


FIELDS = tuple(field.name for field in fields(AssetData))
LABELS = {
    "number": "资产编号",
    "name": "名称",
    "class_code": "国标分类代码",
    "category": "资产类别",
    "model": "型号",
    "serial": "序列号",
    "department_id": "归属部门",
    "keeper_id": "保管人",
    "place": "存放地点",
    "acquired_on": "取得日期",
    "value_fen": "价值",
    "warranty_until": "保修到期",
    "supplier": "供应商",
    "useful_years": "使用年限",
    "state": "状态",
    "note": "备注",
}
LENGTHS = {
    "number": NUMBER_MAX,
    "name": NAME_MAX,
    "model": NAME_MAX,
    "serial": NAME_MAX,
    "place": PLACE_MAX,
    "supplier": NAME_MAX,
    "note": NOTE_MAX,
}


def check(data: AssetData) -> None:
    """Refuse what no asset can be.

    Raises:
        UserError: Something is missing or impossible.
    """
    if not data.name.strip():
        raise UserError("请填写资产名称。")
    for name, most in LENGTHS.items():
        if len(getattr(data, name)) > most:
            raise UserError(f"{LABELS[name]}最多{most}个字，请缩短一些。")
    if data.category not in CATEGORIES:
        raise UserError("请选择资产类别。")
    if problem := class_problem(data.class_code):
        raise UserError(f"{problem}。")
    if data.state not in {state.value for state in AssetState}:
        raise UserError("请选择状态。")
    if data.value_fen is not None and not 0 <= data.value_fen <= VALUE_FEN_MAX:
        raise UserError("价值不对，请填写不小于0的金额，例如 4999.00。")
    if data.useful_years is not None and not 1 <= data.useful_years <= YEARS_MAX:
        raise UserError(f"使用年限请填写1到{YEARS_MAX}之间的整数。")
    if data.acquired_on and data.warranty_until and data.warranty_until < data.acquired_on:
        raise UserError("保修到期早于取得日期，请检查。")


async def create(
    data: AssetData, *, by: Person | None, request_id: int | None = None, kind: str = "acquired", note: str = ""
) -> Asset:
    """Enter a new asset.

    Raises:
        UserError: Something is missing or impossible, or the number is taken.
    """
    check(data)
    await _check_people(data)
    if data.useful_years is None and data.class_code:
        listed = await AssetClass.find(code=data.class_code)
        data = replace(data, useful_years=listed.useful_years if listed is not None else None)
    number = data.number.strip() or (await next_numbers(1))[0]
    if await Asset.find(number=number) is not None:
        raise UserError(f"资产编号 {number} 已经有了，请换一个。")
    asset = await Asset.create(**{**vars(data), "number": number})
    await record(asset, kind, person_id=by.id if by else None, request_id=request_id, note=note)
    return asset


async def change(
    asset_id: int, data: AssetData, *, by: Person | None, request_id: int | None = None, note: str = ""
) -> Asset:
    """Give an asset these values; what has changed is written into its life.

    Raises:
        UserError: There is none, something is impossible, or the number is another asset's.
    """
    check(data)
    asset = await Asset.locked(asset_id)
    if asset is None:
        raise UserError(GONE)
    await _check_people(data, asset)
    number = data.number.strip() or asset.number
    other = await Asset.find(number=number)
    if other is not None and other.id != asset.id:
        raise UserError(f"资产编号 {number} 已经是“{other.name}”的，请换一个。")
    wanted: dict[str, Any] = {**vars(data), "number": number}
    changed = [name for name in FIELDS if getattr(asset, name) != wanted[name]]
    if not changed:
        return asset
    before = {name: getattr(asset, name) for name in changed}
    for name in changed:
        setattr(asset, name, wanted[name])
    await asset.save(update_fields=changed)
    words = await _told(before, {name: wanted[name] for name in changed})
    text = f"{words}。{note}" if note else words
    await record(
        asset, kind_of(asset.state, changed), person_id=by.id if by else None, note=text, request_id=request_id
    )
    return asset


async def change_some(
    asset_id: int, values: Mapping[str, Any], *, by: Person | None, request_id: int | None = None, note: str = ""
) -> Asset:
    """Change some fields of an asset and leave the rest. Raises like `change`."""
    asset = await Asset.locked(asset_id)
    if asset is None:
        raise UserError(GONE)
    return await change(asset_id, AssetData(**{**data_of(asset), **values}), by=by, request_id=request_id, note=note)


def data_of(asset: Asset) -> dict[str, Any]:
    """An asset's values, as `AssetData` takes them."""
    return {name: getattr(asset, name) for name in FIELDS}


def kind_of(state: str, changed: Collection[str]) -> str:
    """What kind of event it is when these fields change; `state` is the one afterwards."""
    if "state" in changed and state == AssetState.DISPOSED:
        return "disposed"
    if {"keeper_id", "department_id"} & set(changed):
        return "handed_over"
    return "moved" if "place" in changed else "changed"


async def _told(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    people = await people_by_id({one["keeper_id"] for one in (before, after) if one.get("keeper_id") is not None})
    places = [one["department_id"] for one in (before, after) if one.get("department_id") is not None]
    departments = {one.id: one.name for one in await Department.listed("id", id=places)} if places else {}
    return told(before, after, people, departments)


def told(
    before: Mapping[str, Any], after: Mapping[str, Any], people: Mapping[int, Person], departments: dict[int, str]
) -> str:
    """`保管人：王芳 → 李敏；存放地点：301 → 302`, for every changed field."""

    def shown(name: str, value: Any) -> str:
        if value is None or value == "":
            return "无"
        if name == "keeper_id":
            return people[value].name if value in people else "已离职人员"
        return show_value(name, value, departments)

    return "；".join(f"{LABELS[name]}：{shown(name, before[name])} → {shown(name, after[name])}" for name in before)


def show_value(name: str, value: Any, departments: dict[int, str]) -> str:
    """One field's value in words."""
    if value is None or value == "":
        return ""
    match name:
        case "department_id":
            return departments.get(value, "")
        case "category":
            return CATEGORIES[value]
        case "state":
            return AssetState(value).label
        case "value_fen":
            return f"{value / 100:,.2f}元"
        case "useful_years":
            return f"{value}年"
    return str(value)


async def _check_people(data: AssetData, before: Asset | None = None) -> None:
    """Refuse a keeper or department that is not there; who has it already may have left."""
    keeper, department = (before.keeper_id, before.department_id) if before is not None else (None, None)
    if data.keeper_id not in (None, keeper) and await Person.find(id=data.keeper_id, active=True) is None:
        raise UserError("保管人不在职，请换一位在职的同事。")
    if data.department_id not in (None, department) and await Department.find(id=data.department_id) is None:
        raise UserError("请重新选择归属部门。")


async def next_numbers(count: int, taken: Collection[str] = ()) -> list[str]:
    """The next of our own series, ZC2026-0001: a row's lock keeps two from getting the same one.

    Numbers that an import brought in the same shape are passed over, as those that are `taken` otherwise.
    """
    year = now().year
    numbers: list[str] = []
    while missing := count - len(numbers):
        given: int = await current().connection.fetchval(
            "INSERT INTO number_series (tenant_id, key, given, created_at) VALUES ($1, $2, $3, now())"
            " ON CONFLICT (tenant_id, key) DO UPDATE SET given = number_series.given + $3 RETURNING given",
            current_tenant_id(),
            f"assets:{year}",
            missing,
        )
        block = [f"ZC{year}-{number:04d}" for number in range(given - missing + 1, given + 1)]
        there = await current().connection.fetch("SELECT number FROM asset WHERE number = ANY($1::text[])", block)
        passed = {row["number"] for row in there} | set(taken)
        numbers += [number for number in block if number not in passed]
    return numbers


async def asset_called(number: str) -> Asset | None:
    """The asset with this number, also when it was typed in small letters."""
    return await Asset.find(number=number) or await Asset.find(number=number.upper())


async def dispose(asset_id: int, *, by: Person | None, note: str = "", request_id: int | None = None) -> Asset:
    """Write an asset off; it stays in the register.

    Raises:
        UserError: There is none, or it is disposed already.
    """
    asset = await Asset.locked(asset_id)
    if asset is None:
        raise UserError(GONE)
    if asset.state == AssetState.DISPOSED:
        raise UserError(f"{asset}已经报废了。")
    asset.state = AssetState.DISPOSED.value
    await asset.save(update_fields=["state"])
    await record(asset, "disposed", person_id=by.id if by else None, note=note, request_id=request_id)
    return asset


async def begin_repair(asset_id: int) -> None:
    """Somebody has begun to repair it: what is in use is 维修中 meanwhile."""
    await Asset.filter(id=asset_id, state=AssetState.IN_USE.value).update(state=AssetState.UNDER_REPAIR.value)


async def end_repair(asset_id: int) -> None:
    """It works again, or nobody repairs it any more."""
    await Asset.filter(id=asset_id, state=AssetState.UNDER_REPAIR.value).update(state=AssetState.IN_USE.value)
