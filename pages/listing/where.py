"""The conditions of a list's query, gathered from what the reader may see and what they have asked for."""

from typing import Any

from models.org import Person

COUNTED_MAX = 1000
COUNTED_AT_EACH_MAX = 200
"""Where every row has to be looked at."""


class Where:
    """Conditions joined by AND, with their values in the order PostgreSQL gets them. Values never become SQL text."""

    def __init__(self, reader: Person) -> None:
        """`reader` is whose list it is."""
        self.reader = reader
        self.values: list[Any] = []
        self.counted_max = COUNTED_MAX
        """More rows than this are not counted: the reader narrows the list down instead."""
        self._conditions: list[str] = []

    def value(self, value: Any) -> str:
        """Take a value; gives back its placeholder."""
        self.values.append(value)
        return f"${len(self.values)}"

    def add(self, condition: str, *values: Any) -> None:
        """Take a condition, such as `("r.state = {}", "approved")`: a `{}` for each value."""
        self._conditions.append(condition.format(*(self.value(value) for value in values)))

    def look_at_each(self, condition: str, *values: Any) -> None:
        """Take a condition that no index knows and that many rows meet, such as very common words.

        PostgreSQL takes every LIKE for rare and would read the whole table and sort; of a CASE it expects half of the
        rows, and goes through the list's order until the page is full.
        """
        self.add(f"CASE WHEN {condition} THEN true ELSE false END", *values)
        self.counted_max = COUNTED_AT_EACH_MAX

    @property
    def sql(self) -> str:
        """All of them; true when there are none."""
        return " AND ".join(f"({condition})" for condition in self._conditions) or "true"


def containing(words: str) -> str:
    """The LIKE pattern of texts that contain these words, whatever signs are in them."""
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
