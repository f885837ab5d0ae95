"""Terms that are over: a node's timeout says what happens to a turn that nobody takes, and when.

Each step happens once: the request's lock is held from looking at the clock of a turn to setting it to the next step.
"""

from typing import Literal

from bot import outbox
from handlers import flows
from handlers.flows import algebra
from handlers.flows.algebra import actions
from handlers.flows.definition import TimeoutStep, WorkingNode
from handlers.flows.timeouts import due_after
from handlers.org.calendar import load_calendar
from handlers.requests.acting import live_in
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.requests.following import follow
from handlers.requests.rights import delegates_of
from models.clock import now
from models.flows import ApprovalTask
from models.org import Department, Person
from models.requests import HistoryEntry, Request

_EXPIRED = {
    "remind": "超时提醒",
    "hand_up": "超时未处理，已转给上级",
    "approve": "超时未处理，系统自动同意",
    "reject": "超时未处理，系统自动驳回",
}


async def expire_due(request_id: int) -> bool:
    """Do the steps that are due on a request's turns; False when none is, or somebody has the request just now."""
    # Whoever holds the lock may be deciding this minute; the next round looks again.
    request = await Request.filter(id=request_id).select_for_update(skip_locked=True, no_key=True).first()
    if request is None:
        return False
    moment = now()
    tasks = await ApprovalTask.filter(request_id=request.id, state="pending", due_at__lte=moment).order_by("number")
    for task in tasks:
        await _do_step(request, task)
    return bool(tasks)


async def _do_step(request: Request, task: ApprovalTask) -> None:
    timeout = await _timeout_of(request, task)
    if task.due_step >= len(timeout):
        # The request has moved to a version of its flow with fewer steps.
        await ApprovalTask.filter(id=task.id).update(due_at=None)
        return
    open_still = await expire(task.id, timeout[task.due_step].action)
    if not open_still:
        # Another turn's step has settled this one.
        return
    following = due_after(now(), timeout, task.due_step, await load_calendar())
    reminded = await ApprovalTask.filter(id=task.id, state="pending").update(
        due_step=task.due_step + 1, due_at=following
    )
    if reminded:
        await _show_again(request, task)


async def _timeout_of(request: Request, task: ApprovalTask) -> tuple[TimeoutStep, ...]:
    found = await flows.ongoing(request)
    assert found is not None, f"approval task {task.id} belongs to no run"
    node = found.definition.by_key.get(task.node_key)
    return node.timeout if isinstance(node, WorkingNode) else ()


async def _show_again(request: Request, task: ApprovalTask) -> None:
    """A reminder comes with a fresh card at the end of the chat, for delegates, too."""
    delegates = (await delegates_of([task.person_id], request)).get(task.person_id, [])
    await outbox.redraw(APPROVAL_VIEW, task.id, closed="已超时提醒，请看新卡片")
    await outbox.show_to([task.person_id, *delegates], APPROVAL_VIEW, task.id)


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
    before = live_in(found)
    effects = await flows.advance(request, found, actions.Expire(task.number, done, to, reason))
    await HistoryEntry.create(request_id=request.id, verb="expire", note=_EXPIRED[done], details={"how": done})
    # A reminder changes no card; whoever watches the terms sends a fresh one.
    seen = await follow(request, effects, [] if done == "remind" else before)
    if done == "remind":
        await outbox.say(task.person_id, f"{request.number} 等待您审批，已超过规定时间，请尽快处理。")
    else:
        await outbox.say(task.person_id, f"{request.number} {_EXPIRED[done]}。")
        going_on = f"下一步等待{seen.waiting()}。" if seen.run.outcome is None else ""
        await outbox.say(request.applicant_id, f"{request.number} {_EXPIRED[done]}。{going_on}")
    return True


async def _manager_above(person_id: int, not_people: frozenset[int]) -> int | None:
    person = await Person.one(id=person_id)
    above = await flows.departments_above(person.department_id)
    managers = {one.id: one.manager_id for one in await Department.listed(id=above)}
    wanted = [manager for one in above if (manager := managers[one]) is not None and manager != person_id]
    active = {one.id for one in await Person.listed(id=wanted, active=True)} if wanted else set()
    return next((one for one in wanted if one in active and one not in not_people), None)
