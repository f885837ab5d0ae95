"""车辆出入证 on the phone: one's own passes, what a guard looks up, and what anybody sees who reads the code."""

from functools import partial

from aiohttp import web

from handlers import codes, passes
from handlers.passes.chat import KIND
from handlers.passes.checking import STANDINGS
from models.org import people_by_id
from models.passes import VehiclePass
from pages import pass_view
from pages.codes import declare_notice_of
from pages.visit import PageRefused, Pages, Visit

PATH = "/h5/passes"
SHOWN_MAX = 50


async def index(visit: Visit) -> web.Response:
    """The reader's own passes, and for guards a search by plate."""
    own = await VehiclePass.filter(person_id=visit.person.id).exclude(state="released").order_by("-id").limit(SHOWN_MAX)
    words = visit.request.query.get("plate", "")[:20]
    checks = await pass_view.checks(visit.person)
    found = await passes.find_passes(words) if checks and words.strip() else []
    return visit.render(
        "h5/passes.html",
        own=own,
        found=found,
        holders=await people_by_id({one.person_id for one in found}),
        checks=checks,
        words=words,
        standings=STANDINGS,
    )


show = partial(pass_view.show, site="h5")
act = partial(pass_view.act, site="h5")


async def show_notice(pages: Pages, pass_id: int) -> web.Response:
    """What the code tells everybody: no name and no phone."""
    notice = await passes.notice_of(pass_id)
    if notice is None:
        raise PageRefused(404, codes.UNKNOWN)
    return pages.render("links/pass.html", pass_notice=notice)


declare_notice_of(KIND, show_notice)
