"""A channel's contacts (通讯录) as the sync reads them: everybody and every department, in whichever channel."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from bot.channels import ChannelError


@dataclass(frozen=True)
class ListedDepartment:
    """A department; `name` is None where the app may not read it, `parent` is None at the top."""

    key: str
    name: str | None
    parent: str | None
    leaders: tuple[str, ...] = ()
    """User ids in lower case, the first one first."""


@dataclass(frozen=True)
class ListedMember:
    """A member; `name` is None where the app may not read it, and then title, main department and state are unknown.

    `mobile` is "" where the channel does not give it.
    """

    user_id: str
    departments: tuple[str, ...]
    name: str | None = None
    title: str = ""
    main_department: str | None = None
    active: bool = True
    mobile: str = ""

    @property
    def key(self) -> str:
        """User ids differ only by more than case."""
        return self.user_id.lower()


@dataclass(frozen=True)
class Contacts:
    """Everything, as the channel lists it."""

    departments: tuple[ListedDepartment, ...] = ()
    members: tuple[ListedMember, ...] = ()


class ContactsSource(Protocol):
    """One tenant's contacts in one channel."""

    @property
    def channel(self) -> str:
        """The channel's name."""

    @property
    def late(self) -> str:
        """What to do so that changes are heard of at once; empty when they are."""

    async def check(self) -> None:
        """Make sure that the channel lets us read. Raises a ChannelError."""

    async def read(self, known: Collection[str] = ()) -> Contacts:
        """Read everything; what changes meanwhile may or may not be in it. Raises a ChannelError.

        Args:
            known: User ids of people whom the channel listed before. None of them may be missing by accident.
        """

    def advice_on(self, error: ChannelError) -> str:
        """What an administrator does about a failure to read, in Chinese."""


@runtime_checkable
class LooksUp(ContactsSource, Protocol):
    """Contacts of which some can be read without the others."""

    async def look_up(self, members: Collection[str], departments: Collection[str]) -> Contacts:
        """Read these members, and these departments and the members' own. Raises a ChannelError.

        Whatever is not listed any more is left out.
        """
