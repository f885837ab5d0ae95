"""Search: the words a request is found by, and finding it again by any part of them."""

import re
import unicodedata
from dataclasses import dataclass

from bot.errors import UserError
from bot.request_types import type_of
from forms import Values
from handlers.requests.showing import hidden_in, hidden_in_orders, order_summaries, visible
from models.database import current
from models.org import Department, Person, people_by_id
from models.requests import Request
from models.work import WorkOrder

SUMMARY_CHARACTERS_MAX = 200
WORDS_MAX = 5
"""More words in one search are not looked for: nobody types them, and each costs."""
_NUMBER = re.compile(r"(sq|gd)\s*0*(\d{1,18})")
_ESCAPED = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


def searchable(text: str) -> str:
    """A text as it is compared: full-width, capital and compatibility forms count as the plain ones."""
    return unicodedata.normalize("NFKC", text).lower()


async def describe(request: Request, applicant: Person) -> None:
    """Set the request's one line for lists and the words it is found by; call wherever its form is settled, then save.

    A separator stands between the words, so that the end of one and the beginning of the next are not taken for a word.
    """
    kind = await type_of(request)
    values = kind.form.load(request.form)
    request.summary = kind.summary(values)[:SUMMARY_CHARACTERS_MAX]
    request.search_text = await _words(request, applicant, values)


async def _words(request: Request, applicant: Person, values: Values) -> str:
    kind = await type_of(request)
    department = await Department.one(id=request.department_id)
    shown = [kind.form.by_name[name].show(value) for name, value in values.items() if value is not None]
    words = (request.number, request.serial, kind.label, applicant.name, department.name, *shown)
    return searchable("\n".join(word for word in words if word))


@dataclass(frozen=True)
class Wanted:
    """What somebody typed into a search box.

    Attributes:
        words: Each of them has to occur.
        request_id: The request whose number was typed, if nothing else was.
        work_order_id: The same for a work order.
    """

    words: tuple[str, ...]
    request_id: int | None = None
    work_order_id: int | None = None

    def in_text(self, text: str) -> bool:
        """Whether all the words occur in a searchable text."""
        return all(word in text for word in self.words)

    @property
    def patterns(self) -> list[str]:
        """The words as LIKE takes them."""
        return [f"%{word.translate(_ESCAPED)}%" for word in self.words]


def read_search(typed: str) -> Wanted:
    """What is looked for.

    Raises:
        UserError: No word has two characters: nearly every row would have it.
    """
    text = searchable(typed).strip()
    words = tuple(dict.fromkeys(text.split()))[:WORDS_MAX]
    if not any(len(word) >= 2 for word in words):
        raise UserError("请至少输入两个字，例如：省政府，或单号 SQ000123。")
    number = _NUMBER.fullmatch(text)
    if number is None:
        return Wanted(words)
    found = int(number[2])
    return Wanted(words, request_id=found) if number[1] == "sq" else Wanted(words, work_order_id=found)


async def openly(hits: list[int], wanted: Wanted, reader: Person) -> list[int]:
    """Those of the requests found that this reader may find by these words: without any found by what is hidden."""
    hidden = await hidden_in(hits, reader.id)
    requests = await Request.listed(id=list(hidden)) if hidden else []
    people = await people_by_id({request.applicant_id for request in requests})
    found_by_hidden = set()
    for request in requests:
        text = await _words(request, people[request.applicant_id], await visible(request, hidden[request.id]))
        if not wanted.in_text(text):
            found_by_hidden.add(request.id)
    return [number for number in hits if number not in found_by_hidden]


async def orders_openly(hits: list[int], wanted: Wanted, reader: Person) -> list[int]:
    """The same for work orders."""
    orders = await WorkOrder.listed(id=hits)
    hidden = await hidden_in_orders(orders, reader.id)
    shown = await order_summaries([order for order in orders if order.id in hidden], reader)
    found_by_hidden = {number for number, text in shown.items() if not wanted.in_text(searchable(text))}
    return [number for number in hits if number not in found_by_hidden]


async def request_hits(wanted: Wanted) -> list[int] | None:
    """Every request of the tenant that has all the words; None when so many have them that reading the newest finds
    enough. Whoever shows them narrows them down to what the reader may see.
    """
    return await hits("request_hits", wanted)


async def work_order_hits(wanted: Wanted) -> list[int] | None:
    """The same for work orders, which are found by their summary."""
    return await hits("work_order_hits", wanted)


async def hits(function: str, wanted: Wanted) -> list[int] | None:
    """What one of the functions of the database finds, which look past row-level security for their index."""
    found: list[int] | None = await current().connection.fetchval(
        f"SELECT {function}($1::text[], $2::text[])", list(wanted.words), wanted.patterns
    )
    return found
