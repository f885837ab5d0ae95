"""The demo agency with a mini-program."""

from dataclasses import replace

import pytest

from handlers.org.tenants import add_tenant
from settings import Settings
from tests.story import Agency, open_agency

APPID = "wx00112233"


@pytest.fixture
async def agency(connected: str, settings: Settings) -> Agency:
    """The demo agency's rows, and a mini-program that is associated with its app."""
    found = await open_agency(settings)
    assert found.tenant.wecom is not None
    wecom = found.tenant.wecom.model_copy(update={"miniprogram_appid": APPID})
    tenant = found.tenant.model_copy(update={"wecom": wecom})
    await add_tenant(settings.database_url, tenant, settings.secret_key)
    return replace(found, tenant=tenant)
