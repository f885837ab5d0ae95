"""Access tokens: one per app, 7200 seconds, prolonged each time it is asked for again."""

import secrets
from dataclasses import dataclass

from simulator.clock import Clock
from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig

LIFETIME_SECONDS = 7200


@dataclass
class Grant:
    """Whom a token speaks for."""

    corp_id: str
    client_id: str
    expires_at: float


class Tokens:
    """The tokens given out. Both APIs take the same ones."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._grants: dict[str, Grant] = {}

    def issue(self, corp: DingTalkCorpConfig, app: AppConfig) -> tuple[str, int]:
        """The app's token, good for two hours from now, and those seconds."""
        now = self._clock.now()
        for token, grant in self._grants.items():
            if (grant.corp_id, grant.client_id) == (corp.corp_id, app.client_id) and grant.expires_at > now:
                grant.expires_at = now + LIFETIME_SECONDS
                return token, LIFETIME_SECONDS
        token = secrets.token_hex(16)
        self._grants[token] = Grant(corp.corp_id, app.client_id, now + LIFETIME_SECONDS)
        return token, LIFETIME_SECONDS

    def grant(self, token: str) -> Grant | None:
        """What the token allows; None when it is unknown or too old."""
        grant = self._grants.get(token)
        return grant if grant is not None and grant.expires_at > self._clock.now() else None

    def end_all(self) -> None:
        """The tokens given out so far are no longer known."""
        self._grants.clear()
