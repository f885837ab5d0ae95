"""Several report the same: they are told, may join, and nobody opens a second order unnoticed."""

import asyncio

from handlers import repairs, requests
from models.database import repeated
from models.org import Person
from models.repairs import Repair
from models.requests import Request
from models.work import WorkFollower, WorkOrder
from tests.pages.reader import Opening
from tests.repairs.conftest import SENTENCE
from tests.requests.test_sent_story import photographs
from tests.story import Agency, Service

SAME = "三楼东侧卫生间 水龙头漏个不停"


async def test_whoever_reports_the_same_is_told_and_may_join(undispatched: Service, open_page: Opening) -> None:
    wang, li, cao = (undispatched.person(one) for one in ("wangfang", "limin", "caojun"))
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await cao.taps("我来做")
    await li.says(SAME)
    question = li.card("请选择")
    assert "已有1人上报，已接单" in question.text
    await li.says("一起关注")
    await photographs(li)
    assert "一起关注" in li.card("请确认").text
    await li.taps("提交")
    li.sees("已并入 GD", "有进展会告诉您")
    cao.sees("又有人上报，共2人：漏个不停")
    assert "共2人" in cao.card("维修单").text
    for step in ("到场维修", "完工"):
        await cao.taps(step)
    li.sees("曹军已到场维修")
    await cao.says("换了阀芯")
    li.sees("曹军完工：换了阀芯")
    async with undispatched.agency.work():
        assert await WorkOrder.all().count() == 1
        assert {one.state for one in await Request.all()} == {"fulfilled"}
        order = await WorkOrder.get()
        mine = await Request.get(applicant_id=li.person_id)
    reader, page = await open_page("limin", f"/h5/requests/{mine.id}")
    assert order.number in page.text and "一起关注" in page.text
    doer, sheet = await open_page("caojun", f"/h5/work-orders/{order.id}")
    (photo,) = [link for link in sheet.paper.links if link.startswith("/files/")]
    assert (await doer.gets(photo)).status == 200, "who repairs it sees what everybody has sent"
    followed = await reader.gets(f"/h5/work-orders/{order.id}")
    assert followed.status == 200 and "共2人" in followed.text and "已解决" not in followed.html
    await wang.taps("还没好")
    await wang.says("又漏了")
    li.sees("反映还没好：又漏了")
    assert "还没好：又漏了" in cao.card("维修单").text
    assert "还没好 又漏了" in (await doer.gets(f"/h5/work-orders/{order.id}")).text
    async with undispatched.agency.work():
        assert (await WorkOrder.get()).id == order.id
        assert {one.state for one in await Request.all()} == {"approved"}


async def test_what_is_something_else_gets_an_order_of_its_own(undispatched: Service) -> None:
    wang, li = undispatched.person("wangfang"), undispatched.person("limin")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await li.says(SAME)
    await li.says("另外报修")
    await li.taps("提交")
    async with undispatched.agency.work():
        assert await WorkOrder.all().count() == 2 and not await WorkFollower.exists()


async def test_another_place_withdraws_the_question_and_keeps_the_rest(
    undispatched: Service, open_page: Opening
) -> None:
    wang, li = undispatched.person("wangfang"), undispatched.person("limin")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await li.says(SAME)
    await li.says("一起关注")
    async with undispatched.agency.work():
        draft = await Request.get(state="draft")
    reader, sheet = await open_page("limin", f"/h5/drafts/{draft.id}")
    assert "已有1人上报" in sheet.text
    await reader.presses(sheet, "保存", contact="下午三点以后")
    await li.says("地点改成五楼西侧卫生间")
    assert "下午三点以后" in li.card("请确认").text and "同一处" not in li.card("请确认").text
    await li.taps("提交")
    async with undispatched.agency.work():
        assert sorted(one.place for one in await WorkOrder.all()) == ["三楼东侧卫生间", "五楼西侧卫生间"]


async def test_whoever_joined_goes_on_when_the_first_one_takes_it_back(undispatched: Service) -> None:
    wang, li, cao = (undispatched.person(one) for one in ("wangfang", "limin", "caojun"))
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await li.says(SAME)
    await li.says("一起关注")
    await li.taps("提交")
    await wang.taps("撤销")
    await wang.says("确认")
    li.sees("先上报的人已撤销", "转到您名下")
    await cao.taps("我来做")
    li.sees("曹军 13800000014已接单")
    await li.taps("撤销")
    await li.says("确认")
    async with undispatched.agency.work():
        assert (await WorkOrder.get()).state == "cancelled"
        assert {one.state for one in await Request.all()} == {"cancelled"}


async def test_of_six_who_report_the_same_at_once_one_opens_an_order(agency: Agency) -> None:
    people = ("wangfang", "limin", "chenlei", "dengjie", "luoxia", "pengbo")

    @repeated
    async def reports(userid: str) -> None:
        async with agency.work():
            person = await Person.get(id=agency.ids[userid])
            form = {"object": "plumbing", "place": "3楼 东侧卫生间", "problem": "漏水"}
            draft = await Request.create(
                request_type=repairs.REPAIR.name, applicant_id=person.id, department_id=person.department_id, form=form
            )
            await requests.submit(draft, person, channel="web")

    await asyncio.gather(*map(reports, people))
    async with agency.work():
        assert await WorkOrder.all().count() == await Repair.all().count() == 1
        assert await WorkFollower.all().count() == len(people) - 1
