"""送水清单: what is still to be brought, place by place, for whoever carries it."""

import re
from dataclasses import dataclass
from itertools import groupby

from aiohttp import web

from handlers import requests, water
from models.org import people_by_id
from models.work import WorkOrder
from models.work_states import OPEN, WorkState
from pages.visit import Visit, not_found

PATH = "/h5/water"
SHOWN_MAX = 200
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Stop:
    """One place of the round: its orders with the name of whoever takes each, and the barrels that stand there."""

    place: str
    lines: list[tuple[WorkOrder, WorkState, str, str]]
    on_deposit: int


def in_walking_order(place: str) -> str:
    """A text that sorts 2楼 before 10楼."""
    return _DIGITS.sub(lambda number: number[0].zfill(8), place)


async def show(visit: Visit) -> web.Response:
    """The round: the reader's orders, and those that nobody has taken yet; a dispatcher's is everybody's."""
    granted = await visit.person.permissions()
    if not {water.SERVICE.serve, water.SERVICE.dispatch} & granted:
        raise not_found()
    found = (
        await WorkOrder.filter(kind=water.SERVICE.kind, state__in=[state.value for state in OPEN])
        .order_by("due_at", "id")
        .limit(SHOWN_MAX)
    )
    mine = [one for one in found if one.assignee_id in (None, visit.person.id) or water.SERVICE.dispatch in granted]
    orders = sorted(mine, key=lambda one: in_walking_order(one.place))
    shown = await requests.order_summaries(orders, visit.person)
    people = await people_by_id({one.assignee_id for one in orders if one.assignee_id is not None})
    standing = await water.on_deposit({one.place for one in orders})
    stops = []
    for place, group in groupby(orders, key=lambda one: one.place):
        lines = [
            (one, WorkState(one.state), shown[one.id], people[one.assignee_id].name if one.assignee_id else "")
            for one in group
        ]
        stops.append(Stop(place, lines, standing.get(place, 0)))
    return visit.render("h5/water.html", stops=stops)
