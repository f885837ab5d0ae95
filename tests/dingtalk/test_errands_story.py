"""Printing, supplies and dangers where the applicant is in DingTalk and whoever serves is in WeCom."""

from jobs.sent_files import sent_files
from models.printing import PrintJob
from models.requests import Request
from tests.dingtalk.test_trip_story import in_dingtalk
from tests.printing.papers import pdf
from tests.requests.test_sent_story import put_off
from tests.story import Service
from tests.supplies.conftest import fill_storeroom


async def test_a_document_is_sent_in_dingtalk_and_fetched_with_its_code(service: Service) -> None:
    wang, tang = await in_dingtalk(service, "wangfang"), service.person("tangwei")
    await wang.says("打印20份，双面黑白，明天下午三点要")
    await wang.phone.sends_file("通知.pdf", pdf(3))
    for payload in await put_off(service):
        await sent_files(service.agency.settings).work(payload)
    await service.deliver()
    assert "3页" in wang.card("请确认文印服务").text
    await wang.taps("提交")
    for step in ("我来做", "开始印制", "印好了"):
        await tang.taps(step)
    await tang.says("无")
    code = wang.sees("取件码").text.partition("取件码 ")[2][:4]
    await tang.says("取件")
    await tang.says(code)
    tang.sees("取件码正确")
    wang.sees("已领取")
    async with service.agency.work():
        assert (await PrintJob.get()).fetched_at is not None


async def test_supplies_are_asked_for_in_dingtalk_one_question_after_the_other(service: Service) -> None:
    await fill_storeroom(service.agency)
    wang, li, wei = await in_dingtalk(service, "wangfang"), service.person("limin"), service.person("weina")
    await wang.says("领两盒中性笔和A3纸")
    wang.sees("“中性笔”有几种")
    await wang.says("红笔")
    wang.sees("A3复印纸要多少包？")
    await wang.says("一包")
    card = wang.card("请确认物资领用").text
    assert "中性笔（红） 2盒" in card and "A3复印纸 1包" in card
    await wang.taps("提交")
    await li.taps("同意")
    for step in ("我来做", "开始备货", "已发放"):
        await wei.taps(step)
    await wei.says("无")
    wang.sees("魏娜已发放")
    async with service.agency.work():
        assert (await Request.get()).state == "fulfilled"


async def test_a_danger_is_reported_in_dingtalk_and_gone_when_the_reporter_says_so(service: Service) -> None:
    wang, sun, jiang = await in_dingtalk(service, "wangfang"), service.person("sunlihua"), service.person("jiangnan")
    await wang.says("上报隐患：二楼消防通道被杂物堵住了")
    await wang.says("一天内处理")
    await wang.taps("提交")
    await sun.taps("派单", choose={"person": "姜楠 在手0单"})
    for step in ("接单", "开始处理", "处理完毕"):
        await jiang.taps(step)
    await jiang.says("杂物已清走")
    wang.sees("姜楠处理完毕：杂物已清走")
    await wang.taps("已消除")
    wang.card("请为姜楠的服务评分")
    async with service.agency.work():
        assert (await Request.get()).state == "fulfilled"
