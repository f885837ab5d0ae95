"""送水 in the menu, and the round of whoever carries it."""

import re

from bot import conversation, filling
from bot.links import page
from bot.router import Router, Turn
from handlers.water.hearing import weekdays
from handlers.water.request_type import SERVICE, WATER
from handlers.water.standing import rounds_of, show_round, stop_round

router = Router("water.speaking")
_STOPS = re.compile(
    r"(?:停|取消|不要|不用).{0,4}(?:每|定期).*水.{0,4}"
    r"|.*(?:每|定期).*水.{0,4}(?:停|取消|不要|不用|不送)(?:掉|止)?(?:了|吧)*"
)


@router.menu("water")
async def from_menu(turn: Turn) -> None:
    """Begin or go on with the draft."""
    await filling.start(turn, WATER)


@router.phrase("送水清单", "今天送水", "送水单")
async def round_asked(turn: Turn) -> bool:
    """Whoever carries water gets the page with all places; to everybody else the words mean nothing here."""
    if not {SERVICE.serve, SERVICE.dispatch} & await turn.person.permissions():
        return False
    await turn.say(f'<a href="{page("/h5/water")}">打开送水清单</a>：按地点排好，写着几桶水、该收几个空桶。')
    return True


@router.phrase("定期送水", "每周送水")
async def rounds_asked(turn: Turn) -> bool:
    """The person's standing orders, and how to set one up."""
    own = "\n".join(show_round(one) for one in await rounds_of(turn.person))
    told = f"您的定期送水：\n{own}\n" if own else "您还没有定期送水。"
    how = f'直接说“每周一上午九点送两桶水到301”，或者<a href="{page("/h5/water/rounds")}">打开页面设置</a>。'
    await turn.say(told + how)
    return True


@router.sentence
async def stop_said(turn: Turn, text: str) -> bool:
    """停掉每周一的送水: the one that is meant is stopped; where several could be, they are shown."""
    if not _STOPS.fullmatch(text.strip(conversation.PUNCTUATION)):
        return False
    days = weekdays(text) or ()
    meant = [one for one in await rounds_of(turn.person) if not days or str(one.weekday) in days]
    if len(meant) != 1:
        return await rounds_asked(turn)
    await stop_round(meant[0].id, turn.person)
    await turn.say(f"已停止：{show_round(meant[0])}。已经提交的申请不受影响。")
    return True
