"""What is written into a workbook is read from it again, whatever people call themselves; strangers' cells are not."""

import io
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from handlers.org.exchange.agency import Agency, department_codes
from handlers.org.exchange.checking import Known, check
from handlers.org.exchange.exporting import ways_of
from handlers.org.exchange.importing import read
from handlers.org.exchange.sheets import SHEETS
from handlers.org.naming import one_line
from handlers.workbooks import write

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"]), max_size=12)
NAMES = st.one_of(TEXTS, st.sampled_from(["=1+1", "007", "1e5", "TRUE", "2026-11-26", "#N/A", "_x0041_", "a/b", "-"]))
FILLED = NAMES.map(one_line).filter(bool)
USER_IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.@\-]{0,9}", fullmatch=True)
ROWS = st.fixed_dictionaries(
    {
        "departments": st.lists(st.tuples(FILLED, FILLED, st.none(), st.none() | USER_IDS), max_size=4),
        "people": st.lists(st.tuples(USER_IDS, FILLED, FILLED, st.none() | FILLED, st.none()), max_size=4),
        "vehicles": st.lists(
            st.tuples(st.just("京A12345"), st.none() | FILLED, st.none(), st.none() | st.integers(2, 60), st.none()),
            max_size=2,
        ),
    }
)


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_again(rows: dict[str, list[tuple[Any, ...]]]) -> None:
    found = read(write(rows, SHEETS), "名单.xlsx")

    assert found.problems == []
    for sheet in SHEETS:
        names = [column.field for column in sheet.columns]
        written = [
            {name: value for name, value in zip(names, row, strict=True) if value is not None}
            for row in rows.get(sheet.table, [])
        ]
        assert [row.model_dump(include=set(names), exclude_none=True) for row in found.rows[sheet.table]] == written


PLACES = st.lists(st.tuples(st.sampled_from("局处科室"), st.none() | st.integers(0, 6)), min_size=1, max_size=8)


@given(PLACES)
@settings(deadline=None)
def test_what_an_export_calls_a_department_leads_back_to_it(places: list[tuple[str, int | None]]) -> None:
    """Names repeat, and each department stands below an earlier one or none."""
    rows = [
        (str(number), name, str(above) if above is not None and above < number else None)
        for number, (name, above) in enumerate(places)
    ]
    codes = department_codes(rows)
    ways = ways_of(codes)
    assert set(ways) == {code for code, _, _ in rows}
    assert all(codes[written] == code for code, written in ways.items())


@given(st.lists(st.tuples(st.integers(0, 5), st.none() | st.integers(0, 5)), max_size=6, unique_by=lambda row: row[0]))
@settings(deadline=None)
def test_parents_written_as_names_form_a_tree_or_are_refused(rows: list[tuple[int, int | None]]) -> None:
    departments = [
        {"code": str(code), "name": f"部门{code}", "parent": None if parent is None else f"部门{parent}"}
        for code, parent in rows
    ]
    agency = Agency.model_validate({"departments": departments})
    if check(agency, Known()):
        return
    parents = dict(rows)
    for code in parents:
        above, steps = parents[code], 0
        while above is not None:
            above, steps = parents[above], steps + 1
            assert steps <= len(rows)


def cells(*values: object) -> bytes:
    """A workbook with one person in these cells."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "人员"
    page.append(["账号", "姓名", "部门", "职务", "手机"])
    page.append(list(values))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_numbers_are_read_as_people_see_them() -> None:
    found = read(cells(1001.0, "孔明", 30, None, 13900000001.0), "名单.xlsx")
    assert found.problems == []
    [person] = found.rows["people"]
    assert (person.userid, person.department, person.mobile) == ("1001", "30", "13900000001")


def test_a_formula_is_never_taken() -> None:
    found = read(cells("kongming", '=HYPERLINK("http://x","孔明")', "财务科", "=1+1", None), "名单.xlsx")
    assert [(place, text[:9]) for _, place, text in found.problems] == [
        (2, "“姓名”：是公式，"),
        (2, "“职务”：是公式，"),
    ]
    assert found.rows["people"] == []
