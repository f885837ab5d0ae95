"""What a tenant's app in DingTalk needs to know."""

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from bot.channels.credentials import Credentials
from bot.channels.dingtalk.page import Digest

DINGTALK = "dingtalk"
PUBLIC_TEMPLATE = "1366a1eb-bc54-4859-ac88-517c56a9acb1.schema"
"""The card template of DingTalk's own SDKs (MarkdownButton): works without any work in the card builder."""
AES_KEY = r"^[A-Za-z0-9]{43}$"
TOKEN = r"^\S{1,64}$"
ADDRESS = r"^https?://[^\s]+[^\s/]$"


class DingTalkCredentials(Credentials):
    """What the administrator copies from the DingTalk console, as section `[dingtalk]` of a tenant file."""

    CHANNEL: ClassVar[str] = DINGTALK
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("client_id", "robot_code", "agent_id", "corp_id", "mode", "card_template_id"),
            *("todos", "calls_per_month", "deliveries_per_month"),
            *("api_base", "oapi_base", "login_base", "jsapi_url", "jsapi_digest"),
        }
    )

    client_id: str = Field(min_length=1, max_length=64)
    """AppKey."""
    client_secret: str = Field(min_length=1, repr=False)
    """AppSecret; signs what the robot is sent in mode `http`."""
    robot_code: str = Field("", max_length=64)
    """The robot's id; empty: as the client id, which it equals for an internal app."""
    agent_id: int | None = Field(None, ge=0)
    """For work notices and for what pages do on the phone."""
    corp_id: str = Field(min_length=1, max_length=64)
    mode: Literal["stream", "http"] = "stream"
    """How messages reach us: over a connection that we open, or by calls to our public address."""
    token: str | None = Field(None, pattern=TOKEN, repr=False)
    """Signs events in mode `http`."""
    aes_key: str | None = Field(None, pattern=AES_KEY, repr=False)
    """Encrypts events in mode `http`."""
    card_template_id: str = Field(PUBLIC_TEMPLATE, min_length=1, max_length=100)
    todos: bool = False
    """Whether what waits for people also stands in their 待办; each entry costs two calls of the month's allowance."""
    calls_per_month: int = Field(5000, ge=0)
    """What the organisation's edition allows of calls, and below of deliveries to us; 0: no limit."""
    deliveries_per_month: int = Field(3000, ge=0)
    api_base: str = Field("https://api.dingtalk.com", pattern=ADDRESS)
    oapi_base: str = Field("https://oapi.dingtalk.com", pattern=ADDRESS)
    """Of the older half of the API."""
    login_base: str = Field("https://login.dingtalk.com", pattern=ADDRESS)
    """Where people outside of DingTalk log in."""
    jsapi_url: str = Field(
        "https://g.alicdn.com/dingding/dingtalk-jsapi/3.1.0/dingtalk.open.js", pattern=r"^https?://[^\s\";]+[^\s/\";]$"
    )
    """The script that lets a page inside DingTalk learn who opens it, and use the phone."""
    jsapi_digest: Digest = "sha256"
    """How pages are signed: the documentation's samples changed from sha1 and do not say whether both are taken."""

    @model_validator(mode="before")
    @classmethod
    def _robot_of_app(cls, values: object) -> object:
        if isinstance(values, dict) and not values.get("robot_code"):
            return {**values, "robot_code": values.get("client_id", "")}
        return values

    @model_validator(mode="after")
    def _both_keys_of_events(self) -> Self:
        if (self.token is None) != (self.aes_key is None):
            raise ValueError("token and aes_key belong together")
        return self
