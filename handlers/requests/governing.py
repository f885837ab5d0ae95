"""What administrators and the calendar do to requests under way: leavers, terms that are over, new versions."""

from dataclasses import dataclass
from typing import Literal

from bot import outbox
from bot.errors import UserError
from handlers import flows
from handlers.flows import Ongoing, algebra
from handlers.flows.algebra import actions
from handlers.requests import wording
from handlers.requests.acting import LIVE
from handlers.requests.changing import chosen_before
from handlers.requests.following import follow
from handlers.requests.showing import summaries
from models.database import current
from models.flows import ApprovalTask, Flow, FlowDefinition
from models.org import Department, Person, people_who_may
from models.permissions import MANAGE_FLOWS, MANAGE_REQUESTS
from models.request_states import RequestState
from models.requests import HistoryEntry, Request

_CONCERNED = """
SELECT request.id FROM request JOIN flow_run ON flow_run.tenant_id = request.tenant_id AND request_id = request.id
WHERE request.state IN ('in_approval', 'returned') AND flow_run.state::text ~ $1 ORDER BY request.id
"""
_RUNNING_ON = """
SELECT request.id FROM flow_definition version
JOIN flow_run ON flow_run.tenant_id = version.tenant_id AND flow_definition_id = version.id
JOIN request ON request.tenant_id = flow_run.tenant_id AND request.id = request_id
WHERE version.flow_id = $1 AND version.id <> $2 AND request.state IN ('in_approval', 'returned') ORDER BY request.id
"""


async def reassign(person: Person, successor: Person, *, by: Person | None, channel: str) -> int:
    """Everything a person has to decide, now and later, goes to a successor; gives back in how many requests.

    On the successor's own requests it goes to an administrator instead: nobody decides on the own request.

    Args:
        by: Who arranged it; None: the channel's contacts.

    Raises:
        UserError: In one request nobody can take it over.
    """
    rows = await current().connection.fetch(_CONCERNED, rf"\m{person.id}\M")
    office = await people_who_may(MANAGE_REQUESTS) if rows else []
    stand_ins = [one for one in (successor, *office) if one.active and one.id != person.id]
    taken: dict[int, int] = {}
    # One request at a time, each under its lock in the order of the ids; a leave is rare.
    for row in rows:
        if (taker := await _reassign_in(row["id"], person, stand_ins, by, channel)) is not None:
            taken[taker.id] = taken.get(taker.id, 0) + 1
    for taker_id, count in sorted(taken.items()):
        await outbox.say(taker_id, f"{person.name}的审批由您接手，涉及{count}份申请。请回复“待我审批”查看。")
    return sum(taken.values())


async def _reassign_in(
    request_id: int, person: Person, stand_ins: list[Person], by: Person | None, channel: str
) -> Person | None:
    request = await Request.locked(request_id)
    found = await flows.ongoing(request, lock=True) if request is not None else None
    if request is None or found is None:
        return None
    offered = algebra.possible(found.run, algebra.OFFICE)
    offer = next((one for one in offered if one.action is actions.Reassign and one.person == person.id), None)
    if offer is None:
        return None
    taker = next((one for one in stand_ins if one.id not in offer.not_people), None)
    if taker is None:
        raise UserError(f"{request.number} 的审批没有人能接手，请先处理这份申请，或者另选接手人。")
    effects = await flows.advance(request, found, actions.Reassign(person.id, taker.id), channel=channel)
    await HistoryEntry.create(
        request_id=request.id,
        verb="reassign_tasks",
        person_id=by.id if by else None,
        channel=channel,
        note=f"{person.name}的审批由{taker.name}接手",
        details={"from": person.id, "to": taker.id},
    )
    await follow(request, effects, _live(found), quiet=True)
    return taker


async def give_up_returned(person: Person, successor: Person, *, by: Person | None, channel: str) -> list[Request]:
    """End the own requests of a leaver that were returned: nobody else can correct them. The successor is told which,
    and so are those who wait for an answer of the leaver.
    """
    given_up = []
    # One request at a time, each under its lock in the order of the ids.
    for seen in await Request.listed("id", applicant_id=person.id, state="returned"):
        request = await Request.locked(seen.id)
        if request is None or request.state != RequestState.RETURNED:
            continue
        effects = await flows.act(request, actions.Withdraw(algebra.OFFICE, "申请人离职"), channel=channel)
        await follow(request, effects, by=by, channel=channel)
        given_up.append(request)
    if given_up:
        shown = await summaries(given_up[:5], successor)
        numbers = "、".join(f"{one.number} {shown[one.id]}" for one in given_up[:5])
        await outbox.say(
            successor.id, f"{person.name}有{len(given_up)}份退回的申请已撤回，需要时请重新申请：{numbers}。"
        )
    for task in await _waiting_for(person):
        number = f"SQ{task.request_id:06d}"
        await outbox.say(task.person_id, f"{number} 的申请人{person.name}已离职，不会再补充材料，请收回提问后决定。")
    return given_up


async def _waiting_for(applicant: Person) -> list[ApprovalTask]:
    """Tasks that wait for an answer of this applicant."""
    own = await Request.listed("id", applicant_id=applicant.id, state="in_approval")
    if not own:
        return []
    tasks = await ApprovalTask.listed("id", request_id=[one.id for one in own], state="waiting")
    return [task for task in tasks if task.paused]


def _live(found: Ongoing) -> list[int]:
    return [row.id for row in found.rows.values() if row.state in LIVE]


async def expire(task_id: int, how: Literal["remind", "hand_up", "approve", "reject"]) -> bool:
    """Do what a node's timeout says about a task that is still open; False when it is not open any more.

    `due_step` and `due_at` of the task stay as they are: whoever watches the terms sets them. A hand-up finds the
    nearest manager above the holder who can take it; when there is none, it is a reminder.
    """
    task = await ApprovalTask.find(id=task_id)
    request = await Request.locked(task.request_id) if task is not None else None
    if task is None or request is None:
        return False
    found = await flows.ongoing(request, lock=True)
    assert found is not None, f"approval task {task_id} belongs to no run"
    run_task = found.run.task(task.number)
    if run_task is None or run_task.state != "open":
        return False
    offers = algebra.possible(found.run, algebra.OFFICE)
    offer = next(one for one in offers if one.action is actions.Expire and one.task == task.number)
    to = await _manager_above(run_task.holder, offer.not_people) if how == "hand_up" else None
    done = "remind" if (how == "hand_up" and to is None) or how not in offer.hows else how
    reason = "超过规定时间没有处理" if done == "reject" else ""
    effects = await flows.advance(request, found, actions.Expire(task.number, done, to, reason))
    await HistoryEntry.create(request_id=request.id, verb="expire", note=_EXPIRED[done], details={"how": done})
    # A reminder changes no card; whoever watches the terms sends a fresh one.
    seen = await follow(request, effects, [] if done == "remind" else _live(found))
    if done == "remind":
        await outbox.say(task.person_id, f"{request.number} 等待您审批，已超过规定时间，请尽快处理。")
    else:
        await outbox.say(task.person_id, f"{request.number} {_EXPIRED[done]}。")
        going_on = f"下一步等待{seen.waiting()}。" if seen.run.outcome is None else ""
        await outbox.say(request.applicant_id, f"{request.number} {_EXPIRED[done]}。{going_on}")
    return True


_EXPIRED = {
    "remind": "超时提醒",
    "hand_up": "超时未处理，已转给上级",
    "approve": "超时未处理，系统自动同意",
    "reject": "超时未处理，系统自动驳回",
}


async def _manager_above(person_id: int, not_people: frozenset[int]) -> int | None:
    person = await Person.one(id=person_id)
    above = await flows.departments_above(person.department_id)
    managers = {one.id: one.manager_id for one in await Department.listed(id=above)}
    wanted = [manager for one in above if (manager := managers[one]) is not None and manager != person_id]
    active = {one.id for one in await Person.listed(id=wanted, active=True)} if wanted else set()
    return next((one for one in wanted if one in active and one not in not_people), None)


@dataclass(frozen=True)
class Moved:
    """What becomes of one request when it goes on with another version; `problem` says why it cannot."""

    request: Request
    problem: str = ""
    waiting: tuple[str, ...] = ()


async def move_runs(flow: Flow, to: FlowDefinition, *, by: Person, channel: str, dry_run: bool) -> list[Moved]:
    """Let the requests that run on other versions of a flow go on with this one; decisions already made stay.

    Raises:
        UserError: The person may not.
    """
    if not (await by.may(MANAGE_FLOWS) or await by.may(MANAGE_REQUESTS)):
        raise UserError("您没有设计流程的权限，请联系系统管理员。")
    assert to.flow_id == flow.id, "a version of another flow"
    rows = await current().connection.fetch(_RUNNING_ON, flow.id, to.id)
    # One request at a time, each under its lock in the order of the ids.
    return [moved for row in rows if (moved := await _move(row["id"], to, by, channel, dry_run)) is not None]


async def _move(request_id: int, to: FlowDefinition, by: Person, channel: str, dry_run: bool) -> Moved | None:
    request = await Request.locked(request_id)
    found = await flows.ongoing(request, lock=True) if request is not None else None
    if request is None or found is None or found.version.id == to.id:
        return None
    path = await flows.find_path(to, request, await chosen_before(request, found))
    if path.choices:
        names = "、".join(choice.name for choice in path.choices)
        return Moved(request, f"“{names}”的审批人要由申请人选择，提交时还没有选")
    try:
        run, _ = algebra.advance(found.run, actions.Replan(path.plan))
    except flows.Refusal as refusal:
        return Moved(request, wording.refused(refusal))
    waiting = tuple(run.plan.steps[key].name for key in run.current)
    if not dry_run:
        effects = await flows.advance(request, found, actions.Replan(path.plan), channel=channel, version=to)
        note = f"改用流程的第{to.version}版"
        details = {"from": found.version.version, "to": to.version}
        await HistoryEntry.create(
            request_id=request.id, verb="move_run", person_id=by.id, channel=channel, note=note, details=details
        )
        await follow(request, effects, _live(found))
    return Moved(request, waiting=waiting)
