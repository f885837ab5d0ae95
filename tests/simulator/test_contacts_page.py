"""The contacts page: an administrator changes the contacts, and the callbacks really go out."""

from typing import Any

import pytest

from simulator import Simulator
from tests.browser import open_chromium
from tests.simulator.wecom_service import CORP, Client, Service


async def does(api: Client, deed: str, **values: Any) -> tuple[int, dict[str, Any]]:
    body = {"corp_id": CORP, "deed": deed, **values}
    async with api.http.post(f"{api.base}/control/contacts", json=body) as response:
        return response.status, await response.json()


async def test_each_deed_is_told(simulator: Simulator, api: Client, service: Service) -> None:
    await does(api, "add_member", userid="Zhu.Lan", name="朱兰", department=[2], title="科员")
    await does(api, "move_member", userid="zhu.lan", department=[3, 2])
    await does(api, "rename_member", userid="zhu.lan", new_userid="zhulan")
    await does(api, "set_leaders", number=3, leaders=["zhulan"])
    await does(api, "add_department", name="信息中心", parentid=1)
    await does(api, "change_department", number=4, name="信息化办公室", parentid=2)
    await does(api, "remove_department", number=4)
    status, shown = await does(api, "remove_member", userid="zhulan")

    assert status == 200 and shown["callback"]["ok"]
    told = [[(one.tag, one.text) for one in element][5:] for element in service.received]
    assert told == [
        [("ChangeType", "create_user"), ("UserID", "Zhu.Lan"), ("Department", "2")],
        [("ChangeType", "update_user"), ("UserID", "Zhu.Lan"), ("Department", "3,2")],
        [("ChangeType", "update_user"), ("UserID", "Zhu.Lan"), ("NewUserID", "zhulan"), ("Department", "3,2")],
        [("ChangeType", "update_user"), ("UserID", "zhulan"), ("Department", "3,2")],
        [("ChangeType", "create_party"), ("Id", "4"), ("Name", "信息中心"), ("ParentId", "1"), ("Order", "1")],
        [("ChangeType", "update_party"), ("Id", "4"), ("Name", "信息化办公室"), ("ParentId", "2")],
        [("ChangeType", "delete_party"), ("Id", "4")],
        [("ChangeType", "delete_user"), ("UserID", "zhulan")],
    ]
    assert [one["name"] for one in shown["members"]] == ["陈静", "林伟", "赵强"]


async def test_a_name_is_told_to_older_addresses_only(simulator: Simulator, api: Client, service: Service) -> None:
    _, shown = await does(api, "describe_member", userid="chen", name="陈婧", title="科长")
    assert shown["callback"] is None and service.received == []

    simulator.faults.full_contact_changes = True
    await does(api, "set_status", userid="chen", status=2)
    [told] = service.received
    assert [told.findtext(name) for name in ("UserID", "Name", "Position", "Status")] == ["chen", "陈婧", "科长", "2"]


@pytest.mark.parametrize(
    ("deed", "values", "status"),
    [
        ("add_member", {"userid": "CHEN", "name": "陈静", "department": [2]}, 400),
        ("add_member", {"userid": "new", "name": " ", "department": [2]}, 400),
        ("move_member", {"userid": "chen", "department": []}, 400),
        ("move_member", {"userid": "chen", "department": ["2"]}, 400),
        ("move_member", {"userid": "nobody", "department": [2]}, 404),
        ("remove_department", {"number": 2}, 400),
        ("change_department", {"number": 1, "name": "办公室", "parentid": 2, "more": 1}, 400),
        ("set_leaders", {"number": 3, "leaders": ["chen"]}, 400),
        ("__init__", {}, 400),
    ],
)
async def test_what_the_console_refuses(
    simulator: Simulator, api: Client, service: Service, deed: str, values: dict[str, Any], status: int
) -> None:
    before = simulator.corp()
    answered, answer = await does(api, deed, **values)
    assert answered == status and answer["error"]
    assert simulator.corp() == before and service.received == []


@pytest.mark.browser
async def test_an_administrator_uses_the_page(simulator: Simulator, api: Client, service: Service) -> None:
    async with open_chromium() as browser:
        page = await browser.new_page(viewport={"width": 1440, "height": 900})
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.set_default_timeout(5000)
        await page.goto(f"{api.base}/contacts")
        await page.get_by_role("button", name="办公室").click()
        await page.get_by_role("button", name="添加成员").click()
        await page.get_by_label("账号").fill("zhulan")
        await page.get_by_label("姓名").fill("朱兰")
        await page.get_by_role("button", name="确定").click()
        await page.get_by_text("回调已送达").wait_for()
        await page.locator("[data-userid=zhulan]").get_by_role("button", name="删除").click()
        await page.locator("[data-userid=zhulan]").wait_for(state="detached")
        assert errors == []

    assert [one.findtext("ChangeType") for one in service.received] == ["create_user", "delete_user"]
