"""Many tries at once: the limit holds, and a code counts once."""

import asyncio
import time

import pytest

from bot.errors import UserError
from bot.sealing import SealBroken
from handlers.org import passwords
from handlers.org.passwords import CodeSecret
from models.org import Person
from models.sessions import Password
from tests.story import Agency

OWN = "一句很好记的话，很长"


async def ready(agency: Agency) -> tuple[CodeSecret, int]:
    """何淑琴 has a password and codes; the secret, and the time step that comes next."""
    secret, step = CodeSecret.new(), int(time.time()) // 30
    key = agency.settings.secret_key
    async with agency.work():
        await passwords.reset(await Person.one(id=agency.ids["heshuqin"]), "heshuqin")
        row = await Password.get()
        code = passwords.code_at(secret.secret, step)
        await passwords.set_up(row, secret, password=OWN, again=OWN, code=code, key=key)
    return secret, step + 1


async def tries(agency: Agency, password: str, code: str) -> bool:
    try:
        await passwords.check(agency.tenant_id, "heshuqin", password, code, agency.settings.secret_key)
    except UserError:
        return False
    return True


async def test_a_code_lets_one_of_many_in(agency: Agency) -> None:
    secret, step = await ready(agency)
    code = passwords.code_at(secret.secret, step)
    assert sorted(await asyncio.gather(*(tries(agency, OWN, code) for _ in range(4)))) == [False, False, False, True]


async def test_guessing_at_once_is_no_way_around_the_limit(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    secret, step = await ready(agency)
    looked_at = []
    matches = passwords._matches

    async def counted(hashed: str | None, password: str) -> bool:
        looked_at.append(hashed)
        return await matches(hashed, password)

    monkeypatch.setattr(passwords, "_matches", counted)
    assert not any(await asyncio.gather(*(tries(agency, f"guess {number}", "000000") for number in range(12))))
    async with agency.work():
        row = await Password.get()
    # The others were held against nobody's password, which takes as long.
    assert len(looked_at) == 12 and looked_at.count(row.password_hash) == passwords.FAILURES_MAX
    assert row.failures == passwords.FAILURES_MAX
    assert not await tries(agency, OWN, passwords.code_at(secret.secret, step))


async def test_what_is_stored_opens_nothing_elsewhere(agency: Agency) -> None:
    """Somebody who can write to the table gives their own sealed secret to another: it does not open."""
    secret, step = await ready(agency)
    async with agency.work():
        row = await Password.get()
        await Password.all().delete()
        await Password.create(
            person_id=agency.ids["wangfang"],
            login_name="heshuqin",
            password_hash=row.password_hash,
            totp_sealed=row.totp_sealed,
        )
    with pytest.raises(SealBroken):
        await tries(agency, OWN, passwords.code_at(secret.secret, step))
