"""The console's start page: what waits for the reader, what they can ask for, and what they keep."""

from datetime import datetime, timedelta

from aiohttp import web

from models.clock import now
from pages.console.menu import TO_DO, Item
from pages.console.routes import Route
from pages.visit import Visit
from pages.waiting import waiting_for

SHOWN_MAX = 8
"""Rows of one kind; the lists behind have all."""
LATE_AFTER = timedelta(days=2)
"""A decision that has waited longer is marked."""


async def show(visit: Visit) -> web.Response:
    """The start page."""
    waiting = await waiting_for(visit.person, SHOWN_MAX)
    waiting["approvals"] = [
        (task, row, applicant, age_of(task.created_at), now() - task.created_at > LATE_AFTER)
        for task, row, applicant in waiting["approvals"]
    ]
    return visit.render("console/home.html", **waiting)


def age_of(since: datetime) -> str:
    """How long something has waited, in the largest unit."""
    minutes = int((now() - since).total_seconds()) // 60
    if minutes < 1:
        return "刚刚收到"
    if minutes < 60:
        return f"已等{minutes}分钟"
    return f"已等{minutes // 60}小时" if minutes < 24 * 60 else f"已等{minutes // (24 * 60)}天"


async def menu(visit: Visit) -> web.Response:
    """The menu as a page of its own, for phones."""
    return visit.render("console/menu.html")


ROUTES = (Route("GET", "/console/", show), Route("GET", "/console/menu", menu))
MENU = (Item("/console/", "工作台", TO_DO),)
