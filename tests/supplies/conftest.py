"""A small storeroom, and people who open pages."""

import pytest

from models.org import Person
from models.supplies import StockMove, SupplyItem
from tests.story import Agency, Service

KEEPER = "weina"

ROOM = (
    # name, unit, category, other names, stock, told at, a month for a person, for a department
    ("A4复印纸", "包", "纸张", "A4纸、打印纸", 10, 3, 5, 8),
    ("A3复印纸", "包", "纸张", "A3纸", 4, 0, None, None),
    ("中性笔（黑）", "盒", "书写", "黑笔", 6, 0, None, None),
    ("中性笔（红）", "盒", "书写", "红笔", 6, 0, None, None),
    ("订书机", "个", "办公用品", "", 0, 0, None, None),
    ("打孔器", "个", "办公用品", "", 3, 0, None, None),
)


async def fill_storeroom(agency: Agency) -> None:
    async with agency.work():
        keeper = await Person.get(id=agency.ids[KEEPER])
        for name, unit, category, aliases, stock, low, person, department in ROOM:
            item = await SupplyItem.create(
                name=name,
                unit=unit,
                category=category,
                aliases=aliases,
                stock=stock,
                low_stock=low,
                person_monthly=person,
                department_monthly=department,
            )
            if stock:
                moved = {"quantity": stock, "balance": stock, "kind": "receipt", "by_id": keeper.id}
                await StockMove.create(item_id=item.id, **moved)


@pytest.fixture
async def storeroom(service: Service) -> Service:
    """Six items, one of which is used up; 魏娜 keeps them."""
    await fill_storeroom(service.agency)
    return service
