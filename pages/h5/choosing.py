"""Naming the people of a node on a draft's page, where the flow leaves it to the applicant: boxes of a work group's
members, else inputs for names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.errors import UserError
from handlers import requests
from handlers.flows import Choice
from models.org import Person, people_by_id
from models.requests import Request
from pages.picking import PersonChoice, chosen_person, read_person, unchosen
from pages.visit import Visit

NOBODY = "请选好人再提交。"
ONESELF = "不能选您自己，请另选一位。"


@dataclass
class ChoiceRow:
    """One node in the form.

    Attributes:
        members: Of the work group that its people have to be of; None where anybody can be named.
        inputs: For names, where anybody can be: those filled in and an empty one; each has its own problem.
    """

    choice: Choice
    members: list[Person] | None = None
    ticked: frozenset[int] = frozenset()
    inputs: list[PersonChoice] = field(default_factory=list)
    problem: str = ""

    @property
    def name(self) -> str:
        """The inputs' name; keys of nodes have no hyphen, so that none is taken for another."""
        return f"choose-{self.choice.key}"

    @property
    def label(self) -> str:
        """What is asked."""
        asked = {"cc": "抄送给谁", "handle": "由谁办理"}.get(self.choice.kind, "由谁审批")
        return f"“{self.choice.name}”{asked}"

    @property
    def named(self) -> tuple[int, ...]:
        """Who has been chosen."""
        if self.members is not None:
            return tuple(one.id for one in self.members if one.id in self.ticked)
        return tuple(dict.fromkeys(one.person.id for one in self.inputs if one.person is not None))

    @property
    def more(self) -> bool:
        """Whether another input can be added."""
        return self.members is None and len(self.inputs) < requests.CHOSEN_MAX

    @property
    def wrong(self) -> bool:
        """Whether something has to be corrected."""
        return bool(self.problem) or any(one.problem for one in self.inputs)

    def miss(self) -> None:
        """Nobody has been chosen, and somebody has to be."""
        if self.members is not None:
            self.problem = NOBODY
        else:
            self.inputs[0] = PersonChoice(self.inputs[0].field, problem=NOBODY)


async def choice_rows(visit: Visit, draft: Request) -> list[ChoiceRow]:
    """A row for each node, as it was posted, or where the page did not show it yet, as the draft has it."""
    try:
        choices = await requests.to_choose(draft)
    except UserError:
        # Without a flow nobody is asked for; the page says why it cannot be sent.
        return []
    if not choices:
        return []
    kept = await requests.chosen_for(draft)
    people = await people_by_id(
        {person for named in kept.values() for person in named}
        | {person for choice in choices for person in choice.among or ()}
    )
    return [await _row(visit, choice, kept.get(choice.key, ()), people) for choice in choices]


async def _row(visit: Visit, choice: Choice, kept: tuple[int, ...], people: Mapping[int, Person]) -> ChoiceRow:
    row = ChoiceRow(choice)
    posted = f"{row.name}-shown" in visit.form
    if choice.among is not None:
        members = [people[one] for one in choice.among if one in people and one != visit.person.id]
        row.members = [one for one in members if one.active]
        ticked = visit.form.getall(row.name, []) if posted else [str(one) for one in kept]
        row.ticked = frozenset(one.id for one in row.members if str(one.id) in ticked)
        return row
    if posted:
        row.inputs = await _typed(visit, row.name)
    else:
        row.inputs = [chosen_person(f"{row.name}-{at}", people[one]) for at, one in enumerate(kept, start=1)]
    if row.more:
        row.inputs.append(unchosen(f"{row.name}-{len(row.inputs) + 1}"))
    return row


async def _typed(visit: Visit, name: str) -> list[PersonChoice]:
    """The inputs that were filled in, moved together."""
    found: list[PersonChoice] = []
    for number in range(1, requests.CHOSEN_MAX + 1):
        one = await read_person(visit.form, f"{name}-{number}")
        if one.person is not None and one.person.id == visit.person.id:
            one = PersonChoice(one.field, one.typed, problem=ONESELF)
        if one.typed:
            found.append(PersonChoice(f"{name}-{len(found) + 1}", one.typed, one.person, one.matches, one.problem))
    return found


async def keep(draft: Request, rows: list[ChoiceRow]) -> None:
    """Remember who was chosen as far as it is sound, whatever else of the form has to be corrected."""
    if rows:
        await requests.keep_chosen(draft, {row.choice.key: row.named for row in rows})
