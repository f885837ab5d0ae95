"""The console: what people do at a desk, each as far as their roles reach."""

from aiohttp import web

from pages.console import (
    approvals,
    asset_classes,
    asset_exchange,
    asset_labels,
    assets,
    board,
    calendar,
    copies,
    delegations,
    duty_group,
    favourites,
    fleet,
    flows,
    forms,
    home,
    ic_cards,
    login,
    meals,
    messages,
    org,
    passes,
    password,
    printing,
    reception_budgets,
    reminders,
    repairs,
    requests,
    rooms,
    search,
    sessions,
    shop,
    shortcuts,
    stocktakings,
    supplies,
    supply_exchange,
    supply_quotas,
    views,
    water,
    work,
)
from pages.console.frame import MENU
from pages.console.menu import Menu
from pages.console.routes import CONSOLE, Route, missing
from pages.door import guarded

MODULES = (
    home,
    requests,
    approvals,
    copies,
    work,
    board,
    fleet,
    asset_exchange,
    asset_labels,
    rooms,
    repairs,
    assets,
    asset_classes,
    stocktakings,
    passes,
    printing,
    ic_cards,
    supplies,
    supply_exchange,
    supply_quotas,
    water,
    meals,
    reception_budgets,
    search,
    views,
    org,
    delegations,
    calendar,
    reminders,
    messages,
    duty_group,
    shop,
    flows,
    forms,
    favourites,
    shortcuts,
    sessions,
    password,
)
"""The page modules, in the menu's order; a new one adds its line here."""


def add_console(app: web.Application) -> None:
    """Serve the console under /console/. Add the H5 pages first: what pages are built with is theirs."""
    app[MENU] = Menu(tuple(item for module in MODULES for item in module.MENU))
    app[search.DECLARED] = [find for module in MODULES for find in getattr(module, "FINDS", ())]
    app.add_routes([route.definition for module in MODULES for route in module.ROUTES])
    app.add_routes(
        [
            web.get("/console", _to_home),
            web.get(login.PATH, guarded(login.show, CONSOLE), allow_head=False),
            web.post(login.PATH, guarded(login.take, CONSOLE)),
            web.post(f"{login.PATH}/first", guarded(login.set_up, CONSOLE)),
            Route("POST", "/console/logout", login.logout).definition,
        ]
    )
    app.add_routes([Route("GET", "/console/{tail:.*}", missing).definition])


async def _to_home(request: web.Request) -> web.Response:
    raise web.HTTPFound("/console/")
