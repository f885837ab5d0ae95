"""Messages that the robot sends by the server API: to single people and to groups."""

import secrets
from typing import Any

from simulator.dingtalk.calls import Call, json_object
from simulator.dingtalk.config import GroupConfig
from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.state import Sent

USERS_MAX = 20
PARAM_BYTES_MAX = 15_000
FILE_TYPES = ("xlsx", "pdf", "zip", "rar", "doc", "docx")


def _action_card(count: int) -> tuple[str, ...]:
    return ("title", "text", *(f"action{part}{number}" for number in range(1, count + 1) for part in ("Title", "URL")))


TEMPLATES: dict[str, tuple[str, ...]] = {
    "sampleText": ("content",),
    "sampleMarkdown": ("title", "text"),
    "sampleImageMsg": ("photoURL",),
    "sampleLink": ("title", "text", "picUrl", "messageUrl"),
    "sampleActionCard": ("title", "text", "singleTitle", "singleURL"),
    **{f"sampleActionCard{count}": _action_card(count) for count in range(2, 6)},
    "sampleActionCard6": ("title", "text", "buttonTitle1", "buttonUrl1", "buttonTitle2", "buttonUrl2"),
    "sampleAudio": ("mediaId", "duration"),
    "sampleFile": ("mediaId", "fileName", "fileType"),
    "sampleVideo": ("duration", "videoMediaId", "videoType", "picMediaId"),
}
"""What each msgKey needs in its msgParam."""
MAY_BE_EMPTY = {"picUrl"}


def send_to_people(platform: Platform, call: Call) -> dict[str, Any]:
    """oToMessages/batchSend. Users who cannot be reached stand in the answer, which is a success all the same."""
    check_robot(platform, call)
    userids = call.body.get("userIds")
    if not isinstance(userids, list) or not userids or not all(isinstance(one, str) for one in userids):
        raise ApiError("invalidParameter.userIds.empty", "userIds 不能为空")
    if len(userids) > USERS_MAX:
        raise ApiError("invalidParameter.userIds.overMax", f"userIds 不能超过 {USERS_MAX} 个")
    kind, content = _content(call)
    if not call.app.published:
        raise ApiError("robot.oto.notExist", "机器人未发布，不能发送单聊消息")
    known = [userid for userid in dict.fromkeys(userids) if call.visible(userid)]
    answer = {
        "processQueryKey": _key(),
        "invalidStaffIdList": [userid for userid in userids if userid not in known],
        "flowControlledStaffIdList": [],
    }
    if platform.faults.take("flow_control"):
        return {**answer, "flowControlledStaffIdList": known}
    _remember(platform, call, answer["processQueryKey"], known)
    platform.show(call.corp, known, kind=kind, content=content, msgid=str(answer["processQueryKey"]))
    return answer


def send_to_group(platform: Platform, call: Call) -> dict[str, Any]:
    """groupMessages/send, to a group that the robot is in."""
    check_robot(platform, call)
    kind, content = _content(call)
    group = find_group(call)
    key = _key()
    _remember(platform, call, key, group.members, group.open_conversation_id)
    platform.show(
        call.corp, group.members, kind=kind, content=content, msgid=key, conversation=group.open_conversation_id
    )
    return {"processQueryKey": key}


def find_group(call: Call) -> GroupConfig:
    """The group that the body names; the robot must be in it."""
    group = call.corp.group(call.text("openConversationId", "invalidParameter.openConversationId.empty"))
    if group is None:
        raise ApiError("resource.not.found", "openConversationId 对应的群不存在")
    if group.disbanded:
        raise ApiError("group.disbanded", "群已解散")
    if call.app.client_id not in group.robots:
        raise ApiError("invalidParameter.robotCode.auth", "机器人不在该群中")
    return group


def check_robot(platform: Platform, call: Call) -> None:
    """The robot must be the calling app's own."""
    code = call.body.get("robotCode") or call.query.get("robotCode")
    if not isinstance(code, str) or not code:
        raise ApiError("invalidParameter.robotCode.empty", "robotCode 不能为空")
    if code == call.app.robot_code:
        return
    if platform.find_app(code) is None:
        raise ApiError("invalidParameter.robotCode.notExsit", "robotCode 不存在")
    raise ApiError("invalidParameter.robotCode.auth", "robotCode 不属于调用的应用")


def _content(call: Call) -> tuple[str, dict[str, Any]]:
    """The kind (the msgKey without `sample`) and the parameters, which come as a JSON string."""
    key = call.text("msgKey", "invalidParameter.msgKey.empty")
    if key not in TEMPLATES:
        raise ApiError("invalidParameter.msgKey.invalid", "msgKey 不合法")
    param = call.body.get("msgParam")
    content = json_object(param)
    if content is None:
        raise ApiError("invalidParameter.msgParam.invalid", "msgParam 必须是 JSON 字符串")
    if len(str(param).encode()) > PARAM_BYTES_MAX:
        raise ApiError("invalidParameter.msgParam.tooLong", f"msgParam 超过 {PARAM_BYTES_MAX} 字节")
    for name in TEMPLATES[key]:
        value = content.get(name)
        if not isinstance(value, str) or (not value and name not in MAY_BE_EMPTY):
            raise ApiError("invalidParameter.msgParam.invalid", f"msgParam 缺少 {name}")
    if key == "sampleFile" and content["fileType"] not in FILE_TYPES:
        raise ApiError("invalidParameter.msgParam.invalid", "不支持的文件类型")
    return key.removeprefix("sample"), content


def _key() -> str:
    return secrets.token_urlsafe(32)


def _remember(platform: Platform, call: Call, key: object, recipients: list[str], conversation: str = "") -> None:
    message = Sent(str(key), call.app.client_id, platform.clock.now(), recipients, conversation)
    platform.world.sent[message.key] = message
