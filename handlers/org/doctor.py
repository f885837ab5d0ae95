"""What `houqin doctor` looks at: every dependency, setting and channel, each with what to do when it is wrong."""

import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

import asyncpg
from aiohttp import ClientError, ClientSession, ClientTimeout
from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.channels import NAMES, App, ChannelError, Misconfigured
from bot.channels.apps import open_apps
from bot.channels.contact_sources import open_source
from bot.channels.credentials import CredentialBook, load
from bot.channels.network import open_session
from bot.channels.sms.channel import SmsChannel
from bot.channels.sms.credentials import SmsCredentials
from bot.channels.usage import Metered, used
from bot.sealing import SealBroken
from handlers.org.contacts.report import SEAL_ADVICE
from models import database
from models.migrate import newest
from models.org import Tenant, tenant_ids
from settings import Settings

POSTGRESQL_VERSION_MIN = 15


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `advice` says what to do when it is not well."""

    well: bool
    what: str
    advice: str = ""


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """Look at everything, first what the rest depends on."""
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding(sys.version_info >= (3, 11), f"Python {version}", "请安装 Python 3.11 或更新的版本")
    yield _data_dir(settings)
    yield await _redis(settings)
    try:
        connection = await asyncpg.connect(settings.database_url, timeout=5)
    except (OSError, TimeoutError, ValueError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        yield Finding(False, f"PostgreSQL 连不上：{error}", "请检查 DATABASE_URL，并确认数据库已经启动")
        return
    try:
        migrated = True
        for finding in (await _version(connection), await _migrations(connection)):
            migrated = finding.well
            yield finding
    finally:
        await connection.close()
    if migrated:
        async for finding in _service(settings):
            yield finding
    yield await _address(settings)


def _data_dir(settings: Settings) -> Finding:
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        well = bool(settings.secret_key)
    except OSError:
        well = False
    return Finding(well, f"数据目录 {settings.data_dir}", "请检查 HOUQIN_DATA_DIR，这个目录要能写入")


async def _redis(settings: Settings) -> Finding:
    advice = "请检查 REDIS_URL，并确认 Redis 或 Valkey 已经启动（没有它也能用，只是慢一些）"
    try:
        client = Redis.from_url(settings.redis_url, socket_connect_timeout=3, socket_timeout=3)
    except ValueError as error:
        return Finding(False, f"Redis 地址不对：{error}", advice)
    try:
        await client.ping()
    except (OSError, TimeoutError, RedisError) as error:
        return Finding(False, f"Redis 连不上：{error}", advice)
    finally:
        await client.aclose()
    return Finding(True, "Redis 可以连接")


async def _version(connection: asyncpg.Connection) -> Finding:
    major = connection.get_server_version().major
    advice = f"请升级到 PostgreSQL {POSTGRESQL_VERSION_MIN} 或更新的版本"
    return Finding(major >= POSTGRESQL_VERSION_MIN, f"PostgreSQL {major} 可以连接", advice)


async def _migrations(connection: asyncpg.Connection) -> Finding:
    advice = "请运行 houqin migrate"
    try:
        applied = await connection.fetchval("SELECT version FROM aerich ORDER BY id DESC LIMIT 1")
    except asyncpg.UndefinedTableError:
        return Finding(False, "数据库还没有建表", advice)
    return Finding(applied == newest(), f"数据库结构版本 {applied}", advice)


async def _service(settings: Settings) -> AsyncIterator[Finding]:
    """What the service itself does at its start, and each tenant's channels."""
    try:
        await database.connect(settings.database_url, connections_max=2)
    except database.UnsafeRole:
        yield Finding(False, "数据库角色可以绕过单位隔离", "请运行 houqin migrate，并确认 houqin_app 角色没有超级权限")
        return
    except (OSError, asyncpg.PostgresError) as error:
        yield Finding(False, f"不能以 {database.APP_ROLE} 角色工作：{error}", "请运行 houqin migrate")
        return
    try:
        yield Finding(True, f"单位之间的数据由 {database.APP_ROLE} 角色隔离")
        async for finding in _tenants(settings):
            yield finding
    finally:
        await database.disconnect()


async def _tenants(settings: Settings) -> AsyncIterator[Finding]:
    ids = await tenant_ids()
    if not ids:
        yield Finding(False, "还没有开通任何单位", "请运行 houqin tenant add FILE.toml")
    for tenant_id in ids:
        for finding in await _tenant(settings, tenant_id):
            yield finding


async def _tenant(settings: Settings, tenant_id: int) -> list[Finding]:
    """Whether the tenant's apps work and, where its contacts are read, whether that does."""
    async with database.unit_of_work(tenant_id):
        name = (await Tenant.get(id=tenant_id)).name
    try:
        found = await _apps(settings, name, tenant_id)
        for channel in NAMES:
            found += await _contacts(settings, f"{name}：{NAMES[channel]}通讯录", tenant_id, channel)
        async with database.unit_of_work(tenant_id):
            sms = await load(SmsCredentials, settings.secret_key)
    except SealBroken:
        return [Finding(False, f"{name}：保存的密钥打不开", SEAL_ADVICE)]
    return [*found, await _sms(name, sms)] if sms is not None else found


async def _apps(settings: Settings, name: str, tenant_id: int) -> list[Finding]:
    async with open_apps(CredentialBook(settings.secret_key), None, settings.base_url) as apps:
        own = await apps.all_of(tenant_id)
        if not own:
            sections = "或".join(f" [{channel}] " for channel in NAMES)
            advice = f"请在单位文件里填写{sections}，再运行 houqin tenant add"
            return [Finding(False, f"{name}：还没有设置{'或'.join(NAMES.values())}", advice)]
        return [await _app(tenant_id, f"{name}：{NAMES[channel]}", channel, app) for channel, app in own.items()]


async def _sms(name: str, credentials: SmsCredentials) -> Finding:
    try:
        async with open_session() as session:
            await SmsChannel(session, credentials).check()
    except Misconfigured as error:
        advice = "请核对 [sms] 里的密钥和 app_id，并确认服务商已允许本机的公网地址，账户没有欠费"
        return Finding(False, f"{name}：短信服务商不接受我们（错误码 {error.code}）", advice)
    except ChannelError as error:
        return Finding(False, f"{name}：短信接口连不上（{error}）", "请检查本机能否访问外网，以及 [sms] 的 endpoint")
    if credentials.missing:
        advice = "请申请这些模板，把编号写进 [sms] 的 templates，再运行 houqin tenant add，见 docs/短信.md"
        return Finding(False, f"{name}：短信模板 {'、'.join(credentials.missing)} 还没有编号", advice)
    return Finding(True, f"{name}：短信接口可以连接")


async def _app(tenant_id: int, what: str, channel: str, app: App) -> Finding:
    try:
        await app.check()
    except Misconfigured as error:
        advice = f"请核对单位文件 [{channel}] 里的编号和密钥，并把本机公网地址加入应用允许的 IP 地址"
        return Finding(False, f"{what}不接受我们（错误码 {error.code}）", advice)
    except ChannelError as error:
        advice = "请检查本机能否访问外网；正在试用时，请确认模拟器已经启动（houqin run）"
        return Finding(False, f"{what}连不上（{error}）", advice)
    return Finding(True, f"{what}可以连接{await _month(tenant_id, channel, app)}")


async def _month(tenant_id: int, channel: str, app: App) -> str:
    """How much of the month's allowance is used, where there is one."""
    if not isinstance(app, Metered):
        return ""
    async with database.unit_of_work(tenant_id):
        month = await used(channel)
    calls = f"接口调用约{month.calls}次（额度{app.allowance.calls or '不限'}）"
    return f"，本月{calls}，收到消息约{month.deliveries}次（额度{app.allowance.deliveries or '不限'}）"


async def _contacts(settings: Settings, what: str, tenant_id: int, channel: str) -> list[Finding]:
    """Nothing where the tenant does not have its contacts read."""
    async with open_source(settings, tenant_id, channel) as source:
        if source is None:
            return []
        try:
            await source.check()
        except ChannelError as error:
            return [Finding(False, f"{what}读不到（错误码 {error.code}）", source.advice_on(error))]
        if source.late:
            return [Finding(False, f"{what}可以读取，但没有设置接收变更", source.late)]
    return [Finding(True, f"{what}可以读取")]


async def _address(settings: Settings) -> Finding:
    """Whether the address that people's phones and WeCom use leads to this service."""
    what = f"对外地址 {settings.base_url}"
    try:
        async with (
            ClientSession(timeout=ClientTimeout(total=5)) as session,
            session.get(f"{settings.base_url}/healthz") as answer,
        ):
            well = answer.status == 200
    except (OSError, TimeoutError, ClientError):
        well = False
    if not settings.public_url:
        what += "（没有设置 HOUQIN_PUBLIC_URL，只能在本机试用）"
    advice = "请确认服务已经启动（houqin run 或 houqin serve），并且 HOUQIN_PUBLIC_URL 指向它"
    return Finding(well, what, advice)
