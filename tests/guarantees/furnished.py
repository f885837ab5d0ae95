"""An agency in the middle of its day: a draft, a request to approve, and trips at every stage, all of one person's."""

from dataclasses import dataclass, field
from datetime import timedelta

import asyncpg

from bot.people import conversation_of
from forms.stored import read_form
from handlers import assets, designing, fleet, repairs, requests, rooms
from handlers.assets import stocktaking
from handlers.assets.class_list import SHEET as CLASSES
from handlers.assets.exchange import SHEET as ASSETS
from handlers.org.exchange.sheets import SHEETS as ORGANISATION
from handlers.supplies.exchange import SHEETS as SUPPLIES
from handlers.workbooks import write
from models.clock import now
from models.files import StoredFile
from models.fleet import Driver, Vehicle
from models.flows import ApprovalTask, Flow
from models.forms import DesignedType
from models.ic_cards import IcCard
from models.messages import OutgoingMessage, SentCard
from models.org import Delegation, Department, Person, Role, RoleMember, WorkGroup
from models.passes import VehiclePass
from models.permissions import permissions
from models.repairs import Repair
from models.requests import Request
from models.rooms import RoomBooking, RoomPlea
from models.supplies import SupplyItem
from models.work import CrewMember, Reservation, WorkOrder
from tests.guarantees.rivals import in_two_days, publish_flow, submitted
from tests.story import Agency

WHO = "zhaotiezhu"
"""Asks for every car here, and may do everything there is: what they cannot do, no role of theirs could."""
OTHER = "dingyi"
"""Somebody whose row a page may show and a form may change, while WHO goes on."""


@dataclass
class Furnished:
    """The agency with the ids of its rows by what an action or a form calls them."""

    agency: Agency
    ids: dict[str, list[int]] = field(default_factory=dict)
    card: SentCard | None = None
    """A card of WHO's that can be tapped."""


async def furnish(agency: Agency) -> Furnished:
    """Fill the agency."""
    await publish_flow(agency, "any", "maxiaohong")
    await submitted(agency, WHO)
    drafted = await submitted(agency, WHO)
    orders = [await _approved(agency, hours) for hours in (4, 8, 12)]
    async with agency.work():
        await _drive(agency, orders[1], stage="dispatched")
        await _drive(agency, orders[2], stage="completed")
        # Back to what it was before it was sent.
        await ApprovalTask.filter(request_id=drafted).delete()
        await Request.filter(id=drafted).update(state="draft")
        tasks = [task.id for task in await ApprovalTask.all()]
        booking = await _booking(agency)
        found = Furnished(agency)
        found.ids = {
            "request_id": [request.id for request in await Request.all()],
            "task_id": tasks,
            "task": tasks,
            "work_order_id": orders,
            "vehicle": [vehicle.id for vehicle in await Vehicle.all()],
            "driver": [driver.id for driver in await Driver.all()],
            "file_id": [(await _file(agency, "attachment", "说明".encode())).id],
            "import_id": [(await _file(agency, "import", write({}, ORGANISATION))).id],
            "asset_import_id": [(await _file(agency, "asset_import", write({}, (ASSETS,)))).id],
            "class_import_id": [(await _file(agency, "class_import", write({}, (CLASSES,)))).id],
            "supply_import_id": [(await _file(agency, "supply_import", write({}, SUPPLIES))).id],
            "flow_id": [flow.id for flow in await Flow.all()],
            "designed_type_id": [(await _designed()).id],
            "delegation_id": [(await _delegation(agency)).id],
            "conversation_id": [(await conversation_of(agency.ids[WHO])).id],
            "room_id": [booking.room_id],
            **{name: [booking.id] for name in ("booking_id", "booking")},
            "plea_id": [(await _plea(agency, booking)).id],
            **await _assets(agency),
            "message_id": [(await OutgoingMessage.filter(person_id=agency.ids[WHO]).order_by("id").first()).id],
            "vehicle_pass_id": [(await _pass(agency)).id],
            "supply_item_id": [(await SupplyItem.create(name="A4复印纸", unit="包")).id],
            "ic_card_id": [(await IcCard.create(person_id=agency.ids[WHO], number="0000000001")).id],
            **await _repair(agency),
            **await _organisation(agency),
        }
        found.card = await SentCard.get(view="fleet.dispatch", subject_id=orders[0], person_id=agency.ids[WHO])
    return found


async def _file(agency: Agency, purpose: str, content: bytes) -> StoredFile:
    """WHO has chosen a file and not sent it with anything yet."""
    about = {"person_id": agency.ids[WHO], "purpose": purpose, "name": "说明.txt", "content_type": "text/plain"}
    return await StoredFile.create(**about, content=content, size_bytes=len(content))


async def _pass(agency: Agency) -> VehiclePass:
    """WHO's car may enter."""
    request = await Request.filter(applicant_id=agency.ids[WHO]).order_by("id").first()
    assert request is not None
    days = {"valid_from": now().date(), "valid_to": now().date() + timedelta(days=30)}
    about = {"request_id": request.id, "person_id": agency.ids[WHO], "plate": "京A00001"}
    return await VehiclePass.create(**about, **days, state="active")


async def _designed() -> DesignedType:
    """A request type of the agency's own, published and with a field called only."""
    form = read_form({"label": "用印申请", "fields": [{"kind": "text", "key": "only", "label": "用途"}]})
    row = await designing.open_type(form)
    await designing.publish(row.id, None, note="", seen=designing.digest(await DesignedType.get(id=row.id)))
    return row


async def _booking(agency: Agency) -> RoomBooking:
    """WHO's meeting tomorrow."""
    request = await Request.filter(applicant_id=agency.ids[WHO]).order_by("id").first()
    assert request is not None
    room = await rooms.add_room(rooms.RoomFacts("第一会议室", "主楼2层", 20, []), by=None)
    start = now() + timedelta(days=1)
    period = {"starts_at": start, "ends_at": start + timedelta(hours=1)}
    reservation = await Reservation.create(resource_id=room.resource_id, **period)
    about = {"room_id": room.id, "request_id": request.id, "reservation_id": reservation.id, "title": "例会"}
    return await RoomBooking.create(**about, **period, organiser_id=agency.ids[WHO], state="booked")


async def _plea(agency: Agency, booking: RoomBooking) -> RoomPlea:
    """OTHER asks for the room of WHO's meeting."""
    about = {"booking_id": booking.id, "draft_id": booking.request_id}
    return await RoomPlea.create(**about, asker_id=agency.ids[OTHER])


async def _assets(agency: Agency) -> dict[str, list[int]]:
    """Something that nobody keeps, and a stock-taking that looks for it."""
    asset = await assets.create(assets.AssetData(name="复印机", category="office"), by=None)
    who = await Person.get(id=agency.ids[WHO])
    taking = await stocktaking.open_stocktaking("年终盘点", stocktaking.Wanted(), by=who)
    return {"asset_id": [asset.id], "asset": [asset.id], "row": [asset.id], "stocktaking_id": [taking.id]}


async def _repair(agency: Agency) -> dict[str, list[int]]:
    """WHO repairs something, and is one of the plumbers."""
    about = {"kind": repairs.KIND, "summary": "水龙头滴水", "place": "301", "assignee_id": agency.ids[WHO]}
    order = await WorkOrder.create(**about, state="accepted")
    await Repair.create(work_order_id=order.id, object="plumbing", place_key="301")
    line = await CrewMember.create(trade="plumbing", person_id=agency.ids[WHO])
    return {"repair_order_id": [order.id], "remove_line": [line.id]}


async def _delegation(agency: Agency) -> Delegation:
    """WHO will let OTHER decide next month."""
    start = now() + timedelta(days=30)
    people = {"principal_id": agency.ids[WHO], "delegate_id": agency.ids[OTHER]}
    return await Delegation.create(**people, starts_at=start, ends_at=start + timedelta(days=1))


async def _organisation(agency: Agency) -> dict[str, list[int]]:
    """WHO gets a role with every permission; another role, and a person, department and work group to try."""
    everything = await Role.create(code="everything", name="全部权限", permissions=list(permissions()))
    await RoleMember.create(role_id=everything.id, person_id=agency.ids[WHO])
    roles = [role.id for role in await Role.filter(code="fleet_dispatcher")]
    groups = [group.id for group in await WorkGroup.all()]
    departments = [(await Department.get(name="财务科")).id]
    people = [agency.ids[OTHER]]
    return {
        **dict.fromkeys(("role_id", "role"), roles),
        **dict.fromkeys(("work_group_id", "work_group"), groups),
        **dict.fromkeys(("department_id", "department", "parent"), departments),
        **dict.fromkeys(("person_id", "remove"), people),
    }


async def _approved(agency: Agency, hours: int) -> int:
    request_id = await submitted(agency, WHO, start=in_two_days(hour=hours), hours=2)
    async with agency.work():
        task = await ApprovalTask.get(request_id=request_id)
        await requests.decide(task.id, await Person.get(id=task.person_id), reason=None, channel="wecom")
        order = await WorkOrder.get(request_id=request_id)
        return int(order.id)


async def _drive(agency: Agency, order_id: int, *, stage: str) -> None:
    who = await Person.get(id=agency.ids[WHO])
    driver = await Person.get(id=agency.ids["liudawei"])
    vehicle, driving = await Vehicle.first(), await Driver.get(person_id=driver.id)
    assert vehicle is not None
    await fleet.dispatch(order_id, who, vehicle_id=vehicle.id, driver_id=driving.id, channel="wecom")
    if stage == "completed":
        await fleet.accept(order_id, driver, channel="wecom")
        reading = vehicle.odometer_km
        await fleet.start(order_id, driver, odometer_km=reading + 1, channel="wecom")
        await fleet.finish(order_id, driver, odometer_km=reading + 50, channel="wecom")


async def set_ids_apart(owner_url: str) -> None:
    """From here on ids begin at a million: no number of an earlier tenant means anything in a later one."""
    connection = await asyncpg.connect(owner_url)
    try:
        await connection.execute(
            "SELECT setval(format('%I', sequencename)::regclass, 1000000 * (1 + coalesce(last_value, 0) / 1000000))"
            " FROM pg_sequences WHERE schemaname = 'public'"
        )
    finally:
        await connection.close()
