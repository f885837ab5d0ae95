"""Passes in the chat: 我的出入证, renewing with one tap, and codes that are scanned."""

import re

from bot import filling, outbox
from bot.links import page
from bot.router import Router, Turn
from cards.card import Card
from cards.passes import RenewPass, ending_card
from forms.dates import show_day
from forms.reading.writing import fold
from handlers import codes
from handlers.passes.checking import notice_of
from handlers.passes.ending import VIEW, following
from handlers.passes.renewing import renew, renewable
from handlers.passes.request_type import PASS
from models.passes import VehiclePass

KIND = "vehicle_pass"
router = Router("passes")
_RENEWAL = re.compile(r"(?:出入|通行|车)证.{0,6}(?:续办|续期|续签|延期|到期了)|(?:续办?|延期).{0,6}(?:出入|通行|车)证")


@router.phrase("我的出入证", "我的车辆出入证", "查车牌", "查验出入证")
async def own_passes(turn: Turn) -> bool:
    """Where the person's passes are; guards look up plates there, too."""
    await turn.say(f'车辆出入证都在这里：<a href="{page("/h5/passes")}">打开</a>。要办新的，直接说：办车辆出入证。')
    return True


@outbox.view(VIEW)
async def draw(pass_id: int, person_id: int) -> Card | None:
    """The reminder; grey once there is nothing left to renew."""
    one = await VehiclePass.find(id=pass_id)
    if one is None:
        return None
    closed = "已续办" if await following(one) is not None else "已注销" if one.state != "active" else ""
    url = page(f"/h5/passes/{one.id}")
    return ending_card(one.id, one.plate, one.number, show_day(one.valid_to), url, closed=closed)


@router.button(RenewPass)
async def renew_tapped(turn: Turn, tap: RenewPass) -> None:
    """续办 was tapped."""
    await _renew(turn, tap.vehicle_pass_id)


async def _renew(turn: Turn, pass_id: int) -> None:
    """Show the renewal for confirmation."""
    begun = await renew(pass_id, turn.person)
    await filling.close_cards(begun.draft, closed="内容已更新，请看下方")
    await filling.remember(turn, PASS, begun.draft, begun.values)
    await filling.proceed(turn, PASS, begun.draft, begun.values, begun.problems)
    await outbox.redraw(VIEW, pass_id)


@router.sentence
async def renewal_said(turn: Turn, text: str) -> bool:
    """出入证续办: of the one pass that can be renewed; of several whoever says it chooses on the page."""
    if not _RENEWAL.search(fold(text)):
        return False
    own = await VehiclePass.listed("valid_to", person_id=turn.person.id, state="active")
    found = [one for one in own if await renewable(one, turn.person)]
    if not found:
        return False
    if len(found) == 1:
        await _renew(turn, found[0].id)
    else:
        plates = "、".join(f"{one.plate}（{show_day(one.valid_to)}到期）" for one in found)
        choose = f'<a href="{page("/h5/passes")}">打开页面</a>，选一张点“续办”。'
        await turn.say(f"您有{len(found)}张出入证：{plates}。{choose}")
    return True


async def _scanned(turn: Turn, pass_id: int) -> None:
    notice = await notice_of(pass_id)
    if notice is None:
        await turn.say(codes.UNKNOWN)
        return
    await turn.say(f"{notice.plate}：{notice.label}。车辆出入证 {notice.number}，{notice.unit}，{notice.days}。")


codes.declare_code(KIND, codes.CodeKind(_scanned, lambda pass_id: f"/h5/passes/{pass_id}"))
