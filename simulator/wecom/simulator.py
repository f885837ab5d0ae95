"""The whole simulator: the console with a web application in front and a snapshot file behind."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from aiohttp import web

from simulator.sms.simulator import Sms
from simulator.storage import Snapshot
from simulator.wecom.api import Api
from simulator.wecom.console import Console
from simulator.wecom.contacts_control import ContactsControl
from simulator.wecom.control import Control
from simulator.wecom.oauth import Logins
from simulator.wecom.server import build_app


class Simulator(Console):
    """A WeCom to run or to test against.

    Args:
        snapshot: File that remembers chats, cards and codes over a restart; None remembers nothing.
    """

    def __init__(self, *, snapshot: Path | None = None) -> None:
        super().__init__()
        self._snapshot = Snapshot(snapshot, self._collect)
        self._platform.on_change.append(self._snapshot.touch)
        self.sms = Sms(self.clock, self._platform.remember)
        if (stored := self._snapshot.load()) is not None:
            self.clock.advance(stored["skipped_seconds"])
            self._platform.world.restore(stored["world"])
            self.sms.restore(stored.get("sms", {}))

    def _collect(self) -> dict[str, Any]:
        self._platform.world.forget_expired(self.clock.now())
        world, sms = self._platform.world.to_dict(), self.sms.to_dict()
        return {"skipped_seconds": self.clock.skipped, "world": world, "sms": sms}

    def web_app(self) -> web.Application:
        """The server API, the OAuth page, the control API and the page with the phones."""
        logins = Logins(self._platform)
        app = build_app(Api(self._platform, logins), logins, [Control(self, self._platform), ContactsControl(self)])
        app.add_routes(self.sms.routes())
        app.on_shutdown.append(self._say_goodbye)
        app.cleanup_ctx.append(self._running)
        return app

    async def _say_goodbye(self, app: web.Application) -> None:
        """End the event streams, which would otherwise keep the server waiting for its browsers."""
        self._platform.news.close()

    async def _running(self, app: web.Application) -> AsyncIterator[None]:
        yield
        await self._courier.close()
        await self.sms.receipts.close()
        await self._snapshot.flush()
