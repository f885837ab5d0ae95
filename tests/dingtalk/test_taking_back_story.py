"""Taking messages back in DingTalk: texts and cards that went as messages; its own cards stay."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot import outbox
from handlers.org.administrators import appoint
from handlers.requests.approval_cards import APPROVAL_VIEW
from models.messages import SentCard
from models.org import Person
from tests.dingtalk.test_trip_story import SENTENCE, in_dingtalk
from tests.messages.taking import jobs, newest, page_of
from tests.pages.reader import Reader
from tests.story import Service


@pytest.fixture
async def admin(service: Service) -> AsyncIterator[Reader]:
    async with service.agency.work():
        await appoint(await Person.get(id=service.agency.ids["heshuqin"]))
    async with Reader(service, "heshuqin") as reader:
        await reader.opens("/h5/")
        yield reader


async def test_a_text_is_taken_back_and_a_card_says_why_it_stays(service: Service, admin: Reader) -> None:
    wang, li = await in_dingtalk(service, "wangfang"), await in_dingtalk(service, "limin")
    text, item = await newest(service, "limin", kind="text"), li.inbox[-1]
    await admin.presses(await page_of(admin, text), "收回")
    await jobs(service)
    assert item.state == "recalled"
    assert "已收回（何淑琴）" in (await admin.gets(f"/console/messages/{text.id}")).text

    await wang.says(SENTENCE)
    await wang.taps("提交")
    page = await page_of(admin, await newest(service, "limin", kind="card"))
    assert "已送出的钉钉卡片不能收回" in page.text
    assert "收回" not in [one.text for form in page.paper.forms for one in form.buttons]


async def test_a_card_that_went_as_a_message_is_taken_back_and_does_not_come_anew(
    service: Service, admin: Reader
) -> None:
    wang, li = await in_dingtalk(service, "wangfang"), await in_dingtalk(service, "limin")
    await wang.says(SENTENCE)
    service.simulator.dingtalk.faults.fail_deliveries = 9
    await wang.taps("提交")
    service.simulator.dingtalk.faults.fail_deliveries = 0
    message, item = await newest(service, "limin", kind="card"), li.inbox[-1]
    assert "王芳的用车申请" in item.text
    await admin.presses(await page_of(admin, message), "收回")
    await jobs(service)
    assert item.state == "recalled"
    before = len(li.inbox)
    async with service.agency.work():
        card = await SentCard.get(id=message.sent_card_id)
        await outbox.redraw(APPROVAL_VIEW, card.subject_id)
    await service.deliver()
    assert len(li.inbox) == before


async def test_what_dingtalk_no_longer_knows_is_refused_in_its_words(service: Service, admin: Reader) -> None:
    await in_dingtalk(service, "limin")
    text = await newest(service, "limin", kind="text")
    service.simulator.dingtalk.platform.world.sent.clear()
    await admin.presses(await page_of(admin, text), "收回")
    await jobs(service)
    assert "没能收回：钉钉不同意收回（消息不存在）" in (await admin.gets(f"/console/messages/{text.id}")).text


async def test_a_work_notice_is_taken_back_by_its_own_call(service: Service, admin: Reader) -> None:
    app, corp = service.simulator.dingtalk.app(), service.simulator.dingtalk.corp()
    li = await in_dingtalk(service, "limin")
    service.simulator.dingtalk.configure(replace(corp, apps=[replace(app, published=False)]))
    async with service.agency.work():
        await outbox.say(li.person_id, "食堂今天停业")
    await service.deliver()
    message = await newest(service, "limin", kind="text")
    [notice] = [item for item in li.inbox if item.kind == "notice"]
    await admin.presses(await page_of(admin, message), "收回")
    await jobs(service)
    assert notice.state == "recalled"
