"""Opening a trade's order and asking who is to do it; and whom an order is for."""

from datetime import datetime

from bot import outbox
from handlers.work.orders import VIEW, open_order
from handlers.work.services import Service, crew_of, service_of
from models.org import people_who_may
from models.request_states import RequestState
from models.requests import Request
from models.work import WorkFollower, WorkOrder


async def serve(
    request: Request | None,
    service: Service,
    *,
    summary: str,
    place: str = "",
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    due_at: datetime | None = None,
) -> WorkOrder:
    """Open a trade's work order and ask who is to do it.

    Args:
        request: What it fulfils; None for work that nobody has asked for in a form.
    """
    order = await open_order(
        request,
        kind=service.kind,
        summary=summary,
        place=place,
        starts_at=starts_at,
        ends_at=ends_at,
        due_at=due_at,
    )
    await ask_for_hands(order)
    return order


async def ask_for_hands(order: WorkOrder) -> None:
    """Show an open order to whoever says who does it, or to the crew, of which the first one takes it.

    It is the crew where nobody says so, or where the trade lets the crew be quicker.
    """
    service = service_of(order)
    assert service is not None
    asked = await crew_of(order) if await service.grabbed(order) else []
    asked = asked or await people_who_may(service.dispatch) or await crew_of(order)
    if not asked:
        # Nothing gets lost: it stands in the lists, and whoever keeps the organisation is told what is missing.
        asked = await people_who_may("org.manage")
        note = f"{order.number}（{service.label}）没有人可派：请在“角色”里给同事加上派单或服务的权限。"
        await outbox.say_all([person.id for person in asked], note)
    await outbox.show_to([person.id for person in asked], VIEW, order.id)


async def applicant_of(order: WorkOrder) -> Request | None:
    """The request that the order fulfils, with its applicant in it; None when nobody asked for it in a form."""
    return await Request.find(id=order.request_id) if order.request_id is not None else None


async def requests_of(order: WorkOrder) -> list[Request]:
    """Every request that the order fulfils, the one it was opened for first; of others' those that still want it.

    Others have joined it because they report the same, or the order that was opened for them was put into it.
    """
    request = await applicant_of(order)
    merged = await WorkOrder.listed("id", merged_into_id=order.id)
    joined = await WorkFollower.listed("id", work_order_id=[order.id, *(one.id for one in merged)])
    ids = [one.request_id for one in joined] + [one.request_id for one in merged if one.request_id is not None]
    found = {one.id: one for one in await Request.listed("id", id=ids)} if ids else {}
    wanted = [found[one] for one in ids if found[one].state in (RequestState.APPROVED, RequestState.FULFILLED)]
    return ([request] if request is not None else []) + wanted


async def orders_for(request: Request) -> list[WorkOrder]:
    """The orders that do what a request asks for: its own, and those of others that do its work, too."""
    own = await WorkOrder.listed("id", request_id=request.id)
    shared = [one.merged_into_id for one in own if one.merged_into_id is not None]
    shared += [one.work_order_id for one in await WorkFollower.listed(request_id=request.id)]
    return own + (await WorkOrder.listed("id", id=shared) if shared else [])
