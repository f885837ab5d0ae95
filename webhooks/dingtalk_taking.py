"""What is done with a delivery of DingTalk, whichever way it came."""

import asyncio
from typing import Any

import aiohttp
import structlog

from bot import metrics
from bot.channels import ChannelError
from bot.channels.dingtalk.card_callbacks import card_callback
from bot.channels.dingtalk.contact_events import Notice, changes
from bot.channels.dingtalk.credentials import DINGTALK
from bot.channels.dingtalk.http import exchange
from bot.channels.dingtalk.reading import Delivery
from bot.channels.dingtalk.robot_messages import robot_message
from bot.errors import Refused
from models.database import spawn
from webhooks.admission import dispatch
from webhooks.delivery import Dispatcher, Unavailable

CARD_SECONDS = 1.5
"""The phone shows a failure after 2 seconds without an answer."""
FINISH_SECONDS = 5.0
STRANGER = "您还没有开通后勤服务，请联系本单位的系统管理员为您登记。"
IN_PRIVATE = "已在单聊里回复您。请打开和我的单聊查看，以后也可以直接在那里说。"
SESSION_PATH = "/robot/sendBySession"

log = structlog.get_logger()


class Taking:
    """Takes robot messages, taps and events; the work of each is committed when its method returns."""

    def __init__(self, dispatcher: Dispatcher, session: aiohttp.ClientSession) -> None:
        self._dispatcher = dispatcher
        self._session = session
        self._later: set[asyncio.Task[None]] = set()
        """What goes on after its delivery was answered."""

    async def finish(self) -> None:
        """Wait for what was answered before it was done; called when the service ends."""
        if self._later:
            await asyncio.wait(self._later, timeout=FINISH_SECONDS)

    def _remember(self, work: "asyncio.Task[None]") -> None:
        self._later.add(work)
        work.add_done_callback(self._later.discard)

    async def robot(self, body: bytes | str, delivery: Delivery, until: float) -> None:
        """Take a message to the robot.

        Raises:
            BadEnvelope: It is none of ours.
            Unavailable: The database did not come back by `until`, on the loop's clock.
        """
        heard = robot_message(body, delivery)
        if heard.event is None:
            metrics.events.labels(DINGTALK, "other", "ignored").inc()
            if heard.what.startswith("quota/"):
                log.error("dingtalk.quota_used_up", what=heard.what)
            else:
                self._tell(heard.session_webhook, f"{STRANGER}（编号 {delivery.reference}）", delivery)
            return
        try:
            await dispatch(self._dispatcher, heard.event, until)
            if heard.in_group:
                self._tell(heard.session_webhook, IN_PRIVATE, delivery)
        except Refused as refused:
            metrics.refusals.labels(refused.reason).inc()
            log.warning("event.refused", reason=refused.reason, user_id=heard.event.user_id)
            self._tell(heard.session_webhook, f"{refused.text}（编号 {delivery.reference}）", delivery)

    async def card(self, body: bytes | str, delivery: Delivery, until: float) -> dict[str, Any]:
        """Take a tap, and return the answer to it. What takes longer than the phone waits goes on after the answer.

        The card is redrawn by the outbox, which reaches every copy of it; so the answer itself changes nothing.
        Raises like `robot`.
        """
        tapped = card_callback(body, delivery)
        work = spawn(dispatch(self._dispatcher, tapped, until))
        done, _ = await asyncio.wait({work}, timeout=CARD_SECONDS)
        if not done:
            log.warning("event.slow", key=tapped.key)
            work.add_done_callback(_note)
            self._remember(work)
            return {}
        try:
            work.result()
        except Refused as refused:
            # A stranger has no cards of ours.
            metrics.refusals.labels(refused.reason).inc()
            log.warning("event.refused", reason=refused.reason, user_id=tapped.user_id)
        return {}

    async def notice(self, notice: Notice, delivery: Delivery, until: float) -> None:
        """Take an event. Raises like `robot`."""
        events = changes(notice, delivery)
        if not events:
            metrics.events.labels(DINGTALK, "other", "ignored").inc()
            log.info("event.ignored", what=notice.kind[:64])
        for event in events:
            await dispatch(self._dispatcher, event, until)

    def _tell(self, webhook: str, text: str, delivery: Delivery) -> None:
        """Answer where the message was written, which the outbox does not: to strangers, and in a group.

        Everything else goes by the outbox. An answer here would use up the month's allowance just as well, is lost
        when we die, and its address may end early.
        """
        if not webhook.startswith(delivery.credentials.oapi_base + SESSION_PATH):
            # The signature of a message does not cover it: we post to nobody else than DingTalk.
            log.warning("dingtalk.no_session", host=webhook[:60])
            return
        self._remember(spawn(self._reply(webhook, text)))

    async def _reply(self, webhook: str, text: str) -> None:
        body = {"msgtype": "text", "text": {"content": text}}
        try:
            await exchange(self._session, "POST", webhook, body=body)
        except ChannelError as error:
            log.warning("dingtalk.reply_lost", code=error.code)


def _note(work: "asyncio.Task[Any]") -> None:
    """What became of a tap that was answered before it was done."""
    if not work.cancelled() and (error := work.exception()):
        if isinstance(error, Refused | Unavailable):
            log.warning("event.failed_late", cause=str(error))
        else:
            log.error("event.failed_late", exc_info=error)
