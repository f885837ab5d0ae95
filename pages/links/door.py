"""The way into a signed link. Looking does nothing, since messages are fetched ahead by carriers, scanners and apps.

The code is asked for and everything done by POST alone. What is unknown, used, locked or expired answers alike.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

import structlog
from aiohttp import web

from bot.texts import has_sms
from handlers import links
from models.clock import now
from pages.links.browser import form_token, hash_of_cookie, is_ours, new_cookie, set_cookie
from pages.links.login import BY_CODE, begin_login, logins
from pages.links.opened import Opened, gone, within
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
OTHER_PERSON = "现在登录的是{}，而这个链接是发给别人的，不能代为处理。如果您就是收到链接的人，请用下面的办法验证。"
BROKEN = "系统出了点问题，您的操作没有完成。请稍后再试；还是不行，请把下面的编号告诉管理员。"

declare_notices({"links.kept": "已保存。链接有效期内，您可以随时再打开继续。"})

log = structlog.get_logger()


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


async def show(request: web.Request) -> web.Response:
    """The matter for whoever is proved to be its person; for everybody else a page that says nothing about it."""

    async def work(opened: Opened) -> web.Response:
        if opened.awake:
            return opened.keep_cookie(await opened.purpose.show(opened.visit({})))
        # Inside of a channel's app nobody need press anything; coming back from there, or choosing, names a way.
        channel = request.query.get("by", "") or opened.around.here
        if channel in opened.around.apps:
            return begin_login(opened, channel)
        if opened.visitor is not None:
            return await _ask(opened, alert=OTHER_PERSON.format(opened.visitor.name), status=403)
        return await _ask(opened)

    return await within(request, work, lock=False)


async def _ask(opened: Opened, *, alert: str = "", status: int = 200) -> web.Response:
    """The neutral page: ways to log in, a button that sends the code, and where to type it."""
    response = opened.pages.render(
        "links/ask.html",
        status=status,
        alert=alert,
        path=opened.path,
        form_token=form_token(opened.pages, opened.cookie),
        inside=bool(opened.around.here),
        logins=logins(opened),
        by_code=await has_sms(),
        code_is_out=links.code_is_out(opened.link),
        minutes=links.CODE_MINUTES,
    )
    return opened.keep_cookie(response)


async def act(request: web.Request) -> web.Response:
    """Send a code, take a code, or do what the purpose offers."""
    posted = await read_posted(request.clone(client_max_size=BODY_BYTES_MAX))
    form = {name: value for name, value in posted.items() if isinstance(value, str) and "\0" not in value}

    async def work(opened: Opened) -> web.Response:
        if not is_ours(request, opened.pages, form, opened.cookie):
            return await _ask(opened, alert=STALE_FORM, status=403)
        match form.get("action", ""):
            case "send_code":
                return await _send(opened)
            case "check_code":
                return await _check(opened, form.get("code", ""))
            case action:
                return await _do(opened, form, action)

    return await within(request, work, lock=True)


async def _send(opened: Opened) -> web.Response:
    key = opened.pages.settings.secret_key
    refused = await links.send_code(opened.link, opened.person, hash_of_cookie(opened.cookie), key)
    return await _ask(opened, alert=refused, status=422) if refused else _again(opened, by=BY_CODE)


async def _check(opened: Opened, code: str) -> web.Response:
    link, key = opened.link, opened.pages.settings.secret_key
    refused = await links.check_code(link, opened.person, hash_of_cookie(opened.cookie), code, key)
    if link.locked_at is not None:
        log.warning("link.locked", link_id=link.id)
        return _message(opened.pages, LOCKED, status=403)
    if refused:
        return await _ask(opened, alert=refused, status=422)
    cookie = new_cookie()
    link.session_hash, link.session_expires_at = hash_of_cookie(cookie), now() + SESSION
    await link.save(update_fields=["session_hash", "session_expires_at"])
    response = _again(opened)
    set_cookie(response, opened.request, cookie, secure=opened.pages.secure)
    return response


def _again(opened: Opened, **query: str) -> web.Response:
    return see(opened.path, **query)


async def _do(opened: Opened, form: Mapping[str, str], action: str) -> web.Response:
    """What the purpose offers; what was typed is kept until it is done."""
    link = opened.link
    if not opened.ours:
        return await _ask(opened, alert="请先验证，再继续操作。", status=403)
    if link.used_at is not None:
        return _again(opened)
    if not opened.awake or action == "keep":
        await _keep(opened, form)
        return _again(opened, notice="links.kept") if opened.awake else await _ask(opened, alert=ASLEEP, status=401)
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

    return await within(request, work, lock=False)


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
