"""When somebody is reminded who has not answered a card: first in the chat, then by SMS. Pure, but for the setting.

An agency sets how long a card may wait, in working time, or by the clock where the matter is urgent; when people are
left alone; and how many texts a person gets in a day.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import Enum

from bot.errors import UserError
from handlers.org.working_time import Calendar, add_working_minutes
from models.clock import LOCAL
from models.org import AgencySetting
from models.sms import DAILY_MAX

SETTING = "reminders"
MINUTES_MAX = 7 * 24 * 60
URGE_PAUSE = timedelta(hours=1)
"""Nobody is reminded in the chat more often, unless something urgent has come."""


class Rung(Enum):
    """What is done next for a card that nobody answers."""

    URGE = "urge"
    TEXT = "text"


@dataclass(frozen=True)
class Rules:
    """An agency's rules. Minutes of 0 switch a rung off.

    Attributes:
        urge_minutes: Working time until the reminder in the chat; `urgent_urge_minutes` by the clock.
        text_minutes: Working time until the SMS, counted from the card too; `urgent_text_minutes` by the clock.
        quiet_from: Minute of the day from which nobody is disturbed until `quiet_to`, over midnight or not. Urgent
            reminders in the chat come all the same; texts never do.
        texts_per_day: Of one person.
    """

    urge_minutes: int = 120
    text_minutes: int = 240
    urgent_urge_minutes: int = 15
    urgent_text_minutes: int = 30
    quiet_from: int = 21 * 60
    quiet_to: int = 7 * 60 + 30
    texts_per_day: int = 3

    def __post_init__(self) -> None:
        minutes = (self.urge_minutes, self.text_minutes, self.urgent_urge_minutes, self.urgent_text_minutes)
        if not all(0 <= one <= MINUTES_MAX for one in minutes):
            raise UserError(f"等待时间请填0到{MINUTES_MAX}分钟，填0就是不提醒。")
        if not all(0 <= one < 24 * 60 for one in (self.quiet_from, self.quiet_to)):
            raise UserError("免打扰时间请填00:00到23:59。")
        if not 0 <= self.texts_per_day <= DAILY_MAX:
            raise UserError(f"每人每天的短信请填0到{DAILY_MAX}条。")

    def is_quiet(self, moment: datetime) -> bool:
        """Whether people are left alone at this moment."""
        local = moment.astimezone(LOCAL).time()
        minute = local.hour * 60 + local.minute
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= minute < self.quiet_to
        return minute >= self.quiet_from or minute < self.quiet_to


@dataclass(frozen=True)
class Waiting:
    """How long a card has waited, and what was done about it. After the text nothing more is.

    Attributes:
        undelivered: The card never arrived in the chat, so there is nobody to remind there.
    """

    since: datetime
    urgent: bool = False
    urged: bool = False
    undelivered: bool = False


def next_rung(waiting: Waiting, moment: datetime, rules: Rules, calendar: Calendar) -> Rung | None:
    """What is due for this card now; None: it may go on waiting."""
    quiet = rules.is_quiet(moment)
    if not quiet:
        minutes = rules.urgent_text_minutes if waiting.urgent else rules.text_minutes
        wait = 0 if waiting.undelivered else minutes
        if minutes and (waiting.urged or waiting.undelivered) and _over(waiting, wait, moment, calendar):
            return Rung.TEXT
    if not waiting.urged and not waiting.undelivered and (waiting.urgent or not quiet):
        minutes = rules.urgent_urge_minutes if waiting.urgent else rules.urge_minutes
        if minutes and _over(waiting, minutes, moment, calendar):
            return Rung.URGE
    return None


def _over(waiting: Waiting, minutes: int, moment: datetime, calendar: Calendar) -> bool:
    if waiting.urgent or not minutes:
        return moment >= waiting.since + timedelta(minutes=minutes)
    return moment >= add_working_minutes(waiting.since, minutes, calendar)


async def load_rules() -> Rules:
    """The rules of the running unit of work's tenant; the usual ones until it sets its own."""
    return Rules(**(await AgencySetting.read(SETTING) or {}))


async def save_rules(rules: Rules) -> None:
    """Let these rules apply from now on."""
    await AgencySetting.keep(SETTING, asdict(rules))
