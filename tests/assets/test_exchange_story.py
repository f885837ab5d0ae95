"""The register by Excel: what goes out comes in again and changes nothing; what is wrong is told by row."""

import io
from typing import Any

from aiohttp import FormData
from openpyxl import Workbook, load_workbook

from handlers.assets import demo
from handlers.assets.class_list import SHEET as CLASSES
from handlers.assets.exchange import SHEET, export_workbook
from models.assets import Asset, AssetEvent
from models.org import Person
from tests.console.conftest import open_console
from tests.pages.reader import Opening, Reader, Sheet
from tests.story import Service

__all__ = ["open_console"]

HEADINGS = [column.heading for column in SHEET.columns]


def workbook(*rows: dict[str, Any]) -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "资产"
    page.append(HEADINGS)
    for row in rows:
        page.append([row.get(heading) for heading in HEADINGS])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


async def upload(reader: Reader, service: Service, content: bytes, path: str = "/console/assets") -> Sheet:
    page = await reader.gets(f"{path}/exchange")
    data = FormData({"form_token": page.inputs["form_token"]}, quote_fields=False)
    data.add_field("workbook", content, filename="台账.xlsx")
    async with reader.session.post(f"{service.url}{path}/exchange", data=data) as answer:
        path = answer.url.path
    return await reader.gets(path)


CHAIR = {"名称": "办公椅", "资产类别": "家具", "归属部门": "综合科", "保管人": "王芳", "价值（元）": 520.5}


async def test_rows_come_in_once_and_are_updated_by_their_number(open_console: Opening, service: Service) -> None:
    jiang, _ = await open_console("jiangnan")
    rows = (CHAIR | {"资产编号": "JG-001", "取得日期": "2026年3月1日"}, CHAIR | {"序列号": "SN9"})
    page = await upload(jiang, service, workbook(*rows))
    assert "新增 2，修改 0，不变 0" in page.text
    async with service.agency.work():
        assert not await Asset.exists(), "nothing is written before it is confirmed"
    page = await jiang.presses(page, "确认导入")
    assert "导入完成" in page.text and "JG-001" in page.text
    page = await upload(jiang, service, workbook(*rows))
    assert "新增 0，修改 0，不变 2" in page.text and "没有要改的" in page.text

    page = await upload(jiang, service, workbook({**CHAIR, "资产编号": "JG-001", "保管人": "李敏"}))
    assert "修改 1" in page.text and "保管人" in page.text
    await jiang.presses(page, "确认导入")
    async with service.agency.work():
        asset = await Asset.get(number="JG-001")
        assert (asset.keeper_id, asset.value_fen) == (service.agency.ids["limin"], 52050)
        assert str(asset.acquired_on) == "2026-03-01", "an empty cell leaves what is there"
        kinds = [one.kind for one in await AssetEvent.filter(asset_id=asset.id).order_by("id")]
    assert kinds == ["imported", "handed_over"]


async def test_every_mistake_is_told_by_its_row_and_nothing_is_written(open_console: Opening, service: Service) -> None:
    async with service.agency.work():
        wang = await Person.get(id=service.agency.ids["wangfang"])
        await Person.create(name="王芳", department_id=wang.department_id)
    jiang, _ = await open_console("jiangnan")
    base = {"名称": "办公椅", "资产类别": "家具", "资产编号": "A1"}
    page = await upload(
        jiang,
        service,
        workbook(
            {**base, "资产类别": "飞机"},
            {**base, "归属部门": "没有的科"},
            {**base, "保管人": "王芳"},
            {**base, "价值（元）": "很贵", "使用年限（年）": 0},
            {"名称": "办公椅", "资产类别": "家具"},
            {**base, "资产编号": "A2"},
            {**base, "资产编号": "A2"},
            {**base, "名称": "=1+1"},
        ),
    )
    for told in (
        "第2行，资产类别请从这些里选",
        "第3行，找不到部门“没有的科”",
        "第4行，有几位在职的同事叫“王芳”",
        "第5行，价值请填写金额",
        "第5行，使用年限请填写1到100",
        "第6行，请填写资产编号，或者序列号",
        "第8行，和第7行是同一件资产",
        "第9行，“名称”：是公式",
    ):
        assert told in page.text, told
    assert "有 8 处要改" in page.text and "确认导入" not in page.text
    async with service.agency.work():
        assert not await Asset.exists()
    page = await upload(jiang, service, b"PK nothing")
    assert "打不开" in page.text


async def test_the_whole_register_goes_out_and_comes_in_unchanged(open_console: Opening, service: Service) -> None:
    async with service.agency.work():
        await demo.furnish()
        content = await export_workbook()
    page = load_workbook(io.BytesIO(content))["资产"]
    assert page.max_row == 61 and [cell.value for cell in page[1]] == HEADINGS
    jiang, _ = await open_console("jiangnan")
    sheet = await upload(jiang, service, content)
    assert "新增 0，修改 0，不变 60" in sheet.text
    template = await jiang.gets("/console/assets/template.xlsx")
    assert template.status == 200


async def test_the_agencys_own_classes_name_codes_and_give_years(open_console: Opening, service: Service) -> None:
    columns = [column.heading for column in CLASSES.columns]
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = CLASSES.title
    for row in (
        columns,
        ["a02010105", "台式机（本单位）", "台", 6],
        ["A99999999", "沙盘", None, None],
        ["2010105", "错", "", "很久"],
    ):
        page.append(row)
    out = io.BytesIO()
    book.save(out)
    jiang, _ = await open_console("jiangnan")
    sheet = await upload(jiang, service, out.getvalue(), "/console/asset-classes")
    assert "第4行，国标分类代码是字母A加8位数字" in sheet.text and "第4行，使用年限请填写1到100" in sheet.text
    page.delete_rows(4)
    book.save(out := io.BytesIO())
    sheet = await upload(jiang, service, out.getvalue(), "/console/asset-classes")
    assert "新增 2，修改 0，不变 0" in sheet.text and "A02010105 台式机（本单位） 台 6年" in sheet.text
    sheet = await jiang.presses(sheet, "确认导入")
    assert "导入完成" in sheet.text and "沙盘" in sheet.text and sheet.path == "/console/asset-classes"
    sheet = await upload(jiang, service, out.getvalue(), "/console/asset-classes")
    assert "新增 0，修改 0，不变 2" in sheet.text
    async with jiang.session.get(f"{service.url}/console/asset-classes/export.xlsx") as answer:
        again = load_workbook(io.BytesIO(await answer.read()))[CLASSES.title]
    assert [cell.value for cell in again[2]] == ["A02010105", "台式机（本单位）", "台", 6]

    sheet = await jiang.presses(
        await jiang.gets("/console/assets/new"), "保存", name="电脑", category="办公设备", class_code="A02010105"
    )
    assert "A02010105 台式机（本单位）" in sheet.text and "6年" in sheet.text
    sheet = await jiang.presses(await jiang.gets("/console/asset-settings"), "保存", days="400")
    assert sheet.status == 422 and "0到365" in sheet.text and "共 2 类" in sheet.text
