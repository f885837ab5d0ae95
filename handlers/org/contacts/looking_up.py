"""Some members and departments read anew, because the channel told that they changed and not how.

They are compared as in a full sync in which everybody else is listed as we have them. Whatever is new there, and
whatever would let many leave, is left to a full sync.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import structlog

from bot.channels.contacts import Contacts, ListedDepartment, ListedMember, LooksUp
from handlers.org.contacts import order
from handlers.org.contacts.applying import Applying
from handlers.org.contacts.comparing import compare
from handlers.org.contacts.plan import Plan, Standing
from handlers.org.contacts.standing import standing_of
from handlers.org.contacts.syncing import moment
from models.database import repeated, unit_of_work

log = structlog.get_logger()


@dataclass(frozen=True)
class Asked:
    """The ids that were asked for, user ids in lower case."""

    members: Collection[str]
    departments: Collection[str]


async def look_up(tenant_id: int, source: LooksUp, members: Sequence[str], departments: Sequence[str]) -> None:
    """Bring these to what the channel lists. Call outside of a unit of work. Raises ChannelError."""
    read_at = await moment()
    part = await source.look_up(members, departments)
    asked = Asked({one.lower() for one in members}, set(departments))
    plan = await _compared(tenant_id, source.channel, part, asked)
    if plan is not None:
        subjects = [*map(order.member, members), *map(order.department, departments)]
        await Applying(tenant_id, source.channel, plan, read_at, subjects).run()
        log.info("contacts.looked_up", tenant_id=tenant_id, channel=source.channel, subjects=len(subjects))


@repeated
async def _compared(tenant_id: int, channel: str, part: Contacts, asked: Asked) -> Plan | None:
    """What changes; None when only everything together tells it, which is then asked for."""
    async with unit_of_work(tenant_id):
        standing = await standing_of(channel)
        plan = compare_part(part, asked, standing)
        if plan is None:
            await order.ask_for_sync(channel, "something new beside what changed")
        return plan


def compare_part(part: Contacts, asked: Asked, standing: Standing) -> Plan | None:
    """What has to be done about what was read; None when something in it is new, or many would leave."""
    places = {key for one in part.members for key in one.departments}
    places |= {key for one in part.departments for key in (one.key, one.parent) if key is not None}
    if not places <= standing.links.keys():
        return None
    if not {one.key for one in part.members} <= standing.people.keys():
        return None
    plan = compare(_as_if_everything(part, asked, standing), standing)
    told = {one.key for one in part.departments} | set(asked.departments)
    plan = replace(
        plan,
        department_links=(),
        department_changes=tuple(one for one in plan.department_changes if one.key in told),
        gone_departments=tuple(one for one in plan.gone_departments if one.key in told),
        person_changes=tuple(one for one in plan.person_changes if one.key in asked.members),
        managers=tuple(one for one in plan.managers if one.department in told),
        leavers=tuple(one for one in plan.leavers if one.key in asked.members),
    )
    return None if plan.alarming else plan


def _as_if_everything(part: Contacts, asked: Asked, standing: Standing) -> Contacts:
    """What was read, and all the rest as we have it; what was asked for and not found is listed no more."""
    keys = {department_id: key for key, department_id in standing.links.items()}
    told = {one.key for one in part.departments} | set(asked.departments)
    others = (
        ListedDepartment(key, None, keys.get(standing.departments[department_id].parent_id or 0))
        for key, department_id in standing.links.items()
        if key not in told
    )
    unasked = (ListedMember(key, ()) for key in standing.people if key not in asked.members)
    return Contacts((*part.departments, *others), (*part.members, *unasked))
