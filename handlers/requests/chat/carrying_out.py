"""An operation from the chat is complete: its verb is called, and whoever did it is told what became of it."""

from collections.abc import Awaitable, Callable, Sequence

from bot import outbox
from bot.router import Turn
from handlers.requests import asking, cancelling, deciding, handing, returning, submitting
from handlers.requests.approval_cards import WAITING_VIEW
from handlers.requests.asking import people_named
from handlers.requests.chat.wanted import Wanted
from handlers.requests.offers import Offered
from models.flows import ApprovalTask
from models.org import Person
from models.requests import Request

Done = tuple[Request | None, str]
"""The request, None when the verb came too late and has said so; and what is said of it, `{number}` being its own."""
Operation = Callable[[Turn, Wanted, int, Sequence[Person]], Awaitable[Done]]
_operations: dict[str, Operation] = {}


async def carry_out(turn: Turn, wanted: Wanted, offer: Offered) -> None:
    """Do what is offered, and say so, with the principal's name where it is done for one: 已代李敏退回."""
    # What concerns the whole request has no task, and looks at the request alone.
    people = await people_named(wanted.people)
    request, said = await _operations[wanted.verb](turn, wanted, wanted.task_id or 0, people)
    if request is not None and said:
        said = said.format(number=request.number)
        if offer.on_behalf_of is not None:
            said = said.replace("已", f"已代{(await Person.one(id=offer.on_behalf_of)).name}", 1)
        await turn.say(said)


def _does(verb: str) -> Callable[[Operation], Operation]:
    def register(operation: Operation) -> Operation:
        _operations[verb] = operation
        return operation

    return register


@_does("approve")
async def _approve(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    chosen, channel = [one.id for one in people], turn.event.channel
    decided = await deciding.decide(
        task_id, turn.person, reason=None, channel=channel, comment=wanted.words, chosen=chosen
    )
    return decided, "已同意 {number}。"


@_does("return")
async def _return(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    returned = await returning.return_to(
        task_id, turn.person, to=wanted.to, reason=wanted.words, channel=turn.event.channel, way=wanted.way
    )
    return returned, "已退回 {number}，理由已转告申请人。"


@_does("transfer")
async def _transfer(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    to = people[0]
    done = await handing.transfer(task_id, turn.person, to, channel=turn.event.channel, note=wanted.words)
    return done, f"已把 {{number}} 转交给{to.name}审批。"


@_does("hand_out")
async def _hand_out(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    done = await handing.hand_out(task_id, turn.person, people[0], channel=turn.event.channel, note=wanted.words)
    return await _now_waiting(turn, task_id, done)


@_does("give_back")
async def _give_back(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    done = await handing.give_back(task_id, turn.person, comment=wanted.words, channel=turn.event.channel)
    return done, "已交回 {number}，您的意见已转告审批人。"


@_does("recall")
async def _recall(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    return await handing.recall(task_id, turn.person, channel=turn.event.channel), "已收回 {number}，现在由您审批。"


@_does("add_approver")
async def _add_approver(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    done = await handing.add_approver(
        task_id, turn.person, people, where=wanted.where, channel=turn.event.channel, note=wanted.words
    )
    if wanted.afterwards:
        return done, f"已加签，您同意以后再请{_names(people)}审批 {{number}}。您还没有表态，请继续审批。"
    return await _now_waiting(turn, task_id, done)


@_does("remove_approver")
async def _remove_approver(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    done = await handing.remove_approver(task_id, turn.person, channel=turn.event.channel)
    removed = await Person.one(id=(await ApprovalTask.one(id=task_id)).person_id)
    return done, f"已减签，{{number}} 不用{removed.name}审批了。"


@_does("take_back")
async def _take_back(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    done = await returning.take_back(task_id, turn.person, channel=turn.event.channel)
    return done, "已拿回对 {number} 的同意，请在新卡片上重新审批。"


@_does("ask_material")
async def _ask_material(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    done = await asking.ask_material(task_id, turn.person, question=wanted.words, channel=turn.event.channel)
    return await _now_waiting(turn, task_id, done)


async def _now_waiting(turn: Turn, task_id: int, done: Request | None) -> Done:
    """The turn waits for others: a card says so, on which it can be had back."""
    if done is not None:
        await outbox.show(turn.person.id, WAITING_VIEW, task_id)
    return done, ""


@_does("give_material")
async def _give_material(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    done = await asking.give_material(
        task_id, turn.person, answer=wanted.words, channel=turn.event.channel, files=wanted.files
    )
    return done, ""


@_does("resubmit")
async def _resubmit(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    await returning.resubmit(wanted.request_id, turn.person, channel=turn.event.channel)
    return None, ""


@_does("cancel")
async def _cancel(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    await cancelling.cancel(wanted.request_id, turn.person, channel=turn.event.channel)
    return None, ""


@_does("withdraw")
async def _withdraw(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    await submitting.withdraw(wanted.request_id, turn.person, channel=turn.event.channel)
    return None, ""


@_does("comment")
async def _comment(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    await asking.comment(
        wanted.request_id, turn.person, text=wanted.words, channel=turn.event.channel, files=wanted.files
    )
    return await Request.one(id=wanted.request_id), "已评论 {number}，申请人和现在的审批人都会收到。"


@_does("copy_to")
async def _copy_to(turn: Turn, wanted: Wanted, task_id: int, people: Sequence[Person]) -> Done:
    fresh = await asking.copy_to(wanted.request_id, turn.person, people, channel=turn.event.channel)
    told = _names([one for one in people if one.id in fresh])
    known = _names([one for one in people if one.id not in fresh])
    said = f"已把 {{number}} 抄送给{told}。" if told else ""
    said += f"{known}之前已经收到过，不用重复抄送。" if known else ""
    return await Request.one(id=wanted.request_id), said


def _names(people: Sequence[Person]) -> str:
    return "、".join(one.name for one in people)
