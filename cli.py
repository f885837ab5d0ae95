"""The command `houqin`: runs the service, its parts, and what an operator does."""

import argparse
import asyncio
import os
import signal
import sys
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import uvloop
from aiohttp import web
from pydantic import ValidationError
from tortoise.exceptions import BaseORMException

from bot.channels import ChannelError
from bot.channels.credentials import WeComCredentials
from bot.errors import UserError
from models import database, logs
from settings import Settings
from stores.embedded import Stores, StoresBusy
from stores.postgres import PostgresFailed
from stores.running import busy_port, keep_running
from stores.supervisor import StopRequest
from stores.valkey import ValkeyFailed

Command = Callable[[Settings, argparse.Namespace], int]
Service = Callable[[Settings, asyncio.Event], Awaitable[None]]


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


def failed(text: str) -> int:
    """Say what went wrong, on stderr; returns the exit code for it."""
    print(f"✗ {text}", file=sys.stderr)
    return 1


def parser() -> argparse.ArgumentParser:
    """The commands and their words."""
    top = argparse.ArgumentParser(prog="houqin", description="后勤管家：企业微信、钉钉里的后勤服务平台")
    commands = top.add_subparsers(title="命令", required=True, metavar="命令")

    def add(name: str, command: Command, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(command=command)
        return added

    add("run", run, "一条命令试用：启动自带的数据库、示范单位、网页服务、后台任务和企业微信模拟器")
    add("serve", serve, "只启动网页服务（企业微信回调和页面）")
    add("worker", worker, "只启动后台任务（发送消息、提醒）")
    add("simulate", simulate, "只启动企业微信模拟器")
    add("migrate", migrate, "把数据库升级到最新结构")
    add("doctor", doctor, "检查运行环境、设置和各单位的企业微信，并说明怎么解决")
    tenant = add("tenant", tenant_add, "开通单位，或更新它的名称和企业微信设置")
    tenant.add_argument("action", choices=["add"], metavar="add", help="开通或更新")
    tenant.add_argument("file", type=Path, metavar="FILE.toml", help="单位文件")
    administrator = add(
        "admin", admin, "任命一位管理员：给系统管理员角色，并生成网页控制台的一次性密码（再运行一次就是重置）"
    )
    administrator.add_argument("tenant", metavar="CODE", help="哪个单位（单位代码，例如 demo）")
    administrator.add_argument("--person", required=True, metavar="姓名或账号", help="姓名，或企业微信账号（userid）")
    syncing = add("sync", sync, "立即同步企业微信通讯录：部门、人员、主管（平时每夜和有变动时自动同步）")
    syncing.add_argument("tenant", metavar="CODE", help="哪个单位（单位代码，例如 demo）")
    syncing.add_argument("--dry-run", action="store_true", help="只看会有哪些变化，不改动")
    syncing.add_argument("--confirm", action="store_true", help="确认一次有很多人离开，照样同步")
    importing = add(
        "import",
        import_file,
        "导入部门、人员、车辆、司机（表格），或工作组、角色、流程（TOML）；有任何错误就一条也不写入",
    )
    importing.add_argument("file", type=Path, metavar="FILE", help="表格文件 .xlsx，或 deploy/rules.toml 那样的文件")
    importing.add_argument("--tenant", metavar="CODE", help="导入到哪个单位（单位代码，例如 demo）")
    importing.add_argument("--template", action="store_true", help="不导入，而是生成一份带标题的空表")
    understand = add("understand", understand_file, "读一个语句文件，逐句输出理解结果（JSON）")
    understand.add_argument("file", type=Path, metavar="FILE.yaml", help="语句文件")
    return top


def serve(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin serve`."""
    import app

    return _with_stores(settings, lambda stores: _until_stopped(stores.located(), app.serve))


def worker(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin worker`."""
    from jobs.worker import work

    return _with_stores(settings, lambda stores: _until_stopped(stores.located(), work))


def simulate(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin simulate`."""
    return _until_stopped(settings, _simulated)


async def _simulated(settings: Settings, stop: asyncio.Event) -> None:
    from simulator import Simulator

    simulator = Simulator(snapshot=settings.data_dir / "simulator.json")
    runner = web.AppRunner(simulator.web_app(), access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", settings.simulator_port).start()
        await stop.wait()
    finally:
        await runner.cleanup()


def _until_stopped(settings: Settings, service: Service) -> int:
    """Run a service until Ctrl-C or SIGTERM, and let it finish what it holds."""

    async def until_stopped() -> None:
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        await service(settings, stop)

    uvloop.run(until_stopped())
    return 0


def _with_stores(settings: Settings, work: Callable[[Stores], int]) -> int:
    """Do something with the stores reachable: outside ones, those of a running `houqin run`, or our own meanwhile."""
    try:
        with Stores(settings) as stores:
            return work(stores)
    except STORES_FAILED as error:
        advice = "第一次使用请先运行 houqin migrate；还是不行，请运行 houqin doctor 查看原因。"
        return failed(f"数据库或缓存不能用：{error}\n  {advice}")


STORES_FAILED = (
    *(PostgresFailed, ValkeyFailed, StoresBusy, database.UnsafeRole),
    *(OSError, asyncpg.PostgresError, asyncpg.InterfaceError, BaseORMException),
)


@asynccontextmanager
async def _connected(url: str) -> AsyncIterator[None]:
    await database.connect(url, connections_max=2)
    try:
        yield
    finally:
        await database.disconnect()


def migrate(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin migrate`."""
    from models.migrate import migrate

    def work(stores: Stores) -> int:
        applied = uvloop.run(migrate(stores.database_url))
        print("\n".join(f"✓ {name}" for name in applied) or "✓ 数据库已经是最新结构")
        return 0

    return _with_stores(settings, work)


def doctor(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin doctor`: one line a check, exit code 1 when something is wrong."""
    from handlers.org.doctor import examine

    async def look(located: Settings) -> int:
        well = True
        async for finding in examine(located):
            well = well and finding.well
            print(f"✓ {finding.what}" if finding.well else f"✗ {finding.what}\n    → {finding.advice}")
        return 0 if well else 1

    return _with_stores(settings, lambda stores: uvloop.run(look(stores.located())))


def tenant_add(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin tenant add FILE.toml`."""
    from handlers.org.tenants import add_tenant, read_tenant_file

    file = read_tenant_file(arguments.file)

    async def add(located: Settings) -> int:
        async with _connected(located.database_url):
            await add_tenant(located.database_url, file, located.secret_key)
        print(f"✓ 单位 {file.name}（{file.code}）已保存")
        if file.wecom is not None:
            print(f"  企业微信“接收消息”的 URL 填：{located.base_url}/webhooks/wecom/{file.code}")
            if file.wecom.contacts_secret is not None:
                print(f"  “通讯录同步”接收事件的 URL 填：{located.base_url}/webhooks/wecom/{file.code}/contacts")
            await _publish_menu(located, file.wecom)
        for section in file.later:
            print(f"  提示：[{section}] 现在还用不上，这一段没有保存")
        return 0

    return _with_stores(settings, lambda stores: uvloop.run(add(stores.located())))


def admin(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin admin CODE --person NAME`."""
    from handlers.org.administrators import appoint, person_called
    from handlers.org.passwords import ONE_TIME_FOR
    from handlers.org.tenants import tenant_by_code

    async def work(located: Settings) -> int:
        async with _connected(located.database_url):
            tenant_id = await tenant_by_code(arguments.tenant)
            async with database.unit_of_work(tenant_id):
                person = await person_called(arguments.person)
                login_name, password = await appoint(person)
        print(
            f"✓ {person.name} 已是系统管理员\n"
            f"  网址：{located.base_url}/console/login?tenant={arguments.tenant}\n"
            f"  登录名：{login_name}\n"
            f"  一次性密码：{password}\n"
            f"  请在{ONE_TIME_FOR.days}天内登录，并设置自己的密码和手机验证码。这个密码只显示这一次。"
        )
        return 0

    return _with_stores(settings, lambda stores: uvloop.run(work(stores.located())))


async def _publish_menu(settings: Settings, credentials: WeComCredentials) -> None:
    """The tenant is open without its menu, too, so a failure here is a hint."""
    from handlers.org.menu import publish_menu

    try:
        await publish_menu(settings, credentials)
        print("✓ 应用菜单已发布")
    except ChannelError as error:
        print(f"  提示：应用菜单还没有发布（{error}）。请运行 houqin doctor 查看原因，解决后再运行一次本命令。")


def sync(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin sync CODE`."""
    import handlers.subsystems  # noqa: F401  # each hands over what belongs to it when somebody leaves
    from handlers.org.contacts.report import advice_on, report
    from handlers.org.contacts.syncing import contact_credentials, synchronise, wecom_contacts
    from handlers.org.tenants import tenant_by_code

    async def work(located: Settings) -> int:
        async with _connected(located.database_url):
            tenant_id = await tenant_by_code(arguments.tenant)
            credentials = await contact_credentials(located, tenant_id)
            if credentials is None:
                return failed("这个单位还没有打开通讯录同步。请看 docs/通讯录.md，在单位文件里填写 contacts_secret。")
            try:
                async with wecom_contacts(located, credentials) as source:
                    outcome = await synchronise(tenant_id, source, confirmed=arguments.confirm, trial=arguments.dry_run)
            except ChannelError as error:
                return failed(f"读不到企业微信通讯录（{error}）\n  → {advice_on(error)}")
        if not outcome.applied and not arguments.dry_run:
            return failed("\n  ".join([TOO_MANY_LEAVE, *report(outcome)]))
        print("\n  ".join(["如果同步，会有这些变化：" if arguments.dry_run else "✓ 已同步", *report(outcome)]))
        return 0

    return _with_stores(settings, lambda stores: uvloop.run(work(stores.located())))


TOO_MANY_LEAVE = "一次有很多人离开，为防误操作，没有改动。核对无误后，请加上 --confirm 再运行一次。"


def import_file(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin import FILE --tenant CODE` for a workbook or a TOML file, or `--template`."""
    from handlers.org.exchange.agency_file import import_agency
    from handlers.org.exchange.importing import import_workbook, write_template
    from handlers.org.tenants import tenant_by_code

    if arguments.template:
        write_template(arguments.file)
        print(f"✓ 已生成空表 {arguments.file}，填好后运行：houqin import {arguments.file} --tenant 单位代码")
        return 0
    if not arguments.tenant:
        return failed("请用 --tenant 说明导入到哪个单位，例如 --tenant demo")

    async def load(located: Settings) -> int:
        async with _connected(located.database_url):
            tenant_id = await tenant_by_code(arguments.tenant)
            if arguments.file.suffix == ".toml":
                await import_agency(arguments.file, tenant_id)
                print(f"✓ 已导入 {arguments.file}")
            else:
                print(f"✓ 已导入：{await import_workbook(arguments.file, tenant_id)}")
        return 0

    return _with_stores(settings, lambda stores: uvloop.run(load(stores.located())))


def understand_file(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin understand FILE.yaml`."""
    from bot.language.replay import main as replay

    replay(arguments.file)
    return 0


def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin run`: everything at once, from this one process, until Ctrl-C."""
    from handlers.org.demo import DemoStart, prepare

    request = StopRequest()
    if busy := busy_port(settings):
        variable, port = busy
        return failed(f"端口 {port} 已被别的程序占用。请关掉它，或者换一个端口：\n  {variable}={port + 100} make run")
    print("正在启动后勤管家，第一次约需半分钟…… / Starting…", flush=True)

    def supervised(stores: Stores) -> int:
        located = stores.located()
        start = DemoStart(located, uvloop.run(prepare(located)))

        def finish() -> bool:
            if done := uvloop.run(start.finished()):
                _show_address(located)
            return done

        keep_running(stores, request, finish=finish, show=_to_stderr)
        return 0

    code = _with_stores(settings, supervised)
    if request.made:
        # A Ctrl-C while something starts makes that something fail, which is no failure then.
        print("✓ 已停止，数据都已保存。 / Stopped.", flush=True)
        return 0
    return code


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _show_address(settings: Settings) -> None:
    address = f"http://127.0.0.1:{settings.simulator_port}/"
    print(
        f"\n  ✓ 后勤管家已启动 / Houqin is running\n\n"
        f"    打开网页试用 / Open in a browser:  {address}\n"
        f"    网页控制台 / Console on a PC:      {settings.base_url}/console/login?tenant=demo\n\n"
        f"  按 Ctrl-C 停止 / Press Ctrl-C to stop\n",
        flush=True,
    )
    if sys.stdout.isatty() and (sys.platform == "darwin" or {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()):
        webbrowser.open(address)


if __name__ == "__main__":
    main()
