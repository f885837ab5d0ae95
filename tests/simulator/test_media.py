"""Files that apps upload and members send, as strict as the real platform."""

import io
import json

import aiohttp
import pytest

from simulator import Simulator
from simulator.wecom.phone import NothingToTap
from tests.simulator.wecom_service import AGENT, Client, Service

PICTURE = b"\x89PNG\r\n\x1a\n" + b"pixels"
MENU = [
    {"type": "scancode_waitmsg", "name": "扫一扫", "key": "scan"},
    {"type": "pic_photo_or_album", "name": "拍照", "key": "photo"},
    {"type": "location_select", "name": "发位置", "key": "place"},
]


async def upload(
    api: Client, kind: str, content: bytes, *, name: str = "清单.txt", part: str = "media"
) -> dict[str, object]:
    form = aiohttp.FormData(quote_fields=False)
    form.add_field(part, io.BytesIO(content), filename=name, content_type="application/octet-stream")
    query = {"access_token": api.token, "type": kind}
    async with api.http.post(f"{api.base}/cgi-bin/media/upload", params=query, data=form) as response:
        assert response.status == 200
        answer: dict[str, object] = await response.json()
    return answer


async def fetch(api: Client, media_id: object, **headers: str) -> aiohttp.ClientResponse:
    query = {"access_token": api.token, "media_id": str(media_id)}
    return await api.http.get(f"{api.base}/cgi-bin/media/get", params=query, headers=headers)


async def test_what_was_uploaded_comes_back(api: Client) -> None:
    answer = await upload(api, "file", "份数：3".encode())
    got = await fetch(api, answer["media_id"])

    assert answer["type"] == "file" and isinstance(answer["created_at"], str)
    assert await got.read() == "份数：3".encode()
    assert "清单.txt" in got.headers["Content-disposition"]
    part = await fetch(api, answer["media_id"], Range="bytes=0-5")
    assert (part.status, await part.read()) == (206, "份数".encode())


@pytest.mark.parametrize(
    ("kind", "beginning", "mebibytes", "code"),
    [
        ("photo", PICTURE, 0, 40004),
        ("image", b"GIF89a-moving", 0, 40005),
        ("voice", PICTURE, 0, 40005),
        ("video", PICTURE, 0, 40005),
        ("image", b"\xff\xd8\xff", 0, 44001),
        ("image", PICTURE, 10, 40009),
        ("voice", b"#!AMR\n", 2, 45001),
        ("file", b"content", 20, 40006),
    ],
)
async def test_what_is_not_taken(api: Client, kind: str, beginning: bytes, mebibytes: int, code: int) -> None:
    assert (await upload(api, kind, beginning + bytes(mebibytes * 1024 * 1024)))["errcode"] == code


async def test_the_part_must_be_called_media(api: Client) -> None:
    assert (await upload(api, "file", b"content", part="file"))["errcode"] == 44001


async def test_a_file_is_gone_after_three_days(simulator: Simulator, api: Client) -> None:
    media_id = (await upload(api, "image", PICTURE))["media_id"]
    simulator.clock.advance(3 * 24 * 3600 + 1)
    simulator.expire_tokens()
    await api.get_token()

    got = await fetch(api, media_id)

    assert (got.status, json.loads(await got.read())["errcode"]) == (200, 40007)
    assert (await api.get("media/get", media_id="unheard-of"))["errcode"] == 40007
    assert (await api.get("media/get"))["errcode"] == 41006


async def test_a_picture_arrives_as_a_message_and_can_be_fetched(
    simulator: Simulator, api: Client, service: Service
) -> None:
    await simulator.phone("chen").sends_image(PICTURE)

    (message,) = service.received
    assert (message.findtext("MsgType"), message.findtext("AgentID")) == ("image", str(AGENT))
    assert await (await fetch(api, message.findtext("MediaId"))).read() == PICTURE
    with pytest.raises(ValueError):
        await simulator.phone("chen").sends_image(b"GIF89a-moving")


async def test_the_menu_opens_camera_and_map(simulator: Simulator, api: Client, service: Service) -> None:
    await api.post("menu/create", {"button": MENU}, agentid=str(AGENT))
    chen = simulator.phone("chen")

    await chen.scans("GD-0031")
    await chen.sends_image(PICTURE, menu="拍照")
    await chen.sends_location(23.0, 113.0, "艺苑路106号", menu="发位置")

    scan, counted, picture, place = service.received
    assert (scan.findtext("Event"), scan.findtext("EventKey")) == ("scancode_waitmsg", "scan")
    assert scan.findtext("ScanCodeInfo/ScanResult") == "GD-0031"
    assert counted.findtext("SendPicsInfo/Count") == "1"
    assert len(counted.findtext("SendPicsInfo/PicList/item/PicMd5Sum") or "") == 32
    assert picture.findtext("MsgType") == "image"
    assert place.findtext("SendLocationInfo/Location_X") == "23.0"
    with pytest.raises(NothingToTap):
        await chen.sends_location(23.0, 113.0, menu="拍照")


async def test_other_things_that_people_send(simulator: Simulator, base: str, service: Service) -> None:
    chen = simulator.phone("chen")
    await chen.sends_voice(b"#!AMR\n0", recognised="明天用车")
    await chen.sends_location(23.134, 113.358, "客村")
    await chen.sends_link("通知", "https://example.gov.cn/1")
    await chen.sends_file("清单.txt", b"content")

    assert [message.findtext("MsgType") for message in service.received] == ["voice", "location", "link", "file"]
    assert service.received[0].findtext("Recognition") == "明天用车"
    assert [item.text for item in chen.messages] == ["[语音]明天用车", "[位置]客村", "[链接]通知", "[文件]清单.txt"]


async def test_the_page_sends_them_too(simulator: Simulator, api: Client, service: Service) -> None:
    phone = f"{api.base}/phones/wx5823bf96d3bd56c7/chen"
    async with api.http.post(f"{phone}/image", data=PICTURE) as answer:
        assert (await answer.json())["ok"]
    async with api.http.post(f"{phone}/location", json={"latitude": 23, "longitude": 113, "label": "客村"}) as answer:
        assert (await answer.json())["ok"]
    async with api.http.post(f"{phone}/image", data=b"no picture") as answer:
        assert answer.status == 400

    shown = simulator.phone("chen").messages[0].content["media_id"]
    async with api.http.get(f"{api.base}/media/{shown}") as picture:
        assert await picture.read() == PICTURE
