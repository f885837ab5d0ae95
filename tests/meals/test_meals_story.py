"""Meals: booked in a sentence, limited by the canteen, cancelled in time, counted, marked, and closed at night."""

import asyncio
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from tortoise.exceptions import IntegrityError

from bot.errors import UserError
from handlers import meals, requests
from handlers.meals import budget, menu
from handlers.meals.sittings import locked_sitting, why_not
from handlers.org.calendar import set_days
from handlers.org.leaving import leave, preview
from jobs.meals import close_meals
from models.clock import now
from models.database import repeated
from models.flows import ApprovalTask
from models.meals import MealBooking, Sitting
from models.org import Person
from models.requests import Request
from tests.pages.reader import Opening, Reader
from tests.story import Agency, Service


@pytest.fixture(autouse=True)
async def every_day(agency: Agency) -> None:
    """The canteen cooks on every day of the week, so that it does not matter on which the tests run."""
    async with agency.work():
        for code in meals.SITTINGS:
            await locked_sitting(code)
        await Sitting.all().update(working_days_only=False)


async def change(agency: Agency, **values: Any) -> None:
    """Something about lunch."""
    async with agency.work():
        await Sitting.filter(code="lunch").update(**values)


def tomorrow() -> date:
    return now().date() + timedelta(days=1)


async def booked(agency: Agency, userid: str, *, people: int = 1, sitting: str = "lunch") -> int:
    """A booking for tomorrow that was just sent; its request's id."""

    @repeated
    async def send() -> int:
        async with agency.work():
            person = await Person.get(id=agency.ids[userid])
            form = meals.MEAL.form.dump({"date": tomorrow(), "sitting": sitting, "people": people})
            about = {"applicant_id": person.id, "department_id": person.department_id, "form": form}
            draft = await Request.create(request_type="meal", **about)
            await requests.submit(draft, person, channel="wecom")
            return int(draft.id)

    return await send()


async def states(agency: Agency) -> list[str]:
    async with agency.work():
        return [one.state for one in await MealBooking.listed("id")]


async def test_lunch_is_booked_in_a_sentence_and_cancelled_in_time(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("明天中午食堂订餐，两个人，一位回民")
    assert "一位回民" in wang.card("2人").text
    await wang.taps("提交")
    wang.sees("已订好", "午餐 2人", "09:30前撤销")
    async with service.agency.work():
        booking = await MealBooking.get()
        assert (booking.day, booking.sitting, booking.people, booking.state) == (tomorrow(), "lunch", 2, "booked")
    await wang.says("明天中午订餐")
    wang.card("1人")
    await wang.taps("提交")
    wang.sees("您已经订了")
    await wang.says("取消")
    await wang.says("明天晚上不去食堂吃了")
    wang.sees("您没有订", "晚餐")
    await wang.says("后天晚上订餐")
    await wang.says("晚饭不要了")
    wang.sees("用餐预订已取消，没有提交")
    await wang.says("明天中午不去食堂吃了")
    wang.sees("要撤销", "午餐 2人")
    await wang.says("确认")
    assert await states(service.agency) == ["cancelled"]
    await booked(service.agency, "wangfang", people=3)
    assert await states(service.agency) == ["cancelled", "booked"]


async def test_after_the_cut_off_nothing_is_booked_and_nothing_cancelled(service: Service) -> None:
    agency = service.agency
    request_id = await booked(agency, "wangfang")
    await change(agency, cutoff_days=1, cutoff_minute=0)
    with pytest.raises(UserError, match="已经截止预订"):
        await booked(agency, "chenlei")
    async with agency.work():
        with pytest.raises(UserError, match="食堂已备餐，不能再取消"):
            await requests.cancel(request_id, await Person.get(id=agency.ids["wangfang"]), channel="web")
    chen = service.person("chenlei")
    await chen.says("明天中午订餐")
    chen.sees("已经截止预订", "请问哪天用餐")
    assert await states(agency) == ["booked"]


async def test_on_days_off_and_without_a_sitting_nobody_cooks(agency: Agency) -> None:
    await change(agency, working_days_only=True)
    async with agency.work():
        await set_days(tomorrow(), tomorrow(), working=False, name="停电")
        lunch = (await meals.load_sittings())["lunch"]
        assert "不上班" in await why_not(lunch, tomorrow(), now())
        await set_days(tomorrow(), tomorrow(), working=True, name="加班")
        assert await why_not(lunch, tomorrow(), now()) == ""
    await change(agency, active=False)
    with pytest.raises(UserError, match="现在不供应午餐"):
        await booked(agency, "wangfang")


async def test_of_many_who_want_the_last_places_as_many_get_them_as_there_are(agency: Agency) -> None:
    await change(agency, capacity=5)
    people = ["wangfang", "chenlei", "dengjie", "luoxia", "pengbo", "caojun", "weina", "jiangnan"]
    done = await asyncio.gather(*(booked(agency, who, people=2) for who in people), return_exceptions=True)
    refused = [one for one in done if isinstance(one, UserError)]
    assert len(refused) == 6 and all("只剩1个位子" in one.text for one in refused)
    done = await asyncio.gather(*(booked(agency, "tangwei") for _ in range(4)), return_exceptions=True)
    assert len([one for one in done if isinstance(one, UserError)]) == 3
    async with agency.work():
        assert sum(one.people for one in await MealBooking.all()) == 5
        uncounted = await MealBooking.all().first()
        with pytest.raises(IntegrityError, match="is full"):
            await MealBooking.filter(id=uncounted.id).update(people=6)


async def test_of_many_receptions_as_many_go_out_as_the_budget_bears(agency: Agency) -> None:
    async with agency.work():
        department = (await Person.get(id=agency.ids["wangfang"])).department_id
        await budget.save_budget(department, tomorrow().year, 1000_00)
        await budget.save_beyond(budget.REFUSE)
    values = {"date": tomorrow(), "sitting": "lunch", "guests": 6, "hosts": 2, "standard": 60_00, "total": 480_00}
    form = meals.RECEPTION.form.dump({**values, "whom": "省厅", "host": "周建国"})

    @repeated
    async def send(userid: str) -> None:
        async with agency.work():
            person = await Person.get(id=agency.ids[userid])
            about = {"applicant_id": person.id, "department_id": person.department_id, "form": form}
            draft = await Request.create(request_type="reception_meal", **about)
            await requests.submit(draft, person, channel="wecom")

    people = ["wangfang", "limin", "chenlei", "dengjie"]
    done = await asyncio.gather(*map(send, people), return_exceptions=True)
    assert sorted(str(one)[:10] for one in done) == ["None", "None", *["超出本部门接待预算（"] * 2]


async def exported(reader: Reader, path: str) -> list[tuple[Any, ...]]:
    """The rows of a list's spreadsheet, without its head."""
    async with reader.session.get(f"{reader.service.url}{path}") as answer:
        sheet = load_workbook(BytesIO(await answer.read())).active
    return [row for row in sheet.iter_rows(values_only=True) if isinstance(row[-1], int)]


async def test_the_kitchen_counts_marks_and_finds_who_did_not_come(service: Service, open_page: Opening) -> None:
    agency = service.agency
    await booked(agency, "wangfang", people=2)
    await booked(agency, "chenlei")
    await booked(agency, "luoxia", people=4)
    await booked(agency, "pengbo", sitting="dinner")
    han, sheet = await open_page("hanmei", "/console/meals")
    counted = await exported(han, "/console/meal-counts?sitting=lunch&export=xlsx")
    assert [row[1:4] for row in counted] == [("午餐", "合计", 7), ("午餐", "综合科", 3), ("午餐", "财务科", 4)]

    async with agency.work():
        rows = {one.person_id: str(one.id) for one in await MealBooking.listed("id", sitting="lunch")}
    wang = rows[agency.ids["wangfang"]]
    early = await han.presses(sheet, "登记为已用餐", ticks={"row": [wang]})
    assert "没有勾选可以登记的" in early.text, "nobody has eaten tomorrow's lunch yet"
    async with agency.work():
        await MealBooking.all().update(day=now().date())
    marked = await han.presses(sheet, "登记为已用餐", ticks={"row": [wang]})
    assert "已登记用餐" in marked.text
    async with agency.work():
        await MealBooking.all().update(day=now().date() - timedelta(days=1))
    await close_meals()
    await close_meals()
    missed = await han.gets("/console/meals?state=missed")
    assert "陈磊" in missed.text and "罗霞" in missed.text and "王芳" not in missed.text and "彭博" not in missed.text
    late = await han.presses(missed, "登记为已用餐", ticks={"row": [rows[agency.ids["luoxia"]]]})
    assert "罗霞" not in late.text
    async with agency.work():
        assert {one.state for one in await Request.all()} == {"fulfilled"}


async def test_a_reception_is_approved_by_number_of_hosts_and_money(service: Service, open_page: Opening) -> None:
    agency = service.agency
    wang, sheet = await open_page("wangfang", "/h5/apply?type=reception_meal")
    sheet = await wang.presses(sheet, "填写接待用餐")
    guests = {"guests": "6", "hosts": "4", "standard": "60", "whom": "省厅调研组", "host": "周建国"}
    given = {"date": tomorrow().isoformat(), "sitting": "lunch", **guests}
    many = await wang.presses(sheet, "提交", **given)
    assert "陪餐最多3人" in many.text
    sent = await wang.presses(many, "提交", **{**given, "hosts": "2"})
    assert "480元" in sent.text and "接待用餐" in sent.text
    async with agency.work():
        request = await Request.get()
        assert (request.state, request.amount_fen) == ("in_approval", 480_00)
        booking = await MealBooking.get()
        assert (booking.people, booking.reception, booking.state) == (8, True, "booked"), "held while it is approved"
        task = await ApprovalTask.get()
        await requests.decide(task.id, await Person.get(id=task.person_id), reason="超标准", channel="web")
    assert await states(agency) == ["cancelled"]


async def test_the_sittings_are_kept_on_a_page(service: Service, open_page: Opening) -> None:
    han, sheet = await open_page("hanmei", "/console/sittings")
    assert sheet.inputs["dinner_hours"] == "17:40-18:40"
    for wrong, said in (("18:00", "看不懂"), ("18:00-17:00", "结束早于开始"), ("", "请写成 11:40-13:00")):
        refused = await han.presses(sheet, "保存", dinner_hours=wrong)
        assert refused.status == 422 and said in refused.text
    assert "数字" in (await han.presses(sheet, "保存", lunch_capacity="很多")).text
    saved = await han.presses(sheet, "保存", dinner_hours="18:00-19:00", dinner_days="1", dinner_until="16:00")
    assert "餐次已保存" in saved.text
    async with service.agency.work():
        dinner = (await meals.load_sittings())["dinner"]
        assert (dinner.starts_minute, dinner.cutoff_days, dinner.cutoff_minute) == (18 * 60, 1, 16 * 60)
        assert dinner.active and not dinner.working_days_only
    _, outsider = await open_page("wangfang", "/console/sittings")
    assert outsider.status == 404


async def test_the_menu_comes_with_the_canteen(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    wang = service.person("wangfang")
    await wang.says("今天食堂吃什么")
    wang.sees("菜单还没有放到这里", "午餐 11:40-13:00，当天09:30前预订")

    async def canteen(day: date) -> str:
        return f"{day.day}日：红烧肉"

    monkeypatch.setattr(menu, "_menu_of", canteen)
    await wang.says("今天食堂吃什么")
    wang.sees("红烧肉")


async def test_guests_make_it_a_reception_which_is_weighed_against_the_budget(
    service: Service, open_page: Opening
) -> None:
    wang, li, zhou = (service.person(one) for one in ("wangfang", "limin", "zhoujianguo"))
    han, sheet = await open_page("hanmei", "/console/reception-budgets")
    async with service.agency.work():
        department = (await Person.get(id=wang.person_id)).department_id
    about = {"department": str(department), "year": str(tomorrow().year)}
    assert (await han.presses(sheet, "保存预算", **about, sum="很多")).status == 422
    saved = await han.presses(sheet, "保存预算", **about, sum="400")
    assert "综合科" in saved.text and "400" in saved.text
    await wang.says("明天中午有接待，订一桌8人，每人60元")
    wang.sees("人数 8人", "请问接待几位客人")
    for answer in ("6", "省厅调研组", "周建国"):
        await wang.says(answer)
    card = wang.card("480元")
    assert "陪餐：2人" in card.text, "who is no guest is a host"
    assert "省厅调研组" in card.text and "午餐" in card.text
    assert "这次480元，超出80元" in card.text and "多一级主管审批" in card.text
    await wang.taps("提交")
    assert "超出80元" in li.card("接待用餐").text
    await li.taps("同意")
    await zhou.taps("同意")
    wang.sees("已订好", "午餐 8人")
    spent = await han.opens("/console/reception-budgets")
    assert "超出 80" in spent.text
    await han.presses(spent, "保存", beyond="refuse")
    await wang.says("明天晚上接待用餐，客人2位，不用陪餐")
    await wang.says("每人标准10元")
    await wang.says("0")
    wang.sees("超出本部门接待预算", "不能提交")


async def test_who_leaves_eats_here_no_more_and_guests_come_all_the_same(service: Service) -> None:
    agency = service.agency
    await booked(agency, "chenlei")
    async with agency.work():
        chen = await Person.get(id=agency.ids["chenlei"])
        assert any("午餐 1人" in line for line in await preview(chen))
        await leave(chen, None, by=await Person.get(id=agency.ids["heshuqin"]), channel="web")
        assert (await Request.get()).state == "cancelled"
    assert await states(agency) == ["cancelled"]
    await booked(agency, "wangfang")
    await change(agency, cutoff_days=1, cutoff_minute=0)
    async with agency.work():
        await leave(await Person.get(id=agency.ids["wangfang"]), None, by=None, channel="web")
    assert await states(agency) == ["cancelled", "booked"], "the kitchen has begun"
