"""The whole simulator: every platform's console, with a web application in front and a snapshot file behind."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from aiohttp import web

from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.server import routes as dingtalk_routes
from simulator.sms.simulator import Sms
from simulator.storage import Snapshot
from simulator.wecom.api import Api
from simulator.wecom.console import Console
from simulator.wecom.contacts_control import ContactsControl
from simulator.wecom.control import Control
from simulator.wecom.jssdk import check_page
from simulator.wecom.oauth import Logins
from simulator.wecom.server import build_app
from simulator.wecom.smart_bot import SmartBots


class Simulator(Console):
    """A WeCom and a DingTalk to run or to test against; time passes in both alike.

    Args:
        snapshot: File that remembers chats, cards and codes over a restart; None remembers nothing.
    """

    def __init__(self, *, snapshot: Path | None = None) -> None:
        super().__init__()
        self.smart_bot = SmartBots(self._platform)
        self.dingtalk = DingTalk(self.clock, self._platform.news)
        self._snapshot = Snapshot(snapshot, self._collect)
        self._platform.on_change.append(self._snapshot.touch)
        self.dingtalk.platform.on_change.append(self._snapshot.touch)
        self.sms = Sms(self.clock, self._platform.remember)
        if (stored := self._snapshot.load()) is not None:
            self.clock.advance(stored["skipped_seconds"])
            self._platform.world.restore(stored["world"])
            self.sms.restore(stored.get("sms", {}))
            if "dingtalk" in stored:
                self.dingtalk.platform.restore(stored["dingtalk"])

    def _collect(self) -> dict[str, Any]:
        self._platform.world.forget_expired(self.clock.now())
        return {
            "skipped_seconds": self.clock.skipped,
            "world": self._platform.world.to_dict(),
            "dingtalk": self.dingtalk.platform.to_dict(),
            "sms": self.sms.to_dict(),
        }

    def web_app(self) -> web.Application:
        """The server APIs, the login pages, the control API and the page with the phones."""
        logins = Logins(self._platform)
        app = build_app(Api(self._platform, logins), logins, [Control(self, self._platform), ContactsControl(self)])
        app.router.add_get("/jssdk/check", check_page(self._platform))
        app.add_routes(self.smart_bot.routes())
        app.add_routes(dingtalk_routes(self.dingtalk))
        app.add_routes(self.sms.routes())
        app.on_shutdown.append(self._say_goodbye)
        app.cleanup_ctx.append(self._running)
        return app

    async def _say_goodbye(self, app: web.Application) -> None:
        """End the event streams, which would otherwise keep the server waiting for its browsers."""
        self._platform.news.close()
        await self.dingtalk.close()
        await self.smart_bot.close()

    async def _running(self, app: web.Application) -> AsyncIterator[None]:
        yield
        await self._courier.close()
        await self.sms.receipts.close()
        await self._snapshot.flush()
