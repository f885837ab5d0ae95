"""Saved views: a list's state kept under a name, for oneself."""

from urllib.parse import parse_qsl

from aiohttp import web
from multidict import MultiDict

from models.sessions import SavedView
from pages.console.routes import NUMBER, Route
from pages.listing import Asked, Listing, listing
from pages.notices import declare_notices
from pages.visit import Visit, not_found, see

NAME_CHARACTERS_MAX = 20
QUERY_CHARACTERS_MAX = 2000
"""Of a list's state in its address."""
VIEWS_MAX = 50
"""Of one person; more would be a list to search."""
NO_NAME = "请先给视图起个名字，例如：本月用车。"
TAKEN = "您在这个列表里已经有同名的视图，请换一个名字。"
FULL = f"最多保存{VIEWS_MAX}个视图，请先删除不用的。"

declare_notices(
    {
        "views.saved": "视图已保存，在列表上方点它的名字打开。",
        "views.renamed": "已改名。",
        "views.deleted": "视图已删除。",
    }
)


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """The reader's views, to rename and delete."""
    views = []
    for view in await SavedView.listed("listing", "name", person_id=visit.person.id):
        # A list that this release has no more keeps its views unseen.
        if (known := listing(view.listing)) is not None:
            views.append((view, known.title, f"{known.path}?{view.query}"))
    return visit.render("console/views.html", views=views, alert=alert, status=status)


async def save(visit: Visit) -> web.Response:
    """Keep the state under a name; the same name again replaces what it stood for."""
    known = listing(visit.form.get("listing", ""))
    if known is None:
        raise not_found()
    query = await _state(known, visit.form.get("query", ""))
    if not (name := _name(visit)):
        return await show(visit, alert=NO_NAME, status=422)
    own = await SavedView.listed("id", person_id=visit.person.id)
    same = next((view for view in own if view.listing == known.name and view.name == name), None)
    if same is not None:
        same.query = query
        await same.save(update_fields=["query"])
    elif len(own) >= VIEWS_MAX:
        return await show(visit, alert=FULL, status=422)
    else:
        await SavedView.create(person_id=visit.person.id, listing=known.name, name=name, query=query)
    return see(f"{known.path}?{query}&notice=views.saved")


async def _state(known: Listing, query: str) -> str:
    """What the list itself would write: nothing else gets into the address that the view opens."""
    return (await Asked.read(known, MultiDict(parse_qsl(query[:QUERY_CHARACTERS_MAX])))).state()


def _name(visit: Visit) -> str:
    return visit.form.get("name", "").strip()[:NAME_CHARACTERS_MAX]


async def change(visit: Visit) -> web.Response:
    """Rename or delete one."""
    view = await SavedView.find(id=visit.id, person_id=visit.person.id)
    if view is None:
        raise not_found()
    match visit.form.get("action", ""):
        case "delete":
            await view.delete()
            return see("/console/views", notice="views.deleted")
        case "rename":
            if not (name := _name(visit)):
                return await show(visit, alert=NO_NAME, status=422)
            same = await SavedView.find(person_id=visit.person.id, listing=view.listing, name=name)
            if same is not None and same.id != view.id:
                return await show(visit, alert=TAKEN, status=422)
            view.name = name
            await view.save(update_fields=["name"])
            return see("/console/views", notice="views.renamed")
        case _:
            raise not_found()


ROUTES = (
    Route("GET", "/console/views", show),
    Route("POST", "/console/views", save),
    Route("POST", f"/console/views/{NUMBER}", change),
)
MENU = ()
