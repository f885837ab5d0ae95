"""Which asset a request is about, where several of somebody's own fit the words: picked by tap, number or word."""

from collections.abc import Sequence
from typing import Any

from bot import conversation, filling, outbox
from bot.errors import UserError
from bot.events import Said
from bot.links import page
from bot.people import conversation_of
from bot.request_types import type_of
from bot.router import Router, Turn, stop_asking
from cards.assets import CHOSEN, OTHER, REPAIR, WORDS, ChooseAsset, choice_card
from cards.card import Card
from handlers.assets import asking, own
from models.assets import Asset, AssetState
from models.requests import Request

router = Router("assets.choosing")
PROMPT = VIEW = "assets.choose"
OFFERED_MAX = 8
"""More are no choice any more: then the number is asked for, or more words."""
GONE = "这份申请已经不在填写了，请重新说一遍。"


@router.question("asset")
async def which(turn: Turn, draft: Request) -> bool:
    """Offer those of the person's own that fit what was said; all of them when nothing was said of a thing."""
    if draft.request_type not in WORDS:
        return False
    whose = await filling.whose(turn, draft)
    words = turn.event.text if isinstance(turn.event, Said) else ""
    return await _offer(turn, draft, await own.meant(words, whose) or await own.kept_by(whose))


@router.question("place")
async def where(turn: Turn, draft: Request) -> bool:
    """Where something is repaired that may be one of several of the person's own: the place follows from which."""
    if draft.request_type != REPAIR or draft.form.get("asset") or not isinstance(turn.event, Said):
        return False
    kept = await own.kept_by(await filling.whose(turn, draft))
    return await _offer(turn, draft, own.fitting(turn.event.text, kept))


async def _offer(turn: Turn, draft: Request, assets: Sequence[Asset]) -> bool:
    if not 1 <= len(assets) <= OFFERED_MAX:
        return False
    turn.conversation.prompt = {"prompt": PROMPT, "draft_id": draft.id, "assets": [one.id for one in assets]}
    await turn.conversation.save(update_fields=["prompt", "updated_at"])
    await outbox.redraw(VIEW, draft.id, closed="请看新卡片")
    await outbox.show(turn.person.id, VIEW, draft.id)
    return True


@outbox.view(VIEW)
async def draw(draft_id: int, person_id: int) -> Card | None:
    """The question with what is offered; grey once it is answered."""
    draft = await Request.find(id=draft_id, applicant_id=person_id)
    if draft is None:
        return None
    prompt = (await conversation_of(person_id)).prompt or {}
    open_still = prompt.get("prompt") == PROMPT and prompt["draft_id"] == draft_id
    offered = await _offered(prompt["assets"]) if open_still else []
    label, url = (await type_of(draft)).label, page(f"/h5/drafts/{draft.id}")
    card = choice_card(label, draft_id, [(one.id, one.number, _told(one)) for one in offered], url)
    return card if offered else card.model_copy(update={"closed": "已选好"})


async def _offered(ids: Sequence[int]) -> list[Asset]:
    found = {one.id: one for one in await Asset.listed("id", id=list(ids))}
    return [found[one] for one in ids if one in found and found[one].state != AssetState.DISPOSED]


def _told(asset: Asset) -> str:
    return "，".join(part for part in (asset.name, asset.place) if part)


@router.button(ChooseAsset)
async def tapped(turn: Turn, tap: ChooseAsset) -> None:
    """One was picked on the card, or none of them."""
    draft = await Request.locked(tap.request_id)
    if draft is None or draft.applicant_id != turn.person.id or draft.state != "draft":
        raise UserError(GONE)
    picked = turn.selected(CHOSEN)
    if picked is None:
        raise UserError("请先在卡片上选一件，再点“选好了”。")
    await stop_asking(turn)
    await _answered(turn, draft, None if picked == OTHER else await Asset.find(id=int(picked)))


@router.answer(PROMPT)
async def said(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """The place in the row, or words that fit one; other words are said to the draft as if nothing had been offered."""
    draft = await Request.find(id=prompt["draft_id"], state="draft")
    offered = await _offered(prompt["assets"])
    words = text.strip(conversation.PUNCTUATION)
    index = int(words) if words.isascii() and words.isdigit() and len(words) < 3 else 0
    fits = offered[index - 1 : index] if index else own.told_apart(words, offered) or own.fitting(words, offered)
    # A label was scanned meanwhile, or the place was said in another way.
    known = draft is None or draft.form.get("place" if draft.request_type == REPAIR else "asset")
    if draft is None or known or len(fits) != 1:
        await outbox.redraw(VIEW, prompt["draft_id"], closed="已选好")
        await conversation.hear(turn, text)
        return
    await _answered(turn, draft, fits[0])


async def _answered(turn: Turn, draft: Request, asset: Asset | None) -> None:
    await outbox.redraw(VIEW, draft.id, closed="都不是" if asset is None else f"已选：{asset.number}")
    if asset is not None:
        await asking.go_on(turn, asset, draft.request_type)
        return
    form = (await type_of(draft)).form
    for field in form.missing(form.load(draft.form))[:1]:
        await filling.set_asked(turn, field.name)
        await turn.say(field.question)
