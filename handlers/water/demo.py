"""Barrels that stand in the demo agency's offices."""

from handlers.org.demo import declare_demo
from handlers.water.barrels import count
from handlers.water.request_type import MANAGE
from models.org import Department, people_who_may

STANDING = (("综合科", "301", 2), ("财务科", "305", 1), ("行政科", "208", 3))


async def furnish() -> None:
    """Count them, so that the ledger begins with what is there."""
    keeper = (await people_who_may(MANAGE))[0]
    for department, place, barrels in STANDING:
        await count((await Department.get(name=department)).id, place, barrels, keeper)


declare_demo(furnish)
