"""Somebody who types to the bot, for stories about what is understood."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest

from bot.language import Dialogue, Understanding, understand


@dataclass
class Chat:
    """One conversation, held at one moment."""

    now: datetime
    dialogue: Dialogue = field(default_factory=Dialogue)

    def says(self, text: str, expecting: str | None = None) -> Understanding:
        """Type one message and see what is understood."""
        understood, self.dialogue = understand(text, self.now, self.dialogue, expecting=expecting)
        return understood


@pytest.fixture
def chat() -> Callable[..., Chat]:
    """Open a conversation; without a time it is Monday, 23 November 2026, half past nine."""

    def open_chat(now: str = "2026-11-23T09:30") -> Chat:
        return Chat(datetime.fromisoformat(now + ":00+08:00"))

    return open_chat


@pytest.fixture
def slots(chat: Callable[..., Chat]) -> Callable[..., dict[str, Any]]:
    """The slots, as JSON, of one message that opens a conversation."""

    def slots_of(text: str, now: str = "2026-11-23T09:30") -> dict[str, Any]:
        return chat(now).says(text).as_json()

    return slots_of
