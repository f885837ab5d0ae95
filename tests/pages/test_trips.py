"""A whole trip on pages: dispatched, accepted, driven, rated."""

from models.fleet import Driver, Trip, Vehicle
from models.work import Rating, WorkOrder
from tests.pages.reader import Opening
from tests.pages.test_decisions import submitted
from tests.story import Service


async def approved(service: Service) -> str:
    """The page of a work order that waits for dispatch."""
    await submitted(service)
    await service.person("limin").taps("同意")
    await service.person("zhaotiezhu").taps("同意")
    async with service.agency.work():
        return f"/h5/work-orders/{(await WorkOrder.get()).id}"


async def choice(service: Service, plate: str, driver: str) -> dict[str, str]:
    async with service.agency.work():
        vehicle = await Vehicle.get(plate=plate)
        driving = await Driver.get(person_id=service.agency.ids[driver])
        return {"vehicle": str(vehicle.id), "driver": str(driving.id)}


async def test_a_trip_from_dispatch_to_rating(service: Service, open_page: Opening) -> None:
    path = await approved(service)
    zhao, listed = await open_page("zhaotiezhu", "/h5/work-orders")
    assert path in listed.paper.links
    sheet = await zhao.gets(path)
    nothing = await zhao.presses(sheet, "派车")
    assert nothing.status == 422 and "请先选好车辆和司机" in nothing.text
    sent = await zhao.presses(sheet, "派车", **await choice(service, "京A7Y8U9", "liudawei"))
    assert "已派车" in sent.text and "京A7Y8U9" in sent.text
    assert service.person("maxiaohong").card("派车").buttons == []

    liu, task = await open_page("liudawei", path)
    accepted = await liu.presses(task, "接单")
    assert "已接单" in accepted.text
    low = await liu.presses(accepted, "出车", odometer_km="12")
    assert low.status == 422 and "52870" in low.text and low.inputs["odometer_km"] == "12"
    words = await liu.presses(low, "出车", odometer_km="不知道")
    assert words.status == 422 and "只填数字" in words.text
    started = await liu.presses(words, "出车", odometer_km="52900")
    finished = await liu.presses(started, "收车", odometer_km="52942")
    assert "已登记收车" in finished.text and "42 公里" in finished.text
    late = await liu.presses(started, "收车", odometer_km="60000")
    assert "已经处理过了" in late.text
    async with service.agency.work():
        assert (await Trip.get()).distance_km == 42

    wang, home = await open_page("wangfang", "/h5/")
    assert "请评价：出车单" in home.text
    rating = await wang.gets(f"{path}/rating")
    unpicked = await wang.presses(rating, "提交评价")
    assert unpicked.status == 422
    rated = await wang.presses(unpicked, "提交评价", stars="4", words="很准时")
    assert "谢谢您的评价" in rated.text and "4星" in rated.text and "很准时" in rated.text
    assert service.person("wangfang").card("请为刘大伟").buttons == []
    again = await wang.presses(rating, "提交评价", stars="1")
    assert "没有改变任何结果" in again.text
    async with service.agency.work():
        assert (await Rating.get()).stars == 4


async def test_a_driver_declines_with_a_reason_and_the_dispatcher_chooses_anew(
    service: Service, open_page: Opening
) -> None:
    path = await approved(service)
    zhao, sheet = await open_page("zhaotiezhu", path)
    await zhao.presses(sheet, "派车", **await choice(service, "京A7Y8U9", "liudawei"))
    liu, task = await open_page("liudawei", path)
    silent = await liu.presses(task, "无法接单")
    assert silent.status == 422 and "请说明无法接单的原因" in silent.text
    declined = await liu.presses(silent, "无法接单", reason="孩子发烧")
    assert "已退回" in declined.text and path not in declined.paper.links
    assert (await liu.gets(path)).status == 404
    anew = await zhao.gets(path)
    assert "孩子发烧" in anew.text
    sent = await zhao.presses(anew, "派车", **await choice(service, "京A7Y8U9", "yangshun"))
    assert "杨顺" in sent.text


async def test_what_was_taken_meanwhile_cannot_be_dispatched(service: Service, open_page: Opening) -> None:
    first = await approved(service)
    zhao, sheet = await open_page("zhaotiezhu", first)
    ma, same = await open_page("maxiaohong", first)
    await zhao.presses(sheet, "派车", **await choice(service, "京A7Y8U9", "liudawei"))
    late = await ma.presses(same, "派车", **await choice(service, "京A4R5T6", "yangshun"))
    assert "没有改变任何结果" in late.text and "京A7Y8U9" in late.text

    wang = service.person("wangfang")
    await wang.says("明天下午三点到四点用车去市政府，2个人，要司机，普通车辆，市内")
    await wang.says("提交")
    await service.person("limin").taps("同意")
    await service.person("zhaotiezhu").taps("同意")
    async with service.agency.work():
        second = await WorkOrder.get(state="open")
    page = await zhao.gets(f"/h5/work-orders/{second.id}")
    assert "京A7Y8U9" not in page.text and "空闲 7 辆" in page.text
    taken = await zhao.presses(page, "派车", **await choice(service, "京A7Y8U9", "yangshun"))
    assert taken.status == 422 and "占用了" in taken.text


async def test_who_drives_themselves_is_not_asked_for_stars(service: Service, open_page: Opening) -> None:
    wang = service.person("wangfang")
    await wang.says("明天下午三点到四点用车去市政府，2个人，自己开车，普通车辆，市内")
    await wang.says("提交")
    await service.person("limin").taps("同意")
    await service.person("zhaotiezhu").taps("同意")
    async with service.agency.work():
        path = f"/h5/work-orders/{(await WorkOrder.get()).id}"
        vehicle = await Vehicle.get(plate="京A4R5T6")
    zhao, sheet = await open_page("zhaotiezhu", path)
    assert "申请人自己驾驶" in sheet.text
    await zhao.presses(sheet, "派车", vehicle=str(vehicle.id))
    reader, task = await open_page("wangfang", path)
    started = await reader.presses(await reader.presses(task, "接单"), "出车", odometer_km="81500")
    await reader.presses(started, "收车", odometer_km="81530")
    assert "请评价" not in (await reader.gets("/h5/")).text
    assert (await reader.gets(f"{path}/rating")).path.startswith("/h5/requests/")
