"""催办规则: after how long people who do not answer are reminded, and when they are left alone."""

import re
from collections.abc import Mapping

from aiohttp import web

from bot.errors import UserError
from handlers.reminders import Rules, load_rules, save_rules
from models.permissions import MANAGE_ORG
from pages.console.menu import SYSTEM, Item
from pages.console.routes import Route
from pages.notices import declare_notices
from pages.visit import Visit, see

PATH = "/console/reminders"
NUMBERS = {
    "urge_minutes": ("在聊天里提醒", "工作分钟后"),
    "text_minutes": ("再发短信", "工作分钟后"),
    "urgent_urge_minutes": ("急事：在聊天里提醒", "分钟后"),
    "urgent_text_minutes": ("急事：再发短信", "分钟后"),
    "texts_per_day": ("每人每天最多", "条短信"),
}
"""What the page calls each number, and its unit."""

declare_notices({"reminders.saved": "催办规则已保存，从现在起按新的规则提醒。"})


async def show(
    visit: Visit, *, alert: str = "", typed: Mapping[str, str] | None = None, status: int = 200
) -> web.Response:
    """The page; `typed` stands in the inputs that could not be taken."""
    rules = await load_rules()
    given = {name: str(getattr(rules, name)) for name in NUMBERS}
    given["quiet"] = f"{_clock(rules.quiet_from)}-{_clock(rules.quiet_to)}"
    return visit.render(
        "console/reminders.html", status=status, alert=alert, numbers=NUMBERS, given={**given, **(typed or {})}
    )


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


async def save(visit: Visit) -> web.Response:
    """Take the rules."""
    try:
        numbers = {name: _number(visit, name, label) for name, (label, _) in NUMBERS.items()}
        quiet_from, quiet_to = _quiet(visit.form.get("quiet", ""))
        await save_rules(Rules(**numbers, quiet_from=quiet_from, quiet_to=quiet_to))
    except UserError as refusal:
        return await show(visit, alert=refusal.text, typed=dict(visit.form), status=422)
    return see(PATH, notice="reminders.saved")


def _number(visit: Visit, name: str, label: str) -> int:
    words = visit.form.get(name, "").strip()
    if not re.fullmatch("[0-9]{1,5}", words):
        raise UserError(f"“{label}”请填数字，例如 30；填0就是不提醒。")
    return int(words)


_QUIET = re.compile(r"(\d{1,2})[:：](\d{2})\s*[-—–~～至到]+\s*(\d{1,2})[:：](\d{2})")


def _quiet(words: str) -> tuple[int, int]:
    """Two minutes of the day; the second may be the next morning's, unlike in working hours."""
    found = _QUIET.fullmatch(words.strip()[:20])
    numbers = [int(one) for one in found.groups()] if found else []
    if not numbers or max(numbers[0], numbers[2]) > 23 or max(numbers[1], numbers[3]) > 59:
        raise UserError("免打扰时间请写成 21:00-07:30。")
    return numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3]


ROUTES = (Route("GET", PATH, show, MANAGE_ORG), Route("POST", PATH, save, MANAGE_ORG))
MENU = (Item(PATH, "催办规则", SYSTEM, MANAGE_ORG),)
