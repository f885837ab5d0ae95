"""Administrators are warned before a channel's month is used up, and not every morning."""

import pytest

from bot.channels.usage import Usage, used
from jobs.allowances import warn
from models.database import unit_of_work
from models.messages import OutgoingMessage
from models.org import Role, RoleMember
from tests.dingtalk_agency import add_people, running_dingtalk
from tests.wecom_agency import add_tenant

ROWS = """
INSERT INTO outgoing_message
    (tenant_id, person_id, channel, kind, payload, reference, attempts, due_at, sent_at, state, answer, created_at)
SELECT $1, $2, channel, 'text', '{}', '', 1, now(), now() - age::interval, 'sent', answer::jsonb, now()
FROM (VALUES ('dingtalk', '0 days', '{"via": "send"}', 38), ('dingtalk', '0 days', '{"via": "redraw"}', 38),
             ('dingtalk', '0 days', '{"via": "send", "shown_as": "message"}', 2),
             ('dingtalk', '0 days', '{"via": "nothing"}', 50), ('dingtalk', '40 days', '{"via": "send"}', 50),
             ('wecom', '0 days', '{"via": "send"}', 50)) given (channel, age, answer, many),
     generate_series(1, given.many)
"""
EVENTS = """
INSERT INTO incoming_event (tenant_id, channel, key, kind, reference, created_at)
SELECT $1, given.channel, given.kind || number, given.kind, '', now()
FROM (VALUES ('dingtalk', 'said', 60), ('dingtalk', 'tapped', 20), ('dingtalk', 'memberchanged', 90),
             ('wecom', 'said', 90)) given (channel, kind, many), generate_series(1, given.many) number
"""


@pytest.fixture
async def tenant_id(connected: str) -> int:
    """An agency that made 80 calls and got 80 deliveries this month; 林主任 manages it."""
    tenant_id = await add_tenant()
    async with running_dingtalk() as running:
        people = await add_people(tenant_id, running.credentials())
    async with unit_of_work(tenant_id) as unit:
        role = await Role.create(code="admin", name="管理员", permissions=["org.manage"])
        await RoleMember.create(role_id=role.id, person_id=people["lin"])
        await unit.connection.execute(ROWS, tenant_id, people["Chen01"])
        await unit.connection.execute(EVENTS, tenant_id)
    return tenant_id


async def warned(tenant_id: int, allowance: Usage) -> list[str]:
    """The warnings that are waiting after a morning with this allowance."""
    await warn(tenant_id, "dingtalk", allowance)
    async with unit_of_work(tenant_id):
        return [row.payload["text"] for row in await OutgoingMessage.filter(state="waiting").order_by("id")]


async def test_what_was_used_is_counted_by_channel_and_month(tenant_id: int):
    async with unit_of_work(tenant_id):
        assert await used("dingtalk") == Usage(80, 80)
        assert await used("wecom") == Usage(50, 90)


async def test_who_uses_little_is_left_alone(tenant_id: int):
    assert await warned(tenant_id, Usage(101, 101)) == []
    assert await warned(tenant_id, Usage(0, 0)) == [], "no limit"


async def test_each_step_is_told_once_a_month(tenant_id: int):
    for _ in range(2):
        [text] = await warned(tenant_id, Usage(100, 1000))
    assert "钉钉本月的接口调用已用约80次，额度是100次" in text
    _, nearly = await warned(tenant_id, Usage(84, 1000))
    assert "额度是84次" in nearly


async def test_deliveries_are_told_apart(tenant_id: int):
    [text] = await warned(tenant_id, Usage(1000, 90))

    assert "收到的消息和点击已有约80次" in text
