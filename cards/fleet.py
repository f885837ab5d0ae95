"""Cards about trips: picking vehicle and driver, and the driver's own card."""

from collections.abc import Sequence
from dataclasses import dataclass

from cards.actions import Action
from cards.card import Button, Card, Choice, Option
from cards.requests import OPTIONS_MAX
from models.work_states import WorkState

Lines = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class DispatchTrip(Action, prefix="fleet.dispatch"):
    """Send the picked vehicle and driver."""

    work_order_id: int


@dataclass(frozen=True)
class LookAgain(Action, prefix="fleet.look_again"):
    """See once more which vehicles and drivers are free."""

    work_order_id: int


@dataclass(frozen=True)
class AcceptTrip(Action, prefix="fleet.accept"):
    """The driver will go."""

    work_order_id: int


@dataclass(frozen=True)
class DeclineTrip(Action, prefix="fleet.decline"):
    """The driver cannot go; the bot then asks why."""

    work_order_id: int


@dataclass(frozen=True)
class StartTrip(Action, prefix="fleet.start"):
    """The driver sets off; the bot then asks for the odometer."""

    work_order_id: int


@dataclass(frozen=True)
class FinishTrip(Action, prefix="fleet.finish"):
    """The driver is back; the bot then asks for the odometer."""

    work_order_id: int


def dispatch_card(
    number: str,
    work_order_id: int,
    lines: Lines,
    vehicles: Sequence[Option],
    drivers: Sequence[Option] | None,
    selected_driver: str | None,
    url: str,
) -> Card:
    """Pick from what is free for the period; `drivers` None: the applicant drives."""
    choices = [Choice(key="vehicle", title="车辆", options=tuple(vehicles[:OPTIONS_MAX]))]
    if drivers is not None:
        choices.append(
            Choice(key="driver", title="司机", options=tuple(drivers[:OPTIONS_MAX]), selected=selected_driver)
        )
    return Card(
        title=f"请派车 {number}",
        lines=tuple(lines),
        choices=tuple(choices),
        submit=Button.does("派车", DispatchTrip(work_order_id), "primary"),
        link=url,
    )


def nothing_free_card(number: str, work_order_id: int, lines: Lines, what: str, url: str) -> Card:
    """The period is taken; once something is free again, look again."""
    return Card(
        title=f"暂时派不了 {number}",
        subtitle=f"这个时段没有空闲的{what}",
        lines=tuple(lines),
        note="有车辆或司机空出来后，点“重新查看”即可派车；也可以联系申请人改时间。",
        buttons=(Button.does("重新查看", LookAgain(work_order_id), "primary"), Button.opens("详情", url)),
        link=url,
    )


def dispatched_card(number: str, state: str, closed: str, lines: Lines, url: str) -> Card:
    """For the dispatcher, once it is settled."""
    return Card(
        title=f"派车 {number}",
        subtitle=state,
        lines=tuple(lines),
        buttons=(Button.opens("详情", url),),
        link=url,
        closed=closed,
    )


def trip_card(number: str, work_order_id: int, state: str, stage: WorkState, lines: Lines, url: str) -> Card:
    """The driver's card; `stage` decides what can be tapped."""
    details = Button.opens("详情", url)
    accept = Button.does("接单", AcceptTrip(work_order_id), "primary")
    decline = Button.does("无法接单", DeclineTrip(work_order_id), "danger")
    buttons = {
        WorkState.DISPATCHED: (accept, decline, details),
        WorkState.ACCEPTED: (Button.does("出车", StartTrip(work_order_id), "primary"), details),
        WorkState.IN_PROGRESS: (Button.does("收车", FinishTrip(work_order_id), "primary"), details),
    }.get(stage)
    return Card(
        title=f"出车任务 {number}",
        subtitle=state,
        lines=tuple(lines),
        buttons=buttons or (details,),
        link=url,
        closed="" if buttons else stage.label,
    )
