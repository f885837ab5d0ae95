"""Whatever people say and tap in whatever order: every message is answered, and rows, run and cards stay equal."""

import asyncio
import random

import pytest

from models.flows import ApprovalTask
from models.requests import HistoryEntry, Request
from simulator.wecom.state import ChatItem
from tests.delegation.conftest import arrange
from tests.flows.test_running import check_rows
from tests.requests.operations import Office
from tests.requests.test_any_operations import check_cards
from tests.story import Storyteller

STEPS = 40
PEOPLE = ("wangfang", "limin", "zhaotiezhu", "maxiaohong", "chenlei", "tangwei")
DELEGATE = "tangwei"
SAID = (
    "同意", "同意，请注意安全", "第一个同意", "退回给申请人，人数写错了", "退回到first审批，改完直接给我", "退回上一步",
    "转交给马晓红", "转办陈磊", "转办", "请赵铁柱先看看", "之后再请陈磊审批", "加签马晓红和陈磊", "减签", "减签陈磊",
    "拿回", "收回", "收回转办", "交回 没问题", "请补充材料：会议通知", "补充：见附件", "重新提交", "催一下",
    "抄送给陈磊", "评论：已核实", "修改表单", "更多操作", "待我审批", "我的申请", "确认", "取消", "马晓红", "时间冲突",
)  # fmt: skip


def tappable(person: Storyteller) -> list[tuple[ChatItem, str]]:
    """Cards with the keys of their buttons, those left out that end everything."""
    cards = [item for item in person.inbox if item.card and item.state == "open"]
    return [(item, text) for item in cards for text, _ in item.buttons if text not in ("驳回", "撤回")]


async def act(person: Storyteller, dice: random.Random) -> str:
    """One thing that this person says or taps; gives back what."""
    choices = tappable(person)
    if choices and dice.random() < 0.4:
        item, button = dice.choice(choices)
        picked = {}
        if "checkbox" in item.card:
            picked = {"operation": dice.choice(item.card["checkbox"]["option_list"])["id"]}
        delivery = await person.taps(button, item=item, choose=picked)
        done = f"taps {button} {picked}"
    else:
        done = dice.choice(SAID)
        delivery = await person.says(done)
    assert delivery.ok and len(delivery.attempts) == 1, f"{person.name}: {done}"
    return f"{person.name}: {done}"


async def awaited(office: Office) -> list[str]:
    """Everybody, and those most often who have something to do now."""
    async with office.agency.work():
        request = await Request.get(id=office.request_id)
        tasks = await ApprovalTask.filter(request_id=request.id, state__in=["pending", "waiting"])
    names = {number: userid for userid, number in office.agency.ids.items()}
    held = {names[task.person_id] for task in tasks if task.state == "pending"}
    if request.state == "returned" or any(task.paused for task in tasks):
        held.add("wangfang")
    return [*PEOPLE, *sorted(held) * 6]


@pytest.mark.parametrize("seed", range(4))
async def test_anybody_says_anything(office: Office, seed: int) -> None:
    dice = random.Random(seed)
    await arrange(office.service, "limin", DELEGATE)
    nodes = [office.node("first", "limin", fields={"passengers": "edit"}), office.node("second", "zhaotiezhu")]
    await office.submits(*nodes, office.node("third", "maxiaohong", "chenlei", comment=True))
    done: list[str] = []
    for _ in range(STEPS):
        person = office.phone(dice.choice(await awaited(office)))
        heard = len(person.inbox)
        done.append(await act(person, dice))
        said = not done[-1].split(": ")[1].startswith("taps")
        assert not said or len(person.inbox) > heard, f"nobody answers: {done}"
        async with office.agency.work():
            await check_rows(office.request_id)
            await check_cards(office.request_id, office.agency.ids[DELEGATE])
    async with office.agency.work():
        moves = await HistoryEntry.filter(request_id=office.request_id).count()
    assert moves >= 3, f"nothing happens: {done}"


async def test_two_operations_at_once_count_once(office: Office) -> None:
    await arrange(office.service, "limin", DELEGATE)
    await office.submits(office.node("first", "limin"), office.node("second", "zhaotiezhu"))
    li, delegate = office.phone("limin"), office.phone(DELEGATE)
    await asyncio.gather(li.phone.says("退回给申请人，人数写错了"), delegate.phone.taps("同意"))
    await office.service.deliver()
    async with office.agency.work():
        task = await ApprovalTask.get(request_id=office.request_id, person_id=li.person_id)
    loser, winner = (li, "唐伟代李敏") if task.state == "approved" else (delegate, "李敏")
    assert task.state in ("approved", "returned")
    loser.sees(f"已经处理过了：{winner}", "没有改变任何结果")
    assert len(await office.history("approve_task")) + len(await office.history("return_task")) == 1
