"""Roles and work groups: who is in them, and what roles grant. Every verb logs who did it."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

import structlog

from bot.errors import UserError
from handlers.org.naming import settled_name, unused_code
from handlers.org.references import flows_naming
from models.org import Person, Role, RoleMember, WorkGroup, WorkGroupMember, people_who_may
from models.permissions import MANAGE_ORG, permissions

log = structlog.get_logger()

NOBODY_LEFT = "这样就没有人能管理组织、人员和角色了，没有保存。请先给另一位同事“管理组织、人员和角色”的权限。"


@asynccontextmanager
async def kept_manageable() -> AsyncIterator[None]:
    """Changes to people and roles, after which somebody must be left who may manage the organisation.

    Raises:
        UserError: Nobody would be left; whatever was changed must be rolled back by the caller's savepoint.
    """
    # One such change at a time: two administrators could otherwise remove each other.
    await Role.all().order_by("id").select_for_update(no_key=True)
    before = await people_who_may(MANAGE_ORG)
    yield
    if before and not await people_who_may(MANAGE_ORG):
        raise UserError(NOBODY_LEFT)


async def create_role(*, name: str, by: Person) -> Role:
    """Add a role that grants nothing yet. Raises UserError without a name."""
    role = await Role.create(code=await unused_code(Role, ""), name=settled_name(name, "角色名称"), permissions=[])
    log.info("org.role_created", role_id=role.id, name=role.name, by=by.id)
    return role


async def save_role(role_id: int, *, name: str, granted: Collection[str], by: Person) -> Role:
    """Rename a role and set what it grants; permissions that nothing declares any more are kept as they are.

    Raises:
        UserError: It is gone, or nobody would be left who manages the organisation.
    """
    async with kept_manageable():
        role = await Role.locked(role_id)
        if role is None:
            raise UserError("没有找到这个角色，它可能刚被删除了。")
        known = permissions()
        kept = [permission for permission in role.permissions if permission not in known]
        before = role.permissions
        role.name = settled_name(name, "角色名称")
        role.permissions = sorted({permission for permission in granted if permission in known} | set(kept))
        await role.save(update_fields=["name", "permissions"])
    log.info("org.role_saved", role_id=role_id, before=before, after=role.permissions, by=by.id)
    return role


async def delete_role(role_id: int, *, by: Person) -> None:
    """Delete a role that no flow asks; its members lose what it granted.

    Raises:
        UserError: A flow names it, or nobody would be left who manages the organisation.
    """
    if used := await flows_naming(role_id=role_id):
        raise UserError(f"这些审批流程还在用这个角色：{'、'.join(used)}。请先修改流程，再删除。")
    async with kept_manageable():
        members = await RoleMember.filter(role_id=role_id).delete()
        await Role.filter(id=role_id).delete()
    log.info("org.role_deleted", role_id=role_id, members=members, by=by.id)


async def add_to_role(role_id: int, person: Person, *, by: Person) -> None:
    """Give a person the role."""
    if await Role.find(id=role_id) is None:
        raise UserError("没有找到这个角色，它可能刚被删除了。")
    await RoleMember.get_or_create(role_id=role_id, person_id=person.id)
    log.info("org.role_member_added", role_id=role_id, person=person.id, by=by.id)


async def remove_from_role(role_id: int, person_id: int, *, by: Person) -> None:
    """Take the role away. Raises UserError when nobody would be left who manages the organisation."""
    async with kept_manageable():
        await RoleMember.filter(role_id=role_id, person_id=person_id).delete()
    log.info("org.role_member_removed", role_id=role_id, person=person_id, by=by.id)


async def create_work_group(*, name: str, by: Person) -> WorkGroup:
    """Add an empty work group. Raises UserError without a name."""
    group = await WorkGroup.create(code=await unused_code(WorkGroup, ""), name=settled_name(name, "工作组名称"))
    log.info("org.work_group_created", work_group_id=group.id, name=group.name, by=by.id)
    return group


async def rename_work_group(work_group_id: int, *, name: str, by: Person) -> None:
    """Rename it. Raises UserError without a name."""
    await WorkGroup.filter(id=work_group_id).update(name=settled_name(name, "工作组名称"))
    log.info("org.work_group_renamed", work_group_id=work_group_id, name=name, by=by.id)


async def delete_work_group(work_group_id: int, *, by: Person) -> None:
    """Delete a work group that no flow asks.

    Raises:
        UserError: A flow asks it; the text names the flows.
    """
    if used := await flows_naming(work_group_id=work_group_id):
        raise UserError(f"这些审批流程还在用这个工作组：{'、'.join(used)}。请先修改流程，再删除。")
    await WorkGroupMember.filter(work_group_id=work_group_id).delete()
    await WorkGroup.filter(id=work_group_id).delete()
    log.info("org.work_group_deleted", work_group_id=work_group_id, by=by.id)


async def add_to_work_group(work_group_id: int, person: Person, *, by: Person) -> None:
    """Put a person into it."""
    if await WorkGroup.find(id=work_group_id) is None:
        raise UserError("没有找到这个工作组，它可能刚被删除了。")
    await WorkGroupMember.get_or_create(work_group_id=work_group_id, person_id=person.id)
    log.info("org.work_group_member_added", work_group_id=work_group_id, person=person.id, by=by.id)


async def remove_from_work_group(work_group_id: int, person_id: int, *, by: Person) -> None:
    """Take a person out of it."""
    await WorkGroupMember.filter(work_group_id=work_group_id, person_id=person_id).delete()
    log.info("org.work_group_member_removed", work_group_id=work_group_id, person=person_id, by=by.id)
