"""The demo agency, whose WeCom is the simulator, with its contacts."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from tests.contacts.bureau import Bureau
from tests.story import Service


@pytest.fixture
async def bureau(service: Service) -> AsyncIterator[Bureau]:
    """The demo agency with the service and the simulator, and nothing put off."""
    connection = await asyncpg.connect(service.agency.settings.database_url)
    await connection.execute("DELETE FROM pgqueuer.pgqueuer")
    await connection.close()
    yield Bureau(service)
