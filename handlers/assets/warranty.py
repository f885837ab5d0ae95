"""Warranties: whom to call while one lasts, and telling whoever manages assets before it ends."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from bot import outbox
from bot.errors import UserError
from bot.links import page
from forms.dates import show_day
from handlers.assets.register import MANAGE
from models.assets import Asset
from models.clock import now
from models.database import current
from models.org import AgencySetting, people_who_may

SETTING = "assets"
DAYS_MAX = 365
NAMED_MAX = 10
"""So many are named in one message; the list has all."""
LIST = "/console/assets?warranty=soon"


@dataclass(frozen=True)
class Rules:
    """What an agency sets about its assets.

    Attributes:
        warranty_days: So long before the last day of a warranty whoever manages assets is told; 0: never.
    """

    warranty_days: int = 30

    def __post_init__(self) -> None:
        if not 0 <= self.warranty_days <= DAYS_MAX:
            raise UserError(f"提前的天数请填0到{DAYS_MAX}，0是不提醒。")


async def load_rules() -> Rules:
    """The rules of the running unit of work's tenant; the usual ones until it sets its own."""
    return Rules(**(await AgencySetting.read(SETTING) or {}))


async def save_rules(rules: Rules) -> None:
    """Let these rules apply from the next morning on."""
    await AgencySetting.keep(SETTING, asdict(rules))


def under_warranty(asset: Asset, today: date) -> str:
    """`到2029-03-01，先联系供应商：蓝图科技 0371-65900000`; empty where none lasts."""
    if asset.warranty_until is None or asset.warranty_until < today:
        return ""
    whom = f"，先联系供应商：{asset.supplier}" if asset.supplier else "，先联系供应商"
    return f"到{asset.warranty_until:%Y-%m-%d}{whom}"


async def tell_of_ending() -> int:
    """Tell whoever manages assets, in one message and once for each, whose warranty ends soon; says of how many."""
    rules, managers = await load_rules(), await people_who_may(MANAGE)
    if not rules.warranty_days or not managers:
        return 0
    today = now().date()
    rows = await current().connection.fetch(
        "UPDATE asset SET warranty_told = warranty_until WHERE state <> 'disposed' AND warranty_until BETWEEN $1 AND $2"
        " AND warranty_told IS DISTINCT FROM warranty_until RETURNING id, number, name, warranty_until, supplier",
        today,
        today + timedelta(days=rules.warranty_days),
    )
    if not rows:
        return 0
    ending = sorted(rows, key=lambda row: (row["warranty_until"], row["id"]))
    lines = [
        f"· {row['name']} {row['number']}，{show_day(row['warranty_until'])}到期"
        + (f"，{row['supplier']}" if row["supplier"] else "")
        for row in ending[:NAMED_MAX]
    ]
    more = f"\n还有{len(ending) - NAMED_MAX}件。" if len(ending) > NAMED_MAX else ""
    text = f"有{len(ending)}件资产的保修快到期了，要修的请尽早报给供应商：\n" + "\n".join(lines) + more
    await outbox.say_all([one.id for one in managers], f'{text}\n<a href="{page(LIST)}">在资产台账里查看</a>')
    return len(ending)
