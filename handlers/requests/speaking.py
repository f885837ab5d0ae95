"""The same by text: my requests, my approvals, 同意, 驳回, 撤回, 催办."""

import re

from bot import outbox
from bot.errors import UserError
from bot.language import Understanding
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn, ask
from cards import texts
from handlers.requests.approval_cards import APPROVAL_VIEW
from handlers.requests.deciding import decide
from handlers.requests.rights import tasks_for
from handlers.requests.submitting import urge, withdraw
from models.flows import ApprovalTask
from models.org import people_by_id
from models.request_states import RequestState
from models.requests import Request

router = Router("requests.speaking")

LISTED_MAX = 5
"""Rows in one chat message; the page behind the link has all."""
_ORDINAL = re.compile(r"第\s*([一二两三四五六七八九十]|\d{1,2})\s*[个条份项]")
_NUMBER = re.compile(r"SQ\s*0*(\d{1,12})", re.IGNORECASE)
_CHINESE_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}


@router.intent("my_requests")
async def my_requests(turn: Turn, understood: Understanding, text: str) -> None:
    """The person's newest requests and how far they are."""
    requests = await (
        Request.filter(applicant_id=turn.person.id, state__not_in=[RequestState.DROPPED])
        .order_by("-id")
        .limit(LISTED_MAX)
    )
    if not requests:
        await turn.say("您还没有提交过申请。想用车，直接说：明天下午2点用车去省政府。")
        return
    rows = []
    for index, request in enumerate(requests, start=1):
        kind = await type_of(request)
        state = RequestState(request.state).label
        rows.append(f"{index}. {request.number} {state}\n   {kind.label}：{kind.describe(request) or '还没填写'}")
    await turn.say("您最近的申请：\n" + "\n".join(rows) + f'\n<a href="{page("/h5/requests")}">查看全部</a>')


async def _pending(turn: Turn) -> list[ApprovalTask]:
    return await tasks_for(turn.person)


@router.intent("my_approvals")
async def my_approvals(turn: Turn, understood: Understanding, text: str) -> None:
    """What waits for the person's decision, each with a card to decide it on."""
    tasks = await _pending(turn)
    if not tasks:
        await turn.say("现在没有等您审批的申请。")
        return
    await turn.say(f"您有{len(tasks)}份申请待审批：\n" + "\n".join(await _rows(tasks[:LISTED_MAX])) + _more(len(tasks)))
    for task in tasks[:LISTED_MAX]:
        await outbox.redraw(APPROVAL_VIEW, task.id, closed="请看新卡片")
        await outbox.show(turn.person.id, APPROVAL_VIEW, task.id)


def _more(count: int) -> str:
    return f'\n<a href="{page("/h5/approvals")}">查看全部</a>' if count > LISTED_MAX else ""


async def _rows(tasks: list[ApprovalTask]) -> list[str]:
    requests = {request.id: request for request in await Request.filter(id__in=[task.request_id for task in tasks])}
    people = await people_by_id({request.applicant_id for request in requests.values()})
    rows = []
    for index, task in enumerate(tasks, start=1):
        request = requests[task.request_id]
        kind = await type_of(request)
        applicant = people[request.applicant_id].name
        rows.append(f"{index}. {request.number} {applicant} {kind.label}：{kind.describe(request)}")
    return rows


async def _tasks_of_request(turn: Turn, request_id: int) -> list[ApprovalTask]:
    """The person's tasks of one request, newest first, and those of principals that are pending."""
    own = await ApprovalTask.filter(person_id=turn.person.id, request_id=request_id).order_by("-id")
    delegated = [task for task in await _pending(turn) if task.request_id == request_id and task not in own]
    return [*own, *delegated]


async def _meant_task(turn: Turn, text: str) -> ApprovalTask:
    """The task a sentence is about: the only one pending, the n-th of the list, or the one whose number is said.

    A number may also mean a task that a colleague has decided a moment ago; whoever decides it is then told so.
    """
    if number := _NUMBER.search(text):
        of_request = await _tasks_of_request(turn, int(number[1]))
        if of_request:
            return next((task for task in of_request if task.state == "pending"), of_request[0])
        raise UserError(f"待您审批的申请里没有 {number[0]}。请回复“待我审批”查看。")
    tasks = await _pending(turn)
    if not tasks:
        raise UserError("现在没有等您审批的申请。")
    if ordinal := _ORDINAL.search(text):
        index = _CHINESE_DIGITS.get(ordinal[1]) or int(ordinal[1])
        if 1 <= index <= len(tasks):
            return tasks[index - 1]
        raise UserError(f"待您审批的申请只有{len(tasks)}份。请回复“待我审批”查看。")
    if len(tasks) == 1:
        return tasks[0]
    rows = "\n".join(await _rows(tasks[:LISTED_MAX]))
    raise UserError(f"您有{len(tasks)}份申请待审批，请说明是哪一份，例如“第一个同意”：\n{rows}{_more(len(tasks))}")


@router.intent("approve")
async def approve(turn: Turn, understood: Understanding, text: str) -> None:
    """同意 was typed."""
    task = await _meant_task(turn, text)
    request = await decide(task.id, turn.person, reason=None, channel=turn.event.channel)
    if request is not None:
        await turn.say(f"已同意 {request.number}：{(await type_of(request)).describe(request)}。")


@router.intent("reject")
async def reject(turn: Turn, understood: Understanding, text: str) -> None:
    """驳回 was typed, with its reason or without."""
    task = await _meant_task(turn, text)
    reason = understood.slots.get("reason")
    if not reason and task.state == "pending":
        question = "请回复驳回的理由（例如：时间冲突）。不驳回了请回复“取消”。"
        await ask(turn, "requests.reject_reason", question, task_id=task.id)
        return
    request = await decide(task.id, turn.person, reason=str(reason or ""), channel=turn.event.channel)
    if request is not None:
        await turn.say(f"已驳回 {request.number}，理由已转告申请人。")


async def _meant_request(turn: Turn, text: str) -> Request:
    """The request in approval a sentence is about: the one whose number is said, else the newest."""
    number = _NUMBER.search(text)
    mine = Request.filter(applicant_id=turn.person.id, state=RequestState.IN_APPROVAL)
    request = await (mine.filter(id=int(number[1])) if number else mine).order_by("-id").first()
    if request is None:
        raise UserError("您没有正在审批的申请。请回复“我的申请”查看全部。")
    return request


@router.intent("withdraw")
async def take_back(turn: Turn, understood: Understanding, text: str) -> None:
    """撤回 was typed."""
    request = await _meant_request(turn, text)
    await withdraw(request.id, turn.person, channel=turn.event.channel)
    await outbox.redraw("requests.draft", request.id)


@router.intent("urge")
async def remind(turn: Turn, understood: Understanding, text: str) -> None:
    """催一下 was typed."""
    request = await _meant_request(turn, text)
    await urge(request.id, turn.person, channel=turn.event.channel)


@router.intent("smalltalk")
async def small_talk(turn: Turn, understood: Understanding, text: str) -> None:
    """A greeting or thanks."""
    await turn.say(texts.small_talk(text))


@router.intent("human")
async def human(turn: Turn, understood: Understanding, text: str) -> None:
    """Somebody wants to talk to a person."""
    await turn.say(texts.HUMAN)
