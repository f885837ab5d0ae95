"""An operator at a terminal, with a database of their own and none of the service's processes running."""

import asyncio
import logging
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from models.migrate import migrate
from stores.postgres import Postgres
from tests.cli.terminal import Operator

TEMPLATE = "operator_template"
NOWHERE = "unix:///nonexistent/valkey.sock"
"""These commands work while Redis is away."""


@pytest.fixture(scope="session")
def migrated_server(postgres: Postgres) -> Postgres:
    """The server of all tests, with a template that holds all migrations and nothing else."""
    postgres.create_database(TEMPLATE)
    asyncio.run(migrate(postgres.url(TEMPLATE)))
    return postgres


@pytest.fixture
def operator(
    migrated_server: Postgres,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Operator]:
    """Somebody whose environment names an outside database."""
    name = f"operator_{secrets.token_hex(6)}"
    migrated_server.create_database(name, template=TEMPLATE)
    monkeypatch.setenv("DATABASE_URL", migrated_server.url(name))
    monkeypatch.setenv("REDIS_URL", NOWHERE)
    monkeypatch.setenv("HOUQIN_DATA_DIR", str(tmp_path / "data"))
    handlers, level = logging.root.handlers[:], logging.root.level
    yield Operator(migrated_server, name, tmp_path, capsys)
    # Commands set logging up for their own process, which here is the tests'.
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    structlog.reset_defaults()
