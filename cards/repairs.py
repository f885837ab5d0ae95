"""Cards of repairs, beside those of every work order."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.actions import Action
from cards.card import Button, Card


@dataclass(frozen=True)
class DecideCost(Action, prefix="repairs.cost"):
    """Allow what a repair will cost (`allow`), or not (`refuse`)."""

    work_order_id: int
    verb: str


def cost_card(work_order_id: int, title: str, lines: Sequence[tuple[str, str]], url: str, *, closed: str) -> Card:
    """Ask whether a repair may cost so much."""
    return Card(
        title=title,
        subtitle="请您批准",
        lines=tuple(lines),
        buttons=(
            Button.does("批准", DecideCost(work_order_id, "allow"), "primary"),
            Button.does("不批准", DecideCost(work_order_id, "refuse"), "danger"),
            Button.opens("详情", url),
        ),
        link=url,
        closed=closed,
    )
