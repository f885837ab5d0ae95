"""Assets in DingTalk, whose robot is handed no scanned codes: things are counted and written off by their numbers."""

from handlers import assets
from handlers.assets import stocktaking
from models.assets import Asset, StocktakingLine
from models.org import Person
from tests.dingtalk.test_trip_story import in_dingtalk
from tests.story import Service


async def test_things_are_counted_and_written_off_by_number(service: Service) -> None:
    wang = await in_dingtalk(service, "wangfang")
    async with service.agency.work():
        jiang = await Person.get(id=service.agency.ids["jiangnan"])
        about = {"name": "碎纸机", "category": "office", "place": "1号楼301", "keeper_id": wang.person_id}
        await assets.create(assets.AssetData(**about), by=jiang)
        await stocktaking.open_stocktaking("年终盘点", stocktaking.Wanted(), by=jiang)
    await wang.says("盘点")
    await wang.says("ZC2026-0001")
    wang.sees("已盘 1/1：碎纸机")
    await wang.says("盘完了")
    wang.sees("全部盘到了")

    async with service.agency.work():
        await assets.create(assets.AssetData(**{**about, "place": "1号楼305"}), by=None)
    await wang.says("碎纸机要报废")
    assert "1. 碎纸机，1号楼301" in wang.card("是哪一件").text
    await wang.taps("选好了", choose={"asset": "1. ZC2026-0001"})
    await wang.taps("选好了", choose={"management": "报废"})
    await wang.says("刀头磨平了")
    wang.card("刀头磨平了")
    await wang.taps("提交")
    for who, *buttons in (("limin", "同意"), ("jiangnan", "我来做", "开始办理", "已办好")):
        for button in buttons:
            await service.person(who).taps(button)
    await service.person("jiangnan").says("无")
    wang.sees("姜楠已办好")
    async with service.agency.work():
        assert (await Asset.get(number="ZC2026-0001")).state == "disposed"
        assert (await StocktakingLine.get()).finding == "found"
