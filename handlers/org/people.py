"""What administrators do with people. Every verb logs who did it; call it inside a unit of work."""

import re
from collections.abc import Collection
from dataclasses import dataclass

import structlog

from bot.channels import NAMES
from bot.errors import UserError
from handlers.org.contacts.leaving import regain_accounts
from handlers.org.naming import one_line, settled_name
from handlers.org.roles import kept_manageable
from models.org import ChannelAccount, Department, Person, Role, RoleMember, WorkGroup, WorkGroupMember

log = structlog.get_logger()

NAME_CHARACTERS_MAX = 50
CHANNELS = {channel: f"{name}账号" for channel, name in NAMES.items()}
"""By which people are known, with what the pages call the account."""
_MOBILE = re.compile(r"\+?[0-9\- ]{5,20}")
_USER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@\-]{0,63}")


@dataclass(frozen=True)
class PersonData:
    """Everything the page of a person sets, as it was typed. `accounts`: user ids by channel, empty for none."""

    name: str
    department_id: int
    title: str
    mobile: str
    accounts: dict[str, str]
    role_ids: frozenset[int]
    work_group_ids: frozenset[int]


async def create_person(data: PersonData, *, by: Person) -> Person:
    """Add a person.

    Raises:
        UserError: Something is missing or wrong, or an account is somebody else's.
    """
    person = Person(**await _checked(data))
    await person.save()
    await _set_accounts(person, data.accounts)
    await set_memberships(person, data.role_ids, data.work_group_ids)
    log.info("org.person_created", person=person.id, name=person.name, by=by.id)
    return person


async def save_person(person_id: int, data: PersonData, *, by: Person) -> Person:
    """Change a person.

    Raises:
        UserError: As for `create_person`; or nobody would be left who manages the organisation.
    """
    person = await Person.locked(person_id)
    if person is None or not person.active:
        raise UserError("这位同事已经离职，请先恢复，再修改。")
    values = await _checked(data)
    changed = {name: (getattr(person, name), value) for name, value in values.items() if getattr(person, name) != value}
    if changed:
        await person.update_from_dict(values).save(update_fields=list(values))
    async with kept_manageable():
        await set_memberships(person, data.role_ids, data.work_group_ids)
    await _set_accounts(person, data.accounts)
    roles, groups = sorted(data.role_ids), sorted(data.work_group_ids)
    log.info("org.person_saved", person=person_id, changed=changed, roles=roles, work_groups=groups, by=by.id)
    return person


async def _checked(data: PersonData) -> dict[str, object]:
    if await Department.find(id=data.department_id) is None:
        raise UserError("请选择部门。")
    mobile = one_line(data.mobile)
    if mobile and _MOBILE.fullmatch(mobile) is None:
        raise UserError("手机号码不对，请只填数字，例如 13800000006。")
    title = one_line(data.title)
    if len(title) > NAME_CHARACTERS_MAX:
        raise UserError(f"职务最多{NAME_CHARACTERS_MAX}个字，请缩短一些。")
    name = settled_name(data.name, "姓名", characters_max=NAME_CHARACTERS_MAX)
    return {"name": name, "department_id": data.department_id, "title": title, "mobile": mobile}


async def _set_accounts(person: Person, wanted: dict[str, str]) -> None:
    has = {account.channel: account for account in await ChannelAccount.listed(person_id=person.id)}
    for channel, typed in wanted.items():
        user_id = one_line(typed)
        account = has.get(channel)
        if (account.user_id if account else "") == user_id:
            continue
        if account is not None:
            await account.delete()
        if user_id:
            await _add_account(person, channel, user_id)


async def _add_account(person: Person, channel: str, user_id: str) -> None:
    label = CHANNELS[channel]
    if _USER_ID.fullmatch(user_id) is None:
        raise UserError(f"{label}要和{label[:-2]}里的一致，只能有字母、数字和 . _ - @。")
    holder = await ChannelAccount.find(channel=channel, user_key=user_id.lower())
    if holder is not None:
        other = await Person.one(id=holder.person_id)
        left = "" if other.active else "（已离职）"
        raise UserError(f"{label}“{user_id}”已经是{other.name}{left}的了，请检查。")
    await ChannelAccount.create(person_id=person.id, channel=channel, user_id=user_id, user_key=user_id.lower())


async def set_memberships(person: Person, role_ids: Collection[int], work_group_ids: Collection[int]) -> None:
    """Make these the person's roles and work groups, and no others; ids of nothing are left out."""
    roles = {role.id for role in await Role.listed("id", id=list(role_ids))} if role_ids else set()
    groups = {group.id for group in await WorkGroup.listed("id", id=list(work_group_ids))} if work_group_ids else set()
    had_roles = {one.role_id for one in await RoleMember.listed(person_id=person.id)}
    had_groups = {one.work_group_id for one in await WorkGroupMember.listed(person_id=person.id)}
    await RoleMember.filter(person_id=person.id, role_id__in=had_roles - roles).delete()
    await RoleMember.bulk_create([RoleMember(role_id=one, person_id=person.id) for one in sorted(roles - had_roles)])
    await WorkGroupMember.filter(person_id=person.id, work_group_id__in=had_groups - groups).delete()
    await WorkGroupMember.bulk_create(
        [WorkGroupMember(work_group_id=one, person_id=person.id) for one in sorted(groups - had_groups)]
    )


async def restore(person_id: int, *, by: Person) -> Person:
    """Take somebody back who had left, with their account and without roles, work groups or tasks.

    Raises:
        UserError: There is nobody of this id.
    """
    person = await Person.locked(person_id)
    if person is None:
        raise UserError("没有找到这位同事。")
    if not person.active:
        person.active, person.left_at, person.successor_id = True, None, None
        await person.save(update_fields=["active", "left_at", "successor_id"])
        await regain_accounts(person)
        log.info("org.person_restored", person=person_id, by=by.id)
    return person
