"""盘点: opened at a desk, counted by scanning in the chat, with differences that are told and written down."""

import asyncio

import pytest

from bot.errors import UserError
from handlers import assets, codes
from handlers.assets import stocktaking
from handlers.assets.register import AssetData
from jobs import housekeeping
from models.assets import Asset, AssetEvent, Stocktaking, StocktakingLine
from models.org import Person
from tests.console.conftest import open_console
from tests.pages.reader import Opening
from tests.requests.test_sent_story import photographs
from tests.story import Agency, Service, Storyteller

__all__ = ["open_console"]

THINGS = (("台式计算机", "1号楼301"), ("打印机", "1号楼302"), ("投影仪", "1号楼305"), ("碎纸机", "2号楼101"))


async def enter_things(agency: Agency, keeper: str = "wangfang") -> list[Asset]:
    async with agency.work():
        person = await Person.get(id=agency.ids[keeper])
        return [
            await assets.create(
                AssetData(
                    name=name, category="office", place=place, keeper_id=person.id, department_id=person.department_id
                ),
                by=None,
            )
            for name, place in THINGS
        ]


async def scan(service: Service, who: Storyteller, asset: Asset) -> None:
    async with service.agency.work():
        url = codes.url_of(await codes.code_for("asset", asset.id))
    await who.phone.scans(url)
    await service.deliver()


async def test_labels_are_scanned_one_after_the_other_and_the_differences_are_told(
    open_console: Opening, service: Service
) -> None:
    computer, printer, projector, shredder = await enter_things(service.agency)
    jiang, page = await open_console("jiangnan", "/console/stocktakings/new")
    page = await jiang.presses(page, "开始盘点", name="年终盘点", place="1号楼", helpers="曹军")
    assert "盘点已开始" in page.text and "已盘 0/3" in page.text
    where = page.path
    wang, cao = service.person("wangfang"), service.person("caojun")
    wang.sees("开始盘点“年终盘点”，您名下有3件要盘")
    cao.sees("请您帮忙扫标签，共3件")

    await wang.says("盘点")
    wang.sees("“年终盘点”已盘 0/3", "请逐个扫资产标签")
    await scan(service, wang, computer)
    wang.sees("已盘 1/3：台式计算机", "在1号楼301")
    await scan(service, wang, printer)
    await wang.says("在1号楼308")
    wang.sees("已盘 2/3：打印机", "现在在1号楼308（登记的是1号楼302）")
    await scan(service, wang, shredder)
    wang.sees("已盘 2/3：碎纸机", "不在这次盘点的范围里")
    await wang.says("盘完了")
    wang.sees("已盘 2/3。还有1件没盘")

    phone, _ = await open_console("caojun")
    page = await phone.gets(f"/h5/stocktakings/{where.rpartition('/')[2]}")
    assert "投影仪" in page.text and "台式计算机" not in page.text
    page = await phone.presses(page, "地点变了")
    assert page.status == 422 and "现在的地点" in page.text
    page = await phone.presses(page, "找不到", words="可能借给了财务科")
    assert "您要盘的都盘完了" in page.text

    page = await jiang.gets(where)
    assert "差异 3 件" in page.text and "可能借给了财务科" in page.text and "1号楼308" in page.text
    page = await jiang.presses(page, "结束盘点", ticks={"update_places": ["yes"]})
    assert "盘点已结束" in page.text
    async with service.agency.work():
        assert (await Asset.get(id=printer.id)).place == "1号楼308"
        notes = {one.asset_id: one.note for one in await AssetEvent.filter(kind="checked")}
    assert notes == {
        computer.id: "年终盘点：账实相符",
        printer.id: "年终盘点：位置不符，在1号楼308",
        projector.id: "年终盘点：未找到。可能借给了财务科",
        shredder.id: "年终盘点：不在盘点范围，在2号楼101",
    }
    listed = await jiang.gets("/console/stocktaking-lines?finding=missing")
    assert "投影仪" in listed.text and "打印机" not in listed.text
    await wang.says("盘点")
    wang.sees("现在没有要您参加的盘点")
    assert service.simulator.warnings == []


async def test_a_single_scan_offers_to_count_and_a_photo_goes_with_what_was_scanned(
    open_console: Opening, service: Service
) -> None:
    computer, *_ = await enter_things(service.agency)
    async with service.agency.work():
        jiang = await Person.get(id=service.agency.ids["jiangnan"])
        await stocktaking.open_stocktaking("抽查", stocktaking.Wanted(), by=jiang)
    wang, chen = service.person("wangfang"), service.person("chenlei")
    await scan(service, chen, computer)
    assert "盘点" not in chen.card("台式计算机").text, "whoever has no part in it only sees the thing"
    await scan(service, wang, computer)
    await wang.taps("盘点：地点变了")
    wang.sees("现在的地点")
    await wang.says("2号楼203")
    wang.sees("已盘 1/4：台式计算机", "现在在2号楼203")
    async with service.agency.work():
        line = await StocktakingLine.get(asset_id=computer.id)
        assert (line.finding, line.found_place, line.checked_by_id) == ("elsewhere", "2号楼203", wang.person_id)
    await photographs(wang)
    wang.sees("照片已放到台式计算机（ZC2026-0001）")
    async with service.agency.work() as unit:
        line = await StocktakingLine.get(asset_id=computer.id)
        assert line.photo_id is not None
        await unit.connection.execute("UPDATE stored_file SET created_at = now() - interval '3 days'")
    await housekeeping.keep_house()
    jiang, page = await open_console("jiangnan", f"/console/stocktakings/{line.stocktaking_id}")
    assert f"/files/{line.photo_id}" in page.paper.links
    assert (await jiang.gets(f"/files/{line.photo_id}")).status == 200, "nobody tidies it away"
    await wang.says("取消")
    await scan(service, wang, computer)
    assert "盘点" not in wang.inbox[-1].text, "it has been counted"


async def test_who_cannot_scan_into_the_chat_counts_by_number_or_by_the_phones_camera(
    open_console: Opening, service: Service
) -> None:
    _, printer, *_ = await enter_things(service.agency)
    async with service.agency.work():
        jiang = await Person.get(id=service.agency.ids["jiangnan"])
        await stocktaking.open_stocktaking("年终盘点", stocktaking.Wanted(), by=jiang)
        url = codes.url_of(await codes.code_for("asset", printer.id))
    wang = service.person("wangfang")
    await wang.says("盘点")
    await wang.says("zc2026-0001")
    wang.sees("已盘 1/4：台式计算机")
    await wang.says("2号楼203")
    wang.sees("现在在2号楼203")

    phone, _ = await open_console("wangfang")
    page = await phone.gets(url.removeprefix(service.url))
    page = await phone.presses(page, "盘点：地点变了")
    assert page.status == 422 and "请先写现在的地点" in page.text
    page = await phone.presses(page, "盘点：地点变了", place="1号楼309")
    assert "已记下" in page.text and "盘点：年终盘点" not in page.text
    async with service.agency.work():
        line = await StocktakingLine.get(asset_id=printer.id)
        assert (line.finding, line.found_place) == ("elsewhere", "1号楼309")


async def test_two_who_scan_the_same_label_count_it_once_and_nobody_counts_after_the_end(agency: Agency) -> None:
    things = await enter_things(agency)
    async with agency.work():
        jiang, wang = [await Person.get(id=agency.ids[one]) for one in ("jiangnan", "wangfang")]
        taking = await stocktaking.open_stocktaking("年终盘点", stocktaking.Wanted(), by=jiang)
        extra = await assets.create(AssetData(name="新买的椅子", category="furniture"), by=None)

    async def count(asset: Asset, who: Person) -> None:
        async with agency.work():
            await stocktaking.count(taking.id, asset, who)

    await asyncio.gather(*(count(asset, who) for asset in (*things, extra) for who in (jiang, wang)))
    async with agency.work():
        assert await stocktaking.figures(taking) == {"found": 4, "unknown": 1}

    async def end() -> bool:
        async with agency.work():
            try:
                await stocktaking.close(taking.id, jiang, update_places=False)
            except UserError:
                return False
            return True

    ended = await asyncio.gather(*(end() for _ in range(4)))
    assert sorted(ended) == [False, False, False, True]
    async with agency.work():
        assert await AssetEvent.filter(kind="checked").count() == 5
        with pytest.raises(UserError, match="已经结束"):
            await stocktaking.count(taking.id, things[0], wang)
        assert (await Stocktaking.get()).closed_by_id == jiang.id


async def test_nothing_to_look_for_is_refused(open_console: Opening, service: Service) -> None:
    await enter_things(service.agency)
    jiang, empty = await open_console("jiangnan", "/console/stocktakings/new")
    for told, typed in {
        "没有要盘的资产": {"name": "盘点", "place": "9号楼"},
        "起个名字": {"name": ""},
        "没有找到或有重名：某某某": {"name": "盘点", "helpers": "曹军、某某某"},
    }.items():
        page = await jiang.presses(empty, "开始盘点", **typed)
        assert page.status == 422 and told in page.text
    async with service.agency.work():
        assert not await Stocktaking.exists()
