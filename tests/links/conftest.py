"""An approver whose phone has nothing but SMS and a browser."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from handlers.requests.by_sms import urge_by_sms
from models.flows import ApprovalTask
from models.org import Person
from tests.links.approver import Approver
from tests.pages.reader import Reader
from tests.pages.test_decisions import submitted
from tests.story import Service

__all__ = ["Urged", "urged"]

Urged = Callable[[], Awaitable[Approver]]


@pytest.fixture
async def urged(service: Service) -> AsyncIterator[Urged]:
    """`approver = await urged()`: 王芳 asks for a car, and 李敏 is urged by SMS; each call opens another browser."""
    async with AsyncExitStack() as browsers:
        path = ""

        async def urge() -> Approver:
            nonlocal path
            path = path or await submitted(service)
            async with service.agency.work():
                task = await ApprovalTask.get(request_id=int(path.rsplit("/", 1)[-1]), node_key="department")
                mobile = (await Person.get(id=task.person_id)).mobile
                if not service.simulator.sms.inbox(mobile):
                    assert await urge_by_sms(task.id)
            await service.deliver()
            reader = await browsers.enter_async_context(Reader(service, "limin"))
            return Approver(service, reader, mobile, task.id, int(task.request_id))

        yield urge
