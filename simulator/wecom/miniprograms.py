"""Mini-programs: the code that `wx.qy.login` hands to one inside of WeCom, and its exchange for who holds the phone."""

import hashlib
import secrets
from typing import Any

from simulator.wecom.calls import Call
from simulator.wecom.errors import ApiError
from simulator.wecom.platform import Platform
from simulator.wecom.state import MiniProgramCode

CODE_SECONDS = 5 * 60


def login_code(platform: Platform, corp_id: str, userid: str, appid: str) -> str:
    """What the mini-program `appid` gets of `wx.qy.login` on this member's phone; good once, for five minutes."""
    code = secrets.token_urlsafe(32)
    until = platform.clock.now() + CODE_SECONDS
    platform.miniprogram_codes[code] = MiniProgramCode(corp_id, userid, appid, until)
    return code


def session_of_code(platform: Platform, call: Call) -> dict[str, Any]:
    """miniprogram/jscode2session, for the app that the mini-program is associated with.

    90206 for an app without one, 90208 for the code of another one, 40029 for a code that is unknown, used or too old.
    A member of another enterprise comes under a userid that means nothing in this one.
    """
    if call.query.get("grant_type") != "authorization_code":
        raise ApiError(40035, "grant_type must be authorization_code")
    if call.agent is None or not call.agent.miniprogram_appid:
        raise ApiError(90206, "no mini-program is associated with the app")
    login = platform.miniprogram_codes.pop(call.query.get("js_code", ""), None)
    if login is None or login.expires_at <= platform.clock.now():
        raise ApiError(40029, "invalid code")
    if login.appid != call.agent.miniprogram_appid:
        raise ApiError(90208, "the code is of another mini-program")
    return {
        "corpid": login.corp_id,
        "userid": login.userid if login.corp_id == call.corp.corp_id else _veiled(login),
        "session_key": secrets.token_urlsafe(18),
    }


def _veiled(login: MiniProgramCode) -> str:
    return "wo" + hashlib.sha256(f"{login.corp_id}/{login.userid}".encode()).hexdigest()[:30]
