"""Opening a tenant from a file."""

import asyncio

from bot.channels import credentials
from bot.channels.wecom.credentials import WeComCredentials
from models import database
from settings import Settings
from tests.cli.terminal import Operator

TENANT = """
code = "harbour"
name = "港口管理局"
[wecom]
corp_id = "ww0123456789abcdef"
agent_id = 1000002
secret = "top-secret"
token = "callbacktoken"
aes_key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFA"
api_base = "http://127.0.0.1:9"
"""

DINGTALK = """
code = "harbour"
name = "港口管理局"
[dingtalk]
client_id = "ding0123456789"
client_secret = "ding-secret"
corp_id = "dingcorp0123456789"
api_base = "http://127.0.0.1:9"
"""


def saved_credentials(operator: Operator) -> WeComCredentials | None:
    [(tenant_id,)] = operator.finds("SELECT id FROM tenant")

    async def load() -> WeComCredentials | None:
        await database.connect(operator.database_url, connections_max=1)
        try:
            async with database.unit_of_work(tenant_id):
                return await credentials.load(WeComCredentials, Settings().secret_key)
        finally:
            await database.disconnect()

    return asyncio.run(load())


def test_a_tenant_is_opened_and_the_operator_learns_the_callback_address(operator: Operator) -> None:
    assert operator.does("tenant", "add", operator.writes("harbour.toml", TENANT)) == 0

    assert operator.finds("SELECT code, name FROM tenant") == [("harbour", "港口管理局")]
    assert "http://127.0.0.1:8080/webhooks/wecom/harbour" in operator.said
    assert "菜单还没有发布" in operator.said  # nobody answers at its api_base
    found = saved_credentials(operator)
    assert found is not None and found.secret == "top-secret"


def test_an_agency_with_a_mini_program_learns_what_goes_into_its_settings(operator: Operator) -> None:
    assert operator.does("tenant", "add", operator.writes("h.toml", f'{TENANT}miniprogram_appid = "wx00112233"\n')) == 0

    [(tenant_id,)] = operator.finds("SELECT id FROM tenant")
    assert f'host: "http://127.0.0.1:8080"，tenant: "{tenant_id}"' in operator.said


def test_secrets_are_not_readable_in_the_database(operator: Operator) -> None:
    operator.does("tenant", "add", operator.writes("harbour.toml", TENANT))

    assert "top-secret" not in str(operator.finds("SELECT * FROM channel_credential"))


def test_adding_it_again_takes_the_new_name_and_secret(operator: Operator) -> None:
    operator.does("tenant", "add", operator.writes("harbour.toml", TENANT))
    changed = TENANT.replace("港口管理局", "港航管理局").replace("top-secret", "newer-secret")

    assert operator.does("tenant", "add", operator.writes("harbour.toml", changed)) == 0

    assert operator.finds("SELECT code, name FROM tenant") == [("harbour", "港航管理局")]
    found = saved_credentials(operator)
    assert found is not None and found.secret == "newer-secret"


def test_every_wrong_item_is_named_with_what_to_write(operator: Operator) -> None:
    wrong = TENANT.replace('"harbour"', '"Port Office"').replace("agent_id = 1000002", "agentid = 1").replace("FA", "F")

    assert operator.does("tenant", "add", operator.writes("harbour.toml", wrong)) == 1

    assert "4 处要改" in operator.complained
    assert "code：请用小写字母开头" in operator.complained
    assert "wecom.agent_id：还没有填写" in operator.complained
    assert "wecom.agentid：不认识这一项" in operator.complained
    assert "wecom.aes_key：请填写“接收消息”设置里的 EncodingAESKey，正好43个" in operator.complained
    assert operator.finds("SELECT code FROM tenant") == []


def test_sections_for_later_channels_are_passed_over_aloud(operator: Operator) -> None:
    file = operator.writes("harbour.toml", TENANT + '[alipay]\napp_id = "2021"\n')

    assert operator.does("tenant", "add", file) == 0

    assert "[alipay] 现在还用不上" in operator.said


def test_a_file_that_is_missing_or_no_toml_is_said_so(operator: Operator) -> None:
    assert operator.does("tenant", "add", operator.folder / "none.toml") == 1
    assert "打不开文件" in operator.complained

    assert operator.does("tenant", "add", operator.writes("bad.toml", "code = 港口")) == 1
    assert "格式不对" in operator.complained


def test_an_agency_in_dingtalk_needs_no_address_or_learns_them(operator: Operator) -> None:
    assert operator.does("tenant", "add", operator.writes("harbour.toml", DINGTALK)) == 0
    assert "不需要填地址" in operator.said

    assert operator.does("tenant", "add", operator.writes("harbour.toml", DINGTALK + 'mode = "http"\n')) == 0
    assert "http://127.0.0.1:8080/webhooks/dingtalk/harbour/robot" in operator.said
    assert "ding-secret" not in str(operator.finds("SELECT * FROM channel_credential"))


def test_mistakes_in_the_dingtalk_section_are_explained_in_its_own_words(operator: Operator) -> None:
    wrong = DINGTALK.replace('corp_id = "dingcorp0123456789"', 'corp_id = ""\ntoken = "alone"\nmode = "post"')

    assert operator.does("tenant", "add", operator.writes("harbour.toml", wrong)) == 1

    assert "dingtalk.mode：请填写 stream" in operator.complained
    only_token = DINGTALK + 'token = "alone"\n'
    assert operator.does("tenant", "add", operator.writes("harbour.toml", only_token)) == 1
    assert "dingtalk：token 和 aes_key 要么都写，要么都不写" in operator.complained
