"""Uploaded workbooks between the two steps of an import: looked through first, carried out after a yes.

The file is kept as a stored file of whoever uploaded it, with a purpose of the import's own; one at a time.
"""

from bot.errors import UserError
from handlers.org.exchange.workbook import FILE_BYTES_MAX
from models.files import StoredFile
from pages.downloads import XLSX
from pages.visit import Visit, not_found

BODY_BYTES_MAX = FILE_BYTES_MAX + 64 * 1024


async def keep_workbook(visit: Visit, purpose: str) -> StoredFile:
    """Keep the posted file in place of the one before.

    Raises:
        UserError: None was chosen, or it is too large.
    """
    upload = visit.files.get("workbook")
    if upload is None:
        raise UserError("请先选择要导入的 Excel 文件。")
    if len(upload.content) > FILE_BYTES_MAX:
        raise UserError(f"文件超过{FILE_BYTES_MAX // 1024 // 1024}MB，请分成几份导入。")
    await StoredFile.filter(person_id=visit.person.id, purpose=purpose).delete()
    return await StoredFile.create(
        person_id=visit.person.id,
        purpose=purpose,
        name=upload.name[-200:],
        content_type=XLSX,
        size_bytes=len(upload.content),
        content=upload.content,
    )


async def kept_workbook(visit: Visit, purpose: str) -> StoredFile:
    """The file in the path, which the reader has uploaded.

    Raises:
        PageRefused: There is none.
    """
    file = await StoredFile.find(id=visit.id, person_id=visit.person.id, purpose=purpose)
    if file is None:
        raise not_found()
    return file
