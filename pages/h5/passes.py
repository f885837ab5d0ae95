"""车辆出入证: one's own passes to show or print, what a guard looks up, and what anybody sees who reads the code."""

from aiohttp import web

from handlers import codes, passes
from handlers.passes.chat import KIND
from handlers.passes.checking import STANDINGS
from models.org import Department, Person, people_by_id
from models.passes import VehiclePass
from pages.codes import declare_notice_of
from pages.notices import declare_notices
from pages.visit import PageRefused, Pages, Visit, attempt, not_found, see

PATH = "/h5/passes"
SHOWN_MAX = 50

declare_notices({"passes.revoked": "出入证已注销，从现在起无效。"})


async def index(visit: Visit) -> web.Response:
    """The reader's own passes, and for guards a search by plate."""
    own = await VehiclePass.filter(person_id=visit.person.id).exclude(state="released").order_by("-id").limit(SHOWN_MAX)
    words = visit.request.query.get("plate", "")[:20]
    checks = await _checks(visit.person)
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


async def _checks(person: Person) -> bool:
    return bool({passes.CHECK, passes.MANAGE} & await person.permissions())


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """One pass: its code to show at the gate, and its days."""
    one = await VehiclePass.find(id=visit.id)
    if one is None or not (one.person_id == visit.person.id or await _checks(visit.person)):
        raise not_found()
    holder = await Person.one(id=one.person_id)
    standing = one.standing()
    notice = await passes.notice_of(one.id)
    code = await codes.code_for(KIND, one.id) if standing in ("valid", "early") else None
    label, tone = STANDINGS[standing]
    return visit.render(
        "h5/pass.html",
        status=status,
        alert=alert,
        vehicle_pass=one,
        label=label,
        tone=tone,
        unit=notice.unit if notice is not None else "",
        # Drawn by our own code out of an address alone.
        picture=codes.picture(code, scale=6) if code is not None else "",
        holder=holder,
        department=await Department.one(id=holder.department_id),
        revoker=await Person.find(id=one.revoked_by_id) if one.revoked_by_id is not None else None,
        own=holder.id == visit.person.id,
        revocable=one.state == "active" and (holder.id == visit.person.id or await visit.person.may(passes.MANAGE)),
    )


async def act(visit: Visit) -> web.Response:
    """Revoke it."""
    one = await VehiclePass.find(id=visit.id)
    if one is None or not (one.person_id == visit.person.id or await visit.person.may(passes.MANAGE)):
        raise not_found()
    if visit.form.get("action") != "revoke":
        raise not_found()
    refused = await attempt(passes.revoke(one.id, visit.person, reason=visit.form.get("reason", "")))
    return await show(visit, alert=refused, status=422) if refused else see(f"{PATH}/{one.id}", notice="passes.revoked")


async def show_notice(pages: Pages, pass_id: int) -> web.Response:
    """What the code tells everybody: no name and no phone."""
    notice = await passes.notice_of(pass_id)
    if notice is None:
        raise PageRefused(404, codes.UNKNOWN)
    return pages.render("links/pass.html", pass_notice=notice)


declare_notice_of(KIND, show_notice)
