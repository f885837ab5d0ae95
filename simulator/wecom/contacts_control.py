"""The contacts page's side of the control API: an administrator's deeds by name, each with its real callback."""

import inspect
import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from aiohttp import web

from simulator.wecom import directory
from simulator.wecom.config import CorpConfig
from simulator.wecom.console import Console
from simulator.wecom.directory import Deed

DEEDS: dict[str, Callable[..., Deed]] = {
    deed.__name__: deed
    for deed in (
        directory.add_member,
        directory.move_member,
        directory.describe_member,
        directory.rename_member,
        directory.set_status,
        directory.remove_member,
        directory.add_department,
        directory.change_department,
        directory.set_leaders,
        directory.remove_department,
    )
}


class ContactsControl:
    """Handlers under /control/contacts. Wrong input answers 400, something that is not there 404."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/control/contacts", self.show), web.post("/control/contacts", self.change)]

    async def show(self, request: web.Request) -> web.Response:
        """Departments and members of the enterprise `corp`."""
        return web.json_response(_shown(self._console.corp(request.query.get("corp"))))

    async def change(self, request: web.Request) -> web.Response:
        """`{"corp_id": …, "deed": "move_member", "userid": …, "department": [2]}`: a deed with its arguments."""
        values = json.loads(await request.text())
        if not isinstance(values, dict) or values.get("deed") not in DEEDS:
            raise ValueError(f"a deed is one of {', '.join(DEEDS)}")
        corp, deed = self._console.corp(values.pop("corp_id", None)), DEEDS[values.pop("deed")]
        wanted = {name: kind.annotation for name, kind in inspect.signature(deed).parameters.items() if name != "corp"}
        if values.keys() - wanted.keys() or not all(_fits(values[name], wanted[name]) for name in values):
            raise ValueError(f"{deed.__name__} takes {', '.join(wanted)}")
        delivery = await self._console.does(deed(corp, **values))
        told = None if delivery is None else {"ok": delivery.ok, **asdict(delivery)}
        return web.json_response({**_shown(self._console.corp(corp.corp_id)), "callback": told})


def _fits(value: object, kind: Any) -> bool:
    """Whether a JSON value is of an argument's kind."""
    if kind in (str, int):
        return isinstance(value, kind) and not isinstance(value, bool)
    return isinstance(value, list) and all(_fits(one, kind.__args__[0]) for one in value)


def _shown(corp: CorpConfig) -> dict[str, Any]:
    return {
        "corp_id": corp.corp_id,
        "name": corp.name,
        "has_callback": bool(corp.contacts_callback_url),
        "departments": [asdict(department) for department in corp.departments],
        "members": [asdict(member) for member in corp.members],
    }
