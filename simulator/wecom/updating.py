"""message/update_template_card: one change of a card for each response code."""

import copy
from typing import Any

from simulator.wecom import cards, fields
from simulator.wecom.calls import Call
from simulator.wecom.config import AgentConfig
from simulator.wecom.errors import ApiError
from simulator.wecom.platform import Platform
from simulator.wecom.reading import INTERACTIVE
from simulator.wecom.state import ChatItem, ResponseCode, SentMessage, app_key


def update_card(platform: Platform, call: Call) -> dict[str, Any]:
    """Replace the buttons or the whole card in the chats named. A refused call leaves the code unused."""
    agent = call.app(call.body.get("agentid"))
    code, message = _spend(platform, call, app_key(call.corp.corp_id, agent.agent_id))
    change = _change(call, message, agent)
    targets, invalid = _targets(call, message)
    if isinstance(change, str):
        _check_greyable(platform, call, message, targets)
    code.used = True
    for userid in targets:
        item = platform.world.item(call.corp.corp_id, userid, message.msgid)
        # Missing when the message was dropped for this member, or the chat forgot it: nothing to see.
        if item is not None and item.state != "recalled":
            _apply(item, copy.deepcopy(change))
            platform.changed(call.corp.corp_id, userid)
    return {"invaliduser": invalid}


def _spend(platform: Platform, call: Call, app: str) -> tuple[ResponseCode, SentMessage]:
    """The code and its message, when the code may still be used by this app."""
    value = fields.required(call.body, "response_code", 40063)
    code = platform.world.codes.get(value)
    if code is None or code.used or code.expires_at <= platform.clock.now():
        raise ApiError(60140, "invalid response_code")
    message = platform.world.sent[code.msgid]
    if message.app != app:
        raise ApiError(42015, "the app that updates is not the app that sent")
    return code, message


def _change(call: Call, message: SentMessage, agent: AgentConfig) -> dict[str, Any] | str:
    """The new card, or the grey text that replaces the buttons."""
    body = call.body
    fields.number(body, "enable_id_trans", range(2))
    if ("button" in body) == ("template_card" in body):
        raise ApiError(40063, "give either button or template_card")
    if "button" in body:
        return fields.required(fields.mapping(body, "button"), "replace_name", 42020)
    card = fields.mapping(body, "template_card")
    shown, notes = cards.check_card(card, known_user=call.known_user, updating=True)
    call.check_miniprograms(shown, agent)
    call.warnings.extend(notes)
    if card.get("task_id", message.task_id) != message.task_id:
        raise ApiError(42016, "task_id is not that of the card")
    return shown


def _targets(call: Call, message: SentMessage) -> tuple[list[str], list[str]]:
    """Recipients to change, and names that are none. 82101 without any name, 82102 when nobody is left."""
    body = call.body
    userids = _array(body, "userids", 1000, 40032, str)
    parties = _array(body, "partyids", 100, 82002, int)
    tags = _array(body, "tagids", 100, 82003, int)
    if fields.number(body, "atall", range(2)) == 1:
        return message.recipients, []
    if not userids and not parties and not tags:
        raise ApiError(82101, "no userids, partyids, tagids or atall")
    named = [userid.lower() for userid in userids]
    below = [member.key for party in parties for member in call.corp.members_of(party)]
    targets = [userid for userid in message.recipients if userid in named or userid in below]
    if not targets:
        raise ApiError(82102, "none of the targets received this card")
    return targets, [userid for userid in dict.fromkeys(named) if userid not in message.recipients]


def _array(body: dict[str, Any], name: str, at_most: int, code: int, kind: type) -> list[Any]:
    values = body.get(name, [])
    if not isinstance(values, list) or any(type(value) is not kind for value in values):
        raise ApiError(40035, f"{name} must be an array of {kind.__name__}")
    if len(values) > at_most:
        raise ApiError(code, f"{name} has more than {at_most} entries")
    return values


def _check_greyable(platform: Platform, call: Call, message: SentMessage, targets: list[str]) -> None:
    """Only interactive cards have buttons to grey."""
    for userid in targets:
        item = platform.world.item(call.corp.corp_id, userid, message.msgid)
        if item is not None and item.card.get("card_type") not in INTERACTIVE:
            raise ApiError(42031, "this card_type has no buttons to replace")


def _apply(item: ChatItem, change: dict[str, Any] | str) -> None:
    if isinstance(change, str):
        item.grey(change)
    else:
        item.update(change)
