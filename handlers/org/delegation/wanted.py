"""A delegation while it is being talked about; it stays in the conversation's prompt until it is confirmed."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Self

PROMPT = "org.delegation"


@dataclass(frozen=True)
class Wanted:
    """A delegation as far as it has been said."""

    delegate_id: int | None = None
    candidates: list[int] = field(default_factory=list)
    """People of the name that was said, when there are several."""
    starts_at: str | None = None
    ends_at: str | None = None
    types: list[str] = field(default_factory=list)
    limit_fen: int | None = None

    @classmethod
    def of(cls, prompt: dict[str, Any] | None) -> Self | None:
        """What the conversation's prompt holds; None when it asks for something else."""
        if prompt is None or prompt.get("prompt") != PROMPT:
            return None
        return cls(**{name: value for name, value in prompt.items() if name != "prompt"})

    @property
    def digest(self) -> str:
        """Changes with what is wanted."""
        return hashlib.sha256(json.dumps(asdict(self)).encode()).hexdigest()[:12]

    @property
    def term(self) -> tuple[datetime, datetime]:
        """From when to when, once both are known."""
        assert self.starts_at and self.ends_at
        return datetime.fromisoformat(self.starts_at), datetime.fromisoformat(self.ends_at)
