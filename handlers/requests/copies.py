"""抄送我的: what a person has been informed of, by the flow or by a colleague, and whether they have looked at it."""

from tortoise.queryset import QuerySet

from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn
from handlers.requests.chat.meant import LISTED_MAX
from handlers.requests.showing import summaries
from models.clock import now
from models.database import current
from models.org import Person, people_by_id
from models.requests import Request, RequestCopy

router = Router("requests.copies")

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


@router.phrase("抄送我的", "抄送给我的", "我的抄送", "我收到的抄送", "查看抄送")
async def my_copies(turn: Turn) -> bool:
    """The newest copies, unread ones marked."""
    copies = await copies_of(turn.person).order_by("-id").limit(LISTED_MAX)
    if not copies:
        await turn.say("现在没有抄送给您的申请。")
        return True
    requests = {one.id: one for one in await Request.listed(id=[copy.request_id for copy in copies])}
    people = await people_by_id({request.applicant_id for request in requests.values()})
    shown = await summaries(list(requests.values()), turn.person)
    rows = []
    for index, copy in enumerate(copies, start=1):
        request = requests[copy.request_id]
        label, applicant = (await type_of(request)).label, people[request.applicant_id].name
        unread = "【未读】" if copy.seen_at is None else ""
        rows.append(f"{index}. {unread}{request.number} {applicant} {label}：{shown[request.id]}")
    await turn.say("最近抄送给您的申请：\n" + "\n".join(rows) + f'\n<a href="{page("/h5/copies")}">查看全部</a>')
    return True
