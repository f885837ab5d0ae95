"""Leaving and coming back, as the channel's contacts tell of it.

Open tasks go to a successor by rule, and to nobody never. An account that the channel has removed keeps its user id but
gives up its key: whoever is given that id later may be somebody else, and whom an administrator of ours let go is not
brought back by being listed still.
"""

import structlog
from tortoise.transactions import in_transaction

from bot import outbox
from bot.channels import NAMES
from bot.errors import UserError
from handlers.org.contacts import order
from handlers.org.leaving import leave
from models.clock import now
from models.events import claim_event
from models.org import REMOVED, ChannelAccount, Person, people_who_may
from models.permissions import MANAGE_ORG
from models.requests import Conversation

log = structlog.get_logger()


async def take_leave(person: Person, *, channel: str) -> bool:
    """Let a person leave whom the channel lists no more, and have them give up their account's key.

    Whom another channel knows still gives up this account and nothing else.

    Returns:
        False when nobody can take over from them, and they stay as they were.
    """
    others = [
        one.channel
        for one in await ChannelAccount.listed("id", person_id=person.id)
        if one.channel != channel and not one.removed
    ]
    if person.active and others:
        await _give_up_account(person, channel)
        await _stay(person, channel, others)
        return True
    try:
        async with in_transaction():
            await leave(person, None, by=None, channel=channel)
            await _give_up_account(person, channel)
    except UserError as refusal:
        log.warning("contacts.stayed", person_id=person.id, why=refusal.text)
        name = NAMES[channel]
        await tell_managers(
            channel,
            f"stayed {person.id}",
            f"{person.name}已不在{name}通讯录中，但没有人能接手{person.name}手上的事，所以仍保留在职。{refusal.text}",
        )
        return False
    return True


async def _give_up_account(person: Person, channel: str) -> None:
    removed = ChannelAccount.filter(person_id=person.id, channel=channel)
    await removed.update(user_key=f"{REMOVED}{person.id}")


async def _stay(person: Person, channel: str, others: list[str]) -> None:
    """Have the person hear from us where they still are. If nobody reads the contacts there, that is only assumed."""
    await Conversation.filter(person_id=person.id, channel=channel).update(channel=others[0])
    if not (await order.channels_read()).keys() & set(others):
        here, there = NAMES[channel], "、".join(NAMES[one] for one in others)
        await tell_managers(
            channel,
            f"elsewhere {person.id}",
            f"{person.name}已不在{here}通讯录中，但还有{there}账号，所以仍保留在职。已经离职的，请到控制台办理离职。",
        )


async def removed_account(channel: str, user_id: str, name: str) -> ChannelAccount | None:
    """The account that the channel removed under this user id, if it belongs to somebody of this name."""
    for account in await ChannelAccount.filter(channel=channel, user_id__iexact=user_id).order_by("-id"):
        if account.removed and await Person.find(id=account.person_id, name=name) is not None:
            return account
    return None


async def regain_accounts(person: Person) -> None:
    """Let the channels know somebody again who is taken back, unless their user id is another's by now."""
    for account in await ChannelAccount.listed("id", person_id=person.id):
        key = account.user_id.lower()
        if account.removed and not await ChannelAccount.exists(channel=account.channel, user_key=key):
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
