"""A small agency in WeCom for tests: its enterprise in the simulator, its tenant and people in the database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp.test_utils import TestServer

from bot.channels import credentials as book
from bot.channels.wecom.credentials import WeComCredentials
from models.database import current, unit_of_work
from models.org import ChannelAccount, Department, Person
from simulator import AgentConfig, CorpConfig, MemberConfig, Simulator

CORP, AGENT = "wx5823bf96d3bd56c7", 1000002
TOKEN, AES_KEY = "QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"
SECRET = "the-app-secret"
MINIPROGRAM = "wx00112233"
KEY = b"the deployment's secret"
PEOPLE = {"Chen": "陈静", "lin": "林主任", "zhao": "赵师傅"}
NO_CALLBACK = "http://127.0.0.1:9/nobody"


def app_credentials(api_base: str) -> WeComCredentials:
    return WeComCredentials(
        corp_id=CORP,
        agent_id=AGENT,
        secret=SECRET,
        token=TOKEN,
        aes_key=AES_KEY,
        api_base=api_base,
        oauth_base=api_base,
        scan_base=api_base,
    )


@dataclass
class Running:
    """The simulator with its address."""

    simulator: Simulator
    base: str

    @property
    def credentials(self) -> WeComCredentials:
        return app_credentials(self.base)

    def calls(self, path: str) -> list[int]:
        """The errcodes that calls of this path were answered with."""
        return [call.errcode for call in self.simulator.calls if call.path.endswith(path)]

    def inbox(self, userid: str) -> list[str]:
        """What a person was sent, by its whole text."""
        return [item.text for item in self.simulator.phone(userid).messages if item.kind != "mine"]


@asynccontextmanager
async def running_simulator(callback_url: str = NO_CALLBACK) -> AsyncIterator[Running]:
    simulator = Simulator()
    agent = AgentConfig(
        AGENT,
        SECRET,
        TOKEN,
        AES_KEY,
        callback_url=callback_url,
        trusted_domain="houqin.example:8443",
        miniprogram_appid=MINIPROGRAM,
    )
    members = [MemberConfig(userid, name) for userid, name in PEOPLE.items()]
    simulator.configure(CorpConfig(CORP, "示范市机关事务管理局", [agent], members=members))
    simulator.faults.callback_retry_seconds = 0.01
    server = TestServer(simulator.web_app())
    await server.start_server()
    try:
        yield Running(simulator, str(server.make_url("")).rstrip("/"))
    finally:
        await server.close()


async def add_tenant(code: str = "demo") -> int:
    """A tenant; only the owner adds one, as whom the session was opened."""
    async with unit_of_work(None):
        await current().connection.execute("SET LOCAL ROLE NONE")
        tenant_id: int = await current().connection.fetchval(
            "INSERT INTO tenant (code, name, created_at) VALUES ($1, $1, now()) RETURNING id", code
        )
        return tenant_id


async def add_people(tenant_id: int, credentials: WeComCredentials) -> dict[str, int]:
    """Everyone of PEOPLE with their WeCom account, and the app; returns person ids by lower-case userid."""
    async with unit_of_work(tenant_id):
        await book.save(credentials, KEY)
        department = await Department.create(code="1", name="办公室")
        found = {}
        for userid, name in PEOPLE.items():
            person = await Person.create(name=name, department_id=department.id)
            key = userid.lower()
            await ChannelAccount.create(person_id=person.id, channel="wecom", user_id=userid, user_key=key)
            found[key] = person.id
        return found
