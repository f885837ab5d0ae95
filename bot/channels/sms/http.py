"""One exchange with an SMS provider's API: a signed request out, JSON back."""

import json
from collections.abc import Mapping
from typing import Any

import aiohttp
from yarl import URL

from bot.channels import Retry
from bot.channels.network import reaching

ANSWER_BYTES_MAX = 1_000_000
TEXT_LENGTH = 300


def host_of(url: URL) -> str:
    """The Host header of this address, as it is signed: with the port only where it is not the usual one."""
    return url.host_port_subcomponent or ""


async def exchange(
    session: aiohttp.ClientSession, url: URL, *, headers: Mapping[str, str], body: bytes
) -> tuple[int, dict[str, Any]]:
    """POST, and the answer's status and object. The session's time-out holds.

    Raises:
        Retry: No answer came, or none that can be read; `unknown` unless the connection was never made.
    """
    with reaching():
        async with session.post(url, headers=headers, data=body, allow_redirects=False) as response:
            raw, status = bytearray(), response.status
            # Piece by piece to the end: asked for so many bytes, aiohttp gives what happens to be there.
            async for part in response.content.iter_any():
                raw += part
                if len(raw) > ANSWER_BYTES_MAX:
                    raise Retry("too_large", unknown=True)
    if status >= 500:
        raise Retry(f"http_{status}", unknown=True)
    try:
        answer = json.loads(raw)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise Retry("no_json", f"status {status}", unknown=True)
    return status, answer
