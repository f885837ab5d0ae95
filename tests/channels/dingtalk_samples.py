"""What DingTalk sends, as its documentation prints it, and credentials of an app in it."""

import json
from datetime import UTC, datetime
from typing import Any

from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.reading import Delivery

CREDENTIALS = DingTalkCredentials(client_id="ding1", client_secret="the-app-secret", corp_id="dingcorp")
DELIVERY = Delivery(7, CREDENTIALS, "ABCDEFGH", datetime(2026, 11, 24, tzinfo=UTC), "frame-1")
WEBHOOK = "https://oapi.dingtalk.com/robot/sendBySession?session=c610"


def robot(**changes: Any) -> str:
    """A robot message; None takes a field away."""
    message = {
        "conversationId": "cidjMO==",
        "atUsers": [{"dingtalkId": "$:LWCP_v1:$v"}],
        "chatbotCorpId": "dingcorp",
        "chatbotUserId": "$:LWCP_v1:$v",
        "msgId": "msg2+w==",
        "senderNick": "陈静",
        "senderStaffId": "Chen01",
        "sessionWebhookExpiredTime": 1695204671648,
        "createAt": 1695199269062,
        "conversationType": "1",
        "senderId": "$:LWCP_v1:$C",
        "sessionWebhook": WEBHOOK,
        "robotCode": "ding1",
        "msgtype": "text",
        "text": {"content": " 明天用车"},
        **changes,
    }
    return json.dumps({name: value for name, value in message.items() if value is not None}, ensure_ascii=False)


def tap(given: Any, *, action_ids: list[str] | None = None, **changes: Any) -> str:
    """A card callback with the parameters `given`; None takes a field away."""
    content = {"cardPrivateData": {"actionIds": action_ids or ["node_1"], "params": given}}
    callback = {
        "type": "actionCallback",
        "outTrackId": "requests-approval-12-00ff",
        "corpId": "dingcorp",
        "userId": "Chen01",
        "content": json.dumps(content),
        **changes,
    }
    return json.dumps({name: value for name, value in callback.items() if value is not None})
