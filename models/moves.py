"""States as a table: every legal move of a record in one place, and the words people see for each state."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, Self, TypeVar


class Tone(StrEnum):
    """How a state feels to its reader; cards and pages choose the colour."""

    WAITING = "waiting"  # somebody has to act before anything goes on
    RUNNING = "running"  # under way
    DONE = "done"  # ended as wished
    REFUSED = "refused"  # ended by somebody's no
    OFF = "off"  # taken back; nobody refused it


class State(StrEnum):
    """Base of the state enums: a member is its stored value, its Chinese label and its tone, on one line."""

    label: str
    tone: Tone

    # The defaults are never used: they let type checkers accept the look-up by value, RequestState("draft").
    def __new__(cls, value: str, label: str = "", tone: Tone = Tone.OFF) -> Self:
        """Keep the value as the string itself, so that it is stored and compared as plain text."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.tone = tone
        return member


S = TypeVar("S", bound=StrEnum)


class WrongMove(Exception):
    """The verb is not possible in this state. Whoever asked was too late, or looks at an old card."""

    def __init__(self, verb: str, state: StrEnum) -> None:
        """Remember both, so that the caller can say what is possible instead."""
        super().__init__(f"cannot {verb} when {state}")
        self.verb = verb
        self.state = state


class Moves(Generic[S]):
    """Every legal move of one kind of record: for each verb, the states it starts from and the one it leads to."""

    def __init__(self, table: Mapping[str, tuple[frozenset[S], S]]) -> None:
        """Copy the table, so that nobody changes the rules afterwards."""
        self.table: Mapping[str, tuple[frozenset[S], S]] = MappingProxyType(dict(table))

    def after(self, state: S, verb: str) -> S:
        """Tell the state that follows.

        Raises:
            WrongMove: The verb is not legal in this state.
            KeyError: No move has this name, which is a mistake in the calling code and no refusal.
        """
        sources, target = self.table[verb]
        if state not in sources:
            raise WrongMove(verb, state)
        return target

    def allowed(self, state: S) -> frozenset[str]:
        """Tell the verbs that are legal in this state; none when it is final."""
        return frozenset(verb for verb, (sources, _) in self.table.items() if state in sources)
