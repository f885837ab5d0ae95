"""A delegation from its arrangement to its end: who is told, what is refused, and that each step happens once."""

import asyncio
from datetime import timedelta

import pytest

from bot.errors import UserError
from handlers.org.delegation.arranging import delegate
from handlers.org.delegation.course import end_delegations_of, end_early
from jobs.delegations import keep_delegations
from models.clock import now
from models.org import Delegation, Person, people_by_id
from tests.delegation.conftest import arrange, let_time_pass, states
from tests.story import Service

DAY = timedelta(days=1)


async def test_it_begins_and_ends_by_itself_and_both_are_told(service: Service) -> None:
    li, chen = service.person("limin"), service.person("chenlei")
    planned = await arrange(service, "limin", "chenlei", starts=DAY)
    li.sees("已委托陈磊代您审批", "全部申请", "取消委托")
    chen.sees("李敏委托您代为审批")
    await keep_delegations()
    assert await states(service) == ["planned"]

    await let_time_pass(service, planned, DAY)
    await keep_delegations()
    await service.deliver()
    assert await states(service) == ["active"]
    li.sees("您对陈磊的审批委托从现在起生效")
    chen.sees("从现在起您代李敏审批", "没有等待审批的申请")

    await let_time_pass(service, planned, 3 * DAY)
    await keep_delegations()
    await service.deliver()
    assert await states(service) == ["ended"]
    li.sees("您对陈磊的审批委托已到期")
    chen.sees("李敏对您的审批委托已到期", "不用再代办")


async def test_workers_at_once_begin_it_once(service: Service) -> None:
    planned = await arrange(service, "limin", "chenlei", starts=DAY)
    await let_time_pass(service, planned, DAY)
    await asyncio.gather(*(keep_delegations() for _ in range(4)))
    await keep_delegations()
    await service.deliver()
    told = [item for item in service.person("limin").inbox if "从现在起生效" in item.text]
    assert len(told) == 1 and await states(service) == ["active"]


async def test_one_that_was_slept_through_ends_without_having_begun(service: Service) -> None:
    planned = await arrange(service, "limin", "chenlei", starts=DAY)
    await let_time_pass(service, planned, 9 * DAY)
    await keep_delegations()
    await service.deliver()
    assert await states(service) == ["ended"]
    service.person("chenlei").sees_no("从现在起您代")


async def test_what_may_not_be_arranged_is_refused_with_what_to_do(service: Service) -> None:
    refused = {
        "不能委托给本人": arrange(service, "limin", "limin"),
        "要晚于开始时间": arrange(service, "limin", "chenlei", days=-1),
        "最长366天": arrange(service, "limin", "chenlei", days=367),
        "提前366天": arrange(service, "limin", "chenlei", starts=367 * DAY),
        "没有这种申请": arrange(service, "limin", "chenlei", types=["no_such_type"]),
        "金额上限要大于0": arrange(service, "limin", "chenlei", limit=0),
        "只能委托别人代您自己": arrange(service, "limin", "chenlei", by="wangfang"),
    }
    for words, attempt in refused.items():
        with pytest.raises(UserError, match=words):
            await attempt
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["chenlei"]).update(active=False)
    with pytest.raises(UserError, match="已经离开"):
        await arrange(service, "limin", "chenlei")
    assert await states(service) == []


async def test_who_leaves_while_a_delegation_is_arranged_gets_none(service: Service) -> None:
    ids = service.agency.ids
    async with service.agency.work():
        known = await people_by_id([ids["limin"], ids["chenlei"]])
    async with service.agency.work():
        await Person.filter(id=ids["chenlei"]).update(active=False)
    async with service.agency.work():
        li, chen = known[ids["limin"]], known[ids["chenlei"]]
        with pytest.raises(UserError, match="陈磊已经离开"):
            await delegate(li, chen, now(), now() + DAY, [], None, "", by=li, channel="web")
    assert await states(service) == []


async def test_a_second_one_for_the_same_time_and_types_is_refused(service: Service) -> None:
    await arrange(service, "limin", "chenlei", days=3)
    with pytest.raises(UserError, match="已经委托了陈磊"):
        await arrange(service, "limin", "wangfang", starts=2 * DAY, types=["vehicle"])
    await arrange(service, "limin", "wangfang", starts=4 * DAY)
    assert await states(service) == ["active", "planned"]


@pytest.mark.parametrize("turned", range(3))
async def test_a_ring_of_three_is_refused_in_every_rotation(service: Service, turned: int) -> None:
    people = ["limin", "chenlei", "wangfang"]
    people = people[turned:] + people[:turned]
    await arrange(service, people[0], people[1])
    await arrange(service, people[1], people[2])
    with pytest.raises(UserError, match=r"绕一圈.* → .* → .* → "):
        await arrange(service, people[2], people[0])
    assert await states(service) == ["active", "active"]


async def test_two_who_delegate_to_each_other_at_once_do_not_both_succeed(service: Service) -> None:
    ends = await asyncio.gather(
        arrange(service, "limin", "chenlei"), arrange(service, "chenlei", "limin"), return_exceptions=True
    )
    assert sorted(type(end) for end in ends if isinstance(end, BaseException)) == [UserError]
    assert await states(service) == ["active"]


async def test_a_delegates_delegate_gets_nothing_and_all_are_told(service: Service) -> None:
    await arrange(service, "chenlei", "wangfang")
    await arrange(service, "limin", "chenlei")
    service.person("limin").sees("陈磊在此期间也委托了王芳", "不会再转给王芳")
    service.person("wangfang").sees_no("李敏委托您")
    await arrange(service, "wangfang", "dengjie")
    service.person("wangfang").sees("您代陈磊办理的审批不会再转给邓洁")


async def test_an_administrator_arranges_it_for_somebody_absent_and_may_end_it(service: Service) -> None:
    delegation_id = await arrange(service, "limin", "chenlei", by="heshuqin")
    service.person("limin").sees("已委托陈磊", "由何淑琴安排")
    service.person("chenlei").sees("李敏委托您", "由何淑琴安排")
    async with service.agency.work():
        assert (await Delegation.get()).by_id == service.agency.ids["heshuqin"]
        with pytest.raises(UserError, match="不能结束它"):
            stranger = await Person.get(id=service.agency.ids["wangfang"])
            await end_early(delegation_id, stranger, channel="web")
        admin = await Person.get(id=service.agency.ids["heshuqin"])
        await end_early(delegation_id, admin, channel="web")
        with pytest.raises(UserError, match="已经结束"):
            await end_early(delegation_id, admin, channel="web")
    await service.deliver()
    service.person("limin").sees("已由何淑琴提前结束")
    assert await states(service) == ["ended"]


async def test_whoever_leaves_takes_all_their_delegations_along(service: Service) -> None:
    await arrange(service, "limin", "chenlei")
    await arrange(service, "chenlei", "wangfang", starts=9 * DAY)
    await arrange(service, "qianyun", "wangfang")
    async with service.agency.work():
        chen = await Person.get(id=service.agency.ids["chenlei"])
        chen.active = False
        await chen.save(update_fields=["active"])
        assert await end_delegations_of(chen) == 2
        assert await end_delegations_of(chen) == 0
    await service.deliver()
    assert await states(service) == ["ended", "ended", "active"]
    service.person("limin").sees("因陈磊离开本单位而结束")
    service.person("wangfang").sees("陈磊对您的审批委托因陈磊离开本单位而结束")
