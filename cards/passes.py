"""Cards about passes for private cars."""

from dataclasses import dataclass

from cards.actions import Action
from cards.card import Button, Card


@dataclass(frozen=True)
class RenewPass(Action, prefix="passes.renew"):
    """Begin the request for the time after this pass, filled in already."""

    vehicle_pass_id: int


def ending_card(vehicle_pass_id: int, plate: str, number: str, until: str, url: str, *, closed: str) -> Card:
    """A pass ends soon; one tap asks for the next."""
    return Card(
        title=f"车辆出入证 {number}",
        subtitle="快到期了",
        lines=(("车牌", plate), ("到期", until)),
        buttons=(Button.does("续办", RenewPass(vehicle_pass_id), "primary"), Button.opens("详情", url)),
        link=url,
        closed=closed,
    )
