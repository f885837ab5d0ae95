"""Bring the database to the newest migration, once, however many processes ask at the same time."""

from pathlib import Path

import asyncpg
from aerich import Command
from aerich.models import Aerich
from tortoise.context import TortoiseContext
from tortoise.exceptions import OperationalError

from models.database import configuration

LOCATION = Path(__file__).parent.parent / "migrations"
ADVISORY_LOCK = 7_264_001


async def migrate(url: str) -> list[str]:
    """Apply what is missing as the owner role; returns the names of the applied files.

    aerich has no lock of its own: of two processes that upgrade at once, one would fail half-way.
    """
    lock = await asyncpg.connect(url)
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", ADVISORY_LOCK)
        config = configuration(url, role=None, connections_max=2)
        # A context of its own: closing aerich's connections must not close the service's.
        async with TortoiseContext(), Command(config, app="models", location=str(LOCATION)) as command:
            applied: list[str] = await command.upgrade()
            return applied
    finally:
        await lock.close()


def newest() -> str:
    """The name of the newest migration file."""
    files = (LOCATION / "models").glob("[0-9]*.py")
    return max(files, key=lambda file: int(file.name.split("_")[0])).name


async def is_current() -> bool:
    """Whether the connected database has the newest migration; the application role may read aerich's table."""
    try:
        latest = await Aerich.filter(app="models").order_by("-id").first()
    except OperationalError:
        return False
    return latest is not None and latest.version == newest()
