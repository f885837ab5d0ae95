"""Leaving, as the channel's contacts tell of it: open tasks go to a successor by rule, and to nobody never."""

import structlog
from tortoise.transactions import in_transaction

from bot import outbox
from bot.errors import UserError
from handlers.org.leaving import leave
from models.clock import now
from models.events import claim_event
from models.org import Person, people_who_may
from models.permissions import MANAGE_ORG

log = structlog.get_logger()


async def take_leave(person: Person, *, channel: str) -> bool:
    """Let a person leave whom the channel lists no more; False when nobody can take over from them, and they stay."""
    try:
        async with in_transaction():
            successor = await leave(person, None, by=None, channel=channel)
    except UserError as refusal:
        log.warning("contacts.stayed", person_id=person.id, why=refusal.text)
        await tell_managers(
            channel,
            f"stayed {person.id}",
            f"{person.name}已不在企业微信通讯录中，但没有人能接手{person.name}手上的事，所以仍保留在职。{refusal.text}",
        )
        return False
    log.info("contacts.left", person_id=person.id, successor_id=successor.id)
    return True


async def tell_managers(channel: str, about: str, text: str) -> None:
    """Tell everyone who may manage the organisation, of one thing at most once a day."""
    key = f"told:{now():%Y%m%d}:{about}"
    if await claim_event(channel=channel, key=key[:80], kind="told", reference=""):
        for person in await people_who_may(MANAGE_ORG):
            await outbox.say(person.id, text)
