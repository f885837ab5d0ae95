"""Several orders in one go, as whoever looks at all of them does it: given to one person, or made one."""

from collections.abc import Collection, Sequence

from bot.errors import UserError
from handlers.work.merging import may_merge, merge
from handlers.work.services import OVERSEE, Hand, hands_for, in_hand, services
from handlers.work.serving import do
from models.org import Person, people_by_permission
from models.work import WorkOrder
from models.work_states import OPEN, WorkState


async def dispatched_by(person: Person) -> list[str]:
    """The kinds of trades' orders of which this person says who does them."""
    granted = await person.permissions()
    return [kind for kind, service in services().items() if {service.dispatch, OVERSEE} & granted]


async def crews_of(kinds: Collection[str]) -> list[Hand]:
    """Everybody who serves in one of these trades, whoever has the least to do first."""
    permissions = {service.serve for kind, service in services().items() if kind in kinds}
    able = await people_by_permission(permissions)
    people = {person.id: person for those in able.values() for person in those}
    busy = await in_hand(list(people))
    hands = [Hand(person, busy.get(number, 0), proposed=True) for number, person in people.items()]
    return sorted(hands, key=lambda hand: (hand.orders, hand.person.id))


async def give(order: WorkOrder, chosen_id: int, person: Person, *, channel: str) -> None:
    """Dispatch an order to somebody, or take it over to them.

    Raises:
        UserError: It is not this person's to say, it is over, or the chosen one does not do such work.
    """
    verb = "dispatch" if order.state == WorkState.OPEN else "reassign"
    if all(hand.person.id != chosen_id for hand in await hands_for(order)):
        raise UserError("所选的人不做这一类，请换一位。")
    if not await do(verb, order.id, person, channel=channel, chosen_id=chosen_id):
        raise UserError("刚刚有了变化，请看现在的状态。")


async def merge_all(orders: Sequence[WorkOrder], person: Person, *, channel: str) -> WorkOrder:
    """Make several orders one: what has begun stays, otherwise the oldest; gives back the one that stays.

    Raises:
        UserError: There are fewer than two, they are of several trades, or more than one has begun.
    """
    ordered = sorted(orders, key=lambda order: order.id)
    if len(ordered) < 2 or len({order.kind for order in ordered}) > 1:
        raise UserError("请勾选两张以上同一类的工单来合并。")
    begun = [order for order in ordered if order.state in OPEN and not await may_merge(order, person)]
    if len(begun) > 1:
        numbers = "、".join(order.number for order in begun)
        raise UserError(f"{numbers} 都已经开始做了，不能合并。")
    into = begun[0] if begun else ordered[0]
    for order in ordered:
        if order.id != into.id:
            await merge(order.id, into.id, person, channel=channel)
    return into
