"""会场预订: from a sentence to a room that is held, prepared for, and free again."""

from datetime import timedelta

from handlers import org, requests
from handlers.flows.publishing import publish
from models.flows import ApprovalTask
from models.org import Person, Role
from models.requests import Request
from models.rooms import MeetingRoom, RoomBooking
from models.work import Rating, Reservation, WorkOrder
from tests.rooms.conftest import booked, in_two_days
from tests.story import Service

SENTENCE = "后天下午两点到四点开预算评审会，15个人，要投影和视频会议，备茶水"


async def test_one_sentence_gets_the_smallest_room_that_fits_and_everything_prepared(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    card = wang.card("请确认")
    assert "第二会议室" in card.text and "预算评审会" in card.text and "投影、视频会议、茶水" in card.text
    await wang.taps("提交")
    wang.sees("已订好第二会议室（主楼4层）")

    tea, video = service.person("tangwei").card("会议茶水"), service.person("tangwei").card("视频会议保障")
    assert "预算评审会" in tea.text and "第二会议室" in video.text
    async with service.agency.work():
        [booking], [held] = await RoomBooking.all(), await Reservation.all()
        start, end = in_two_days(14), in_two_days(16)
        assert (booking.state, booking.starts_at, booking.ends_at) == ("booked", start, end)
        buffer = timedelta(minutes=10)
        assert (held.starts_at, held.ends_at, held.work_order_id) == (start - buffer, end + buffer, None)
        orders = await WorkOrder.all().order_by("kind")
        assert [(order.kind, order.place) for order in orders] == [
            ("room_tea", "主楼4层第二会议室"),
            ("room_video", "主楼4层第二会议室"),
        ]
        assert all(order.due_at == start - timedelta(minutes=15) for order in orders)
    assert service.simulator.warnings == []


async def test_all_that_was_prepared_is_rated_once(service: Service) -> None:
    wang, tang = service.person("wangfang"), service.person("tangwei")
    await booked(wang, SENTENCE)
    for what, userid, done in (("会议茶水", "xujing", "已备好"), ("视频会议保障", "jiangnan", "已调好")):
        wang.sees_no("的服务评分")
        worker = service.person(userid)
        await tang.taps("派单", choose={"person": f"{worker.name} 在手0单"}, item=tang.card(what))
        for step in ("接单", "开始", done):
            await worker.taps(step, item=worker.card(what))
        await worker.says("无")
    await wang.taps("提交评价", choose={"stars": "★★★★★ 非常满意"}, item=wang.card("请为姜楠、徐静的服务评分"))
    for userid in ("xujing", "jiangnan"):
        service.person(userid).sees("您收到一条5星评价")
    async with service.agency.work():
        assert {order.state for order in await WorkOrder.all()} == {"confirmed"}
        assert [one.stars for one in await Rating.all()] == [5, 5]


async def test_cancelling_frees_the_room_and_calls_off_what_is_prepared(service: Service) -> None:
    wang, xu, tang = service.person("wangfang"), service.person("xujing"), service.person("tangwei")
    await booked(wang, SENTENCE)
    await tang.taps("派单", choose={"person": "徐静 在手0单"}, item=tang.card("会议茶水"))
    await xu.taps("接单")
    await wang.taps("撤销", item=wang.card("已同意"))
    await wang.says("确认")
    xu.sees("已取消，不用处理了")
    async with service.agency.work():
        assert (await Request.get()).state == "cancelled"
        assert {order.state for order in await WorkOrder.all()} == {"cancelled"}
        assert (await RoomBooking.get()).state == "off" and not (await Reservation.get()).active


async def test_a_room_that_is_taken_is_refused_with_what_is_free_instead(service: Service) -> None:
    wang, chen = service.person("wangfang"), service.person("chenlei")
    await booked(wang, "后天下午两点到四点订301会议室，8个人")
    await chen.says("后天下午三点到五点订301会议室，8个人")
    answer = chen.sees("301会议室", "已有人订").text
    assert "同一时间可用：第一会议室（20人）" in answer
    assert "301会议室当天还可以：" in answer and "16:00-18:00" in answer
    await chen.says("第一会议室")
    assert "第一会议室" in chen.card("请确认").text
    await chen.taps("提交")
    chen.sees("已订好第一会议室")


async def test_meetings_may_touch_but_the_buffer_is_kept_free(service: Service) -> None:
    wang, chen = service.person("wangfang"), service.person("chenlei")
    await booked(wang, "后天上午九点到十点订301会议室，8个人")
    await booked(chen, "后天上午十点到十一点订301会议室，8个人")
    chen.sees("已订好301会议室")
    await booked(wang, "后天上午九点到十点订第一会议室，18个人")
    await chen.says("后天上午十点到十一点订第一会议室，18个人")
    chen.sees("第一会议室", "已有人订")


async def test_too_small_too_bare_closed_or_unknown_rooms_say_so(service: Service) -> None:
    wang = service.person("wangfang")
    for sentence, answer in (
        ("后天上午九点到十点订201洽谈室，10个人", "201洽谈室只能坐6人，坐不下10人"),
        ("后天上午九点到十点订301会议室，10个人，要视频会议", "301会议室没有视频会议"),
        ("后天早上六点到七点订301会议室，10个人", "开放时间是08:00-22:00"),
        ("后天上午九点到十点订第九会议室，10个人", "没有叫“第九会议室”的会场"),
        ("后天上午九点到十点订个会议室，500个人", "最大的是报告厅（120人）"),
    ):
        await wang.says(sentence)
        wang.sees(answer)
        await wang.says("取消")
    async with service.agency.work():
        assert not await Reservation.exists()


async def test_a_room_with_approval_is_held_from_submission_and_free_after_the_rejection(service: Service) -> None:
    wang, li, chen = service.person("wangfang"), service.person("limin"), service.person("chenlei")
    await booked(wang, "后天上午九点到十点订党组会议室，10个人")
    wang.sees("等待李敏审批")
    async with service.agency.work():
        assert (await RoomBooking.get()).state == "held"
    await chen.says("后天上午九点到十点订党组会议室，10个人")
    chen.sees("党组会议室", "已有人订")
    await li.says("驳回，时间冲突")
    wang.sees("时间冲突")
    async with service.agency.work():
        assert (await RoomBooking.get()).state == "off" and not (await Reservation.get()).active


async def test_a_returned_booking_is_free_and_held_again_when_it_is_sent_again(service: Service) -> None:
    wang, li = service.person("wangfang"), service.person("limin")
    await booked(wang, "后天上午九点到十点订报告厅，90个人")
    await li.says("退回，请写会议名称")
    async with service.agency.work():
        assert not await Reservation.filter(active=True).exists()
    await wang.taps("重新提交")
    async with service.agency.work():
        assert await Reservation.filter(active=True).count() == 1
    await li.says("同意")
    wang.sees("已订好报告厅")


async def test_who_sends_the_same_draft_later_hears_that_the_room_is_gone(service: Service) -> None:
    """Both have a card to confirm; the second is told what is left."""
    wang, chen = service.person("wangfang"), service.person("chenlei")
    await wang.says("后天下午两点到四点订301会议室，8个人")
    await chen.says("后天下午两点到四点订301会议室，8个人")
    await wang.taps("提交")
    await chen.taps("提交")
    chen.sees("301会议室", "已有人订", "同一时间可用")
    async with service.agency.work():
        assert await Reservation.filter(active=True).count() == 1
        assert await Request.filter(state="draft").count() == 1


async def test_free_rooms_are_told_and_booked_in_the_next_sentence(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("后天下午两点到四点有能坐15个人的会议室吗")
    answer = wang.sees("空闲会场").text
    assert "第一会议室 20人 主楼2层 投影、白板、话筒音响" in answer and "301会议室" not in answer
    assert "党组会议室 16人 主楼5层 投影、话筒音响、视频会议 要审批" in answer
    await wang.says("订第一会议室")
    assert "第一会议室" in wang.card("请确认").text


async def test_free_rooms_are_sought_by_equipment_and_by_a_part_of_the_day(service: Service) -> None:
    wang, day = service.person("wangfang"), in_two_days(9)
    await booked(service.person("chenlei"), "后天下午两点到四点订第二会议室，25个人")
    await wang.says("后天下午20人能开视频会的会议室还有吗")
    answer = wang.sees(f"{day.month}月{day.day}日", "12:00-18:00 能坐20人、有视频会议的空闲会场").text
    assert "空闲 12:00-13:40、16:20-18:00" in answer.replace("\n", " ") and "第一会议室" not in answer
    await wang.says("后天下午两点到四点有能坐20人、能开视频会议的会议室吗")
    answer = wang.sees("14:00-16:00 能坐20人、有视频会议的空闲会场").text
    assert "报告厅 120人" in answer and "第二会议室" not in answer
    await wang.says("后天上午有没有带投影、能坐500人的会场")
    wang.sees("没有能坐500人、有投影的会场", "最大的是报告厅（120人）")


async def test_an_agency_may_ask_whoever_it_likes(service: Service) -> None:
    async with service.agency.work():
        keeper = {"kind": "person", "person_id": service.agency.ids["tangwei"]}
        node = {"kind": "approve", "key": "only", "name": "会场管理员", "mode": "any", "approvers": [keeper]}
        await publish("meeting_room", {"nodes": [node]})
    wang = service.person("wangfang")
    await booked(wang, "后天下午两点到四点订301会议室，8个人")
    wang.sees("等待唐伟审批")
    async with service.agency.work():
        assert await MeetingRoom.filter(active=True).count() == 6


async def test_whoever_may_approve_rooms_decides_on_them(service: Service) -> None:
    async with service.agency.work():
        role = await Role.get(code="room_keeper")
        await Role.filter(id=role.id).update(permissions=[*role.permissions, "rooms.approve"])
    wang, tang = service.person("wangfang"), service.person("tangwei")
    await wang.says("后天上午九点到十点订报告厅，90个人")
    assert "会场审批(唐伟)" in wang.card("请确认").text
    await wang.says("改成上午十点到十一点")
    await wang.taps("提交")
    wang.sees("等待唐伟审批")
    await tang.says("同意")
    wang.sees("已订好报告厅")


async def test_what_was_returned_may_find_its_room_taken(service: Service) -> None:
    wang, li, chen = service.person("wangfang"), service.person("limin"), service.person("chenlei")
    await booked(wang, "后天上午九点到十点订党组会议室，10个人")
    await li.says("退回，请写会议名称")
    await booked(chen, "后天上午九点到十点订党组会议室，10个人")
    await wang.taps("重新提交")
    wang.sees("党组会议室", "已有人订", "同一时间可用：301会议室")
    async with service.agency.work():
        assert await Reservation.filter(active=True).count() == 1


async def test_an_approver_who_may_edit_the_time_moves_what_is_held(service: Service) -> None:
    async with service.agency.work():
        keeper = {"kind": "person", "person_id": service.agency.ids["tangwei"]}
        node = {"kind": "approve", "key": "only", "name": "会场管理员", "mode": "any", "approvers": [keeper]}
        await publish("meeting_room", {"nodes": [{**node, "fields": {"end": "edit"}}]})
    await booked(service.person("wangfang"), "后天下午两点到四点订301会议室，8个人")
    async with service.agency.work():
        task, keeper_row = await ApprovalTask.get(), await Person.get(id=service.agency.ids["tangwei"])
        await requests.change_form(task.id, keeper_row, {"end": in_two_days(15)}, channel="web")
        [held] = await Reservation.filter(active=True)
        assert (held.starts_at, held.ends_at) == (in_two_days(14), in_two_days(15))


async def test_meetings_of_somebody_who_leaves_go_on_with_the_successor(service: Service) -> None:
    await booked(service.person("wangfang"), "后天下午两点到四点订301会议室开例会，8个人")
    async with service.agency.work():
        ids = service.agency.ids
        leaver, taker, by = [await Person.get(id=ids[who]) for who in ("wangfang", "chenlei", "heshuqin")]
        await org.leave(leaver, successor=taker, by=by, channel="web")
        assert (await RoomBooking.get()).organiser_id == taker.id
    await service.deliver()
    service.person("chenlei").sees("王芳订的会议由您接手：例会")
