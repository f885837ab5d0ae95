"""Ending logins: of somebody who leaves, whose phone or computer is lost, or whose password was reset."""

from models.org import Person
from models.sessions import WebSession


async def end_sessions(person: Person, *, but: str = "") -> int:
    """Log the person out everywhere; returns how many browsers that were.

    Args:
        but: The hash of the token of one login that goes on.
    """
    return await WebSession.filter(person_id=person.id).exclude(token_hash=but).delete()
