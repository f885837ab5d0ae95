"""Somebody takes back what should not stand in a chat; the chat forgets it, and what it asked for stays to be done."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot import outbox
from bot.channels import Retry
from bot.texts import text_by_sms
from handlers.org.administrators import appoint
from handlers.requests.approval_cards import APPROVAL_VIEW
from models.clock import now
from models.messages import OutgoingMessage, SentCard, TakenBack
from models.org import Person
from models.permissions import MANAGE_ORG
from tests.lists.story import asked
from tests.messages.taking import jobs, newest, page_of
from tests.pages.reader import Reader
from tests.story import Service, Storyteller

ADMIN, SECOND = "heshuqin", "sunlihua"


@pytest.fixture
async def admin(service: Service) -> AsyncIterator[Reader]:
    """何淑琴, an administrator at her desk."""
    async with service.agency.work():
        await appoint(await Person.get(id=service.agency.ids[ADMIN]))
    async with Reader(service, ADMIN) as reader:
        await reader.opens("/h5/")
        yield reader


async def told(service: Service, text: str = "明天停水，请提前接水") -> tuple[Storyteller, OutgoingMessage]:
    """李敏 was told something."""
    li = service.person("limin")
    async with service.agency.work():
        await outbox.say(li.person_id, text)
    await service.deliver()
    return li, await newest(service, "limin")


async def test_a_text_is_taken_back_and_the_list_says_by_whom(service: Service, admin: Reader) -> None:
    li, message = await told(service, '名单见<a href="http://houqin.example/h5/">这里</a>\n第二行不显示')
    listed = await admin.gets("/console/messages?person=李敏&kind=text&state=sent")
    assert "名单见这里" in listed.text and "第二行" not in listed.text and "已送达应用" in listed.text
    asking = await admin.presses(await page_of(admin, message), "收回")
    assert "正在收回" in asking.text
    assert li.inbox[-1].state == "open", "the channel is told after the commit"
    assert await jobs(service) == 1

    assert li.inbox[-1].state == "recalled"
    assert "已收回（何淑琴）" in (await admin.gets("/console/messages?state=taken_back")).text
    page = await admin.gets(f"/console/messages/{message.id}")
    assert "已收回（何淑琴）" in page.text and not [
        one for form in page.paper.forms for one in form.buttons if one.text == "收回"
    ]


async def test_a_card_that_was_taken_back_does_not_come_again_and_its_task_stays(
    service: Service, admin: Reader
) -> None:
    request_id = await asked(service)
    li = service.person("limin")
    shown = li.card("王芳的用车申请")
    message = await newest(service, "limin", kind="card")
    await admin.presses(await page_of(admin, message), "收回")
    await jobs(service)
    before = len(li.inbox)
    async with service.agency.work():
        card = await SentCard.get(id=message.sent_card_id)
        assert card.taken_back and not card.closed
        # The channel could not redraw it in place, and otherwise an open card would come anew.
        await SentCard.filter(id=card.id).update(response_code=None)
        await outbox.redraw(APPROVAL_VIEW, card.subject_id)
    await service.deliver()

    assert shown.state == "recalled" and len(li.inbox) == before
    async with Reader(service, "limin") as desk:
        await desk.opens("/h5/")
        page = await desk.gets(f"/console/requests/{request_id}")
        assert "已同意" in (await desk.presses(page, "同意")).text
    async with service.agency.work():
        assert (await SentCard.get(id=message.sent_card_id)).closed, "nobody is reminded of it"


async def test_while_the_channel_is_down_it_is_tried_again_and_after_a_while_said_so(
    service: Service, admin: Reader
) -> None:
    li, message = await told(service)
    path = f"/console/messages/{message.id}"
    await admin.presses(await page_of(admin, message), "收回")
    service.simulator.faults.api_down = True
    with pytest.raises(Retry):
        await jobs(service)
    assert "正在收回" in (await admin.gets(path)).text
    async with service.agency.work():
        await TakenBack.filter(message_id=message.id).update(asked_at=now() - timedelta(minutes=6))
    await jobs(service)
    failed = await admin.gets(path)
    assert "没能收回：企业微信一直没有回应" in failed.text

    service.simulator.faults.api_down = False
    await admin.presses(failed, "收回")
    await jobs(service)
    assert li.inbox[-1].state == "recalled" and "已收回（何淑琴）" in (await admin.gets(path)).text


async def test_an_answer_that_got_lost_does_no_harm(service: Service, admin: Reader) -> None:
    li, message = await told(service)
    await admin.presses(await page_of(admin, message), "收回")
    service.simulator.faults.lose_answers = 1
    with pytest.raises(Retry):
        await jobs(service)
    await jobs(service)
    assert li.inbox[-1].state == "recalled"
    assert "已收回（何淑琴）" in (await admin.gets(f"/console/messages/{message.id}")).text


async def test_of_two_who_press_at_once_one_takes_it_back(service: Service, admin: Reader) -> None:
    _, message = await told(service)
    async with service.agency.work():
        await appoint(await Person.get(id=service.agency.ids[SECOND]))
    async with Reader(service, SECOND) as other:
        await other.opens("/h5/")
        hers, his = await page_of(admin, message), await page_of(other, message)
        answers = await asyncio.gather(admin.presses(hers, "收回"), other.presses(his, "收回"))
    assert await jobs(service) == 1
    assert sum("正在收回，通常" in answer.text for answer in answers) == 1
    assert len([call for call in service.simulator.calls if call.path.endswith("recall")]) == 1
    async with service.agency.work():
        assert (await TakenBack.get(message_id=message.id)).state == "done"


@pytest.mark.parametrize("when", ["before", "meanwhile"])
async def test_what_is_older_than_a_day_stays(service: Service, admin: Reader, when: str) -> None:
    li, message = await told(service)
    page = await page_of(admin, message)
    if when == "meanwhile":
        await admin.presses(page, "收回")
    async with service.agency.work():
        await OutgoingMessage.filter(id=message.id).update(sent_at=now() - timedelta(hours=25))
    await (jobs(service) if when == "meanwhile" else admin.presses(page, "收回"))

    assert "发出超过24小时的消息不能收回" in (await admin.gets(f"/console/messages/{message.id}")).text
    assert li.inbox[-1].state == "open"


async def test_where_the_channel_refuses_the_card_lives_on(service: Service, admin: Reader) -> None:
    await asked(service)
    li = service.person("limin")
    message = await newest(service, "limin", kind="card")
    await admin.presses(await page_of(admin, message), "收回")
    service.simulator.faults.inject = [("message/recall", 40058, 1)]
    await jobs(service)
    assert "企业微信不同意收回（40058）" in (await admin.gets(f"/console/messages/{message.id}")).text
    await li.taps("同意")
    assert li.card("王芳的用车申请").state == "replaced"


async def test_what_waits_is_stopped_and_the_next_goes_out(service: Service, admin: Reader) -> None:
    li = service.person("limin")
    async with service.agency.work():
        await outbox.say(li.person_id, "发错了的通知")
        await outbox.say(li.person_id, "下一条通知")
    async with service.agency.work():
        first = await OutgoingMessage.filter(person_id=li.person_id, kind="text").order_by("id").first()
        assert first is not None
    page = await page_of(admin, first)
    assert "等待发送" in page.text
    stopped = await admin.presses(page, "不再发送")

    assert "已停发（何淑琴）" in stopped.text
    li.sees("下一条通知")
    li.sees_no("发错了的通知")
    assert "已停发（何淑琴）" in (await admin.gets("/console/messages?state=stopped")).text
    # Too late for a page that was opened before.
    assert "之前已经处理过了" in (await admin.presses(page, "不再发送")).text


async def test_a_text_by_sms_shows_nothing_and_cannot_be_taken_back(service: Service, admin: Reader) -> None:
    async with service.agency.work():
        assert await text_by_sms(service.agency.ids["limin"], "code", {"code": "654321"})
    await service.deliver()
    message = await newest(service, "limin", kind="sms")
    page = await page_of(admin, message)
    assert "短信" in page.text and "654321" not in page.text
    assert "收回" not in [one.text for form in page.paper.forms for one in form.buttons]


async def test_managing_people_alone_shows_nobodys_messages(service: Service, admin: Reader) -> None:
    _, message = await told(service)
    async with service.agency.work() as unit:
        await unit.connection.execute("UPDATE role SET permissions = $1 WHERE code = 'admin'", f'["{MANAGE_ORG}"]')
    for path in ("/console/messages", f"/console/messages/{message.id}"):
        assert (await admin.gets(path)).status == 404
