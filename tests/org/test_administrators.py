"""Whom an operator appoints by what they typed."""

import pytest

from bot.errors import UserError
from handlers.org.administrators import person_called
from models.org import ChannelAccount, Person
from tests.story import Agency


async def test_an_account_of_another_channel_names_nobody(agency: Agency) -> None:
    """An account typed on the person's page is not proven to be theirs, and may be somebody else's in WeCom."""
    async with agency.work():
        wang = await Person.get(name="王芳")
        await ChannelAccount.create(person_id=wang.id, channel="dingtalk", user_id="fang.w", user_key="fang.w")

        with pytest.raises(UserError, match="没有在职的"):
            await person_called("Fang.W")
        assert (await person_called("WangFang")).id == wang.id
