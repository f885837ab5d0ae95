"""Addresses of our own pages, for buttons and links in messages."""

import re
from urllib.parse import urlencode

from cards.card import Card
from models.database import current_tenant_id

_base_url = "http://127.0.0.1:8080"


def use_base_url(url: str) -> None:
    """Set the service's outside address, once at start."""
    global _base_url
    _base_url = url


def through(channel: str, text: str) -> str:
    """The text as it goes out in `channel`: a page of ours that it leads to asks that channel who its reader is.

    Without it a browser that is no channel's own, as DingTalk opens on a PC, would be sent to another channel's login.
    """
    page = re.compile(re.escape(f"{_base_url}/h5/enter?") + r"[^\s\"<>]+")
    return page.sub(lambda found: f"{found[0]}&{urlencode({'via': channel})}", text)


def card_through(channel: str, card: Card) -> Card:
    """The card as it goes out in `channel`."""
    buttons = tuple(button.model_copy(update={"url": through(channel, button.url)}) for button in card.buttons)
    return card.model_copy(update={"buttons": buttons, "link": through(channel, card.link)})


def signed(token: str) -> str:
    """The full address of a signed link, whose page asks by itself who is there."""
    return f"{_base_url}/s/{token}"


def address(path: str) -> str:
    """The full address of a path of ours, as it stands in printed codes."""
    return f"{_base_url}{path}"


def page(path: str) -> str:
    """The full address that logs the reader in through the channel and opens `path`.

    It passes the login every time: a browser that still has somebody else's session never shows theirs.
    """
    return f"{_base_url}/h5/enter?{urlencode({'tenant': current_tenant_id(), 'to': path})}"
