"""The applicant's cards: a draft to confirm, later where the request stands; and what an approver asks for."""

from bot import filling, outbox
from bot.drafts import digest
from bot.errors import UserError
from bot.links import page
from bot.request_types import RequestType, type_of
from cards.card import Button, Card
from cards.requests import (
    DropDraft,
    approved_card,
    closed_card,
    confirm_card,
    material_card,
    returned_card,
    status_card,
)
from handlers import flows
from handlers.flows import Picture
from handlers.flows.algebra import effects as happened
from handlers.flows.algebra.effects import Effects
from handlers.requests.choosing import foresee
from models.flows import ApprovalTask
from models.org import Person, people_by_id
from models.request_states import RequestState
from models.requests import HistoryEntry, Request

MATERIAL_VIEW = "requests.material"
"""Its subject is the approval task that waits for the applicant's answer."""
_ANEW = {RequestState.RETURNED: "已退回，请看新卡片", RequestState.APPROVED: "已同意，请看新卡片"}
"""Where the applicant has something new to decide, the card comes again at the end of the chat."""


@outbox.view(filling.CONFIRM_VIEW)
async def draw_own_request(request_id: int, person_id: int) -> Card | None:
    """The applicant's card: a draft to confirm, and later where the request stands."""
    request = await Request.find(id=request_id)
    if request is None or not request.asked_by(person_id):
        return None
    if request.state == RequestState.DRAFT:
        return await _draw_confirmation(request, await type_of(request))
    return await draw_submitted(request, await flows.progress(request))


async def draw_submitted(request: Request, path: list[str]) -> Card:
    """Where a request stands that is no draft any more; `path` is its progress."""
    kind = await type_of(request)
    lines = kind.form.lines(kind.form.load(request.form))
    state, url = RequestState(request.state), page(f"/h5/requests/{request.id}")
    match state:
        case RequestState.RETURNED:
            return returned_card(kind.label, request, lines, path, url, page(f"/h5/requests/{request.id}/resubmit"))
        case RequestState.IN_APPROVAL:
            return status_card(kind.label, request, state.label, lines, path, url)
        case RequestState.APPROVED if kind.undo is not None:
            return approved_card(kind.label, request, state.label, lines, path, url)
    return closed_card(kind.label, request, state.label, lines, path, url)


async def _draw_confirmation(draft: Request, kind: RequestType) -> Card:
    lines = kind.form.lines(kind.form.load(draft.form))
    if draft.for_id is not None:
        lines = [("申请人", f"{(await Person.one(id=draft.for_id)).name}（由您代办）"), *lines]
    url = page(f"/h5/drafts/{draft.id}")
    told = {"申请人", *(field.short for field in kind.form.fields if field.widget == "told")}
    try:
        foreseen = await foresee(draft)
    except UserError as refusal:
        # Nobody should fill in a form for nothing: the reason stands on the card before it is sent.
        return confirm_card(kind.label, draft, digest(draft), lines, [refusal.text], url, told=told)
    card = confirm_card(kind.label, draft, digest(draft), lines, foreseen.path, url, told=told)
    if not foreseen.choices:
        return card
    # It cannot be sent from here: people are named on the page, and it is sent there or here afterwards.
    return card.model_copy(
        update={
            "subtitle": "审批人由您选：点“选审批人”，选好再提交",
            "buttons": (Button.opens("选审批人", url), Button.does("取消", DropDraft(draft.id))),
        }
    )


@outbox.view(MATERIAL_VIEW)
async def draw_material(task_id: int, person_id: int) -> Card | None:
    """What the applicant is asked for beside the form, by whom; grey once nobody waits for it any more."""
    task = await ApprovalTask.find(id=task_id)
    request = await Request.find(id=task.request_id, applicant_id=person_id) if task is not None else None
    if task is None or request is None:
        return None
    question, asked_by = await _question(request, task)
    about = f"{asked_by}审批{(await type_of(request)).label} {request.number} 时提出"
    url = page(f"/h5/requests/{request.id}/give_material?task={task_id}")
    card = material_card(about, question, task_id, url, page(f"/h5/requests/{request.id}"))
    return card if task.paused else card.model_copy(update={"closed": "不用再补充了"})


async def _question(request: Request, task: ApprovalTask) -> tuple[str, str]:
    """What was asked at a task, and by whom: `李敏`, or `陈磊代李敏`."""
    seen = await flows.picture(request)
    assert seen is not None, f"approval task {task.id} belongs to no run"
    question = seen.run.tasks[task.number - 1].question
    for entry in await HistoryEntry.filter(request_id=request.id, verb="ask_material").order_by("-id"):
        # The turn of somebody who left has another task by now, with the same question.
        if (entry.details or {}).get("task") == task.id or entry.note == question:
            asked_by = [one for one in (entry.person_id, entry.on_behalf_of_id) if one is not None]
            people = await people_by_id(asked_by)
            return entry.note, "代".join(people[one].name for one in asked_by)
    return question, seen.people[task.person_id].name


async def renew(request: Request, seen: Picture) -> None:
    """Show where the request stands now that it has moved."""
    card = await draw_submitted(request, seen.progress())
    # What nobody had to decide is approved while the card that sent it is still in view.
    closed = _ANEW.get(RequestState(request.state), "") if seen.tasks and not card.closed else ""
    await outbox.redraw_all(filling.CONFIRM_VIEW, {request.id: card}, closed=closed)
    if closed:
        await outbox.show_all(filling.CONFIRM_VIEW, [outbox.Copy(request.applicant_id, request.id, card)])


async def ask_and_unask(request: Request, seen: Picture, effects: Effects) -> None:
    """Show the applicant what is asked for now, and grey out what nobody waits for any more."""
    ids = {task.number: task.id for task in seen.tasks}
    for effect in effects:
        match effect:
            case happened.Resumed(task=task, answer=answer):
                await outbox.redraw(MATERIAL_VIEW, ids[task.number], closed="已补充" if answer is not None else "")
            case happened.TaskClosed(task=task) if task.question:
                await outbox.redraw(MATERIAL_VIEW, ids[task.number])
            case happened.TaskWaiting(task=task) if task.question:
                await outbox.show(request.applicant_id, MATERIAL_VIEW, ids[task.number])
            case _:
                pass
