"""Texts within what a channel takes."""

import structlog

log = structlog.get_logger()


def shortened(text: str, bytes_max: int) -> str:
    """The text within so many bytes of UTF-8, cut between characters and not inside a link; a cut ends with …."""
    if len(text.encode()) <= bytes_max:
        return text
    log.warning("message.shortened", bytes=len(text.encode()))
    kept = text.encode()[: bytes_max - len("…".encode())].decode(errors="ignore")
    if kept.rfind("<a ") > kept.rfind("</a>"):
        kept = kept[: kept.rfind("<a ")]
    return kept + "…"
