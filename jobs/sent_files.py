"""Files that people sent in a chat: fetched from the channel that holds them."""

from typing import Any

import structlog

from bot.channels import Fetched, Gone, HoldsFiles, Misconfigured, Mistake
from bot.channels.apps import apps_for
from bot.errors import UserError
from handlers.requests.chat.sent import FETCH_JOB, keep, refuse
from jobs.engine import Deferred
from models.database import repeated, unit_of_work
from settings import Settings

log = structlog.get_logger()


def sent_files(settings: Settings) -> Deferred:
    """The job that fetches one file and puts it where it belongs."""

    async def take(payload: dict[str, Any]) -> None:
        with structlog.contextvars.bound_contextvars(reference=payload["reference"]):
            try:
                await _keep(payload, await _fetch(settings, payload))
            except UserError as refusal:
                await _refuse(payload, refusal.text)

    return Deferred(FETCH_JOB, take)


async def _fetch(settings: Settings, payload: dict[str, Any]) -> Fetched | None:
    """None when the channel will never give it out. What may work later is raised, and the engine tries again."""
    try:
        async with apps_for(settings) as apps:
            app = await apps.of(payload["tenant_id"], payload["channel"])
            return await app.fetch(payload["media_ref"]) if isinstance(app, HoldsFiles) else None
    except (Gone, Misconfigured, Mistake) as error:
        log.warning("file.not_fetched", tenant_id=payload["tenant_id"], cause=str(error))
        return None


@repeated
async def _keep(payload: dict[str, Any], fetched: Fetched | None) -> None:
    async with unit_of_work(payload["tenant_id"]):
        await keep(payload, fetched)


@repeated
async def _refuse(payload: dict[str, Any], why: str) -> None:
    async with unit_of_work(payload["tenant_id"]):
        await refuse(payload, why)
