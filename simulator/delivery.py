"""What became of something that a platform brought to the service."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Delivery:
    """One callback, push or frame with all its attempts."""

    attempts: list[tuple[int | str, float]] = field(default_factory=list)
    """(HTTP status or code of the acknowledgement, or timeout, refused or closed; seconds it took), duplicates too."""
    reply: dict[str, Any] | None = None
    """What the service answered and the platform took: WeCom's passive reply (its MsgType as `kind`), or the card
    response of DingTalk; None when the answer was empty."""
    defect: str = ""
    """Why the platform would throw the answer away."""
    lost: bool = False
    """A switch made the platform forget it."""
    held: bool = False
    """A switch makes it leave after the next one."""

    @property
    def ok(self) -> bool:
        """It was taken, with nothing wrong in the answer."""
        return any(status == 200 for status, _ in self.attempts) and not self.defect
