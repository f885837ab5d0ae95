"""What the database adds to a designed form: people and departments by name, defaults of a new draft."""

import re
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from typing import Any

from forms import Choice, Field, FieldError, Form, InDepartment, Problem, Reference, Somebody, Text, Values
from forms.stored import StoredDefault, StoredForm
from models.clock import now
from models.org import Department, Person
from models.request_states import RequestState
from models.requests import Request

Settled = tuple[dict[str, Any], list[Problem]]
NAMESAKES_SHOWN_MAX = 5
URGENT = re.compile("(?<![不非])急")


def settling(form: Form) -> Callable[[Values], Awaitable[Settled]]:
    """How the values of this form are completed: names become people, and what does not matter is dropped."""
    people = [field for field in form.fields if isinstance(field, Somebody)]
    departments = [field for field in form.fields if isinstance(field, InDepartment)]

    async def settle(values: Values) -> Settled:
        wanted = {field.name for field in form.applicable(values)}
        settled = {name: value for name, value in values.items() if name in wanted}
        problems = await _people(settled, people)
        return settled, problems + await _departments(settled, departments)

    return settle


def _open(settled: Values, fields: Iterable[Field]) -> dict[str, Reference]:
    """The names that were not looked up yet, by field."""
    given = {field.name: settled.get(field.name) for field in fields}
    return {name: value for name, value in given.items() if isinstance(value, Reference) and not value.id}


async def _people(settled: dict[str, Any], fields: list[Somebody]) -> list[Problem]:
    wanted = _open(settled, fields)
    if not wanted:
        return []
    named = await Person.listed("id", name=list({one.name for one in wanted.values()}), active=True)
    departments = {one.id: one.name for one in await Department.listed("id", id=[p.department_id for p in named])}
    problems = []
    for name, said in wanted.items():
        found = [one for one in named if one.name == said.name and said.of in ("", departments[one.department_id])]
        if len(found) == 1:
            settled[name] = Reference(said.name, departments[found[0].department_id], found[0].id)
        elif found:
            told = "、".join(f"{one.name}（{departments[one.department_id]}）" for one in found[:NAMESAKES_SHOWN_MAX])
            problems.append(Problem(name, f"有{len(found)}位{said.name}：{told}，请写上部门。"))
        else:
            problems.append(Problem(name, f"没有找到“{said}”，请写全名，例如：王芳。"))
    return problems


async def _departments(settled: dict[str, Any], fields: list[InDepartment]) -> list[Problem]:
    wanted = _open(settled, fields)
    if not wanted:
        return []
    named = await Department.listed("id", name=list({one.name for one in wanted.values()}))
    problems = []
    for name, said in wanted.items():
        found = [one for one in named if one.name == said.name]
        if found:
            settled[name] = Reference(said.name, "", found[0].id)
        else:
            problems.append(Problem(name, f"没有找到部门“{said}”，请写全称，例如：综合科。"))
    return problems


def beginning(code: str, stored: StoredForm, form: Form) -> Callable[[Person], Awaitable[dict[str, Any]]]:
    """What a new draft of this type starts with."""
    defaults = {one.key: one.default for one in stored.questions if one.default is not None}

    async def values_of(person: Person) -> dict[str, Any]:
        if not defaults:
            return {}
        kinds = {default.kind for default in defaults.values()}
        department = await Department.one(id=person.department_id) if "applicant_department" in kinds else None
        last = await _last(code, person) if "last" in kinds else {}
        values: dict[str, Any] = {}
        for key, default in defaults.items():
            value = _default(form.by_name[key], default, person, department, last)
            if value is not None:
                values[key] = value
        return values

    return values_of


async def _last(code: str, person: Person) -> dict[str, Any]:
    never_sent = [RequestState.DRAFT.value, RequestState.DROPPED.value]
    requests = Request.filter(applicant_id=person.id, request_type=code, state__not_in=never_sent)
    newest = await requests.order_by("-id").first()
    return newest.form if newest is not None else {}


def _default(
    field: Field, default: StoredDefault, person: Person, department: Department | None, last: dict[str, Any]
) -> Any:
    match default.kind:
        case "fixed":
            return _read(field, default.value)
        case "today":
            return now().date()
        case "applicant_name":
            return person.name if isinstance(field, Text) else Reference(person.name, "", person.id)
        case "applicant_department":
            assert department is not None
            return department.name if isinstance(field, Text) else Reference(department.name, "", department.id)
        case "applicant_phone":
            return _read(field, person.mobile) if person.mobile else None
        case "last":
            # Read anew: the newest form may not take any more what an older one took.
            stored = last.get(field.name)
            return None if stored is None else _read(field, field.raw(field.load(stored)))


def _read(field: Field, raw: str) -> Any:
    try:
        return field.parse(raw, now())
    except FieldError:
        return None


def urgency(form: Form) -> Callable[[Values, datetime], bool]:
    """Whether a choice says that it is urgent: 加急, 特急, 紧急."""
    chosen = {
        field.name: {code for code, label in field.options.items() if URGENT.search(label)}
        for field in form.fields
        if isinstance(field, Choice)
    }

    def urgent(values: Values, moment: datetime) -> bool:
        return any(values.get(name) in codes for name, codes in chosen.items())

    return urgent
