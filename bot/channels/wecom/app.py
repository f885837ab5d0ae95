"""A tenant's app in WeCom: sends texts and cards, redraws cards, fetches files, brings people together in groups, and
knows who opens a page.
"""

import secrets
import time
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar
from urllib.parse import urlencode

from bot.channels import CodeSpent, Fetched, Gone, LoginScript, Misconfigured, Mistake, Receipt
from bot.channels.shortening import shortened
from bot.channels.wecom.client import WeComClient
from bot.channels.wecom.credentials import WeComCredentials
from bot.channels.wecom.errors import LOGIN_CODE
from bot.channels.wecom.page import page_signature
from cards.card import Card
from cards.wecom import render

TEXT_BYTES_MAX = 2048
DUPLICATE_SECONDS_MAX = 14_400
DUPLICATE_VARIANTS = 7_200
GROUP_NAME_CHARACTERS_MAX, GROUP_EXISTS = 50, 86215
UNANSWERED = {"invaliduser", "unlicenseduser"}


class WeComApp:
    """One tenant's app; an App.

    Args:
        fallback_url: Where a tap on a card leads that has no link of its own.
    """

    GROUP_MEMBERS_MIN: ClassVar[int] = 2
    CLIENT: ClassVar[str] = "wxwork"
    CODES: ClassVar[tuple[str, ...]] = ("code",)
    MINIPROGRAM_SDK: ClassVar[str] = "https://res.wx.qq.com/open/js/jweixin-1.3.2.js"
    """The first version with `wx.miniProgram`, as WeChat's page on web-view names it."""

    def __init__(self, client: WeComClient, credentials: WeComCredentials, fallback_url: str) -> None:
        self._client = client
        self._credentials = credentials
        self._fallback_url = fallback_url

    async def say(self, user_id: str, text: str, *, number: int) -> Receipt:
        """Send text; WeCom cuts at 2048 bytes, so a longer one ends with an ellipsis of ours."""
        return await self._send(user_id, "text", {"content": shortened(text, TEXT_BYTES_MAX)}, number)

    async def show(self, user_id: str, card: Card, *, task_id: str, number: int) -> Receipt:
        """Send a new card."""
        return await self._send(user_id, "template_card", self._drawn(card, task_id), number)

    async def redraw(self, user_id: str, card: Card, *, task_id: str, response_code: str | None) -> Receipt:
        """Replace the whole card in this person's chat; the code works once and for 72 hours."""
        if response_code is None:
            raise CodeSpent("no_code", task_id)
        body = {
            "userids": [user_id],
            "agentid": self._credentials.agent_id,
            "response_code": response_code,
            "template_card": self._drawn(card, None),
        }
        return Receipt(await self._call("POST", "message/update_template_card", body=body))

    async def take_back(self, msgid: str) -> None:
        """Take a message out of the chat (撤回应用消息); WeChat shows it on."""
        await self._call("POST", "message/recall", body={"msgid": msgid})

    def _drawn(self, card: Card, task_id: str | None) -> dict[str, Any]:
        appid = self._credentials.miniprogram_appid
        return render(card, task_id=task_id, fallback_url=self._fallback_url, miniprogram=appid)

    async def fetch(self, media_ref: str) -> Fetched:
        """The file that a person sent."""
        return await self._client.fetch(self._credentials, media_ref)

    async def get_user_by_code(self, code: str, *, inside: bool) -> str | None:
        """The user id (lower case) behind an OAuth code; None for a bad or used code and for people outside."""
        try:
            answer = await self._call("GET", "auth/getuserinfo", query={"code": code})
        except Mistake as error:
            if error.code in LOGIN_CODE:
                return None
            raise
        user_id = answer.get("userid")
        return str(user_id).lower() if user_id else None

    async def get_user_by_miniprogram_code(self, code: str) -> str | None:
        """The user id (lower case) behind a code of `wx.qy.login`; None for a bad or used one and for people outside.

        WeCom answers for members of other enterprises, too, whose user ids mean nothing here.
        """
        credentials = self._credentials
        if credentials.miniprogram_appid is None:
            raise Misconfigured("no_miniprogram")
        if credentials.miniprogram_secret is not None:
            credentials = credentials.model_copy(update={"secret": credentials.miniprogram_secret})
        query = {"js_code": code, "grant_type": "authorization_code"}
        try:
            answer = await self._client.call(credentials, "GET", "miniprogram/jscode2session", query=query)
        except Mistake as error:
            if error.code in LOGIN_CODE:
                return None
            raise
        own = answer.get("corpid") == self._credentials.corp_id
        return str(answer["userid"]).lower() if own and answer.get("userid") else None

    def ask_inside(self, redirect_uri: str, state: str) -> str | LoginScript:
        """Where a page inside WeCom sends its visitor to learn who it is, without asking them anything."""
        query = urlencode(
            {
                "appid": self._credentials.corp_id,
                "redirect_uri": redirect_uri,
                "response_type": "code",
                "scope": "snsapi_base",
                "state": state,
                "agentid": self._credentials.agent_id,
            }
        )
        return f"{self._credentials.oauth_base}/connect/oauth2/authorize?{query}#wechat_redirect"

    def scan_url(self, redirect_uri: str, state: str) -> str:
        """Where a browser outside of WeCom shows the code that its visitor scans with their phone."""
        query = urlencode(
            {
                "login_type": "CorpApp",
                "appid": self._credentials.corp_id,
                "agentid": self._credentials.agent_id,
                "redirect_uri": redirect_uri,
                "state": state,
                "lang": "zh",
            }
        )
        return f"{self._credentials.scan_base}/wwlogin/sso/login?{query}"

    @property
    def sdk_url(self) -> str:
        """WeCom's own script for pages."""
        return self._credentials.jssdk_url

    async def page_signature(self, url: str) -> dict[str, Any]:
        """What page.js registers the page with (JS-SDK, identity of the enterprise)."""
        ticket, nonce, now = await self._client.page_ticket(self._credentials), secrets.token_hex(8), int(time.time())
        signed = {"timestamp": now, "nonceStr": nonce, "signature": page_signature(ticket, nonce, now, url)}
        return {"corpId": self._credentials.corp_id, "agentId": self._credentials.agent_id, **signed}

    async def open_group(self, chat_id: str, name: str, members: Sequence[str]) -> tuple[str, Sequence[str]]:
        """Create a group chat of the app (应用群聊); its range must be the whole enterprise."""
        body = {"name": name[:GROUP_NAME_CHARACTERS_MAX], "userlist": list(members), "chatid": chat_id}
        try:
            await self._call("POST", "appchat/create", body=body)
        except Mistake as error:
            if error.code != GROUP_EXISTS:
                raise
            answer = await self._call("GET", "appchat/get", query={"chatid": chat_id})
            return chat_id, [str(userid) for userid in answer["chat_info"]["userlist"]]
        return chat_id, members

    async def change_group(self, chat_id: str, *, joining: Sequence[str], leaving: Sequence[str]) -> None:
        """Add and remove members of a group of ours."""
        body = {"chatid": chat_id, "add_user_list": list(joining), "del_user_list": list(leaving)}
        await self._call("POST", "appchat/update", body=body)

    async def say_in_group(self, chat_id: str, text: str) -> None:
        """Say something in a group of ours."""
        body = {"chatid": chat_id, "msgtype": "text", "text": {"content": shortened(text, TEXT_BYTES_MAX)}}
        await self._call("POST", "appchat/send", body=body)

    async def create_menu(self, buttons: Sequence[Mapping[str, Any]]) -> None:
        """Replace the menu at the bottom of the chat; the shape is WeCom's own `button` list."""
        query = {"agentid": str(self._credentials.agent_id)}
        await self._call("POST", "menu/create", query=query, body={"button": list(buttons)})

    async def check(self) -> None:
        """Raise a ChannelError unless WeCom accepts the credentials and this machine's address."""
        await self._call("GET", "getcallbackip")

    async def _send(self, user_id: str, kind: str, content: Mapping[str, Any], number: int) -> Receipt:
        body = {
            "touser": user_id,
            "msgtype": kind,
            "agentid": self._credentials.agent_id,
            kind: content,
            # WeCom delivers equal requests once within the interval. That makes a repeat safe, and would swallow an
            # equal text that is meant: so the interval itself tells rows apart.
            "enable_duplicate_check": 1,
            "duplicate_check_interval": DUPLICATE_SECONDS_MAX - number % DUPLICATE_VARIANTS,
        }
        answer = await self._call("POST", "message/send", body=body)
        for name in UNANSWERED & answer.keys():
            # Good for nobody is 81013; this is its quiet form, since there is one recipient.
            if answer[name]:
                raise Gone(name, user_id)
        return Receipt({"msgid": answer.get("msgid", "")}, answer.get("response_code"))

    async def _call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        return await self._client.call(self._credentials, method, path, query=query, body=body)
