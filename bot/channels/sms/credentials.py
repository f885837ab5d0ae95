"""What the administrator copies from the console of an SMS provider, as section `[sms]` of a tenant file."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from bot.channels.credentials import Credentials
from bot.channels.sms.templates import TEMPLATES

SMS = "sms"
ENDPOINTS = {"aliyun": "https://dysmsapi.aliyuncs.com/", "tencent": "https://sms.tencentcloudapi.com/"}


class SmsCredentials(Credentials):
    """An account with a provider, its filed signature, and its filed templates by our names for them."""

    CHANNEL: ClassVar[str] = SMS
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"provider", "key_id", "app_id", "region", "sign_name", "templates", "endpoint"}
    )

    provider: Literal["aliyun", "tencent"]
    key_id: str = Field(min_length=1, max_length=128)
    """AccessKey ID (Alibaba) or SecretId (Tencent)."""
    key_secret: str = Field(min_length=1, max_length=128, repr=False)
    """AccessKey Secret or SecretKey."""
    app_id: str = Field("", max_length=32)
    """SdkAppId of the SMS application; Tencent alone has one."""
    region: str = Field("ap-guangzhou", max_length=32)
    """Of the API, Tencent alone."""
    sign_name: str = Field(min_length=1, max_length=32)
    """The filed signature (签名) without brackets."""
    templates: dict[str, Annotated[str, StringConstraints(min_length=1, max_length=32)]]
    """The provider's id of each template, by our name: `code = "SMS_…"`."""
    receipt_secret: str = Field(pattern=r"^[A-Za-z0-9]{16,64}$", repr=False)
    """The last part of the address to which the provider reports what arrived; it signs nothing."""
    endpoint: str = Field("", pattern=r"^(https?://[^\s]+)?$")

    @property
    def address(self) -> str:
        """Where the API is."""
        return self.endpoint or ENDPOINTS[self.provider]

    @property
    def missing(self) -> list[str]:
        """Our names of templates that have no id yet: not filed, or of a release newer than the tenant file."""
        return sorted(TEMPLATES.keys() - self.templates.keys())

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if unknown := sorted(self.templates.keys() - TEMPLATES.keys()):
            raise ValueError(f"templates: {', '.join(unknown)} unknown")
        if self.provider == "tencent" and not self.app_id:
            raise ValueError("app_id missing")
        return self
