"""The register: assets come in, change hands, and go; everything that happens to one is told on its page."""

import asyncio
from datetime import date, timedelta

import pytest
from aiohttp import FormData

from bot.errors import UserError
from handlers import assets
from handlers.assets import demo
from handlers.assets.reading import read_values, write_value
from handlers.assets.register import AssetData
from handlers.assets.warranty import Rules, save_rules, tell_of_ending
from handlers.org import leaving
from jobs import housekeeping
from jobs.assets import tell_of_warranties
from models.assets import Asset, AssetEvent, AssetFile
from models.clock import now
from models.files import StoredFile
from models.org import Person
from tests.console.conftest import open_console
from tests.pages.reader import Opening
from tests.story import Agency, Service

__all__ = ["open_console"]

PRINTER = {"name": "黑白打印机", "category": "办公设备", "class_code": "a02021003", "model": "惠普M405dn"}


async def test_an_asset_is_entered_changed_and_written_off_at_a_desk(open_console: Opening, service: Service) -> None:
    jiang, page = await open_console("jiangnan", "/console/assets/new")
    page = await jiang.presses(
        page,
        "保存",
        **PRINTER,
        keeper="王芳",
        place="1号楼301",
        value_fen="2,150.50",
        acquired_on="2026/3/1",
        useful_years="6年",
    )
    assert "资产已登记" in page.text and "ZC2026-0001" in page.text and "2,150.50元" in page.text
    assert "A02021003 A4黑白打印机" in page.text and "王芳 13800000007" in page.text

    page = await jiang.gets(f"{page.path}/edit")
    page = await jiang.presses(page, "保存", keeper="李敏", place="1号楼305")
    assert "保管人：王芳 → 李敏；存放地点：1号楼301 → 1号楼305" in page.text

    page = await jiang.presses(page, "报废")
    assert "请先写明报废原因" in page.text
    page = await jiang.presses(page, "报废", words="鼓粉组件损坏，维修不合算")
    assert "已报废" in page.text and "维修不合算" in page.text
    async with service.agency.work():
        asset = await Asset.get()
        assert (asset.value_fen, asset.acquired_on, asset.useful_years) == (215050, date(2026, 3, 1), 6)
        kinds = [event.kind for event in await AssetEvent.all().order_by("id")]
    assert kinds == ["acquired", "handed_over", "disposed"]
    page = await jiang.gets("/console/assets?state=disposed&q=打印")
    assert "ZC2026-0001" in page.text and "共 1 条" in page.text


WRONG = {
    "字母A加8位数字": {"class_code": "2010105"},
    "不是日期": {"acquired_on": "去年"},
    "请填写金额": {"value_fen": "很贵"},
    "1到100": {"useful_years": "0"},
    "请从这些里选": {"category": "飞机"},
    "保修到期早于取得日期": {"acquired_on": "2026-03-01", "warranty_until": "2025-03-01"},
    "没有找到“没有这个人”": {"keeper": "没有这个人"},
    "请填写资产名称": {"name": ""},
}
"""What is answered to what was typed."""


async def test_what_no_asset_can_be_is_refused_in_plain_words(open_console: Opening) -> None:
    jiang, empty = await open_console("jiangnan", "/console/assets/new")
    for told, typed in WRONG.items():
        page = await jiang.presses(empty, "保存", **{**PRINTER, **typed})
        assert page.status == 422 and told in page.text, told
        assert page.inputs["model"] == "惠普M405dn", "what was typed stands there again"


def test_what_is_written_of_a_value_is_read_as_the_same_value() -> None:
    values = {
        "number": "ZC-1",
        "name": "空调",
        "category": "air_conditioning",
        "value_fen": 319999,
        "acquired_on": date(2026, 2, 3),
        "useful_years": 10,
        "state": "idle",
    }
    typed = {name: write_value(name, value) for name, value in values.items()}
    assert read_values(typed) == (values, {})


async def test_numbers_are_ours_alone_however_many_enter_at_once(agency: Agency) -> None:
    async with agency.work():
        await assets.create(AssetData(number="ZC2026-0002", name="旧桌子", category="furniture"), by=None)

    async def enter() -> None:
        async with agency.work():
            await assets.create(AssetData(name="办公椅", category="furniture"), by=None)

    await asyncio.gather(*(enter() for _ in range(6)))
    async with agency.work():
        numbers = sorted(asset.number for asset in await Asset.all())
        assert numbers == [f"ZC2026-000{one}" for one in range(1, 8)]
        with pytest.raises(UserError, match="已经有了"):
            await assets.create(AssetData(number="ZC2026-0002", name="桌子", category="furniture"), by=None)


async def test_an_asset_is_written_off_once_however_many_do_it_at_once(agency: Agency) -> None:
    async with agency.work():
        asset = await assets.create(AssetData(name="旧电脑", category="office"), by=None)

    async def write_off() -> bool:
        async with agency.work():
            try:
                await assets.dispose(asset.id, by=None, note="太旧")
            except UserError:
                return False
            return True

    assert sorted(await asyncio.gather(*(write_off() for _ in range(5)))) == [False] * 4 + [True]
    async with agency.work():
        assert await AssetEvent.filter(kind="disposed").count() == 1


async def test_a_document_is_kept_with_its_asset_and_read_by_those_who_answer_for_it(
    open_console: Opening, service: Service
) -> None:
    async with service.agency.work():
        keeper = await Person.get(id=service.agency.ids["wangfang"])
        data = AssetData(
            name="空调", category="air_conditioning", keeper_id=keeper.id, department_id=keeper.department_id
        )
        asset = await assets.create(data, by=keeper)
    jiang, page = await open_console("jiangnan", f"/console/assets/{asset.id}")
    form = FormData({"form_token": page.inputs["form_token"]}, quote_fields=False)
    form.add_field("files", b"%PDF-1.7 fapiao", filename="发票.pdf")
    await jiang.session.post(f"{service.url}{page.path}", data=form)
    page = await jiang.gets(page.path)
    assert "发票.pdf" in page.text
    async with service.agency.work() as unit:
        file = await AssetFile.get()
        await unit.connection.execute("UPDATE stored_file SET created_at = now() - interval '3 days'")
    await housekeeping.keep_house()
    async with service.agency.work():
        assert await StoredFile.exists(id=file.file_id), "nobody tidies it away"
    for who, status in (("wangfang", 200), ("limin", 200), ("caojun", 404)):
        reader, _ = await open_console(who)
        assert (await reader.gets(f"/files/{file.file_id}")).status == status, who


async def test_whoever_manages_assets_is_told_once_of_each_warranty_that_ends(
    open_console: Opening, service: Service
) -> None:
    today = now().date()
    about = {"category": "office", "supplier": "蓝图科技 0371-65901234"}
    async with service.agency.work():
        for name, days in (("打印机", 20), ("投影仪", 31), ("碎纸机", -1), ("扫描仪", 0)):
            await assets.create(AssetData(name=name, warranty_until=today + timedelta(days=days), **about), by=None)
        assert await tell_of_ending() == 2
        assert await tell_of_ending() == 0, "once"
        projector = await Asset.get(name="投影仪")
        await assets.change_some(projector.id, {"warranty_until": today + timedelta(days=9)}, by=None)
        await save_rules(Rules(warranty_days=0))
        assert await tell_of_ending() == 0, "nobody wants to be told"
        await save_rules(Rules(warranty_days=9))
    await tell_of_warranties()
    await service.deliver()
    service.person("jiangnan").sees("有1件资产的保修快到期了", "投影仪")
    message = service.person("jiangnan").sees("有2件资产的保修快到期了", "打印机 ZC2026-0001", "扫描仪")
    assert message.text.index("扫描仪") < message.text.index("打印机") and "蓝图科技 0371-65901234" in message.text
    _, listed = await open_console("jiangnan", "/console/assets?warranty=soon")
    assert "投影仪" in listed.text and "扫描仪" in listed.text and "ZC2026-0001" not in listed.text


async def test_who_takes_over_from_a_keeper_takes_over_what_they_keep(agency: Agency) -> None:
    async with agency.work():
        wang, li = [await Person.get(id=agency.ids[one]) for one in ("wangfang", "limin")]
        await assets.create(AssetData(name="台式计算机", category="office", keeper_id=wang.id), by=None)
        gone = await assets.create(AssetData(name="旧电脑", category="office", keeper_id=wang.id), by=None)
        await assets.dispose(gone.id, by=None, note="太旧")
        assert "保管的1件资产：转给接手人" in await leaving.preview(wang)
        await leaving.leave(wang, li, by=li, channel="web")
        assert [(one.name, one.keeper_id) for one in await Asset.all().order_by("id")] == [
            ("台式计算机", li.id),
            ("旧电脑", wang.id),
        ]


async def test_the_demo_agency_has_sixty_assets_that_are_the_same_every_time(agency: Agency) -> None:
    async with agency.work():
        await demo.furnish()
        first = [(one.number, one.name, one.serial, one.place) for one in await Asset.all().order_by("id")]
    assert len(first) == 60 == len({number for number, *_ in first})
