"""Which channels know whom: what those who manage the organisation see beside people."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.channels import NAMES
from handlers.org.contacts.order import channels_read
from models.database import current, current_tenant_id
from models.org import REMOVED, ChannelAccount, ChannelCredential

_COUNTS = """
SELECT account.channel, count(*) FROM channel_account account
JOIN person ON person.tenant_id = $1 AND person.id = account.person_id AND person.active
WHERE account.tenant_id = $1 AND NOT starts_with(account.user_key, $2) GROUP BY account.channel
"""


@dataclass(frozen=True)
class Known:
    """How many of our people a channel knows, and when its contacts were read in full; None: not for a month."""

    name: str
    people: int
    read_at: datetime | None


async def known_by_channels() -> list[Known]:
    """For each channel in which the tenant has an app."""
    has = {one.channel for one in await ChannelCredential.listed("id", channel=list(NAMES))}
    counts = dict(await current().connection.fetch(_COUNTS, current_tenant_id(), REMOVED))
    read = await channels_read()
    return [Known(name, counts.get(one, 0), read.get(one)) for one, name in NAMES.items() if one in has]


async def channels_of(person_ids: Collection[int]) -> dict[int, str]:
    """What people call the channels that know each of these people, such as `企业微信、钉钉`."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for account in await ChannelAccount.listed("id", person_id=list(person_ids)) if person_ids else []:
        if not account.removed:
            found[account.person_id].add(account.channel)
    return {key: "、".join(name for one, name in NAMES.items() if one in found[key]) for key in found}
