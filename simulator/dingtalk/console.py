"""The administrator's side of DingTalk: sets up organisations, hands out phones, tells what happened."""

import asyncio

from simulator.clock import Clock
from simulator.delivery import Delivery
from simulator.dingtalk import events, groups
from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig
from simulator.dingtalk.courier import Courier
from simulator.dingtalk.directory import Deed
from simulator.dingtalk.events import Event
from simulator.dingtalk.journal import ApiCall, PushRecord
from simulator.dingtalk.phone import Phone
from simulator.dingtalk.platform import Platform
from simulator.dingtalk.stream import Connection, Gateway
from simulator.news import News


class DingTalk:
    """One DingTalk in memory, for any number of organisations."""

    def __init__(self, clock: Clock, news: News) -> None:
        self.platform = Platform(clock, news)
        self.gateway = Gateway(self.platform)
        self.courier = Courier(self.platform, self.gateway)
        self.clock = clock
        self.faults = self.platform.faults

    @property
    def calls(self) -> list[ApiCall]:
        """Every call of both APIs, oldest first."""
        return self.platform.journal.calls

    @property
    def pushes(self) -> list[PushRecord]:
        return self.platform.journal.pushes

    @property
    def warnings(self) -> list[str]:
        """What DingTalk tolerates and a careful service avoids; a test may assert that there is none."""
        return self.platform.journal.warnings

    @property
    def connections(self) -> list[Connection]:
        """The Stream connections that get deliveries."""
        return self.gateway.connections

    def configure(self, corp: DingTalkCorpConfig) -> None:
        """Set up an organisation, or change it; chats and cards stay."""
        self.platform.world.corps[corp.corp_id] = corp
        self.platform.remember()

    def corp(self, corp_id: str | None = None) -> DingTalkCorpConfig:
        """An organisation, by default the only one. Raises LookupError."""
        corps = self.platform.world.corps
        if corp_id is None and len(corps) != 1:
            raise LookupError(f"there are {len(corps)} organisations, name one")
        corp = corps.get(corp_id) if corp_id is not None else next(iter(corps.values()))
        if corp is None:
            raise LookupError(f"no organisation {corp_id!r}")
        return corp

    def app(self, corp_id: str | None = None, client_id: str | None = None) -> AppConfig:
        """An app, by default the first. Raises LookupError."""
        apps = self.corp(corp_id).apps
        found = next((app for app in apps if client_id in (None, app.client_id)), None)
        if found is None:
            raise LookupError(f"no app {client_id!r}")
        return found

    def phone(self, userid: str, corp_id: str | None = None) -> Phone:
        """A member's phone with the first app's robot open. Raises LookupError for an unknown member."""
        corp = self.corp(corp_id)
        member = corp.member(userid)
        if member is None:
            raise LookupError(f"{corp.name} has no member {userid!r}")
        return Phone(self.platform, self.courier, corp, member, self.app(corp.corp_id))

    def used(self, corp_id: str | None = None) -> tuple[int, int]:
        """(calls, pushes) that counted in this month."""
        calls, pushes = self.platform.quota.month(self.corp(corp_id).corp_id)
        return calls, pushes

    def changes_group(
        self,
        conversation: str,
        corp_id: str | None = None,
        *,
        robot: bool | None = None,
        disbanded: bool | None = None,
    ) -> None:
        """Put the first app's robot into a group or out of it, or dissolve the group. Raises LookupError."""
        self.configure(groups.changed(self.corp(corp_id), conversation, robot=robot, disbanded=disbanded))

    def end_tokens(self) -> None:
        """The next calls answer `InvalidAuthentication` (legacy 40014) until a token is fetched."""
        self.platform.tokens.end_all()

    async def verify_event_address(self, corp_id: str | None = None) -> str:
        """Check the event address as the console does on saving. "" when the service passes, else what is wrong."""
        return await self.courier.check_event_address(self.app(corp_id))

    async def happens(self, event: Event, corp_id: str | None = None) -> list[Delivery]:
        """Tell every app that wants to hear of it of an event, exactly as given."""
        corp = self.corp(corp_id)
        told = [app for app in corp.apps if app.events is None or event.type in app.events]
        pushes = [events.push(self.platform, corp, app, event) for app in told]
        return list(await asyncio.gather(*(self.courier.event(push) for push in pushes)))

    async def does(self, deed: Deed) -> list[Delivery]:
        """Carry out a change of the contacts, and tell every app of it."""
        self.configure(deed.corp)
        return await self.happens(deed.event, deed.corp.corp_id)

    async def close(self) -> None:
        """End connections and repeats; called on shutdown."""
        await self.courier.close()
        await self.gateway.close()
