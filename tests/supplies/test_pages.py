"""The storeroom's pages, and the catalogue on a phone."""

from models.requests import Request
from models.supplies import StockMove, SupplyItem
from tests.pages.reader import Opening
from tests.story import Service
from tests.supplies.conftest import KEEPER


async def test_an_item_is_added_received_counted_and_stopped(storeroom: Service, open_page: Opening) -> None:
    reader, sheet = await open_page(KEEPER, "/console/supplies")
    assert "A4复印纸" in sheet.text and "该补货" in sheet.text
    page = await reader.gets("/console/supplies/add")
    taken = await reader.presses(page, "保存", name="A4复印纸", unit="包")
    assert taken.status == 422 and "已经有叫“A4复印纸”的物资" in taken.text
    wrong = await reader.presses(taken, "保存", name="U盘", unit="个", person_monthly="很多")
    assert wrong.status == 422 and "“每人每月”请填整数" in wrong.text and wrong.inputs["name"] == "U盘"
    page = await reader.presses(wrong, "保存", aliases="优盘，闪存盘", person_monthly="1")
    assert "物资已保存" in page.text and page.inputs["aliases"] == "优盘、闪存盘"
    page = await reader.presses(page, "入库这么多", quantity="20", note="到货")
    page = await reader.presses(page, "盘点为这么多", quantity="18")
    assert "盘点数已登记" in page.text and "+20" in page.text and "-2" in page.text
    page = await reader.presses(page, "保存", active="no")
    async with storeroom.agency.work():
        item = await SupplyItem.get(name="U盘")
        assert (item.stock, item.active, item.person_monthly) == (18, False, 1)
        assert [move.balance for move in await StockMove.filter(item_id=item.id).order_by("id")] == [20, 18]
    wang = storeroom.person("wangfang")
    await wang.says("领一个优盘")
    wang.sees("物资目录里没有“优盘”")


async def test_nobody_counts_away_what_is_promised(storeroom: Service, open_page: Opening) -> None:
    wang = storeroom.person("wangfang")
    await wang.says("领四包A4纸")
    await wang.taps("提交")
    async with storeroom.agency.work():
        paper = await SupplyItem.get(name="A4复印纸")
    reader, page = await open_page(KEEPER, f"/console/supplies/{paper.id}")
    refused = await reader.presses(page, "盘点为这么多", quantity="3")
    assert refused.status == 422 and "有4包已经答应给申请人" in refused.text
    drawn = await reader.gets("/console/supplies/draws")
    assert "王芳" in drawn.text and "未发放" in drawn.text and "综合科" in drawn.text


async def test_things_are_picked_from_the_catalogue_and_sent_from_the_draft(
    storeroom: Service, open_page: Opening
) -> None:
    reader, sheet = await open_page("wangfang", "/h5/supplies")
    assert "暂时缺货" in sheet.text and "您本月还可领5包" in sheet.text
    nothing = await reader.presses(sheet, "填好数量，去提交")
    assert nothing.status == 422 and "请先在要领的物资后面填数量" in nothing.text
    async with storeroom.agency.work():
        ids = {item.name: item.id for item in await SupplyItem.all()}
    chosen = {f"item-{ids['A4复印纸']}": "2", f"item-{ids['打孔器']}": "1"}
    draft = await reader.presses(sheet, "填好数量，去提交", **chosen)
    assert draft.inputs["items-0-name"] == "打孔器" and draft.inputs["items-1-quantity"] == "2"
    wrong = await reader.presses(draft, "提交", **{"items-0-quantity": "9"})
    assert wrong.status == 422 and "打孔器只剩3个" in wrong.text and wrong.inputs["items-0-quantity"] == "9"
    sent = await reader.presses(wrong, "提交", **{"items-0-quantity": "3"})
    assert "打孔器 3个" in sent.text
    async with storeroom.agency.work():
        assert (await Request.get()).state == "in_approval"
        assert (await SupplyItem.get(name="打孔器")).held == 3
