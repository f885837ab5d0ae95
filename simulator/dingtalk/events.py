"""Events as DingTalk tells them: contacts first of all."""

import secrets
from dataclasses import dataclass
from typing import Any

from simulator.dingtalk.config import AppConfig, DingTalkCorpConfig
from simulator.dingtalk.courier import Push
from simulator.dingtalk.platform import Platform


@dataclass(frozen=True)
class Event:
    """What happened: the type, and the fields that belong to it."""

    type: str
    fields: dict[str, Any]


def push(platform: Platform, corp: DingTalkCorpConfig, app: AppConfig, event: Event) -> Push:
    """The event on its way to one app, with an id of its own."""
    stamp = str(int(platform.clock.now() * 1000))
    headers = {
        "eventId": secrets.token_hex(16),
        "eventType": event.type,
        "eventBornTime": stamp,
        "eventCorpId": corp.corp_id,
        "eventUnifiedAppId": f"app-{app.client_id}",
    }
    return Push("event", corp, app, "", {"timeStamp": stamp, **event.fields}, headers)


def people(kind: str, *userids: str, **more: Any) -> Event:
    """`user_add_org`, `user_modify_org`, `user_leave_org`, `user_active_org`: whom it concerns."""
    return Event(kind, {"userId": list(userids), **more})


def departments(kind: str, *numbers: int) -> Event:
    """`org_dept_create`, `org_dept_modify`, `org_dept_remove`."""
    return Event(kind, {"deptId": list(numbers)})
