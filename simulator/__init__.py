"""The other side for trying and testing: WeCom and DingTalk on this machine, as strict as the real ones."""

from simulator.dingtalk.config import DingTalkCorpConfig
from simulator.wecom.config import AgentConfig, CorpConfig, DepartmentConfig, MemberConfig
from simulator.wecom.phone import Phone
from simulator.wecom.simulator import Simulator

__all__ = [
    "AgentConfig",
    "CorpConfig",
    "DepartmentConfig",
    "DingTalkCorpConfig",
    "MemberConfig",
    "Phone",
    "Simulator",
]
