"""What a tenant's app in WeCom needs to know."""

from typing import ClassVar

from pydantic import Field

from bot.channels.credentials import Credentials

WECOM = "wecom"
AES_KEY = r"^[A-Za-z0-9]{43}$"
TOKEN = r"^[A-Za-z0-9]{1,32}$"


class WeComCredentials(Credentials):
    """What the administrator copies from the WeCom console, as section `[wecom]` of a tenant file."""

    CHANNEL: ClassVar[str] = WECOM
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("corp_id", "agent_id", "api_base", "oauth_base", "scan_base", "jssdk_url"),
            *("miniprogram_appid", "bot_id", "bot_url"),
        }
    )

    corp_id: str = Field(min_length=1, max_length=64)
    agent_id: int = Field(ge=0)
    secret: str = Field(min_length=1, repr=False)
    token: str = Field(pattern=TOKEN, repr=False)
    """Signs callbacks (接收消息, Token)."""
    aes_key: str = Field(pattern=AES_KEY, repr=False)
    """Encrypts callbacks (EncodingAESKey)."""
    api_base: str = Field("https://qyapi.weixin.qq.com", pattern=r"^https?://[^\s]+[^\s/]$")
    oauth_base: str = Field("https://open.weixin.qq.com", pattern=r"^https?://[^\s]+[^\s/]$")
    scan_base: str = Field("https://login.work.weixin.qq.com", pattern=r"^https?://[^\s]+[^\s/]$")
    """Where people outside of WeCom log in by scanning."""
    jssdk_url: str = Field(
        "https://wwcdn.weixin.qq.com/node/open/js/wecom-jssdk-2.0.2.js", pattern=r"^https?://[^\s\";]+[^\s/\";]$"
    )
    """WeCom's own script for pages inside of it."""
    miniprogram_appid: str | None = Field(None, pattern=r"^wx[0-9a-z]{1,30}$")
    """The mini-program around our pages, when it is associated with the enterprise; cards then lead into it."""
    miniprogram_secret: str | None = Field(None, min_length=1, repr=False)
    """Of the app that the mini-program is in the console, where that is not this one."""
    bot_id: str | None = Field(None, min_length=1, max_length=128)
    """The smart bot (智能机器人) on its long connection (API 模式, 长连接), as a second way in."""
    bot_secret: str | None = Field(None, min_length=1, repr=False)
    bot_url: str = Field("wss://openws.work.weixin.qq.com", pattern=r"^wss?://[^\s]+[^\s/]$")
    contacts_secret: str | None = Field(None, min_length=1, repr=False)
    """Of the contact-sync assistant (通讯录同步), for departments and people."""
    contacts_token: str | None = Field(None, pattern=TOKEN, repr=False)
    contacts_aes_key: str | None = Field(None, pattern=AES_KEY, repr=False)
