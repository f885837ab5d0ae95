"""What must not come in does not: refused with a reference, one line in the log, and not a row changed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import aiohttp
import pytest
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from cards.requests import Approve
from models.messages import OutgoingMessage, SentCard
from models.requests import Request
from tests.guarantees.letters import Letter, post, sealed, tap, text
from tests.guarantees.rivals import approval_card, publish_flow, submitted
from tests.guarantees.snapshot import changes, snapshot
from tests.story import Agency, Service

BOMB = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
WANTED = "明天下午两点到五点用车去省政府"


def genuine(agency: Agency) -> Letter:
    return sealed(agency, text(agency, "wangfang", WANTED))


@dataclass(frozen=True)
class Bad:
    """A letter with one thing wrong, and what the door says and logs."""

    letter: Callable[[Agency], Letter]
    status: int
    reason: str


def with_query(**changed: str) -> Callable[[Agency], Letter]:
    def change(agency: Agency) -> Letter:
        letter = genuine(agency)
        return replace(letter, query={**letter.query, **changed})

    return change


def with_body(body: str | bytes) -> Callable[[Agency], Letter]:
    return lambda agency: replace(genuine(agency), body=body)


def doctored(doctype: str, entity: str) -> Callable[[Agency], Letter]:
    """The declaration inside of the encrypted part, in a letter that is genuine otherwise."""
    return lambda agency: sealed(agency, doctype + text(agency, "wangfang", "X").replace("<![CDATA[X]]>", entity))


CASES = {
    "wrong signature": Bad(with_query(msg_signature="0" * 40), 403, "signature"),
    "no signature": Bad(lambda agency: replace(genuine(agency), query={}), 403, "signature"),
    "another timestamp than signed": Bad(with_query(timestamp="1700000000"), 403, "signature"),
    "another body than signed": Bad(
        lambda agency: replace(genuine(agency), body=sealed(agency, text(agency, "limin", "同意")).body),
        403,
        "signature",
    ),
    "signed eleven minutes ago": Bad(
        lambda agency: sealed(agency, text(agency, "wangfang", WANTED), age_seconds=660), 403, "stale"
    ),
    "signed in the future": Bad(
        lambda agency: sealed(agency, text(agency, "wangfang", WANTED), age_seconds=-660), 403, "stale"
    ),
    "another enterprise": Bad(
        lambda agency: sealed(agency, text(agency, "wangfang", WANTED), receive_id="wwffffffffffffffff"),
        403,
        "receive_id",
    ),
    "oversized": Bad(with_body(b"<xml>" + b"a" * 200_000 + b"</xml>"), 413, "too_large"),
    "oversized and no XML": Bad(with_body(b"a" * 1_000_000), 413, "too_large"),
    "empty": Bad(with_body(""), 403, "xml"),
    "no XML": Bad(with_body("用车"), 403, "xml"),
    "half an XML": Bad(with_body("<xml><Encrypt>"), 403, "xml"),
    "no text at all": Bad(with_body(b"\xff\xfe\x00"), 403, "xml"),
    "bomb outside": Bad(with_body(f"{BOMB}<xml><Encrypt>&b;</Encrypt></xml>"), 403, "hostile_xml"),
    "file outside": Bad(with_body(f"{OUTSIDE}<xml><Encrypt>&f;</Encrypt></xml>"), 403, "hostile_xml"),
    "bomb inside": Bad(doctored(BOMB, "&b;"), 403, "hostile_xml"),
    "file inside": Bad(doctored(OUTSIDE, "&f;"), 403, "hostile_xml"),
    "no tenant": Bad(lambda agency: replace(genuine(agency), path="/webhooks/wecom/nobody"), 404, "unknown_tenant"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
async def test_a_bad_letter_is_refused_and_changes_nothing(service: Service, case: Bad):
    before = await snapshot(service.agency.settings.database_url)
    letter = case.letter(service.agency)

    with capture_logs(processors=[merge_contextvars]) as logs:
        answer = await post(service, letter)

    [line] = [line for line in logs if line["event"] == "event.refused"]
    assert (answer.status, line["reason"]) == (case.status, case.reason)
    assert len(logs) == 1, logs
    assert answer.text == f"refused, reference {line['reference']}"
    assert changes(before, await snapshot(service.agency.settings.database_url)) == []


async def test_the_same_letter_without_the_fault_is_taken(service: Service):
    """So that the cases above are refused for what they say and for nothing else."""
    assert (await post(service, genuine(service.agency))).status == 200

    async with service.agency.work():
        assert await Request.filter(state="draft").count() == 1


async def test_a_replay_is_answered_and_does_nothing(service: Service):
    letter = genuine(service.agency)
    await post(service, letter)
    before = await snapshot(service.agency.settings.database_url)

    assert (await post(service, letter)).status == 200

    assert changes(before, await snapshot(service.agency.settings.database_url)) == []


async def test_a_stranger_hears_whom_to_ask(service: Service):
    agency = service.agency
    before = await snapshot(agency.settings.database_url)

    with capture_logs() as logs:
        answer = await post(service, sealed(agency, text(agency, "nobody", WANTED)))

    assert answer.status == 200 and "Encrypt" in answer.text
    assert [line["reason"] for line in logs if line["event"] == "event.refused"] == ["unknown_user"]
    assert changes(before, await snapshot(agency.settings.database_url)) == []


NOTED = {"incoming_event", "outgoing_message", "conversation"}
"""What a tap that is refused to a person leaves behind: its claim, and the answer."""


async def refused_tap(service: Service, make: Callable[[SentCard], Awaitable[str]]) -> None:
    """Wang Fang sends a tap that is not hers to send; she is told a reference, and nothing has happened."""
    agency = service.agency
    await publish_flow(agency, "any", "zhaotiezhu")
    request_id = await submitted(agency, "limin")
    plaintext = await make(await approval_card(agency, request_id, "zhaotiezhu"))
    before = await snapshot(agency.settings.database_url)

    with capture_logs(processors=[merge_contextvars]) as logs:
        assert (await post(service, sealed(agency, plaintext))).status == 200

    [line] = [line for line in logs if line["event"] == "event.refused"]
    assert line["log_level"] == "warning"
    assert set(changes(before, await snapshot(agency.settings.database_url))) <= NOTED
    async with agency.work():
        [answer] = await OutgoingMessage.filter(person_id=agency.ids["wangfang"])
        assert "不能操作" in answer.payload["text"] and line["reference"] in answer.payload["text"]


async def test_a_tap_on_anothers_card_is_refused(service: Service):
    async def anothers(card: SentCard) -> str:
        key = Approve(card.subject_id).pack()
        return tap(service.agency, "wangfang", key=key, task_id=card.task_id)

    await refused_tap(service, anothers)


async def test_a_tap_on_a_card_that_never_was_is_refused(service: Service):
    async def invented(card: SentCard) -> str:
        return tap(service.agency, "wangfang", key=Approve(card.subject_id).pack(), task_id="requests-approval-1-ff")

    await refused_tap(service, invented)


@pytest.mark.parametrize(
    "key", ["", "requests.approve", "requests.approve:x", "requests.approve:1:2", "rm:1", "😀" * 200]
)
async def test_a_key_that_no_card_has_is_refused(service: Service, key: str):
    async def own_card_foreign_key(card: SentCard) -> str:
        async with service.agency.work():
            await SentCard.filter(id=card.id).update(person_id=service.agency.ids["wangfang"])
        return tap(service.agency, "wangfang", key=key, task_id=card.task_id)

    await refused_tap(service, own_card_foreign_key)


@pytest.mark.parametrize(
    "content_type",
    ["multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=nope",
     "application/x-www-form-urlencoded"],
)  # fmt: skip
async def test_a_page_takes_no_broken_form(service: Service, content_type: str):
    """Whoever it is: nobody has logged in here."""
    async with aiohttp.ClientSession(service.url, headers={"Content-Type": content_type}) as stranger:
        with capture_logs() as logs:
            answers = [
                (await stranger.post(path, data=b"\xff\xfe--y\r\n\r\n")).status
                for path in ("/h5/logout", "/console/login", "/s", f"/s/{'a' * 22}")
            ]
    assert answers == [400, 400, 404, 404]
    assert not [entry for entry in logs if entry["log_level"] == "error"]
