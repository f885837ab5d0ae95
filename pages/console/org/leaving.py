"""办理离职: what would go to whom, who takes over, and then the leave itself."""

from aiohttp import web

from handlers import org
from handlers.org.leaving import preview, successor_by_rule
from models.org import Person
from models.permissions import MANAGE_ORG
from pages.console.menu import Item
from pages.console.org import people
from pages.console.routes import NUMBER, Route
from pages.notices import declare_notices
from pages.picking import PersonChoice, read_person, unchosen
from pages.visit import CHANNEL, Visit, attempt, not_found, see

PATH = f"{people.PATH}/{NUMBER}/leaving"

declare_notices({"people.left": "已办理离职，手上的事已经交给接手人，双方都收到了消息。"})


async def _leaver(visit: Visit) -> Person:
    person = await Person.find(id=visit.id)
    if person is None:
        raise not_found()
    return person


async def show(visit: Visit) -> web.Response:
    """What would happen."""
    person = await _leaver(visit)
    if not person.active:
        return see(f"{people.PATH}/{person.id}")
    return await _page(visit, person, unchosen("successor"))


async def _page(
    visit: Visit, person: Person, successor: PersonChoice, *, alert: str = "", status: int = 200
) -> web.Response:
    return visit.render(
        "console/org/leaving.html",
        status=status,
        alert=alert,
        shown=person,
        successor=successor,
        by_rule=await successor_by_rule(person),
        lines=await preview(person),
    )


async def take(visit: Visit) -> web.Response:
    """Let the person leave."""
    person = await _leaver(visit)
    successor = await read_person(visit.form, "successor")
    if successor.problem:
        return await _page(visit, person, successor, status=422)
    refused = await attempt(org.leave(person, successor.person, by=visit.person, channel=CHANNEL))
    if refused:
        return await _page(visit, person, successor, alert=refused, status=422)
    if person.id == visit.person.id:
        return see("/console/")
    return see(f"{people.PATH}/{person.id}", notice="people.left")


ROUTES = (Route("GET", PATH, show, MANAGE_ORG), Route("POST", PATH, take, MANAGE_ORG))
MENU: tuple[Item, ...] = ()
