"""Reaching a provider: the session for its calls, and failures on the way as what can be done about them."""

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp

from bot.channels import Retry

EXCHANGE_SECONDS_MAX = 8.0
CONNECT_SECONDS_MAX = 3.0


def open_session() -> aiohttp.ClientSession:
    """The one session of a process; its connections are shared by all tenants, so it keeps no cookies."""
    timeout = aiohttp.ClientTimeout(total=EXCHANGE_SECONDS_MAX, connect=CONNECT_SECONDS_MAX)
    return aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar())


@contextmanager
def reaching() -> Iterator[None]:
    """Around a call: what fails on the way is a Retry that quotes nothing, since addresses and headers hold secrets.

    `unknown` unless the connection was never made.
    """
    try:
        yield
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
        raise Retry("unreachable", type(error).__name__) from None
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise Retry("no_answer", type(error).__name__, unknown=True) from None
