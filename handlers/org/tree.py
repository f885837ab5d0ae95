"""The organisation tree in memory: read by one query, asked many times."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from models.org import Department, Person, people_by_id

SEPARATOR = "/"
"""Between the names of a department's path, as in 机关服务中心/车队."""


@dataclass
class Tree:
    """Every department of the tenant, and what stands below what."""

    departments: dict[int, Department]
    _below: dict[int | None, list[Department]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for department in sorted(self.departments.values(), key=lambda one: one.id):
            self._below.setdefault(department.parent_id, []).append(department)

    def children(self, department_id: int | None) -> list[Department]:
        """Those directly below; of None, the roots."""
        return self._below.get(department_id, [])

    def walk(self, department_id: int | None = None) -> Iterator[tuple[int, Department]]:
        """Everything below, each after the one it belongs to, with its depth from 0."""
        # No recursion: a file may bring a chain of any length.
        waiting = [(0, child) for child in reversed(self.children(department_id))]
        while waiting:
            depth, department = waiting.pop()
            yield depth, department
            waiting += [(depth + 1, child) for child in reversed(self.children(department.id))]

    def subtree(self, department_id: int) -> list[int]:
        """The department and everything below it, as ids."""
        return [department_id, *(below.id for _, below in self.walk(department_id))]

    def above(self, department_id: int | None) -> Iterator[Department]:
        """The department itself and those above it, upward."""
        seen: set[int] = set()
        while department_id is not None and department_id in self.departments and department_id not in seen:
            seen.add(department_id)
            yield self.departments[department_id]
            department_id = self.departments[department_id].parent_id

    def path(self, department_id: int | None) -> str:
        """`机关服务中心/车队`. The root is left out below itself: everybody knows which agency this is."""
        names = [department.name for department in self.above(department_id)]
        return SEPARATOR.join(reversed(names[:-1] or names))


async def read_tree() -> Tree:
    """The tenant's departments as they are now."""
    return Tree({department.id: department for department in await Department.all()})


async def managers_of(people: list[Person]) -> list[Person]:
    """Who is in charge of these people: of their department or, for those in charge themselves, of one above."""
    tree = await read_tree()
    above = {person.id: [one.manager_id for one in tree.above(person.department_id)] for person in people}
    known = await people_by_id({manager for managers in above.values() for manager in managers if manager is not None})
    found: dict[int, Person] = {}
    for person in people:
        present = (known[one] for one in above[person.id] if one in known and one != person.id and known[one].active)
        if (manager := next(present, None)) is not None:
            found[manager.id] = manager
    return list(found.values())
