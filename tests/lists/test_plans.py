"""Lists and search at the size of years: no page of a list reads a large table from end to end."""

from collections.abc import AsyncIterator
from types import SimpleNamespace

import asyncpg
import pytest
from multidict import MultiDict

from handlers import requests
from handlers.requests.searching import read_search
from models.org import Person, Role, RoleMember
from pages.console.approvals import DONE, PENDING
from pages.console.copies import COPIES
from pages.console.messages import MESSAGES
from pages.console.requests import ALL, MINE
from pages.console.work import ALL as ALL_ORDERS
from pages.console.work import MINE as MY_ORDERS
from pages.listing.listing import Asked as AskedOfList
from pages.listing.listing import Listing
from pages.listing.reading import conditions, count, read_page
from tests.guarantees.test_plans import FILL, ROWS, Asked
from tests.story import Agency

WORDS = """
UPDATE request SET submitted_at = created_at - id * interval '1 minute',
    state = (ARRAY['fulfilled', 'rejected'])[1 + id % 2],
    search_text = '用车' || id || CASE WHEN id % 2000 = 0 THEN '信访' ELSE '' END;
-- One driver does nearly all the work: where everybody has a large share of it, reading all of it is no mistake.
UPDATE work_order SET assignee_id = (SELECT min(person_id) FROM driver) WHERE id % 19 <> 0;
INSERT INTO request_copy (tenant_id, created_at, request_id, person_id)
    SELECT tenant_id, now(), id, applicant_id FROM request;
INSERT INTO taken_back (tenant_id, created_at, message_id, person_id, state, why, asked_at)
    SELECT tenant_id, now(), id, person_id, 'done', '', now() FROM outgoing_message
    WHERE state = 'sent' AND id % 50 = 0;
UPDATE outgoing_message SET state = 'failed' WHERE state = 'sent' AND id % 500 = 1;
-- The tests before this one have left indexes full of rows that are gone, and a plan must not depend on how many.
REINDEX TABLE request;
REINDEX TABLE work_order;
REINDEX TABLE request_copy;
ANALYZE
"""


@pytest.fixture
async def old(agency: Agency, migrated_url: str) -> AsyncIterator[Agency]:
    """The agency after years, with words to search for; 李敏 may read and dispatch everything."""
    owner = await asyncpg.connect(migrated_url)
    try:
        await owner.execute(FILL.replace("$rows", str(ROWS)))
        await owner.execute(WORDS)
        async with agency.work():
            role = await Role.create(code="all", name="全看", permissions=["requests.read_all", "fleet.dispatch"])
            await RoleMember.create(role_id=role.id, person_id=agency.ids["limin"])
        yield agency
    finally:
        await owner.close()


OPENED: list[tuple[Listing, str, dict[str, str]]] = [
    (ALL, "limin", {}),
    (ALL, "limin", {"after": "10000~10000"}),
    (ALL, "limin", {"state": "rejected"}),
    (ALL, "limin", {"applicant": "王芳"}),
    (ALL, "limin", {"sort": "-submitted"}),
    (ALL, "limin", {"q": "信访"}),
    (ALL, "limin", {"q": "用车"}),
    (MINE, "wangfang", {}),
    (MINE, "wangfang", {"q": "信访"}),
    (PENDING, "wangfang", {}),
    (COPIES, "wangfang", {}),
    (COPIES, "wangfang", {"q": "信访"}),
    (DONE, "wangfang", {}),
    (ALL_ORDERS, "limin", {}),
    (ALL_ORDERS, "limin", {"state": "open"}),
    (ALL_ORDERS, "wangfang", {}),
    (MY_ORDERS, "wangfang", {}),
    (MESSAGES, "limin", {}),
    (MESSAGES, "limin", {"after": "10000~10000"}),
    (MESSAGES, "limin", {"person": "王芳"}),
    (MESSAGES, "limin", {"state": "failed"}),
    (MESSAGES, "limin", {"state": "waiting", "channel": "wecom", "kind": "card"}),
    (MESSAGES, "limin", {"state": "taken_back", "day_from": "2026-11-01"}),
]


async def test_no_page_of_a_list_reads_a_table_whole(old: Agency) -> None:
    for listing, who, given in OPENED:
        noted = Asked()
        async with old.work() as unit:
            # Of a visit, lists look at the reader alone.
            visit = SimpleNamespace(person=await Person.get(id=old.ids[who]))
            unit.connection.add_query_logger(noted.note)
            asked = await AskedOfList.read(listing, MultiDict(given))
            where, problems = await conditions(asked, visit)
            page = await read_page(asked, where, visit)
            await count(asked, where, counted_max=where.counted_max)
            unit.connection.remove_query_logger(noted.note)
            assert problems == [] and (given or page.rows or listing is PENDING), (listing.name, given)
            assert await noted.read_whole() == [], (listing.name, given)


SEARCH = (
    "SELECT id FROM request WHERE search_pairs(tenant_id, search_text) @> search_pairs($1, $2) AND tenant_id = $1"
    " AND search_text LIKE $3"
)


async def test_rare_words_are_found_by_the_index_and_completely(old: Agency, migrated_url: str) -> None:
    async with old.work():
        hits = await requests.request_hits(read_search("信访"))
    owner = await asyncpg.connect(migrated_url)
    try:
        plan = "\n".join(row[0] for row in await owner.fetch(f"EXPLAIN {SEARCH}", old.tenant_id, "信访", "%信访%"))
        truth = await owner.fetch("SELECT id FROM request WHERE search_text LIKE '%信访%' ORDER BY id DESC")
    finally:
        await owner.close()
    assert "request_search" in plan
    assert hits == [row["id"] for row in truth] and len(hits) >= 5


async def test_what_is_sought_is_planned_for_itself_each_time(agency: Agency) -> None:
    """PostgreSQL's one plan for all words, which it takes to from the sixth time on, is no good for frequent ones."""
    async with agency.work() as unit:
        visit = SimpleNamespace(person=await Person.get(id=agency.ids["limin"]))
        for word in ["省政府", "财政局", "火车站", "机场", "党校", "档案馆", "医院", "学校"]:
            asked = await AskedOfList.read(ALL, MultiDict({"q": word}))
            where, _ = await conditions(asked, visit)
            await read_page(asked, where, visit)
        plans = await unit.connection.fetch(
            "SELECT generic_plans, custom_plans FROM pg_prepared_statements WHERE statement LIKE '%AS sorted_by%'"
            " AND statement NOT LIKE '%pg_prepared_statements%'"
        )
    assert [tuple(row) for row in plans] == [(0, 8)]
