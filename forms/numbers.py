"""Numbers with decimals, and money."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar

from forms.fields import Field, FieldError, Posted, out_of_bounds
from forms.reading import read_decimal, read_money

FEN_MAX = 100_000_000_000
"""A thousand million yuan: more is a slip of the hand, and far inside of bigint."""


@dataclass(frozen=True, kw_only=True)
class Number(Field):
    """A number with decimals and a unit, such as 2.5吨; as a Decimal."""

    unit: str = ""
    places: int = 2
    """Decimals that count; more are refused, not rounded away."""
    minimum: Decimal = Decimal(0)
    maximum: Decimal = Decimal(1_000_000)
    widget: ClassVar[str] = "number"

    def parse(self, raw: str, now: datetime) -> Decimal:
        number = read_decimal(raw)
        if number is None:
            raise FieldError(f"{self.label}请填一个数字，例如 2.5")
        if number != round(number, self.places):
            raise FieldError(f"{self.label}最多{self.places}位小数")
        return round(number, self.places).normalize() + Decimal(0)

    def dump(self, value: Any) -> float:
        # A JSON number, so that conditions of flows can compare it: at most 14 digits, which a float holds exactly.
        return float(value)

    def load(self, stored: Any) -> Decimal:
        return Decimal(str(stored))

    def show(self, value: Any) -> str:
        return f"{value:f}{self.unit}"

    def raw(self, value: Any) -> str:
        return f"{value:f}"

    def problem(self, value: Any) -> str:
        return out_of_bounds(self, value, self.minimum, self.maximum)


@dataclass(frozen=True, kw_only=True)
class Money(Field):
    """A sum of money in int fen."""

    unit: ClassVar[str] = "元"
    minimum: int = 0
    maximum: int = FEN_MAX
    widget: ClassVar[str] = "money"

    def parse(self, raw: str, now: datetime) -> int:
        fen = read_money(raw)
        if fen is None:
            raise FieldError(f"{self.label}请填一个金额，例如 1200 或 1.2万")
        return fen

    def show(self, value: Any) -> str:
        return f"{show_yuan(value)}元"

    def raw(self, value: Any) -> str:
        return show_yuan(value).replace(",", "")

    def problem(self, value: Any) -> str:
        return out_of_bounds(self, value, self.minimum, self.maximum)

    def fen(self, value: Any) -> int | None:
        return int(value)


@dataclass(frozen=True, kw_only=True)
class WorkedOut(Money):
    """A sum that follows from the other values: `settle` of the request type works it out, and nobody fills it in."""

    widget: ClassVar[str] = "told"

    def typed(self, posted: Posted) -> str:
        return ""

    def raw(self, value: Any) -> str:
        return self.show(value)


def show_yuan(fen: int) -> str:
    """`1,200` or `1,200.50`."""
    return f"{fen // 100:,}" if fen % 100 == 0 else f"{fen // 100:,}.{fen % 100:02d}"
