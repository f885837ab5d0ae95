"""What looking through an uploaded workbook has found: what is to be corrected, or what it would change."""

from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar


@dataclass(frozen=True)
class Finding:
    """One thing to correct: the row as the sheet numbers it, and what to do; `sheet` where there are several."""

    row: int
    text: str
    sheet: str = ""

    def __str__(self) -> str:
        return f"{f'“{self.sheet}”表' if self.sheet else ''}第{self.row}行，{self.text}"


class Planned(Protocol):
    """A row that would be written: what it is about, whether it is new, and what changes in a known one."""

    @property
    def name(self) -> str: ...
    @property
    def new(self) -> bool: ...
    @property
    def details(self) -> str: ...


P = TypeVar("P", bound=Planned)


@dataclass
class Examined(Generic[P]):
    """A workbook that was looked through."""

    findings: list[Finding] = field(default_factory=list)
    planned: list[P] = field(default_factory=list)
    same: int = 0

    @property
    def tallies(self) -> list[tuple[str, int, int, int]]:
        """How many rows are new, changed, and as they are; by sheet where those have titles."""
        new = sum(one.new for one in self.planned)
        return [("", new, len(self.planned) - new, self.same)]
