"""What DingTalk remembers: chats, sent messages, cards, sessions, files. All of it goes into the snapshot."""

from collections import defaultdict
from dataclasses import asdict, dataclass, field
from typing import Any

from simulator.dingtalk import reading
from simulator.dingtalk.config import DingTalkCorpConfig
from simulator.dingtalk.instances import CardInstance

CHAT_ITEMS_MAX = 2000


@dataclass
class ChatItem:
    """One message on one person's phone. A card is the same for all who have it, as far as it is not private."""

    id: str
    msgid: str
    """The processQueryKey, or a card's carrierId."""
    kind: str
    """A msgKey without `sample`, a msgtype of a webhook, `card`, `notice` (work notification), or `mine`."""
    content: dict[str, Any]
    at: float
    userid: str
    conversation: str = ""
    """The group it stands in; empty in the single chat with the robot."""
    instance: CardInstance | None = None
    recalled: bool = False
    failed: bool = False
    """Something the person wrote that the service never took."""

    @property
    def task_id(self) -> str:
        """The card's outTrackId."""
        return self.instance.out_track_id if self.instance else ""

    @property
    def card(self) -> dict[str, Any]:
        """The variables of the card as this person sees it; empty for what is no card."""
        return self.instance.seen_by(self.userid) if self.instance else {}

    @property
    def parts(self) -> list[reading.Part]:
        """The card as it is drawn."""
        return reading.parts(self.instance.template, self.card) if self.instance else []

    @property
    def text(self) -> str:
        """All that can be read on it."""
        if self.recalled:
            return ""
        return reading.card_text(self.parts) if self.instance else reading.message_text(self.content)

    @property
    def buttons(self) -> list[tuple[str, str]]:
        """(text, key) of what can be tapped now and calls the service."""
        return [] if self.recalled else reading.buttons(self.parts)

    @property
    def links(self) -> list[tuple[str, str]]:
        """(text, url) of what opens a page."""
        return reading.card_links(self.parts) if self.instance else reading.message_links(self.content)

    @property
    def state(self) -> str:
        """open, replaced (a card with nothing left to tap, which once could be tapped) or recalled."""
        if self.recalled:
            return "recalled"
        past = [] if self.instance is None or self.buttons else self.instance.past(self.userid)
        could = any(reading.buttons(reading.parts(self.instance.template, card)) for card in past if self.instance)
        return "replaced" if could else "open"

    @property
    def replaced(self) -> str:
        """The text in place of the buttons."""
        return next((part.text for part in self.parts if part.kind == "closed"), "")

    def to_dict(self) -> dict[str, Any]:
        values = {name: value for name, value in vars(self).items() if name != "instance"}
        return {**values, "out_track_id": self.task_id, "app": self.instance.app if self.instance else ""}


@dataclass
class Sent:
    """One accepted robot message."""

    key: str
    """processQueryKey."""
    app: str
    at: float
    recipients: list[str]
    conversation: str = ""
    recalled: bool = False


@dataclass
class Session:
    """A session webhook: where answers to one inbound message go."""

    corp_id: str
    app: str
    userid: str
    conversation: str
    expires_at: float
    sent_at: list[float] = field(default_factory=list)


@dataclass
class Todo:
    """One task, as it stands in its executors' lists."""

    id: str
    app: str
    source_id: str
    subject: str
    creator: str
    executors: list[str]
    """Unionids."""
    url: str
    done: list[str] = field(default_factory=list)
    """Executors who are finished."""

    @property
    def is_done(self) -> bool:
        return set(self.executors) <= set(self.done)


def chat_key(corp_id: str, userid: str) -> str:
    return f"{corp_id}/{userid}"


class World:
    """The platform's memory. Chats have the key `corp/userid`, cards `app/outTrackId`."""

    def __init__(self) -> None:
        self.corps: dict[str, DingTalkCorpConfig] = {}
        self.chats: dict[str, list[ChatItem]] = defaultdict(list)
        self.cards: dict[str, CardInstance] = {}
        self.sent: dict[str, Sent] = {}
        self.sessions: dict[str, Session] = {}
        self.routes: dict[str, dict[str, str]] = {}
        """Addresses for card callbacks: `app/callbackRouteKey` → callbackUrl, apiSecret."""
        self.looked: dict[str, float] = {}
        """When each person last had the chat before their eyes, by chat key."""
        self.todos: dict[str, Todo] = {}

    def add(self, corp_id: str, item: ChatItem) -> None:
        """Put a message at the end of a person's chat; very long chats lose their oldest."""
        chat = self.chats[chat_key(corp_id, item.userid)]
        chat.append(item)
        if len(chat) > CHAT_ITEMS_MAX:
            del chat[: CHAT_ITEMS_MAX // 10]

    def items(self, corp_id: str, userid: str, msgid: str) -> list[ChatItem]:
        """A person's copies of a message."""
        return [item for item in self.chats.get(chat_key(corp_id, userid), []) if item.msgid == msgid]

    def todos_of(self, unionid: str) -> list[Todo]:
        """The tasks that this person has before them."""
        return [task for task in self.todos.values() if unionid in task.executors and unionid not in task.done]

    def card(self, app: str, out_track_id: str) -> CardInstance | None:
        return self.cards.get(f"{app}/{out_track_id}")

    def to_dict(self) -> dict[str, Any]:
        return {
            "corps": [corp.to_dict() for corp in self.corps.values()],
            "chats": {key: [item.to_dict() for item in chat] for key, chat in self.chats.items()},
            "cards": {key: asdict(card) for key, card in self.cards.items()},
            "sent": [asdict(message) for message in self.sent.values()],
            "sessions": {key: asdict(session) for key, session in self.sessions.items()},
            "routes": self.routes,
            "looked": self.looked,
            "todos": [asdict(task) for task in self.todos.values()],
        }

    def restore(self, values: dict[str, Any]) -> None:
        """Take over what `to_dict` gave."""
        self.corps = {corp["corp_id"]: DingTalkCorpConfig.from_dict(corp) for corp in values["corps"]}
        self.cards = {key: CardInstance.from_dict(card) for key, card in values["cards"].items()}
        for key, chat in values["chats"].items():
            self.chats[key] = [self._item(item) for item in chat]
        self.sent = {message["key"]: Sent(**message) for message in values["sent"]}
        self.sessions = {key: Session(**session) for key, session in values["sessions"].items()}
        self.routes = values["routes"]
        self.looked = values["looked"]
        self.todos = {task["id"]: Todo(**task) for task in values.get("todos", [])}

    def _item(self, values: dict[str, Any]) -> ChatItem:
        instance = self.card(values.pop("app"), values.pop("out_track_id"))
        return ChatItem(**values, instance=instance)
