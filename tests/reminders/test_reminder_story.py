"""People who leave a card alone are reminded once, of everything that waits for them; the rest is the agency's rule."""

import asyncio
from datetime import timedelta

import pytest

from handlers.org.calendar import set_days
from handlers.org.demo import demo_agency
from handlers.reminders import Rules, save_rules
from jobs.reminders import send_reminders
from models.clock import LOCAL, now
from models.database import current
from models.messages import SentCard
from models.org import ChannelAccount, Person
from models.requests import Request
from tests.requests.test_approval_story import submitted
from tests.story import Service

NO_QUIET = Rules(quiet_from=0, quiet_to=0)


@pytest.fixture
async def working(service: Service) -> Service:
    """Every day of the last week was worked, and nobody is left alone at any hour."""
    async with service.agency.work():
        today = now().astimezone(LOCAL).date()
        await set_days(today - timedelta(days=8), today, working=True, name="")
        await save_rules(NO_QUIET)
    return service


async def waits(service: Service, **ago: float) -> None:
    """Let every card be so much older, and the worker's minute come."""
    async with service.agency.work():
        await current().connection.execute(
            "UPDATE sent_card SET created_at = created_at - $1::interval", timedelta(**ago)
        )
    await send_reminders()
    await service.deliver()


async def test_an_approver_is_reminded_once(working: Service):
    await submitted(working)
    li = working.person("limin")
    await waits(working, minutes=1)
    li.sees_no("还在等您处理")
    await waits(working, days=2)
    reminder = li.sees("王芳的用车申请 SQ", "还在等您处理")
    assert "to=%2Fh5%2Frequests%2F" in reminder.links[0][1]
    heard = len(li.inbox)
    await waits(working, minutes=1)
    assert len(li.inbox) == heard


async def test_whose_card_was_taken_back_is_led_to_the_page_alone(working: Service):
    await submitted(working)
    async with working.agency.work():
        await SentCard.filter(person_id=working.agency.ids["limin"]).update(taken_back=True)
    await waits(working, days=2)
    assert "卡片" not in working.person("limin").sees("王芳的用车申请 SQ", "还在等您处理").text


async def test_two_workers_remind_once(working: Service):
    await submitted(working)
    async with working.agency.work():
        await current().connection.execute("UPDATE sent_card SET created_at = created_at - interval '2 days'")
    await asyncio.gather(send_reminders(), send_reminders())
    await working.deliver()

    assert len([item for item in working.person("limin").inbox if "还在等您处理" in item.text]) == 1


async def test_everything_that_waits_comes_in_one_message(working: Service):
    await submitted(working)
    await submitted(working, "后天上午九点到十一点用普通车去机场，2个人，要司机，市内")
    await waits(working, days=2)

    li = working.person("limin")
    li.sees("还有2件事在等您处理", "1. 王芳的用车申请", "2. 王芳的用车申请")
    assert len([item for item in li.inbox if "在等您处理" in item.text]) == 1


async def test_what_has_been_answered_reminds_nobody(working: Service):
    await submitted(working)
    li = working.person("limin")
    await li.taps("同意")
    await waits(working, days=2)

    li.sees_no("还在等您处理")
    working.person("zhaotiezhu").sees("还在等您处理")


async def test_a_vehicle_that_leaves_soon_does_not_wait_for_working_time(working: Service):
    await submitted(working)
    await waits(working, minutes=16)
    working.person("limin").sees_no("还在等您处理")
    async with working.agency.work():
        request = await Request.get()
        request.form["start"] = (now() + timedelta(minutes=50)).isoformat()
        await request.save()
    await waits(working, minutes=0)

    working.person("limin").sees("还在等您处理")


async def test_nobody_is_reminded_in_quiet_hours(working: Service):
    await submitted(working)
    minute = now().astimezone(LOCAL).hour * 60 + now().astimezone(LOCAL).minute
    async with working.agency.work():
        await save_rules(Rules(quiet_from=(minute - 60) % 1440, quiet_to=(minute + 60) % 1440))
    await waits(working, days=2)
    working.person("limin").sees_no("还在等您处理")

    async with working.agency.work():
        await save_rules(NO_QUIET)
    await waits(working, minutes=1)
    working.person("limin").sees("还在等您处理")


async def test_a_card_of_last_week_is_forgotten(working: Service):
    await submitted(working)
    await waits(working, days=8)

    working.person("limin").sees_no("还在等您处理")


async def test_a_driver_is_reminded_of_a_trip(working: Service):
    wang = await submitted(working)
    await working.person("limin").taps("同意")
    await working.person("zhaotiezhu").taps("同意")
    async with working.agency.work():
        dispatchers = [card.person_id for card in await SentCard.filter(view="fleet.dispatch", closed=False)]
    await waits(working, days=2)

    names = {person_id: name for name, person_id in working.agency.ids.items()}
    assert dispatchers
    for person_id in dispatchers:
        working.person(names[person_id]).sees("王芳的派车单 GD")
    wang.sees_no("还在等您处理")


async def reminded_twice(service: Service) -> None:
    """Long enough for both rungs: the reminder first, the text a minute later."""
    await waits(service, days=2)
    await waits(service, minutes=1)


def texts_of(service: Service, userid: str) -> list[str]:
    """What 李敏 and the others of the demo agency read on their phones."""
    [mobile] = [row.mobile for row in demo_agency().people if row.userid == userid]
    return [text.content for text in service.simulator.sms.inbox(mobile)]


async def test_who_does_not_react_in_the_chat_gets_one_text_with_a_link(working: Service):
    await submitted(working)
    await reminded_twice(working)
    [text] = texts_of(working, "limin")
    assert "王芳的用车申请SQ" in text and "/s/" in text and "等2件" not in text
    await waits(working, hours=3)
    assert len(texts_of(working, "limin")) == 1


async def test_one_text_tells_how_many_things_wait(working: Service):
    await submitted(working)
    await submitted(working, "后天上午九点到十一点用普通车去机场，2个人，要司机，市内")
    await reminded_twice(working)

    [text] = texts_of(working, "limin")
    assert "等2件" in text


async def test_what_has_no_link_sends_people_to_their_chat(working: Service):
    await submitted(working)
    await working.person("limin").taps("同意")
    await working.person("zhaotiezhu").taps("同意")
    async with working.agency.work():
        dispatcher = (await SentCard.filter(view="fleet.dispatch", closed=False).first()).person_id
    await reminded_twice(working)

    names = {person_id: name for name, person_id in working.agency.ids.items()}
    [text] = texts_of(working, names[dispatcher])
    assert "王芳的派车单 GD" in text and "/s/" not in text and "打开手机上的后勤管家" in text


async def test_a_person_gets_no_more_texts_a_day_than_the_rule_says(working: Service):
    async with working.agency.work():
        await save_rules(Rules(quiet_from=0, quiet_to=0, texts_per_day=1))
    await submitted(working)
    await reminded_twice(working)
    await submitted(working, "后天上午九点到十一点用普通车去机场，2个人，要司机，市内")
    async with working.agency.work():
        await current().connection.execute("UPDATE sent_card SET texted_at = texted_at - interval '1 minute'")
    await reminded_twice(working)

    assert len(texts_of(working, "limin")) == 1


async def test_whom_the_chat_does_not_reach_gets_the_text_at_once(working: Service):
    async with working.agency.work():
        await ChannelAccount.filter(person_id=working.agency.ids["limin"]).delete()
    await submitted(working)
    await waits(working, minutes=0)

    assert len(texts_of(working, "limin")) == 1


async def test_without_a_mobile_number_there_is_no_text(working: Service):
    await submitted(working)
    async with working.agency.work():
        await Person.filter(id=working.agency.ids["limin"]).update(mobile="")
    await reminded_twice(working)

    assert texts_of(working, "limin") == []
