"""People's 待办 in DingTalk (page 新增钉钉待办任务): entries belong to unionIds, which are asked for by userId."""

import re
from typing import Any
from urllib.parse import quote

from bot.channels import Mistake
from bot.channels.dingtalk.client import DingTalkClient
from bot.channels.dingtalk.credentials import DingTalkCredentials

SUBJECT_LENGTH = 100
EXISTS = re.compile(r"taskId is (\w+)")
"""How the refusal of a second entry with the same source names the first."""


async def add(
    client: DingTalkClient, credentials: DingTalkCredentials, user_id: str, subject: str, url: str, key: str
) -> str:
    """Put an entry into a person's list; returns its id, for the same key the same."""
    person = await _union_id(client, credentials, user_id)
    body: dict[str, Any] = {
        "sourceId": key,
        "subject": subject[:SUBJECT_LENGTH],
        "creatorId": person,
        "executorIds": [person],
        "detailUrl": {"appUrl": url, "pcUrl": url},
        "isOnlyShowExecutor": True,
        # The card has told the person already.
        "notifyConfigs": {"dingNotify": "0"},
    }
    try:
        answer = await client.call(credentials, "POST", _path(person), body=body)
    except Mistake as error:
        if known := EXISTS.search(str(error)):
            return known[1]
        raise
    return str(answer.get("id", ""))


async def finish(client: DingTalkClient, credentials: DingTalkCredentials, user_id: str, todo_id: str) -> None:
    """Tick an entry off."""
    person = await _union_id(client, credentials, user_id)
    await client.call(credentials, "PUT", _path(person, todo_id), body={"done": True})


def _path(union_id: str, todo_id: str = "") -> str:
    person = quote(union_id, safe="")
    return f"todo/users/{person}/tasks{f'/{quote(todo_id)}' if todo_id else ''}?operatorId={person}"


async def _union_id(client: DingTalkClient, credentials: DingTalkCredentials, user_id: str) -> str:
    """The person's unionId; asking for it does not count against the month's allowance."""
    answer = await client.call_legacy(credentials, "topapi/v2/user/get", body={"userid": user_id})
    found = answer.get("result")
    union_id = found.get("unionid") if isinstance(found, dict) else None
    if not union_id:
        raise Mistake("no_unionid", user_id)
    return str(union_id)
