"""Callbacks as WeCom would send them, sealed before any clock starts; what is tapped are the cards really written."""

import json
import secrets
import time
from dataclasses import dataclass
from urllib.parse import urlencode

import asyncpg

from bot.channels.envelope import Envelope
from bot.channels.wecom.credentials import WeComCredentials
from simulator.wecom import events

SENTENCE = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"
"""Says everything a vehicle request needs, so that the answer is the card to confirm."""
REPLAYED = "REPLAYED"
"""The reference of what the replay writes: its cards show a captured request and are never tapped."""

CARDS = """
SELECT c.id, c.task_id, c.subject_id, a.user_key, m.payload FROM sent_card c
JOIN outgoing_message m ON m.sent_card_id = c.id AND m.kind = 'card' AND m.reference <> $3
JOIN channel_account a ON a.person_id = c.person_id AND a.user_key LIKE 'p%'
WHERE c.view = $1 AND c.id > $2 ORDER BY c.id LIMIT $4
"""


@dataclass(frozen=True)
class Tap:
    """A button of a card that was written for a person."""

    user_key: str
    task_id: str
    subject_id: int
    key: str


class Cards:
    """Finds buttons to tap, each card once."""

    def __init__(self, owner: asyncpg.Connection) -> None:
        self._owner = owner
        self._last: dict[str, int] = {}

    async def next(self, view: str, button: str, count: int) -> list[Tap]:
        """The oldest cards of a view that nobody has tapped yet.

        Raises:
            RuntimeError: There are too few: what should have written them has not worked.
        """
        rows = await self._owner.fetch(CARDS, view, self._last.get(view, 0), REPLAYED, count)
        if len(rows) < count:
            raise RuntimeError(f"{len(rows)} cards {view} instead of {count}: the round before has failed")
        if rows:
            self._last[view] = rows[-1]["id"]
        return [Tap(row["user_key"], row["task_id"], row["subject_id"], _key(row["payload"], button)) for row in rows]


def _key(payload: str, button: str) -> str:
    buttons = json.loads(payload)["card"]["buttons"]
    return next(str(one["key"]) for one in buttons if one["text"] == button)


class Writer:
    """Writes and seals the callbacks of one app."""

    def __init__(self, wecom: WeComCredentials, door: str) -> None:
        self._wecom, self._door = wecom, door
        self._envelope = Envelope(wecom.token, wecom.aes_key, wecom.corp_id)

    def said(self, user_key: str, text: str) -> str:
        """The XML of a text."""
        return events.text_message(self._wecom.corp_id, user_key, self._wecom.agent_id, time.time(), text)

    def tapped(self, tap: Tap) -> str:
        """The XML of a tap."""
        fields = events.card_fields(
            key=tap.key, task_id=tap.task_id, card_type="button_interaction", response_code=secrets.token_urlsafe(32)
        )
        corp_id, agent_id = self._wecom.corp_id, self._wecom.agent_id
        return events.event(corp_id, tap.user_key, agent_id, time.time(), "template_card_event", fields)

    def sealed(self, xml: str) -> bytes:
        """The whole HTTP request that delivers this XML over a connection that is kept."""
        timestamp, nonce = str(int(time.time())), secrets.token_hex(5)
        encrypted, signature = self._envelope.seal(xml, timestamp=timestamp, nonce=nonce)
        query = urlencode({"msg_signature": signature, "timestamp": timestamp, "nonce": nonce})
        body = (
            f"<xml><ToUserName><![CDATA[{self._wecom.corp_id}]]></ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt>"
            f"<AgentID><![CDATA[{self._wecom.agent_id}]]></AgentID></xml>"
        )
        head = f"POST {self._door}?{query} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml\r\n"
        return f"{head}Content-Length: {len(body)}\r\n\r\n{body}".encode()
