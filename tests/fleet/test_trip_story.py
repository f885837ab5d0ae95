"""用车, from the sentence to the stars, as the people of the demo agency live it."""

from models.fleet import Trip, Vehicle
from models.messages import OutgoingMessage
from models.requests import HistoryEntry, Request
from models.work import Rating, Reservation, WorkOrder
from tests.story import Service, Storyteller

SENTENCE = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"


async def approved(service: Service, sentence: str = SENTENCE) -> tuple[Storyteller, Storyteller]:
    """A request of 王芳 that 李敏 and 赵铁柱 approved; gives the applicant and the fleet manager."""
    wang, li, zhao = service.person("wangfang"), service.person("limin"), service.person("zhaotiezhu")
    await wang.says(sentence)
    await wang.taps("提交")
    await li.taps("同意")
    await zhao.taps("同意")
    return wang, zhao


async def test_a_trip_from_the_sentence_to_the_stars(service: Service) -> None:
    wang, zhao = await approved(service)
    wang.sees("审批已通过", "去省政府")

    dispatch = zhao.card("请派车")
    vehicle, driver = "京A1Q2W3 普通5座", "刘大伟"
    await zhao.taps("派车", choose={"vehicle": vehicle, "driver": driver})
    wang.sees("已派车：京A1Q2W3 红旗H5，司机刘大伟 13800000021")
    assert dispatch.state == "replaced"

    liu = service.person("liudawei")
    await liu.taps("接单")
    wang.sees("司机刘大伟已接单")
    await liu.taps("出车")
    liu.sees("请回复京A1Q2W3出车时的里程表读数")
    await liu.says("36250")
    wang.sees("司机刘大伟已出车（京A1Q2W3）")
    await liu.taps("收车")
    await liu.says("36301公里")
    liu.sees("本次行驶51公里")
    trips = [item for item in liu.inbox if item.card and "出车任务" in item.text]
    assert [item.state for item in trips] == ["replaced"], "one card all the way, with nothing left to tap"
    wang.sees("用车已结束，行驶51公里")

    await wang.taps("提交评价", choose={"stars": "★★★★★ 非常满意"})
    wang.sees("谢谢您的评价（5星）")
    liu.sees("5星评价")
    async with service.agency.work():
        trip = await Trip.get()
        assert (trip.start_odometer_km, trip.end_odometer_km, trip.distance_km) == (36250, 36301, 51)
        assert (await Vehicle.get(plate="京A1Q2W3")).odometer_km == 36301
        assert (await Request.get()).state == "fulfilled"
        assert (await WorkOrder.get()).state == "confirmed"
        assert (await Rating.get()).stars == 5
        assert not await Reservation.filter(active=True).exists()
        verbs = [entry.verb for entry in await HistoryEntry.all().order_by("id")]
    assert verbs == [
        *("submit", "approve_task", "approve_task", "approve", "open_order", "dispatch", "accept", "start", "complete"),
        *("fulfil", "confirm"),
    ]
    assert service.simulator.warnings == []


async def test_nobody_sees_a_rating_card_twice(service: Service) -> None:
    wang, zhao = await approved(service)
    await zhao.taps("派车", choose={"driver": "刘大伟"})
    liu = service.person("liudawei")
    for step in ("接单", "出车", "36220", "收车", "36230"):
        await (liu.says(step) if step.isdigit() else liu.taps(step))
    cards = [item for item in wang.inbox if item.card and "评分" in item.text]
    assert len(cards) == 1

    await wang.says("司机服务很好，给四星")
    wang.sees("谢谢您的评价（4星）")
    await wang.taps("提交评价", item=cards[0], force=True)
    wang.sees("您已经评过4星")
    assert len([item for item in wang.inbox if item.card and "评分" in item.text]) == 1
    async with service.agency.work():
        assert await Rating.all().count() == 1


async def test_who_drives_alone_is_not_asked_for_a_rating(service: Service) -> None:
    wang, zhao = await approved(service, "明天下午两点到五点用普通车去机场，2个人，自己开，市内")
    card = zhao.card("请派车")
    assert "司机" not in [question["title"] for question in card.card["select_list"]]
    await zhao.taps("派车")
    wang.sees("由您自己驾驶")
    for step in ("接单", "出车", "36220", "收车", "36240"):
        await (wang.says(step) if step.isdigit() else wang.taps(step))
    wang.sees("本次行驶20公里")
    wang.sees_no("评分")
    await wang.says("给五星")
    wang.sees("没有待评价的服务")


async def test_a_driver_can_do_all_of_it_by_typing(service: Service) -> None:
    wang, zhao = await approved(service)
    await zhao.taps("派车", choose={"vehicle": "京A1Q2W3 普通5座", "driver": "刘大伟"})
    liu = service.person("liudawei")
    await liu.says("接单")
    liu.sees("已接单", "去省政府")
    for words in ("出车", "36220", "收车。", "36260"):
        await liu.says(words)
    liu.sees("本次行驶40公里")
    wang.sees("请为刘大伟的服务评分")
    await liu.says("出车")
    liu.sees("请问什么时候用车")


async def test_a_driver_who_declines_frees_the_car_and_another_is_sent(service: Service) -> None:
    wang, zhao = await approved(service)
    await zhao.taps("派车", choose={"vehicle": "京A4R5T6 普通5座", "driver": "刘大伟"})
    liu = service.person("liudawei")
    await liu.taps("无法接单")
    liu.sees("请回复无法接单的原因")
    await liu.says("身体不舒服")
    wang.sees("司机刘大伟无法出车，车队正在重新安排")
    async with service.agency.work():
        assert not await Reservation.filter(active=True).exists()
        assert (await HistoryEntry.get(verb="decline")).note == "身体不舒服"

    await zhao.taps("派车", choose={"driver": "杨顺"})
    await service.person("yangshun").taps("接单")
    wang.sees("司机杨顺已接单")
    await liu.taps("接单", item=liu.card("出车任务"), force=True)
    liu.sees("现在不由您执行")


async def test_only_what_is_free_is_offered_and_the_last_car_goes_once(service: Service) -> None:
    async with service.agency.work():
        await Vehicle.exclude(plate="京A1Q2W3").update(active=False)
    wang, zhao = await approved(service)
    await wang.says("明天下午三点到六点用普通车去市政府，2个人，要司机，市内")
    await wang.taps("提交")
    await service.person("limin").taps("同意")
    await zhao.taps("同意")
    second, first = [item for item in reversed(zhao.inbox) if item.card and "请派车" in item.text]
    await zhao.taps("派车", item=first, choose={"driver": "刘大伟"})
    await zhao.taps("派车", item=second, choose={"driver": "杨顺"})
    zhao.sees("刚刚被别的任务占用了")
    zhao.sees("这个时段没有空闲的合适车辆")
    async with service.agency.work():
        assert await Reservation.filter(active=True).count() == 2
        assert sorted(order.state for order in await WorkOrder.all()) == ["dispatched", "open"]


async def test_a_wrong_odometer_reading_is_refused_and_can_be_said_again(service: Service) -> None:
    _, zhao = await approved(service)
    await zhao.taps("派车", choose={"vehicle": "京A1Q2W3 普通5座", "driver": "刘大伟"})
    liu = service.person("liudawei")
    await liu.taps("接单")
    await liu.taps("出车")
    await liu.says("100")
    liu.sees("不能小于上次记录36210公里")
    await liu.says("看不清")
    liu.sees("没看到里程表读数")
    await liu.says("36220")
    liu.sees("已登记出车")


async def test_only_who_may_dispatch_gets_and_taps_the_card(service: Service) -> None:
    wang, zhao = await approved(service)
    wang.sees_no("请派车")
    card = zhao.card("请派车")
    key = card.card["submit_button"]["key"]
    await wang.taps(key, item=wang.card("用车申请"), force=True)
    wang.sees("请先选择车辆和司机")
    async with service.agency.work():
        assert (await WorkOrder.get()).state == "open"
        failed = await OutgoingMessage.filter(state="failed").count()
    assert failed == 0
