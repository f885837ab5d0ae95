"""抄送我的: copies by the flow and by hand, on the phone, at the desk and in the chat, unread until they are opened."""

from handlers import requests
from handlers.flows.publishing import publish
from models.org import Person
from models.requests import Request, RequestCopy
from tests.lists.story import AIRPORT, asked
from tests.pages.reader import Opening
from tests.requests.operations import Office
from tests.story import Service


async def informed(service: Service) -> tuple[int, int]:
    """魏娜 is informed of one request by the flow, then of another by 李敏; their ids."""
    office, ids = Office(service), service.agency.ids
    copied = {"kind": "cc", "key": "told", "name": "抄送", "approvers": [{"kind": "person", "person_id": ids["weina"]}]}
    async with service.agency.work():
        await publish("vehicle", {"nodes": [copied, office.node("first", "limin")]})
    first = await asked(service)
    async with service.agency.work():
        await publish("vehicle", {"nodes": [office.node("first", "limin")]})
    second = await asked(service, sentence=AIRPORT)
    async with service.agency.work():
        li, weina = await office.person("limin"), await office.person("weina")
        await requests.copy_to(second, li, [weina], channel="web")
    await service.deliver()
    return first, second


async def seen(service: Service) -> dict[int, bool]:
    async with service.agency.work():
        return {copy.request_id: copy.seen_at is not None for copy in await RequestCopy.all()}


async def test_on_the_phone_they_are_listed_newest_first_and_read_once_opened(
    service: Service, open_page: Opening
) -> None:
    first, second = await informed(service)
    reader, home = await open_page("weina", "/h5/")
    assert "抄送我的" in home.text and "2 份未读" in home.text
    listed = await reader.gets("/h5/copies")
    links = [link for link in listed.paper.links if link.startswith("/h5/requests/")]
    assert links == [f"/h5/requests/{second}", f"/h5/requests/{first}"]
    assert listed.text.count("未读") == 2 and "李敏抄送" in listed.text and "按流程抄送" in listed.text
    assert "去机场" in listed.text and "去省政府" in listed.text

    assert (await reader.gets(f"/h5/requests/{second}")).status == 200
    assert await seen(service) == {first: False, second: True}
    assert (await reader.gets("/h5/copies")).text.count("未读") == 1
    assert "1 份未读" in (await reader.gets("/h5/")).text


async def test_nobody_elses_look_makes_a_copy_read(service: Service, open_page: Opening) -> None:
    first, second = await informed(service)
    for userid in ("wangfang", "limin"):
        reader, _ = await open_page(userid, "/h5/")
        for path in (f"/h5/requests/{second}", f"/console/requests/{first}"):
            assert (await reader.gets(path)).status == 200
    assert await seen(service) == {first: False, second: False}
    reader, _ = await open_page("limin", "/h5/")
    assert "没有抄送给您的申请" in (await reader.gets("/h5/copies")).text
    assert "没有抄送给您的申请" in (await reader.gets("/console/copies")).text


async def test_at_the_desk_it_is_a_list_of_the_menu(service: Service, open_page: Opening) -> None:
    first, second = await informed(service)
    reader, _ = await open_page("weina", "/h5/")
    home = await reader.gets("/console/")
    assert ("/console/copies", "抄送我的") in home.paper.named_links
    listed = await reader.gets("/console/copies")
    links = [link for link in listed.paper.links if link.startswith("/console/requests/")]
    rows = [link for link in links if link.split("/")[-1].isdigit()]
    assert rows == [f"/console/requests/{second}", f"/console/requests/{first}"]
    assert "按流程" in listed.text and "李敏" in listed.text

    assert (await reader.gets(f"/console/requests/{first}")).status == 200
    assert await seen(service) == {first: True, second: False}
    unread = await reader.gets("/console/copies?seen=false")
    assert f"/console/requests/{second}" in unread.paper.links and "共 1 条" in unread.text
    found = await reader.gets("/console/copies?q=省政府&type=vehicle")
    assert f"/console/requests/{first}" in found.paper.links and "共 1 条" in found.text


async def test_in_the_chat_the_newest_five_are_told_with_a_link_to_all(service: Service) -> None:
    weina = service.person("weina")
    await weina.says("抄送我的")
    weina.sees("现在没有抄送给您的申请")
    first, second = await informed(service)
    await weina.says("抄送我的。")
    told = weina.sees("最近抄送给您的申请")
    assert told.text.index(f"SQ{second:06d}") < told.text.index(f"SQ{first:06d}")
    assert "1. 【未读】" in told.text and "王芳 用车申请：去机场" in told.text and "copies" in str(told.content)
    assert await seen(service) == {first: False, second: False}, "a list is no look at the request"

    async with service.agency.work():
        li, weina_row = await Office(service).person("limin"), await Person.get(id=weina.person_id)
        request = await Request.get(id=first)
        for _ in range(4):
            copy = request.clone()
            await copy.save()
            await RequestCopy.create(request_id=copy.id, person_id=weina_row.id, by_id=li.id)
    await weina.says("我的抄送")
    told = weina.sees("最近抄送给您的申请")
    assert "5. " in told.text and "6. " not in told.text and f"SQ{first:06d}" not in told.text
