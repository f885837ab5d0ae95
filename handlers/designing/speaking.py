"""我能申请什么: everything that can be asked for, with the way to each."""

from bot.links import page
from bot.request_types import request_types
from bot.router import Router, Turn

router = Router("designing.speaking")

LISTED_MAX = 20
"""Types in one message; the page behind the link has all."""


@router.phrase("我能申请什么", "能申请什么", "可以申请什么", "我可以申请什么", "有哪些申请", "申请什么", "我要申请")
@router.phrase("申请", "能办什么", "我能办什么", "可以办什么", "有什么服务", "有哪些服务")
async def list_types(turn: Turn) -> bool:
    """List the types, each with the words that begin it and its page."""
    kinds = list((await request_types()).values())
    rows = [f'· <a href="{page(f"/h5/apply?type={kind.name}")}">{kind.label}</a>' for kind in kinds[:LISTED_MAX]]
    more = f'\n<a href="{page("/h5/apply")}">查看全部{len(kinds)}种</a>' if len(kinds) > LISTED_MAX else ""
    example = kinds[-1].label.removesuffix("申请") if kinds else ""
    await turn.say("您可以申请：\n" + "\n".join(rows) + f"{more}\n直接说也行，例如：申请{example}")
    return True


@router.menu("apply")
async def from_menu(turn: Turn) -> None:
    """全部服务 in the menu."""
    await list_types(turn)
