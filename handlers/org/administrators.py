"""The first administrator of a tenant, whom the operator of the deployment appoints; that one appoints the others."""

from bot.channels.wecom.credentials import WECOM
from bot.errors import UserError
from handlers.org.passwords import reset
from models.org import ChannelAccount, Person, Role, RoleMember
from models.permissions import (
    MANAGE_FLOWS,
    MANAGE_FORMS,
    MANAGE_MESSAGES,
    MANAGE_ORG,
    MANAGE_REQUESTS,
    READ_ALL_REQUESTS,
)

CODE, NAME = "admin", "系统管理员"
PERMISSIONS = (MANAGE_ORG, MANAGE_FLOWS, MANAGE_FORMS, READ_ALL_REQUESTS, MANAGE_REQUESTS, MANAGE_MESSAGES)


async def person_called(words: str) -> Person:
    """The active person with this WeCom user id, or this name if only one has it.

    Raises:
        UserError: Nobody, or several.
    """
    account = await ChannelAccount.find(channel=WECOM, user_key=words.lower())
    if account is not None:
        found = await Person.filter(id=account.person_id, active=True)
    else:
        found = await Person.filter(name=words, active=True).order_by("id").limit(2)
    if not found:
        raise UserError(f"没有在职的“{words}”。请检查姓名或账号，或者先用 houqin import 导入人员。")
    if len(found) > 1:
        raise UserError(f"叫“{words}”的不止一位，请改用企业微信账号（userid）。")
    return found[0]


async def appoint(person: Person) -> tuple[str, str]:
    """Make the person an administrator; returns their login name and a password for one login.

    They get the role of administrators, which is made with every permission of the console when there is none.
    Doing it again gives a new password, and voids what they had.
    """
    defaults = {"name": NAME, "permissions": list(PERMISSIONS)}
    role, _ = await Role.get_or_create(code=CODE, defaults=defaults)
    await RoleMember.get_or_create(role_id=role.id, person_id=person.id)
    account = await ChannelAccount.filter(person_id=person.id).order_by("id").first()
    login_name = account.user_key if account else person.name.lower()
    return login_name, await reset(person, login_name)
