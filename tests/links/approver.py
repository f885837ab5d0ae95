"""Somebody who opens the link of a text in a browser without script."""

import re
from dataclasses import dataclass

from handlers.requests.by_sms import urge_by_sms
from models.database import current
from models.flows import ApprovalTask
from models.links import SignedLink
from models.org import Person
from tests.pages.reader import Reader, Sheet
from tests.story import Service


@dataclass
class Approver:
    service: Service
    reader: Reader
    mobile: str
    task_id: int
    request_id: int

    @property
    def link(self) -> str:
        """The path of the newest link that was texted."""
        return self.service.simulator.sms.links(self.mobile)[-1].removeprefix(self.service.url)

    @property
    def code(self) -> str:
        """The newest code that was texted."""
        codes = [re.search(r"验证码是(\d{6})", text.content) for text in self.service.simulator.sms.inbox(self.mobile)]
        return [found[1] for found in codes if found][-1]

    async def opens(self) -> Sheet:
        return await self.reader.gets(self.link)

    async def asks_for_code(self) -> Sheet:
        sheet = await self.opens()
        button = "重新获取" if "重新获取" in sheet.html else "获取验证码"
        return await self.reader.presses(sheet, button)

    async def enters(self) -> Sheet:
        """From the text to the matter."""
        return await self.reader.presses(await self.asks_for_code(), "确定", code=self.code)

    async def row(self) -> SignedLink:
        async with self.service.agency.work():
            return await SignedLink.get()

    async def skip(self, seconds: float) -> None:
        """Let time pass for the links and the numbers' limits."""
        self.service.simulator.clock.advance(seconds)
        async with self.service.agency.work():
            for statement in (
                "UPDATE signed_link SET expires_at = expires_at - make_interval(secs => $1),"
                " code_sent_at = code_sent_at - make_interval(secs => $1),"
                " session_expires_at = session_expires_at - make_interval(secs => $1)",
                "UPDATE sent_sms SET sent_at = sent_at - make_interval(secs => $1)",
                "UPDATE outgoing_message SET due_at = due_at - make_interval(secs => $1)",
            ):
                await current().connection.execute(statement, seconds)


async def texted(service: Service, userid: str, request_id: int, reader: Reader) -> Approver:
    """Somebody who was just texted a link to what they have to decide on a request."""
    async with service.agency.work():
        holder = await Person.get(id=service.agency.ids[userid])
        task = await ApprovalTask.get(request_id=request_id, person_id=holder.id, state="pending")
        assert await urge_by_sms(task.id)
    await service.deliver()
    return Approver(service, reader, holder.mobile, task.id, request_id)
