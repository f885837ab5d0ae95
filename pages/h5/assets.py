"""Assets on the phone: what the reader keeps, and one asset as its label leads to it."""

from aiohttp import web

from bot import filling
from cards.assets import WORDS
from handlers import assets
from handlers.assets import asking, counting, stocktaking
from handlers.assets.own import kept_by
from models.assets import Asset, AssetState
from models.clock import now
from pages.asset_view import facts_of, history_of
from pages.visit import Visit, attempt, not_found, see


async def mine(visit: Visit) -> web.Response:
    """What the reader answers for."""
    kept = await kept_by(visit.person)
    return visit.render("h5/assets.html", rows=[(one, AssetState(one.state)) for one in kept])


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """Where it is and who keeps it, for everybody; the rest for those who answer for it."""
    asset = await _asset(visit)
    everything = await assets.may_read_all(asset, visit.person)
    return visit.render(
        "h5/asset.html",
        status=status,
        alert=alert,
        asset=asset,
        taking=await counting.waiting(asset.id, visit.person),
        state=AssetState(asset.state),
        facts=await facts_of(asset, everything=everything),
        papers=await assets.papers_of(asset) if everything else [],
        life=await history_of(asset) if everything else [],
        verbs=[(name, WORDS[name]) for name in await asking.offered(asset)],
    )


async def act(visit: Visit) -> web.Response:
    """Count it, or begin a request about it; the chat goes on with the same draft."""
    asset = await _asset(visit)
    if visit.form.get("action") in ("count_here", "count_elsewhere"):
        return await _count(visit, asset)
    turn = await visit.turn()
    begun = await asking.begin(visit.person, asset, visit.form.get("verb", ""), now())
    if begun is None:
        raise not_found()
    await filling.remember(turn, begun.kind, begun.draft, begun.values)
    await filling.set_asked(turn, None)
    return see(f"/h5/drafts/{begun.draft.id}")


async def _count(visit: Visit, asset: Asset) -> web.Response:
    """For whoever read the label with the phone's camera, and so came here instead of to the chat."""
    taking = await counting.waiting(asset.id, visit.person)
    if taking is None:
        return see(f"/h5/assets/{asset.id}", notice="late")
    place = visit.form.get("place", "").strip() if visit.form["action"] == "count_elsewhere" else None
    if place == "":
        return await show(visit, alert="请先写现在的地点，再点“盘点：地点变了”。", status=422)
    refused = await attempt(stocktaking.count(taking.id, asset, visit.person, place=place))
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(f"/h5/assets/{asset.id}", notice="stocktakings.counted")


async def _asset(visit: Visit) -> Asset:
    asset = await Asset.find(id=visit.id)
    if asset is None:
        raise not_found()
    return asset
