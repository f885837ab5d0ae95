"""Logging in to the console: inside of a channel's app nothing is typed, outside one scans; a password is the fallback.

A password's first login goes through one more page, where the person chooses their own password and sets up the app
that makes their codes.
"""

import json
import re
import time
from dataclasses import dataclass

import segno
import structlog
from aiohttp import web

from bot.channels import NAMES
from bot.errors import UserError
from bot.sealing import SealBroken, seal, unseal
from handlers.org import passwords
from handlers.org.passwords import CodeSecret
from models.database import repeated, unit_of_work
from models.org import Person, Tenant, tenant_id_by_code
from models.sessions import Password
from pages import entry as entries
from pages import session
from pages.door import came_from_elsewhere
from pages.entry import Entry, local_path
from pages.visit import APPS, PAGES, PageRefused, Visit, read_posted, see

log = structlog.get_logger()

PATH = session.LOGIN_PATH
START = "/console/"
FIRST_LOGIN_SECONDS = 900
PURPOSE = "houqin first login 1"
STALE = "这个页面打开太久了，请再登录一次。"
NOT_REGISTERED = "您的账户已经停用，请联系本单位的系统管理员。"


async def show(request: web.Request) -> web.Response:
    """The login page of a tenant, or the question which tenant it is."""
    pages = request.app[PAGES]
    to = local_path(request.query.get("to", ""), START)
    code = request.query.get("tenant")
    if code is None:
        tenant_id = session.remembered_tenant(request, pages.settings.secret_key)
    else:
        tenant_id = await _tenant_id(code.strip())
    if tenant_id is None:
        return pages.render("console/login_unit.html", unknown=bool(code), named=code or "", to=to)
    apps, agent = await request.app[APPS].all_of(tenant_id), request.headers.get("User-Agent", "").lower()
    if any(app.CLIENT in agent for app in apps.values()):
        return see("/h5/enter", tenant=str(tenant_id), to=to)
    return await _login_page(request, Entry(tenant_id, to, entries.PASSWORD))


async def _tenant_id(code: str) -> int | None:
    if not re.fullmatch("[a-z][a-z0-9-]{0,31}", code):
        return None
    async with unit_of_work(None):
        return await tenant_id_by_code(code)


async def _login_page(
    request: web.Request, entry: Entry, *, alert: str = "", login_name: str = "", status: int = 200
) -> web.Response:
    pages = request.app[PAGES]
    apps = await request.app[APPS].all_of(entry.tenant_id)
    async with unit_of_work(entry.tenant_id):
        tenant = await Tenant.get(id=entry.tenant_id)
    value, state = entry.seal(pages.settings.secret_key)
    response = pages.render(
        "console/login.html",
        status=status,
        tenant=tenant,
        scanned_with=[(channel, name) for channel, name in NAMES.items() if channel in apps],
        to=entry.to,
        state=state,
        alert=alert or (STALE if request.query.get("stale") else ""),
        login_name=login_name,
    )
    entries.keep(response, value, state, path=PATH, secure=pages.secure)
    return response


@dataclass(frozen=True)
class FirstLogin:
    """Who has given their one-time password, and the secret that the page shows them."""

    tenant_id: int
    person_id: int
    password_hash: str
    secret: CodeSecret

    def seal(self, key: bytes, state: str) -> str:
        """As the form carries it, for this browser's entry only."""
        until = int(time.time()) + FIRST_LOGIN_SECONDS
        values = [until, self.tenant_id, self.person_id, self.password_hash, self.secret.text]
        return seal(json.dumps(values).encode(), key, purpose=PURPOSE, place=state)

    @classmethod
    def unseal(cls, sealed: str, key: bytes, state: str) -> "FirstLogin | None":
        """None when it is not ours, of another browser, or too old."""
        try:
            values = json.loads(unseal(sealed, key, purpose=PURPOSE, place=state))
        except SealBroken:
            return None
        until, tenant_id, person_id, password_hash, secret = values
        if time.time() > until:
            return None
        return cls(tenant_id, person_id, password_hash, CodeSecret.read(secret))


async def take(request: web.Request) -> web.Response:
    """Somebody sent a name and a password."""
    form, state, entry = await _begun(request)
    if entry is None:
        return see(PATH, stale="1")
    key = request.app[PAGES].settings.secret_key
    login_name = form.get("login_name", "")
    try:
        passed = await passwords.check(
            entry.tenant_id, login_name, form.get("password", ""), form.get("code", "").replace(" ", ""), key
        )
    except UserError as refusal:
        log.warning("login.refused", tenant_id=entry.tenant_id, method=entries.PASSWORD)
        return await _login_page(request, entry, alert=refusal.text, login_name=login_name, status=403)
    if passed.first:
        row = passed.row
        first = FirstLogin(entry.tenant_id, row.person_id, row.password_hash, CodeSecret.new())
        return _first_page(request, first, state, row.login_name)
    return await _enter(request, entry, state, passed.row.person_id)


async def set_up(request: web.Request) -> web.Response:
    """Somebody ends their first login: a password of their own, and the first code."""
    form, state, entry = await _begun(request)
    key = request.app[PAGES].settings.secret_key
    first = FirstLogin.unseal(form.get("first", ""), key, state)
    if entry is None or first is None or first.tenant_id != entry.tenant_id:
        return see(PATH, stale="1")
    refused = await _set_up(first, form, key)
    if refused:
        return _first_page(request, first, state, form.get("login_name", ""), alert=refused, status=422)
    return await _enter(request, entry, state, first.person_id)


@repeated
async def _set_up(first: FirstLogin, form: dict[str, str], key: bytes) -> str:
    try:
        async with unit_of_work(first.tenant_id):
            row = await Password.find(person_id=first.person_id, password_hash=first.password_hash)
            if row is None:
                raise UserError("这次登录已经失效，请重新登录。")
            await passwords.set_up(
                row,
                first.secret,
                password=form.get("new", ""),
                again=form.get("again", ""),
                code=form.get("code", "").replace(" ", ""),
                key=key,
            )
    except UserError as refusal:
        return refusal.text
    return ""


async def _begun(request: web.Request) -> tuple[dict[str, str], str, Entry | None]:
    """What was posted, and the entry that this browser began with it."""
    pages = request.app[PAGES]
    if came_from_elsewhere(request, pages):
        raise PageRefused(403, "为了安全没有登录。请重新打开登录页面再试。")
    posted = await read_posted(request)
    form = {name: value for name, value in posted.items() if isinstance(value, str) and "\0" not in value}
    state = form.get("state", "")
    return form, state, entries.found(request, state, pages.settings.secret_key)


def _first_page(
    request: web.Request, first: FirstLogin, state: str, login_name: str, *, alert: str = "", status: int = 200
) -> web.Response:
    pages = request.app[PAGES]
    picture = segno.make(first.secret.uri(login_name), error="m").svg_data_uri(scale=4, border=2)
    return pages.render(
        "console/login_first.html",
        status=status,
        state=state,
        first=first.seal(pages.settings.secret_key, state),
        login_name=login_name,
        picture=picture,
        secret=first.secret.text,
        characters_min=passwords.CHARACTERS_MIN,
        alert=alert,
    )


async def _enter(request: web.Request, entry: Entry, state: str, person_id: int) -> web.Response:
    pages = request.app[PAGES]
    async with unit_of_work(entry.tenant_id):
        person = await Person.find(id=person_id, active=True)
        if person is None:
            raise PageRefused(403, NOT_REGISTERED)
        ticket = await session.enter(request, entry.tenant_id, person, method=entries.PASSWORD)
    log.info("login.done", tenant_id=entry.tenant_id, person_id=person_id, method=entries.PASSWORD)
    response = see(entry.to)
    session.keep(response, ticket, secret=pages.settings.secret_key, secure=pages.secure)
    entries.forget(response, state, path=PATH)
    return response


async def logout(visit: Visit) -> web.Response:
    """End this login; the browser forgets its cookie."""
    await session.end(visit.ticket)
    response = see(PATH)
    response.del_cookie(session.COOKIE, path=session.PATH)
    return response
