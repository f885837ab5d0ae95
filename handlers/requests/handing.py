"""Handing a turn on: transferred for good, handed out to come back, and approvers added or taken out."""

from collections.abc import Sequence
from typing import Literal

from bot import outbox
from bot.errors import UserError
from handlers.flows import algebra
from handlers.flows.algebra import actions
from handlers.requests.acting import Turn, carry_out, take_turn, words
from handlers.requests.rights import principals_of
from models.org import Person, people_by_id
from models.permissions import MANAGE_REQUESTS
from models.requests import Request

PEOPLE_MAX = 20


async def transfer(task_id: int, person: Person, to: Person, *, channel: str, note: str = "") -> Request | None:
    """Give the turn to somebody else for good; None when it was settled before, which the person is told.

    Raises:
        UserError: The task is not the person's, or cannot go to this colleague.
    """
    turn = await take_turn(task_id, person, channel=channel)
    if turn is None:
        return None
    await _check_present([to.id])
    action = actions.Transfer(person.id, turn.task.number, to.id, turn.on_behalf_of)
    await carry_out(turn, action, verb="transfer", note=note.strip(), details={"people": [to.id]})
    await _tell(turn, [to.id], f"{await turn.name_of_actor()}把 {turn.request.number} 转交给{to.name}审批。", note)
    return turn.request


async def hand_out(task_id: int, person: Person, to: Person, *, channel: str, note: str = "") -> Request | None:
    """Let somebody look into it first; their opinion comes back with the turn.

    Raises:
        UserError: The task is not the person's, or cannot go to this colleague.
    """
    turn = await take_turn(task_id, person, channel=channel)
    if turn is None:
        return None
    await _check_present([to.id])
    action = actions.HandOut(person.id, turn.task.number, to.id, turn.on_behalf_of)
    await carry_out(turn, action, verb="hand_out", note=note.strip(), details={"people": [to.id]})
    await _tell(
        turn, [to.id], f"{await turn.name_of_actor()}请{to.name}先看 {turn.request.number}，写好意见后交回。", note
    )
    return turn.request


async def give_back(
    task_id: int, person: Person, *, comment: str, channel: str, files: Sequence[int] = ()
) -> Request | None:
    """Give a turn that was handed out back, with an opinion.

    Raises:
        UserError: It was not handed out to this person, or there is no opinion.
    """
    turn = await take_turn(task_id, person, channel=channel)
    if turn is None:
        return None
    comment = words(comment, "请写下您的意见再交回，例如：已核实，可以安排。")
    action = actions.GiveBack(person.id, turn.task.number, comment, turn.on_behalf_of)
    seen = await carry_out(turn, action, verb="give_back", note=comment, files=files)
    holders = [task.person_id for task in seen.open_tasks() if task.node_key == turn.task.node_key]
    text = f"{person.name}交回了 {turn.request.number} 的意见：{comment}。请您审批。"
    await outbox.say_all(sorted(set(holders) - {person.id}), text)
    return turn.request


async def recall(task_id: int, person: Person, *, channel: str) -> Request | None:
    """Take back what was handed out, or a question that was asked; the turn is the person's again.

    Raises:
        UserError: Nothing was handed out or asked.
    """
    turn = await take_turn(task_id, person, channel=channel)
    if turn is None:
        return None
    action = actions.Recall(person.id, turn.task.number, turn.on_behalf_of)
    await carry_out(turn, action, verb="recall")
    return turn.request


async def add_approver(
    task_id: int,
    person: Person,
    people: Sequence[Person],
    *,
    where: Literal["before", "after"],
    channel: str,
    note: str = "",
) -> Request | None:
    """Ask others too (加签): before the own decision, which then comes back, or after it.

    Raises:
        UserError: The task is not the person's, or one of the people cannot be added.
    """
    turn = await take_turn(task_id, person, channel=channel)
    if turn is None:
        return None
    if not people or len(people) > PEOPLE_MAX:
        raise UserError(f"请选1到{PEOPLE_MAX}位同事加签。")
    added = tuple(dict.fromkeys(one.id for one in people))
    await _check_present(added)
    action = actions.AddApprover(person.id, turn.task.number, added, where, turn.on_behalf_of)
    details = {"people": list(added), "where": where}
    await carry_out(turn, action, verb="add_approver", note=note.strip(), details=details)
    names = "、".join(one.name for one in people)
    order = "先" if where == "before" else "在自己之后"
    await _tell(turn, added, f"{await turn.name_of_actor()}请{names}{order}审批 {turn.request.number}（加签）。", note)
    return turn.request


async def remove_approver(task_id: int, person: Person, *, channel: str) -> Request | None:
    """Take an undecided turn out (减签): people those they have added, an administrator anybody but the last.

    Raises:
        UserError: It cannot be taken out.
    """
    turn = await take_turn(task_id, person, channel=channel, on_others=True)
    if turn is None:
        return None
    number = turn.task.number
    by: int | None = person.id
    offers = algebra.possible(turn.found.run, person.id, await principals_of(person, turn.request))
    added = [one for one in offers if one.action is actions.RemoveApprover and one.task == number]
    if added:
        turn.on_behalf_of = added[0].on_behalf_of
    elif await person.may(MANAGE_REQUESTS):
        by = algebra.OFFICE
    removed = turn.task.person_id
    action = actions.RemoveApprover(by, number, turn.on_behalf_of)
    await carry_out(turn, action, verb="remove_approver", details={"people": [removed]})
    await outbox.say(removed, f"{turn.request.number} 不用您审批了（{person.name}减签）。")
    return turn.request


async def _check_present(people: Sequence[int]) -> None:
    found = await people_by_id(people)
    if any(one not in found or not found[one].active for one in people):
        raise UserError("选中的同事已经不在岗，请另选一位。")


async def _tell(turn: Turn, people: Sequence[int], text: str, note: str) -> None:
    """Tell those who are asked now, the applicant, and the principal in whose name it was done."""
    said = f"留言：{note.strip()}。" if note.strip() else ""
    principal = [turn.on_behalf_of] if turn.on_behalf_of is not None else []
    await outbox.say_all(dict.fromkeys([*people, *principal]), text + said)
    await outbox.say(turn.request.applicant_id, text)
