"""Notices in the duty group's chat: it is created with the first, and its members follow the work group."""

from collections.abc import Sequence
from typing import Any

import structlog

from bot.channels import NAMES, ChannelError, HoldsGroups, Retry, Wait
from bot.channels.apps import Apps, apps_for
from handlers.fleet.duty_group import TELL_JOB, DutyGroup, load_duty_group, name_and_members, note
from jobs.engine import Deferred
from models.database import repeated, unit_of_work
from settings import Settings

NO_CHANNEL = "本单位接入的渠道里没有能建群的应用。"
TOO_FEW = "群里至少要有{fewest}个人：请在工作组里加人，并确认他们有{channel}账号。"
REFUSED = "{channel}不同意建群或发消息（{why}）。应用的可见范围要是整个单位。"

log = structlog.get_logger()


def duty_group_notices(settings: Settings) -> Deferred:
    """The job that says one text in a tenant's duty group."""

    async def tell(payload: dict[str, Any]) -> None:
        async with apps_for(settings) as apps:
            await _tell(apps, int(payload["tenant_id"]), str(payload["text"]))

    return Deferred(TELL_JOB, tell)


async def _tell(apps: Apps, tenant_id: int, text: str) -> None:
    group = await _load(tenant_id)
    if group is None:
        return
    able = {name: app for name, app in (await apps.all_of(tenant_id)).items() if isinstance(app, HoldsGroups)}
    channel = group.channel if group.channel in able else next(iter(able), "")
    if not channel:
        await _note(tenant_id, group, problem=NO_CHANNEL)
        return
    try:
        told = await _say(able[channel], channel, tenant_id, group, text)
    except Retry as failure:
        if not failure.unknown:
            raise
        # Perhaps everybody has read it. Who is to dispatch has a card in any case, so nothing is said twice.
        log.warning("duty_group.unknown", tenant_id=tenant_id, cause=str(failure))
        return
    except Wait:
        raise
    except ChannelError as failure:
        log.warning("duty_group.not_told", tenant_id=tenant_id, cause=str(failure))
        await _note(tenant_id, group, problem=REFUSED.format(channel=NAMES[channel], why=failure.code))
        return
    if not told:
        fewest = able[channel].GROUP_MEMBERS_MIN
        await _note(tenant_id, group, problem=TOO_FEW.format(fewest=fewest, channel=NAMES[channel]))


async def _say(app: HoldsGroups, channel: str, tenant_id: int, group: DutyGroup, text: str) -> bool:
    """False when there are too few to make a group."""
    async with unit_of_work(tenant_id):
        name, members = await name_and_members(group, channel)
    if len(members) < app.GROUP_MEMBERS_MIN:
        return False
    if not group.chat_id or group.channel != channel:
        # The same at every attempt, so that a group whose creation nobody heard of is found again.
        wanted = f"houqin{tenant_id}g{group.work_group_id}"
        chat_id, inside = await app.open_group(wanted, name, members)
        group = await _note(tenant_id, group, channel=channel, chat_id=chat_id, members=tuple(inside), problem="")
    joining, leaving = _beyond(members, group.members), _beyond(group.members, members)
    if joining or leaving:
        await app.change_group(group.chat_id, joining=joining, leaving=leaving)
        group = await _note(tenant_id, group, members=tuple(members))
    await app.say_in_group(group.chat_id, text)
    if group.problem:
        await _note(tenant_id, group, problem="")
    return True


def _beyond(some: Sequence[str], others: Sequence[str]) -> list[str]:
    """Who is among `some` and not among `others`; a channel may write user ids in another case."""
    known = {user_id.lower() for user_id in others}
    return [user_id for user_id in some if user_id.lower() not in known]


@repeated
async def _load(tenant_id: int) -> DutyGroup | None:
    async with unit_of_work(tenant_id):
        return await load_duty_group()


@repeated
async def _note(tenant_id: int, group: DutyGroup, **found: Any) -> DutyGroup:
    async with unit_of_work(tenant_id):
        return await note(group, **found)
