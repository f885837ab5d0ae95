"""Who gets through which door: every route of the console and the phone's pages, tried by all kinds of people.

The routes are those that the service really has, so a new one is tried as soon as it exists.
"""

import re
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import product

import aiohttp
import pytest
from aiohttp import web

from app import build_app
from models.org import Department, Person, Role, RoleMember
from models.permissions import permissions
from pages import session
from pages.console import MODULES
from tests.guarantees.buttons import buttons_of, named_in_templates
from tests.guarantees.furnished import WHO, Furnished, furnish
from tests.guarantees.snapshot import changes, snapshot
from tests.guarantees.test_isolated_doors import numbers
from tests.story import Service

PUBLIC = {
    *("/h5/enter", "/h5/login", "/h5/miniprogram/login", "/h5/miniprogram/enter"),
    *("/console/login", "/console/login/first", "/console"),
}
"""The ways in; what they do is told in test_login, and in tests/miniprogram/."""
EVERYBODYS = {"/console/people/{id}/card", "/h5/assets/{id}", "/h5/rooms/{id}"}
"""Rows that everybody of the tenant may read on purpose. Think twice before adding one."""
DENIED = (403, 404)
PATTERN = re.compile(r"{(\w+):(?:[^{}]|{[^{}]*})*}")
"""A part of an address with what it may be."""
ODD = (
    "q=%00",
    "notice=%27%3B--",
    "before=-1&after=x&page=99999999999999999999",
    "q=%25_%5C&sort=%3B&show=%F0%9F%98%80",
)
"""Addresses that no page of ours makes."""


@dataclass(frozen=True)
class Door:
    """One method of one address; `permission` is None where a view decides for itself, as all of the phone's do."""

    method: str
    path: str
    permission: str | None
    buttons: tuple[str, ...]
    """What could be pressed behind it; `show` where nothing is posted."""

    def opened(self, furnished: Furnished) -> Iterator[str]:
        """Addresses of things that are there, or the door itself when it leads to no row."""
        if "{id}" not in self.path:
            yield self.path.replace("/{tail}", "{tail}").replace("{tail}", "/nothing-here")
            return
        for number in numbers(furnished, self.path):
            # Every flow and form of `furnish` has a node or field of this key.
            path = self.path.replace("{id}", str(number)).replace("{key}", "only")
            # An operation that only some may do, and one for whoever may read.
            yield from [path.replace("{verb}", verb) for verb in ("approve", "comment")] if "{verb}" in path else [path]


def doors(service: Service) -> list[Door]:
    """Every door to the pages, except the ways in."""
    asked = {
        (route.method, PATTERN.sub(r"{\1}", route.path)): route.permission
        for module in MODULES
        for route in module.ROUTES
    }
    found = []
    for route in build_app(service.agency.settings).router.routes():
        assert route.resource is not None
        path = route.resource.canonical
        if route.method in ("GET", "POST") and path.startswith(("/h5", "/console")) and path not in PUBLIC:
            buttons = buttons_of(route.handler) if route.method == "POST" else ["show"]
            found.append(Door(route.method, path, asked.get((route.method, path)), tuple(buttons)))
    declared = {(door.method, door.path) for door in found}
    assert set(asked) <= declared, f"declared but not served: {set(asked) - declared}"
    return found


@dataclass(frozen=True)
class Visitor:
    """Somebody's browser. `token` is what their forms carry."""

    browser: aiohttp.ClientSession
    token: str

    async def tries(self, door: Door, path: str, form: dict[str, str] | None = None) -> int:
        data = {"form_token": self.token, **(form or {})} if door.method == "POST" else None
        async with self.browser.request(door.method, path, data=data, allow_redirects=False) as answer:
            return answer.status


@asynccontextmanager
async def logged_in(service: Service, person_id: int | None) -> AsyncIterator[Visitor]:
    agency = service.agency
    cookies, token = {}, ""
    if person_id is not None:
        async with agency.work():
            ticket = await session.begin(agency.tenant_id, await Person.get(id=person_id))
        cookies = {session.COOKIE: f"{ticket.tenant_id}.{ticket.token}"}
        token = session.form_token(agency.settings.secret_key, ticket)
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(service.url, cookies=cookies, cookie_jar=jar) as browser:
        yield Visitor(browser, token)


async def newcomer(service: Service, called: str = "", granted: Iterable[str] = ()) -> int:
    """Somebody new in the finance department with these permissions, who has no part in anything yet."""
    async with service.agency.work():
        department = await Department.get(name="财务科")
        person = await Person.create(name="新来的", department_id=department.id)
        if granted:
            role = await Role.create(code=called, name=called, permissions=list(granted))
            await RoleMember.create(role_id=role.id, person_id=person.id)
        return person.id


@pytest.fixture
async def furnished(service: Service) -> Furnished:
    return await furnish(service.agency)


@pytest.fixture
async def people(service: Service, furnished: Furnished) -> AsyncIterator[dict[str, Visitor]]:
    """Nobody, a plain employee, and somebody who may do everything."""
    async with AsyncExitStack() as browsers:
        found = {"nobody": None, "plain": await newcomer(service), "all": service.agency.ids[WHO]}
        yield {name: await browsers.enter_async_context(logged_in(service, one)) for name, one in found.items()}


@pytest.fixture
async def granted(service: Service, furnished: Furnished) -> AsyncIterator[dict[str, Visitor]]:
    """For every permission somebody who has it alone, and somebody who lacks only it."""
    every = set(permissions())
    async with AsyncExitStack() as browsers:

        async def enters(called: str, granted: set[str]) -> Visitor:
            return await browsers.enter_async_context(logged_in(service, await newcomer(service, called, granted)))

        found = {name: await enters(name, {name}) for name in every}
        yield found | {f"all but {name}": await enters(f"all but {name}", every - {name}) for name in every}


async def test_nobody_gets_in_without_a_login(
    service: Service, furnished: Furnished, people: dict[str, Visitor]
) -> None:
    for door in doors(service):
        for path in door.opened(furnished):
            status = await people["nobody"].tries(door, path)
            assert status in (401, 303, 404), (door, path, status)


async def test_a_permission_opens_its_own_doors_and_no_others(
    service: Service, furnished: Furnished, people: dict[str, Visitor], granted: dict[str, Visitor]
) -> None:
    people |= granted
    guarded = [door for door in doors(service) if door.permission is not None]
    assert guarded, "the console asks for no permission at all"
    opened = set()
    for door in guarded:
        assert door.permission in permissions(), door
        for path in door.opened(furnished):
            for name in ("plain", f"all but {door.permission}"):
                status = await people[name].tries(door, path)
                assert status == 404, f"{name} without {door.permission}: {door.method} {path} answers {status}"
            for name in (door.permission, "all"):
                status = await people[name].tries(door, path)
                assert status < 500, (name, door, path, status)
                opened |= {door} if status in (200, 303) else set()
    closed = [door for door in guarded if door.method == "GET" and door not in opened]
    assert closed == [], "these show nothing even to those who may, so nothing was proven of them"


async def test_who_has_no_part_in_it_sees_nothing_of_it(
    service: Service, furnished: Furnished, people: dict[str, Visitor]
) -> None:
    before = await snapshot(service.agency.settings.database_url, without=("web_session",))
    filled = {name: str(furnished.ids.get(name, [3])[0]) for name in sorted(named_in_templates("name"))}
    tried = 0
    for door in doors(service):
        if "{id}" not in door.path or door.path in EVERYBODYS:
            continue
        for path in door.opened(furnished):
            for action in door.buttons if door.permission is None else door.buttons[:1]:
                form = {**filled, "action": action, "form_token": people["plain"].token}
                status = await people["plain"].tries(door, path, form)
                assert status in DENIED, (door, path, action, status)
                tried += 1
    assert tried > 50
    after = await snapshot(service.agency.settings.database_url, without=("web_session",))
    assert set(changes(before, after)) <= {"conversation"}


FOREIGN: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "no token": ({"form_token": ""}, {}),
    "another token": ({"form_token": "0" * 32}, {}),
    "another origin": ({}, {"Origin": "https://evil.example"}),
    "another site": ({}, {"Sec-Fetch-Site": "cross-site"}),
}
"""What a form from elsewhere has or has not, and its headers."""


async def test_no_form_from_elsewhere_is_taken(
    service: Service, furnished: Furnished, people: dict[str, Visitor]
) -> None:
    before = await snapshot(service.agency.settings.database_url)
    posts = [door for door in doors(service) if door.method == "POST"]
    assert len(posts) > 5
    visitor = people["all"]
    for door in posts:
        for path, (what, (form, headers)) in product(door.opened(furnished), FOREIGN.items()):
            data = {"form_token": visitor.token, **form}
            async with visitor.browser.post(path, data=data, headers=headers, allow_redirects=False) as answer:
                assert answer.status == 403, (path, what, answer.status)
    assert changes(before, await snapshot(service.agency.settings.database_url)) == []


async def test_odd_addresses_break_nothing(service: Service, furnished: Furnished, people: dict[str, Visitor]) -> None:
    for door in doors(service):
        if door.method != "GET":
            continue
        path = next(iter(door.opened(furnished)))
        for query in ODD:
            async with people["all"].browser.get(f"{path}?{query}", allow_redirects=False) as answer:
                assert answer.status < 500, (path, query)


async def test_every_page_has_its_safety_headers(
    service: Service, furnished: Furnished, people: dict[str, Visitor]
) -> None:
    pages = 0
    for door in doors(service):
        if door.method != "GET":
            continue
        for path in door.opened(furnished):
            async with people["all"].browser.get(path, allow_redirects=False) as answer:
                assert answer.headers["X-Content-Type-Options"] == "nosniff", path
                if answer.content_type != "text/html":
                    continue
                html = await answer.text()
                pages += 1
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy and "unsafe" not in policy, path
                assert "frame-ancestors 'none'" in policy and "form-action 'self'" in policy, path
                assert answer.headers["Cache-Control"] == "no-store", path
                assert answer.headers["Referrer-Policy"] == "same-origin", path
                assert answer.headers["X-Frame-Options"] == "DENY", path
                assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)|javascript:", html), path
    assert pages > 20


@pytest.mark.parametrize("secure", [False, True], ids=["http", "https"])
def test_cookies_are_out_of_reach_of_scripts_and_other_sites(secure: bool) -> None:
    response = web.Response()
    session.keep(response, session.Ticket(1, "t" * 43), secret=b"secret", secure=secure)
    assert len(response.cookies) == 2
    for cookie in response.cookies.values():
        assert cookie["httponly"] and cookie["samesite"] == "Lax" and bool(cookie["secure"]) is secure
