"""Trades: what is done by people of a crew, and how each trade differs from the others.

A subsystem declares its trade once. The cards of dispatchers and workers, the pages, 我的工单, reminders and what
happens when somebody leaves follow from it. What needs more than people, as a trip needs a vehicle, has handlers of
its own.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from models.database import current
from models.org import Person, people_who_may
from models.permissions import declare_permission
from models.work import WorkOrder


async def _nothing(order: WorkOrder, by: Person) -> None:
    return None


async def _nothing_held(order: WorkOrder) -> None:
    return None


async def _as_said(order: WorkOrder, by: Person, words: str) -> str:
    return words


async def _allowed(order: WorkOrder, verb: str, by: Person) -> None:
    return None


async def _alone(order: WorkOrder) -> list[WorkOrder]:
    return []


async def _no_lines(order: WorkOrder) -> list[tuple[str, str]]:
    return []


async def _no(order: WorkOrder) -> bool:
    return False


@dataclass(frozen=True)
class Service:
    """One trade.

    Attributes:
        kind: Of its work orders, such as `water`.
        label: What people call such an order: 送水单.
        dispatch: The permission to say who does an order. Where nobody has it, the whole crew is asked who will.
        serve: The permission that makes somebody one of the crew.
        start: The word for beginning: 开始, 出发.
        complete: The word for having done it: 完工, 已送到.
        crew: Who can do this very order, where not all of the trade can; None: everybody with `serve`. Others
            with `serve` may stand in, and are offered after them to whoever dispatches.
        grabbed: Whether the crew is asked who will do an order even where somebody dispatches (抢单).
        completed: Does what else belongs to completing, in the same transaction; may refuse with a UserError.
        asks: What is asked on completing, where the trade has a question of its own: 请回复收回几个空桶。
        entry: The same on a page: the label of the input, and what to write into it.
        answered: Takes the answer to it and gives back what is noted; refuses with a UserError what says nothing.
        cancelled: Does what else belongs to cancelling an order, in the same transaction.
        confirms: Whether the applicant is asked first whether it is really done, before rating it.
        solved: What the applicant says who is asked so, and it is.
        unsolved: And when it is not.
        photos: What photos of before and after the work are called; None: nobody takes any.
        before: May refuse a verb with a UserError that tells what is missing first.
        lines: What else an order is about, for its card and page.
        by_clock: Whether an order's term is counted by the clock and not in working time.
        urgent: Whether an order cannot wait, which its card says first of all.
        rated_with: Other orders that are rated together with this one, once, when the last of them is done.
        ends_request: Whether the request is done with its last order, and not only by what the orders prepare.
    """

    kind: str
    label: str
    dispatch: str
    serve: str
    start: str = "开始"
    complete: str = "完工"
    crew: Callable[[WorkOrder], Awaitable[list[Person]]] | None = None
    grabbed: Callable[[WorkOrder], Awaitable[bool]] = _no
    completed: Callable[[WorkOrder, Person], Awaitable[None]] = _nothing
    asks: str = ""
    entry: tuple[str, str] = ("", "")
    answered: Callable[[WorkOrder, Person, str], Awaitable[str]] = _as_said
    cancelled: Callable[[WorkOrder], Awaitable[None]] = _nothing_held
    confirms: bool = False
    solved: str = "已解决"
    unsolved: str = "还没好"
    photos: tuple[str, str] | None = None
    before: Callable[[WorkOrder, str, Person], Awaitable[None]] = _allowed
    lines: Callable[[WorkOrder], Awaitable[list[tuple[str, str]]]] = _no_lines
    by_clock: Callable[[WorkOrder], Awaitable[bool]] = _no
    urgent: Callable[[WorkOrder], Awaitable[bool]] = _no
    rated_with: Callable[[WorkOrder], Awaitable[list[WorkOrder]]] = _alone
    ends_request: bool = True


OVERSEE = declare_permission("work.oversee", "统管工单")
"""See the orders of every trade, and say who does them."""
_declared: dict[str, Service] = {}


def declare_service(service: Service) -> Service:
    """Make a trade known; its orders are opened by `handlers.work.serve`."""
    assert service.kind not in _declared, f"two trades are called {service.kind}"
    _declared[service.kind] = service
    return service


def service_of(order: WorkOrder) -> Service | None:
    """The trade of an order; None when its subsystem handles it by itself."""
    return _declared.get(order.kind)


def how_to_reopen(order: WorkOrder) -> str:
    """What applicants are told for the case that it is not done after all; empty where the trade asks nobody."""
    service = service_of(order)
    return f"还有问题，请打开工单点“{service.unsolved}”。" if service is not None and service.confirms else ""


def services() -> dict[str, Service]:
    """Every trade by the kind of its orders."""
    return dict(_declared)


async def crew_of(order: WorkOrder) -> list[Person]:
    """Who can do this order, whoever has the least to do first."""
    return [hand.person for hand in await hands_for(order) if hand.proposed]


@dataclass(frozen=True)
class Hand:
    """Somebody who may be picked for an order; `orders`: how many they have to do, of whatever trade."""

    person: Person
    orders: int
    proposed: bool
    """Of the order's own crew; others of the trade may stand in."""


async def hands_for(order: WorkOrder) -> list[Hand]:
    """Everybody who may be picked: those of the order's crew before the others, whoever has the least to do first."""
    service = _declared[order.kind]
    everybody = await people_who_may(service.serve)
    proposed = everybody if service.crew is None else await service.crew(order)
    own = {person.id for person in proposed}
    people = {person.id: person for person in (*proposed, *everybody)}
    busy = await in_hand(list(people))
    hands = [Hand(person, busy.get(number, 0), number in own) for number, person in people.items()]
    return sorted(hands, key=lambda hand: (not hand.proposed, hand.orders, hand.person.id))


async def in_hand(people: list[int]) -> dict[int, int]:
    """How many orders these people have to do, of whatever trade."""
    rows = await current().connection.fetch(
        "SELECT assignee_id, count(*) AS orders FROM work_order WHERE assignee_id = ANY($1::bigint[])"
        " AND state IN ('dispatched', 'accepted', 'in_progress', 'suspended') GROUP BY assignee_id",
        people,
    )
    return {row["assignee_id"]: row["orders"] for row in rows}
