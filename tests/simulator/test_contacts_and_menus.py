"""What an app and the contact-sync assistant may read, and the menu under the chat."""

from typing import Any

import pytest

from tests.simulator.wecom_service import AGENT, Client

CLICK = {"type": "click", "name": "用车", "key": "car"}


async def test_an_app_reads_its_people(api: Client) -> None:
    lin = await api.get("user/get", userid="LIN.WEI")
    assert (lin["userid"], lin["name"], lin["position"], lin["department"]) == ("Lin.Wei", "林伟", "主任", [2])
    assert "mobile" not in lin
    listed = await api.get("user/simplelist", department_id="2")
    assert [one["userid"] for one in listed["userlist"]] == ["chen", "lin.wei", "zhao"]
    departments = (await api.get("department/list"))["department"]
    assert [(one["id"], one["name"], one["parentid"]) for one in departments] == [
        (1, "管理局", 0),
        (2, "办公室", 1),
        (3, "车队", 1),
    ]
    assert [one["id"] for one in (await api.get("department/simplelist", id="3"))["department_id"]] == [3]


async def test_the_assistant_reads_ids_by_pages(api: Client) -> None:
    await api.get_token(corpsecret="contacts-secret")
    rows, cursor = [], ""
    while True:
        page = await api.post("user/list_id", {"cursor": cursor, "limit": 3})
        rows += [(row["userid"], row["department"]) for row in page["dept_user"]]
        cursor = page["next_cursor"]
        if not cursor:
            break
    assert rows == [("chen", 2), ("lin.wei", 2), ("zhao", 3), ("zhao", 2)]
    assert len((await api.get("department/simplelist"))["department_id"]) == 3
    for path in ("user/get", "user/simplelist", "department/list"):
        assert (await api.get(path, userid="chen", department_id="1"))["errcode"] == 48009


@pytest.mark.parametrize(
    ("path", "query", "code"),
    [
        ("user/get", {}, 40063),
        ("user/get", {"userid": "nobody"}, 60111),
        ("user/simplelist", {"department_id": "9"}, 60003),
        ("user/simplelist", {"department_id": "x"}, 40058),
        ("department/list", {"id": "9"}, 60003),
    ],
)
async def test_people_who_are_not_there(api: Client, path: str, query: dict[str, str], code: int) -> None:
    assert (await api.get(path, **query))["errcode"] == code


async def test_an_app_may_not_list_ids(api: Client) -> None:
    assert (await api.post("user/list_id", {}))["errcode"] == 48002


async def test_the_menu_is_kept_until_it_is_deleted(api: Client) -> None:
    agent = {"agentid": str(AGENT)}
    assert (await api.get("menu/get", **agent))["errcode"] == 46003
    assert (await api.post("menu/create", {"button": [CLICK]}, **agent))["errcode"] == 0
    assert (await api.get("menu/get", **agent))["button"] == [CLICK]
    assert (await api.get("menu/delete", **agent))["errcode"] == 0
    assert (await api.get("menu/get", **agent))["errcode"] == 46003


@pytest.mark.parametrize(
    ("buttons", "code"),
    [
        ([], 40016),
        ([CLICK] * 4, 40016),
        ([CLICK | {"type": "tap"}], 40017),
        ([CLICK | {"name": "六个汉字名称"}], 40018),
        ([CLICK | {"key": "k" * 129}], 40019),
        ([{"type": "view", "name": "页"}], 40020),
        ([{"type": "view", "name": "页", "url": "houqin.example"}], 40055),
        ([{"name": "更多", "sub_button": [CLICK] * 6}], 40023),
        ([{"name": "更多", "sub_button": [CLICK | {"sub_button": [CLICK]}]}], 40022),
        ([{"name": "更多", "sub_button": [CLICK | {"type": ""}]}], 40024),
        ([{"name": "更多", "sub_button": [CLICK | {"name": "字" * 14}]}], 40025),
        ([{"name": "更多", "sub_button": [CLICK | {"key": ""}]}], 40026),
        ([{"name": "更多", "sub_button": [{"type": "view", "name": "页", "url": "u" * 1025}]}], 40027),
        ([{"name": "更多", "sub_button": [{"type": "view", "name": "页", "url": "u"}]}], 40054),
        ([{"name": "程序", "type": "view_miniprogram"}], 40058),
    ],
)
async def test_menus_that_are_refused(api: Client, buttons: list[dict[str, Any]], code: int) -> None:
    assert (await api.post("menu/create", {"button": buttons}, agentid=str(AGENT)))["errcode"] == code


async def test_a_menu_belongs_to_its_app(api: Client) -> None:
    assert (await api.post("menu/create", {"button": [CLICK]}))["errcode"] == 41011
    assert (await api.post("menu/create", {"button": [CLICK]}, agentid="x"))["errcode"] == 40056
    assert (await api.post("menu/create", {"button": [CLICK]}, agentid="1000003"))["errcode"] == 301002
