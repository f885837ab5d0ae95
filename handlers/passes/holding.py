"""Giving out passes: the days of a plate, and of a person, are taken from the sending of the request on.

The database keeps the limits (`vehicle_pass_plate`, `vehicle_pass_place`); the locks here let rivals wait for each
other instead of deadlocking.
"""

from datetime import date
from typing import Any

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from bot import outbox
from bot.errors import UserError
from bot.links import page
from bot.request_types import type_of
from forms.dates import show_day
from handlers.passes.rules import load_rules
from handlers.requests.following import move
from models.clock import now
from models.database import current, current_tenant_id
from models.org import Person
from models.passes import VehiclePass
from models.requests import Request

HOLDING = ["requested", "active"]
"""States in which a pass takes its days."""


async def hold(request: Request) -> None:
    """Take the days that the request asks for.

    Raises:
        UserError: The car has a pass on one of them, or the person has as many as the agency allows.
    """
    values = (await type_of(request)).form.load(request.form)
    first, last = values["valid_from"], values["valid_to"]
    await release(request)
    await Person.locked(request.applicant_id)
    await current().connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended($1, $2))", values["plate"], current_tenant_id()
    )
    await _plate_is_free(values["plate"], first, last)
    place = await _free_place(request.applicant_id, first, last)
    try:
        async with in_transaction():
            await VehiclePass.create(
                request_id=request.id,
                person_id=request.applicant_id,
                place=place,
                plate=values["plate"],
                brand=values.get("brand") or "",
                colour=values.get("colour") or "",
                valid_from=first,
                valid_to=last,
            )
    except IntegrityError as error:
        # Only a writer that took no locks comes here; the constraint has refused it all the same.
        if str(getattr(error.__cause__, "constraint_name", "")).startswith("vehicle_pass_"):
            raise UserError("这几天刚刚被另一份申请占用，请核对后再提交。") from error
        raise


async def _plate_is_free(plate: str, first: date, last: date) -> None:
    taken = await _taken({"plate": plate}, first, last)
    if taken:
        other = taken[0]
        what = "已有出入证" if other.state == "active" else "已有一份出入证申请在审批"
        days = f"{show_day(other.valid_from)}至{show_day(other.valid_to)}"
        raise UserError(f"{plate} {what}（{days}），日期重叠了。续办请把开始日期定在它到期以后。")


async def _free_place(person_id: int, first: date, last: date) -> int:
    """The lowest of a person's places with nothing on these days."""
    each = (await load_rules()).each
    held = await _taken({"person_id": person_id}, first, last)
    free = set(range(each)) - {one.place for one in held}
    if free:
        return min(free)
    plates = "、".join(f"{one.plate}（到{show_day(one.valid_to)}）" for one in held)
    raise UserError(
        f"每人同时只能有{each}张车辆出入证，这几天您已经有：{plates}。"
        "要换车，请先在出入证页面上把旧的注销，或者把开始日期定在它到期以后。"
    )


async def _taken(whose: dict[str, Any], first: date, last: date) -> list[VehiclePass]:
    """Passes of a plate or person that hold one of these days."""
    found = VehiclePass.filter(**whose, state__in=HOLDING, valid_from__lte=last, valid_to__gte=first)
    return await found.order_by("valid_from", "id")


async def release(request: Request) -> None:
    """Give the days back that an unapproved request holds."""
    await VehiclePass.filter(request_id=request.id, state="requested").update(state="released")


async def give(request: Request) -> None:
    """The request is approved: its pass is valid for its days, and the applicant is told where it is."""
    one = await VehiclePass.find(request_id=request.id, state="requested")
    assert one is not None, f"request {request.id} holds no pass"
    holder = await Person.one(id=one.person_id)
    if holder.active:
        one.state = "active"
    else:
        one.state, one.revoked_at, one.revoke_reason = "revoked", now(), "持证人已离职"
    await one.save(update_fields=["state", "revoked_at", "revoke_reason"])
    await move(request, "fulfil", person_id=None)
    if holder.active:
        url = page(f"/h5/passes/{one.id}")
        await outbox.say(
            holder.id,
            f"车辆出入证 {one.number} 已办好：{one.plate}，{show_day(one.valid_from)}至{show_day(one.valid_to)}。"
            f'进门时出示：<a href="{url}">打开出入证</a>，也可以打印出来放在车窗前。',
        )
