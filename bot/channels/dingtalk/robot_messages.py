"""What people send to the robot becomes our events; past this file nobody knows its JSON.

Names and shapes differ between clients and versions: what can be read either way is, what is unknown is passed over.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bot.channels.dingtalk.credentials import DINGTALK
from bot.channels.dingtalk.reading import USER_ID_LENGTH_MAX, Delivery, check_owner, digest, mapping, moment, read_model
from bot.events import Event, Said, SentFile, SentImage, Unsupported

NAMES = {"audio": "语音", "video": "视频"}
"""Message types of which we have no use, as people call them."""
OTHER_KIND = "这种消息"
GROUP = "2"
"""The conversationType of a group."""
GROUP_NAME_LENGTH_MAX = 50


class RobotMessage(BaseModel):
    """A message to the robot (pages 机器人接收消息 and 接收消息), as far as we use it."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    msgId: str = Field(min_length=1, max_length=500)
    msgtype: str = ""
    senderStaffId: str | None = None
    senderNick: str | None = None
    chatbotCorpId: str | None = None
    robotCode: str | None = None
    conversationType: str | None = None
    conversationId: str | None = Field(default=None, max_length=500)
    conversationTitle: str | None = None
    createAt: int | None = None
    sessionWebhook: str | None = None
    errorCode: str | None = None
    text: Any = None
    content: Any = None


@dataclass(frozen=True)
class Heard:
    """A robot message: the event in it, if there is one, and where an answer goes that needs no account of ours."""

    event: Event | None
    session_webhook: str
    what: str
    """What it calls itself, for the log."""
    in_group: bool = False
    """Whether others heard it too."""


def robot_message(body: bytes | str, delivery: Delivery) -> Heard:
    """Read a robot message. Somebody outside of the organisation has no user id, and so there is no event.

    Raises:
        BadEnvelope: It is no robot message, or is meant for another app or organisation.
    """
    message = read_model(RobotMessage, body)
    check_owner(message.chatbotCorpId, delivery.credentials.corp_id, "organisation")
    check_owner(message.robotCode, delivery.credentials.robot_code, "robot")
    webhook = message.sessionWebhook or ""
    if message.errorCode:
        # Beyond the monthly quota of pushes only a stub arrives, without the words.
        return Heard(None, webhook, f"quota/{message.errorCode}")
    user_id = (message.senderStaffId or "").strip()
    if not user_id or len(user_id) > USER_ID_LENGTH_MAX:
        return Heard(None, webhook, "outsider")
    common: dict[str, Any] = {
        "tenant_id": delivery.tenant_id,
        "channel": DINGTALK,
        "user_id": user_id,
        "key": f"msg:{digest(message.msgId)}",
        "happened_at": moment(message.createAt, delivery),
        "reference": delivery.reference,
    }
    return Heard(_event(message, common), webhook, message.msgtype, in_group=message.conversationType == GROUP)


def _group(message: RobotMessage) -> dict[str, Any]:
    """The group in which it was said. The id of a single chat is of no use: nothing can be sent to it."""
    if message.conversationType != GROUP:
        return {}
    title = (message.conversationTitle or "").strip()
    return {"group": message.conversationId or "", "group_name": title[:GROUP_NAME_LENGTH_MAX]}


def _event(message: RobotMessage, common: dict[str, Any]) -> Event:
    if words := _words(message):
        return Said(**common, text=words, **_group(message))
    content = mapping(message.content)
    for part in (content, *_pieces(content)):
        code = part.get("downloadCode") or part.get("pictureDownloadCode")
        if isinstance(code, str) and code and message.msgtype in ("picture", "richText"):
            return SentImage(**common, media_ref=code)
        if isinstance(code, str) and code and message.msgtype == "file":
            return SentFile(**common, media_ref=code, name=str(part.get("fileName") or ""))
    return Unsupported(**common, what=NAMES.get(message.msgtype, OTHER_KIND))


def _words(message: RobotMessage) -> str:
    """What was written or, for dictation, recognised; in a group a blank is left of the mention of the robot."""
    for part in (message.text, message.content):
        if isinstance(part, str):
            return part.strip()
        if isinstance(part, Mapping):
            if pieces := _pieces(part):
                return "".join(piece["text"] for piece in pieces if isinstance(piece.get("text"), str)).strip()
            for name in ("content", "recognition"):
                if isinstance(part.get(name), str):
                    return str(part[name]).strip()
    return ""


def _pieces(content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The words and pictures of rich text."""
    pieces = content.get("richText")
    return [piece for piece in pieces if isinstance(piece, Mapping)] if isinstance(pieces, list) else []
