"""The mini-program's code becomes a login of its web-view: for the right person, once, and soon."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import ClientSession

from models.clock import now
from models.org import Person
from models.sessions import WebSession
from pages.hand_over import HandOver
from simulator import AgentConfig, CorpConfig, MemberConfig
from tests.miniprogram.conftest import APPID
from tests.pages.reader import Reader, Sheet
from tests.story import Service

UNFINISHED = "登录没有完成"


@dataclass
class Shell:
    """Asks as the mini-program does."""

    service: Service
    status: int = 0

    async def logs_in(self, code: str, to: str = "/h5/", **more: Any) -> dict[str, str]:
        body = {"tenant": str(self.service.agency.tenant_id), "code": code, "to": to, **more}
        return await self.sends(json.dumps(body).encode())

    async def sends(self, body: bytes) -> dict[str, str]:
        async with ClientSession() as http:
            address = f"{self.service.url}/h5/miniprogram/login"
            async with http.post(address, data=body, headers={"Content-Type": "application/json"}) as response:
                self.status = response.status
                answer: dict[str, str] = await response.json()
                return answer

    def code(self, userid: str = "wangfang", appid: str = "") -> str:
        return self.service.simulator.phone(userid).logs_in_to_miniprogram(appid)


@pytest.fixture
def shell(service: Service) -> Shell:
    return Shell(service)


async def opened(service: Service, address: str) -> Sheet:
    """What a fresh web-view shows."""
    async with Reader(service, "nobody") as reader:
        return await reader.gets(address)


async def test_the_web_view_belongs_to_whoever_holds_the_phone(service: Service, shell: Shell) -> None:
    address = (await shell.logs_in(shell.code("wangfang"), "/h5/requests?show=closed"))["address"]
    async with Reader(service, "nobody") as reader:
        sheet = await reader.gets(address)
        assert (sheet.status, str(sheet.url.relative())) == (200, "/h5/requests?show=closed")
        assert "王芳，您好" in (await reader.gets("/h5/")).text
    async with service.agency.work():
        session = await WebSession.get()
        assert (session.person_id, session.method) == (service.agency.ids["wangfang"], "wecom")


async def test_an_address_opens_once(service: Service, shell: Shell) -> None:
    address = (await shell.logs_in(shell.code()))["address"]
    assert (await opened(service, address)).status == 200
    again = await opened(service, address)
    assert again.status == 403
    assert "重新打开" in again.text


async def test_who_opened_the_program_before_is_logged_out(service: Service, shell: Shell) -> None:
    async with Reader(service, "nobody") as reader:
        await reader.gets((await shell.logs_in(shell.code("wangfang")))["address"])
        await reader.gets((await shell.logs_in(shell.code("limin")))["address"])
        assert "李敏，您好" in (await reader.gets("/h5/")).text
    async with service.agency.work():
        assert await WebSession.all().count() == 1


async def test_a_code_is_good_once(shell: Shell) -> None:
    code = shell.code()
    await shell.logs_in(code)
    answer = await shell.logs_in(code)
    assert shell.status == 403
    assert UNFINISHED in answer["error"]


async def test_somebody_of_another_enterprise_is_not_taken_for_their_namesake(service: Service, shell: Shell) -> None:
    own = service.simulator.corp()
    agent = AgentConfig(1, "other-secret", own.agents[0].token, own.agents[0].aes_key, miniprogram_appid=APPID)
    other = CorpConfig("wwother", "别的单位", [agent], members=[MemberConfig("wangfang", "王某")])
    service.simulator.configure(other)
    answer = await shell.logs_in(service.simulator.phone("wangfang", "wwother").logs_in_to_miniprogram())
    assert shell.status == 403
    assert UNFINISHED in answer["error"]


async def test_a_program_that_is_not_this_agencys_is_not_let_in(shell: Shell) -> None:
    answer = await shell.logs_in(shell.code(appid="wx99999999"))
    assert shell.status == 404
    assert "小程序" in answer["error"]


async def test_people_without_an_account_are_told_whom_to_ask(service: Service, shell: Shell) -> None:
    ours = service.agency.ids["chenlei"]
    address = (await shell.logs_in(shell.code("chenlei")))["address"]
    async with service.agency.work():
        await Person.filter(id=ours).update(active=False)
    refused = await opened(service, address)
    assert refused.status == 403
    assert "请联系本单位的系统管理员" in refused.text
    answer = await shell.logs_in(shell.code("chenlei"))
    assert shell.status == 403
    assert "请联系本单位的系统管理员" in answer["error"]


async def test_while_wecom_is_away_the_program_says_so(service: Service, shell: Shell) -> None:
    code = shell.code()
    service.simulator.faults.api_down = True
    answer = await shell.logs_in(code)
    assert shell.status == 503
    assert "企业微信暂时没有回应" in answer["error"]


@pytest.mark.parametrize("tenant", ["0", "999999"])
async def test_an_unknown_agency_has_no_program(shell: Shell, tenant: str) -> None:
    answer = await shell.logs_in("code", tenant=tenant)
    assert shell.status == 404
    assert "小程序" in answer["error"]


async def test_what_is_no_login_is_refused_before_wecom_is_asked(service: Service, shell: Shell) -> None:
    good: dict[str, Any] = {"tenant": str(service.agency.tenant_id), "code": "c", "to": "/h5/"}
    for body in (
        *(b"", b"{", b"[]", b"null", b"\xff", b'"x"', b"{}"),
        *(json.dumps(good | wrong).encode() for wrong in ({"tenant": "1;"}, {"tenant": 1}, {"tenant": "١"})),
        *(json.dumps(good | wrong).encode() for wrong in ({"code": ""}, {"code": "c" * 513}, {"more": 1})),
        json.dumps(good | {"to": "/" * 9000}).encode(),
    ):
        answer = await shell.sends(body)
        assert shell.status == 400, body[:40]
        assert UNFINISHED in answer["error"]
    assert not [call for call in service.simulator.calls if call.path.endswith("jscode2session")]


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example", "/h5/miniprogram/enter?ticket=x", "/s/abc"])
async def test_only_pages_of_ours_are_gone_to(service: Service, shell: Shell, to: str) -> None:
    sheet = await opened(service, (await shell.logs_in(shell.code(), to))["address"])
    assert (sheet.url.path, sheet.status) == ("/h5/", 200)
    assert str(sheet.url).startswith(service.url)


def test_a_hand_over_proves_itself_only_whole_and_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = HandOver(7, 12, "wecom", "/h5/requests?q=%E7%8E%8B").seal(b"secret")
    found = HandOver.unseal(b"secret", ticket)
    assert found is not None
    assert (found.tenant_id, found.person_id, found.channel, found.to) == (7, 12, "wecom", "/h5/requests?q=%E7%8E%8B")
    assert HandOver.unseal(b"another", ticket) is None
    for changed in (ticket.replace(".7.", ".8."), ticket.replace(".12.", ".13."), ticket[:-1], ticket + "0", "", "a.b"):
        assert HandOver.unseal(b"secret", changed) is None
    later = now().timestamp() + 61
    monkeypatch.setattr("time.time", lambda: later)
    assert HandOver.unseal(b"secret", ticket) is None
