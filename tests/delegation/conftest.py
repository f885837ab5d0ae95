"""Delegations in stories: arranged by the verb, moved in time by their rows."""

from datetime import datetime, timedelta

from handlers.org.delegation import arranging
from models.clock import now
from models.org import Delegation, Person
from tests.story import Service


async def arrange(
    service: Service,
    principal: str,
    delegate: str,
    *,
    starts: timedelta = timedelta(0),
    days: float = 3,
    types: list[str] | None = None,
    limit: int | None = None,
    by: str = "",
) -> int:
    """`arrange(service, "limin", "chenlei")`: from now on, for three days, everything. Gives the delegation's id."""
    async with service.agency.work():
        people = {
            name: await Person.get(id=service.agency.ids[name]) for name in (principal, delegate, by or principal)
        }
        start: datetime = now() + starts
        row = await arranging.delegate(
            people[principal],
            people[delegate],
            start,
            start + timedelta(days=days),
            types or [],
            limit,
            "",
            by=people[by or principal],
            channel="web",
        )
    await service.deliver()
    return row.id


async def let_time_pass(service: Service, delegation_id: int, by: timedelta) -> None:
    """Move a delegation back, as if so much time had gone by."""
    async with service.agency.work():
        row = await Delegation.get(id=delegation_id)
        await Delegation.filter(id=row.id).update(starts_at=row.starts_at - by, ends_at=row.ends_at - by)


async def states(service: Service) -> list[str]:
    async with service.agency.work():
        return [row.state for row in await Delegation.all().order_by("id")]
