"""Resolving: which flow a request takes, and whom its rules mean in the demo agency's organisation."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.errors import UserError
from forms import Reference, Somebody
from handlers import flows
from handlers.flows.algebra.plan import Plan
from handlers.flows.path import Path
from handlers.flows.publishing import publish
from handlers.flows.resolving import resolve
from models.database import current
from models.flows import Flow
from models.org import Department, Person, Role, RoleMember, WorkGroup, WorkGroupMember
from models.requests import Request
from tests.story import Agency

FORM: dict[str, Any] = {"destination": "省政府", "passengers": 3, "scope": "city", "tags": ["a", "b"]}


def node(*approvers: dict[str, Any], key: str = "n", **more: Any) -> dict[str, Any]:
    return {"kind": "approve", "key": key, "name": "审批", "mode": "all", "approvers": list(approvers), **more}


class Sketch:
    """A draft of somebody in the demo agency, in an open transaction."""

    def __init__(self, agency: Agency) -> None:
        self.agency = agency
        self.names = {number: userid for userid, number in agency.ids.items()}

    async def draft(self, userid: str, **form: Any) -> Request:
        person = await Person.get(id=self.agency.ids[userid])
        return await Request.create(
            request_type="vehicle",
            applicant_id=person.id,
            department_id=person.department_id,
            form={**FORM, **form},
        )

    async def path(self, *nodes: dict[str, Any], by: str = "wangfang", **form: Any) -> Path:
        await publish("vehicle", {"nodes": list(nodes)})
        return await resolve(await self.draft(by, **form))

    async def people(self, *approvers: dict[str, Any], by: str = "wangfang", **more: Any) -> list[list[str]]:
        """Whom one node with these rules asks, by user ids, a list a group."""
        return self.groups((await self.path(node(*approvers, **more), by=by)).plan)

    def groups(self, plan: Plan, key: str = "n") -> list[list[str]]:
        return [[self.names[person] for person in group] for group in plan.steps[key].groups]


@asynccontextmanager
async def sketching(agency: Agency) -> AsyncIterator[Sketch]:
    async with agency.work():
        yield Sketch(agency)


@pytest.fixture
async def sketch(agency: Agency) -> AsyncIterator[Sketch]:
    async with sketching(agency) as made:
        yield made


async def department(code: str) -> int:
    return (await Department.get(code=code)).id


async def test_people_departments_groups_and_roles_are_found(sketch: Sketch) -> None:
    ids = sketch.agency.ids
    group = await WorkGroup.get(code="fleet")
    role = await Role.create(code="seal", name="管章", permissions=[])
    for userid in ("xujing", "tangwei"):
        await RoleMember.create(role_id=role.id, person_id=ids[userid])
    assert await sketch.people({"kind": "person", "person_id": ids["limin"]}) == [["limin"]]
    assert await sketch.people({"kind": "department_manager"}) == [["limin"]]
    assert await sketch.people({"kind": "department_manager", "department_id": await department("40")}) == [["qianyun"]]
    assert await sketch.people({"kind": "work_group", "work_group_id": group.id}) == [["zhaotiezhu", "maxiaohong"]]
    assert await sketch.people({"kind": "role", "role_id": role.id}) == [["xujing", "tangwei"]]
    members = await sketch.people({"kind": "department_members"})
    assert set(members[0]) == {"wangfang", "limin", "chenlei", "dengjie"}
    above = {"kind": "department_members", "department_id": await department("70")}
    [alone], [below] = await sketch.people(above), await sketch.people({**above, "with_sub": True})
    assert "zhaotiezhu" in below and "zhaotiezhu" not in alone and set(alone) < set(below)
    assert await sketch.people({"kind": "applicant"}) == [["wangfang"]]


async def test_a_person_field_of_the_form_is_read(sketch: Sketch) -> None:
    ids = sketch.agency.ids
    rule = node({"kind": "form_person", "field": "host"})
    assert sketch.groups((await sketch.path(rule, host=ids["limin"])).plan) == [["limin"]]
    assert sketch.groups((await sketch.path(rule, host=[ids["limin"], ids["qianyun"]])).plan) == [["limin", "qianyun"]]
    assert sketch.groups((await sketch.path(rule, host=True)).plan) == [[]]
    named = Somebody(name="host", label="接待人", short="接待人").dump(Reference("李敏", "综合科", ids["limin"]))
    assert sketch.groups((await sketch.path(rule, host=named)).plan) == [["limin"]]


@pytest.mark.parametrize(
    ("end", "by", "chain"),
    [
        ({"levels": 1}, "wangfang", ["limin"]),
        ({"levels": 2}, "wangfang", ["limin", "zhoujianguo"]),
        ({"levels": 9}, "wangfang", ["limin", "zhoujianguo"]),
        ({"levels": 1}, "limin", ["zhoujianguo"]),
        ({"levels": 1}, "zhoujianguo", []),
        ({"up_to_level": 2}, "wangfang", ["limin"]),
        ({"up_to_level": 1}, "wangfang", ["limin", "zhoujianguo"]),
        ({"up_to_level": 2}, "zhaotiezhu", ["hanmei"]),
    ],
)
async def test_the_chain_of_managers_ends_where_it_is_told(
    sketch: Sketch, end: dict[str, int], by: str, chain: list[str]
) -> None:
    assert await sketch.people({"kind": "manager_chain", **end}, by=by) == [chain]


async def test_the_chain_passes_over_departments_without_a_manager(sketch: Sketch) -> None:
    driver = await Person.filter(department_id=await department("71")).exclude(
        id=sketch.agency.ids["zhaotiezhu"]
    ).first()  # fmt: skip
    assert driver is not None
    await Department.filter(code="70").update(manager_id=None)
    found = await sketch.people({"kind": "manager_chain", "levels": 2}, by=sketch.names[driver.id])
    assert found == [["zhaotiezhu", "zhoujianguo"]]
    to_centre = {"kind": "manager_chain", "department_id": await department("70")}
    assert await sketch.people(to_centre, by=sketch.names[driver.id]) == [["zhaotiezhu"]]


async def test_who_left_is_replaced_by_the_successor_and_without_one_not_asked(sketch: Sketch) -> None:
    ids = sketch.agency.ids
    await Person.filter(id=ids["limin"]).update(active=False, successor_id=ids["chenlei"])
    await Person.filter(id=ids["chenlei"]).update(active=False, successor_id=ids["dengjie"])
    await Person.filter(id=ids["qianyun"]).update(active=False)
    rules = [{"kind": "person", "person_id": ids[userid]} for userid in ("limin", "qianyun", "dengjie")]
    assert await sketch.people(*rules) == [["dengjie"]]


async def test_the_applicant_is_replaced_by_the_manager_above(sketch: Sketch) -> None:
    own = {"kind": "department_manager"}
    assert await sketch.people(own, by="limin", own="manager") == [["zhoujianguo"]]
    assert await sketch.people(own, by="limin") == [["limin"]]


async def test_votes_are_counted_in_people(sketch: Sketch) -> None:
    ids = sketch.agency.ids
    rules = [{"kind": "person", "person_id": ids[userid]} for userid in ("limin", "qianyun", "dengjie")]
    path = await sketch.path(node(*rules, mode="vote", vote_percent=50))
    assert path.plan.steps["n"].vote_needed == 2
    path = await sketch.path(node(*rules, mode="vote", vote_count=3))
    assert path.plan.steps["n"].vote_needed == 3


async def test_each_rule_is_a_group_of_its_own_where_one_of_each_must_agree(sketch: Sketch) -> None:
    group = await WorkGroup.get(code="fleet")
    rules = [{"kind": "department_manager"}, {"kind": "work_group", "work_group_id": group.id}]
    assert await sketch.people(*rules, mode="each_group") == [["limin"], ["zhaotiezhu", "maxiaohong"]]


@pytest.mark.parametrize(
    ("nobody", "said"),
    [({"kind": "refuse"}, "现在没有审批人"), ({"kind": "administrators"}, None), ({"kind": "pass"}, None)],
)
async def test_what_happens_when_nobody_is_found(sketch: Sketch, nobody: dict[str, Any], said: str | None) -> None:
    await Department.filter(code="30").update(manager_id=None)
    role = await Role.create(code="office", name="管理", permissions=["requests.manage"])
    await RoleMember.create(role_id=role.id, person_id=sketch.agency.ids["heshuqin"])
    empty = node({"kind": "department_manager"}, key="empty", nobody=nobody)
    last = node({"kind": "person", "person_id": sketch.agency.ids["qianyun"]}, key="last")
    await publish("vehicle", {"nodes": [empty, last]})
    draft = await sketch.draft("wangfang")
    if said is not None:
        with pytest.raises(UserError, match=said):
            await flows.foresee(draft)
        return
    shown = (await flows.foresee(draft)).path
    assert ("何淑琴" in shown[0]) == (nobody["kind"] == "administrators")


CASES = [
    ({"kind": "field", "field": "passengers", "operator": "ge", "value": 3}, True),
    ({"kind": "field", "field": "passengers", "operator": "gt", "value": 3}, False),
    ({"kind": "field", "field": "passengers", "operator": "eq", "value": True}, False),
    ({"kind": "field", "field": "scope", "operator": "in", "value": ["city", "far"]}, True),
    ({"kind": "field", "field": "scope", "operator": "not_in", "value": ["city"]}, False),
    ({"kind": "field", "field": "scope", "operator": "ge", "value": 3}, False),
    ({"kind": "field", "field": "tags", "operator": "contains", "value": "a"}, True),
    ({"kind": "field", "field": "note", "operator": "empty"}, True),
    ({"kind": "field", "field": "note", "operator": "eq", "value": "x"}, False),
    ({"kind": "field", "field": "note", "operator": "ne", "value": "x"}, True),
    ({"kind": "field", "field": "start", "operator": "lt", "value": "2026-12-01"}, True),
    ({"kind": "field", "field": "start", "operator": "gt", "value": "2026-11-30T10:00:00+08:00"}, False),
]


@pytest.mark.parametrize(("condition", "taken"), CASES)
async def test_conditions_look_at_the_form(sketch: Sketch, condition: dict[str, Any], taken: bool) -> None:
    boss = node({"kind": "department_manager"}, key="boss")
    case = {"label": "要主管", "when": [condition], "nodes": [boss]}
    fork = {"kind": "condition", "key": "fork", "name": "条件", "cases": [case, {"label": "其他"}]}
    last = node({"kind": "department_manager", "department_id": await department("40")}, key="last")
    path = await sketch.path(fork, last, start="2026-11-30T09:00:00+08:00")
    assert ("boss" in path.plan.steps) == taken


async def test_flows_are_told_apart_by_who_asks_and_the_last_is_for_all(sketch: Sketch) -> None:
    centre, ids = await department("70"), sketch.agency.ids
    role = await Role.create(code="chief", name="领导", permissions=[])
    await RoleMember.create(role_id=role.id, person_id=ids["zhoujianguo"])
    for position, (name, applies) in enumerate(
        [
            ("中心", {"when": [{"kind": "department", "department_ids": [centre]}]}),
            ("领导", {"when": [{"kind": "role", "role_ids": [role.id]}]}),
            ("未发布", {}),
            ("标准", {}),
        ]
    ):
        if name == "未发布":
            await Flow.create(request_type="vehicle", name=name, applies=applies, position=position)
            continue
        version = await publish("vehicle", {"nodes": [node({"kind": "department_manager"}, key="n")]}, name=name)
        await Flow.filter(id=version.flow_id).update(applies=applies, position=position)
    await Flow.exclude(name__in=["中心", "领导", "标准", "未发布"]).update(active=False)

    async def taken(userid: str) -> str:
        path = await resolve(await sketch.draft(userid))
        return (await Flow.get(id=path.stored.flow_id)).name

    assert await taken("zhaotiezhu") == "中心"
    assert await taken("zhoujianguo") == "领导"
    assert await taken("wangfang") == "标准"
    await Flow.all().update(active=False)
    with pytest.raises(UserError, match="还没有配置审批流程"):
        await taken("wangfang")


async def test_the_applicant_chooses_before_it_is_sent(sketch: Sketch) -> None:
    ids = sketch.agency.ids
    group = await WorkGroup.get(code="fleet")
    await publish("vehicle", {"nodes": [node({"kind": "applicant_choice", "work_group_id": group.id})]})
    draft = await sketch.draft("wangfang")
    [choice] = await flows.choices(draft)
    assert (choice.key, choice.among) == ("n", (ids["zhaotiezhu"], ids["maxiaohong"]))
    assert (await flows.foresee(draft)).path == ["审批(由您选择)"]
    with pytest.raises(UserError, match="由您选择"):
        await flows.begin(draft)
    assert await flows.choices(draft, {"n": (ids["limin"],)}) == (choice,), "not a member of the group"
    chosen = {"n": (ids["maxiaohong"],)}
    assert await flows.choices(draft, chosen) == ()
    assert (await flows.foresee(draft, chosen)).path == ["审批(马晓红)"]


async def queries_for(sketch: Sketch, size: int) -> int:
    """How many queries a flow takes that has every kind of rule `size` times."""
    ids = sketch.agency.ids
    rules: list[dict[str, Any]] = []
    for number in range(size):
        group = await WorkGroup.create(code=f"g{size}-{number}", name="组")
        role = await Role.create(code=f"r{size}-{number}", name="角色", permissions=["requests.manage"])
        await WorkGroupMember.create(work_group_id=group.id, person_id=ids["limin"])
        await RoleMember.create(role_id=role.id, person_id=ids["qianyun"])
        rules += [
            {"kind": "person", "person_id": ids["limin"]},
            {"kind": "department_members", "department_id": await department("71")},
            {"kind": "department_members", "department_id": await department("70"), "with_sub": True},
            {"kind": "department_manager", "department_id": await department("40")},
            {"kind": "work_group", "work_group_id": group.id},
            {"kind": "role", "role_id": role.id},
            {"kind": "manager_chain", "levels": 3},
            {"kind": "form_person", "field": "host"},
        ]
    when = [{"kind": "role", "role_ids": [role.id]}, {"kind": "department", "department_ids": [await department("1")]}]
    fork = {
        "kind": "condition",
        "key": "fork",
        "name": "条件",
        "cases": [{"label": "是", "when": when}, {"label": "否"}],
    }
    nodes = [node(rule, key=f"n{place}", nobody={"kind": "administrators"}) for place, rule in enumerate(rules)]
    await publish("vehicle", {"nodes": [fork, *nodes]})
    draft = await sketch.draft("wangfang", host=ids["chenlei"])
    count = 0

    def note(_: Any) -> None:
        nonlocal count
        count += 1

    connection = current().connection
    connection.add_query_logger(note)
    path = await resolve(draft)
    connection.remove_query_logger(note)
    assert len(path.plan.steps) == len(nodes)
    return count


async def test_the_number_of_queries_does_not_grow_with_the_flow(sketch: Sketch) -> None:
    await queries_for(sketch, 1)  # the connection learns the types of arrays once
    few, many = await queries_for(sketch, 2), await queries_for(sketch, 12)
    assert few == many <= 16
