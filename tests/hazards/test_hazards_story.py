"""隐患上报: 王芳 and 李敏 report a danger, 孙丽华 says who goes, 姜楠 and 林平 remove it; 王芳 has the last word."""

from datetime import timedelta
from typing import Any

from handlers import assets, codes, work
from handlers.assets.register import AssetData
from jobs.work import look_after_work
from models.clock import now
from models.org import Person, Role, RoleMember
from models.requests import Request
from models.work import WorkFollower, WorkOrder
from tests.pages.reader import Opening
from tests.requests.test_sent_story import photographs
from tests.story import Service

SENTENCE = "三楼楼梯灯坏了很危险，上报隐患"


async def order(service: Service, **what: Any) -> WorkOrder:
    async with service.agency.work():
        return await WorkOrder.get(**what)


async def test_a_danger_is_reported_joined_removed_and_only_then_done(service: Service) -> None:
    wang, li, sun, jiang = (service.person(one) for one in ("wangfang", "limin", "sunlihua", "jiangnan"))
    await wang.says(SENTENCE)
    assert "马上处理" in wang.card("请确认").text, "it was said to be dangerous"
    await wang.taps("提交")
    wang.sees("请先打 119")
    opened = await order(service)
    assert opened.summary == "【急】三楼楼梯：灯坏了很危险" and opened.due_at is not None
    assert abs(opened.due_at - now() - timedelta(hours=1)) < timedelta(minutes=1), "by the clock"
    await sun.taps("派单", choose={"person": "姜楠 在手0单"}, item=sun.card("隐患单"))
    await li.says("上报隐患：3层楼梯 台阶松动")
    await li.taps("选好了", choose={"level": "一天内处理", "same": "一起关注"})
    await li.taps("提交")
    li.sees("已并入 GD", "三楼楼梯的隐患")
    jiang.sees("又有人上报，共2人")
    for step in ("接单", "开始处理", "处理完毕"):
        await jiang.taps(step)
    await jiang.says("换了灯，台阶已加固")
    await wang.taps("还在", item=wang.card("隐患单"))
    await wang.says("台阶还在晃")
    for who in (jiang, li):
        who.sees("反映还在：台阶还在晃")
    await sun.taps("派单", choose={"person": "林平 在手0单"}, item=sun.card("隐患单"))
    lin = service.person("linping")
    for step in ("接单", "开始处理", "处理完毕"):
        await lin.taps(step)
    await photographs(lin)
    lin.sees("整改后照片", "请再回复处理结果")
    await lin.says("台阶重新浇筑")
    await wang.taps("已消除", item=wang.card("隐患单"))
    await wang.taps("提交评价", choose={"stars": "★★★★★ 非常满意"})
    li.sees("林平处理完毕：台阶重新浇筑")
    async with service.agency.work():
        assert {one.state for one in await Request.all()} == {"fulfilled"}
        assert await WorkFollower.all().count() == 1 and (await WorkOrder.get()).state == "confirmed"
    assert service.simulator.warnings == []


async def test_where_nobody_says_who_goes_those_of_the_place_are_asked_and_lateness_is_told(
    service: Service, open_page: Opening
) -> None:
    agency = service.agency
    wang, jiang, lin = (service.person(one) for one in ("wangfang", "jiangnan", "linping"))
    async with agency.work():
        role = await Role.get(code="safety")
        await RoleMember.filter(role_id=role.id).delete()
        await work.add_to_crew(await Person.get(name="林平"), "hazard", place="2号楼")
    _, crew = await open_page("fengtao", "/console/repairs/crew")
    assert "隐患" in crew.text
    async with agency.work():
        pump = await assets.create(AssetData(name="消防泵", category="facility", place="2号楼一层走廊"), by=None)
        label = codes.url_of(await codes.code_for("asset", pump.id))
    await wang.phone.scans(label)
    await service.deliver()
    await wang.taps("上报隐患")
    await wang.says("压力表没有读数，一天内处理")
    assert pump.number in wang.card("请确认").text
    await wang.says("改成一周内处理")
    card = wang.card("请确认").text
    assert "一周内处理" in card and "压力表没有读数" in card
    await wang.taps("提交")
    jiang.sees_no("隐患单")
    await lin.taps("我来做", item=lin.card("隐患单"))
    chen = service.person("chenlei")
    await chen.says("上报隐患：2号楼一层走廊 漏电，很危险")
    await chen.says("一起关注")
    await chen.taps("提交")
    lin.sees("改为“马上处理”")
    opened = await order(service)
    assert opened.summary.startswith("【急】") and opened.due_at is not None
    assert opened.due_at - now() < timedelta(hours=1), "who joins may know that it is worse"
    async with agency.work():
        await WorkOrder.all().update(due_at=now() - timedelta(hours=1))
    for _ in range(2):
        await look_after_work()
        await service.deliver()
    zhao = service.person("zhaotiezhu")
    assert len([one for one in zhao.inbox if f"隐患超时：{opened.number}" in one.text]) == 1, (
        "once, to the manager, too"
    )
