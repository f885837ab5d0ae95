"""One exchange with the server API: JSON in UTF-8 out, errcode in."""

import json
import re
from collections.abc import Mapping
from typing import Any

import aiohttp
import structlog

from bot.channels import Fetched, Mistake, Retry
from bot.channels.network import CONNECT_SECONDS_MAX, reaching
from bot.channels.wecom.errors import failure

DOWNLOAD_SECONDS_MAX = 60.0
DOWNLOAD_BYTES_MAX = 20 * 1024 * 1024
"""The largest file of WeCom (media/upload); more would have to be asked for in ranges."""
ERRMSG_LENGTH = 300
# json.dumps escapes control characters even in UTF-8, and WeCom lists \uXXXX as illegal (40033).
CONTROL = re.compile(r"(?<!\\)((?:\\\\)*)\\u00[01][0-9a-f]")

log = structlog.get_logger()


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
    with reaching():
        async with session.request(
            method, url, params=query, data=data, headers=headers, allow_redirects=False
        ) as response:
            raw = await response.read()
            status = response.status
    return _checked(status, raw)


async def download(session: aiohttp.ClientSession, url: str, *, query: Mapping[str, str]) -> Fetched:
    """Get a file of the API; an answer without a file name is an error in JSON.

    Raises:
        ChannelError: As `exchange`; Mistake for a file of more than DOWNLOAD_BYTES_MAX.
    """
    status, name, raw = await _received(session, url, query)
    if status != 200 or name is None:
        _checked(status, raw)
        raise Retry("no_file")
    return Fetched(name, raw)


async def download_from(session: aiohttp.ClientSession, url: str) -> Fetched:
    """Get a file from an address of its own. Raises ChannelError: Mistake when it is gone."""
    status, name, raw = await _received(session, url, {})
    if 400 <= status < 500:
        raise Mistake(f"http_{status}")
    if status != 200:
        raise Retry(f"http_{status}")
    return Fetched(name or "", raw)


async def _received(
    session: aiohttp.ClientSession, url: str, query: Mapping[str, str]
) -> tuple[int, str | None, bytes]:
    """Status, file name (None without a disposition) and content of an answer that may be large."""
    timeout = aiohttp.ClientTimeout(total=DOWNLOAD_SECONDS_MAX, connect=CONNECT_SECONDS_MAX)
    with reaching():
        async with session.get(url, params=query, timeout=timeout, allow_redirects=False) as response:
            disposition, raw = response.content_disposition, bytearray()
            async for part in response.content.iter_chunked(64 * 1024):
                raw += part
                if len(raw) > DOWNLOAD_BYTES_MAX:
                    raise Mistake("too_large")
            name = (disposition.filename or "") if disposition is not None else None
            status = response.status
    return status, name, bytes(raw)


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
