"""Reading an enterprise's whole contacts (通讯录), which since 2022 takes both secrets.

The contact-sync assistant's lists everybody and every department, as bare ids. The app's reads names, titles, main
departments and who is in charge, within the app's visible range (可见范围). Neither gives mobiles.
"""

import asyncio
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.channels import ChannelError, Gone, Misconfigured
from bot.channels.contacts import Contacts, ListedDepartment, ListedMember
from bot.channels.credentials import load
from bot.channels.wecom.client import WeComClient, open_client
from bot.channels.wecom.credentials import WECOM, WeComCredentials
from models.database import unit_of_work
from settings import Settings

PAGE = 10_000
PAGES_MAX = 200
TOGETHER = 4
"""Departments read at the same time; WeCom answers 45033 to a caller with too many."""
ACTIVE_STATES = {"1", "4"}
"""Of a member: 1 active, 4 not activated yet; 2 disabled and 5 left are the others."""
UNREADABLE = {60003, 60011, 60123}
"""The department is gone, or outside the app's range."""
CALLER = re.compile(r"from ip: ([0-9a-fA-F.:]+[0-9a-fA-F])")
"""Our address as WeCom saw it, in the text of its refusals."""


@dataclass
class _Details:
    members: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    leaders: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


class WeComContacts:
    """One enterprise's contacts; a ContactsSource."""

    channel = WECOM

    def __init__(self, client: WeComClient, credentials: WeComCredentials) -> None:
        self._client = client
        self._app = credentials
        self._secret = credentials.contacts_secret

    @property
    def late(self) -> str:
        """Without an address for its callbacks WeCom tells nothing."""
        if self._app.contacts_token is not None and self._app.contacts_aes_key is not None:
            return ""
        return "人员变动要到夜里才更新。要立即更新，请在单位文件里填写 contacts_token 和 contacts_aes_key"

    async def check(self) -> None:
        """Make sure that WeCom accepts the contact-sync secret, for what it is needed for."""
        await self._list("POST", "user/list_id", body={"cursor": "", "limit": 1})

    async def read(self, known: Collection[str] = ()) -> Contacts:
        """Read everything. One list names all members, so that nobody whom we know is missed."""
        memberships = await self._memberships()
        parents = await self._list("GET", "department/simplelist")
        readable = await self._client.call(self._app, "GET", "department/list")
        named = {str(row["id"]): row for row in readable.get("department", [])}
        details = await self._details(list(named))
        departments = tuple(_department(row, named, details) for row in parents.get("department_id", []))
        members = tuple(
            _member(user_id, of, details.members.get(user_id.lower())) for user_id, of in memberships.items()
        )
        return Contacts(departments, members)

    def advice_on(self, error: ChannelError) -> str:
        """By WeCom's global error codes."""
        address = CALLER.search(str(error))
        caller = f"（{address[1]}）" if address else ""
        return {
            40001: "contacts_secret 不对，请到管理后台“管理工具－通讯录同步”重新查看 Secret",
            40091: "contacts_secret 是别的企业的，请到本企业的“管理工具－通讯录同步”重新查看 Secret",
            48002: "contacts_secret 填成了应用的 Secret，请换成“管理工具－通讯录同步”里的 Secret",
            48009: "请把 contacts_secret 和应用的 secret 分别填对，两个不能相同",
            60011: "请在“管理工具－通讯录同步”里打开“API接口同步”，权限选“读取通讯录”或更高",
            60020: f"请在“管理工具－通讯录同步”的“企业可信IP”里加入本机的公网地址{caller}，约1分钟后生效",
        }.get(int(error.code) if str(error.code).isdecimal() else 0, _look_it_up(error))

    async def _memberships(self) -> dict[str, list[str]]:
        """Every member's departments."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        cursor = ""
        for _ in range(PAGES_MAX):
            page = await self._list("POST", "user/list_id", body={"cursor": cursor, "limit": PAGE})
            for row in page.get("dept_user", []):
                found[str(row["userid"])].append(str(row["department"]))
            cursor = str(page.get("next_cursor") or "")
            if not cursor:
                break
        return dict(found)

    async def _details(self, departments: Sequence[str]) -> _Details:
        found, gate = _Details(), asyncio.Semaphore(TOGETHER)

        async def read_one(department: str) -> None:
            async with gate:
                for row in await self._members_of(department):
                    key = str(row["userid"]).lower()
                    found.members[key] = row
                    if _is_leader(row, department):
                        found.leaders[department].append(key)

        try:
            async with asyncio.TaskGroup() as group:
                for department in departments:
                    group.create_task(read_one(department))
        except ExceptionGroup as failed:
            # The first failure has stopped the others. Callers know what to do about it, not about a group.
            raise failed.exceptions[0] from None
        return found

    async def _members_of(self, department: str) -> Sequence[Mapping[str, Any]]:
        """The direct members that the app may read."""
        try:
            answer = await self._client.call(self._app, "GET", "user/list", query={"department_id": department})
        except ChannelError as error:
            if error.code in UNREADABLE:
                return []
            raise
        listed: Sequence[Mapping[str, Any]] = answer.get("userlist", [])
        return listed

    async def _list(self, method: str, path: str, *, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Call as the contact-sync assistant, which has a token of its own."""
        if self._secret is None:
            raise Misconfigured("no_contacts_secret")
        assistant = self._app.model_copy(update={"secret": self._secret})
        try:
            return await self._client.call(assistant, method, path, body=body)
        except Gone as error:
            # Here it is about the whole contacts, not about one recipient of a message.
            raise Misconfigured(error.code, str(error)) from None


@asynccontextmanager
async def open_contacts(settings: Settings, tenant_id: int) -> AsyncIterator[WeComContacts | None]:
    """A tenant's contacts for one errand; None when it has not switched the contact sync on. Raises SealBroken."""
    async with unit_of_work(tenant_id):
        credentials = await load(WeComCredentials, settings.secret_key)
    if credentials is None or credentials.contacts_secret is None:
        yield None
        return
    async with open_client(settings.redis_url) as client:
        yield WeComContacts(client, credentials)


def _look_it_up(error: ChannelError) -> str:
    return f"请稍后再试；还是不行，请到企业微信开发者中心查询错误码 {error.code}"


def _department(row: Mapping[str, Any], named: Mapping[str, Mapping[str, Any]], details: _Details) -> ListedDepartment:
    key = str(row["id"])
    known = named.get(key, {})
    leaders = [str(user_id).lower() for user_id in known.get("department_leader") or ()] or sorted(details.leaders[key])
    parent = str(row["parentid"]) if row.get("parentid") else None
    return ListedDepartment(key, str(known["name"]) if known.get("name") else None, parent, tuple(leaders))


def _member(user_id: str, departments: Sequence[str], row: Mapping[str, Any] | None) -> ListedMember:
    if row is None or not row.get("name"):
        return ListedMember(user_id, tuple(departments))
    main = row.get("main_department")
    return ListedMember(
        str(row["userid"]),
        tuple(departments),
        name=str(row["name"]),
        title=str(row.get("position") or ""),
        main_department=str(main) if main else None,
        active=str(row.get("status") or 1) in ACTIVE_STATES,
    )


def _is_leader(row: Mapping[str, Any], department: str) -> bool:
    flags = dict(zip(map(str, row.get("department", [])), row.get("is_leader_in_dept") or [], strict=False))
    return flags.get(department) == 1
