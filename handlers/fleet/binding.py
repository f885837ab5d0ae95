"""“这是派车值班群”, said in a group chat by somebody who may decide it: the group hears of vehicles from then on."""

import structlog

from bot.events import Said
from bot.router import Router, Turn
from handlers.fleet.dispatching import PERMISSION
from handlers.fleet.duty_group import bind_duty_group, load_duty_group, tell_chat, unbind_duty_group
from models.permissions import MANAGE_ORG

router = Router("fleet.binding")

IN_GROUP = (
    "这句话要在群里@我说。群里还没有我的，请先在群设置里添加机器人。"
    "企业微信的值班群由系统建立，请系统管理员在控制台“派车值班群”里选工作组。"
)
NOT_ALLOWED = "您不能指定派车值班群，请有派车权限的人或者系统管理员在群里@我说这句话。"
GREETING = "这个群现在是派车值班群：有用车待派、已派时在这里说一声。派车还是在各自的卡片上点。"
FAREWELL = "这个群不再是派车值班群，以后不在这里通知用车了。"
UNKNOWN_NAME = "这个群"

log = structlog.get_logger()


@router.phrase("这是派车值班群", "这里是派车值班群", "这个群是派车值班群", "本群是派车值班群", "这就是派车值班群")
async def bind(turn: Turn) -> bool:
    """Use the group in which it was said, in place of the one before."""
    said = turn.event
    if not isinstance(said, Said) or not said.group:
        await turn.say(IN_GROUP)
        return True
    if not await _may(turn):
        await turn.say(NOT_ALLOWED)
        return True
    before = await bind_duty_group(said.channel, said.group, said.group_name)
    log.info("duty_group.bound", group=said.group, by=turn.person.id)
    await tell_chat(said.channel, said.group, GREETING)
    moved = before is not None and not before.is_at(said.channel, said.group)
    instead = "原来的值班群不再收到通知。" if moved else ""
    await turn.say(
        f"好的，“{said.group_name or UNKNOWN_NAME}”已定为派车值班群。{instead}"
        "不用了，请在群里@我说“这里不再是派车值班群”。"
    )
    return True


@router.phrase("这里不再是派车值班群", "这不再是派车值班群", "这个群不再是派车值班群", "本群不再是派车值班群")
@router.phrase("解除派车值班群")
async def unbind(turn: Turn) -> bool:
    """Use the group in which it was said no longer."""
    said = turn.event
    if not isinstance(said, Said) or not said.group:
        await turn.say(IN_GROUP)
    elif not await _may(turn):
        await turn.say(NOT_ALLOWED)
    elif await unbind_duty_group(said.channel, said.group):
        log.info("duty_group.unbound", group=said.group, by=turn.person.id)
        await tell_chat(said.channel, said.group, FAREWELL)
        await turn.say("好的，已解除。现在没有派车值班群；派车人员照样收到各自的卡片。")
    else:
        await turn.say("这个群本来就不是派车值班群，没有改动。")
    return True


@router.phrase("解除", "解除绑定")
async def unbind_if_bound(turn: Turn) -> bool:
    """The short word means the duty group only in the duty group."""
    said, group = turn.event, await load_duty_group()
    if not isinstance(said, Said) or group is None or not group.bound or not group.is_at(said.channel, said.group):
        return False
    return await unbind(turn)


async def _may(turn: Turn) -> bool:
    return bool({PERMISSION, MANAGE_ORG} & await turn.person.permissions())
