"""The full sync: everything the channel lists is read, compared with what we have, and carried out.

It is safe to do at any time and twice at once. If very many people would leave, it does nothing and asks, since a
wrong visible range or an empty answer looks just like that; so it does if very many could be people of ours already.
"""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta

import structlog

from bot.channels import NAMES
from bot.channels.contacts import Contacts, ContactsSource
from bot.errors import UserError
from handlers.org.contacts import order
from handlers.org.contacts.applying import Applying
from handlers.org.contacts.comparing import compare
from handlers.org.contacts.leaving import tell_managers
from handlers.org.contacts.plan import Plan
from handlers.org.contacts.report import Outcome, named
from handlers.org.contacts.standing import standing_of
from models.database import current, repeated, unit_of_work
from models.deferred import defer
from models.org import ChannelAccount, Tenant

log = structlog.get_logger()


async def synchronise(
    tenant_id: int, source: ContactsSource, *, confirmed: bool = False, trial: bool = False
) -> Outcome:
    """Bring the tenant to what one of its channels lists. Call outside of a unit of work.

    Args:
        confirmed: Somebody has looked at what is alarming in it and wants it.
        trial: Only find out what would change.

    Raises:
        ChannelError: The contacts cannot be read.
        UserError: The channel lists nobody at all.
    """
    channel = source.channel
    read_at = await moment()
    contacts = await source.read(await _listed_before(tenant_id, channel))
    if not contacts.members:
        raise UserError(f"{NAMES[channel]}没有返回任何成员，这次没有同步。请检查通讯录的权限范围后再试。")
    plan = await _compared(tenant_id, channel, contacts)
    if trial:
        return Outcome(plan, applied=False)
    if plan.alarming and not confirmed:
        log.warning("contacts.alarming", channel=channel, leavers=len(plan.leavers), namesakes=len(plan.namesakes))
        await _ask_to_confirm(tenant_id, channel, plan)
        return Outcome(plan, applied=False)
    applying = Applying(tenant_id, channel, plan, read_at)
    await applying.run()
    if plan.namesakes:
        await _ask_about_namesakes(tenant_id, channel, plan)
    counts = {"new": len(plan.new_people), "changed": len(plan.person_changes), "left": len(plan.leavers)}
    log.info("contacts.synchronised", tenant_id=tenant_id, channel=channel, members=len(contacts.members), **counts)
    return Outcome(plan, applied=True, stayed=tuple(applying.stayed))


@repeated
async def ask_again_after(tenant_id: int, channel: str, seconds: float) -> None:
    """Have the contacts read when the channel takes calls again: it refuses them for now because of their number."""
    async with unit_of_work(tenant_id) as unit:
        # Once for all who meet the same block. Whoever asks may be the job that the block before was waited for.
        block = await unit.connection.fetchval("SELECT floor(extract(epoch FROM now())::float8 / $1::float8)", seconds)
        payload = {"tenant_id": tenant_id, "channel": channel}
        key = f"again:{tenant_id}:{channel}:{block:.0f}"
        await defer(order.SYNC_JOB, payload, after=timedelta(seconds=seconds), key=key)


async def moment() -> datetime:
    """The present, by the clock that dates what callbacks change."""
    async with unit_of_work(None):
        present: datetime = await current().connection.fetchval("SELECT now()")
        return present


@repeated
async def _listed_before(tenant_id: int, channel: str) -> list[str]:
    async with unit_of_work(tenant_id):
        accounts = await ChannelAccount.listed("id", channel=channel)
        return [one.user_id for one in accounts if not one.removed]


@repeated
async def _compared(tenant_id: int, channel: str, contacts: Contacts) -> Plan:
    async with unit_of_work(tenant_id):
        return compare(contacts, await standing_of(channel))


@repeated
async def _ask_to_confirm(tenant_id: int, channel: str, plan: Plan) -> None:
    name = NAMES[channel]
    if plan.too_many_leave:
        text = (
            f"通讯录同步已暂停：{name}里少了{len(plan.leavers)}人（共{plan.active_before}人），"
            f"包括{named([one.name for one in plan.leavers])}。为防误操作，一个人也没有改动。\n"
            f"请先到{name}管理后台核对成员和通讯录的权限范围。确实是这些人离开了，"
        )
    else:
        text = (
            f"通讯录同步已暂停：{name}里有{len(plan.namesakes)}人和已有的同事同名，但认不准是不是同一个人，"
            f"包括{named(list(plan.namesakes))}。为防一个人变成两个，一个人也没有改动。\n"
            f"请先在{name}申请通讯录的手机号权限，或者把两边的部门名称改成一样。确实都是新同事，"
        )
    who = [one.key for one in plan.leavers] if plan.too_many_leave else plan.namesakes
    async with unit_of_work(tenant_id):
        tenant = await Tenant.get(id=tenant_id)
        text += f"请系统管理员在服务器上运行：houqin sync {tenant.code} --confirm"
        await tell_managers(channel, f"alarm {_digest(who)}", text)


@repeated
async def _ask_about_namesakes(tenant_id: int, channel: str, plan: Plan) -> None:
    async with unit_of_work(tenant_id):
        text = (
            f"{NAMES[channel]}的通讯录里有和已有同事同名、但不能确定是同一个人的：{named(list(plan.namesakes))}，"
            "已经作为新同事添加。如果是同一个人，请到控制台“人员管理”把账号改填到原来那位名下，再给多出来的办理离职。"
        )
        await tell_managers(channel, f"names {_digest(plan.namesakes)}", text)


def _digest(words: Iterable[str]) -> str:
    return hashlib.sha256(" ".join(sorted(words)).encode()).hexdigest()[:32]
