"""IC cards in the chat: a lost card that was found, and how one's card stands."""

from bot.router import Router, Turn
from handlers.ic_cards.register import thaw
from handlers.ic_cards.request_type import FOUND
from models.ic_cards import CardState, IcCard

router = Router("ic_cards")


@router.phrase(FOUND, "IC卡找到了", "一卡通找到了", "找到卡了")
async def found(turn: Turn) -> bool:
    """The holder has found the lost card again."""
    card = await thaw(turn.person.id, by_id=turn.person.id, note="本人说找到了")
    await turn.say(
        f"IC卡 {card.number} 已解冻，可以用了。已经申请补办的，请在“我的申请”里撤销，不然旧卡会在新卡做好时注销。"
    )
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
