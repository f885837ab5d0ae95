"""Import of a TOML file like `deploy/demo.toml`: work groups, roles and flows, which the workbook has not."""

import tomllib
from pathlib import Path

from pydantic import ValidationError

from bot.errors import UserError
from handlers.flows.definition import BadDefinition
from handlers.org.exchange.agency import Agency
from handlers.org.exchange.checking import check
from handlers.org.exchange.loading import load
from handlers.org.exchange.planning import read_existing
from handlers.org.wording import explain
from models.database import unit_of_work


def read_agency_file(path: Path) -> Agency:
    """Read and check the shape of the file.

    Raises:
        UserError: It cannot be read or is wrong; the text names every place.
    """
    try:
        return Agency.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"打不开文件 {path}：{error}") from error
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{path} 的格式不对：{error}。常见原因是少了引号或等号。") from error
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        lines = [f"  {'.'.join(map(str, detail['loc']))}：{explain(detail, {})}" for detail in details]
        raise UserError(f"{path} 里有 {len(lines)} 处要改：\n" + "\n".join(lines)) from error


async def import_agency(path: Path, tenant_id: int) -> Agency:
    """Load the whole file in one transaction, or nothing of it; gives what was loaded.

    Raises:
        UserError: Something is to correct, or a row refers to somebody unknown.
    """
    agency = read_agency_file(path)
    try:
        async with unit_of_work(tenant_id):
            existing = await read_existing()
            if problems := check(agency, existing.known):
                lines = [f"  {problem.table} 第{problem.row + 1}项：{problem.text}" for problem in problems]
                raise UserError(f"{path} 里有 {len(lines)} 处要改：\n" + "\n".join(lines))
            await load(agency, existing)
    except BadDefinition as bad:
        raise UserError(f"{path} 里的审批流程要改：\n{bad}") from bad
    except KeyError as missing:
        # Work groups, roles and flows name people, departments and groups that must be there by now.
        raise UserError(
            f"{path} 里提到的“{missing.args[0]}”还没有登记：人员写账号，部门和工作组写编号，请先导入。"
        ) from missing
    return agency
