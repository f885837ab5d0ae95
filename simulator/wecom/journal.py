"""What happened, for tests to assert on and for the page's log."""

from dataclasses import asdict, dataclass
from typing import Any

from simulator.keeping import keep


@dataclass(frozen=True)
class ApiCall:
    """One call of the server API."""

    path: str
    """With the leading /cgi-bin/."""
    query: dict[str, str]
    """Without access_token and corpsecret."""
    body: dict[str, Any]
    errcode: int
    at: float


@dataclass(frozen=True)
class Dropped:
    """A message that the answer called ok and that never arrived: the member had too many (30/min, 1000/h)."""

    corp_id: str
    agent_id: int
    userid: str
    msgid: str
    at: float


@dataclass(frozen=True)
class CallbackRecord:
    """One callback with all its attempts."""

    event: str
    userid: str
    plaintext: str
    attempts: list[tuple[int | str, float]]
    at: float


class Journal:
    """Lists that grow while the simulator runs; the oldest fifth goes when one holds 50,000 entries."""

    def __init__(self) -> None:
        self.calls: list[ApiCall] = []
        self.callbacks: list[CallbackRecord] = []
        self.dropped: list[Dropped] = []
        self.warnings: list[str] = []
        """Things that WeCom tolerates but that a careful service does not do, such as over-long titles."""

    def add(self, entry: ApiCall | CallbackRecord | Dropped) -> None:
        if isinstance(entry, ApiCall):
            keep(self.calls, entry)
        elif isinstance(entry, Dropped):
            keep(self.dropped, entry)
        else:
            keep(self.callbacks, entry)

    def warn(self, text: str) -> None:
        keep(self.warnings, text)

    def summary(self, newest: int = 40) -> dict[str, Any]:
        """Counts, and the newest entries of each list, newest last."""
        errors = [call for call in self.calls if call.errcode]
        return {
            "counts": {
                "calls": len(self.calls),
                "callbacks": len(self.callbacks),
                "dropped": len(self.dropped),
                "warnings": len(self.warnings),
                "errors": len(errors),
            },
            "calls": [asdict(call) for call in self.calls[-newest:]],
            "callbacks": [asdict(record) for record in self.callbacks[-newest:]],
            "dropped": [asdict(entry) for entry in self.dropped],
            "warnings": list(self.warnings),
            "errors": [asdict(call) for call in errors[-newest:]],
        }
