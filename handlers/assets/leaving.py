"""A keeper leaves: their assets go to whoever takes over, who is told how many and checks them."""

from bot import outbox
from handlers.assets.life import record
from handlers.assets.own import kept_by
from handlers.org.leaving import Handover, Leaving
from models.assets import Asset
from models.org import Person


async def _preview(person: Person) -> list[str]:
    kept = await kept_by(person)
    return [f"保管的{len(kept)}件资产：转给接手人"] if kept else []


async def _hand_over(leaving: Leaving) -> None:
    person, successor = leaving.person, leaving.successor
    kept = await kept_by(person)
    for found in kept:
        asset = await Asset.locked(found.id)
        if asset is None or asset.keeper_id != person.id:
            continue
        asset.keeper_id = successor.id
        await asset.save(update_fields=["keeper_id"])
        note = f"保管人：{person.name} → {successor.name}。{person.name}离职"
        await record(asset, "handed_over", person_id=leaving.by.id if leaving.by else None, note=note)
    if kept:
        await outbox.say(successor.id, f"{person.name}保管的{len(kept)}件资产已转到您名下，请核对实物。")


HANDOVER = Handover(_preview, _hand_over)
