"""What a conversation remembers between turns: the requests being filled in, the newest first, and the last question.

It is stored in the database between two messages, so everything in it goes to JSON and back.
"""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from bot.language.meaning import FILLED, SLOTS, slots_as_json, slots_from_json
from forms.reading.clock import DAY_PARTS

FRAMES_MAX = 4
"""How many things a person may be in the middle of; what is older is forgotten."""


def _memory_from_json(value: Any) -> dict[str, Any]:  # Any: whatever was stored
    """The remembered day, part of the day and span; what has another shape is forgotten."""
    if not isinstance(value, dict):
        return {}
    memory: dict[str, Any] = {}
    with suppress(KeyError, TypeError, ValueError):
        memory["day"] = date.fromisoformat(value["day"]).isoformat()
    if value.get("part") in DAY_PARTS:
        memory["part"] = value["part"]
    if isinstance(value.get("minutes"), int):
        memory["minutes"] = value["minutes"]
    if value.get("named") is True:
        memory["named"] = True
    return memory


@dataclass
class Frame:
    """One thing being filled in or asked. `memory` holds what was said but is no slot yet, such as a day alone."""

    intent: str
    slots: dict[str, Any] = field(default_factory=dict)
    memory: dict[str, Any] = field(default_factory=dict)

    def copy(self) -> "Frame":
        """A frame that can be changed without changing this one."""
        slots = {
            name: [dict(element) if isinstance(element, dict) else element for element in value]
            if isinstance(value, list)
            else value
            for name, value in self.slots.items()
        }
        return Frame(self.intent, slots, dict(self.memory))


@dataclass(frozen=True)
class Dialogue:
    """The frames of a conversation, the newest first. `last` is the intent of the turn before."""

    frames: tuple[Frame, ...] = ()
    last: str | None = None

    @property
    def intent(self) -> str | None:
        """The intent that is being filled in, None when there is none."""
        return next((frame.intent for frame in self.frames if frame.intent in FILLED), None)

    @property
    def slots(self) -> dict[str, Any]:
        """What is known of it so far."""
        return next((frame.slots for frame in self.frames if frame.intent in FILLED), {})

    @classmethod
    def filled(cls, intent: str, slots: dict[str, Any]) -> "Dialogue":
        """A dialogue in which `intent` is being filled in: its form was changed elsewhere, for example on a page."""
        kinds = SLOTS[intent]
        known = {name: value for name, value in slots.items() if name in kinds and value is not None}
        memory: dict[str, Any] = {}
        if "start" in known:
            memory = {"day": known["start"].date().isoformat()}
        return cls((Frame(intent, known, memory),), last=intent)

    def refilled(self, intent: str, slots: dict[str, Any]) -> "Dialogue":
        """This dialogue after the form of `intent` was changed elsewhere, for example by choices on a card.

        While start and end are as they were said, what was said about them still counts: a span moves with its start.
        """
        frame, held = Dialogue.filled(intent, slots).frames[0], self.frame(intent)
        if held is not None and all(held.slots.get(name) == frame.slots.get(name) for name in ("start", "end")):
            frame.memory = dict(held.memory)
        return self.with_frame(frame)

    def with_frame(self, frame: Frame) -> "Dialogue":
        """The dialogue after a turn about `frame`."""
        others = tuple(other for other in self.frames if other.intent != frame.intent and SLOTS[other.intent])
        return replace(self, frames=(frame, *others)[:FRAMES_MAX], last=frame.intent)

    def frame(self, intent: str) -> Frame | None:
        """The frame of an intent, if there is one."""
        return next((frame for frame in self.frames if frame.intent == intent), None)

    def as_json(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "last": self.last,
            "frames": [
                {"intent": frame.intent, "slots": slots_as_json(frame.slots), "memory": dict(frame.memory)}
                for frame in self.frames
            ],
        }

    @classmethod
    def from_json(cls, value: Any) -> "Dialogue":  # Any: whatever was stored, also by an older version
        """Read what `as_json` wrote; anything else gives an empty dialogue."""
        if not isinstance(value, dict) or not isinstance(value.get("frames"), list):
            return cls()
        frames = []
        for stored in value["frames"]:
            if not isinstance(stored, dict) or stored.get("intent") not in SLOTS:
                return cls()
            memory = stored.get("memory")
            frames.append(
                Frame(
                    stored["intent"],
                    slots_from_json(stored["intent"], stored.get("slots")),
                    _memory_from_json(memory),
                )
            )
        last = value.get("last")
        return cls(tuple(frames[:FRAMES_MAX]), last if last in SLOTS else None)
