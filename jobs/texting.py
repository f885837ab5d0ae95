"""Handing a text to the SMS provider: written down first, never twice when nobody knows, within the number's limits.

Neither provider recognises a repeat, so a text whose fate is unknown is asked about and, where that cannot be, given
up: no text is better than the same one twice, and whoever waits for a code asks for another.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.channels import ChannelError, Misconfigured, Retry
from bot.channels.sms.channel import SmsChannel
from bot.texts import SmsPayload
from jobs.outgoing import Claimed, Result
from models.clock import now
from models.database import current, current_tenant_id, repeated, unit_of_work
from models.sms import SentSms, room

DOUBT_SECONDS = 30.0
"""Before the provider is asked what became of a text: its details appear a little after it was taken."""

LATE = Result("late", "failed", {"via": "sms", "error": "it came too late to be of use"})

AccountOf = Callable[[int], Awaitable[SmsChannel | None]]

_BEGIN = """
INSERT INTO sent_sms (tenant_id, created_at, message_id, mobile, template, provider, provider_number, state, code,
                      sent_at)
VALUES ($1, $2, $3, $4, $5, $6, '', 'sending', '', $2)
ON CONFLICT (tenant_id, message_id) DO UPDATE SET state = 'sending', sent_at = excluded.sent_at,
    mobile = excluded.mobile, provider = excluded.provider
"""


class Texter:
    """Sends outgoing messages of the kind `sms`.

    Args:
        account_of: A tenant's SMS account, or None when it has none. Asked outside of a unit of work.
        key: The deployment's secret, which opens what a text says.
    """

    def __init__(self, account_of: AccountOf, key: bytes) -> None:
        self._account_of = account_of
        self._key = key

    async def deliver(self, message: Claimed, mobile: str) -> Result:
        """Send one text; the result tells what to note of it.

        Raises:
            ChannelError: It did not go out, or nobody knows.
        """
        payload = SmsPayload.model_validate(message.payload)
        earlier = await _earlier(message)
        if earlier is not None and earlier.state in ("accepted", "delivered", "failed"):
            # A receipt came for an attempt whose answer was lost.
            return _sent(earlier)
        doubted = earlier is not None and earlier.state == "sending"
        if payload.until <= now() and not doubted:
            return LATE
        account = await self._account_of(message.tenant_id)
        if account is None:
            raise Misconfigured("no_sms", "the tenant has no SMS account")
        if earlier is not None and doubted:
            return await self._doubted(message, payload, account, earlier)
        return await self._attempted(message, payload, account, mobile)

    async def _doubted(self, message: Claimed, payload: SmsPayload, account: SmsChannel, earlier: SentSms) -> Result:
        """An attempt was made and nobody knows what came of it."""
        if not account.can_find:
            return Result("unknown", "failed", {"via": "sms", "error": "the provider did not say whether it was sent"})
        if await account.find(earlier.mobile, number=message.id, sent_at=earlier.sent_at):
            await _note(message, "accepted")
            return _sent(earlier)
        await _note(message, "refused", code="not_found")
        if payload.until <= now():
            return LATE
        return await self._attempted(message, payload, account, earlier.mobile)

    async def _attempted(self, message: Claimed, payload: SmsPayload, account: SmsChannel, mobile: str) -> Result:
        params = payload.opened(self._key, message.tenant_id)
        if (later := await _begin(message, payload.template, mobile, account.provider)) is not None:
            raise Retry("own_limit", "the number had enough", seconds=(later - now()).total_seconds())
        try:
            receipt = await account.send(mobile, payload.template, params, number=message.id)
        except Retry as error:
            if error.unknown:
                await _note(message, "sending", code=str(error.code))
                raise Retry(error.code, str(error), unknown=True, seconds=DOUBT_SECONDS) from error
            await _note(message, "refused", code=str(error.code))
            raise
        except ChannelError as error:
            await _note(message, "refused", code=str(error.code))
            raise
        number = str(receipt.answer.get("provider_id", ""))
        await _note(message, "accepted", number=number)
        return Result("sent", "sent", {"via": "sms", "provider": account.provider, "provider_number": number})


def _sent(earlier: SentSms) -> Result:
    answer = {"via": "sms", "provider": earlier.provider, "provider_number": earlier.provider_number, "doubt": True}
    return Result("sent", "sent", answer)


@repeated
async def _earlier(message: Claimed) -> SentSms | None:
    async with unit_of_work(message.tenant_id):
        return await SentSms.find(message_id=message.id)


@repeated
async def _begin(message: Claimed, template: str, mobile: str, provider: str) -> datetime | None:
    """Write down that it is about to be sent; or from when on the number may get it, and nothing is written."""
    async with unit_of_work(message.tenant_id) as unit:
        # Two workers with texts to one number count one after the other.
        await unit.connection.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, $2))", mobile, unit.tenant_id)
        later = await room(mobile, template, message_id=message.id)
        if later is None:
            values = (current_tenant_id(), now(), message.id, mobile, template, provider)
            await current().connection.execute(_BEGIN, *values)
        return later


@repeated
async def _note(message: Claimed, state: str, *, number: str = "", code: str = "") -> None:
    """Write down what came of an attempt, unless a receipt was quicker."""
    async with unit_of_work(message.tenant_id) as unit:
        await unit.connection.execute(
            "UPDATE sent_sms SET state = CASE WHEN state = 'sending' THEN $3 ELSE state END, code = $4,"
            " provider_number = CASE WHEN $5 <> '' THEN $5 ELSE provider_number END"
            " WHERE tenant_id = $1 AND message_id = $2",
            message.tenant_id,
            message.id,
            state,
            code[:100],
            number,
        )
