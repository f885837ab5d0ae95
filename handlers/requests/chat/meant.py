"""Which request or approval task a sentence is about: by its number, its place in the list, or the only one."""

from collections.abc import Sequence

from tortoise.expressions import Q

from bot.errors import UserError
from bot.links import page
from bot.request_types import type_of
from handlers.requests.asking import NOT_FOUND
from handlers.requests.chat.sayings import NUMBER, ordinal_of
from handlers.requests.reading import may_read
from handlers.requests.rights import tasks_for
from handlers.requests.showing import summaries
from models.flows import ApprovalTask
from models.org import Person, people_by_id
from models.request_states import RequestState
from models.requests import Request

LISTED_MAX = 5
"""Rows in one chat message; the page behind the link has all."""
_RECENT = 20
"""Of somebody's own, the newest that a sentence without a number may be about."""
_NOTHING = {
    "take_back": "没有可以拿回的同意。只有后面的人还没处理时才能拿回，请回复编号，例如：拿回 SQ000001。",
    "recall": "您没有转办出去或等待补充的审批，不用收回。",
    "remove_approver": "您没有加签别人，不用减签。",
    "give_material": "现在没有人请您补充材料。",
    "resubmit": "您没有被退回的申请，不用重新提交。请回复“我的申请”查看。",
    "withdraw": "您没有正在审批的申请。请回复“我的申请”查看全部。",
    "urge": "您没有正在审批的申请。请回复“我的申请”查看全部。",
    "cancel": "您没有已经通过、可以撤销的申请。请回复“我的申请”查看全部。",
    "copy_to": "请说明是哪一份申请，例如：SQ000001抄送给李敏。",
    "comment": "请说明是哪一份申请，例如：SQ000001评论：已电话核实。",
}


def number_in(text: str) -> int | None:
    """The id of the request whose number is said."""
    found = NUMBER.search(text)
    return int(found[1]) if found else None


def more(count: int) -> str:
    """The link to the whole list when a message does not hold it."""
    return f'\n<a href="{page("/h5/approvals")}">查看全部</a>' if count > LISTED_MAX else ""


async def task_rows(tasks: Sequence[ApprovalTask], reader: Person) -> list[str]:
    """Tasks in a numbered list, with whose they are when they are a principal's."""
    requests = {one.id: one for one in await Request.listed(id=list({task.request_id for task in tasks}))}
    holders = {task.person_id for task in tasks}
    people = await people_by_id(holders | {request.applicant_id for request in requests.values()})
    shown = await summaries(list(requests.values()), reader)
    rows = []
    for index, task in enumerate(tasks, start=1):
        request = requests[task.request_id]
        kind = await type_of(request)
        instead = "" if task.person_id == reader.id else f"（代{people[task.person_id].name}审批）"
        asked = f"{people[request.applicant_id].name} {kind.label}：{shown[request.id]}"
        rows.append(f"{index}. {request.number} {asked}{instead}")
    return rows


async def _tasks_of_request(person: Person, request_id: int) -> list[ApprovalTask]:
    """The person's tasks of one request, newest first, and those of principals that are pending."""
    own = await ApprovalTask.filter(person_id=person.id, request_id=request_id).order_by("-id")
    delegated = [task for task in await tasks_for(person) if task.request_id == request_id and task not in own]
    return [*own, *delegated]


async def task_meant(person: Person, text: str) -> ApprovalTask:
    """The task to decide that a sentence is about.

    A number may also mean a task that a colleague has decided a moment ago; whoever acts on it is then told so.

    Raises:
        UserError: There is none, or it is not clear which; the text lists them.
    """
    if number := number_in(text):
        of_request = await _tasks_of_request(person, number)
        if of_request:
            return next((task for task in of_request if task.state == "pending"), of_request[0])
        raise UserError(f"待您审批的申请里没有 SQ{number:06d}。请回复“待我审批”查看。")
    tasks = await tasks_for(person)
    if not tasks:
        raise UserError("现在没有等您审批的申请。")
    if ordinal := ordinal_of(text):
        if ordinal <= len(tasks):
            return tasks[ordinal - 1]
        raise UserError(f"待您审批的申请只有{len(tasks)}份。请回复“待我审批”查看。")
    if len(tasks) == 1:
        return tasks[0]
    rows = "\n".join(await task_rows(tasks[:LISTED_MAX], person))
    raise UserError(f"您有{len(tasks)}份申请待审批，请说明是哪一份，例如“第一个同意”：\n{rows}{more(len(tasks))}")


async def request_meant(person: Person, text: str, verb: str) -> Request:
    """The request that a sentence about this operation is about.

    Raises:
        UserError: There is none, or several may be meant; the text lists them.
    """
    if number := number_in(text):
        request = await Request.find(id=number)
        hidden = request is None or request.state in (RequestState.DRAFT, RequestState.DROPPED)
        if request is None or hidden or not await may_read(request, person):
            raise UserError(NOT_FOUND)
        return request
    if verb in ("copy_to", "comment") and (ordinal := ordinal_of(text)):
        tasks = await tasks_for(person)
        if ordinal <= len(tasks):
            return await Request.one(id=tasks[ordinal - 1].request_id)
    found = await _candidates(person, verb)
    if not found:
        raise UserError(_NOTHING[verb])
    if len(found) > 1 and verb not in ("take_back", "withdraw", "urge", "cancel"):
        shown = await summaries(found[:LISTED_MAX], person)
        rows = [f"· {one.number} {shown[one.id]}" for one in found[:LISTED_MAX]]
        raise UserError(f"请说明是哪一份，在前面加上编号，例如“{found[0].number} …”：\n" + "\n".join(rows))
    return found[0]


async def _candidates(person: Person, verb: str) -> list[Request]:
    """What the sentence may be about when it names nothing, newest first."""
    own = Request.filter(applicant_id=person.id).order_by("-id").limit(_RECENT)
    tasks = ApprovalTask.filter(person_id=person.id).order_by("-id").limit(_RECENT)
    match verb:
        case "withdraw":
            return await own.filter(state__in=[RequestState.IN_APPROVAL, RequestState.RETURNED])
        case "urge":
            return await own.filter(state=RequestState.IN_APPROVAL)
        case "resubmit":
            return await own.filter(state=RequestState.RETURNED)
        case "cancel":
            return await own.filter(state=RequestState.APPROVED)
        case "give_material":
            asked = await own.filter(state=RequestState.IN_APPROVAL)
            paused = await ApprovalTask.listed("id", request_id=[one.id for one in asked], paused=True)
            return [one for one in asked if one.id in {task.request_id for task in paused}]
        case "take_back":
            approved = ApprovalTask.filter(Q(person_id=person.id) | Q(decided_by_id=person.id), state="approved")
            return await _requests_of(await approved.order_by("-id").limit(_RECENT), [RequestState.IN_APPROVAL])
        case "recall":
            return await _requests_of(await tasks.filter(state="waiting"), [RequestState.IN_APPROVAL])
        case "remove_approver":
            held = {task.request_id: task for task in await tasks.filter(state__in=["waiting", "pending"])}
            others = await ApprovalTask.filter(
                request_id__in=list(held), state__in=["waiting", "pending"], origin__in=["added_before", "added_after"]
            ).exclude(person_id=person.id)
            return await _requests_of(others, [RequestState.IN_APPROVAL])
        case _:
            concerned = await _requests_of(await tasks_for(person), [RequestState.IN_APPROVAL])
            return concerned or await own.exclude(state__in=[RequestState.DRAFT, RequestState.DROPPED]).limit(1)


async def _requests_of(tasks: Sequence[ApprovalTask], states: Sequence[RequestState]) -> list[Request]:
    """The requests of tasks that are in one of these states, in the order of the tasks."""
    order = list(dict.fromkeys(task.request_id for task in tasks))
    found = {one.id: one for one in await Request.listed(id=order) if one.state in states} if order else {}
    return [found[one] for one in order if one in found]


async def under_way(person: Person) -> bool:
    """Whether the person has a request that can still be withdrawn."""
    states = [RequestState.IN_APPROVAL, RequestState.RETURNED]
    return await Request.exists(applicant_id=person.id, state__in=states)


async def has_approved(person: Person) -> bool:
    """Whether the person has a request that was approved."""
    return await Request.exists(applicant_id=person.id, state=RequestState.APPROVED)


async def waits_for_others(person: Person) -> bool:
    """Whether the person has handed a turn out or waits for material."""
    return bool(await _candidates(person, "recall"))
