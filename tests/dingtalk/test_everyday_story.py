"""Passes, cards and meals in DingTalk: the same sentences and cards as in WeCom."""

from datetime import timedelta

from handlers import ic_cards
from handlers.meals.sittings import locked_sitting
from jobs.passes import remind_of_passes
from models.clock import now
from models.ic_cards import IcCard
from models.meals import MealBooking, Sitting
from models.passes import VehiclePass
from tests.dingtalk.test_trip_story import in_dingtalk
from tests.story import Service


async def test_a_pass_is_approved_and_renewed_and_a_lost_card_frozen(service: Service) -> None:
    wang, li = await in_dingtalk(service, "wangfang"), await in_dingtalk(service, "limin")
    last = now().date() + timedelta(days=5)
    await wang.says(f"办车辆出入证，车牌京A12345，今天到{last.year}年{last.month}月{last.day}日")
    await wang.taps("提交")
    await li.taps("同意")
    wang.sees("已办好", "京A12345")
    await remind_of_passes()
    await service.deliver()
    await wang.taps("续办")
    await wang.taps("提交")
    async with service.agency.work():
        assert [one.state for one in await VehiclePass.listed("id")] == ["active", "requested"]
        await ic_cards.issue(wang.person_id, "0012345678", by_id=li.person_id)
        await locked_sitting("lunch")
        await Sitting.all().update(working_days_only=False)
    await wang.says("一卡通丢了，补办")
    await wang.taps("提交")
    wang.sees("0012345678已经冻结")
    await wang.says("明天中午食堂订两份饭")
    await wang.taps("提交")
    wang.sees("已订好", "午餐 2人")
    async with service.agency.work():
        assert (await IcCard.get()).state == "frozen"
        assert (await MealBooking.get()).people == 2
    assert service.simulator.dingtalk.warnings == []
