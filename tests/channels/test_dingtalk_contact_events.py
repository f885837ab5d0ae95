"""Changes of DingTalk's contacts, by either way in."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.dingtalk.contact_events import changes, http_notice, stream_notice
from bot.channels.envelope import BadEnvelope
from bot.events import ContactsTouched, DepartmentRemoved, MemberRemoved, OrganisationChanged
from tests.channels.dingtalk_samples import DELIVERY
from tests.channels.test_dingtalk_parse import anything, patient

META = {"EventTime": 1663143335567, "CorpId": "dingcorp", "BizId": "1663", "eventId": "c7c7"}


def by_http(kind: str, **fields: Any) -> list[OrganisationChanged]:
    return changes(http_notice(json.dumps({"EventType": kind, **META, **fields})), DELIVERY)


def by_stream(kind: str, **fields: Any) -> list[OrganisationChanged]:
    return changes(stream_notice(kind, "c7c7", "dingcorp", "1663143335567", json.dumps(fields)), DELIVERY)


@pytest.mark.parametrize("arrived", [by_http, by_stream])
def test_who_joins_is_to_be_read_and_who_leaves_is_told_one_by_one(arrived: Any):
    [joined] = arrived("user_add_org", timeStamp="1685501863357", userId=["zhao", "qian"])
    one, two = arrived("user_leave_org", userId=["zhao", "qian"])

    assert isinstance(joined, ContactsTouched) and joined.members == ("zhao", "qian")
    assert joined.happened_at == datetime(2022, 9, 14, 8, 15, 35, 567000, UTC)
    assert isinstance(one, MemberRemoved) and isinstance(two, MemberRemoved)
    assert (one.member, two.member) == ("zhao", "qian")
    assert two.key != one.key and len(one.key) <= 80


def test_a_change_is_to_be_read_whatever_is_told_of_it():
    diff = {"prev": {"name": "赵一"}, "curr": {"name": "赵二"}, "userid": "zhao"}
    for told in ({"diffInfo": diff}, {"diffInfo": [diff]}, {}):
        [changed] = by_http("user_modify_org", userId=["zhao"], **told)
        assert isinstance(changed, ContactsTouched) and changed.members == ("zhao",)


def test_departments_come_as_numbers_and_are_ids():
    [created] = by_stream("org_dept_create", deptId=[512])
    [removed] = by_stream("org_dept_remove", deptId=[512])

    assert isinstance(created, ContactsTouched) and created.departments == ("512",)
    assert isinstance(removed, DepartmentRemoved) and removed.department == "512"


def test_older_pushes_write_the_names_otherwise():
    old = {"CorpId": "dingcorp", "EventType": "user_leave_org", "UserId": ["zhao"], "TimeStamp": "1623060875680"}
    [gone] = changes(http_notice(json.dumps(old)), DELIVERY)

    assert isinstance(gone, MemberRemoved)
    assert gone.happened_at == datetime(2021, 6, 7, 10, 14, 35, 680000, UTC)


def test_what_is_of_no_use_is_passed_over():
    assert (
        by_http("bpms_task_change", taskId=1) == by_http("user_add_org") == by_http("user_add_org", userId=[""]) == []
    )


def test_a_repeat_has_the_same_key_and_another_event_another():
    [first], [repeat] = by_http("user_leave_org", userId=["zhao"]), by_stream("user_leave_org", userId=["zhao"])
    [other] = by_http("user_leave_org", userId=["zhao"], eventId="d8d8")

    assert first.key == repeat.key != other.key


def test_another_organisation_and_what_is_no_event_are_refused():
    with pytest.raises(BadEnvelope, match="organisation"):
        by_http("user_add_org", CorpId="another", userId=["zhao"])
    for body in ("", "[]", "{}", "no json"):
        with pytest.raises(BadEnvelope, match="json"):
            http_notice(body)


@patient
@given(value=anything, diff=anything)
def test_no_fields_break_the_reader(value: Any, diff: Any):
    for kind in ("user_modify_org", "org_dept_create"):
        for event in by_http(kind, userId=value, deptId=value, diffInfo=diff):
            assert isinstance(event, ContactsTouched)


@given(text=st.text(max_size=40))
def test_any_type_of_tomorrow_is_passed_over(text: str):
    assert by_stream(f"x{text}", userId=["zhao"]) == []
