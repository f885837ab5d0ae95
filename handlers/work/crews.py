"""Who does what: the agency's table of trades, places and shifts, and what follows from it for one order."""

from dataclasses import dataclass
from datetime import datetime

from bot.errors import UserError
from forms.reading.places import place_key
from handlers.org.calendar import read_hours
from handlers.org.leaving import Handover, Leaving
from models.clock import LOCAL, now
from models.org import Person, people_by_id
from models.permissions import permissions
from models.work import CrewMember

PLACE_CHARACTERS_MAX = 50
DAY = 24 * 60


_trades: dict[str, tuple[str, str]] = {}


def declare_trade(code: str, label: str, serve: str) -> None:
    """Add a trade to the table; its people have the permission `serve`."""
    _trades[code] = (label, serve)


def trades() -> dict[str, str]:
    """Every trade of the table with its label."""
    return {code: label for code, (label, _) in _trades.items()}


@dataclass(frozen=True)
class Line:
    """One line of the table as the console shows it; `shift` is empty for somebody who is always there."""

    id: int
    trade: str
    person: str
    place: str
    shift: str


async def on_duty(trade: str, key: str, everybody: list[Person]) -> list[Person]:
    """Of all who may, those of a trade and a place (`place_key`) who are on shift; nobody of the trade: all who may.

    A line with a place counts before those for everywhere, and where nobody's shift it is, all of them are asked.
    """
    able = {person.id: person for person in everybody}
    lines = [one for one in await CrewMember.listed("id", trade=trade) if one.person_id in able]
    near = [one for one in lines if one.place and key.startswith(place_key(one.place))]
    lines = near or [one for one in lines if not one.place]
    present = [one for one in lines if _on_shift(one, now())] or lines
    return [able[number] for number in dict.fromkeys(one.person_id for one in present)] or everybody


def _on_shift(line: CrewMember, moment: datetime) -> bool:
    if line.from_minute is None or line.to_minute is None:
        return True
    first, last = int(line.from_minute), int(line.to_minute)
    local = moment.astimezone(LOCAL)
    minute = local.hour * 60 + local.minute
    return first <= minute < last if first < last else minute >= first or minute < last


async def crew_table() -> list[Line]:
    """The whole table, trade by trade."""
    rows = await CrewMember.listed("id")
    people = await people_by_id({row.person_id for row in rows})
    labels = trades()
    order = list(labels)
    rows.sort(key=lambda row: (order.index(row.trade) if row.trade in order else len(order), row.place, row.id))
    return [
        Line(row.id, labels.get(row.trade, row.trade), people[row.person_id].name, row.place, _shift(row))
        for row in rows
    ]


def _shift(row: CrewMember) -> str:
    if row.from_minute is None or row.to_minute is None:
        return ""
    return f"{_clock(row.from_minute)}-{_clock(row.to_minute)}"


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


async def add_to_crew(person: Person, trade: str, *, place: str = "", shift: str = "") -> None:
    """Let somebody do a trade.

    Args:
        shift: `08:00-20:00`, over midnight or not; empty for always.

    Raises:
        UserError: They may not do it at all, are there already, or the shift cannot be read.
    """
    if trade not in _trades:
        raise UserError("请选择工种。")
    label, serve = _trades[trade]
    if not await person.may(serve):
        raise UserError(f"{person.name}还没有“{permissions()[serve]}”权限，请先在“角色”里加上，再到这里添加。")
    place = place.strip()[:PLACE_CHARACTERS_MAX]
    first, last = _read_shift(shift)
    if await CrewMember.find(trade=trade, person_id=person.id, place=place) is not None:
        raise UserError(f"{label}这一行已经有{person.name}了，要改请先删除原来的。")
    await CrewMember.create(trade=trade, person_id=person.id, place=place, from_minute=first, to_minute=last)


def _read_shift(words: str) -> tuple[int | None, int | None]:
    if not words.strip():
        return None, None
    spans = _spans(words)
    if len(spans) == 1:
        return spans[0]
    raise UserError("班次请写成 08:00-20:00 或 20:00-08:00；不分班次就留空。")


def _spans(words: str) -> list[tuple[int, int]]:
    """A shift over midnight is read the other way round, since working hours never are."""
    try:
        return list(read_hours(words))
    except UserError:
        first, _, last = words.replace("—", "-").replace("至", "-").partition("-")
        return [(begin, end) for end, begin in read_hours(f"{last.strip()}-{first.strip()}")]


async def remove_from_crew(line_id: int) -> None:
    """Take a line out of the table."""
    await CrewMember.filter(id=line_id).delete()


async def _preview(person: Person) -> list[str]:
    lines = await CrewMember.filter(person_id=person.id).count()
    return [f"维修班组里的{lines}行：删除"] if lines else []


async def _hand_over(leaving: Leaving) -> None:
    await CrewMember.filter(person_id=leaving.person.id).delete()


HANDOVER = Handover(_preview, _hand_over)
"""Whoever leaves is given no more of it."""
