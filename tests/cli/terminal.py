"""An operator at a terminal."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import pytest

import cli
from stores.postgres import Postgres


@dataclass
class Operator:
    """Types commands and reads what comes back."""

    server: Postgres
    database: str
    folder: Path
    terminal: pytest.CaptureFixture[str]
    said: str = ""
    complained: str = ""

    @property
    def database_url(self) -> str:
        """Their database, as its owner."""
        return self.server.url(self.database)

    def empty_database(self) -> str:
        """The address of another one, without tables."""
        self.server.create_database(f"{self.database}_empty")
        return self.server.url(f"{self.database}_empty")

    def does(self, *words: object) -> int:
        """Run one command; its words are in `said` and `complained` afterwards."""
        self.terminal.readouterr()
        code = cli.run_command([str(word) for word in words])
        self.said, self.complained = self.terminal.readouterr()
        return code

    def writes(self, name: str, text: str) -> Path:
        """Write a file in the working folder."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def finds(self, query: str) -> list[tuple[Any, ...]]:
        """Look into the database past all isolation."""

        async def look() -> list[tuple[Any, ...]]:
            connection = await asyncpg.connect(self.database_url)
            try:
                return [tuple(row) for row in await connection.fetch(query)]
            finally:
                await connection.close()

        return asyncio.run(look())
