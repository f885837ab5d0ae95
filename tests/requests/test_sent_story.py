"""What is sent without words: pictures, files, places on the map, scanned codes."""

import asyncio
import json
from typing import Any

import pytest

from handlers.org.menu import MENU
from handlers.requests.chat.sent import FETCH_JOB
from jobs.sent_files import sent_files
from models.files import StoredFile
from models.requests import Request
from tests.designing.seal import publish_type
from tests.story import Service, Storyteller

PICTURE = b"\xff\xd8\xff" + b"pixels of a broken pot"
REPAIR: dict[str, Any] = {
    "label": "报损登记",
    "fields": [
        {"kind": "text", "key": "what", "label": "物品"},
        {"kind": "place", "key": "where", "label": "地点"},
        {"kind": "files", "key": "photos", "label": "现场照片", "pictures": True},
        {"kind": "files", "key": "papers", "label": "其他材料", "required": False},
    ],
}


async def put_off(service: Service) -> list[dict[str, Any]]:
    """What was put off for the worker; earlier tests may have left some of theirs."""
    async with service.agency.work() as unit:
        taken = "DELETE FROM pgqueuer.pgqueuer WHERE entrypoint = $1 RETURNING id, payload"
        rows = sorted(await unit.connection.fetch(taken, FETCH_JOB), key=lambda row: row["id"])
    found = [json.loads(row["payload"]) for row in rows]
    return [payload for payload in found if payload["tenant_id"] == service.agency.tenant_id]


async def work_off(service: Service) -> int:
    """Do what the worker would: fetch the files, and send what is said about them. Gives how many there were."""
    payloads = await put_off(service)
    for payload in payloads:
        await sent_files(service.agency.settings).work(payload)
    await service.deliver()
    return len(payloads)


async def photographs(person: Storyteller, content: bytes = PICTURE) -> None:
    await person.phone.sends_image(content)
    assert await work_off(person.service) == 1


async def files(service: Service) -> list[StoredFile]:
    async with service.agency.work():
        return list(await StoredFile.all().order_by("id"))


async def test_a_photo_goes_into_the_form_that_is_being_filled_in(service: Service) -> None:
    code = await publish_type(service.agency, REPAIR)
    wang = service.person("wangfang")
    await wang.says("申请报损登记，物品是花盆")
    await wang.says("二号楼301")
    wang.sees("请把现场照片直接发到这里")

    await photographs(wang)

    wang.sees("收到，已放好：“现场照片”1张照片")
    card = wang.card("请确认报损登记")
    assert "1张图片" in card.text
    await photographs(wang)
    assert wang.card("请确认报损登记").id != card.id and "2张图片" in wang.last
    await wang.taps("提交")
    async with service.agency.work():
        request = await Request.get(request_type=code)
    kept = await files(service)
    assert [(file.name, file.request_id, file.content) for file in kept] == [("照片.jpg", request.id, PICTURE)] * 2


async def test_a_photo_with_nothing_open_waits_for_the_form_that_it_is_meant_for(service: Service) -> None:
    await publish_type(service.agency, REPAIR)
    wang = service.person("wangfang")

    await photographs(wang)
    wang.sees("收到照片，先替您保存30分钟", "报损登记")
    await photographs(wang)
    wang.sees("又收到1张照片")
    await wang.says("报损登记")

    wang.sees("收到，已放好：“现场照片”2张照片")
    wang.sees("请问物品怎么写")
    await wang.says("花盆")
    await wang.says("二号楼301")
    assert "2张图片" in wang.card("请确认报损登记").text


async def test_photos_that_are_fetched_at_the_same_moment_are_all_placed(service: Service) -> None:
    await publish_type(service.agency, REPAIR)
    wang = service.person("wangfang")
    await wang.says("申请报损登记，物品是花盆")
    for _ in range(5):
        await wang.phone.sends_image(PICTURE)
    payloads = await put_off(service)

    await asyncio.gather(*(sent_files(service.agency.settings).work(payload) for payload in payloads))

    kept = [file.id for file in await files(service)]
    async with service.agency.work():
        draft = await Request.get(state="draft")
    assert len(kept) == 5 and sorted(draft.form["photos"]) == kept


async def test_a_file_is_no_photo(service: Service) -> None:
    await publish_type(service.agency, REPAIR)
    wang = service.person("wangfang")
    await wang.says("申请报损登记，物品是花盆")
    await wang.says("二号楼301")

    await wang.phone.sends_file("报价.pdf", b"%PDF-1.7 prices")
    await work_off(service)

    wang.sees("“其他材料”1个文件")
    wang.sees("请把现场照片直接发到这里")
    (kept,) = await files(service)
    assert (kept.name, kept.content_type) == ("报价.pdf", "application/pdf")


async def test_a_photo_goes_with_the_material_that_an_approver_asked_for(service: Service) -> None:
    wang, li = service.person("wangfang"), service.person("limin")
    await wang.says("明天下午两点到五点用普通车去省政府，3个人，要司机，市内")
    await wang.taps("提交")
    await li.says("请补充会议通知")
    await wang.taps("补充材料")
    wang.sees("有照片或文件先发到这里")

    await photographs(wang)
    wang.sees("收到，共1个文件，会和您的说明一起提交")
    await wang.phone.sends_file("通知.pdf", b"%PDF-1.7 notice")
    await work_off(service)
    await wang.says("会议通知和现场照片")

    li.sees("王芳补充了", "会议通知和现场照片")
    kept = await files(service)
    async with service.agency.work():
        request = await Request.get(state="in_approval")
    assert [(file.name, file.request_id, file.purpose) for file in kept] == [
        ("照片.jpg", request.id, "attachment"),
        ("通知.pdf", request.id, "attachment"),
    ]


async def test_nobody_fills_the_shelf(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sent_files.WAITING_MAX", 2)
    await publish_type(service.agency, REPAIR)
    wang = service.person("wangfang")
    for _ in range(3):
        await photographs(wang)
    wang.sees("已经替您保存了2个，这一个没有收下")
    assert len(await files(service)) == 2


async def test_what_cannot_be_kept_is_said(service: Service) -> None:
    wang = service.person("wangfang")

    await wang.phone.sends_file("病毒.exe", b"MZ and so on")
    await work_off(service)
    wang.sees("“病毒.exe”的类型不能上传")

    await wang.phone.sends_image(PICTURE)
    service.simulator.clock.advance(4 * 24 * 3600)
    service.simulator.expire_tokens()
    await work_off(service)
    wang.sees("照片没有收到，可能太大或已经过期，请重新发一次")

    await photographs(wang)
    wang.sees("收到照片，先替您保存30分钟")


async def test_a_file_that_is_fetched_twice_is_kept_once(service: Service) -> None:
    await publish_type(service.agency, REPAIR)
    wang = service.person("wangfang")
    await wang.phone.sends_image(PICTURE)
    (payload,) = await put_off(service)
    job = sent_files(service.agency.settings)

    await job.work(payload)
    await job.work(payload)
    await work_off(service)

    assert len(await files(service)) == 1
    assert len([item for item in wang.inbox if "收到照片" in item.text]) == 1


async def test_a_channel_that_is_away_is_asked_again(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.phone.sends_image(PICTURE)
    service.simulator.faults.change({"inject": [["media/get", -1, 1]]})
    with pytest.raises(Exception, match="-1"):
        await work_off(service)
    assert await files(service) == []


async def test_a_place_answers_where(service: Service) -> None:
    await publish_type(service.agency, REPAIR)
    wang = service.person("wangfang")
    await wang.phone.sends_location(30.27, 120.15, "文三路90号")
    await service.deliver()
    wang.sees("收到位置：文三路90号", "用车去文三路90号")

    await wang.says("申请报损登记，物品是花盆")
    await wang.phone.sends_location(30.27, 120.15, "文三路90号")
    await service.deliver()
    wang.sees("地点 文三路90号", "请把现场照片直接发到这里")

    await wang.phone.sends_location(30.27, 120.15)
    await service.deliver()
    wang.sees("没有地址的文字")


async def test_a_place_is_where_the_car_goes(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("明天下午两点到五点用普通车，3个人，要司机，市内")
    wang.sees("请问要去哪里")
    await wang.phone.sends_location(30.27, 120.15, "文三路90号", menu="发位置")
    await service.deliver()
    assert "文三路90号" in wang.card("请确认用车申请").text
    await wang.says("改成4个人")
    assert "文三路90号" in wang.card("请确认用车申请").text and "4人" in wang.last


async def test_a_scanned_code_that_says_something_is_understood(service: Service) -> None:
    wang = service.person("wangfang")
    assert any(entry["type"] == "scancode_waitmsg" for top in MENU for entry in top.get("sub_button", [top]))

    await wang.phone.scans("明天下午两点用车去省政府")
    await service.deliver()
    wang.sees("省政府")
    await wang.phone.scans("CODE_128,6901234567892")
    await service.deliver()
    wang.sees("扫到的内容是“6901234567892”")
    await wang.phone.scans("https://example.com/x")
    await service.deliver()
    wang.sees("网页链接")
