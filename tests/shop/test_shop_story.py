"""The shop is not open yet, and says so in the agency's own words."""

from tests.pages.reader import Reader
from tests.story import Service


async def test_who_wants_to_buy_hears_when_and_what_there_is_meanwhile(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("网上商城买两箱牛奶")
    wang.sees("商城正在建设", "现在可以直接说", "用餐预订")
    async with Reader(service, "hanmei") as han:
        sheet = await han.opens("/console/shop")
        assert "太长" in (await han.presses(sheet, "保存", words="好" * 201)).text
        assert "已保存" in (await han.presses(sheet, "保存", words="商城1月4日开通。")).text
    await wang.says("在线购物 买三瓶洗手液")
    wang.sees("商城1月4日开通。现在可以直接说")
    async with Reader(service, "hanmei") as han:
        await han.presses(await han.opens("/console/shop"), "保存", words=" ")
    await wang.says("在线购物 买三瓶洗手液")
    assert "商城正在建设" in wang.last
