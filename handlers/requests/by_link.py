"""Links that open an approval task to whoever may decide it, once they have proved who they are."""

from handlers import links
from handlers.requests.rights import may_act
from models.flows import ApprovalTask
from models.org import Person
from models.requests import Request

LINK_PURPOSE = "approval"
"""Of links whose subject is an approval task."""


async def link_to_decide(task_id: int, person_id: int, token: str) -> bool:
    """Make the link of this token, unless it is made already; False when there is nothing for this person to decide.

    Call in the tenant's unit of work.
    """
    task = await ApprovalTask.find(id=task_id, state="pending")
    person = await Person.find(id=person_id, active=True) if task is not None else None
    if task is None or person is None or not await may_act(person, task, await Request.one(id=task.request_id)):
        return False
    await links.make_link_of(token, LINK_PURPOSE, task.id, person.id)
    return True
