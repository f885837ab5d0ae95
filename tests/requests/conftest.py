"""One request under way, for stories about what is done with it."""

import pytest

from tests.requests.operations import Office
from tests.story import Service


@pytest.fixture
def office(service: Service) -> Office:
    return Office(service)
