"""A label in the chat: whoever scans it sees the asset, and begins from there what is to be done about it."""

from bot import filling, outbox
from bot.errors import UserError
from bot.links import page
from bot.router import Router, Turn, stop_asking
from cards.assets import AboutAsset, asset_card
from cards.card import Card
from handlers import codes
from handlers.assets import asking, counting, own
from handlers.assets.register import GONE
from models.assets import Asset, AssetState
from models.org import Department, Person

router = Router("assets.scanning")
CODE = "asset"
VIEW = "assets.asset"
LISTED_MAX = 20


@outbox.view(VIEW)
async def draw(asset_id: int, person_id: int) -> Card | None:
    """The asset as it stands now."""
    asset = await Asset.find(id=asset_id)
    if asset is None:
        return None
    keeper = await Person.find(id=asset.keeper_id) if asset.keeper_id is not None else None
    department = await Department.find(id=asset.department_id) if asset.department_id is not None else None
    facts = (
        ("地点", asset.place),
        ("保管人", f"{keeper.name} {keeper.mobile}".strip() if keeper else ""),
        ("部门", department.name if department else ""),
        ("型号", asset.model),
    )
    return asset_card(
        asset.id,
        asset.name,
        f"{asset.number} {AssetState(asset.state).label}",
        [(label, value) for label, value in facts if value],
        page(f"/h5/assets/{asset.id}"),
        verbs=await asking.offered(asset),
        counting=await counting.waiting(asset.id, await Person.one(id=person_id)) is not None,
    )


async def scanned(turn: Turn, asset_id: int) -> None:
    """A label was scanned: counted where somebody counts, filled in where a draft asks which asset, shown otherwise."""
    asset = await Asset.find(id=asset_id)
    if asset is None:
        raise UserError(GONE)
    if await counting.counted(turn, asset) or await _filled_in(turn, asset):
        return
    await outbox.show(turn.person.id, VIEW, asset.id)


codes.declare_code(CODE, codes.CodeKind(scanned, lambda asset_id: f"/h5/assets/{asset_id}"))


async def _filled_in(turn: Turn, asset: Asset) -> bool:
    """Whether a draft is at hand that has just asked which asset it is about."""
    draft = await filling.present_draft(turn)
    if draft is None or turn.conversation.asked_field != "asset":
        return False
    await asking.go_on(turn, asset, draft.request_type)
    return True


@router.button(AboutAsset)
async def about(turn: Turn, tap: AboutAsset) -> None:
    """Begin a request about it."""
    asset = await Asset.find(id=tap.asset_id)
    if asset is None:
        raise UserError(GONE)
    await stop_asking(turn)
    await asking.go_on(turn, asset, tap.verb)


@router.phrase("我的资产", "我保管的资产", "我名下的资产")
async def mine(turn: Turn) -> bool:
    """What the person keeps."""
    kept = await own.kept_by(turn.person)
    if not kept:
        await turn.say("您名下现在没有资产。")
        return True
    lines = [f"· {one.name} {one.number}{f'，{one.place}' if one.place else ''}" for one in kept[:LISTED_MAX]]
    more = f'<a href="{page("/h5/assets")}">打开页面查看</a>'
    await turn.say(f"您名下有{len(kept)}件资产：\n" + "\n".join(lines) + f"\n{more}")
    return True
