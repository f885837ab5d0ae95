"""Which change of the contacts is the newest: callbacks come repeated, late and in any order, and beside a full sync.

For every member and department there is one mark among the incoming events: by the channel's clock, when the newest
change that reached us was made; by ours, when it reached us. A full sync marks everything at once.
"""

import hashlib
import math
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

import structlog

from models.database import current, current_tenant_id
from models.deferred import defer_together

SYNC_JOB, LOOK_UP_JOB = "contacts", "contacts.look_up"
TOGETHER = timedelta(seconds=5)
"""An administrator who moves a whole office makes a callback for each of its people; they are served by one sync."""
EVERYTHING = "everything"
MARK, CHANGED = "org:", "change:"

log = structlog.get_logger()


def member(user_id: str) -> str:
    """The subject of a member's changes; user ids differ only by more than case."""
    return f"member {user_id.lower()}"


def department(channel_key: str) -> str:
    """The subject of a department's changes."""
    return f"department {channel_key}"


async def take_turn() -> None:
    """Be the only transaction that changes the tenant's contacts, up to its end."""
    await current().connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"contacts {current_tenant_id()}"
    )


async def newest(channel: str, subjects: Iterable[str]) -> int | None:
    """The second of the newest change that is known of any of them, by the channel's clock; None: none is known."""
    kinds = await current().connection.fetch(
        "SELECT kind FROM incoming_event WHERE tenant_id = $1 AND channel = $2 AND key = ANY($3)",
        current_tenant_id(),
        channel,
        [_key(subject) for subject in (*subjects, EVERYTHING)],
    )
    return max((int(row["kind"].removeprefix(CHANGED)) for row in kinds), default=None)


async def mark(channel: str, subjects: Iterable[str], changed_at: datetime) -> None:
    """Remember that a change of these has reached us."""
    reference = str(structlog.contextvars.get_contextvars().get("reference", ""))
    await current().connection.execute(
        "INSERT INTO incoming_event (tenant_id, channel, key, kind, reference, created_at)"
        " SELECT $1, $2, key, $4, $5, now() FROM unnest($3::text[]) key"
        " ON CONFLICT (tenant_id, channel, key) DO UPDATE SET created_at = now(),"
        " kind = greatest(incoming_event.kind, excluded.kind)",
        current_tenant_id(),
        channel,
        sorted({_key(subject) for subject in subjects}),
        f"{CHANGED}{math.floor(changed_at.timestamp()):012d}",
        reference[:16],
    )


async def reached_us_since(channel: str, moment: datetime) -> "Marks":
    """What callbacks have changed since then: it may be newer than what was read."""
    keys = await current().connection.fetch(
        "SELECT key FROM incoming_event WHERE tenant_id = $1 AND created_at >= $2 AND channel = $3",
        current_tenant_id(),
        moment,
        channel,
    )
    return Marks({row["key"] for row in keys if row["key"].startswith(MARK)} - {_key(EVERYTHING)})


class Marks:
    """A set of subjects, as they are remembered."""

    def __init__(self, keys: Collection[str] = ()) -> None:
        self._keys = frozenset(keys)

    def __contains__(self, subject: str) -> bool:
        return _key(subject) in self._keys

    def __bool__(self) -> bool:
        return bool(self._keys)


def _key(subject: str) -> str:
    return f"{MARK}{hashlib.sha256(subject.encode()).hexdigest()[:48]}"


async def channels_read() -> dict[str, datetime]:
    """The channels whose contacts were read in full within a month, as long as events are kept, and when last."""
    rows = await current().connection.fetch(
        "SELECT channel, created_at FROM incoming_event WHERE tenant_id = $1 AND key = $2",
        current_tenant_id(),
        _key(EVERYTHING),
    )
    return {row["channel"]: row["created_at"] for row in rows}


async def ask_for_sync(channel: str, why: str) -> None:
    """Have everything read anew from the channel within seconds, once this transaction has committed."""
    log.info("contacts.sync_asked", channel=channel, why=why)
    payload = {"tenant_id": current_tenant_id(), "channel": channel}
    await defer_together(SYNC_JOB, payload, key=f"{current_tenant_id()}:{channel}", within=TOGETHER)


async def ask_to_look_up(channel: str, members: Sequence[str], departments: Sequence[str]) -> None:
    """Have these members and departments, whom we know, read anew within seconds, and no others."""
    named = " ".join(sorted([*map(member, members), *map(department, departments)]))
    digest = hashlib.sha256(named.encode()).hexdigest()[:32]
    payload = {
        "tenant_id": current_tenant_id(),
        "channel": channel,
        "members": list(members),
        "departments": list(departments),
    }
    key = f"{current_tenant_id()}:{channel}:{digest}"
    await defer_together(LOOK_UP_JOB, payload, key=key, within=TOGETHER)
