"""The water trade with a dispatcher, for stories about orders of any trade."""

import pytest

from models.org import Person, Role, RoleMember
from tests.story import Service

DISPATCHER = "sunlihua"


@pytest.fixture
async def dispatched(service: Service) -> Service:
    """孙丽华 says who brings water."""
    async with service.agency.work():
        role = await Role.create(code="water_dispatcher", name="送水派单", permissions=["water.dispatch"])
        person = await Person.get(id=service.agency.ids[DISPATCHER])
        await RoleMember.create(role_id=role.id, person_id=person.id)
    return service
