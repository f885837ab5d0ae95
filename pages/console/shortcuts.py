"""Shortcut keys: a person gives letters and digits to pages of the menu.

G and then the key goes there, as the script does it; the keys are access keys, too, which browsers know without one.
"""

import re

from aiohttp import web

from models.org import Person
from models.sessions import Shortcut
from pages.console.frame import MENU as WHOLE_MENU
from pages.console.menu import PERSONAL, Item, grouped
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.visit import Visit, see

PATH = "/console/shortcuts"
_KEY = re.compile("[a-z0-9]")
NO_KEY = "“{typed}”不能用作快捷键：请填一个英文字母或数字。"
TWICE = "“{typed}”填了两次：一个键只能打开一个页面。"


async def show(visit: Visit) -> web.Response:
    """Every page of the menu with its key."""
    rows = await Shortcut.listed("id", person_id=visit.person.id)
    return await _page(visit, {row.path: row.key for row in rows})


async def _page(visit: Visit, keys: dict[str, str], *, alert: str = "", status: int = 200) -> web.Response:
    items = await _items(visit)
    return visit.render("console/shortcuts.html", status=status, alert=alert, groups=grouped(items), keys=keys)


async def _items(visit: Visit) -> list[Item]:
    return visit.request.app[WHOLE_MENU].visible(await visit.person.permissions())


async def save(visit: Visit) -> web.Response:
    """Keep the keys as they were sent, in place of all earlier ones."""
    typed = {item.path: visit.form.get(item.path, "").strip().lower() for item in await _items(visit)}
    keys = {path: key for path, key in typed.items() if key}
    if refused := _refusal(list(keys.values())):
        return await _page(visit, keys, alert=refused, status=422)
    # One at a time: a form that is sent twice would insert its keys twice.
    await Person.locked(visit.person.id)
    await Shortcut.filter(person_id=visit.person.id).delete()
    await Shortcut.bulk_create([Shortcut(person_id=visit.person.id, key=key, path=path) for path, key in keys.items()])
    return see(PATH, notice="shortcuts.saved")


def _refusal(keys: list[str]) -> str:
    for number, key in enumerate(keys):
        if not _KEY.fullmatch(key):
            return NO_KEY.format(typed=key)
        if key in keys[:number]:
            return TWICE.format(typed=key.upper())
    return ""


declare_notices({"shortcuts.saved": "快捷键已保存，现在就可以用。"})
ROUTES = (Route("GET", PATH, show), Route("POST", PATH, save))
MENU = (Item(PATH, "快捷键", PERSONAL),)
