"""离职: somebody leaves, and everything they were to do goes on with somebody else, in the same transaction.

What belongs to the organisation is handed over here. What belongs to a subsystem is handed over by it: its package of
handlers has a `leaving.py` with a `Handover`, and declares it in its `__init__.py`. Nothing is deleted that somebody
may want to look up later.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from bot import outbox
from bot.errors import UserError
from handlers.org.references import flows_naming
from handlers.org.roles import kept_manageable
from handlers.org.sessions import end_sessions
from handlers.org.tree import read_tree
from models.clock import now
from models.org import Department, Person, RoleMember, WorkGroupMember, people_who_may
from models.permissions import MANAGE_FLOWS, MANAGE_ORG
from models.sessions import Password

log = structlog.get_logger()

NOBODY = "没有找到可以接手的人：本部门和上级部门都没有别的在职主管，也没有别的管理员。请指定一位接手人。"


@dataclass(frozen=True)
class Leaving:
    """Somebody's leave: who takes over, and who arranged it (None: the channel's contacts)."""

    person: Person
    successor: Person
    by: Person | None
    channel: str


@dataclass(frozen=True)
class Handover:
    """What one subsystem does with a person's open matters.

    Attributes:
        preview: What there is, a line a kind, such as `待审批3件：转给接手人`; reads only.
        hand_over: Hands it over; called once, after the person has become inactive.
    """

    preview: Callable[[Person], Awaitable[list[str]]]
    hand_over: Callable[[Leaving], Awaitable[None]]


_handovers: dict[str, Handover] = {}


def declare_handover(name: str, handover: Handover) -> None:
    """Take part in every leave from now on; they run in the order of their names, so that locks are taken alike."""
    assert _handovers.setdefault(name, handover) is handover, f"two handovers are called {name}"


async def successor_by_rule(person: Person) -> Person | None:
    """Who takes over when nobody is named: the nearest manager upward, or else the first administrator."""
    tree = await read_tree()
    managers = [one.manager_id for one in tree.above(person.department_id) if one.manager_id is not None]
    active = {one.id: one for one in await Person.listed(id=managers, active=True)} if managers else {}
    for manager_id in managers:
        if manager_id in active and manager_id != person.id:
            return active[manager_id]
    return next((one for one in await people_who_may(MANAGE_ORG) if one.id != person.id), None)


async def preview(person: Person) -> list[str]:
    """What would happen to the person's matters, one line a kind."""
    lines = []
    if managed := await Department.listed("id", manager_id=person.id):
        lines.append(f"{'、'.join(one.name for one in managed)}的主管：改为接手人")
    if roles := await RoleMember.filter(person_id=person.id).count():
        lines.append(f"{roles}个角色：取消，不转给接手人")
    if groups := await WorkGroupMember.filter(person_id=person.id).count():
        lines.append(f"{groups}个工作组：退出，不转给接手人")
    for _, handover in sorted(_handovers.items()):
        lines += await handover.preview(person)
    if flows := await flows_naming(person_id=person.id):
        lines.append(f"审批流程“{'、'.join(flows)}”里指定了他：会提醒流程管理员修改")
    return lines


async def leave(person: Person, successor: Person | None, *, by: Person | None, channel: str) -> Person:
    """Let a person leave; gives who has taken over. Doing it again changes nothing.

    Args:
        successor: None: by rule, see `successor_by_rule`.
        by: The administrator; None when the channel's contacts say so.

    Raises:
        UserError: Nobody can take over, the successor is not active or is the one who leaves, or nobody would be left
            who manages the organisation.
    """
    leaver = await Person.locked(person.id)
    if leaver is None:
        raise UserError("没有找到这位同事。")
    if not leaver.active:
        return await Person.find(id=leaver.successor_id) or leaver if leaver.successor_id is not None else leaver
    successor = successor or await successor_by_rule(leaver)
    if successor is None:
        raise UserError(NOBODY)
    if successor.id == leaver.id:
        raise UserError("接手人不能是离职的本人，请另选一位。")
    # Locked against their own leave at the same moment.
    receiver = await Person.locked(successor.id)
    if receiver is None or not receiver.active:
        raise UserError(f"{successor.name}已经离职，请另选一位接手人。")
    async with kept_manageable():
        leaver.active, leaver.left_at, leaver.successor_id = False, now(), receiver.id
        await leaver.save(update_fields=["active", "left_at", "successor_id"])
        await RoleMember.filter(person_id=leaver.id).delete()
    leaving = Leaving(leaver, receiver, by, channel)
    await _hand_over_organisation(leaving)
    for _, handover in sorted(_handovers.items()):
        await handover.hand_over(leaving)
    await _tell(leaving)
    log.info("org.person_left", person=leaver.id, successor=receiver.id, by=by.id if by else None, channel=channel)
    return receiver


async def _hand_over_organisation(leaving: Leaving) -> None:
    person = leaving.person
    await end_sessions(person)
    await Password.filter(person_id=person.id).delete()
    await WorkGroupMember.filter(person_id=person.id).delete()
    await Department.filter(manager_id=person.id).update(manager_id=leaving.successor.id)


async def _tell(leaving: Leaving) -> None:
    person, successor = leaving.person, leaving.successor
    await outbox.say(successor.id, f"{person.name}已办理离职，手上的事由您接手。请打开“待我审批”“我的工单”查看。")
    await outbox.say(person.id, f"您已办理离职，后勤事务由{successor.name}接手。感谢您一直以来的工作。")
    if flows := await flows_naming(person_id=person.id):
        text = f"{person.name}已离职，审批流程“{'、'.join(flows)}”里还指定着{person.name}，请到控制台改选别人。"
        await outbox.say_all([manager.id for manager in await people_who_may(MANAGE_FLOWS)], text)
