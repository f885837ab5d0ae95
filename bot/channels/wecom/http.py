"""One exchange with the server API: JSON in UTF-8 out, errcode in."""

import json
import re
from collections.abc import Mapping
from typing import Any

import aiohttp
import structlog

from bot.channels import Retry
from bot.channels.wecom.errors import failure

EXCHANGE_SECONDS_MAX = 8.0
CONNECT_SECONDS_MAX = 3.0
ERRMSG_LENGTH = 300
# json.dumps escapes control characters even in UTF-8, and WeCom lists \uXXXX as illegal (40033).
CONTROL = re.compile(r"(?<!\\)((?:\\\\)*)\\u00[01][0-9a-f]")

log = structlog.get_logger()


def open_session() -> aiohttp.ClientSession:
    """The one session of a process; its connections are shared by all tenants, so it keeps no cookies."""
    timeout = aiohttp.ClientTimeout(total=EXCHANGE_SECONDS_MAX, connect=CONNECT_SECONDS_MAX)
    return aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar())


async def exchange(
    session: aiohttp.ClientSession,
    method: str,
    url: str,
    *,
    query: Mapping[str, str],
    body: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Call and return a good answer.

    The query holds tokens and secrets: neither it nor an exception that quotes the URL gets into a log.

    Raises:
        ChannelError: The network failed, or errcode is not 0.
    """
    data = _encoded(body) if body is not None else None
    headers = {"Content-Type": "application/json; charset=utf-8"} if body is not None else {}
    try:
        async with session.request(
            method, url, params=query, data=data, headers=headers, allow_redirects=False
        ) as response:
            raw = await response.read()
            status = response.status
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
        raise Retry("unreachable", type(error).__name__) from None
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise Retry("no_answer", type(error).__name__, unknown=True) from None
    return _checked(status, raw)


def _encoded(body: Mapping[str, Any]) -> bytes:
    text = json.dumps(body, ensure_ascii=False)
    return CONTROL.sub(r"\1", text).encode(errors="ignore")


def _checked(status: int, raw: bytes) -> dict[str, Any]:
    """Business errors come with status 200; anything else is somebody on the way."""
    if status != 200:
        raise Retry(f"http_{status}", unknown=True)
    try:
        answer = json.loads(raw)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise Retry("no_json", unknown=True)
    code, text = answer.get("errcode", 0), str(answer.get("errmsg", ""))[:ERRMSG_LENGTH]
    if code != 0:
        raise failure(int(code), text)
    if "wrong json format" in text:
        log.warning("wecom.half_accepted", errmsg=text)
    return answer
