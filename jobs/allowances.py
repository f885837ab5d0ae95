"""Every morning: warn an agency's administrators before a channel's allowance of the month is used up."""

import structlog
from pydantic import ValidationError

from bot import outbox
from bot.channels import NAMES
from bot.channels.apps import apps_for
from bot.channels.usage import Metered, Usage, used
from bot.sealing import SealBroken
from jobs.engine import Timed
from models.clock import now
from models.database import repeated, unit_of_work
from models.events import claim_event
from models.org import people_who_may, tenant_ids
from models.permissions import MANAGE_ORG
from settings import Settings

WARN_AT = (95, 80)
"""Percents of the allowance; of each is warned once a month."""

log = structlog.get_logger()


def allowances(settings: Settings) -> Timed:
    """The job that looks at all tenants."""

    async def look() -> None:
        async with apps_for(settings) as apps:
            for tenant_id in await tenant_ids():
                try:
                    found = await apps.all_of(tenant_id)
                except (SealBroken, ValidationError) as error:
                    log.warning("allowance.unknown", tenant_id=tenant_id, cause=str(error))
                    continue
                for channel, app in found.items():
                    if isinstance(app, Metered):
                        await warn(tenant_id, channel, app.allowance)

    # At 08:40 in China, when it is read.
    return Timed("allowances", "40 0 * * *", look)


@repeated
async def warn(tenant_id: int, channel: str, allowance: Usage) -> None:
    """Tell who may manage the organisation of what is nearly used up, once for each step of each month."""
    async with unit_of_work(tenant_id):
        found = await used(channel)
        for what, count, most in (
            ("calls", found.calls, allowance.calls),
            ("deliveries", found.deliveries, allowance.deliveries),
        ):
            step = next((step for step in WARN_AT if most and count * 100 >= most * step), None)
            if step is None or not await claim_event(
                channel=channel, key=f"allowance:{now():%Y%m}:{what}:{step}", kind="told", reference=""
            ):
                continue
            log.warning("allowance.nearly_used_up", tenant_id=tenant_id, what=what, count=count, most=most)
            managers = [person.id for person in await people_who_may(MANAGE_ORG)]
            await outbox.say_all(managers, _WORDS[what].format(name=NAMES[channel], count=count, most=most))


_WORDS = {
    "calls": (
        "{name}本月的接口调用已用约{count}次，额度是{most}次。用完以后，发往{name}的消息要到下个月才能发出。"
        "请联系{name}增加额度，并更新单位文件里的 calls_per_month。"
    ),
    "deliveries": (
        "{name}本月收到的消息和点击已有约{count}次，额度是{most}次。用完以后，在{name}里说话和点按钮都不再有反应。"
        "请联系{name}增加额度，并更新单位文件里的 deliveries_per_month。"
    ),
}
