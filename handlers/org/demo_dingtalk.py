"""The demo agency's DingTalk: some of its people use it beside WeCom, some alone, and it is the simulator."""

import secrets
from typing import Any

from bot.channels.dingtalk.credentials import DINGTALK, DingTalkCredentials
from handlers.org.exchange.agency import Agency
from handlers.org.newcomers import Newcomer, add_newcomers
from handlers.org.tenants import TenantFile
from models.org import ChannelAccount, Department
from settings import Settings

AGENT_ID = 2_600_000_001
ROOT_DEPARTMENT = 1
IN_BOTH = ("heshuqin", "wangfang", "limin", "sunlihua", "hanmei", "zhaotiezhu", "maxiaohong", "liudawei")
"""Of the agency's people."""
ALONE = (
    ("shenyue", "沈越", "50", "科员", "13800000031"),
    ("xieming", "谢明", "60", "科员", "13800000032"),
)
"""User id, name, department, title, mobile of those who are in DingTalk only."""
DRIVERS_GROUP = ("heshuqin", "zhaotiezhu", "maxiaohong", "liudawei")
"""Who is in the group chat 车队群, with the robot."""
FEATURED = ("wangfang", "limin", "shenyue")
TEMPLATE = {
    "template_id": "houqin-demo.schema",
    "name": "后勤管家",
    "variables": {
        "title": "title",
        "markdown": "markdown",
        "form": "form",
        "submitText": "submit",
        "msgButtons": "buttons",
        "closed": "closed",
    },
}
"""Our own card template (deploy/dingtalk-card-template.json) as the simulator takes it."""


def fresh_dingtalk(simulator: str) -> DingTalkCredentials:
    """An app with random keys at the simulator's address."""
    return DingTalkCredentials(
        client_id=f"ding{secrets.token_hex(8)}",
        client_secret=secrets.token_urlsafe(48),
        agent_id=AGENT_ID,
        corp_id=f"ding{secrets.token_hex(16)}",
        card_template_id=str(TEMPLATE["template_id"]),
        **dingtalk_addresses(simulator),
    )


def dingtalk_addresses(simulator: str) -> dict[str, str]:
    """Where the simulator at this address plays DingTalk."""
    return {
        "api_base": f"{simulator}/dingtalk",
        "oapi_base": f"{simulator}/dingtalk/oapi",
        "login_base": f"{simulator}/dingtalk/login",
        "jsapi_url": f"{simulator}/dingtalk/jsapi/dingtalk.open.js",
    }


async def join_dingtalk() -> None:
    """Give the demo agency's people their accounts in DingTalk, unless they have them. In a unit of work."""
    if await ChannelAccount.filter(channel=DINGTALK).exists():
        return
    for account in await ChannelAccount.listed("id", user_key=list(IN_BOTH)):
        await ChannelAccount.create(
            person_id=account.person_id, channel=DINGTALK, user_id=account.user_id, user_key=account.user_key
        )
    departments = {one.code: one.id for one in await Department.all()}
    newcomers = [
        Newcomer(user_id, name, departments[code], title, mobile)
        for user_id, name, code, title, mobile in ALONE
        if code in departments
    ]
    await add_newcomers(DINGTALK, newcomers)


def simulated_dingtalk(settings: Settings, tenant: TenantFile, agency: Agency) -> dict[str, Any]:
    """The organisation as the simulator's control API takes it."""
    dingtalk = tenant.dingtalk
    assert dingtalk is not None
    people = [(row.userid, row.name, row.department, row.title or "", row.mobile or "") for row in agency.people]
    members = [*(row for row in people if row[0] in IN_BOTH), *ALONE]
    return {
        "corp_id": dingtalk.corp_id,
        "name": tenant.name,
        "address": f"http://127.0.0.1:{settings.simulator_port}",
        "apps": [
            {
                "client_id": dingtalk.client_id,
                "client_secret": dingtalk.client_secret,
                "agent_id": dingtalk.agent_id,
                "redirect_uris": [f"{settings.base_url}/h5/login"],
                **_called_at(f"{settings.base_url}/webhooks/dingtalk/{tenant.code}", dingtalk),
            }
        ],
        "departments": [
            {"dept_id": int(row.code), "name": row.name, "parent_id": int(row.parent or ROOT_DEPARTMENT)}
            for row in agency.departments
            if int(row.code) != ROOT_DEPARTMENT
        ],
        "members": [
            {
                "userid": userid,
                "name": name,
                "dept_id_list": [int(department)],
                "title": title,
                "mobile": mobile,
                "featured": userid in FEATURED,
            }
            for userid, name, department, title, mobile in members
        ],
        "groups": [
            {
                "open_conversation_id": f"cid{dingtalk.corp_id}==",
                "title": "车队群",
                "members": list(DRIVERS_GROUP),
                "robots": [dingtalk.client_id],
            }
        ],
        "templates": [TEMPLATE],
    }


def _called_at(address: str, dingtalk: DingTalkCredentials) -> dict[str, str]:
    """Where the app is called in mode `http`, and with which keys."""
    if dingtalk.mode == "stream":
        return {}
    called = {"robot_url": f"{address}/robot"}
    if dingtalk.token and dingtalk.aes_key:
        called |= {"event_url": f"{address}/event", "token": dingtalk.token, "aes_key": dingtalk.aes_key}
    return called
