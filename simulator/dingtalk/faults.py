"""The switches that make DingTalk misbehave, its limits, and the behaviours that its documentation leaves open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from simulator.switches import Switches


@dataclass
class Faults(Switches):
    """All off at the start; counters count down as they are used up. Durations are real seconds."""

    api_down: bool = False
    """Connections to both APIs are closed without an answer."""
    api_latency_seconds: float = 0.0
    too_many_requests: bool = False
    """Every call with a token answers 429."""
    quota_used_up: bool = False
    """Every counted call answers that the month's quota is used up (403 ApiCountLimitForOrg, legacy 90020)."""
    inject: list[tuple[str, int, str, int]] = field(default_factory=list)
    """(end of the path or "*", HTTP status, code, times): the next calls answer so and do nothing. For the legacy API
    the code is a number in digits; the code "1111" gives the body of a punished address."""
    lose_answers: int = 0
    """The next calls that send or change something take effect, but the connection closes before the answer."""

    calls_per_second: int = 20
    """Of one app to one API (QPS of the standard edition); 0: no limit."""
    calls_per_month: int = 5000
    """Paid calls of one organisation in a calendar month; 0: no limit."""
    pushes_per_month: int = 3000
    """Robot messages received by callback, Stream or webhook in a month; 0: no limit."""

    fail_deliveries: int = 0
    """The next cards are made, but their deliverResults say that they did not arrive."""
    flow_control: int = 0
    """The next single-chat messages name everyone in flowControlledStaffIdList and reach nobody."""
    response_reaches_everyone: bool = False
    """Whether cardData in the answer to a click changes other viewers' cards too; the reports differ."""

    duplicate_pushes: int = 0
    """Each push is delivered this many times more, at the same moment."""
    lose_pushes: int = 0
    """The next pushes never leave."""
    hold_pushes: int = 0
    """The next pushes leave after the one that follows them."""
    push_delay_seconds: float = 0.0
    robot_timeout_seconds: float = 5.0
    robot_redelivery_seconds: float = 60.0
    """A robot message that was not acknowledged comes again after this, once; 0: never."""
    event_timeout_seconds: float = 3.0
    event_retry_seconds: float = 10.0
    """An event not taken comes again after this, and once more after three times this; then it is given up."""
    card_timeout_seconds: float = 2.0
    wrong_signature: bool = False
    wrong_owner_key: bool = False
    """Encrypted events are those of another app."""
    stale_seconds: float = 0.0
    """How far in the past the signature's timestamp is."""

    stream_ping_seconds: float = 30.0
    stream_close_seconds: float = 10.0
    """Between the `disconnect` frame, after which nothing is delivered, and the end of the connection."""
    stream_half_open: bool = False
    """Stream connections stay, but nothing is sent on them nor read from them."""
    malformed_frames: int = 0
    """The next frames of Stream are cut off in the middle, besides the real ones."""

    ROWS: ClassVar[Mapping[str, tuple[type, ...]]] = {"inject": (str, int, str, int)}

    def injected(self, path: str) -> tuple[int, str] | None:
        """Status and code that this call must answer, counted down; None: none."""
        row = self.take_row("inject", path)
        return (row[0], row[1]) if row else None
