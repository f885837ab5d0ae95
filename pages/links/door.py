"""The way into a signed link. Looking does nothing, since messages are fetched ahead by carriers, scanners and apps.

The code is asked for and everything done by POST alone. What is unknown, used, locked or expired answers alike.
"""

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog
from aiohttp import web

from handlers import links
from models.clock import now
from models.database import repeated, unit_of_work
from models.links import SignedLink, tenant_id_by_link
from models.org import Person
from pages.links.browser import cookie_of, form_token, hash_of_cookie, is_ours, new_cookie, set_cookie
from pages.links.purposes import LinkVisit, Purpose, purpose_of
from pages.notices import declare_notices
from pages.visit import PAGES, PageRefused, Pages, attempt, read_posted, see

SESSION = timedelta(minutes=30)
DRAFT_CHARACTERS_MAX = 2000
"""Of one input."""
BODY_BYTES_MAX = 256 * 1024
HEADERS = {"Referrer-Policy": "no-referrer", "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}
STALE_FORM = "页面已经过期，刚才的操作没有提交。请再操作一次；还是不行，请检查手机浏览器是否允许 Cookie。"
ASLEEP = "离上次验证已超过30分钟，请再验证一次。您填写的内容已经保留。"
LOCKED = "验证码连续输错5次，为了安全，这个链接已停用。请在企业微信或钉钉里处理，或者请对方再催办一次。"
BROKEN = "系统出了点问题，您的操作没有完成。请稍后再试；还是不行，请把下面的编号告诉管理员。"

declare_notices({"links.kept": "已保存。链接有效期内，您可以随时再打开继续。"})

log = structlog.get_logger()


@dataclass
class Opened:
    """A link that exists, the one it is for, and the browser that asks."""

    request: web.Request
    pages: Pages
    link: SignedLink
    person: Person
    purpose: Purpose
    cookie: str

    @property
    def ours(self) -> bool:
        """Whether the code was given in this browser, however long ago."""
        return bool(self.cookie) and hmac.compare_digest(hash_of_cookie(self.cookie), self.link.session_hash)

    @property
    def awake(self) -> bool:
        """Whether it was given lately."""
        ends = self.link.session_expires_at
        return self.ours and ends is not None and ends > now()

    async def over(self) -> bool:
        """Whether nobody can begin with it any more."""
        link = self.link
        done = link.used_at is not None or link.locked_at is not None or link.expires_at <= now()
        return done or not await self.purpose.pending(link, self.person)

    def visit(self, form: Mapping[str, str]) -> LinkVisit:
        """For the purpose's own page."""
        token = form_token(self.pages, self.cookie)
        return LinkVisit(self.request, self.pages, self.link, self.person, form, token)


def guarded(page: Callable[[web.Request], Awaitable[web.Response]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Give every page the headers of links, and turn mistakes into pages. The address is a secret: no log names it."""

    async def handle(request: web.Request) -> web.Response:
        try:
            response = await page(request)
        except PageRefused:
            response = gone(request.app[PAGES])
        except web.HTTPRequestEntityTooLarge:
            response = _message(request.app[PAGES], "提交的内容太大了，请减少一些再试。", status=413)
        except Exception:
            log.exception("link.failed", method=request.method)
            response = _message(request.app[PAGES], BROKEN, status=500)
        response.headers.update(HEADERS)
        return response

    return handle


def _message(pages: Pages, text: str, *, status: int) -> web.Response:
    reference = str(structlog.contextvars.get_contextvars().get("reference", "")) if status == 500 else ""
    return pages.render("links/message.html", status=status, text=text, reference=reference)


def gone(pages: Pages) -> web.Response:
    """The one answer for everything that opens nothing."""
    return pages.render("links/gone.html", status=404)


async def _opened(request: web.Request, tenant_id: int, token_hash: str, *, lock: bool) -> Opened | None:
    link = await SignedLink.find(token_hash=token_hash, lock=lock)
    purpose = purpose_of(link) if link is not None else None
    person = await Person.find(id=link.person_id, active=True) if link is not None else None
    if link is None or purpose is None or person is None:
        return None
    structlog.contextvars.bind_contextvars(tenant_id=tenant_id, person_id=person.id)
    return Opened(request, request.app[PAGES], link, person, purpose, cookie_of(request))


@repeated
async def _within(
    request: web.Request, work: Callable[[Opened], Awaitable[web.Response]], *, lock: bool
) -> web.Response:
    """Do something with the link that the address names, in its tenant's unit of work."""
    token = request.match_info["token"]
    if not links.TOKEN.fullmatch(token):
        return gone(request.app[PAGES])
    token_hash = links.hash_of(token)
    async with unit_of_work(None):
        tenant_id = await tenant_id_by_link(token_hash)
    if tenant_id is None:
        return gone(request.app[PAGES])
    async with unit_of_work(tenant_id):
        opened = await _opened(request, tenant_id, token_hash, lock=lock)
        if opened is None or (not opened.awake and await opened.over()):
            return gone(request.app[PAGES])
        return await work(opened)


async def show(request: web.Request) -> web.Response:
    """The matter for whoever gave the code in this browser; for everybody else a page that says nothing about it."""

    async def work(opened: Opened) -> web.Response:
        return await opened.purpose.show(opened.visit({})) if opened.awake else _ask(opened)

    return await _within(request, work, lock=False)


def _ask(opened: Opened, *, alert: str = "", status: int = 200) -> web.Response:
    """The neutral page: a button that sends the code, and where to type it."""
    pages, fresh = opened.pages, "" if opened.cookie else new_cookie()
    response = pages.render(
        "links/ask.html",
        status=status,
        alert=alert,
        path=f"/s/{opened.request.match_info['token']}",
        form_token=form_token(pages, opened.cookie or fresh),
        code_is_out=links.code_is_out(opened.link),
        minutes=links.CODE_MINUTES,
    )
    if fresh:
        set_cookie(response, opened.request, fresh, secure=pages.secure)
    return response


async def act(request: web.Request) -> web.Response:
    """Send a code, take a code, or do what the purpose offers."""
    posted = await read_posted(request.clone(client_max_size=BODY_BYTES_MAX))
    form = {name: value for name, value in posted.items() if isinstance(value, str) and "\0" not in value}

    async def work(opened: Opened) -> web.Response:
        if not is_ours(request, opened.pages, form, opened.cookie):
            return _ask(opened, alert=STALE_FORM, status=403)
        match form.get("action", ""):
            case "send_code":
                return await _send(opened)
            case "check_code":
                return await _check(opened, form.get("code", ""))
            case action:
                return await _do(opened, form, action)

    return await _within(request, work, lock=True)


async def _send(opened: Opened) -> web.Response:
    key = opened.pages.settings.secret_key
    refused = await links.send_code(opened.link, opened.person, hash_of_cookie(opened.cookie), key)
    return _ask(opened, alert=refused, status=422) if refused else _again(opened)


async def _check(opened: Opened, code: str) -> web.Response:
    link, key = opened.link, opened.pages.settings.secret_key
    refused = await links.check_code(link, opened.person, hash_of_cookie(opened.cookie), code, key)
    if link.locked_at is not None:
        log.warning("link.locked", link_id=link.id)
        return _message(opened.pages, LOCKED, status=403)
    if refused:
        return _ask(opened, alert=refused, status=422)
    cookie = new_cookie()
    link.session_hash, link.session_expires_at = hash_of_cookie(cookie), now() + SESSION
    await link.save(update_fields=["session_hash", "session_expires_at"])
    response = _again(opened)
    set_cookie(response, opened.request, cookie, secure=opened.pages.secure)
    return response


def _again(opened: Opened, **query: str) -> web.Response:
    return see(f"/s/{opened.request.match_info['token']}", **query)


async def _do(opened: Opened, form: Mapping[str, str], action: str) -> web.Response:
    """What the purpose offers; what was typed is kept until it is done."""
    link = opened.link
    if not opened.ours:
        return _ask(opened, alert="请先验证，再继续操作。", status=403)
    if link.used_at is not None:
        return _again(opened)
    if not opened.awake or action == "keep":
        await _keep(opened, form)
        return _again(opened, notice="links.kept") if opened.awake else _ask(opened, alert=ASLEEP, status=401)
    visit, refusals = opened.visit(form), list[str]()

    async def work() -> None:
        refusals.append(await opened.purpose.act(visit))

    refused = await attempt(work()) or refusals[0]
    if refused:
        await _keep(opened, form)
        return await opened.purpose.show(visit, alert=refused, status=422)
    link.used_at, link.draft = now(), {}
    await link.save(update_fields=["used_at", "draft"])
    return _again(opened)


async def _keep(opened: Opened, form: Mapping[str, str]) -> None:
    typed = {name: form[name][:DRAFT_CHARACTERS_MAX] for name in opened.purpose.inputs if form.get(name)}
    opened.link.draft = typed
    await opened.link.save(update_fields=["draft"])


async def show_file(request: web.Request) -> web.Response:
    """A file of the matter."""

    async def work(opened: Opened) -> web.Response:
        if not opened.awake or opened.purpose.file is None:
            return gone(opened.pages)
        return await opened.purpose.file(opened.visit({}), int(request.match_info["id"]))

    return await _within(request, work, lock=False)


async def nothing(request: web.Request) -> web.Response:
    """Any address and method below /s/ that no page has."""
    return gone(request.app[PAGES])


async def enter(request: web.Request) -> web.Response:
    """Where the token of a text is typed or pasted in, when the carrier takes no addresses with variables."""
    return request.app[PAGES].render("links/enter.html", alert="")


async def entered(request: web.Request) -> web.Response:
    """Send the browser on to the link; whether there is one, that page says."""
    posted = await read_posted(request.clone(client_max_size=BODY_BYTES_MAX))
    token = "".join(str(posted.get("token", "")).split())
    if not links.TOKEN.fullmatch(token):
        return request.app[PAGES].render(
            "links/enter.html", status=422, alert="提取码是22个字母和数字，请从短信里复制完整。"
        )
    return see(f"/s/{token}")
