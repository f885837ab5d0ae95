"""Stories: people of the demo agency type and tap in the simulator, and everything in between is the real thing."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

from aiohttp import web
from aiohttp.test_utils import TestServer

from app import build_app
from handlers.org.demo import demo_agency, demo_tenant, simulated_corp
from handlers.org.demo_dingtalk import join_dingtalk, simulated_dingtalk
from handlers.org.demo_sms import simulated_sms
from handlers.org.exchange.loading import load
from handlers.org.exchange.planning import read_existing
from handlers.org.menu import publish_menu
from handlers.org.tenants import TenantFile, add_tenant
from jobs.sending import Sender, sender_of
from models.database import UnitOfWork, unit_of_work
from models.org import ChannelAccount
from settings import Settings
from simulator import DingTalkCorpConfig, Phone, Simulator
from simulator.delivery import Delivery
from simulator.sms.accounts import SmsAccount
from simulator.wecom.config import CorpConfig
from simulator.wecom.state import ChatItem
from webhooks.dingtalk_keeping import KEEPER


@dataclass
class Agency:
    """A tenant with the demo agency's rows."""

    settings: Settings
    tenant_id: int
    tenant: TenantFile
    ids: dict[str, int]
    """Person ids by WeCom user id."""

    def work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A unit of work of this tenant, to look at what the database holds."""
        return unit_of_work(self.tenant_id)


async def open_agency(settings: Settings, *, code: str = "demo", dingtalk: bool = False) -> Agency:
    """Open a tenant with the demo agency's rows, whose channels are the simulator at the settings' port.

    `dingtalk`: some of its people are in DingTalk as well, or in nothing else.
    """
    tenant = demo_tenant(settings).model_copy(update={"code": code})
    if not dingtalk:
        tenant = tenant.model_copy(update={"dingtalk": None})
    tenant_id = await add_tenant(settings.database_url, tenant, settings.secret_key)
    async with unit_of_work(tenant_id):
        await load(demo_agency(), await read_existing())
        if dingtalk:
            await join_dingtalk()
        accounts = await ChannelAccount.all()
    return Agency(settings, tenant_id, tenant, {account.user_key: account.person_id for account in accounts})


class Storyteller:
    """One person with a phone. Every act is delivered to the service, and every answer back, before it returns."""

    def __init__(self, service: "Service", phone: Phone, person_id: int) -> None:
        self.service = service
        self.phone = phone
        self.person_id = person_id
        self.name = phone.member.name

    async def says(self, text: str) -> Delivery:
        delivery = await self.phone.says(text)
        await self.service.deliver()
        return delivery

    async def taps(
        self, button: str, *, choose: dict[str, str] | None = None, item: ChatItem | None = None, force: bool = False
    ) -> Delivery:
        delivery = await self.phone.taps(button, choose=choose, item=item, force=force)
        await self.service.deliver()
        return delivery

    async def picks(self, menu: str) -> Delivery:
        delivery = await self.phone.clicks_menu(menu)
        await self.service.deliver()
        return delivery

    async def enters(self) -> Delivery:
        delivery = await self.phone.enters()
        await self.service.deliver()
        return delivery

    @property
    def inbox(self) -> list[ChatItem]:
        """Everything the bot has sent, newest last."""
        return [item for item in self.phone.messages if item.kind != "mine"]

    @property
    def last(self) -> str:
        """The newest message's text."""
        return self.inbox[-1].text if self.inbox else ""

    def sees(self, *words: str) -> ChatItem:
        """The newest message that has all these words."""
        for item in reversed(self.inbox):
            if all(word in item.text for word in words):
                return item
        shown = "\n---\n".join(item.text for item in self.inbox[-4:])
        raise AssertionError(f"{self.name} does not see {words}, but:\n{shown}")

    def sees_no(self, words: str) -> None:
        assert not [item for item in self.inbox if words in item.text], f"{self.name} sees {words}"

    def card(self, words: str) -> ChatItem:
        """The newest card that shows these words."""
        for item in reversed(self.inbox):
            if item.card and words in item.text:
                return item
        shown = "\n---\n".join(item.text for item in self.inbox[-4:])
        raise AssertionError(f"{self.name} has no card with {words!r}, but:\n{shown}")


class Service:
    """The running web service with its simulator; `deliver` does what the worker does."""

    def __init__(self, agency: Agency, simulator: Simulator, sender: Sender, app: web.Application) -> None:
        self.agency = agency
        self.app = app
        self.simulator = simulator
        self.sender = sender
        self.url = agency.settings.base_url

    async def deliver(self) -> int:
        """Send everything that is due; returns how many messages went out."""
        return await self.sender.drain()

    def person(self, userid: str, channel: str = "wecom") -> Storyteller:
        """The person with this user id, holding their phone with this channel open."""
        phone = self.simulator.dingtalk.phone(userid) if channel == "dingtalk" else self.simulator.phone(userid)
        return Storyteller(self, phone, self.agency.ids[userid])


@asynccontextmanager
async def run_service(agency: Agency) -> AsyncIterator[Service]:
    """Start the simulator and the service on free ports of this machine, with the tenant's app configured in both."""
    settings = agency.settings
    simulator = Simulator()
    simulator.faults.callback_retry_seconds = 0.05
    api = TestServer(simulator.web_app(), port=settings.simulator_port)
    app = build_app(settings)
    service = TestServer(app, port=settings.http_port)
    await api.start_server()
    simulator.configure(CorpConfig.from_dict(simulated_corp(settings, agency.tenant)))
    assert agency.tenant.sms is not None
    sms = simulated_sms(settings, agency.tenant.sms, demo_agency(), code=agency.tenant.code)
    simulator.sms.configure(SmsAccount.from_dict(sms["account"]))
    simulator.sms.faults.receipt_delay_seconds = 0.0
    if agency.tenant.dingtalk is not None:
        corp = simulated_dingtalk(settings, agency.tenant, demo_agency())
        simulator.dingtalk.configure(DingTalkCorpConfig.from_dict(corp))
    await service.start_server()
    if agency.tenant.dingtalk is not None:
        await app[KEEPER].look()
        kept = app[KEEPER].kept[agency.tenant_id]
        await (kept.stream.connected.wait() if kept.stream else kept.work)
    async with sender_of(settings) as sender:
        await publish_menu(settings, agency.tenant.wecom)
        yield Service(agency, simulator, sender, app)
    await service.close()
    await api.close()
