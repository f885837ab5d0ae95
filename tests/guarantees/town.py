"""People who ask for cars and decide on them while the service dies under their hands; they insist, as people do.

They live in a thread of their own with the simulated WeCom and DingTalk, so that nothing that happens to the service
stops them. Some use the one, some the other, and several are in both.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from threading import Event, Thread

from aiohttp.test_utils import TestServer

from handlers.org.demo import demo_agency, simulated_corp
from handlers.org.demo_dingtalk import simulated_dingtalk
from handlers.org.tenants import TenantFile
from models.clock import now
from settings import Settings
from simulator import DingTalkCorpConfig, Simulator
from simulator.delivery import Delivery
from simulator.dingtalk import phone as dingtalk
from simulator.dingtalk.state import ChatItem as DingTalkItem
from simulator.wecom import phone as wecom
from simulator.wecom.config import CorpConfig
from simulator.wecom.state import ChatItem

APPLICANTS = ("wangfang", "luoxia", "shenyue", "jiangnan", "tangwei")
"""Each of another department, so that nobody gets more than 28 messages a minute."""
MANAGERS = ("limin", "qianyun", "sunlihua", "fengtao", "heshuqin")
FLEET = ("zhaotiezhu", "maxiaohong")
IN_DINGTALK = ("wangfang", "shenyue", "sunlihua", "heshuqin", "maxiaohong")
"""They speak there, and so they hear there, though most are in WeCom as well. The others use WeCom alone."""
WISHES = 3
"""Of each applicant."""
PATIENCE_SECONDS = 60.0
REJECTING = 0.25
UNCHANGED_SECONDS = 6.0
"""After so long somebody taps again in DingTalk, where a tap is taken before its work is done."""
AGAIN_SECONDS = 0.3

Phone = wecom.Phone | dingtalk.Phone
Item = ChatItem | DingTalkItem
Wanted = Callable[[Item], bool]


@dataclass
class Town:
    """All people, their phones, WeCom and DingTalk."""

    settings: Settings
    tenant: TenantFile
    seed: int
    simulator: Simulator = field(default_factory=Simulator)
    wished: dict[tuple[str, date], str] = field(default_factory=dict)
    """(who, day of the trip) → the sentence."""
    failure: BaseException | None = None

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.open, self.asked, self.home, self._going_home = False, False, False, False
        self._closing = Event()
        self._thread = Thread(target=self._live)

    def start(self) -> None:
        self._thread.start()
        while not self.open and self._thread.is_alive():
            self._thread.join(0.05)

    def go_home(self) -> None:
        """Nobody taps any more; `home` says when the last one has, and what was answered to that still arrives."""
        self._going_home = True

    def stop(self) -> None:
        """Close both apps; raises what went wrong for one of the people."""
        self._going_home = True
        self._closing.set()
        self._thread.join()
        if self.failure is not None:
            raise self.failure

    @property
    def accidents(self) -> dict[str, Callable[[], None]]:
        """What can happen between the service and the two, by name."""
        return {happening.__name__: happening for happening in (self.lose_answers, self.drop_stream)}

    def lose_answers(self) -> None:
        """They do what the next calls ask, two in WeCom and one in DingTalk, and the line breaks before they say so."""
        self.simulator.faults.lose_answers += 2
        self.simulator.dingtalk.faults.lose_answers += 1

    def drop_stream(self) -> None:
        """DingTalk's connection is cut without a word."""
        self.loop.call_soon_threadsafe(self.simulator.dingtalk.gateway.drop)

    def phone(self, userid: str) -> Phone:
        """Somebody's phone with the chat in which they talk to the service."""
        return self.simulator.dingtalk.phone(userid) if userid in IN_DINGTALK else self.simulator.phone(userid)

    def _live(self) -> None:
        try:
            asyncio.run(self._day())
        except BaseException as error:
            self.failure, self.asked = error, True

    async def _day(self) -> None:
        self.loop = asyncio.get_running_loop()
        faults = self.simulator.faults
        # WeCom repeats three times and then no more, which the people make up for; so many span a restart.
        faults.callback_retries, faults.callback_retry_seconds, faults.retry_fresh_nonce = 10, 0.3, True
        # And everything comes twice at the same moment, in case the first of the two dies.
        faults.duplicate_callbacks = 1
        # DingTalk repeats a message once, and a tap never.
        self.simulator.dingtalk.faults.robot_redelivery_seconds = 1.0
        server = TestServer(self.simulator.web_app(), port=self.settings.simulator_port)
        await server.start_server()
        self.simulator.configure(CorpConfig.from_dict(simulated_corp(self.settings, self.tenant)))
        assert self.tenant.dingtalk is not None
        corp = simulated_dingtalk(self.settings, self.tenant, demo_agency())
        self.simulator.dingtalk.configure(DingTalkCorpConfig.from_dict(corp))
        self.open = True
        try:
            for userid in IN_DINGTALK:
                await insist(partial(self.phone(userid).says, "你好"))
            async with asyncio.TaskGroup() as people:
                approvers = [people.create_task(self._approve(userid)) for userid in (*MANAGERS, *FLEET)]
                applicants = [people.create_task(self._ask(userid)) for userid in APPLICANTS]
                await asyncio.gather(*applicants)
                self.asked = True
                await asyncio.gather(*approvers)
            self.home = True
            await asyncio.to_thread(self._closing.wait)
        finally:
            await server.close()

    async def _ask(self, userid: str) -> None:
        phone = self.phone(userid)
        for number in range(1, WISHES + 1):
            await asyncio.sleep(self.dice.uniform(0, 4))
            day = (now() + timedelta(days=number)).date()
            when = f"{day.month}月{day.day}日"
            sentence = f"{when}上午9点到11点用车去省政府，3个人，要司机，普通车，市内"
            self.wished[userid, day] = sentence
            await insist(partial(phone.says, sentence))
            card = await find(phone, partial(to_confirm, when))
            await press(phone, "提交", card)

    async def _approve(self, userid: str) -> None:
        phone = self.phone(userid)
        seen: set[str] = set()
        while not self._going_home:
            await asyncio.sleep(0.05)
            for item in phone.messages:
                if item.msgid not in seen and has_button("同意", item):
                    seen.add(item.msgid)
                    await asyncio.sleep(self.dice.uniform(0, 0.3))
                    if self.dice.random() < REJECTING:
                        await self._reject(phone, item)
                    else:
                        await press(phone, "同意", item)

    async def _reject(self, phone: Phone, card: Item) -> None:
        before = len(phone.messages)
        number = card.text[card.text.index("SQ") :][:8]

        def answered(item: Item) -> bool:
            return number in item.text and ("请回复驳回" in item.text or "已经处理过" in item.text)

        await press(phone, "驳回", card, until=lambda: newest(phone, answered, since=before) is not None)
        answer = await find(phone, answered, since=before)
        if "请回复驳回" in answer.text:
            await insist(partial(phone.says, "那天车辆要保养"))


def to_confirm(when: str, item: Item) -> bool:
    """The card that shows a draft for this day and can be sent."""
    return "请确认" in item.text and when in item.text and bool(item.buttons)


def has_button(button: str, item: Item) -> bool:
    return any(text == button for text, _ in item.buttons)


async def press(phone: Phone, button: str, card: Item, *, until: Callable[[], bool] | None = None) -> None:
    """Tap until the service has taken it and, in DingTalk, until something shows that it did what it was told."""
    done = until or (lambda: not has_button(button, card))
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            await insist(partial(phone.taps, button, item=card, force=True))  # type: ignore[arg-type]
            if isinstance(phone, wecom.Phone) or await comes_true(done, UNCHANGED_SECONDS):
                return


async def insist(act: Callable[[], Awaitable[Delivery]]) -> None:
    """Do it again until the service has taken it, as somebody does whose phone shows a red mark."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            try:
                delivery = await act()
            except (wecom.NothingToTap, dingtalk.NothingToTap):
                return
            if any(status == 200 for status, _ in delivery.attempts):
                return
            await asyncio.sleep(AGAIN_SECONDS)


def newest(phone: Phone, wanted: Wanted, *, since: int = 0) -> Item | None:
    """The newest message that is wanted."""
    found = (item for item in reversed(phone.messages[since:]) if item.kind != "mine" and wanted(item))
    return next(found, None)


async def find(phone: Phone, wanted: Wanted, *, since: int = 0) -> Item:
    """Wait for a message."""
    await comes_true(lambda: newest(phone, wanted, since=since) is not None, PATIENCE_SECONDS)
    if (item := newest(phone, wanted, since=since)) is not None:
        return item
    shown = "\n---\n".join(item.text for item in phone.messages[-4:])
    raise AssertionError(f"{phone.member.name} waits in vain; the chat ends with:\n{shown}")


async def comes_true(holds: Callable[[], bool], seconds: float) -> bool:
    """Whether it holds within this time."""
    try:
        async with asyncio.timeout(seconds):
            while True:
                if holds():
                    return True
                await asyncio.sleep(0.05)
    except TimeoutError:
        return False
