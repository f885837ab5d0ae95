"""The contacts page's side of the control API: an administrator's deeds by name, each with its real callback."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from aiohttp import web

from simulator.deeds import chosen
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
        deed, arguments = chosen(DEEDS, values)
        corp = self._console.corp(values.get("corp_id"))
        delivery = await self._console.does(deed(corp, **arguments))
        told = None if delivery is None else {"ok": delivery.ok, **asdict(delivery)}
        return web.json_response({**_shown(self._console.corp(corp.corp_id)), "callback": told})


def _shown(corp: CorpConfig) -> dict[str, Any]:
    return {
        "corp_id": corp.corp_id,
        "name": corp.name,
        "deeds": list(DEEDS),
        "departments": [asdict(department) for department in corp.departments],
        "members": [asdict(member) for member in corp.members],
    }
