"""Every further operation by chat: said in one sentence or begun on a card, what is missing is asked for, then done.

said or tapped ─► which request ─► is it offered ─► who? which words? ─► to be confirmed? ─► carried out
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tortoise.transactions import in_transaction

from bot.conversation import CONFIRMATIONS, PUNCTUATION
from bot.errors import UserError
from bot.language import Understanding
from bot.links import page
from bot.request_types import type_of
from bot.router import Router, Turn, ask
from handlers.org.mentions import ask_which, people_mentioned, picked
from handlers.requests.acting import LIVE, tell_settled
from handlers.requests.attaching import FILES_MAX
from handlers.requests.chat.carrying_out import carry_out
from handlers.requests.chat.meant import request_meant, task_meant
from handlers.requests.chat.sayings import (
    UNKNOWN_TARGET,
    is_afterwards,
    note_after,
    read_return,
    trimmed,
    words_of,
)
from handlers.requests.chat.wanted import FINAL, PEOPLE, PROMPT, SEVERAL, WORDS, Wanted
from handlers.requests.offers import Offered, possible
from handlers.requests.rights import may_act
from handlers.requests.showing import summary_for
from models.flows import ApprovalTask
from models.org import Person, people_by_id
from models.request_states import RequestState
from models.requests import Request

router = Router("requests.operating")

ON_TASK = ("return", "transfer", "hand_out", "give_back", "add_approver", "ask_material", "change_form")
"""Said about a turn that waits for the person."""
ON_REQUEST = ("remove_approver", "take_back", "recall", "give_material", "resubmit", "copy_to", "comment")
_ON_PAGE = ("change_form",)
"""A form is better than words."""
_WHO = {
    "transfer": "请问转交给哪位同事？请回复姓名。",
    "hand_out": "请问转办给哪位同事？请回复姓名；对方写好意见后会交回给您。",
    "add_approver": "请问请哪位同事审批？请回复姓名，可以写几位。",
    "copy_to": "请问抄送给哪些同事？请回复姓名，可以写几位。",
}
_WHAT = {
    "return": "请回复退回的理由（例如：人数写错了）。不退回了请回复“取消”。",
    "ask_material": "请回复需要申请人补充什么（例如：会议通知）。不需要了请回复“取消”。",
    "give_back": "请回复您的意见（例如：已核实，可以安排）。",
    "comment": "请回复评论的内容。不评论了请回复“取消”。",
}


async def hear(turn: Turn, understood: Understanding, text: str) -> None:
    """An operation was typed: 转交给张三, 退回给申请人 人数写错了, SQ000001评论：已核实."""
    verb = understood.intent
    if verb in ON_TASK:
        task = await task_meant(turn.person, text)
        request = await Request.one(id=task.request_id)
        if task.state not in LIVE and await may_act(turn.person, task, request):
            await tell_settled(request, task, turn.person)
            return
        wanted = Wanted(verb, request.id, task.id)
    else:
        wanted = Wanted(verb, (await request_meant(turn.person, text, verb)).id)
    await begin(turn, wanted, text)


for _verb in (*ON_TASK, *ON_REQUEST):
    router.intent(_verb)(hear)


async def begin(turn: Turn, wanted: Wanted, text: str = "") -> None:
    """Start an operation with what the sentence says about it."""
    request = await Request.one(id=wanted.request_id)
    offer = await offered(turn, request, wanted, text)
    if offer is None:
        return
    wanted = replace(wanted, task_id=offer.task_id)
    if text:
        wanted = await _heard(turn, wanted, offer, text)
    await _go_on(turn, wanted, request, offer)


async def offered(turn: Turn, request: Request, wanted: Wanted, text: str = "") -> Offered | None:
    """The offer to do it, the own before a principal's; None when it was settled, which the person is told.

    Raises:
        UserError: It is not possible now; the text says what is.
    """
    offers = await possible(request, turn.person)
    fitting = sorted((one for one in offers if wanted.fits(one)), key=lambda one: one.on_behalf_of is not None)
    if wanted.verb == "remove_approver" and len(fitting) > 1:
        return await _which_added(fitting, text)
    if fitting:
        return fitting[0]
    task = await ApprovalTask.find(id=wanted.task_id) if wanted.task_id is not None else None
    if task is not None and task.state not in LIVE:
        await tell_settled(request, task, turn.person)
        return None
    labels = "、".join(dict.fromkeys(one.label for one in offers))
    hint = f"您现在可以：{labels}。" if labels else "请打开申请查看最新情况。"
    raise UserError(f"{request.number} {RequestState(request.state).label}，现在不能这样操作。{hint}")


async def _which_added(offers: Sequence[Offered], text: str) -> Offered:
    """减签 where several people were added: the one who is named."""
    tasks = {task.id: task for task in await ApprovalTask.listed(id=[one.task_id for one in offers])}
    people = await people_by_id({task.person_id for task in tasks.values()})
    names = {one.task_id: people[tasks[one.task_id].person_id].name for one in offers if one.task_id is not None}
    named = [one for one in offers if names[one.task_id or 0] in text]
    if len(named) == 1:
        return named[0]
    listed = "、".join(dict.fromkeys(names.values()))
    raise UserError(f"可以减签的有：{listed}。请说明减去谁，例如：减签{next(iter(names.values()))}。")


async def _heard(turn: Turn, wanted: Wanted, offer: Offered, text: str) -> Wanted:
    """What is wanted after the sentence that began it."""
    if wanted.verb in PEOPLE:
        mentioned = await people_mentioned(text, turn.person)
        if wanted.verb not in SEVERAL:
            mentioned = dict(list(mentioned.items())[:1])
        note = note_after(text, list(mentioned)) if wanted.verb != "copy_to" else ""
        return replace(_named(wanted, mentioned), words=note, afterwards=is_afterwards(text))
    if wanted.verb == "return":
        to, reason, straight = read_return(text, offer.targets)
        if to == UNKNOWN_TARGET:
            places = "、".join(f"退回到{name}" if key else "退回给申请人" for key, name in offer.targets)
            raise UserError(f"不能退回到这个环节。现在可以：{places}。")
        return replace(wanted, to=to, words=reason, straight=straight and to is not None)
    return replace(wanted, words=words_of(wanted.verb, text)) if wanted.verb in WORDS else wanted


def _named(wanted: Wanted, mentioned: dict[str, list[int]]) -> Wanted:
    """With these people; where a name is several people's, one is still to be picked."""
    people = [*wanted.people, *(ids[0] for ids in mentioned.values() if len(ids) == 1)]
    several = next((ids for ids in mentioned.values() if len(ids) > 1), [])
    return replace(wanted, people=list(dict.fromkeys(people)), candidates=several)


@router.answer(PROMPT)
async def go_on_hearing(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """The name, the words or the yes that was asked for; where it is refused now, nothing is asked any more."""
    try:
        async with in_transaction():
            await _answered(turn, Wanted.of(prompt), text)
    except UserError as refusal:
        await turn.say(refusal.text)


def awaiting_files(turn: Turn) -> Wanted | None:
    """The operation that a picture or file sent now belongs to; None when none is under way."""
    prompt = turn.conversation.prompt
    wanted = Wanted.of(prompt) if prompt is not None and prompt["prompt"] == PROMPT else None
    return wanted if wanted is not None and wanted.awaits_files else None


async def add_file(turn: Turn, wanted: Wanted, file_id: int) -> None:
    """Keep the file with the operation, which still waits for the words."""
    wanted = replace(wanted, files=[*wanted.files, file_id])
    if len(wanted.files) > FILES_MAX:
        raise UserError(f"一次最多附{FILES_MAX}个文件，多出来的没有收下。请回复说明。")
    await ask(
        turn,
        PROMPT,
        f"收到，共{len(wanted.files)}个文件，会和您的说明一起提交。请再回复一句说明。",
        **wanted.as_prompt(),
    )


async def _answered(turn: Turn, wanted: Wanted, text: str) -> None:
    request = await Request.one(id=wanted.request_id)
    offer = await offered(turn, request, wanted)
    if offer is None:
        return
    match wanted.asking:
        case "confirmation" if not _confirms(text, offer):
            await _ask(turn, wanted, "confirmation", f"还没有{offer.label}。请回复“确认”，或者回复“取消”。")
            return
        case "person":
            wanted = await _name_heard(turn, wanted, text)
            if not wanted.people and not wanted.candidates:
                await _ask(turn, wanted, "person", "没有找到这个名字的同事。请回复完整姓名；不办了请回复“取消”。")
                return
        case "words":
            wanted = replace(wanted, words=words_of(wanted.verb, text) or trimmed(text))
    await _go_on(turn, wanted, request, offer)


def _confirms(text: str, offer: Offered) -> bool:
    return text.strip(PUNCTUATION) in {*CONFIRMATIONS, f"确认{offer.label}"}


async def _name_heard(turn: Turn, wanted: Wanted, text: str) -> Wanted:
    mentioned = await people_mentioned(text, turn.person)
    meant = picked(text, wanted.candidates)
    if not mentioned and meant is not None:
        return replace(wanted, people=[*wanted.people, meant], candidates=[])
    if wanted.verb not in SEVERAL:
        mentioned = dict(list(mentioned.items())[:1])
    return _named(wanted, mentioned)


async def _go_on(turn: Turn, wanted: Wanted, request: Request, offer: Offered) -> None:
    """Ask for what is missing, have it confirmed, or do it."""
    if refused := [one for one in wanted.people if one in offer.not_people or not _among(one, offer)]:
        name = (await people_by_id(refused))[refused[0]].name
        wanted = replace(wanted, people=[one for one in wanted.people if one not in refused])
        why = "只能从规定的人里选" if offer.among is not None else "可能是申请人，或者已经在这个环节里"
        await _ask(turn, wanted, "person", f"不能选{name}（{why}）。请回复另一位同事的姓名；不办了请回复“取消”。")
    elif wanted.verb in _ON_PAGE:
        url = page(f"/h5/requests/{request.id}/{wanted.verb}?task={wanted.task_id}")
        await turn.say(f'修改 {request.number} 的内容，请<a href="{url}">打开页面</a>。')
    elif wanted.candidates:
        await _ask(turn, wanted, "person", await ask_which(wanted.candidates))
    elif wanted.verb in PEOPLE and not wanted.people:
        await _ask(turn, wanted, "person", _WHO[wanted.verb])
    elif "chosen" in offer.needs and not wanted.people:
        await _ask(turn, wanted, "person", f"下一环节“{offer.choose}”由您指定审批人，请回复姓名。")
    elif _lacks_words(wanted, offer):
        await _ask(turn, wanted, "words", await _what(wanted, request, offer))
    elif wanted.verb in FINAL and wanted.asking != "confirmation":
        await _ask(turn, wanted, "confirmation", await _to_confirm(turn.person, wanted, request))
    else:
        await carry_out(turn, wanted, offer)


def _among(person_id: int, offer: Offered) -> bool:
    return offer.among is None or person_id in offer.among


def _lacks_words(wanted: Wanted, offer: Offered) -> bool:
    needed = wanted.verb in WORDS or (wanted.verb == "approve" and "comment" in offer.needs)
    return needed and not wanted.words


async def _ask(turn: Turn, wanted: Wanted, what: Any, question: str) -> None:
    await ask(turn, PROMPT, question, **replace(wanted, asking=what).as_prompt())


async def _what(wanted: Wanted, request: Request, offer: Offered) -> str:
    """The question for the words that are missing."""
    if wanted.verb == "approve":
        return f"“{offer.node}”需要填写意见，请回复您的意见（例如：情况属实）。"
    if wanted.verb == "return":
        place = next((name for key, name in offer.targets if key == wanted.to), "申请人")
        return f"{request.number} 退回到“{place}”。{_WHAT['return']}"
    if wanted.verb != "give_material":
        return f"{request.number}：{_WHAT[wanted.verb]}"
    url = page(f"/h5/requests/{request.id}/give_material?task={wanted.task_id}")
    return f'请回复您对 {request.number} 的补充说明。有照片或文件先发到这里，或者<a href="{url}">打开页面补充</a>。'


async def _to_confirm(reader: Person, wanted: Wanted, request: Request) -> str:
    """What is about to happen, for a last look."""
    kind = await type_of(request)
    what = f"{request.number} {kind.label}（{await summary_for(request, reader)}）"
    if wanted.verb == "withdraw":
        return f"要替申请人撤回 {what} 吗？撤回后审批人不用再处理，不能恢复。撤回请回复“确认”，不撤回请回复“取消”。"
    if wanted.verb == "cancel":
        return f"要撤销 {what} 吗？已经安排的会全部取消，撤销后不能恢复。撤销请回复“确认”，不撤销请回复“取消”。"
    person = (await people_by_id(wanted.people))[wanted.people[0]]
    whom = f"{person.name}{f'（{person.title}）' if person.title else ''}"
    return f"要把 {what} 转交给{whom}吗？转交后由对方审批，您不能再收回。转交请回复“确认”，不转交请回复“取消”。"
