"""The register as a workbook: the empty one, everything, and an import that is looked through before it is written.

What an import finds is written again under its own number, so that importing the same file twice changes nothing.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import asyncpg
from pydantic import BaseModel
from tortoise.expressions import Q

from bot.errors import UserError
from forms import FieldError, Somebody
from handlers.assets.bulk import change_all, create_all
from handlers.assets.classes import CATEGORIES
from handlers.assets.reading import STATES, read_values
from handlers.assets.register import LABELS, AssetData, check, data_of
from handlers.org.tree import read_tree
from handlers.workbooks import Column, Examined, Finding, Sheet, read_rows, write
from models.assets import Asset, AssetState
from models.clock import now
from models.database import current
from models.org import Department, Person, people_by_id

ROWS_MAX = 5_000
KEEPER = Somebody(name="keeper", label="保管人", short="保管人")


class AssetRow(BaseModel):
    """One row as it stands in the sheet, in words."""

    number: str = ""
    name: str = ""
    class_code: str = ""
    category: str = ""
    model: str = ""
    serial: str = ""
    department: str = ""
    keeper: str = ""
    place: str = ""
    acquired_on: str = ""
    value_fen: str = ""
    warranty_until: str = ""
    supplier: str = ""
    useful_years: str = ""
    state: str = ""
    note: str = ""


SHEET = Sheet(
    "资产",
    "assets",
    AssetRow,
    (
        Column("资产编号", "number", "ZC2026-0001", "已有的编号就是修改那一件；新资产不填会自动编号，但要填序列号"),
        Column("名称", "name", "台式计算机", "最多100个字", required=True),
        Column("国标分类代码", "class_code", "A02010105", "GB/T 14885-2022，字母A加8位数字，可以不填"),
        Column("资产类别", "category", "办公设备", "、".join(CATEGORIES.values()), required=True),
        Column("型号", "model", "启天M455", "可以不填"),
        Column("序列号", "serial", "SN00381", "厂家的编号，可以不填"),
        Column("归属部门", "department", "综合科", "不重名的部门名称，或路径如 机关服务中心/车队"),
        Column("保管人", "keeper", "王芳", "在职同事的姓名；有重名的写上部门，如 王芳（综合科）"),
        Column("存放地点", "place", "1号楼301", "楼、层、房间"),
        Column("取得日期", "acquired_on", "2026-03-01", "年-月-日"),
        Column("价值（元）", "value_fen", "4980.00", "金额，不带单位", number=True),
        Column("保修到期", "warranty_until", "2029-03-01", "年-月-日"),
        Column("供应商", "supplier", "蓝图科技 0371-65900000", "保修期内找谁，名称和电话"),
        Column("使用年限（年）", "useful_years", "6", "整数", number=True),
        Column("状态", "state", "在用", f"{'、'.join(STATES)}；不填是在用"),
        Column("备注", "note", "", "最多200个字"),
    ),
    rows_max=ROWS_MAX,
)


@dataclass(frozen=True)
class Planned:
    """One row that would be written; `asset` is what is there already."""

    row: int
    data: AssetData
    asset: Asset | None

    @property
    def name(self) -> str:
        """How the page names it."""
        return f"{self.data.name} {self.asset.number if self.asset else self.data.number}"

    @property
    def new(self) -> bool:
        """Whether it is not in the register yet."""
        return self.asset is None

    @property
    def details(self) -> str:
        """The names of the fields that change."""
        if self.asset is None:
            return ""
        before = data_of(self.asset)
        return "、".join(LABELS[name] for name, value in vars(self.data).items() if before[name] != value)


@dataclass
class _Known:
    """What rows refer to, looked up once for a whole file."""

    departments: dict[str, list[int]]
    people: dict[str, list[Person]]
    homes: dict[int, str]
    by_number: dict[str, Asset]
    by_serial: dict[tuple[str, str], list[Asset]]

    @classmethod
    async def read(cls, rows: Sequence[Mapping[str, str]]) -> "_Known":
        """What rows with these cells may refer to."""
        tree = await read_tree()
        departments: dict[str, list[int]] = {}
        for one in tree.departments.values():
            for called in {one.name, tree.path(one.id)}:
                departments.setdefault(called, []).append(one.id)
        people: dict[str, list[Person]] = {}
        for person in await Person.filter(active=True).order_by("id"):
            people.setdefault(person.name, []).append(person)
        numbers, serials = ([row[heading] for row in rows if row.get(heading)] for heading in ("资产编号", "序列号"))
        assets = await Asset.filter(Q(number__in=numbers) | Q(serial__in=serials)).order_by("id")
        by_serial: dict[tuple[str, str], list[Asset]] = {}
        for asset in assets:
            if asset.serial:
                by_serial.setdefault((asset.name, asset.serial), []).append(asset)
        homes = {one.id: one.name for one in tree.departments.values()}
        return cls(departments, people, homes, {one.number: one for one in assets}, by_serial)

    def department(self, called: str) -> int:
        found = self.departments.get(called, [])
        if len(found) != 1:
            raise UserError(
                f"{'有几个' if found else '找不到'}部门“{called}”，请写部门名称，或路径如 机关服务中心/车队"
            )
        return found[0]

    def keeper(self, called: str) -> int:
        try:
            said = KEEPER.parse(called, now())
        except FieldError as error:
            raise UserError(error.text) from error
        found = [one for one in self.people.get(said.name, []) if said.of in ("", self.homes[one.department_id])]
        if len(found) != 1:
            raise UserError(
                f"{'有几位' if found else '没有'}在职的同事叫“{called}”，请写全名；有重名的写上部门，如 王芳（综合科）"
            )
        found_id: int = found[0].id
        return found_id

    def asset(self, values: Mapping[str, Any]) -> Asset | None:
        if values.get("number"):
            return self.by_number.get(values["number"])
        found = self.by_serial.get((values.get("name", ""), values.get("serial", "")), [])
        if len(found) > 1:
            raise UserError("有几件资产的名称和序列号都是这样，请填写资产编号")
        return found[0] if found else None


async def examine(content: bytes, name: str) -> Examined[Planned]:
    """Look through a whole workbook, inside a unit of work; nothing is written.

    Raises:
        UserError: It is no such workbook at all.
    """
    rows = await asyncio.to_thread(lambda: list(read_rows(content, name, (SHEET,))))
    known, examined = await _Known.read([cells for _, _, cells, _ in rows]), Examined[Planned]()
    seen: dict[str, int] = {}
    for _, number, cells, wrong in rows:
        problems = [f"“{heading}”：{text}" for heading, text in wrong]
        planned = None if problems else _plan(number, cells, known, problems)
        if planned is not None:
            key = (
                planned.asset.number
                if planned.asset
                else planned.data.number or f"{planned.data.name}\n{planned.data.serial}"
            )
            if key in seen:
                problems.append(f"和第{seen[key]}行是同一件资产，请删掉一行")
            seen.setdefault(key, number)
        examined.findings += [Finding(number, text) for text in problems]
        if planned is not None and not problems:
            if planned.asset is None or planned.details:
                examined.planned.append(planned)
            else:
                examined.same += 1
    return examined


def _plan(number: int, cells: Mapping[str, str], known: _Known, problems: list[str]) -> Planned | None:
    """What a row means; None with `problems` when it cannot be."""
    row = AssetRow.model_validate({one.field: cells.get(one.heading, "") for one in SHEET.columns}).model_dump()
    values, unreadable = read_values(row)
    problems += unreadable.values()
    for name, look_up in (("department", known.department), ("keeper", known.keeper)):
        try:
            if row[name]:
                values[f"{name}_id"] = look_up(row[name])
        except UserError as problem:
            problems.append(problem.text)
    if problems:
        return None
    try:
        asset = known.asset(values)
        if asset is None and not values.get("number") and not values.get("serial"):
            raise UserError("请填写资产编号，或者序列号：都没有的话，再导入一次就会登记两件")
        # An empty cell leaves what is there.
        data = AssetData(**{**(data_of(asset) if asset else {}), **values})
        check(data)
    except UserError as problem:
        problems.append(problem.text.rstrip("。"))
        return None
    return Planned(number, data, asset)


async def keep(examined: Examined[Planned], by: Person) -> None:
    """Write what it would change.

    Raises:
        UserError: Somebody has just entered an asset with one of the numbers.
    """
    try:
        await create_all([one.data for one in examined.planned if one.asset is None], by=by)
    except asyncpg.UniqueViolationError as error:
        raise UserError("刚刚有人登记了同样的编号，请再确认一次。") from error
    known = [(one.asset.id, vars(one.data)) for one in examined.planned if one.asset is not None]
    await change_all(known, by=by, note="Excel 导入")


async def export_workbook() -> bytes:
    """Every asset, in the form that the import takes: importing it again at once changes nothing."""
    assets = await Asset.all().order_by("id")
    people = await people_by_id({one.keeper_id for one in assets if one.keeper_id is not None})
    homes = {one.id: one.name for one in await Department.all()}
    tree = await read_tree()
    namesakes = await _namesakes()
    rows = []
    for one in assets:
        keeper = people.get(one.keeper_id or 0)
        named = ""
        if keeper is not None and keeper.active:
            named = f"{keeper.name}（{homes[keeper.department_id]}）" if keeper.name in namesakes else keeper.name
        said: dict[str, Any] = {
            **{name: value or None for name, value in data_of(one).items()},
            "category": CATEGORIES[one.category],
            "state": AssetState(one.state).label,
            "value_fen": None if one.value_fen is None else (Decimal(one.value_fen) / 100),
            "department": tree.path(one.department_id) if one.department_id is not None else None,
            "keeper": named or None,
        }
        rows.append([said[column.field] for column in SHEET.columns])
    return await asyncio.to_thread(write, {SHEET.table: rows}, (SHEET,))


async def _namesakes() -> set[str]:
    rows = await current().connection.fetch("SELECT name FROM person WHERE active GROUP BY name HAVING count(*) > 1")
    return {row["name"] for row in rows}
