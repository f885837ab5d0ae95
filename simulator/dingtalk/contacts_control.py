"""The contacts page's side of the control API: an administrator's deeds by name, each with its real event."""

from dataclasses import asdict
from typing import Any

from aiohttp import web

from simulator.deeds import chosen
from simulator.dingtalk.config import ROOT_DEPARTMENT, DepartmentConfig, DingTalkCorpConfig, MemberConfig
from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.directory import DEEDS

ACTIVE, NOT_YET = 1, 4
"""A member's states in the page's numbers, which are WeCom's."""


class ContactsControl:
    """Handlers under /control/dingtalk/contacts, in the shape that WeCom's has."""

    def __init__(self, console: DingTalk) -> None:
        self._console = console

    def routes(self) -> list[web.RouteDef]:
        path = "/control/dingtalk/contacts"
        return [web.get(path, self.show), web.post(path, self.change)]

    async def show(self, request: web.Request) -> web.Response:
        """Departments and members of the organisation `corp`."""
        return web.json_response(_shown(self._console.corp(request.query.get("corp"))))

    async def change(self, request: web.Request) -> web.Response:
        """`{"corp_id": …, "deed": "move_member", "userid": …, "department": [2]}`: a deed with its arguments."""
        values = await request.json()
        deed, arguments = chosen(DEEDS, values)
        corp = self._console.corp(values.get("corp_id"))
        deliveries = await self._console.does(deed(corp, **arguments))
        told = next(({"ok": one.ok, **asdict(one)} for one in deliveries), None)
        return web.json_response({**_shown(self._console.corp(corp.corp_id)), "callback": told})


def _shown(corp: DingTalkCorpConfig) -> dict[str, Any]:
    root = corp.department(ROOT_DEPARTMENT)
    below = [one for one in corp.departments if one.dept_id != ROOT_DEPARTMENT]
    return {
        "corp_id": corp.corp_id,
        "name": corp.name,
        "deeds": list(DEEDS),
        "departments": [_department(one) for one in ([root] if root else []) + below],
        "members": [_member(one) for one in corp.members],
    }


def _department(one: DepartmentConfig) -> dict[str, Any]:
    parent = 0 if one.dept_id == ROOT_DEPARTMENT else one.parent_id
    return {"id": one.dept_id, "name": one.name, "parentid": parent, "leaders": one.managers}


def _member(one: MemberConfig) -> dict[str, Any]:
    return {
        "userid": one.userid,
        "name": one.name,
        "department": one.dept_id_list,
        "title": one.title,
        "status": ACTIVE if one.active else NOT_YET,
    }
