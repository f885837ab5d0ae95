"""Of two operations on one task at the same moment exactly one counts, whichever they are, and the other is told."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.errors import UserError
from handlers import requests
from models.flows import ApprovalTask
from models.org import Person
from models.requests import HistoryEntry, Request
from tests.flows.test_running import check_rows
from tests.guarantees.rivals import publish_flow, submitted
from tests.story import Agency

RACES = 12
Way = Callable[[int, Person, dict[str, Person]], Awaitable[Any]]


async def approve(task_id: int, person: Person, others: dict[str, Person]) -> Any:
    return await requests.decide(task_id, person, reason=None, channel="web")


async def transfer(task_id: int, person: Person, others: dict[str, Person]) -> Any:
    return await requests.transfer(task_id, person, others["maxiaohong"], channel="wecom")


async def send_back(task_id: int, person: Person, others: dict[str, Person]) -> Any:
    return await requests.return_to(task_id, person, to=None, reason="再看", channel="wecom")


async def reject(task_id: int, person: Person, others: dict[str, Person]) -> Any:
    return await requests.decide(task_id, person, reason="不行", channel="wecom")


async def withdraw(task_id: int, person: Person, others: dict[str, Person]) -> Any:
    task = await ApprovalTask.get(id=task_id)
    try:
        return await requests.withdraw(task.request_id, others["wangfang"], channel="wecom")
    except UserError:
        return None


async def reassign(task_id: int, person: Person, others: dict[str, Person]) -> Any:
    return await requests.reassign(person, others["chenlei"], by=None, channel="web") or None


VERBS: dict[Way, set[str]] = {
    approve: {"approve_task"},
    transfer: {"transfer"},
    send_back: {"return_task"},
    reject: {"reject_task"},
    withdraw: {"withdraw"},
    reassign: {"reassign_tasks"},
}
PAIRS = [(approve, transfer), (transfer, send_back), (reject, approve), (withdraw, approve), (reassign, approve)]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda way: way.__name__)
async def test_exactly_one_counts(agency: Agency, one: Way, other: Way) -> None:
    dice = random.Random(one.__name__ + other.__name__)
    await publish_flow(agency, "all", "limin")
    names = ("limin", "maxiaohong", "wangfang", "chenlei")
    async with agency.work():
        people = {name: await Person.get(id=agency.ids[name]) for name in names}
    won: Counter[str] = Counter()
    for _ in range(RACES):
        request_id = await submitted(agency, "wangfang")
        async with agency.work():
            task = await ApprovalTask.get(request_id=request_id, person_id=agency.ids["limin"])

        async def acts(way: Way, task_id: int = task.id) -> bool:
            async with agency.work():
                return await way(task_id, people["limin"], people) is not None

        ways = dice.sample([one, other], 2)
        done = await asyncio.gather(*(acts(way) for way in ways))
        assert sum(done) == 1, f"{ways}: {done}"
        winner = ways[done.index(True)]
        won[winner.__name__] += 1
        async with agency.work():
            run = await check_rows(request_id)
            history = await HistoryEntry.filter(request_id=request_id).exclude(verb__in=["submit", "open_order"])
            told = {entry.verb for entry in history} & set().union(*VERBS.values())
            assert told == VERBS[winner], f"{winner}: {told}"
            assert run.task(task.number) is not None
            assert (await Request.get(id=request_id)).state in (
                "approved",
                "rejected",
                "returned",
                "withdrawn",
                "in_approval",
            )
    assert sum(won.values()) == RACES
