"""A colleague's phone with the mini-program on it: its scripts run in one page of Chromium, its web-view is another.

What stands in for the phone is runtime.js; requests go to the running service, codes come from the simulated WeCom.
"""

import json
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession
from playwright.async_api import Browser, Page, Route

from bot.channels.wecom.app import WeComApp
from tests.story import Service

ROOT = Path(__file__).parents[2] / "miniprogram"
RUNTIME = Path(__file__).with_name("runtime.js")
WEB_VIEW = "Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36 wxwork/4.1.30 MicroMessenger/7.0.1 miniProgram"
SDK = """window.wx = {miniProgram: {
  navigateTo: function (asked) { window.navigates(asked.url); },
  reLaunch: function (asked) { window.launches(asked.url); }
}};"""
"""WeChat's script for pages in a web-view, as far as ours use it."""


def sources(host: str, tenant: str) -> dict[str, str]:
    """The scripts by their path, with the settings that an agency would write."""
    found = {str(path.relative_to(ROOT)): path.read_text("utf-8") for path in ROOT.rglob("*.js")}
    found["settings.js"] = f"module.exports = {json.dumps({'host': host, 'tenant': tenant})};"
    return found


class Phone:
    """One person's mini-program."""

    def __init__(self, service: Service, userid: str, program: Page, web_view: Page) -> None:
        self.service = service
        self.userid = userid
        self.program = program
        self.web_view = web_view
        self.errors: list[str] = []
        self.scans: dict[str, str] = {"failed": "cancel"}
        """What the camera finds."""
        self.login: dict[str, str] = {}
        """What WeCom answers to a login instead of a code."""
        self._shown = ""

    @classmethod
    async def unlock(cls, service: Service, browser: Browser, userid: str) -> "Phone":
        context = await browser.new_context(user_agent=WEB_VIEW, viewport={"width": 375, "height": 812})
        await context.route(WeComApp.MINIPROGRAM_SDK, _sdk)
        phone = cls(service, userid, await context.new_page(), await context.new_page())
        for page in (phone.program, phone.web_view):
            page.on("pageerror", lambda error: phone.errors.append(str(error)))
        await phone.program.expose_function("asks", phone._answer)
        await phone.web_view.expose_function("navigates", phone.opens)
        await phone.web_view.expose_function("launches", phone.launches)
        await phone.program.add_script_tag(content=RUNTIME.read_text("utf-8"))
        await phone.starts(service.url)
        return phone

    async def starts(self, host: str) -> None:
        """Start the mini-program anew, with the service at this address in its settings."""
        given = sources(host, str(self.service.agency.tenant_id))
        await self.program.evaluate("sources => { window.running = window.miniprogram(sources); }", given)

    async def _answer(self, name: str, argument: Any) -> dict[str, Any]:
        if name == "login":
            code = self.service.simulator.phone(self.userid).logs_in_to_miniprogram()
            return self.login or {"code": code}
        if name == "scanCode":
            return self.scans
        try:
            async with (
                ClientSession() as http,
                http.request(argument["method"], argument["url"], json=argument["data"]) as response,
            ):
                return {"statusCode": response.status, "data": await response.json()}
        except ClientError as error:
            return {"failed": type(error).__name__}

    async def opens(self, link: str) -> None:
        """Open a page of the mini-program, as a card or a page in the web-view does."""
        await self.program.evaluate("link => window.running.open(link)", link)

    async def launches(self, link: str) -> None:
        """Open a page of the mini-program instead of all that are open."""
        await self.program.evaluate("link => window.running.launch(link)", link)

    async def calls(self, name: str, *given: Any) -> Any:
        """Press a button, or let WeCom call the page."""
        return await self.program.evaluate("([name, given]) => window.running.call(name, ...given)", [name, given])

    async def comes_back(self, *, hours: float) -> None:
        """Look at the mini-program again after some time."""
        await self.program.evaluate("more => window.running.away(more)", hours * 3_600_000)

    async def in_wechat(self) -> None:
        """From now on this is no phone with WeCom, but one with WeChat."""
        await self.program.evaluate("window.running.inWeChat()")

    async def data(self) -> dict[str, Any]:
        """What the page on top shows."""
        found: dict[str, Any] = await self.program.evaluate("window.running.data()")
        return found

    async def settled(self) -> dict[str, Any]:
        """Wait until the page has something new to show, let the web-view load it, and return it."""
        condition = "shown => (d => d.failed || (d.src && d.src !== shown))(window.running.data())"
        await self.program.wait_for_function(condition, arg=self._shown)
        data = await self.data()
        if data.get("src"):
            self._shown = data["src"]
            await self.web_view.goto(self._shown)
        return data

    async def shows(self, text: str) -> None:
        """Wait until the web-view shows these words."""
        await self.web_view.get_by_text(text).first.wait_for()


async def _sdk(route: Route) -> None:
    await route.fulfill(content_type="text/javascript", body=SDK)
