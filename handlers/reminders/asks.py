"""What asks something of people: cards that wait for a tap, each kind declared by the subsystem that shows it."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Ask:
    """One thing that waits for a person.

    Attributes:
        whose: Who waits for it: 李敏.
        what: What it is, in a few words: 用车申请 SQ000012.
        path: The page on which it can be dealt with.
        urgent: It cannot wait for the usual time.
    """

    whose: str
    what: str
    path: str
    urgent: bool = False


Describe = Callable[[Collection[int]], Awaitable[Mapping[int, Ask]]]
"""Describes open cards by their subjects; a subject that nobody needs to be reminded of any more is left out."""

_declared: dict[str, Describe] = {}


def declare_asking(view: str, describe: Describe) -> None:
    """Have people reminded of the open cards of this view, once, when the subsystem's package is imported."""
    assert view not in _declared, f"{view} is declared twice"
    _declared[view] = describe


def asking_views() -> list[str]:
    """All views whose open cards wait for somebody."""
    return sorted(_declared)


async def describe(view: str, subjects: Collection[int]) -> Mapping[int, Ask]:
    """What the open cards of a view ask for, by subject."""
    return await _declared[view](subjects)
