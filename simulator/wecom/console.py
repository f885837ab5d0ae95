"""The administrator's side: sets up enterprises, hands out phones, tells what happened."""

from simulator.delivery import Delivery
from simulator.wecom import events
from simulator.wecom.config import CorpConfig
from simulator.wecom.courier import Courier, Door, Letter
from simulator.wecom.directory import Deed
from simulator.wecom.journal import ApiCall, CallbackRecord, Dropped
from simulator.wecom.phone import Phone
from simulator.wecom.platform import Platform


class Console:
    """One WeCom in memory, for any number of enterprises."""

    def __init__(self) -> None:
        self._platform = Platform()
        self._courier = Courier(self._platform)
        self.clock = self._platform.clock
        self.faults = self._platform.faults

    @property
    def calls(self) -> list[ApiCall]:
        """Every call of the server API, oldest first."""
        return self._platform.journal.calls

    @property
    def callbacks(self) -> list[CallbackRecord]:
        return self._platform.journal.callbacks

    @property
    def dropped(self) -> list[Dropped]:
        """Messages that were answered ok and not shown, because the member had too many."""
        return self._platform.journal.dropped

    @property
    def warnings(self) -> list[str]:
        """What WeCom tolerates and a careful service avoids; a test may assert that there is none."""
        return self._platform.journal.warnings

    def configure(self, corp: CorpConfig) -> None:
        """Set up an enterprise, or change it; chats and menus stay."""
        self._platform.world.corps[corp.corp_id] = corp
        self._platform.remember()

    def corp(self, corp_id: str | None = None) -> CorpConfig:
        """An enterprise, by default the only one. Raises LookupError."""
        corps = self._platform.world.corps
        if corp_id is None and len(corps) != 1:
            raise LookupError(f"there are {len(corps)} enterprises, name one")
        corp = corps.get(corp_id) if corp_id is not None else next(iter(corps.values()))
        if corp is None:
            raise LookupError(f"no enterprise {corp_id!r}")
        return corp

    def phone(self, userid: str, corp_id: str | None = None) -> Phone:
        """A member's phone with the first app open. Raises LookupError for an unknown member."""
        corp = self.corp(corp_id)
        member = corp.member(userid)
        if member is None or not corp.agents:
            raise LookupError(f"{corp.name} has no member {userid!r} or no app")
        return Phone(self._platform, self._courier, corp, member, corp.agents[0])

    def expire_tokens(self) -> None:
        """The next calls answer 42001 until a token is fetched."""
        self._platform.tokens.expire_all()

    def invalidate_tokens(self) -> None:
        """The next calls answer 40014 until a token is fetched."""
        self._platform.tokens.invalidate_all()

    async def verify_callback(self, corp_id: str | None = None, agent_id: int | None = None) -> str:
        """Check a callback address as the console does. "" when the service passes, otherwise what is wrong."""
        corp = self.corp(corp_id)
        agent = corp.agents[0] if agent_id is None else corp.agent(agent_id)
        if agent is None:
            raise LookupError(f"no app {agent_id}")
        return await self._courier.verify(Door.of_agent(corp, agent))

    async def verify_contacts_callback(self, corp_id: str | None = None) -> str:
        """The same for the address of the contact sync."""
        return await self._courier.verify(Door.of_contacts(self.corp(corp_id)))

    async def changes_contacts(self, change_type: str, fields: events.Fields, corp_id: str | None = None) -> Delivery:
        """Tell the contact-sync callback of a change, with exactly these fields: `[("UserID", "zhangsan")]`."""
        corp = self.corp(corp_id)
        changes: list[tuple[str, events.Value]] = [("ChangeType", change_type), *fields]
        plaintext = events.event(corp.corp_id, "sys", None, self.clock.now(), "change_contact", changes)
        return await self._courier.deliver(
            Letter(Door.of_contacts(corp), "change_contact", "sys", plaintext, _no_answer_expected)
        )

    async def does(self, deed: Deed) -> Delivery | None:
        """Carry out a change of the contacts; returns what became of its callback, None when none goes out."""
        self.configure(deed.corp)
        told = [*deed.short, *(deed.full if self.faults.full_contact_changes else ())]
        if not told or not deed.corp.contacts_callback_url:
            return None
        return await self.changes_contacts(deed.change_type, told, deed.corp.corp_id)


def _no_answer_expected(body: str, delivery: Delivery) -> None:
    if body.strip() != "success":
        delivery.defect = "change_contact takes no reply"
