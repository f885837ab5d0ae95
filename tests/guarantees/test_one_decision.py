"""Exactly one decision: whoever taps, how often, and in the same instant as whom."""

import asyncio
import random
from collections import Counter

from cards.requests import Approve, Reject
from models.events import IncomingEvent
from models.flows import ApprovalTask
from models.messages import OutgoingMessage, SentCard
from models.requests import HistoryEntry, Request
from models.work import WorkOrder
from tests.guarantees.letters import post, sealed
from tests.guarantees.rivals import approval_card, publish_flow, submitted, taps
from tests.story import Agency, Service

RACES = 100
FLEET = ("zhaotiezhu", "maxiaohong")
NAMES = {"zhaotiezhu": "赵铁柱", "maxiaohong": "马晓红"}
DECIDED = ("approve_task", "reject_task")


async def ready_to_reject(service: Service, request_id: int, userid: str) -> None:
    """They have tapped 驳回 and were asked for the reason, so that their next words are the decision."""
    card = await approval_card(service.agency, request_id, userid)
    await taps(service.simulator.phone(userid), card, Reject(card.subject_id).pack(), f"first-{request_id}")


async def approves(service: Service, request_id: int, userid: str, *, code: str = "") -> None:
    card = await approval_card(service.agency, request_id, userid)
    delivery = await taps(
        service.simulator.phone(userid), card, Approve(card.subject_id).pack(), code or f"code-{request_id}-{userid}"
    )
    assert delivery.ok


async def decisions(request_id: int) -> list[HistoryEntry]:
    return await HistoryEntry.filter(request_id=request_id, verb__in=DECIDED)


async def shown(request_id: int) -> list[str]:
    """What each approver's card says last, by its subtitle: `SQ000012 赵铁柱 11-24 14:05 已同意`."""
    texts = []
    for task in await ApprovalTask.filter(request_id=request_id):
        card = await SentCard.get(view="requests.approval", subject_id=task.id)
        assert card.closed
        last = await OutgoingMessage.filter(sent_card_id=card.id).order_by("-id").first()
        assert last is not None and last.kind == "card_update" and last.payload["card"]["closed"]
        texts.append(last.payload["card"]["subtitle"])
    return texts


async def told(person_id: int, *words: str) -> int:
    """How many texts with these words the person was or will be sent."""
    texts = await OutgoingMessage.filter(person_id=person_id, kind="text")
    return sum(all(word in message.payload["text"] for word in words) for message in texts)


async def test_of_approve_and_reject_at_once_one_counts_a_hundred_times(service: Service):
    agency, dice = service.agency, random.Random(100)
    await publish_flow(agency, "any", *FLEET)
    winners: Counter[str] = Counter()
    for _ in range(RACES):
        yes, no = dice.sample(FLEET, 2)
        request_id = await submitted(agency, "wangfang")
        await ready_to_reject(service, request_id, no)

        racers = [approves(service, request_id, yes), service.simulator.phone(no).says("时间冲突")]
        await asyncio.gather(*dice.sample(racers, 2))

        winners[await winner_of(agency, request_id, yes, no)] += 1
    assert sum(winners.values()) == RACES
    assert set(winners) == {"approve_task", "reject_task"}, "one of them always came first: this was no race"


async def winner_of(agency: Agency, request_id: int, yes: str, no: str) -> str:
    """Check that one of the two decided and everything agrees on it; returns the verb."""
    async with agency.work():
        [decision] = await decisions(request_id)
        request = await Request.get(id=request_id)
        tasks = {task.person_id: task.state for task in await ApprovalTask.filter(request_id=request_id)}
        approved = decision.verb == "approve_task"
        winner, loser = (yes, no) if approved else (no, yes)
        assert decision.person_id == agency.ids[winner]
        assert request.state == ("approved" if approved else "rejected")
        assert tasks == {agency.ids[winner]: request.state, agency.ids[loser]: "superseded"}
        assert await WorkOrder.filter(request_id=request_id).count() == int(approved)
        assert await told(agency.ids[loser], request.number, "已经处理过了", NAMES[winner]) == 1
        subtitles = await shown(request_id)
        assert len(subtitles) == 2 and len(set(subtitles)) == 1
        assert NAMES[winner] in subtitles[0] and ("已同意" if approved else "已驳回") in subtitles[0]
    return decision.verb


async def test_both_phones_show_who_decided(service: Service):
    await publish_flow(service.agency, "any", *FLEET)
    await submitted(service.agency, "wangfang")
    await service.deliver()
    zhao, ma = (service.person(userid) for userid in FLEET)

    await asyncio.gather(zhao.phone.taps("同意"), ma.phone.taps("同意"))
    await service.deliver()

    cards = [person.card("用车申请") for person in (zhao, ma)]
    assert [card.state for card in cards] == ["replaced", "replaced"]
    [winner] = [name for name in NAMES.values() if name in cards[0].text and "已同意" in cards[0].text]
    assert winner in cards[1].text
    loser = ma if winner == zhao.name else zhao
    loser.sees("已经处理过了", winner)


async def test_two_who_type_at_once_decide_once(service: Service):
    agency = service.agency
    await publish_flow(agency, "any", *FLEET)
    for late in ("同意{}", "驳回{}", "驳回{}，时间冲突"):
        request_id = await submitted(agency, "wangfang")
        number = f"SQ{request_id:06d}"

        await asyncio.gather(
            service.simulator.phone("zhaotiezhu").says(f"同意{number}"),
            service.simulator.phone("maxiaohong").says(f"驳回{number}，时间冲突"),
        )

        async with agency.work():
            [decision] = await decisions(request_id)
        loser = next(userid for userid in FLEET if agency.ids[userid] != decision.person_id)
        # Whatever they type about it afterwards, they hear the same.
        await service.simulator.phone(loser).says(late.format(number))
        async with agency.work():
            assert len(await decisions(request_id)) == 1
            assert await told(agency.ids[loser], number, "已经处理过了") == 2


async def test_a_double_tap_approves_once(service: Service):
    agency = service.agency
    await publish_flow(agency, "any", *FLEET)
    request_id = await submitted(agency, "wangfang")

    # Two taps are two events; each brings a response code of its own.
    await asyncio.gather(*(approves(service, request_id, "zhaotiezhu", code=code) for code in ("one", "two")))

    async with agency.work():
        assert len(await decisions(request_id)) == 1
        assert await WorkOrder.filter(request_id=request_id).count() == 1
        assert await told(agency.ids["zhaotiezhu"], "已经处理过了", "赵铁柱") == 1


async def test_a_callback_delivered_three_times_at_once_acts_once(service: Service):
    agency = service.agency
    await publish_flow(agency, "any", *FLEET)
    request_id = await submitted(agency, "wangfang")
    service.simulator.faults.duplicate_callbacks = 2
    async with agency.work():
        before = await IncomingEvent.all().count()

    await approves(service, request_id, "zhaotiezhu")

    assert [status for status, _ in service.simulator.callbacks[-1].attempts] == [200, 200, 200]
    async with agency.work():
        assert await IncomingEvent.all().count() == before + 1
        assert len(await decisions(request_id)) == 1
        assert await told(agency.ids["zhaotiezhu"], "已经处理过了") == 0
        assert await told(agency.ids["wangfang"], "已同意") == 1


async def test_a_repeat_of_what_was_done_says_and_changes_nothing(service: Service):
    agency = service.agency
    await publish_flow(agency, "any", *FLEET)
    request_id = await submitted(agency, "wangfang")
    await approves(service, request_id, "zhaotiezhu", code="same")
    async with agency.work():
        messages, history = await OutgoingMessage.all().count(), await HistoryEntry.all().count()

    # WeCom repeats the same content in a fresh envelope; nothing else says that it is the same tap.
    repeat = sealed(agency, service.simulator.callbacks[-1].plaintext)
    assert (await post(service, repeat)).status == 200

    async with agency.work():
        assert (await OutgoingMessage.all().count(), await HistoryEntry.all().count()) == (messages, history)


async def test_three_who_must_all_agree_at_once_pass_it_once(service: Service):
    agency, three = service.agency, ("zhaotiezhu", "maxiaohong", "limin")
    await publish_flow(agency, "all", *three)
    for _ in range(10):
        request_id = await submitted(agency, "wangfang")

        await asyncio.gather(*(approves(service, request_id, userid) for userid in three))

        async with agency.work():
            assert (await Request.get(id=request_id)).state == "approved"
            assert len(await decisions(request_id)) == 3
            assert {task.state for task in await ApprovalTask.filter(request_id=request_id)} == {"approved"}
            assert await WorkOrder.filter(request_id=request_id).count() == 1


async def test_one_no_among_three_at_once_ends_it(service: Service):
    agency, three = service.agency, ("zhaotiezhu", "maxiaohong", "limin")
    await publish_flow(agency, "all", *three)
    for _ in range(10):
        request_id = await submitted(agency, "wangfang")
        await ready_to_reject(service, request_id, "limin")

        await asyncio.gather(
            *(approves(service, request_id, userid) for userid in three[:2]),
            service.simulator.phone("limin").says("车要保养"),
        )

        async with agency.work():
            assert (await Request.get(id=request_id)).state == "rejected"
            verbs = [decision.verb for decision in await decisions(request_id)]
            assert verbs.count("reject_task") == 1 and len(verbs) <= 3
            assert not await WorkOrder.filter(request_id=request_id).exists()
            assert not await ApprovalTask.filter(request_id=request_id, state="pending").exists()
