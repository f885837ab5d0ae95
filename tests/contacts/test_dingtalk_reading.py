"""Reading DingTalk's contacts: what is told in whichever way, what may not be read, and how fast."""

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import ChannelError, Misconfigured, Wait
from bot.channels.contacts import ListedDepartment, ListedMember
from bot.channels.dingtalk import contacts
from bot.channels.dingtalk.client import DingTalkClient
from bot.channels.dingtalk.contact_rows import department, led, member
from bot.channels.dingtalk.contacts import DingTalkContacts
from bot.channels.dingtalk.tokens import Tokens
from bot.channels.network import open_session
from simulator.dingtalk.config import DepartmentConfig, MemberConfig
from tests.dingtalk_agency import Running, running_dingtalk

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture
async def dingtalk() -> AsyncIterator[Running]:
    async with running_dingtalk() as running:
        corp = running.dingtalk.corp()
        tree = [
            DepartmentConfig(20, "车队"),
            DepartmentConfig(21, "一班", 20, ["zhao"]),
            DepartmentConfig(30, "财务科"),
        ]
        members = [
            MemberConfig("zhao", "赵师傅", [21], "班长", "13800000001"),
            MemberConfig("lin", "林主任", [1, 30], active=False),
            MemberConfig("Chen01", "陈静", [30]),
        ]
        running.dingtalk.configure(replace(corp, departments=tree, members=members))
        yield running


@pytest.fixture
async def source(dingtalk: Running) -> AsyncIterator[DingTalkContacts]:
    async with open_session() as session:
        yield DingTalkContacts(DingTalkClient(session, Tokens(session, None)), dingtalk.credentials())


def grant(dingtalk: Running, **values: Any) -> None:
    corp = dingtalk.dingtalk.corp()
    dingtalk.dingtalk.configure(replace(corp, apps=[replace(corp.apps[0], **values)]))


async def test_the_whole_organisation_is_read_with_its_leaders(source: DingTalkContacts):
    found = await source.read()

    assert set(found.departments) == {
        ListedDepartment("1", "示范市机关事务管理局", None),
        ListedDepartment("20", "车队", "1"),
        ListedDepartment("21", "一班", "20", ("zhao",)),
        ListedDepartment("30", "财务科", "1"),
    }
    assert set(found.members) == {
        ListedMember("zhao", ("21",), "赵师傅", "班长", mobile="13800000001"),
        ListedMember("lin", ("1", "30"), "林主任"),
        ListedMember("Chen01", ("30",), "陈静"),
    }, "who has not activated their account yet is a colleague all the same"


async def test_reading_begins_at_what_the_app_may_read(dingtalk: Running, source: DingTalkContacts):
    grant(dingtalk, readable_departments=[20])
    found = await source.read()

    assert [(one.key, one.parent) for one in found.departments] == [("20", "1"), ("21", "20")]
    assert [one.user_id for one in found.members] == ["zhao"]
    grant(dingtalk, readable_departments=[])
    with pytest.raises(Misconfigured) as refused:
        await source.check()
    assert "通讯录权限范围" in source.advice_on(refused.value)


async def test_without_the_column_of_mobiles_there_are_none(dingtalk: Running, source: DingTalkContacts):
    scopes = ["qyapi_get_department_list", "qyapi_get_department_member", "qyapi_get_member"]
    grant(dingtalk, permissions=scopes)
    assert {one.mobile for one in (await source.read()).members} == {""}


@pytest.mark.parametrize("missing", ["qyapi_get_department_list", "qyapi_get_department_member"])
@pytest.mark.parametrize("ask", [DingTalkContacts.check, DingTalkContacts.read])
async def test_a_missing_permission_is_named(
    dingtalk: Running, source: DingTalkContacts, ask: Callable[..., Any], missing: str
):
    scopes = ["qyapi_get_department_list", "qyapi_get_department_member", "qyapi_get_member"]
    grant(dingtalk, permissions=[one for one in scopes if one != missing])
    with pytest.raises(Misconfigured) as refused:
        await ask(source)
    assert f"申请{missing}" in source.advice_on(refused.value)


async def test_whom_the_lists_missed_is_asked_for_by_name(
    dingtalk: Running, source: DingTalkContacts, monkeypatch: pytest.MonkeyPatch
):
    """Somebody moved to where had been read already, before where they were was."""
    members_of = DingTalkContacts._members_of

    async def without_chen(self: DingTalkContacts, department: str) -> list[Any]:
        return [row for row in await members_of(self, department) if row["userid"] != "Chen01"]

    monkeypatch.setattr(DingTalkContacts, "_members_of", without_chen)
    known = ["Chen01", "zhao", "gone"]

    assert {one.user_id for one in (await source.read(known)).members} == {"zhao", "lin", "Chen01"}
    asked = [call.body["userid"] for call in dingtalk.dingtalk.calls if call.path.endswith("v2/user/get")]
    assert asked == ["Chen01", "gone"]


async def test_a_call_too_many_is_made_again_and_a_long_block_is_not_waited_for(
    dingtalk: Running, source: DingTalkContacts, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.channels.dingtalk.errors.SECOND_LIMIT_SECONDS", 0.01)
    dingtalk.dingtalk.faults.inject = [("topapi/v2/user/list", 200, "90018", 2)]
    assert len((await source.read()).members) == 3

    monkeypatch.setattr("bot.channels.dingtalk.errors.SECOND_LIMIT_SECONDS", 60.0)
    dingtalk.dingtalk.faults.inject = [("topapi/v2/user/list", 200, "90018", 1)]
    with pytest.raises(Wait):
        await source.read()


async def test_a_failing_department_leaves_nobody_out(dingtalk: Running, source: DingTalkContacts):
    """A list without one department's members would let them all leave."""
    dingtalk.dingtalk.faults.inject = [("topapi/v2/user/list", 200, "60003", 1)]
    with pytest.raises(ChannelError):
        await source.read()


async def test_a_large_organisation_is_read_ten_calls_a_second(
    dingtalk: Running, source: DingTalkContacts, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(contacts, "CALLS_A_SECOND", 50.0)
    corp = dingtalk.dingtalk.corp()
    more = [DepartmentConfig(100 + number, f"科室{number}") for number in range(30)]
    dingtalk.dingtalk.configure(replace(corp, departments=[*corp.departments, *more]))
    begun, before = time.monotonic(), len(dingtalk.dingtalk.calls)
    await source.read()

    calls = len(dingtalk.dingtalk.calls) - before
    assert calls > 60 and time.monotonic() - begun > (calls - contacts.CALLS_AT_ONCE - 5) / 50


def test_numbers_flags_and_lists_come_in_several_ways():
    told = {"userid": "u", "name": " 赵一 ", "dept_id_list": ["2", 3], "mobile": "61234567", "state_code": "852"}
    assert member(told) == ListedMember("u", ("2", "3"), "赵一", mobile="+852-61234567")
    assert member({"userid": "u", "dept_id_list": 2}) == ListedMember("u", ("2",))
    assert department({"dept_id": "7", "name": "车队", "parent_id": "1"}) == ListedDepartment("7", "车队", "1")
    flags = [{"dept_id": 2, "leader": "true"}, {"dept_id": 3, "leader": False}, {"dept_id": "4", "leader": 1}]
    assert led({"leader_in_dept": flags}) == ["2", "4"]
    assert led({"leader_in_dept": {"0": flags[0]}}) == ["2"]


@given(
    st.dictionaries(
        st.sampled_from(["userid", "name", "dept_id_list", "mobile", "leader_in_dept", "dept_id"]), ANYTHING
    )
)
def test_no_row_breaks_the_reader(row: dict[str, Any]):
    found, below = member(row), department(row)
    assert found is None or (found.user_id and all(one.isdigit() for one in found.departments))
    assert below is None or below.key.isdigit()
    assert all(one.isdigit() for one in led(row))
