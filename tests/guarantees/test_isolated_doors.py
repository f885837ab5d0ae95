"""A person of one tenant tries another tenant's ids on every page and every button there is."""

import dataclasses
import re
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import get_type_hints

import aiohttp
import pytest
from aiohttp import web
from structlog.testing import capture_logs

from app import build_app
from bot.drafts import digest
from cards.actions import Action
from models.messages import OutgoingMessage
from models.org import Person
from models.requests import Request
from pages import session
from pages.operations.layouts import LAYOUTS
from tests.guarantees.buttons import buttons_of, named_in_templates
from tests.guarantees.furnished import WHO, Furnished, furnish, set_ids_apart
from tests.guarantees.letters import post, sealed, tap
from tests.guarantees.snapshot import changes, snapshot
from tests.story import Service, open_agency
from webhooks.delivery import DISPATCHER

NO_IDS = {"tenant", "secret", "token", "name", "tail", "key", "verb"}
"""Parts of a path that name no tenant's row: the door and its secret (their own tests try them), a link (likewise),
files, what no page has, a node of the flow before it, and what is done with the request before it."""


@dataclass
class Neighbours:
    """Tenant A, whose things are tried, and a person of tenant B who tries, logged in on the pages."""

    service: Service
    a: Furnished
    b: Furnished
    browser: aiohttp.ClientSession
    form_token: str

    @property
    def database_url(self) -> str:
        return self.service.agency.settings.database_url


@pytest.fixture
async def neighbours(service: Service, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Neighbours]:
    a = await furnish(service.agency)
    settings = service.agency.settings
    await set_ids_apart(settings.database_url)
    # A folder of its own, for another WeCom app with other keys.
    elsewhere = settings.model_copy(update={"data_dir": tmp_path_factory.mktemp("b")})
    b = await furnish(await open_agency(elsewhere, code="other"))
    async with b.agency.work():
        ticket = await session.begin(b.agency.tenant_id, await Person.get(id=b.agency.ids[WHO]))
    cookies = {session.COOKIE: f"{ticket.tenant_id}.{ticket.token}"}
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(service.url, cookies=cookies, cookie_jar=jar) as browser:
        yield Neighbours(service, a, b, browser, session.form_token(settings.secret_key, ticket))


def routes(service: Service, *methods: str) -> Iterator[web.AbstractResource]:
    """Every address of the service with a part that names a row."""
    app = build_app(service.agency.settings)
    for resource in app.router.resources():
        variables = set(re.findall(r"{(\w+)", resource.get_info().get("formatter", "")))
        assert variables <= NO_IDS | {"id"}, f"{resource.canonical}: whose row does it name? Try it here, too"
        # Below a signed link there are the files of its matter alone, which its own tests try.
        if "id" in variables and "token" not in variables and {route.method for route in resource} & set(methods):
            yield resource


async def status(neighbours: Neighbours, method: str, path: str, form: dict[str, str] | None = None) -> int:
    async with neighbours.browser.request(method, path, data=form, allow_redirects=False) as response:
        return response.status


def forms(neighbours: Neighbours, ids: dict[str, list[int]], buttons: Iterable[str]) -> Iterator[dict[str, str]]:
    """For each of the buttons a form whose every field that can hold an id holds one of these."""
    filled = {name: str(ids.get(name, [3])[0]) for name in sorted(named_in_templates("name"))}
    for action in buttons:
        yield {**filled, "words": "好", "stars": "5", "action": action, "form_token": neighbours.form_token}


async def test_no_page_shows_another_tenants_things(neighbours: Neighbours):
    found = list(routes(neighbours.service, "GET"))
    assert len(found) >= 4
    for resource in found:
        paths = [path for number in numbers(neighbours.b, resource.canonical) for path in addresses(resource, number)]
        own = {await status(neighbours, "GET", path) for path in paths}
        assert 200 in own, f"{resource.canonical} shows nothing of one's own: this test would not notice a leak"
        for number in numbers(neighbours.a, resource.canonical):
            for path in addresses(resource, number):
                assert await status(neighbours, "GET", path) in (403, 404), path


NAMED = {
    "delegations": ("delegation_id",),
    "people": ("person_id",),
    "departments": ("department_id",),
    "roles": ("role_id",),
    "work-groups": ("work_group_id",),
    "files": ("file_id",),
    "flows": ("flow_id",),
    "forms": ("designed_type_id",),
    "rooms": ("room_id",),
    "meetings": ("booking_id",),
    "meeting-rooms": ("room_id",),
    "messages": ("message_id",),
    "assets": ("asset_id",),
    "stocktakings": ("stocktaking_id",),
    "imports": ("import_id", "asset_import_id", "class_import_id", "supply_import_id"),
    "passes": ("vehicle_pass_id",),
    "ic-cards": ("ic_card_id",),
    "repairs": ("repair_order_id",),
    "supplies": ("supply_item_id",),
}
"""What the part of a path before its number says of whose number it is."""


def addresses(resource: web.AbstractResource, number: int) -> list[str]:
    """The addresses with this row in it: with the node that every flow of `furnish` has, and every operation."""
    names = re.findall(r"{(\w+)", resource.canonical)
    parts = {"id": str(number), "key": "only"}
    verbs = sorted(LAYOUTS) if "verb" in names else [""]
    return [str(resource.url_for(**{name: {**parts, "verb": verb}[name] for name in names})) for verb in verbs]


def tries(
    neighbours: Neighbours, resource: web.AbstractResource, whose: Furnished
) -> Iterator[tuple[str, dict[str, str]]]:
    """Everything to post to addresses with rows of `whose`: A's ids with the page's buttons; an operation has one."""
    (handler,) = (route.handler for route in resource if route.method == "POST")
    filled = list(forms(neighbours, neighbours.a.ids, buttons_of(handler)))
    buttons = filled[:1] if "{verb" in resource.canonical else filled
    paths = [path for number in numbers(whose, resource.canonical) for path in addresses(resource, number)]
    return product(paths, buttons)


def numbers(furnished: Furnished, path: str) -> list[int]:
    """Whatever this path may name."""
    before = path.partition("/{id}")[0].rpartition("/")[2]
    names = NAMED.get(before, ("request_id", "task_id", "work_order_id"))
    return sorted({number for name in names for number in furnished.ids[name]})


async def test_no_page_changes_another_tenants_things(neighbours: Neighbours):
    before = await snapshot(neighbours.database_url, without=("web_session",))
    for resource in routes(neighbours.service, "POST"):
        for path, form in tries(neighbours, resource, neighbours.a):
            assert await status(neighbours, "POST", path, form) in (403, 404), (path, form)
    assert set(changes(before, await snapshot(neighbours.database_url, without=("web_session",)))) <= {"conversation"}


async def test_ones_own_page_does_not_reach_over_either(neighbours: Neighbours):
    """The path names one's own row, and the form the neighbour's."""
    before = await snapshot(neighbours.database_url, tenant_id=neighbours.a.agency.tenant_id)
    answers = set()
    for resource in routes(neighbours.service, "POST"):
        for path, form in tries(neighbours, resource, neighbours.b):
            answers.add(await status(neighbours, "POST", path, form))
    assert 303 in answers, f"{answers}: no form was ever taken"
    assert 500 not in answers
    assert changes(before, await snapshot(neighbours.database_url, tenant_id=neighbours.a.agency.tenant_id)) == []


async def keys(neighbours: Neighbours, action: type[Action]) -> list[str]:
    """The action with each of A's ids; a draft's digest is the right one, since it is no secret."""
    hints = get_type_hints(action)
    names = [field.name for field in dataclasses.fields(action)]
    assert {name for name in names if hints[name] is int} <= set(neighbours.a.ids), f"{action}: whose id is that?"
    packed = []
    words = {"verb": "dispatch", "to": "30000000.60.1", "scope": "one"}
    for number in neighbours.a.ids[names[0]]:
        values: list[object] = [number, *(words[name] for name in names[1:] if name in words)]
        if "digest" in names:
            async with neighbours.a.agency.work():
                request = await Request.find(id=number)
                values.append(digest(request) if request else "")
        packed.append(action(*values).pack())
    return packed


TOUCHED = {"incoming_event", "outgoing_message", "conversation", "sent_card"}
"""Of B alone: the claim of the tap, what is said about it, and the code it brought."""


async def test_no_button_reaches_another_tenants_things(neighbours: Neighbours):
    a, b = neighbours.a.agency, neighbours.b.agency
    before_a = await snapshot(neighbours.database_url, tenant_id=a.tenant_id)
    before_b = await snapshot(neighbours.database_url, tenant_id=b.tenant_id)
    actions = build_app(a.settings)[DISPATCHER].registry.buttons  # type: ignore[attr-defined]  # the real one
    assert len(actions) > 10
    for action in actions:
        for key in await keys(neighbours, action):
            await refused(neighbours, key)
    assert changes(before_a, await snapshot(neighbours.database_url, tenant_id=a.tenant_id)) == []
    assert set(changes(before_b, await snapshot(neighbours.database_url, tenant_id=b.tenant_id))) <= TOUCHED


async def refused(neighbours: Neighbours, key: str) -> None:
    """A tap on one's own card with a forged key is taken from WeCom, refused to the person, and logged."""
    b, card = neighbours.b, neighbours.b.card
    assert card is not None
    theirs = {name: [str(neighbours.a.ids[name][0])] for name in ("vehicle", "driver")}
    chosen = {**theirs, "stars": ["5"], "driver_needed": ["yes"]}
    async with b.agency.work():
        newest = await OutgoingMessage.filter(kind="text").order_by("-id").first()

    with capture_logs() as logs:
        answer = await post(
            neighbours.service,
            sealed(b.agency, tap(b.agency, WHO, key=key, task_id=card.task_id, chosen=chosen)),
        )

    assert answer.status == 200, (key, answer)
    noted = [line for line in logs if line["event"] in ("event.answered", "event.refused")]
    assert len(noted) == 1, (key, logs)
    async with b.agency.work():
        said = await OutgoingMessage.filter(kind="text").order_by("-id").first()
        assert said is not None and (newest is None or said.id > newest.id), f"{key}: nobody was told"
        assert said.person_id == b.agency.ids[WHO], key
