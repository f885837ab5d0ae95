"""What tests of taking back do at the desk and in the worker."""

import json

from handlers.messages import TAKE_BACK_JOB
from jobs.messages import taking_back
from models.messages import OutgoingMessage
from tests.pages.reader import Reader, Sheet
from tests.story import Service


async def jobs(service: Service) -> int:
    """Do what was put off, as the engine does: what fails stays, and its error is raised. Returns how many there were.

    Jobs of other tests' tenants are nobody's business here.
    """
    async with service.agency.work() as unit:
        rows = await unit.connection.fetch(
            "SELECT id, payload FROM pgqueuer.pgqueuer WHERE entrypoint = $1 ORDER BY id", TAKE_BACK_JOB
        )
    mine = [(row["id"], payload) for row in rows if (payload := json.loads(row["payload"]))]
    mine = [(number, payload) for number, payload in mine if payload["tenant_id"] == service.agency.tenant_id]
    for number, payload in mine:
        await taking_back(service.agency.settings).work(payload)
        async with service.agency.work() as unit:
            await unit.connection.execute("DELETE FROM pgqueuer.pgqueuer WHERE id = $1", number)
    return len(mine)


async def newest(service: Service, userid: str, **values: object) -> OutgoingMessage:
    """The newest message to a person."""
    async with service.agency.work():
        found = await OutgoingMessage.filter(person_id=service.agency.ids[userid], **values).order_by("-id").first()
        assert found is not None
        return found


async def page_of(reader: Reader, message: OutgoingMessage) -> Sheet:
    """The page of a message, found in the list."""
    path = f"/console/messages/{message.id}"
    assert path in (await reader.gets("/console/messages")).paper.links
    return await reader.gets(path)
