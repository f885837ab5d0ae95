"""Callbacks made by hand: genuine ones of any plaintext, and the same with one thing wrong."""

import time
from dataclasses import dataclass

import aiohttp

from simulator.wecom import crypto, events
from tests.story import Agency, Service


@dataclass
class Letter:
    """One HTTP request as WeCom, or somebody who pretends to be, sends it."""

    query: dict[str, str]
    body: str | bytes
    path: str
    """The tenant's door."""


@dataclass
class Answer:
    """What the door said."""

    status: int
    text: str


def sealed(agency: Agency, plaintext: str, *, age_seconds: float = 0, receive_id: str = "") -> Letter:
    """A letter that the agency's WeCom app could have sent, signed so long ago."""
    wecom = agency.tenant.wecom
    assert wecom is not None
    encrypted = crypto.encrypt(wecom.aes_key, plaintext, receive_id or wecom.corp_id)
    timestamp, nonce = str(int(time.time() - age_seconds)), "17"
    query = {
        "msg_signature": crypto.sign(wecom.token, timestamp, nonce, encrypted),
        "timestamp": timestamp,
        "nonce": nonce,
    }
    outer: events.Fields = [("ToUserName", wecom.corp_id), ("AgentID", str(wecom.agent_id)), ("Encrypt", encrypted)]
    return Letter(query, events.xml("xml", outer), f"/webhooks/wecom/{agency.tenant.code}")


def text(agency: Agency, userid: str, words: str) -> str:
    """The plaintext of what a member typed."""
    wecom = agency.tenant.wecom
    assert wecom is not None
    return events.text_message(wecom.corp_id, userid, wecom.agent_id, time.time(), words)


def tap(agency: Agency, userid: str, *, key: str, task_id: str, chosen: dict[str, list[str]] | None = None) -> str:
    """The plaintext of a tap on any card with any key and any selection."""
    wecom = agency.tenant.wecom
    assert wecom is not None
    fields = events.card_fields(key=key, task_id=task_id, card_type="button_interaction", response_code="a code")
    fields += events.selected_items(chosen or {})
    return events.event(wecom.corp_id, userid, wecom.agent_id, time.time(), "template_card_event", fields)


async def post(service: Service, letter: Letter) -> Answer:
    """Bring a letter to the door over HTTP."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            service.url + letter.path, params=letter.query, data=letter.body, headers={"Content-Type": "text/xml"}
        ) as response,
    ):
        return Answer(response.status, await response.text())
