"""The organiser's card shortly before a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.actions import Action
from cards.card import Button, Card


@dataclass(frozen=True)
class CheckIn(Action, prefix="rooms.check_in"):
    """The meeting takes place."""

    booking_id: int


@dataclass(frozen=True)
class FreeRoom(Action, prefix="rooms.free"):
    """This meeting does not take place: the room is free for others."""

    booking_id: int


def booking_card(
    booking_id: int, title: str, state: str, lines: Sequence[tuple[str, str]], url: str, *, closed: str
) -> Card:
    """Check in, or give the room back; grey once either has happened."""
    return Card(
        title=title,
        subtitle=state,
        lines=tuple(lines),
        buttons=(
            Button.does("签到", CheckIn(booking_id), "primary"),
            Button.does("不开了，让出会场", FreeRoom(booking_id), "danger"),
            Button.opens("会场安排", url),
        ),
        link=url,
        closed=closed,
    )
