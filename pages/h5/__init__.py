"""The H5 pages: what people open from a card in the chat, on a phone or a PC."""

from collections.abc import AsyncIterator, Callable

from aiohttp import web
from redis.asyncio import Redis

from bot.channels.apps import open_apps
from bot.channels.credentials import CredentialBook
from bot.router import Registry
from pages import files as stored_files
from pages import in_app, operations
from pages.door import guarded, missing, signed_in
from pages.h5 import (
    assets,
    copies,
    delegations,
    drafts,
    home,
    login,
    meetings,
    miniprogram,
    orders,
    passes,
    repairs,
    requests,
    rooms,
    stocktakings,
    supplies,
    water,
    water_rounds,
    work,
)
from pages.rendering import StaticFiles, environment
from pages.visit import APPS, PAGES, Pages
from settings import Settings

NUMBER = r"{id:[0-9]{1,18}}"


def add_pages(
    app: web.Application, *, settings: Settings, book: CredentialBook, valkey: Redis, registry: Registry
) -> None:
    """Serve the pages under /h5/ and their files under /static/.

    Args:
        book: The tenants' apps, which are asked who a visitor is.
        valkey: Shares their access tokens with the other processes.
        registry: What the chat answers to; a page goes on with the same conversation.
    """
    files = StaticFiles.load()
    app[PAGES] = Pages(settings, registry, environment(files))
    app.cleanup_ctx.append(_asking_channels(settings, book, valkey))
    app.add_routes(
        [
            web.get("/static/{name}", files.serve),
            # Where browsers look by themselves, also for a file that is no page.
            web.get(r"/{name:favicon\.ico}", files.serve),
            web.get("/h5/enter", guarded(login.enter), allow_head=False),
            web.get(login.LOGIN_PATH, guarded(login.login), allow_head=False),
            web.post(miniprogram.LOGIN_PATH, miniprogram.login),
            web.get(miniprogram.ENTER_PATH, guarded(miniprogram.enter), allow_head=False),
            web.post("/h5/logout", signed_in(login.logout)),
            web.get("/h5/", signed_in(home.show)),
            web.get("/h5/requests", signed_in(requests.mine)),
            web.get(f"/h5/requests/{NUMBER}", signed_in(requests.show)),
            web.post(f"/h5/requests/{NUMBER}", signed_in(requests.act)),
            web.get(f"/h5/requests/{NUMBER}/{operations.VERB}", signed_in(operations.on_phone[0])),
            web.post(
                f"/h5/requests/{NUMBER}/{operations.VERB}",
                signed_in(operations.on_phone[1], body_bytes_max=stored_files.BODY_BYTES_MAX),
            ),
            web.get("/h5/apply", signed_in(home.apply)),
            web.post("/h5/drafts", signed_in(drafts.begin)),
            web.get(f"/h5/drafts/{NUMBER}", signed_in(drafts.show, in_app=True)),
            web.post(
                f"/h5/drafts/{NUMBER}",
                signed_in(drafts.take, body_bytes_max=stored_files.BODY_BYTES_MAX, in_app=True),
            ),
            web.get("/h5/jssdk.json", in_app.sign, allow_head=False),
            web.get("/h5/approvals", signed_in(requests.approvals)),
            web.get("/h5/copies", signed_in(copies.mine)),
            web.get("/h5/delegations", signed_in(delegations.index)),
            web.post("/h5/delegations", signed_in(delegations.create)),
            web.get(f"/h5/delegations/{NUMBER}", signed_in(delegations.show)),
            web.post(f"/h5/delegations/{NUMBER}", signed_in(delegations.end)),
            web.get("/h5/rooms", signed_in(rooms.index)),
            web.post("/h5/rooms", signed_in(rooms.renew_calendar)),
            web.get(f"/h5/rooms/{NUMBER}", signed_in(rooms.show)),
            web.post(f"/h5/rooms/{NUMBER}", signed_in(rooms.act)),
            web.get(f"{meetings.PATH}/{NUMBER}", signed_in(meetings.show)),
            web.post(f"{meetings.PATH}/{NUMBER}", signed_in(meetings.change)),
            web.get("/h5/work-orders", signed_in(work.mine)),
            web.get(f"/h5/work-orders/{NUMBER}", signed_in(orders.show)),
            web.post(f"/h5/work-orders/{NUMBER}", signed_in(orders.act)),
            web.get(f"/h5/work-orders/{NUMBER}/rating", signed_in(work.show_rating)),
            web.post(f"/h5/work-orders/{NUMBER}/rating", signed_in(work.rate)),
            web.get(f"/h5/repairs/{NUMBER}", signed_in(repairs.show)),
            web.post(f"/h5/repairs/{NUMBER}", signed_in(repairs.act, body_bytes_max=stored_files.BODY_BYTES_MAX)),
            web.get(passes.PATH, signed_in(passes.index)),
            web.get(f"{passes.PATH}/{NUMBER}", signed_in(passes.show)),
            web.post(f"{passes.PATH}/{NUMBER}", signed_in(passes.act)),
            web.get("/h5/assets", signed_in(assets.mine)),
            web.get(f"/h5/assets/{NUMBER}", signed_in(assets.show)),
            web.post(f"/h5/assets/{NUMBER}", signed_in(assets.act)),
            web.get(f"/h5/stocktakings/{NUMBER}", signed_in(stocktakings.show)),
            web.post(f"/h5/stocktakings/{NUMBER}", signed_in(stocktakings.act)),
            web.get(water.PATH, signed_in(water.show)),
            web.get(water_rounds.PATH, signed_in(water_rounds.show)),
            web.post(water_rounds.PATH, signed_in(water_rounds.take)),
            web.get(supplies.PATH, signed_in(supplies.show)),
            web.post(supplies.PATH, signed_in(supplies.take)),
            web.get(f"/files/{NUMBER}", signed_in(stored_files.show), allow_head=False),
            web.get("/h5{tail:(/.*)?}", guarded(missing)),
        ]
    )


def _asking_channels(
    settings: Settings, book: CredentialBook, valkey: Redis
) -> Callable[[web.Application], AsyncIterator[None]]:
    """Hold the connections to the channels while the service runs."""

    async def hold(app: web.Application) -> AsyncIterator[None]:
        async with open_apps(book, valkey, f"{settings.base_url}/h5/") as app[APPS]:
            yield

    return hold
