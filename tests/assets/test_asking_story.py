"""Asking for assets, in the chat: a label is scanned, a sentence names the request, and the register follows."""

from handlers import assets, codes
from handlers.assets.register import AssetData
from models.assets import Asset, AssetEvent
from models.org import Person
from models.requests import Request
from tests.console.conftest import open_console
from tests.pages.reader import Opening
from tests.story import Service, Storyteller

__all__ = ["open_console"]


async def entered(service: Service, keeper: str = "wangfang", **more: str) -> Asset:
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
    wang.sees("请扫资产标签上的二维码")
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
