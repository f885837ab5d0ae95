"""What both providers share: accounts, the texts in people's phones, how many a number got lately, faults."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from simulator.clock import Clock
from simulator.sms.accounts import SmsAccount
from simulator.sms.faults import SmsFaults

TEXTS_MAX = 2000
MINUTE, HOUR, DAY = 60.0, 3600.0, 24 * 3600.0


@dataclass
class Text:
    """One text that was sent to one number."""

    provider: str
    key_id: str
    mobile: str
    template: str
    content: str
    at: float
    provider_id: str
    """BizId or SerialNo."""
    out_id: str
    """What the sender gave, to find it again."""
    arrived: bool = True
    reported_at: float = 0.0

    @property
    def verifies(self) -> bool:
        return "验证码" in self.content


class SmsPlatform:
    """Passed to whatever serves the APIs, the receipts and the page.

    Args:
        changed: Called when something changed that outlives a restart.
    """

    def __init__(self, clock: Clock, changed: Callable[[], None]) -> None:
        self.clock = clock
        self.changed = changed
        self.faults = SmsFaults()
        self.accounts: dict[str, SmsAccount] = {}
        """By `provider/key_id`."""
        self.texts: list[Text] = []
        self.refused: list[tuple[str, str]] = []
        """What calls were refused with, oldest first: (provider, code)."""
        self.nonces: set[str] = set()

    def account(self, provider: str, key_id: str) -> SmsAccount | None:
        return self.accounts.get(f"{provider}/{key_id}")

    def sent(
        self, account: SmsAccount, mobile: str, template: str, values: dict[str, str], *, provider_id: str, out_id: str
    ) -> Text:
        """Put a text into a phone; very long inboxes lose their oldest."""
        content, at = account.text(template, values), self.clock.now()
        arrived = not self.faults.undeliverable
        text = Text(account.provider, account.key_id, mobile, template, content, at, provider_id, out_id, arrived)
        self.texts.append(text)
        del self.texts[:-TEXTS_MAX]
        self.changed()
        return text

    def lately(self, texts: Iterable[Text], seconds: float) -> int:
        """How many of these were sent within the last `seconds`."""
        since = self.clock.now() - seconds
        return sum(text.at > since for text in texts)

    def refuse(self, provider: str, code: str) -> None:
        self.refused.append((provider, code))

    def to_dict(self) -> dict[str, Any]:
        accounts = {key: account.to_dict() for key, account in self.accounts.items()}
        return {"accounts": accounts, "texts": [asdict(text) for text in self.texts]}

    def restore(self, values: dict[str, Any]) -> None:
        """Take over what `to_dict` gave."""
        self.accounts = {key: SmsAccount.from_dict(account) for key, account in values.get("accounts", {}).items()}
        self.texts = [Text(**text) for text in values.get("texts", [])]


def digits(count: int) -> str:
    return "".join(secrets.choice("0123456789") for _ in range(count))
