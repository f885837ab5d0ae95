"""Signing our pages for WeCom's own script (JS-SDK signature page); page.js hands the signature over."""

import hashlib


def page_signature(ticket: str, nonce: str, timestamp: int, url: str) -> str:
    """The signature of a page: the values as they are, `url` without the part behind #, `timestamp` in seconds."""
    signed = f"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={url}"
    return hashlib.sha1(signed.encode()).hexdigest()
