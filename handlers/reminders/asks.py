"""What asks something of people: cards that wait for a tap, each kind declared by the subsystem that shows it."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass

from models.org import Person


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

TextAbout = Callable[[int, Person, int], Awaitable[bool]]
"""Texts a person a link to a subject: (subject_id, person, how many things wait for them); False when it cannot."""

_declared: dict[str, tuple[Describe, TextAbout | None]] = {}


def declare_asking(view: str, describe: Describe, text_about: TextAbout | None = None) -> None:
    """Have people reminded of the open cards of this view, once, when the subsystem's package is imported.

    Without `text_about` a text sends them to their chat.
    """
    assert view not in _declared, f"{view} is declared twice"
    _declared[view] = (describe, text_about)


def asking_views() -> list[str]:
    """All views whose open cards wait for somebody."""
    return sorted(_declared)


async def describe(view: str, subjects: Collection[int]) -> Mapping[int, Ask]:
    """What the open cards of a view ask for, by subject."""
    return await _declared[view][0](subjects)


async def text_about(view: str, subject_id: int, person: Person, number: int) -> bool:
    """Text the person a link to what a card asks for; False when there is none."""
    text = _declared[view][1]
    return text is not None and await text(subject_id, person, number)
