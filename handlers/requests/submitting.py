"""What an applicant does with a request: submit, withdraw, urge."""

from collections.abc import Sequence
from datetime import timedelta

from bot import outbox
from bot.errors import UserError
from bot.filling import CONFIRM_VIEW
from bot.request_types import request_types, type_of
from forms import Files
from handlers import flows
from handlers.flows.algebra import actions
from handlers.flows.algebra import effects as happened
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.requests.attaching import attach
from handlers.requests.choosing import chosen_for
from handlers.requests.following import follow, live_tasks, move
from handlers.requests.for_others import hand_in, tell_applicant
from handlers.requests.rights import delegates_of
from handlers.requests.searching import describe
from models.clock import now
from models.flows import ApprovalTask
from models.moves import WrongMove
from models.org import Person
from models.permissions import MANAGE_REQUESTS
from models.request_states import REQUEST_MOVES, RequestState
from models.requests import HistoryEntry, Request

URGE_PAUSE = timedelta(minutes=30)
"""Between two reminders about one request."""
NOT_OWN = "没有找到这份申请，或者它不是您提交的。请回复“我的申请”查看。"


async def submit(
    draft: Request, person: Person, *, channel: str, chosen: flows.Chosen | None = None, files: Sequence[int] = ()
) -> flows.Picture:
    """Send a complete draft on its path, and give what became of it. Call with the draft's row locked.

    Args:
        chosen: Whom the applicant names as approvers, by the key of the node; None: whom the draft has been given.
        files: Uploads of the applicant that belong to the request.

    Raises:
        UserError: There is no flow for it, a node finds nobody, people are yet to be chosen, or what it asks for
            was taken in the meantime.
    """
    draft.submitted_at = now()
    filed_for = await hand_in(draft, person)
    await _settle_form(draft, person)
    await describe(draft, person)
    await attach(files, draft, person)
    await (await type_of(draft)).hold(draft)
    behalf = filed_for.id if filed_for is not None else None
    await move(draft, "submit", person_id=person.id, channel=channel, on_behalf_of_id=behalf)
    chosen = await chosen_for(draft) if chosen is None else chosen
    effects = await flows.begin(draft, chosen)
    if not any(isinstance(effect, happened.TaskOpened) for effect in effects):
        # Before what it leads to is told.
        await outbox.say(person.id, f"{draft.number} 已提交，按流程不需要别人审批，已自动通过。")
    seen = await follow(draft, effects)
    if filed_for is not None:
        await tell_applicant(draft, filed_for, person)
    if draft.state == RequestState.IN_APPROVAL:
        await outbox.say(person.id, f"{draft.number} 已提交，等待{seen.waiting()}审批。有结果会马上通知您。")
    return seen


async def _settle_form(draft: Request, person: Person) -> None:
    """Fix what the draft's form decides on submission: its version, its number, its amount, the files it holds."""
    kind = await type_of(draft)
    if kind.designed and kind.name not in await request_types():
        raise UserError(f"“{kind.label}”已经停用，不能再提交。还要办的话，请联系本单位的系统管理员。")
    values = kind.form.load(draft.form)
    held = [file_id for field in kind.form.fields if isinstance(field, Files) for file_id in values.get(field.name, ())]
    await attach(held, draft, person)
    draft.form_version = kind.version
    draft.amount_fen = kind.form.amount_fen(values)
    draft.serial = await kind.number()
    await draft.save(update_fields=["form_version", "amount_fen", "serial"])


async def own_request(request_id: int, person: Person) -> Request:
    """The person's own request with its row locked.

    Raises:
        UserError: There is none, or it is somebody else's.
    """
    request = await Request.locked(request_id)
    if request is None or not request.asked_by(person.id):
        raise UserError(NOT_OWN)
    return request


async def withdraw(request_id: int, person: Person, *, channel: str, reason: str = "") -> Request:
    """Take a request in approval back: the applicant, or an administrator; the approvers' cards say so.

    Raises:
        UserError: It is decided already, or not the person's.
    """
    request = await Request.locked(request_id)
    if request is None or not (request.asked_by(person.id) or await person.may(MANAGE_REQUESTS)):
        raise UserError(NOT_OWN)
    try:
        REQUEST_MOVES.after(RequestState(request.state), "withdraw")
    except WrongMove as wrong:
        raise UserError(f"{request.number} {RequestState(request.state).label}，不能再撤回。") from wrong
    before = await live_tasks(request)
    own = request.applicant_id == person.id
    filed = request.filed_by_id == person.id
    action = actions.Withdraw(request.applicant_id if own or filed else None, reason.strip())
    await follow(request, await flows.act(request, action, channel=channel), before, by=person, channel=channel)
    await outbox.say(person.id, f"{request.number} 已撤回，审批人不用再处理。")
    if not own:
        who = person.name if filed else f"管理员{person.name}"
        await outbox.say(request.applicant_id, f"{request.number} 已由{who}撤回，需要时请重新申请。")
    return request


async def urge(request_id: int, person: Person, *, channel: str) -> Request:
    """Remind whoever has the request now, at most every half hour.

    Raises:
        UserError: Nobody has it, it was urged just now, or it is not the person's.
    """
    request = await own_request(request_id, person)
    if request.state != RequestState.IN_APPROVAL:
        raise UserError(f"{request.number} {RequestState(request.state).label}，现在没有人需要催。")
    last = await HistoryEntry.filter(request_id=request.id, verb="urge").order_by("-id").first()
    if last is not None and now() - last.created_at < URGE_PAUSE:
        minutes = int((URGE_PAUSE - (now() - last.created_at)).total_seconds() // 60) + 1
        raise UserError(f"刚刚已经催过了，请{minutes}分钟后再试，或直接联系{await _waiting(request)}。")
    await HistoryEntry.create(request_id=request.id, verb="urge", person_id=person.id, channel=channel)
    tasks = await flows.open_tasks(request.id)
    delegates = await delegates_of({task.person_id for task in tasks}, request)
    await outbox.redraw(APPROVAL_VIEW, *(task.id for task in tasks), closed="已催办，请看新卡片")
    for task in tasks:
        await _remind(task, request, person, delegates.get(task.person_id, ()))
    await outbox.say(person.id, f"已提醒{await _waiting(request)}。")
    # The applicant's card stays tappable: a tap has spent what it could be redrawn with.
    await outbox.redraw(CONFIRM_VIEW, request.id)
    return request


async def _remind(task: ApprovalTask, request: Request, person: Person, delegates: Sequence[int]) -> None:
    holder = f"代{(await Person.one(id=task.person_id)).name}" if delegates else ""
    for asked in (task.person_id, *delegates):
        instead = "" if asked == task.person_id else holder
        await outbox.say(asked, f"{person.name}请您{instead}尽快审批 {request.number}。")
        await outbox.show(asked, APPROVAL_VIEW, task.id)


async def _waiting(request: Request) -> str:
    seen = await flows.picture(request)
    return seen.waiting() if seen else "审批人"
