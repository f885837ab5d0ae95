"""What every part of DingTalk shares: memory, clock, switches, journal, and news of changes."""

import secrets
from collections.abc import Callable
from typing import Any

from simulator.clock import Clock
from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig
from simulator.dingtalk.faults import Faults
from simulator.dingtalk.files import Files
from simulator.dingtalk.instances import CardInstance
from simulator.dingtalk.journal import Journal
from simulator.dingtalk.quota import Quota
from simulator.dingtalk.state import ChatItem, World, chat_key
from simulator.dingtalk.tokens import Tokens
from simulator.news import News

PREFIX = "/dingtalk"
NEWS_KEY = "dingtalk/"
"""Begins the keys of DingTalk's chats among the news of all platforms."""


class Platform:
    """Passed to the functions that serve the APIs, the phones and the page."""

    def __init__(self, clock: Clock, news: News) -> None:
        self.clock = clock
        self.news = news
        self.faults = Faults()
        self.world = World()
        self.journal = Journal()
        self.tokens = Tokens(clock)
        self.quota = Quota(clock, self.faults)
        self.files = Files(clock)
        self.origin = ""
        """Scheme, host and port by which the last call came in."""
        self.pending_clicks: set[str] = set()
        """Cards, as `app/outTrackId`, whose click the service has not answered yet."""
        self.group_robots: dict[str, list[float]] = {}
        """By token of a group's own robot: when it wrote within the last minute."""
        self.on_change: list[Callable[[], None]] = []

    def address(self, corp: DingTalkCorpConfig) -> str:
        """Where the service finds this simulator's DingTalk."""
        return (corp.address or self.origin) + PREFIX

    def find_app(self, client_id: str) -> tuple[DingTalkCorpConfig, AppConfig] | None:
        """The app with this Client ID, and its organisation."""
        for corp in self.world.corps.values():
            if app := corp.app(client_id):
                return corp, app
        return None

    def changed(self, corp_id: str, userid: str) -> None:
        """Tell everyone who watches that a person's chat is not what it was."""
        self.remember()
        self.news.tell(NEWS_KEY + chat_key(corp_id, userid))

    def remember(self) -> None:
        """Something that the snapshot holds has changed."""
        for listener in self.on_change:
            listener()

    def card_changed(self, instance: CardInstance) -> None:
        """Tell everyone who has the card."""
        for userid in instance.holders:
            self.changed(instance.corp_id, userid)

    def show(
        self,
        corp: DingTalkCorpConfig,
        userids: list[str],
        *,
        kind: str,
        content: dict[str, Any],
        msgid: str = "",
        conversation: str = "",
        instance: CardInstance | None = None,
    ) -> list[ChatItem]:
        """Put a message on the phones of these members."""
        now = self.clock.now()
        items = [
            ChatItem(secrets.token_hex(8), msgid, kind, content, now, userid, conversation, instance)
            for userid in userids
        ]
        for item in items:
            self.world.add(corp.corp_id, item)
            self.changed(corp.corp_id, item.userid)
        return items

    def to_dict(self) -> dict[str, Any]:
        """All that the snapshot holds."""
        now = self.clock.now()
        self.world.sessions = {key: one for key, one in self.world.sessions.items() if one.expires_at > now}
        return {**self.world.to_dict(), "months": self.quota.months}

    def restore(self, values: dict[str, Any]) -> None:
        self.quota.months = values["months"]
        self.world.restore(values)
