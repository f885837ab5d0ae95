"""What the platform remembers: chats, sent messages, response codes, menus. All of it goes into the snapshot."""

import secrets
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from typing import Any

from simulator.wecom import reading
from simulator.wecom.config import CorpConfig

CHAT_ITEMS_MAX = 2000
RESPONSE_CODE_SECONDS = 72 * 3600
MEDIA_SECONDS = 3 * 24 * 3600


@dataclass
class ChatItem:
    """One message in one person's chat with an app. Each recipient of a card has an item of their own."""

    id: str
    msgid: str
    agent_id: int
    kind: str
    """The msgtype, or `mine` for what the person wrote."""
    content: dict[str, Any]
    """The part of the send call that belongs to the msgtype; for a card, as last updated."""
    at: float
    task_id: str = ""
    state: str = "open"
    """open, replaced (the buttons are one grey text) or recalled."""
    replaced: str = ""
    """The grey text."""
    past: list[dict[str, Any]] = field(default_factory=list)
    """What a card was before each update, oldest first."""
    chosen: dict[str, list[str]] = field(default_factory=dict)
    """Option ids by question that the person last submitted."""
    failed: bool = False
    """Something the person wrote that the app never took."""

    @property
    def card(self) -> dict[str, Any]:
        return self.content if self.kind == "template_card" else {}

    @property
    def text(self) -> str:
        """All that can be read on it, the grey text included."""
        if self.state == "recalled":
            return ""
        words = reading.message_text(self.kind, self.content)
        return f"{words}\n{self.replaced}" if self.replaced and self.replaced not in words else words

    @property
    def buttons(self) -> list[tuple[str, str]]:
        """(text, key) of what can be tapped now; nothing on a grey card."""
        return reading.buttons(self.content) if self.kind == "template_card" and self.state == "open" else []

    @property
    def links(self) -> list[tuple[str, str]]:
        """(text, url) of what opens a page."""
        return reading.message_links(self.kind, self.content)

    def update(self, card: dict[str, Any]) -> None:
        """Show another card in this place."""
        self.past.append(self.content)
        self.content = card
        self.replaced = card.get("replace_text", "")
        self.state = "replaced" if self.replaced else "open"

    def grey(self, text: str) -> None:
        """Replace the buttons by one text."""
        self.past.append(self.content)
        self.replaced, self.state = text, "replaced"


@dataclass
class SentMessage:
    """One accepted message/send call."""

    msgid: str
    app: str
    agent_id: int
    kind: str
    at: float
    recipients: list[str]
    """Lower-cased userids, dropped deliveries included."""
    task_id: str = ""


@dataclass
class Group:
    """A group chat that an app created."""

    corp_id: str
    agent_id: int
    name: str
    owner: str
    members: list[str]
    at: float


@dataclass(frozen=True)
class Media:
    """A file with a media_id."""

    corp_id: str
    kind: str
    name: str
    content: bytes
    at: float


@dataclass(frozen=True)
class MiniProgramCode:
    """What `wx.qy.login` gave to the mini-program `appid` on a member's phone."""

    corp_id: str
    userid: str
    appid: str
    expires_at: float


@dataclass
class ResponseCode:
    """Permission to update one card once, within 72 hours."""

    msgid: str
    expires_at: float
    used: bool = False


def app_key(corp_id: str, agent_id: int) -> str:
    return f"{corp_id}/{agent_id}"


def chat_key(corp_id: str, userid: str) -> str:
    return f"{corp_id}/{userid.lower()}"


class World:
    """The platform's memory. Keys are `corp/agent` for apps and `corp/userid` (lower case) for chats."""

    def __init__(self) -> None:
        self.corps: dict[str, CorpConfig] = {}
        self.chats: dict[str, list[ChatItem]] = defaultdict(list)
        self.sent: dict[str, SentMessage] = {}
        self.codes: dict[str, ResponseCode] = {}
        self.menus: dict[str, list[dict[str, Any]]] = {}
        self.task_ids: dict[str, dict[str, str]] = defaultdict(dict)
        """Per app: task_id → msgid, for ever."""
        self.delivered: dict[str, tuple[float, dict[str, Any]]] = {}
        """Requests with enable_duplicate_check: digest → (until, first answer)."""
        self.groups: dict[str, Group] = {}
        """By chatid."""
        self.media: dict[str, Media] = {}
        """By media_id. Not in the snapshot, which is written anew after every message: a restart loses them."""

    def add(self, corp_id: str, userid: str, item: ChatItem) -> None:
        """Put a message at the end of a chat; very long chats lose their oldest."""
        chat = self.chats[chat_key(corp_id, userid)]
        chat.append(item)
        if len(chat) > CHAT_ITEMS_MAX:
            del chat[: CHAT_ITEMS_MAX // 10]

    def item(self, corp_id: str, userid: str, msgid: str) -> ChatItem | None:
        """The recipient's copy of a message."""
        chat = self.chats.get(chat_key(corp_id, userid), [])
        return next((item for item in reversed(chat) if msgid and item.msgid == msgid), None)

    def new_response_code(self, msgid: str, now: float) -> str:
        code = secrets.token_urlsafe(32)
        self.codes[code] = ResponseCode(msgid=msgid, expires_at=now + RESPONSE_CODE_SECONDS)
        return code

    def forget_expired(self, now: float) -> None:
        """Let go of what is answered the same without it: old codes, requests and files."""
        self.media = {media_id: one for media_id, one in self.media.items() if one.at + MEDIA_SECONDS > now}
        self.codes = {code: value for code, value in self.codes.items() if value.expires_at > now}
        self.delivered = {digest: entry for digest, entry in self.delivered.items() if entry[0] > now}

    def to_dict(self) -> dict[str, Any]:
        return {
            "corps": [corp.to_dict() for corp in self.corps.values()],
            "chats": {key: [asdict(item) for item in chat] for key, chat in self.chats.items()},
            "sent": [asdict(message) for message in self.sent.values()],
            "codes": {code: asdict(value) for code, value in self.codes.items()},
            "menus": self.menus,
            "groups": {chat_id: asdict(group) for chat_id, group in self.groups.items()},
            "task_ids": self.task_ids,
            "delivered": self.delivered,
        }

    def restore(self, values: dict[str, Any]) -> None:
        """Take over what `to_dict` gave."""
        self.corps = {corp["corp_id"]: CorpConfig.from_dict(corp) for corp in values["corps"]}
        for key, chat in values["chats"].items():
            self.chats[key] = [ChatItem(**item) for item in chat]
        self.sent = {message["msgid"]: SentMessage(**message) for message in values["sent"]}
        self.codes = {code: ResponseCode(**value) for code, value in values["codes"].items()}
        self.menus = values["menus"]
        self.groups = {chat_id: Group(**group) for chat_id, group in values.get("groups", {}).items()}
        self.task_ids.update(values["task_ids"])
        self.delivered = {digest: (until, answer) for digest, (until, answer) in values["delivered"].items()}
