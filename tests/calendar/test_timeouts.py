"""Turns that nobody takes: reminded, handed up, approved or rejected after so many working hours, each step once."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

from handlers.flows.publishing import publish
from handlers.org.calendar import load_calendar
from handlers.org.working_time import add_working_minutes
from handlers.requests import ask_material, give_material
from jobs.flows import keep_terms
from models.clock import now
from models.flows import ApprovalTask
from models.org import Person
from models.requests import HistoryEntry, Request
from tests.delegation.conftest import arrange
from tests.requests.test_approval_story import state, submitted
from tests.story import Service, Storyteller


async def waiting(service: Service, *steps: tuple[int, str], mode: str = "all", of: str = "") -> Storyteller:
    """王芳's request waits for 李敏, her manager, under a timeout of these steps."""
    async with service.agency.work():
        node: dict[str, Any] = {"kind": "approve", "key": "manager", "name": "部门主管审批", "mode": mode}
        node["approvers"] = [{"kind": "department_manager"}]
        if of:
            node["approvers"].append({"kind": "person", "person_id": service.agency.ids[of]})
        node["timeout"] = [{"after_hours": hours, "action": action} for hours, action in steps]
        await publish("vehicle", {"nodes": [node]})
    return await submitted(service)


async def task(service: Service, **wanted: Any) -> ApprovalTask:
    async with service.agency.work():
        return await ApprovalTask.get(**wanted)


async def time_is_up(service: Service) -> None:
    """Let the next step of every turn be due, and the worker's minute come."""
    async with service.agency.work():
        await ApprovalTask.filter(due_at__isnull=False).update(due_at=now() - timedelta(minutes=1))
    await keep_terms()
    await service.deliver()


async def working_hours_from_now(service: Service, hours: int) -> datetime:
    async with service.agency.work():
        return add_working_minutes(now(), hours * 60, await load_calendar())


async def history(service: Service) -> list[str]:
    async with service.agency.work():
        return [entry.note for entry in await HistoryEntry.filter(verb="expire").order_by("id")]


def near(one: datetime | None, other: datetime) -> bool:
    return one is not None and abs(one - other) < timedelta(minutes=10)


async def test_a_turn_is_due_in_working_time_and_nothing_happens_before(service: Service) -> None:
    await waiting(service, (8, "remind"))
    assert near((await task(service)).due_at, await working_hours_from_now(service, 8))
    await keep_terms()
    await service.deliver()
    service.person("limin").sees_no("超过规定时间")
    assert await history(service) == []


async def test_without_a_timeout_nothing_is_ever_due(service: Service) -> None:
    await submitted(service)
    assert (await task(service)).due_at is None


async def test_a_reminder_brings_a_fresh_card_and_then_the_next_step_runs(service: Service) -> None:
    await waiting(service, (8, "remind"), (12, "approve"))
    li = service.person("limin")
    first = li.card("等待您审批")
    await time_is_up(service)
    li.sees("等待您审批，已超过规定时间")
    fresh = li.card("等待您审批")
    assert fresh is not first and first.state == "replaced" and fresh.state == "open"
    now_due = await task(service)
    assert now_due.due_step == 1 and near(now_due.due_at, await working_hours_from_now(service, 4))
    await li.taps("同意", item=fresh)
    assert await state(service) == "approved"


async def test_the_system_approves_and_rejects_in_nobodys_name(service: Service) -> None:
    wang = await waiting(service, (8, "approve"))
    await time_is_up(service)
    assert await state(service) == "approved"
    wang.sees("超时未处理，系统自动同意")
    async with service.agency.work():
        entry = await HistoryEntry.get(verb="expire")
        assert entry.person_id is None
        assert (await ApprovalTask.get()).decided_by_id is None
    li = service.person("limin")
    assert li.card("王芳的用车申请").buttons == []


async def test_a_rejection_tells_the_applicant_why(service: Service) -> None:
    wang = await waiting(service, (8, "reject"))
    await time_is_up(service)
    assert await state(service) == "rejected"
    wang.sees("超时未处理，系统自动驳回")


async def test_it_is_handed_up_to_the_manager_above_who_has_the_whole_term_again(service: Service) -> None:
    wang = await waiting(service, (8, "hand_up"), (16, "approve"))
    await time_is_up(service)
    above = service.person("zhoujianguo")
    card = above.card("等待您审批")
    service.person("limin").sees("已转给上级")
    wang.sees("已转给上级", "周建国")
    fresh = await task(service, state="pending")
    assert fresh.person_id == above.person_id and fresh.due_step == 0
    assert near(fresh.due_at, await working_hours_from_now(service, 8))
    # Nobody stands above the head of the agency: a reminder, and then the next step.
    await time_is_up(service)
    above.sees("已超过规定时间")
    assert card.state == "replaced"
    await time_is_up(service)
    assert await state(service) == "approved"


async def test_workers_at_once_and_again_do_each_step_once(service: Service) -> None:
    await waiting(service, (8, "remind"), (12, "remind"))
    async with service.agency.work():
        await ApprovalTask.all().update(due_at=now() - timedelta(days=3))
    await asyncio.gather(*(keep_terms() for _ in range(4)))
    await keep_terms()
    await service.deliver()
    assert await history(service) == ["超时提醒"]
    reminders = [item for item in service.person("limin").inbox if "已超过规定时间" in item.text]
    assert len(reminders) == 1 and (await task(service)).due_step == 1
    await time_is_up(service)
    await time_is_up(service)
    assert len(await history(service)) == 2 and (await task(service)).due_at is None


async def test_a_decided_turn_is_never_touched(service: Service) -> None:
    await waiting(service, (8, "reject"))
    await service.person("limin").taps("同意")
    assert (await task(service)).due_at is None
    async with service.agency.work():
        # Even if its clock had been left running.
        await ApprovalTask.all().update(due_at=now() - timedelta(hours=1))
    await keep_terms()
    assert await state(service) == "approved" and await history(service) == []


async def test_one_turns_step_may_settle_the_other(service: Service) -> None:
    await waiting(service, (8, "approve"), mode="any", of="zhaotiezhu")
    await time_is_up(service)
    assert await state(service) == "approved"
    assert await history(service) == ["超时未处理，系统自动同意"]


async def test_a_delegate_is_reminded_too(service: Service) -> None:
    await arrange(service, "limin", "chenlei")
    await waiting(service, (8, "remind"))
    chen = service.person("chenlei")
    first = chen.card("代李敏审批")
    await time_is_up(service)
    fresh = chen.card("代李敏审批")
    assert fresh is not first and first.state == "replaced"
    await chen.taps("同意", item=fresh)
    assert await state(service) == "approved"


async def test_the_clock_stands_still_while_material_is_asked_for(service: Service) -> None:
    wang = await waiting(service, (8, "remind"))
    li = service.person("limin")
    pending = await task(service)
    async with service.agency.work():
        asker = await Person.get(id=li.person_id)
        await ask_material(pending.id, asker, question="请附上会议通知", channel="web")
    stopped = await task(service)
    assert stopped.due_at is None and stopped.paused
    assert stopped.minutes_left is not None and abs(stopped.minutes_left - 8 * 60) <= 1
    await time_is_up(service)
    assert await history(service) == []
    async with service.agency.work():
        applicant = await Person.get(id=wang.person_id)
        await ApprovalTask.filter(id=pending.id).update(minutes_left=90)
        await give_material(pending.id, applicant, answer="已附", channel="web")
        expected = add_working_minutes(now(), 90, await load_calendar())
    going_on = await task(service)
    assert going_on.minutes_left is None and not going_on.paused and near(going_on.due_at, expected)
    await time_is_up(service)
    assert await history(service) == ["超时提醒"]


async def test_what_cannot_be_done_holds_up_nothing_else(service: Service) -> None:
    await waiting(service, (8, "approve"))
    await service.person("dengjie").says("后天上午九点到十一点用普通车去省政府，2个人，要司机，市内")
    await service.person("dengjie").taps("提交")
    async with service.agency.work():
        first, second = await Request.all().order_by("id")
        # Of a type that no release knows any more: its approval fails.
        await Request.filter(id=first.id).update(request_type="gone")
    await time_is_up(service)
    async with service.agency.work():
        assert (await Request.get(id=first.id)).state == "in_approval"
        assert (await Request.get(id=second.id)).state == "approved"
