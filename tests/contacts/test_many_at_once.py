"""Thousands join at once, in an agency that was small when the service last looked."""

import asyncpg

from handlers.org.contacts.applying import add_department
from handlers.org.contacts.plan import NewDepartment
from handlers.org.newcomers import Newcomer, add_newcomers
from models.org import ChannelAccount
from tests.story import Agency

SEEN = "SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = 'person'"


def people(prefix: str, count: int, department_id: int) -> list[Newcomer]:
    return [Newcomer(f"{prefix}{number}", f"新人{number}", department_id) for number in range(count)]


async def test_nobody_looks_through_everybody_for_each_of_them(agency: Agency, migrated_url: str) -> None:
    owner = await asyncpg.connect(migrated_url)
    try:
        # What autovacuum does sooner or later: the planner knows that the table is small.
        await owner.execute("VACUUM ANALYZE person")
    finally:
        await owner.close()
    async with agency.work():
        department_id = await add_department("wecom", NewDepartment("77", "新设科室", None), {})
    for one in people("early", 12, department_id):
        # On one connection, which keeps the plans of its checks.
        async with agency.work():
            await add_newcomers("wecom", [one])

    async with agency.work() as unit:
        before = await unit.connection.fetchval(SEEN) or 0
        await add_newcomers("wecom", people("late", 5000, department_id))
        looked_through = (await unit.connection.fetchval(SEEN) or 0) - before

    assert looked_through < 12, "the planner sees by the pages that there are many"
    async with agency.work():
        assert await ChannelAccount.filter(user_id__startswith="late").count() == 5000
