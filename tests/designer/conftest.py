"""The designer's people: 何淑琴 administers the demo agency."""

from tests.console.conftest import open_console

__all__ = ["open_console"]
