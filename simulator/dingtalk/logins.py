"""Who a browser belongs to: codes of the free login inside DingTalk and of the web login."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from yarl import URL

from simulator.dingtalk.calls import Call
from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig, MemberConfig
from simulator.dingtalk.errors import ApiError, LegacyError
from simulator.dingtalk.platform import Platform

CODE_SECONDS = 5 * 60
USER_TOKEN_SECONDS = 7200
REFRESH_SECONDS = 30 * 86400
SCOPES = ({"openid"}, {"openid", "corpid"})


@dataclass
class Code:
    """Good for one exchange within five minutes, by the app that it was made for."""

    corp_id: str
    client_id: str
    userid: str
    kind: str
    """free (inside DingTalk), web or refresh."""
    expires_at: float


class Logins:
    """Codes given to browsers, and the user tokens that web logins get for them. None survives a restart."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._codes: dict[str, Code] = {}
        self._tokens: dict[str, Code] = {}

    def new_code(self, corp_id: str, client_id: str, userid: str, kind: str, seconds: int = CODE_SECONDS) -> str:
        code = secrets.token_hex(16)
        self._codes[code] = Code(corp_id, client_id, userid, kind, self._platform.clock.now() + seconds)
        return code

    def _spend(self, code: object, client_id: str, kind: str) -> Code | None:
        """The code, used up by this; None when it is unknown, too old, or another app's."""
        found = self._codes.pop(code, None) if isinstance(code, str) else None
        if found is None or (found.client_id, found.kind) != (client_id, kind):
            return None
        return found if found.expires_at > self._platform.clock.now() else None

    def free_login(self, platform: Platform, call: Call) -> dict[str, Any]:
        """topapi/v2/user/getuserinfo."""
        code = self._spend(call.word("code"), call.app.client_id, "free")
        member = call.corp.member(code.userid) if code else None
        if member is None:
            raise LegacyError(40078, "不存在的临时授权码")
        return {
            "result": {
                "userid": member.userid,
                "unionid": member.unionid,
                "associated_unionid": f"a{member.unionid}",
                "device_id": secrets.token_hex(8),
                "sys": member.admin,
                "sys_level": 1 if member.admin else 0,
                "name": member.name,
            }
        }

    def web_target(self, query: Mapping[str, str]) -> tuple[DingTalkCorpConfig, AppConfig, URL]:
        """The app that asks for a web login, and where its browser goes afterwards. ApiError when it may not."""
        found = self._platform.find_app(query.get("client_id", ""))
        if found is None:
            raise ApiError("invalidClientId", "应用不存在")
        if query.get("response_type") != "code" or set(query.get("scope", "").split()) not in SCOPES:
            raise ApiError("invalidParameter", "response_type 须为 code，scope 须为 openid 或 openid corpid")
        if query.get("prompt") != "consent":
            raise ApiError("invalidParameter", "prompt 须为 consent")
        if query.get("redirect_uri", "") not in found[1].redirect_uris:
            raise ApiError("invalidRedirectUri", "redirect_uri 未在应用中登记")
        return (*found, URL(query["redirect_uri"]))

    def web_login(self, query: Mapping[str, str], userid: str) -> str:
        """Where the browser goes after this person agreed."""
        corp, app, target = self.web_target(query)
        code = self.new_code(corp.corp_id, app.client_id, userid, "web")
        state = {"state": query["state"]} if "state" in query else {}
        return str(target.update_query({"authCode": code, "code": code, **state}))

    def user_token(self, body: dict[str, Any]) -> dict[str, Any]:
        """POST /v1.0/oauth2/userAccessToken: for a code of the web login, or to prolong."""
        found = self._platform.find_app(str(body.get("clientId", "")))
        if found is None or body.get("clientSecret") != found[1].client_secret:
            raise ApiError("invalidClientIdOrSecret", "无效的clientId或者clientSecret")
        grant = body.get("grantType")
        if grant == "authorization_code":
            code = self._spend(body.get("code"), found[1].client_id, "web")
        elif grant == "refresh_token":
            code = self._spend(body.get("refreshToken"), found[1].client_id, "refresh")
        else:
            raise ApiError("invalidParameter.grantType", "grantType 不合法")
        if code is None:
            raise ApiError("invalidParameter.authCode.notFound", "不合法的临时授权码")
        token = secrets.token_hex(16)
        now = self._platform.clock.now()
        self._tokens[token] = Code(code.corp_id, code.client_id, code.userid, "user", now + USER_TOKEN_SECONDS)
        refresh = self.new_code(code.corp_id, code.client_id, code.userid, "refresh", REFRESH_SECONDS)
        return {
            "accessToken": token,
            "refreshToken": refresh,
            "expireIn": USER_TOKEN_SECONDS,
            "corpId": code.corp_id,
        }

    def me(self, token: str) -> dict[str, Any]:
        """GET /v1.0/contact/users/me, with a user token."""
        grant = self._tokens.get(token)
        if grant is None or grant.expires_at <= self._platform.clock.now():
            raise ApiError("InvalidAuthentication", "不合法的access_token")
        corp = self._platform.world.corps[grant.corp_id]
        member = corp.member(grant.userid)
        app = corp.app(grant.client_id)
        if member is None or app is None:
            raise ApiError("InvalidAuthentication", "不合法的access_token")
        return _shown(member, app)


def _shown(member: MemberConfig, app: AppConfig) -> dict[str, Any]:
    """What a person's own token tells of them; the mobile needs a permission of its own."""
    shown = {
        "nick": member.name,
        "avatarUrl": "",
        "openId": f"o{member.unionid[:16]}",
        "unionId": member.unionid,
        "email": member.email,
        "stateCode": "86",
    }
    if app.permissions is None or "Contact.User.mobile" in app.permissions:
        shown["mobile"] = member.mobile
    return shown
