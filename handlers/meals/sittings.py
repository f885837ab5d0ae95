"""The sittings of a canteen: when they are, until when one books, and how many people there is room for."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from bot.errors import UserError
from forms.dates import show_day
from handlers.org.calendar import load_calendar
from models.clock import LOCAL, show_moment
from models.database import current, current_tenant_id
from models.meals import Sitting
from models.permissions import declare_permission

MANAGE = declare_permission("canteen.manage", "管理餐次和接待预算")
SERVE = declare_permission("canteen.serve", "食堂备餐和用餐登记")
SITTINGS = {"breakfast": "早餐", "lunch": "午餐", "dinner": "晚餐"}
CUTOFF_DAYS_MAX = 7
CAPACITY_MAX = 20_000

KEPT = (
    *("starts_minute", "ends_minute", "cutoff_days", "cutoff_minute"),
    *("capacity", "working_days_only", "active"),
)
"""What an agency sets of a sitting."""
_USUAL = {
    "breakfast": {"starts_minute": 450, "ends_minute": 510, "cutoff_days": 1, "cutoff_minute": 1020, "capacity": 200},
    "lunch": {"starts_minute": 700, "ends_minute": 780, "cutoff_days": 0, "cutoff_minute": 570, "capacity": 300},
    "dinner": {"starts_minute": 1060, "ends_minute": 1120, "cutoff_days": 0, "cutoff_minute": 900, "capacity": 100},
}
"""What goes until an agency says otherwise: breakfast is booked the day before, until five."""
_KEEP = """
INSERT INTO meal_sitting (tenant_id, created_at, code, starts_minute, ends_minute, cutoff_days, cutoff_minute, capacity,
    working_days_only, active)
VALUES ($1, now(), $2, $3, $4, $5, $6, $7, true, true)
ON CONFLICT (tenant_id, code) DO NOTHING
"""


async def load_sittings() -> dict[str, Sitting]:
    """Every sitting by its code, in the order of the day; the usual one where the agency has set nothing."""
    kept = {one.code: one for one in await Sitting.listed("id")}
    return {code: kept.get(code) or Sitting(code=code, **_USUAL[code]) for code in SITTINGS}


async def locked_sitting(code: str) -> Sitting:
    """The sitting with its row locked to the end of the transaction: who has it counts and books alone."""
    await current().connection.execute(_KEEP, current_tenant_id(), code, *_USUAL[code].values())
    found = await Sitting.find(lock=True, code=code)
    assert found is not None
    return found


async def save_sittings(sittings: Sequence[Sitting]) -> None:
    """Let these apply to what is booked from now on.

    Raises:
        UserError: One of them makes no sense.
    """
    for given in sittings:
        name = SITTINGS[given.code]
        if not 0 <= given.starts_minute < given.ends_minute <= 24 * 60:
            raise UserError(f"{name}的供应时间请写成 11:40-13:00，结束要晚于开始。")
        if not 0 <= given.cutoff_minute < 24 * 60 or not 0 <= given.cutoff_days <= CUTOFF_DAYS_MAX:
            raise UserError(f"{name}的截止时间请写成 09:30，最多提前{CUTOFF_DAYS_MAX}天。")
        if given.cutoff_days == 0 and given.cutoff_minute > given.ends_minute:
            raise UserError(f"{name}的截止时间不能晚于供应结束。")
        if not 0 <= given.capacity <= CAPACITY_MAX:
            raise UserError(f"{name}的最多人数请填0到{CAPACITY_MAX}。")
        kept = await locked_sitting(given.code)
        await Sitting.filter(id=kept.id).update(**{name: getattr(given, name) for name in KEPT})


def cutoff_of(sitting: Sitting, day: date) -> datetime:
    """Until when this sitting of a day can be booked and cancelled."""
    midnight = datetime.combine(day - timedelta(days=sitting.cutoff_days), time(), tzinfo=LOCAL)
    return midnight + timedelta(minutes=sitting.cutoff_minute)


async def why_not(sitting: Sitting, day: date, moment: datetime) -> str:
    """Why nobody can book this sitting of a day any more or at all; empty when one can."""
    name = SITTINGS[sitting.code]
    if not sitting.active:
        return f"食堂现在不供应{name}。"
    if sitting.working_days_only and not (await load_calendar()).hours(day):
        return f"{show_day(day)}不上班，食堂不供应{name}。"
    if moment >= cutoff_of(sitting, day):
        return f"{show_day(day)}的{name}在{show_moment(cutoff_of(sitting, day))}已经截止预订。"
    return ""


def show_clock(minute: int) -> str:
    """`09:30`."""
    return f"{minute // 60:02d}:{minute % 60:02d}"
