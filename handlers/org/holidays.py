"""Public holidays and the weekend days worked in exchange for them (调休), as published for each year.

Sources, both notices of the General Office of the State Council:
《国务院办公厅关于2025年部分节假日安排的通知》, 国办发明电〔2024〕12号, 12 November 2024;
《国务院办公厅关于2026年部分节假日安排的通知》, 4 November 2025.
The notice for a year comes out in the November before; add its lines here. An agency need not wait for that: days it
enters itself come first.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

Day = tuple[int, int]
"""Month and day."""


@dataclass(frozen=True)
class Holiday:
    """One holiday of a year's notice: its first and last day off, and the days worked in exchange."""

    name: str
    first: Day
    last: Day
    worked: tuple[Day, ...] = ()


@dataclass(frozen=True)
class SpecialDay:
    """A day that differs from the usual week, and why."""

    working: bool
    name: str


PUBLISHED: dict[int, tuple[Holiday, ...]] = {
    2025: (
        Holiday("元旦", (1, 1), (1, 1)),
        Holiday("春节", (1, 28), (2, 4), ((1, 26), (2, 8))),
        Holiday("清明节", (4, 4), (4, 6)),
        Holiday("劳动节", (5, 1), (5, 5), ((4, 27),)),
        Holiday("端午节", (5, 31), (6, 2)),
        Holiday("国庆节、中秋节", (10, 1), (10, 8), ((9, 28), (10, 11))),
    ),
    2026: (
        Holiday("元旦", (1, 1), (1, 3), ((1, 4),)),
        Holiday("春节", (2, 15), (2, 23), ((2, 14), (2, 28))),
        Holiday("清明节", (4, 4), (4, 6)),
        Holiday("劳动节", (5, 1), (5, 5), ((5, 9),)),
        Holiday("端午节", (6, 19), (6, 21)),
        Holiday("中秋节", (9, 25), (9, 27)),
        Holiday("国庆节", (10, 1), (10, 7), ((9, 20), (10, 10))),
    ),
}


@cache
def published_days() -> dict[date, SpecialDay]:
    """Every day of the published notices that is off or worked in exchange."""
    days: dict[date, SpecialDay] = {}
    for year, holidays in PUBLISHED.items():
        for holiday in holidays:
            first, last = date(year, *holiday.first), date(year, *holiday.last)
            for number in range((last - first).days + 1):
                days[first + timedelta(days=number)] = SpecialDay(working=False, name=holiday.name)
            for day in holiday.worked:
                days[date(year, *day)] = SpecialDay(working=True, name=f"{holiday.name}调休上班")
    return days
