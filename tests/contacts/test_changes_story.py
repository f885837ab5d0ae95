"""An administrator changes the contacts in WeCom's console, and the signed callback changes the agency's people."""

from simulator.wecom import directory
from tests.contacts.bureau import TOP, Bureau, Known, changes_nothing


async def test_the_first_sync_recognises_what_the_file_brought(bureau: Bureau):
    before = await bureau.people()
    outcome = await bureau.sync()

    assert outcome.applied
    assert await bureau.people() == before
    assert len(await bureau.departments()) == 9 and (await bureau.departments())["71"] == ("车队", "机关服务中心")
    assert changes_nothing((await bureau.sync()).plan)


async def test_a_colleague_changes_departments(bureau: Bureau):
    await bureau.sync()
    await bureau.does(directory.move_member(bureau.corp, "chenlei", [40]))

    assert await bureau.person("chenlei") == Known("陈磊", "财务科", "科员", True)


async def test_a_colleague_leaves_and_can_do_nothing_any_more(bureau: Bureau):
    await bureau.sync()
    chen = bureau.service.person("chenlei")
    await bureau.does(directory.remove_member(bureau.corp, "chenlei"))

    found = await bureau.person("chenlei")
    assert found is not None and not found.active
    await chen.says("我的申请")
    assert "您还没有开通后勤服务" in chen.last


async def test_a_new_colleague_is_there_after_the_next_sync(bureau: Bureau):
    """Addresses saved since August 2022 are told the user id and nothing else, so the name must be read."""
    await bureau.sync()
    await bureau.does(directory.add_member(bureau.corp, "Zhu.Lan", "朱兰", [30], "科员"))

    assert await bureau.person("zhu.lan") is None
    assert await bureau.sync_is_asked()
    await bureau.sync()
    assert await bureau.person("zhu.lan") == Known("朱兰", "综合科", "科员", True)


async def test_an_older_address_is_told_everything_at_once(bureau: Bureau):
    await bureau.sync()
    bureau.simulator.faults.full_contact_changes = True
    await bureau.does(directory.add_member(bureau.corp, "Zhu.Lan", "朱兰", [30], "科员"))
    assert await bureau.person("zhu.lan") == Known("朱兰", "综合科", "科员", True)

    await bureau.does(directory.describe_member(bureau.corp, "zhu.lan", "朱岚", "副科长"))
    assert await bureau.person("zhu.lan") == Known("朱岚", "综合科", "副科长", True)

    await bureau.does(directory.set_leaders(bureau.corp, 30, ["Zhu.Lan"]))
    assert await bureau.manager("综合科") == "朱岚"

    await bureau.does(directory.set_status(bureau.corp, "zhu.lan", 2))
    found = await bureau.person("zhu.lan")
    assert found is not None and not found.active
    await bureau.does(directory.set_status(bureau.corp, "zhu.lan", 1))
    assert await bureau.person("zhu.lan") == Known("朱岚", "综合科", "副科长", True)


async def test_of_several_departments_the_main_one_counts(bureau: Bureau):
    await bureau.sync()
    changes = [("UserID", "ChenLei"), ("Department", "40,50,30"), ("MainDepartment", 50)]
    assert (await bureau.simulator.changes_contacts("update_user", changes)).ok
    assert (await bureau.person("chenlei") or Known("", "", "", False)).department == "行政科"

    # Without a main one, nobody who is still in their department is moved.
    changes = [("UserID", "ChenLei"), ("Department", "40,50")]
    assert (await bureau.simulator.changes_contacts("update_user", changes)).ok
    assert (await bureau.person("chenlei") or Known("", "", "", False)).department == "行政科"


async def test_a_user_id_changes_and_the_person_stays(bureau: Bureau):
    await bureau.sync()
    before = await bureau.people()
    await bureau.does(directory.rename_member(bureau.corp, "chenlei", "Chen.Lei"))

    after = await bureau.people()
    assert after.pop("chen.lei") == before.pop("chenlei")
    assert after == before
    await bureau.sync()
    assert len(await bureau.people()) == len(before) + 1


async def test_departments_come_move_and_go(bureau: Bureau):
    await bureau.sync()
    await bureau.does(directory.add_department(bureau.corp, "信息中心", 70))
    assert (await bureau.departments())["72"] == ("信息中心", "机关服务中心")

    await bureau.does(directory.change_department(bureau.corp, 72, "信息化办公室", 1))
    assert (await bureau.departments())["72"] == ("信息化办公室", TOP)

    await bureau.does(directory.move_member(bureau.corp, "chenlei", [72]))
    await bureau.does(directory.move_member(bureau.corp, "chenlei", [30]))
    await bureau.does(directory.remove_department(bureau.corp, 72))
    assert "72" not in await bureau.departments()
    assert changes_nothing((await bureau.sync()).plan)


async def test_an_unknown_department_is_read_anew(bureau: Bureau):
    await bureau.sync()
    bureau.simulator.faults.lose_callbacks = 1
    await bureau.simulator.does(directory.add_department(bureau.corp, "信息中心", 1))
    await bureau.does(directory.move_member(bureau.corp, "chenlei", [72]))

    assert (await bureau.person("chenlei") or Known("", "", "", False)).department == "综合科"
    assert await bureau.sync_is_asked()
    await bureau.sync()
    assert (await bureau.person("chenlei") or Known("", "", "", False)).department == "信息中心"
    assert not await bureau.sync_is_asked()
