"""Everybody of the demo agency has a card."""

from handlers.ic_cards.register import issue
from handlers.org.demo import declare_demo
from models.org import Person

FIRST = 2026_100_001
MAKER = "罗霞"


async def furnish() -> None:
    """Give them out, one number after the other."""
    maker = await Person.get(name=MAKER)
    for place, person in enumerate(await Person.filter(active=True).order_by("id")):
        await issue(person.id, f"{FIRST + place:010d}", by_id=maker.id)


declare_demo(furnish)
