"""People, their roles and work groups in the console; and the colleagues everybody may look up."""

from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish
from models.flows import Flow
from models.org import ChannelAccount, Department, Person, Role, RoleMember, WorkGroup, WorkGroupMember
from tests.pages.reader import Reader
from tests.story import Service


async def test_somebody_new_comes_with_account_role_and_work_group(service: Service, admin: Reader) -> None:
    async with service.agency.work():
        finance = await Department.get(name="财务科")
        dispatcher, group = await Role.get(code="fleet_dispatcher"), await WorkGroup.get(code="fleet")
    sheet = await admin.gets("/console/people/new")

    ticks = {"role": [str(dispatcher.id)], "work_group": [str(group.id)]}
    values = {"name": " 孔 明 ", "department": str(finance.id), "title": "会计", "mobile": "13900000000"}
    saved = await admin.presses(sheet, "保存", ticks=ticks, wecom="Kongming", **values)

    assert saved.path == "/console/people/new" and "人员已添加" in saved.text
    async with service.agency.work():
        person = await Person.get(name="孔 明")
        assert (person.department_id, person.title, person.mobile) == (finance.id, "会计", "13900000000")
        account = await ChannelAccount.get(person_id=person.id)
        assert (account.channel, account.user_id, account.user_key) == ("wecom", "Kongming", "kongming")
        assert await person.may("fleet.dispatch")
        assert await WorkGroupMember.exists(person_id=person.id, work_group_id=group.id)


async def test_what_is_wrong_is_said_and_what_was_typed_stays(service: Service, admin: Reader) -> None:
    async with service.agency.work():
        finance = await Department.get(name="财务科")
    sheet = await admin.gets("/console/people/new")
    for values, why in (
        ({"name": ""}, "请填写姓名"),
        ({"department": ""}, "请选择部门"),
        ({"mobile": "我的手机"}, "手机号码不对"),
        ({"wecom": "李敏"}, "企业微信账号要和企业微信里的一致"),
        ({"wecom": "LiMin"}, "企业微信账号“LiMin”已经是李敏的了"),
    ):
        given = {"name": "孔明", "department": str(finance.id), "title": "会计", **values}
        refused = await admin.presses(sheet, "保存", **given)
        assert refused.status == 422 and why in refused.text
        assert refused.inputs["title"] == "会计"
    async with service.agency.work():
        assert not await Person.exists(name="孔明")


async def test_a_person_moves_and_loses_what_is_no_longer_ticked(service: Service, admin: Reader) -> None:
    who = service.agency.ids["maxiaohong"]
    async with service.agency.work():
        office = await Department.get(name="办公室")
    page = await admin.gets(f"/console/people/{who}")
    assert page.inputs["name"] == "马晓红" and page.inputs["wecom"] == "maxiaohong"

    saved = await admin.presses(page, "保存", ticks={"role": [], "work_group": []}, department=str(office.id))

    assert "人员已保存" in saved.text
    async with service.agency.work():
        person = await Person.get(id=who)
        assert person.department_id == office.id
        assert not await person.may("fleet.dispatch")
        assert not await WorkGroupMember.exists(person_id=who)
        assert await ChannelAccount.exists(person_id=who, user_key="maxiaohong"), "the account stays as it was"


async def test_the_last_administrator_does_not_lock_everybody_out(service: Service, admin: Reader) -> None:
    who = service.agency.ids["heshuqin"]
    async with service.agency.work():
        [role] = [one for one in await Role.all() if "org.manage" in one.permissions]
        await RoleMember.exclude(person_id=who).filter(role_id=role.id).delete()
    attempts = (
        (f"/console/people/{who}", "保存", {"role": []}),
        (f"/console/roles/{role.id}", "保存", {"permission": ["flows.manage"]}),
        (f"/console/roles/{role.id}", "移出", None),
        (f"/console/roles/{role.id}", "删除", None),
    )
    for path, button, ticks in attempts:
        refused = await admin.presses(await admin.gets(path), button, ticks=ticks)
        assert refused.status == 422 and "没有人能管理组织" in refused.text, path
    async with service.agency.work():
        assert await (await Person.get(id=who)).may("org.manage")
        assert "flows.manage" in (await Role.get(id=role.id)).permissions


async def test_a_role_grants_what_is_ticked_to_its_members(service: Service, admin: Reader) -> None:
    made = await admin.presses(await admin.gets("/console/roles"), "添加", name="流程管理员")
    assert "流程管理员" in made.text
    async with service.agency.work():
        role = await Role.get(name="流程管理员")
    page = await admin.gets(f"/console/roles/{role.id}")
    assert "设计审批流程" in page.text
    page = await admin.presses(page, "保存", ticks={"permission": ["flows.manage", "no.such"]})
    asked = await admin.presses(page, "添加", member="王芳")
    assert "角色已保存" in asked.text and "王芳" in asked.text
    async with service.agency.work():
        assert (await Role.get(id=role.id)).permissions == ["flows.manage"]
        assert await (await Person.get(id=service.agency.ids["wangfang"])).may("flows.manage")

    gone = await admin.presses(asked, "移出")

    assert "还没有人有这个角色" in gone.text
    async with service.agency.work():
        assert not await (await Person.get(id=service.agency.ids["wangfang"])).may("flows.manage")


async def test_a_work_group_that_a_flow_asks_stays(service: Service, admin: Reader) -> None:
    async with service.agency.work():
        group = await WorkGroup.get(code="fleet")
    refused = await admin.presses(await admin.gets(f"/console/work-groups/{group.id}"), "删除")
    assert refused.status == 422 and "审批流程还在用这个工作组" in refused.text

    made = await admin.presses(await admin.gets("/console/work-groups"), "添加", name="演练小组")
    async with service.agency.work():
        drill = await WorkGroup.get(name="演练小组")
    page = await admin.presses(await admin.gets(f"/console/work-groups/{drill.id}"), "添加", member="chenlei")
    assert "陈磊" in page.text, "an account is a name, too"
    gone = await admin.presses(page, "删除")
    assert gone.path == "/console/work-groups" and "演练小组" not in gone.text and "演练小组" in made.text


async def test_a_role_that_a_flow_asks_or_is_meant_for_stays(service: Service, admin: Reader) -> None:
    async with service.agency.work():
        roles = [await Role.create(code=code, name=code, permissions=[]) for code in ("checker", "driver", "spare")]
        checker, driver, spare = roles
        node = {"kind": "approve", "key": "check", "name": "复核", "mode": "any"}
        rules = [{"kind": "role", "role_id": checker.id}]
        await publish("vehicle", parse_definition({"nodes": [node | {"approvers": rules}]}).model_dump(mode="json"))
        await Flow.all().update(applies={"when": [{"kind": "role", "role_ids": [driver.id]}]})
    for role in (checker, driver):
        refused = await admin.presses(await admin.gets(f"/console/roles/{role.id}"), "删除")
        assert refused.status == 422 and "审批流程还在用这个角色：用车申请" in refused.text

    gone = await admin.presses(await admin.gets(f"/console/roles/{spare.id}"), "删除")
    assert gone.path == "/console/roles" and "spare" not in gone.text


async def test_people_are_searched_and_filtered(service: Service, admin: Reader) -> None:
    async with service.agency.work():
        centre = await Department.get(name="机关服务中心")
        await Person.filter(id=service.agency.ids["gaoshan"]).update(active=False)
    everybody = await admin.gets("/console/people")
    assert "/console/people/new" in everybody.paper.links
    assert "王芳" in everybody.text and "机关服务中心/车队" in everybody.text
    for query, there, not_there in (
        ("q=芳", "王芳", "李敏"),
        ("q=13800000006", "李敏", "王芳"),
        ("q=LIMIN", "李敏", "王芳"),
        (f"department={centre.id}", "刘大伟", "李敏"),
        ("active=false", "高山", "刘大伟"),
        (f"department={centre.id}&active=true", "刘大伟", "高山"),
    ):
        found = await admin.gets(f"/console/people?{query}")
        assert found.status == 200 and there in found.text and not_there not in found.text, query


async def test_everybody_looks_up_colleagues_without_their_numbers(service: Service, admin: Reader) -> None:
    seen = await admin.gets("/console/contacts?q=李敏")
    assert "李敏" in seen.text and "13800000006" in seen.text
    async with service.agency.work():
        centre = await Department.get(name="机关服务中心")
    async with Reader(service, "wangfang") as reader:
        await reader.opens("/h5/")
        found = await reader.gets("/console/contacts?q=李敏")
        assert "李敏" in found.text and "综合科科长" in found.text and "1380000" not in found.text
        assert "没有找到" in (await reader.gets("/console/contacts?q=13800000006")).text
        below = await reader.gets(f"/console/contacts?department={centre.id}")
        assert "刘大伟" in below.text and "李敏" not in below.text, "the fleet is below the centre"
