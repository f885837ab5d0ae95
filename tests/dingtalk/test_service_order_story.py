"""A trade's order where the applicant is in DingTalk and the crew in both apps: nothing of it knows the channel."""

from models.requests import Request
from models.work import WorkOrder
from tests.dingtalk.test_trip_story import in_dingtalk
from tests.story import Service


async def test_water_is_asked_for_in_dingtalk_and_brought_by_somebody_in_wecom(service: Service) -> None:
    wang, cao = await in_dingtalk(service, "wangfang"), service.person("caojun")
    await wang.says("明天上午九点送两桶水到301")
    await wang.taps("提交")
    await cao.taps("我来做")
    wang.sees("曹军 13800000014已接单")
    await cao.taps("出发")
    await cao.taps("已送到")
    await cao.says("0")
    wang.sees("曹军已送到")
    await wang.taps("提交评价", choose={"stars": "★★★★ 满意"})
    cao.sees("4星评价")
    async with service.agency.work():
        assert (await Request.get()).state == "fulfilled"
        assert (await WorkOrder.get()).state == "confirmed"
