"""DingTalk's Stream: what comes over it, and how the connection is kept whatever happens to it."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import asyncpg
import pytest
from structlog.testing import capture_logs

from bot import metrics
from bot.channels import credentials as book
from bot.channels.network import open_session
from bot.errors import Refused
from bot.events import MemberRemoved, Said, Tapped
from models.database import unit_of_work
from models.org import ChannelCredential
from simulator.dingtalk.console import DingTalk
from tests.dingtalk_agency import KEY, running_dingtalk
from tests.webhooks.dingtalk_desk import Desk, desk
from tests.webhooks.door import Clerk
from tests.webhooks.test_dingtalk_door import show
from webhooks.dingtalk_stream import Stream
from webhooks.dingtalk_taking import Taking


@pytest.fixture
async def at_desk(connected: str) -> AsyncIterator[Desk]:
    async with desk("stream") as found:
        yield found


async def until(holds: Callable[[], object], *, seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it does not happen"
        await asyncio.sleep(0.01)


async def test_what_a_person_writes_and_taps_reaches_the_bot(at_desk: Desk):
    await show(at_desk, mode="stream")
    phone = at_desk.dingtalk.phone("Chen01")
    said, tapped = await phone.says("明天用车"), await phone.taps("同意")
    told = await at_desk.tells("user_leave_org", userId=["zhao"])

    assert [delivery.attempts[0][0] for delivery in (said, tapped, told)] == [200, 200, 200]
    words, tap, left = at_desk.clerk.done
    assert isinstance(words, Said) and (words.text, words.user_id) == ("明天用车", "Chen01")
    assert isinstance(tap, Tapped) and tap.action_key == "yes:1"
    assert isinstance(left, MemberRemoved) and left.member == "zhao"
    assert at_desk.dingtalk.warnings == []


async def test_a_repeat_acts_once(at_desk: Desk):
    at_desk.dingtalk.faults.duplicate_pushes = 3
    await at_desk.dingtalk.phone("Chen01").says("明天用车")

    assert len(at_desk.clerk.done) == 1


async def test_a_stranger_is_told_in_the_chat(at_desk: Desk):
    at_desk.clerk.failures = [Refused("unknown_user", "请联系管理员为您登记。")]
    await at_desk.dingtalk.phone("Chen01").says("你好")

    assert await at_desk.dingtalk.phone("Chen01").sees("请联系管理员为您登记")


async def test_a_message_that_could_not_be_worked_comes_again(at_desk: Desk):
    """The database hangs for longer than we wait; what is not acknowledged DingTalk delivers once more."""
    at_desk.dingtalk.faults.robot_timeout_seconds = 4.5
    at_desk.dingtalk.faults.robot_redelivery_seconds = 0.1
    at_desk.clerk.hangs = 1
    delivery = await at_desk.dingtalk.phone("Chen01").says("明天用车")
    await until(lambda: at_desk.clerk.done)

    assert delivery.attempts[0][0] == "timeout"
    assert len(at_desk.clerk.done) == 1


async def test_a_short_absence_of_the_database_is_waited_out(at_desk: Desk):
    at_desk.clerk.failures = [ConnectionRefusedError(), asyncpg.CannotConnectNowError("starting up")]
    delivery = await at_desk.dingtalk.phone("Chen01").says("明天用车")

    assert delivery.attempts[0][0] == 200 and len(at_desk.clerk.done) == 1


async def test_a_mistake_of_ours_is_told_as_one(at_desk: Desk):
    at_desk.clerk.failures = [KeyError("oops")]
    with capture_logs() as logs:
        delivery = await at_desk.dingtalk.phone("Chen01").says("明天用车")

    assert delivery.attempts[0][0] == 500
    assert "event.failed" in [entry["event"] for entry in logs]


async def test_a_slow_tap_is_answered_in_time_and_still_done(at_desk: Desk):
    await show(at_desk, mode="stream")
    at_desk.clerk.seconds = 1.8
    delivery = await at_desk.dingtalk.phone("Chen01").taps("同意")
    [(outcome, seconds)] = delivery.attempts

    assert outcome == 200 and 1.4 < seconds < 2.0
    await until(lambda: len(at_desk.clerk.done) == 1)


async def test_a_malformed_frame_is_passed_over(at_desk: Desk):
    at_desk.dingtalk.faults.malformed_frames = 1
    with capture_logs() as logs:
        await at_desk.dingtalk.phone("Chen01").says("明天用车")

    assert "stream.odd_frame" in [entry["event"] for entry in logs]
    assert len(at_desk.clerk.done) == 1 and len(at_desk.dingtalk.connections) == 1


@asynccontextmanager
async def streaming(**changes: float) -> AsyncIterator[tuple[DingTalk, Stream]]:
    """A connection without pauses before it comes back, and the DingTalk at its other end."""
    async with running_dingtalk() as running, open_session() as session:
        taking = Taking(Clerk(), session)
        stream = Stream(1, running.credentials(), taking, session, jitter=lambda low, high: 0.0, **changes)
        stop = asyncio.Event()
        run = asyncio.create_task(stream.run(stop))
        await asyncio.wait_for(stream.connected.wait(), 5)
        yield running.dingtalk, stream
        stop.set()
        await asyncio.wait_for(run, 5)
        await until(lambda: not running.dingtalk.connections)


async def test_pings_are_answered_with_their_own_data():
    async with streaming() as (dingtalk, _):
        dingtalk.faults.stream_ping_seconds = 0.05
        dingtalk.gateway.drop()
        await until(lambda: dingtalk.connections)
        await asyncio.sleep(0.3)

        assert dingtalk.warnings == []


async def test_a_new_connection_stands_before_the_old_one_closes():
    async with streaming() as (dingtalk, _):
        dingtalk.faults.stream_close_seconds = 5.0
        [old] = dingtalk.connections
        dingtalk.gateway.disconnect()
        await until(lambda: dingtalk.connections and dingtalk.connections[0] is not old)

        await until(lambda: old.ws.closed)
        assert len(dingtalk.connections) == 1


async def test_a_cut_connection_comes_back_and_is_counted_once():
    held = metrics.streams.labels("dingtalk")._value.get
    before = held()
    async with streaming() as (dingtalk, stream):
        [old] = dingtalk.connections
        dingtalk.gateway.drop()
        await until(lambda: dingtalk.connections and dingtalk.connections[0] is not old)
        await asyncio.wait_for(stream.connected.wait(), 5)
        assert held() == before + 1
    assert held() == before


async def test_a_mistake_of_ours_costs_a_connection_and_not_the_way_in(monkeypatch: pytest.MonkeyPatch):
    async with streaming() as (dingtalk, stream):
        [old] = dingtalk.connections
        dingtalk.faults.stream_ping_seconds = 0.05
        with capture_logs() as logs:
            monkeypatch.setattr(stream, "_take", None)
            dingtalk.gateway.drop()
            await until(lambda: "stream.failed" in [entry["event"] for entry in logs])
        monkeypatch.undo()
        await asyncio.wait_for(stream.connected.wait(), 5)

        assert dingtalk.connections and dingtalk.connections != [old]


async def test_a_connection_on_which_nobody_is_heard_is_given_up():
    async with streaming(silence_seconds=0.3) as (dingtalk, _):
        [old] = dingtalk.connections
        dingtalk.faults.stream_half_open = True
        await until(lambda: dingtalk.connections and dingtalk.connections[-1] is not old)
        dingtalk.faults.stream_half_open = False


async def test_the_longer_dingtalk_is_away_the_seldomer_it_is_asked():
    waits: list[float] = []

    def jitter(low: float, high: float) -> float:
        waits.append(high)
        return 0.01

    async with running_dingtalk() as running, open_session() as session:
        running.dingtalk.faults.api_down = True
        stream = Stream(1, running.credentials(), Taking(Clerk(), session), session, jitter=jitter)
        stop = asyncio.Event()
        run = asyncio.create_task(stream.run(stop))
        await until(lambda: len(waits) > 8)
        running.dingtalk.faults.api_down = False
        await asyncio.wait_for(stream.connected.wait(), 5)
        stop.set()
        await run

    assert waits[:8] == [1, 2, 4, 8, 16, 32, 60, 60]


async def test_wrong_credentials_are_told_and_tried_again():
    async with running_dingtalk() as running, open_session() as session:
        wrong = running.credentials(client_secret="wrong")
        stream = Stream(1, wrong, Taking(Clerk(), session), session, jitter=lambda low, high: 0.01)
        stop = asyncio.Event()
        with capture_logs() as logs:
            run = asyncio.create_task(stream.run(stop))
            await until(lambda: len(logs) > 1)
            stop.set()
            await run

    assert "invalidClientIdOrSecret" in logs[0]["cause"] and "wrong" not in logs[0]["cause"]


async def test_a_connection_that_is_refused_is_told_without_its_ticket():
    async with running_dingtalk() as running, open_session() as session:
        open_ticket, tickets = running.dingtalk.gateway.open, []

        def gone_before_it_is_used(body: dict) -> dict:
            tickets.append(answer := open_ticket(body))
            running.dingtalk.gateway._tickets.clear()
            return answer

        running.dingtalk.gateway.open = gone_before_it_is_used
        stream = Stream(1, running.credentials(), Taking(Clerk(), session), session, jitter=lambda low, high: 0.01)
        stop = asyncio.Event()
        with capture_logs() as logs:
            run = asyncio.create_task(stream.run(stop))
            await until(lambda: len(logs) > 1)
            stop.set()
            await run

    assert logs[0]["event"] == "stream.lost" and tickets[0]["ticket"] not in str(logs)


async def test_the_last_message_is_finished_before_the_service_ends(connected: str):
    async with desk("stream") as at:
        at.clerk.seconds = 0.5
        saying = asyncio.create_task(at.dingtalk.phone("Chen01").says("明天用车"))
        await asyncio.sleep(0.2)
        await at.keeper.close()
        delivery = await saying

        assert delivery.attempts[0][0] == 200
        assert len(at.clerk.done) == 1


async def test_new_changed_and_removed_apps_are_noticed(at_desk: Desk):
    [first] = at_desk.dingtalk.connections
    async with unit_of_work(at_desk.tenant_id):
        await book.save(at_desk.running.credentials(card_template_id="another.schema"), KEY)
    await at_desk.keeper.look()
    await until(lambda: at_desk.dingtalk.connections and at_desk.dingtalk.connections != [first])
    async with unit_of_work(at_desk.tenant_id):
        await ChannelCredential.all().delete()
    await at_desk.keeper.look()

    await until(lambda: not at_desk.dingtalk.connections)
    assert at_desk.keeper.kept == {}
