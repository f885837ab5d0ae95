"""The queue of outgoing messages: claiming the next one of each person, and writing down what became of it.

A claim is a lease. Whoever writes a result must still hold it, which `attempts` tells: a slower worker whose lease
ran out cannot overwrite what the next one found.
"""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from models.clock import now
from models.database import current, repeated, unit_of_work
from models.messages import SentCard
from models.org import tenant_ids

LEASE_SECONDS = 60.0
"""Longer than one attempt can take: a token and the call, each repeated once, at 8 seconds."""
PER_MINUTE, PER_HOUR = 28, 950
"""WeCom drops what exceeds 30 a minute and 1000 an hour for one member without a word; its windows are not ours."""
CODE_LIFETIME = timedelta(hours=72)
TASK_ID_LENGTH_MAX = 64

# Made of single look-ups by index, so that no statistics, however stale, can lead to a slow plan: walk from person to
# person, each time to the oldest unsent message; of those that are due, see which channel each goes by; take the first
# within the pace whose channel does not pause; lock them. Texts by SMS stand in nobody's queue. The conditions stand
# again at the lock because PostgreSQL repeats only those when another worker has just let go of a row.
CLAIM = """
WITH RECURSIVE heads AS (
    (SELECT id, person_id, sent_card_id, channel, state, due_at, leased_until, answer->>'pauses' AS pauses
     FROM outgoing_message
     WHERE tenant_id = $1 AND state IN ('waiting', 'sending') AND kind <> 'sms'
     ORDER BY person_id, id LIMIT 1)
    UNION ALL
    SELECT following.* FROM heads CROSS JOIN LATERAL (
        SELECT id, person_id, sent_card_id, channel, state, due_at, leased_until, answer->>'pauses'
        FROM outgoing_message
        WHERE tenant_id = $1 AND state IN ('waiting', 'sending') AND person_id > heads.person_id
          AND kind <> 'sms'
        ORDER BY person_id, id LIMIT 1) following
), unsent AS (
    SELECT * FROM heads
    UNION ALL
    SELECT id, person_id, sent_card_id, channel, state, due_at, leased_until, answer->>'pauses'
    FROM outgoing_message WHERE tenant_id = $1 AND kind = 'sms' AND state IN ('waiting', 'sending')
), due AS (
    SELECT id, person_id, sent_card_id, channel FROM unsent
    WHERE state = 'waiting' AND due_at <= now() OR state = 'sending' AND leased_until <= now()
    ORDER BY due_at, id OFFSET 0
), routed AS (
    SELECT id, person_id, COALESCE(
        channel,
        (SELECT c.channel FROM sent_card c WHERE c.tenant_id = $1 AND c.id = due.sent_card_id),
        (SELECT a.channel FROM channel_account a
         LEFT JOIN conversation held ON held.tenant_id = $1 AND held.person_id = a.person_id
         WHERE a.tenant_id = $1 AND a.person_id = due.person_id
         ORDER BY starts_with(a.user_key, 'left:'), a.channel = held.channel DESC NULLS LAST, a.id LIMIT 1)
    ) AS channel FROM due OFFSET 0
), within_pace AS (
    SELECT id, channel FROM routed WHERE COALESCE(channel <> ALL (ARRAY(
        SELECT h.channel FROM unsent h
        WHERE h.state = 'waiting' AND h.due_at > now() AND h.pauses = 'true' AND h.channel IS NOT NULL
    )), true) AND (
        SELECT count(*) FILTER (WHERE s.sent_at > now() - interval '1 minute') < $2 AND count(*) < $3
        FROM outgoing_message s
        WHERE s.tenant_id = $1 AND s.person_id = routed.person_id AND s.state = 'sent'
          AND s.sent_at > now() - interval '1 hour' AND s.answer->>'via' = 'send')
    LIMIT $4
), locked AS (
    SELECT m.id FROM outgoing_message m
    WHERE m.tenant_id = $1 AND m.id = ANY (ARRAY(SELECT id FROM within_pace))
      AND (m.state = 'waiting' AND m.due_at <= now() OR m.state = 'sending' AND m.leased_until <= now())
    FOR UPDATE SKIP LOCKED
)
UPDATE outgoing_message o
SET state = 'sending', attempts = attempts + 1, leased_until = now() + make_interval(secs => $5),
    channel = (SELECT p.channel FROM within_pace p WHERE p.id = o.id),
    answer = CASE WHEN state = 'sending' THEN '{"doubt": true}' ELSE answer END
WHERE tenant_id = $1 AND id = ANY (ARRAY(SELECT id FROM locked))
RETURNING id, person_id, channel, kind, payload, reference, attempts, created_at, sent_card_id,
    answer->>'doubt' AS doubt, CASE
    WHEN kind = 'sms' THEN (SELECT NULLIF(mobile, '') FROM person p WHERE p.tenant_id = $1 AND p.id = o.person_id)
    ELSE (
        SELECT user_id FROM channel_account a
        WHERE a.tenant_id = $1 AND a.person_id = o.person_id AND a.channel = o.channel)
    END AS user_id
"""


@dataclass(frozen=True)
class Claimed:
    """One message that this worker may send until its lease ends.

    `channel` and `user_id` are None for somebody who has no account anywhere. `doubt`: an earlier attempt may have
    succeeded without our hearing of it. `response_code` is one that still works. `taken_back`: its card was.
    """

    tenant_id: int
    id: int
    person_id: int
    channel: str | None
    kind: str
    payload: dict[str, Any]
    reference: str
    attempts: int
    created_at: datetime
    sent_card_id: int | None
    user_id: str | None
    doubt: bool
    task_id: str | None
    view: str
    subject_id: int
    response_code: str | None
    taken_back: bool

    @property
    def age(self) -> timedelta:
        return now() - self.created_at

    @property
    def new_task_id(self) -> str:
        """The id of a card that this message sends for the first time: the same at every attempt, and no one else's."""
        return self._task_id(f"{self.id} {self.created_at.timestamp()}")

    @property
    def another_task_id(self) -> str:
        """The id of a card in place of one that an earlier attempt used up for nothing."""
        return self._task_id(f"{self.id} {self.created_at.timestamp()} {self.attempts}")

    def _task_id(self, source: str) -> str:
        digest = hashlib.sha256(source.encode()).hexdigest()[:16]
        tail = f"-{self.subject_id}-{digest}"
        return self.view.replace(".", "-")[: TASK_ID_LENGTH_MAX - len(tail)] + tail


@dataclass(frozen=True)
class Result:
    """What an attempt ended with.

    Args:
        outcome: For the counter: sent, redrawn, left, retry, …
        state: The message's next state.
        delay_seconds: How long it waits, when it does.
        response_code: A new code for redrawing the card.
        spent_code: The code that is used up.
    """

    outcome: str
    state: str
    answer: dict[str, Any] = field(default_factory=dict)
    delay_seconds: float = 0.0
    response_code: str | None = None
    spent_code: str | None = None


async def due_tenants() -> list[int]:
    """Tenants that have something to send now."""
    async with unit_of_work(None) as unit:
        return [row[0] for row in await unit.connection.fetch("SELECT tenants_with_due_messages()")]


@repeated
async def claim(tenant_id: int, at_most: int) -> list[Claimed]:
    """Lease the oldest unsent message of each person who may get one now; nobody's second message."""
    async with unit_of_work(tenant_id) as unit:
        rows = await unit.connection.fetch(CLAIM, tenant_id, PER_MINUTE, PER_HOUR, at_most, LEASE_SECONDS)
        card_ids = [row["sent_card_id"] for row in rows if row["sent_card_id"] is not None]
        cards = {card.id: card for card in await SentCard.filter(id__in=card_ids)} if card_ids else {}
    return [_claimed(tenant_id, row, cards.get(row["sent_card_id"])) for row in rows]


def _claimed(tenant_id: int, row: Any, card: SentCard | None) -> Claimed:
    """Any: an asyncpg row."""
    return Claimed(
        tenant_id=tenant_id,
        id=row["id"],
        person_id=row["person_id"],
        channel=row["channel"],
        kind=row["kind"],
        payload=json.loads(row["payload"]),
        reference=row["reference"],
        attempts=row["attempts"],
        created_at=row["created_at"],
        sent_card_id=row["sent_card_id"],
        user_id=row["user_id"],
        doubt=row["doubt"] == "true",
        task_id=card.task_id if card else None,
        view=card.view if card else "notice",
        subject_id=card.subject_id if card else 0,
        response_code=_usable_code(card) if card else None,
        taken_back=card is not None and card.taken_back,
    )


def _usable_code(card: SentCard) -> str | None:
    fresh = card.response_code_at is not None and now() - card.response_code_at < CODE_LIFETIME
    return card.response_code if fresh else None


@repeated
async def replace_task_id(message: Claimed, task_id: str) -> str:
    """Before a card is sent anew: from now on a tap belongs to the one of this task id, which is returned.

    Committed before the sending, so that neither a quick tap nor a repeat after a crash meets the old one.
    """
    async with unit_of_work(message.tenant_id) as unit:
        await unit.connection.execute(
            "UPDATE sent_card SET task_id = $3, response_code = NULL"
            " WHERE tenant_id = $1 AND id = $2 AND task_id <> $3",
            message.tenant_id,
            message.sent_card_id,
            task_id,
        )
    return task_id


@repeated
async def record(message: Claimed, result: Result) -> bool:
    """Write down what became of a message; False when the lease was lost and somebody else decides."""
    async with unit_of_work(message.tenant_id):
        held = await current().connection.fetchval(
            "UPDATE outgoing_message SET state = $4::text, answer = $5::jsonb, leased_until = NULL,"
            " due_at = CASE WHEN $4::text = 'waiting' THEN now() + make_interval(secs => $6) ELSE due_at END,"
            " sent_at = CASE WHEN $4::text = 'sent' THEN now() END"
            " WHERE tenant_id = $1 AND id = $2 AND attempts = $3 AND state = 'sending' RETURNING true",
            message.tenant_id,
            message.id,
            message.attempts,
            result.state,
            json.dumps(result.answer, ensure_ascii=False),
            result.delay_seconds,
        )
        if held and message.sent_card_id is not None:
            await _record_card(message, result)
    return bool(held)


async def _record_card(message: Claimed, result: Result) -> None:
    connection = current().connection
    if result.outcome == "sent":
        await connection.execute(
            "UPDATE sent_card SET channel = $3 WHERE tenant_id = $1 AND id = $2 AND channel IS DISTINCT FROM $3::text",
            message.tenant_id,
            message.sent_card_id,
            message.channel,
        )
    if result.spent_code:
        # Only this one: a tap may have brought another meanwhile.
        await connection.execute(
            "UPDATE sent_card SET response_code = NULL WHERE tenant_id = $1 AND id = $2 AND response_code = $3",
            message.tenant_id,
            message.sent_card_id,
            result.spent_code,
        )
    if result.response_code:
        await connection.execute(
            "UPDATE sent_card SET response_code = $3, response_code_at = now() WHERE tenant_id = $1 AND id = $2",
            message.tenant_id,
            message.sent_card_id,
            result.response_code,
        )


@dataclass(frozen=True)
class Backlog:
    """What has not been sent, over all tenants."""

    waiting: int = 0
    oldest_seconds: float = 0.0
    """How long the longest due message has been due."""


async def backlog() -> Backlog:
    """Measure the queue."""
    waiting, oldest = 0, 0.0
    for tenant_id in await tenant_ids():
        async with unit_of_work(tenant_id) as unit:
            row = await unit.connection.fetchrow(
                "SELECT count(*) AS waiting, extract(epoch FROM now() - min(due_at))::float AS oldest"
                " FROM outgoing_message WHERE tenant_id = $1 AND state IN ('waiting', 'sending')",
                tenant_id,
            )
        waiting += row["waiting"]
        oldest = max(oldest, row["oldest"] or 0.0)
    return Backlog(waiting, oldest)
