"""Telephone numbers."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from forms.fields import Field, FieldError
from forms.reading.writing import MAX_LENGTH, fold

PHONE = re.compile(r"(?<!\d)(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8}(?:-\d{1,6})?|[2-9]\d{6,7})(?!\d)")
"""A mobile number, a landline with its area code, or without (7 or 8 digits)."""


@dataclass(frozen=True, kw_only=True)
class Phone(Field):
    """A telephone number of mainland China, digits with a hyphen after the area code if one was typed."""

    widget: ClassVar[str] = "phone"

    def parse(self, raw: str, now: datetime) -> str:
        found = PHONE.findall(fold(raw[:MAX_LENGTH]))
        if len(found) != 1:
            raise FieldError(f"{self.label}请填11位手机号，或带区号的座机号")
        number = re.sub(r"\s", "", found[0])
        return number.replace("-", "") if number.startswith("1") else number
