"""The command `houqin`: runs the service, its parts, and what an operator does."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import ValidationError

from bot.errors import UserError
from cli import operating, services
from cli.stores_at_hand import failed
from models import logs
from settings import Settings

Command = Callable[[Settings, argparse.Namespace], int]


def main() -> None:
    """Entry point of the console script."""
    sys.exit(run_command(sys.argv[1:]))


def run_command(words: Sequence[str]) -> int:
    """Do what the words say; returns the exit code."""
    arguments = parser().parse_args(words)
    command: Command = arguments.command
    try:
        settings = Settings()
        logs.configure(settings)
        return command(settings, arguments)
    except ValidationError as error:
        names = sorted({str(detail["loc"][0]) for detail in error.errors()})
        return failed(f"设置不对：{'、'.join(_variable(name) for name in names)}。请检查这些环境变量的值。")
    except UserError as error:
        return failed(error.text)
    except KeyboardInterrupt:
        return 130


def _variable(name: str) -> str:
    return name if name.isupper() else f"HOUQIN_{name.upper()}"


def parser() -> argparse.ArgumentParser:
    """The commands and their words."""
    top = argparse.ArgumentParser(prog="houqin", description="后勤管家：企业微信、钉钉里的后勤服务平台")
    commands = top.add_subparsers(title="命令", required=True, metavar="命令")

    def add(name: str, command: Command, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(command=command)
        return added

    add("run", services.run, "一条命令试用：启动自带的数据库、示范单位、网页服务、后台任务和手机模拟器")
    add("serve", services.serve, "只启动网页服务（企业微信回调和页面）")
    add("worker", services.worker, "只启动后台任务（发送消息、提醒）")
    add("simulate", services.simulate, "只启动手机模拟器（企业微信、钉钉、短信）")
    add("migrate", operating.migrate, "把数据库升级到最新结构")
    add("doctor", operating.doctor, "检查运行环境、设置和各单位的企业微信，并说明怎么解决")
    tenant = add("tenant", operating.tenant_add, "开通单位，或更新它的名称和企业微信设置")
    tenant.add_argument("action", choices=["add"], metavar="add", help="开通或更新")
    tenant.add_argument("file", type=Path, metavar="FILE.toml", help="单位文件")
    administrator = add(
        "admin", operating.admin, "任命一位管理员：给系统管理员角色，并生成网页控制台的一次性密码（再运行一次就是重置）"
    )
    administrator.add_argument("tenant", metavar="CODE", help="哪个单位（单位代码，例如 demo）")
    administrator.add_argument("--person", required=True, metavar="姓名或账号", help="姓名，或企业微信账号（userid）")
    syncing = add("sync", operating.sync, "立即同步企业微信通讯录：部门、人员、主管（平时每夜和有变动时自动同步）")
    syncing.add_argument("tenant", metavar="CODE", help="哪个单位（单位代码，例如 demo）")
    syncing.add_argument("--dry-run", action="store_true", help="只看会有哪些变化，不改动")
    syncing.add_argument("--confirm", action="store_true", help="确认一次有很多人离开，照样同步")
    importing = add(
        "import",
        operating.import_file,
        "导入部门、人员、车辆、司机（表格），或工作组、角色、流程（TOML）；有任何错误就一条也不写入",
    )
    importing.add_argument("file", type=Path, metavar="FILE", help="表格文件 .xlsx，或 deploy/rules.toml 那样的文件")
    importing.add_argument("--tenant", metavar="CODE", help="导入到哪个单位（单位代码，例如 demo）")
    importing.add_argument("--template", action="store_true", help="不导入，而是生成一份带标题的空表")
    understand = add("understand", operating.understand_file, "读一个语句文件，逐句输出理解结果（JSON）")
    understand.add_argument("file", type=Path, metavar="FILE.yaml", help="语句文件")
    return top
