"""Files: what people send to the robot, and what apps upload. In memory only; a restart loses them."""

import secrets
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from aiohttp import web

from simulator.clock import Clock
from simulator.dingtalk.errors import LegacyError

CODE_SECONDS = 24 * 3600
URL_SECONDS = 15 * 60
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Kind:
    """One type of media/upload: size and extensions."""

    megabytes: int
    extensions: frozenset[str]


KINDS = {
    "image": Kind(20, frozenset({"jpg", "jpeg", "gif", "png", "bmp"})),
    "voice": Kind(2, frozenset({"amr", "mp3", "wav"})),
    "video": Kind(20, frozenset({"mp4"})),
    "file": Kind(20, frozenset({"doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "pdf", "rar"})),
}


@dataclass(frozen=True)
class Stored:
    name: str
    content: bytes
    app: str
    """The robot that it was sent to."""
    expires_at: float


class Files:
    """Files of messages by their downloadCode, temporary addresses, and uploaded media by their media_id."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._sent: dict[str, Stored] = {}
        self._addresses: dict[str, Stored] = {}
        self.media: dict[str, tuple[str, bytes]] = {}
        """(name, content) by media_id."""

    def send(self, app: str, name: str, content: bytes) -> str:
        """Put a file into a message to this robot; gives its downloadCode."""
        code = secrets.token_urlsafe(48)
        self._sent[code] = Stored(name, content, app, self._clock.now() + CODE_SECONDS)
        return code

    def sent(self, code: object) -> Stored | None:
        """The file with this downloadCode; None when it is unknown or too old."""
        found = self._sent.get(code) if isinstance(code, str) else None
        return found if found is not None and found.expires_at > self._clock.now() else None

    def address(self, file: Stored) -> tuple[str, int]:
        """Name of an address that gives the file once, and until when (Unix seconds)."""
        key, until = secrets.token_hex(16), self._clock.now() + URL_SECONDS
        self._addresses[key] = replace(file, expires_at=until)
        return f"{key}.file", int(until)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """GET of a download address, which is used up by it. The real server wants no DingTalk header."""
        found = self._addresses.pop(request.match_info["key"], None)
        if found is None or found.expires_at <= self._clock.now():
            raise web.HTTPForbidden(text="<Error><Code>AccessDenied</Code></Error>")
        return web.Response(body=found.content, content_type="application/octet-stream")

    def upload(self, kind: str, name: str, content: bytes) -> dict[str, Any]:
        """POST media/upload."""
        wanted = KINDS.get(kind)
        if wanted is None:
            raise LegacyError(40004, "不合法的媒体文件类型")
        if not content:
            raise LegacyError(40035, "缺少参数 media")
        if PurePath(name).suffix.lower().lstrip(".") not in wanted.extensions:
            raise LegacyError(40005, "不合法的文件类型")
        if len(content) > wanted.megabytes * MEGABYTE:
            raise LegacyError(40006, "不合法的文件大小")
        media_id = f"@{secrets.token_urlsafe(20)}"
        self.media[media_id] = name, content
        created = int(self._clock.now() * 1000)
        return {"type": kind, "media_id": media_id, "created_at": created}
