"""A stock-taking on the phone: what is still to be counted, for those whose labels are gone or whose things are."""

from aiohttp import web

from handlers.assets import stocktaking
from handlers.assets.register import MANAGE
from models.assets import Asset, Stocktaking, StocktakingHelper
from models.database import current
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, not_found, see

SHOWN_MAX = 100

declare_notices({"stocktakings.counted": "已记下。"})


async def show(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """What the reader has to count."""
    taking = await _taking(visit)
    everything = await _counts_everything(visit, taking)
    rows = await current().connection.fetch(
        "SELECT a.id, a.number, a.name, l.place, p.name AS keeper FROM stocktaking_line l"
        " JOIN asset a ON a.tenant_id = l.tenant_id AND a.id = l.asset_id"
        " LEFT JOIN person p ON p.tenant_id = a.tenant_id AND p.id = a.keeper_id"
        " WHERE l.stocktaking_id = $1 AND l.finding = 'expected' AND ($2 OR a.keeper_id = $3)"
        " ORDER BY (a.keeper_id = $3) DESC NULLS LAST, l.place, l.id LIMIT $4",
        taking.id,
        everything,
        visit.person.id,
        SHOWN_MAX,
    )
    return visit.render(
        "h5/stocktaking.html",
        status=status,
        alert=alert,
        taking=taking,
        rows=rows,
        progress=stocktaking.show_progress(await stocktaking.figures(taking)),
    )


async def act(visit: Visit) -> web.Response:
    """Note that one is there, stands elsewhere, or is not to be found."""
    taking = await _taking(visit)
    asset = await Asset.find(id=read_number(visit.form.get("asset", "")) or 0)
    if asset is None:
        raise not_found()
    words = visit.form.get("words", "").strip()
    match visit.form.get("action"):
        case "miss_asset":
            refused = await attempt(stocktaking.miss(taking.id, asset, visit.person, note=words))
        case "move_asset" if not words:
            refused = f"请在“说明”里写{asset}现在的地点，再点“地点变了”。"
        case "move_asset":
            refused = await attempt(stocktaking.count(taking.id, asset, visit.person, place=words))
        case _:
            refused = await attempt(stocktaking.count(taking.id, asset, visit.person))
    if refused:
        return await show(visit, alert=refused, status=422)
    return see(f"/h5/stocktakings/{taking.id}", notice="stocktakings.counted")


async def _taking(visit: Visit) -> Stocktaking:
    taking = await Stocktaking.find(id=visit.id)
    if taking is None or not (taking.closed_at is not None or await stocktaking.takes_part(taking, visit.person)):
        raise not_found()
    return taking


async def _counts_everything(visit: Visit, taking: Stocktaking) -> bool:
    helps = await StocktakingHelper.find(stocktaking_id=taking.id, person_id=visit.person.id)
    return helps is not None or await visit.person.may(MANAGE)
