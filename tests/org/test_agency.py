"""The demo agency, and the rules that rows of any agency keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from handlers.org.demo import demo_agency
from handlers.org.exchange.agency import Agency, DepartmentRow, PersonRow, VehicleRow, department_codes
from handlers.org.exchange.checking import Known, check
from handlers.org.exchange.loading import load
from handlers.org.exchange.planning import read_existing
from models.fleet import Driver, Vehicle
from models.flows import FlowDefinition
from models.org import Department, Person, WorkGroup, people_who_may
from models.work import Resource
from tests.story import Agency as OpenAgency


def test_the_demo_agency_has_nothing_to_correct() -> None:
    agency = demo_agency()

    assert check(agency, Known()) == []
    assert [person.name for person in agency.people if person.featured] == ["王芳", "李敏", "赵铁柱", "刘大伟"]
    assert all(department.manager for department in agency.departments)


async def test_loaded_twice_it_is_there_once(agency: OpenAgency) -> None:
    tables = (Department, Person, WorkGroup, Vehicle, Driver, Resource, FlowDefinition)
    async with agency.work():
        before = [await table.all().count() for table in tables]
        await load(demo_agency(), await read_existing())
        assert [await table.all().count() for table in tables] == before


async def test_a_vehicle_request_goes_to_the_manager_and_then_to_the_fleet(agency: OpenAgency) -> None:
    async with agency.work():
        flow = await FlowDefinition.get()
        fleet = await WorkGroup.get(code="fleet")
        dispatchers = await people_who_may("fleet.dispatch")

    assert [node["approvers"] for node in flow.definition["nodes"]] == [
        [{"kind": "department_manager", "department_id": None}],
        [{"kind": "work_group", "work_group_id": fleet.id}],
    ]
    assert [person.name for person in dispatchers] == ["赵铁柱", "马晓红"]


async def test_a_changed_flow_becomes_a_new_version_and_the_old_one_stays(agency: OpenAgency) -> None:
    file = demo_agency()
    [flow] = file.flows
    shorter = file.model_copy(update={"flows": (flow.model_copy(update={"nodes": flow.nodes[:1]}),)})
    async with agency.work():
        await load(shorter, await read_existing())
        versions = await FlowDefinition.all().order_by("version")

    assert [(one.version, len(one.definition["nodes"])) for one in versions] == [(1, 2), (2, 1)]


def test_a_department_may_be_named_unless_two_have_the_name() -> None:
    rows = [("1", "局", None), ("10", "综合科", "1"), ("20", "综合科", "局/财务处"), ("30", "财务处", "局")]

    assert department_codes(rows) == {
        "1": "1",
        "10": "10",
        "20": "20",
        "30": "30",
        "局": "1",
        "财务处": "30",
        "局/综合科": "10",
        "局/财务处": "30",
        "局/财务处/综合科": "20",
        "财务处/综合科": "20",
    }


@given(st.lists(st.tuples(st.integers(0, 5), st.none() | st.integers(0, 5)), min_size=1, max_size=6))
def test_departments_that_pass_the_check_form_a_tree(parents: list[tuple[int, int | None]]) -> None:
    rows = [
        DepartmentRow(code=str(code), name=f"科{code}", parent=None if parent is None else str(parent))
        for code, parent in parents
    ]
    if check(Agency(departments=tuple(rows)), Known()):
        return
    above = {row.code: row.parent for row in rows}
    assert len(above) == len(rows)
    for code in above:
        path, at = [code], above[code]
        while at is not None:
            assert at in above and at not in path
            path.append(at)
            at = above[at]


@pytest.mark.parametrize(
    ("written", "stored"),
    [("京A·1Q2W3", "京A1Q2W3"), (" 京a 1q2w3 ", "京A1Q2W3"), ("京AF2K6M8", "京AF2K6M8"), ("京A2Z4X警", "京A2Z4X警")],
)
def test_plates_are_taken_as_people_write_them(written: str, stored: str) -> None:
    assert VehicleRow(plate=written).plate == stored


@pytest.mark.parametrize("written", ["", "京A", "A1Q2W3", "京A1Q2W3456", "京A1Q2W3; DROP"])
def test_what_is_no_plate_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        VehicleRow(plate=written)


def test_user_ids_differ_in_more_than_case() -> None:
    people = tuple(PersonRow(userid=userid, name="李", department="1") for userid in ("LiMin", "limin"))

    [problem] = check(Agency(departments=(DepartmentRow(code="1", name="局"),), people=people), Known())

    assert (problem.table, problem.row) == ("people", 1)
    assert "出现了两次" in problem.text
