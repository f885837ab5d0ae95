"""The full sync: everything the channel lists is read, compared with what we have, and carried out.

It is safe to do at any time and twice at once. If very many people would leave, it does nothing and asks, since a
wrong visible range or an empty answer looks just like that.
"""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import structlog

from bot.channels.credentials import load
from bot.channels.wecom.client import open_client
from bot.channels.wecom.contacts import Contacts, WeComContacts
from bot.channels.wecom.credentials import WECOM, WeComCredentials
from bot.errors import UserError
from handlers.org.contacts.applying import Applying, standing_of
from handlers.org.contacts.comparing import compare
from handlers.org.contacts.leaving import tell_managers
from handlers.org.contacts.order import SYNC_JOB
from handlers.org.contacts.plan import Plan
from handlers.org.contacts.report import Outcome, named
from models.database import current, repeated, unit_of_work
from models.deferred import defer
from models.org import Tenant
from settings import Settings

log = structlog.get_logger()


@asynccontextmanager
async def wecom_contacts(settings: Settings, credentials: WeComCredentials) -> AsyncIterator[WeComContacts]:
    """A tenant's contacts for one errand."""
    async with open_client(settings.redis_url) as client:
        yield WeComContacts(client, credentials)


async def contact_credentials(settings: Settings, tenant_id: int) -> WeComCredentials | None:
    """How the tenant's contacts are read; None when it has not switched the contact sync on.

    Raises:
        SealBroken: The stored secrets do not open.
    """
    async with unit_of_work(tenant_id):
        credentials = await load(WeComCredentials, settings.secret_key)
    return credentials if credentials is not None and credentials.contacts_secret is not None else None


async def synchronise(
    tenant_id: int, source: WeComContacts, *, confirmed: bool = False, trial: bool = False
) -> Outcome:
    """Bring the tenant to what its channel lists. Call outside of a unit of work.

    Args:
        confirmed: Somebody has looked at how many people leave and wants it.
        trial: Only find out what would change.

    Raises:
        ChannelError: The contacts cannot be read.
        UserError: The channel lists nobody at all.
    """
    read_at = await _moment()
    contacts = await source.read()
    if not contacts.members:
        raise UserError("企业微信没有返回任何成员，这次没有同步。请检查“通讯录同步”的权限范围后再试。")
    plan = await _compared(tenant_id, contacts)
    if trial:
        return Outcome(plan, applied=False)
    if plan.alarming and not confirmed:
        log.warning("contacts.too_many_leave", leavers=len(plan.leavers), active=plan.active_before)
        await _ask_to_confirm(tenant_id, plan)
        return Outcome(plan, applied=False)
    applying = Applying(tenant_id, WECOM, plan, read_at)
    await applying.run()
    counts = {"new": len(plan.new_people), "changed": len(plan.person_changes), "left": len(plan.leavers)}
    log.info("contacts.synchronised", tenant_id=tenant_id, departments=len(contacts.departments), **counts)
    return Outcome(plan, applied=True, stayed=tuple(applying.stayed))


@repeated
async def ask_again_after(tenant_id: int, seconds: float) -> None:
    """Have the contacts read when WeCom takes calls again, which it refuses for now because there were too many."""
    async with unit_of_work(tenant_id) as unit:
        # Once for all who meet the same block. Whoever asks may be the job that the block before was waited for.
        block = await unit.connection.fetchval("SELECT floor(extract(epoch FROM now())::float8 / $1::float8)", seconds)
        key = f"again:{tenant_id}:{block:.0f}"
        await defer(SYNC_JOB, {"tenant_id": tenant_id}, after=timedelta(seconds=seconds), key=key)


async def _moment() -> datetime:
    """The present, by the clock that dates what callbacks change."""
    async with unit_of_work(None):
        moment: datetime = await current().connection.fetchval("SELECT now()")
        return moment


@repeated
async def _compared(tenant_id: int, contacts: Contacts) -> Plan:
    async with unit_of_work(tenant_id):
        return compare(contacts, await standing_of(WECOM))


@repeated
async def _ask_to_confirm(tenant_id: int, plan: Plan) -> None:
    async with unit_of_work(tenant_id):
        tenant = await Tenant.get(id=tenant_id)
        same = hashlib.sha256(" ".join(sorted(one.key for one in plan.leavers)).encode()).hexdigest()[:32]
        text = (
            f"通讯录同步已暂停：企业微信里少了{len(plan.leavers)}人（共{plan.active_before}人），"
            f"包括{named([one.name for one in plan.leavers])}。为防误操作，一个人也没有改动。\n"
            "请先到企业微信管理后台核对成员和“通讯录同步”的权限。"
            f"确实是这些人离开了，请系统管理员在服务器上运行：houqin sync {tenant.code} --confirm"
        )
        await tell_managers(WECOM, f"leave {same}", text)
