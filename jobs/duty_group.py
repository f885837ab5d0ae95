"""Notices in the duty group's chat.

A chat that is ours to create is created with the first notice, and its members follow the work group.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import structlog

from bot.channels import NAMES, App, ChannelError, GroupGone, HoldsGroups, Retry, SaysInGroups, Wait
from bot.channels.apps import Apps, apps_for
from handlers.fleet.duty_group import TELL_JOB, DutyGroup, load_duty_group, name_and_members, note
from jobs.engine import Deferred
from models.database import repeated, unit_of_work
from settings import Settings

NO_CHANNEL = "本单位接入的渠道里没有能由系统建群的。可以请人在已有的群里指定，办法见下面。"
TOO_FEW = "群里至少要有{fewest}个人：请在工作组里加人，并确认他们有{channel}账号。"
REFUSED = "{channel}不同意建群或发消息（{why}）。应用的可见范围要是整个单位。"
NO_APP = "这个群在{channel}里，而本单位现在没有接入{channel}。"
GONE = (
    "机器人不在这个群里了，或者群已经解散（{why}）。群还在的，请在群设置里重新添加机器人，下一次通知就能发到；"
    "群解散了的，请在另一个群里添加机器人，再@它说“这是派车值班群”。"
)
NOT_SAID = "{channel}不让机器人在群里说话（{why}）。请对照接入说明检查机器人和应用的权限。"

log = structlog.get_logger()


def duty_group_notices(settings: Settings) -> Deferred:
    """The job that says one text in a tenant's duty group, or in the chat that the payload names."""

    async def tell(payload: dict[str, Any]) -> None:
        async with apps_for(settings) as apps:
            await _tell(apps, payload)

    return Deferred(TELL_JOB, tell)


async def _tell(apps: Apps, payload: Mapping[str, Any]) -> None:
    """Say it, and note for the administrator why it did not get there."""
    tenant_id, text, chat_id = int(payload["tenant_id"]), str(payload["text"]), payload.get("chat_id")
    group = await _load(tenant_id)
    if chat_id and not (group and group.is_at(payload["channel"], chat_id)):
        # A farewell: it is said there all the same. What comes of it is nobody's concern any more.
        group = DutyGroup(None, payload["channel"], chat_id)
    if group is None:
        return
    found = await apps.all_of(tenant_id)
    try:
        problem = await (_say_in_bound if group.bound else _say_in_own)(found, tenant_id, group, text)
    except Retry as failure:
        if not failure.unknown:
            raise
        # Perhaps everybody has read it. Who is to dispatch has a card in any case, so nothing is said twice.
        log.warning("duty_group.unknown", tenant_id=tenant_id, cause=str(failure))
        return
    if problem != group.problem:
        await _note(tenant_id, group, problem=problem)


async def _say_in_bound(apps: Mapping[str, App], tenant_id: int, group: DutyGroup, text: str) -> str:
    """Speak in a group that people made. Returns the problem, like `_say_in_own`."""
    app, channel = apps.get(group.channel), NAMES.get(group.channel, group.channel)
    if not isinstance(app, SaysInGroups):
        return NO_APP.format(channel=channel)
    try:
        await app.say_in_group(group.chat_id, text)
    except (Retry, Wait):
        raise
    except GroupGone as failure:
        return _not_told(tenant_id, failure, GONE, channel)
    except ChannelError as failure:
        return _not_told(tenant_id, failure, NOT_SAID, channel)
    return ""


async def _say_in_own(apps: Mapping[str, App], tenant_id: int, group: DutyGroup, text: str) -> str:
    """Speak in the work group's chat, and create it first. Returns the problem, which a repeat would meet again.

    Raises:
        Retry, Wait: It may go later.
    """
    able = {name: app for name, app in apps.items() if isinstance(app, HoldsGroups)}
    channel = group.channel if group.channel in able else next(iter(able), "")
    if not channel:
        return NO_CHANNEL
    try:
        told = await _gather_and_say(able[channel], channel, tenant_id, group, text)
    except (Retry, Wait):
        raise
    except ChannelError as failure:
        return _not_told(tenant_id, failure, REFUSED, NAMES[channel])
    return "" if told else TOO_FEW.format(fewest=able[channel].GROUP_MEMBERS_MIN, channel=NAMES[channel])


async def _gather_and_say(app: HoldsGroups, channel: str, tenant_id: int, group: DutyGroup, text: str) -> bool:
    """False when there are too few to make a group."""
    async with unit_of_work(tenant_id):
        name, members = await name_and_members(group, channel)
    if len(members) < app.GROUP_MEMBERS_MIN:
        return False
    if not group.chat_id or group.channel != channel:
        # The same at every attempt, so that a group whose creation nobody heard of is found again.
        wanted = f"houqin{tenant_id}g{group.work_group_id}"
        chat_id, inside = await app.open_group(wanted, name, members)
        group = await _note(tenant_id, group, channel=channel, chat_id=chat_id, members=tuple(inside))
    joining, leaving = _beyond(members, group.members), _beyond(group.members, members)
    if joining or leaving:
        await app.change_group(group.chat_id, joining=joining, leaving=leaving)
        await _note(tenant_id, group, members=tuple(members))
    await app.say_in_group(group.chat_id, text)
    return True


def _not_told(tenant_id: int, failure: ChannelError, problem: str, channel: str) -> str:
    """The problem in words. The same call would fail alike, so only the next notice tries again."""
    log.warning("duty_group.not_told", tenant_id=tenant_id, cause=str(failure))
    return problem.format(channel=channel, why=failure.code)


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
