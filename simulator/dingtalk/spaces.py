"""Where a card is delivered: the robot's single chat, or a group, as `openSpaceId` says."""

import secrets
from dataclasses import dataclass
from typing import Any

from simulator.dingtalk.calls import Call
from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.instances import CardInstance
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.state import Sent

SCHEME = "dtv1.card//"
ID_MAX = 1000
MODELS = {"IM_ROBOT": "imRobot", "IM_GROUP": "imGroup"}
"""Begins the names of a space's two models; other kinds of space are not simulated."""


@dataclass(frozen=True)
class Space:
    kind: str
    id: str
    deliver_model: dict[str, Any]


def read_spaces(call: Call, declared: dict[str, Any] | None = None) -> list[Space]:
    """The spaces of `openSpaceId`; each needs its space model (here, or at the card's making) and deliver model."""
    text = call.text("openSpaceId", "param.openSpaceIdEmpty")
    if not text.startswith(SCHEME) or len(text) > ID_MAX:
        raise ApiError("param.openSpaceIdInvalid", "openSpaceId 不合法")
    return [_space(call, part, call.body if declared is None else declared) for part in text[len(SCHEME) :].split(";")]


def _space(call: Call, part: str, declared: dict[str, Any]) -> Space:
    kind, _, key = part.partition(".")
    if kind not in MODELS or not key:
        raise ApiError("param.openSpaceIdInvalid", f"openSpaceId 不合法：{part}")
    if f"{MODELS[kind]}OpenSpaceModel" not in declared:
        raise ApiError("param.openSpaceModelInvalid", f"缺少 {MODELS[kind]}OpenSpaceModel")
    model = call.body.get(f"{MODELS[kind]}OpenDeliverModel")
    if not isinstance(model, dict):
        raise ApiError("param.spaceDeliverModelEmpty", f"缺少 {MODELS[kind]}OpenDeliverModel")
    if kind == "IM_ROBOT" and model.get("spaceType") != "IM_ROBOT":
        raise ApiError("param.openDeliverModelError", "spaceType 必须是 IM_ROBOT")
    if kind == "IM_GROUP" and not model.get("robotCode"):
        raise ApiError("param.openDeliverModelError", "robotCode 不能为空")
    if model.get("robotCode", call.app.robot_code) != call.app.robot_code:
        raise ApiError("param.openDeliverModelError", "robotCode 不属于调用的应用")
    return Space(kind, key, model)


def deliver_to(platform: Platform, call: Call, instance: CardInstance, spaces: list[Space]) -> list[dict[str, Any]]:
    """Bring the card to each space; a space that it cannot reach is told in its result, with the call a success."""
    return [_deliver(platform, call, instance, space) for space in spaces]


def _deliver(platform: Platform, call: Call, instance: CardInstance, space: Space) -> dict[str, Any]:
    failed = "系统异常" if platform.faults.take("fail_deliveries") else ""
    userids, problem = _receivers(call, space, instance.user_id_type)
    carrier = ""
    if not (problem := failed or problem):
        carrier = secrets.token_urlsafe(32)
        conversation = space.id if space.kind == "IM_GROUP" else ""
        instance.carriers[f"{space.kind}.{space.id}"] = carrier
        instance.holders += [userid for userid in userids if userid not in instance.holders]
        platform.world.sent[carrier] = Sent(carrier, call.app.client_id, platform.clock.now(), userids, conversation)
        platform.show(
            call.corp, userids, kind="card", content={}, msgid=carrier, conversation=conversation, instance=instance
        )
    return {
        "spaceType": space.kind,
        "spaceId": space.id,
        "success": not problem,
        "carrierId": carrier,
        "errorMsg": problem,
    }


def _receivers(call: Call, space: Space, id_type: int) -> tuple[list[str], str]:
    """On whose phones the card stands then, and why on nobody's."""
    if space.kind == "IM_ROBOT":
        member = call.corp.user(space.id, id_type)
        if member is None or not call.corp.within(member, call.app.visible_departments):
            return [], "用户不存在或不在应用可见范围内"
        return [member.userid], "" if call.app.published else "机器人未发布"
    group = call.corp.group(space.id)
    if group is None or group.disbanded or call.app.client_id not in group.robots:
        return [], "群不存在或机器人不在群中"
    wanted = space.deliver_model.get("recipients")
    return [one for one in group.members if not wanted or one in wanted], ""
