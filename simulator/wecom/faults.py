"""The switches with which a test or the page makes the platform misbehave, and the behaviours WeCom leaves open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from simulator.switches import Switches


@dataclass
class Faults(Switches):
    """All off at the start; counters count down as they are used up. Durations are real seconds."""

    api_down: bool = False
    """Connections to the API are closed without an answer."""
    api_latency_seconds: float = 0.0
    untrusted_ip: bool = False
    """Every call with a token answers 60020."""
    inject: list[tuple[str, int, int]] = field(default_factory=list)
    """(end of the path or "*", errcode, times): the next calls answer that code and do nothing."""
    lose_answers: int = 0
    """The next calls under message/ take effect, but the connection closes before the answer."""
    new_token_each_time: bool = False
    """A second gettoken gives a new token and ends the old one, instead of giving the same."""
    answer_duplicates_in_full: bool = False
    """A suppressed duplicate is answered with the first msgid and response_code, instead of a bare ok."""

    callback_retries: int = 3
    callback_retry_seconds: float = 1.0
    callback_timeout_seconds: float = 5.0
    retry_on_status: bool = True
    """Whether a status other than 200 is repeated too; timeouts and closed connections always are."""
    retry_fresh_nonce: bool = False
    """Repeats come in a new envelope, instead of byte by byte the same."""
    duplicate_callbacks: int = 0
    """Each callback is delivered this many times more, at the same moment."""
    lose_callbacks: int = 0
    """The next callbacks never leave."""
    hold_callbacks: int = 0
    """The next callbacks leave after the one that follows them."""
    callback_delay_seconds: float = 0.0
    wrong_signature: bool = False
    wrong_receiveid: bool = False
    stale_seconds: float = 0.0
    """How far in the past the signature's timestamp is."""
    full_contact_changes: bool = False
    """Changes of contacts tell every field that changed, as to callback addresses from before August 2022."""
    bot_silent: bool = False
    """Long connections of smart bots stay open, and nothing is answered or delivered on them."""
    honour_passive_card_updates: bool = False
    """Whether a card update in the answer to a button's callback is shown; the reference contradicts itself."""

    ROWS: ClassVar[Mapping[str, tuple[type, ...]]] = {"inject": (str, int, int)}

    def injected(self, path: str) -> int | None:
        """The errcode that this call must answer, counted down; None: none."""
        row = self.take_row("inject", path)
        return row[0] if row else None
