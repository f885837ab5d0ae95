"""Search: every substring is found, numbers exactly, and nobody finds what they may not read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from handlers import assets, requests, rooms
from handlers.assets.searching import asset_hits
from handlers.requests.searching import read_search, searchable
from models.fleet import Vehicle
from models.org import Person
from models.requests import Request
from models.supplies import SupplyItem
from models.work import Resource, WorkOrder
from settings import Settings
from tests.lists.conftest import Sitting
from tests.lists.story import asked, dispatched
from tests.story import Agency, Service, open_agency

TEXTS = (
    "SQ000001\n用车申请\n王芳\n综合科\n省政府\n3人",
    "sq000002\n公务接待\n李敏\n办公室\n100%_满意\\的\n开会",
    "打印\n１２３ＡＢＣ\n𠮷野家",
    "无关",
)


async def test_every_substring_of_two_characters_and_more_is_found(agency: Agency) -> None:
    async with agency.work():
        li = await Person.get(id=agency.ids["limin"])
        rows = [
            await Request.create(
                request_type="vehicle",
                state="fulfilled",
                applicant_id=li.id,
                department_id=li.department_id,
                search_text=searchable(text),
            )
            for text in TEXTS
        ]
        for text in map(searchable, TEXTS):
            for line in text.split("\n"):
                for start in range(len(line)):
                    for end in range(start + 2, len(line) + 1):
                        words = line[start:end]
                        if words.isspace():
                            continue
                        wanted = read_search(words)
                        found = set(await requests.request_hits(wanted) or ())
                        expected = {row.id for row in rows if all(word in row.search_text for word in wanted.words)}
                        assert found == expected, words


async def test_the_end_of_one_word_and_the_beginning_of_the_next_are_none(agency: Agency) -> None:
    async with agency.work():
        li = await Person.get(id=agency.ids["limin"])
        await Request.create(
            request_type="vehicle", applicant_id=li.id, department_id=li.department_id, search_text="省政府\n开会"
        )
        assert await requests.request_hits(read_search("府开")) == []


async def test_words_that_nearly_every_row_has_are_left_to_the_newest(agency: Agency) -> None:
    async with agency.work():
        li = await Person.get(id=agency.ids["limin"])
        await Request.bulk_create(
            Request(
                request_type="vehicle", applicant_id=li.id, department_id=li.department_id, search_text=f"用车 {n}号"
            )
            for n in range(60)
        )
        assert await requests.request_hits(read_search("用车")) is None
        hits = await requests.request_hits(read_search("59号"))
        assert hits is not None and len(hits) == 1


async def test_another_tenant_finds_nothing(
    agency: Agency, settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = settings.model_copy(update={"data_dir": tmp_path_factory.mktemp("other")})
    other = await open_agency(elsewhere, code="other")
    async with agency.work():
        li = await Person.get(id=agency.ids["limin"])
        await Request.create(
            request_type="vehicle", applicant_id=li.id, department_id=li.department_id, search_text="绝密行程"
        )
        await WorkOrder.create(kind="trip", summary="绝密行程")
        assert len(await requests.request_hits(read_search("绝密")) or ()) == 1
        await assets.create(assets.AssetData(name="绝密文件柜", category="furniture"), by=None)
        assert len(await requests.work_order_hits(read_search("绝密")) or ()) == 1
        assert len(await asset_hits(read_search("绝密")) or ()) == 1
    async with other.work():
        assert await requests.request_hits(read_search("绝密")) == []
        assert await requests.work_order_hits(read_search("绝密")) == []
        assert await asset_hits(read_search("绝密")) == []


@given(st.text(max_size=40))
def test_whatever_is_typed_is_either_refused_or_looked_for(typed: str) -> None:
    try:
        wanted = read_search(typed)
    except UserError as refusal:
        assert "至少输入两个字" in refusal.text
        return
    assert wanted.words and any(len(word) >= 2 for word in wanted.words)
    assert wanted.words == read_search(" ".join(wanted.words)).words


async def test_the_box_finds_requests_orders_people_and_pages(service: Service, at_desk: Sitting) -> None:
    request_id = await dispatched(service)
    wang, zhao = await at_desk("wangfang"), await at_desk("zhaotiezhu")
    for words in ("省政", "政府", f"SQ{request_id:06d}", f"ｓｑ{request_id}", "王芳", "普通车辆 省政府"):
        found = await wang.gets(f"/console/search?q={words}")
        assert f"/console/requests/{request_id}" in found.paper.links, words
    async with service.agency.work():
        order = await WorkOrder.get(request_id=request_id)
    for words in ("省政府", order.number, f"SQ{request_id:06d}"):
        assert f"/console/work-orders/{order.id}" in (await zhao.gets(f"/console/search?q={words}")).paper.links
    people = await wang.gets("/console/search?q=赵铁")
    assert "赵铁柱" in people.text and "车队" in people.text
    assert "/console/approvals" in (await wang.gets("/console/search?q=待我审批")).paper.links
    assert "没有找到" in (await wang.gets("/console/search?q=火星基地")).text
    assert "请至少输入两个字" in (await wang.gets("/console/search?q=省")).text


async def test_the_box_finds_the_things_of_every_part_for_those_whom_they_concern(
    service: Service, at_desk: Sitting
) -> None:
    async with service.agency.work():
        wang = await Person.get(id=service.agency.ids["wangfang"])
        about = {"category": "office", "keeper_id": wang.id, "department_id": wang.department_id}
        printer = await assets.create(
            assets.AssetData(name="黑白打印机", model="惠普M405dn", serial="SN０３８１", place="1号楼301", **about),
            by=None,
        )
        await rooms.add_room(rooms.RoomFacts("第九会议室", "主楼9层", 20, []), by=None)
        await SupplyItem.create(name="A4复印纸", aliases="打印纸", unit="包", stock=7)
        for plate, driven in (("京A90001", True), ("京A90002", False)):
            resource = await Resource.create(kind="vehicle")
            await Vehicle.create(resource_id=resource.id, plate=plate, model="别克GL8", active=driven)
    jiang, wang_at_desk, cao = await at_desk("jiangnan"), await at_desk("wangfang"), await at_desk("caojun")
    for words in ("打印机", "zc2026-0001", "405DN", "sn0381", "1号楼301", "王芳", "打印机 301"):
        assert f"/console/assets/{printer.id}" in (await jiang.gets(f"/console/search?q={words}")).paper.links, words
        assert f"/h5/assets/{printer.id}" in (await wang_at_desk.gets(f"/console/search?q={words}")).paper.links
        assert f"assets/{printer.id}" not in (await cao.gets(f"/console/search?q={words}")).html, words
    assert "第九会议室 主楼9层 20人" in " ".join((await cao.gets("/console/search?q=9层")).text.split())
    assert "库存 7包" in (await cao.gets("/console/search?q=打印纸")).text
    dispatcher = await at_desk("zhaotiezhu")
    found = await dispatcher.gets("/console/search?q=a9000")
    assert "京A90001" in found.text and "别克GL8" in found.text and "京A90002" not in found.text
    assert "别克GL8" not in (await cao.gets("/console/search?q=京A90001")).text


async def test_submission_writes_the_line_and_the_words(service: Service) -> None:
    request_id = await asked(service)
    async with service.agency.work():
        request = await Request.get(id=request_id)
    assert re.match(r"去省政府 .* 3人", request.summary)
    for words in (f"sq{request_id:06d}", "用车申请", "王芳", "综合科", "省政府", "普通车辆"):
        assert words in request.search_text.split("\n")


@pytest.mark.parametrize("who", ["weina", "dengjie"])
async def test_a_colleague_does_not_find_what_is_not_theirs(service: Service, at_desk: Sitting, who: str) -> None:
    request_id = await asked(service)
    reader = await at_desk(who)
    for words in ("省政府", f"SQ{request_id:06d}", "王芳"):
        found = await reader.gets(f"/console/search?q={words}")
        assert f"/console/requests/{request_id}" not in found.paper.links, words
