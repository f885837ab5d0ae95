"""The organisation as an Excel workbook: looked through first, confirmed, and written as a whole or not at all."""

import io
import zipfile
from collections.abc import Sequence
from urllib.parse import quote

import pytest
from aiohttp import FormData
from openpyxl import Workbook, load_workbook

from handlers import workbooks as files
from models.files import StoredFile
from models.org import ChannelAccount, Department, Person
from tests.pages.reader import Reader, Sheet
from tests.story import Service

DEPARTMENTS = ("编号", "名称", "上级编号", "主管账号")
PEOPLE = ("账号", "姓名", "部门", "职务", "手机")
Rows = Sequence[Sequence[object]]


def workbook(**sheets: Rows) -> bytes:
    book = Workbook()
    del book[book.sheetnames[0]]
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(list(row))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


async def uploads(admin: Reader, content: bytes, name: str = "人员.xlsx") -> Sheet:
    """Choose a file and press 检查文件."""
    form, _ = (await admin.gets("/console/organisation/exchange")).form("检查文件")
    data = FormData({"form_token": form.values["form_token"]}, quote_fields=False)
    data.add_field("workbook", content, filename=name, content_type="application/octet-stream")
    return await admin._read(await admin.session.post(admin.service.url + form.action, data=data))


async def test_what_would_change_is_shown_and_then_confirmed(service: Service, admin: Reader) -> None:
    content = workbook(
        部门=[DEPARTMENTS, ("72", "维修班", "机关服务中心", "kongming")],
        人员=[
            PEOPLE,
            ("kongming", "孔明", "机关服务中心/维修班", "班长", 13900000001.0),
            ("limin", "李敏", "综合科", "副科长", None),
            ("wangfang", "王芳", "综合科", None, None),
        ],
    )

    shown = await uploads(admin, content)

    assert "新增 1，修改 0，不变 0" in shown.text and "新增 1，修改 1，不变 1" in shown.text
    assert "职务：综合科科长 → 副科长" in shown.text and "维修班" in shown.text
    async with service.agency.work():
        assert not await Person.exists(name="孔明"), "not before it is confirmed"
    done = await admin.presses(shown, "确认导入")
    assert "导入完成" in done.text
    async with service.agency.work():
        made = await Person.get(name="孔明")
        place = await Department.get(name="维修班")
        assert (made.mobile, made.department_id, place.manager_id) == ("13900000001", place.id, made.id)
        assert place.parent_id == (await Department.get(name="机关服务中心")).id
        assert (await Person.get(name="李敏")).title == "副科长"
        assert not await StoredFile.exists()
    again = await uploads(admin, content)
    assert "没有要改的" in again.text


async def test_problems_are_listed_by_sheet_and_row_and_nothing_is_written(service: Service, admin: Reader) -> None:
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["chenlei"]).update(active=False)
    content = workbook(
        部门=[DEPARTMENTS, ("72", "维修班", "70", "chenlei")],
        人员=[
            PEOPLE,
            ("kongming", "孔明", "维修班", "=1+1", None),
            ("chenlei", "陈磊", "综合科", None, None),
            ("zhuge", "诸葛\n亮", "维修班", None, None),
            ("guanyu", "关羽", "没有的部门", None, None),
        ],
    )

    shown = await uploads(admin, content)

    assert "有 5 处要改" in shown.text
    for text in (
        "“部门”表第2行，主管“chenlei”已经离职",
        "“人员”表第2行，“职务”：是公式",
        "“人员”表第3行，账号“chenlei”的同事已经离职",
        "“人员”表第4行，“姓名”：里有换行",
        "“人员”表第5行，找不到部门“没有的部门”",
    ):
        assert text in shown.text, shown.text
    assert "确认导入" not in [button.text for form in shown.paper.forms for button in form.buttons]
    forced = await admin.posts(shown.path, {**shown.form("返回，重新选文件")[0].values, "action": "import"})
    assert forced.status == 422
    async with service.agency.work():
        assert not await Department.exists(name="维修班") and not await Person.exists(name="孔明")
    dropped = await admin.presses(shown, "返回，重新选文件")
    assert "什么都没有改动" in dropped.text
    async with service.agency.work():
        assert not await StoredFile.exists()


async def test_what_changed_since_the_check_is_found_at_the_confirmation(service: Service, admin: Reader) -> None:
    shown = await uploads(admin, workbook(人员=[PEOPLE, ("kongming", "孔明", "维修班", None, None)]))
    assert "找不到部门“维修班”" in shown.text
    shown = await uploads(admin, workbook(人员=[PEOPLE, ("kongming", "孔明", "财务科", None, None)]))
    async with service.agency.work():
        await Department.filter(name="财务科").update(name="计财科")

    late = await admin.presses(shown, "确认导入")

    assert late.status == 422 and "找不到部门“财务科”" in late.text
    async with service.agency.work():
        assert not await Person.exists(name="孔明")


async def test_the_export_is_taken_by_the_import_and_changes_nothing(service: Service, admin: Reader) -> None:
    async with service.agency.work():
        finance = await Department.get(name="财务科")
        await Department.create(code="99", name="综合科", parent_id=finance.id)
        await Person.filter(id=service.agency.ids["wangfang"]).update(name="=王芳", title="007")
        await Person.create(name="没有账号的人", department_id=finance.id)
    response = await admin.session.get(f"{service.url}/console/organisation/export.xlsx")
    content = await response.read()
    assert quote("组织") in response.headers["Content-Disposition"]
    book = load_workbook(io.BytesIO(content))
    assert ("limin", "李敏", "示范市机关事务管理局/综合科", "综合科科长", "13800000006") in list(
        book["人员"].iter_rows(values_only=True)
    )

    shown = await uploads(admin, content)

    assert "没有要改的" in shown.text, shown.text
    assert "人员 新增 0，修改 0，不变 26" in shown.text


async def test_the_template_explains_itself_and_is_empty(service: Service, admin: Reader) -> None:
    response = await admin.session.get(f"{service.url}/console/organisation/template.xlsx")
    book = load_workbook(io.BytesIO(await response.read()))
    assert book.sheetnames == ["部门", "人员", "车辆", "司机", "填写说明"]
    assert [cell.value for cell in book["人员"][1]] == list(PEOPLE) and book["人员"].max_row == 1
    assert "13800000006" in [cell.value for row in book["填写说明"].iter_rows() for cell in row]


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (files.UNPACKED_BYTES_MAX + 1))
    return buffer.getvalue()


def entities() -> bytes:
    """A good workbook in which the sheet's XML expands itself."""
    good, buffer = io.BytesIO(workbook(人员=[PEOPLE])), io.BytesIO()
    laugh = b'<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, laugh + text.replace(b"<v>0<", b"<v>&b;<") if name.endswith("sheet1.xml") else text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"no workbook", "打不开"),
        (bomb(), "解开后太大了"),
        (entities(), "打不开"),
        (workbook(工资=[("姓名",)]), "没有“部门”“人员”“车辆”“司机”中的任何一页"),
        (workbook(人员=[("账号", "名字")]), "缺少这些标题：姓名、部门、职务、手机"),
    ],
    ids=["text", "bomb", "entities", "other sheets", "other headings"],
)
async def test_a_file_that_is_no_such_workbook_is_said_so(admin: Reader, content: bytes, why: str) -> None:
    shown = await uploads(admin, content)
    assert shown.status == 200 and why in shown.text


async def test_nobody_sees_the_file_of_somebody_else(service: Service, admin: Reader) -> None:
    shown = await uploads(admin, workbook(人员=[PEOPLE]))
    async with service.agency.work():
        await StoredFile.all().update(person_id=service.agency.ids["limin"])
    assert (await admin.gets(shown.path)).status == 404
    assert (await admin.presses(shown, "确认导入")).status == 404


async def test_ten_thousand_people_come_in_with_few_statements(service: Service, admin: Reader) -> None:
    people = [(f"user{n}", f"员工{n}", "财务科", "科员", f"139{n:08}") for n in range(10_000)]
    shown = await uploads(admin, workbook(人员=[PEOPLE, *people]))
    assert "新增 10000，修改 0，不变 0" in shown.text and "前 300 条，共 10000 条" in shown.text
    assert "导入完成" in (await admin.presses(shown, "确认导入")).text
    async with service.agency.work():
        assert await Person.all().count() == 10_026
        assert await ChannelAccount.filter(channel="wecom").count() == 10_026
