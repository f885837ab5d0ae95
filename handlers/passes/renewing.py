"""Renewing a pass: the request for as long again, filled in already, in the chat and on its page alike."""

from dataclasses import dataclass
from typing import Any

from bot.drafts import fill, open_draft
from bot.errors import UserError
from forms import Problem
from forms.dates import show_day
from handlers.passes.ending import following
from handlers.passes.request_type import PASS
from models.clock import now
from models.org import Person
from models.passes import VehiclePass
from models.requests import Request


@dataclass(frozen=True)
class Begun:
    """The draft of a renewal, what stands in it, and what is wrong with that."""

    draft: Request
    values: dict[str, Any]
    problems: list[Problem]


async def renewable(one: VehiclePass, person: Person) -> bool:
    """Whether somebody can ask for the time after this pass."""
    return one.person_id == person.id and one.state == "active" and await following(one) is None


async def renew(pass_id: int, person: Person) -> Begun:
    """Fill in a draft for as long again, from the day after the pass ends.

    Raises:
        UserError: It is not theirs, is revoked, or is renewed already.
    """
    one = await VehiclePass.find(id=pass_id)
    if one is None or one.person_id != person.id:
        raise UserError("没有找到这张出入证，或者它不是您的。")
    later = await following(one)
    if later is not None:
        raise UserError(f"{one.plate} 已经续办到{show_day(later.valid_to)}，不用再办。")
    if one.state != "active":
        raise UserError(f"{one.number} 已经注销，不能续办。要办新的，请直接说：办车辆出入证。")
    draft = await open_draft(person, PASS)
    first, last = one.following_days
    today = now().date()
    if first < today:
        first, last = today, today + (last - first)
    wanted = {"plate": one.plate, "brand": one.brand, "colour": one.colour, "valid_from": first, "valid_to": last}
    values, problems = await fill(draft, PASS, {name: value for name, value in wanted.items() if value}, now())
    return Begun(draft, values, problems)
