"""Revoking a pass, and reminding its holder before it ends."""

from datetime import timedelta

from bot import outbox
from bot.errors import UserError
from forms.dates import show_day
from handlers.passes.rules import MANAGE
from models.clock import now
from models.org import Person, people_who_may
from models.passes import VehiclePass

BEFORE_END = timedelta(days=7)
"""So long before the last day the holder is reminded."""
VIEW = "passes.ending"
REASON_CHARACTERS_MAX = 200


async def revoke(pass_id: int, by: Person, *, reason: str) -> VehiclePass:
    """End a pass at once: its holder gives it up, or a manager takes it away, with a reason.

    Raises:
        UserError: It is neither theirs nor theirs to manage, is not in force, or no reason is given.
    """
    one = await VehiclePass.locked(pass_id)
    own = one is not None and one.person_id == by.id
    if one is None or not (own or await by.may(MANAGE)):
        raise UserError("没有找到这张出入证，或者您不能注销它。")
    if one.state != "active":
        raise UserError(f"{one.number} 已经不是有效的出入证，不用再注销。")
    reason = reason.strip()[:REASON_CHARACTERS_MAX] or ("持证人自己注销" if own else "")
    if not reason:
        raise UserError("请写明注销的原因，例如：车辆已转让。")
    await end(one, by=by, reason=reason)
    if own:
        managers = [person.id for person in await people_who_may(MANAGE) if person.id != by.id]
        await outbox.say_all(managers, f"{by.name}注销了车辆出入证 {one.number}（{one.plate}）。")
    else:
        await outbox.say(one.person_id, f"您的车辆出入证 {one.number}（{one.plate}）已被{by.name}注销：{reason}。")
    return one


async def end(one: VehiclePass, *, by: Person | None, reason: str) -> None:
    """Note that a locked pass is revoked; its days are free again."""
    one.state, one.revoked_at, one.revoked_by_id, one.revoke_reason = "revoked", now(), by.id if by else None, reason
    await one.save(update_fields=["state", "revoked_at", "revoked_by_id", "revoke_reason"])
    await outbox.redraw(VIEW, one.id, closed="已注销")


async def ending_soon(limit: int) -> list[int]:
    """Passes that end within a week and whose holders have not been told, the soonest first."""
    today = now().date()
    found = VehiclePass.filter(
        state="active", reminded_at__isnull=True, valid_to__gte=today, valid_to__lte=today + BEFORE_END
    )
    return [one.id for one in await found.order_by("valid_to", "id").limit(limit)]


async def remind(pass_id: int) -> bool:
    """Tell the holder once that the pass ends, unless a later one is there already."""
    one = await VehiclePass.locked(pass_id)
    if one is None or one.state != "active" or one.reminded_at is not None:
        return False
    one.reminded_at = now()
    await one.save(update_fields=["reminded_at"])
    if await following(one) is not None:
        return False
    await outbox.say(
        one.person_id,
        f"您的车辆出入证 {one.number}（{one.plate}）{show_day(one.valid_to)}到期。还要用的话，点下面卡片上的“续办”。",
    )
    await outbox.show(one.person_id, VIEW, one.id)
    return True


async def following(one: VehiclePass) -> VehiclePass | None:
    """The pass of the same car after this one, given or asked for."""
    later = VehiclePass.filter(plate=one.plate, state__in=["requested", "active"], valid_from__gt=one.valid_to)
    return await later.order_by("valid_from").first()
