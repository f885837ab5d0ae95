"""What the commands share: PostgreSQL and Valkey at hand, and saying what went wrong."""

import sys
from collections.abc import Awaitable, Callable

import asyncpg
import uvloop
from tortoise.exceptions import BaseORMException

from models import database
from settings import Settings
from stores.embedded import Stores, StoresBusy
from stores.postgres import PostgresFailed
from stores.valkey import ValkeyFailed


def failed(text: str) -> int:
    """Say what went wrong, on stderr; returns the exit code for it."""
    print(f"✗ {text}", file=sys.stderr)
    return 1


def with_stores(settings: Settings, work: Callable[[Stores], int]) -> int:
    """Do something with the stores reachable: outside ones, those of a running `houqin run`, or our own meanwhile."""
    try:
        with Stores(settings) as stores:
            return work(stores)
    except STORES_FAILED as error:
        advice = "第一次使用请先运行 houqin migrate；还是不行，请运行 houqin doctor 查看原因。"
        return failed(f"数据库或缓存不能用：{error}\n  {advice}")


STORES_FAILED = (
    *(PostgresFailed, ValkeyFailed, StoresBusy, database.UnsafeRole),
    *(OSError, asyncpg.PostgresError, asyncpg.InterfaceError, BaseORMException),
)


def with_database(settings: Settings, work: Callable[[Settings], Awaitable[int]]) -> int:
    """The same for one errand with the database connected; it gets the settings with the stores' addresses."""

    async def connected(located: Settings) -> int:
        await database.connect(located.database_url, connections_max=2)
        try:
            return await work(located)
        finally:
            await database.disconnect()

    return with_stores(settings, lambda stores: uvloop.run(connected(stores.located())))
