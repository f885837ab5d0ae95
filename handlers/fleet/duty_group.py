"""派车值班群: a group chat in which people hear that a vehicle is to be dispatched.

The app creates it for a work group where the channel lets it; where not, a group that exists is bound by somebody who
says in it what it is. The group is a notice board: who may dispatch has a card of their own, and one tap of anybody
settles it.
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
        work_group_id: For whose people the chat is created; None when a chat was bound that existed.
        channel: Where the chat is; empty before it exists.
        name: What its members call the chat that was bound.
        members: The channel's user ids of those who are in the chat that was created.
        problem: Why the last notice did not get there, for the administrator; empty when it did.
    """

    work_group_id: int | None
    channel: str = ""
    chat_id: str = ""
    name: str = ""
    members: tuple[str, ...] = ()
    problem: str = ""

    @property
    def bound(self) -> bool:
        """Whether it is a chat that existed."""
        return self.work_group_id is None

    def is_same(self, other: "DutyGroup") -> bool:
        """Whether the same was chosen, whatever has come of it since."""
        if self.bound or other.bound:
            return self.bound == other.bound and self.is_at(other.channel, other.chat_id)
        return self.work_group_id == other.work_group_id

    def is_at(self, channel: str, chat_id: str) -> bool:
        """Whether this is its chat."""
        return (self.channel, self.chat_id) == (channel, chat_id)


async def load_duty_group(*, lock: bool = False) -> DutyGroup | None:
    """The running tenant's; None when it has none, or its work group was deleted."""
    value = await AgencySetting.read(SETTING, lock=lock)
    if value is None:
        return None
    found = DutyGroup(**{**value, "members": tuple(value["members"])})
    return found if found.bound or await WorkGroup.exists(id=found.work_group_id) else None


async def choose_duty_group(work_group_id: int | None) -> None:
    """Use this work group from now on, or no group at all. The chat is created with the first notice.

    Raises:
        UserError: There is no such work group.
    """
    if work_group_id is not None and not await WorkGroup.exists(id=work_group_id):
        raise UserError("没有找到这个工作组，请重新选择。")
    chosen = await load_duty_group()
    if work_group_id is None:
        await AgencySetting.keep(SETTING, None)
    elif chosen is None or chosen.work_group_id != work_group_id:
        await _save(DutyGroup(work_group_id))


async def bind_duty_group(channel: str, chat_id: str, name: str) -> DutyGroup | None:
    """Use this chat from now on, which exists; gives back what was used before."""
    before = await load_duty_group(lock=True)
    await _save(DutyGroup(None, channel, chat_id, name))
    return before


async def unbind_duty_group(channel: str, chat_id: str) -> bool:
    """Use this chat no longer; False when it was not the one that is bound."""
    chosen = await load_duty_group(lock=True)
    if chosen is None or not chosen.bound or not chosen.is_at(channel, chat_id):
        return False
    await choose_duty_group(None)
    return True


async def note(group: DutyGroup, **found: Any) -> DutyGroup:
    """Remember what has come of it, unless another one was chosen meanwhile."""
    chosen = await load_duty_group(lock=True)
    if chosen is None or not chosen.is_same(group):
        return replace(group, **found)
    changed = replace(chosen, **found)
    await _save(changed)
    return changed


async def _save(group: DutyGroup) -> None:
    await AgencySetting.keep(SETTING, asdict(group))


async def tell_duty_group(text: str) -> None:
    """Say something in the group once the running transaction has committed; nothing when there is none."""
    if await load_duty_group() is not None:
        await defer(TELL_JOB, {"tenant_id": current_tenant_id(), "text": text})


async def tell_chat(channel: str, chat_id: str, text: str) -> None:
    """Say something in this very chat once the running transaction has committed, whether or not it is bound then."""
    await defer(TELL_JOB, {"tenant_id": current_tenant_id(), "text": text, "channel": channel, "chat_id": chat_id})


async def name_and_members(group: DutyGroup, channel: str) -> tuple[str, list[str]]:
    """The name of the work group of a chat that we create, and the user ids of its active people in a channel."""
    work_group = await WorkGroup.one(id=group.work_group_id)
    people = [one.person_id for one in await WorkGroupMember.filter(work_group_id=work_group.id)]
    active = [person.id for person in await Person.filter(id__in=people, active=True)]
    accounts = await ChannelAccount.filter(person_id__in=active, channel=channel).order_by("id")
    return work_group.name, [account.user_id for account in accounts]
