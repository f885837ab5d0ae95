"""Events in: the same words through WeCom's door, DingTalk's door and DingTalk's Stream, beside the handler alone.

Somebody asks for 帮助, which is answered with one text and needs nothing that is stored, so that all of the difference
is the way in.
"""

import itertools
import json
import secrets
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import asyncpg

from bench.letters import Writer
from bench.load import Clock, Run, all_at_once, closed_loop, measured
from bench.stand import Stand
from bot import links
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.dingtalk.signatures import robot_signature
from bot.dispatch import Dispatcher
from bot.events import Said
from bot.router import Registry
from handlers.subsystems import ROUTERS
from models import database
from models.clock import now

WORDS = "帮助"
NAMES = {
    "direct": "the handler alone: dispatch called",
    "wecom": "through WeCom's door",
    "dingtalk": "through DingTalk's door (mode http)",
    "stream": "through DingTalk's Stream",
}
TAKEN = "SELECT count(*) FROM incoming_event"


def robot_message(app: DingTalkCredentials, user_id: str) -> dict[str, Any]:
    """What DingTalk delivers when somebody writes to the robot (reference/dingtalk.md, 3.1)."""
    moment = int(time.time() * 1000)
    return {
        "conversationId": "cidbench==",
        "conversationType": "1",
        "chatbotCorpId": app.corp_id,
        "msgId": f"msg{secrets.token_urlsafe(18)}==",
        "senderNick": user_id,
        "senderStaffId": user_id,
        "senderCorpId": app.corp_id,
        "sessionWebhook": f"{app.oapi_base}/robot/sendBySession?session={secrets.token_hex(16)}",
        "sessionWebhookExpiredTime": moment + 5_400_000,
        "createAt": moment,
        "robotCode": app.robot_code,
        "msgtype": "text",
        "text": {"content": WORDS},
    }


def robot_letter(app: DingTalkCredentials, door: str, user_id: str) -> bytes:
    """The whole HTTP request that delivers it over a connection that is kept."""
    body = json.dumps(robot_message(app, user_id), ensure_ascii=False).encode()
    stamp = str(int(time.time() * 1000))
    head = (
        f"POST {door} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\ntimestamp: {stamp}\r\n"
        f"sign: {robot_signature(app.client_secret, stamp)}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Speakers:
    """Everybody in turn, each way with people of its own, so that nobody's events wait for their own others."""

    def __init__(self, stand: Stand) -> None:
        count = len(stand.in_dingtalk)
        people = {"direct": stand.applicants[:count], "wecom": stand.applicants[:count]}
        people |= {"dingtalk": stand.in_dingtalk, "stream": stand.in_stream}
        self._next: dict[str, Iterator[str]] = {way: itertools.cycle(found) for way, found in people.items()}

    def take(self, way: str, count: int) -> list[str]:
        return list(itertools.islice(self._next[way], count))


async def measure(stand: Stand, owner: asyncpg.Connection, *, rounds: int, each: int) -> dict[str, list[Run]]:
    """All ways in alternated rounds; the first round only warms up.

    Raises:
        RuntimeError: An event was not taken.
    """
    speakers, runs = Speakers(stand), defaultdict(list)
    links.use_base_url(stand.settings.base_url)
    await database.connect(stand.settings.database_url)
    try:
        for number in range(rounds + 1):
            for way in NAMES if number % 2 == 0 else reversed(NAMES):
                before = await owner.fetchval(TAKEN)
                run = await _run(stand, way, speakers.take(way, each))
                if (taken := await owner.fetchval(TAKEN) - before) != each:
                    raise RuntimeError(f"of {each} events {way} only {taken} were taken")
                if number > 0:
                    runs[way].append(run)
    finally:
        await database.disconnect()
    return runs


async def _run(stand: Stand, way: str, people: list[str]) -> Run:
    if way == "direct":
        clock = Clock.of_this_process(stand.postgres.pid)
        return await measured(clock, lambda: all_at_once(people, lambda user_id: _dispatch(stand, user_id)))
    clock = Clock(stand.service.pid, stand.postgres.pid)
    if way == "stream":
        messages = [robot_message(stand.gateway.credentials, user_id) for user_id in people]
        return await measured(clock, lambda: stand.gateway.deliver(messages))
    writer = Writer(stand.wecom, stand.door)
    letters = [
        writer.sealed(writer.said(user_id, WORDS))
        if way == "wecom"
        else robot_letter(stand.dingtalk, stand.dingtalk_door, user_id)
        for user_id in people
    ]
    return await measured(clock, lambda: closed_loop(stand.settings.http_port, letters))


_DISPATCHER = Dispatcher(Registry(ROUTERS))


async def _dispatch(stand: Stand, user_id: str) -> None:
    event = Said(
        tenant_id=stand.tenant_id,
        channel="wecom",
        user_id=user_id,
        key=f"msg:{secrets.token_hex(16)}",
        happened_at=now(),
        reference="BENCH",
        text=WORDS,
    )
    await _DISPATCHER.dispatch(event)


def lines(runs: dict[str, list[Run]]) -> list[str]:
    """A line for each way, with its ratio to the handler alone."""
    bare = _medians(runs["direct"])
    text = []
    for way, title in NAMES.items():
        rate, own, postgres = found = _medians(runs[way])
        spent = (own + postgres) / ((bare[1] + bare[2]) or float("nan"))
        ratios = (
            f"; throughput {rate / bare[0]:.2f}x, CPU {spent:.2f}x" if found is not bare and way != "direct" else ""
        )
        text.append(f"  {title:36}{rate:7.0f}/s, own CPU {own:5.0f} µs, PG CPU {postgres:5.0f} µs{ratios}")
    return text


def _medians(runs: list[Run]) -> tuple[float, float, float]:
    return (
        statistics.median(run.rate for run in runs),
        statistics.median(run.own_us for run in runs),
        statistics.median(run.postgres_us for run in runs),
    )
