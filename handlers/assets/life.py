"""An asset's life: what happened to it, who did it, and when; written with every change and never altered."""

from models.assets import Asset, AssetEvent

KINDS = {
    "acquired": "登记",
    "imported": "导入",
    "changed": "修改资料",
    "moved": "换地点",
    "handed_over": "换保管人或部门",
    "repaired": "维修",
    "checked": "盘点",
    "disposed": "报废",
}
NOTE_MAX = 300


async def record(
    asset: Asset, kind: str, *, person_id: int | None, note: str = "", request_id: int | None = None
) -> AssetEvent:
    """Write what has happened.

    Args:
        kind: One of KINDS.
        person_id: Who did it; None: the system.
    """
    assert kind in KINDS, kind
    return await AssetEvent.create(
        asset_id=asset.id, kind=kind, person_id=person_id, note=note[:NOTE_MAX], request_id=request_id
    )


async def life_of(asset_id: int) -> list[AssetEvent]:
    """Everything that happened to it, the newest first."""
    return list(await AssetEvent.filter(asset_id=asset_id).order_by("-id").limit(200))
