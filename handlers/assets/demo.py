"""Sixty assets of the demo agency: what stands in such a house, the same at every start."""

import random
from datetime import date, timedelta

from handlers.assets.register import AssetData, create
from handlers.org.demo import declare_demo
from models.assets import AssetState
from models.clock import now
from models.org import Department, Person

SEED = 14885
ROOMS = ("301", "302", "305", "308", "401", "402", "407", "410", "503", "506")
KINDS = (
    # name, class, category, model, yuan, useful years, how many
    ("台式计算机", "A02010105", "office", "联想启天M455", 4980, 6, 14),
    ("便携式计算机", "A02010108", "office", "华为MateBook B5", 6899, 6, 5),
    ("黑白打印机", "A02021003", "office", "惠普M405dn", 2150, 6, 5),
    ("多功能一体机", "A02020400", "office", "奔图M7160", 3280, 6, 3),
    ("碎纸机", "A02021301", "office", "科密C-838", 860, 5, 2),
    ("投影仪", "A02020200", "office", "爱普生CB-FH52", 6299, 6, 2),
    ("挂式空调", "A02061804", "air_conditioning", "格力KFR-35GW", 3199, 10, 8),
    ("柜式空调", "A02061804", "air_conditioning", "美的KFR-72LW", 6799, 10, 3),
    ("办公桌", "A05010201", "furniture", "1.4米 胡桃色", 1280, 15, 6),
    ("办公椅", "A05010301", "furniture", "网布 可升降", 520, 10, 4),
    ("文件柜", "A05010502", "furniture", "钢制五节柜", 980, 15, 3),
    ("IP电话机", "", "telephone", "亿联T31P", 399, 5, 2),
    ("客梯", "A02051228", "lift", "通力 1000kg", 286000, 20, 1),
    ("货梯", "A02051228", "lift", "奥的斯 2000kg", 318000, 20, 1),
    ("二次供水泵", "", "utilities", "格兰富CR15", 18600, 10, 1),
)
SUPPLIERS = {
    "office": "蓝图办公科技 0371-65901234",
    "air_conditioning": "清风空调服务部 0371-65905678",
    "lift": "通达电梯维保 0371-65909012",
}
SHARED = {"lift": "1号楼电梯厅", "utilities": "1号楼地下一层泵房"}


async def furnish() -> None:
    """Enter them, a few of them idle or written off."""
    chance = random.Random(SEED)
    people = await Person.filter(active=True).order_by("id")
    homes = {one.id: one for one in await Department.all()}
    service = next(one.id for one in homes.values() if one.name == "机关服务中心")
    chief = next(one for one in people if one.department_id == service)
    today = now().date()
    for name, code, category, model, yuan, years, count in KINDS:
        for _ in range(count):
            keeper = chief if category in SHARED else chance.choice(people)
            acquired = today - timedelta(days=chance.randint(60, 3000))
            await create(
                AssetData(
                    name=name,
                    class_code=code,
                    category=category,
                    model=model,
                    serial=f"{chance.randrange(16**8):08X}",
                    department_id=keeper.department_id,
                    keeper_id=keeper.id,
                    place=SHARED.get(category, f"1号楼{chance.choice(ROOMS)}"),
                    acquired_on=acquired,
                    value_fen=yuan * 100,
                    warranty_until=_years_later(acquired, 3),
                    supplier=SUPPLIERS.get(category, ""),
                    useful_years=years,
                    state=chance.choices(
                        (AssetState.IN_USE.value, AssetState.IDLE.value, AssetState.DISPOSED.value), (50, 4, 2)
                    )[0],
                ),
                by=None,
                note="期初登记",
            )


def _years_later(day: date, years: int) -> date:
    return day + timedelta(days=365 * years)


declare_demo(furnish)
