"""Departments and members in DingTalk's answers become our own (pages 获取部门列表, 获取部门用户详情).

Fields are read tolerantly: the documentation's samples and the live API write numbers, flags and lists in different
ways. What is no department or member at all is left out.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.contacts import ListedDepartment, ListedMember

Row = Mapping[str, Any]
MOBILE = re.compile(r"\+?[0-9\- ]{5,20}")
CHINA = "86"
TRUE = ("true", "1")


def rows(value: object) -> list[Row]:
    """The objects of a list, whether it came as a list or as an object with numbered parts."""
    found = list(value.values()) if isinstance(value, Mapping) else value
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, Sequence) else []


def strings(value: object) -> list[str]:
    """Ids as text, whether one or several came, as text or number."""
    found = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    return [text for one in found if isinstance(one, str | int) and (text := str(one).strip())]


def numbers(value: object) -> list[str]:
    """Those ids that are numbers, as departments are."""
    return [one for one in strings(value) if one.isascii() and one.isdigit()]


def is_true(value: object) -> bool:
    """A flag, whether it came as a truth value, a number or text."""
    return value is True or str(value).lower() in TRUE


def department(row: Row) -> ListedDepartment | None:
    """A department; the root has no parent. Who is in charge is told only where one department was asked for."""
    key = next(iter(numbers(row.get("dept_id"))), None)
    parent = next((one for one in numbers(row.get("parent_id")) if one != "0"), None)
    name = str(row.get("name") or "").strip()
    leaders = tuple(one.lower() for one in strings(row.get("dept_manager_userid_list")))
    return ListedDepartment(key, name or None, parent, leaders) if key is not None else None


def member(row: Row) -> ListedMember | None:
    """A member. Who has not activated their account yet (`active`) is a colleague all the same."""
    user_id = str(row.get("userid") or "").strip()
    if not user_id:
        return None
    name, title = str(row.get("name") or "").strip(), str(row.get("title") or "").strip()
    return ListedMember(user_id, tuple(numbers(row.get("dept_id_list"))), name or None, title, mobile=_mobile(row))


def led(row: Row) -> list[str]:
    """The departments that a member is in charge of."""
    return [
        key
        for one in rows(row.get("leader_in_dept"))
        if is_true(one.get("leader"))
        for key in numbers(one.get("dept_id"))
    ]


def _mobile(row: Row) -> str:
    """The number as people here write it; abroad with the country's code."""
    number, country = str(row.get("mobile") or "").strip(), str(row.get("state_code") or CHINA).strip("+ ")
    if number and country != CHINA and not number.startswith("+"):
        number = f"+{country}-{number}"
    return number if MOBILE.fullmatch(number) else ""
