"""How it looks when PostgreSQL is down, starting, stopping or too busy: the same work may succeed in a moment."""

import asyncpg
from tortoise.exceptions import DBConnectionError

AWAY = (
    OSError,
    DBConnectionError,
    asyncpg.InterfaceError,
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    asyncpg.QueryCanceledError,
    asyncpg.LockNotAvailableError,
    asyncpg.IdleInTransactionSessionTimeoutError,
)
"""Timeouts are among them: TimeoutError is an OSError."""
UNMIGRATED = (asyncpg.UndefinedFunctionError, asyncpg.UndefinedTableError)
"""Before its first migration the database knows nothing of ours; what runs by itself waits for that."""
