"""QR codes: scanned in the chat, or by any phone's camera; each thing has one for its whole life."""

import pytest
from aiohttp import ClientSession

from bot.router import Turn
from handlers import codes
from handlers.codes import reading
from models.codes import QrCode
from tests.story import Service


@pytest.fixture
def lift(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of thing with codes."""

    async def scanned(turn: Turn, number: int) -> None:
        await turn.say(f"这是{number}号电梯。")

    monkeypatch.setitem(reading._declared, "lift", codes.CodeKind(scanned, lambda number: f"/h5/?lift={number}"))


async def code_of(service: Service, number: int) -> tuple[QrCode, str]:
    async with service.agency.work():
        code = await codes.code_for("lift", number)
        return code, codes.url_of(code)


async def test_a_code_scanned_in_the_chat_is_answered_by_its_subsystem(service: Service, lift: None) -> None:
    code, url = await code_of(service, 7)
    assert (await code_of(service, 7))[0].token == code.token
    assert (await code_of(service, 8))[0].token != code.token
    wang = service.person("wangfang")
    await wang.phone.scans(f"{url}")
    await service.deliver()
    wang.sees("这是7号电梯")


@pytest.mark.parametrize("token", ["AAAAAAAAAAAAAAAA", "short", "x" * 400])
async def test_a_code_that_is_none_of_ours_says_so(service: Service, lift: None, token: str) -> None:
    wang = service.person("wangfang")
    await wang.phone.scans(f"{service.url}/d/{token}")
    await service.deliver()
    wang.sees("不是本单位的")
    async with ClientSession() as browser, browser.get(f"{service.url}/d/{token}") as answer:
        assert answer.status == 404 and "不是后勤管家的" in await answer.text()


async def test_a_camera_without_a_login_is_led_to_the_login_and_then_to_the_thing(service: Service, lift: None) -> None:
    _, url = await code_of(service, 7)
    async with ClientSession() as browser, browser.get(url, allow_redirects=False) as answer:
        assert answer.status == 303
        assert "/h5/enter?" in answer.headers["Location"] and "lift%3D7" in answer.headers["Location"]


async def test_the_picture_is_a_drawing_of_the_address(service: Service, lift: None) -> None:
    code, _ = await code_of(service, 7)
    drawn = codes.picture(code)
    assert drawn.startswith("<svg") and "http://www.w3.org/2000/svg" in drawn and "script" not in drawn
