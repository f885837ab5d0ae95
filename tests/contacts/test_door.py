"""The door of the contact sync: its own keys, the protection of the app's door, and repeats that change nothing."""

import time

import aiohttp
import pytest

from bot.channels import credentials
from models.events import IncomingEvent
from simulator.wecom import crypto, directory, events
from tests.contacts.bureau import Bureau, Known
from tests.story import Agency, run_service

PATH = "/webhooks/wecom/demo/contacts"


def removal(bureau: Bureau, userid: str, **fields: int) -> str:
    """A plaintext that removes a member."""
    changes: list[tuple[str, events.Value]] = [("ChangeType", "delete_user"), ("UserID", userid), *fields.items()]
    return events.event(bureau.corp.corp_id, "sys", None, time.time(), "change_contact", changes)


async def posted(bureau: Bureau, plain: str, *, token: str, aes_key: str, age: float = 0) -> int:
    encrypted = crypto.encrypt(aes_key, plain, bureau.corp.corp_id)
    timestamp = str(int(time.time() - age))
    query = {"msg_signature": crypto.sign(token, timestamp, "n", encrypted), "timestamp": timestamp, "nonce": "n"}
    body = events.xml("xml", [("ToUserName", bureau.corp.corp_id), ("Encrypt", encrypted)])
    async with (
        aiohttp.ClientSession() as session,
        session.post(bureau.service.url + PATH, params=query, data=body.encode()) as answer,
    ):
        return answer.status


async def test_the_console_accepts_the_address(bureau: Bureau):
    assert await bureau.simulator.verify_contacts_callback() == ""


@pytest.mark.parametrize("kind", ["forged", "the app's keys", "too old"])
async def test_what_is_not_from_wecom_changes_nothing(bureau: Bureau, kind: str):
    corp, [agent] = bureau.corp, bureau.corp.agents
    keys = {"token": corp.contacts_token, "aes_key": corp.contacts_aes_key}
    wrong = {
        "forged": {**keys, "token": "guessed"},
        "the app's keys": {"token": agent.token, "aes_key": agent.aes_key},
        "too old": {**keys, "age": 3600},
    }[kind]

    assert await posted(bureau, removal(bureau, "chenlei"), **wrong) == 403  # type: ignore[arg-type]
    assert (await bureau.person("chenlei") or Known("", "", "", False)).active
    async with bureau.agency.work():
        assert await IncomingEvent.filter(kind="memberremoved").count() == 0


async def test_the_same_with_the_right_keys_is_taken(bureau: Bureau):
    corp = bureau.corp
    keys = {"token": corp.contacts_token, "aes_key": corp.contacts_aes_key}
    assert await posted(bureau, removal(bureau, "ChenLei"), **keys) == 200  # type: ignore[arg-type]
    assert not (await bureau.person("chenlei") or Known("", "", "", True)).active


async def test_a_tenant_without_the_contact_sync_has_no_such_door(agency: Agency):
    wecom = agency.tenant.wecom
    assert wecom is not None
    async with agency.work():
        without = wecom.model_copy(update={"contacts_token": None, "contacts_aes_key": None})
        await credentials.save(without, agency.settings.secret_key)
    async with run_service(agency) as service:
        bureau = Bureau(service)
        keys = {"token": bureau.corp.contacts_token, "aes_key": bureau.corp.contacts_aes_key}
        assert await posted(bureau, removal(bureau, "chenlei"), **keys) == 404  # type: ignore[arg-type]
        assert (await bureau.person("chenlei") or Known("", "", "", False)).active


async def test_nobodys_contacts_have_no_door(bureau: Bureau):
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{bureau.service.url}/webhooks/wecom/nobody/contacts", data=b"<xml/>") as answer,
    ):
        assert answer.status == 404


async def test_a_change_that_is_delivered_four_times_is_taken_once(bureau: Bureau):
    await bureau.sync()
    bureau.simulator.faults.duplicate_callbacks = 3
    await bureau.does(directory.rename_member(bureau.corp, "chenlei", "Chen.Lei"))
    await bureau.does(directory.add_department(bureau.corp, "信息中心", 1))

    async with bureau.agency.work():
        claimed = await IncomingEvent.filter(kind__in=["memberchanged", "departmentchanged"]).count()
    assert claimed == 2
    assert (await bureau.departments())["72"][0] == "信息中心"
    assert await bureau.person("chen.lei") == Known("陈磊", "综合科", "科员", True)


async def test_an_older_change_that_comes_later_undoes_nothing(bureau: Bureau):
    await bureau.sync()
    bureau.simulator.faults.hold_callbacks = 1
    bureau.simulator.clock.advance(5)
    await bureau.simulator.does(directory.move_member(bureau.corp, "chenlei", [40]))
    await bureau.does(directory.move_member(bureau.corp, "chenlei", [50]))

    assert [one.plaintext.count("<Department>") for one in bureau.simulator.callbacks[-2:]] == [1, 1]
    assert (await bureau.person("chenlei") or Known("", "", "", False)).department == "行政科"
    assert await bureau.sync_is_asked()


@pytest.mark.parametrize("fields", [[("UserID", "")], [("UserID", "x" * 65)], [("Department", "30")], []])
async def test_a_change_without_a_member_is_let_pass(bureau: Bureau, fields: list[tuple[str, events.Value]]):
    for kind in ("create_user", "update_user", "delete_user", "create_party", "delete_party", "update_tag", "unheard"):
        delivery = await bureau.simulator.changes_contacts(kind, fields)
        assert delivery.attempts[0][0] == 200, kind


async def test_two_departments_that_change_places_out_of_order_make_no_circle(bureau: Bureau):
    """71 stood below 70. First 71 moved to the top, then 70 below 71; of the second the service hears first."""
    await bureau.sync()
    bureau.simulator.faults.hold_callbacks = 1
    bureau.simulator.clock.advance(5)
    await bureau.simulator.does(directory.change_department(bureau.corp, 71, "车队", 1))
    await bureau.does(directory.change_department(bureau.corp, 70, "机关服务中心", 71))

    assert (await bureau.departments())["70"][1] != "车队"
    assert await bureau.sync_is_asked()
    await bureau.sync()
    assert (await bureau.departments())["70"][1] == "车队"
