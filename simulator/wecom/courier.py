"""Carries callbacks to the service: sealed, within five seconds, three times again, and as badly as asked."""

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

import aiohttp
from yarl import URL

from simulator.delivery import Delivery
from simulator.wecom import crypto, events
from simulator.wecom.config import AgentConfig, CorpConfig
from simulator.wecom.journal import CallbackRecord
from simulator.wecom.platform import Platform

VERIFY_SECONDS = 1.0
ANSWER_BYTES_MAX = 1_000_000


@dataclass(frozen=True)
class Door:
    """Where callbacks of an app, or of the contact-sync assistant, go."""

    corp_id: str
    agent_id: int | None
    url: str
    token: str
    aes_key: str

    @classmethod
    def of_agent(cls, corp: CorpConfig, agent: AgentConfig) -> "Door":
        return cls(corp.corp_id, agent.agent_id, agent.callback_url, agent.token, agent.aes_key)

    @classmethod
    def of_contacts(cls, corp: CorpConfig) -> "Door":
        return cls(corp.corp_id, None, corp.contacts_callback_url, corp.contacts_token, corp.contacts_aes_key)


@dataclass(frozen=True)
class Envelope:
    query: dict[str, str]
    body: str


@dataclass(frozen=True)
class Letter:
    """A callback to deliver. `read_answer` gets the body of a 200 answer."""

    door: Door
    event: str
    userid: str
    plaintext: str
    read_answer: Callable[[str, Delivery], None]


class Courier:
    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._session: aiohttp.ClientSession | None = None
        self._held: list[Letter] = []

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            # Every callback has a connection of its own: an idle one that the service closed would look like a fault.
            connector = aiohttp.TCPConnector(force_close=True, limit=0)
            self._session = aiohttp.ClientSession(connector=connector)
        return self._session

    async def deliver(self, letter: Letter) -> Delivery:
        """Bring it, and whatever was held back, and return when it was answered or the repeats are used up."""
        faults = self._platform.faults
        if faults.take("lose_callbacks"):
            return Delivery(lost=True)
        if faults.take("hold_callbacks"):
            self._held.append(letter)
            return Delivery(held=True)
        if faults.callback_delay_seconds:
            await asyncio.sleep(faults.callback_delay_seconds)
        delivery = await self._bring(letter)
        held, self._held = self._held, []
        for late in held:
            await self._bring(late)
        return delivery

    async def _bring(self, letter: Letter) -> Delivery:
        faults, delivery = self._platform.faults, Delivery()
        sealed = self._seal(letter)
        copies = [self._seal(letter) if faults.retry_fresh_nonce else sealed for _ in range(faults.duplicate_callbacks)]
        first, *_ = await asyncio.gather(*(self._attempt(letter, one, delivery) for one in [sealed, *copies]))
        retries = faults.callback_retries
        while retries > 0 and self._to_repeat(first[0]):
            retries -= 1
            await asyncio.sleep(faults.callback_retry_seconds)
            first = await self._attempt(letter, self._seal(letter) if faults.retry_fresh_nonce else sealed, delivery)
        self._platform.journal.add(
            CallbackRecord(letter.event, letter.userid, letter.plaintext, delivery.attempts, self._platform.clock.now())
        )
        if first[0] == 200 and first[1]:
            letter.read_answer(first[1], delivery)
            if delivery.defect:
                self._platform.journal.warn(f"answer to {letter.event}: {delivery.defect}")
        return delivery

    def _to_repeat(self, outcome: int | str) -> bool:
        if isinstance(outcome, int):
            return outcome != 200 and self._platform.faults.retry_on_status
        return True

    def _seal(self, letter: Letter) -> Envelope:
        """Encrypt and sign. The timestamp is real time, whatever the simulated clock says: services check it."""
        faults, door = self._platform.faults, letter.door
        receive_id = "wwffffffffffffffff" if faults.wrong_receiveid else door.corp_id
        encrypted = crypto.encrypt(door.aes_key, letter.plaintext, receive_id)
        timestamp = str(int(time.time() - faults.stale_seconds))
        nonce = str(secrets.randbelow(10**10))
        signature = crypto.sign(door.token, timestamp, nonce, encrypted)
        if faults.wrong_signature:
            signature = signature[::-1]
        outer: list[tuple[str, events.Value]] = [("ToUserName", door.corp_id), ("Encrypt", encrypted)]
        if door.agent_id is not None:
            outer.insert(1, ("AgentID", str(door.agent_id)))
        return Envelope({"msg_signature": signature, "timestamp": timestamp, "nonce": nonce}, events.xml("xml", outer))

    async def _attempt(self, letter: Letter, sealed: Envelope, delivery: Delivery) -> tuple[int | str, str]:
        """One POST: what came of it, and the body that was answered."""
        started, body = time.monotonic(), ""
        timeout = aiohttp.ClientTimeout(total=self._platform.faults.callback_timeout_seconds)
        outcome: int | str
        try:
            async with self._http().post(
                URL(letter.door.url).update_query(sealed.query),
                data=sealed.body.encode(),
                headers={"Content-Type": "text/xml; charset=utf-8"},
                timeout=timeout,
                allow_redirects=False,
            ) as answer:
                body = (await answer.content.read(ANSWER_BYTES_MAX)).decode(errors="replace")
                outcome = answer.status
        except TimeoutError:
            outcome = "timeout"
        except aiohttp.ClientConnectorError:
            outcome = "refused"
        except aiohttp.ClientError:
            outcome = "closed"
        delivery.attempts.append((outcome, round(time.monotonic() - started, 4)))
        return outcome, body

    async def verify(self, door: Door) -> str:
        """What the console does when an administrator saves a callback address. "" when the service passes."""
        echo = str(secrets.randbelow(9 * 10**18) + 10**18)
        encrypted = crypto.encrypt(door.aes_key, echo, door.corp_id)
        timestamp, nonce = str(int(time.time())), str(secrets.randbelow(10**10))
        query = {
            "msg_signature": crypto.sign(door.token, timestamp, nonce, encrypted),
            "timestamp": timestamp,
            "nonce": nonce,
            "echostr": encrypted,
        }
        timeout = aiohttp.ClientTimeout(total=VERIFY_SECONDS)
        try:
            async with self._http().get(
                URL(door.url).update_query(query), timeout=timeout, allow_redirects=False
            ) as answer:
                body = await answer.content.read(ANSWER_BYTES_MAX)
        except TimeoutError:
            return "no answer within 1 second"
        except aiohttp.ClientError as error:
            return f"no connection: {error}"
        if answer.status != 200:
            return f"status {answer.status} instead of 200"
        return "" if body == echo.encode() else f"the body must be exactly {echo!r}, it was {body[:100]!r}"
