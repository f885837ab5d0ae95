"""How far something is: the approval path as steps, and the history as a timeline."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers import flows
from handlers.requests.attaching import files_by_id
from models.files import StoredFile
from models.moves import Tone
from models.org import people_by_id
from models.requests import HistoryEntry, Request
from pages.wording import CHANNELS, SYSTEM, TRIP_VERBS, UNTOLD, VERBS


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
    """One line of the timeline.

    Attributes:
        who: Who did it, `邓洁代李敏` for a delegate.
        channel: Where it was done, in a word; empty for what the system did.
        changes: Changed fields: label, old and new value.
        files: What was attached to it.
    """

    when: datetime
    who: str
    what: str
    note: str
    verb: str
    channel: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()
    files: tuple[StoredFile, ...] = ()


async def timeline(entries: Sequence[HistoryEntry], *, trip: bool, hidden: Collection[str] = ()) -> list[Happened]:
    """What happened, oldest first, in the words of a trip or of any work.

    Args:
        hidden: Fields whose changes the reader may not see.
    """
    words: Mapping[str, str] = {**VERBS, **TRIP_VERBS} if trip else VERBS
    told = [entry for entry in entries if entry.verb not in UNTOLD]
    ids = {person for entry in told for person in (entry.person_id, entry.on_behalf_of_id) if person is not None}
    names = {number: person.name for number, person in (await people_by_id(ids)).items()}
    files = await files_by_id([number for entry in told for number in (entry.details or {}).get("files", ())])
    return [
        Happened(
            entry.created_at,
            _who(entry, names),
            words.get(entry.verb, entry.verb),
            entry.note,
            entry.verb,
            CHANNELS.get(entry.channel, ""),
            _changes(entry, hidden),
            tuple(files[number] for number in (entry.details or {}).get("files", ()) if number in files),
        )
        for entry in told
    ]


def _who(entry: HistoryEntry, names: Mapping[int, str]) -> str:
    if entry.person_id not in names:
        return SYSTEM
    who = names[entry.person_id]
    return f"{who}代{names[entry.on_behalf_of_id]}" if entry.on_behalf_of_id in names else who


def _changes(entry: HistoryEntry, hidden: Collection[str]) -> tuple[tuple[str, str, str], ...]:
    changes = (entry.details or {}).get("changes", ())
    return tuple((one["label"], one["old"], one["new"]) for one in changes if one["field"] not in hidden)
