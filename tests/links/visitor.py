"""Somebody who opens the link of the message that stands for a card, in DingTalk or wherever else."""

from aiohttp import ClientResponse

from simulator.dingtalk.state import ChatItem
from tests.dingtalk.test_login import Browsing, attribute
from tests.links.approver import Approver
from tests.pages.reader import Sheet

DECIDE, SEE = "同意或驳回", "查看详情"


class Visitor(Approver):
    """A browser with the link of 李敏's action card: hers, or that of whoever else has got hold of it."""

    @property
    def item(self) -> ChatItem:
        """Her newest message that leads to a decision."""
        messages = self.service.simulator.dingtalk.phone("limin").messages
        return [item for item in messages if DECIDE in dict(item.links)][-1]

    @property
    def link(self) -> str:
        return dict(self.item.links)[DECIDE].removeprefix(self.service.url)

    @property
    def browsing(self) -> Browsing:
        """This browser as one of DingTalk's phones."""
        return Browsing(self.service, self.reader.userid, session=self.reader.session)

    async def taps(self) -> Sheet:
        """The link in the chat in DingTalk, as far as a browser without script comes."""
        return sheet_of(*await self.browsing.taps(self.service.url + self.link))

    async def logs_in(self, entering: Sheet) -> Sheet:
        """What DingTalk's script does on the page that asks it."""
        back = f"{self.service.url}{attribute(entering.html, 'data-to')}&code={await self.browsing.code()}"
        return sheet_of(*await self.browsing.gets(back))


def sheet_of(response: ClientResponse, html: str) -> Sheet:
    return Sheet(response.status, response.url, html, dict(response.headers))
