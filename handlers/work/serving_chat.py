"""A trade's order in the chat: its buttons, the words that some of them need, and 接单 or 完工 as typed words."""

import re
from collections.abc import Mapping
from typing import Any

from bot.conversation import PUNCTUATION
from bot.errors import UserError
from bot.router import Router, Turn, ask
from cards.work import DoWork
from handlers.work.services import service_of, services
from handlers.work.serving import BY_NAME, NOT_YOURS, do, possible, question_of
from models.work import WorkOrder
from models.work_states import WorkState

router = Router("work.serving")
NOTHING = ("无", "没有", "无。", "没了")


@router.button(DoWork)
async def tapped(turn: Turn, tap: DoWork) -> None:
    """One of the verbs was tapped; what it needs is on the card, or asked for."""
    verb = BY_NAME.get(tap.verb)
    if verb is None:
        raise UserError(NOT_YOURS)
    if verb.question and (order := await _open(turn, tap.work_order_id, tap.verb)) is not None:
        service = service_of(order)
        assert service is not None
        question = f"{question_of(verb, service)}不做这一步了请回复“取消”。"
        await ask(turn, "work.words", question, free=True, work_order_id=tap.work_order_id, verb=tap.verb)
        return
    chosen = turn.selected("person") if verb.asks == "person" else None
    await do(
        tap.verb,
        tap.work_order_id,
        turn.person,
        channel=turn.event.channel,
        chosen_id=int(chosen) if chosen is not None and chosen.isdigit() else None,
    )


async def _open(turn: Turn, order_id: int, name: str) -> WorkOrder | None:
    """The order if the verb is possible, so that nobody is asked for words in vain."""
    order = await WorkOrder.locked(order_id)
    can = order is not None and any(verb.name == name for verb in await possible(order, turn.person))
    return order if can else None


@router.answer("work.words")
async def words_said(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """The words came."""
    order = await WorkOrder.find(id=prompt["work_order_id"])
    service = service_of(order) if order is not None else None
    # A trade's own question may well be answered by 没有.
    own = service is not None and question_of(BY_NAME[prompt["verb"]], service) == service.asks
    noting = BY_NAME[prompt["verb"]].asks == "note" and not own
    words = "" if noting and text.strip() in NOTHING else text
    await do(prompt["verb"], prompt["work_order_id"], turn.person, channel=turn.event.channel, words=words)


SAID: Mapping[str, tuple[str, WorkState]] = {
    **dict.fromkeys(("接单",), ("accept", WorkState.DISPATCHED)),
    **dict.fromkeys(("无法接单", "接不了"), ("decline", WorkState.DISPATCHED)),
    **dict.fromkeys(("开始", "开始处理", "到了", "我到了", "到场"), ("start", WorkState.ACCEPTED)),
    **dict.fromkeys(("等材料", "缺材料"), ("suspend", WorkState.IN_PROGRESS)),
    **dict.fromkeys(("继续", "材料到了"), ("resume", WorkState.SUSPENDED)),
    **dict.fromkeys(("完工", "修好了", "做完了", "送到了", "办好了"), ("complete", WorkState.IN_PROGRESS)),
    "我来做": ("take", WorkState.OPEN),
}
"""What stands for which verb when it is typed, and the state of the orders that it can mean."""
_SAID = re.compile(rf"(?:GD0*(?P<number>\d{{1,12}})[\s，,：:]*)?(?P<word>{'|'.join(SAID)})", re.IGNORECASE)


async def _meant(turn: Turn, number: int, state: WorkState) -> WorkOrder | None:
    """The order that was named or, without a number, the person's soonest one in this state, of any trade."""
    kinds = list(services())
    if number:
        return await WorkOrder.filter(id=number, kind__in=kinds).first()
    mine = WorkOrder.filter(kind__in=kinds, assignee_id=turn.person.id, state=state)
    return await mine.order_by("due_at", "starts_at", "id").first()


@router.sentence
async def verb_said(turn: Turn, text: str) -> bool:
    """A verb was typed; False when the person has no order that it could mean."""
    found = _SAID.fullmatch(text.strip(PUNCTUATION))
    if found is None:
        return False
    name, state = SAID[found["word"]]
    order = await _meant(turn, int(found["number"] or 0), state)
    service = service_of(order) if order is not None else None
    if order is None or service is None:
        return False
    await tapped(turn, DoWork(order.id, name))
    if turn.conversation.prompt is None:
        await turn.say(f"{BY_NAME[name].label(service)}：{order.number} {order.summary}。")
    return True
