"""Terms that are over: a node's timeout says what happens to a turn that nobody takes, and when.

Each step happens once: the request's lock is held from looking at the clock of a turn to setting it to the next step.
"""

from bot import outbox
from handlers import flows
from handlers.flows.definition import TimeoutStep, WorkingNode
from handlers.flows.timeouts import due_after
from handlers.org.calendar import load_calendar
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.requests.governing import expire
from handlers.requests.rights import delegates_of
from models.clock import now
from models.flows import ApprovalTask
from models.requests import Request


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
