"""A pass as both sites show it: its code and days, whose it is, what has happened to it; renewing and revoking it."""

from datetime import datetime

from aiohttp import web

from bot import filling
from bot.errors import UserError
from forms.dates import show_day
from handlers import codes, passes
from handlers.passes.chat import KIND
from handlers.passes.checking import STANDINGS
from handlers.passes.ending import following
from models.org import Department, Person, people_by_id
from models.passes import VehiclePass
from models.requests import HistoryEntry, Request
from pages.notices import declare_notices
from pages.visit import Visit, attempt, not_found, see

OTHERS_MAX = 20
declare_notices({"passes.revoked": "出入证已注销，从现在起无效。"})


async def checks(person: Person) -> bool:
    """Whether somebody looks at the passes of others."""
    return bool({passes.CHECK, passes.MANAGE} & await person.permissions())


async def show(visit: Visit, site: str, *, alert: str = "", status: int = 200) -> web.Response:
    """The page on `site`, h5 or console: for its holder, for guards and managers."""
    one = await VehiclePass.find(id=visit.id)
    if one is None or not (one.person_id == visit.person.id or await checks(visit.person)):
        raise not_found()
    holder = await Person.one(id=one.person_id)
    standing = one.standing()
    notice = await passes.notice_of(one.id)
    code = await codes.code_for(KIND, one.id) if standing in ("valid", "early") else None
    label, tone = STANDINGS[standing]
    others = VehiclePass.filter(plate=one.plate, state__in=["requested", "active", "revoked"]).exclude(id=one.id)
    return visit.render(
        "pass.html",
        site=site,
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
        request=await Request.one(id=one.request_id),
        history=await _history(one),
        others=await others.order_by("-valid_to").limit(OTHERS_MAX),
        standings=STANDINGS,
        own=holder.id == visit.person.id,
        renewable=await passes.renewable(one, visit.person),
        revocable=one.state == "active" and (holder.id == visit.person.id or await visit.person.may(passes.MANAGE)),
    )


async def _history(one: VehiclePass) -> list[tuple[datetime, str]]:
    """What has happened to a pass, in order."""
    entries = await HistoryEntry.listed("id", request_id=one.request_id, verb=["submit", "approve_task", "fulfil"])
    people = await people_by_id(
        {row.person_id for row in entries if row.person_id is not None} | {one.revoked_by_id or 0}
    )
    lines = []
    for entry in entries:
        who = people[entry.person_id].name if entry.person_id in people else ""
        words = {"submit": f"{who}提交申请", "approve_task": f"{who}同意", "fulfil": "发证"}
        lines.append((entry.created_at, words[entry.verb]))
    if one.reminded_at is not None:
        lines.append((one.reminded_at, "提醒持证人快到期了"))
    if one.revoked_at is not None:
        by = people[one.revoked_by_id].name if one.revoked_by_id in people else "系统"
        lines.append((one.revoked_at, f"{by}注销：{one.revoke_reason}"))
    later = await following(one)
    if later is not None:
        lines.append((later.created_at, f"续办到{show_day(later.valid_to)}（{later.number}）"))
    return sorted(lines)


async def act(visit: Visit, site: str) -> web.Response:
    """Revoke it, or begin its renewal, with which the chat goes on, too."""
    one = await VehiclePass.find(id=visit.id)
    own = one is not None and one.person_id == visit.person.id
    if one is None or not (own or await visit.person.may(passes.MANAGE)):
        raise not_found()
    where = f"/{site}/passes/{one.id}"
    match visit.form.get("action"):
        case "revoke":
            refused = await attempt(passes.revoke(one.id, visit.person, reason=visit.form.get("reason", "")))
            return (
                await show(visit, site, alert=refused, status=422) if refused else see(where, notice="passes.revoked")
            )
        case "renew":
            return await _renew(visit, site, one)
    raise not_found()


async def _renew(visit: Visit, site: str, one: VehiclePass) -> web.Response:
    try:
        begun = await passes.renew(one.id, visit.person)
    except UserError as refusal:
        return await show(visit, site, alert=refusal.text, status=422)
    turn = await visit.turn()
    await filling.remember(turn, passes.PASS, begun.draft, begun.values)
    await filling.set_asked(turn, None)
    return see(f"/h5/drafts/{begun.draft.id}")
