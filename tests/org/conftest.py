"""An administrator of the demo agency, reading the console."""

from collections.abc import AsyncIterator

import pytest

from handlers.org.administrators import appoint
from models.org import Person
from tests.pages.reader import Reader
from tests.story import Service

ADMIN = "heshuqin"


@pytest.fixture
async def admin(service: Service) -> AsyncIterator[Reader]:
    """何淑琴, who manages the organisation and has logged in."""
    async with service.agency.work():
        await appoint(await Person.get(id=service.agency.ids[ADMIN]))
    async with Reader(service, ADMIN) as reader:
        await reader.opens("/h5/")
        yield reader
