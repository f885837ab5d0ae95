"""Migrations: applied once however many ask, equal to the models, and the role they make cannot bypass isolation."""

import asyncio
import os
import shutil
import sys
from pathlib import Path

import asyncpg
import pytest
from tortoise import Tortoise
from tortoise.context import TortoiseContext

from models import database
from models.migrate import is_current, migrate
from stores.postgres import Postgres

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def empty_url(postgres: Postgres) -> str:
    """A new database that nobody has migrated."""
    postgres.create_database("houqin_empty")
    return postgres.url("houqin_empty")


@pytest.fixture(scope="module")
def modelled_url(postgres: Postgres) -> str:
    """A database made from the models alone, without any migration."""
    postgres.create_database("houqin_modelled")
    url = postgres.url("houqin_modelled")

    async def generate() -> None:
        async with TortoiseContext() as context:
            await context.init(config=database.configuration(url, role=None))
            await Tortoise.generate_schemas()

    asyncio.run(generate())
    return url


async def migrating(url: str) -> str:
    """`houqin migrate` in a process of its own; returns what it printed."""
    env = {**os.environ, "DATABASE_URL": url, "REDIS_URL": "redis://127.0.0.1:9"}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "cli", "migrate"),
        cwd=ROOT,
        env=env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()
    assert process.returncode == 0, output.decode()
    return output.decode()


async def test_of_three_that_migrate_at_once_one_does_it(empty_url: str):
    outputs = await asyncio.gather(*(migrating(empty_url) for _ in range(3)))

    applied = [output for output in outputs if ".py" in output]
    assert len(applied) == 1, outputs
    assert sum("已经是最新结构" in output for output in outputs) == 2
    assert await migrate(empty_url) == []
    await database.connect(empty_url)
    assert await is_current()
    await database.disconnect()


async def columns(url: str) -> dict[tuple[str, str], tuple[str, str, int | None]]:
    """Type, nullability and length of every column."""
    connection = await asyncpg.connect(url)
    try:
        rows = await connection.fetch(
            "SELECT table_name, column_name, data_type, is_nullable, character_maximum_length"
            " FROM information_schema.columns WHERE table_schema = 'public'"
        )
    finally:
        await connection.close()
    return {(row[0], row[1]): (row[2], row[3], row[4]) for row in rows}


async def test_the_migrated_database_has_all_that_the_models_say(migrated_url: str, modelled_url: str):
    migrated, modelled = await columns(migrated_url), await columns(modelled_url)

    assert len(modelled) > 100
    assert {key: value for key, value in modelled.items() if migrated.get(key) != value} == {}


async def test_no_change_of_a_model_waits_for_its_migration(tmp_path: Path):
    for name in ("models", "migrations"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("settings.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    before = sorted(path.name for path in (tmp_path / "migrations").rglob("*.py"))

    process = await asyncio.create_subprocess_exec(
        *(Path(sys.executable).parent / "aerich", "migrate", "--offline", "--no-input", "--name", "drift"),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()

    # Its exit code is 0 with and without a change.
    assert "No changes detected" in output.decode(), output.decode()
    assert sorted(path.name for path in (tmp_path / "migrations").rglob("*.py")) == before


async def test_nothing_in_the_database_notifies(migrated_url: str):
    """NOTIFY takes a lock over all commits of the server: it halves their number from 16 clients up."""
    connection = await asyncpg.connect(migrated_url)
    try:
        notifying = await connection.fetch(
            "SELECT proname FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace"
            " WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND prosrc ~* '\\mnotify\\M|pg_notify'"
        )
        triggers = await connection.fetch(
            "SELECT tgname FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid"
            " WHERE NOT tgisinternal AND prosrc ~* 'notify'"
        )
    finally:
        await connection.close()

    assert (notifying, triggers) == ([], [])


@pytest.mark.parametrize("power", ["BYPASSRLS", "SUPERUSER"])
async def test_the_service_refuses_a_role_that_bypasses_isolation(migrated_url: str, power: str):
    connection = await asyncpg.connect(migrated_url)
    try:
        await connection.execute(f"ALTER ROLE {database.APP_ROLE} {power}")
        with pytest.raises(database.UnsafeRole, match="houqin migrate"):
            await database.connect(migrated_url)
    finally:
        await connection.execute(f"ALTER ROLE {database.APP_ROLE} NO{power}")
        await connection.close()

    await database.connect(migrated_url)
    await database.disconnect()
