"""Opening a tenant from a file: its name, and how its apps speak with their channels."""

import tomllib
from pathlib import Path
from typing import Annotated

import asyncpg
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from bot.channels import NAMES, credentials
from bot.channels.credentials import Credentials
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.sms.credentials import SmsCredentials
from bot.channels.wecom.credentials import WeComCredentials
from bot.errors import UserError
from handlers.org.contacts.order import ask_for_sync
from handlers.org.wording import explain
from models.database import unit_of_work
from models.org import tenant_id_by_code

LATER_SECTIONS = ("alipay", "wechatpay")
"""Sections of the file's format that nothing here reads yet."""

_WORDS = {
    "code": "请用小写字母开头，只用小写字母、数字和短横线，最多32个字，例如 demo",
    "corp_id": "请填写企业微信管理后台“我的企业”页面底部的企业ID",
    "agent_id": "请填写应用详情页的 AgentId，是一个数字",
    "secret": "请填写应用详情页的 Secret",
    "token": "请填写“接收消息”设置里的 Token，是1到32个字母或数字",
    "aes_key": "请填写“接收消息”设置里的 EncodingAESKey，正好43个字母或数字",
    "miniprogram_appid": "请填写已和本企业微信关联的小程序的 AppID，以 wx 开头；没有小程序就不写这一行",
    "miniprogram_secret": "请填写小程序自己的应用详情页的 Secret；小程序关联在这个应用上时不写这一行",
    "bot_id": "请填写智能机器人“API 模式－长连接”页面上的 Bot ID；没有智能机器人就不写这一行",
    "bot_secret": "请填写智能机器人“API 模式－长连接”页面上的 Secret",
    "bot_url": "请填写以 wss:// 开头的地址",
    "contacts_secret": "请填写管理后台“管理工具－通讯录同步”里的 Secret",
    "contacts_token": "请填写通讯录同步“设置接收事件服务器”里的 Token，是1到32个字母或数字",
    "contacts_aes_key": "请填写通讯录同步设置里的 EncodingAESKey，正好43个字母或数字",
    "api_base": "请填写以 http:// 或 https:// 开头的地址",
    "scan_base": "请填写以 http:// 或 https:// 开头的地址",
    "oauth_base": "请填写以 http:// 或 https:// 开头的地址",
    "sms": "腾讯云要写 app_id；templates 里只有 code、urge、waiting 三个名字",
    "provider": "请填写 aliyun（阿里云）或 tencent（腾讯云）",
    "key_id": "请填写短信服务商的 AccessKey ID 或 SecretId",
    "key_secret": "请填写短信服务商的 AccessKey Secret 或 SecretKey",
    "app_id": "请填写腾讯云短信应用的 SdkAppId",
    "sign_name": "请填写已报备的短信签名，不带方括号",
    "templates": "请填写各短信模板的编号，见 docs/短信.md",
    "receipt_secret": "请填写16到64个字母或数字，作为回执地址的最后一段",
    "endpoint": "请填写以 http:// 或 https:// 开头的地址",
}


_DINGTALK_WORDS = {
    "dingtalk": "token 和 aes_key 要么都写，要么都不写",
    "client_id": "请填写钉钉开发者后台“凭证与基础信息”里的 Client ID（原 AppKey）",
    "client_secret": "请填写钉钉开发者后台“凭证与基础信息”里的 Client Secret（原 AppSecret）",
    "robot_code": "请填写钉钉开发者后台“机器人”页面的 RobotCode；和 Client ID 相同时可以不写",
    "agent_id": "请填写钉钉开发者后台的 AgentId，是一个数字；不写也行",
    "corp_id": "请填写钉钉开发者后台首页的 CorpId，以 ding 开头",
    "mode": "请填写 stream（推荐，不需要公网地址）或 http",
    "token": "请填写“事件订阅”里的签名 token",
    "aes_key": "请填写“事件订阅”里的加密 aes_key，正好43个字母或数字",
    "todos": "请填写 true 或 false：等人办的事是否也放进各人的钉钉待办",
    "calls_per_month": "请填写钉钉版本每月的接口调用额度，例如标准版 5000；没有限制填 0",
    "deliveries_per_month": "请填写钉钉版本每月的 Webhook 与 Stream 额度，例如标准版 3000；没有限制填 0",
    "jsapi_digest": "请填写 sha256 或 sha1；不写就是 sha256",
    "card_template_id": "请填写卡片平台里模板的ID，以 .schema 结尾；没有自己的模板就不写这一行",
}
"""Fields of section [dingtalk], whose names other sections have too."""


class TenantFile(BaseModel):
    """A tenant file, in the format that docs and the demo use."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    wecom: WeComCredentials | None = None
    dingtalk: DingTalkCredentials | None = None
    sms: SmsCredentials | None = None
    later: tuple[str, ...] = Field((), exclude=True)
    """Sections that were read over because nothing uses them yet."""

    @property
    def channels(self) -> list[Credentials]:
        """What the file says about channels."""
        return [given for _, given in self if isinstance(given, Credentials)]


def read_tenant_file(path: Path) -> TenantFile:
    """Read and check a tenant file.

    Raises:
        UserError: It cannot be read or is wrong; the text lists every item to correct.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"打不开文件 {path}：{error}") from error
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{path} 的格式不对：{error}。常见原因是少了引号或等号。") from error
    later = tuple(name for name in LATER_SECTIONS if values.pop(name, None) is not None)
    try:
        return TenantFile.model_validate({**values, "later": later})
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        lines = [f"  {'.'.join(map(str, detail['loc']))}：{explain(detail, _words(detail))}" for detail in details]
        raise UserError(f"{path} 里有 {len(lines)} 处要改：\n" + "\n".join(lines)) from error


def _words(detail: ErrorDetails) -> dict[str, str]:
    return _WORDS | _DINGTALK_WORDS if "dingtalk" in detail["loc"] else _WORDS


async def add_tenant(owner_url: str, file: TenantFile, key: bytes) -> int:
    """Open the tenant, or give the one with this code the file's name and credentials; returns its id.

    The service's own role may not open tenants, so the row is written as the owner; the credentials follow as the
    tenant itself, and its contacts are read soon after. Doing it again changes nothing.

    Args:
        owner_url: PostgreSQL as the owner role.
        key: The deployment's secret, which seals the credentials.
    """
    connection = await asyncpg.connect(owner_url)
    try:
        tenant_id: int = await connection.fetchval(
            "INSERT INTO tenant (code, name, created_at) VALUES ($1, $2, now())"
            " ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING id",
            file.code,
            file.name,
        )
    finally:
        await connection.close()
    async with unit_of_work(tenant_id):
        for given in file.channels:
            await credentials.save(given, key)
            if given.CHANNEL in NAMES:
                await ask_for_sync(given.CHANNEL, "the tenant was set up")
    return tenant_id


async def tenant_by_code(code: str) -> int:
    """The id of a tenant an operator named.

    Raises:
        UserError: There is none.
    """
    async with unit_of_work(None):
        tenant_id = await tenant_id_by_code(code)
    if tenant_id is None:
        raise UserError(f"没有代码为“{code}”的单位。请检查拼写，或先运行 houqin tenant add 开通它。")
    return tenant_id
