"""Somebody leaves: their card opens nothing any more."""

from handlers.ic_cards.register import void
from handlers.org.leaving import Handover, Leaving
from models.ic_cards import CardState, IcCard
from models.org import Person


async def _cards(person: Person) -> list[IcCard]:
    return await IcCard.listed("id", person_id=person.id, state=[CardState.ACTIVE.value, CardState.FROZEN.value])


async def _preview(person: Person) -> list[str]:
    cards = await _cards(person)
    return [f"IC卡 {'、'.join(card.number for card in cards)}：注销"] if cards else []


async def _hand_over(leaving: Leaving) -> None:
    for card in await _cards(leaving.person):
        await void(card, by_id=leaving.by.id if leaving.by else None, note=f"{leaving.person.name}离职")


HANDOVER = Handover(_preview, _hand_over)
