"""A tenant whose messages go out: what tests of the sender write, skip and look at."""

from dataclasses import dataclass

from bot import outbox
from cards.card import Button, Card
from jobs.outgoing import due_tenants
from jobs.sending import Sender
from models.database import current, unit_of_work
from models.messages import OutgoingMessage, SentCard
from tests.wecom_agency import Running

VIEW = "post.test"
titles: dict[int, str] = {}
"""What the card about each subject is called now."""


@outbox.view(VIEW)
async def draw(subject_id: int, person_id: int) -> Card:
    return Card(title=titles[subject_id], buttons=(Button(text="同意", key="yes:1"),))


@dataclass
class Post:
    """One tenant, its people by userid, its sender."""

    wecom: Running
    tenant_id: int
    people: dict[str, int]
    sender: Sender

    async def says(self, userid: str, *texts: str) -> None:
        async with unit_of_work(self.tenant_id):
            for text in texts:
                await outbox.say(self.people[userid], text)

    async def shows(self, userid: str, title: str, subject_id: int = 1) -> None:
        titles[subject_id] = title
        async with unit_of_work(self.tenant_id):
            await outbox.show(self.people[userid], VIEW, subject_id)

    async def redraws(self, title: str, *, closed: str = "", subject_id: int = 1) -> None:
        titles[subject_id] = title
        async with unit_of_work(self.tenant_id):
            await outbox.redraw(VIEW, subject_id, closed=closed)

    async def card(self) -> SentCard:
        async with unit_of_work(self.tenant_id):
            return await SentCard.get()

    async def messages(self) -> list[OutgoingMessage]:
        async with unit_of_work(self.tenant_id):
            return await OutgoingMessage.all().order_by("id")

    async def states(self) -> list[str]:
        return [message.state for message in await self.messages()]

    async def skip(self, seconds: float) -> None:
        """Let time pass: for WeCom by its clock, for us by moving what was noted into the past."""
        self.wecom.simulator.clock.advance(seconds)
        async with unit_of_work(self.tenant_id):
            for statement in (
                "UPDATE outgoing_message SET due_at = due_at - make_interval(secs => $1),"
                " sent_at = sent_at - make_interval(secs => $1),"
                " leased_until = leased_until - make_interval(secs => $1)",
                "UPDATE sent_card SET response_code_at = response_code_at - make_interval(secs => $1)",
            ):
                await current().connection.execute(statement, seconds)

    async def nothing_due(self) -> bool:
        return await due_tenants() == []

    def inbox(self, userid: str) -> list[str]:
        return self.wecom.inbox(userid)
