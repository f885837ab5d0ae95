"""What an administrator sets in DingTalk's consoles: the organisation, its people, its apps, its card templates."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from simulator.dingtalk.templates import PUBLIC_TEMPLATES, TemplateConfig

ROOT_DEPARTMENT = 1
USERID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}")
AES_KEY = re.compile(r"[A-Za-z0-9]{43}")


@dataclass(frozen=True)
class AppConfig:
    """One internal app (企业内部应用) with its robot; `agent_id` is for work notifications and dd.config."""

    client_id: str
    client_secret: str
    agent_id: int
    name: str = "后勤管家"
    robot_url: str = ""
    """Where robot messages are posted (HTTP mode); empty: they go by Stream."""
    event_url: str = ""
    """Where events are pushed, encrypted; empty: they go by Stream."""
    token: str = ""
    """Token and `aes_key` (EncodingAESKey) of the event push."""
    aes_key: str = ""
    events: list[str] | None = None
    """Event types ticked in the console; None: all. Only these are told."""
    redirect_uris: list[str] = field(default_factory=list)
    """Addresses registered for the web login (登录与分享)."""
    permissions: list[str] | None = None
    """Scopes granted, such as `Card.Instance.Write`; None: all."""
    visible_departments: list[int] | None = None
    """Departments (with those below) whose members see the app (应用可见范围); None: everyone."""
    readable_departments: list[int] | None = None
    """Departments (with those below) that the contacts API shows (通讯录权限范围); None: all."""
    published: bool = True

    def __post_init__(self) -> None:
        if self.event_url and not (self.token and AES_KEY.fullmatch(self.aes_key)):
            raise ValueError("an event address needs a token, and an EncodingAESKey of 43 letters and digits")

    @property
    def robot_code(self) -> str:
        """The robot of an internal app has the app's own id."""
        return self.client_id


@dataclass(frozen=True)
class DepartmentConfig:
    dept_id: int
    name: str
    parent_id: int = ROOT_DEPARTMENT
    managers: list[str] = field(default_factory=list)
    """Userids of those in charge (部门主管)."""


@dataclass(frozen=True)
class MemberConfig:
    userid: str
    name: str
    dept_id_list: list[int] = field(default_factory=lambda: [ROOT_DEPARTMENT])
    title: str = ""
    mobile: str = ""
    email: str = ""
    job_number: str = ""
    manager_userid: str = ""
    active: bool = True
    admin: bool = False
    featured: bool = False
    """Whether the page shows this member's phone from the start."""

    def __post_init__(self) -> None:
        if not USERID.fullmatch(self.userid):
            raise ValueError(f"{self.userid!r} is no userid")

    @property
    def unionid(self) -> str:
        """Another id for the same person, which todo and web login use."""
        return hashlib.sha256(f"union {self.userid}".encode()).hexdigest()[:22] + "iE"


@dataclass(frozen=True)
class GroupConfig:
    """An internal group (内部群). Robots of the apps named are in it."""

    open_conversation_id: str
    title: str
    members: list[str]
    robots: list[str] = field(default_factory=list)
    robot_token: str = ""
    """Of the group's own robot (自定义机器人), whose webhook anybody with the token may use."""
    robot_secret: str = ""
    """Signs calls of that webhook; empty: they need no signature."""
    disbanded: bool = False
    """Whether its owner has dissolved it (解散群聊)."""


@dataclass(frozen=True)
class DingTalkCorpConfig:
    corp_id: str
    name: str
    apps: list[AppConfig]
    departments: list[DepartmentConfig] = field(default_factory=list)
    members: list[MemberConfig] = field(default_factory=list)
    groups: list[GroupConfig] = field(default_factory=list)
    templates: list[TemplateConfig] = field(default_factory=list)
    """Card templates of the organisation, besides the public ones."""
    address: str = ""
    """How the service reaches this simulator (`http://127.0.0.1:8090`), which session webhooks and downloads begin
    with; empty: as its last call came in."""

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "DingTalkCorpConfig":
        """Read the JSON of the control API. Raises ValueError or TypeError when it does not fit."""
        parts = dict(values)
        kinds: tuple[tuple[str, type], ...] = (
            ("apps", AppConfig),
            ("departments", DepartmentConfig),
            ("members", MemberConfig),
            ("groups", GroupConfig),
            ("templates", TemplateConfig),
        )
        for name, kind in kinds:
            parts[name] = [kind(**one) for one in values.get(name, [])]
        return cls(**parts)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def app(self, client_id: str) -> AppConfig | None:
        return next((app for app in self.apps if app.client_id == client_id), None)

    def member(self, userid: str) -> MemberConfig | None:
        return next((member for member in self.members if member.userid == userid), None)

    def by_unionid(self, unionid: str) -> MemberConfig | None:
        return next((member for member in self.members if member.unionid == unionid), None)

    def user(self, key: str, user_id_type: int) -> MemberConfig | None:
        """The member by userId (type 1) or unionId (type 2)."""
        return self.member(key) if user_id_type == 1 else self.by_unionid(key)

    def group(self, open_conversation_id: str) -> GroupConfig | None:
        return next((group for group in self.groups if group.open_conversation_id == open_conversation_id), None)

    def template(self, template_id: str) -> TemplateConfig | None:
        known = (*self.templates, *PUBLIC_TEMPLATES)
        return next((one for one in known if one.template_id == template_id), None)

    def department(self, dept_id: int) -> DepartmentConfig | None:
        """A department; the root always exists and is called as the organisation is."""
        found = next((one for one in self.departments if one.dept_id == dept_id), None)
        return found or (DepartmentConfig(ROOT_DEPARTMENT, self.name, 0) if dept_id == ROOT_DEPARTMENT else None)

    def departments_below(self, dept_id: int) -> set[int]:
        """The department itself and every one under it."""
        found = {dept_id}
        while more := {one.dept_id for one in self.departments if one.parent_id in found} - found:
            found |= more
        return found

    def within(self, member: MemberConfig, tops: list[int] | None) -> bool:
        """Whether the member belongs to one of these departments or one below them; None stands for all."""
        return tops is None or any(self.departments_below(one) & set(member.dept_id_list) for one in tops)
