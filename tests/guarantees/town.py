"""People who ask for cars and decide on them while the service dies under their hands; they insist, as people do.

They live in a thread of their own with the simulated WeCom, so that nothing that happens to the service stops them.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from threading import Thread

from aiohttp.test_utils import TestServer

from handlers.org.demo import simulated_corp
from handlers.org.tenants import TenantFile
from models.clock import now
from settings import Settings
from simulator import Phone, Simulator
from simulator.delivery import Delivery
from simulator.wecom.config import CorpConfig
from simulator.wecom.phone import NothingToTap
from simulator.wecom.state import ChatItem

APPLICANTS = ("wangfang", "luoxia", "caojun", "jiangnan", "tangwei")
"""Each of another department, so that nobody gets more than 28 messages a minute."""
MANAGERS = ("limin", "qianyun", "sunlihua", "fengtao", "heshuqin")
FLEET = ("zhaotiezhu", "maxiaohong")
WISHES = 3
"""Of each applicant."""
PATIENCE_SECONDS = 40.0
REJECTING = 0.25


@dataclass
class Town:
    """All people, their phones and WeCom."""

    settings: Settings
    tenant: TenantFile
    seed: int
    simulator: Simulator = field(default_factory=Simulator)
    wished: dict[tuple[str, date], str] = field(default_factory=dict)
    """(who, day of the trip) → the sentence."""
    failure: BaseException | None = None

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.open, self.asked, self.closing = False, False, False
        self._thread = Thread(target=self._live)

    def start(self) -> None:
        self._thread.start()
        while not self.open and self._thread.is_alive():
            self._thread.join(0.05)

    def stop(self) -> None:
        """Let everybody go home; raises what went wrong for one of them."""
        self.closing = True
        self._thread.join()
        if self.failure is not None:
            raise self.failure

    def lose_answers(self) -> None:
        """WeCom does what the next two calls ask, and the line breaks before it can say so."""
        self.simulator.faults.lose_answers += 2

    def _live(self) -> None:
        try:
            asyncio.run(self._day())
        except BaseException as error:
            self.failure, self.asked = error, True

    async def _day(self) -> None:
        faults = self.simulator.faults
        # WeCom repeats three times and then no more, which the people make up for; so many span a restart.
        faults.callback_retries, faults.callback_retry_seconds, faults.retry_fresh_nonce = 10, 0.3, True
        # And everything comes twice at the same moment, in case the first of the two dies.
        faults.duplicate_callbacks = 1
        server = TestServer(self.simulator.web_app(), port=self.settings.simulator_port)
        await server.start_server()
        self.simulator.configure(CorpConfig.from_dict(simulated_corp(self.settings, self.tenant)))
        self.open = True
        try:
            async with asyncio.TaskGroup() as people:
                approvers = [people.create_task(self._approve(userid)) for userid in (*MANAGERS, *FLEET)]
                applicants = [people.create_task(self._ask(userid)) for userid in APPLICANTS]
                await asyncio.gather(*applicants)
                self.asked = True
                await asyncio.gather(*approvers)
        finally:
            await server.close()

    async def _ask(self, userid: str) -> None:
        phone = self.simulator.phone(userid)
        for number in range(1, WISHES + 1):
            await asyncio.sleep(self.dice.uniform(0, 4))
            day = (now() + timedelta(days=number)).date()
            when = f"{day.month}月{day.day}日"
            sentence = f"{when}上午9点到11点用车去省政府，3个人，要司机，普通车，市内"
            self.wished[userid, day] = sentence
            await insist(partial(phone.says, sentence))
            card = await find(phone, partial(to_confirm, when))
            await insist(partial(phone.taps, "提交", item=card, force=True))

    async def _approve(self, userid: str) -> None:
        phone = self.simulator.phone(userid)
        seen: set[str] = set()
        while not self.closing:
            await asyncio.sleep(0.05)
            for item in phone.messages:
                if item.msgid not in seen and any(text == "同意" for text, _ in item.buttons):
                    seen.add(item.msgid)
                    await asyncio.sleep(self.dice.uniform(0, 0.3))
                    if self.dice.random() < REJECTING:
                        await self._reject(phone, item)
                    else:
                        await insist(partial(phone.taps, "同意", item=item, force=True))

    async def _reject(self, phone: Phone, card: ChatItem) -> None:
        before = len(phone.messages)
        await insist(partial(phone.taps, "驳回", item=card, force=True))
        number = card.text[card.text.index("SQ") :][:8]

        def answered(item: ChatItem) -> bool:
            return number in item.text and ("请回复驳回" in item.text or "已经处理过" in item.text)

        answer = await find(phone, answered, since=before)
        if "请回复驳回" in answer.text:
            await insist(partial(phone.says, "那天车辆要保养"))


def to_confirm(when: str, item: ChatItem) -> bool:
    """The card that shows a draft for this day and can be sent."""
    return "请确认" in item.text and when in item.text and bool(item.buttons)


async def insist(act: Callable[[], Awaitable[Delivery]]) -> None:
    """Do it again until the service has taken it, as somebody does whose phone shows a red mark."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            try:
                delivery = await act()
            except NothingToTap:
                return
            if any(status == 200 for status, _ in delivery.attempts):
                return


async def find(phone: Phone, wanted: Callable[[ChatItem], bool], *, since: int = 0) -> ChatItem:
    """Wait for a message."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                for item in reversed(phone.messages[since:]):
                    if item.kind != "mine" and wanted(item):
                        return item
                await asyncio.sleep(0.05)
    except TimeoutError:
        shown = "\n---\n".join(item.text for item in phone.messages[-4:])
        raise AssertionError(f"{phone.member.name} waits in vain; the chat ends with:\n{shown}") from None
