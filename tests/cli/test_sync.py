"""`houqin sync`, and what `tenant add` and the doctor say about the contact sync."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from aiohttp import web
from aiohttp.test_utils import unused_port

from simulator import AgentConfig, CorpConfig, DepartmentConfig, DingTalkCorpConfig, MemberConfig, Simulator
from simulator.dingtalk import config as dingtalk
from simulator.dingtalk.config import AppConfig
from tests.cli.terminal import Operator
from tests.cli.test_tenant_add import TENANT

AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFA"
CONTACTS = f"""
contacts_secret = "contacts-secret"
contacts_token = "contactstoken"
contacts_aes_key = "{AES_KEY}"
"""


@pytest.fixture
def wecom() -> Iterator[tuple[Simulator, int]]:
    """A WeCom in a thread of its own, since commands run loops of their own; with its port."""
    simulator, port = Simulator(), unused_port()
    agent = AgentConfig(1000002, "top-secret", "callbacktoken", AES_KEY)
    departments = [DepartmentConfig(1, "港口管理局"), DepartmentConfig(2, "办公室", 1, ["Lin"])]
    members = [MemberConfig("Lin", "林伟", [2], "主任"), MemberConfig("chen", "陈静", [2], "科员")]
    corp = CorpConfig("ww0123456789abcdef", "港口管理局", [agent], departments, members)
    simulator.configure(CorpConfig.from_dict({**corp.to_dict(), "contacts_secret": "contacts-secret"}))
    loop, up = asyncio.new_event_loop(), threading.Event()

    async def serve() -> None:
        runner = web.AppRunner(simulator.web_app(), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        up.set()
        await stop.wait()
        await runner.cleanup()

    stop = asyncio.Event()
    thread = threading.Thread(target=loop.run_until_complete, args=[serve()])
    thread.start()
    assert up.wait(5)
    yield simulator, port
    loop.call_soon_threadsafe(stop.set)
    thread.join()
    loop.close()


def open_tenant(operator: Operator, port: int, contacts: str = CONTACTS) -> None:
    text = TENANT.replace("http://127.0.0.1:9", f"http://127.0.0.1:{port}") + contacts
    assert operator.does("tenant", "add", operator.writes("harbour.toml", text)) == 0


def test_a_trial_run_and_then_the_sync(operator: Operator, wecom: tuple[Simulator, int]) -> None:
    open_tenant(operator, wecom[1])
    assert "接收事件的 URL 填：http://127.0.0.1:8080/webhooks/wecom/harbour/contacts" in operator.said
    assert operator.finds("SELECT entrypoint FROM pgqueuer.pgqueuer") == [("contacts",)], "read soon after"

    assert operator.does("sync", "harbour", "--dry-run") == 0
    assert "如果同步，会有这些变化：" in operator.said and "新同事：2（林伟、陈静）" in operator.said
    assert operator.finds("SELECT count(*) FROM person") == [(0,)]

    assert operator.does("sync", "harbour") == 0
    assert operator.said.startswith("✓ 已同步")
    found = operator.finds(
        "SELECT p.name, p.title, d.name, m.name FROM person p JOIN department d ON d.id = p.department_id"
        " LEFT JOIN person m ON m.id = d.manager_id ORDER BY p.title DESC"
    )
    assert found == [("陈静", "科员", "办公室", "林伟"), ("林伟", "主任", "办公室", "林伟")]
    assert operator.does("sync", "harbour") == 0
    assert operator.said.split() == ["✓", "已同步企业微信", "没有变化"]


def test_the_doctor_tells_whether_the_contacts_can_be_read(operator: Operator, wecom: tuple[Simulator, int]) -> None:
    open_tenant(operator, wecom[1])
    operator.does("doctor")
    assert "✓ 港口管理局：企业微信通讯录可以读取" in operator.said

    open_tenant(operator, wecom[1], 'contacts_secret = "top-secret"\n')
    operator.does("doctor")
    assert "✗ 港口管理局：企业微信通讯录读不到（错误码 48002）" in operator.said and "应用的 Secret" in operator.said
    assert operator.does("sync", "harbour") == 1
    assert "48002" in operator.complained

    open_tenant(operator, wecom[1], 'contacts_secret = "contacts-secret"\n')
    operator.does("doctor")
    assert "✗ 港口管理局：企业微信通讯录可以读取，但没有设置接收变更" in operator.said


def test_a_lost_key_is_told_in_words(
    operator: Operator, wecom: tuple[Simulator, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_tenant(operator, wecom[1])
    monkeypatch.setenv("HOUQIN_SECRET_KEY", "not the one of before")
    assert operator.does("sync", "harbour") == 1
    assert "保存的密钥打不开" in operator.complained and "HOUQIN_SECRET_KEY" in operator.complained


def test_a_tenant_without_the_sync_is_told_how(operator: Operator) -> None:
    operator.does("tenant", "add", operator.writes("harbour.toml", TENANT))
    assert operator.does("sync", "harbour") == 1
    assert "contacts_secret" in operator.complained
    assert operator.does("sync", "nowhere") == 1
    assert "没有代码为“nowhere”的单位" in operator.complained


def test_both_channels_are_synchronised_one_after_the_other(operator: Operator, wecom: tuple[Simulator, int]) -> None:
    simulator, port = wecom
    app = AppConfig("dingharbour", "ding-secret", 7)
    departments = [dingtalk.DepartmentConfig(20, "办公室")]
    members = [dingtalk.MemberConfig("lin01", "林伟", [20]), dingtalk.MemberConfig("zhou", "周波", [20])]
    simulator.dingtalk.configure(DingTalkCorpConfig("dingcorp", "港口管理局", [app], departments, members))
    base = f"http://127.0.0.1:{port}/dingtalk"
    section = f'client_id = "dingharbour"\nclient_secret = "ding-secret"\ncorp_id = "dingcorp"\napi_base = "{base}"'
    open_tenant(operator, port, f'{CONTACTS}[dingtalk]\n{section}\noapi_base = "{base}/oapi"\n')

    assert operator.does("sync", "harbour") == 0
    first, second = operator.said.split("✓ 已同步")[1:]
    assert first.startswith("企业微信") and "新同事：2（林伟、陈静）" in first
    assert second.startswith("钉钉") and "认出的同事：1（林伟）" in second and "新同事：1（周波）" in second
    assert operator.finds("SELECT count(*) FROM person") == [(3,)]
    operator.does("doctor")
    assert "✓ 港口管理局：企业微信通讯录可以读取" in operator.said
    assert "✓ 港口管理局：钉钉通讯录可以读取" in operator.said

    closed = replace(app, permissions=["qyapi_get_department_list"])
    simulator.dingtalk.configure(DingTalkCorpConfig("dingcorp", "港口管理局", [closed], departments, members))
    operator.does("doctor")
    assert "✗ 港口管理局：钉钉通讯录读不到（错误码 60011）" in operator.said
    assert "申请qyapi_get_department_member" in operator.said
    assert operator.does("sync", "harbour") == 1
    assert "没有变化" in operator.said and "读不到钉钉通讯录" in operator.complained, "the other channel is read"
