"""Plays scenarios wherever the people are, and tells the outcome in words that know no channel."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

import asyncpg

from handlers.flows.publishing import publish
from models.flows import ApprovalTask
from models.messages import OutgoingMessage, SentCard
from models.org import ChannelAccount
from models.requests import HistoryEntry, Request, RequestCopy
from models.work import WorkOrder
from tests.dingtalk.test_login import INSIDE
from tests.links.approver import texted
from tests.links.visitor import Visitor
from tests.pages.reader import Reader
from tests.scenarios.operations import HAN, LI, MA, WANG, ZHAO, Act, Follows, Opens, Says, Scenario
from tests.scenarios.seeing import CHANGING, Seen, seen
from tests.story import Service, Storyteller

PEOPLE = (WANG, LI, ZHAO, MA, HAN)
Cast = Mapping[str, str]
"""In which channel each of them is, and in no other."""
LEFT_BEHIND = (
    "sent_card", "outgoing_message", "conversation", "rating", "trip", "reservation", "history_entry", "work_order",
    "signed_link", "sent_sms", "request_copy", "approval_task", "flow_run", "request", "incoming_event",
)  # fmt: skip
"""The tables in which a run leaves something."""

Rows = list[dict[str, Any]]


@dataclass
class Outcome:
    """What a scenario led to."""

    requests: Rows
    tasks: Rows
    history: Rows
    orders: Rows
    copies: Rows
    seen: dict[str, list[Seen]] = field(default_factory=dict)
    """By person: what is on their phone in the end."""

    def unlike(self, other: "Outcome", *, deaf: str = "") -> str:
        """Where the two differ, side by side; empty when they do not. `deaf` was told things in one of them alone."""
        pairs = [(name, getattr(self, name), getattr(other, name)) for name in vars(self) if name != "seen"]
        pairs += [(userid, self.seen[userid], other.seen[userid]) for userid in PEOPLE if userid != deaf]
        if deaf:
            pairs.append((deaf, _cards(self.seen[deaf]), _cards(other.seen[deaf])))
        return "\n".join(line for name, ours, theirs in pairs for line in _unlike(name, ours, theirs))


def _cards(seen: Iterable[Seen]) -> list[Seen]:
    return [one for one in seen if one.title]


def _unlike(name: str, ours: Sequence[Any], theirs: Sequence[Any]) -> list[str]:
    found = enumerate(zip_longest(ours, theirs))
    return [f"{name}[{number}]:\n  {one}\n  {other}" for number, (one, other) in found if not _alike(one, other)]


def _alike(one: Any, other: Any) -> bool:
    return one.like(other) if isinstance(one, Seen) else one == other


class Stage:
    """One service, on which the same people play again and again, each time in other channels."""

    def __init__(self, service: Service) -> None:
        self.service, self.agency = service, service.agency
        self._began: dict[str, int] = {}
        self.cast: Cast = {}

    async def sets(self, cast: Cast) -> None:
        """Everybody is in the channel of the cast alone, and nothing is left of what they did before."""
        self.cast = cast
        await self._forget()
        async with self.agency.work():
            for userid in PEOPLE:
                person_id = self.agency.ids[userid]
                await ChannelAccount.filter(person_id=person_id).delete()
                await ChannelAccount.create(
                    person_id=person_id, channel=cast[userid], user_id=userid, user_key=userid.lower()
                )
        self._began = {userid: len(self.person(userid).phone.messages) for userid in PEOPLE}

    async def _forget(self) -> None:
        """As the owner of the database: the service itself may not delete history."""
        script = "".join(f'DELETE FROM "{table}";' for table in LEFT_BEHIND)
        owner = await asyncpg.connect(self.agency.settings.database_url)
        try:
            await owner.execute(f"BEGIN; SET LOCAL session_replication_role = replica; {script} COMMIT;")
        finally:
            await owner.close()

    def person(self, userid: str) -> Storyteller:
        return self.service.person(userid, self.cast[userid])

    async def plays(self, scenario: Scenario, cast: Cast) -> Outcome:
        """The scenario from the beginning."""
        await self.sets(cast)
        async with self.agency.work():
            await publish("vehicle", {"nodes": [self._node(*node) for node in scenario.nodes]})
        refused = any(isinstance(act, Opens) for act in scenario.acts)
        self.service.simulator.dingtalk.faults.fail_deliveries = 100 if refused else 0
        for act in (*scenario.before, *scenario.acts):
            await self.does(act)
        return await self.outcome()

    def _node(self, key: str, userids: Iterable[str], more: Mapping[str, Any]) -> dict[str, Any]:
        approvers = [{"kind": "person", "person_id": self.agency.ids[userid]} for userid in userids]
        return {"kind": "approve", "key": key, "name": f"{key}审批", "mode": "all", "approvers": approvers, **more}

    async def does(self, act: Act) -> None:
        if isinstance(act, Follows):
            await self._follows(act)
            return
        if isinstance(act, Opens):
            await self._opens(act)
            return
        person = self.person(act.who)
        if isinstance(act, Says):
            delivery = await person.says(act.words.format(number=await self._number()))
        else:
            delivery = await person.taps(act.button, choose=dict(act.choose), force=act.late)
        assert [status for status, _ in delivery.attempts] == [200], f"{act} was not taken: {delivery}"

    async def _follows(self, act: Follows) -> None:
        async with self.agency.work():
            newest = await Request.all().order_by("-id").first()
        assert newest is not None
        async with Reader(self.service, act.who) as reader:
            approver = await texted(self.service, act.who, newest.id, reader)
            done = await reader.presses(await approver.enters(), act.button, words=act.words)
        assert done.status == 200, f"{act} was not taken: {done.text[:300]}"

    async def _opens(self, act: Opens) -> None:
        async with Reader(self.service, act.who, agent=INSIDE) as reader:
            visitor = Visitor(self.service, reader, "", 0, 0)
            done = await reader.presses(await visitor.logs_in(await visitor.taps()), act.button, words=act.words)
        assert done.status == 200, f"{act} was not taken: {done.text[:300]}"

    async def _number(self) -> str:
        async with self.agency.work():
            newest = await Request.all().order_by("-id").first()
        return newest.number if newest else ""

    async def outcome(self) -> Outcome:
        """What is stored and what is seen."""
        names = {number: userid for userid, number in self.agency.ids.items()}
        async with self.agency.work():
            left = await self._left()
            return Outcome(
                _rows(await Request.all().order_by("id"), names, "state", "applicant_id", "summary"),
                _rows(
                    await ApprovalTask.all().order_by("id"), names,
                    "number", "node_key", "person_id", "origin", "state", "paused", "decided_by_id", "reason",
                ),
                _rows(
                    await HistoryEntry.all().order_by("id"), names,
                    "verb", "person_id", "on_behalf_of_id", "note", "details",
                ),
                _rows(await WorkOrder.all().order_by("id"), names, "kind", "state", "assignee_id", "summary"),
                _rows(await RequestCopy.all().order_by("id"), names, "person_id", "by_id"),
                {userid: self._seen(userid, left) for userid in PEOPLE},
            )  # fmt: skip

    async def _left(self) -> set[str]:
        """The cards that could not be redrawn."""
        lost = [one.sent_card_id for one in await OutgoingMessage.all() if (one.answer or {}).get("via") == "nothing"]
        return {card.task_id for card in await SentCard.filter(id__in=lost)}

    def _seen(self, userid: str, left: set[str]) -> list[Seen]:
        return seen(self.person(userid).phone.messages[self._began[userid] :], left)


def _rows(found: Sequence[Any], names: Mapping[int, str], *columns: str) -> Rows:
    """These columns of each row, with people by their user ids, and without what changes from run to run."""
    return [{column: _plain(getattr(row, column), column, names) for column in columns} for row in found]


def _plain(value: Any, column: str, names: Mapping[int, str]) -> Any:
    if column.endswith("_id"):
        return names.get(value)
    if column == "details":
        # A task is told by its id, which goes on counting.
        return {name: found for name, found in (value or {}).items() if name != "task"}
    return CHANGING.sub(r"\1", value) if isinstance(value, str) else value
