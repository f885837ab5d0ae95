"""How a page of the console is declared, and who gets to see it.

A page module has `ROUTES` and `MENU`; pages.console joins the modules. A page that the reader may not open does not
exist for them: the answer is the same as for an address that no page has.
"""

import dataclasses
from dataclasses import dataclass
from functools import wraps
from urllib.parse import urlencode

from aiohttp import web

from pages.console.frame import frame_of
from pages.door import FRAME, Handler, Site, View, signed_in
from pages.session import LOGIN_PATH
from pages.visit import Visit, not_found, see

NUMBER = r"{id:[0-9]{1,18}}"
"""A row's id in a path; `visit.id` reads it."""


def _to_login(request: web.Request) -> web.Response:
    return see(_login(0, request.path_qs if request.method == "GET" else request.path))


def _login(_: int, to: str) -> str:
    # The browser remembers its tenant.
    return f"{LOGIN_PATH}?{urlencode({'to': to})}"


CONSOLE = Site(login=_login, stranger=_to_login, message="console/message.html")


@dataclass(frozen=True)
class Route:
    """One method of one address.

    Attributes:
        path: An aiohttp path below /console/.
        permission: What a role must grant; None lets in everybody of the tenant. A view may ask for more, and answers
            `not_found()` when it is not given.
        body_bytes_max: How much may be posted, for pages that take files; None: what every page may.
    """

    method: str
    path: str
    view: View
    permission: str | None = None
    body_bytes_max: int | None = None

    def __post_init__(self) -> None:
        assert self.method in ("GET", "POST") and self.path.startswith("/console/"), self

    @property
    def definition(self) -> web.RouteDef:
        """The route as aiohttp takes it."""
        handler = _gate(self.view, self.permission, self.body_bytes_max)
        return web.get(self.path, handler) if self.method == "GET" else web.post(self.path, handler)


def _gate(view: View, permission: str | None, body_bytes_max: int | None) -> Handler:
    @wraps(view)
    async def show(visit: Visit) -> web.Response:
        granted = await visit.person.permissions()
        frame = await frame_of(visit, granted)
        visit.request[FRAME] = {**frame, "person": visit.person, "form_token": visit.form_token, "notice": None}
        visit.request[FRAME]["path"] = visit.request.path
        if permission is not None and permission not in granted:
            raise not_found()
        return await view(dataclasses.replace(visit, frame=frame))

    return signed_in(show, CONSOLE, body_bytes_max=body_bytes_max)


async def missing(visit: Visit) -> web.Response:
    """Any address of the console that no page has."""
    raise not_found()
