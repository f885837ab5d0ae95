"""A room booked, approved and checked in to by people in DingTalk, and prepared by somebody in WeCom."""

from handlers.rooms.demo import furnish
from jobs.rooms import keep_rooms
from models.rooms import RoomBooking
from models.work import WorkOrder
from tests.dingtalk.test_trip_story import in_dingtalk
from tests.rooms.conftest import begins
from tests.story import Service


async def test_a_room_is_booked_and_checked_in_to_in_dingtalk(service: Service) -> None:
    async with service.agency.work():
        await furnish()
    wang, tang = await in_dingtalk(service, "wangfang"), service.person("tangwei")
    await wang.says("后天下午两点到四点订301会议室开例会，8个人，备茶水")
    assert "301会议室" in wang.card("请确认").text
    await wang.taps("提交")
    wang.sees("已订好301会议室")
    await tang.taps("派单", choose={"person": "徐静 在手0单"})
    async with service.agency.work():
        assert (await WorkOrder.get()).state == "dispatched"
    await wang.says("例会推迟一小时")
    await wang.taps("确认修改", item=wang.card("会议改期"))
    wang.sees("15:00-17:00", "准备的人都通知了")
    await begins(service.agency, 10)
    await keep_rooms()
    await service.deliver()
    await wang.taps("签到", item=wang.card("会议快开始了"))
    wang.sees("已签到")
    async with service.agency.work():
        assert (await RoomBooking.get()).state == "checked_in"
