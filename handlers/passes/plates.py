"""The field for a number plate: read as people say and write it, kept as it is written officially."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from forms import FieldError, Text
from forms.reading.plates import find_plate
from forms.reading.writing import fold

CHARACTERS_MAX = 40


@dataclass(frozen=True, kw_only=True)
class PlateField(Text):
    """A plate of the mainland (GA 36-2018): province, letter and five signs, six for new-energy cars."""

    def parse(self, raw: str, now: datetime) -> str:
        return read_plate(raw)

    def problem(self, value: Any) -> str:
        try:
            read_plate(value)
        except FieldError as wrong:
            return wrong.text
        return ""


def read_plate(raw: str) -> str:
    """The plate that these words are, in capital letters and without gaps.

    Raises:
        FieldError: They are none, or hold something else beside it.
    """
    text = fold(raw[:CHARACTERS_MAX]).strip(" ,.。")
    found = find_plate(text)
    if found is None:
        raise FieldError("没看懂车牌号，请写完整，例如：京A12345，新能源车例如：京AD12345")
    if found.start > 0 or found.end < len(text):
        raise FieldError("车牌号这一栏请只写车牌，例如：京A12345")
    return found.plate
