"""Exactly one decision also when the rivals are in WeCom, in DingTalk and at the link of a text in the same instant."""

import asyncio
import itertools
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable
from typing import TypeVar

import pytest

from cards.requests import Approve
from models.database import current
from models.flows import ApprovalTask
from models.requests import Request
from models.work import WorkOrder
from settings import Settings
from tests.guarantees.rivals import approval_card, publish_flow, submitted, taps_in_dingtalk
from tests.guarantees.test_one_decision import FLEET, approves, decisions, ready_to_reject, shown, told, winner_of
from tests.links.approver import Approver, texted
from tests.pages.reader import Reader, Sheet
from tests.story import Service, open_agency, run_service

T = TypeVar("T")
RACES = 30
LI, ZHAO, MA = "limin", *FLEET
LEAD_SECONDS = 0.01
"""Of each before the next, so that it is not always the same who is quickest on the way."""
HOURS_BETWEEN = 5
"""Between two races by link: a number gets no more than ten texts a day."""


@pytest.fixture
async def service(connected: str, settings: Settings) -> AsyncIterator[Service]:
    async with run_service(await open_agency(settings, dingtalk=True)) as running:
        yield running


async def approves_in_dingtalk(service: Service, request_id: int, userid: str) -> None:
    card = await approval_card(service.agency, request_id, userid)
    delivery = await taps_in_dingtalk(service.simulator.dingtalk, userid, card, Approve(card.subject_id).pack())
    assert [outcome for outcome, _ in delivery.attempts] == [200]


async def test_of_yes_in_the_one_and_no_in_the_other_one_counts(service: Service) -> None:
    agency, dice = service.agency, random.Random(30)
    await publish_flow(agency, "any", *FLEET)
    winners: Counter[str] = Counter()
    for number in range(RACES):
        yes, no = dice.sample(FLEET, 2)
        request_id = await submitted(agency, "wangfang")
        if number % 2:
            refuser = service.simulator.dingtalk.phone(no)
            await refuser.says(f"驳回SQ{request_id:06d}")
            racers = [approves(service, request_id, yes), refuser.says("时间冲突")]
        else:
            await ready_to_reject(service, request_id, no)
            racers = [
                approves_in_dingtalk(service, request_id, yes),
                service.simulator.phone(no).says("时间冲突"),
            ]
        await asyncio.gather(*dice.sample(racers, 2))

        winners[await winner_of(agency, request_id, yes, no)] += 1
    assert sum(winners.values()) == RACES
    assert set(winners) == {"approve_task", "reject_task"}, "one of them always came first: this was no race"


async def test_a_tap_in_each_and_a_press_at_the_link_decide_once(service: Service) -> None:
    await publish_flow(service.agency, "any", LI, ZHAO, MA)
    winners: set[str] = set()
    for order in itertools.permutations(range(3)):
        request_id = await submitted(service.agency, "wangfang")
        async with Reader(service, LI) as reader:
            li = await texted(service, LI, request_id, reader)
            page = await li.enters()
            racers = (
                reader.presses(page, "驳回", words="时间冲突"),
                approves(service, request_id, ZHAO),
                approves_in_dingtalk(service, request_id, MA),
            )
            found = await asyncio.gather(*(after(place * LEAD_SECONDS, racers[who]) for place, who in enumerate(order)))
            await service.deliver()

            [at_the_link] = [one for one in found if isinstance(one, Sheet)]
            winners.add(await winner_of_three(service, request_id, at_the_link))
            await lets_time_pass(li)
    assert len(winners) > 1, "one of them always came first: this was no race"


async def after(seconds: float, act: Awaitable[T]) -> T:
    await asyncio.sleep(seconds)
    return await act


async def winner_of_three(service: Service, request_id: int, at_the_link: Sheet) -> str:
    """Check that one of the three decided and everything agrees on it; returns who."""
    names = {LI: "李敏", ZHAO: "赵铁柱", MA: "马晓红"}
    agency = service.agency
    async with agency.work():
        [decision] = await decisions(request_id)
        [winner] = [userid for userid in names if agency.ids[userid] == decision.person_id]
        approved = winner != LI
        assert decision.channel == {LI: "sms", ZHAO: "wecom", MA: "dingtalk"}[winner]
        assert (await Request.get(id=request_id)).state == ("approved" if approved else "rejected")
        tasks = {task.person_id: task.state for task in await ApprovalTask.filter(request_id=request_id)}
        assert Counter(tasks.values()) == Counter({"approved" if approved else "rejected": 1, "superseded": 2})
        assert tasks[agency.ids[winner]] != "superseded"
        assert await WorkOrder.filter(request_id=request_id).count() == int(approved)
        for loser in {ZHAO, MA} - {winner}:
            assert await told(agency.ids[loser], f"SQ{request_id:06d}", "已经处理过了", names[winner]) == 1
        subtitles = await shown(request_id)
        assert len(subtitles) == 3 and len(set(subtitles)) == 1 and names[winner] in subtitles[0]
    assert names[winner] in at_the_link.text and ("已经处理过了" in at_the_link.text or winner == LI)
    return winner


async def lets_time_pass(approver: Approver) -> None:
    """Nobody has had too many messages any more."""
    await approver.skip(HOURS_BETWEEN * 3600)
    async with approver.service.agency.work():
        await current().connection.execute(
            "UPDATE outgoing_message SET sent_at = sent_at - make_interval(hours => $1)", HOURS_BETWEEN
        )
