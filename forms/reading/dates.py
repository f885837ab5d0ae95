"""Dates in short answers."""

from datetime import date

from forms.reading.days import find_days
from forms.reading.writing import MAX_LENGTH, fold


def read_days(text: str, today: date) -> list[date]:
    """All days that are named, in order."""
    return [found.day for found in find_days(fold(text[:MAX_LENGTH]), today)]


def read_day(text: str, today: date) -> date | None:
    """The one day in a short answer; None when there is none, or two different ones."""
    days = set(read_days(text, today))
    return days.pop() if len(days) == 1 else None
