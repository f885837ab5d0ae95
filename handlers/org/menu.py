"""The menu at the foot of the app's chat; what its entries do, beside beginning a request, the subsystems register."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.channels.wecom.app import WeComApp
from bot.channels.wecom.client import open_client
from bot.channels.wecom.credentials import WeComCredentials
from settings import Settings

MENU: list[dict[str, Any]] = [
    {
        "name": "我要办",
        "sub_button": [
            {"type": "click", "name": "用车申请", "key": "vehicle"},
            {"type": "click", "name": "会场预订", "key": "meeting_room"},
            {"type": "click", "name": "报装维修", "key": "repair"},
            {"type": "click", "name": "用餐预订", "key": "meal"},
            {"type": "click", "name": "全部服务", "key": "apply"},
        ],
    },
    {
        "name": "我的",
        "sub_button": [
            {"type": "click", "name": "我的申请", "key": "my_requests"},
            {"type": "click", "name": "待我审批", "key": "my_approvals"},
            {"type": "click", "name": "我的工单", "key": "my_work_orders"},
        ],
    },
    {
        "name": "更多",
        "sub_button": [
            {"type": "click", "name": "隐患上报", "key": "hazard"},
            {"type": "scancode_waitmsg", "name": "扫一扫", "key": "scan"},
            {"type": "pic_photo_or_album", "name": "拍照", "key": "photo"},
            {"type": "location_select", "name": "发位置", "key": "place"},
            {"type": "click", "name": "帮助", "key": "help"},
        ],
    },
]
"""At most three entries of 16 bytes, with at most five below each (WeCom, menu/create). The name of a request type as
key begins such a request."""


@asynccontextmanager
async def wecom_app(settings: Settings, credentials: WeComCredentials) -> AsyncIterator[WeComApp]:
    """A tenant's app for one errand of an operator."""
    async with open_client(settings.redis_url) as client:
        yield WeComApp(client, credentials, settings.base_url)


async def publish_menu(settings: Settings, credentials: WeComCredentials) -> None:
    """Put our menu into the app. Raises bot.channels.ChannelError."""
    async with wecom_app(settings, credentials) as app:
        await app.create_menu(MENU)
