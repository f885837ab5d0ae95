"""Talking about a request: material is asked for and given, people are informed, remarks are left."""

from collections.abc import Sequence

from bot import outbox
from bot.errors import UserError
from handlers.flows.algebra import actions
from handlers.requests.acting import carry_out, take_turn, words
from handlers.requests.attaching import attach
from handlers.requests.following import inform
from handlers.requests.handing import PEOPLE_MAX
from handlers.requests.reading import may_read
from models.flows import ApprovalTask
from models.org import Person, people_by_id
from models.request_states import RequestState
from models.requests import HistoryEntry, Request

NOT_FOUND = "没有找到这份申请，或者您不能查看。请回复“我的申请”查看。"


async def ask_material(task_id: int, person: Person, *, question: str, channel: str) -> Request | None:
    """Ask the applicant for more before deciding; the term of the task stands still until the answer.

    Raises:
        UserError: The task is not the person's, or there is no question.
    """
    turn = await take_turn(task_id, person, channel=channel)
    if turn is None:
        return None
    question = words(question, "请写明需要补充什么，例如：请补充会议通知。")
    action = actions.AskMaterial(person.id, turn.task.number, question, turn.on_behalf_of)
    await carry_out(turn, action, verb="ask_material", note=question, details={"task": task_id})
    return turn.request


async def give_material(
    task_id: int, person: Person, *, answer: str, channel: str, files: Sequence[int] = ()
) -> Request | None:
    """The applicant answers the question of a task; it is open again.

    Raises:
        UserError: The person is not the applicant, nothing was asked, or there is no answer.
    """
    turn = await take_turn(task_id, person, channel=channel, on_others=True)
    if turn is None:
        return None
    answer = words(answer, "请写下您的答复再提交，有文件可以一起上传。")
    action = actions.GiveMaterial(person.id, turn.task.number, answer)
    await carry_out(turn, action, verb="give_material", note=answer, files=files)
    request = turn.request
    await outbox.say(turn.task.person_id, f"{person.name}补充了 {request.number} 的材料：{answer}。请您审批。")
    await outbox.say(person.id, f"{request.number} 的补充材料已转给审批人。")
    return request


async def copy_to(request_id: int, person: Person, people: Sequence[Person], *, channel: str) -> list[int]:
    """Inform people of a request (抄送); gives back the ids of those who had not been informed before.

    Raises:
        UserError: The person may not see it, or names nobody.
    """
    request = await _readable(request_id, person)
    present = [one for one in people if one.active]
    if not present or len(present) > PEOPLE_MAX:
        raise UserError(f"请选1到{PEOPLE_MAX}位在岗的同事抄送。")
    fresh = await inform(request, [one.id for one in present], by_id=person.id)
    if fresh:
        await HistoryEntry.create(
            request_id=request.id,
            verb="copy",
            person_id=person.id,
            channel=channel,
            note="、".join(one.name for one in present if one.id in fresh),
            details={"people": fresh},
        )
    return fresh


async def comment(
    request_id: int, person: Person, *, text: str, channel: str, files: Sequence[int] = ()
) -> HistoryEntry:
    """Leave a remark that everybody concerned can read; the applicant and who decides now are told.

    Raises:
        UserError: The person may not see the request, or there is no text.
    """
    request = await _readable(request_id, person)
    text = words(text, "请写下评论的内容。")
    await attach(files, request, person)
    entry = await HistoryEntry.create(
        request_id=request.id,
        verb="comment",
        person_id=person.id,
        channel=channel,
        note=text,
        details={"files": list(files)} if files else None,
    )
    tasks = await ApprovalTask.listed("person_id", request_id=request.id, state="pending")
    told = dict.fromkeys([request.applicant_id, *(task.person_id for task in tasks)])
    told.pop(person.id, None)
    await outbox.say_all(told, f"{person.name}评论了 {request.number}：{text}")
    return entry


async def _readable(request_id: int, person: Person) -> Request:
    request = await Request.locked(request_id)
    hidden = request is None or request.state in (RequestState.DRAFT, RequestState.DROPPED)
    if request is None or hidden or not await may_read(request, person):
        raise UserError(NOT_FOUND)
    return request


async def people_named(ids: Sequence[int]) -> list[Person]:
    """People by their ids, in the order given.

    Raises:
        UserError: One of them is nobody.
    """
    found = await people_by_id(ids)
    if any(one not in found for one in ids):
        raise UserError("没有找到选中的同事，请重新选择。")
    return [found[one] for one in ids]
