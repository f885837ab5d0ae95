"""Files of a request: what may be uploaded, whom it belongs to, and who may read it."""

from collections.abc import Sequence

from bot.errors import UserError
from models.files import StoredFile
from models.org import Person
from models.requests import Request

FILE_BYTES_MAX = 10 * 1024 * 1024
FILES_MAX = 9
"""At a time, as WeCom's own picker has it."""
SIGNATURE_BYTES_MAX = 200 * 1024
NAME_CHARACTERS_MAX = 100

_OFFICE = "application/vnd.openxmlformats-officedocument"
_KINDS: dict[str, tuple[str, tuple[bytes, ...]]] = {
    "png": ("image/png", (b"\x89PNG\r\n\x1a\n",)),
    "jpg": ("image/jpeg", (b"\xff\xd8\xff",)),
    "jpeg": ("image/jpeg", (b"\xff\xd8\xff",)),
    "gif": ("image/gif", (b"GIF87a", b"GIF89a")),
    "pdf": ("application/pdf", (b"%PDF-",)),
    "docx": (f"{_OFFICE}.wordprocessingml.document", (b"PK\x03\x04",)),
    "xlsx": (f"{_OFFICE}.spreadsheetml.sheet", (b"PK\x03\x04",)),
    "pptx": (f"{_OFFICE}.presentationml.presentation", (b"PK\x03\x04",)),
    "doc": ("application/msword", (b"\xd0\xcf\x11\xe0",)),
    "xls": ("application/vnd.ms-excel", (b"\xd0\xcf\x11\xe0",)),
    "ppt": ("application/vnd.ms-powerpoint", (b"\xd0\xcf\x11\xe0",)),
    "wps": ("application/vnd.ms-works", (b"\xd0\xcf\x11\xe0",)),
    "et": ("application/vnd.ms-excel", (b"\xd0\xcf\x11\xe0",)),
    "ofd": ("application/ofd", (b"PK\x03\x04",)),
    "zip": ("application/zip", (b"PK\x03\x04",)),
    "txt": ("text/plain", ()),
    "csv": ("text/csv", ()),
}
"""By ending: what it is and how its content begins; ending and content must agree, whatever the browser says."""

SHOWN_IN_PAGES = frozenset({"image/png", "image/jpeg", "image/gif"})
"""Everything else is only offered to be saved."""


async def store(person: Person, name: str, content: bytes, *, purpose: str = "attachment") -> StoredFile:
    """Keep an uploaded file; it belongs to its uploader until `attach` gives it to a request.

    Raises:
        UserError: It is empty, too large, or of a kind that is not taken.
    """
    name = _clean_name(name)
    if not content:
        raise UserError(f"“{name}”是空文件，请重新选择。")
    largest = SIGNATURE_BYTES_MAX if purpose == "signature" else FILE_BYTES_MAX
    if len(content) > largest:
        raise UserError(f"“{name}”太大了，一个文件最多{_size(largest)}，请压缩或拆分后再传。")
    content_type = _kind(name, content)
    if purpose == "signature" and content_type not in SHOWN_IN_PAGES:
        raise UserError("签名要用图片：请直接在框里手写，或上传一张签名照片（png 或 jpg）。")
    return await StoredFile.create(
        person_id=person.id,
        purpose=purpose,
        name=name,
        content_type=content_type,
        size_bytes=len(content),
        content=content,
    )


async def attach(file_ids: Sequence[int], request: Request, person: Person) -> list[StoredFile]:
    """Give files that this person has just uploaded to the request; ones that it has already are passed over.

    Raises:
        UserError: One of them is not the person's to give, or there are too many.
    """
    if not file_ids:
        return []
    if len(file_ids) > FILES_MAX:
        raise UserError(f"一次最多附{FILES_MAX}个文件，请分几次提交。")
    found = await files_by_id(file_ids)
    for file_id in file_ids:
        file = found.get(file_id)
        if file is None or file.person_id != person.id or file.request_id not in (None, request.id):
            raise UserError("附件没有找到，可能已经过期，请重新上传。")
    await StoredFile.filter(id__in=list(file_ids), request_id=None).update(request_id=request.id)
    return [found[file_id] for file_id in file_ids]


async def files_by_id(file_ids: Sequence[int]) -> dict[int, StoredFile]:
    """Files by their ids, without their content."""
    rows = StoredFile.filter(id__in=list(file_ids)).only(*_WITHOUT_CONTENT)
    return {file.id: file for file in await rows}


async def files_of(request_id: int) -> list[StoredFile]:
    """A request's attachments in the order of their upload, without their content."""
    rows = StoredFile.filter(request_id=request_id, purpose="attachment").order_by("id").only(*_WITHOUT_CONTENT)
    return list(await rows)


_WITHOUT_CONTENT = ("id", "tenant_id", "request_id", "person_id", "purpose", "name", "content_type", "size_bytes")


def _clean_name(name: str) -> str:
    # Internet Explorer sends the whole path.
    name = name.replace("\\", "/").rpartition("/")[2]
    name = "".join(letter for letter in name if letter.isprintable()).strip()
    stem, dot, ending = name.rpartition(".")
    kept = NAME_CHARACTERS_MAX - len(dot + ending)
    return f"{stem[:kept]}{dot}{ending}" if dot and kept > 0 else (name[:NAME_CHARACTERS_MAX] or "文件")


def _kind(name: str, content: bytes) -> str:
    ending = name.rpartition(".")[2].lower()
    if ending not in _KINDS:
        raise UserError(f"“{name}”的类型不能上传。可以传图片、PDF、Office/WPS 文档、OFD、文本和 zip 压缩包。")
    content_type, beginnings = _KINDS[ending]
    if beginnings and not content.startswith(beginnings):
        raise UserError(f"“{name}”的内容和扩展名 .{ending} 不符，可能已损坏，请用原来的软件另存后再传。")
    if not beginnings and b"\0" in content:
        raise UserError(f"“{name}”不是文本文件，请检查后再传。")
    return content_type


def _size(count: int) -> str:
    return f"{count // (1024 * 1024)} MB" if count >= 1024 * 1024 else f"{count // 1024} KB"
