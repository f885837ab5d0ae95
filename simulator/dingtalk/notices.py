"""Work notifications (工作通知): accepted at once, shown unless somebody has had too many or the same before."""

import hashlib
import json
import secrets
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from simulator.dingtalk.calls import Call
from simulator.dingtalk.config import ROOT_DEPARTMENT
from simulator.dingtalk.errors import LegacyError
from simulator.dingtalk.platform import Platform

BYTES_MAX, USERS_MAX, DEPARTMENTS_MAX, PER_DAY, FORM_MAX = 2048, 100, 20, 500, 6
DAY = 86400
STATUS_SECONDS = 7 * DAY
OVER_DAILY, DUPLICATE = "143105", "143106"
KINDS: dict[str, tuple[str, ...]] = {
    "text": ("content",),
    "image": ("media_id",),
    "file": ("media_id",),
    "voice": ("media_id", "duration"),
    "link": ("messageUrl", "picUrl", "title", "text"),
    "markdown": ("title", "text"),
    "action_card": ("title", "markdown"),
    "oa": ("message_url", "head", "body"),
}
"""What each msgtype needs."""


@dataclass
class Notice:
    """One accepted call: what became of it for everyone."""

    app: str
    at: float
    msgid: str
    reached: list[str]
    unknown: list[str]
    forbidden: list[dict[str, Any]] = field(default_factory=list)
    recalled: bool = False


class Notices:
    """The notices sent, by task_id. Forgotten at a restart, when a day's counts begin anew."""

    def __init__(self) -> None:
        self._sent: dict[int, Notice] = {}
        self._history: dict[str, list[tuple[float, str]]] = defaultdict(list)
        """Per app and person: when what (a digest) was shown."""

    def send(self, platform: Platform, call: Call) -> dict[str, Any]:
        """topapi/message/corpconversation/asyncsend_v2."""
        _check_agent(call)
        userids, unknown = _audience(call)
        kind, content = _message(call)
        digest = hashlib.sha256(json.dumps([kind, content], sort_keys=True).encode()).hexdigest()
        notice = Notice(call.app.client_id, platform.clock.now(), secrets.token_hex(12), [], unknown)
        for userid in userids:
            self._show(platform, call, notice, userid, digest)
        task_id = secrets.randbelow(9 * 10**11) + 10**11
        self._sent[task_id] = notice
        platform.show(call.corp, notice.reached, kind="notice", content=_shown(kind, content), msgid=notice.msgid)
        return {"task_id": task_id}

    def _show(self, platform: Platform, call: Call, notice: Notice, userid: str, digest: str) -> None:
        """Whether this person gets it; too many and the same again are dropped without an error."""
        history = self._history[f"{call.app.client_id} {userid}"]
        history[:] = [(at, one) for at, one in history if at > notice.at - DAY]
        if any(one == digest for _, one in history):
            notice.forbidden.append({"code": DUPLICATE, "count": 1, "userid": userid})
        elif len(history) >= PER_DAY:
            notice.forbidden.append({"code": OVER_DAILY, "count": PER_DAY, "userid": userid})
        else:
            history.append((notice.at, digest))
            notice.reached.append(userid)

    def progress(self, platform: Platform, call: Call) -> dict[str, Any]:
        """getsendprogress: everything is sent at once here."""
        self._find(call, "task_id")
        return {"progress": {"progress_in_percent": 100, "status": 2}}

    def result(self, platform: Platform, call: Call) -> dict[str, Any]:
        """getsendresult, within a day."""
        notice = self._find(call, "task_id")
        if platform.clock.now() - notice.at > DAY:
            raise LegacyError(41052, "不合法的 task_id")
        return {
            "send_result": {
                "invalid_user_id_list": notice.unknown,
                "forbidden_user_id_list": [one["userid"] for one in notice.forbidden],
                "forbidden_list": notice.forbidden,
                "failed_user_id_list": [],
                "read_user_id_list": [],
                "unread_user_id_list": notice.reached,
                "invalid_dept_id_list": [],
            }
        }

    def recall(self, platform: Platform, call: Call) -> dict[str, Any]:
        """Take it back, within a day."""
        notice = self._find(call, "msg_task_id")
        if platform.clock.now() - notice.at > DAY:
            raise LegacyError(41052, "超过撤回时限")
        for userid in notice.reached:
            for item in platform.world.items(call.corp.corp_id, userid, notice.msgid):
                item.recalled = True
            platform.changed(call.corp.corp_id, userid)
        return {}

    def set_status(self, platform: Platform, call: Call) -> dict[str, Any]:
        """status_bar/update of an OA notice, within a week."""
        notice = self._find(call, "task_id")
        value = call.word("status_value")
        if platform.clock.now() - notice.at > STATUS_SECONDS:
            raise LegacyError(41052, "不合法的 task_id")
        for userid in notice.reached:
            for item in platform.world.items(call.corp.corp_id, userid, notice.msgid):
                item.content = {**item.content, "status": value}
            platform.changed(call.corp.corp_id, userid)
        return {}

    def _find(self, call: Call, name: str) -> Notice:
        _check_agent(call)
        notice = self._sent.get(call.number(name))
        if notice is None or notice.app != call.app.client_id:
            raise LegacyError(41052, f"不合法的 {name}")
        return notice


def _check_agent(call: Call) -> None:
    if call.number("agent_id") != call.app.agent_id:
        raise LegacyError(40056, "不合法的 agentid")


def _audience(call: Call) -> tuple[list[str], list[str]]:
    """(reached, unknown) userids. Lists are texts with commas."""
    if call.body.get("to_all_user") in (True, "true"):
        return [one.userid for one in call.corp.members if call.visible(one.userid)], []
    names, numbers = _list(call, "userid_list", USERS_MAX), _list(call, "dept_id_list", DEPARTMENTS_MAX)
    if not names and not numbers:
        raise LegacyError(40035, "不合法的参数：没有接收人")
    below = [int(number) for number in numbers if number.isdigit() and call.corp.department(int(number))]
    if call.app.visible_departments is None and ROOT_DEPARTMENT in below:
        below = [ROOT_DEPARTMENT]
    found = [one.userid for one in call.corp.members if below and call.corp.within(one, below)]
    known = [one for one in names if call.visible(one)]
    return list(dict.fromkeys([*known, *found])), [one for one in names if one not in known]


def _list(call: Call, name: str, at_most: int) -> list[str]:
    value = call.body.get(name) or ""
    if not isinstance(value, str):
        raise LegacyError(40035, f"不合法的参数 {name}：应为逗号分隔的字符串")
    parts = [part for part in value.split(",") if part]
    if len(parts) > at_most:
        raise LegacyError(40035, f"不合法的参数 {name}：超过 {at_most} 个")
    return parts


def _message(call: Call) -> tuple[str, dict[str, Any]]:
    message = call.body.get("msg")
    if not isinstance(message, dict):
        raise LegacyError(40035, "缺少参数 msg")
    if len(json.dumps(message, ensure_ascii=False).encode()) > BYTES_MAX:
        raise LegacyError(40035, f"不合法的参数 msg：超过 {BYTES_MAX} 字节")
    kind = message.get("msgtype")
    content = message.get(kind) if isinstance(kind, str) and kind in KINDS else None
    if not isinstance(kind, str) or not isinstance(content, dict) or any(one not in content for one in KINDS[kind]):
        raise LegacyError(40035, "不合法的参数 msg")
    if kind == "action_card" and not (content.get("single_url") or content.get("btn_json_list")):
        raise LegacyError(40035, "不合法的参数 msg：action_card 缺少按钮")
    if kind == "oa" and len(content["body"].get("form", [])) > FORM_MAX:
        raise LegacyError(40035, f"不合法的参数 msg：form 超过 {FORM_MAX} 行")
    return kind, content


def _shown(kind: str, content: dict[str, Any]) -> dict[str, Any]:
    """What stands on the phone; the head of an OA notice is the app's name there."""
    if kind != "oa":
        return content
    body, bar = content["body"], content.get("status_bar", {})
    return {**body, "message_url": content["message_url"], "status": bar.get("status_value", "")}
