"""What waits for people stands in their 待办 as well, where the agency wants it."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.channels import credentials
from jobs.todos import todos
from models.messages import SentCard
from settings import Settings
from tests.dingtalk.test_trip_story import SENTENCE, in_dingtalk
from tests.story import Service, Storyteller, open_agency, run_service


@pytest.fixture
async def service(connected: str, settings: Settings) -> AsyncIterator[Service]:
    """Over the demo agency's own, so that entries are made."""
    agency = await open_agency(settings, dingtalk=True)
    async with agency.work():
        wanted = agency.tenant.dingtalk.model_copy(update={"todos": True})
        await credentials.save(wanted, settings.secret_key)
    async with run_service(agency) as running:
        yield running


async def mirrored(service: Service) -> None:
    await todos(service.agency.settings).work()


def listed(person: Storyteller) -> list[tuple[str, bool]]:
    """What stands in a person's 待办, and whether it is ticked off."""
    unionid = person.phone.member.unionid
    world = person.service.simulator.dingtalk.platform.world
    return [(one.subject, one.is_done) for one in world.todos.values() if unionid in one.executors]


async def test_an_approval_is_listed_until_it_is_decided(service: Service) -> None:
    wang, li = await in_dingtalk(service, "wangfang"), await in_dingtalk(service, "limin")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    for _ in range(2):
        await mirrored(service)

    [(subject, done)] = listed(li)
    assert "王芳" in subject and "用车申请" in subject and not done
    assert listed(wang) == [], "her own card waits for nobody"
    await li.taps("同意")
    await mirrored(service)
    assert listed(li) == [(subject, True)]


async def test_an_entry_of_which_nobody_knows_is_not_made_twice(service: Service) -> None:
    wang, li = await in_dingtalk(service, "wangfang"), await in_dingtalk(service, "limin")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    service.simulator.dingtalk.faults.inject = [("topapi/v2/user/get", 200, "-1", 1)]
    await mirrored(service)
    assert listed(li) == []
    await mirrored(service)
    async with service.agency.work():
        card = await SentCard.exclude(todo="").exclude(todo=None).get()
        await SentCard.filter(id=card.id).update(todo=None)
    await mirrored(service)

    assert len(listed(li)) == 1
    async with service.agency.work():
        assert (await SentCard.get(id=card.id)).todo == card.todo


async def test_without_the_permission_the_cards_are_enough(service: Service) -> None:
    app = service.simulator.dingtalk.app()
    corp = service.simulator.dingtalk.corp()
    allowed = ["qyapi_robot_sendmsg", "Card.Instance.Write", "qyapi_get_member"]
    service.simulator.dingtalk.configure(replace(corp, apps=[replace(app, permissions=allowed)]))
    wang, li = await in_dingtalk(service, "wangfang"), await in_dingtalk(service, "limin")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await mirrored(service)

    assert listed(li) == []
    assert li.card("王芳的用车申请").buttons
