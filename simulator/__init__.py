"""The other side for trying and testing: a WeCom that runs on this machine and is as strict as the real one."""

from simulator.wecom.config import AgentConfig, CorpConfig, DepartmentConfig, MemberConfig
from simulator.wecom.phone import Phone
from simulator.wecom.simulator import Simulator

__all__ = ["AgentConfig", "CorpConfig", "DepartmentConfig", "MemberConfig", "Phone", "Simulator"]
