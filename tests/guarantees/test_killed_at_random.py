"""Web and worker are killed, PostgreSQL crashes, Valkey is emptied and killed, again and again, under load.

Afterwards nothing is lost, nothing was done twice, and everybody got every message once and in order.
"""

import asyncio
import json
import random
import tempfile
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bot.channels.wecom.parse import Delivery, parse
from handlers.org.contacts.order import MARK
from handlers.org.demo import prepare
from models.clock import LOCAL, now
from simulator.wecom.state import ChatItem
from tests.guarantees.deployment import Deployment, execute
from tests.guarantees.town import APPLICANTS, FLEET, WISHES, Town

SEED = 20261124
SETTLED_SECONDS_MAX = 90.0
PAUSE_SECONDS = (0.4, 1.6)
"""Between two accidents, at least and at most."""
ACCIDENTS = {
    "kill_web": 5,
    "kill_worker": 5,
    "crash_postgres": 2,
    "flush_valkey": 2,
    "kill_valkey": 1,
    "lose_answers": 3,
}
TOGETHER = timedelta(seconds=4)
"""As long as a callback's transaction may take: those of two people within it have no order."""


@pytest.fixture
def deployment() -> Iterator[Deployment]:
    with tempfile.TemporaryDirectory(prefix="houqin-killed-", ignore_cleanup_errors=True) as folder:
        deployment = Deployment(Path(folder))
        try:
            yield deployment
        finally:
            deployment.stop()


@pytest.mark.chaos
def test_nothing_is_lost_or_done_twice(deployment: Deployment):
    settings = deployment.start_stores()
    tenant = asyncio.run(prepare(settings))
    one_dispatcher(settings.database_url)
    town = Town(settings, tenant, SEED)
    deployment.start_parts()
    wait_until(lambda: is_ready(settings.base_url), deployment, seconds=30)
    town.start()
    try:
        live_through_accidents(deployment, town)
        wait_until(lambda: town.asked, deployment, seconds=SETTLED_SECONDS_MAX)
        wait_until(
            lambda: is_settled(settings.database_url) or town.failure is not None,
            deployment,
            seconds=SETTLED_SECONDS_MAX,
        )
    finally:
        town.stop()
    facts = Facts(settings.database_url)

    every_answered_event_was_taken_once(facts, town)
    every_wish_became_one_request(facts, town)
    every_request_was_decided_once(facts)
    everybody_got_everything_once_and_in_order(facts, town)
    assert not town.simulator.dropped


def one_dispatcher(url: str) -> None:
    """Trips are announced to a third person, so that the two who approve stay below 28 messages a minute."""
    execute(
        url,
        "UPDATE role_member SET person_id = (SELECT id FROM person WHERE name = '韩梅') WHERE id = "
        "(SELECT min(id) FROM role_member); DELETE FROM role_member WHERE id > (SELECT min(id) FROM role_member)",
    )


def live_through_accidents(deployment: Deployment, town: Town) -> None:
    dice = random.Random(SEED)
    happenings = {**deployment.accidents, "lose_answers": town.lose_answers}
    for name in dice.sample(list(ACCIDENTS), counts=list(ACCIDENTS.values()), k=sum(ACCIDENTS.values())):
        pause_ends = time.monotonic() + dice.uniform(*PAUSE_SECONDS)
        while time.monotonic() < pause_ends and town.failure is None:
            time.sleep(0.05)
            deployment.watch()
        happenings[name]()


def wait_until(condition: Callable[[], bool], deployment: Deployment, *, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} seconds"
        time.sleep(0.2)
        deployment.watch()


def is_ready(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def is_settled(url: str) -> bool:
    """Nobody has anything to decide, and nothing is left to send."""
    # One statement: a decision between two would turn what is still to be decided into what is still to be sent.
    return not Facts(url).rows(
        "SELECT FROM outgoing_message WHERE state IN ('waiting', 'sending')"
        " UNION ALL SELECT FROM approval_task WHERE state = 'pending'"
    )


class Facts:
    """What the database holds, seen by the owner."""

    def __init__(self, url: str) -> None:
        self.url = url

    def rows(self, query: str, *values: Any) -> list[asyncpg.Record]:
        async def fetch() -> list[asyncpg.Record]:
            connection = await asyncpg.connect(self.url)
            try:
                found: list[asyncpg.Record] = await connection.fetch(query, *values)
                return found
            finally:
                await connection.close()

        return asyncio.run(fetch())


def every_answered_event_was_taken_once(facts: Facts, town: Town) -> None:
    # Beside the events there are the marks of the contact sync.
    query = f"SELECT key FROM incoming_event WHERE NOT starts_with(key, '{MARK}')"
    taken = Counter(row["key"] for row in facts.rows(query))
    answered, sent = set(), set()
    for record in town.simulator.callbacks:
        event = parse(record.plaintext, Delivery(1, town_agent(town), "", now()))
        assert event is not None
        sent.add(event.key)
        if any(status == 200 for status, _ in record.attempts):
            answered.add(event.key)
    assert len(answered) >= len(APPLICANTS) * WISHES * 4
    assert answered <= taken.keys() <= sent
    assert set(taken.values()) == {1}
    repeated = [record for record in town.simulator.callbacks if any(status != 200 for status, _ in record.attempts)]
    assert len(repeated) >= 5, "the service was hardly ever in the way of its accidents"


def town_agent(town: Town) -> int:
    assert town.tenant.wecom is not None
    return town.tenant.wecom.agent_id


def every_wish_became_one_request(facts: Facts, town: Town) -> None:
    rows = facts.rows(
        "SELECT a.user_key, r.form->>'start' AS start FROM request r"
        " JOIN channel_account a ON a.person_id = r.applicant_id WHERE r.state <> 'draft'"
    )
    made = Counter((row["user_key"], to_local_day(row["start"])) for row in rows)
    assert made == Counter(town.wished.keys())
    assert len(made) == len(APPLICANTS) * WISHES


def to_local_day(stored: str) -> date:
    return datetime.fromisoformat(stored).astimezone(LOCAL).date()


def every_request_was_decided_once(facts: Facts) -> None:
    requests = facts.rows(
        "SELECT r.id, r.state, (SELECT count(*) FROM flow_run f WHERE f.request_id = r.id) AS runs,"
        " (SELECT count(*) FROM work_order w WHERE w.request_id = r.id) AS orders,"
        " (SELECT count(*) FROM history_entry h WHERE h.request_id = r.id AND h.verb = 'submit') AS submits"
        " FROM request r WHERE r.state <> 'draft'"
    )
    for row in requests:
        assert (row["runs"], row["submits"]) == (1, 1), row
        assert row["state"] in ("approved", "rejected") and row["orders"] == int(row["state"] == "approved"), row
        verdicts_agree(facts, row["id"], row["state"])
    assert {row["state"] for row in requests} == {"approved", "rejected"}


def verdicts_agree(facts: Facts, request_id: int, state: str) -> None:
    """One decision at each node that was reached, one entry of the history for each, the last one the request's."""
    tasks = facts.rows("SELECT node_key, person_id, state FROM approval_task WHERE request_id = $1", request_id)
    people = Counter(task["node_key"] for task in tasks)
    decided = [(task["person_id"], task["state"]) for task in tasks if task["state"] in ("approved", "rejected")]
    assert people["department"] == 1 and people["fleet"] in (0, len(FLEET)), tasks
    assert len(decided) == len(people) and sum(people.values()) - len(decided) == max(0, people["fleet"] - 1), tasks
    history = facts.rows(
        "SELECT person_id, verb FROM history_entry WHERE request_id = $1 AND verb IN ('approve_task', 'reject_task')",
        request_id,
    )
    told = {"approve_task": "approved", "reject_task": "rejected"}
    assert sorted((row["person_id"], told[row["verb"]]) for row in history) == sorted(decided)
    assert ("rejected" in {verdict for _, verdict in decided}) == (state == "rejected")


def everybody_got_everything_once_and_in_order(facts: Facts, town: Town) -> None:
    rows = facts.rows(
        "SELECT a.user_key, m.kind, m.state, m.payload, m.reference, m.created_at, m.answer->>'via' AS via"
        " FROM outgoing_message m JOIN channel_account a ON a.person_id = m.person_id ORDER BY m.id"
    )
    assert {row["state"] for row in rows} == {"sent"}
    for userid in {row["user_key"] for row in rows}:
        written = [row for row in rows if row["user_key"] == userid and row["via"] == "send"]
        arrived = [words_on(item) for item in town.simulator.phone(userid).messages if item.kind != "mine"]
        assert Counter(arrived) == Counter(map(words_of, written)), userid
        in_order(written, arrived)


def in_order(written: list[asyncpg.Record], arrived: list[str]) -> None:
    """Later messages arrived later, except that two events of one moment may have been committed either way round."""
    left = list(written)
    for words in arrived:
        row = next(row for row in left if words_of(row) == words)
        overtaken = left[: left.index(row)]
        left.remove(row)
        for earlier in overtaken:
            assert earlier["reference"] != row["reference"], (words_of(earlier), words)
            assert row["created_at"] - earlier["created_at"] < TOGETHER, (words_of(earlier), words)


def words_of(row: asyncpg.Record) -> str:
    payload = json.loads(row["payload"])
    return str(payload["text"] if row["kind"] == "text" else payload["card"]["title"])


def words_on(item: ChatItem) -> str:
    """What it was when it arrived: cards are redrawn later."""
    first = (item.past or [item.content])[0]
    return str(first["content"] if item.kind == "text" else first["main_title"]["title"])
