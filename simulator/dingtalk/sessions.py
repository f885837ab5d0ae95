"""Webhooks that take messages: a session's, for answers to one message, and a group's own robot's.

Pages robot-reply-and-send-messages and custom-robots-send-group-messages of DingTalk's documentation.
"""

import hmac
from collections.abc import Mapping
from typing import Any

from simulator.dingtalk.errors import LegacyError
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.signing import robot_sign

PER_MINUTE = 20
AT_USERS_MAX = 50
SIGNATURE_SECONDS = 3600
KINDS: dict[str, tuple[str, ...]] = {
    "text": ("content",),
    "markdown": ("title", "text"),
    "link": ("title", "text", "messageUrl"),
    "actionCard": ("title", "text"),
    "feedCard": ("links",),
}
"""What each msgtype needs."""


def send_by_session(platform: Platform, key: str, body: dict[str, Any] | None) -> None:
    """Show the message where the session's message was written. 300001 for a session that is over or never was."""
    session = platform.world.sessions.get(key)
    if session is None or session.expires_at <= platform.clock.now():
        raise LegacyError(300001, "session 不存在")
    content = _content(body)
    if content is None:
        return
    kind, shown = content
    if _too_fast(platform, session.sent_at):
        raise LegacyError(410100, "发送速度太快而限流")
    # Whether these count is not confirmed; a service that assumes it is never surprised.
    platform.quota.count_push(session.corp_id)
    corp = platform.world.corps[session.corp_id]
    group = corp.group(session.conversation) if session.conversation else None
    people = group.members if group else [session.userid]
    platform.show(corp, people, kind=kind, content=shown, conversation=session.conversation)


def send_by_token(platform: Platform, query: Mapping[str, str], body: dict[str, Any] | None) -> None:
    """robot/send: a message of a group's own robot (自定义机器人), which the group's address lets anybody write."""
    token = query.get("access_token", "")
    found = [(corp, one) for corp in platform.world.corps.values() for one in corp.groups if token == one.robot_token]
    if not token or not found:
        raise LegacyError(300005, "token is not exist")
    corp, group = found[0]
    if group.robot_secret:
        _check_signature(platform, group.robot_secret, query)
    content = _content(body)
    if content is None:
        return
    kind, shown = content
    if _too_fast(platform, platform.group_robots.setdefault(token, [])):
        raise LegacyError(660026, "sending too many messages per minute")
    platform.show(corp, group.members, kind=kind, content=shown, conversation=group.open_conversation_id)


def _check_signature(platform: Platform, secret: str, query: Mapping[str, str]) -> None:
    stamp = query.get("timestamp", "")
    if not stamp.isdigit() or abs(platform.clock.now() - int(stamp) / 1000) > SIGNATURE_SECONDS:
        raise LegacyError(310000, "invalid timestamp")
    if not hmac.compare_digest(robot_sign(secret, stamp), query.get("sign", "")):
        raise LegacyError(310000, "sign not match")


def _too_fast(platform: Platform, sent_at: list[float]) -> bool:
    """Whether this message is one too many within a minute; otherwise it is counted."""
    now = platform.clock.now()
    sent_at[:] = [at for at in sent_at if at > now - 60]
    if len(sent_at) >= PER_MINUTE:
        return True
    sent_at.append(now)
    return False


def _content(body: dict[str, Any] | None) -> tuple[str, dict[str, Any]] | None:
    """The kind and what belongs to it; None for the message that is none."""
    if body is None:
        raise LegacyError(40035, "不合法的参数：请求体不是 JSON 对象")
    if body.get("msgtype") == "empty":
        return None
    kind = body.get("msgtype")
    if not isinstance(kind, str) or kind not in KINDS:
        raise LegacyError(400105, "不支持的消息类型")
    content = body.get(kind)
    if not isinstance(content, dict) or not all(_given(content.get(name)) for name in KINDS[kind]):
        raise LegacyError(40035, f"不合法的参数：{kind} 缺少必填项")
    if kind == "actionCard" and not (_given(content.get("singleURL")) or _given(content.get("btns"))):
        raise LegacyError(40035, "不合法的参数：actionCard 缺少按钮")
    at = body.get("at", {})
    userids = at.get("atUserIds", []) if isinstance(at, dict) else None
    if not isinstance(userids, list) or len(userids) > AT_USERS_MAX:
        raise LegacyError(40035, "不合法的参数：at")
    return kind, content


def _given(value: object) -> bool:
    """A text that says something, or a list of objects."""
    rows = value if isinstance(value, list) else []
    return bool(value) and (isinstance(value, str) or (bool(rows) and all(isinstance(one, dict) for one in rows)))
