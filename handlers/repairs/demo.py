"""The demo agency's repair crew: who does which trade."""

from handlers.org.demo import declare_demo
from handlers.repairs.crews import add_to_crew
from models.org import Person

CREW = (
    ("曹军", "plumbing", "", ""),
    ("曹军", "air_conditioner", "", ""),
    ("魏娜", "power", "", ""),
    ("魏娜", "lighting", "", ""),
    ("魏娜", "network", "", ""),
    ("姜楠", "door_window", "", ""),
    ("姜楠", "furniture", "", ""),
    ("姜楠", "plumbing", "1号楼", "20:00-08:00"),
)


async def furnish() -> None:
    """Fill the table."""
    for name, trade, place, shift in CREW:
        await add_to_crew(await Person.one(name=name), trade, place=place, shift=shift)


declare_demo(furnish)
