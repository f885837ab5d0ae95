"""One car, many who want it: the database lets one have it, and the others hear so."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import links
from handlers import fleet, requests
from models import database
from models.database import current, repeated
from models.fleet import Driver, Trip, Vehicle
from models.flows import ApprovalTask
from models.messages import OutgoingMessage
from models.org import Person
from models.work import Reservation, WorkOrder
from settings import Settings
from stores.postgres import Postgres
from tests.guarantees.rivals import in_two_days, publish_flow, submitted
from tests.story import Agency, open_agency

BOOKERS = 40
DISPATCHER = "zhaotiezhu"


@pytest.fixture(autouse=True)
def nobody_deadlocks(postgres: Postgres) -> Iterator[None]:
    """A deadlock is repeated and costs a second, so nothing else would tell: the server's log does."""
    before = postgres.log.stat().st_size
    yield
    assert "deadlock" not in postgres.log.read_bytes()[before:].decode(errors="replace")


@pytest.fixture
async def crowded(database_url: str, settings: Settings) -> AsyncIterator[Agency]:
    """The demo agency, and a connection for every booker, so that all of them are at it at once."""
    links.use_base_url(settings.base_url)
    await database.connect(database_url, connections_max=BOOKERS)
    agency = await open_agency(settings)
    await publish_flow(agency, "any", "limin")
    yield agency
    await database.disconnect()


async def approved(agency: Agency, *, after_minutes: int, minutes: int, driver_needed: bool) -> int:
    """An approved request that begins so long after two o'clock; returns its work order's id."""
    start = in_two_days() + timedelta(minutes=after_minutes)
    request_id = await submitted(agency, "wangfang", start=start, hours=minutes / 60, driver_needed=driver_needed)
    async with agency.work():
        task = await ApprovalTask.get(request_id=request_id)
        await requests.decide(task.id, await Person.get(id=task.person_id), reason=None, channel="wecom")
        order = await WorkOrder.get(request_id=request_id)
        return int(order.id)


@repeated
async def dispatches(agency: Agency, work_order_id: int, vehicle_id: int, driver_id: int | None) -> bool:
    async with agency.work():
        person = await Person.get(id=agency.ids[DISPATCHER])
        return await fleet.dispatch(work_order_id, person, vehicle_id=vehicle_id, driver_id=driver_id, channel="wecom")


async def overlaps() -> int:
    """Pairs of active reservations of one resource that share a moment."""
    found: int = await current().connection.fetchval(
        "SELECT count(*) FROM reservation one JOIN reservation other ON one.id < other.id"
        " AND one.resource_id = other.resource_id AND one.active AND other.active"
        " AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at"
    )
    return found


async def test_of_forty_bookers_of_one_car_one_wins(crowded: Agency):
    orders = [
        await approved(crowded, after_minutes=minute, minutes=90, driver_needed=False) for minute in range(BOOKERS)
    ]
    async with crowded.work():
        vehicle = await Vehicle.all().order_by("id").first()
        assert vehicle is not None

    won = await asyncio.gather(*(dispatches(crowded, order, vehicle.id, None) for order in orders))

    assert won.count(True) == 1 and won.count(False) == BOOKERS - 1
    async with crowded.work():
        [reservation] = await Reservation.all()
        assert reservation.work_order_id == orders[won.index(True)] and reservation.active
        assert await WorkOrder.filter(state="dispatched").count() == 1
        assert await Trip.all().count() == 1
        texts = await OutgoingMessage.filter(person_id=crowded.ids[DISPATCHER], kind="text")
        told = [message for message in texts if "被别的任务占用" in message.payload["text"]]
        assert len(told) == BOOKERS - 1


wishes = st.lists(
    st.tuples(st.integers(0, 12), st.integers(1, 6), st.integers(0, 1), st.integers(0, 2), st.booleans()),
    min_size=2,
    max_size=8,
)
"""Half hours to the start and of the length, which vehicle, which driver, and whether there is one."""


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wished=wishes)
async def test_no_two_trips_share_a_car_or_a_driver(crowded: Agency, wished: list[tuple[int, int, int, int, bool]]):
    async with crowded.work():
        await Reservation.filter(active=True).update(active=False)
        vehicles, drivers = await Vehicle.all().order_by("id"), await Driver.all().order_by("id")
    orders = [
        await approved(crowded, after_minutes=30 * begin, minutes=30 * length, driver_needed=driven)
        for begin, length, _, _, driven in wished
    ]

    won = await asyncio.gather(
        *(
            dispatches(crowded, order, vehicles[car].id, drivers[who].id if driven else None)
            for order, (_, _, car, who, driven) in zip(orders, wished, strict=True)
        )
    )

    assert any(won)
    async with crowded.work():
        assert await overlaps() == 0
        for order, sent, (_, _, car, who, driven) in zip(orders, won, wished, strict=True):
            held = {row.resource_id for row in await Reservation.filter(work_order_id=order, active=True)}
            needed = {vehicles[car].resource_id, *([drivers[who].resource_id] if driven else [])}
            assert held == (needed if sent else set())
            assert (await WorkOrder.get(id=order)).state == ("dispatched" if sent else "open")
            assert await Trip.filter(work_order_id=order).count() == int(sent)


async def test_trips_that_touch_are_no_clash(crowded: Agency):
    early = await approved(crowded, after_minutes=0, minutes=60, driver_needed=True)
    late = await approved(crowded, after_minutes=60, minutes=60, driver_needed=True)
    async with crowded.work():
        vehicle, driver = await Vehicle.first(), await Driver.first()
        assert vehicle is not None and driver is not None

    assert await asyncio.gather(*(dispatches(crowded, order, vehicle.id, driver.id) for order in (early, late))) == [
        True,
        True,
    ]
