"""What looking through an uploaded workbook has found: what is to be corrected, or what it would change."""

from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar


@dataclass(frozen=True)
class Finding:
    """One thing to correct: the row as the sheet numbers it, and what to do."""

    row: int
    text: str

    def __str__(self) -> str:
        return f"第{self.row}行，{self.text}"


class Planned(Protocol):
    """A row that would be written."""

    @property
    def new(self) -> bool:
        """Whether nothing such is there yet."""


P = TypeVar("P", bound=Planned)


@dataclass
class Examined(Generic[P]):
    """A workbook that was looked through."""

    findings: list[Finding] = field(default_factory=list)
    planned: list[P] = field(default_factory=list)
    same: int = 0

    @property
    def tally(self) -> tuple[int, int, int]:
        """How many rows are new, changed, and as they are."""
        new = sum(one.new for one in self.planned)
        return new, len(self.planned) - new, self.same
