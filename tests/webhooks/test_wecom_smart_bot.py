"""A second way in: what is written to the smart bot is done by the app, and the bot says so."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest

from app import build_app
from bot.channels.credentials import CredentialBook
from bot.events import Event
from models.leading import Leadership
from settings import Settings
from tests.designing.seal import publish_type
from tests.requests.test_sent_story import PICTURE, REPAIR, work_off
from tests.story import Agency, Service
from webhooks import wecom_smart_bot
from webhooks.delivery import DISPATCHER, Unavailable
from webhooks.wecom_bots import BOTS, Keeper
from webhooks.wecom_smart_bot import AGAIN, TAKEN, WELCOME, SmartBot

SENTENCE = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"


async def until(holds: Callable[[], bool], what: str) -> None:
    """Wait a few seconds at most."""
    for _ in range(250):
        if holds():
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"never {what}")


async def connected(service: Service) -> None:
    wecom = service.agency.tenant.wecom
    assert wecom is not None and wecom.bot_id is not None
    bot_id = wecom.bot_id
    await until(lambda: service.simulator.smart_bot.connected(bot_id), "connected")


async def test_what_is_said_to_the_bot_is_done_by_the_app(service: Service) -> None:
    await connected(service)
    wang = service.person("wangfang")

    answer = await service.simulator.smart_bot.asks("WangFang", SENTENCE)
    await service.deliver()

    assert answer == TAKEN
    assert "省政府" in wang.card("请确认用车申请").text
    await wang.taps("提交")
    wang.sees("用车申请 SQ")
    assert await service.simulator.smart_bot.enters("wangfang") == WELCOME
    assert [warning for warning in service.simulator.warnings if "smart bot" in warning] == []


async def test_strangers_are_told_why_in_the_bots_own_chat(service: Service) -> None:
    await connected(service)

    answer = await service.simulator.smart_bot.asks("nobody", "在吗")

    assert "您还没有开通后勤服务" in answer and "编号" in answer


async def test_a_picture_for_the_bot_goes_where_one_for_the_app_would(service: Service) -> None:
    await connected(service)
    await publish_type(service.agency, REPAIR)
    wang = service.person("wangfang")
    assert await service.simulator.smart_bot.asks("wangfang", "申请报损登记，物品是花盆") == TAKEN

    assert await service.simulator.smart_bot.sends_image("wangfang", PICTURE) == TAKEN
    assert await work_off(service) == 1
    wang.sees("收到，已放好：“现场照片”1张照片")

    await service.simulator.smart_bot.sends_image("wangfang", PICTURE)
    service.simulator.clock.advance(6 * 60)
    assert await work_off(service) == 1
    wang.sees("照片没有收到")


async def test_a_message_that_comes_twice_is_done_once(service: Service) -> None:
    await connected(service)
    body = {"msgtype": "text", "text": {"content": "帮助"}, "msgid": "the-same"}

    await service.simulator.smart_bot.sends("wangfang", body)
    await service.simulator.smart_bot.sends("wangfang", body)
    await service.deliver()

    assert len([item for item in service.person("wangfang").inbox if "我是后勤管家" in item.text]) == 1


async def stop_bots(service: Service) -> None:
    """The service's own process lets go of its bots, and looks for none in the next seconds."""
    await service.app[BOTS].close()


@asynccontextmanager
async def keeper(settings: Settings, service: Service) -> AsyncIterator[Keeper]:
    """What another process of the service would do."""
    app = build_app(settings)
    async with aiohttp.ClientSession() as session:
        other = Keeper(CredentialBook(settings.secret_key), Leadership(settings.database_url), app[DISPATCHER], session)
        yield other
        await other.close()


async def test_of_several_processes_one_is_connected_and_another_takes_over(agency: Agency, service: Service) -> None:
    await connected(service)
    async with keeper(agency.settings, service) as other, keeper(agency.settings, service) as third:
        await other.look()
        assert other.kept == {} and service.simulator.smart_bot.subscriptions == 1

        await stop_bots(service)
        await other.look()
        await third.look()
        assert len(other.kept) == 1 and third.kept == {}
        await connected(service)
        assert await service.simulator.smart_bot.asks("wangfang", "帮助") == TAKEN


class Receiver:
    """Takes events, or is away."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.away = False

    async def dispatch(self, event: Event) -> None:
        if self.away:
            raise Unavailable("away")
        self.events.append(event)


@asynccontextmanager
async def running(service: Service, receiver: Receiver, *, heartbeat: float = 30.0) -> AsyncIterator[SmartBot]:
    """A connection of its own, in place of the service's."""
    await connected(service)
    await stop_bots(service)
    wecom = service.agency.tenant.wecom
    assert wecom is not None
    async with aiohttp.ClientSession() as session:
        bot = SmartBot(
            service.agency.tenant_id,
            wecom,
            receiver,
            session,
            jitter=lambda low, high: 0.02,
            heartbeat_seconds=heartbeat,
        )
        stop = asyncio.Event()
        work = asyncio.create_task(bot.run(stop))
        async with asyncio.timeout(5):
            await bot.connected.wait()
        yield bot
        stop.set()
        async with asyncio.timeout(5):
            await work


async def test_a_connection_that_breaks_or_falls_silent_is_opened_again(service: Service) -> None:
    bots = service.simulator.smart_bot
    async with running(service, Receiver(), heartbeat=0.05) as bot:
        before = bots.subscriptions
        await bots.close()
        await until(lambda: bots.subscriptions > before, "opened again")
        service.simulator.faults.change({"bot_silent": True})
        await until(lambda: not bot.connected.is_set(), "lost")
        service.simulator.faults.change({"bot_silent": False})
        await connected(service)


async def test_who_is_thrown_out_does_not_fight_back(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wecom_smart_bot, "REPLACED_SECONDS", 0.5)
    bots = service.simulator.smart_bot
    async with running(service, Receiver()) as bot, aiohttp.ClientSession() as session:
        wecom = service.agency.tenant.wecom
        assert wecom is not None
        async with session.ws_connect(wecom.bot_url) as rival:
            body = {"bot_id": wecom.bot_id, "secret": wecom.bot_secret}
            await rival.send_json({"cmd": "aibot_subscribe", "headers": {"req_id": "r"}, "body": body})
            await until(lambda: not bot.connected.is_set(), "lost")
            taken = bots.subscriptions
            await asyncio.sleep(0.2)
            assert bots.subscriptions == taken


async def test_what_cannot_be_taken_is_to_be_said_again(service: Service) -> None:
    receiver = Receiver()
    async with running(service, receiver):
        receiver.away = True
        assert await service.simulator.smart_bot.asks("wangfang", "明天用车") == AGAIN
        receiver.away = False
        assert await service.simulator.smart_bot.asks("wangfang", "明天用车") == TAKEN
    assert len(receiver.events) == 1
