"""Telling the channel to take a message back."""

from datetime import timedelta
from typing import Any

import structlog
from pydantic import ValidationError

from bot.channels import NAMES, TAKEN_BACK_WITHIN, ChannelError, Retry, TakesBack, Wait
from bot.channels.apps import Apps, apps_for
from bot.sealing import SealBroken
from handlers.messages import TAKE_BACK_JOB, TOO_OLD, Asked, asked, settle
from jobs.engine import Deferred
from models.clock import now
from models.database import repeated, unit_of_work
from settings import Settings

PATIENCE = timedelta(minutes=5)
"""After so long without an answer whoever asked is told so; the engine's last tries come a little later."""
NO_ANSWER = "{channel}一直没有回应，请过一会儿再收回一次。"
NO_APP = "本单位现在没有接入{channel}，或者接入的设置读不出来。"
REFUSED = "{channel}不同意收回（{why}），消息可能已经不在了。"

log = structlog.get_logger()


def taking_back(settings: Settings) -> Deferred:
    """The job that takes one message back."""

    async def work(payload: dict[str, Any]) -> None:
        tenant_id, message_id = int(payload["tenant_id"]), int(payload["message_id"])
        wanted = await _load(tenant_id, message_id)
        if wanted is None:
            return
        async with apps_for(settings) as apps:
            why = await _taken_back(apps, tenant_id, wanted)
        log.info("message.not_taken_back" if why else "message.taken_back", tenant_id=tenant_id, message_id=message_id)
        await _settle(tenant_id, message_id, why)

    return Deferred(TAKE_BACK_JOB, work)


async def _taken_back(apps: Apps, tenant_id: int, wanted: Asked) -> str:
    """Take it back; says why it is still in the chat, empty when it is not. Raises a ChannelError to be tried again."""
    channel = NAMES[wanted.channel]
    if now() - wanted.sent_at >= TAKEN_BACK_WITHIN:
        return TOO_OLD
    try:
        app = await apps.of(tenant_id, wanted.channel)
    except (SealBroken, ValidationError):
        app = None
    if not isinstance(app, TakesBack):
        return NO_APP.format(channel=channel)
    try:
        await app.take_back(wanted.msgid)
    except (Retry, Wait):
        if now() - wanted.asked_at < PATIENCE:
            raise
        return NO_ANSWER.format(channel=channel)
    except ChannelError as error:
        log.warning("message.recall_refused", tenant_id=tenant_id, message_id=wanted.message_id, cause=str(error))
        return REFUSED.format(channel=channel, why=error.code)[:200]
    return ""


@repeated
async def _load(tenant_id: int, message_id: int) -> Asked | None:
    async with unit_of_work(tenant_id):
        return await asked(message_id)


@repeated
async def _settle(tenant_id: int, message_id: int, why: str) -> None:
    async with unit_of_work(tenant_id):
        await settle(message_id, why=why)
