"""Making a link: its token leaves in one message and is kept nowhere."""

import hashlib
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
    number, letters = secrets.randbits(TOKEN_BITS), []
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
    await SignedLink.create(
        token_hash=hash_of(token),
        purpose=purpose,
        subject_id=subject_id,
        person_id=person_id,
        expires_at=now() + lifetime,
    )
    return token
