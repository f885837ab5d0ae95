"""The JS-SDK: tickets that sign pages, and the check that the client makes of a page's signature."""

import hashlib
import json
import re
import secrets
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from simulator.wecom.calls import Call
from simulator.wecom.config import CorpConfig
from simulator.wecom.errors import ApiError
from simulator.wecom.platform import Platform

LIFETIME_SECONDS = 7200
PER_HOUR, PER_HOUR_AND_APP = 400, 100
CALLBACK = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,40}")


def get_ticket(platform: Platform, call: Call) -> dict[str, Any]:
    """The enterprise's ticket, the same for two hours; asking too often is a frequency error."""
    if call.agent is None:
        raise ApiError(48002, "the contact-sync assistant has no pages")
    now, corp = platform.clock.now(), call.corp.corp_id
    for key, at_most in ((corp, PER_HOUR), (f"{corp}/{call.agent.agent_id}", PER_HOUR_AND_APP)):
        asked = platform.tickets_asked[key]
        asked[:] = [at for at in asked if at > now - 3600]
        if len(asked) >= at_most:
            raise ApiError(45009, "api freq out of limit")
        asked.append(now)
    ticket, until = platform.tickets.get(corp, ("", 0.0))
    if until <= now:
        ticket, until = secrets.token_urlsafe(64), now + LIFETIME_SECONDS
        platform.tickets[corp] = ticket, until
    return {"ticket": ticket, "expires_in": int(until - now)}


def check_page(platform: Platform) -> Any:
    """What the phone asks for a page that wants to use it: a script that calls `callback` with the error, or ""."""

    async def check(request: web.Request) -> web.Response:
        callback = request.query.get("callback", "")
        if not CALLBACK.fullmatch(callback):
            raise web.HTTPBadRequest
        corp = platform.world.corps.get(request.query.get("corpid", ""))
        problem = "invalid corpid" if corp is None else _problem(platform, corp, request)
        return web.Response(text=f"{callback}({json.dumps(problem)});", content_type="text/javascript")

    return check


def _problem(platform: Platform, corp: CorpConfig, request: web.Request) -> str:
    url, query = request.query.get("url", "").partition("#")[0], request.query
    if urlsplit(url).netloc not in {agent.trusted_domain for agent in corp.agents}:
        return "80001 the domain is not trusted"
    ticket, until = platform.tickets.get(corp.corp_id, ("", 0.0))
    signed = f"jsapi_ticket={ticket}&noncestr={query.get('nonce')}&timestamp={query.get('timestamp')}&url={url}"
    wanted = hashlib.sha1(signed.encode()).hexdigest()
    valid = until > platform.clock.now() and query.get("signature") == wanted
    return "" if valid else "40093 invalid signature"
