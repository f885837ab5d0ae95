"""One exchange with the server API, either generation of it."""

import json
from collections.abc import Mapping
from typing import Any

import aiohttp

from bot.channels import ChannelError, Fetched, Mistake, Retry, Wait
from bot.channels.dingtalk.errors import ADDRESS_BLOCK_SECONDS, failure, legacy_failure
from bot.channels.network import CONNECT_SECONDS_MAX, reaching

DOWNLOAD_SECONDS_MAX = 30.0
DOWNLOAD_BYTES_MAX = 20 * 1024 * 1024
"""Of a file that people may send (page 上传媒体文件)."""
TEXT_LENGTH = 300
PUNISHED = 1111
TOKEN_HEADER = "x-acs-dingtalk-access-token"


async def exchange(
    session: aiohttp.ClientSession,
    method: str,
    url: str,
    *,
    query: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
    body: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Call and return a good answer.

    Query, headers and body may hold tokens and secrets: none of them, nor an exception that quotes the URL, gets into
    a log.

    Raises:
        ChannelError: The network failed, or the answer is an error.
    """
    data = json.dumps(body, ensure_ascii=False).encode(errors="ignore") if body is not None else None
    # Without Accept some paths answer XML.
    sent = {"Accept": "application/json", **(headers or {})}
    if body is not None:
        sent["Content-Type"] = "application/json; charset=utf-8"
    with reaching():
        async with session.request(
            method, url, params=query or {}, data=data, headers=sent, allow_redirects=False
        ) as response:
            raw = await response.read()
            status, kind = response.status, response.content_type
            after = response.headers.get("Retry-After", "")
    return _checked(status, kind, raw, after)


async def download(session: aiohttp.ClientSession, url: str) -> Fetched:
    """Get a file from the address that DingTalk gave; it wants no header of ours.

    Raises:
        ChannelError: The network failed; Mistake for a file that is gone or of more than DOWNLOAD_BYTES_MAX.
    """
    if not url.startswith(("http://", "https://")):
        raise Mistake("no_address")
    timeout = aiohttp.ClientTimeout(total=DOWNLOAD_SECONDS_MAX, connect=CONNECT_SECONDS_MAX)
    with reaching():
        async with session.get(url, timeout=timeout, allow_redirects=False) as response:
            if response.status != 200:
                raise (Retry if response.status >= 500 else Mistake)(f"http_{response.status}")
            disposition, raw = response.content_disposition, bytearray()
            async for part in response.content.iter_chunked(64 * 1024):
                raw += part
                if len(raw) > DOWNLOAD_BYTES_MAX:
                    raise Mistake("too_large")
    return Fetched((disposition.filename if disposition else None) or "", bytes(raw))


def _checked(status: int, kind: str, raw: bytes, after: str) -> dict[str, Any]:
    try:
        answer = json.loads(raw) if raw.strip() else {}
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        if "html" in kind and status < 500:
            # How DingTalk's own gate turns away an address that calls too often.
            raise Wait("address_blocked", seconds=ADDRESS_BLOCK_SECONDS)
        raise Retry(f"http_{status}" if status != 200 else "no_json", unknown=True)
    if answer.get("status") == PUNISHED:
        raise Wait("address_blocked", seconds=ADDRESS_BLOCK_SECONDS)
    if error := _error(status, answer, after):
        raise error
    return answer


def _error(status: int, answer: dict[str, Any], after: str) -> ChannelError | None:
    code = str(answer.get("errcode") or 0)
    if code != "0":
        text = " ".join(str(answer[name]) for name in ("sub_msg", "errmsg") if answer.get(name))[:TEXT_LENGTH]
        number = int(code) if code.removeprefix("-").isdecimal() else 0
        return legacy_failure(number, text, str(answer.get("sub_code") or ""))
    if status < 300:
        return None
    if "code" not in answer and status >= 500:
        return Retry(f"http_{status}", unknown=True)
    error = failure(status, str(answer.get("code", f"http_{status}")), _explained(answer))
    if isinstance(error, Wait) and after.isascii() and after.isdecimal():
        error.seconds = min(float(after), ADDRESS_BLOCK_SECONDS)
    return error


def _explained(answer: dict[str, Any]) -> str:
    """The message, with the permissions that are missing where it says which."""
    detail = answer.get("accessdenieddetail")
    scopes = detail.get("requiredScopes", []) if isinstance(detail, dict) else []
    return f"{answer.get('message', '')} {' '.join(map(str, scopes))}".strip()[:TEXT_LENGTH]
