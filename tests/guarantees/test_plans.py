"""Under row-level security only some operators use an index: the questions asked all day must be among them."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from bot import outbox
from bot.errors import UserError
from bot.events import Said
from bot.language import Understanding
from bot.people import conversation_of, person_of
from bot.router import Registry, Turn
from handlers.org.delegation import arranging, course
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.subsystems import ROUTERS
from jobs import outgoing
from models.clock import now
from models.database import current
from models.flows import ApprovalTask
from models.org import Person
from tests.guarantees.rivals import submitted
from tests.story import Agency

ROWS = 20_000
FILL = """
INSERT INTO request (tenant_id, created_at, request_type, state, applicant_id, department_id, form, search_text)
    SELECT p.tenant_id, now(), 'vehicle', 'fulfilled', p.id, p.department_id, '{}', ''
    FROM generate_series(1, $rows / (SELECT count(*) FROM person)) n, person p;
INSERT INTO approval_task (tenant_id, created_at, request_id, number, node_key, node_name, person_id, state, reason,
                           channel)
    SELECT tenant_id, now(), id, 1, 'only', '审批', applicant_id, 'approved', '', 'wecom' FROM request;
INSERT INTO work_order (tenant_id, created_at, kind, request_id, state, assignee_id, summary, starts_at, ends_at)
    SELECT tenant_id, now(), 'trip', id, 'confirmed', applicant_id, '用车', now(), now() FROM request;
INSERT INTO sent_card (tenant_id, created_at, person_id, task_id, view, subject_id, closed)
    SELECT tenant_id, now(), applicant_id, 't-' || id, 'requests.approval', id + 1000000, true FROM request;
INSERT INTO outgoing_message
        (tenant_id, created_at, person_id, kind, payload, state, attempts, due_at, sent_at, answer, reference)
    SELECT tenant_id, now(), applicant_id, 'text', '{"text": ""}',
        CASE WHEN id % 100 = 0 THEN 'waiting' ELSE 'sent' END, 1, now(), now() - interval '1 day', '{"via": "send"}', ''
    FROM request;
ANALYZE
"""


@dataclass
class Asked:
    """What was asked of the database, and how it goes about it."""

    queries: list[tuple[str, list[Any]]] = field(default_factory=list)

    def note(self, query: asyncpg.connection.LoggedQuery) -> None:
        if not query.query.startswith(("EXPLAIN", "INSERT", "SAVEPOINT", "RELEASE", "SET")):
            self.queries.append((query.query, list(query.args)))

    async def read_whole(self) -> list[str]:
        """The queries that read a large table from end to end."""
        found = []
        for query, values in self.queries:
            plan = await current().connection.fetchval(f"EXPLAIN (FORMAT JSON) {query}", *values)
            large = set(scanned(json.loads(plan)[0]["Plan"])) & LARGE
            found += [f"{sorted(large)}: {query}"] if large else []
        return found


LARGE = {"request", "approval_task", "work_order", "sent_card", "outgoing_message"}


def scanned(plan: dict[str, Any]) -> list[str]:
    """Tables that a plan reads whole."""
    found = [plan["Relation Name"]] if plan["Node Type"] == "Seq Scan" else []
    return found + [name for part in plan.get("Plans", ()) for name in scanned(part)]


@pytest.fixture
async def busy(agency: Agency, migrated_url: str) -> AsyncIterator[Agency]:
    """The agency after years: twenty thousand rows in every table that grows."""
    owner = await asyncpg.connect(migrated_url)
    try:
        await owner.execute(FILL.replace("$rows", str(ROWS)))
        yield agency
    finally:
        await owner.close()


Question = Callable[[Turn], Awaitable[None]]


def typed(intent: str) -> Question:
    async def ask(turn: Turn) -> None:
        await turn.registry.intents[intent](turn, Understanding(intent, {}), "")

    return ask


async def is_redrawn(turn: Turn) -> None:
    task = await ApprovalTask.filter(state="pending").order_by("-id").first()
    assert task is not None
    await outbox.redraw(APPROVAL_VIEW, task.id)


async def terms_are_kept(turn: Turn) -> None:
    found = ApprovalTask.filter(state="pending", due_at__lte=now()).order_by("due_at", "id").limit(200)
    await found.values_list("request_id", "due_at", "id")


async def ends_a_delegation(turn: Turn) -> None:
    at_once = await arranging.delegate(
        turn.person,
        await Person.exclude(id=turn.person.id).first(),  # type: ignore[arg-type]  # there are some
        now(),
        now() + timedelta(days=1),
        [],
        None,
        "",
        by=turn.person,
        channel="web",
    )
    await course.end_early(at_once.id, turn.person, channel="web")


QUESTIONS: dict[str, Question] = {
    "what is due": terms_are_kept,
    "a delegation from beginning to end": ends_a_delegation,
    "my requests": typed("my_requests"),
    "my approvals": typed("my_approvals"),
    "my work orders": typed("my_work_orders"),
    "rate": typed("rate"),
    "urge": typed("urge"),
    "every copy of a card": is_redrawn,
}


async def test_what_people_ask_all_day_reads_no_table_whole(busy: Agency):
    await submitted(busy, "limin")
    for name, question in QUESTIONS.items():
        asked = Asked()
        async with busy.work() as unit:
            turn = await turn_of(busy, "limin")
            unit.connection.add_query_logger(asked.note)
            # Nothing to rate is an answer, too.
            with contextlib.suppress(UserError):
                await question(turn)
            # The last query is noted in the next round of the loop.
            await asyncio.sleep(0)
            unit.connection.remove_query_logger(asked.note)
            assert asked.queries, name
            assert await asked.read_whole() == [], name


async def turn_of(agency: Agency, userid: str) -> Turn:
    """What the switchboard makes of somebody's words."""
    person = await person_of("wecom", userid)
    assert person is not None
    event = Said(
        tenant_id=agency.tenant_id,
        channel="wecom",
        user_id=userid,
        key="a key",
        happened_at=now(),
        reference="A",
        text="",
    )
    return Turn(event, person, await conversation_of(person.id), Registry(ROUTERS))


async def test_the_sender_finds_the_next_message_without_reading_all(busy: Agency):
    async with busy.work() as unit:
        values = [busy.tenant_id, outgoing.PER_MINUTE, outgoing.PER_HOUR, 16, outgoing.LEASE_SECONDS]
        asked = Asked([(outgoing.CLAIM, values)])
        assert await asked.read_whole() == []
        claimed = await unit.connection.fetch(outgoing.CLAIM, *values)
        assert 0 < len(claimed) <= 16
        # So that a plan that does read a table whole would be noticed.
        assert len(await Asked([("SELECT FROM request WHERE form::text LIKE '%省政府%'", [])]).read_whole()) == 1
