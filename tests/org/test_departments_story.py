"""The department tree in the console: an administrator builds it, and nothing gets lost on the way."""

from models.org import Department, Person
from tests.pages.reader import Reader
from tests.story import Service


async def department(service: Service, name: str) -> Department:
    async with service.agency.work():
        return await Department.get(name=name)


async def test_only_administrators_find_the_pages(service: Service) -> None:
    async with Reader(service, "wangfang") as reader:
        await reader.opens("/h5/")
        for path in ("/console/departments", "/console/people", "/console/work-groups", "/console/roles"):
            assert (await reader.gets(path)).status == 404
        assert "/console/departments" not in (await reader.gets("/console/menu")).paper.links


async def test_a_department_is_made_renamed_moved_and_gets_a_manager(service: Service, admin: Reader) -> None:
    tree = await admin.gets("/console/departments")
    assert "车队" in tree.text and "主管 赵铁柱" in tree.text
    centre = await department(service, "机关服务中心")
    sheet = await admin.gets(f"/console/departments/new?parent={centre.id}")
    assert sheet.inputs["parent"] == str(centre.id)

    listed = await admin.presses(sheet, "添加", name="维修班")

    assert "部门已添加" in listed.text and "维修班" in listed.text
    made = await department(service, "维修班")
    assert made.parent_id == centre.id and made.code
    page = await admin.gets(f"/console/departments/{made.id}")
    finance = await department(service, "财务科")
    saved = await admin.presses(page, "保存", name="维修中心", parent=str(finance.id), manager="钱云")
    assert "部门已保存" in saved.text
    async with service.agency.work():
        made = await Department.get(id=made.id)
        assert (made.name, made.parent_id, made.manager_id) == ("维修中心", finance.id, service.agency.ids["qianyun"])


async def test_a_department_does_not_move_below_itself(service: Service, admin: Reader) -> None:
    centre, fleet = await department(service, "机关服务中心"), await department(service, "车队")
    page = await admin.gets(f"/console/departments/{centre.id}")
    assert f'value="{fleet.id}"' not in page.html, "is not even offered"

    refused = await admin.presses(page, "保存", parent=str(fleet.id))

    assert refused.status == 422 and "不能把“机关服务中心”移到它自己或它的下级部门里" in refused.text
    assert (await department(service, "机关服务中心")).parent_id == centre.parent_id


async def test_a_manager_whose_name_several_people_have_is_chosen_from_them(service: Service, admin: Reader) -> None:
    fleet = await department(service, "车队")
    async with service.agency.work():
        finance = await Department.get(name="财务科")
        second = await Person.create(name="李敏", department_id=finance.id, title="会计")
    page = await admin.gets(f"/console/departments/{fleet.id}")

    asked = await admin.presses(page, "保存", name="车队一", manager="李敏")

    assert asked.status == 422 and "找到不止一位" in asked.text and "财务科 会计" in asked.text
    assert asked.inputs["name"] == "车队一", "what was typed is still there"
    saved = await admin.presses(asked, "保存", manager_id=str(second.id))
    assert "部门已保存" in saved.text
    async with service.agency.work():
        assert (await Department.get(id=fleet.id)).manager_id == second.id


async def test_a_manager_nobody_has_heard_of_is_said_so(service: Service, admin: Reader) -> None:
    fleet = await department(service, "车队")
    page = await admin.gets(f"/console/departments/{fleet.id}")
    refused = await admin.presses(page, "保存", manager="诸葛亮")
    assert refused.status == 422 and "没有找到“诸葛亮”" in refused.text
    assert (await department(service, "车队")).manager_id == fleet.manager_id


async def test_only_an_empty_department_is_deleted(service: Service, admin: Reader) -> None:
    centre = await department(service, "机关服务中心")
    for name, why in (("机关服务中心", "下面还有部门"), ("车队", "里还有人员")):
        page = await admin.gets(f"/console/departments/{(await department(service, name)).id}")
        refused = await admin.presses(page, "删除这个部门")
        assert refused.status == 422 and why in refused.text
    sheet = await admin.gets(f"/console/departments/new?parent={centre.id}")
    await admin.presses(sheet, "添加", name="空部门")
    empty = await department(service, "空部门")

    gone = await admin.presses(await admin.gets(f"/console/departments/{empty.id}"), "删除这个部门")

    assert "部门已删除" in gone.text and "空部门" not in gone.text
    assert (await admin.gets(f"/console/departments/{empty.id}")).status == 404
