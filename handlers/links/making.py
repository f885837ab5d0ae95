"""Making a link: its token leaves in one message and is kept nowhere."""

import hashlib
import hmac
import re
import secrets
import string
from datetime import timedelta

from models.clock import now
from models.links import SignedLink

LIFETIME = timedelta(hours=72)
TOKEN_BITS = 128
LETTERS = string.digits + string.ascii_uppercase + string.ascii_lowercase
LENGTH = 22
"""62 to the power of 22 is more than 2 to the power of 128."""
TOKEN = re.compile(rf"[0-9A-Za-z]{{{LENGTH}}}")


def new_token() -> str:
    """128 random bits in base 62, as long as an SMS variable may be and without a character that a phone cuts off."""
    return _spelled(secrets.randbits(TOKEN_BITS))


def token_from(key: bytes, source: str) -> str:
    """The token that belongs to `source`, as good as a random one for everybody without the deployment's secret."""
    digest = hmac.new(key, f"link token\0{source}".encode(), hashlib.sha256).digest()
    return _spelled(int.from_bytes(digest[: TOKEN_BITS // 8]))


def _spelled(number: int) -> str:
    letters = []
    for _ in range(LENGTH):
        number, digit = divmod(number, len(LETTERS))
        letters.append(LETTERS[digit])
    return "".join(letters)


def hash_of(token: str) -> str:
    """A token as it is stored: a stolen copy of the table opens nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


async def make_link(purpose: str, subject_id: int, person_id: int, *, lifetime: timedelta = LIFETIME) -> str:
    """Make a link for one person in the running unit of work; returns the token, which stands behind /s/.

    Args:
        purpose: As `pages.links.purposes.declare_link_purpose` knows it.
        subject_id: What it is about, as that purpose understands it.
    """
    token = new_token()
    await _create(token, purpose, subject_id, person_id, lifetime)
    return token


async def make_link_of(token: str, purpose: str, subject_id: int, person_id: int) -> None:
    """Make the link of a token that was derived; at a repeat it is there already, and stays as it is."""
    if not await SignedLink.exists(token_hash=hash_of(token)):
        await _create(token, purpose, subject_id, person_id, LIFETIME)


async def _create(token: str, purpose: str, subject_id: int, person_id: int, lifetime: timedelta) -> None:
    await SignedLink.create(
        token_hash=hash_of(token),
        purpose=purpose,
        subject_id=subject_id,
        person_id=person_id,
        expires_at=now() + lifetime,
    )
