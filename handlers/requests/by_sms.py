"""Asking an approver by SMS, who may have no chat at hand: a text with a link that opens the approval task."""

from bot.request_types import type_of
from bot.texts import can_text, text_by_sms
from handlers import links
from handlers.reminders import among
from handlers.requests.by_link import LINK_PURPOSE
from models.flows import ApprovalTask
from models.org import Person
from models.requests import Request


async def urge_by_sms(task_id: int, *, waiting: int = 1) -> bool:
    """Text the holder of a pending approval task a link to it; False when the task is settled, or no text reaches them.

    Args:
        waiting: How many things wait for the holder, of which this is the one that the link opens.

    Call in the tenant's unit of work. When and how often is the caller's decision; the number's own limits hold anyway.
    """
    task = await ApprovalTask.find(id=task_id, state="pending")
    holder = await Person.find(id=task.person_id, active=True) if task is not None else None
    if task is None or holder is None or not await can_text(holder):
        return False
    request = await Request.one(id=task.request_id)
    applicant = await Person.one(id=request.applicant_id)
    token = await links.make_link(LINK_PURPOSE, task.id, holder.id)
    about = f"{(await type_of(request)).label}{request.number}{among(waiting)}"
    return await text_by_sms(holder.id, "urge", {"applicant": applicant.name, "request": about, "link": token})
