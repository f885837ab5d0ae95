"""Asking for assets, in the chat: a label is scanned, a sentence names the request, and the register follows."""

from datetime import timedelta
from typing import Any

from handlers import assets, codes
from handlers.assets.register import AssetData
from models.assets import Asset, AssetEvent
from models.clock import now
from models.org import Person
from models.requests import Request
from tests.console.conftest import open_console
from tests.pages.reader import Opening
from tests.story import Service, Storyteller

__all__ = ["open_console"]


async def entered(service: Service, keeper: str = "wangfang", **more: Any) -> Asset:
    async with service.agency.work():
        person = await Person.get(id=service.agency.ids[keeper])
        data = {"name": "台式计算机", "category": "office", "model": "启天M455", "place": "1号楼301", **more}
        return await assets.create(
            AssetData(**data, keeper_id=person.id, department_id=person.department_id), by=None, note="期初登记"
        )


async def scan(service: Service, who: Storyteller, asset: Asset) -> None:
    async with service.agency.work():
        url = codes.url_of(await codes.code_for("asset", asset.id))
    await who.phone.scans(url)
    await service.deliver()


async def carried_out(service: Service) -> None:
    """The manager agrees, and 姜楠 closes the order."""
    await service.person("limin").taps("同意")
    jiang = service.person("jiangnan")
    for button in ("我来做", "开始办理", "已办好"):
        await jiang.taps(button)
    await jiang.says("无")


async def test_a_scanned_label_shows_the_asset_and_begins_a_repair_about_it(service: Service) -> None:
    asset = await entered(service, name="挂式空调", category="air_conditioning")
    chen = service.person("chenlei")
    await scan(service, chen, asset)
    card = chen.card("挂式空调")
    assert all(words in card.text for words in ("ZC2026-0001 在用", "1号楼301", "王芳 13800000007", "综合科"))
    assert "盘点" not in card.text
    await chen.taps("报修")
    async with service.agency.work():
        draft = await Request.get()
        assert draft.request_type == "repair"
        assert (draft.form["place"], draft.form["object"]) == ("1号楼301", "air_conditioner")
    await chen.says("不制冷")
    chen.card("1号楼301")
    assert service.simulator.warnings == []


async def test_an_asset_changes_hands_when_its_order_is_closed(service: Service) -> None:
    asset = await entered(service)
    wang = service.person("wangfang")
    await scan(service, wang, asset)
    await wang.taps("申请变更")
    wang.card("资产变更：请选择")
    await wang.taps("选好了", choose={"management": "换保管人"})
    await wang.says("陈磊")
    await wang.says("岗位调整")
    card = wang.card("请确认")
    assert "换保管人" in card.text and "陈磊" in card.text and "台式计算机" in card.text
    await wang.taps("提交")
    await carried_out(service)
    async with service.agency.work():
        asset = await Asset.get()
        assert asset.keeper_id == service.agency.ids["chenlei"]
        event = await AssetEvent.filter(kind="handed_over").get()
        request = await Request.get()
        assert (event.request_id, request.state) == (request.id, "fulfilled")
        assert "保管人：王芳 → 陈磊" in event.note and "岗位调整" in event.note
    service.person("chenlei").sees("台式计算机（ZC2026-0001）今后由您保管")


async def test_a_new_asset_is_asked_for_by_its_name_and_entered_for_its_keeper(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("替陈磊申请新增资产")
    await wang.says("台式计算机")
    async with service.agency.work():
        assert (await Request.get()).form["keeper"]["name"] == "陈磊", "whoever it is for keeps it"
    await wang.says("取消")
    await wang.says("申请新增资产")
    wang.sees("请问要增加什么设备")
    await wang.says("便携式计算机")
    await wang.taps("选好了", choose={"category": "办公设备", "management": "购置"})
    await wang.says("旧电脑开不了机")
    assert "综合科" in wang.card("请确认").text
    await wang.taps("提交")
    await carried_out(service)
    async with service.agency.work():
        asset = await Asset.get()
        assert (asset.name, asset.category, asset.keeper_id) == ("便携式计算机", "office", wang.person_id)
    wang.sees("您名下登记了新资产：便携式计算机 ZC2026-0001")


async def test_an_asset_is_written_off_once_however_often_it_is_asked_for(service: Service) -> None:
    await entered(service)
    wang = service.person("wangfang")
    await wang.says("我要报废一台电脑")
    assert "台式计算机" in wang.card("资产报废：请选择").text, "there is only one that it can be"
    await wang.says("取消")
    await wang.says("我要报废一台碎纸机")
    wang.card("资产报废：是哪一件？")
    await wang.says("ZC2026-9999")
    wang.sees("没有编号是“ZC2026-9999”的资产", "我的资产")
    await wang.says("我的资产")
    wang.sees("台式计算机 ZC2026-0001，1号楼301")
    await wang.says("zc2026-0001")
    await wang.taps("选好了", choose={"management": "报废"})
    await wang.says("主板烧坏，超过使用年限")
    await wang.taps("提交")
    await carried_out(service)
    async with service.agency.work():
        assert (await Asset.get()).state == "disposed"
        event = await AssetEvent.filter(kind="disposed").get()
        assert event.note == "报废：主板烧坏，超过使用年限"
    await wang.says("资产报废")
    await wang.says("ZC2026-0001")
    wang.sees("已经报废了")


async def test_of_several_that_fit_the_words_one_is_picked_and_its_data_are_put_right(service: Service) -> None:
    await entered(service, name="黑白打印机", model="惠普M405dn", place="1号楼301")
    colour = await entered(service, name="彩色打印机", model="佳能C3222", place="1号楼305")
    await entered(service)
    await entered(service, keeper="dingyi", name="黑白打印机")
    wang = service.person("wangfang")
    await wang.says("我的打印机要申请资产变更")
    card = wang.card("资产变更：是哪一件？")
    assert "黑白打印机，1号楼301" in card.text and "彩色打印机，1号楼305" in card.text and "计算机" not in card.text
    await wang.taps("选好了", choose={"asset": "2. ZC2026-0002"})
    await wang.taps("选好了", choose={"management": "改名称、型号等"})
    wang.sees("请写要改哪一项、改成什么")
    await wang.says("换一下")
    wang.sees("没看懂要改哪一项")
    await wang.says("型号改成佳能C3322，序列号是SN381")
    await wang.says("登记错了")
    assert "彩色打印机" in wang.card("请确认").text
    await wang.taps("提交")
    await carried_out(service)
    async with service.agency.work():
        asset = await Asset.get(id=colour.id)
        assert (asset.model, asset.serial, asset.place) == ("佳能C3322", "SN381", "1号楼305")
    await wang.says("打印机要报废")
    await scan(service, wang, colour)
    await wang.taps("选好了", choose={"management": "报废"})
    await wang.says("301那台打印机够用了")
    assert "ZC2026-0002" in wang.card("请确认").text, "what has been scanned is answered already"
    await wang.says("取消")
    for answer, number in (
        ("第一个是301那台", "ZC2026-0001"),
        ("2", "ZC2026-0002"),
        ("惠普的那台打印机", "ZC2026-0001"),
    ):
        await wang.says("打印机要报废")
        await wang.says(answer)
        assert number in wang.card("资产报废：请选择").text, answer
        await wang.says("取消")


async def test_what_is_broken_is_found_among_ones_own_with_its_place_and_warranty(service: Service) -> None:
    ends = now().date() + timedelta(days=400)
    about = {"warranty_until": ends, "supplier": "蓝图科技 0371-65901234"}
    printer = await entered(service, name="黑白打印机", model="惠普M405dn", place="1号楼301", **about)
    wang = service.person("wangfang")
    await wang.says("我的打印机坏了")
    card = wang.card("请确认")
    assert all(
        words in card.text for words in ("1号楼301", "黑白打印机 惠普M405dn", f"到{ends}，先联系供应商：蓝图科技")
    )
    await wang.says("取消")
    await wang.says("3楼大厅的打印机坏了")
    assert printer.number not in wang.card("请确认").text, "that one stands elsewhere"
    await wang.says("取消")
    await entered(service, name="黑白打印机", place="1号楼302")
    await wang.says("我的打印机坏了")
    await wang.taps("选好了", choose={"asset": "2. ZC2026-0002"})
    assert "1号楼302" in wang.card("请确认").text
    await wang.says("取消")
    await wang.says("我的打印机坏了")
    await wang.taps("选好了", choose={"asset": "都不是"})
    wang.sees("请问在什么地方")
    await wang.says("4楼文印室")
    assert "4楼文印室" in wang.card("请确认").text
    assert service.simulator.warnings == []


async def test_the_phones_page_tells_strangers_little_and_keepers_all(open_console: Opening, service: Service) -> None:
    asset = await entered(service, note="发票在财务科")
    for who, everything in (("wangfang", True), ("limin", True), ("caojun", False)):
        reader, _ = await open_console(who)
        page = await reader.gets(f"/h5/assets/{asset.id}")
        assert "王芳" in page.text and ("发票在财务科" in page.text) is everything, who
        assert ("期初登记" in page.text) is everything
    page = await reader.presses(page, "申请报废")
    assert page.path.startswith("/h5/drafts/") and "台式计算机" in page.text
    wang = service.person("wangfang")
    await wang.says("我的资产")
    wang.sees("您名下有1件资产", "台式计算机 ZC2026-0001")
