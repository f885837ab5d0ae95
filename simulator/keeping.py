"""Lists that grow while the simulator runs, but not for ever."""

from typing import TypeVar

KEEP = 50_000

Entry = TypeVar("Entry")


def keep(entries: list[Entry], entry: Entry) -> None:
    """Add an entry; the oldest fifth goes when the list holds 50,000."""
    entries.append(entry)
    if len(entries) > KEEP:
        del entries[: KEEP // 5]
