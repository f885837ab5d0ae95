"""派车值班群: a group chat in which the people of a work group hear that a vehicle is to be dispatched.

The group is a notice board: who may dispatch has a card of their own, and one tap of anybody settles it.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.errors import UserError
from models.database import current_tenant_id
from models.deferred import defer
from models.org import AgencySetting, ChannelAccount, Person, WorkGroup, WorkGroupMember

SETTING = "fleet.duty_group"
TELL_JOB = "fleet.tell_duty_group"


@dataclass(frozen=True)
class DutyGroup:
    """What the agency chose, and what has come of it.

    Attributes:
        channel: Where the chat is; empty before it exists.
        members: The channel's user ids of those who are in the chat.
        problem: Why the last notice did not get there, for the administrator; empty when it did.
    """

    work_group_id: int
    channel: str = ""
    chat_id: str = ""
    members: tuple[str, ...] = ()
    problem: str = ""


async def load_duty_group() -> DutyGroup | None:
    """The running tenant's; None when it has none, or its work group was deleted."""
    setting = await AgencySetting.find(key=SETTING)
    if setting is None:
        return None
    found = DutyGroup(**{**setting.value, "members": tuple(setting.value["members"])})
    return found if await WorkGroup.exists(id=found.work_group_id) else None


async def choose_duty_group(work_group_id: int | None) -> None:
    """Use this work group from now on, or none. The chat is created with the first notice.

    Raises:
        UserError: There is no such work group.
    """
    if work_group_id is not None and not await WorkGroup.exists(id=work_group_id):
        raise UserError("没有找到这个工作组，请重新选择。")
    chosen = await load_duty_group()
    if work_group_id is None:
        await AgencySetting.filter(key=SETTING).delete()
    elif chosen is None or chosen.work_group_id != work_group_id:
        await _save(DutyGroup(work_group_id))


async def note(group: DutyGroup, **found: Any) -> DutyGroup:
    """Remember what has come of it, unless another one was chosen meanwhile."""
    changed = replace(group, **found)
    chosen = await load_duty_group()
    if chosen is not None and chosen.work_group_id == group.work_group_id:
        await _save(changed)
    return changed


async def _save(group: DutyGroup) -> None:
    await AgencySetting.update_or_create(defaults={"value": asdict(group)}, tenant_id=current_tenant_id(), key=SETTING)


async def tell_duty_group(text: str) -> None:
    """Say something in the group once the running transaction has committed; nothing when there is none."""
    if await load_duty_group() is not None:
        await defer(TELL_JOB, {"tenant_id": current_tenant_id(), "text": text})


async def name_and_members(group: DutyGroup, channel: str) -> tuple[str, list[str]]:
    """The work group's name, and the user ids of its active people in a channel."""
    work_group = await WorkGroup.one(id=group.work_group_id)
    people = [one.person_id for one in await WorkGroupMember.filter(work_group_id=work_group.id)]
    active = [person.id for person in await Person.filter(id__in=people, active=True)]
    accounts = await ChannelAccount.filter(person_id__in=active, channel=channel).order_by("id")
    return work_group.name, [account.user_id for account in accounts]
