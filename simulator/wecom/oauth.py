"""Who a browser belongs to: the page that WeCom's webview visits, and the exchange of its code."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from yarl import URL

from simulator.wecom.calls import Call
from simulator.wecom.config import AgentConfig, CorpConfig, MemberConfig
from simulator.wecom.errors import ApiError
from simulator.wecom.platform import Platform

CODE_SECONDS = 5 * 60
STATE = re.compile(r"[a-zA-Z0-9]{0,128}")
SCOPES = ("snsapi_base", "snsapi_privateinfo")


@dataclass
class Login:
    """One code: whose, until when, for which app the member agreed to more."""

    corp_id: str
    userid: str
    expires_at: float
    private: bool


class Logins:
    """Codes handed out by the authorise page; each is good for one exchange within five minutes."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._codes: dict[str, Login] = {}

    def authorize(self, query: Mapping[str, str], person: str) -> str:
        """Where to send the browser of `person` ("corp/userid", as in its cookie).

        Raises:
            ApiError: What WeCom would show instead of going there, such as 50001 for a foreign domain.
        """
        corp = self._platform.world.corps.get(query.get("appid", ""))
        if corp is None:
            raise ApiError(40013, "invalid corpid")
        if query.get("response_type") != "code" or query.get("scope") not in SCOPES:
            raise ApiError(40035, "response_type must be code, scope snsapi_base or snsapi_privateinfo")
        if not STATE.fullmatch(query.get("state", "")):
            raise ApiError(40035, "state takes letters and digits, 128 at most")
        target = _trusted_target(corp, query)
        owner, _, userid = person.partition("/")
        if not userid:
            raise ApiError(40029, "nobody is logged in here: open the link from a phone")
        code = secrets.token_urlsafe(48)
        private = query["scope"] == "snsapi_privateinfo" and bool(query.get("agentid"))
        self._codes[code] = Login(owner, userid, self._platform.clock.now() + CODE_SECONDS, private)
        return str(target.update_query(code=code, state=query.get("state", "")))

    def scan_refusal(self, query: Mapping[str, str]) -> str:
        """Why the scan page of this address shows no code, in WeCom's numbers; empty when it does."""
        corp = self._platform.world.corps.get(query.get("appid", ""))
        if query.get("login_type") != "CorpApp":
            return "-31040"
        if corp is None:
            return "-31027"
        if query.get("agentid", "") not in {str(agent.agent_id) for agent in corp.agents}:
            return "-31028"
        if not query.get("redirect_uri"):
            return "-31035"
        try:
            _trusted_target(corp, query)
        except ApiError:
            return "-31020"
        return "" if STATE.fullmatch(query.get("state", "")) else "40035"

    def scannable(self, query: Mapping[str, str]) -> list[MemberConfig]:
        """Who may scan the code of this address."""
        return self._platform.world.corps[query["appid"]].members

    def scanned(self, query: Mapping[str, str], userid: str) -> str:
        """Where the browser goes after this person has scanned the code and agreed on their phone."""
        corp = self._platform.world.corps[query["appid"]]
        code = secrets.token_urlsafe(48)
        self._codes[code] = Login(corp.corp_id, userid, self._platform.clock.now() + CODE_SECONDS, private=False)
        return str(_trusted_target(corp, query).update_query(code=code, state=query.get("state", "")))

    def user_info(self, platform: Platform, call: Call) -> dict[str, Any]:
        """auth/getuserinfo: 40029 for an unknown or used code, 42003 for one that is too old."""
        login = self._codes.pop(call.query.get("code", ""), None)
        if login is None:
            raise ApiError(40029, "invalid code")
        if login.expires_at <= platform.clock.now():
            raise ApiError(42003, "code expired")
        member = call.corp.member(login.userid) if login.corp_id == call.corp.corp_id else None
        if member is None:
            return {"openid": f"o-{login.corp_id}-{login.userid}"}
        answer = {"userid": member.userid}
        if login.private and call.agent is not None and call.corp.in_range(member, call.agent):
            answer["user_ticket"] = secrets.token_urlsafe(64)
        return answer


def _trusted_target(corp: CorpConfig, query: Mapping[str, str]) -> URL:
    """The redirect address, whose host and port must be exactly an app's trusted domain."""
    target = URL(query.get("redirect_uri", ""))
    if target.scheme not in ("http", "https") or not target.host:
        raise ApiError(50001, "redirect_uri is no address")
    if target.authority.lower() not in {agent.trusted_domain.lower() for agent in _agents(corp, query)}:
        raise ApiError(50001, f"{target.authority} is not the trusted domain of the app")
    return target.with_fragment(None)


def _agents(corp: CorpConfig, query: Mapping[str, str]) -> list[AgentConfig]:
    wanted = query.get("agentid")
    return [agent for agent in corp.agents if wanted in (None, "", str(agent.agent_id)) and agent.trusted_domain]
