"""Group chats that an app creates (appchat/…): only for apps whose range is the whole enterprise."""

import re
import secrets
from typing import Any

from simulator.wecom import fields, messages
from simulator.wecom.calls import Call
from simulator.wecom.config import ROOT_DEPARTMENT, AgentConfig
from simulator.wecom.errors import ApiError
from simulator.wecom.fields import Notes
from simulator.wecom.platform import Platform
from simulator.wecom.state import Group

MEMBERS_MIN, MEMBERS_MAX, NAME_CHARACTERS_MAX = 2, 2000, 50
CREATED_PER_DAY = 1000
CHAT_ID = re.compile(r"[0-9a-zA-Z]{1,32}")
KINDS = ("text", "markdown", "textcard", "news")
"""Of the kinds that groups take, those that are checked here; template cards are none."""


def create(platform: Platform, call: Call) -> dict[str, Any]:
    """Create a group of known members; the app may choose its id."""
    agent = _app(call)
    name, owner = fields.required(call.body, "name", 86004), fields.text(call.body, "owner").lower()
    if len(name) > NAME_CHARACTERS_MAX:
        raise ApiError(86004, "the name is longer than 50 characters")
    members = _members(call, agent, "userlist", 86216)
    if not MEMBERS_MIN <= len(members) <= MEMBERS_MAX:
        raise ApiError(86006, "a group has 2 to 2000 members")
    if owner and owner not in members:
        raise ApiError(86207, "the owner is no member")
    chat_id = fields.text(call.body, "chatid") or secrets.token_hex(16)
    if not CHAT_ID.fullmatch(chat_id):
        raise ApiError(40050, "invalid chatid")
    groups = platform.world.groups
    if chat_id in groups:
        raise ApiError(86215, "chatid is taken")
    now = platform.clock.now()
    if sum(one.corp_id == call.corp.corp_id and one.at > now - 86400 for one in groups.values()) >= CREATED_PER_DAY:
        raise ApiError(45009, "api freq out of limit")
    groups[chat_id] = Group(call.corp.corp_id, agent.agent_id, name, owner or members[0], members, now)
    return {"chatid": chat_id}


def update(platform: Platform, call: Call) -> dict[str, Any]:
    """Rename a group, or add and remove members."""
    agent = _app(call)
    group = _group(platform, call, agent, fields.required(call.body, "chatid", 40050))
    gone = set(_members(call, agent, "del_user_list", 86216, known=False))
    joined = _members(call, agent, "add_user_list", 86216)
    members = [one for one in dict.fromkeys([*group.members, *joined]) if one not in gone]
    if not MEMBERS_MIN <= len(members) <= MEMBERS_MAX:
        raise ApiError(86006, "a group has 2 to 2000 members")
    group.members, group.name = members, fields.text(call.body, "name") or group.name
    if group.owner not in members:
        group.owner = members[0]
    return {}


def get(platform: Platform, call: Call) -> dict[str, Any]:
    """What the group is."""
    chat_id = call.query.get("chatid", "")
    group = _group(platform, call, _app(call), chat_id)
    info = {"chatid": chat_id, "name": group.name, "owner": group.owner, "userlist": group.members}
    return {"chat_info": info}


def send(platform: Platform, call: Call) -> dict[str, Any]:
    """Say something in the group; every member sees it."""
    agent = _app(call)
    group = _group(platform, call, agent, fields.required(call.body, "chatid", 40050))
    kind = fields.text(call.body, "msgtype")
    if kind not in KINDS:
        raise ApiError(40008, f"invalid message type {kind!r}")
    part, notes = fields.mapping(call.body, kind), Notes()
    messages.CHECKS[kind](part, notes)
    call.warnings.extend(notes.texts)
    shown = {**part, "content": f"[{group.name}] {part['content']}"} if "content" in part else part
    for userid in group.members:
        if call.known_user(userid):
            platform.show(call.corp, agent, userid, kind=kind, content=shown)
    return {}


def _app(call: Call) -> AgentConfig:
    agent = call.agent
    if agent is None or agent.visible_departments not in (None, [ROOT_DEPARTMENT]):
        raise ApiError(48002, "api forbidden, the app must be visible to the whole enterprise")
    return agent


def _group(platform: Platform, call: Call, agent: AgentConfig, chat_id: str) -> Group:
    group = platform.world.groups.get(chat_id)
    if group is None or group.corp_id != call.corp.corp_id:
        raise ApiError(86001, "unknown chatid")
    if group.agent_id != agent.agent_id:
        raise ApiError(86008, "the group was created by another app")
    return group


def _members(call: Call, agent: AgentConfig, name: str, code: int, *, known: bool = True) -> list[str]:
    values = call.body.get(name, [])
    if not isinstance(values, list) or any(not isinstance(value, str) for value in values):
        raise ApiError(40035, f"{name} must be a list of userids")
    found = list(dict.fromkeys(value.lower() for value in values))
    if known and (strangers := [userid for userid in found if not call.known_user(userid)]):
        raise ApiError(code, f"not in range: {strangers}")
    return found
