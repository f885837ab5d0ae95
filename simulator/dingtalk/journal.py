"""What happened, for tests to assert on and for the page's log. Only ever added to."""

from dataclasses import asdict, dataclass
from typing import Any

from simulator.keeping import keep


@dataclass(frozen=True)
class ApiCall:
    """One call of either API."""

    method: str
    path: str
    """As on the wire, `/v1.0/…` or `/topapi/…`, without the host's prefix."""
    query: dict[str, str]
    """Without tokens and secrets."""
    body: dict[str, Any]
    """Without secrets."""
    status: int
    code: str
    """The error code in words or digits; empty when it went well."""
    at: float


@dataclass(frozen=True)
class PushRecord:
    """One robot message, event or card callback with all its attempts."""

    kind: str
    """robot, event or card."""
    userid: str
    data: dict[str, Any]
    attempts: list[tuple[int | str, float]]
    at: float


class Journal:
    """Lists that grow while the simulator runs; the oldest fifth goes when one holds 50,000 entries."""

    def __init__(self) -> None:
        self.calls: list[ApiCall] = []
        self.pushes: list[PushRecord] = []
        self.warnings: list[str] = []
        """Things that DingTalk tolerates but that a careful service does not do."""

    def add(self, entry: ApiCall | PushRecord) -> None:
        if isinstance(entry, ApiCall):
            keep(self.calls, entry)
        else:
            keep(self.pushes, entry)

    def warn(self, text: str) -> None:
        keep(self.warnings, text)

    def summary(self, newest: int = 40) -> dict[str, Any]:
        """Counts, and the newest entries of each list, newest last."""
        errors = [call for call in self.calls if call.code]
        return {
            "counts": {
                "calls": len(self.calls),
                "pushes": len(self.pushes),
                "warnings": len(self.warnings),
                "errors": len(errors),
            },
            "calls": [asdict(call) for call in self.calls[-newest:]],
            "pushes": [asdict(record) for record in self.pushes[-newest:]],
            "warnings": list(self.warnings),
            "errors": [asdict(call) for call in errors[-newest:]],
        }
