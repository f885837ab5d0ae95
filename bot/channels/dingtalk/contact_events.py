"""Changes of the contacts become our events (page 通讯录事件).

DingTalk names who or what changed and hardly says how: what is not told is None, and whoever handles it reads it anew.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.channels.dingtalk.credentials import DINGTALK
from bot.channels.dingtalk.reading import (
    USER_ID_LENGTH_MAX,
    Delivery,
    check_owner,
    digest,
    mapping,
    moment,
    read_object,
)
from bot.channels.envelope import BadEnvelope
from bot.events import DepartmentChanged, DepartmentRemoved, MemberChanged, MemberRemoved, OrganisationChanged

SYSTEM = "dingtalk"
"""In place of a user id: DingTalk does not always say who did it."""
IDS_MAX = 1000
CHECK_URL = "check_url"
"""The console asks whether our address is right; it wants an answer and nothing else."""


@dataclass(frozen=True)
class Notice:
    """An event as it came: what happened, under which id, when by DingTalk's clock (ms), and its fields."""

    kind: str
    id: str
    corp_id: str
    born: str
    fields: Mapping[str, Any]


def http_notice(body: str) -> Notice:
    """The notice in an opened envelope, where fields and what is told of them are mixed, in either casing.

    Raises:
        BadEnvelope: It is no event.
    """
    values = {name.lower(): value for name, value in read_object(body).items()}
    kind = str(values.get("eventtype") or "")
    if not kind:
        raise BadEnvelope("json", "an event without a type")
    born = str(values.get("eventtime") or values.get("timestamp") or "")
    return Notice(kind, str(values.get("eventid") or ""), str(values.get("corpid") or ""), born, values)


def stream_notice(kind: str, event_id: str, corp_id: str, born: str, data: str) -> Notice:
    """The notice in a frame, whose headers tell what its data does not. Raises BadEnvelope like `http_notice`."""
    values = {name.lower(): value for name, value in read_object(data).items()}
    return Notice(kind, event_id, corp_id, born or str(values.get("timestamp") or ""), values)


def changes(notice: Notice, delivery: Delivery) -> list[OrganisationChanged]:
    """One event for each member or department that changed; none for what we have no use for.

    Raises:
        BadEnvelope: It comes from another organisation.
    """
    check_owner(notice.corp_id, delivery.credentials.corp_id, "organisation")
    name, make = KINDS.get(notice.kind, ("", None))
    if make is None:
        return []
    found = []
    for subject in _ids(notice.fields.get(name)):
        identity = (notice.id or notice.born or delivery.frame, notice.kind, subject)
        common: dict[str, Any] = {
            "tenant_id": delivery.tenant_id,
            "channel": DINGTALK,
            "user_id": SYSTEM,
            "key": f"evt:{digest(*identity)}",
            "happened_at": moment(notice.born, delivery),
            "reference": delivery.reference,
        }
        found.append(make(subject, notice, common))
    return found


def _ids(value: object) -> list[str]:
    """Ids as strings, whether one or several came, as text or number."""
    values = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    ids = [str(one).strip() for one in values if isinstance(one, str | int)]
    return [one for one in ids if 0 < len(one) <= USER_ID_LENGTH_MAX][:IDS_MAX]


def _joined(member: str, notice: Notice, common: dict[str, Any]) -> OrganisationChanged:
    return MemberChanged(**common, member=member, added=True)


def _changed(member: str, notice: Notice, common: dict[str, Any]) -> OrganisationChanged:
    """Of a single member the new name is told."""
    diff = notice.fields.get("diffinfo")
    now = mapping(mapping(diff[0] if isinstance(diff, list) and diff else diff).get("curr"))
    name = now.get("name")
    return MemberChanged(**common, member=member, name=name if isinstance(name, str) and name else None)


def _left(member: str, notice: Notice, common: dict[str, Any]) -> OrganisationChanged:
    return MemberRemoved(**common, member=member)


def _department(department: str, notice: Notice, common: dict[str, Any]) -> OrganisationChanged:
    return DepartmentChanged(**common, department=department)


def _department_removed(department: str, notice: Notice, common: dict[str, Any]) -> OrganisationChanged:
    return DepartmentRemoved(**common, department=department)


_Make = Callable[[str, Notice, dict[str, Any]], OrganisationChanged]
KINDS: dict[str, tuple[str, _Make]] = {
    "user_add_org": ("userid", _joined),
    "user_modify_org": ("userid", _changed),
    "user_leave_org": ("userid", _left),
    "org_dept_create": ("deptid", _department),
    "org_dept_modify": ("deptid", _department),
    "org_dept_remove": ("deptid", _department_removed),
}
"""By type: the field with the ids, and what it means."""
