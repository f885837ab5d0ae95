"""The agency's prices, and people who open pages."""

import pytest

from handlers.printing import set_prices
from tests.story import Service


@pytest.fixture
async def priced(service: Service) -> Service:
    """A black side of A4 costs 0.10 yuan, a coloured one 0.80, glue binding 5.00; the rest is free."""
    async with service.agency.work():
        await set_prices({"A4.mono": 10, "A4.colour": 80, "binding.glue": 500})
    return service
