"""Whether a vehicle is free."""

from collections import Counter

from bot.language import Understanding
from bot.router import Router, Turn
from handlers.fleet.availability import free_drivers, free_vehicles
from handlers.fleet.request_type import KINDS
from models.clock import LOCAL, show_period

router = Router("fleet.speaking")


@router.intent("vehicle_availability")
async def availability(turn: Turn, understood: Understanding, text: str) -> None:
    """还有车吗: how many of each kind are free for the period."""
    start, end = understood.slots.get("start"), understood.slots.get("end")
    if start is None or end is None:
        await turn.say("请说明从几点到几点，例如：明天下午2点到4点还有车吗。")
        return
    start, end = start.replace(tzinfo=LOCAL), end.replace(tzinfo=LOCAL)
    if end <= start:
        await turn.say("结束时间要晚于开始时间，请再说一次，例如：明天下午2点到4点还有车吗。")
        return
    vehicles, drivers = await free_vehicles(start, end), await free_drivers(start, end)
    if not vehicles:
        await turn.say(f"{show_period(start, end)} 没有空闲车辆，请换个时间。")
        return
    counts = Counter(vehicle.kind for vehicle in vehicles)
    kinds = "、".join(f"{label}{counts[kind]}辆" for kind, label in KINDS.items() if counts[kind])
    await turn.say(
        f"{show_period(start, end)} 空闲：{kinds}，最多坐{max(vehicle.seats for vehicle in vehicles)}人；"
        f"空闲司机{len(drivers)}位。要用车直接说，例如：那就订一辆去省政府。"
    )
