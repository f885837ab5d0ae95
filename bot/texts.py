"""Writing texts by SMS: rows in the running transaction like every message, but sealed: they hold codes and links.

The sender takes them apart from the person's other messages: neither holds up the other.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Self

from pydantic import BaseModel, ConfigDict

from bot import outbox
from bot.channels.sms.credentials import SMS
from bot.channels.sms.templates import checked, fitted
from bot.sealing import deployment_key, seal, unseal
from models.clock import now
from models.database import current_tenant_id
from models.org import ChannelCredential, Person

PURPOSE = "houqin texts by sms 1"
VALID_FOR = timedelta(hours=2)


class SmsPayload(BaseModel):
    """What a row says of a text. `sealed` holds the variables: who reads the table alone has no code and no link."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    template: str
    sealed: str
    until: datetime
    """After this it is of no use and is not sent."""

    @classmethod
    def of(cls, template: str, params: Mapping[str, str], until: datetime) -> Self:
        """Seal a text of the running tenant."""
        plain = json.dumps(params, ensure_ascii=False).encode()
        sealed = seal(plain, deployment_key(), purpose=PURPOSE, place=str(current_tenant_id()))
        return cls(template=template, sealed=sealed, until=until)

    def opened(self, key: bytes, tenant_id: int) -> dict[str, str]:
        """The variables. Raises SealBroken."""
        params: dict[str, str] = json.loads(unseal(self.sealed, key, purpose=PURPOSE, place=str(tenant_id)))
        return params


async def has_sms() -> bool:
    """Whether the agency has an SMS account."""
    return await ChannelCredential.exists(channel=SMS)


async def can_text(person: Person) -> bool:
    """Whether a text could reach this person: the agency has an SMS account, and they a mobile number."""
    return bool(person.active and person.mobile) and await has_sms()


async def text_by_sms(
    person_id: int, template: str, params: Mapping[str, str], *, valid_for: timedelta = VALID_FOR
) -> bool:
    """Write a text to a person's registered mobile number; False, and nothing is written, when it could reach nobody.

    Args:
        template: Our name of a filed template, see bot/channels/sms/templates.py.
        params: Its variables; words of people's own are shortened to what a provider takes.
        valid_for: How long it waits at most, when the provider is away or the number had enough.
    """
    person = await Person.find(id=person_id)
    if person is None or not await can_text(person):
        return False
    payload = SmsPayload.of(
        template, checked(template, {name: fitted(value) for name, value in params.items()}), now() + valid_for
    )
    await outbox.write("sms", [(person_id, payload.model_dump(mode="json"), None)], channel=SMS)
    return True
