"""What a department may spend on reception meals in a calendar year: declared on a page, told while asking, and kept.

A department without a budget has no limit. Of what is beyond, the agency decides: it is refused, or approved one step
higher.
"""

from dataclasses import dataclass
from datetime import date

from bot.errors import UserError
from forms.numbers import show_yuan
from models.database import current, current_tenant_id
from models.meals import ReceptionBudget
from models.org import AgencySetting

SETTING = "receptions"
HIGHER, REFUSE = "higher", "refuse"
BEYOND = {HIGHER: "多一级主管审批", REFUSE: "不能提交"}
"""What becomes of a reception beyond the budget."""
FEN_MAX = 100_000_000_00
_USED = """
SELECT coalesce(sum(fen), 0)::int8 FROM meal_booking
WHERE department_id = $1 AND day BETWEEN $2 AND $3 AND state <> 'cancelled' AND request_id <> $4
"""


@dataclass(frozen=True)
class Year:
    """A department's budget of a year and what is used of it, in fen; what is being approved counts as used."""

    year: int
    budget_fen: int
    used_fen: int

    @property
    def left_fen(self) -> int:
        """Negative when more was spent than there was."""
        return self.budget_fen - self.used_fen

    def told(self, fen: int) -> str:
        """`2026年5,000元，已用1,200元，这次480元，之后还剩3,320元`."""
        left = self.left_fen - fen
        after = f"之后还剩{show_yuan(left)}元" if left >= 0 else f"超出{show_yuan(-left)}元"
        used = f"{self.year}年{show_yuan(self.budget_fen)}元，已用{show_yuan(self.used_fen)}元"
        return f"{used}，这次{show_yuan(fen)}元，{after}"


async def year_of(department_id: int, day: date, *, but: int = 0, lock: bool = False) -> Year | None:
    """How a department's year stands in which this day lies; None where it has no budget.

    Args:
        but: A request that does not count, because it is asked what it would change.
        lock: Keep others from spending of it until the end of the transaction.
    """
    kept = await ReceptionBudget.find(lock=lock, department_id=department_id, year=day.year)
    if kept is None:
        return None
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    return Year(day.year, kept.fen, await current().connection.fetchval(_USED, department_id, first, last, but))


async def keep_within(department_id: int, day: date, fen: int, *, but: int, seen: bool) -> None:
    """Refuse what is beyond the budget, unless the applicant has seen it and it goes one step higher.

    Raises:
        UserError: It may not be sent, or the budget was used by others since the form was filled in.
    """
    year = await year_of(department_id, day, but=but, lock=True)
    if year is None or fen <= year.left_fen:
        return
    if await load_beyond() == REFUSE:
        raise UserError(refusal(year, fen))
    if not seen:
        raise UserError("接待预算刚刚被别的接待用掉一部分，请打开申请核对预算后再提交。")


def refusal(year: Year, fen: int) -> str:
    """Why it may not be sent, and what can be done."""
    return f"超出本部门接待预算（{year.told(fen)}），不能提交。请减少人数、降低标准，或者请食堂管理员调整预算。"


async def load_beyond() -> str:
    """What becomes of a reception beyond the budget: one of BEYOND."""
    value = await AgencySetting.read(SETTING)
    return HIGHER if value is None else str(value["beyond"])


async def save_beyond(beyond: str) -> None:
    """Let it be so from now on.

    Raises:
        UserError: It is none of BEYOND.
    """
    if beyond not in BEYOND:
        raise UserError("请选择超出预算时怎么办。")
    await AgencySetting.keep(SETTING, {"beyond": beyond})


async def save_budget(department_id: int, year: int, fen: int | None) -> None:
    """Give a department its budget of a year, in fen; None takes the limit away.

    Raises:
        UserError: It is no sum that there can be.
    """
    if fen is None:
        await ReceptionBudget.filter(department_id=department_id, year=year).delete()
        return
    if not 0 <= fen <= FEN_MAX:
        raise UserError("预算请填一个金额，例如 5000。")
    await ReceptionBudget.update_or_create(
        defaults={"fen": fen}, tenant_id=current_tenant_id(), department_id=department_id, year=year
    )


async def budgets(year: int) -> dict[int, Year]:
    """Every department's year that has a budget, by its id."""
    rows = await ReceptionBudget.listed("id", year=year)
    used = await current().connection.fetch(
        "SELECT department_id, sum(fen)::int8 AS fen FROM meal_booking WHERE department_id = ANY($1::bigint[])"
        " AND day BETWEEN $2 AND $3 AND state <> 'cancelled' GROUP BY department_id",
        [row.department_id for row in rows],
        date(year, 1, 1),
        date(year, 12, 31),
    )
    spent = {row["department_id"]: row["fen"] for row in used}
    return {row.department_id: Year(year, row.fen, spent.get(row.department_id, 0)) for row in rows}
