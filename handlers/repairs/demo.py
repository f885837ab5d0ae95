"""The demo agency's repair crew, and what it repaired in the last weeks, so that the figures have something to tell."""

from datetime import datetime, timedelta

from forms.reading.places import place_key
from handlers import work
from handlers.org.demo import declare_demo
from handlers.repairs.rules import USUAL
from handlers.repairs.service import KIND
from handlers.repairs.trades import OBJECTS
from models.clock import now
from models.org import Person
from models.repairs import Repair, RepairPart
from models.requests import HistoryEntry
from models.work import Rating, WorkOrder

CREW = (
    ("曹军", "plumbing", "", ""),
    ("曹军", "air_conditioner", "", ""),
    ("魏娜", "power", "", ""),
    ("魏娜", "lighting", "", ""),
    ("魏娜", "network", "", ""),
    ("姜楠", "door_window", "", ""),
    ("姜楠", "furniture", "", ""),
    ("姜楠", "plumbing", "1号楼", "20:00-08:00"),
)
Past = tuple[str, str, str, str, int, int, bool, int, tuple[str, int]]
PAST: tuple[Past, ...] = (
    ("plumbing", "1号楼2层男卫生间", "小便池下水堵了", "曹军", 1, 3, False, 5, ("疏通剂", 2800)),
    ("lighting", "1号楼3层走廊", "三盏灯不亮", "魏娜", 2, 5, False, 4, ("LED灯管3支", 9600)),
    ("air_conditioner", "2号楼301", "空调不制热", "曹军", 3, 26, True, 3, ("四通阀", 26000)),
    ("door_window", "1号楼108", "门锁打不开", "姜楠", 4, 4, False, 5, ("锁芯", 6500)),
    ("network", "2号楼402", "网口不通", "魏娜", 5, 2, False, 5, ("水晶头", 400)),
    ("power", "食堂一层", "插座没电", "魏娜", 6, 3, False, 0, ("五孔插座", 1800)),
    ("furniture", "1号楼205", "文件柜滑轨坏了", "姜楠", 8, 20, False, 4, ("滑轨1副", 3500)),
    ("plumbing", "2号楼1层女卫生间", "水龙头滴水", "曹军", 9, 4, True, 4, ("阀芯", 3200)),
    ("lighting", "报告厅", "射灯闪烁", "魏娜", 11, 9, False, 0, ("驱动电源", 4500)),
    ("door_window", "2号楼大门", "自动门不开", "姜楠", 12, 30, False, 3, ("感应器", 18000)),
    ("telephone", "1号楼301", "座机没有声音", "魏娜", 14, 5, False, 5, ("话机线", 600)),
    ("plumbing", "食堂后厨", "水池下水慢", "曹军", 16, 6, False, 5, ("弯管", 2200)),
)
"""What, where, the trouble, by whom, how many days ago, how many hours it took, whether it was taken up again, stars
(0: nobody rated), and the material with its cost in fen."""


async def furnish() -> None:
    """Fill both."""
    for name, trade, place, shift in CREW:
        await work.add_to_crew(await Person.one(name=name), trade, place=place, shift=shift)
    for past in PAST:
        await _repaired(past, await Person.one(name=past[3]), await Person.one(name="王芳"))


async def _repaired(past: Past, who: Person, rater: Person) -> None:
    thing, place, problem, _, days, hours, again, stars, (part, fen) = past
    begun = now().replace(hour=9, minute=10, second=0, microsecond=0) - timedelta(days=days)
    done = begun + timedelta(hours=hours)
    order = await WorkOrder.create(
        kind=KIND,
        state="confirmed",
        assignee_id=who.id,
        summary=f"{place} {OBJECTS[thing]}：{problem}",
        place=place,
        # By the clock: enough for what is only to be looked at.
        due_at=begun + timedelta(hours=USUAL[thing]),
        closed_at=done,
        created_at=begun,
    )
    await Repair.create(work_order_id=order.id, object=thing, place_key=place_key(place), labour_fen=3000)
    await RepairPart.create(work_order_id=order.id, name=part, fen=fen)
    if again:
        await _note(order, "complete", who, begun + timedelta(hours=1))
        await _note(order, "reopen", rater, begun + timedelta(hours=2))
    await _note(order, "complete", who, done)
    if stars:
        await Rating.create(
            work_order_id=order.id,
            rater_id=rater.id,
            rated_id=who.id,
            stars=stars,
            created_at=done + timedelta(hours=1),
        )
        await _note(order, "confirm", rater, done + timedelta(hours=1))
    else:
        await HistoryEntry.create(work_order_id=order.id, verb="lapse", created_at=done + timedelta(days=5))


async def _note(order: WorkOrder, verb: str, by: Person, when: datetime) -> None:
    await HistoryEntry.create(work_order_id=order.id, verb=verb, person_id=by.id, created_at=when)


declare_demo(furnish)
