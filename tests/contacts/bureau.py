"""Both sides of the contacts in these tests: the administrator at WeCom's console, and what the database holds."""

import json
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from bot.channels.contact_sources import open_source
from bot.channels.contacts import Contacts, ContactsSource
from handlers.org.contacts.order import LOOK_UP_JOB, SYNC_JOB
from handlers.org.contacts.plan import Plan
from handlers.org.contacts.syncing import Outcome, synchronise
from jobs.contacts import look_up_changed
from models.org import ChannelAccount, ChannelDepartment, Department, Person
from simulator.delivery import Delivery
from simulator.wecom.config import CorpConfig
from simulator.wecom.directory import Deed
from tests.story import Service

TOP = "示范市机关事务管理局"


def changes_nothing(plan: Plan) -> bool:
    """Whether all is as the channel lists it."""
    return plan == Plan(unreadable=plan.unreadable, active_before=plan.active_before)


@dataclass(frozen=True)
class Known:
    """A person as the database holds them."""

    name: str
    department: str
    title: str
    active: bool


class Slow:
    """Contacts that take a while to be read."""

    late = ""

    def __init__(self, source: ContactsSource, meanwhile: Callable[[], Awaitable[None]]) -> None:
        self._source, self._meanwhile = source, meanwhile
        self.channel, self.check, self.advice_on = source.channel, source.check, source.advice_on

    async def read(self, known: Collection[str] = ()) -> Contacts:
        contacts = await self._source.read(known)
        await self._meanwhile()
        return contacts


class Bureau:
    """The agency of these stories."""

    def __init__(self, service: Service) -> None:
        self.service, self.agency, self.simulator = service, service.agency, service.simulator

    @property
    def corp(self) -> CorpConfig:
        """The enterprise as WeCom has it."""
        return self.simulator.corp()

    async def does(self, deed: Deed) -> Delivery:
        """The administrator changes the contacts; the callback is delivered before it returns."""
        self.simulator.clock.advance(1)
        delivery = await self.simulator.does(deed)
        assert delivery is not None and delivery.ok, delivery
        return delivery

    async def sync(
        self,
        channel: str = "wecom",
        *,
        confirmed: bool = False,
        trial: bool = False,
        meanwhile: Callable[[], Awaitable[None]] | None = None,
    ) -> Outcome:
        """Read everything and carry it out; `meanwhile` happens between the two."""
        async with open_source(self.agency.settings, self.agency.tenant_id, channel) as source:
            assert source is not None
            slow = Slow(source, meanwhile) if meanwhile else source
            return await synchronise(self.agency.tenant_id, slow, confirmed=confirmed, trial=trial)

    async def person(self, userid: str) -> Known | None:
        """Whoever has this user id."""
        return (await self.people()).get(userid.lower())

    async def people(self) -> dict[str, Known]:
        """Everyone with a WeCom account, by user id in lower case."""
        async with self.agency.work():
            departments = {one.id: one.name for one in await Department.all()}
            keys = {one.person_id: one.user_id.lower() for one in await ChannelAccount.all()}
            return {
                keys[one.id]: Known(one.name, departments[one.department_id], one.title, one.active)
                for one in await Person.all().order_by("active", "id")
                if one.id in keys
            }

    async def departments(self) -> dict[str, tuple[str, str | None]]:
        """Departments that WeCom knows: name and parent's name, by WeCom's id."""
        async with self.agency.work():
            departments = {one.id: one for one in await Department.all()}
            found = {}
            for link in await ChannelDepartment.all():
                one = departments[link.department_id]
                found[link.channel_key] = (one.name, departments[one.parent_id].name if one.parent_id else None)
            return found

    async def manager(self, name: str) -> str | None:
        """The name of whoever manages the department of this name."""
        async with self.agency.work():
            department = await Department.get(name=name)
            person = await Person.get_or_none(id=department.manager_id) if department.manager_id else None
            return person.name if person else None

    async def looks_up(self) -> bool:
        """Read what callbacks said has changed; whether there was any."""
        async with self.agency.work() as unit:
            taken = "DELETE FROM pgqueuer.pgqueuer WHERE entrypoint = $1 RETURNING payload"
            payloads = [row["payload"] for row in await unit.connection.fetch(taken, LOOK_UP_JOB)]
        for payload in payloads:
            await look_up_changed(self.agency.settings, json.loads(payload))
        return bool(payloads)

    async def sync_is_asked(self) -> bool:
        """Whether the contacts are to be read anew; forgets it."""
        async with self.agency.work() as unit:
            taken = "DELETE FROM pgqueuer.pgqueuer WHERE entrypoint = $1 RETURNING 1"
            return bool(await unit.connection.fetch(taken, SYNC_JOB))
