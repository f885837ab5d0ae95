"""The running worker: woken by a commit, alive without Valkey, and finishing what it holds."""

import asyncio
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from aiohttp.test_utils import unused_port

from bot.valkey import open_valkey
from jobs.sending import sender_of, waker
from jobs.worker import work
from models.database import disconnect, unit_of_work
from settings import Settings
from stores.valkey import Valkey
from tests.jobs.post import Post
from tests.wecom_agency import KEY


def settings_of(database_url: str, valkey: Valkey, **more: int) -> Settings:
    return Settings(HOUQIN_SECRET_KEY=KEY.decode(), DATABASE_URL=database_url, REDIS_URL=valkey.url, **more)


@asynccontextmanager
async def running_sender(post: Post, settings: Settings) -> AsyncIterator[None]:
    stop = asyncio.Event()
    async with sender_of(settings) as sender:
        post.sender = sender
        running = asyncio.create_task(sender.run(stop))
        try:
            # Its first look is over, so that it sleeps until it is woken.
            await asyncio.sleep(0.1)
            yield
        finally:
            stop.set()
            await running


async def seconds_until(post: Post, words: str) -> float:
    started = time.monotonic()
    await post.wecom.simulator.phone("Chen").sees(words)
    return time.monotonic() - started


async def test_a_commit_wakes_the_sender(post: Post, connected: str, valkey: Valkey):
    async with running_sender(post, settings_of(connected, valkey)), open_valkey(valkey.url) as shared:
        wake = waker(shared)
        for text in ("一", "二", "三"):
            await post.says("chen", text)
            async with unit_of_work(post.tenant_id) as unit:
                unit.wake_sender = True
            await wake(unit)
            assert await seconds_until(post, text) < 0.3


async def test_the_next_message_of_a_person_does_not_wait_for_the_poll(post: Post, connected: str, valkey: Valkey):
    texts = [f"第{number}条" for number in range(1, 21)]
    async with running_sender(post, settings_of(connected, valkey)):
        await post.says("chen", *texts)
        await seconds_until(post, "第1条")
        assert await seconds_until(post, "第20条") < 1.5

    assert post.inbox("chen") == texts


async def test_valkey_may_be_flushed_and_die(post: Post, connected: str, tmp_path: Path):
    valkey = Valkey(tmp_path / "valkey")
    valkey.start()
    try:
        async with running_sender(post, settings_of(connected, valkey)), open_valkey(valkey.url) as shared:
            await post.says("chen", "一")
            await seconds_until(post, "一")
            await shared.flushall()
            await post.says("chen", "二")
            await seconds_until(post, "二")
            valkey.stop()
            await post.says("chen", "三")
            async with unit_of_work(post.tenant_id) as unit:
                unit.wake_sender = True
            started = time.monotonic()
            await waker(shared)(unit)
            assert time.monotonic() - started < 0.1
            await seconds_until(post, "三")
    finally:
        valkey.stop()

    assert post.inbox("chen") == ["一", "二", "三"]
    assert len(post.wecom.calls("gettoken")) == 1


async def test_the_worker_tells_how_it_fares_and_finishes_what_it_holds(post: Post, connected: str, valkey: Valkey):
    port = unused_port()
    await post.says("chen", "一", "二")
    await disconnect()
    post.wecom.simulator.faults.api_latency_seconds = 0.3
    stop = asyncio.Event()
    worker = asyncio.create_task(work(settings_of(connected, valkey, worker_port=port), stop))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/healthz") as response:
            assert response.status == 200
        async with session.get(f"http://127.0.0.1:{port}/metrics") as response:
            text = await response.text()
    stop.set()
    await worker

    assert "houqin_queue_waiting 2.0" in text and "houqin_send_seconds_bucket" in text
    assert post.inbox("chen") == ["一"]


async def test_what_a_stopped_worker_left_the_next_one_sends(post: Post, connected: str, valkey: Valkey):
    await post.says("chen", "一", "二")
    await post.says("lin", "甲")
    async with running_sender(post, settings_of(connected, valkey)):
        post.wecom.simulator.faults.api_latency_seconds = 0.2
    post.wecom.simulator.faults.api_latency_seconds = 0
    async with sender_of(settings_of(connected, valkey)) as sender:
        await sender.drain()

    assert post.inbox("chen") == ["一", "二"] and post.inbox("lin") == ["甲"]
    assert await post.states() == ["sent"] * 3


def test_a_worker_knows_every_subsystem() -> None:
    """It decides requests whose time is over and lets people leave; what is not imported would be left undone."""
    known = []
    for process in ("app", "jobs.worker"):
        asked = f"import {process}; from handlers.org import leaving; print(*sorted(leaving._handovers))"
        shown = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
        known.append(shown.stdout.split())
    assert known[0] == known[1] and {"delegations", "fleet", "requests", "work"} < set(known[0])
