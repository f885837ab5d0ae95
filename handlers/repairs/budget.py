"""What a repair will cost: whoever dispatches says so, and above the agency's limit somebody has to allow it first."""

from collections.abc import Collection, Mapping

from bot import outbox
from bot.errors import UserError
from bot.links import page
from bot.router import Router, Turn
from cards.card import Card
from cards.repairs import DecideCost, cost_card
from forms.numbers import show_yuan
from handlers.reminders import Ask, declare_asking
from handlers.repairs.rules import load_rules
from handlers.repairs.service import BUDGET, DISPATCH, DISPATCHING, SERVICE
from handlers.repairs.yearly import this_year
from handlers.work import acts
from handlers.work.orders import VIEW
from models.clock import show_moment
from models.org import Person, people_who_may
from models.repairs import Repair
from models.requests import HistoryEntry
from models.work import WorkOrder
from models.work_states import OPEN, WorkState

router = Router("repairs.budget")
COST_VIEW = "repairs.cost"
"""Asks whether a repair may cost so much; its subject is the work order."""
NOT_FOUND = "没有找到这张维修单，或者不由您处理。"
FEN_MAX = 1_000_000_000


async def estimate(order_id: int, person: Person, fen: int, *, channel: str) -> None:
    """Say what a repair will probably cost, in fen; asks for approval where it is above the limit.

    Work that has begun stands still meanwhile, and so does its term.

    Raises:
        UserError: The person neither dispatches nor does this repair, or it is over.
    """
    order = await WorkOrder.locked(order_id)
    repair = await Repair.find(work_order_id=order_id, lock=True)
    own = order is not None and order.assignee_id == person.id
    if order is None or repair is None or not (own or DISPATCHING & await person.permissions()):
        raise UserError(NOT_FOUND)
    if order.state not in OPEN:
        raise UserError(f"{order.number} {WorkState(order.state).label}，不用再估算费用。")
    if not 0 <= fen <= FEN_MAX:
        raise UserError("预计费用请填一个金额，例如 1200。")
    await _note(order, "estimate", person, channel, f"{show_yuan(fen)}元")
    await set_estimate(order, repair, fen, by=person)
    if repair.budget == "asked" and order.state == WorkState.IN_PROGRESS:
        await acts.suspend(order, SERVICE, acts.Given(person, channel, "等费用批准"))
    await outbox.redraw(VIEW, order.id)


async def set_estimate(
    order: WorkOrder, repair: Repair, fen: int, *, decided: bool = False, by: Person | None = None
) -> None:
    """Write the estimate down and ask who has to be asked.

    Args:
        decided: Those who decided on the request have seen it.
        by: Who says so; they are told what follows.
    """
    above = await _above(order, fen)
    repair.estimate_fen = fen
    repair.budget = ("allowed" if decided else "asked") if above else ""
    await repair.save(update_fields=["estimate_fen", "budget"])
    await outbox.redraw(COST_VIEW, order.id, closed="" if repair.budget == "asked" else "不用批准了")
    if repair.budget != "asked":
        return
    asked = await people_who_may(BUDGET)
    if not asked:
        asked = await people_who_may("org.manage")
        note = f"{order.number} 的费用没有人可以批准：请在“角色”里给一位同事加上“批准维修费用”。"
        await outbox.say_all([one.id for one in asked], note)
        return
    await outbox.show_to([one.id for one in asked], COST_VIEW, order.id)
    if by is not None:
        names = "、".join(one.name for one in asked)
        await outbox.say(by.id, f"{order.number} 预计费用{show_yuan(fen)}元，{above}，已请{names}批准。")


async def _above(order: WorkOrder, fen: int) -> str:
    """Why somebody has to be asked, in words; empty where nobody has."""
    limit, year = (await load_rules()).limit_fen, await this_year(but=order.id)
    if fen > limit:
        return f"超过限额{show_yuan(limit)}元"
    return f"超出今年的维修预算（{year.told}）" if year is not None and fen > year.left_fen else ""


async def decide_cost(order_id: int, person: Person, *, allowed: bool, channel: str) -> bool:
    """Allow what a repair will cost, or not; False when it was decided before, which the person is told.

    Raises:
        UserError: The person may not, or there is nothing to decide.
    """
    order = await WorkOrder.locked(order_id)
    repair = await Repair.find(work_order_id=order_id, lock=True)
    if order is None or repair is None or not await person.may(BUDGET):
        raise UserError(NOT_FOUND)
    if repair.budget != "asked" or order.state not in OPEN:
        await outbox.say(
            person.id, f"{order.number} 的费用{await _decided(order, repair)}，您这次点击没有改变任何结果。"
        )
        await outbox.redraw(COST_VIEW, order.id)
        return False
    repair.budget = "allowed" if allowed else "refused"
    await repair.save(update_fields=["budget"])
    yuan = show_yuan(repair.estimate_fen or 0)
    await _note(order, "allow_cost" if allowed else "refuse_cost", person, channel, f"{yuan}元")
    paused = order.state == WorkState.SUSPENDED
    if allowed:
        result = f"已批准，可以{'继续' if paused else '开始'}。"
    else:
        otherwise = "按花钱少的办法先处理好" if paused else "取消工单"
        result = f"没有批准，请重新估算（例如回复：预计300元），或者{otherwise}。"
    told = [one.id for one in await people_who_may(DISPATCH)]
    told += [order.assignee_id] if order.assignee_id is not None else []
    told = [one for one in dict.fromkeys(told) if one != person.id]
    await outbox.say_all(told, f"{order.number} 预计费用{yuan}元，{person.name}{result}")
    await outbox.redraw(COST_VIEW, order.id)
    await outbox.redraw(VIEW, order.id)
    return True


async def _decided(order: WorkOrder, repair: Repair) -> str:
    """How it was decided, by whom and when."""
    verb = {"allowed": "allow_cost", "refused": "refuse_cost"}.get(repair.budget, "")
    entries = HistoryEntry.filter(work_order_id=order.id, verb=verb) if verb else None
    entry = await entries.order_by("-id").first() if entries is not None else None
    if entry is None or entry.person_id is None:
        return "不用批准了"
    who = (await Person.one(id=entry.person_id)).name
    return f"{who}在{show_moment(entry.created_at)}{'批准了' if verb == 'allow_cost' else '没有批准'}"


async def _note(order: WorkOrder, verb: str, person: Person, channel: str, note: str) -> None:
    await HistoryEntry.create(
        request_id=order.request_id,
        work_order_id=order.id,
        verb=verb,
        person_id=person.id,
        channel=channel,
        note=note,
    )


@outbox.view(COST_VIEW)
async def draw(work_order_id: int, person_id: int) -> Card | None:
    """The question, or how it was answered."""
    order, repair = await WorkOrder.find(id=work_order_id), await Repair.find(work_order_id=work_order_id)
    if order is None or repair is None or repair.estimate_fen is None:
        return None
    lines = [("内容", order.summary), ("预计费用", f"{show_yuan(repair.estimate_fen)}元")]
    lines += [("原因", why)] if (why := await _above(order, repair.estimate_fen)) else []
    lines += [("今年预算", year.told)] if (year := await this_year(but=order.id)) is not None else []
    closed = {"asked": "", "allowed": "已批准", "refused": "没有批准"}.get(repair.budget, "不用批准了")
    if not closed and order.state not in OPEN:
        closed = WorkState(order.state).label
    return cost_card(order.id, f"维修费用 {order.number}", lines, page(f"/h5/repairs/{order.id}"), closed=closed)


@router.button(DecideCost)
async def tapped(turn: Turn, tap: DecideCost) -> None:
    """批准 or 不批准 was tapped."""
    if tap.verb not in ("allow", "refuse"):
        raise UserError(NOT_FOUND)
    await decide_cost(tap.work_order_id, turn.person, allowed=tap.verb == "allow", channel=turn.event.channel)


async def _describe(order_ids: Collection[int]) -> Mapping[int, Ask]:
    orders = await WorkOrder.listed("id", id=list(order_ids), state=[state.value for state in OPEN])
    asked = {one.work_order_id for one in await Repair.listed("id", work_order_id=list(order_ids), budget="asked")}
    return {
        order.id: Ask("维修班", f"维修费用 {order.number}", f"/h5/repairs/{order.id}")
        for order in orders
        if order.id in asked
    }


declare_asking(COST_VIEW, _describe)
