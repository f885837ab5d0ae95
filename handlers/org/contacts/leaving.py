"""Leaving and coming back, as the channel's contacts tell of it.

Open tasks go to a successor by rule, and to nobody never. An account that the channel has removed keeps its user id but
gives up its key: whoever is given that id later may be somebody else, and whom an administrator of ours let go is not
brought back by being listed still.
"""

import structlog
from tortoise.transactions import in_transaction

from bot import outbox
from bot.errors import UserError
from handlers.org.leaving import leave
from models.clock import now
from models.events import claim_event
from models.org import ChannelAccount, Person, people_who_may
from models.permissions import MANAGE_ORG

REMOVED = "left:"
"""Begins the key of an account that the channel has removed; no user id holds a colon."""

log = structlog.get_logger()


async def take_leave(person: Person, *, channel: str) -> bool:
    """Let a person leave whom the channel lists no more, and have them give up their account's key.

    Returns:
        False when nobody can take over from them, and they stay as they were.
    """
    try:
        async with in_transaction():
            await leave(person, None, by=None, channel=channel)
            removed = ChannelAccount.filter(person_id=person.id, channel=channel)
            await removed.update(user_key=f"{REMOVED}{person.id}")
    except UserError as refusal:
        log.warning("contacts.stayed", person_id=person.id, why=refusal.text)
        await tell_managers(
            channel,
            f"stayed {person.id}",
            f"{person.name}已不在企业微信通讯录中，但没有人能接手{person.name}手上的事，所以仍保留在职。{refusal.text}",
        )
        return False
    return True


async def removed_account(channel: str, user_id: str, name: str) -> ChannelAccount | None:
    """The account that the channel removed under this user id, if it belongs to somebody of this name."""
    for account in await ChannelAccount.filter(channel=channel, user_id__iexact=user_id).order_by("-id"):
        if account.user_key.startswith(REMOVED) and await Person.find(id=account.person_id, name=name) is not None:
            return account
    return None


async def regain_accounts(person: Person) -> None:
    """Let the channels know somebody again who is taken back, unless their user id is another's by now."""
    for account in await ChannelAccount.listed("id", person_id=person.id):
        key = account.user_id.lower()
        if account.user_key.startswith(REMOVED) and not await ChannelAccount.exists(
            channel=account.channel, user_key=key
        ):
            await ChannelAccount.filter(id=account.id).update(user_key=key)


async def come_back(account: ChannelAccount) -> None:
    """Let the channel know the account again, and its person be active, without roles or tasks of before."""
    await ChannelAccount.filter(id=account.id).update(user_key=account.user_id.lower())
    await Person.filter(id=account.person_id).update(active=True, left_at=None, successor_id=None)


async def tell_managers(channel: str, about: str, text: str) -> None:
    """Tell everyone who may manage the organisation, of one thing at most once a day."""
    key = f"told:{now():%Y%m%d}:{about}"
    if await claim_event(channel=channel, key=key[:80], kind="told", reference=""):
        await outbox.say_all([person.id for person in await people_who_may(MANAGE_ORG)], text)
