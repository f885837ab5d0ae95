"""What can be done about a thing on its page: each verb declared once, shown as a form, done in a savepoint.

A page keeps one tuple of verbs. To add something that can be done, add a verb there; page and posts follow.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pages.visit import Visit, attempt

S = TypeVar("S")
"""The scene: the thing with everything that decides what its reader may do."""


@dataclass(frozen=True)
class Ask:
    """One input of a verb's form.

    Attributes:
        kind: line, text, number or choice.
        options: Value and label of each, for a choice.
        needed: What the reader is told when it stays empty; empty when it may.
    """

    name: str
    label: str
    kind: str = "line"
    hint: str = ""
    needed: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Verb(Generic[S]):
    """Something that can be done.

    Attributes:
        name: Its code; the form's `action`.
        label: What the button says.
        offered: Whether this reader may do it now.
        do: Does it; raises UserError when it is refused.
        done: The code of the notice that says so; see pages.notices.
        asks: What has to be told with it.
        tone: `primary` for what is mostly wanted, `danger` for what hurts.
        confirm: Asked before, where scripts run.
    """

    name: str
    label: str
    offered: Callable[[S], bool]
    do: Callable[[Visit, S], Awaitable[str | None]]
    done: str
    asks: Callable[[S], tuple[Ask, ...]] = lambda _: ()
    tone: str = ""
    confirm: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of a posted verb: the notice to show, or why nothing changed."""

    notice: str = ""
    refused: str = ""


def offered(verbs: Sequence[Verb[S]], scene: S) -> list[tuple[Verb[S], tuple[Ask, ...]]]:
    """The verbs that the page offers, with their inputs."""
    return [(verb, verb.asks(scene)) for verb in verbs if verb.offered(scene)]


async def perform(verbs: Sequence[Verb[S]], visit: Visit, scene: S) -> Outcome | None:
    """Do what the form asks for; None when it is nothing that this reader may do at all or may do any more."""
    verb = next((verb for verb in verbs if verb.name == visit.form.get("action") and verb.offered(scene)), None)
    if verb is None:
        return None
    for ask in verb.asks(scene):
        given = visit.form.get(ask.name, "").strip()
        if ask.needed and not given:
            return Outcome(refused=ask.needed)
        if given and ask.options and given not in [value for value, _ in ask.options]:
            return Outcome(refused=f"所选的{ask.label}现在不能选了，请重新选择。")
    notices = [verb.done]

    async def do() -> None:
        if instead := await verb.do(visit, scene):
            notices.append(instead)

    refused = await attempt(do())
    return Outcome(refused=refused) if refused else Outcome(notice=notices[-1])
