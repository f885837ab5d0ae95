"""What became of robot messages: taking them back, who has read them, and the files that people sent."""

import secrets
from typing import Any

from yarl import URL

from simulator.dingtalk.calls import Call
from simulator.dingtalk.errors import ApiError
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.robot import check_robot, find_group
from simulator.dingtalk.state import Sent, chat_key

RECALL_SECONDS = 24 * 3600
KEYS_MAX = 20


def recall(platform: Platform, call: Call) -> dict[str, Any]:
    """otoMessages/batchRecall: takes messages back within 24 hours, and says for each whether it did."""
    check_robot(platform, call)
    return _recall(platform, call, "")


def recall_in_group(platform: Platform, call: Call) -> dict[str, Any]:
    """groupMessages/recall."""
    check_robot(platform, call)
    return _recall(platform, call, find_group(call).open_conversation_id)


def _recall(platform: Platform, call: Call, conversation: str) -> dict[str, Any]:
    keys = call.body.get("processQueryKeys")
    if not isinstance(keys, list) or not 0 < len(keys) <= KEYS_MAX or not all(isinstance(one, str) for one in keys):
        raise ApiError("invalidParameter.processQueryKeys", f"processQueryKeys 须为 1 至 {KEYS_MAX} 个")
    done, failed = [], {}
    for key in keys:
        message = _own(platform, call, key)
        if message is None or message.conversation != conversation:
            failed[key] = "消息不存在"
        elif platform.clock.now() - message.at > RECALL_SECONDS:
            failed[key] = "超过撤回时限"
        else:
            _take_back(platform, call, message)
            done.append(key)
    return {"successResult": done, "failedResult": failed}


def _take_back(platform: Platform, call: Call, message: Sent) -> None:
    message.recalled = True
    for userid in message.recipients:
        for item in platform.world.items(call.corp.corp_id, userid, message.key):
            item.recalled = True
        platform.changed(call.corp.corp_id, userid)


def _own(platform: Platform, call: Call, key: str) -> Sent | None:
    message = platform.world.sent.get(key)
    return message if message is not None and message.app == call.app.client_id else None


def read_status(platform: Platform, call: Call) -> dict[str, Any]:
    """oToMessages/readStatus."""
    check_robot(platform, call)
    message = _own(platform, call, call.query.get("processQueryKey", ""))
    if message is None or message.conversation:
        raise ApiError("resource.not.found", "processQueryKey 不存在")
    people = [member for userid in message.recipients if (member := call.corp.member(userid))]
    return {
        "sendStatus": "RECALLED" if message.recalled else "SUCCESS",
        "messageReadInfoList": [
            {"name": one.name, "userId": one.userid, "readStatus": _read(platform, call, one.userid, message)}
            for one in people
        ],
    }


def _read(platform: Platform, call: Call, userid: str, message: Sent) -> str:
    """READ once the person looked at the chat after the message came."""
    return "READ" if platform.world.looked.get(chat_key(call.corp.corp_id, userid), 0.0) >= message.at else "UNREAD"


def download(platform: Platform, call: Call) -> dict[str, Any]:
    """messageFiles/download: an address that is good for one visit, for a while."""
    check_robot(platform, call)
    file = platform.files.sent(call.body.get("downloadCode"))
    if file is None:
        raise ApiError("invalidParameter.robotCode.downloadCode", "downloadCode 不存在或已过期")
    if file.app != call.app.client_id:
        raise ApiError("invalidParameter.robotCode.auth", "robotCode 不属于收到文件的应用")
    name, until = platform.files.address(file)
    url = URL(f"{platform.address(call.corp)}/files/{name}").with_query(Expires=until, Signature=secrets.token_hex(8))
    return {"downloadUrl": str(url)}
