"""IC卡: the first one, lost and frozen at once, replaced, found again."""

import asyncio

from bot.errors import UserError
from handlers import ic_cards
from handlers.org.leaving import leave
from models.database import repeated
from models.ic_cards import IcCard, IcCardEvent
from models.org import Person
from models.requests import Request
from models.work import WorkOrder
from tests.pages.reader import Opening
from tests.story import Agency, Service, Storyteller

NUMBER = "0012345678"


async def issued(agency: Agency, userid: str, number: str = NUMBER) -> int:
    async with agency.work():
        return (await ic_cards.issue(agency.ids[userid], number, by_id=agency.ids["luoxia"])).id


async def events(agency: Agency) -> list[str]:
    async with agency.work():
        return [event.verb for event in await IcCardEvent.listed("id")]


async def makes(maker: Storyteller, number: str) -> None:
    await maker.taps("我来做")
    await maker.taps("开始制卡")
    await maker.taps("已制卡")
    maker.sees("请回复新卡的卡号")
    await maker.says(number)


async def test_a_new_colleague_gets_a_card(service: Service) -> None:
    wang, luo = service.person("wangfang"), service.person("luoxia")
    await wang.says("我刚入职，办张IC卡")
    await wang.taps("提交")
    await makes(luo, "没有")
    luo.sees("卡号请只写")
    await luo.says("00 1234 5678")
    wang.sees("已制卡：新卡号0012345678，请带工作证来领取")
    async with service.agency.work():
        card = await IcCard.get()
        assert (card.person_id, card.number, card.state) == (wang.person_id, NUMBER, "active")
        assert (await Request.get()).state == "fulfilled"
    await wang.says("我的IC卡")
    wang.sees("0012345678：正常")
    await wang.says("新办一张IC卡")
    await wang.taps("提交")
    wang.sees("已经有一张IC卡")


async def test_a_lost_card_is_frozen_on_sending_and_void_with_the_new_one(service: Service, open_page: Opening) -> None:
    agency = service.agency
    old = await issued(agency, "wangfang")
    wang, luo = service.person("wangfang"), service.person("luoxia")
    await wang.says("一卡通丢了，补办")
    assert "旧卡马上冻结" in wang.card("请确认").text
    async with agency.work():
        assert (await IcCard.get()).state == "active", "not before it is sent"
    await wang.taps("提交")
    wang.sees("0012345678已经冻结")
    async with agency.work():
        assert (await IcCard.get()).state == "frozen"
        assert await ic_cards.active_card(wang.person_id) is None
    await wang.says("卡丢了")
    await wang.taps("提交")
    wang.sees("正在办理，不用再申请")
    await makes(luo, NUMBER)
    luo.sees("已经登记过")
    await luo.says("0087654321")
    assert await events(agency) == ["issue", "freeze", "void", "issue"]
    async with agency.work():
        assert [card.state for card in await IcCard.listed("id")] == ["void", "active"]
    await wang.says("卡找到了")
    wang.sees("旧卡已经注销")
    maker, listed = await open_page("luoxia", "/console/ic-cards?state=void")
    assert NUMBER in listed.text and "0087654321" not in listed.text and "王芳" in listed.text
    page = await maker.gets(f"/console/ic-cards/{old}")
    assert "冻结" in page.text and "换新卡0087654321" in page.text


async def test_a_card_that_is_found_again_is_used_again(service: Service) -> None:
    await issued(service.agency, "wangfang")
    wang = service.person("wangfang")
    await wang.says("一卡通丢了，补办")
    await wang.taps("提交")
    await wang.says("我的饭卡找到了")
    wang.sees("已解冻")
    wang.sees("要撤销", "IC卡丢失补办")
    await wang.says("确认")
    async with service.agency.work():
        assert (await IcCard.get()).state == "active"
        assert (await WorkOrder.get()).state == "cancelled"
        event = await IcCardEvent.filter(verb="freeze").get()
        assert event.request_id == (await Request.get()).id


async def test_a_card_that_was_never_registered_is_reported_all_the_same(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("一卡通丢了，补办")
    await wang.taps("提交")
    wang.sees("您的IC卡已经冻结")
    async with service.agency.work():
        event = await IcCardEvent.get()
        assert (event.verb, event.person_id, event.card_id) == ("freeze", wang.person_id, None)


async def test_an_operator_freezes_thaws_and_voids_with_a_reason(service: Service, open_page: Opening) -> None:
    card_id = await issued(service.agency, "wangfang")
    luo, sheet = await open_page("luoxia", f"/console/ic-cards/{card_id}")
    assert "请写明原因" in (await luo.presses(sheet, "冻结")).text
    sheet = await luo.presses(sheet, "冻结", reason="保安捡到")
    assert "已冻结" in sheet.text
    service.person("wangfang").sees("已冻结：保安捡到")
    stale = sheet
    sheet = await luo.presses(sheet, "解冻", reason="已领回")
    late = await luo.presses(stale, "解冻", reason="再来一次")
    assert late.status == 422 and "现在不能这样处理" in late.text
    await luo.presses(sheet, "注销", reason="停用")
    assert await events(service.agency) == ["issue", "freeze", "thaw", "void"]
    _, other = await open_page("chenlei", f"/console/ic-cards/{card_id}")
    assert other.status == 404


async def test_nobody_gets_two_cards_and_no_number_two_people(agency: Agency) -> None:
    @repeated
    async def gives(userid: str, number: str) -> None:
        async with agency.work():
            await ic_cards.issue(agency.ids[userid], number, by_id=agency.ids["luoxia"])

    await asyncio.gather(*(gives("wangfang", f"10000{number}") for number in range(6)))
    tries = (gives(who, "777777") for who in ("chenlei", "dengjie", "pengbo", "caojun"))
    done = await asyncio.gather(*tries, return_exceptions=True)
    assert len([one for one in done if isinstance(one, UserError)]) == 3 and done.count(None) == 1
    async with agency.work():
        assert await IcCard.filter(person_id=agency.ids["wangfang"], state="active").count() == 1
        assert await IcCard.filter(number="777777").count() == 1


async def test_who_leaves_opens_nothing_any_more(service: Service) -> None:
    await issued(service.agency, "chenlei")
    async with service.agency.work():
        await leave(await Person.get(id=service.agency.ids["chenlei"]), None, by=None, channel="web")
        assert (await IcCard.get()).state == "void"
