"""What we have of the channel's contacts, and the plan of what a full sync would change.

Departments are named by the channel's own ids throughout, since a new one has no id of ours yet.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from models.org import Department

NAME_LENGTH_MAX, TITLE_LENGTH_MAX, DEPARTMENT_NAME_LENGTH_MAX = 50, 50, 100
ALWAYS_ALLOWED = 5
PERCENT_MAX = 20


@dataclass(frozen=True)
class OurDepartment:
    """A department as it stands."""

    id: int
    code: str
    name: str
    parent_id: int | None
    manager_id: int | None

    @classmethod
    def of(cls, row: Department) -> "OurDepartment":
        """A stored one."""
        return cls(row.id, row.code, row.name, row.parent_id, row.manager_id)


@dataclass(frozen=True)
class OurPerson:
    """Somebody of ours, as they stand."""

    id: int
    name: str
    title: str
    department_id: int
    active: bool
    mobile: str = ""
    led: bool = False
    """A channel that goes before this one says what they are called and where they are."""
    elsewhere: bool = False
    """Another channel knows them, too."""
    removed: bool = False
    """They left because every channel that knew them removed them."""


@dataclass(frozen=True)
class Standing:
    """What we have: departments by id, the channel's ids of those it knows, people by user id in lower case.

    `removed` are those whose account the channel has removed, by user id in lower case and name; `strangers` are all
    whom it does not know, these included.
    """

    departments: Mapping[int, OurDepartment] = field(default_factory=dict)
    links: Mapping[str, int] = field(default_factory=dict)
    people: Mapping[str, OurPerson] = field(default_factory=dict)
    removed: Mapping[tuple[str, str], OurPerson] = field(default_factory=dict)
    strangers: Sequence[OurPerson] = ()
    led: Collection[int] = ()
    """Departments whose name and place a channel that goes before this one says."""
    linked_elsewhere: Collection[int] = ()
    """Departments that another channel knows."""


@dataclass(frozen=True)
class NewDepartment:
    key: str
    name: str
    parent: str | None


@dataclass(frozen=True)
class DepartmentLink:
    """A department of ours, from a file or another channel, that is the channel's, too."""

    key: str
    department_id: int
    name: str


@dataclass(frozen=True)
class DepartmentChange:
    """A department of ours that the channel calls or places otherwise."""

    key: str
    department_id: int
    name: str
    parent: str | None


@dataclass(frozen=True)
class GoneDepartment:
    """A department of ours that the channel lists no more; it stays as the agency's own."""

    key: str
    name: str


@dataclass(frozen=True)
class NewPerson:
    user_id: str
    name: str
    title: str
    department: str
    mobile: str = ""

    @property
    def key(self) -> str:
        return self.user_id.lower()


@dataclass(frozen=True)
class NewAccount:
    """Somebody of ours, from a file or another channel, whom the channel knows, too."""

    user_id: str
    person_id: int
    name: str

    @property
    def key(self) -> str:
        return self.user_id.lower()


@dataclass(frozen=True)
class PersonChange:
    """Somebody of ours, as they are to be."""

    key: str
    person_id: int
    name: str
    title: str
    department: str | None
    """None: where they are."""
    mobile: str = ""
    returns: bool = False
    """They had been removed."""


@dataclass(frozen=True)
class Leaver:
    key: str
    person_id: int
    name: str
    stays: bool = False
    """Another channel knows them still."""


@dataclass(frozen=True)
class ManagerChange:
    """Whom the channel calls the leader of a department."""

    department: str
    name: str
    key: str
    """The leader's."""


@dataclass(frozen=True)
class Plan:
    """Everything to do, in the order in which it is done."""

    department_links: tuple[DepartmentLink, ...] = ()
    new_departments: tuple[NewDepartment, ...] = ()
    department_changes: tuple[DepartmentChange, ...] = ()
    gone_departments: tuple[GoneDepartment, ...] = ()
    new_accounts: tuple[NewAccount, ...] = ()
    new_people: tuple[NewPerson, ...] = ()
    person_changes: tuple[PersonChange, ...] = ()
    managers: tuple[ManagerChange, ...] = ()
    leavers: tuple[Leaver, ...] = ()
    unreadable: int = 0
    """Members outside the app's visible range whom we do not know either."""
    namesakes: tuple[str, ...] = ()
    """New people who are called like somebody whom the channel does not know: perhaps the same."""
    active_before: int = 0

    @property
    def too_many_leave(self) -> bool:
        """Whether so many would leave at once that a mistake in the console is likelier than so many farewells."""
        return len(self.leavers) > max(ALWAYS_ALLOWED, self.active_before * PERCENT_MAX / 100)

    @property
    def too_many_namesakes(self) -> bool:
        """Whether so many of the new may be people of ours that half of the agency could be there twice afterwards."""
        listed = len(self.new_accounts) + len(self.new_people) + self.active_before
        return len(self.namesakes) > max(ALWAYS_ALLOWED, listed * PERCENT_MAX / 100)

    @property
    def alarming(self) -> bool:
        """Whether nothing is to be done before somebody has looked at it."""
        return self.too_many_leave or self.too_many_namesakes
