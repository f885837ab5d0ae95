"""The SMS half of the simulator: its routes, and what a test or the page does with it."""

from collections.abc import Callable
from typing import Any

from aiohttp import web

from simulator.clock import Clock
from simulator.sms.accounts import SmsAccount
from simulator.sms.aliyun import Aliyun
from simulator.sms.page import LINK, STYLE, SWITCHES, inbox_page
from simulator.sms.platform import SmsPlatform, Text
from simulator.sms.receipts import Receipts
from simulator.sms.tencent import Tencent


class Sms:
    """Both providers on this machine.

    Args:
        clock: The simulator's; the limits of numbers pass with it.
        changed: Called when something changed that outlives a restart.
    """

    def __init__(self, clock: Clock, changed: Callable[[], None]) -> None:
        self.platform = SmsPlatform(clock, changed)
        self.receipts = Receipts(self.platform)
        self.faults = self.platform.faults
        self.names: dict[str, str] = {}
        """Whose a number is, for the page."""

    def configure(self, account: SmsAccount) -> None:
        """Set up an account, or change it."""
        self.platform.accounts[f"{account.provider}/{account.key_id}"] = account
        self.platform.changed()

    def inbox(self, mobile: str) -> list[Text]:
        """What arrived at a number, oldest first."""
        return [text for text in self.platform.texts if text.mobile == mobile and text.arrived]

    def links(self, mobile: str) -> list[str]:
        """The addresses in a number's texts, oldest first."""
        return [link for text in self.inbox(mobile) for link in LINK.findall(text.content)]

    def routes(self) -> list[web.RouteDef]:
        aliyun, tencent = Aliyun(self.platform, self.receipts), Tencent(self.platform, self.receipts)
        return [
            web.post("/sms/aliyun/", aliyun.serve),
            web.post("/sms/tencent/", tencent.serve),
            web.post("/control/sms/accounts", self._configure),
            web.post("/control/sms/faults", self._change_faults),
            web.get("/sms", self._page),
            web.get("/sms/style.css", self._style),
            web.post("/sms/faults", self._switch),
        ]

    async def _configure(self, request: web.Request) -> web.Response:
        """`{"account": …, "names": {"13800000000": "李敏"}}`."""
        values = await request.json()
        self.configure(SmsAccount.from_dict(values["account"]))
        self.names.update(values.get("names", {}))
        return web.json_response({})

    async def _change_faults(self, request: web.Request) -> web.Response:
        self.faults.change(await request.json())
        return web.json_response(self.faults.to_dict())

    async def _page(self, request: web.Request) -> web.Response:
        policy = {"Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'", "Cache-Control": "no-store"}
        return web.Response(text=inbox_page(self.platform, self.names), content_type="text/html", headers=policy)

    async def _style(self, request: web.Request) -> web.Response:
        return web.Response(text=STYLE, content_type="text/css")

    async def _switch(self, request: web.Request) -> web.Response:
        form = await request.post()
        name = str(form.get("name", ""))
        if name not in SWITCHES:
            raise LookupError(f"no switch is called {name!r}")
        _, on, off = SWITCHES[name]
        self.faults.change({name: on if form.get("on") else off})
        return web.Response(status=303, headers={"Location": "/sms"})

    def to_dict(self) -> dict[str, Any]:
        return {**self.platform.to_dict(), "names": self.names}

    def restore(self, values: dict[str, Any]) -> None:
        """Take over what `to_dict` gave."""
        self.platform.restore(values)
        self.names = dict(values.get("names", {}))
