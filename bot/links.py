"""Addresses of our own pages, for buttons and links in messages."""

from urllib.parse import urlencode

from models.database import current_tenant_id

_base_url = "http://127.0.0.1:8080"


def use_base_url(url: str) -> None:
    """Set the service's outside address, once at start."""
    global _base_url
    _base_url = url


def through(channel: str, url: str) -> str:
    """The link as it stands in a message of `channel`: a page of ours asks that channel who its reader is."""
    return f"{url}&{urlencode({'via': channel})}" if url.startswith(f"{_base_url}/h5/enter?") else url


def page(path: str) -> str:
    """The full address that logs the reader in through the channel and opens `path`.

    It passes the login every time: a browser that still has somebody else's session never shows theirs.
    """
    return f"{_base_url}/h5/enter?{urlencode({'tenant': current_tenant_id(), 'to': path})}"
