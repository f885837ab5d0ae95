"""When the shop opens, in the agency's own words."""

from bot.errors import UserError
from bot.request_types import request_types
from models.org import AgencySetting
from models.permissions import declare_permission

MANAGE = declare_permission("shop.manage", "管理在线商城")
SETTING = "shop.opening"
USUAL = "商城正在建设，还没有开通。"
CHARACTERS_MAX = 200
MEANWHILE = ("supplies", "purchase", "meal", "water", "printing")
"""Services that give what people mostly look for in a shop of their agency."""


async def load_opening() -> str:
    """What the agency says about the opening; the usual words until it has said something."""
    value = await AgencySetting.read(SETTING)
    return USUAL if value is None else str(value["words"])


async def save_opening(words: str) -> None:
    """Say this from now on; nothing brings the usual words back.

    Raises:
        UserError: It is too long for a message that somebody reads.
    """
    words = words.strip()
    if len(words) > CHARACTERS_MAX:
        raise UserError(f"说明太长了，请缩短到{CHARACTERS_MAX}个字以内。")
    await AgencySetting.keep(SETTING, {"words": words} if words else None)


async def tell() -> str:
    """When the shop opens, and what can be used meanwhile."""
    offered = await request_types()
    labels = [offered[name].label for name in MEANWHILE if name in offered]
    meanwhile = f"现在可以直接说：{'、'.join(labels)}。" if labels else ""
    return f"{await load_opening()}{meanwhile}"
