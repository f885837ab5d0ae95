"""Changing the form of a request that is under way: who may change what, what it was before, where it goes now."""

from collections.abc import Mapping
from typing import Any

from bot import outbox
from bot.drafts import fill
from bot.errors import UserError
from bot.request_types import type_of
from forms import Field, Form, Told, Values
from handlers import flows
from handlers.flows.algebra import actions
from handlers.flows.algebra.plan import Plan
from handlers.requests.acting import Turn, carry_out, take_turn
from handlers.requests.choosing import chosen_for
from handlers.requests.searching import describe
from handlers.requests.showing import readers_alike
from models.clock import now
from models.flows import ApprovalTask
from models.org import Person
from models.request_states import RequestState
from models.requests import Request

Changes = list[dict[str, Any]]
"""Field, label, old and new value as people read them."""


async def change_form(
    task_id: int, person: Person, values: Mapping[str, Any], *, channel: str, note: str = ""
) -> Changes | None:
    """Change fields that the node of a task lets its holder edit; None when the task was settled before.

    The way on is found anew when conditions look at the form. What was is kept in the history.

    Args:
        values: New values by field, as the fields load them; fields that are not named stay.

    Raises:
        UserError: A field may not be changed here, or a value is not possible.
    """
    turn = await take_turn(task_id, person, channel=channel, states=("pending",))
    if turn is None:
        return None
    rights = turn.node.fields if turn.node is not None else {}
    request = turn.request
    kind = await type_of(request)
    before = kind.form.load(request.form)
    for name, value in values.items():
        if value != before.get(name) and rights.get(name) != "edit":
            field = kind.form.by_name.get(name)
            raise UserError(f"“{field.label if field else name}”在这个环节不能修改。")
    changes = await change(request, person, {**before, **values})
    if not changes:
        return []
    plan = await replanned(request, turn.found)
    await _go_on(turn, plan, changes, note)
    return changes


async def _go_on(turn: Turn, plan: Plan, changes: Changes, note: str) -> None:
    await carry_out(turn, actions.Replan(plan), verb="change_form", note=note.strip(), details={"changes": changes})
    request, who = turn.request, await turn.name_of_actor()
    tasks = await ApprovalTask.listed("person_id", request_id=request.id, state="pending")
    people = dict.fromkeys([request.applicant_id, *(task.person_id for task in tasks)])
    people.pop(turn.person.id, None)
    for hidden, readers in (await readers_alike(request.id, people)).items():
        told = [f"{it['label']}由“{it['old']}”改为“{it['new']}”" for it in changes if it["field"] not in hidden]
        if told:
            await outbox.say_all(readers, f"{who}修改了 {request.number}：{'；'.join(told)}。")


async def change(request: Request, person: Person, values: Mapping[str, Any]) -> Changes:
    """Store a corrected form with everything that follows from it; gives back what is different.

    Raises:
        UserError: A value is not possible, or a required one is missing.
    """
    kind = await type_of(request)
    old = kind.form.load(request.form)
    if request.state == RequestState.IN_APPROVAL:
        # What it holds by the old form must not stand in the way of the new one.
        await kind.release(request)
    kept, problems = await fill(request, kind, {name: one for name, one in values.items() if one is not None}, now())
    if problems:
        raise UserError("".join(problem.text for problem in problems[:3]))
    if missing := kind.form.missing(kept):
        raise UserError(f"还没有填写{'、'.join(field.label for field in missing)}，请补充。")
    applicant = person if person.id == request.applicant_id else await Person.one(id=request.applicant_id)
    request.amount_fen = kind.form.amount_fen(kept)
    await describe(request, applicant)
    await request.save(update_fields=["amount_fen", "summary", "search_text"])
    if request.state == RequestState.IN_APPROVAL:
        await kind.hold(request)
    return differences(kind.form, old, kept)


def differences(form: Form, old: Values, new: Values) -> Changes:
    """What is different, for the history and for whoever is told."""

    def shown(field: Field, value: Any) -> str:
        return "" if value is None else field.show(value)

    return [
        {
            "field": field.name,
            "label": field.label,
            "old": shown(field, old.get(field.name)),
            "new": shown(field, new.get(field.name)),
        }
        for field in form.fields
        if old.get(field.name) != new.get(field.name) and not isinstance(field, Told)
    ]


async def replanned(request: Request, found: flows.Ongoing) -> Plan:
    """The way of a request by the version it runs on, with the form as it is now.

    Raises:
        UserError: It comes by a node whose people the applicant would have had to name on the draft.
    """
    path = await flows.find_path(found.version, request, await chosen_before(request, found))
    for choice in path.choices:
        if path.plan.steps[choice.key].lacks_people:
            raise UserError(
                f"这样修改后要经过“{choice.name}”，它的审批人要由申请人在申请时选。"
                "请不要改动相关内容，或由申请人撤回这份申请，重新申请并选好人。"
            )
    return path.plan


async def chosen_before(request: Request, found: flows.Ongoing) -> flows.Chosen:
    """Whom the applicant named: as the plan under way has it, and on the draft for nodes that it does not come by."""
    steps = found.run.plan.steps.values()
    planned = {step.key: tuple(person for group in step.groups for person in group) for step in steps}
    return {**await chosen_for(request), **{key: people for key, people in planned.items() if people}}
