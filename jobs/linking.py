"""The link in a card that a channel shows as a mere message: made when it is sent, since only then one knows.

It stands in no row. It is derived from the row's number with the deployment's secret, so that every attempt of a
message carries the same link, and the provider sees the same message.
"""

from bot.links import signed
from bot.sealing import deployment_key
from cards.card import Card
from cards.requests import Reject
from handlers.links import token_from
from handlers.requests.by_link import link_to_decide
from jobs.outgoing import Claimed
from models.database import repeated, unit_of_work


@repeated
async def deciding_link(message: Claimed, card: Card) -> str:
    """The address where the reader of this card decides what it asks; empty when it asks for no decision of theirs."""
    if card.closed or all(button.key != Reject(message.subject_id).pack() for button in card.buttons):
        return ""
    token = token_from(deployment_key(), f"message\0{message.tenant_id}\0{message.id}")
    async with unit_of_work(message.tenant_id):
        made = await link_to_decide(message.subject_id, message.person_id, token)
    return signed(token) if made else ""
