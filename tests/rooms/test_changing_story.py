"""A meeting that is booked is changed in the chat: its time, its room, what it needs, whose names stand on plates."""

from datetime import timedelta

import pytest

from handlers.rooms import changing, moving
from jobs.rooms import keep_rooms
from models.requests import HistoryEntry, Request
from models.rooms import RoomBooking
from models.work import Reservation, WorkOrder
from tests.pages.reader import Opening
from tests.rooms.conftest import booked, in_two_days
from tests.story import Service

SENTENCE = "后天下午两点到四点订301会议室开预算评审会，8个人，备茶水"


async def test_a_meeting_is_moved_by_a_sentence_and_a_tap(service: Service) -> None:
    wang, tang, xu = service.person("wangfang"), service.person("tangwei"), service.person("xujing")
    await booked(wang, SENTENCE)
    await tang.taps("派单", choose={"person": "徐静 在手0单"})
    await wang.says("把评审会推迟一小时")
    card = wang.card("会议改期")
    assert all(words in card.text for words in ("14:00-16:00", "15:00-17:00", "会场：301会议室"))
    async with service.agency.work():
        assert (await RoomBooking.get()).starts_at == in_two_days(14), "nothing has happened yet"
    await wang.taps("确认修改")
    wang.sees("由", "改到", "15:00-17:00", "准备的人都通知了")
    assert "已修改" in wang.card("会议改期").text
    xu.sees("会议改了", "15:00-17:00")
    async with service.agency.work():
        [held] = await Reservation.filter(active=True)
        assert (held.starts_at, held.ends_at) == (in_two_days(15), in_two_days(17))
        order = await WorkOrder.get()
        assert order.starts_at == in_two_days(15) and "15:00-17:00" in order.summary
        assert "15:00-17:00" in (await Request.get()).summary
        assert await HistoryEntry.filter(verb="change_form", channel="wecom").count() == 1
    await wang.says("会议改到后天上午")
    wang.sees("请说明改到几点")
    await booked(service.person("chenlei"), "后天上午九点到十点订301会议室，8个人")
    await wang.says("会议提前到上午九点")
    wang.sees("301会议室", "已有人订", "同一时间可用：第一会议室", "现在的安排没有变")
    await wang.says("会议换到第一会议室")
    assert "301会议室 换到 第一会议室" in wang.card("会议改期").text
    await wang.taps("确认修改")
    async with service.agency.work():
        assert (await WorkOrder.get()).place == "主楼2层第一会议室"
    assert service.simulator.warnings == []


async def test_a_meeting_that_goes_on_is_made_longer_until_the_next_one(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    wang, other = service.person("wangfang"), in_two_days(9) + timedelta(days=1)
    await booked(wang, SENTENCE)
    await booked(wang, f"{other.month}月{other.day}日上午九点到十点订301会议室开碰头会，8个人")
    await booked(service.person("chenlei"), "后天下午五点到六点订301会议室，8个人")
    for module in (moving, changing):
        monkeypatch.setattr(module, "now", lambda: in_two_days(15))
    await wang.says("会议延长半小时")
    assert "14:00-16:30" in wang.card("会议改期").text
    await wang.taps("确认修改")
    async with service.agency.work():
        longer = await RoomBooking.get(title="预算评审会")
        assert longer.ends_at == in_two_days(16) + timedelta(minutes=30)
        assert (await Reservation.get(id=longer.reservation_id)).ends_at == longer.ends_at
        assert (await WorkOrder.get()).ends_at == longer.ends_at
    await wang.says("评审会再延长一小时")
    wang.sees("301会议室", "已有人订（陈磊）", "现在的安排没有变")


async def test_services_and_names_are_added_and_taken_off_later(service: Service) -> None:
    wang, tang = service.person("wangfang"), service.person("tangwei")
    await booked(wang, "后天下午两点到四点订第二会议室开预算评审会，8个人，要席签")
    wang.sees("席签写哪些名字")
    await wang.says("席签：张三、李四、王五")
    wang.sees("已改：席签名单是“张三、李四、王五”")
    assert "张三、李四、王五" in tang.card("会议席签").text
    await wang.says("再加茶水和视频会议")
    wang.sees("视频会议、茶水、席签")
    async with service.agency.work():
        assert sorted([one.kind for one in await WorkOrder.all()]) == ["room_plates", "room_tea", "room_video"]
    await wang.says("茶水不要了")
    async with service.agency.work():
        assert (await WorkOrder.get(kind="room_tea")).state == "cancelled"
        assert (await Request.get()).form["equipment"] == ["video_conference", "name_plates"]
    await wang.says("席签去掉李四")
    assert "席签：张三、王五" in tang.card("会议席签").text
    await tang.taps("派单", choose={"person": "徐静 在手0单"}, item=tang.card("会议席签"))
    xu = service.person("xujing")
    for step in ("接单", "开始"):
        await xu.taps(step)
    await wang.says("席签加上赵六")
    wang.sees("席签", "已经在做或做好了")


async def test_names_are_taken_while_the_booking_is_filled_in(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("后天下午两点到四点订301会议室，8个人，要茶水和席签")
    await wang.says("席签：张三、李四")
    assert "席签：张三、李四" in wang.card("请确认").text
    await wang.says("席签加上王五")
    assert "席签：张三、李四、王五" in wang.card("请确认").text and "茶水、席签" in wang.card("请确认").text


async def test_an_approval_stands_for_the_day_and_the_room(service: Service, open_page: Opening) -> None:
    wang, li = service.person("wangfang"), service.person("limin")
    await booked(wang, "后天上午九点到十点订党组会议室，10个人")
    await wang.says("会议推迟一小时")
    wang.sees("还在审批，现在不能改")
    await li.says("同意")
    await wang.says("会议推迟一小时")
    assert "原来的审批仍然有效" in wang.card("会议改期").text
    await wang.taps("确认修改")
    li.sees("您的同意仍然有效", "10:00-11:00")
    other = in_two_days(9) + timedelta(days=1)
    await wang.says(f"会议改到{other.month}月{other.day}日上午九点")
    wang.sees("要重新审批")
    assert "改期：原为" in wang.card("请确认").text
    await wang.taps("提交")
    async with service.agency.work():
        assert [one.state for one in await RoomBooking.all().order_by("id")] == ["booked", "held"]
    await li.says("同意")
    async with service.agency.work():
        assert [one.state for one in await RoomBooking.all().order_by("id")] == ["off", "booked"]
        [held] = await Reservation.filter(active=True)
        assert held.starts_at == other
    await keep_rooms()
    async with service.agency.work():
        assert [one.state for one in await Request.all().order_by("id")] == ["cancelled", "approved"]


async def test_one_of_a_series_or_all_that_follow_are_moved(service: Service, open_page: Opening) -> None:
    wang = service.person("wangfang")
    weekday = "一二三四五六日"[in_two_days(9).weekday()]
    await booked(wang, f"每周{weekday}上午九点到十点开处务例会，8个人，用301会议室，备茶水")
    week = timedelta(days=7)

    async def starts() -> list[object]:
        async with service.agency.work():
            return [one.starts_at for one in await RoomBooking.all().order_by("id")]

    await wang.says("处务会改到下午三点")
    await wang.taps("只改这一场")
    assert await starts() == [in_two_days(15), *(in_two_days(9) + week * number for number in (1, 2, 3, 4))]
    second = in_two_days(9) + week
    await wang.says(f"{second.month}月{second.day}日的处务会提前半小时")
    await wang.taps("这场和以后都改")
    half = timedelta(minutes=30)
    assert await starts() == [in_two_days(15), *(in_two_days(9) - half + week * number for number in (1, 2, 3, 4))]
    async with service.agency.work():
        [order] = await WorkOrder.all()
        assert order.starts_at == in_two_days(15)
        booking = await RoomBooking.all().order_by("id").first()
        assert booking is not None
    reader, sheet = await open_page("wangfang", f"/h5/meetings/{booking.id}")
    refused = await reader.presses(sheet, "保存修改", attendees="50")
    assert refused.status == 422 and "只能坐12人" in refused.text
    changed = await reader.presses(refused, "保存修改", attendees="10", end=f"{in_two_days(17):%Y-%m-%d %H:%M}")
    assert "会议已改好" in changed.text
    async with service.agency.work():
        assert (await RoomBooking.get(id=booking.id)).ends_at == in_two_days(17)
        assert "10人" in (await WorkOrder.get()).summary
    _, missing = await open_page("chenlei", f"/h5/meetings/{booking.id}")
    assert missing.status == 404


async def test_of_several_meetings_the_right_one_is_asked_for(service: Service) -> None:
    wang = service.person("wangfang")
    await booked(wang, SENTENCE)
    await booked(wang, "后天上午九点到十点订301会议室开碰头会，8个人")
    await wang.says("会议延长半小时")
    wang.sees("您说的是哪一场", "1. 碰头会", "2. 预算评审会")
    await wang.says("第二个")
    assert "14:00-16:30" in wang.card("会议改期").text
    await wang.taps("不改了")
    wang.sees("好的，没有改")
    await wang.says("碰头会延长半小时")
    assert "09:00-10:30" in wang.card("会议改期").text
    await wang.says("明天下午2点到5点用车去省政府，3个人，要司机")
    assert "用车" in wang.last
