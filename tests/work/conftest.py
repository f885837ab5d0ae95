"""The water trade with a dispatcher, for stories about orders of any trade."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from models.org import Person, Role, RoleMember
from tests.pages.reader import Reader, Sheet
from tests.story import Service

DISPATCHER = "sunlihua"
Opening = Callable[..., Awaitable[tuple[Reader, Sheet]]]


@pytest.fixture
async def dispatched(service: Service) -> Service:
    """孙丽华 says who brings water."""
    async with service.agency.work():
        role = await Role.create(code="water_dispatcher", name="送水派单", permissions=["water.dispatch"])
        person = await Person.get(id=service.agency.ids[DISPATCHER])
        await RoleMember.create(role_id=role.id, person_id=person.id)
    return service


@pytest.fixture
async def open_page(service: Service) -> AsyncIterator[Opening]:
    """`reader, sheet = await open_page("wangfang", "/h5/")`: a person opens a page from the chat."""
    async with AsyncExitStack() as browsers:

        async def opening(userid: str, to: str) -> tuple[Reader, Sheet]:
            reader = await browsers.enter_async_context(Reader(service, userid))
            return reader, await reader.opens(to)

        yield opening
