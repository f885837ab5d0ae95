"""The address behind a printed code, /d/{token}: it leads whoever is let in to the thing's page, others to its notice.

Whoever holds a phone's camera over a code comes here without a login. What anybody may see of a thing, such as whether
a pass is valid, its subsystem declares with `declare_notice_of`; of other things nothing is told before the login.
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot import links
from handlers import codes
from handlers.codes.reading import TOKEN
from models.codes import tenant_id_by_qr_code
from models.database import repeated, unit_of_work
from pages.door import guarded
from pages.visit import PAGES, PageRefused, Pages, see

UNKNOWN = "这个二维码不是后勤管家的，或者已经停用。请核对后再扫，或联系管理员。"
NoticeOf = Callable[[Pages, int], Awaitable[web.Response]]
"""Shows what anybody may know of the thing with this id."""
_notices: dict[str, NoticeOf] = {}


def declare_notice_of(kind: str, show: NoticeOf) -> None:
    """Have codes of this kind answered with a page for everybody."""
    assert kind not in _notices, f"codes of {kind} have two notices"
    _notices[kind] = show


@repeated
async def show(request: web.Request) -> web.Response:
    """Look up the code and go on to what it stands for; looking changes nothing."""
    token = request.match_info["token"]
    async with unit_of_work(None):
        tenant_id = await tenant_id_by_qr_code(token) if TOKEN.fullmatch(token) else None
    if tenant_id is None:
        raise PageRefused(404, UNKNOWN)
    async with unit_of_work(tenant_id):
        read = await codes.read_code(token)
        if read is None:
            raise PageRefused(404, UNKNOWN)
        if read.code.kind in _notices:
            return await _notices[read.code.kind](request.app[PAGES], read.code.subject_id)
        return see(links.page(read.kind.path(read.code.subject_id)))


def add_codes(app: web.Application) -> None:
    """Serve the codes. The application must hold PAGES."""
    app.add_routes([web.get("/d/{token}", guarded(show), allow_head=False)])
