"""What repairs may cost in a calendar year, and what of it is left."""

from dataclasses import dataclass

from forms.numbers import show_yuan
from handlers.repairs.rules import load_rules
from models.clock import LOCAL, now
from models.database import current

# What is not done yet counts with what it will probably cost, unless that was refused.
_USED = """
SELECT coalesce(sum(CASE WHEN closed_at IS NULL AND budget <> 'refused' THEN greatest(estimate_fen, fen) ELSE fen END),
                0)::int8
FROM (
    SELECT o.closed_at, r.budget, r.estimate_fen, r.labour_fen + coalesce((
        SELECT sum(p.fen) FROM repair_part p WHERE p.tenant_id = o.tenant_id AND p.work_order_id = o.id), 0) AS fen
    FROM work_order o JOIN repair r ON r.tenant_id = o.tenant_id AND r.work_order_id = o.id
    WHERE o.kind = 'repair' AND o.id <> $1 AND o.state <> 'cancelled' AND (o.closed_at >= $2 OR o.closed_at IS NULL)
) costs
"""


@dataclass(frozen=True)
class Year:
    """The budget of this year and what is used of it, in fen."""

    budget_fen: int
    used_fen: int

    @property
    def left_fen(self) -> int:
        """Negative when more was spent than there was."""
        return self.budget_fen - self.used_fen

    @property
    def told(self) -> str:
        """`100,000元，已用32,000元，还剩68,000元`."""
        used = f"{show_yuan(self.budget_fen)}元，已用{show_yuan(self.used_fen)}元"
        left = self.left_fen
        return f"{used}，{'还剩' if left >= 0 else '超出'}{show_yuan(abs(left))}元"


async def this_year(*, but: int = 0) -> Year | None:
    """How the year stands; None where the agency has set no budget.

    Args:
        but: An order that is left out, because it is asked what it would change.
    """
    budget_fen = (await load_rules()).year_fen
    if budget_fen == 0:
        return None
    begin = now().astimezone(LOCAL).replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    return Year(budget_fen, await current().connection.fetchval(_USED, but, begin))
