"""Reading an organisation's whole contacts: departments one level a call, their direct members by pages.

Reading begins at what the app may read (通讯录权限范围), and is as slow as DingTalk wants it: about ten calls a second.
These calls do not count in the month's quota.
"""

import asyncio
import re
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

from bot.channels import ChannelError, Misconfigured, Wait
from bot.channels.contacts import Contacts, ListedDepartment, ListedMember
from bot.channels.credentials import load
from bot.channels.dingtalk import contact_rows as read
from bot.channels.dingtalk.client import DingTalkClient, open_client
from bot.channels.dingtalk.contact_rows import Row
from bot.channels.dingtalk.credentials import DINGTALK, DingTalkCredentials
from models.database import unit_of_work
from settings import Settings

PAGE = 100
PAGES_MAX = 1000
TOGETHER = 4
CALLS_A_SECOND = 10.0
CALLS_AT_ONCE = 15
"""So many may go without a pause: a small organisation is read in a moment."""
ATTEMPTS_MAX = 4
PAUSE_SECONDS_MAX = 5.0
"""Of a limit for which the reading waits itself; a longer one is its caller's."""
NOBODY = {60121, 33012, 50002}
"""There is no such member any more, or they are outside the app's range."""
NOWHERE = {60003, 50004}
"""There is no such department any more, or it is outside the app's range."""
SCOPE = re.compile(r"qyapi_\w+|Contact\.[\w.]+")
"""A permission, in the text of a refusal."""

T = TypeVar("T")


class DingTalkContacts:
    """One organisation's contacts; a ContactsSource."""

    channel = DINGTALK

    def __init__(self, client: DingTalkClient, credentials: DingTalkCredentials) -> None:
        self._client = client
        self._credentials = credentials
        self._free, self._counted_at = float(CALLS_AT_ONCE), time.monotonic()

    @property
    def late(self) -> str:
        """By calls to our address DingTalk tells of changes only with keys; over Stream always."""
        if self._credentials.mode == "stream" or self._credentials.token is not None:
            return ""
        return "人员变动要到夜里才更新。要立即更新，请在单位文件的 [dingtalk] 里填写 token 和 aes_key"

    async def check(self) -> None:
        """Make sure that departments and members may be read."""
        tops, people = await self._scopes()
        if not tops and not people:
            raise Misconfigured("nothing_readable")
        for department in tops[:1]:
            await self._below(department)
            await self._page(department, 0)

    async def read(self, known: Collection[str] = ()) -> Contacts:
        """Read everything within the app's range.

        Who moves or leaves between two calls may hide somebody from both, so whoever is missed is asked for by name.
        """
        tops, people = await self._scopes()
        departments = await self._departments(tops)
        found = [*await _together(self._members_of, departments), *await _together(self._member, people)]
        listed = {str(row.get("userid", "")).lower() for part in found for row in part}
        found += await _together(self._member, [one for one in known if one.lower() not in listed])
        members: dict[str, ListedMember] = {}
        leaders: defaultdict[str, list[str]] = defaultdict(list)
        for row in (row for part in found for row in part):
            member = read.member(row)
            # Who belongs to several departments comes with each of them.
            if member is not None and member.key not in members:
                members[member.key] = member
                for department in read.led(row):
                    leaders[department].append(member.key)
        told = (replace(one, leaders=tuple(sorted(leaders[key]))) for key, one in departments.items())
        return Contacts(tuple(told), tuple(members.values()))

    async def look_up(self, members: Collection[str], departments: Collection[str]) -> Contacts:
        """Read these members, and these departments and the members' own, one call each."""
        rows = [row for part in await _together(self._member, members) for row in part]
        found = [member for row in rows if (member := read.member(row)) is not None]
        keys = dict.fromkeys([*departments, *(key for one in found for key in one.departments)])
        told = [one for part in await _together(self._department_if_there, keys) for one in part]
        return Contacts(tuple(told), tuple(found))

    def advice_on(self, error: ChannelError) -> str:
        """By DingTalk's error codes; a missing permission is named."""
        scopes = "、".join(dict.fromkeys(SCOPE.findall(str(error))))
        credentials = "请到应用的“凭证与基础信息”重新查看 Client ID 和 Client Secret"
        everybody = "请在应用的“权限管理”里把“通讯录权限范围”设为全部员工"
        return {
            "60011": f"请在钉钉开放平台这个应用的“权限管理”里申请{scopes or '通讯录的读取权限'}",
            "60020": "请在应用的“安全设置－服务器出口IP”里加入本机的公网地址",
            "40096": credentials,
            "invalidClientIdOrSecret": credentials,
            "50002": everybody,
            "50004": everybody,
            "nothing_readable": everybody,
        }.get(str(error.code), f"请稍后再试；还是不行，请到钉钉开放平台查询错误码 {error.code}")

    async def _scopes(self) -> tuple[list[str], list[str]]:
        """The departments and the single members with which reading begins."""
        answer = await self._call("auth/scopes", None)
        scopes = answer.get("auth_org_scopes")
        scopes = scopes if isinstance(scopes, Mapping) else {}
        return read.numbers(scopes.get("authed_dept")), read.strings(scopes.get("authed_user"))

    async def _departments(self, tops: Iterable[str]) -> dict[str, ListedDepartment]:
        """These departments and all below them, level by level."""
        found: dict[str, ListedDepartment] = {}
        level = await _together(self._department, dict.fromkeys(tops))
        while level:
            fresh = {one.key: one for part in level for one in part if one.key not in found}
            found |= fresh
            level = await _together(self._below, fresh)
        return found

    async def _department(self, key: str) -> list[ListedDepartment]:
        """One department, when there is one."""
        row = await self._result("topapi/v2/department/get", {"dept_id": int(key)})
        found = read.department(row) if isinstance(row, Mapping) else None
        return [found] if found is not None else []

    async def _department_if_there(self, key: str) -> list[ListedDepartment]:
        try:
            return await self._department(key)
        except ChannelError as error:
            if error.code in NOWHERE:
                return []
            raise

    async def _below(self, key: str) -> list[ListedDepartment]:
        """The departments of the level below."""
        listed = await self._result("topapi/v2/department/listsub", {"dept_id": int(key)})
        return [found for row in read.rows(listed) if (found := read.department(row)) is not None]

    async def _members_of(self, department: str) -> list[Row]:
        """The direct members of a department."""
        found, cursor = await self._page(department, 0)
        for _ in range(PAGES_MAX):
            if cursor is None:
                break
            more, cursor = await self._page(department, cursor)
            found += more
        return found

    async def _page(self, department: str, cursor: int) -> tuple[list[Row], int | None]:
        """One page of members, and where the next begins; None after the last."""
        body = {"dept_id": int(department), "cursor": cursor, "size": PAGE, "contain_access_limit": False}
        page = await self._result("topapi/v2/user/list", body)
        page = page if isinstance(page, Mapping) else {}
        following = read.numbers(page.get("next_cursor")) if read.is_true(page.get("has_more")) else []
        return read.rows(page.get("list")), int(following[0]) if following else None

    async def _member(self, user_id: str) -> list[Row]:
        """One member, when there is one."""
        try:
            row = await self._result("topapi/v2/user/get", {"userid": user_id})
        except ChannelError as error:
            if error.code in NOBODY:
                return []
            raise
        return [row] if isinstance(row, Mapping) else []

    async def _result(self, path: str, body: Mapping[str, Any]) -> object:
        return (await self._call(path, body)).get("result")

    async def _call(self, path: str, body: Mapping[str, Any] | None) -> dict[str, Any]:
        """A call at its time; one that was too fast is repeated after the pause that DingTalk wants."""
        for attempt in range(1, ATTEMPTS_MAX + 1):
            await self._pace()
            try:
                return await self._client.call_legacy(self._credentials, path, body=body)
            except Wait as busy:
                if attempt == ATTEMPTS_MAX or busy.seconds > PAUSE_SECONDS_MAX:
                    raise
                await asyncio.sleep(busy.seconds)
        raise AssertionError("unreachable")

    async def _pace(self) -> None:
        """Wait for one's turn."""
        now = time.monotonic()
        self._free = min(CALLS_AT_ONCE, self._free + (now - self._counted_at) * CALLS_A_SECOND) - 1
        self._counted_at = now
        if self._free < 0:
            await asyncio.sleep(-self._free / CALLS_A_SECOND)


@asynccontextmanager
async def open_contacts(settings: Settings, tenant_id: int) -> AsyncIterator[DingTalkContacts | None]:
    """A tenant's contacts for one errand; None when it has no app in DingTalk. Raises SealBroken."""
    async with unit_of_work(tenant_id):
        credentials = await load(DingTalkCredentials, settings.secret_key)
    if credentials is None:
        yield None
        return
    async with open_client(settings.redis_url) as client:
        yield DingTalkContacts(client, credentials)


async def _together(ask: Callable[[str], Awaitable[list[T]]], keys: Iterable[str]) -> list[list[T]]:
    """What is told of each of these, a few asked at the same time."""
    gate = asyncio.Semaphore(TOGETHER)

    async def one(key: str) -> list[T]:
        async with gate:
            return await ask(key)

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(key)) for key in keys]
    except ExceptionGroup as failed:
        # The first failure has stopped the others. Callers know what to do about it, not about a group.
        raise failed.exceptions[0] from None
    return [task.result() for task in tasks]
