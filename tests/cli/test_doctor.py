"""What the doctor says."""

import pytest

from tests.cli.terminal import Operator
from tests.cli.test_tenant_add import DINGTALK, TENANT


def test_it_says_what_is_well_and_what_to_do_about_the_rest(operator: Operator) -> None:
    operator.does("tenant", "add", operator.writes("t.toml", 'code = "harbour"\nname = "港口管理局"\n'))

    assert operator.does("doctor") == 1

    lines = operator.said.splitlines()
    assert any(line.startswith("✓ PostgreSQL") for line in lines)
    assert any(line.startswith("✓ 数据库结构版本") for line in lines)
    assert any(line.startswith("✓ 单位之间的数据由 houqin_app 角色隔离") for line in lines)
    advice = lines[lines.index("✗ 港口管理局：还没有设置企业微信或钉钉") + 1]
    assert advice.strip().startswith("→ 请在单位文件里填写 [wecom] 或 [dingtalk]")
    assert any(line.startswith("✗ Redis 连不上") for line in lines)


def test_a_wecom_that_cannot_be_reached_is_named(operator: Operator) -> None:
    operator.does("tenant", "add", operator.writes("harbour.toml", TENANT))

    assert operator.does("doctor") == 1

    assert "✗ 港口管理局：企业微信连不上" in operator.said


def test_an_agency_may_be_in_dingtalk_alone(operator: Operator) -> None:
    operator.does("tenant", "add", operator.writes("harbour.toml", DINGTALK))

    assert operator.does("doctor") == 1

    assert "✗ 港口管理局：钉钉连不上" in operator.said
    assert "企业微信" not in operator.said


def test_secrets_sealed_with_another_key_are_named(operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    operator.does("tenant", "add", operator.writes("harbour.toml", TENANT))
    monkeypatch.setenv("HOUQIN_SECRET_KEY", "not the one of before")

    assert operator.does("doctor") == 1

    assert "✗ 港口管理局：保存的密钥打不开" in operator.said


def test_a_database_without_tables_is_sent_to_migrate(operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", operator.empty_database())

    assert operator.does("doctor") == 1
    assert "✗ 数据库还没有建表\n    → 请运行 houqin migrate" in operator.said

    assert operator.does("migrate") == 0
    assert operator.does("doctor") == 1
    assert "✓ 数据库结构版本" in operator.said


def test_a_database_that_is_away_is_named(operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/nothing")

    assert operator.does("doctor") == 1
    assert "✗ PostgreSQL 连不上" in operator.said


def test_an_sms_account_that_cannot_be_reached_is_named(operator: Operator) -> None:
    sms = (
        '[sms]\nprovider = "aliyun"\nkey_id = "LTAI"\nkey_secret = "x"\nsign_name = "港口"\n'
        'receipt_secret = "0123456789abcdef"\nendpoint = "http://127.0.0.1:9/"\n'
        'templates = { code = "SMS_1", urge = "SMS_2", waiting = "SMS_3" }\n'
    )
    assert operator.does("tenant", "add", operator.writes("harbour.toml", TENANT + sms)) == 0
    assert "/webhooks/sms/harbour/0123456789abcdef" in operator.said

    assert operator.does("doctor") == 1

    assert "✗ 港口管理局：短信接口连不上" in operator.said


def test_an_sms_section_is_checked_and_may_lack_templates(operator: Operator) -> None:
    sms = (
        '[sms]\nprovider = "tencent"\nkey_id = "AKID"\nkey_secret = "x"\nsign_name = "港口"\n'
        'receipt_secret = "0123456789abcdef"\ntemplates = { code = "1" }\n'
    )
    assert operator.does("tenant", "add", operator.writes("harbour.toml", TENANT + sms)) == 1
    assert "sms：腾讯云要写 app_id" in operator.complained
    file = operator.writes("harbour.toml", TENANT + sms.replace("tencent", "aliyun"))
    assert operator.does("tenant", "add", file) == 0
    assert "短信模板 urge、waiting 还没有编号" in operator.said
