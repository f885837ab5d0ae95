"""The channels there are: whoever sends to a person, or asks who somebody is, finds the tenant's app here by name."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from redis.asyncio import Redis

from bot.channels import App
from bot.channels.credentials import C, CredentialBook
from bot.channels.dingtalk.app import DingTalkApp
from bot.channels.dingtalk.client import DingTalkClient
from bot.channels.dingtalk.credentials import DINGTALK, DingTalkCredentials
from bot.channels.dingtalk.tokens import Tokens as DingTalkTokens
from bot.channels.network import open_session
from bot.channels.wecom.app import WeComApp
from bot.channels.wecom.client import WeComClient
from bot.channels.wecom.credentials import WECOM, WeComCredentials
from bot.channels.wecom.tokens import Tokens
from bot.valkey import open_valkey
from settings import Settings

Find = Callable[[int], Awaitable[App | None]]


class Apps:
    """Every tenant's apps.

    Args:
        channels: By the channel's name, what finds a tenant's app there.
    """

    def __init__(self, channels: Mapping[str, Find]) -> None:
        self._channels = channels

    async def of(self, tenant_id: int, channel: str) -> App | None:
        """The tenant's app in a channel; None when it has none. Call outside of a unit of work."""
        find = self._channels.get(channel)
        return await find(tenant_id) if find is not None else None

    async def all_of(self, tenant_id: int) -> dict[str, App]:
        """All apps of the tenant, by the channel's name."""
        found = {channel: await find(tenant_id) for channel, find in self._channels.items()}
        return {channel: app for channel, app in found.items() if app is not None}


@asynccontextmanager
async def apps_for(settings: Settings) -> AsyncIterator[Apps]:
    """The apps for one errand of a job; their tokens are shared with the running service."""
    valkey = open_valkey(settings.redis_url) if settings.redis_url else None
    try:
        async with open_apps(CredentialBook(settings.secret_key), valkey, settings.base_url) as apps:
            yield apps
    finally:
        if valkey is not None:
            await valkey.aclose()


@asynccontextmanager
async def open_apps(book: CredentialBook, valkey: Redis | None, fallback_url: str) -> AsyncIterator[Apps]:
    """Hold the connections to all channels.

    Args:
        valkey: Shares tokens between processes; without it each fetches its own.
        fallback_url: Where a tap on a card leads that has no link of its own.
    """
    async with open_session() as session:
        wecom = WeComClient(session, Tokens(session, valkey))
        dingtalk = DingTalkClient(session, DingTalkTokens(session, valkey))
        yield Apps(
            {
                WECOM: _finder(book, WeComCredentials, lambda found: WeComApp(wecom, found, fallback_url)),
                DINGTALK: _finder(book, DingTalkCredentials, lambda found: DingTalkApp(dingtalk, found, fallback_url)),
            }
        )


def _finder(book: CredentialBook, kind: type[C], make: Callable[[C], App]) -> Find:
    async def find(tenant_id: int) -> App | None:
        credentials = await book.of(tenant_id, kind)
        return make(credentials) if credentials is not None else None

    return find
