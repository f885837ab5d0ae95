"""What is measured stands here: real stores, the service in a process of its own, and an agency of many people."""

import asyncio
import os
import socket
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Self

import asyncpg

from bench.gateway import Gateway
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.wecom.credentials import WeComCredentials
from handlers.org.demo import demo_agency, demo_tenant, simulated_corp
from handlers.org.demo_dingtalk import simulated_dingtalk
from handlers.org.exchange.loading import load
from handlers.org.exchange.planning import read_existing
from handlers.org.tenants import TenantFile, add_tenant
from models import database
from models.database import unit_of_work
from models.migrate import migrate
from settings import Settings
from stores.postgres import Postgres
from stores.supervisor import Command
from stores.valkey import Valkey

ROOT = Path(__file__).parents[1]
READY_SECONDS_MAX = 90.0
DEPARTMENTS = 50
"""Each has its own manager: a person's events wait for one another, and one manager would make a queue of all."""
ID_STEP = 10_000_000
"""Every table counts its ids from a different multiple of it, so that a captured id tells whose it is."""

PEOPLE = """
INSERT INTO department (tenant_id, created_at, code, name)
    SELECT {tenant}, now(), 'bench-' || n, '第' || n || '处' FROM generate_series(1, {departments}) n;
INSERT INTO person (tenant_id, created_at, name, department_id, title, mobile, active)
    SELECT {tenant}, now(), name || '处长', id, '处长', '', true FROM department WHERE code LIKE 'bench-%';
UPDATE department d SET manager_id = p.id FROM person p WHERE p.department_id = d.id AND d.code LIKE 'bench-%';
INSERT INTO person (tenant_id, created_at, name, department_id, title, mobile, active)
    SELECT {tenant}, now(), '科员' || n, places.ids[1 + n % {departments}], '科员', '', true
    FROM generate_series(1, {applicants}) n,
         (SELECT array_agg(id ORDER BY id) AS ids FROM department WHERE code LIKE 'bench-%') places;
INSERT INTO channel_account (tenant_id, created_at, person_id, channel, user_id, user_key)
    SELECT {tenant}, now(), id, 'wecom', 'p' || id, 'p' || id FROM person p
    WHERE NOT EXISTS (SELECT FROM channel_account a WHERE a.person_id = p.id) ORDER BY id;
"""

SPEAKERS = 200
"""People who are in DingTalk, at most, in each of both tenants."""

IN_DINGTALK = """
INSERT INTO channel_account (tenant_id, created_at, person_id, channel, user_id, user_key)
    SELECT {tenant}, now(), id, 'dingtalk', 'd' || id, 'd' || id FROM person
    WHERE tenant_id = {tenant} AND name LIKE '科员%' ORDER BY id LIMIT {people};
INSERT INTO department (tenant_id, created_at, code, name) VALUES ({stream}, now(), 'stream', '办公室');
INSERT INTO person (tenant_id, created_at, name, department_id, title, mobile, active)
    SELECT {stream}, now(), '同事' || n, d.id, '科员', '', true
    FROM generate_series(1, {people}) n, department d WHERE d.tenant_id = {stream};
INSERT INTO channel_account (tenant_id, created_at, person_id, channel, user_id, user_key)
    SELECT {stream}, now(), id, 'dingtalk', 'd' || id, 'd' || id FROM person WHERE tenant_id = {stream} ORDER BY id;
"""

PAST = """
CREATE TEMPORARY TABLE past AS
    SELECT nextval(pg_get_serial_sequence('request', 'id')) AS request, ids[1 + n % cardinality(ids)] AS person, n,
           now() - interval '30 days' + n * interval '1 minute' AS at
    FROM generate_series(1, {past}) n,
         (SELECT array_agg(id ORDER BY id) AS ids FROM person WHERE title = '科员') everybody;
INSERT INTO incoming_event (tenant_id, created_at, channel, key, kind, reference)
    SELECT {tenant}, at, 'wecom', 'past:' || n || ':' || part, 'tapped', '' FROM past, generate_series(1, 4) part;
INSERT INTO request
        (id, tenant_id, created_at, request_type, state, applicant_id, department_id, form, search_text, closed_at)
    SELECT past.request, {tenant}, at, 'vehicle', 'fulfilled', person, department_id,
           '{{"destination": "省政府", "passengers": 3, "purpose": "开会"}}', '', at
    FROM past JOIN person ON person.id = past.person;
INSERT INTO flow_run (tenant_id, created_at, request_id, flow_definition_id, state)
    SELECT {tenant}, at, request, (SELECT max(id) FROM flow_definition), '{{"path": []}}' FROM past;
INSERT INTO approval_task
    (tenant_id, created_at, request_id, number, node_key, node_name, person_id, state, decided_at, reason, channel)
    SELECT {tenant}, at, request, part, 'node' || part, '审批', person, 'approved', at, '', 'wecom'
    FROM past, generate_series(1, 2) part;
INSERT INTO history_entry (tenant_id, created_at, request_id, verb, person_id, channel, note)
    SELECT {tenant}, at, request, 'approve', person, 'wecom', '' FROM past, generate_series(1, 4);
INSERT INTO sent_card (tenant_id, created_at, person_id, task_id, view, subject_id, closed)
    SELECT {tenant}, at, person, 'past-' || n || '-' || part, 'requests.draft', request, true
    FROM past, generate_series(1, 4) part;
INSERT INTO outgoing_message
    (tenant_id, created_at, person_id, kind, payload, state, attempts, due_at, sent_at, reference)
    SELECT {tenant}, at, person, 'text', '{{"text": "已提交，等待审批。有结果会马上通知您。"}}', 'sent', 1, at, at, ''
    FROM past, generate_series(1, 6);
DROP TABLE past;
"""
"""Finished requests of the last month: on empty tables PostgreSQL would read the whole of each, and keep to it."""


class Stand:
    """Context manager; enter it from the main thread outside of asyncio. Everything is gone afterwards."""

    def __init__(self, *, applicants: int, past: int) -> None:
        self._numbers = {"departments": DEPARTMENTS, "applicants": applicants, "past": past}
        self._temporary = tempfile.TemporaryDirectory(prefix="houqin-bench-", ignore_cleanup_errors=True)
        folder = Path(self._temporary.name)
        folder.chmod(0o755)
        # Safe on disk as in production: no quick settings here.
        self.postgres = Postgres(folder / "postgres")
        self.valkey = Valkey(folder / "valkey")
        self.folder = folder
        self.bare_port = _free_port()
        self.gateway = Gateway(_free_port())
        self._commands: list[Command] = []

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def _start(self) -> None:
        self.postgres.start()
        self.postgres.create_database()
        self.valkey.start()
        self.settings = Settings(
            data_dir=self.folder,
            http_port=_free_port(),
            simulator_port=_free_port(),
            secret_key_value="a key for the bench only",
            database_url=self.postgres.url(),
            redis_url=self.valkey.url,
            log_level="error",
        )
        demo = demo_tenant(self.settings)
        assert demo.dingtalk is not None
        # The bench knocks at DingTalk's door; Stream has a tenant of its own.
        by_http = demo.dingtalk.model_copy(update={"mode": "http", "calls_per_month": 0})
        self.tenant = demo.model_copy(update={"dingtalk": by_http})
        asyncio.run(self._fill())
        self.gateway.start()
        settings, wecom = self.settings, self.wecom
        bare = ["-m", "bench.bare", str(self.bare_port), wecom.token, wecom.aes_key, wecom.corp_id]
        self.service = self._started("serve", ["-m", "cli", "serve"])
        self.bare = self._started("bare", bare)
        simulator = self._started("simulate", ["-m", "cli", "simulate"])
        _wait_for(self.service, f"http://127.0.0.1:{settings.http_port}/readyz")
        _wait_for(self.bare, f"http://127.0.0.1:{self.bare_port}/ready")
        _wait_for(simulator, f"http://127.0.0.1:{settings.simulator_port}/control/corps")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for command in self._commands:
            command.stop()
        self.gateway.stop()
        self.valkey.stop()
        self.postgres.stop()
        self._temporary.cleanup()

    @property
    def wecom(self) -> WeComCredentials:
        assert self.tenant.wecom is not None
        return self.tenant.wecom

    @property
    def dingtalk(self) -> DingTalkCredentials:
        assert self.tenant.dingtalk is not None
        return self.tenant.dingtalk

    @property
    def door(self) -> str:
        """The path of the service's callback address."""
        return f"/webhooks/wecom/{self.tenant.code}"

    @property
    def dingtalk_door(self) -> str:
        """The path of the service's address for messages to DingTalk's robot."""
        return f"/webhooks/dingtalk/{self.tenant.code}/robot"

    def corp(self, user_ids: list[str]) -> dict[str, object]:
        """The agency as the simulator takes it, with these people in place of the demo's."""
        members = [{"userid": user_id, "name": user_id, "department": [1]} for user_id in user_ids]
        return {**simulated_corp(self.settings, self.tenant), "members": members}

    def dingtalk_corp(self, user_ids: list[str]) -> dict[str, object]:
        """The same in DingTalk."""
        members = [{"userid": user_id, "name": user_id} for user_id in user_ids]
        corp = simulated_dingtalk(self.settings, self.tenant, demo_agency())
        return {**corp, "members": members}

    async def _fill(self) -> None:
        url = self.settings.database_url
        await migrate(url)
        owner = await asyncpg.connect(url)
        tables = await owner.fetch(
            "SELECT table_name FROM information_schema.columns"
            " WHERE column_name = 'tenant_id' AND table_schema = 'public'"
        )
        for number, row in enumerate(tables, start=1):
            sequence = f"pg_get_serial_sequence('{row['table_name']}', 'id')"
            await owner.execute(f"SELECT setval({sequence}, {number * ID_STEP})")
        await database.connect(url)
        self.tenant_id = await add_tenant(url, self.tenant, self.settings.secret_key)
        async with unit_of_work(self.tenant_id):
            await load(demo_agency(), await read_existing())
        stream = TenantFile(code="stream", name="Stream", dingtalk=self.gateway.credentials)
        self.stream_tenant_id = await add_tenant(url, stream, self.settings.secret_key)
        await database.disconnect()
        await owner.execute((PEOPLE + PAST).format(tenant=self.tenant_id, **self._numbers))
        await owner.execute(IN_DINGTALK.format(tenant=self.tenant_id, stream=self.stream_tenant_id, people=SPEAKERS))
        await owner.execute("ANALYZE")
        self.version: str = await owner.fetchval("SHOW server_version")
        people = await owner.fetch("SELECT id FROM person WHERE title = '科员' AND name LIKE '科员%' ORDER BY id")
        self.applicants = [f"p{row['id']}" for row in people]
        query = "SELECT tenant_id, user_id FROM channel_account WHERE user_id ~ '^d[0-9]+$' ORDER BY id"
        accounts = await owner.fetch(query)
        self.in_dingtalk = [row["user_id"] for row in accounts if row["tenant_id"] == self.tenant_id]
        self.in_stream = [row["user_id"] for row in accounts if row["tenant_id"] == self.stream_tenant_id]
        await owner.close()

    def _started(self, name: str, words: list[str]) -> Command:
        settings = self.settings
        env = {
            **os.environ,
            "DATABASE_URL": settings.database_url,
            "REDIS_URL": settings.redis_url,
            "HOUQIN_DATA_DIR": str(settings.data_dir),
            "HOUQIN_HTTP_PORT": str(settings.http_port),
            "HOUQIN_SIMULATOR_PORT": str(settings.simulator_port),
            "HOUQIN_SECRET_KEY": settings.secret_key_value,
            "PYTHONPATH": str(ROOT),
        }
        command = Command([sys.executable, *words], log=self.folder / f"{name}.log", env=env)
        command.start()
        self._commands.insert(0, command)
        return command


def _wait_for(command: Command, url: str) -> None:
    deadline = time.monotonic() + READY_SECONDS_MAX
    while not _answers(url):
        if command.pid is None or time.monotonic() > deadline:
            raise RuntimeError(f"{url} does not answer:\n{command.log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.1)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except (urllib.error.URLError, OSError):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
