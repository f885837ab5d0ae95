"""The shell around the pure core: it locks the stored run, advances it, and keeps the approval tasks equal to it."""

from bot.errors import UserError
from handlers.flows import core
from handlers.flows.definition import Definition
from handlers.flows.picture import joined
from handlers.flows.resolving import newest_definition, resolve
from models.clock import now
from models.flows import ApprovalTask, FlowDefinition, FlowRun
from models.org import people_by_id
from models.requests import Request


async def _planned(request: Request) -> tuple[FlowDefinition, core.FlowState, core.Effects]:
    stored = await newest_definition(request.request_type)
    if stored is None:
        raise UserError("这类申请还没有配置审批流程，暂时不能提交，请联系系统管理员。")
    steps = await resolve(Definition.model_validate(stored.definition), request)
    try:
        state, effects = core.start(steps, request.applicant_id)
    except core.NobodyToAsk as nobody:
        raise UserError(
            f"审批环节“{nobody.step.name}”现在没有审批人（可能部门还没有设主管），请联系系统管理员设置后再提交。"
        ) from nobody
    return stored, state, effects


async def begin(request: Request) -> core.Effects:
    """Start the request on the newest flow of its type and open the first approval tasks.

    Raises:
        UserError: There is no flow, or a node without approvers.
    """
    stored, state, effects = await _planned(request)
    await FlowRun.create(request_id=request.id, flow_definition_id=stored.id, state=state.as_json())
    await _apply(request, state, effects)
    return effects


async def act(request: Request, action: core.Action, *, channel: str) -> core.Effects:
    """Advance the run of a request whose row the caller has locked.

    Raises:
        core.FlowRefusal: The action is not possible; nothing has changed.
    """
    run = await FlowRun.filter(request_id=request.id).select_for_update(no_key=True).get()
    state, effects = core.advance(core.FlowState.from_json(run.state), action)
    run.state = state.as_json()
    await run.save(update_fields=["state"])
    reason = action.reason.strip() if isinstance(action, core.Reject) else ""
    await _apply(request, state, effects, reason=reason, channel=channel)
    return effects


async def _apply(
    request: Request, state: core.FlowState, effects: core.Effects, *, reason: str = "", channel: str = ""
) -> None:
    names = {step.node_key: step.name for step in state.path}
    opened = {(effect.node_key, effect.person_id) for effect in effects if isinstance(effect, core.TaskOpened)}
    for effect in effects:
        if isinstance(effect, core.TaskClosed) and effect.how != "skipped":
            own = effect.how in ("approved", "rejected")
            changed = await ApprovalTask.filter(
                request_id=request.id, node_key=effect.node_key, person_id=effect.person_id, state="pending"
            ).update(
                state=effect.how,
                decided_at=now(),
                reason=reason if effect.how == "rejected" else "",
                channel=channel if own else "",
            )
            # The core says that this task was open; a row that is not is a defect, and nothing may be committed.
            assert changed == 1, f"request {request.id}: {effect} closed {changed} tasks"
    given = await ApprovalTask.filter(request_id=request.id).count() if opened else 0
    await ApprovalTask.bulk_create(
        [
            ApprovalTask(
                request_id=request.id,
                number=number,
                node_key=key,
                node_name=names[key],
                person_id=person,
                opened_at=now(),
            )
            for number, (key, person) in enumerate(sorted(opened), start=given + 1)
        ]
    )


async def open_tasks(request_id: int) -> list[ApprovalTask]:
    """The tasks somebody has to decide now, in the order of their people."""
    return await ApprovalTask.listed("person_id", request_id=request_id, state="pending")


async def preview(request: Request) -> list[str]:
    """Who would approve the draft, a text a node: `部门主管审批(李科长)`.

    Raises:
        UserError: As `begin` does.
    """
    _, state, _ = await _planned(request)
    people = await people_by_id({person for step in state.path for person in step.approvers})
    return [f"{step.name}({joined([people[i].name for i in step.approvers], step.mode)})" for step in state.path]
