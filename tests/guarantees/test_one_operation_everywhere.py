"""Of two operations on one request that are written in WeCom and in DingTalk at the same moment exactly one counts.

It may well be one person with both apps at hand.
"""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from models.messages import OutgoingMessage
from models.requests import HistoryEntry
from settings import Settings
from tests.flows.test_running import check_rows
from tests.guarantees.rivals import publish_flow, submitted
from tests.story import Service, open_agency, run_service

RACES = 6


@dataclass(frozen=True)
class Written:
    """What somebody writes where, and what the history calls it; {number} is the request's."""

    who: str
    channel: str
    words: str
    verb: str


APPROVES = Written("limin", "wecom", "同意{number}", "approve_task")
REJECTS = Written("limin", "dingtalk", "驳回{number}，不行", "reject_task")
RETURNS = Written("limin", "dingtalk", "{number}退回给申请人，再看", "return_task")
HANDS_OUT = Written("limin", "wecom", "{number}转办马晓红", "hand_out")
WITHDRAWS = Written("wangfang", "dingtalk", "撤回{number}", "withdraw")


@pytest.fixture
async def service(connected: str, settings: Settings) -> AsyncIterator[Service]:
    async with run_service(await open_agency(settings, dingtalk=True)) as running:
        yield running


async def received(person_id: int) -> int:
    """How many texts and new cards the person was or will be sent."""
    return await OutgoingMessage.filter(person_id=person_id, kind__in=["text", "card"]).count()


@pytest.mark.parametrize(
    ("one", "other"),
    [(APPROVES, REJECTS), (HANDS_OUT, RETURNS), (APPROVES, WITHDRAWS)],
    ids=lambda written: written.verb,
)
async def test_exactly_one_counts(service: Service, one: Written, other: Written) -> None:
    agency, dice = service.agency, random.Random(one.verb + other.verb)
    await publish_flow(agency, "all", "limin")
    for _ in range(RACES):
        request_id = await submitted(agency, "wangfang")

        async with agency.work():
            before = {written.who: await received(agency.ids[written.who]) for written in (one, other)}

        async def writes(written: Written, number: str = f"SQ{request_id:06d}") -> bool:
            phone = service.person(written.who, written.channel).phone
            delivery = await phone.says(written.words.format(number=number))
            return [outcome for outcome, _ in delivery.attempts] == [200]

        assert all(await asyncio.gather(*(writes(written) for written in dice.sample([one, other], 2))))

        async with agency.work():
            await check_rows(request_id)
            done = await HistoryEntry.filter(request_id=request_id, verb__in=[one.verb, other.verb])
            assert len(done) == 1, [entry.verb for entry in done]
            [entry] = done
            [winner] = [written for written in (one, other) if written.verb == entry.verb]
            assert (entry.channel, entry.person_id) == (winner.channel, agency.ids[winner.who])
            # Both are answered, also who came too late.
            writers = Counter(written.who for written in (one, other))
            for userid, times in writers.items():
                assert await received(agency.ids[userid]) - before[userid] >= times
