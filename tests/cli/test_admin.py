"""Appointing the first administrator of a tenant."""

import re

import pytest

from tests.cli.terminal import Operator
from tests.cli.test_import import good

AGENCY = 'code = "harbour"\nname = "港口管理局"\n'


@pytest.fixture
def harbour(operator: Operator) -> Operator:
    operator.does("tenant", "add", operator.writes("t.toml", AGENCY))
    assert operator.does("import", good(operator), "--tenant", "harbour") == 0
    return operator


@pytest.mark.parametrize("words", ["李科", "LI"])
def test_an_administrator_is_appointed_by_name_or_account(harbour: Operator, words: str) -> None:
    assert harbour.does("admin", "harbour", "--person", words) == 0
    assert "/console/login?tenant=harbour" in harbour.said and "登录名：li\n" in harbour.said
    found = re.search(r"一次性密码：(\S{16})\n", harbour.said)
    assert found is not None
    [(login_name, hashed, sealed)] = harbour.finds("SELECT login_name, password_hash, totp_sealed FROM password")
    assert login_name == "li" and hashed.startswith("$argon2id$") and sealed == ""
    [(name, permissions)] = harbour.finds(
        "SELECT role.name, role.permissions FROM role JOIN role_member ON role_id = role.id"
    )
    assert name == "系统管理员" and "org.manage" in permissions


def test_appointing_again_gives_a_new_password(harbour: Operator) -> None:
    harbour.does("admin", "harbour", "--person", "李科")
    before = harbour.finds("SELECT password_hash FROM password")
    assert harbour.does("admin", "harbour", "--person", "李科") == 0
    after = harbour.finds("SELECT password_hash FROM password")
    assert len(after) == 1 and after != before


def test_nobody_is_appointed_by_mistake(harbour: Operator) -> None:
    assert harbour.does("admin", "harbour", "--person", "张三") == 1
    assert "没有在职的“张三”" in harbour.complained
    assert harbour.does("admin", "harbor", "--person", "李科") == 1
    assert "没有代码为“harbor”的单位" in harbour.complained
    assert harbour.finds("SELECT * FROM password") == []
