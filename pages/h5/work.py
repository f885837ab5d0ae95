"""Work orders: the lists, one order with what its reader may do, and the applicant's rating."""

from aiohttp import web
from tortoise.expressions import F
from tortoise.functions import Coalesce
from tortoise.queryset import QuerySet

from cards.work import STARS
from handlers import work
from models.clock import now
from models.requests import Request
from models.work import WorkOrder
from models.work_states import CLOSED, OPEN, WorkState
from pages.paging import PageOf, newest_first
from pages.visit import CHANNEL, Visit, attempt, not_found, see
from pages.work_orders import WORDS_CHARACTERS_MAX, may_dispatch, order_rows, work_view

SHOWN_MAX = 100
"""Of what is left to do; who has more sees the rest in the console."""


async def mine(visit: Visit) -> web.Response:
    """The reader's work; what nobody has yet, for dispatchers and crews, first where they have nothing to do."""
    kinds = work.kinds_for(await visit.person.permissions())
    dispatcher = bool(kinds)
    own = WorkOrder.filter(assignee_id=visit.person.id)
    todo = own.filter(state__in=[state.value for state in OPEN])
    show = visit.request.query.get("show") or ("open" if dispatcher and not await todo.exists() else "mine")
    if show == "closed":
        closed = own.filter(state__in=[state.value for state in CLOSED])
        page = await newest_first(closed, visit.request.query.get("before", ""))
    elif show == "open" and dispatcher:
        page = await _soonest_first(WorkOrder.filter(kind__in=kinds, state=WorkState.OPEN))
    else:
        show, page = "mine", await _soonest_first(todo)
    return visit.render(
        "h5/work_orders.html",
        rows=await order_rows(page.rows, visit.person),
        before=page.before,
        show=show,
        dispatcher=dispatcher,
        moment=now(),
    )


async def _soonest_first(orders: QuerySet[WorkOrder]) -> PageOf[WorkOrder]:
    """What is left to do, by its term."""
    by_term = orders.annotate(term=Coalesce("due_at", F("starts_at"))).order_by("term", "id")
    return PageOf(await by_term.limit(SHOWN_MAX), None)


async def readable_order(visit: Visit) -> tuple[WorkOrder, Request]:
    """The order in the path with its request, if the reader does it, dispatches it or applied for it."""
    order = await WorkOrder.find(id=visit.id)
    request = await Request.find(id=order.request_id) if order else None
    if order is None or request is None:
        raise not_found()
    involved = visit.person.id in (order.assignee_id, request.applicant_id)
    if not involved and not await may_dispatch(visit.person, order):
        raise not_found()
    return order, request


async def show_rating(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The applicant's rating of a finished order."""
    order, request = await readable_order(visit)
    if request.applicant_id != visit.person.id:
        raise not_found()
    view = await work_view(order, visit.person)
    if not view.rating_due:
        return see(f"/h5/requests/{request.id}")
    return visit.render(
        "h5/rating.html",
        status=status,
        alert=alert,
        request=request,
        work=view,
        stars=STARS,
        words=visit.form.get("words", ""),
        picked=visit.form.get("stars", ""),
    )


async def rate(visit: Visit) -> web.Response:
    """Take the stars and words."""
    await visit.turn()
    order, request = await readable_order(visit)
    if request.applicant_id != visit.person.id:
        raise not_found()
    if not (await work_view(order, visit.person)).rating_due:
        return see(f"/h5/requests/{request.id}", notice="late")
    stars, words = visit.form.get("stars", ""), visit.form.get("words", "").strip()[:WORDS_CHARACTERS_MAX]
    if stars not in STARS:
        return await show_rating(visit, alert="请先选择几颗星，再点“提交评价”。", status=422)
    refused = await attempt(work.rate(order.id, visit.person, int(stars), words=words, channel=CHANNEL))
    if refused:
        return await show_rating(visit, alert=refused, status=422)
    return see(f"/h5/requests/{request.id}", notice="rated")
