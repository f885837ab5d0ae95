"""When a field matters: declared as data, so that a page can show it and a designer can change it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from forms.fields import Values

Operator = Literal["is", "is_not", "over", "below", "filled"]


@dataclass(frozen=True)
class Condition:
    """Compares another field's value; usable as a field's `applies`.

    Attributes:
        values: Codes, truths or numbers (money in fen) for is and is_not, one number for over and below, else none.
    """

    field: str
    operator: Operator
    values: tuple[Any, ...] = ()

    def __call__(self, values: Values) -> bool:
        """Whether it holds; never for a field without a value."""
        value = values.get(self.field)
        if value is None:
            return False
        match self.operator:
            case "filled":
                return True
            case "is":
                return self._among(value)
            case "is_not":
                return not self._among(value)
            case "over":
                return Decimal(value) > Decimal(self.values[0])
            case "below":
                return Decimal(value) < Decimal(self.values[0])

    def _among(self, value: Any) -> bool:
        if isinstance(value, tuple):
            return any(one in self.values for one in value)
        if isinstance(value, bool):
            return value in self.values
        if isinstance(value, int | Decimal):
            return any(value == Decimal(one) for one in self.values)
        return value in self.values
