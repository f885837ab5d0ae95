"""The limits of the standard edition (page call-frequency-limit): calls a second, calls and pushes a month."""

from collections import defaultdict, deque
from datetime import datetime, timedelta, timezone

from simulator.clock import Clock
from simulator.dingtalk.faults import Faults

CHINA = timezone(timedelta(hours=8))


class Quota:
    """Counts. `months` goes into the snapshot: [calls, pushes] by `corp/2026-11`, the month as in China."""

    def __init__(self, clock: Clock, faults: Faults) -> None:
        self._clock = clock
        self._faults = faults
        self._recent: dict[str, deque[float]] = defaultdict(deque)
        self.months: dict[str, list[int]] = {}

    def too_fast(self, client_id: str, api: str) -> bool:
        """Whether this call exceeds the rate of one app and one API. A call refused here is not counted anywhere."""
        limit, now = self._faults.calls_per_second, self._clock.now()
        recent = self._recent[f"{client_id} {api}"]
        while recent and recent[0] <= now - 1:
            recent.popleft()
        if limit and len(recent) >= limit:
            return True
        recent.append(now)
        return False

    def month(self, corp_id: str) -> list[int]:
        """[calls, pushes] of the current month."""
        moment = datetime.fromtimestamp(self._clock.now(), CHINA)
        return self.months.setdefault(f"{corp_id}/{moment:%Y-%m}", [0, 0])

    def count_call(self, corp_id: str) -> bool:
        """Count one paid call; False when the month has none left."""
        month, limit = self.month(corp_id), self._faults.calls_per_month
        if self._faults.quota_used_up or (limit and month[0] >= limit):
            return False
        month[0] += 1
        return True

    def count_push(self, corp_id: str) -> bool:
        """Count one push to the service; False when the month has none left."""
        month, limit = self.month(corp_id), self._faults.pushes_per_month
        if limit and month[1] >= limit:
            return False
        month[1] += 1
        return True
