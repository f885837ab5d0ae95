"""Files on pages: taking what was chosen or drawn, and giving it back to those who may read the request."""

import base64
import binascii
from collections.abc import Collection
from urllib.parse import quote

from aiohttp import web

from bot.errors import UserError
from handlers.assets import asset_of, may_read_all
from handlers.requests import attaching, files_in, hidden_from, may_read
from models.files import StoredFile
from models.org import Person
from models.requests import Request
from pages.visit import SAFETY, Visit, not_found

BODY_BYTES_MAX = 4 * attaching.FILE_BYTES_MAX
"""What a page with a file input takes at once."""
_DRAWN = "data:image/png;base64,"


async def take(visit: Visit, name: str = "files") -> list[int]:
    """Keep what was chosen in this file input; gives the files' ids.

    Raises:
        UserError: One of them is not taken; as the visit fails, none is kept.
    """
    chosen = visit.files.getall(name, [])
    if len(chosen) > attaching.FILES_MAX:
        raise UserError(f"一次最多附{attaching.FILES_MAX}个文件，请分几次提交。")
    return [(await attaching.store(visit.person, upload.name, upload.content)).id for upload in chosen]


async def take_signature(visit: Visit, name: str = "signature") -> int | None:
    """Keep the signature that was drawn, or the picture of one that was chosen; None when there is neither.

    Raises:
        UserError: It is no picture.
    """
    drawn = visit.form.get(name, "")
    if drawn:
        try:
            content = base64.b64decode(drawn.removeprefix(_DRAWN), validate=True)
        except binascii.Error as error:
            raise UserError("签名没有收到，请重新签一次。") from error
        return await _keep_signature(visit, "签名.png", content)
    chosen = visit.files.get(f"{name}_file")
    if chosen is None:
        return None
    return await _keep_signature(visit, chosen.name, chosen.content)


async def _keep_signature(visit: Visit, name: str, content: bytes) -> int:
    file_id: int = (await attaching.store(visit.person, name, content, purpose="signature")).id
    return file_id


async def attachments_of(request: Request, hidden: Collection[str]) -> list[StoredFile]:
    """A request's attachments without those of hidden fields."""
    kept = await files_in(request, hidden)
    return [file for file in await attaching.files_of(request.id) if file.id not in kept]


async def show(visit: Visit) -> web.Response:
    """A file, for whoever may read the request it belongs to, and for its uploader before that."""
    return await file_for(visit.person, visit.id)


async def file_for(reader: Person, file_id: int, *, request: Request | None = None) -> web.Response:
    """A file as it is given back.

    Args:
        request: The only one whose files are given.

    Raises:
        PageRefused: There is none, or this reader may not have it.
    """
    file = await StoredFile.find(id=file_id)
    if file is None or (request and file.request_id != request.id) or not await _may_read(reader, file):
        raise not_found()
    inline = file.content_type in attaching.SHOWN_IN_PAGES
    return web.Response(
        body=file.content,
        content_type=file.content_type,
        headers={
            **SAFETY,
            "Cache-Control": "private, max-age=3600",
            # Nothing in a stranger's file may run, even where it is opened as a page of its own.
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Content-Disposition": f"{'inline' if inline else 'attachment'}; filename*=UTF-8''{quote(file.name)}",
        },
    )


async def _may_read(reader: Person, file: StoredFile) -> bool:
    if file.request_id is None:
        own: bool = file.person_id == reader.id
        asset = await asset_of(file) if not own else None
        return own or (asset is not None and await may_read_all(asset, reader))
    request = await Request.find(id=file.request_id)
    if request is None or not await may_read(request, reader):
        return False
    hidden = await hidden_from(request, reader)
    return file.id not in await files_in(request, hidden)
