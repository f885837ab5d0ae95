"""What an administrator sets in the WeCom console: the enterprise, its people, its apps."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

ROOT_DEPARTMENT = 1
USERID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}")
CALLBACK_TOKEN = re.compile(r"[A-Za-z0-9]{1,32}")
AES_KEY = re.compile(r"[A-Za-z0-9]{43}")


def check_callback_keys(token: str, aes_key: str) -> None:
    """Raise ValueError for a Token or EncodingAESKey that the console would not accept."""
    if not CALLBACK_TOKEN.fullmatch(token):
        raise ValueError("a callback token is 1 to 32 letters and digits")
    if not AES_KEY.fullmatch(aes_key):
        raise ValueError("an EncodingAESKey is exactly 43 letters and digits")


@dataclass(frozen=True)
class AgentConfig:
    """One self-built app. Without `callback_url` it cannot receive anything nor send cards that call back."""

    agent_id: int
    secret: str
    token: str
    aes_key: str
    callback_url: str = ""
    name: str = "后勤管家"
    trusted_domain: str = ""
    """Host, with the port where it is not the usual one, that OAuth may redirect to."""
    miniprogram_appid: str = ""
    """The mini-program that is associated with the app; cards may lead into no other."""
    visible_departments: list[int] | None = None
    """Departments (with those below) that the app reaches; None: everyone."""

    def __post_init__(self) -> None:
        check_callback_keys(self.token, self.aes_key)


@dataclass(frozen=True)
class DepartmentConfig:
    id: int
    name: str
    parentid: int = 0
    leaders: list[str] = field(default_factory=list)
    """Userids of those in charge (部门负责人)."""


@dataclass(frozen=True)
class MemberConfig:
    userid: str
    name: str
    department: list[int] = field(default_factory=lambda: [ROOT_DEPARTMENT])
    title: str = ""
    status: int = 1
    """1 active, 2 disabled, 4 not activated yet."""
    featured: bool = False
    """Whether the page shows this member's phone from the start."""

    def __post_init__(self) -> None:
        if not USERID.fullmatch(self.userid):
            raise ValueError(f"{self.userid!r} is no userid")

    @property
    def key(self) -> str:
        """Userids differ only by more than case."""
        return self.userid.lower()


@dataclass(frozen=True)
class CorpConfig:
    """One enterprise. The contact-sync assistant (通讯录同步) has its own secret and its own callback."""

    corp_id: str
    name: str
    agents: list[AgentConfig]
    departments: list[DepartmentConfig] = field(default_factory=list)
    members: list[MemberConfig] = field(default_factory=list)
    contacts_secret: str = ""
    contacts_token: str = ""
    contacts_aes_key: str = ""
    contacts_callback_url: str = ""
    bot_id: str = ""
    """The smart bot, on its long connection."""
    bot_secret: str = ""

    def __post_init__(self) -> None:
        if self.contacts_callback_url:
            check_callback_keys(self.contacts_token, self.contacts_aes_key)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "CorpConfig":
        """Read the JSON of the control API. Raises ValueError or TypeError when it does not fit."""
        parts = dict(values)
        parts["agents"] = [AgentConfig(**agent) for agent in values.get("agents", [])]
        parts["departments"] = [DepartmentConfig(**department) for department in values.get("departments", [])]
        parts["members"] = [MemberConfig(**member) for member in values.get("members", [])]
        return cls(**parts)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def agent(self, agent_id: int) -> AgentConfig | None:
        return next((agent for agent in self.agents if agent.agent_id == agent_id), None)

    def leads(self, member: MemberConfig) -> list[int]:
        """A flag for each of the member's departments: 1 where they are in charge."""
        in_charge = {one.id for one in self.departments if member.key in map(str.lower, one.leaders)}
        return [int(number in in_charge) for number in member.department]

    def member(self, userid: str) -> MemberConfig | None:
        return next((member for member in self.members if member.key == userid.lower()), None)

    def department(self, department_id: int) -> DepartmentConfig | None:
        return next((department for department in self.departments if department.id == department_id), None)

    def departments_below(self, department_id: int) -> set[int]:
        """The department itself and every one under it."""
        found = {department_id}
        while True:
            more = {one.id for one in self.departments if one.parentid in found} - found
            if not more:
                return found
            found |= more

    def members_of(self, department_id: int) -> list[MemberConfig]:
        """Members of a department and of those below it, as a message to it reaches them."""
        below = self.departments_below(department_id)
        return [member for member in self.members if below & set(member.department)]

    def in_range(self, member: MemberConfig, agent: AgentConfig) -> bool:
        """Whether the app's visible range (可见范围) holds the member."""
        if agent.visible_departments is None:
            return True
        return any(self.departments_below(one) & set(member.department) for one in agent.visible_departments)
