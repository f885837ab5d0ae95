"""How a tenant's app speaks with a channel: sealed in the database, opened and remembered for seconds in a process."""

import json
import time
from collections.abc import Awaitable, Callable
from typing import Any, ClassVar, Self, TypeVar, cast

from pydantic import BaseModel, ConfigDict

from bot.sealing import SealBroken, seal, unseal
from models.database import current_tenant_id, unit_of_work
from models.org import ChannelCredential, tenant_id_by_code

PURPOSE = "houqin channel credentials 1"
REMEMBERED_SECONDS = 30.0
REMEMBERED_MAX = 1000
"""Entries of one kind; whoever asks for thousands of invented tenants cannot fill the memory."""

T = TypeVar("T")


class Credentials(BaseModel):
    """What the administrator copies from a channel's console, as a section of a tenant file. Each channel has its own.

    Secrets are fields with `repr=False`, so that no log shows them.
    """

    # Errors about what is stored get into logs.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    CHANNEL: ClassVar[str]
    """The channel's name: of the tenant file's section, in rows, in addresses."""
    PUBLIC: ClassVar[frozenset[str]]
    """Fields that are stored readable; everything else is sealed."""

    @classmethod
    def join(cls, public: dict[str, Any], secret: dict[str, Any]) -> Self:
        """Put together what was stored apart."""
        return cls.model_validate({**public, **secret})


C = TypeVar("C", bound=Credentials)


def _place(channel: str) -> str:
    """Binds a sealed text to where it belongs: copied into another tenant's row it does not open."""
    return f"{current_tenant_id()}:{channel}"


async def save(credentials: Credentials, key: bytes) -> None:
    """Store the running tenant's credentials in place of earlier ones. `key` is the deployment's secret."""
    plain = credentials.model_dump_json(exclude=set(credentials.PUBLIC), exclude_none=True).encode()
    sealed = seal(plain, key, purpose=PURPOSE, place=_place(credentials.CHANNEL))
    await ChannelCredential.update_or_create(
        channel=credentials.CHANNEL,
        defaults={"public": credentials.model_dump(mode="json", include=set(credentials.PUBLIC)), "sealed": sealed},
    )


async def load(kind: type[C], key: bytes) -> C | None:
    """The running tenant's credentials of a channel; None when it has no app there.

    Raises:
        SealBroken: They were sealed with another key or for another tenant.
    """
    row = await ChannelCredential.get_or_none(channel=kind.CHANNEL)
    if row is None:
        return None
    try:
        plain = unseal(row.sealed, key, purpose=PURPOSE, place=_place(kind.CHANNEL))
    except SealBroken as error:
        raise SealBroken(
            f"the stored secrets of {kind.CHANNEL} do not open: check HOUQIN_SECRET_KEY, or enter them again"
        ) from error
    return kind.join(row.public, json.loads(plain))


class CredentialBook:
    """What a process remembers of tenants and their credentials, for 30 seconds, misses included.

    Both questions open a unit of work of their own when the answer is not remembered; ask outside of one.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._tenants: dict[str, tuple[float, int | None]] = {}
        self._credentials: dict[tuple[int, str], tuple[float, Credentials | None]] = {}

    async def tenant(self, code: str) -> int | None:
        """The tenant of this code."""

        async def look_up() -> int | None:
            async with unit_of_work(None):
                return await tenant_id_by_code(code)

        return await _remembered(self._tenants, code, look_up)

    async def of(self, tenant_id: int, kind: type[C]) -> C | None:
        """The tenant's credentials of a channel."""

        async def look_up() -> Credentials | None:
            async with unit_of_work(tenant_id):
                return await load(kind, self._key)

        return cast(C | None, await _remembered(self._credentials, (tenant_id, kind.CHANNEL), look_up))


Key = TypeVar("Key")


async def _remembered(memory: dict[Key, tuple[float, T]], key: Key, look_up: Callable[[], Awaitable[T]]) -> T:
    if (known := memory.get(key)) is not None and known[0] > time.monotonic():
        return known[1]
    value = await look_up()
    # Put at the end again: the front of the dictionary is what was asked longest ago.
    memory.pop(key, None)
    memory[key] = (time.monotonic() + REMEMBERED_SECONDS, value)
    if len(memory) > REMEMBERED_MAX:
        del memory[next(iter(memory))]
    return value
