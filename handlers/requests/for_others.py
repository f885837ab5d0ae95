"""代申请: somebody asks for something in a colleague's place.

While it is a draft it belongs to whoever fills it in. When it is sent, the colleague becomes its applicant: their
manager decides, they are told at once and may withdraw it, and both names stand in the trail.
"""

from copy import copy

from bot import outbox
from bot.errors import UserError
from bot.filling import CONFIRM_VIEW
from bot.request_types import type_of
from models.org import Person
from models.permissions import declare_permission
from models.requests import Request

PERMISSION = declare_permission("requests.file_for_others", "替其他部门的同事代申请")
GONE = "要代为申请的同事已经不在岗，请重新说明替谁申请。"


def not_allowed(name: str) -> str:
    """Why somebody may not ask for something in this colleague's place."""
    return f"您只能替本部门的同事申请。{name}不在您的部门，请{name}自己申请，或者联系系统管理员开通代申请。"


async def may_file_for(filer: Person, other: Person) -> bool:
    """Whether somebody may ask for things in a colleague's place: of the own department, or with the permission."""
    if not other.active or other.id == filer.id:
        return False
    return other.department_id == filer.department_id or await filer.may(PERMISSION)


async def choose_applicant(draft: Request, filer: Person, name: str) -> None:
    """Remember whom the draft is for, by the name that was typed; empty: for whoever fills it in.

    Raises:
        UserError: Nobody has this name for whom the person may ask, or several have.
    """
    name = name.strip()
    other = None
    if name and name != filer.name:
        called = await Person.listed("id", name=name, active=True)
        allowed = [one for one in called if await may_file_for(filer, one)]
        if not called:
            raise UserError(f"没有找到叫“{name}”的同事，请写全名。")
        if not allowed:
            raise UserError(not_allowed(name))
        own = [one for one in allowed if one.department_id == filer.department_id] or allowed
        if len(own) > 1:
            raise UserError(f"有{len(own)}位同事叫“{name}”，请联系其中要申请的那位自己提交。")
        other = own[0]
    chosen = other.id if other is not None else None
    if draft.for_id != chosen:
        draft.for_id = chosen
        await draft.save(update_fields=["for_id"])


async def as_sent(draft: Request) -> Request:
    """The draft as the flow will see it: its applicant is whom it is for."""
    if draft.for_id is None or (other := await Person.find(id=draft.for_id)) is None:
        return draft
    sent = copy(draft)
    sent.applicant_id, sent.department_id = other.id, other.department_id
    return sent


async def hand_in(draft: Request, filer: Person) -> Person | None:
    """Make the colleague the applicant of a draft that is being sent; None when it is for whoever sends it.

    Raises:
        UserError: The colleague has left, or the person may not ask in their place (any more).
    """
    if draft.for_id is None:
        return None
    other = await Person.find(id=draft.for_id, active=True)
    if other is None:
        raise UserError(GONE)
    if not await may_file_for(filer, other):
        raise UserError(not_allowed(other.name))
    draft.applicant_id, draft.department_id = other.id, other.department_id
    draft.filed_by_id, draft.for_id = filer.id, None
    await draft.save(update_fields=["applicant_id", "department_id", "filed_by_id", "for_id"])
    return other


async def tell_applicant(request: Request, applicant: Person, filer: Person) -> None:
    """Tell the colleague what was asked for in their name, with the card on which they can take it back."""
    label = (await type_of(request)).label
    await outbox.say(
        applicant.id,
        f"{filer.name}替您提交了{label} {request.number}：{request.summary}。不需要的话，请在下面的卡片上撤回。",
    )
    await outbox.show(applicant.id, CONFIRM_VIEW, request.id)
