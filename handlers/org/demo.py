"""The demo agency of `houqin run`: a tenant whose WeCom is the simulator on this machine."""

import json
import secrets
import string
import tomllib
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout
from yarl import URL

from bot.channels import Retry
from bot.channels.wecom.credentials import WeComCredentials
from forms.stored import read_form
from handlers import designing
from handlers.flows.definition import parse_definition
from handlers.flows.publishing import publish as publish_flow
from handlers.org.demo_dingtalk import dingtalk_addresses, fresh_dingtalk, join_dingtalk, simulated_dingtalk
from handlers.org.demo_sms import TEMPLATES, fresh_sms, simulated_sms, sms_endpoint
from handlers.org.exchange.agency import Agency
from handlers.org.exchange.checking import Known, check
from handlers.org.exchange.loading import load
from handlers.org.exchange.planning import Existing
from handlers.org.menu import publish_menu
from handlers.org.tenants import TenantFile, add_tenant, read_tenant_file
from models import database
from models.database import unit_of_work
from models.forms import DesignedType
from models.migrate import migrate
from models.org import Department
from settings import Settings

AGENCY_FILE = Path(__file__).parents[2] / "deploy" / "demo.toml"
SEAL_FILE = AGENCY_FILE.with_name("demo_seal.toml")
OFFICE = "20"
"""The department that keeps the seal."""
CODE, NAME = "demo", "示范市机关事务管理局"
AGENT_ID = 1000002
ANY_HOST = ("", "0.0.0.0", "::")
"""Listening there is listening on this machine, too."""
LETTERS = string.ascii_letters + string.digits
LAST_OF_AES_KEY = "AEIMQUYcgkosw048"
"""The last of 43 base64 characters carries only four bits of the 32 bytes; the other two are zero."""


def demo_tenant(settings: Settings) -> TenantFile:
    """The demo tenant's file under `data_dir`: made with random keys at the first run, kept afterwards.

    The simulator's address is written anew each time, since its port is a setting.
    """
    path = settings.data_dir / "demo.toml"
    address = f"http://127.0.0.1:{settings.simulator_port}"
    found = read_tenant_file(path) if path.exists() else _fresh(address)
    wecom = found.wecom or _fresh_wecom(address)
    if wecom.contacts_secret is None:
        # Made by a release that had no contact sync yet.
        wecom = wecom.model_copy(update=_fresh_contacts())
    if wecom.bot_id is None:
        wecom = wecom.model_copy(update=_fresh_bot())
    sms = found.sms or fresh_sms(address)
    dingtalk = found.dingtalk or fresh_dingtalk(address)
    tenant = found.model_copy(
        update={
            "wecom": wecom.model_copy(update=_addresses(address)),
            "dingtalk": dingtalk.model_copy(update=dingtalk_addresses(address)),
            "sms": sms.model_copy(update={"endpoint": sms_endpoint(address), "templates": TEMPLATES}),
        }
    )
    path.touch(mode=0o600)
    path.write_text(_as_toml(tenant), encoding="utf-8")
    return tenant


def _fresh(address: str) -> TenantFile:
    return TenantFile(code=CODE, name=NAME, wecom=_fresh_wecom(address))


def _fresh_wecom(address: str) -> WeComCredentials:
    return WeComCredentials(
        corp_id=f"ww{secrets.token_hex(8)}",
        agent_id=AGENT_ID,
        secret=_random(43),
        token=_random(24),
        aes_key=_random_aes_key(),
        **_addresses(address),
        **_fresh_contacts(),
        **_fresh_bot(),
    )


def _addresses(simulator: str) -> dict[str, str]:
    bases = dict.fromkeys(("api_base", "oauth_base", "scan_base"), simulator)
    bot_url = f"{simulator.replace('http', 'ws', 1)}/aibot"
    return {**bases, "jssdk_url": f"{simulator}/page/wecom-jssdk.js", "bot_url": bot_url}


def _fresh_bot() -> dict[str, str]:
    return {"bot_id": f"aib{_random(24)}", "bot_secret": _random(43)}


def _fresh_contacts() -> dict[str, str]:
    """Keys of the contact sync."""
    return {
        "contacts_secret": _random(43),
        "contacts_token": _random(24),
        "contacts_aes_key": _random_aes_key(),
    }


def _random_aes_key() -> str:
    return _random(42) + secrets.choice(LAST_OF_AES_KEY)


def _random(length: int) -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(length))


def _as_toml(tenant: TenantFile) -> str:
    lines = [f'code = "{tenant.code}"', f'name = "{tenant.name}"']
    for given in tenant.channels:
        values = given.model_dump(exclude_none=True, exclude_defaults=True)
        lines += [f"[{given.CHANNEL}]", *(f"{key} = {_toml_value(value)}" for key, value in values.items())]
    return "\n".join(lines) + "\n"


def _toml_value(value: object) -> str:
    """A JSON string or number is a TOML one, too."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml_value(one)}" for key, one in value.items()) + " }"
    return json.dumps(value)


def demo_agency() -> Agency:
    """The demo agency's people, fleet and flow."""
    return Agency.model_validate(_demo_file())


@cache
def _demo_file() -> dict[str, Any]:
    return tomllib.loads(AGENCY_FILE.read_text(encoding="utf-8"))


Furnish = Callable[[], Awaitable[None]]
_furnishing: list[Furnish] = []


def declare_demo(furnish: Furnish) -> None:
    """Have a subsystem's own rows put into a fresh demo agency, in the order in which the subsystems are imported."""
    _furnishing.append(furnish)


async def open_demo(settings: Settings, tenant: TenantFile) -> int:
    """Make the demo tenant, and its agency when it has none yet; returns the tenant's id."""
    tenant_id = await add_tenant(settings.database_url, tenant, settings.secret_key)
    async with unit_of_work(tenant_id):
        # Not again at the next start: people who try it may have changed something.
        if not await Department.exists():
            agency = demo_agency()
            assert not check(agency, Known())
            await load(agency, Existing())
            await design_seal()
            for furnish in _furnishing:
                await furnish()
        await join_dingtalk()
    return tenant_id


async def design_seal() -> None:
    """Publish 用印申请, which the agency designed itself: its manager approves, the office puts the seal."""
    form = read_form(tomllib.loads(SEAL_FILE.read_text(encoding="utf-8")))
    row = await designing.open_type(form)
    office = await Department.one(code=OFFICE)
    manager = {"kind": "department_manager"}
    nodes = [
        {"kind": "approve", "key": "department", "name": "部门主管审批", "mode": "any", "approvers": [manager]},
        {"kind": "handle", "key": "seal", "name": "办公室用印", "approvers": [manager | {"department_id": office.id}]},
    ]
    await publish_flow(row.code, parse_definition({"nodes": nodes}).model_dump(mode="json"))
    await designing.publish(row.id, None, note="演示", seen=designing.digest(await DesignedType.one(id=row.id)))


def simulated_corp(settings: Settings, tenant: TenantFile) -> dict[str, Any]:
    """The demo tenant as the simulator's control API takes an enterprise."""
    agency, wecom = demo_agency(), tenant.wecom
    assert wecom is not None
    base = URL(settings.base_url)
    homes = {row.userid: row.department for row in agency.people}
    return {
        "corp_id": wecom.corp_id,
        "name": tenant.name,
        "agents": [
            {
                "agent_id": wecom.agent_id,
                "name": "后勤管家",
                "secret": wecom.secret,
                "token": wecom.token,
                "aes_key": wecom.aes_key,
                "callback_url": f"{settings.base_url}/webhooks/wecom/{tenant.code}",
                "trusted_domain": base.authority,
                "miniprogram_appid": wecom.miniprogram_appid or "",
            }
        ],
        "contacts_secret": wecom.contacts_secret or "",
        "contacts_token": wecom.contacts_token or "",
        "contacts_aes_key": wecom.contacts_aes_key or "",
        "bot_id": wecom.bot_id or "",
        "bot_secret": wecom.bot_secret or "",
        "contacts_callback_url": f"{settings.base_url}/webhooks/wecom/{tenant.code}/contacts",
        "departments": [
            {
                "id": int(row.code),
                "name": row.name,
                "parentid": int(row.parent or 0),
                # Of WeCom's departments only members are in charge.
                "leaders": [row.manager] if row.manager and homes[row.manager] == row.code else [],
            }
            for row in agency.departments
        ],
        "members": [
            {
                "userid": row.userid,
                "name": row.name,
                "department": [int(row.department)],
                "title": row.title or "",
                "featured": row.featured,
            }
            for row in agency.people
        ],
    }


async def prepare(settings: Settings) -> TenantFile:
    """Migrate, and open the demo tenant."""
    await migrate(settings.database_url)
    tenant = demo_tenant(settings)
    await database.connect(settings.database_url, connections_max=2)
    try:
        await open_demo(settings, tenant)
    finally:
        await database.disconnect()
    return tenant


class DemoStart:
    """What is left to do once the processes run, as steps that are tried until each has worked."""

    def __init__(self, settings: Settings, tenant: TenantFile) -> None:
        self.settings, self.tenant = settings, tenant
        self.left: list[Callable[[ClientSession], Awaitable[None]]] = [
            self._tell_simulator,
            self._tell_dingtalk,
            self._tell_sms,
            self._menu,
            self._ready,
        ]

    async def finished(self) -> bool:
        """Try the next steps; whether all are done."""
        async with ClientSession(timeout=ClientTimeout(total=5), raise_for_status=True) as session:
            while self.left:
                try:
                    await self.left[0](session)
                except (ClientError, OSError, TimeoutError):
                    return False
                del self.left[0]
        return True

    async def _tell_simulator(self, session: ClientSession) -> None:
        address = f"http://127.0.0.1:{self.settings.simulator_port}/control/corps"
        async with session.post(address, json=simulated_corp(self.settings, self.tenant)):
            pass

    async def _tell_dingtalk(self, session: ClientSession) -> None:
        address = f"http://127.0.0.1:{self.settings.simulator_port}/control/dingtalk/corps"
        async with session.post(address, json=simulated_dingtalk(self.settings, self.tenant, demo_agency())):
            pass

    async def _tell_sms(self, session: ClientSession) -> None:
        assert self.tenant.sms is not None
        address = f"http://127.0.0.1:{self.settings.simulator_port}/control/sms/accounts"
        known = simulated_sms(self.settings, self.tenant.sms, demo_agency(), code=self.tenant.code)
        async with session.post(address, json=known):
            pass

    async def _ready(self, session: ClientSession) -> None:
        host = "127.0.0.1" if self.settings.http_host in ANY_HOST else self.settings.http_host
        async with session.get(f"http://{host}:{self.settings.http_port}/readyz"):
            pass

    async def _menu(self, session: ClientSession) -> None:
        assert self.tenant.wecom is not None
        try:
            await publish_menu(self.settings, self.tenant.wecom)
        except Retry as error:
            raise ClientError(str(error)) from error
