"""What a delegation covers, and which ones may not exist side by side. Pure."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.org import Delegation


@dataclass(frozen=True)
class Term:
    """A delegation as far as the rules go.

    Attributes:
        principal: Whose tasks they are.
        delegate: Who may decide them, too.
        starts_at: From this moment on,
        ends_at: and until just before this one.
        types: The request types it covers; empty for all.
    """

    principal: int
    delegate: int
    starts_at: datetime
    ends_at: datetime
    types: frozenset[str] = frozenset()

    @classmethod
    def of(cls, row: Delegation) -> "Term":
        """The term of a stored delegation."""
        return cls(row.principal_id, row.delegate_id, row.starts_at, row.ends_at, frozenset(row.request_types))

    def covers(self, moment: datetime, request_type: str | None) -> bool:
        """Whether it holds at this moment for this type; None stands for any type that no delegation names."""
        return self.starts_at <= moment < self.ends_at and (not self.types or request_type in self.types)

    def meets(self, other: "Term") -> bool:
        """Whether there is a moment and a type that both cover."""
        together = self.starts_at < other.ends_at and other.starts_at < self.ends_at
        return together and (not self.types or not other.types or bool(self.types & other.types))


def clash(new: Term, existing: Iterable[Term]) -> Term | None:
    """A delegation of the same principal that covers something of the new one already."""
    return next((term for term in existing if term.principal == new.principal and term.meets(new)), None)


def circle(new: Term, existing: Collection[Term]) -> tuple[int, ...]:
    """The people through whom the new delegation would lead back to its principal at some moment, for some type.

    Starts with the delegate and ends with the principal; empty when it leads nowhere. What is in force only grows when
    something begins, so those moments are all that need a look.
    """
    moments = {new.starts_at} | {term.starts_at for term in existing if new.covers(term.starts_at, _any_of(new))}
    kinds: set[str | None] = set(new.types) or {None, *(kind for term in existing for kind in term.types)}
    for moment in sorted(moments):
        for kind in sorted(kinds, key=str):
            found = _way(new, [term for term in existing if term.covers(moment, kind)])
            if found:
                return found
    return ()


def _any_of(term: Term) -> str | None:
    return next(iter(term.types), None)


def _way(new: Term, in_force: Sequence[Term]) -> tuple[int, ...]:
    """The shortest way along these delegations from the new one's delegate to its principal."""
    came_from: dict[int, int | None] = {new.delegate: None}
    edge = [new.delegate]
    while edge and new.principal not in came_from:
        following = [(term.delegate, term.principal) for term in in_force if term.principal in edge]
        edge = []
        for person, before in following:
            if person not in came_from:
                came_from[person] = before
                edge.append(person)
    way: list[int] = []
    at: int | None = new.principal if new.principal in came_from else None
    while at is not None:
        way.append(at)
        at = came_from[at]
    return tuple(reversed(way))
