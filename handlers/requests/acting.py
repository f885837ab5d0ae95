"""The frame of every operation on an approval task: lock, look who acts, advance, write the trail, tell everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot import outbox
from bot.errors import UserError
from handlers import flows
from handlers.flows import Action, Ongoing, Refusal
from handlers.flows.definition import WorkingNode
from handlers.flows.running import advance, ongoing
from handlers.requests import rights, wording
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.requests.attaching import attach
from handlers.requests.following import follow
from handlers.requests.reading import may_read
from models.flows import ApprovalTask
from models.org import Person
from models.requests import HistoryEntry, Request

WORDS_CHARACTERS_MAX = 200
"""Reasons, comments, questions and answers."""
LIVE = ("pending", "waiting")


def live_in(found: Ongoing) -> list[int]:
    """The ids of the tasks of a run that are not settled yet."""
    return [row.id for row in found.rows.values() if row.state in LIVE]


@dataclass
class Turn:
    """One person's act on one task, with the request locked.

    Attributes:
        on_behalf_of: The task's holder, when a delegate acts.
        found: The run as it was before.
    """

    request: Request
    task: ApprovalTask
    person: Person
    channel: str
    on_behalf_of: int | None
    found: Ongoing

    @property
    def node(self) -> WorkingNode | None:
        """The node of the task as its flow defines it; None when a newer version does not have it any more."""
        node = self.found.definition.by_key.get(self.task.node_key)
        return node if isinstance(node, WorkingNode) else None

    async def name_of_actor(self) -> str:
        """`李敏`, or `李敏代赵铁柱`."""
        if self.on_behalf_of is None:
            return self.person.name
        return f"{self.person.name}代{(await Person.one(id=self.on_behalf_of)).name}"


async def take_turn(
    task_id: int,
    person: Person,
    *,
    channel: str,
    states: Sequence[str] = LIVE,
    on_others: bool = False,
) -> Turn | None:
    """Lock the request of a task for an act; None when the task was settled before, which the person is told.

    Args:
        states: In which the task may be.
        on_others: The act is on somebody else's task; whether it is allowed is left to the flow.

    Raises:
        UserError: There is no such task, or it is not for this person.
    """
    task = await ApprovalTask.find(id=task_id)
    request = await Request.locked(task.request_id) if task is not None else None
    if task is None or request is None:
        raise UserError(rights.NOT_YOURS)
    on_behalf_of = None if on_others else await rights.principal(person, task, request)
    if on_others and not await may_read(request, person):
        raise UserError(rights.NOT_YOURS)
    # As it is under the lock: a colleague may have been quicker.
    found = await ongoing(request, lock=True)
    assert found is not None, f"approval task {task_id} belongs to no run"
    task = found.rows[task.number]
    if task.state in LIVE and task.state not in states:
        raise UserError("这项审批现在不能这样操作，请打开申请查看最新情况。")
    if task.state not in states:
        await tell_settled(request, task, person)
        return None
    return Turn(request, task, person, channel, on_behalf_of, found)


async def tell_settled(request: Request, task: ApprovalTask, person: Person) -> None:
    """Tell somebody who comes too late who has settled a task and when."""
    seen = await flows.picture(request)
    assert seen is not None
    await outbox.say(person.id, f"{request.number} 已经处理过了：{seen.outcome(task)}。这次操作没有改变任何结果。")
    await outbox.redraw(APPROVAL_VIEW, task.id)


async def carry_out(
    turn: Turn,
    action: Action,
    *,
    verb: str,
    note: str = "",
    details: dict[str, Any] | None = None,
    files: Sequence[int] = (),
    signature_id: int | None = None,
) -> flows.Picture:
    """Advance the run, leave the trail, and do what follows.

    Raises:
        UserError: It is not possible; nothing has changed.
    """
    request, person = turn.request, turn.person
    before = live_in(turn.found)
    try:
        effects = await advance(request, turn.found, action, channel=turn.channel, signature_id=signature_id)
    except Refusal as refusal:
        raise UserError(wording.refused(refusal)) from refusal
    await attach([*files, *([signature_id] if signature_id is not None else [])], request, person)
    if files:
        details = {**(details or {}), "files": list(files)}
    await HistoryEntry.create(
        request_id=request.id,
        verb=verb,
        person_id=person.id,
        on_behalf_of_id=turn.on_behalf_of,
        channel=turn.channel,
        note=note,
        details=details,
    )
    return await follow(request, effects, before)


def words(text: str, missing: str) -> str:
    """What somebody wrote, without blanks around it and not longer than is kept.

    Raises:
        UserError: There is nothing; the text of `missing` says what to write.
    """
    text = text.strip()
    if not text:
        raise UserError(missing)
    return text[:WORDS_CHARACTERS_MAX]
