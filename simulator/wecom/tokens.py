"""Access tokens: one per secret, 7200 seconds, and able to end early."""

import secrets
from dataclasses import dataclass

from simulator.clock import Clock
from simulator.wecom.config import CorpConfig
from simulator.wecom.errors import ApiError
from simulator.wecom.faults import Faults

LIFETIME_SECONDS = 7200


@dataclass
class Grant:
    """Whom a token speaks for."""

    corp_id: str
    agent_id: int | None
    """None: the contact-sync assistant."""
    expires_at: float


class Tokens:
    def __init__(self, clock: Clock, faults: Faults) -> None:
        self._clock = clock
        self._faults = faults
        self._grants: dict[str, Grant] = {}

    def issue(self, corp: CorpConfig, agent_id: int | None) -> tuple[str, int]:
        """The token of a secret and the seconds it has left."""
        now = self._clock.now()
        for token, grant in list(self._grants.items()):
            if (grant.corp_id, grant.agent_id) == (corp.corp_id, agent_id) and grant.expires_at > now:
                if not self._faults.new_token_each_time:
                    return token, int(grant.expires_at - now)
                del self._grants[token]
        token = secrets.token_urlsafe(160)
        self._grants[token] = Grant(corp.corp_id, agent_id, now + LIFETIME_SECONDS)
        return token, LIFETIME_SECONDS

    def check(self, token: str) -> Grant:
        """Raises ApiError 41001, 40014 or 42001."""
        if not token:
            raise ApiError(41001, "access_token missing")
        grant = self._grants.get(token)
        if grant is None:
            raise ApiError(40014, "invalid access_token")
        if grant.expires_at <= self._clock.now():
            raise ApiError(42001, "access_token expired")
        return grant

    def expire_all(self) -> None:
        """Calls with the tokens given out so far answer 42001."""
        for grant in self._grants.values():
            grant.expires_at = 0.0

    def invalidate_all(self) -> None:
        """Calls with the tokens given out so far answer 40014."""
        self._grants.clear()
