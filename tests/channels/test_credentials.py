"""Credentials are sealed, and open only where they belong."""

import pytest
from pydantic import ValidationError

from bot.channels.credentials import CredentialBook, load, save
from bot.channels.dingtalk.credentials import DingTalkCredentials
from bot.channels.wecom.credentials import WeComCredentials
from bot.sealing import SealBroken
from models.database import current, unit_of_work
from models.org import ChannelCredential
from tests.wecom_agency import AES_KEY, KEY, SECRET, TOKEN, add_tenant, app_credentials

OURS = app_credentials("https://qyapi.weixin.qq.com")


async def test_what_is_saved_is_loaded(connected: str):
    tenant_id = await add_tenant()
    newer = OURS.model_copy(update={"agent_id": 7, "contacts_secret": "another"})
    for credentials in (OURS, newer):
        async with unit_of_work(tenant_id):
            await save(credentials, KEY)
        async with unit_of_work(tenant_id):
            assert await load(WeComCredentials, KEY) == credentials


async def test_a_tenant_without_an_app_has_none(connected: str):
    tenant_id = await add_tenant()
    async with unit_of_work(tenant_id):
        assert await load(WeComCredentials, KEY) is None


async def test_the_database_holds_no_secret(connected: str):
    tenant_id = await add_tenant()
    async with unit_of_work(tenant_id):
        await save(OURS, KEY)
        row = await ChannelCredential.get()

    assert row.public["corp_id"] == OURS.corp_id
    for secret in (SECRET, TOKEN, AES_KEY):
        assert secret not in row.sealed + str(row.public) + repr(OURS)


async def test_another_key_does_not_open_them(connected: str):
    tenant_id = await add_tenant()
    async with unit_of_work(tenant_id):
        await save(OURS, KEY)
        with pytest.raises(SealBroken):
            await load(WeComCredentials, b"another deployment's secret")


async def test_another_tenant_cannot_use_a_copied_row(connected: str):
    first, second = await add_tenant("first"), await add_tenant("second")
    async with unit_of_work(first):
        await save(OURS, KEY)
        row = await ChannelCredential.get()
    async with unit_of_work(second):
        await ChannelCredential.create(channel="wecom", public=row.public, sealed=row.sealed)
        with pytest.raises(SealBroken):
            await load(WeComCredentials, KEY)


async def test_the_book_remembers_and_is_bounded(connected: str):
    tenant_id = await add_tenant()
    async with unit_of_work(tenant_id):
        await save(OURS, KEY)
    book = CredentialBook(KEY)
    for number in range(1100):
        assert await book.tenant(f"nobody-{number}") is None
    assert await book.tenant("demo") == tenant_id
    assert await book.of(tenant_id, WeComCredentials) == OURS
    async with unit_of_work(tenant_id):
        await current().connection.execute("DELETE FROM channel_credential")

    assert await book.of(tenant_id, WeComCredentials) == OURS
    assert len(book._tenants) <= 1000


@pytest.mark.parametrize("change", [{"aes_key": "short"}, {"token": "with space"}, {"api_base": "qyapi"}, {"more": 1}])
def test_what_the_console_would_not_show_is_refused(change: dict[str, object]):
    with pytest.raises(ValidationError):
        type(OURS).model_validate({**OURS.model_dump(), **change})


def test_what_does_not_fit_is_not_quoted():
    secret = {"secret": SECRET, "client_secret": SECRET, "aes_key": "too-short-secret"}
    for kind in (WeComCredentials, DingTalkCredentials):
        with pytest.raises(ValidationError) as caught:
            kind.join({"agent_id": "no number"}, secret)
        assert SECRET not in str(caught.value) and "too-short-secret" not in str(caught.value)
