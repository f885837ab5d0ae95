"""A small agency in DingTalk for tests: its organisation in the simulator, its tenant and people in the database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp.test_utils import TestServer

from bot.channels import credentials as book
from bot.channels.dingtalk.credentials import PUBLIC_TEMPLATE, DingTalkCredentials
from models.database import unit_of_work
from models.org import ChannelAccount, Department, Person
from simulator import DingTalkCorpConfig, Simulator
from simulator.dingtalk.config import AppConfig, GroupConfig, MemberConfig
from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.templates import TemplateConfig

CORP, APP, SECRET, AGENT = "dingcorp", "dingapp1", "the-app-secret", 1234567
TOKEN, AES_KEY = "mryue", "Yue0EfdN5900c1ce5cf6A152c63DDe1808a60c5ecd7"
KEY = b"the deployment's secret"
PEOPLE = {"Chen01": "陈静", "lin": "林主任", "zhao": "赵师傅"}
GROUP = "cidgroup=="
OWN_TEMPLATE = TemplateConfig(
    "own.schema",
    "后勤管家",
    {
        "title": "title",
        "markdown": "markdown",
        "form": "form",
        "submitText": "submit",
        "msgButtons": "buttons",
        "closed": "closed",
    },
)


@dataclass
class Running:
    """The simulated DingTalk with its address."""

    dingtalk: DingTalk
    base: str

    def credentials(self, **changes: Any) -> DingTalkCredentials:
        return DingTalkCredentials(
            **{
                "client_id": APP,
                "client_secret": SECRET,
                "agent_id": AGENT,
                "corp_id": CORP,
                "token": TOKEN,
                "aes_key": AES_KEY,
                "card_template_id": PUBLIC_TEMPLATE,
                "api_base": f"{self.base}/dingtalk",
                "oapi_base": f"{self.base}/dingtalk/oapi",
                "login_base": f"{self.base}/dingtalk/login",
                **changes,
            }
        )

    def configure(self, **app: Any) -> None:
        """Set up the organisation; `app` changes what the console says of the app."""
        found = AppConfig(APP, SECRET, AGENT, token=TOKEN, aes_key=AES_KEY, **app)
        members = [MemberConfig(userid, name) for userid, name in PEOPLE.items()]
        group = GroupConfig(GROUP, "后勤群", list(PEOPLE), [APP])
        config = DingTalkCorpConfig(
            CORP, "示范市机关事务管理局", [found], members=members, groups=[group], templates=[OWN_TEMPLATE]
        )
        self.dingtalk.configure(config)

    def calls(self, path: str) -> list[tuple[int, str]]:
        """Status and code that calls of this path were answered with."""
        return [(call.status, call.code) for call in self.dingtalk.calls if call.path.endswith(path)]

    def inbox(self, userid: str) -> list[str]:
        """What a person was sent, by its whole text."""
        return [item.text for item in self.dingtalk.phone(userid).messages if item.kind != "mine"]


@asynccontextmanager
async def running_dingtalk() -> AsyncIterator[Running]:
    simulator = Simulator()
    server = TestServer(simulator.web_app())
    await server.start_server()
    running = Running(simulator.dingtalk, str(server.make_url("")).rstrip("/"))
    running.configure()
    try:
        yield running
    finally:
        await server.close()


async def add_people(tenant_id: int, credentials: DingTalkCredentials) -> dict[str, int]:
    """Everyone of PEOPLE with their DingTalk account, and the app; returns person ids by userid."""
    async with unit_of_work(tenant_id):
        await book.save(credentials, KEY)
        department = await Department.create(code="1", name="办公室")
        found = {}
        for userid, name in PEOPLE.items():
            person = await Person.create(name=name, department_id=department.id)
            key = userid.lower()
            await ChannelAccount.create(person_id=person.id, channel="dingtalk", user_id=userid, user_key=key)
            found[userid] = person.id
        return found
