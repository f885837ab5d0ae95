"""抄送我的: what a person has been informed of, by the flow or by a colleague, and whether they have looked at it."""

from tortoise.queryset import QuerySet

from models.clock import now
from models.database import current
from models.org import Person
from models.requests import Request, RequestCopy

COUNTED_MAX = 100
"""Of the newest copies, the unread ones are counted; nobody goes back further."""
_UNREAD = """
SELECT count(*) FROM (SELECT seen_at FROM request_copy WHERE person_id = $1 ORDER BY id DESC LIMIT $2) newest
WHERE seen_at IS NULL
"""
_SAW = "UPDATE request_copy SET seen_at = $3 WHERE request_id = $1 AND person_id = $2 AND seen_at IS NULL"


def copies_of(person: Person) -> QuerySet[RequestCopy]:
    """Everything the person has been informed of, for lists that go on to order."""
    return RequestCopy.filter(person_id=person.id)


async def unread_copies(person: Person) -> int:
    """How many of the newest copies the person has not opened yet."""
    found: int = await current().connection.fetchval(_UNREAD, person.id, COUNTED_MAX)
    return found


async def has_seen(person: Person, request: Request) -> None:
    """The person has opened the request: their copy of it, if there is one, is read from now on."""
    await current().connection.execute(_SAW, request.id, person.id, now())
