"""The control API that the page uses, the file that survives a restart, and who is let in."""

import asyncio
import json
import time
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from simulator import Simulator
from tests.simulator.wecom_samples import approval
from tests.simulator.wecom_service import CORP, Client, Service, agency


async def post(api: Client, path: str, body: dict[str, Any], status: int = 200) -> Any:
    async with api.http.post(f"{api.base}{path}", json=body) as response:
        assert response.status == status
        return await response.json()


async def get(api: Client, path: str, status: int = 200) -> Any:
    async with api.http.get(f"{api.base}{path}") as response:
        assert response.status == status
        return await response.json()


async def test_a_phone_by_http(simulator: Simulator, api: Client, service: Service) -> None:
    msgid = (await api.send("template_card", approval()))["msgid"]
    assert (await post(api, f"/phones/{CORP}/chen/say", {"text": "你好"}))["ok"]
    assert (await post(api, f"/phones/{CORP}/chen/enter", {}))["ok"]
    tap = {"msgid": msgid, "key": "reject", "selections": {"car": "c2"}}
    assert (await post(api, f"/phones/{CORP}/chen/tap", tap))["ok"]
    chat = await get(api, f"/phones/{CORP}/chen")
    assert (chat["name"], [item["kind"] for item in chat["items"]]) == ("陈静", ["template_card", "mine"])
    assert chat["items"][0]["chosen"] == {"car": ["c2"]}
    assert len(service.received) == 3


async def test_what_is_not_there_or_makes_no_sense(api: Client) -> None:
    await get(api, f"/phones/{CORP}/nobody", 404)
    await get(api, "/phones/wwother/chen", 404)
    await post(api, f"/phones/{CORP}/chen/tap", {"key": "approve"}, 404)
    await post(api, f"/phones/{CORP}/chen/tap", {"msgid": "m", "key": "approve"}, 404)
    await post(api, f"/phones/{CORP}/chen/menu", {"key": "car"}, 404)
    await post(api, f"/phones/{CORP}/chen/say", {}, 400)
    await post(api, f"/phones/{CORP}/chen/say", {"text": " "}, 400)
    await post(api, "/control/faults", {"no_such": 1}, 400)
    await post(api, "/control/faults", {"api_down": 1}, 400)
    await post(api, "/control/clock", {"advance": -1}, 400)
    await post(api, "/control/corps", {"corp_id": "x"}, 400)


async def test_faults_clock_and_tokens_by_http(simulator: Simulator, api: Client) -> None:
    changed = await post(api, "/control/faults", {"callback_retries": 1, "inject": [["message/send", -1, 1]]})
    assert (changed["callback_retries"], changed["inject"]) == (1, [["message/send", -1, 1]])
    assert (await api.send("text", {"content": "x"}))["errcode"] == -1
    assert (await post(api, "/control/faults", {"reset": True}))["callback_retries"] == 3
    before = (await get(api, "/control/state"))["now"]
    assert (await post(api, "/control/clock", {"advance": 3600}))["now"] >= before + 3600
    await post(api, "/control/tokens", {"end": "expired"})
    assert (await api.send("text", {"content": "x"}))["errcode"] == 42001
    state = await get(api, "/control/state")
    assert state["counts"]["errors"] == 2
    assert (await post(api, "/control/verify", {}))["ok"]


async def test_setting_up_by_http_hides_secrets(api: Client) -> None:
    shown = await post(api, "/control/corps", agency().to_dict() | {"corp_id": "wwsecond"})
    assert [corp["corp_id"] for corp in await get(api, "/control/corps")] == [CORP, "wwsecond"]
    assert "secret" not in json.dumps(shown)
    assert "app-secret" not in json.dumps(await get(api, "/control/state"))


async def test_a_page_hears_of_every_change(api: Client) -> None:
    async with api.http.get(f"{api.base}/phones/events") as stream:
        assert await stream.content.readuntil(b"\n\n") == b"retry: 1000\n\n"
        await api.send("text", {"content": "新"})
        assert await stream.content.readuntil(b"\n\n") == f'data: "{CORP}/chen"\n\n'.encode()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "localhost.evil.example"])
async def test_another_name_is_refused(api: Client, host: str) -> None:
    async with api.http.get(f"{api.base}/control/state", headers={"Host": host}) as response:
        assert response.status == 403


@pytest.mark.parametrize("host", ["localhost:8090", "127.0.0.1", "[::1]:8090"])
async def test_this_machine_is_let_in(api: Client, host: str) -> None:
    async with api.http.get(f"{api.base}/control/state", headers={"Host": host}) as response:
        assert response.status == 200


async def run_once(simulator: Simulator, http: aiohttp.ClientSession) -> tuple[TestServer, Client]:
    server = TestServer(simulator.web_app())
    await server.start_server()
    client = Client(http, str(server.make_url("")).rstrip("/"))
    await client.get_token()
    return server, client


async def test_a_restart_finds_everything_again(http: aiohttp.ClientSession, tmp_path: Path, service: Service) -> None:
    path = tmp_path / "state" / "wecom.json"
    before = Simulator(snapshot=path)
    before.configure(agency(service.url))
    server, api = await run_once(before, http)
    before.clock.advance(3600)
    code = (await api.send("template_card", approval("t1"), enable_duplicate_check=1))["response_code"]
    await server.close()
    assert path.stat().st_mode & 0o777 == 0o600

    after = Simulator(snapshot=path)
    server, api = await run_once(after, http)
    assert after.clock.now() - before.clock.now() < 1
    assert after.phone("chen").messages == before.phone("chen").messages
    assert await api.send("template_card", approval("t1"), enable_duplicate_check=1) == {"errcode": 0, "errmsg": "ok"}
    assert (await api.send("template_card", approval("t1")))["errcode"] == 42014
    await after.phone("chen").taps("同意")
    assert (await api.update(code, button={"replace_name": "已同意"}))["errcode"] == 0
    await server.close()


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 3
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)


async def test_a_crash_loses_half_a_second_at_most(http: aiohttp.ClientSession, tmp_path: Path) -> None:
    path = tmp_path / "wecom.json"
    running = Simulator(snapshot=path)
    running.configure(agency())
    server, api = await run_once(running, http)
    await api.send("text", {"content": "在"})
    await asyncio.to_thread(wait_for, path)
    assert [item.text for item in Simulator(snapshot=path).phone("chen").messages] == ["在"]
    await server.close()


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"version": 0, "world": {}}'])
def test_a_file_that_cannot_be_read_is_set_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wecom.json"
    path.write_text(text)
    fresh = Simulator(snapshot=path)
    fresh.configure(agency())
    assert fresh.phone("chen").messages == []
    assert (tmp_path / "wecom.json.old").read_text() == text
