"""Lists of things to do that channels keep (待办): what waits for a person can stand there too."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class KeepsTodos(Protocol):
    """A channel with such a list."""

    @property
    def keeps_todos(self) -> bool:
        """Whether the agency wants its people's lists filled; each entry costs calls of the month's allowance."""

    async def add_todo(self, user_id: str, subject: str, url: str, *, key: str) -> str:
        """Put an entry into a person's list, and return its id; the same `key` again gives the same entry.

        Raises:
            ChannelError: It is not in the list.
        """

    async def finish_todo(self, user_id: str, todo_id: str) -> None:
        """Tick an entry off; one that is gone counts as ticked off. Raises ChannelError."""
