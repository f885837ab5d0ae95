"""The fallback login of administrators, for the day on which WeCom is away: a password and a one-time code.

Nothing here tells a name that exists from one that does not: the answer is the same, and so is the work done for it.
Every try is counted and committed before it is looked at, so that many at once are no way around the limit.
"""

import asyncio
import base64
import hmac
import secrets
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

import argon2
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from bot.errors import UserError
from bot.sealing import seal, unseal
from handlers.org.sessions import end_sessions
from models.clock import now
from models.database import current_tenant_id, unit_of_work
from models.org import Person
from models.sessions import Password

FAILURES_MAX = 5
LOCKED_FOR = timedelta(minutes=15)
ONE_TIME_FOR = timedelta(hours=72)
"""How long the password that `reset` gave opens the first login."""
CHARACTERS_MIN, CHARACTERS_MAX = 10, 128
CODE_SECONDS, CODE_DIGITS, SECRET_BYTES = 30, 6, 20
"""RFC 6238 as every authenticator app does it."""
REFUSED = "登录名、密码或验证码不对，没有登录。连续错5次后，要等15分钟才能再试。"
PURPOSE = "houqin one-time codes 1"

_hasher = argon2.PasswordHasher()
_threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="argon2")
"""A hash takes 64 MiB and a core for some 50 ms: neither the loop nor the memory may be taken by a crowd."""


@cache
def _nobodys() -> str:
    """What a password is held against when there is no such name; made by the first try of a process, not its start."""
    return _hasher.hash(secrets.token_urlsafe(32))


async def hash_of(password: str) -> str:
    """The password as it is stored."""
    return await asyncio.get_running_loop().run_in_executor(_threads, _hasher.hash, password)


async def _matches(hashed: str | None, password: str) -> bool:
    def verify() -> bool:
        nobodys = _nobodys()
        try:
            return _hasher.verify(hashed or nobodys, password)
        except argon2.exceptions.VerificationError:
            return False

    return await asyncio.get_running_loop().run_in_executor(_threads, verify)


async def reset(person: Person, login_name: str) -> str:
    """Give the person a password for one login, at which they choose their own; returns it.

    Whatever they had before is void: password, code and logins. Call in the tenant's unit of work.
    """
    password = secrets.token_urlsafe(12)
    await Password.filter(person_id=person.id).delete()
    if await Password.exists(login_name=login_name):
        raise UserError(f"登录名“{login_name}”已经是别人的，请先处理。")
    await Password.create(person_id=person.id, login_name=login_name, password_hash=await hash_of(password))
    await end_sessions(person)
    return password


@dataclass(frozen=True)
class Passed:
    """The password was right. `first`: the person must now choose their own and set up their codes."""

    row: Password

    @property
    def first(self) -> bool:
        """Whether no code has been set up."""
        return not self.row.totp_sealed


async def check(tenant_id: int, login_name: str, password: str, code: str, key: bytes) -> Passed:
    """Try a login. Opens its own units of work, the first of which counts the try.

    Raises:
        UserError: It is refused; the text does not say what was wrong.
    """
    async with unit_of_work(tenant_id):
        row = await _counted(login_name)
    password_right = await _matches(row.password_hash if row else None, password[:CHARACTERS_MAX])
    if row is None or not password_right:
        raise UserError(REFUSED)
    async with unit_of_work(tenant_id):
        if not row.totp_sealed:
            if row.created_at + ONE_TIME_FOR < now():
                raise UserError(REFUSED)
        elif not await _take_code(row, code, key):
            raise UserError(REFUSED)
        await Password.filter(id=row.id).update(failures=0, locked_until=None)
    return Passed(row)


async def _counted(login_name: str) -> Password | None:
    """The name's row, with this try counted as a failure until it proves right; None while it is locked."""
    known = await Password.find(login_name=login_name.strip().lower())
    row = await Password.locked(known.id) if known else None
    return row if row is not None and await _count(row) else None


async def _count(row: Password) -> bool:
    """Count a try; whether it may be made."""
    if row.locked_until is not None:
        if row.locked_until > now():
            return False
        row.failures, row.locked_until = 0, None
    row.failures += 1
    if row.failures >= FAILURES_MAX:
        row.locked_until = now() + LOCKED_FOR
    await row.save(update_fields=["failures", "locked_until"])
    return True


async def _take_code(row: Password, code: str, key: bytes) -> bool:
    """Whether the code is right and has not been taken before; it is now."""
    counter = counter_of(unseal(row.totp_sealed, key, purpose=PURPOSE, place=_place(row.person_id)), code)
    if counter is None:
        return False
    taken = await Password.filter(id=row.id, totp_counter__lt=counter, password_hash=row.password_hash).update(
        totp_counter=counter
    )
    return taken == 1


def counter_of(secret: bytes, code: str) -> int | None:
    """The time step whose code this is: the present one, or one beside it, since clocks differ."""
    present = int(time.time()) // CODE_SECONDS
    steps = (present, present - 1, present + 1)
    return next((step for step in steps if hmac.compare_digest(code_at(secret, step).encode(), code.encode())), None)


def code_at(secret: bytes, step: int) -> str:
    """The code of a time step of 30 seconds since 1970."""
    return _totp(secret).generate(step * CODE_SECONDS).decode()


def _totp(secret: bytes) -> TOTP:
    return TOTP(secret, CODE_DIGITS, SHA1(), CODE_SECONDS)


def _place(person_id: int) -> str:
    return f"{current_tenant_id()}:{person_id}"


@dataclass(frozen=True)
class CodeSecret:
    """What the person's authenticator app and we share."""

    secret: bytes

    @classmethod
    def new(cls) -> "CodeSecret":
        """A fresh one."""
        return cls(secrets.token_bytes(SECRET_BYTES))

    @classmethod
    def read(cls, text: str) -> "CodeSecret":
        """The one whose `text` this is."""
        return cls(base64.b32decode(text))

    @property
    def text(self) -> str:
        """For typing into the app where a picture cannot be scanned."""
        return base64.b32encode(self.secret).decode()

    def uri(self, login_name: str) -> str:
        """What the picture says, as authenticator apps read it."""
        return _totp(self.secret).get_provisioning_uri(login_name, "后勤管家")


def refusal_of(password: str, again: str) -> str:
    """Why a new password is not taken; empty when it is."""
    if len(password) < CHARACTERS_MIN:
        return f"新密码太短：至少要{CHARACTERS_MIN}个字符。可以用一句好记的话。"
    if len(password) > CHARACTERS_MAX:
        return f"新密码太长：最多{CHARACTERS_MAX}个字符。"
    if len(set(password)) < 4:
        return "新密码太简单：请用至少4种不同的字符。"
    return "" if password == again else "两次输入的新密码不一样，请重新输入。"


async def set_up(row: Password, secret: CodeSecret, *, password: str, again: str, code: str, key: bytes) -> None:
    """End the first login: the person's own password, and the app that makes their codes. Locks the row.

    Raises:
        UserError: The password is not taken, the code is wrong, or the first login is over already.
    """
    found = await Password.locked(row.id)
    if found is None or found.totp_sealed or found.password_hash != row.password_hash:
        raise UserError("这次登录已经失效，请重新登录。")
    if refusal := refusal_of(password, again):
        raise UserError(refusal)
    if await _matches(found.password_hash, password):
        raise UserError("新密码不能和一次性密码相同。")
    counter = counter_of(secret.secret, code)
    if counter is None:
        raise UserError("验证码不对。请输入手机上现在显示的6位数字；总是不对，请检查手机的时间。")
    found.password_hash = await hash_of(password)
    found.totp_sealed = seal(secret.secret, key, purpose=PURPOSE, place=_place(found.person_id))
    found.totp_counter = counter
    await found.save(update_fields=["password_hash", "totp_sealed", "totp_counter"])


async def change(person: Person, old: str, new: str, again: str, *, session: str) -> str:
    """Replace the person's own password; their other logins end. Returns why not, empty when it was done.

    A wrong old password counts like a failed login, so it is returned and not raised: the count is kept.

    Args:
        session: The hash of the token of the login that goes on.
    """
    known = await Password.find(person_id=person.id)
    row = await Password.locked(known.id) if known else None
    assert row is not None, "who has no password is not shown the page"
    if refusal := refusal_of(new, again):
        return refusal
    if not await _count(row) or not await _matches(row.password_hash, old[:CHARACTERS_MAX]):
        return "原密码不对，没有修改。连续错5次后，要等15分钟才能再试。"
    row.password_hash, row.failures, row.locked_until = await hash_of(new), 0, None
    await row.save(update_fields=["password_hash", "failures", "locked_until"])
    await end_sessions(person, but=session)
    return ""
