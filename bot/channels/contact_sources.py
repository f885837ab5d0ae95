"""Whose contacts can be read: each channel's source, found by the channel's name."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager

from bot.channels.contacts import ContactsSource
from bot.channels.dingtalk import contacts as dingtalk
from bot.channels.dingtalk.credentials import DINGTALK
from bot.channels.wecom import contacts as wecom
from bot.channels.wecom.credentials import WECOM
from settings import Settings

Open = Callable[[Settings, int], AbstractAsyncContextManager[ContactsSource | None]]
SOURCES: Mapping[str, Open] = {WECOM: wecom.open_contacts, DINGTALK: dingtalk.open_contacts}


def open_source(settings: Settings, tenant_id: int, channel: str) -> AbstractAsyncContextManager[ContactsSource | None]:
    """A tenant's contacts in a channel, for one errand; None when it does not have them read there.

    Enter it outside of a unit of work.

    Raises:
        SealBroken: On entering: the stored secrets do not open.
    """
    return SOURCES[channel](settings, tenant_id)
