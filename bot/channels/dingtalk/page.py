"""Signing our pages for DingTalk's own script (page JSAPI鉴权); page.js hands the signature over."""

import hashlib
from typing import Literal
from urllib.parse import unquote

Digest = Literal["sha256", "sha1"]


def page_signature(ticket: str, nonce: str, timestamp: int, url: str, digest: Digest) -> str:
    """The signature of a page, whose `url` is without the part behind # and is signed decoded; `timestamp` in ms.

    DingTalk's present samples take SHA-256, those of before SHA-1.
    """
    signed = f"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={unquote(url)}"
    return hashlib.new(digest, signed.encode()).hexdigest()
