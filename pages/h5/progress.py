"""How far something is: the approval path as steps, and the history as a timeline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers import flows
from models.moves import Tone
from models.org import people_by_id
from models.requests import HistoryEntry, Request
from pages.h5.wording import SYSTEM, TRIP_VERBS, UNTOLD, VERBS


@dataclass(frozen=True)
class Step:
    """One node of the path: its name, who decided what and when or who is asked, and how it stands."""

    name: str
    detail: str
    tone: Tone


def planned_steps(path: Sequence[str]) -> list[Step]:
    """The path of a draft, `部门主管审批(李敏)` for each node, before anybody was asked."""
    steps = []
    for node in path:
        name, _, people = node.rpartition("(")
        steps.append(Step(name, people.removesuffix(")"), Tone.OFF))
    return steps


async def steps_of(request: Request) -> list[Step]:
    """The path of a submitted request, as far as it matters."""
    seen = await flows.picture(request)
    nodes = seen.nodes() if seen is not None else []
    return [Step(node.name, node.detail, TONES[node.state]) for node in nodes if node.state != "off"]


TONES = {
    "done": Tone.DONE,
    "current": Tone.WAITING,
    "ahead": Tone.OFF,
    "refused": Tone.REFUSED,
    "returned": Tone.WAITING,
}


@dataclass(frozen=True)
class Happened:
    """One line of the timeline."""

    when: datetime
    who: str
    what: str
    note: str


async def timeline(entries: Sequence[HistoryEntry], *, trip: bool) -> list[Happened]:
    """What happened, oldest first, in the words of a trip or of any work."""
    words: Mapping[str, str] = {**VERBS, **TRIP_VERBS} if trip else VERBS
    people = await people_by_id({entry.person_id for entry in entries if entry.person_id is not None})
    return [
        Happened(
            entry.created_at,
            people[entry.person_id].name if entry.person_id in people else SYSTEM,
            words.get(entry.verb, entry.verb),
            entry.note,
        )
        for entry in entries
        if entry.verb not in UNTOLD
    ]
