"""Field kinds: how a value is read from speech or a page, checked, stored and shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from forms.reading import read_choice, read_integer, read_moment, read_text, read_yes_no
from models.clock import LOCAL, show_moment

Posted = Mapping[str, str]
"""What a page sent, by input; a MultiMapping where an input may come several times."""
Values = Mapping[str, Any]
"""A form's values by field name, as Python values; a field without a value is left out."""


TAPPED_MAX = 10
"""A question with more options than a card holds (WeCom, `option_list`) is asked in words, and a list on pages."""


class FieldError(ValueError):
    """A value that cannot be; the text says why and what to give instead."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def _always(_: Values) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Field:
    """One declared question of a form.

    `short` labels it on a card (at most 5 characters), `question` asks for it in chat, `applies` says for which values
    of the other fields it matters at all.
    """

    name: str
    label: str
    short: str
    question: str = ""
    hint: str = ""
    required: bool = True
    applies: Callable[[Values], bool] = _always
    section: str = ""
    """The heading that it stands under on pages."""
    scanned: bool = False
    """Whether it stands on a label as a code, so that a phone can read it."""
    widget: ClassVar[str] = "text"
    by_page: ClassVar[bool] = False
    """Whether the chat sends the page's link instead of asking."""

    def parse(self, raw: str, now: datetime) -> Any:
        """The value in a typed answer or a page's input.

        Raises:
            FieldError: The words hold no such value.
        """
        raise NotImplementedError

    def accept(self, said: Any) -> Any:
        """The value for a slot that bot.language understood."""
        return said

    def slot(self, value: Any) -> Any:
        """What `accept` takes, for a value that was changed outside of the chat."""
        return value

    def carried(self, said: Any, before: Any) -> Any:
        """What was said, with what the draft already knows of it and no slot holds.

        Args:
            said: The value that `accept` made.
            before: What the draft holds; None for nothing.
        """
        return said

    def dump(self, value: Any) -> Any:
        """The value as JSON stores it."""
        return value

    def load(self, stored: Any) -> Any:
        """The value that `dump` stored."""
        return stored

    def show(self, value: Any) -> str:
        """The value as people read it."""
        return str(value)

    def raw(self, value: Any) -> str:
        """The value as the page's input holds it."""
        return str(value)

    def problem(self, value: Any) -> str:
        """What is wrong with a value of the right kind, such as a number out of its bounds; empty when nothing is."""
        return ""

    def typed(self, posted: Posted) -> str:
        """What stands in the page's inputs of this field, in the one text that `parse` reads and `raw` writes."""
        return posted.get(self.name, "").strip()

    def blank(self, typed: str) -> bool:
        """Whether nothing is filled in."""
        return not typed

    def fen(self, value: Any) -> int | None:
        """What the value is about in money; None for fields that hold none."""
        return None

    @property
    def answers(self) -> Mapping[str, str]:
        """Option code → label, for fields that are answered out of a list; empty for others. `parse` takes codes."""
        return {}

    @property
    def choices(self) -> Mapping[str, str]:
        """The answers of a field that is answered by tapping one on a card; empty for others."""
        return {}


@dataclass(frozen=True, kw_only=True)
class Text(Field):
    """Free words, such as a destination."""

    length_max: int = 100
    widget: ClassVar[str] = "text"

    def parse(self, raw: str, now: datetime) -> str:
        text = read_text(raw)
        if not text:
            raise FieldError(f"请填写{self.label}")
        if len(text) > self.length_max:
            raise FieldError(f"{self.label}最多{self.length_max}个字，请缩短一些")
        return text

    def accept(self, said: Any) -> str:
        return str(said)[: self.length_max]


@dataclass(frozen=True, kw_only=True)
class Place(Text):
    """Where something is or goes, in words; a location that is sent in chat fills it, too."""

    here: bool = True
    """Whether it may be where the person stands, so that a phone can find it; a destination never is."""
    widget: ClassVar[str] = "place"


@dataclass(frozen=True, kw_only=True)
class Told(Text):
    """What the service tells about the other values; nobody fills it in, `settle` of the request type does."""

    widget: ClassVar[str] = "told"

    def typed(self, posted: Posted) -> str:
        return ""


@dataclass(frozen=True, kw_only=True)
class Integer(Field):
    """A whole number with a unit, such as 3人."""

    unit: str = ""
    minimum: int = 1
    maximum: int = 1_000_000
    widget: ClassVar[str] = "number"

    def parse(self, raw: str, now: datetime) -> int:
        number = read_integer(raw)
        if number is None:
            raise FieldError(f"{self.label}请填一个数字，例如 3")
        return number

    def load(self, stored: Any) -> int | float:
        # A draft may be older than the wish for whole numbers.
        return int(stored) if stored == int(stored) else float(stored)

    def show(self, value: Any) -> str:
        return f"{value}{self.unit}"

    def problem(self, value: Any) -> str:
        if value != int(value):
            return f"{self.label}请填整数"
        return out_of_bounds(self, value, self.minimum, self.maximum)


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """One of a few codes; `says` lists further ways of saying each."""

    options: Mapping[str, str]
    says: Mapping[str, tuple[str, ...]]
    widget: ClassVar[str] = "choice"

    def parse(self, raw: str, now: datetime) -> str:
        if raw in self.options:
            return raw
        ways = {code: (label, *self.says.get(code, ())) for code, label in self.options.items()}
        code = read_choice(raw, ways)
        if code is None:
            raise FieldError(f"{self.label}请从这些里选：{'、'.join(self.options.values())}")
        return code

    def load(self, stored: Any) -> Any:
        # A draft may be older than the choice of one only; of several, one has to be chosen again.
        return ",".join(stored) if isinstance(stored, list) else stored

    def show(self, value: Any) -> str:
        return "、".join(self.options.get(code, code) for code in str(value).split(","))

    def problem(self, value: Any) -> str:
        # A draft follows the newest form, which may have lost the option.
        return "" if value in self.options else f"请重新选择{self.label}"

    @property
    def answers(self) -> Mapping[str, str]:
        return self.options

    @property
    def choices(self) -> Mapping[str, str]:
        return self.options if len(self.options) <= TAPPED_MAX else {}


@dataclass(frozen=True, kw_only=True)
class YesNo(Field):
    """Yes or no, each with its own words."""

    yes: str = "是"
    no: str = "否"
    widget: ClassVar[str] = "choice"

    def parse(self, raw: str, now: datetime) -> bool:
        if raw in ("yes", "no"):
            return raw == "yes"
        answer = read_yes_no(raw)
        if answer is None:
            raise FieldError(f"{self.label}请回答“{self.yes}”或“{self.no}”")
        return answer

    def show(self, value: Any) -> str:
        return self.yes if value else self.no

    def raw(self, value: Any) -> str:
        return "yes" if value else "no"

    @property
    def answers(self) -> Mapping[str, str]:
        return {"yes": self.yes, "no": self.no}

    @property
    def choices(self) -> Mapping[str, str]:
        return self.answers


@dataclass(frozen=True, kw_only=True)
class Moment(Field):
    """A date with a clock time. `start` names the field this one ends, so that both show as one period."""

    start: str = ""
    widget: ClassVar[str] = "moment"

    def parse(self, raw: str, now: datetime) -> datetime:
        moment = iso_moment(raw)
        if moment is None:
            moment = read_moment(raw, now)
        if moment is None:
            raise FieldError(f"没看懂{self.label}，请像“明天下午2点”或“11月25日14:00”这样填写")
        return moment.replace(tzinfo=LOCAL)

    def accept(self, said: Any) -> datetime:
        assert isinstance(said, datetime)
        return said.replace(tzinfo=LOCAL)

    def slot(self, value: Any) -> datetime:
        assert isinstance(value, datetime)
        return value.astimezone(LOCAL).replace(tzinfo=None)

    def dump(self, value: Any) -> str:
        assert isinstance(value, datetime)
        return value.isoformat()

    def load(self, stored: Any) -> datetime:
        return datetime.fromisoformat(stored).astimezone(LOCAL)

    def show(self, value: Any) -> str:
        return show_moment(value)

    def raw(self, value: Any) -> str:
        assert isinstance(value, datetime)
        return f"{value.astimezone(LOCAL):%Y-%m-%d %H:%M}"


def out_of_bounds(field: Field, value: Any, minimum: Any, maximum: Any) -> str:
    """The sentence for a number below or above what its field takes; empty when it is inside."""
    if minimum <= value <= maximum:
        return ""
    bound = f"不能少于{field.show(minimum)}" if value < minimum else f"不能超过{field.show(maximum)}"
    return f"{field.label}{bound}，您填的是{field.show(value)}"


def iso_moment(raw: str) -> datetime | None:
    """What a browser's own date field sends, or people type in the same order: 2026-11-25 14:00."""
    text = raw.strip().replace("/", "-").replace("：", ":")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    # A bare date says no clock time, and none is invented.
    return moment.replace(tzinfo=None) if ":" in text else None
