"""Asking for a colleague in any form, on the console and on the phone, without a script.

The reader types a name (or a part of it, or an account). One match is taken; of several the same page comes back and
shows them to choose from, with everything else that was typed. A view does this:

    chosen = await read_person(visit.form, "successor")
    if chosen.problem:
        return await show(visit, successor=chosen, ...)     # the page once more
    ... chosen.person ...                                   # None: the input was left empty

and its template this, inside of its form:

    {% import "picking.html" as picking %}
    {{ picking.person_row(successor, "接手人", hint="不填就交给部门主管") }}

where `successor` is `unchosen("successor")` or `chosen_person("successor", person)` at first. A flow of several people
calls `read_person` once for each input.
"""

import dataclasses
from dataclasses import dataclass

from multidict import MultiMapping

from handlers.org.finding import MATCHES_MAX, find_people
from handlers.org.tree import read_tree
from models.org import Person
from pages.numbers import read_number


@dataclass(frozen=True)
class Match:
    """Somebody to choose; `place` tells people of one name apart: department and title."""

    person: Person
    place: str


@dataclass(frozen=True)
class PersonChoice:
    """What stands in an input for a person.

    Attributes:
        field: The input's name; `<field>_id` carries who was chosen from the matches.
        typed: The words in the input.
        person: Who it is; None while nobody is, or when it was left empty.
        matches: More than one person whom the words may mean.
        problem: Why nobody was taken; empty when there is nothing to correct.
    """

    field: str
    typed: str = ""
    person: Person | None = None
    matches: list[Match] = dataclasses.field(default_factory=list)
    problem: str = ""


def unchosen(field: str) -> PersonChoice:
    """An empty input."""
    return PersonChoice(field)


def chosen_person(field: str, person: Person | None) -> PersonChoice:
    """An input with somebody in it already."""
    return PersonChoice(field, person.name if person else "", person)


async def read_person(form: MultiMapping[str], field: str, *, required: bool = False) -> PersonChoice:
    """Who was typed or chosen, among the active people of the tenant."""
    typed, number = form.get(field, "").strip()[:64], read_number(form.get(f"{field}_id", ""))
    if not typed:
        return PersonChoice(field, problem="请填写姓名。" if required else "")
    found = await find_people(typed)
    if number is not None:
        person = await Person.find(id=number, active=True)
        # Another name typed over the chosen one means somebody else.
        if person is not None and (person.name == typed or person.id in {one.id for one in found.people}):
            return PersonChoice(field, person.name, person)
    exact = [person for person in found.people if person.name == typed]
    people = exact if len(exact) == 1 and found.after is None else found.people
    if len(people) == 1:
        return PersonChoice(field, people[0].name, people[0])
    if not people:
        return PersonChoice(field, typed, problem=f"没有找到“{typed}”，请检查姓名。")
    more = f"，这里是前{MATCHES_MAX}位，也可以写得更完整些" if found.after else ""
    return PersonChoice(field, typed, matches=await _placed(people), problem=f"找到不止一位，请选一位{more}。")


async def _placed(people: list[Person]) -> list[Match]:
    tree = await read_tree()
    return [Match(person, f"{tree.path(person.department_id)} {person.title}".strip()) for person in people]
