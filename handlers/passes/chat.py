"""Passes in the chat: 我的出入证, renewing with one tap, and codes that are scanned."""

from bot import conversation, outbox
from bot.drafts import fill, open_draft
from bot.errors import UserError
from bot.links import page
from bot.router import Router, Turn
from cards.card import Card
from cards.passes import RenewPass, ending_card
from forms.dates import show_day
from handlers import codes
from handlers.passes.checking import notice_of
from handlers.passes.ending import VIEW, following
from handlers.passes.request_type import PASS
from models.clock import now
from models.passes import VehiclePass

KIND = "vehicle_pass"
router = Router("passes")


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
async def renew(turn: Turn, tap: RenewPass) -> None:
    """Fill in a draft for as long again, and show it for confirmation."""
    one = await VehiclePass.find(id=tap.vehicle_pass_id)
    if one is None or one.person_id != turn.person.id:
        raise UserError("没有找到这张出入证，或者它不是您的。")
    later = await following(one)
    if later is not None:
        raise UserError(f"{one.plate} 已经续办到{show_day(later.valid_to)}，不用再办。")
    if one.state != "active":
        raise UserError(f"{one.number} 已经注销，不能续办。要办新的，请直接说：办车辆出入证。")
    draft = await open_draft(turn.person, PASS)
    first, last = one.following_days
    today = now().date()
    if first < today:
        first, last = today, today + (last - first)
    wanted = {"plate": one.plate, "brand": one.brand, "colour": one.colour, "valid_from": first, "valid_to": last}
    values, problems = await fill(draft, PASS, {name: value for name, value in wanted.items() if value}, now())
    await conversation.close_cards(draft, closed="内容已更新，请看下方")
    await conversation.remember(turn, PASS, draft, values)
    await conversation.proceed(turn, PASS, draft, values, problems)
    await outbox.redraw(VIEW, one.id)


async def _scanned(turn: Turn, pass_id: int) -> None:
    notice = await notice_of(pass_id)
    if notice is None:
        await turn.say(codes.UNKNOWN)
        return
    await turn.say(f"{notice.plate}：{notice.label}。车辆出入证 {notice.number}，{notice.unit}，{notice.days}。")


codes.declare_code(KIND, codes.CodeKind(_scanned, lambda pass_id: f"/h5/passes/{pass_id}"))
