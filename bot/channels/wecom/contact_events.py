"""Decrypted callbacks of the contact-sync assistant (通讯录同步) become our events (page 通讯录变更事件).

An address saved since August 2022 gets little: `create_user` has UserID and Department alone, `update_user` comes only
for departments and user ids. Older addresses get every field that changed. Both are read here.
"""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from bot.channels.wecom.contacts import ACTIVE_STATES
from bot.channels.wecom.credentials import WECOM
from bot.channels.wecom.parse import SYSTEM, Delivery, event_key, happened_at, text_of
from bot.channels.wecom.xml import read_xml
from bot.events import DepartmentChanged, DepartmentRemoved, MemberChanged, MemberRemoved, OrganisationChanged

USER_ID_LENGTH_MAX = 64
DEPARTMENT_DIGITS_MAX = 20
ROOT_PARENT = "0"


def parse_change(xml: str, delivery: Delivery) -> OrganisationChanged | None:
    """The change in a decrypted callback; None for what the sync has no use for, such as tags.

    Raises:
        BadEnvelope: It is no XML.
    """
    root = read_xml(xml.encode())
    make = CHANGES.get(text_of(root, "ChangeType")) if text_of(root, "Event") == "change_contact" else None
    if make is None:
        return None
    common: dict[str, Any] = {
        "tenant_id": delivery.tenant_id,
        "channel": WECOM,
        "user_id": SYSTEM,
        "key": event_key(root),
        "happened_at": happened_at(root, delivery),
        "reference": delivery.reference,
    }
    return make(root, common)


def _member_changed(root: Element, common: dict[str, Any]) -> MemberChanged | None:
    member = _user_id(root, "UserID")
    if member is None:
        return None
    departments = _numbers(root, "Department")
    leads = [flag.strip() == "1" for flag in text_of(root, "IsLeaderInDept").split(",")]
    status = text_of(root, "Status")
    # The flags are parallel to the departments; without them they say nothing.
    led = departments is not None and len(leads) == len(departments) and root.find("IsLeaderInDept") is not None
    return MemberChanged(
        **common,
        member=member,
        added=text_of(root, "ChangeType") == "create_user",
        renamed_to=_user_id(root, "NewUserID"),
        name=text_of(root, "Name") or None,
        title=text_of(root, "Position") if root.find("Position") is not None else None,
        departments=departments,
        main_department=_number(root, "MainDepartment"),
        led_departments=tuple(one for one, leads_it in zip(departments or (), leads, strict=False) if leads_it)
        if led
        else None,
        active=status in ACTIVE_STATES if status else None,
    )


def _member_removed(root: Element, common: dict[str, Any]) -> MemberRemoved | None:
    member = _user_id(root, "UserID")
    return MemberRemoved(**common, member=member) if member else None


def _department_changed(root: Element, common: dict[str, Any]) -> DepartmentChanged | None:
    department = _number(root, "Id")
    if department is None:
        return None
    name, parent = text_of(root, "Name") or None, _number(root, "ParentId")
    return DepartmentChanged(
        **common, department=department, name=name, parent=None if parent == ROOT_PARENT else parent
    )


def _department_removed(root: Element, common: dict[str, Any]) -> DepartmentRemoved | None:
    department = _number(root, "Id")
    return DepartmentRemoved(**common, department=department) if department else None


CHANGES: dict[str, Callable[[Element, dict[str, Any]], OrganisationChanged | None]] = {
    "create_user": _member_changed,
    "update_user": _member_changed,
    "delete_user": _member_removed,
    "create_party": _department_changed,
    "update_party": _department_changed,
    "delete_party": _department_removed,
}


def _user_id(root: Element, name: str) -> str | None:
    user_id = text_of(root, name)
    return user_id if 0 < len(user_id) <= USER_ID_LENGTH_MAX else None


def _number(root: Element, name: str) -> str | None:
    """A department's id, as WeCom counts them."""
    return _checked(text_of(root, name))


def _numbers(root: Element, name: str) -> tuple[str, ...] | None:
    found = [number for part in text_of(root, name).split(",") if (number := _checked(part.strip()))]
    return tuple(dict.fromkeys(found)) or None


def _checked(text: str) -> str | None:
    fits = text.isascii() and text.isdigit() and len(text) <= DEPARTMENT_DIGITS_MAX
    return str(int(text)) if fits else None
