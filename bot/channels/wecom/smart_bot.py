"""The smart bot (智能机器人) on its long connection: JSON frames, and what people say to it as our events.

It is a second way in. A person who writes to it is a member like any other, so their words mean what they would mean
in the app, and the app answers, with its cards; the bot says in its own chat where to look.
"""

import hashlib
import json
import re
import secrets
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.channels.envelope import BadEnvelope
from bot.channels.shortening import shortened
from bot.channels.wecom import bot_media
from bot.channels.wecom.credentials import WECOM, WeComCredentials
from bot.channels.wecom.parse import Delivery
from bot.events import Event, Said, SentFile, SentImage, Unsupported

FRAME_BYTES_MAX = 1024 * 1024
MESSAGE, EVENT = "aibot_msg_callback", "aibot_event_callback"
ENTERED, REPLACED = "enter_chat", "disconnected_event"
REFUSED = {853000, 93019, 846601}
"""Bot id or secret is wrong, or the bot is set to callbacks instead: somebody has to repair that."""
NAMES = {"image": "图片", "file": "文件", "video": "视频"}
REPLY_BYTES_MAX = 2048
_AT_BOT = re.compile(r"^\s*@\S+\s*")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Headers(_Part):
    req_id: str = Field("", max_length=256)


class Frame(_Part):
    """One frame: a callback with `cmd`, or without it the answer to a command of ours."""

    cmd: str = ""
    headers: _Headers = _Headers()
    errcode: int = 0
    errmsg: str = ""
    body: dict[str, Any] = {}

    @property
    def event(self) -> str:
        """The kind of an event; empty for everything else."""
        event = self.body.get("event")
        return str(event.get("eventtype", "")) if self.cmd == EVENT and isinstance(event, dict) else ""


class _Words(_Part):
    content: str = Field("", max_length=20_000)


class _Sender(_Part):
    userid: str = Field(min_length=1, max_length=64)


class _Media(_Part):
    url: str = Field("", max_length=2048)
    aeskey: str = Field("", max_length=64)

    @property
    def reference(self) -> str:
        """Empty where a part is missing."""
        whole = self.url.startswith(("https://", "http://")) and self.aeskey
        return bot_media.reference(self.url, self.aeskey) if whole else ""


class _Item(_Part):
    msgtype: str
    text: _Words = _Words()
    image: _Media = _Media()


class _Mixed(_Part):
    msg_item: tuple[_Item, ...] = Field((), max_length=10)


class _Message(_Part):
    msgid: str = Field(min_length=1, max_length=256)
    chattype: Literal["single", "group"] = "single"
    sender: _Sender = Field(alias="from")
    msgtype: str
    text: _Words = _Words()
    voice: _Words = _Words()
    mixed: _Mixed = _Mixed()
    image: _Media = _Media()
    file: _Media = _Media()

    @property
    def pictures(self) -> list[str]:
        """References of the pictures that were sent."""
        images = [self.image] if self.msgtype == "image" else [item.image for item in self.mixed.msg_item]
        return [image.reference for image in images if image.reference]

    @property
    def words(self) -> str:
        """What was said, in whatever form; in a group without the name of the bot before it."""
        items = [item.text.content for item in self.mixed.msg_item if item.msgtype == "text"]
        said = {"text": self.text.content, "voice": self.voice.content, "mixed": "\n".join(items)}
        words = said.get(self.msgtype, "")
        return (_AT_BOT.sub("", words) if self.chattype == "group" else words).strip()


def read_frame(text: str) -> Frame:
    """A frame of the connection. Raises BadEnvelope for anything else."""
    try:
        return Frame.model_validate_json(text)
    except ValidationError as error:
        raise BadEnvelope("frame", f"{error.error_count()} mistakes") from error


def parse(frame: Frame, delivery: Delivery) -> list[Event]:
    """The events in a message to the bot: words, and pictures, which may come together. Raises BadEnvelope."""
    try:
        message = _Message.model_validate(frame.body)
    except ValidationError as error:
        raise BadEnvelope("message", f"{error.error_count()} mistakes") from error
    common: dict[str, Any] = {
        "tenant_id": delivery.tenant_id,
        "channel": WECOM,
        "user_id": message.sender.userid.lower(),
        "key": f"bot:{hashlib.sha256(message.msgid.encode()).hexdigest()}",
        # Messages carry no time of their own.
        "happened_at": delivery.received_at,
        "reference": delivery.reference,
    }
    events: list[Event] = [Said(**common, text=message.words)] if message.words else []
    for number, media_ref in enumerate(message.pictures, start=1):
        events.append(SentImage(**{**common, "key": f"{common['key']}:{number}"}, media_ref=media_ref))
    if message.msgtype == "file" and message.file.reference:
        events.append(SentFile(**common, media_ref=message.file.reference))
    if not events and message.msgtype in NAMES:
        events.append(Unsupported(**common, what=NAMES[message.msgtype]))
    return events


def subscription(credentials: WeComCredentials) -> tuple[str, str]:
    """The frame that begins a connection, and the id of the answer to it."""
    return _frame("aibot_subscribe", {"bot_id": credentials.bot_id, "secret": credentials.bot_secret})


def heartbeat() -> str:
    """A sign of life."""
    return _frame("ping")[0]


def reply(frame: Frame, text: str) -> str:
    """Answer a message in its own chat, at once and whole."""
    stream = {"id": secrets.token_hex(8), "finish": True, "content": shortened(text, REPLY_BYTES_MAX)}
    return _frame("aibot_respond_msg", {"msgtype": "stream", "stream": stream}, frame.headers.req_id)[0]


def welcome(frame: Frame, text: str) -> str:
    """Answer somebody who opens the chat with the bot, within 5 seconds."""
    body = {"msgtype": "text", "text": {"content": shortened(text, REPLY_BYTES_MAX)}}
    return _frame("aibot_respond_welcome_msg", body, frame.headers.req_id)[0]


def _frame(cmd: str, body: dict[str, Any] | None = None, req_id: str = "") -> tuple[str, str]:
    req_id = req_id or f"{cmd}_{secrets.token_hex(12)}"
    frame = {"cmd": cmd, "headers": {"req_id": req_id}, **({"body": body} if body is not None else {})}
    return json.dumps(frame, ensure_ascii=False), req_id
