"""Who opens a page: inside DingTalk its script gives a code (免登), outside the login of browsers does.

A code is good once, for five minutes and for this app (pages 获取登录用户的免登授权码, 获取登录用户的访问凭证).
"""

from urllib.parse import urlencode

import structlog

from bot.channels import Gone, LoginScript, Mistake
from bot.channels.dingtalk.client import DingTalkClient
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.http import TOKEN_HEADER, exchange

log = structlog.get_logger()


def scan_url(credentials: DingTalkCredentials, redirect_uri: str, state: str) -> str:
    """Where a browser logs in; the address that it comes back to must be registered in the console."""
    query = {
        "redirect_uri": redirect_uri,
        "response_type": "code",
        "client_id": credentials.client_id,
        "scope": "openid corpid",
        "state": state,
        "prompt": "consent",
        "corpId": credentials.corp_id,
    }
    return f"{credentials.login_base}/oauth2/auth?{urlencode(query)}"


def login_script(credentials: DingTalkCredentials) -> LoginScript:
    """What login.js asks DingTalk's script with."""
    return LoginScript(credentials.jsapi_url, {"corpId": credentials.corp_id, "clientId": credentials.client_id})


async def user_of_code(
    client: DingTalkClient, credentials: DingTalkCredentials, code: str, *, inside: bool
) -> str | None:
    """The user id (lower case) behind a code; None for a bad or used one and for people outside."""
    try:
        found = await (_inside if inside else _outside)(client, credentials, code)
    except (Gone, Mistake) as error:
        log.info("dingtalk.no_login", code=error.code)
        return None
    if not isinstance(found, dict) or str(found.get("contact_type", 0)) != "0":
        return None
    return str(found.get("userid") or "").lower() or None


async def _inside(client: DingTalkClient, credentials: DingTalkCredentials, code: str) -> object:
    answer = await client.call_legacy(credentials, "topapi/v2/user/getuserinfo", body={"code": code})
    return answer.get("result")


async def _outside(client: DingTalkClient, credentials: DingTalkCredentials, code: str) -> object:
    """The code is exchanged for a token of the person's own, which tells who they are."""
    body = {
        "clientId": credentials.client_id,
        "clientSecret": credentials.client_secret,
        "code": code,
        "grantType": "authorization_code",
    }
    url = f"{credentials.api_base}/v1.0/oauth2/userAccessToken"
    token = str((await exchange(client.session, "POST", url, body=body)).get("accessToken", ""))
    url = f"{credentials.api_base}/v1.0/contact/users/me"
    me = await exchange(client.session, "GET", url, headers={TOKEN_HEADER: token})
    union_id = {"unionid": str(me.get("unionId", ""))}
    return (await client.call_legacy(credentials, "topapi/user/getbyunionid", body=union_id)).get("result")
