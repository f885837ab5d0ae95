"""What administrators do to requests under way: those of leavers go on with others, or with a new version."""

from dataclasses import dataclass

from bot import outbox
from bot.errors import UserError
from handlers import flows
from handlers.flows import algebra
from handlers.flows.algebra import actions
from handlers.requests import wording
from handlers.requests.acting import live_in
from handlers.requests.changing import chosen_before
from handlers.requests.following import follow
from handlers.requests.showing import summaries
from models.database import current
from models.flows import ApprovalTask, Flow, FlowDefinition
from models.org import Person, people_who_may
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
    await follow(request, effects, live_in(found), quiet=True)
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
        await follow(request, effects, live_in(found))
    return Moved(request, waiting=waiting)
