"""Changing one's own password, for those who have one."""

from aiohttp import web

from handlers.org import passwords
from models.sessions import Password
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.visit import Visit, not_found, see

PATH = "/console/password"


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The form."""
    if not await Password.exists(person_id=visit.person.id):
        raise not_found()
    return visit.render("console/password.html", status=status, alert=alert, characters_min=passwords.CHARACTERS_MIN)


async def take(visit: Visit) -> web.Response:
    """Change it."""
    if not await Password.exists(person_id=visit.person.id):
        raise not_found()
    typed = [visit.form.get(name, "") for name in ("old", "new", "again")]
    refused = await passwords.change(visit.person, *typed, session=visit.ticket.token_hash)
    if refused:
        return await show(visit, alert=refused, status=422)
    return see("/console/sessions", notice="password.changed")


declare_notices({"password.changed": "密码已修改，其他地方的登录都已退出。"})
ROUTES = (Route("GET", PATH, show), Route("POST", PATH, take))
MENU = ()
