"""How a tenant's app speaks with a channel: sealed in the database, opened and remembered for seconds in a process."""

import json
import time
from collections.abc import Awaitable, Callable
from typing import Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from bot.sealing import SealBroken, seal, unseal
from models.database import current_tenant_id, unit_of_work
from models.org import ChannelCredential, tenant_id_by_code

WECOM = "wecom"
PURPOSE = "houqin channel credentials 1"
REMEMBERED_SECONDS = 30.0
REMEMBERED_MAX = 1000
"""Entries of one kind; whoever asks for thousands of invented tenants cannot fill the memory."""
AES_KEY = r"^[A-Za-z0-9]{43}$"
TOKEN = r"^[A-Za-z0-9]{1,32}$"

T = TypeVar("T")


class WeComCredentials(BaseModel):
    """What the administrator copies from the WeCom console, as section `[wecom]` of a tenant file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    corp_id: str = Field(min_length=1, max_length=64)
    agent_id: int = Field(ge=0)
    secret: str = Field(min_length=1, repr=False)
    token: str = Field(pattern=TOKEN, repr=False)
    """Signs callbacks (接收消息, Token)."""
    aes_key: str = Field(pattern=AES_KEY, repr=False)
    """Encrypts callbacks (EncodingAESKey)."""
    api_base: str = Field("https://qyapi.weixin.qq.com", pattern=r"^https?://[^\s]+[^\s/]$")
    oauth_base: str = Field("https://open.weixin.qq.com", pattern=r"^https?://[^\s]+[^\s/]$")
    scan_base: str = Field("https://login.work.weixin.qq.com", pattern=r"^https?://[^\s]+[^\s/]$")
    """Where people outside of WeCom log in by scanning."""
    contacts_secret: str | None = Field(None, min_length=1, repr=False)
    """Of the contact-sync assistant (通讯录同步), for departments and people."""
    contacts_token: str | None = Field(None, pattern=TOKEN, repr=False)
    contacts_aes_key: str | None = Field(None, pattern=AES_KEY, repr=False)

    @classmethod
    def join(cls, public: dict[str, Any], secret: dict[str, Any]) -> Self:
        """Put together what was stored apart."""
        return cls.model_validate({**public, **secret})


PUBLIC = {"corp_id", "agent_id", "api_base", "oauth_base", "scan_base"}
"""Stored readable; everything else is sealed."""


def _place() -> str:
    """Binds a sealed text to where it belongs: copied into another tenant's row it does not open."""
    return f"{current_tenant_id()}:{WECOM}"


async def save(credentials: WeComCredentials, key: bytes) -> None:
    """Store the running tenant's credentials in place of earlier ones. `key` is the deployment's secret."""
    plain = credentials.model_dump_json(exclude=PUBLIC, exclude_none=True).encode()
    sealed = seal(plain, key, purpose=PURPOSE, place=_place())
    await ChannelCredential.update_or_create(
        channel=WECOM,
        defaults={"public": credentials.model_dump(include=PUBLIC), "sealed": sealed},
    )


async def load(key: bytes) -> WeComCredentials | None:
    """The running tenant's credentials; None when it has no WeCom app.

    Raises:
        SealBroken: They were sealed with another key or for another tenant.
    """
    row = await ChannelCredential.get_or_none(channel=WECOM)
    if row is None:
        return None
    try:
        plain = unseal(row.sealed, key, purpose=PURPOSE, place=_place())
    except SealBroken as error:
        raise SealBroken(
            "the stored WeCom secrets do not open: check HOUQIN_SECRET_KEY, or enter them again"
        ) from error
    return WeComCredentials.join(row.public, json.loads(plain))


class CredentialBook:
    """What a process remembers of tenants and their credentials, for 30 seconds, misses included.

    Both questions open a unit of work of their own when the answer is not remembered; ask outside of one.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._tenants: dict[str, tuple[float, int | None]] = {}
        self._wecom: dict[int, tuple[float, WeComCredentials | None]] = {}

    async def tenant(self, code: str) -> int | None:
        """The tenant of this code."""

        async def look_up() -> int | None:
            async with unit_of_work(None):
                return await tenant_id_by_code(code)

        return await _remembered(self._tenants, code, look_up)

    async def wecom(self, tenant_id: int) -> WeComCredentials | None:
        """The tenant's WeCom app."""

        async def look_up() -> WeComCredentials | None:
            async with unit_of_work(tenant_id):
                return await load(self._key)

        return await _remembered(self._wecom, tenant_id, look_up)


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
