"""The rounds: a sentence, a submission, a decision; each beside the bare handler and beside its own SQL.

Each item goes the whole way: a sentence (b3) writes a card whose 提交 is tapped (b1), which writes a card whose 同意 is
tapped (b2). The replays (c1, c2) use up drafts and tasks made in the same way.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import asyncpg

from bench.letters import REPLAYED, SENTENCE, Cards, Tap, Writer
from bench.load import Clock, Run, closed_loop, measured, open_loop
from bench.replay import Plan, capture, planned, replaying, work
from bench.stand import Stand
from bot.channels.wecom.parse import Delivery, parse
from models.clock import now

CARDS_OF = {"1": ("requests.draft", "提交"), "2": ("requests.approval", "同意")}
"""View and button, by the number of a submission and of a decision."""
DONE = {
    "1": "SELECT count(*) FROM request WHERE state = 'in_approval'",
    "2": "SELECT count(*) FROM approval_task WHERE state = 'approved'",
}


@dataclass(frozen=True)
class Size:
    """How much is measured.

    Args:
        each: Decisions, and replays of each kind, a round; twice as many submissions, three times as many sentences,
            four times as many events for each way in, ten times as many for the bare handler.
        steady: Submissions, and decisions, at half of saturation.
        messages, limited: Texts to send without limits, and within those of the providers.
        past: Finished requests that the tables hold already.
        people, requests: Of the agency whose pages are opened, each `openings` times.
    """

    rounds: int = 5
    each: int = 160
    warm: int = 100
    steady: int = 300
    messages: int = 2000
    limited: int = 200
    sentence_rounds: int = 30
    past: int = 10_000
    people: int = 10_000
    requests: int = 100_000
    openings: int = 20

    @property
    def applicants(self) -> int:
        """Everybody says the sentence once."""
        return 3 * self.each * self.rounds + 3 * self.warm + self.steady + 2


@dataclass
class Results:
    """Runs by name: a, b1, b2, b3, c1, c2; the steady ones by b1, b2."""

    runs: dict[str, list[Run]] = field(default_factory=lambda: defaultdict(list))
    steady: dict[str, tuple[float, Run]] = field(default_factory=dict)
    """With the rate a second."""
    statements: dict[str, int] = field(default_factory=dict)


class Course:
    """Runs everything in order and keeps the figures."""

    def __init__(self, stand: Stand, owner: asyncpg.Connection, pool: Any, size: Size) -> None:
        self._stand, self._owner, self._pool, self._size = stand, owner, pool, size
        self._writer = Writer(stand.wecom, stand.door)
        self._cards = Cards(owner)
        self._people = iter(stand.applicants)
        self._plans: dict[str, Plan] = {}
        self._tapped: Counter[str] = Counter()
        self.results = Results()

    async def run(self) -> Results:
        """Warm up, measure in alternated rounds, then at half of saturation."""
        size = self._size
        await self._prepare()
        await self._round(0, size.warm)
        self.results.runs.clear()
        for number in range(size.rounds):
            await self._round(number, size.each)
        await self._steadily(size.steady)
        await self._check()
        return self.results

    async def _prepare(self) -> None:
        """Capture one submission and one decision."""
        self._before = await self._done()
        await self._say(1)
        for name in ("c1", "c2"):
            [tap] = await self._next(name, 1)
            # Beginning somebody's first conversation would be work that most of the measured events do not have.
            await self._serve("b3", [self._writer.said(tap.user_key, "你好")])
            delivery = Delivery(self._stand.tenant_id, self._stand.wecom.agent_id, REPLAYED, now())
            event = parse(self._writer.tapped(tap), delivery)
            assert event is not None
            calls = await capture(self._stand.settings, event)
            # The captured submission wrote REPLAYED cards, so the decision needs one of the service.
            self._plans[name] = planned(calls, _given(event.key, tap))
            self.results.statements[name] = len(calls)
            if name == "c1":
                await self._say(1)
                await self._tap("b1", 1)

    async def _round(self, number: int, count: int) -> None:
        """One of everything. Replay and service take turns in being first."""
        await self._say(3 * count)
        order = [("b1", 2 * count), ("c1", count)]
        for name, times in order if number % 2 == 0 else reversed(order):
            await self._tap(name, times)
        order = [("b2", count), ("c2", count)]
        for name, times in order if number % 2 == 0 else reversed(order):
            await self._tap(name, times)
        await self._bare(10 * count)

    async def _say(self, count: int) -> None:
        xmls = [self._writer.said(next(self._people), SENTENCE) for _ in range(count)]
        await self._serve("b3", xmls)

    async def _tap(self, name: str, count: int) -> None:
        """Tap, or replay the tapping of, the oldest cards."""
        taps = await self._next(name, count)
        if name.startswith("b"):
            await self._serve(name, [self._writer.tapped(tap) for tap in taps])
            return
        given = [_given(f"evt:{name}:{tap.task_id}", tap) for tap in taps]
        clock = Clock.of_this_process(self._stand.postgres.pid)
        self.results.runs[name].append(await measured(clock, work(self._pool, self._plans[name], given)))

    async def _next(self, name: str, count: int) -> list[Tap]:
        self._tapped[name[1:]] += count
        return await self._cards.next(*CARDS_OF[name[1:]], count)

    async def _serve(self, name: str, xmls: Sequence[str]) -> None:
        requests = [self._writer.sealed(xml) for xml in xmls]
        clock = Clock(self._stand.service.pid, self._stand.postgres.pid)
        run = await measured(clock, lambda: closed_loop(self._stand.settings.http_port, requests))
        self.results.runs[name].append(run)

    async def _bare(self, count: int) -> None:
        tap = Tap("p10000001", "requests-draft-10000001-0123456789abcdef", 1, "requests.submit:10000001:0123456789ab")
        requests = [self._writer.sealed(self._writer.tapped(tap)) for _ in range(count)]
        clock = Clock(self._stand.bare.pid, self._stand.postgres.pid)
        run = await measured(clock, lambda: closed_loop(self._stand.bare_port, requests))
        self.results.runs["a"].append(run)

    async def _steadily(self, count: int) -> None:
        """Submissions and decisions at half of the median rate of the rounds before."""
        await self._say(count)
        for name in ("b1", "b2"):
            rates = sorted(run.rate for run in self.results.runs[name])
            rate = rates[len(rates) // 2] / 2
            taps = await self._next(name, count)
            requests = [self._writer.sealed(self._writer.tapped(tap)) for tap in taps]
            clock = Clock(self._stand.service.pid, self._stand.postgres.pid)
            run = await measured(clock, lambda: open_loop(self._stand.settings.http_port, requests, rate))  # noqa: B023
            self.results.steady[name] = (rate, run)

    async def _check(self) -> None:
        """A refused tap is answered like any other, and a replay could miss its rows: count what was really done."""
        done = {number: count - self._before[number] for number, count in (await self._done()).items()}
        if done != dict(self._tapped):
            raise RuntimeError(f"of {dict(self._tapped)} submissions (1) and decisions (2) only {done} were done")

    async def _done(self) -> dict[str, int]:
        return {number: await self._owner.fetchval(query) for number, query in DONE.items()}


def _given(event_key: str, tap: Tap) -> tuple[str, str, str, int]:
    return event_key, tap.user_key, tap.task_id, tap.subject_id


async def measure(stand: Stand, owner: asyncpg.Connection, size: Size) -> Results:
    """All rounds on this stand."""
    async with replaying(stand.settings) as pool:
        return await Course(stand, owner, pool, size).run()
