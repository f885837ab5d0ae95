"""The organiser's cards: shortly before a meeting, and whether to move it."""

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


@dataclass(frozen=True)
class MoveMeeting(Action, prefix="rooms.move"):
    """Move this meeting, or with the scope `rest` also those of its series that come after it.

    `to` is where it goes: the start in minutes since 1970, the length in minutes, and the room.
    """

    booking_id: int
    to: str
    scope: str


@dataclass(frozen=True)
class LeaveMeeting(Action, prefix="rooms.leave"):
    """The meeting stays where it is."""

    booking_id: int


@dataclass(frozen=True)
class AnswerPlea(Action, prefix="rooms.plea"):
    """Answer whoever asks for one's room: `free` gives it up, `move.12` goes to room 12 instead, `refuse` keeps it."""

    plea_id: int
    verb: str


def plea_card(
    plea_id: int,
    title: str,
    lines: Sequence[tuple[str, str]],
    url: str,
    *,
    offers: Sequence[tuple[str, str]],
    closed: str,
) -> Card:
    """Ask whoever has a room to give it up; `offers` are the labels of saying yes, by verb."""
    buttons = [Button.does(label, AnswerPlea(plea_id, verb), "primary") for verb, label in offers]
    return Card(
        title=title,
        subtitle="请您商量：能不能让一让会场？",
        lines=tuple(lines),
        buttons=(*buttons, Button.does("不让", AnswerPlea(plea_id, "refuse"), "danger"), Button.opens("会场安排", url)),
        link=url,
        closed=closed,
    )


def moving_card(
    booking_id: int, lines: Sequence[tuple[str, str]], url: str, *, to: str, repeated: bool, note: str, closed: str
) -> Card:
    """Ask whether a meeting is to be moved; of a repeated one also, how many of them."""
    this = Button.does("只改这一场" if repeated else "确认修改", MoveMeeting(booking_id, to, "one"), "primary")
    rest = [Button.does("这场和以后都改", MoveMeeting(booking_id, to, "rest"), "primary")] if repeated else []
    return Card(
        title="请确认：会议改期",
        lines=tuple(lines),
        note=note,
        buttons=(this, *rest, Button.does("不改了", LeaveMeeting(booking_id)), Button.opens("会场安排", url)),
        link=url,
        closed=closed,
    )


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


REPORTS = {"repair": "报修", "hazard": "上报隐患"}
"""Request types that can be begun from a room, and what their buttons say."""


@dataclass(frozen=True)
class ReportInRoom(Action, prefix="rooms.report"):
    """Begin a request about something in this room; `verb` is the request type."""

    room_id: int
    verb: str


def room_card(room_id: int, name: str, place: str, url: str) -> Card:
    """For whoever stands at its door: what is broken or dangerous in there?"""
    buttons = tuple(Button.does(label, ReportInRoom(room_id, verb)) for verb, label in REPORTS.items())
    return Card(
        title=name,
        subtitle="里面有东西坏了、有危险，点这里",
        lines=(("地点", place),) if place else (),
        buttons=(*buttons, Button.opens("会场安排", url)),
        link=url,
    )
