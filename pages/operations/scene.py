"""One operation before its reader: the request, the offer, and what was filled in."""

from dataclasses import dataclass, field
from typing import Any

from multidict import MultiDict

from bot.errors import UserError
from bot.request_types import type_of
from forms import Form
from handlers import requests
from handlers.requests import Offered
from models.clock import now
from models.org import Person
from models.requests import Request
from pages.form_posts import reshaped, with_files
from pages.form_rows import Row, rows_of
from pages.numbers import read_number
from pages.operations.layouts import LAYOUTS, Layout
from pages.picking import PersonChoice, read_person, unchosen
from pages.request_view import readable_request
from pages.visit import Visit, not_found

SEVERAL = 3
"""People that one page names; for more it is opened again."""


@dataclass(frozen=True)
class Place:
    """Where the pages stand: their paths and their template."""

    base: str
    template: str

    def request(self, request_id: int) -> str:
        """The request's own page."""
        return f"{self.base}/requests/{request_id}"


PHONE, DESK = Place("/h5", "h5/operation.html"), Place("/console", "console/operation.html")


@dataclass
class Given:
    """What was filled in."""

    words: str = ""
    people: list[PersonChoice] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    problem: str = ""
    shaping: bool = False
    """Only the page was to change: another line of a table, or the rows that now matter."""

    @property
    def named(self) -> list[Person]:
        """The people that were named."""
        return [one.person for one in self.people if one.person is not None]


@dataclass(frozen=True)
class Scene:
    """A request, what is to be done with it, and how its page looks."""

    place: Place
    request: Request
    offer: Offered
    form: Form

    @property
    def layout(self) -> Layout:
        """What its page asks for."""
        return LAYOUTS[self.offer.verb]


def path_of(place: Place, request_id: int, offer: Offered) -> str:
    """The page of an operation."""
    task = f"?task={offer.task_id}" if offer.task_id is not None else ""
    return f"{place.request(request_id)}/{offer.verb}{task}"


async def read_scene(place: Place, visit: Visit) -> Scene | None:
    """The operation in the path; None when it is not possible (any more).

    Raises:
        PageRefused: There is no such request or operation for this reader.
    """
    verb = visit.request.match_info["verb"]
    if verb not in LAYOUTS:
        raise not_found()
    request = await readable_request(visit)
    task_id = read_number(visit.form.get("task") or visit.request.query.get("task", ""))
    offers = [one for one in await requests.possible(request, visit.person) if one.verb == verb]
    offer = next((one for one in offers if task_id is None or one.task_id == task_id), None)
    if offer is None:
        return None
    return Scene(place, request, offer, (await type_of(request)).form)


def empty(scene: Scene) -> Given:
    given = Given(people=[unchosen(name) for name in _person_inputs(scene)])
    if scene.layout.form:
        rows = rows_of(scene.form, scene.form.load(scene.request.form), {}, [], now())
        given.rows = [row for row in rows if row.field.name in _editable(scene)]
    return given


def _person_inputs(scene: Scene) -> list[str]:
    choosing = scene.offer.choose is not None and scene.offer.among is None
    if not scene.layout.people and not choosing:
        return []
    several = scene.layout.several or choosing
    return [f"person_{number}" for number in range(1, SEVERAL + 1)] if several else ["person_1"]


def _editable(scene: Scene) -> set[str]:
    """The fields that may be changed here; the applicant may change all of a returned request."""
    return set(scene.offer.fields) if scene.offer.verb == "change_form" else set(scene.form.by_name)


async def read_given(visit: Visit, scene: Scene) -> Given:
    """What was filled in, with everything that is wrong with it."""
    given = Given(words=visit.form.get("words", "").strip())
    inputs = _person_inputs(scene)
    given.people = [await read_person(visit.form, name) for name in inputs]
    if inputs and not given.named and not any(one.problem for one in given.people):
        given.people[0] = await read_person(visit.form, inputs[0], required=True)
    if scene.layout.needed and not given.words:
        given.problem = f"请填写{scene.layout.words}。"
    if scene.layout.form:
        await _read_form(visit, scene, given)
    return given


async def _read_form(visit: Visit, scene: Scene, given: Given) -> None:
    """Read the fields that may be changed; the rest stays as it is."""
    editable, kept = _editable(scene), scene.form.load(scene.request.form)
    try:
        posted = await with_files(visit, scene.form)
    except UserError as refusal:
        posted, given.problem = MultiDict(visit.form), refusal.text
    typed = {name: text for name, text in scene.form.typed(posted).items() if name in editable}
    shaped = reshaped(typed, visit.form.get("action", ""))
    given.shaping = shaped is not None
    values, problems = scene.form.read(shaped or typed, now())
    given.values = {**{name: one for name, one in kept.items() if name not in editable}, **values}
    rows = rows_of(scene.form, given.values, shaped or typed, problems, now(), as_typed=given.shaping)
    given.rows = [row for row in rows if row.field.name in editable]
    if problems and not given.shaping:
        given.problem = given.problem or "有几项需要改一下，请看红字。"
