"""Web and worker are killed, PostgreSQL crashes, Valkey is emptied and killed, again and again, under load.

Afterwards nothing is lost, nothing was done twice, and everybody got every message once and in order.
"""

import asyncio
import json
import random
import re
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

from bot.channels.dingtalk import reading
from bot.channels.dingtalk.robot_messages import robot_message
from bot.channels.wecom.parse import Delivery, parse
from handlers.org.contacts.order import MARK
from handlers.org.demo import prepare
from models.clock import LOCAL, now
from simulator.dingtalk.reading import plain
from simulator.wecom.state import ChatItem
from tests.guarantees.deployment import Deployment, execute
from tests.guarantees.town import APPLICANTS, FLEET, IN_DINGTALK, WISHES, Item, Town

SEED = 20261124
SETTLED_SECONDS_MAX = 90.0
PAUSE_SECONDS = (0.4, 1.6)
"""Between two accidents, at least and at most."""
ACCIDENTS = {
    "kill_web": 5,
    "kill_worker": 5,
    "crash_postgres": 2,
    "flush_valkey": 1,
    "kill_valkey": 1,
    "lose_answers": 2,
    "drop_stream": 2,
}
APPLICANTS_TAPS = sum(userid in IN_DINGTALK for userid in APPLICANTS) * WISHES
"""Each sends every wish with a tap."""
LINK = re.compile(r'<a href="[^"]*">([^<]*)</a>')
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

    def until(condition: Callable[[], bool]) -> None:
        wait_until(lambda: town.failure is not None or condition(), deployment, seconds=SETTLED_SECONDS_MAX)

    try:
        live_through_accidents(deployment, town)
        until(lambda: town.asked)
        until(lambda: is_settled(settings.database_url))
        # Somebody may just be tapping what the other one has decided, and is told so.
        town.go_home()
        until(lambda: town.home)
        until(lambda: is_settled(settings.database_url))
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
    happenings = {**deployment.accidents, **town.accidents}
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
    query = f"SELECT key FROM incoming_event WHERE channel = $1 AND NOT starts_with(key, '{MARK}')"
    answered = 0
    for channel, sent in (("wecom", wecom_events(town)), ("dingtalk", dingtalk_messages(town))):
        taken = Counter(row["key"] for row in facts.rows(query, channel) if not row["key"].startswith("tap:"))
        known = {key for key, attempts in sent.items() if 200 in attempts}
        assert known <= taken.keys() <= sent.keys()
        assert set(taken.values()) == {1}
        repeated = [attempts for attempts in sent.values() if attempts != {200}]
        assert repeated, f"the service was never in the way of its accidents in {channel}"
        answered += len(known)
    taps = [record for record in town.simulator.dingtalk.pushes if record.kind == "card"]
    # A tap may be answered before its work is done, and be lost with it; nobody repeats it but the person.
    taken_taps = facts.rows("SELECT FROM incoming_event WHERE starts_with(key, 'tap:')")
    assert APPLICANTS_TAPS <= len(taken_taps) <= len(taps)
    assert answered + len(taken_taps) >= len(APPLICANTS) * WISHES * 4


def wecom_events(town: Town) -> dict[str, set[int | str]]:
    """Every callback by its key: how its attempts ended."""
    assert town.tenant.wecom is not None
    found = {}
    for record in town.simulator.callbacks:
        event = parse(record.plaintext, Delivery(1, town.tenant.wecom.agent_id, "", now()))
        assert event is not None
        found[event.key] = {status for status, _ in record.attempts}
    return found


def dingtalk_messages(town: Town) -> dict[str, set[int | str]]:
    """Every message to the robot likewise."""
    assert town.tenant.dingtalk is not None
    delivery = reading.Delivery(1, town.tenant.dingtalk, "", now())
    found = {}
    for record in town.simulator.dingtalk.pushes:
        if record.kind == "robot":
            event = robot_message(json.dumps(record.data), delivery).event
            assert event is not None
            found[event.key] = {outcome for outcome, _ in record.attempts}
    return found


def every_wish_became_one_request(facts: Facts, town: Town) -> None:
    rows = facts.rows(
        "SELECT a.user_key, r.form->>'start' AS start FROM request r JOIN (SELECT DISTINCT person_id, user_key"
        " FROM channel_account) a ON a.person_id = r.applicant_id"
        " WHERE r.state <> 'draft' AND r.request_type = 'vehicle'"
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
        " FROM request r WHERE r.state <> 'draft' AND r.request_type = 'vehicle'"
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
        "SELECT a.user_key, m.channel, m.kind, m.state, m.payload, m.reference, m.created_at, m.answer,"
        " m.answer->>'via' AS via, m.answer->>'doubt' AS doubt FROM outgoing_message m"
        " JOIN channel_account a ON a.person_id = m.person_id AND a.channel = m.channel ORDER BY m.id"
    )
    unsent = [dict(row) for row in rows if row["state"] != "sent" and not is_unsure(row)]
    assert not unsent, unsent
    assert {row["channel"] for row in rows if row["user_key"] in IN_DINGTALK} == {"dingtalk"}
    for userid, channel in {(row["user_key"], row["channel"]) for row in rows}:
        written = [row for row in rows if row["user_key"] == userid and (row["via"] == "send" or is_unsure(row))]
        phone = town.simulator.dingtalk.phone(userid) if channel == "dingtalk" else town.simulator.phone(userid)
        arrived = [words_on(item) for item in phone.messages if item.kind != "mine"]
        if channel == "dingtalk":
            arrived = without_doubles(written, arrived)
        assert Counter(arrived) == Counter(map(words_of, written)), userid
        in_order(written, arrived)


def is_unsure(row: asyncpg.Record) -> bool:
    """A text of which nobody knew twice whether it had arrived, so that it is not repeated any more; it has."""
    return (row["channel"], row["kind"], row["state"], row["doubt"]) == ("dingtalk", "text", "failed", "true")


def without_doubles(written: list[asyncpg.Record], arrived: list[str]) -> list[str]:
    """Without the second copy of a text of which nobody knew whether it had arrived: DingTalk recognises no repeat."""
    doubtful = Counter(words_of(row) for row in written if row["kind"] == "text" and row["doubt"])
    room = Counter(map(words_of, written))
    kept = []
    for words in arrived:
        if not room[words] and doubtful[words]:
            doubtful[words] -= 1
            continue
        room[words] -= 1
        kept.append(words)
    return kept


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
    return bare(payload["text"] if row["kind"] == "text" else payload["card"]["title"])


def words_on(item: Item) -> str:
    """What it was when it arrived: cards are redrawn later."""
    if isinstance(item, ChatItem):
        first = (item.past or [item.content])[0]
        return bare(first["content"] if item.kind == "text" else first["main_title"]["title"])
    if item.instance is not None:
        return bare(item.instance.past(item.userid)[0]["title"])
    return bare(plain(item.content["text"]) if item.kind == "Markdown" else item.content["content"])


def bare(words: str) -> str:
    """Without the addresses of links and the layout, which each app writes in its own way."""
    return "".join(LINK.sub(r"\1", words).split())
