"""One call of the server API, as its handlers get it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.wecom.config import AgentConfig, CorpConfig
from simulator.wecom.errors import ApiError
from simulator.wecom.platform import Platform
from simulator.wecom.reading import miniprograms


@dataclass(frozen=True)
class Upload:
    """The part `media` of a multipart body."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Download:
    """An answer that is a file and no JSON."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class Call:
    """A checked call: the token was good. `agent` is None when the contact-sync assistant calls."""

    corp: CorpConfig
    agent: AgentConfig | None
    query: dict[str, str]
    body: dict[str, Any]
    warnings: list[str]
    """What WeCom tolerates; goes into the journal."""
    upload: Upload | None = None

    def app(self, agent_id: object) -> AgentConfig:
        """The calling app, which must be the one that `agentid` names. 41011, 40056, 301002."""
        if agent_id in (None, ""):
            raise ApiError(41011, "missing agentid")
        if not isinstance(agent_id, int) or isinstance(agent_id, bool):
            if not (isinstance(agent_id, str) and agent_id.isascii() and agent_id.isdigit()):
                raise ApiError(40056, "invalid agentid")
            self.warnings.append("agentid is a string, not a number")
            agent_id = int(agent_id)
        if self.corp.agent(agent_id) is None:
            raise ApiError(40056, "invalid agentid")
        if self.agent is None or self.agent.agent_id != agent_id:
            raise ApiError(301002, "not allow operate another agent with this accesstoken")
        return self.agent

    def check_miniprograms(self, card: dict[str, Any], agent: AgentConfig) -> None:
        """A card may only lead into the mini-program that is associated with its app. 90206."""
        if miniprograms(card) - {agent.miniprogram_appid}:
            raise ApiError(90206, "the mini-program is not associated with the app")

    def known_user(self, userid: str) -> bool:
        return self.corp.member(userid) is not None


Handler = Callable[[Platform, Call], dict[str, Any] | Download]
"""Serves one path: does the work and returns the fields of the answer besides errcode and errmsg, or a file."""
