"""车辆出入证, from the sentence to the gate: approved, shown, checked, renewed, revoked."""

import asyncio
from datetime import date, timedelta

import pytest
from aiohttp import ClientSession

from bot.errors import UserError
from forms.dates import show_day
from handlers import codes, passes, requests
from handlers.org.leaving import leave
from handlers.passes.chat import KIND
from handlers.passes.lengths import last_day
from jobs.passes import remind_of_passes
from models.clock import now
from models.database import repeated
from models.flows import ApprovalTask
from models.org import Person
from models.passes import VehiclePass
from models.requests import Request
from tests.pages.reader import Opening
from tests.story import Agency, Service

PLATE = "京A12345"


def in_days(days: int) -> date:
    return now().date() + timedelta(days=days)


async def asked(agency: Agency, userid: str, plate: str, first: date, last: date) -> int:
    """A request that was just sent; its id."""

    @repeated
    async def send() -> int:
        async with agency.work():
            person = await Person.get(id=agency.ids[userid])
            form = passes.PASS.form.dump({"plate": plate, "valid_from": first, "valid_to": last})
            about = {"applicant_id": person.id, "department_id": person.department_id, "form": form}
            draft = await Request.create(request_type="vehicle_pass", **about)
            await requests.submit(draft, person, channel="wecom")
            return int(draft.id)

    return await send()


async def given(agency: Agency, userid: str, plate: str, first: date, last: date) -> int:
    """A pass in force; its id."""
    async with agency.work():
        person = await Person.get(id=agency.ids[userid])
        about = {"applicant_id": person.id, "department_id": person.department_id, "state": "fulfilled"}
        request = await Request.create(request_type="vehicle_pass", **about)
        one = await VehiclePass.create(
            request_id=request.id, person_id=person.id, plate=plate, valid_from=first, valid_to=last, state="active"
        )
        return int(one.id)


async def test_from_the_sentence_to_the_gate(service: Service, open_page: Opening) -> None:
    wang, li = service.person("wangfang"), service.person("limin")
    await wang.says("帮我办个半年的车辆出入证，车牌京a·12345")
    wang.sees("有效期 半年", "请问从哪天开始用")
    first = in_days(1)
    last = last_day("半年", first)
    assert last is not None
    await wang.says("明天")
    assert show_day(last) in wang.card(PLATE).text
    await wang.taps("提交")
    async with service.agency.work():
        assert await passes.valid_plates(first) == frozenset(), "nobody enters before it is approved"
    await li.taps("同意")
    wang.sees("已办好", PLATE)
    async with service.agency.work():
        one = await VehiclePass.get()
        assert (one.state, one.valid_from, one.valid_to) == ("active", first, last)
        assert (await Request.get()).state == "fulfilled"
        assert await passes.valid_plates(first) == {PLATE} == await passes.valid_plates(last)
        assert await passes.valid_plates(last + timedelta(days=1)) == await passes.valid_plates() == frozenset()

    _, mine = await open_page("wangfang", f"/h5/passes/{one.id}")
    assert "<svg" in mine.html and PLATE in mine.html and "未到开始日期" in mine.html
    _, theirs = await open_page("chenlei", f"/h5/passes/{one.id}")
    assert theirs.status == 404
    guard, sheet = await open_page("linping", "/h5/passes?plate=a1234")
    assert PLATE in sheet.text and "王芳" in sheet.text
    assert "没有查到" in (await guard.gets("/h5/passes?plate=沪B99999")).text
    _, listed = await open_page("linping", "/console/passes?q=%E4%BA%ACA12345&standing=early")
    assert "王芳" in listed.text and "综合科" in listed.text
    assert PLATE not in (await guard.gets("/console/passes?standing=valid")).text
    seen = await guard.gets(f"/console/passes/{one.id}")
    assert "<svg" in seen.html and "李敏同意" in seen.text and "注销原因" not in seen.text
    await wang.says("我的出入证要续办")
    assert show_day(last + timedelta(days=1)) in wang.card("请确认").text
    await wang.taps("提交")
    again = await guard.gets(f"/console/passes/{one.id}")
    assert "续办到" in again.text and "这辆车的其他出入证" in again.text


async def test_whoever_reads_the_code_sees_whether_it_is_valid_and_no_name(service: Service) -> None:
    pass_id = await given(service.agency, "wangfang", PLATE, in_days(-2), in_days(0))
    async with service.agency.work():
        url = codes.url_of(await codes.code_for(KIND, pass_id))
    async with ClientSession() as phone, phone.get(url) as answer:
        html = await answer.text()
        assert answer.status == 200 and PLATE in html and "有效" in html and "示范市机关事务管理局" in html
        assert "王芳" not in html and "13800" not in html
    guard = service.person("linping")
    await guard.phone.scans(url)
    await service.deliver()
    guard.sees(f"{PLATE}：有效")
    async with service.agency.work():
        await VehiclePass.all().update(valid_to=in_days(-1))
    async with ClientSession() as phone, phone.get(url) as answer:
        assert "已过期" in await answer.text()


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(-1, 30, "已经过去"), (5, 4, "早于开始日期"), (1, 400, "最长366天"), (500, 510, "太远了")],
)
async def test_days_that_cannot_be_are_refused(service: Service, first: int, last: int, said: str) -> None:
    async with service.agency.work():
        values = {"plate": PLATE, "valid_from": in_days(first), "valid_to": in_days(last)}
        _, problems = await passes.PASS.settle(values)
        problems += passes.PASS.form.check(values, now())
        assert said in "".join(problem.text for problem in problems)


async def test_one_pass_a_person_unless_the_agency_allows_more(service: Service, open_page: Opening) -> None:
    agency = service.agency
    await asked(agency, "wangfang", PLATE, in_days(1), in_days(30))
    with pytest.raises(UserError, match="每人同时只能有1张"):
        await asked(agency, "wangfang", "京B88888", in_days(30), in_days(60))
    with pytest.raises(UserError, match="已有一份出入证申请在审批"):
        await asked(agency, "chenlei", PLATE, in_days(20), in_days(40))
    await asked(agency, "wangfang", PLATE, in_days(31), in_days(60))
    sun, sheet = await open_page("sunlihua", "/console/pass-rules")
    assert "请填1到10" in (await sun.presses(sheet, "保存", each="0")).text
    assert "已保存" in (await sun.presses(sheet, "保存", each="2")).text
    await asked(agency, "wangfang", "京B88888", in_days(30), in_days(60))
    async with agency.work():
        assert sorted(await VehiclePass.all().values_list("place", flat=True)) == [0, 0, 1]


async def test_a_refused_request_gives_its_days_back(service: Service) -> None:
    request_id = await asked(service.agency, "wangfang", PLATE, in_days(1), in_days(30))
    async with service.agency.work():
        await requests.withdraw(request_id, await Person.get(id=service.agency.ids["wangfang"]), channel="web")
    again = await asked(service.agency, "chenlei", PLATE, in_days(1), in_days(30))
    async with service.agency.work():
        task = await ApprovalTask.get(request_id=again)
        await requests.decide(task.id, await Person.get(id=task.person_id), reason="不住这里", channel="web")
    await asked(service.agency, "wangfang", PLATE, in_days(1), in_days(30))
    async with service.agency.work():
        states = await VehiclePass.all().order_by("id").values_list("state", flat=True)
        assert states == ["released", "released", "requested"]


async def test_of_many_who_ask_for_one_plate_at_once_one_gets_it(agency: Agency) -> None:
    people = ["wangfang", "chenlei", "dengjie", "luoxia", "pengbo", "caojun", "weina", "jiangnan"]
    days = (in_days(1), in_days(30))
    won = await asyncio.gather(*(asked(agency, who, PLATE, *days) for who in people), return_exceptions=True)
    refused = [one for one in won if isinstance(one, UserError)]
    assert len(refused) == len(people) - 1
    plates = [f"京A{number}" for number in range(10001, 10007)]
    won = await asyncio.gather(*(asked(agency, "tangwei", one, *days) for one in plates), return_exceptions=True)
    assert len([one for one in won if isinstance(one, UserError)]) == len(plates) - 1
    async with agency.work():
        assert await VehiclePass.all().count() == 2


async def test_a_week_before_the_end_one_tap_renews(service: Service) -> None:
    wang = service.person("wangfang")
    await given(service.agency, "wangfang", PLATE, in_days(-23), in_days(6))
    await given(service.agency, "chenlei", "京B88888", in_days(-23), in_days(8))
    await remind_of_passes()
    await remind_of_passes()
    await service.deliver()
    assert len([item for item in wang.inbox if item.card and "快到期" in item.text]) == 1
    service.person("chenlei").sees_no("快到期")
    await wang.taps("续办")
    await wang.taps("提交")
    async with service.agency.work():
        old, _, new = await VehiclePass.all().order_by("id")
        assert (new.plate, new.valid_from, new.valid_to) == (PLATE, in_days(7), in_days(36))
        assert (old.state, new.state) == ("active", "requested")
    await wang.taps("续办", item=wang.card("快到期"), force=True)
    wang.sees("已经续办到")


async def test_a_manager_revokes_with_a_reason_and_leaving_revokes_too(service: Service, open_page: Opening) -> None:
    agency = service.agency
    pass_id = await given(agency, "wangfang", PLATE, in_days(-1), in_days(30))
    sun, sheet = await open_page("sunlihua", f"/h5/passes/{pass_id}")
    assert "请写明注销的原因" in (await sun.presses(sheet, "注销")).text
    gone = await sun.presses(sheet, "注销", reason="车辆已转让")
    assert "已注销" in gone.text and "<svg" not in gone.html
    service.person("wangfang").sees("已被孙丽华注销：车辆已转让")
    other = await given(agency, "chenlei", "京B88888", in_days(-1), in_days(30))
    async with agency.work():
        guard = await Person.get(id=agency.ids["linping"])
        with pytest.raises(UserError, match="不能注销"):
            await passes.revoke(other, guard, reason="试试")
        await leave(await Person.get(id=agency.ids["chenlei"]), None, by=None, channel="web")
        assert await passes.valid_plates() == frozenset()
        assert (await VehiclePass.get(id=other)).revoke_reason == "持证人已离职"
