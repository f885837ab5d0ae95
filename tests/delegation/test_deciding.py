"""What a delegate gets: the pending tasks at the beginning, new ones during it, none after; the principal keeps all."""

from datetime import timedelta

from jobs.delegations import keep_delegations
from models.flows import ApprovalTask
from models.org import Delegation
from models.requests import HistoryEntry, Request
from tests.delegation.conftest import arrange, let_time_pass
from tests.requests.test_approval_story import submitted
from tests.story import Service


async def decided(service: Service) -> list[tuple[int, int | None]]:
    """Whose task, and who decided it."""
    async with service.agency.work():
        tasks = await ApprovalTask.filter(state="approved").order_by("id")
        return [(task.person_id, task.decided_by_id) for task in tasks]


async def test_what_is_pending_at_the_beginning_is_shown_and_may_be_decided(service: Service) -> None:
    wang = await submitted(service)
    li, chen = service.person("limin"), service.person("chenlei")
    await arrange(service, "limin", "chenlei")
    chen.sees("从现在起您代李敏审批", "现有1份申请等待")
    card = chen.card("代李敏审批")
    await chen.taps("同意", item=card)
    assert await decided(service) == [(li.person_id, chen.person_id)]
    async with service.agency.work():
        entry = await HistoryEntry.get(verb="approve_task")
        assert (entry.person_id, entry.on_behalf_of_id) == (chen.person_id, li.person_id)
    wang.sees("陈磊代李敏", "已同意")
    assert li.card("王芳的用车申请").buttons == [] and card.state == "replaced"
    await li.taps("同意", item=li.card("王芳的用车申请"), force=True)
    li.sees("已经处理过了")


async def test_what_comes_during_it_goes_to_both_and_the_principal_may_decide(service: Service) -> None:
    await arrange(service, "limin", "chenlei")
    await submitted(service)
    li, chen = service.person("limin"), service.person("chenlei")
    card = chen.card("代李敏审批")
    await li.taps("同意")
    assert await decided(service) == [(li.person_id, li.person_id)]
    assert card.state == "replaced" and card.buttons == []


async def test_when_it_ends_the_cards_close_and_nothing_can_be_decided(service: Service) -> None:
    await submitted(service)
    delegation = await arrange(service, "limin", "chenlei")
    chen = service.person("chenlei")
    card = chen.card("代李敏审批")
    await let_time_pass(service, delegation, timedelta(days=4))
    # Over is over, also before a worker has noticed.
    await chen.taps("同意", item=card)
    chen.sees("不是由您审批")
    await keep_delegations()
    await service.deliver()
    assert "委托已结束" in card.text and card.buttons == []
    assert await decided(service) == []
    await service.person("limin").taps("同意")
    assert len(await decided(service)) == 1


async def test_a_card_stays_open_that_another_delegation_reaches(service: Service) -> None:
    await submitted(service)
    first = await arrange(service, "limin", "chenlei", types=["vehicle"])
    chen = service.person("chenlei")
    async with service.agency.work():
        row = await Delegation.get(id=first)
        await Delegation.create(
            principal_id=row.principal_id,
            delegate_id=row.delegate_id,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            state="active",
        )
    await let_time_pass(service, first, timedelta(days=4))
    await keep_delegations()
    await service.deliver()
    await chen.taps("同意", item=chen.card("代李敏审批"))
    assert len(await decided(service)) == 1


async def test_amount_limits_what_is_shown(service: Service) -> None:
    await submitted(service)
    async with service.agency.work():
        await Request.all().update(amount_fen=500_001)
    await arrange(service, "limin", "chenlei", limit=500_000)
    service.person("chenlei").sees("没有等待审批的申请")
    service.person("chenlei").sees_no("代李敏审批：")
