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


class Plan(Protocol):
    """One row that would be written."""

    @property
    def title(self) -> str:
        """How the page names it."""

    @property
    def details(self) -> str:
        """What it says or changes."""

    @property
    def known(self) -> bool:
        """Whether it is there already, and so would be changed."""


P = TypeVar("P", bound=Plan)


@dataclass
class Examined(Generic[P]):
    """A workbook that was looked through."""

    findings: list[Finding] = field(default_factory=list)
    planned: list[P] = field(default_factory=list)
    same: int = 0

    @property
    def tally(self) -> tuple[int, int, int]:
        """How many rows are new, changed, and as they are."""
        new = sum(not one.known for one in self.planned)
        return new, len(self.planned) - new, self.same
