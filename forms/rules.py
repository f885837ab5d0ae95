"""Rules that several forms share. A form names them in its `rules`; they hold only for what is filled in."""

from datetime import datetime, timedelta

from forms.fields import Values
from forms.form import Problem, Rule
from models.clock import show_moment

GRACE = timedelta(minutes=5)
"""A time said as "now" is not refused because typing took a moment."""


def lies_ahead(name: str, what: str, ahead: timedelta, too_far: str) -> Rule:
    """The moment in a field is to come, within `ahead` from now.

    Args:
        what: What the refusal calls it: 使用时间.
        too_far: What is possible instead: 只能提前一年以内申请.
    """

    def check(values: Values, now: datetime) -> Problem | None:
        moment = values.get(name)
        if moment is None:
            return None
        if moment < now - GRACE:
            return Problem(name, f"{what}{show_moment(moment)}已经过去了。")
        if moment > now + ahead:
            return Problem(name, f"{what}{show_moment(moment)}太远了，{too_far}。")
        return None

    return check
