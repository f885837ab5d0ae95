"""会场预订: the form, declared once, and its rules."""

from datetime import datetime, timedelta

from bot import outbox
from bot.errors import UserError
from bot.request_types import RequestType, declare
from forms import Choice, Condition, Day, Form, Integer, Moment, Problem, Several, Text, Told, Values
from forms.rules import lies_ahead
from handlers import work
from handlers.rooms.choosing import settle
from handlers.rooms.deciding import FLOW, Deciders
from handlers.rooms.equipment import NEEDS
from handlers.rooms.hearing import overhear
from handlers.rooms.holding import LIVE, hold, live_bookings, release
from handlers.rooms.occasions import AHEAD_MAX, REPEATS, occasions_of, show_occasions
from handlers.rooms.orders import open_orders
from handlers.rooms.using import EARLY, let_go, remind
from models.clock import LOCAL, now, show_moment, show_period
from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking

MEETING_MAX = timedelta(hours=24)
MOVED_NOTE = "改期："
"""How the note of a request begins that takes the place of a booking: handlers.rooms.moving writes it."""


def _ends_after_start(values: Values, now: datetime) -> Problem | None:
    start, end = values.get("start"), values.get("end")
    if start is None or end is None:
        return None
    if end <= start:
        return Problem("end", f"结束时间{show_moment(end)}不晚于开始时间{show_moment(start)}。")
    if end - start > MEETING_MAX or start.astimezone(LOCAL).date() != end.astimezone(LOCAL).date():
        return Problem("end", f"一场会不跨天，{show_period(start, end)}请按天分开订，或者用“重复”。")
    return None


def _until_after_start(values: Values, now: datetime) -> Problem | None:
    start, until = values.get("start"), values.get("until")
    if not values.get("repeat") or start is None or until is None:
        return None
    if until < start.astimezone(LOCAL).date():
        return Problem("until", "“重复到哪天”比第一场会还早，请改一下。")
    return None


FORM = Form(
    fields=(
        Text(
            name="title",
            label="会议名称",
            short="会议",
            required=False,
            question="请问是什么会？（例如：预算评审会）",
            hint="例如：预算评审会",
            length_max=50,
        ),
        Moment(
            name="start",
            label="开始时间",
            short="时间",
            question="请问什么时候开会？（例如：明天下午2点到4点）",
            hint="例如：明天下午2点",
        ),
        Moment(
            name="end",
            label="结束时间",
            short="结束",
            start="start",
            question="请问开到几点？（例如：下午4点，或开2个小时）",
            hint="例如：明天下午4点",
        ),
        Integer(
            name="attendees",
            label="参会人数",
            short="人数",
            unit="人",
            maximum=5000,
            question="请问多少人参加？",
        ),
        Text(
            name="room",
            label="会场",
            short="会场",
            required=False,
            question="请问用哪个会场？（说名称，或者换个时间）",
            hint="不填就安排最合适的一间",
            length_max=50,
        ),
        Several(
            name="equipment",
            label="需要的设备和服务",
            short="需要",
            required=False,
            options=NEEDS,
            question="请问需要什么设备和服务？",
            hint="勾选的服务会自动通知会务人员准备",
        ),
        Text(
            name="plates",
            label="席签名单",
            short="席签",
            required=False,
            applies=lambda values: "name_plates" in (values.get("equipment") or ()),
            question="请问席签写哪些名字？",
            hint="按座次写，用顿号隔开",
            length_max=500,
        ),
        Choice(
            name="repeat",
            label="重复",
            short="重复",
            required=False,
            options=REPEATS,
            says={},
            question="请问多久开一次？",
            hint="只开一次就不选",
        ),
        Day(
            name="until",
            label="重复到哪天",
            short="到",
            required=False,
            applies=Condition("repeat", "filled"),
            question="请问重复到哪一天？",
            hint="不填就是四周",
        ),
        Text(
            name="note",
            label="备注",
            short="备注",
            required=False,
            question="请问备注什么？",
            hint="例如：10点上茶歇，可不填",
            length_max=200,
        ),
        Told(
            name="approval",
            label="审批",
            short="审批",
            required=False,
            applies=lambda values: bool(values.get("approval")),
        ),
        # Which room was asked for and not to be had: for 让会.
        Told(name="refused", label="想要的会场", short="想要", required=False, applies=lambda values: False),
        Deciders(
            name="deciders",
            label="会场审批人",
            short="审批人",
            required=False,
            applies=lambda values: bool(values.get("deciders")),
        ),
    ),
    rules=(lies_ahead("start", "开始时间", AHEAD_MAX, "只能提前一年以内预订"), _ends_after_start, _until_after_start),
)


def summary(values: Values) -> str:
    """`预算评审会 第二会议室 12月2日(周三) 14:30-17:00 15人`."""
    parts = [values.get("title") or "会议"]
    if values.get("room"):
        parts.append(values["room"])
    if occasions := occasions_of(values):
        parts.append(show_occasions(occasions))
    elif values.get("start"):
        parts.append(show_moment(values["start"]))
    if values.get("attendees"):
        parts.append(f"{values['attendees']}人")
    return " ".join(parts)


async def confirm(request: Request) -> None:
    """The booking stands: have everything prepared, and tell the organiser how it goes on."""
    await RoomBooking.filter(request_id=request.id, state="held").update(state="booked")
    booked = await live_bookings(request)
    if not booked:
        raise UserError("会场没有留住，请重新预订。")
    await open_orders(request)
    await _give_up_replaced(request)
    room = await MeetingRoom.one(id=booked[0].room_id)
    where = f"{room.name}（{room.place}）" if room.place else room.name
    check_in = "，到场请签到，也可以扫会场门口的二维码" if room.needs_check_in else ""
    values = FORM.load(request.form)
    names = "name_plates" in (values.get("equipment") or ()) and not values.get("plates")
    plates = "席签写哪些名字？回复例如“席签：张三、李四”。" if names else ""
    change = "要改直接说，例如“会议推迟一小时”“再加茶水”。"
    told = f"{request.number} 已订好{where}。会前15分钟会提醒您{check_in}。{plates or change}"
    await outbox.say(request.applicant_id, told)
    for one in booked:
        if one.starts_at - EARLY <= now():
            # Too late to be reminded by the clock.
            await remind(one.id)


async def _give_up_replaced(request: Request) -> None:
    """The meeting was moved by a new request: the old booking ends, unless the note that says so was taken out."""
    if not (FORM.load(request.form).get("note") or "").startswith(MOVED_NOTE):
        return
    for old in await RoomBooking.listed("id", replaced_by_id=request.id, state=LIVE):
        if old.starts_at > now():
            await let_go(old, "give_back")


async def undo(request: Request) -> None:
    """The meeting does not take place: nothing has to be prepared, and the room is free.

    Raises:
        UserError: It is going on or over, or what is prepared has been begun.
    """
    booked = await live_bookings(request)
    if booked and all(one.starts_at <= now() for one in booked):
        raise UserError(f"{request.number} 的会议已经开始，不用撤销。提前散会可以在会场页面点“提前结束”。")
    await work.call_off_all(request)
    await release(request)


ROOMS = declare(
    RequestType(
        name="meeting_room",
        label="会场预订",
        form=FORM,
        settle=settle,
        overhear=overhear,
        summary=summary,
        fulfil=confirm,
        hold=hold,
        release=release,
        undo=undo,
        flow=FLOW,
    )
)
