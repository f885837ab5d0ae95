"""What there is to eat. Until the canteen keeps its menu here, the answer says so, and what can be done meanwhile.

The canteen takes over with one call, `declare_menu`; nothing else asks for the menu.
"""

from collections.abc import Awaitable, Callable
from datetime import date

from handlers.meals.sittings import SITTINGS, load_sittings, show_clock

MenuOf = Callable[[date], Awaitable[str | None]]
"""The menu of a day in words; None when the canteen has published none for it."""


async def _not_yet(_: date) -> str | None:
    return None


_menu_of: MenuOf = _not_yet


def declare_menu(menu_of: MenuOf) -> None:
    """Have 今天吃什么 answered with a menu; the canteen calls this once, when it is imported."""
    global _menu_of
    _menu_of = menu_of


async def tell_menu(day: date) -> str:
    """The day's menu, or that there is none here yet and how to book all the same."""
    menu = await _menu_of(day)
    if menu is not None:
        return menu
    lines = ["食堂的菜单还没有放到这里，请先看食堂的公告。现在可以订餐，例如：明天中午订两份饭。"]
    for code, one in (await load_sittings()).items():
        if one.active:
            hours = f"{show_clock(one.starts_minute)}-{show_clock(one.ends_minute)}"
            before = f"提前{one.cutoff_days}天" if one.cutoff_days else "当天"
            lines.append(f"· {SITTINGS[code]} {hours}，{before}{show_clock(one.cutoff_minute)}前预订")
    return "\n".join(lines)
