"""What an agency sets about its assets: the reminder of warranties, and its list of classes of GB/T 14885."""

from aiohttp import web

from handlers.assets.register import MANAGE
from handlers.assets.warranty import Rules, load_rules, save_rules
from models.assets import AssetClass
from pages import listing
from pages.console.menu import SETUP, Item
from pages.console.routes import Route
from pages.listing import Column, Listing, Where, Words, containing
from pages.notices import declare_notices
from pages.numbers import read_number
from pages.visit import Visit, attempt, see

PATH, SETTINGS = "/console/asset-classes", "/console/asset-settings"

declare_notices({"assets.settings_saved": "资产设置已保存。"})


async def _all(visit: Visit, where: Where) -> None:
    """The route has asked for the permission."""


async def _called(where: Where, words: str) -> None:
    where.add("c.code LIKE {} OR c.name LIKE {}", containing(words.upper()), containing(words))


LISTING = Listing(
    name="assets.classes",
    title="国标分类",
    path=PATH,
    source="asset_class c",
    key="c.id",
    select="c.code, c.name, c.unit, c.useful_years",
    columns=(
        Column("code", "代码", lambda row: str(row["code"]), sort="c.id"),
        Column("name", "名称", lambda row: str(row["name"])),
        Column("unit", "计量单位", lambda row: str(row["unit"])),
        Column("years", "折旧年限（年）", lambda row: row["useful_years"]),
    ),
    filters=(Words("q", "代码或名称", _called),),
    scope=_all,
    link=lambda _: SETTINGS,
    order="code",
    empty="没有符合条件的分类。还没有导入的话，请点“用 Excel 导入”。",
    add=(f"{PATH}/exchange", "用 Excel 导入"),
)


async def classes(visit: Visit) -> web.Response:
    """The list."""
    return await listing.show(visit, LISTING)


async def settings(visit: Visit, *, alert: str = "", status: int = 200) -> web.Response:
    """How long before its end a warranty is told of, and how many classes there are."""
    days = visit.form.get("days", str((await load_rules()).warranty_days))
    known = await AssetClass.all().count()
    return visit.render("console/assets/settings.html", status=status, alert=alert, days=days, known=known)


async def save(visit: Visit) -> web.Response:
    """Take the days."""
    days = read_number(visit.form.get("days", "").strip())

    async def keep() -> None:
        await save_rules(Rules(warranty_days=-1 if days is None else days))

    refused = await attempt(keep())
    return (
        await settings(visit, alert=refused, status=422) if refused else see(SETTINGS, notice="assets.settings_saved")
    )


ROUTES = (
    Route("GET", PATH, classes, MANAGE),
    Route("GET", SETTINGS, settings, MANAGE),
    Route("POST", SETTINGS, save, MANAGE),
)
MENU = (Item(SETTINGS, "资产设置", SETUP, MANAGE),)
