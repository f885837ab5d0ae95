"""工作时间与节假日 in the console, and what a change of it does to deadlines that are running."""

from datetime import date, datetime, timedelta

from handlers.org import calendar
from handlers.org.working_time import OFFICE_HOURS, add_working_minutes, working_minutes_between
from models.clock import now
from models.flows import ApprovalTask
from models.org import AgencySetting, CalendarDay
from tests.org.conftest import admin
from tests.pages.reader import Reader
from tests.requests.test_approval_story import submitted
from tests.story import Service

__all__ = ["admin"]
PATH = "/console/calendar"


async def due_task(service: Service, minutes: int) -> datetime:
    """A task that falls due after so many working minutes."""
    await submitted(service)
    async with service.agency.work():
        due = add_working_minutes(now(), minutes, await calendar.load_calendar())
        await ApprovalTask.all().update(due_at=due)
    return due


async def minutes_left(service: Service) -> int:
    async with service.agency.work():
        task = await ApprovalTask.get()
        assert task.due_at is not None
        return working_minutes_between(now(), task.due_at, await calendar.load_calendar())


async def test_the_page_is_for_administrators(service: Service, admin: Reader) -> None:
    async with Reader(service, "wangfang") as wang:
        await wang.opens("/h5/")
        assert (await wang.gets(PATH)).status == 404
        assert PATH not in (await wang.gets("/console/menu")).paper.links
    page = await admin.gets(PATH)
    assert page.status == 200 and page.inputs["hours_0"] == "09:00-12:00 13:30-17:30" and page.inputs["hours_6"] == ""
    assert PATH in (await admin.gets("/console/menu")).paper.links


async def test_the_year_shows_holidays_and_the_days_worked_for_them(service: Service, admin: Reader) -> None:
    page = await admin.gets(f"{PATH}?year=2026")
    assert '<td class="day-holiday" title="国庆节">7<i>休</i></td>' in page.html
    assert '<td class="day-exchange" title="国庆节调休上班">10<i>班</i></td>' in page.html
    assert (await admin.gets(f"{PATH}?year=1999")).status == 200
    assert (await admin.gets(f"{PATH}?year=x")).status == 200


async def test_the_hours_are_changed_and_running_deadlines_keep_what_was_left(service: Service, admin: Reader) -> None:
    before = await due_task(service, 20 * 60)
    left = await minutes_left(service)
    page = await admin.gets(PATH)
    refused = await admin.presses(page, "保存工作时间", hours_2="九点到五点")
    assert refused.status == 422 and "周三：看不懂" in refused.text and refused.inputs["hours_2"] == "九点到五点"
    shorter = {f"hours_{number}": "9:00-11:00" for number in range(5)}
    saved = await admin.presses(await admin.gets(PATH), "保存工作时间", **shorter)
    assert "工作时间已保存" in saved.text and saved.inputs["hours_4"] == "09:00-11:00"
    assert abs(await minutes_left(service) - left) <= 1
    async with service.agency.work():
        task = await ApprovalTask.get()
        assert task.due_at is not None and task.due_at > before
    none = await admin.presses(saved, "保存工作时间", **{f"hours_{number}": "" for number in range(7)})
    assert none.status == 422 and "至少要有一天上班" in none.text
    async with service.agency.work():
        assert len((await AgencySetting.get(key="working_hours")).value) == 7


async def test_own_days_come_first_and_can_be_taken_back(service: Service, admin: Reader) -> None:
    wednesday = now().date() + timedelta(days=21)
    wednesday += timedelta(days=(2 - wednesday.weekday()) % 7)
    page = await admin.gets(f"{PATH}?year={wednesday.year}")
    nothing = await admin.presses(page, "保存日期", first="哪天都行")
    assert nothing.status == 422 and "请填写日期" in nothing.text
    last = wednesday + timedelta(days=1)
    saved = await admin.presses(page, "保存日期", first=wednesday.isoformat(), last=last.isoformat(), name="单位搬家")
    assert "日期已保存" in saved.text
    async with service.agency.work():
        own = await calendar.load_calendar()
        assert own.hours(wednesday) == () == own.hours(last)
        assert own.hours(last + timedelta(days=1)) == OFFICE_HOURS or last.weekday() == 4
        assert await CalendarDay.all().count() == 2
    shown = await admin.gets(f"{PATH}?year={wednesday.year}")
    assert "本单位：单位搬家" in shown.html
    again = await admin.presses(shown, "保存日期", first=last.isoformat(), working="yes", name="补班")
    assert "补班" in again.text
    async with service.agency.work():
        assert (await calendar.load_calendar()).hours(last) == OFFICE_HOURS
    restored = await admin.presses(await admin.gets(f"{PATH}?year={wednesday.year}"), "恢复默认")
    assert "已恢复为默认" in restored.text
    async with service.agency.work():
        assert await CalendarDay.all().count() == 1


async def test_impossible_days_are_refused(service: Service, admin: Reader) -> None:
    page = await admin.gets(PATH)
    year = now().year
    wrong = {
        "日期要在": {"first": "1999-01-01"},
        "不能早于": {"first": f"{year}-12-31", "last": f"{year}-12-01"},
        "一次最多": {"first": f"{year}-01-01", "last": f"{year}-12-31"},
    }
    for words, values in wrong.items():
        refused = await admin.presses(page, "保存日期", **values)
        assert refused.status == 422 and words in refused.text
    async with service.agency.work():
        assert await CalendarDay.all().count() == 0


async def test_a_missing_year_is_warned_of(service: Service, admin: Reader) -> None:
    missing = calendar.missing_year(date.today())
    page = await admin.gets(PATH)
    assert (f"还没有{missing}年的法定节假日" in page.text) == (missing is not None)
