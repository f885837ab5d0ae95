"""The script that pages load inside DingTalk, here a stand-in for the client: login code, dd.config, scanning."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from simulator.dingtalk.calls import Call
from simulator.dingtalk.config import AppConfig
from simulator.dingtalk.logins import Logins
from simulator.dingtalk.platform import Platform

TICKET_SECONDS = 7200
TICKET_SECONDS_MAX = 86400
SCRIPT = Path(__file__).with_name("open.js")
CODES = 3
"""How many login codes one loading of the script brings."""


class Jsapi:
    """Tickets of the apps, and the script for one person's browser."""

    def __init__(self, platform: Platform, logins: Logins) -> None:
        self._platform = platform
        self._logins = logins
        self._tickets: dict[str, tuple[str, float, float]] = {}
        """By Client ID: the ticket, when it was made, until when it is good."""

    def ticket(self, platform: Platform, call: Call) -> dict[str, Any]:
        """POST /v1.0/oauth2/jsapiTickets: repeated calls prolong the same ticket, to a day at most."""
        now = platform.clock.now()
        ticket, made, until = self._tickets.get(call.app.client_id, ("", 0.0, 0.0))
        if until <= now:
            ticket, made = secrets.token_urlsafe(32), now
        until = min(now + TICKET_SECONDS, made + TICKET_SECONDS_MAX)
        self._tickets[call.app.client_id] = ticket, made, until
        return {"jsapiTicket": ticket, "expireIn": int(until - now)}

    def script(self, person: str) -> str:
        """dingtalk.open.js for the browser of `person` (`corp/userid`, as in its cookie), else for no client's."""
        corp_id, _, userid = person.partition("/")
        corp = self._platform.world.corps.get(corp_id)
        apps: dict[str, list[str]] = {}
        if corp is not None and corp.member(userid) is not None:
            for app in corp.apps:
                codes = [self._logins.new_code(corp_id, app.client_id, userid, "free") for _ in range(CODES)]
                apps[app.client_id] = codes
        client = {"inside": bool(apps), "corpId": corp_id, "codes": apps}
        # Inside <script> nothing may end it early.
        return SCRIPT.read_text(encoding="utf-8").replace("{client}", json.dumps(client).replace("<", "\\u003c"))

    def config_refusal(self, query: Mapping[str, str]) -> str:
        """What dd.error hears of a dd.config with these values; empty when the signature is right."""
        found = next((one for one in self._apps() if self._is(one[1], one[0], query)), None)
        if found is None:
            return "52013 agentId 或 corpId 不对"
        ticket, _, until = self._tickets.get(found[1].client_id, ("", 0.0, 0.0))
        if until <= self._platform.clock.now():
            return "52013 没有有效的 jsapi_ticket"
        url = unquote(query.get("url", "").partition("#")[0])
        text = f"jsapi_ticket={ticket}&noncestr={query.get('nonceStr')}&timestamp={query.get('timeStamp')}&url={url}"
        # Current official samples use SHA-256, older ones SHA-1; that both are taken is not confirmed.
        right = hashlib.sha256(text.encode()).hexdigest()
        return "" if query.get("signature") == right else "52013 签名校验失败"

    def _apps(self) -> list[tuple[str, AppConfig]]:
        return [(corp.corp_id, app) for corp in self._platform.world.corps.values() for app in corp.apps]

    def _is(self, app: AppConfig, corp_id: str, query: Mapping[str, str]) -> bool:
        return (str(app.agent_id), corp_id) == (query.get("agentId"), query.get("corpId"))
