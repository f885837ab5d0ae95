"""How soon a repair is to be done, and what it may cost without asking. Pure, but for the setting."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from bot.errors import UserError
from handlers.repairs.trades import OBJECTS
from models.org import AgencySetting

SETTING = "repairs"
HOURS_MAX = 400
USUAL: Mapping[str, int] = {
    "plumbing": 8,
    "power": 4,
    "lighting": 8,
    "air_conditioner": 16,
    "elevator": 4,
    "door_window": 16,
    "furniture": 24,
    "network": 4,
    "telephone": 8,
    "other": 16,
}
URGENT: Mapping[str, int] = {**dict.fromkeys(OBJECTS, 2), "elevator": 1}


@dataclass(frozen=True)
class Rules:
    """An agency's rules.

    Attributes:
        hours: Working hours until a repair should be done, by what is broken.
        urgent_hours: The same for what cannot wait, by the clock.
        limit_fen: An estimate above this needs somebody's approval before the work begins; 0: every estimate.
        escalate_hours: Working hours after the term until the managers hear of it, too.
        year_fen: What repairs may cost in a calendar year; an estimate that goes beyond what is left of it needs
            approval, too. 0: no such budget.
        grabbed: Trades whose crew is asked who will do it, even where somebody dispatches (抢单).
    """

    hours: Mapping[str, int] = field(default_factory=lambda: dict(USUAL))
    urgent_hours: Mapping[str, int] = field(default_factory=lambda: dict(URGENT))
    limit_fen: int = 200_000
    escalate_hours: int = 4
    year_fen: int = 0
    grabbed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        given = (*self.hours.values(), *self.urgent_hours.values(), self.escalate_hours)
        if not all(1 <= one <= HOURS_MAX for one in given):
            raise UserError(f"时限请填1到{HOURS_MAX}小时。")

    def minutes(self, thing: str, *, urgent: bool) -> int:
        """How many minutes there are, of working time or, where it is urgent, by the clock."""
        return 60 * (self.urgent_hours if urgent else self.hours)[thing]


async def load_rules() -> Rules:
    """The rules of the running unit of work's tenant; the usual ones until it sets its own."""
    value = await AgencySetting.read(SETTING) or {}
    return Rules(**{**value, "grabbed": tuple(value.get("grabbed", ()))})


async def save_rules(rules: Rules) -> None:
    """Let these rules apply to what is reported from now on."""
    await AgencySetting.keep(SETTING, asdict(rules))
