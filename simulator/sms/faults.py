"""The switches with which a test or the page makes the SMS providers misbehave."""

from dataclasses import dataclass

from simulator.switches import Switches


@dataclass
class SmsFaults(Switches):
    """All off at the start; counters count down as they are used up. Durations are real seconds."""

    down: bool = False
    """Connections are closed without an answer."""
    latency_seconds: float = 0.0
    lose_answers: int = 0
    """The next texts are sent, but the connection closes before the answer."""
    system_errors: int = 0
    """The next calls fail inside of the provider, and nothing is sent."""
    undeliverable: bool = False
    """Texts are taken, and their receipts say that they did not arrive."""
    duplicate_receipts: int = 0
    """Each receipt comes this many times more."""
    lose_receipts: bool = False
    receipt_delay_seconds: float = 1.0
    receipt_retry_seconds: float = 60.0
    """Before the first repeat of a receipt that was not taken; the second waits five times as long."""
