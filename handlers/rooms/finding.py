"""Which rooms are free, asked in the chat: by time, seats and equipment; a day or a part of one will do for a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.language import Understanding
from bot.language.slots.rooms import equipment_named
from bot.links import page
from bot.router import Router, Turn
from forms.reading.times import find_times
from forms.reading.writing import fold
from handlers.rooms.availability import free_rooms, open_rooms, other_times, unsuited
from handlers.rooms.equipment import EQUIPMENT, shown
from handlers.rooms.occasions import PART_HOURS, Occasion
from handlers.rooms.plan import SHORTEST, plan_of
from models.clock import LOCAL, WEEKDAYS, now, show_period
from models.rooms import MeetingRoom

router = Router("rooms.finding")
LISTED_MAX = 5
WHOLE_DAY = (0, 24)
USUAL = timedelta(hours=1)
"""How long a meeting is taken to be when only its start is said."""


@dataclass(frozen=True)
class Sought:
    """What a room has to offer."""

    attendees: int | None
    needs: list[str]

    def words(self) -> str:
        """` 能坐20人、有视频会议的`; empty when nothing is asked for."""
        parts = [f"能坐{self.attendees}人"] if self.attendees else []
        parts += [f"有{shown(self.needs)}"] if self.needs else []
        return f" {'、'.join(parts)}的" if parts else ""

    async def suited(self, occasions: Sequence[Occasion]) -> list[MeetingRoom]:
        """The rooms that would do, free or not."""
        return [room for room in await open_rooms() if not unsuited(room, occasions, self.attendees, self.needs)]


@router.intent("room_availability")
async def availability(turn: Turn, understood: Understanding, text: str) -> None:
    """有空会议室吗: the free rooms for the period, the smallest that seats everybody first."""
    needs = [code for code in equipment_named(text) if code in EQUIPMENT]
    sought = Sought(understood.slots.get("attendees"), needs)
    start, end = understood.slots.get("start"), understood.slots.get("end")
    day, hours = _part_of_day(text, turn.event.happened_at)
    if start is not None and hours == WHOLE_DAY and (end is None or end > start):
        wanted = Occasion(start.replace(tzinfo=LOCAL), (end or start + USUAL).replace(tzinfo=LOCAL))
        await turn.say(await _in_period(wanted, sought, guessed=end is None))
        return
    if day is not None:
        await turn.say(await _on_day(day, hours, sought))
        return
    await turn.say(
        "请说明哪天几点到几点、多少人，例如：明天下午2点到4点有能坐15人、能开视频会的会议室吗。"
        f'\n<a href="{page("/h5/rooms")}">看每天的会场安排</a>'
    )


def _part_of_day(text: str, moment: datetime) -> tuple[date | None, tuple[int, int]]:
    """The day and the part of it that are named; no day when none is, and the whole of it beside a clock time."""
    points = find_times(fold(text), moment.astimezone(LOCAL).replace(tzinfo=None)).points
    day = next((point.day.day for point in points if point.day), None)
    part = next((point.part for point in points if point.part in PART_HOURS), None)
    if day is None and part is not None:
        day = moment.astimezone(LOCAL).date()
    named = part is not None and not any(point.exact for point in points)
    return day, PART_HOURS[part] if part is not None and named else WHOLE_DAY


async def _in_period(wanted: Occasion, sought: Sought, *, guessed: bool) -> str:
    plan = f'<a href="{page(f"/h5/rooms?day={wanted.start:%Y-%m-%d}")}">看当天安排</a>'
    when = show_period(wanted.start, wanted.end) + ("（先按1小时查）" if guessed else "") + sought.words()
    free = await free_rooms([wanted], sought.attendees, sought.needs)
    if free:
        rows = [_row(room) for room in free[:LISTED_MAX]]
        more = f"\n还有{len(free) - LISTED_MAX}间。" if len(free) > LISTED_MAX else ""
        how = f"要订直接说，例如：订{free[0].name}，{sought.attendees or 10}人。"
        return f"{when}空闲会场：\n" + "\n".join(rows) + f"{more}\n{how}\n{plan}"
    suited = await sought.suited([wanted])
    if not suited:
        return f"没有{when}会场。{await _most()}\n{plan}"
    others = [
        f"{room.name} {one.start:%H:%M}-{one.end:%H:%M}"
        for room in suited[:3]
        for one in (await other_times(room, wanted, now()))[:1]
    ]
    instead = f"当天还可以：{'、'.join(others)}。" if others else "请换个时间。"
    return f"{when}会场没有空闲的。{instead}\n{plan}"


async def _on_day(day: date, hours: tuple[int, int], sought: Sought) -> str:
    """When the rooms that would do are free on this day."""
    midnight = datetime.combine(day, time(), LOCAL)
    first, last = (midnight + timedelta(hours=hour) for hour in hours)
    suited = await sought.suited([])
    when = f"{day.month}月{day.day}日(周{WEEKDAYS[day.weekday()]})"
    when += f" {first:%H:%M}-{last:%H:%M}" if hours != WHOLE_DAY else ""
    plan = f'<a href="{page(f"/h5/rooms?day={day:%Y-%m-%d}")}">看当天安排</a>'
    if not suited:
        return f"没有{sought.words().strip() or '可以预订的'}会场。{await _most()}\n{plan}"
    found = await plan_of(suited, day)
    rows = []
    for room in suited:
        free = [(max(one.start, first), min(one.end, last)) for one in found[room.id] if one.booking is None]
        times = [f"{start:%H:%M}-{end:%H:%M}" for start, end in free if end - start >= SHORTEST]
        if times:
            rows.append(f"{_row(room)}\n   空闲 {'、'.join(times)}")
    if not rows:
        return f"{when}{sought.words()}会场没有空闲的，请换个时间。\n{plan}"
    example = f"{day.month}月{day.day}日下午2点到4点订{suited[0].name}，{sought.attendees or 10}人"
    how = f"要订请说几点到几点，例如：{example}。"
    return f"{when}{sought.words()}空闲会场：\n" + "\n".join(rows[:LISTED_MAX]) + f"\n{how}\n{plan}"


async def _most() -> str:
    rooms = await open_rooms()
    return f"最大的是{rooms[-1].name}（{rooms[-1].capacity}人）。" if rooms else "本单位还没有可以预订的会场。"


def _row(room: MeetingRoom) -> str:
    what = f" {shown(room.equipment)}" if room.equipment else ""
    return f"· {room.name} {room.capacity}人 {room.place}{what}{' 要审批' if room.needs_approval else ''}"
