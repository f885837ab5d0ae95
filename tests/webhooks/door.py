"""Who stands at WeCom's door in these tests, and who behind it."""

import asyncio
from dataclasses import dataclass, field

from aiohttp.test_utils import TestClient

from bot.events import Event
from models.database import unit_of_work
from models.events import claim_event
from tests.wecom_agency import Running


@dataclass
class Clerk:
    """Stands where the dispatcher does: claims each event and does a bit of work, or fails as the test asks."""

    done: list[Event] = field(default_factory=list)
    failures: list[BaseException] = field(default_factory=list)
    seconds: float = 0.0
    """How long the work takes, in the middle of the transaction."""
    hangs: int = 0
    """How many transactions never end by themselves."""

    async def dispatch(self, event: Event) -> None:
        if self.failures:
            raise self.failures.pop(0)
        async with unit_of_work(event.tenant_id):
            kind = type(event).__name__
            if await claim_event(channel=event.channel, key=event.key, kind=kind, reference=event.reference):
                if self.hangs:
                    self.hangs -= 1
                    await asyncio.Event().wait()
                await asyncio.sleep(self.seconds)
                self.done.append(event)


@dataclass
class Door:
    """The service's address, as WeCom and as others call it."""

    http: TestClient
    clerk: Clerk
    wecom: Running
    tenant_id: int

    @property
    def url(self) -> str:
        return str(self.http.make_url("/webhooks/wecom/demo"))
