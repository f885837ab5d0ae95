"""The catalogue by Excel: what goes out comes in again and changes nothing; what is wrong is told by row."""

from collections.abc import Sequence

import pytest
from aiohttp import FormData

from bot.errors import UserError
from handlers.supplies.exchange import SHEETS, Planned, export_workbook
from handlers.workbooks import Examined, carry_out, write
from models.supplies import StockMove, SupplyItem, SupplyQuota
from tests.pages.reader import Opening, Reader, Sheet
from tests.story import Agency, Service
from tests.supplies.conftest import KEEPER

ITEM = ("硒鼓", "个", None, None, "耗材", "墨粉盒", 8, 2, "不限", 4, "是")


async def upload(reader: Reader, service: Service, content: bytes) -> Sheet:
    page = await reader.gets("/console/supplies/exchange")
    data = FormData({"form_token": page.inputs["form_token"]}, quote_fields=False)
    data.add_field("workbook", content, filename="目录.xlsx")
    async with reader.session.post(f"{service.url}/console/supplies/exchange", data=data) as answer:
        return await reader.gets(answer.url.path)


def book(*items: Sequence[object], quotas: Sequence[Sequence[object]] = ()) -> bytes:
    return write({"items": items, "quotas": quotas}, SHEETS)


async def test_the_catalogue_goes_out_and_comes_in_again(storeroom: Service, open_page: Opening) -> None:
    wei, _ = await open_page(KEEPER, "/console/supplies")
    async with storeroom.agency.work():
        everything = await export_workbook()
    assert "没有要改的" in (await upload(wei, storeroom, everything)).text

    wrong = await upload(
        wei,
        storeroom,
        book(ITEM, ITEM, ("胶水", None), ("剪刀", "把", 12, None, "", "", "很多"), quotas=[("耗材", "-1")]),
    )
    for text in (
        "“物资”表第3行，和第2行重复了",
        "“物资”表第4行，请填写单位",
        "“物资”表第5行，“库存”请填0到",
        "“类别定额”表第2行，“每人每月”请填0到",
    ):
        assert text in wrong.text, text
    pieces = await upload(wei, storeroom, book(("剪刀", "把", 12)))
    assert "“每单位含”请把数量和小单位都填上" in pieces.text

    paper = ("A4复印纸", None, 500, "张", None, None, 99, None, "不限")
    page = await upload(wei, storeroom, book(ITEM, (*paper[:1], "包", *paper[2:]), quotas=[("纸张", 6)]))
    assert "新增 1，修改 2，不变 0" in page.text and "每单位含、小单位、每人每月" in page.text
    async with storeroom.agency.work():
        assert not await SupplyItem.exists(name="硒鼓"), "nothing is written before it is confirmed"
    assert "导入完成" in (await wei.presses(page, "确认导入")).text
    async with storeroom.agency.work():
        toner, sheets = await SupplyItem.get(name="硒鼓"), await SupplyItem.get(name="A4复印纸")
        assert (toner.stock, toner.person_monthly, toner.department_monthly) == (8, None, 4)
        assert [move.kind for move in await StockMove.filter(item_id=toner.id)] == ["receipt"]
        assert (sheets.stock, sheets.pieces, sheets.person_monthly, sheets.aliases) == (10, 500, None, "A4纸、打印纸")
        assert (await SupplyQuota.get()).person_monthly == 6
    quotas = await wei.gets("/console/supplies/quotas")
    assert "6" in quotas.inputs.values()
    assert "请填整数" in (await wei.presses(quotas, "保存定额", **{"person-0": "几个"})).text
    saved = await wei.presses(quotas, "保存定额", **{f"person-{number}": "" for number in range(4)})
    async with storeroom.agency.work():
        assert "定额已保存" in saved.text and not await SupplyQuota.exists()


async def test_of_an_import_that_is_stopped_half_way_nothing_stays(agency: Agency) -> None:
    async def nothing_wrong(content: bytes, name: str) -> Examined[Planned]:
        return Examined()

    async def stopped(examined: Examined[Planned]) -> None:
        await SupplyItem.create(name="半途", unit="个")
        raise UserError("刚刚有人改了目录。")

    async with agency.work():
        with pytest.raises(UserError):
            await carry_out("supply_import", b"", "目录.xlsx", nothing_wrong, stopped)
        assert not await SupplyItem.exists(name="半途")
