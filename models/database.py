"""The one way to the database: a unit of work is one transaction of one tenant.

Every edge (a callback, a page, a job) opens exactly one `unit_of_work`; nothing below it commits. Row-level security
reads the tenant from `app.tenant`, which is set in the same round trip as BEGIN.
"""

import asyncio
import contextvars
import functools
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, ParamSpec, TypeVar
from urllib.parse import parse_qs, unquote, urlsplit

import asyncpg
from tortoise import Tortoise
from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper
from tortoise.connection import get_connection, get_connections

APP_ROLE = "houqin_app"
"""The role the service works as: it owns nothing and cannot bypass row-level security."""
POOL_CONNECTIONS_MAX = 10
"""Per process; PostgreSQL's default of 100 connections then serves several processes."""
MODULES = [
    "models.org",
    "models.events",
    "models.messages",
    "models.requests",
    "models.files",
    "models.forms",
    "models.flows",
    "models.work",
    "models.fleet",
    "models.sessions",
    "models.sms",
    "models.links",
    "models.codes",
    "models.repairs",
    "models.assets",
    "models.passes",
    "models.ic_cards",
    "models.meals",
    "models.printing",
    "models.supplies",
    "models.water",
    "models.rooms",
]
TORTOISE: dict[str, Any] = {
    "connections": {"default": "asyncpg://localhost/houqin"},
    "apps": {"models": {"models": [*MODULES, "aerich.models"], "default_connection": "default"}},
    "use_tz": True,
    "timezone": "Asia/Shanghai",
}
"""What `aerich migrate` reads; the service itself builds its configuration from the URL in `connect`."""

P = ParamSpec("P")
T = TypeVar("T")


class UnitOfWork:
    """What belongs to the running transaction beside its rows."""

    def __init__(self, connection: asyncpg.Connection, tenant_id: int | None) -> None:
        self.connection = connection
        self.tenant_id = tenant_id
        self.wake_sender = False
        """Set by whoever writes an outgoing message; the sender is woken after the commit."""
        self.happened_at: datetime | None = None
        """When the event that is handled happened, by its channel's clock; None for pages and jobs."""


_tenant: ContextVar[int | None] = ContextVar("tenant", default=None)
_current: ContextVar[UnitOfWork | None] = ContextVar("unit_of_work", default=None)
_after_commit: list[Callable[[UnitOfWork], Awaitable[None]]] = []


_ARRAY = {"ns": "pg_catalog", "kind": b"b", "basetype": None, "elemdelim": ",", "range_subtype": None}
ARRAYS = [
    {**_ARRAY, "oid": array, "name": f"_{element}", "elemtype": oid, "attrtypoids": None, "attrnames": None}
    for array, element, oid in (
        *((1000, "bool", 16), (1001, "bytea", 17), (1007, "int4", 23), (1016, "int8", 20)),
        *((1185, "timestamptz", 1184), (1187, "interval", 1186), (3807, "jsonb", 3802)),
    )
]
"""Built-in arrays that our statements use, as asyncpg describes types; these numbers never change (PostgreSQL's
pg_type.dat). What is missing here only costs the query that asks for it."""


class _Connection(asyncpg.Connection):  # type: ignore[misc]  # asyncpg ships no types
    """Folds the tenant into BEGIN and saves the pool's reset query: two round trips less for each transaction.

    It also knows the built-in arrays: otherwise each new connection asks for them, one by one as they are first used,
    in a query of 10 milliseconds.
    """

    __slots__ = ()

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._protocol.get_settings().register_data_types(ARRAYS)

    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> str:  # noqa: ASYNC109
        if query == "BEGIN;" and (tenant := _tenant.get()) is not None:
            query = f"BEGIN;SELECT set_config('app.tenant','{int(tenant)}',true);"
        status: str = await super().execute(query, *args, timeout=timeout)
        return status

    def get_reset_query(self) -> str:
        # Nothing here changes a session: no SET, LISTEN or session-level lock on a pooled connection.
        return ""


def current() -> UnitOfWork:
    """The running unit of work; outside of one this is a mistake of ours."""
    unit = _current.get()
    if unit is None:
        raise RuntimeError("no unit of work is open")
    return unit


def current_tenant_id() -> int:
    """The tenant of the running unit of work: the default of every `tenant_id`."""
    tenant_id = current().tenant_id
    if tenant_id is None:
        raise RuntimeError("this unit of work has no tenant")
    return tenant_id


def after_commit(callback: Callable[[UnitOfWork], Awaitable[None]]) -> None:
    """Register what follows every commit, such as waking the sender. It must not raise and may be lost in a crash."""
    _after_commit.append(callback)


@asynccontextmanager
async def unit_of_work(tenant_id: int | None) -> AsyncIterator[UnitOfWork]:
    """One transaction in which only `tenant_id`'s rows exist; commits at the end, rolls back on any exception.

    tortoise's own `in_transaction()` loses a pool connection when its task is cancelled while it acquires one, so the
    connection is taken by asyncpg's context manager. Inside, `in_transaction()` makes a savepoint.
    """
    if _current.get() is not None:
        raise RuntimeError("a unit of work is open already; use in_transaction() for a savepoint")
    handler = get_connections()
    base = get_connection("default")
    assert isinstance(base, AsyncpgDBClient) and base._pool is not None, "connect() has not been called"
    tenant_token = _tenant.set(tenant_id)
    try:
        async with base._pool.acquire() as connection:
            wrapper = TransactionWrapper(base)
            wrapper._connection = connection
            unit = UnitOfWork(connection, tenant_id)
            storage_token = handler.set("default", wrapper)
            unit_token = _current.set(unit)
            try:
                async with connection.transaction():
                    yield unit
            finally:
                handler.reset(storage_token)
                _current.reset(unit_token)
    finally:
        _tenant.reset(tenant_token)
    for callback in _after_commit:
        await callback(unit)


RETRIED = (
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.InvalidCachedStatementError,
    asyncpg.LockNotAvailableError,
)
"""The transaction was rolled back and may work at once if repeated."""
TRIES_MAX = 4


def repeated(work: Callable[P, Awaitable[T]]) -> Callable[P, Coroutine[Any, Any, T]]:
    """Repeat a function that opens its own unit of work when PostgreSQL asks for it (deadlock, changed schema).

    Not on a lost connection: whether the commit arrived is unknown then, and the caller's claim decides.
    """

    @functools.wraps(work)
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
        for attempt in range(1, TRIES_MAX):
            try:
                return await work(*args, **kwargs)
            except RETRIED:
                await asyncio.sleep(random.uniform(0, 0.05 * 2**attempt))
        return await work(*args, **kwargs)

    return wrapper


_background: set[asyncio.Task[Any]] = set()


def spawn(work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
    """Start a background task outside of the running transaction, and keep it from being collected."""
    context = contextvars.copy_context()
    context.run(_leave_transaction)
    task = asyncio.get_running_loop().create_task(work, context=context)
    _background.add(task)
    task.add_done_callback(_background.discard)
    return task


def _leave_transaction() -> None:
    _tenant.set(None)
    if _current.get() is not None:
        _current.set(None)
        handler = get_connections()
        wrapper = handler.get("default")
        while isinstance(wrapper, TransactionWrapper):
            wrapper = wrapper._parent
        handler.set("default", wrapper)


def credentials(url: str) -> dict[str, Any]:
    """The parts of a PostgreSQL URL as tortoise's asyncpg backend takes them; `host` may be a socket folder."""
    parts = urlsplit(url)
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "host": query.pop("host", None) or parts.hostname or "localhost",
        "port": int(query.pop("port", parts.port or 5432)),
        "user": unquote(parts.username or "postgres"),
        "password": unquote(parts.password) if parts.password else None,
        "database": parts.path.lstrip("/") or "postgres",
        **query,
    }


def configuration(
    url: str, *, role: str | None = APP_ROLE, connections_max: int = POOL_CONNECTIONS_MAX
) -> dict[str, Any]:
    """tortoise's configuration for this URL, with the session settings every connection gets."""
    server_settings = {
        "statement_timeout": "10000",
        "lock_timeout": "4000",
        "idle_in_transaction_session_timeout": "15000",
        "jit": "off",
        "timezone": "Asia/Shanghai",
    }
    if role:
        server_settings["role"] = role
    options = {"minsize": 1, "maxsize": connections_max, "connection_class": _Connection}
    engine = "tortoise.backends.asyncpg"
    default = {"engine": engine, "credentials": {**credentials(url), **options, "server_settings": server_settings}}
    return {**TORTOISE, "connections": {"default": default}}


class UnsafeRole(RuntimeError):
    """The service would bypass row-level security; it refuses to start."""


async def connect(url: str, *, connections_max: int = POOL_CONNECTIONS_MAX) -> None:
    """Open the pool as the application role and prove that row-level security binds it.

    Raises:
        UnsafeRole: The session's role may bypass row-level security.
    """
    await Tortoise.init(config=configuration(url, connections_max=connections_max), _enable_global_fallback=True)
    base = get_connection("default")
    # The pool opens lazily otherwise, and the first requests would race to open several.
    await base.create_connection(with_db=True)
    rows = await base.execute_query_dict(
        "SELECT rolsuper OR rolbypassrls AS unsafe FROM pg_roles WHERE rolname = current_user"
    )
    if not rows or rows[0]["unsafe"]:
        await disconnect()
        raise UnsafeRole("the database role may bypass row-level security; run `houqin migrate` and use its role")


async def disconnect() -> None:
    """Close the pool; what `after_commit` registered belongs to the connection and goes with it."""
    _after_commit.clear()
    await Tortoise.close_connections()


async def reachable() -> bool:
    """Whether PostgreSQL answers within a second."""
    base = get_connection("default")
    assert isinstance(base, AsyncpgDBClient)
    try:
        async with asyncio.timeout(1):
            if base._pool is None:
                return False
            await base._pool.fetchval("SELECT 1")
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
        return False
    return True
