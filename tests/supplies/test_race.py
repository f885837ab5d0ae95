"""Many who want the same at once: never more than there is, never more than the quota."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import asyncpg
import pytest

from bot import links
from bot.errors import UserError
from handlers import requests, supplies
from models import database
from models.database import current, repeated
from models.org import Person
from models.requests import Request
from models.supplies import StockMove, SupplyDraw, SupplyItem
from settings import Settings
from stores.postgres import Postgres
from tests.story import Agency, open_agency
from tests.supplies.conftest import fill_storeroom

ASKERS = 12


@pytest.fixture(autouse=True)
def nobody_deadlocks(postgres: Postgres) -> Iterator[None]:
    before = postgres.log.stat().st_size
    yield
    assert "deadlock" not in postgres.log.read_bytes()[before:].decode(errors="replace")


@pytest.fixture
async def crowded(database_url: str, settings: Settings) -> AsyncIterator[Agency]:
    """The agency and its storeroom, with a connection for everybody who asks."""
    links.use_base_url(settings.base_url)
    await database.connect(database_url, connections_max=ASKERS)
    agency = await open_agency(settings)
    await fill_storeroom(agency)
    yield agency
    await database.disconnect()


async def draft(agency: Agency, who: str, **wanted: int) -> int:
    async with agency.work():
        person = await Person.get(id=agency.ids[who])
        items = {one.name: one for one in await SupplyItem.all()}
        rows = [
            {"id": items[name].id, "name": name, "unit": items[name].unit, "quantity": quantity}
            for name, quantity in wanted.items()
        ]
        made = await Request.create(
            request_type="supplies",
            applicant_id=person.id,
            department_id=person.department_id,
            form={"items": rows},
        )
        return int(made.id)


@repeated
async def sends(agency: Agency, request_id: int, who: str) -> bool:
    try:
        async with agency.work():
            request = await Request.locked(request_id)
            assert request is not None
            await requests.submit(request, await Person.get(id=agency.ids[who]), channel="wecom")
    except UserError:
        return False
    return True


async def test_twelve_who_want_four_packs_get_four(crowded: Agency) -> None:
    ids = [await draft(crowded, "luoxia", A3复印纸=1, 打孔器=1) for _ in range(ASKERS)]
    done = await asyncio.gather(*(sends(crowded, one, "luoxia") for one in ids))
    assert sum(done) == 3, "there are three punches, and whoever gets none gets no paper either"
    async with crowded.work():
        held = {one.name: one.held for one in await SupplyItem.all()}
        assert (held["打孔器"], held["A3复印纸"]) == (3, 3)
        assert await SupplyDraw.all().count() == 6


async def test_a_quota_holds_against_many_at_once(crowded: Agency) -> None:
    people = ["wangfang", "chenlei", "dengjie"] * 3
    ids = [await draft(crowded, who, A4复印纸=2) for who in people]
    done = await asyncio.gather(*(sends(crowded, one, who) for one, who in zip(ids, people, strict=True)))
    assert sum(done) == 4, "eight packs for the department"
    async with crowded.work():
        drawn = dict.fromkeys({one.person_id for one in await SupplyDraw.all()}, 0)
        for one in await SupplyDraw.all():
            drawn[one.person_id] += one.quantity
        assert max(drawn.values()) <= 5 and sum(drawn.values()) == 8


async def test_a_quota_of_a_category_holds_for_different_things_at_once(crowded: Agency) -> None:
    async with crowded.work():
        await supplies.set_quotas({"纸张": (None, 5)})
    ids = [await draft(crowded, "luoxia", **{("A4复印纸", "A3复印纸")[number % 2]: 1}) for number in range(8)]
    done = await asyncio.gather(*(sends(crowded, one, "luoxia") for one in ids))
    assert sum(done) == 5


async def test_the_database_itself_promises_nothing_that_is_not_there(crowded: Agency) -> None:
    for change in ("held = 11", "stock = -1", "held = -1"):
        with pytest.raises(asyncpg.CheckViolationError):
            async with crowded.work():
                await current().connection.execute(f"UPDATE supply_item SET {change} WHERE name = 'A4复印纸'")
    async with crowded.work():
        for one in await SupplyItem.all():
            moved = [move.quantity for move in await StockMove.filter(item_id=one.id)]
            assert sum(moved) == one.stock, "the movements add up to what lies there"
