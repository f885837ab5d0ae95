"""The catalogue as a workbook: the empty one, all of it, and an import that is looked through before it is written.

An item is found again by its name, so importing the same file twice changes nothing.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from bot.errors import UserError
from forms.reading.numbers import read_integer
from handlers.supplies.catalogue import COUNT_MAX, checked, save_item
from handlers.supplies.quotas import quotas_by_category, set_quotas
from handlers.supplies.stock import receive
from handlers.workbooks import Cells, Column, Examined, Finding, Sheet, read_rows, write
from models.org import Person
from models.supplies import SupplyItem

UNLIMITED = "不限"
YES_NO = {"是": True, "否": False}


# The rows of both sheets are read cell by cell, because an empty one leaves what is there.
ITEMS = Sheet(
    "物资",
    "items",
    BaseModel,
    (
        Column("名称", "name", "中性笔（黑）", "最多50个字；目录里已有的名称就是修改那一种", required=True),
        Column("单位", "unit", "盒", "发放时用的单位", required=True),
        Column("每单位含", "pieces", "12", "整数，和小单位一起填；不用换算就都不填", number=True),
        Column("小单位", "piece", "支", "例如每盒12支，有人说“三支”就按1盒算"),
        Column("类别", "category", "书写", "缺货时推荐同类别的"),
        Column("其他叫法", "aliases", "黑笔、签字笔", "用顿号隔开"),
        Column("库存", "stock", "60", "只是新物资的期初数；已有的物资不看这一列，请在页面上入库或盘点", number=True),
        Column("提醒线", "low_stock", "15", "库存低于等于这个数就提醒管理员", number=True),
        Column("每人每月", "person_monthly", "1", f"整数；不限制请写“{UNLIMITED}”", number=True),
        Column("每部门每月", "department_monthly", "6", f"整数；不限制请写“{UNLIMITED}”", number=True),
        Column("可以领用", "active", "是", "是或否；新物资不填就是可以"),
    ),
    rows_max=5_000,
)
QUOTAS = Sheet(
    "类别定额",
    "quotas",
    BaseModel,
    (
        Column("类别", "category", "书写", "和物资那一页的类别一样", required=True),
        Column("每人每月", "person_monthly", "3", f"这一类合计最多领几件；不限制请写“{UNLIMITED}”", number=True),
        Column("每部门每月", "department_monthly", "20", f"同上；不限制请写“{UNLIMITED}”", number=True),
    ),
    rows_max=500,
)
SHEETS = (ITEMS, QUOTAS)
LIMITS = ("person_monthly", "department_monthly")
LABELS = {column.field: column.heading for sheet in SHEETS for column in sheet.columns}


@dataclass(frozen=True)
class Planned:
    """One row that would be written: an item, or the quotas of a category.

    Attributes:
        details: The headings of what changes; empty for what is new.
    """

    name: str
    new: bool
    values: dict[str, Any]
    details: str = ""
    stock: int = 0
    item: SupplyItem | None = None
    of_category: bool = False


async def examine(content: bytes, name: str) -> Examined[Planned]:
    """Look through a whole workbook, inside a unit of work; nothing is written.

    Raises:
        UserError: It is no such workbook at all.
    """
    rows = await asyncio.to_thread(lambda: list(read_rows(content, name, SHEETS)))
    known = {item.name: item for item in await SupplyItem.listed()}
    quotas, examined = await quotas_by_category(), Examined[Planned]()
    seen: dict[tuple[str, str], int] = {}
    for sheet, number, cells, wrong in rows:
        problems = [f"“{heading}”：{text}" for heading, text in wrong]
        said = _read(sheet, cells, problems)
        key = (sheet.title, str(said.get(sheet.columns[0].field)))
        if key in seen:
            problems.append(f"和第{seen[key]}行重复了，请删掉一行")
        seen.setdefault(key, number)
        try:
            planned = None if problems else _quota(said, quotas) if sheet is QUOTAS else _item(said, known)
        except UserError as refusal:
            planned, problems = None, [refusal.text.rstrip("。")]
        examined.findings += [Finding(number, text, sheet.title) for text in problems]
        if planned is not None and (planned.new or planned.details):
            examined.planned.append(planned)
        elif planned is not None:
            examined.same += 1
    return examined


def _read(sheet: Sheet, cells: Cells, problems: list[str]) -> dict[str, Any]:
    """What stands in a row, by field; an empty cell has none. What is wrong with it is added to `problems`."""
    said: dict[str, Any] = {}
    for column in sheet.columns:
        text = cells.get(column.heading, "").strip()
        if not text:
            if column.required:
                problems.append(f"请填写{column.heading}")
            continue
        said[column.field] = text
        if column.field in LIMITS and text == UNLIMITED:
            said[column.field] = None
        elif column.number:
            said[column.field] = count = read_integer(text)
            if count is None or not 0 <= count <= COUNT_MAX:
                limit = f"，不限制请写“{UNLIMITED}”" if column.field in LIMITS else ""
                problems.append(f"“{column.heading}”请填0到{COUNT_MAX}之间的整数{limit}")
        elif column.field == "active":
            said["active"] = YES_NO.get(text)
            if text not in YES_NO:
                problems.append("“可以领用”请填是或否")
    return said


def _item(said: Mapping[str, Any], known: Mapping[str, SupplyItem]) -> Planned:
    item = known.get(said["name"])
    fields = [column.field for column in ITEMS.columns if column.field != "stock"]
    before = {name: getattr(item, name) for name in fields} if item is not None else {}
    values = checked(**{**before, **{name: value for name, value in said.items() if name in fields}})
    if item is None:
        return Planned(values["name"], True, values, stock=said.get("stock", 0))
    details = "、".join(LABELS[name] for name in fields if values[name] != before[name])
    return Planned(item.name, False, values, details, item=item)


def _quota(said: Mapping[str, Any], known: Mapping[str, tuple[int | None, int | None]]) -> Planned:
    category = said["category"]
    before = dict(zip(LIMITS, known.get(category, (None, None)), strict=True))
    values = {name: said.get(name, before[name]) for name in LIMITS}
    details = "、".join(LABELS[name] for name in LIMITS if values[name] != before[name])
    return Planned(f"{category}类的定额", False, {"category": category[:20], **values}, details, of_category=True)


async def keep(examined: Examined[Planned], by: Person) -> None:
    """Write what it would change."""
    for one in examined.planned:
        if one.of_category:
            await set_quotas({one.values["category"]: (one.values["person_monthly"], one.values["department_monthly"])})
            continue
        saved = await save_item(one.item, **one.values)
        if one.stock:
            await receive(saved.id, one.stock, by, note="期初（Excel 导入）")


async def export_workbook() -> bytes:
    """The whole catalogue, in the form that the import takes: importing it again at once changes nothing."""
    words = {value: text for text, value in YES_NO.items()}
    items = []
    for item in await SupplyItem.listed("category", "name"):
        said = {column.field: getattr(item, column.field) for column in ITEMS.columns}
        said |= {name: UNLIMITED if said[name] is None else said[name] for name in LIMITS}
        said["active"] = words[item.active]
        items.append([said[column.field] for column in ITEMS.columns])
    quotas = [
        [category, *(UNLIMITED if limit is None else limit for limit in limits)]
        for category, limits in (await quotas_by_category()).items()
    ]
    return await asyncio.to_thread(write, {ITEMS.table: items, QUOTAS.table: quotas}, SHEETS)
