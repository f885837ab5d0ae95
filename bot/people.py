"""Who an event comes from, and the conversation that is theirs."""

from models.database import current, current_tenant_id
from models.org import ChannelAccount, Person
from models.requests import Conversation


async def person_of(channel: str, user_id: str) -> Person | None:
    """The active person a channel's user id belongs to; None for strangers and people who have left."""
    account = await ChannelAccount.find(channel=channel, user_key=user_id.lower())
    return await Person.find(id=account.person_id, active=True) if account else None


async def conversation_of(person_id: int) -> Conversation:
    """The person's conversation with its row locked, so that one person's events are handled one after the other."""
    found = await Conversation.locked_of(person_id)
    if found is None:
        await current().connection.execute(
            "INSERT INTO conversation (tenant_id, person_id, dialogue, created_at, updated_at)"
            " VALUES ($1, $2, '{}', now(), now()) ON CONFLICT DO NOTHING",
            current_tenant_id(),
            person_id,
        )
        found = await Conversation.locked_of(person_id)
        assert found is not None
    return found
