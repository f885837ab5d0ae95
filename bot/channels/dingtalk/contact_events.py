"""Changes of the contacts become our events (page 通讯录事件).

DingTalk names who or what was added or changed and does not say how, so it is read anew; who left, and which department
was removed, is told.
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
    moment,
    read_object,
)
from bot.channels.envelope import BadEnvelope
from bot.events import ContactsTouched, DepartmentRemoved, MemberRemoved, OrganisationChanged

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
    """What happened: one event for all that is to be read, else one for each; none for what we have no use for.

    Raises:
        BadEnvelope: It comes from another organisation.
    """
    check_owner(notice.corp_id, delivery.credentials.corp_id, "organisation")
    name, make = KINDS.get(notice.kind, ("", None))
    ids = _ids(notice.fields.get(name))
    return make(ids, lambda *subject: _common(notice, delivery, subject)) if make is not None and ids else []


def _common(notice: Notice, delivery: Delivery, subject: Sequence[str]) -> dict[str, Any]:
    identity = (notice.id or notice.born or delivery.frame, notice.kind, *subject)
    return {
        "tenant_id": delivery.tenant_id,
        "channel": DINGTALK,
        "user_id": SYSTEM,
        "key": f"evt:{digest(*identity)}",
        "happened_at": moment(notice.born, delivery),
        "reference": delivery.reference,
    }


def _ids(value: object) -> list[str]:
    """Ids as strings, whether one or several came, as text or number."""
    values = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    ids = [str(one).strip() for one in values if isinstance(one, str | int)]
    return [one for one in ids if 0 < len(one) <= USER_ID_LENGTH_MAX][:IDS_MAX]


_Common = Callable[..., dict[str, Any]]


def _members(ids: Sequence[str], common: _Common) -> list[OrganisationChanged]:
    return [ContactsTouched(**common(*ids), members=tuple(ids))]


def _departments(ids: Sequence[str], common: _Common) -> list[OrganisationChanged]:
    return [ContactsTouched(**common(*ids), departments=tuple(ids))]


def _members_gone(ids: Sequence[str], common: _Common) -> list[OrganisationChanged]:
    return [MemberRemoved(**common(one), member=one) for one in ids]


def _departments_gone(ids: Sequence[str], common: _Common) -> list[OrganisationChanged]:
    return [DepartmentRemoved(**common(one), department=one) for one in ids]


KINDS: dict[str, tuple[str, Callable[[Sequence[str], _Common], list[OrganisationChanged]]]] = {
    "user_add_org": ("userid", _members),
    "user_modify_org": ("userid", _members),
    "user_leave_org": ("userid", _members_gone),
    "org_dept_create": ("deptid", _departments),
    "org_dept_modify": ("deptid", _departments),
    "org_dept_remove": ("deptid", _departments_gone),
}
"""By type: the field with the ids, and what it means."""
