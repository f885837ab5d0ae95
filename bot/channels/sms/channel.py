"""A tenant's SMS account as the sender sees it, whoever the provider is."""

import re
from collections.abc import Mapping
from datetime import datetime

import aiohttp

from bot.channels import Gone, Mistake, Receipt
from bot.channels.credentials import CredentialBook
from bot.channels.sms.aliyun import AliyunSms
from bot.channels.sms.credentials import SmsCredentials
from bot.channels.sms.templates import checked
from bot.channels.sms.tencent import TencentSms

MOBILE = re.compile(r"1[3-9][0-9]{9}")
"""Numbers of mainland China; the filed templates serve no others."""


class SmsChannel:
    """Sends filed texts to numbers. Every method raises a ChannelError when that did not work."""

    def __init__(self, session: aiohttp.ClientSession, credentials: SmsCredentials) -> None:
        self.provider = credentials.provider
        self._missing = credentials.missing
        self._aliyun = AliyunSms(session, credentials) if self.provider == "aliyun" else None
        self._api: AliyunSms | TencentSms = self._aliyun or TencentSms(session, credentials)

    async def send(self, mobile: str, template: str, params: Mapping[str, str], *, number: int) -> Receipt:
        """Send one text; the answer holds the provider's number of it as `provider_id`.

        Neither provider drops a second one with the same `number`: after a Retry with `unknown`, ask `find` first.
        """
        if not MOBILE.fullmatch(mobile):
            raise Gone("no_mobile", "the person has no mobile number of mainland China")
        if template in self._missing:
            raise Mistake("no_template", f"the tenant has filed no template {template}")
        return await self._api.send(mobile, template, checked(template, params), number=number)

    @property
    def can_find(self) -> bool:
        """Whether the provider can be asked what became of a text."""
        return self._aliyun is not None

    async def find(self, mobile: str, *, number: int, sent_at: datetime) -> bool:
        """Whether a text was sent under our number after all."""
        assert self._aliyun is not None, "ask can_find first"
        return await self._aliyun.find(mobile, number=number, sent_at=sent_at)

    async def check(self) -> None:
        """See that the provider accepts us, without sending anything."""
        await self._api.check()


class SmsAccounts:
    """Every tenant's SMS account."""

    def __init__(self, book: CredentialBook, session: aiohttp.ClientSession) -> None:
        self._book = book
        self._session = session

    async def of(self, tenant_id: int) -> SmsChannel | None:
        """The tenant's account; None when it has none. Call outside of a unit of work."""
        credentials = await self._book.of(tenant_id, SmsCredentials)
        return SmsChannel(self._session, credentials) if credentials is not None else None
