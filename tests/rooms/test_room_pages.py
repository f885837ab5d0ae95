"""The plan of rooms, one room's page, and the register, as people use them in a browser."""

from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking, RoomWish
from tests.pages.reader import Opening
from tests.rooms.conftest import begins, booked, in_two_days
from tests.story import Service


async def test_a_free_stretch_of_the_plan_leads_to_a_filled_in_booking(service: Service, open_page: Opening) -> None:
    wang = service.person("wangfang")
    await booked(wang, "后天下午两点到四点订301会议室开保密会，8个人")
    day = in_two_days(9).date().isoformat()
    reader, plan = await open_page("chenlei", f"/h5/rooms?day={day}")
    assert "14:00-16:00 王芳" in plan.text and "保密会" not in plan.text, "what it is about is not told to everybody"
    async with service.agency.work():
        room = await MeetingRoom.get(name="301会议室")
    link = next(one for one, words in plan.paper.named_links if f"rooms/{room.id}?" in one and "16:00-22:00" in words)
    sheet = await reader.gets(link)
    assert (sheet.inputs["start"], sheet.inputs["end"]) == ("16:00", "22:00")
    refused = await reader.presses(sheet, "预订", start="15:00", end="17:00")
    assert refused.status == 422 and "已有人订" in refused.text
    draft = await reader.presses(refused, "预订", start="16:00", end="17:00")
    assert draft.path.startswith("/h5/drafts/") and draft.inputs["room"] == "301会议室"
    sent = await reader.presses(draft, "提交", attendees="6")
    assert "已同意" in sent.text
    waiting = await reader.presses(await reader.gets(link), "有人订了，候补", start="14:00", end="15:00")
    assert "已加入候补" in waiting.text
    async with service.agency.work():
        assert await RoomWish.all().count() == 1


async def test_the_organiser_checks_in_moves_and_gives_back_on_the_page(service: Service, open_page: Opening) -> None:
    await booked(service.person("wangfang"), "后天下午两点到四点订301会议室，8个人")
    async with service.agency.work():
        room, day = await MeetingRoom.get(name="301会议室"), in_two_days(9).date().isoformat()
    reader, sheet = await open_page("wangfang", f"/h5/rooms/{room.id}?day={day}")
    link = next(one for one, words in sheet.paper.named_links if words == "改会议")
    assert [one for one, _ in sheet.paper.named_links].count(link) == 2, "the plan leads there, too"
    request = await reader.gets(next(one for one, words in sheet.paper.named_links if words == "申请详情"))
    assert (link, "改会议") in request.paper.named_links
    start, end = (f"{in_two_days(hour):%Y-%m-%d %H:%M}" for hour in (10, 11))
    moved = await reader.presses(await reader.gets(link), "保存修改", start=start, end=end)
    assert "会议已改好" in moved.text and moved.inputs["start"] == start
    await begins(service.agency, 5)
    done = await reader.presses(await reader.gets(f"/h5/rooms/{room.id}"), "签到")
    assert "已签到" in done.text
    async with service.agency.work():
        assert (await RoomBooking.get(state="checked_in")).request_id == (await Request.get()).id


async def test_rooms_are_kept_at_the_desk(service: Service, open_console: Opening) -> None:
    reader, sheet = await open_console("tangwei", "/console/meeting-rooms")
    assert "第二会议室" in sheet.text
    wrong = await reader.presses(sheet, "添加", name="培训室", capacity="很多")
    assert wrong.status == 422 and "座位数请填1到5000之间的整数" in wrong.text and wrong.inputs["name"] == "培训室"
    added = await reader.presses(wrong, "添加", name="培训室", capacity="40", after_minutes="15")
    assert "会场已保存" in added.text
    async with service.agency.work():
        room = await MeetingRoom.get(name="培训室")
        assert (room.capacity, room.after_minutes, room.active, room.needs_check_in) == (40, 15, True, True)
    page = await reader.gets(f"/console/meeting-rooms/{room.id}")
    assert "<svg" in page.html
    doors = await reader.gets("/console/meeting-rooms/codes")
    assert doors.html.count('class="door"') == doors.html.count("<svg") == 7 and "到场请扫码签到" in doors.text
    small = await reader.gets(f"/console/meeting-rooms/codes?size=small&room={room.id}")
    assert small.html.count("label-cell") == 1 and "培训室" in small.text
    twice = await reader.presses(page, "保存", name="报告厅")
    assert twice.status == 422 and "已经有一间会场叫“报告厅”" in twice.text
    stopped = await reader.presses(page, "停用")
    assert "会场已停用" in stopped.text
    wang = service.person("wangfang")
    await wang.says("后天下午两点到四点订培训室，30个人")
    assert "第二会议室" in wang.card("请确认").text
    plan = await reader.gets("/console/rooms")
    assert "301会议室" in plan.text and "培训室" not in plan.text
    sifted = await reader.gets("/console/rooms?seats=20&equipment=video_conference")
    assert "第二会议室" in sifted.text and "301会议室" not in sifted.text and "党组会议室" not in sifted.text
