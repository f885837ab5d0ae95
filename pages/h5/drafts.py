"""The form of a draft: the same draft that the chat fills in, with the same rules and the same way out."""

from collections.abc import Mapping
from copy import copy
from typing import Any

from aiohttp import web

from bot import filling, outbox
from bot.drafts import digest, fill, open_draft
from bot.errors import UserError
from bot.request_types import request_types, type_of
from bot.router import Turn
from forms import Files, Form, Problem
from handlers import requests
from handlers.requests import attaching
from handlers.requests.for_others import choose_applicant
from models.clock import now
from models.files import StoredFile
from models.messages import SentCard
from models.org import Department, Person
from models.request_states import RequestState
from models.requests import Request
from pages.form_posts import reshaped, with_files
from pages.form_rows import rows_of
from pages.h5.choosing import ChoiceRow, choice_rows, keep
from pages.progress import planned_steps
from pages.visit import CHANNEL, Visit, attempt, not_found, see

CHANGED = "您刚才在聊天里改过这份申请。下面是您在本页填写的内容，核对无误请再点一次。"
MISSING = "还有几项没有填，填好后再提交。"
WRONG = "有几项需要改一下，请看红字。"


async def begin(visit: Visit) -> web.Response:
    """Begin a draft of the posted type, or go on with the one there is; the chat goes on with it, too."""
    kind = (await request_types()).get(visit.form.get("request_type", ""))
    if kind is None:
        raise not_found()
    turn = await visit.turn()
    draft = await open_draft(visit.person, kind)
    await filling.remember(turn, kind, draft, kind.form.load(draft.form))
    await filling.set_asked(turn, None)
    return see(f"/h5/drafts/{draft.id}")


async def show(visit: Visit) -> web.Response:
    """The form."""
    draft = await Request.find(id=visit.id, applicant_id=visit.person.id)
    if draft is None:
        raise not_found()
    if draft.state != RequestState.DRAFT:
        return see(f"/h5/requests/{draft.id}")
    return await _form(visit, draft, typed={}, problems=[], alert="", status=200)


async def take(visit: Visit) -> web.Response:
    """Save, submit or drop."""
    turn = await visit.turn()
    draft = await Request.locked(visit.id)
    if draft is None or draft.applicant_id != visit.person.id:
        raise not_found()
    if draft.state != RequestState.DRAFT:
        dropped = draft.state == RequestState.DROPPED
        return see(f"/h5/requests/{draft.id}", notice="already_dropped" if dropped else "already")
    match visit.form.get("action", ""):
        case "drop":
            return await _drop(turn, draft)
        case "save" | "submit" as action:
            return await _fill(visit, turn, draft, submitting=action == "submit")
        case action:
            return await _reshape(visit, draft, action)


async def _fill(visit: Visit, turn: Turn, draft: Request, *, submitting: bool) -> web.Response:
    kind = await type_of(draft)
    try:
        posted = await with_files(visit, kind.form)
    except UserError as refusal:
        return await _typed(visit, draft, kind.form.typed(visit.form), alert=refusal.text, status=422)
    typed = kind.form.typed(posted)
    if posted.get("digest") != digest(draft):
        return await _typed(visit, draft, typed, alert=CHANGED, status=409)
    if refused := await attempt(choose_applicant(draft, visit.person, visit.form.get("for_name", ""))):
        return await _typed(visit, draft, typed, alert=refused, status=422)
    before = dict(draft.form)
    values, unread = kind.form.from_page(posted, now())
    values, problems = await fill(draft, kind, values, now())
    known = {problem.field for problem in unread}
    problems = unread + [problem for problem in problems if problem.field not in known]
    choosing = await choice_rows(visit, draft)
    await keep(draft, choosing)
    alert = WRONG
    if submitting and not problems and not any(row.wrong for row in choosing):
        alert = MISSING
        problems = [Problem(field.name, _ask(field.label, field.choices)) for field in kind.form.missing(values)]
        for row in choosing:
            if not row.named:
                row.miss()
    if problems or any(row.wrong for row in choosing):
        if draft.form != before:
            await filling.close_cards(draft, closed="正在页面上修改")
            await filling.remember(turn, kind, draft, values)
            await filling.set_asked(turn, None)
        return await _form(visit, draft, typed=typed, problems=problems, alert=alert, status=422, choosing=choosing)
    if submitting:
        return await _submit(visit, turn, draft, typed)
    await filling.close_cards(draft, closed="内容已更新，请看下方")
    await filling.remember(turn, kind, draft, values)
    await filling.proceed(turn, kind, draft, values, [])
    return see(f"/h5/drafts/{draft.id}", notice="saved")


def _ask(label: str, choices: Mapping[str, str]) -> str:
    return f"请{'选择' if choices else '填写'}{label}"


async def _reshape(visit: Visit, draft: Request, action: str) -> web.Response:
    """The same page once more, as it was typed: with rows that now matter, or another line of a table."""
    typed = reshaped((await type_of(draft)).form.typed(visit.form), action)
    if typed is None:
        raise not_found()
    return await _typed(visit, draft, typed, alert="", status=200)


async def _typed(visit: Visit, draft: Request, typed: Mapping[str, str], *, alert: str, status: int) -> web.Response:
    """The form with every input as the person left it; nothing is kept yet."""
    form = (await type_of(draft)).form
    values, _ = form.read(typed, now())
    return await _form(visit, draft, values=values, typed=typed, problems=[], alert=alert, status=status, as_typed=True)


async def _submit(visit: Visit, turn: Turn, draft: Request, typed: Mapping[str, str]) -> web.Response:
    refused = await attempt(requests.submit(draft, visit.person, channel=CHANNEL))
    if refused:
        fresh = await Request.one(id=draft.id)
        return await _form(visit, fresh, typed=typed, problems=[], alert=refused, status=422)
    await _leave(turn, draft)
    for view in filling.DRAFT_VIEWS:
        await outbox.redraw(view, draft.id)
    open_card = SentCard.filter(view=filling.CONFIRM_VIEW, subject_id=draft.id, closed=False, taken_back=False)
    if not await open_card.exists():
        # It was filled in on the page alone: 催办 and 撤回 should be at hand in the chat all the same.
        await outbox.show(visit.person.id, filling.CONFIRM_VIEW, draft.id)
    return see(f"/h5/requests/{draft.id}", notice="submitted")


async def _drop(turn: Turn, draft: Request) -> web.Response:
    await requests.move(draft, "drop", person_id=turn.person.id, channel=CHANNEL)
    await filling.close_cards(draft, closed="已取消")
    await _leave(turn, draft)
    label = (await type_of(draft)).label
    await turn.say(f"好的，这份{label}已在页面上放弃，没有提交。需要时再告诉我。")
    return see("/h5/requests", notice="dropped")


async def _files(draft: Request, form: Form, values: Mapping[str, Any]) -> dict[int, StoredFile]:
    """The applicant's own files that the form holds, by id."""
    held = [number for field in form.fields if isinstance(field, Files) for number in values.get(field.name) or ()]
    found = await attaching.files_by_id(held) if held else {}
    return {number: file for number, file in found.items() if file.person_id == draft.applicant_id}


async def _leave(turn: Turn, draft: Request) -> None:
    """The chat is not in the middle of this draft any more."""
    if turn.conversation.request_id in (None, draft.id):
        await filling.forget(turn)


async def _form(
    visit: Visit,
    draft: Request,
    *,
    typed: Mapping[str, str],
    problems: list[Problem],
    alert: str,
    status: int,
    values: dict[str, Any] | None = None,
    as_typed: bool = False,
    choosing: list[ChoiceRow] | None = None,
) -> web.Response:
    kind = await type_of(draft)
    values = kind.form.load(draft.form) if values is None else values
    department = await Department.one(id=draft.department_id)
    for_whom = await Person.find(id=draft.for_id) if draft.for_id is not None else None
    foreseen = copy(draft)
    if as_typed:
        foreseen.form = kind.form.dump(values)
    choosing = await choice_rows(visit, foreseen) if choosing is None else choosing
    try:
        path = (await requests.foresee(foreseen, {row.choice.key: row.named for row in choosing})).path
        steps, no_path = planned_steps(path), ""
    except UserError as refusal:
        # Nobody should fill in a form for nothing: the reason stands there from the start.
        steps, no_path = [], refusal.text
    return visit.render(
        "h5/draft.html",
        status=status,
        kind=kind,
        draft=draft,
        department=department,
        for_name=visit.form.get("for_name", for_whom.name if for_whom is not None else ""),
        rows=rows_of(kind.form, values, typed, problems, now(), as_typed=as_typed),
        files=await _files(draft, kind.form, values),
        choosing=choosing,
        steps=steps,
        no_path=no_path,
        alert=alert,
        digest=digest(draft),
    )
