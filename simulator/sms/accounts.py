"""What somebody sets in an SMS provider's console: a key, a filed signature, filed templates, where receipts go."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

PROVIDERS = ("aliyun", "tencent")
VARIABLE = {"aliyun": re.compile(r"\$\{(\w+)\}"), "tencent": re.compile(r"\{(\d+)\}")}
"""How a filed text writes its variables: `${name}` or `{1}`."""


@dataclass(frozen=True)
class SmsAccount:
    """One account with one provider.

    Attributes:
        app_id: SdkAppId; Tencent alone has one.
        templates: The filed texts without the signature, by template id.
        receipt_url: Where it is reported what arrived; empty: nowhere.
    """

    provider: str
    key_id: str
    key_secret: str
    sign_name: str
    app_id: str = ""
    templates: dict[str, str] = field(default_factory=dict)
    receipt_url: str = ""

    def __post_init__(self) -> None:
        if self.provider not in PROVIDERS:
            raise ValueError(f"{self.provider!r} is no provider")
        for number, text in self.templates.items():
            names = self.variables(number)
            if len(set(names)) != len(names):
                raise ValueError(f"template {number}: a variable may stand there once")
            if len(text) > 500:
                raise ValueError(f"template {number} is longer than 500 characters")

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "SmsAccount":
        """Read the JSON of the control API. Raises ValueError or TypeError when it does not fit."""
        return cls(**values)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def variables(self, template: str) -> list[str]:
        """The names of a template's variables, in order."""
        return VARIABLE[self.provider].findall(self.templates[template])

    def verifies(self, template: str) -> bool:
        """Whether the text is a verification code, which has limits of its own."""
        return "验证码" in self.templates[template]

    def text(self, template: str, values: Mapping[str, str]) -> str:
        """The message as it arrives."""
        filled = VARIABLE[self.provider].sub(lambda found: values[found[1]], self.templates[template])
        return f"【{self.sign_name}】{filled}"
