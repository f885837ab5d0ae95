"""Stories of repairs: 王芳 reports, 冯涛 dispatches, 曹军, 魏娜 and 姜楠 repair, 钱云 allows what is dear."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from models.org import Role, RoleMember
from tests.pages.reader import Reader, Sheet
from tests.story import Service

SENTENCE = "三楼东侧卫生间水龙头一直滴水"
Opening = Callable[..., Awaitable[tuple[Reader, Sheet]]]


@pytest.fixture
async def undispatched(service: Service) -> Service:
    """Nobody dispatches: who is quicker takes it."""
    async with service.agency.work():
        role = await Role.get(code="repair_dispatcher")
        await RoleMember.filter(role_id=role.id).delete()
    return service


@pytest.fixture
async def open_page(service: Service) -> AsyncIterator[Opening]:
    """`reader, sheet = await open_page("wangfang", "/h5/")`: a person opens a page from the chat."""
    async with AsyncExitStack() as browsers:

        async def opening(userid: str, to: str) -> tuple[Reader, Sheet]:
            reader = await browsers.enter_async_context(Reader(service, userid))
            return reader, await reader.opens(to)

        yield opening
