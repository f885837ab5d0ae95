"""IC cards in the chat: a lost card that was found, how one's card stands, and what is not here before the wallet."""

import re

from bot.language import Understanding
from bot.router import Router, Turn
from cards.texts import NOT_YET
from handlers.ic_cards.register import thaw
from handlers.ic_cards.request_type import IC_CARD, SERVICE
from handlers.requests.chat.speaking import withdraw_or_cancel
from models.ic_cards import CardState, IcCard
from models.org import people_who_may
from models.request_states import RequestState
from models.requests import Request

router = Router("ic_cards")
_FOUND = re.compile(r"卡(?![片车口号]).{0,5}找(?:到|着|回来)了|找到.{0,3}卡了|(?:解除|取消)挂失")


@router.sentence
async def found(turn: Turn, text: str) -> bool:
    """The holder has found the lost card again: it works at once, and the new one is called off if they say so."""
    if not _FOUND.search(text.upper()):
        return False
    card = await thaw(turn.person.id, by_id=turn.person.id, note="本人说找到了")
    await turn.say(f"IC卡 {card.number} 已解冻，可以用了。")
    states = [RequestState.IN_APPROVAL.value, RequestState.APPROVED.value]
    asked = await Request.listed("id", applicant_id=turn.person.id, request_type=IC_CARD.name, state=states)
    request = next((one for one in asked if one.form.get("reason") == "lost"), None)
    if request is None:
        return True
    await turn.say("补办的新卡还没有做好；不撤销补办，新卡做好时旧卡就注销了。")
    await withdraw_or_cancel(turn, request)
    return True


@router.phrase("我的IC卡", "我的卡", "我的一卡通")
async def own_card(turn: Turn) -> bool:
    """How the person's card stands."""
    card = await IcCard.greatest("id", person_id=turn.person.id)
    if card is None:
        await turn.say("还没有登记您的IC卡。要办卡直接说：办张IC卡。")
    else:
        await turn.say(f"您的IC卡 {card.number}：{CardState(card.state).label}。丢了请马上说：IC卡丢了。")
    return True


@router.intent("balance")
@router.intent("top_up")
@router.intent("transactions")
async def wallet_asked(turn: Turn, understood: Understanding, text: str) -> None:
    """What the wallet will answer, once it is here: until then, whom to ask, and what can be done with a card."""
    makers = await people_who_may(SERVICE.serve)
    whom = "、".join(f"{one.name} {one.mobile}".strip() for one in makers[:2]) or "本单位的系统管理员"
    await turn.say(
        f"“{NOT_YET[understood.intent]}”还没有开通，请联系{whom}（管卡的同事）。"
        "现在可以在这里看卡的状态（回复“我的IC卡”）、挂失补办（回复“IC卡丢了”）。"
    )
