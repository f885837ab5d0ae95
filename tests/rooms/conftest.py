"""The demo agency with its rooms."""

import pytest

from handlers.rooms.demo import furnish
from tests.story import Agency, Service


@pytest.fixture
async def agency(agency: Agency) -> Agency:
    async with agency.work():
        await furnish()
    return agency


@pytest.fixture
async def rooms(service: Service) -> Service:
    """The running service, whose agency has rooms."""
    return service
