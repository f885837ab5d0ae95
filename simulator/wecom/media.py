"""media/upload and media/get: files that apps and phones put up, each for three days."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.wecom.calls import Call, Download
from simulator.wecom.errors import ApiError
from simulator.wecom.platform import Platform
from simulator.wecom.state import MEDIA_SECONDS, Media

SMALLEST_BYTES = 6


@dataclass(frozen=True)
class Kind:
    """One media type: how its files begin, how large they may be, and the code of a larger one."""

    mebibytes: int
    too_large: int
    fits: Callable[[bytes], bool]


def _picture(content: bytes) -> bool:
    return content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"))


KINDS = {
    "image": Kind(10, 40009, _picture),
    "voice": Kind(2, 45001, lambda content: content.startswith(b"#!AMR")),
    "video": Kind(10, 40011, lambda content: content[4:8] == b"ftyp"),
    "file": Kind(20, 40006, lambda content: True),
}
CONTENT_TYPES = {"image": "image/jpeg", "voice": "audio/amr", "video": "video/mp4"}


def put(platform: Platform, corp_id: str, kind: str, name: str, content: bytes) -> str:
    """Keep a file; gives its media_id. Raises ApiError for what WeCom would not take."""
    if kind not in KINDS:
        raise ApiError(40004, "invalid media type")
    if len(content) < SMALLEST_BYTES:
        raise ApiError(44001, "empty media data")
    if len(content) > KINDS[kind].mebibytes * 1024 * 1024:
        raise ApiError(KINDS[kind].too_large, f"invalid {kind} size")
    if not KINDS[kind].fits(content):
        raise ApiError(40005, "invalid file type")
    media_id = secrets.token_urlsafe(48)
    platform.world.media[media_id] = Media(corp_id, kind, name, content, platform.clock.now())
    return media_id


def upload(platform: Platform, call: Call) -> dict[str, Any]:
    """Take the part `media` of a multipart body; the type stands in the query."""
    if call.upload is None:
        raise ApiError(44001, "the body has no part `media` with a file name")
    kind = call.query.get("type", "")
    media_id = put(platform, call.corp.corp_id, kind, call.upload.name, call.upload.content)
    created = str(int(platform.clock.now()))
    return {"errmsg": "", "type": kind, "media_id": media_id, "created_at": created}


def get(platform: Platform, call: Call) -> Download:
    """The file, which any app of the enterprise may fetch."""
    media_id = call.query.get("media_id", "")
    if not media_id:
        raise ApiError(41006, "missing media_id")
    media = platform.world.media.get(media_id)
    if media is None or media.corp_id != call.corp.corp_id:
        raise ApiError(40007, "invalid media_id")
    if platform.clock.now() - media.at > MEDIA_SECONDS:
        raise ApiError(40007, "invalid media_id, it has expired")
    return Download(media.name, CONTENT_TYPES.get(media.kind, "application/octet-stream"), media.content)
