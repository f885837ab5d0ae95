"""Session webhooks: the robot's answers to one message, without a token (reference, 5.2)."""

from typing import Any

from simulator.dingtalk.errors import LegacyError
from simulator.dingtalk.platform import Platform

PER_MINUTE = 20
AT_USERS_MAX = 50
KINDS: dict[str, tuple[str, ...]] = {
    "text": ("content",),
    "markdown": ("title", "text"),
    "link": ("title", "text", "messageUrl"),
    "actionCard": ("title", "text"),
    "feedCard": ("links",),
}
"""What each msgtype needs."""


def send_by_session(platform: Platform, key: str, body: dict[str, Any] | None) -> dict[str, Any]:
    """Show the message where the session's message was written. 300001 for a session that is over or never was."""
    session = platform.world.sessions.get(key)
    if session is None or session.expires_at <= platform.clock.now():
        raise LegacyError(300001, "session 不存在")
    if body is None:
        raise LegacyError(40035, "不合法的参数：请求体不是 JSON 对象")
    if body.get("msgtype") == "empty":
        return {}
    kind, content = _content(body)
    now = platform.clock.now()
    session.sent_at = [at for at in session.sent_at if at > now - 60]
    if len(session.sent_at) >= PER_MINUTE:
        raise LegacyError(410100, "发送速度太快而限流")
    session.sent_at.append(now)
    corp = platform.world.corps[session.corp_id]
    group = corp.group(session.conversation) if session.conversation else None
    people = group.members if group else [session.userid]
    platform.show(corp, people, kind=kind, content=content, conversation=session.conversation)
    return {}


def _content(body: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    kind = body.get("msgtype")
    if not isinstance(kind, str) or kind not in KINDS:
        raise LegacyError(400105, "不支持的消息类型")
    content = body.get(kind)
    if not isinstance(content, dict) or any(not content.get(name) for name in KINDS[kind]):
        raise LegacyError(40035, f"不合法的参数：{kind} 缺少必填项")
    if kind == "actionCard" and not (content.get("singleURL") or content.get("btns")):
        raise LegacyError(40035, "不合法的参数：actionCard 缺少按钮")
    at = body.get("at", {})
    if not isinstance(at, dict) or len(at.get("atUserIds", [])) > AT_USERS_MAX:
        raise LegacyError(40035, "不合法的参数：at")
    return kind, content
