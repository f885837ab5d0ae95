"""A login that a mini-program has made, for the browser inside of it: an address that is good once, within a minute.

The two share no cookie, so the address is all there is to prove it. It is signed, tells whom it logs in where, and its
use is claimed as that of an event is.
"""

import base64
import hashlib
import hmac
import re
import secrets
import time
from dataclasses import dataclass

from models.events import claim_event

SECONDS = 60
_SAID = r"[0-9a-f]{32}\.[0-9]{1,12}\.[0-9]{1,18}\.[0-9]{1,18}\.[a-z]{1,16}\.[A-Za-z0-9_-]*"
_TICKET = re.compile(rf"({_SAID})\.([0-9a-f]{{64}})")


@dataclass(frozen=True)
class HandOver:
    """Whom the browser logs in, and where it goes."""

    tenant_id: int
    person_id: int
    channel: str
    """Who says so."""
    to: str
    nonce: str = ""
    """Tells one from all others; made when it is sealed."""

    def seal(self, secret: bytes) -> str:
        """The part of an address that proves it. `secret` is the deployment's."""
        to = base64.urlsafe_b64encode(self.to.encode()).decode().rstrip("=")
        until = int(time.time()) + SECONDS
        said = f"{secrets.token_hex(16)}.{until}.{self.tenant_id}.{self.person_id}.{self.channel}.{to}"
        return f"{said}.{_proof(secret, said)}"

    @classmethod
    def unseal(cls, secret: bytes, ticket: str) -> "HandOver | None":
        """What was sealed, unless it was changed or is too old."""
        found = _TICKET.fullmatch(ticket)
        if found is None or not hmac.compare_digest(_proof(secret, found[1]), found[2]):
            return None
        nonce, until, tenant_id, person_id, channel, to = found[1].split(".")
        if time.time() > int(until):
            return None
        where = base64.urlsafe_b64decode(to + "=" * (-len(to) % 4)).decode()
        return cls(int(tenant_id), int(person_id), channel, where, nonce)

    async def take(self, reference: str) -> bool:
        """Use it up; False when it was used before. Call in the tenant's unit of work."""
        return await claim_event(
            channel=self.channel, key=f"hand-over:{self.nonce}", kind="HandOver", reference=reference
        )


def _proof(secret: bytes, said: str) -> str:
    return hmac.new(secret, b"mini-program login:" + said.encode(), hashlib.sha256).hexdigest()
