"""A draft in the chat: its questions on a card, and the buttons that choose, confirm and drop."""

from bot import filling, outbox
from bot.drafts import digest, fill
from bot.errors import UserError
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn
from cards.card import Card
from cards.requests import (
    DropDraft,
    FillChoices,
    SubmitDraft,
    choices_card,
)
from handlers import flows
from handlers.requests.applicant_cards import draw_submitted
from handlers.requests.submitting import submit
from models.clock import now
from models.request_states import RequestState
from models.requests import Request

router = Router("requests.drafting")


@outbox.view(filling.CHOICES_VIEW)
async def draw_choices(request_id: int, person_id: int) -> Card | None:
    """The questions of a draft that are answered by choosing."""
    draft = await Request.find(id=request_id, applicant_id=person_id)
    if draft is None:
        return None
    kind = await type_of(draft)
    url = page(f"/h5/drafts/{draft.id}")
    values = kind.form.load(draft.form)
    missing = [field for field in kind.form.missing(values) if field.choices]
    if draft.state == RequestState.DRAFT and missing:
        return choices_card(kind.label, draft, missing, values, kind.form.lines(values), url)
    # Answered in the meantime; the questions stay to be read, greyed out.
    asked = [field for field in kind.form.fields if field.choices]
    card = choices_card(kind.label, draft, asked, values, kind.form.lines(values), url)
    return card.model_copy(update={"closed": "已选好"})


async def _own_draft(turn: Turn, request_id: int) -> Request | None:
    """The person's request with its row locked, if it is still a draft; otherwise the person is told what it is."""
    request = await Request.locked(request_id)
    if request is None or request.applicant_id != turn.person.id:
        raise UserError("没有找到这份申请，可能已经删除。请回复“我的申请”查看。")
    if request.state == RequestState.DRAFT:
        return request
    label = (await type_of(request)).label
    await turn.say(f"这份{label}（{request.number}）{RequestState(request.state).label}，不用重复操作。")
    await filling.close_cards(request, closed=RequestState(request.state).label)
    return None


@router.button(FillChoices)
async def choose(turn: Turn, tap: FillChoices) -> None:
    """Take the selections of a card into the draft and go on."""
    draft = await _own_draft(turn, tap.request_id)
    if draft is None:
        return
    kind = await type_of(draft)
    values = kind.form.load(draft.form)
    for field in kind.form.fields:
        picked = turn.selected(field.name)
        if picked is not None and field.choices:
            values[field.name] = field.parse(picked, now())
    values, problems = await fill(draft, kind, values, now())
    await outbox.redraw(filling.CHOICES_VIEW, draft.id, closed="已选好")
    await filling.remember(turn, kind, draft, values)
    await filling.proceed(turn, kind, draft, values, problems)


@router.button(SubmitDraft)
async def confirm(turn: Turn, tap: SubmitDraft) -> None:
    """Send the draft, if it still is what the card showed."""
    draft = await _own_draft(turn, tap.request_id)
    if draft is None:
        return
    if tap.digest != digest(draft):
        await turn.say("内容在这张卡片之后又改过，请核对新卡片后再提交。")
        await filling.close_cards(draft, closed="内容已更新，请看下方")
        await outbox.show(turn.person.id, filling.CONFIRM_VIEW, draft.id)
        return
    kind = await type_of(draft)
    values, problems = await fill(draft, kind, kind.form.load(draft.form), now())
    if problems or kind.form.missing(values):
        # Possible yesterday, impossible today: the time has passed, or the large vehicle was sold.
        await filling.close_cards(draft, closed="需要修改，请看下方")
        await filling.remember(turn, kind, draft, values)
        await filling.proceed(turn, kind, draft, values, problems)
        return
    try:
        seen = await submit(draft, turn.person, channel=turn.event.channel)
    except flows.PeopleToChoose as missing:
        url = page(f"/h5/drafts/{draft.id}")
        raise UserError(f'“{missing.node}”的人由您选：请<a href="{url}">打开申请</a>选好，再提交。') from missing
    await filling.forget(turn)
    if draft.state == RequestState.IN_APPROVAL:
        card = await draw_submitted(draft, seen.progress())
        await outbox.redraw_all(filling.CONFIRM_VIEW, {draft.id: card})


@router.button(DropDraft)
async def drop(turn: Turn, tap: DropDraft) -> None:
    """Drop the draft from its card."""
    draft = await _own_draft(turn, tap.request_id)
    if draft is not None:
        await filling.drop_draft(turn, draft)
