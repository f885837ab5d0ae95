"""催办规则 in the console."""

from handlers.reminders import Rules, load_rules
from tests.org.conftest import admin
from tests.pages.reader import Reader
from tests.story import Service

__all__ = ["admin"]
PATH = "/console/reminders"


async def test_an_administrator_changes_the_rules(service: Service, admin: Reader) -> None:
    page = await admin.gets(PATH)
    assert page.inputs["urge_minutes"] == "120" and page.inputs["quiet"] == "21:00-07:30"
    saved = await admin.presses(page, "保存", urge_minutes="60", texts_per_day="0", quiet="12：00 至 13：30")
    assert "催办规则已保存" in saved.text and saved.inputs["quiet"] == "12:00-13:30"
    async with service.agency.work():
        assert await load_rules() == Rules(urge_minutes=60, texts_per_day=0, quiet_from=720, quiet_to=810)


async def test_what_cannot_be_is_refused_and_stays_typed(service: Service, admin: Reader) -> None:
    page = await admin.gets(PATH)
    for field, wrong, told in (
        ("urge_minutes", "两小时", "“在聊天里提醒”请填数字"),
        ("text_minutes", "99999", "等待时间请填0到10080分钟"),
        ("texts_per_day", "11", "每人每天的短信请填0到10条"),
        ("quiet", "晚上", "免打扰时间请写成"),
        ("quiet", "25:00-26:00", "免打扰时间请写成"),
    ):
        refused = await admin.presses(page, "保存", **{field: wrong})
        assert refused.status == 422 and told in refused.text and refused.inputs[field] == wrong
    async with service.agency.work():
        assert await load_rules() == Rules()


async def test_the_page_is_for_administrators(service: Service) -> None:
    async with Reader(service, "wangfang") as wang:
        await wang.opens("/h5/")
        assert (await wang.gets(PATH)).status == 404
