"""Somebody leaves in the very moment in which a flow asks them: the request goes on with the successor all the same."""

from handlers import org, requests
from jobs.flows import keep_terms
from models.database import spawn
from models.flows import ApprovalTask
from models.org import Person
from models.requests import HistoryEntry, Request
from tests.requests.test_approval_story import SENTENCE, state
from tests.story import Service


async def leaves(service: Service, userid: str) -> None:
    agency = service.agency
    async with agency.work():
        person = await Person.get(id=agency.ids[userid])
        await org.leave(person, await Person.get(id=agency.ids["zhaotiezhu"]), by=None, channel="web")


async def asked(service: Service) -> list[int]:
    async with service.agency.work():
        return [task.person_id for task in await ApprovalTask.filter(state="pending")]


async def test_who_left_while_a_request_was_sent_is_replaced_within_a_minute(service: Service) -> None:
    agency, wang = service.agency, service.person("wangfang")
    await wang.says(SENTENCE)
    async with agency.work():
        draft, applicant = await Request.get(), await Person.get(id=agency.ids["wangfang"])
        await requests.submit(draft, applicant, channel="web")
        # 李敏 is asked, which nobody else can see yet.
        await spawn(leaves(service, "limin"))
    assert await asked(service) == [agency.ids["limin"]]

    await keep_terms()
    await service.deliver()

    zhao = service.person("zhaotiezhu")
    assert await asked(service) == [zhao.person_id]
    zhao.sees("李敏的审批由您接手，涉及1份申请")
    async with agency.work():
        assert (await HistoryEntry.get(verb="reassign_tasks")).note == "李敏的审批由赵铁柱接手"
    await zhao.says("待我审批")
    await zhao.taps("同意")
    assert await state(service) == "approved"


async def test_a_minute_in_which_nobody_has_left_changes_nothing(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    await keep_terms()
    assert await asked(service) == [service.agency.ids["limin"]]
    async with service.agency.work():
        assert not await HistoryEntry.exists(verb="reassign_tasks")
