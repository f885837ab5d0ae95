"""How many pages a sent file has: read from a PDF, one for a picture, unknown for everything else."""

import asyncio
import io
from collections.abc import Sequence

import structlog

from models.files import StoredFile
from models.printing import CountedFile

log = structlog.get_logger()

SECONDS_MAX = 2.0
"""For reading one PDF; a callback has to be answered in five."""
PAGES_MAX = 10_000


async def pages_of(file_ids: Sequence[int]) -> int | None:
    """The pages of these files together; None when one of them does not tell."""
    counted = {row.file_id: row.pages for row in await CountedFile.listed(file_id=list(file_ids))}
    for file_id in dict.fromkeys(file_ids):
        if file_id not in counted:
            counted[file_id] = await _count(file_id)
    found = [counted[file_id] for file_id in dict.fromkeys(file_ids)]
    return None if None in found else sum(pages for pages in found if pages is not None)


async def _count(file_id: int) -> int | None:
    file = await StoredFile.find(id=file_id)
    if file is None:
        return None
    pages = 1 if file.content_type.startswith("image/") else None
    if file.content_type == "application/pdf":
        pages = await _pages_of_pdf(file.content)
    await CountedFile.get_or_create(file_id=file_id, defaults={"pages": pages})
    return pages


async def _pages_of_pdf(content: bytes) -> int | None:
    """In a thread and not for ever: the file comes from outside and may be broken on purpose."""
    try:
        async with asyncio.timeout(SECONDS_MAX):
            return await asyncio.to_thread(read_pdf, content)
    except TimeoutError:
        log.warning("printing.pdf_too_slow", bytes=len(content))
        return None


def read_pdf(content: bytes) -> int | None:
    """The pages that a PDF says it has; None when it cannot be read, such as one with a password."""
    # Not above: it takes every process a quarter of a second to load, and few ever read a PDF.
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        pages = len(PdfReader(io.BytesIO(content)).pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OverflowError):
        # What pypdf raises for broken files is no closed list.
        return None
    return pages if 0 < pages <= PAGES_MAX else None
