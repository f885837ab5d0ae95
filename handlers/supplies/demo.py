"""The storeroom of the demo agency."""

from handlers.supplies.quotas import set_quotas
from handlers.supplies.stock import MANAGE
from models.org import people_who_may
from models.supplies import StockMove, SupplyItem

ITEMS = (
    # name, unit, category, other names, stock, told at, a month for a person, for a department
    ("A4复印纸", "包", "纸张", "A4纸、复印纸、打印纸", 120, 30, 3, 15),
    ("A3复印纸", "包", "纸张", "A3纸", 40, 10, 2, 6),
    ("便签纸", "本", "纸张", "便利贴、便条纸", 80, 20, 3, None),
    ("中性笔（黑）", "盒", "书写", "黑色中性笔、黑笔、签字笔", 60, 15, 1, 6),
    ("中性笔（红）", "盒", "书写", "红色中性笔、红笔", 20, 5, 1, 3),
    ("铅笔", "支", "书写", "", 90, 20, 5, None),
    ("白板笔", "支", "书写", "", 45, 10, 4, None),
    ("笔记本", "本", "书写", "记事本、本子", 100, 20, 2, 20),
    ("订书机", "个", "办公用品", "钉书机", 15, 5, 1, 4),
    ("订书钉", "盒", "办公用品", "钉书针", 70, 20, 2, None),
    ("回形针", "盒", "办公用品", "曲别针", 50, 10, 2, None),
    ("文件夹", "个", "办公用品", "资料夹", 150, 30, 10, 60),
    ("档案盒", "个", "办公用品", "", 60, 20, 10, 30),
    ("胶水", "瓶", "办公用品", "", 30, 10, 2, None),
    ("剪刀", "把", "办公用品", "", 20, 5, 1, 3),
    ("抽纸", "包", "日用", "纸巾、面巾纸", 200, 50, 4, 30),
    ("垃圾袋", "卷", "日用", "", 90, 20, 2, 12),
    ("洗手液", "瓶", "日用", "", 30, 10, 1, 4),
    ("一次性纸杯", "包", "日用", "纸杯", 60, 15, 2, 10),
    ("5号电池", "节", "电子", "五号电池、电池", 100, 20, 4, None),
    ("7号电池", "节", "电子", "七号电池", 80, 20, 4, None),
    ("U盘", "个", "电子", "优盘", 10, 3, 1, 2),
)


PIECES = {"中性笔（黑）": ("支", 12), "中性笔（红）": ("支", 12), "A4复印纸": ("张", 500), "A3复印纸": ("张", 500)}
"""What one unit of them holds."""


async def furnish() -> None:
    """Put it in, with the first receipt of each item, and a quota of a category."""
    await set_quotas({"电子": (6, None)})
    keeper = (await people_who_may(MANAGE))[0]
    await SupplyItem.bulk_create(
        SupplyItem(
            name=name,
            unit=unit,
            piece=PIECES.get(name, ("", None))[0],
            pieces=PIECES.get(name, ("", None))[1],
            category=category,
            aliases=aliases,
            stock=stock,
            low_stock=low,
            person_monthly=person,
            department_monthly=department,
        )
        for name, unit, category, aliases, stock, low, person, department in ITEMS
    )
    await StockMove.bulk_create(
        StockMove(
            item_id=item.id, quantity=item.stock, balance=item.stock, kind="receipt", by_id=keeper.id, note="期初"
        )
        for item in await SupplyItem.listed("id")
    )
