"""What a person's deeds look like on the way to the service: robot messages and clicks on cards."""

import json
import secrets
from typing import Any

from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig, GroupConfig, MemberConfig
from simulator.dingtalk.instances import CardInstance
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.state import Session

SESSION_MS = 5_400_000


def robot_message(
    platform: Platform,
    corp: DingTalkCorpConfig,
    app: AppConfig,
    member: MemberConfig,
    part: dict[str, Any],
    group: GroupConfig | None = None,
) -> dict[str, Any]:
    """The payload of page robot-receive-message. `part` is msgtype with what belongs to it.

    While the app is not published, DingTalk does not tell who the sender is.
    """
    now_ms = int(platform.clock.now() * 1000)
    robot = _sealed_id(app.client_id)
    message: dict[str, Any] = {
        "conversationId": group.open_conversation_id if group else f"cid{_sealed_id(member.userid + app.client_id)}==",
        "conversationType": "2" if group else "1",
        "chatbotCorpId": corp.corp_id,
        "chatbotUserId": robot,
        "msgId": f"msg{secrets.token_urlsafe(18)}==",
        "senderNick": member.name,
        "senderStaffId": member.userid if app.published else "",
        "senderId": _sealed_id(member.userid),
        "sessionWebhook": _open_session(platform, corp, app, member, group, now_ms),
        "sessionWebhookExpiredTime": now_ms + SESSION_MS,
        "createAt": now_ms,
        "senderPlatform": "Mac",
        "robotCode": app.robot_code,
        **part,
    }
    if app.published:
        message |= {"senderCorpId": corp.corp_id, "isAdmin": member.admin, "senderUnionId": member.unionid}
    if group:
        atted = [{"dingtalkId": robot}]
        message |= {"conversationTitle": group.title, "isInAtList": True, "atUsers": atted}
    return message


def _sealed_id(name: str) -> str:
    """An id of the kind that must never be taken for a userId."""
    return "$:LWCP_v1:$" + name.encode().hex()[:40]


def _open_session(
    platform: Platform,
    corp: DingTalkCorpConfig,
    app: AppConfig,
    member: MemberConfig,
    group: GroupConfig | None,
    now_ms: int,
) -> str:
    """The address for answers to this message."""
    key = secrets.token_hex(16)
    conversation = group.open_conversation_id if group else ""
    expires_at = (now_ms + SESSION_MS) / 1000
    platform.world.sessions[key] = Session(corp.corp_id, app.client_id, member.userid, conversation, expires_at)
    return f"{platform.address(corp)}/oapi/robot/sendBySession?session={key}"


def click(
    corp: DingTalkCorpConfig, instance: CardInstance, member: MemberConfig, space: str, private: dict[str, Any]
) -> dict[str, Any]:
    """The payload of page event-callback-card; `private` is the cardPrivateData."""
    kind, _, space_id = space.partition(".")
    return {
        "type": "actionCallback",
        "outTrackId": instance.out_track_id,
        "corpId": corp.corp_id,
        "userId": member.userid if instance.user_id_type == 1 else member.unionid,
        "userIdType": instance.user_id_type,
        "spaceType": kind,
        "spaceId": space_id,
        "extension": "{}",
        "content": json.dumps({"cardPrivateData": private}, ensure_ascii=False),
    }
