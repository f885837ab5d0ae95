"""Stories of repairs: 王芳 reports, 冯涛 dispatches, 曹军, 魏娜 and 姜楠 repair, 钱云 allows what is dear."""

import pytest

from models.org import Role, RoleMember
from tests.story import Service

SENTENCE = "三楼东侧卫生间水龙头一直滴水"


@pytest.fixture
async def undispatched(service: Service) -> Service:
    """Nobody dispatches: who is quicker takes it."""
    async with service.agency.work():
        role = await Role.get(code="repair_dispatcher")
        await RoleMember.filter(role_id=role.id).delete()
    return service
