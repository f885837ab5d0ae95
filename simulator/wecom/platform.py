"""What every part of the platform shares: memory, clock, switches, journal, and news of changes."""

import secrets
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from simulator.clock import Clock
from simulator.news import News
from simulator.wecom.config import AgentConfig, CorpConfig
from simulator.wecom.faults import Faults
from simulator.wecom.journal import Journal
from simulator.wecom.state import ChatItem, MiniProgramCode, World, chat_key
from simulator.wecom.tokens import Tokens


class Platform:
    """Passed to the functions that serve the API, the phones and the page."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.faults = Faults()
        self.world = World()
        self.journal = Journal()
        self.tokens = Tokens(self.clock, self.faults)
        self.deliveries: dict[str, list[float]] = defaultdict(list)
        """Per app and member: when messages arrived within the last hour."""
        self.tickets: dict[str, tuple[str, float]] = {}
        """Per enterprise: the JS-SDK's ticket and its end."""
        self.tickets_asked: dict[str, list[float]] = defaultdict(list)
        """Per enterprise, and per app: when tickets were asked for within the last hour."""
        self.miniprogram_codes: dict[str, MiniProgramCode] = {}
        """Handed out by `wx.qy.login` and not exchanged yet."""
        self.on_change: list[Callable[[], None]] = []
        self.news = News()

    def changed(self, corp_id: str, userid: str) -> None:
        """Tell everyone who watches that a person's chat is not what it was."""
        self.remember()
        self.news.tell(chat_key(corp_id, userid))

    def remember(self) -> None:
        """Something that the snapshot holds has changed."""
        for listener in self.on_change:
            listener()

    def show(
        self, corp: CorpConfig, agent: AgentConfig, userid: str, *, kind: str, content: dict[str, Any]
    ) -> ChatItem:
        """Put something that is no sent message into a chat: what the person wrote, or a passive reply."""
        item = ChatItem(secrets.token_hex(8), "", agent.agent_id, kind, content, self.clock.now())
        self.world.add(corp.corp_id, userid, item)
        self.changed(corp.corp_id, userid)
        return item
