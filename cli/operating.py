"""Commands that do one thing for an operator and end."""

import argparse

import uvloop

from bot.channels import NAMES, ChannelError
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.wecom.credentials import WeComCredentials
from bot.sealing import SealBroken
from cli.stores_at_hand import failed, with_database, with_stores
from models import database
from settings import Settings
from stores.embedded import Stores


def migrate(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin migrate`."""
    from models.migrate import migrate

    def work(stores: Stores) -> int:
        applied = uvloop.run(migrate(stores.database_url))
        print("\n".join(f"✓ {name}" for name in applied) or "✓ 数据库已经是最新结构")
        return 0

    return with_stores(settings, work)


def doctor(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin doctor`: one line a check, exit code 1 when something is wrong."""
    from handlers.org.doctor import examine

    async def look(located: Settings) -> int:
        well = True
        async for finding in examine(located):
            well = well and finding.well
            print(f"✓ {finding.what}" if finding.well else f"✗ {finding.what}\n    → {finding.advice}")
        return 0 if well else 1

    return with_stores(settings, lambda stores: uvloop.run(look(stores.located())))


def tenant_add(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin tenant add FILE.toml`."""
    from handlers.org.tenants import add_tenant, read_tenant_file

    file = read_tenant_file(arguments.file)

    async def add(located: Settings) -> int:
        tenant_id = await add_tenant(located.database_url, file, located.secret_key)
        print(f"✓ 单位 {file.name}（{file.code}）已保存")
        if file.wecom is not None:
            print(f"  企业微信“接收消息”的 URL 填：{located.base_url}/webhooks/wecom/{file.code}")
            if file.wecom.contacts_secret is not None:
                print(f"  “通讯录同步”接收事件的 URL 填：{located.base_url}/webhooks/wecom/{file.code}/contacts")
            if file.wecom.miniprogram_appid is not None:
                print(f'  小程序 settings.js 里填：host: "{located.base_url}"，tenant: "{tenant_id}"')
            await _publish_menu(located, file.wecom)
        if file.dingtalk is not None:
            for line in _dingtalk_setup(f"{located.base_url}/webhooks/dingtalk/{file.code}", file.dingtalk):
                print(f"  {line}")
        if file.sms is not None:
            print(f"  短信回执的接收地址填：{located.base_url}/webhooks/sms/{file.code}/{file.sms.receipt_secret}")
            if file.sms.missing:
                print(f"  提示：短信模板 {'、'.join(file.sms.missing)} 还没有编号，这种短信发不出去")
        for section in file.later:
            print(f"  提示：[{section}] 现在还用不上，这一段没有保存")
        return 0

    return with_database(settings, add)


def _dingtalk_setup(address: str, credentials: DingTalkCredentials) -> list[str]:
    """What the administrator enters in the DingTalk console."""
    if credentials.mode == "stream":
        return ["钉钉用 Stream 模式，不需要填地址；服务启动后半分钟内自动连上"]
    return [f"钉钉机器人的消息接收地址填：{address}/robot", f"钉钉“事件订阅”的请求网址填：{address}/event"]


def admin(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin admin CODE --person NAME`."""
    from handlers.org.administrators import appoint, person_called
    from handlers.org.passwords import ONE_TIME_FOR
    from handlers.org.tenants import tenant_by_code

    async def work(located: Settings) -> int:
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

    return with_database(settings, work)


async def _publish_menu(settings: Settings, credentials: WeComCredentials) -> None:
    """The tenant is open without its menu, too, so a failure here is a hint."""
    from handlers.org.menu import publish_menu

    try:
        await publish_menu(settings, credentials)
        print("✓ 应用菜单已发布")
    except ChannelError as error:
        print(f"  提示：应用菜单还没有发布（{error}）。请运行 houqin doctor 查看原因，解决后再运行一次本命令。")


def sync(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin sync CODE`: every channel whose contacts the tenant has read, one after the other."""
    import handlers.subsystems  # noqa: F401  # each hands over what belongs to it when somebody leaves
    from handlers.org.tenants import tenant_by_code

    async def work(located: Settings) -> int:
        tenant_id = await tenant_by_code(arguments.tenant)
        ends = [await _sync_channel(located, tenant_id, channel, arguments) for channel in NAMES]
        if all(end is None for end in ends):
            return failed("这个单位还没有打开通讯录同步。请看 docs/通讯录.md：企业微信要填写 contacts_secret。")
        return max(end or 0 for end in ends)

    return with_database(settings, work)


async def _sync_channel(settings: Settings, tenant_id: int, channel: str, arguments: argparse.Namespace) -> int | None:
    """The exit code; None when the tenant does not have its contacts read in this channel."""
    from bot.channels.contact_sources import open_source
    from handlers.org.contacts.report import SEAL_ADVICE, TOO_MANY_LEAVE, TOO_MANY_NAMESAKES, report
    from handlers.org.contacts.syncing import synchronise

    try:
        async with open_source(settings, tenant_id, channel) as source:
            if source is None:
                return None
            try:
                outcome = await synchronise(tenant_id, source, confirmed=arguments.confirm, trial=arguments.dry_run)
            except ChannelError as error:
                return failed(f"读不到{NAMES[channel]}通讯录（{error}）\n  → {source.advice_on(error)}")
    except SealBroken:
        return failed(f"保存的密钥打不开\n  → {SEAL_ADVICE}")
    if not outcome.applied and not arguments.dry_run:
        why = TOO_MANY_LEAVE if outcome.plan.too_many_leave else TOO_MANY_NAMESAKES
        return failed("\n  ".join([f"{NAMES[channel]}：{why}", *report(outcome)]))
    head = f"{NAMES[channel]}如果同步，会有这些变化：" if arguments.dry_run else f"✓ 已同步{NAMES[channel]}"
    print("\n  ".join([head, *report(outcome)]))
    return 0


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
        tenant_id = await tenant_by_code(arguments.tenant)
        if arguments.file.suffix == ".toml":
            await import_agency(arguments.file, tenant_id)
            print(f"✓ 已导入 {arguments.file}")
        else:
            print(f"✓ 已导入：{await import_workbook(arguments.file, tenant_id)}")
        return 0

    return with_database(settings, load)


def understand_file(settings: Settings, arguments: argparse.Namespace) -> int:
    """`houqin understand FILE.yaml`."""
    from bot.language.replay import main as replay

    replay(arguments.file)
    return 0
