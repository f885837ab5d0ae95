"""文印 in the menu, 取件码 by the applicant, 取件 by whoever hands over."""

from typing import Any

from bot import filling
from bot.router import Router, Turn, ask
from forms.reading.writing import fold
from handlers.printing.handing_over import hand_over, waiting_codes
from handlers.printing.request_type import PRINTING, SERVICE

router = Router("printing.speaking")


@router.menu("printing")
async def from_menu(turn: Turn) -> None:
    """Begin or go on with the draft."""
    await filling.start(turn, PRINTING)


@router.phrase("取件码", "我的取件码")
async def own_codes(turn: Turn) -> bool:
    """The applicant has lost the code."""
    waiting = await waiting_codes(turn.person)
    told = "\n".join(f"{number} 取件码 {code}" for number, code in waiting)
    await turn.say(told or "您现在没有等待领取的文件。印好以后会把取件码发给您。")
    return True


@router.phrase("取件", "登记取件")
async def begin_handing_over(turn: Turn) -> bool:
    """Whoever hands over is asked for the code; for everybody else it is about their own."""
    if not await turn.person.may(SERVICE.serve):
        return await own_codes(turn)
    await ask(turn, "printing.code", "请回复取件人报的四位取件码。")
    return True


@router.answer("printing.code")
async def code_said(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """The code came."""
    await turn.say(await hand_over(fold(text), turn.person))
