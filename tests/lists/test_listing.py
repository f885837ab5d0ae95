"""What every list can do: narrow down, page by key, choose columns, be saved as a view, printed and exported."""

import io
import re
from datetime import timedelta
from typing import Any

import pytest
from openpyxl import load_workbook

from models.clock import LOCAL, now
from models.org import Department, Person
from models.requests import Request
from models.sessions import SavedView
from pages.downloads import XLSX
from pages.listing import sheet
from tests.lists.conftest import Sitting
from tests.pages.reader import Reader, Sheet
from tests.story import Agency, Service

ROWS = 120


async def many(agency: Agency, count: int = ROWS, **changed: Any) -> list[int]:
    """王芳's requests of the last days, one an hour; ids in ascending order."""
    async with agency.work():
        wang = await Person.get(id=agency.ids["wangfang"])
        start = now() - timedelta(hours=count)
        rows = [
            Request(
                request_type="vehicle",
                state="fulfilled" if number % 3 else "rejected",
                applicant_id=wang.id,
                department_id=wang.department_id,
                form={"destination": f"第{number}站", "passengers": 1 + number % 5},
                summary=f"去第{number}站",
                search_text=f"去第{number}站",
                submitted_at=start + timedelta(hours=number),
                **changed,
            )
            for number in range(count)
        ]
        await Request.bulk_create(rows)
        return list(await Request.all().order_by("id").values_list("id", flat=True))


def numbers(sheet: Sheet) -> list[int]:
    """The requests of a list, from top to bottom."""
    return [int(found) for found in re.findall(r'<td[^>]*><a href="/console/requests/(\d+)"', sheet.html)]


def link(sheet: Sheet, words: str) -> str:
    """Where the link with these words leads."""
    found = re.search(rf'href="([^"]*)"[^>]*>{words}<', sheet.html)
    assert found, f"no link {words}: {sheet.text[:300]}"
    return found[1].replace("&amp;", "&")


async def test_paging_reaches_every_row_once_forwards_and_back(service: Service, at_desk: Sitting) -> None:
    ids = await many(service.agency)
    wang = await at_desk("wangfang")
    first = await wang.gets("/console/requests/mine")
    assert f"共 {ROWS} 条" in first.text and "上一页" not in first.text
    second = await wang.gets(link(first, "下一页"))
    third = await wang.gets(link(second, "下一页"))
    assert "下一页" not in third.text
    assert numbers(first) + numbers(second) + numbers(third) == ids[::-1]
    assert numbers(await wang.gets(link(third, "上一页"))) == numbers(second)
    assert numbers(await wang.gets(link(second, "上一页"))) == numbers(first)

    # A row that comes in while somebody reads shifts nothing.
    await many(service.agency, 1)
    assert numbers(await wang.gets(link(first, "下一页"))) == numbers(second)


async def test_another_order_pages_as_well(service: Service, at_desk: Sitting) -> None:
    ids = await many(service.agency)
    li = await at_desk("limin")
    page = await li.gets(link(await li.gets("/console/requests"), "提交时间"))
    seen = numbers(page)
    while "下一页" in page.text:
        page = await li.gets(link(page, "下一页"))
        seen += numbers(page)
    assert seen == ids[::-1]
    assert numbers(await li.gets("/console/requests?sort=submitted")) == ids[:50]


async def test_what_makes_no_sense_in_an_address_is_passed_over(service: Service, at_desk: Sitting) -> None:
    await many(service.agency, 3)
    wang = await at_desk("wangfang")
    for query in (
        "after=x~1",
        "after=99999999999999999999~5",
        "before=~",
        "sort=nothing",
        "state=zzz",
        "columns=none",
        "q=%25_",
        "sort=-number&after=1'--~3",
        "department=abc",
    ):
        page = await wang.gets(f"/console/requests?{query}")
        assert page.status == 200, query
    assert "不是日期" in (await wang.gets("/console/requests/mine?submitted_from=31.11.2026")).text
    assert "至少输入两个字" in (await wang.gets("/console/requests/mine?q=去")).text


async def test_filters_narrow_down_together(service: Service, at_desk: Sitting) -> None:
    ids = await many(service.agency, 30)
    li = await at_desk("limin")
    rejected = [number for index, number in enumerate(ids) if index % 3 == 0]
    assert numbers(await li.gets("/console/requests?state=rejected&applicant=王")) == rejected[::-1]
    assert numbers(await li.gets("/console/requests?applicant=不存在的人")) == []
    day = f"{now() + timedelta(days=1):%Y-%m-%d}"
    assert numbers(await li.gets(f"/console/requests?submitted_from={day}")) == []
    assert len(numbers(await li.gets(f"/console/requests?submitted_to={day}"))) == 30
    async with service.agency.work():
        top = await Department.get(code="1")
        fleet = await Department.get(code="71")
    # A department stands for everything below it.
    assert len(numbers(await li.gets(f"/console/requests?department={top.id}"))) == 30
    assert numbers(await li.gets(f"/console/requests?department={fleet.id}")) == []
    # "第1" is in 第1站 and in 第10站 to 第19站.
    assert len(numbers(await li.gets("/console/requests?q=第1"))) == 11
    assert numbers(await li.gets(f"/console/requests?q=sq{ids[4]:06d}")) == [ids[4]]


async def test_a_request_types_fields_become_columns_and_columns_are_chosen(service: Service, at_desk: Sitting) -> None:
    await many(service.agency, 2)
    wang = await at_desk("wangfang")
    plain = await wang.gets("/console/requests/mine")
    assert "<th>目的地</th>" not in plain.html
    typed = await wang.gets("/console/requests/mine?type=vehicle")
    assert "<th>目的地</th>" in typed.html and "<th>预计使用人数（人）</th>" in typed.html
    chosen = await wang.gets("/console/requests/mine?type=vehicle&columns=number&columns=form_destination")
    assert re.findall(r"<th(?: [^>]*)?>(?:<a[^>]*>)?([^<]*)", chosen.html) == ["单号 ▼", "目的地"]


async def test_a_view_is_kept_opened_renamed_and_deleted_and_is_ones_own(service: Service, at_desk: Sitting) -> None:
    await many(service.agency, 6)
    wang = await at_desk("wangfang")
    narrowed = await wang.gets("/console/requests/mine?state=rejected&columns=number&columns=state&junk=1")
    saved = await wang.presses(narrowed, "保存视图", name="被驳回的")
    assert "视图已保存" in saved.text and numbers(saved) == numbers(narrowed)
    fresh = await wang.gets("/console/requests/mine")
    assert link(fresh, "被驳回的") == "/console/requests/mine?state=rejected&columns=number&columns=state"
    assert numbers(await wang.gets(link(fresh, "被驳回的"))) == numbers(narrowed)

    assert "请先给视图起个名字" in (await wang.presses(narrowed, "保存视图", name=" ")).text
    views = await wang.gets("/console/views")
    assert "已改名" in (await wang.presses(views, "改名", name="没通过的")).text
    async with service.agency.work():
        view = await SavedView.get()
    assert (view.name, view.query) == ("没通过的", "state=rejected&columns=number&columns=state")

    li = await at_desk("limin")
    assert "没通过的" not in (await li.gets("/console/requests/mine")).text
    token = re.search(r'name="form_token" value="(\w+)"', (await li.gets("/console/approvals?q=省政府")).html)
    assert token is not None
    forged = {"form_token": token[1], "action": "delete", "name": "x"}
    assert (await li.posts(f"/console/views/{view.id}", forged)).status == 404
    assert "视图已删除" in (await wang.presses(await wang.gets("/console/views"), "删除")).text
    async with service.agency.work():
        assert await SavedView.all().count() == 0


async def test_a_view_of_very_many_columns_is_kept_as_the_list_would_write_it(
    service: Service, at_desk: Sitting
) -> None:
    await many(service.agency, 1)
    wang = await at_desk("wangfang")
    token = re.search(r'name="form_token" value="(\w+)"', (await wang.gets("/console/requests/mine")).html)
    assert token is not None
    crowded = {"listing": "requests.mine", "name": "很多列", "query": "&".join(["columns=number"] * 120)}
    kept = await wang.posts("/console/views", {"form_token": token[1], **crowded})
    assert "视图已保存" in kept.text and link(kept, "很多列") == "/console/requests/mine?columns=number"


async def downloaded(reader: Reader, path: str) -> list[tuple[Any, ...]]:
    """The rows of an exported file."""
    async with reader.session.get(reader.service.url + path) as answer:
        assert answer.status == 200 and answer.content_type == XLSX
        assert "attachment" in answer.headers["Content-Disposition"]
        book = load_workbook(io.BytesIO(await answer.read()))
    rows = list(book.worksheets[0].iter_rows())
    assert all(cell.data_type != "f" for row in rows for cell in row), "a formula got into the file"
    return [tuple(cell.value for cell in row) for row in rows]


async def test_an_export_has_the_filtered_rows_with_real_numbers_and_moments(
    service: Service, at_desk: Sitting
) -> None:
    ids = await many(service.agency)
    wang = await at_desk("wangfang")
    query = "type=vehicle&columns=number&columns=state&columns=submitted&columns=form_passengers&state=rejected"
    head, *rows = await downloaded(wang, f"/console/requests/mine?{query}&export=xlsx")
    assert head == ("单号", "状态", "提交时间", "预计使用人数（人）")
    assert [row[0] for row in rows] == [f"SQ{number:06d}" for number in ids[::3][::-1]]
    async with service.agency.work():
        newest = await Request.get(id=ids[::3][-1])
    assert newest.submitted_at is not None
    moment = newest.submitted_at.astimezone(LOCAL).replace(tzinfo=None, microsecond=0)
    assert rows[0][1:] == ("已驳回", moment, 1 + 117 % 5)


@pytest.mark.parametrize("summary", ['=HYPERLINK("http://x","看")', "+1+1", "-2", "@SUM(A1)", "\t=1", "去\x0b省政府"])
async def test_no_text_of_an_export_is_calculated(service: Service, at_desk: Sitting, summary: str) -> None:
    await many(service.agency, 1)
    async with service.agency.work():
        await Request.all().update(summary=summary)
    wang = await at_desk("wangfang")
    _, row = await downloaded(wang, "/console/requests/mine?columns=summary&export=xlsx")
    assert row == (summary.replace("\x0b", ""),)


async def test_an_export_of_too_many_rows_says_so(
    service: Service, at_desk: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    await many(service.agency, 6)
    monkeypatch.setattr(sheet, "ROWS_MAX", 5)
    wang = await at_desk("wangfang")
    refused = await wang.gets("/console/requests/mine?export=xlsx")
    assert refused.status == 422 and "请先用日期、部门等条件缩小范围" in refused.text
    assert len(await downloaded(wang, "/console/requests/mine?state=rejected&export=xlsx")) == 3


async def test_an_export_holds_no_more_than_the_reader_may_see(service: Service, at_desk: Sitting) -> None:
    await many(service.agency, 4)
    weina = await at_desk("weina")
    assert len(await downloaded(weina, "/console/requests?export=xlsx")) == 1


async def test_a_print_out_has_more_rows_and_nothing_around_them(service: Service, at_desk: Sitting) -> None:
    await many(service.agency)
    wang = await at_desk("wangfang")
    paper = await wang.gets("/console/requests/mine?print=1")
    assert paper.html.count("<tr>") == ROWS + 1 and "<form" not in paper.html and "工作台" not in paper.text


async def test_many_rows_are_not_counted_to_the_end(service: Service, at_desk: Sitting) -> None:
    await many(service.agency, 1001)
    wang = await at_desk("wangfang")
    assert "共 1000+ 条" in (await wang.gets("/console/requests/mine")).text
