"""What an agency allows: how long a pass is valid, and how many one person may have at once."""

from dataclasses import asdict, dataclass

from bot.errors import UserError
from models.org import AgencySetting
from models.permissions import declare_permission

CHECK = declare_permission("passes.check", "查验车辆出入证")
MANAGE = declare_permission("passes.manage", "管理车辆出入证")
SETTING = "passes"
DAYS_MAX = 3 * 366
EACH_MAX = 10


@dataclass(frozen=True)
class Rules:
    """An agency's rules.

    Attributes:
        days: The longest validity of a pass, both ends included.
        each: How many passes a person may have on one day.
    """

    days: int = 366
    each: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.days <= DAYS_MAX:
            raise UserError(f"有效期最长请填1到{DAYS_MAX}天，例如：366。")
        if not 1 <= self.each <= EACH_MAX:
            raise UserError(f"每人可办的张数请填1到{EACH_MAX}。")


async def load_rules() -> Rules:
    """The rules of the running unit of work's tenant; the usual ones until it sets its own."""
    return Rules(**(await AgencySetting.read(SETTING) or {}))


async def save_rules(rules: Rules) -> None:
    """Let these rules apply to what is asked for from now on."""
    await AgencySetting.keep(SETTING, asdict(rules))
