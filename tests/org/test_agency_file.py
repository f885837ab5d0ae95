"""Work groups, roles and flows come from a TOML file: all of it, or nothing with the reason."""

from pathlib import Path

import pytest

from bot.errors import UserError
from handlers.org.demo import demo_agency
from handlers.org.exchange.agency_file import import_agency
from models.flows import FlowDefinition
from models.org import Person, Role, WorkGroup
from tests.story import Agency

RULES = Path(__file__).parents[2] / "deploy" / "rules.toml"


async def test_the_rules_file_of_a_new_agency_can_be_loaded_as_it_is_shown(agency: Agency, tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(RULES.read_text().replace("put-a-user-id-here", "wangfang").replace('mode = "any"', 'mode = "all"'))
    await import_agency(file, agency.tenant_id)
    await import_agency(file, agency.tenant_id)
    async with agency.work():
        newest = await FlowDefinition.all().order_by("-version").first()
        assert newest is not None and newest.version == 2
        assert [node["mode"] for node in newest.definition["nodes"]] == ["all", "all"]
        assert await (await Person.get(id=agency.ids["wangfang"])).may("fleet.dispatch")


async def test_a_file_that_names_a_stranger_changes_nothing(agency: Agency, tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(RULES.read_text().replace("车队管理组", "新的名字"))
    with pytest.raises(UserError, match="“put-a-user-id-here”不在人员名单中"):
        await import_agency(file, agency.tenant_id)
    async with agency.work():
        assert (await WorkGroup.get(code="fleet")).name == "车队管理组"
        assert await Role.all().count() == len(demo_agency().roles)


async def test_a_permission_that_nobody_declared_is_told(agency: Agency, tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text('roles = [{ code = "x", name = "新角色", permissions = ["fleet.dispach"] }]\n')
    with pytest.raises(UserError, match=r"“fleet\.dispach”不存在，可以填的有：.*fleet\.dispatch.*org\.manage"):
        await import_agency(file, agency.tenant_id)


async def test_a_misspelt_file_is_told_where(agency: Agency, tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text('work_group = [{ code = "x", name = "y" }]\n')
    with pytest.raises(UserError, match="work_group：不认识这一项"):
        await import_agency(file, agency.tenant_id)
