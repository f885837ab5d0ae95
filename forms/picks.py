"""Several of a few options."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from forms.fields import Field, FieldError, Posted
from forms.reading.writing import MAX_LENGTH, fold


@dataclass(frozen=True, kw_only=True)
class Several(Field):
    """Any number of a few codes, in the order of the options."""

    options: Mapping[str, str]
    widget: ClassVar[str] = "several"

    def parse(self, raw: str, now: datetime) -> tuple[str, ...]:
        codes = {code for code in raw.split(",") if code in self.options}
        if not codes:
            folded = fold(raw[:MAX_LENGTH])
            codes = {code for code, label in self.options.items() if fold(label) in folded}
        if not codes:
            raise FieldError(f"{self.label}请从这些里选，可以选几个：{'、'.join(self.options.values())}")
        return tuple(code for code in self.options if code in codes)

    def typed(self, posted: Posted) -> str:
        several = getattr(posted, "getall", None)
        ticked: list[str] = several(self.name, []) if several else [posted.get(self.name, "")]
        return ",".join(code for code in ticked if code)

    def dump(self, value: Any) -> list[str]:
        return list(value)

    def load(self, stored: Any) -> tuple[str, ...]:
        # A draft may be older than the choice of several.
        return (stored,) if isinstance(stored, str) else tuple(stored)

    def show(self, value: Any) -> str:
        return "、".join(self.options.get(code, code) for code in value)

    def problem(self, value: Any) -> str:
        return "" if all(code in self.options for code in value) else f"请重新选择{self.label}"

    def raw(self, value: Any) -> str:
        return ",".join(value)

    @property
    def answers(self) -> Mapping[str, str]:
        return self.options
