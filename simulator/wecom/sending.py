"""message/send and message/recall."""

import copy
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from simulator.wecom import cards, fields, messages
from simulator.wecom.calls import Call
from simulator.wecom.config import AgentConfig, MemberConfig
from simulator.wecom.errors import ApiError
from simulator.wecom.fields import Notes
from simulator.wecom.journal import Dropped
from simulator.wecom.platform import Platform
from simulator.wecom.reading import can_call_back
from simulator.wecom.state import ChatItem, SentMessage, app_key

PER_MINUTE, PER_HOUR = 30, 1000
RECALL_SECONDS = 24 * 3600
DUPLICATE_SECONDS, DUPLICATE_SECONDS_MAX = 1800, 14400


def send(platform: Platform, call: Call) -> dict[str, Any]:
    """Deliver one message to everyone it names; some bad names are an answer, only bad names an error."""
    body = call.body
    agent = call.app(body.get("agentid"))
    kind = fields.text(body, "msgtype")
    audience = _audience(call, agent)
    _check_options(call, kind)
    digest = _duplicate_digest(call, agent)
    if digest and (first := platform.world.delivered.get(digest)) and first[0] > platform.clock.now():
        return first[1] if platform.faults.answer_duplicates_in_full else {}
    content = _check_content(platform, call, agent, kind)
    message = SentMessage(
        msgid=secrets.token_urlsafe(48),
        app=app_key(call.corp.corp_id, agent.agent_id),
        agent_id=agent.agent_id,
        kind=kind,
        at=platform.clock.now(),
        recipients=[member.key for member in audience.members],
        task_id=content.get("task_id", ""),
    )
    _remember(platform, message)
    for member in audience.members:
        _deliver(platform, call, member, message, content)
    answer: dict[str, Any] = {**audience.invalid(), "msgid": message.msgid}
    if kind == "template_card" and can_call_back(content):
        answer["response_code"] = platform.world.new_response_code(message.msgid, platform.clock.now())
    if digest:
        interval = body.get("duplicate_check_interval", DUPLICATE_SECONDS)
        platform.world.delivered[digest] = (platform.clock.now() + interval, answer)
    return answer


@dataclass
class Audience:
    """Whom a message reaches, and the names that reach nobody."""

    members: list[MemberConfig] = field(default_factory=list)
    users: list[str] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def add(self, members: list[MemberConfig]) -> None:
        known = {member.key for member in self.members}
        self.members += [member for member in members if member.key not in known]

    def invalid(self) -> dict[str, str]:
        named = {"invaliduser": self.users, "invalidparty": self.parties, "invalidtag": self.tags}
        return {name: "|".join(values) for name, values in named.items() if values}


def _audience(call: Call, agent: AgentConfig) -> Audience:
    """Read touser, toparty and totag. 82001 when none is given, 81013 when nobody is left."""
    corp, body = call.corp, call.body
    names = _names(body, "touser", 1000, 40032)
    parties = _names(body, "toparty", 100, 82002)
    tags = _names(body, "totag", 100, 82003)
    if not names and not parties and not tags:
        raise ApiError(82001, "touser, toparty and totag are all empty")
    found = Audience()
    if names == ["@all"]:
        found.add([member for member in corp.members if corp.in_range(member, agent)])
        return found
    for name in names:
        member = corp.member(name)
        if member is not None and corp.in_range(member, agent):
            found.add([member])
        else:
            found.users.append(name.lower())
    for party in parties:
        if party.isascii() and party.isdigit() and corp.department(int(party)):
            found.add([member for member in corp.members_of(int(party)) if corp.in_range(member, agent)])
        else:
            found.parties.append(party)
    # Enterprises have no tags here yet, so every tag is an unknown one.
    found.tags = tags
    if not found.members:
        raise ApiError(81013, "user & party & tag all invalid", **found.invalid())
    return found


def _names(body: dict[str, Any], name: str, at_most: int, code: int) -> list[str]:
    names = [part for part in fields.text(body, name).split("|") if part]
    if len(names) > at_most:
        raise ApiError(code, f"{name} has more than {at_most} entries")
    return names


def _check_options(call: Call, kind: str) -> None:
    body = call.body
    safe = fields.number(body, "safe", range(3))
    if safe and kind != "text":
        call.warnings.append(f"safe is not for {kind}")
    fields.number(body, "enable_id_trans", range(2))
    fields.number(body, "enable_duplicate_check", range(2))
    fields.number(body, "duplicate_check_interval", range(1, DUPLICATE_SECONDS_MAX + 1), DUPLICATE_SECONDS)


def _duplicate_digest(call: Call, agent: AgentConfig) -> str:
    """What the same request has in common with this one; empty when it did not ask for the check."""
    if not call.body.get("enable_duplicate_check"):
        return ""
    canonical = json.dumps(call.body, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{call.corp.corp_id}/{agent.agent_id}/{canonical}".encode()).hexdigest()


def _check_content(platform: Platform, call: Call, agent: AgentConfig, kind: str) -> dict[str, Any]:
    """Examine what is sent; gives what will be shown."""
    if kind != "template_card" and kind not in messages.CHECKS:
        raise ApiError(40008, f"invalid message type {kind!r}")
    part = fields.mapping(call.body, kind)
    if kind != "template_card":
        notes = Notes()
        messages.CHECKS[kind](part, notes)
        call.warnings.extend(notes.texts)
        return part
    card, texts = cards.check_card(part, known_user=call.known_user)
    call.check_miniprograms(card, agent)
    call.warnings.extend(texts)
    if can_call_back(card) and not agent.callback_url:
        raise ApiError(43012, "require to set callback url for the app")
    if card.get("task_id") in platform.world.task_ids[app_key(call.corp.corp_id, agent.agent_id)]:
        raise ApiError(42014, "invalid task_id, it was used before")
    return card


def _remember(platform: Platform, message: SentMessage) -> None:
    platform.world.sent[message.msgid] = message
    if message.task_id:
        platform.world.task_ids[message.app][message.task_id] = message.msgid


def _deliver(
    platform: Platform, call: Call, member: MemberConfig, message: SentMessage, content: dict[str, Any]
) -> None:
    """Put the message into one chat, or drop it without a word when the member had too many."""
    corp_id, now = call.corp.corp_id, platform.clock.now()
    arrived = platform.deliveries[f"{message.app}/{member.key}"]
    arrived[:] = [at for at in arrived if at > now - 3600]
    if len(arrived) >= PER_HOUR or sum(at > now - 60 for at in arrived) >= PER_MINUTE:
        platform.journal.add(Dropped(corp_id, message.agent_id, member.userid, message.msgid, now))
        return
    arrived.append(now)
    item = ChatItem(
        id=secrets.token_hex(8),
        msgid=message.msgid,
        agent_id=message.agent_id,
        kind=message.kind,
        content=copy.deepcopy(content),
        at=now,
        task_id=message.task_id,
    )
    platform.world.add(corp_id, member.userid, item)
    platform.changed(corp_id, member.userid)


def recall(platform: Platform, call: Call) -> dict[str, Any]:
    """Take a message back from every chat within 24 hours."""
    message = platform.world.sent.get(fields.required(call.body, "msgid", 40063))
    if call.agent is None or message is None or message.app != app_key(call.corp.corp_id, call.agent.agent_id):
        raise ApiError(40058, "invalid msgid")
    if platform.clock.now() - message.at > RECALL_SECONDS:
        raise ApiError(42052, "msgid is older than 24 hours")
    for userid in message.recipients:
        if item := platform.world.item(call.corp.corp_id, userid, message.msgid):
            item.state = "recalled"
            platform.changed(call.corp.corp_id, userid)
    return {}
