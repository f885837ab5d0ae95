"""Logging in from the mini-program (miniprogram/): its code for an address that its web-view opens.

mini-program ─code─► login ─address─► web-view ─► enter ─► the page asked for

The address is good once and for a minute (pages.hand_over).
"""

from urllib.parse import urlencode

import structlog
from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from yarl import URL

from bot.channels import NAMES, ChannelError, HasMiniProgram, Misconfigured
from bot.people import person_of
from models.database import unit_of_work
from models.org import Person
from pages import session
from pages.entry import local_path
from pages.h5.login import CODE_CHARACTERS_MAX, STRANGER
from pages.hand_over import HandOver
from pages.visit import APPS, PAGES, PageRefused, see

log = structlog.get_logger()

LOGIN_PATH = "/h5/miniprogram/login"
ENTER_PATH = "/h5/miniprogram/enter"
BODY_BYTES_MAX = 8 * 1024
UNFINISHED = "登录没有完成，请再试一次。"
SPENT = "这次登录已经用过或者过期了。请关闭小程序，再重新打开。"
NO_MINIPROGRAM = "这个单位还没有开通小程序，请从企业微信的应用里办理，或者联系系统管理员。"


class Wanted(BaseModel):
    """What the mini-program sends: for which tenant, the channel's code, and the page to go to."""

    model_config = ConfigDict(extra="forbid")

    tenant: str = Field(pattern=r"^[0-9]{1,18}$")
    code: str = Field(min_length=1, max_length=CODE_CHARACTERS_MAX)
    to: str = Field("", max_length=2000)


class Refusal(Exception):
    """The mini-program shows this text."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


async def login(request: web.Request) -> web.Response:
    """Exchange the code: `{"address": …}` to open, or `{"error": …}` for people to read."""
    try:
        address = await _address(request)
    except Refusal as refusal:
        log.info("login.refused", status=refusal.status, path=request.path)
        return _answer(refusal.status, {"error": refusal.text})
    return _answer(200, {"address": address})


async def _address(request: web.Request) -> str:
    try:
        wanted = Wanted.model_validate_json(await request.clone(client_max_size=BODY_BYTES_MAX).read())
    except (ValidationError, web.HTTPRequestEntityTooLarge) as error:
        raise Refusal(400, UNFINISHED) from error
    tenant_id = int(wanted.tenant)
    channel, user_id = await _who(request, tenant_id, wanted.code)
    async with unit_of_work(tenant_id):
        person = await person_of(channel, user_id)
    if person is None:
        raise Refusal(403, STRANGER)
    hand_over = HandOver(tenant_id, person.id, channel, local_path(wanted.to))
    return f"{ENTER_PATH}?{urlencode({'ticket': hand_over.seal(request.app[PAGES].settings.secret_key)})}"


async def _who(request: web.Request, tenant_id: int, code: str) -> tuple[str, str]:
    """The channel whose mini-program this is, and its user id."""
    apps = await request.app[APPS].all_of(tenant_id)
    for channel, app in apps.items():
        if not isinstance(app, HasMiniProgram):
            continue
        try:
            user_id = await app.get_user_by_miniprogram_code(code)
        except Misconfigured as error:
            log.warning("login.unavailable", tenant_id=tenant_id, channel=channel, code=error.code)
            raise Refusal(404, NO_MINIPROGRAM) from error
        except ChannelError as error:
            log.warning("login.unavailable", tenant_id=tenant_id, channel=channel, code=error.code)
            raise Refusal(503, f"{NAMES[channel]}暂时没有回应，请过一会儿再试。") from error
        if user_id is None:
            raise Refusal(403, UNFINISHED)
        return channel, user_id
    raise Refusal(404, NO_MINIPROGRAM)


def _answer(status: int, body: dict[str, str]) -> web.Response:
    return web.json_response(body, status=status, headers={"Cache-Control": "no-store"})


async def enter(request: web.Request) -> web.Response:
    """The web-view opens the address: begin its session."""
    pages = request.app[PAGES]
    hand_over = HandOver.unseal(pages.settings.secret_key, request.query.get("ticket", ""))
    if hand_over is None:
        raise PageRefused(403, SPENT)
    reference = str(structlog.contextvars.get_contextvars().get("reference", ""))
    async with unit_of_work(hand_over.tenant_id):
        if not await hand_over.take(reference):
            raise PageRefused(403, SPENT)
        person = await Person.find(id=hand_over.person_id, active=True)
        if person is None:
            raise PageRefused(403, STRANGER)
        ticket = await session.enter(request, hand_over.tenant_id, person, method=hand_over.channel)
    log.info("login.done", tenant_id=hand_over.tenant_id, person_id=person.id, method=hand_over.channel)
    response = see(str(URL(hand_over.to)))
    session.keep(response, ticket, secret=pages.settings.secret_key, secure=pages.secure)
    return response
