"""The simulator's clock, which tests move forward instead of waiting 72 hours."""

import time


class Clock:
    """Real time plus what has been skipped, in seconds."""

    def __init__(self) -> None:
        self.skipped = 0.0

    def now(self) -> float:
        """Unix seconds as the simulated platform sees them."""
        return time.time() + self.skipped

    def advance(self, seconds: float) -> None:
        """Skip time. It never runs backwards: codes and tokens that expired stay expired."""
        if seconds < 0:
            raise ValueError("the clock only goes forward")
        self.skipped += seconds
