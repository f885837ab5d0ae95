"""The conditions of a list's query, gathered from what the reader may see and what they have asked for."""

from typing import Any


class Where:
    """Conditions joined by AND, with their values in the order PostgreSQL gets them. Values never become SQL text."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._conditions: list[str] = []

    def value(self, value: Any) -> str:
        """Take a value; gives back its placeholder."""
        self.values.append(value)
        return f"${len(self.values)}"

    def add(self, condition: str, *values: Any) -> None:
        """Take a condition, such as `("r.state = {}", "approved")`: a `{}` for each value."""
        self._conditions.append(condition.format(*(self.value(value) for value in values)))

    @property
    def sql(self) -> str:
        """All of them; true when there are none."""
        return " AND ".join(f"({condition})" for condition in self._conditions) or "true"


def containing(words: str) -> str:
    """The LIKE pattern of texts that contain these words, whatever signs are in them."""
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
