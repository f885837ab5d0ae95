"""Bringing an agency in from a workbook: everything wrong is named at once, and nothing is half imported."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.cli.terminal import Operator

DEPARTMENTS = ("编号", "名称", "上级编号", "主管账号")
PEOPLE = ("账号", "姓名", "部门", "职务", "手机")
VEHICLES = ("车牌号", "品牌型号", "类型", "座位数", "当前公里数")
DRIVERS = ("账号",)
Rows = Sequence[Sequence[object]]


@pytest.fixture
def harbour(operator: Operator) -> Operator:
    """An operator whose tenant is open and empty."""
    operator.does("tenant", "add", operator.writes("t.toml", 'code = "harbour"\nname = "港口管理局"\n'))
    return operator


def workbook(operator: Operator, **sheets: Rows) -> Path:
    """A workbook of these sheets, row 1 first."""
    book = Workbook()
    del book[book.sheetnames[0]]
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(list(row))
    path = operator.folder / "agency.xlsx"
    book.save(path)
    return path


def good(operator: Operator) -> Path:
    return workbook(
        operator,
        部门=[DEPARTMENTS, (1, "港口管理局", None, "zhou"), (10, "综合科", 1, "li"), (20, "车队", 1, None)],
        人员=[
            PEOPLE,
            ("zhou", "周局", "港口管理局", "局长", 13800000001),
            ("li", "李科", "10", "科长", "13800000002"),
            ("liu", "刘师傅", "车队", None, None),
        ],
        车辆=[VEHICLES, ("京A·1Q2W3", "红旗H5", "普通车辆", 5, 36210.0), ("京A2Z4X警", None, "执法车辆", 7, 12)],
        司机=[DRIVERS, ("liu",)],
    )


PEOPLE_QUERY = """
SELECT p.name, p.title, p.mobile, d.name, a.user_id FROM person p
JOIN department d ON d.id = p.department_id JOIN channel_account a ON a.person_id = p.id ORDER BY p.id"""


def test_departments_people_and_fleet_come_in(harbour: Operator) -> None:
    assert harbour.does("import", good(harbour), "--tenant", "harbour") == 0

    assert "部门3条，人员3条，车辆2条，司机1条" in harbour.said
    assert harbour.finds(PEOPLE_QUERY) == [
        ("周局", "局长", "13800000001", "港口管理局", "zhou"),
        ("李科", "科长", "13800000002", "综合科", "li"),
        ("刘师傅", "", "", "车队", "liu"),
    ]
    assert harbour.finds(
        "SELECT d.code, up.code, m.name FROM department d LEFT JOIN department up ON up.id = d.parent_id"
        " LEFT JOIN person m ON m.id = d.manager_id ORDER BY d.code"
    ) == [("1", None, "周局"), ("10", "1", "李科"), ("20", "1", None)]
    assert harbour.finds("SELECT plate, kind, seats, odometer_km FROM vehicle ORDER BY id") == [
        ("京A1Q2W3", "ordinary", 5, 36210),
        ("京A2Z4X警", "law_enforcement", 7, 12),
    ]
    assert harbour.finds("SELECT kind, count(*) FROM resource GROUP BY kind ORDER BY kind") == [
        ("driver", 1),
        ("vehicle", 2),
    ]


def test_importing_the_same_file_again_changes_nothing(harbour: Operator) -> None:
    harbour.does("import", good(harbour), "--tenant", "harbour")
    everything = f"SELECT (SELECT json_agg(p) FROM ({PEOPLE_QUERY}) p), (SELECT json_agg(v) FROM vehicle v)"
    before = harbour.finds(everything)

    assert harbour.does("import", good(harbour), "--tenant", "harbour") == 0

    assert harbour.finds(everything) == before


def test_a_second_file_updates_what_it_says_and_keeps_what_it_leaves_empty(harbour: Operator) -> None:
    harbour.does("import", good(harbour), "--tenant", "harbour")
    moved = workbook(
        harbour,
        人员=[PEOPLE, ("LI", "李科", "车队", "车队长", None)],
        车辆=[VEHICLES, ("京A1Q2W3", None, None, None, 100)],
    )

    assert harbour.does("import", moved, "--tenant", "harbour") == 0

    assert ("李科", "车队长", "13800000002", "车队", "li") in harbour.finds(PEOPLE_QUERY)
    # The odometer has been read since that file was written.
    assert harbour.finds("SELECT model, odometer_km FROM vehicle WHERE plate = '京A1Q2W3'") == [("红旗H5", 36210)]


def test_every_problem_is_named_by_sheet_and_row_and_nothing_is_written(harbour: Operator) -> None:
    wrong = workbook(
        harbour,
        部门=[DEPARTMENTS, (1, "港口管理局", 9, "nobody"), (1, "又一个", None, None), (30, None, None, None)],
        人员=[PEOPLE, ("li", "李科", "财务科", None, "电话"), ("张三", "张三", "1", None, None), (None,) * 5],
        车辆=[VEHICLES, ("粤B", None, "卡车", "五", 12), ("京A1Q2W3", None, None, None, None)],
        司机=[DRIVERS, ("nobody",)],
    )

    assert harbour.does("import", wrong, "--tenant", "harbour") == 1

    assert harbour.complained.splitlines() == [
        "✗ 有 11 处要改，改好后再导入一次（这次什么都没有写入）：",
        "  “部门”表第2行，找不到上级部门“9”，请填写“部门”表里已有的编号",
        "  “部门”表第2行，找不到主管“nobody”，请先把这位同事填进“人员”表",
        "  “部门”表第3行，部门编号“1”出现了两次，请删掉其中一行",
        "  “部门”表第4行，“名称”：还没有填写",
        "  “人员”表第2行，“手机”：请填写手机号码，例如 13800000006",
        "  “人员”表第2行，找不到部门“财务科”，请填写部门编号、路径，或不重名的部门名称",
        "  “人员”表第3行，“账号”：账号要和企业微信里的一致，只能有字母、数字和 . _ - @",
        "  “车辆”表第2行，“车牌号”：车牌号不对，例如 京A1Q2W3",
        "  “车辆”表第2行，“类型”：请填写“普通车辆”或“执法车辆”",
        "  “车辆”表第2行，“座位数”：请填写包括司机在内的座位数，2到60之间的整数",
        "  “司机”表第2行，找不到账号“nobody”，请先把这位司机填进“人员”表",
    ]
    for table in ("department", "person", "vehicle", "driver", "resource"):
        assert harbour.finds(f"SELECT count(*) FROM {table}") == [(0,)]


def test_the_template_can_be_filled_in_and_imported(harbour: Operator) -> None:
    path = harbour.folder / "empty.xlsx"
    assert harbour.does("import", path, "--template") == 0
    book = load_workbook(path)
    book["部门"].append(["1", "港口管理局"])
    book["人员"].append(["zhou", "周局", "港口管理局"])
    book.save(path)

    assert harbour.does("import", path, "--tenant", "harbour") == 0

    assert harbour.finds("SELECT name FROM person") == [("周局",)]


def test_a_template_never_overwrites_a_file(harbour: Operator) -> None:
    path = harbour.writes("mine.xlsx", "somebody's work")

    assert harbour.does("import", path, "--template") == 1

    assert path.read_text() == "somebody's work"


def test_files_that_are_no_such_workbook_are_said_so(harbour: Operator) -> None:
    assert harbour.does("import", harbour.writes("text.xlsx", "no workbook"), "--tenant", "harbour") == 1
    assert "请确认它是 .xlsx 格式" in harbour.complained

    assert harbour.does("import", workbook(harbour, 工资=[("姓名",)]), "--tenant", "harbour") == 1
    assert "没有“部门”“人员”“车辆”“司机”中的任何一页" in harbour.complained

    assert harbour.does("import", workbook(harbour, 人员=[("账号", "名字")]), "--tenant", "harbour") == 1
    assert "“人员”表第1行缺少这些标题：姓名、部门、职务、手机" in harbour.complained


def test_a_tenant_must_be_named_and_exist(harbour: Operator) -> None:
    assert harbour.does("import", good(harbour)) == 1
    assert "请用 --tenant" in harbour.complained

    assert harbour.does("import", good(harbour), "--tenant", "airport") == 1
    assert "没有代码为“airport”的单位" in harbour.complained
