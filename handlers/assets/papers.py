"""Documents of an asset: invoices, certificates, pictures."""

from bot.errors import UserError
from handlers.requests import attaching
from models.assets import Asset, AssetFile, StocktakingLine
from models.files import StoredFile
from models.org import Person

PURPOSE = "asset"
"""Of stored files that belong to an asset or a stock-taking: they are kept, although no request has them."""
FILES_MAX = 30


async def add(asset: Asset, person: Person, name: str, content: bytes) -> StoredFile:
    """Keep a document with its asset.

    Raises:
        UserError: It is of a kind that is not taken, or there are too many.
    """
    if await AssetFile.filter(asset_id=asset.id).count() >= FILES_MAX:
        raise UserError(f"一件资产最多存{FILES_MAX}个文件。")
    file = await attaching.store(person, name, content, purpose=PURPOSE)
    await AssetFile.create(asset_id=asset.id, file_id=file.id)
    return file


async def papers_of(asset: Asset) -> list[StoredFile]:
    """Its documents in the order in which they came, without their content."""
    ids = [one.file_id for one in await AssetFile.listed("id", asset_id=asset.id)]
    files = await attaching.files_by_id(ids) if ids else {}
    return [files[one] for one in ids if one in files]


async def asset_of(file: StoredFile) -> Asset | None:
    """The asset that a document, or a photo of a stock-taking, belongs to."""
    found = await AssetFile.find(file_id=file.id) or await StocktakingLine.find(photo_id=file.id)
    return await Asset.find(id=found.asset_id) if found is not None else None
