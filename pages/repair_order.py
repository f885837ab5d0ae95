"""What a repair took and what it will cost: material, labour, photos, the estimate; one page on both sites."""

from collections.abc import Coroutine, Mapping
from typing import Any

from aiohttp import web

from bot.errors import UserError
from forms import Problem
from forms.fields import FieldError
from handlers import repairs, requests, work
from models.clock import now
from models.repairs import Repair
from models.requests import HistoryEntry
from models.work import WorkOrder
from models.work_states import OPEN, WorkState
from pages import files, service_order
from pages.form_posts import reshaped
from pages.form_rows import rows_of
from pages.notices import declare_notices
from pages.visit import CHANNEL, Visit, attempt, not_found, see
from pages.work_orders import work_view

declare_notices(
    {
        "repairs.costs": "材料和人工已登记。",
        "repairs.photos": "照片已添加。",
        "repairs.estimated": "预计费用已保存；要批准的已请人批准。",
        "repairs.decided": "已办好，有关的人会收到通知。",
    }
)
service_order.declare_more(repairs.KIND, lambda site, number: (f"/{site}/repairs/{number}", "材料、费用和照片"))


async def _readable(visit: Visit) -> tuple[WorkOrder, Repair]:
    """The order in the path and its repair, for whoever may read the order, and for who decides on its cost."""
    order = await WorkOrder.find(id=visit.id, kind=repairs.KIND)
    repair = await Repair.find(work_order_id=visit.id)
    if order is None or repair is None:
        raise not_found()
    if not await visit.person.may(repairs.BUDGET):
        await service_order.readable(visit, order)
    return order, repair


async def show(
    visit: Visit,
    site: str,
    *,
    alert: str = "",
    typed: Mapping[str, str] | None = None,
    problems: list[Problem] | None = None,
    status: int = 200,
) -> web.Response:
    """The page on `site`, h5 or console; `typed` stands in the inputs as it was posted."""
    order, repair = await _readable(visit)
    values = await repairs.costs_of(repair)
    own = order.assignee_id == visit.person.id
    dispatches = bool(repairs.DISPATCHING & await visit.person.permissions())
    accepted = order.state not in (WorkState.OPEN, WorkState.DISPATCHED)
    year = await repairs.this_year(but=order.id) if dispatches or own or repair.budget == "asked" else None
    return visit.render(
        "repair_order.html",
        status=status,
        alert=alert,
        site=site,
        work=await work_view(order, visit.person),
        label=work.label_of(order.kind),
        summary=(await requests.order_summaries([order], visit.person))[order.id],
        lines=await repairs.SERVICE.lines(order),
        rows=rows_of(repairs.COSTS, values, typed or {}, problems or [], now(), as_typed=typed is not None),
        spent=await repairs.spent_fen(repair),
        photos=await _photos(order),
        enters=(own or dispatches) and accepted and order.state != WorkState.CANCELLED,
        photographs=own and accepted and order.request_id is not None,
        estimates=(dispatches or own) and order.state in OPEN,
        year=year,
        estimate=visit.form.get("estimate", ""),
        decides=repair.budget == "asked" and await visit.person.may(repairs.BUDGET),
        limit=(await repairs.load_rules()).limit_fen,
        stages=work.photo_labels(order),
    )


async def _photos(order: WorkOrder) -> list[tuple[str, list[int]]]:
    """Each stage's label and the ids of its photos."""
    entries = await HistoryEntry.listed("id", work_order_id=order.id, verb=["photo_before", "photo_after"])
    found = []
    for stage, label in work.photo_labels(order).items():
        ids = [
            number for one in entries if one.verb == f"photo_{stage}" for number in (one.details or {}).get("files", [])
        ]
        if ids:
            found.append((label, ids))
    return found


async def act(visit: Visit, site: str) -> web.Response:
    """Take the costs, photos, an estimate, or a decision on it."""
    await visit.turn()
    order, _ = await _readable(visit)
    where, action = f"/{site}/repairs/{order.id}", visit.form.get("action", "")
    if action == "costs":
        return await _take_costs(visit, site, order)
    typed = reshaped(repairs.COSTS.typed(visit.form), action)
    if typed is not None:
        return await show(visit, site, typed=typed)
    doing: Coroutine[Any, Any, Any]
    match action:
        case "before" | "after":
            doing, notice = _add_photos(visit, order, "before" if action == "before" else "after"), "repairs.photos"
        case "estimate":
            doing, notice = _estimate(visit, order), "repairs.estimated"
        case "allow" | "refuse":
            allowed = action == "allow"
            doing = repairs.decide_cost(order.id, visit.person, allowed=allowed, channel=CHANNEL)
            notice = "repairs.decided"
        case _:
            raise not_found()
    refused = await attempt(doing)
    return await show(visit, site, alert=refused, status=422) if refused else see(where, notice=notice)


async def _take_costs(visit: Visit, site: str, order: WorkOrder) -> web.Response:
    typed = repairs.COSTS.typed(visit.form)
    values, problems = repairs.COSTS.from_page(visit.form, now())
    problems += repairs.COSTS.check(values, now())
    if problems:
        return await show(visit, site, alert="有几项需要改一下，请看红字。", typed=typed, problems=problems, status=422)
    refused = await attempt(repairs.enter_costs(order.id, visit.person, values, channel=CHANNEL))
    if refused:
        return await show(visit, site, alert=refused, typed=typed, status=422)
    return see(f"/{site}/repairs/{order.id}", notice="repairs.costs")


async def _add_photos(visit: Visit, order: WorkOrder, stage: work.Stage) -> None:
    taken = await files.take(visit)
    await work.add_photos(order, visit.person, taken, stage, channel=CHANNEL)


async def _estimate(visit: Visit, order: WorkOrder) -> None:
    try:
        fen = repairs.ESTIMATE.parse(visit.form.get("estimate", ""), now())
    except FieldError as error:
        raise UserError(error.text) from error
    await repairs.estimate(order.id, visit.person, fen, channel=CHANNEL)
