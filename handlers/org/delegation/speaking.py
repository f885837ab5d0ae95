"""委托 in the chat: said in one sentence, confirmed on a card, corrected by further words, looked up and ended."""

import re
from dataclasses import asdict, replace
from typing import Any

from bot import outbox
from bot.conversation import CONFIRMATIONS, PUNCTUATION
from bot.errors import UserError
from bot.language import Understanding, understand
from bot.links import page
from bot.request_types import request_type_labels
from bot.router import Router, Turn, ask, stop_asking
from cards.card import Card
from cards.org import (
    ConfirmDelegation,
    DropDelegation,
    EndDelegation,
    confirm_card,
    delegation_card,
    show_scope,
    show_term,
)
from handlers.org.delegation.arranging import delegate, describe, refuse_impossible
from handlers.org.delegation.course import CARD_VIEW, LIVE, end_early
from handlers.org.delegation.wanted import PROMPT, Wanted
from handlers.org.delegation.words import read_limit, read_term, read_types
from handlers.org.mentions import ask_which, people_mentioned, picked
from models.clock import LOCAL
from models.org import Delegation, Person, people_by_id
from models.requests import Conversation

router = Router("org.speaking")

DRAFT_VIEW = "org.delegation_draft"
"""Its subject is the conversation in which the delegation is being arranged."""
PAGE = "/h5/delegations"
LISTED_MAX = 5
STATES = {"planned": "还没开始", "active": "进行中", "ended": "已结束"}


@router.intent("delegate")
async def propose(turn: Turn, understood: Understanding, text: str) -> None:
    """委托李敏代我审批，从明天到周五."""
    await _go_on(turn, await _heard(turn, Wanted(), text), nobody="请问委托哪位同事代您审批？请回复姓名。")


@router.answer(PROMPT)
async def correct(turn: Turn, prompt: dict[str, Any], text: str) -> None:
    """What was asked for, a correction, or a yes."""
    wanted = Wanted.of(prompt)
    assert wanted is not None
    if text.strip(PUNCTUATION) in {*CONFIRMATIONS, "确认委托"} and wanted.delegate_id and wanted.ends_at:
        await _keep(turn, wanted)
        await _arrange(turn, wanted)
        return
    if understand(text, turn.event.happened_at)[0].intent == "end_delegation":
        await _keep(turn, wanted)
        await outbox.redraw(DRAFT_VIEW, turn.conversation.id, closed="已取消")
        await stop_asking(turn)
        await turn.say("好的，这份委托没有安排。")
        return
    nobody = "没有找到这个名字的同事。请回复要委托的同事的完整姓名；不委托了请回复“取消”。"
    await _go_on(turn, await _heard(turn, wanted, text), nobody=nobody)


async def _heard(turn: Turn, wanted: Wanted, text: str) -> Wanted:
    """What is wanted after these words."""
    said = turn.event.happened_at.astimezone(LOCAL)
    start, end = read_term(text, said.replace(tzinfo=None, second=0, microsecond=0))
    if start or end:
        begins = start.replace(tzinfo=LOCAL).isoformat() if start else wanted.starts_at
        ends = end.replace(tzinfo=LOCAL).isoformat() if end else None
        if wanted.starts_at and re.search(r"改?到|至|截止|延", text) and end and not re.search(r"从|起", text):
            # 改到下周三 moves the end alone.
            begins = wanted.starts_at
        wanted = replace(wanted, starts_at=begins, ends_at=ends)
    types, limit = read_types(text, await request_type_labels()), read_limit(text)
    if types is not None:
        wanted = replace(wanted, types=types)
    if limit is not None or "不限" in text:
        wanted = replace(wanted, limit_fen=limit)
    found = sorted(one for ids in (await people_mentioned(text, turn.person)).values() for one in ids)
    if wanted.candidates and not found and (meant := picked(text, wanted.candidates)):
        found = [meant]
    if found:
        wanted = replace(
            wanted, delegate_id=found[0] if len(found) == 1 else None, candidates=found if len(found) > 1 else []
        )
    return wanted


async def _go_on(turn: Turn, wanted: Wanted, *, nobody: str) -> None:
    """Ask for what is missing, or show the whole for confirmation."""
    if wanted.candidates:
        await _ask(turn, wanted, await ask_which(wanted.candidates))
    elif wanted.delegate_id is None:
        await _ask(turn, wanted, nobody)
    elif wanted.ends_at is None or wanted.starts_at is None:
        name = (await Person.one(id=wanted.delegate_id)).name
        await _ask(turn, wanted, f"委托{name}代您审批，从什么时候到什么时候？例如：明天到周五。")
    else:
        delegate = await Person.one(id=wanted.delegate_id)
        # Nobody should confirm for nothing.
        await refuse_impossible(turn.person, delegate, *wanted.term, wanted.types, wanted.limit_fen)
        await _keep(turn, wanted)
        await outbox.redraw(DRAFT_VIEW, turn.conversation.id, closed="内容已更新，请看下方")
        await outbox.show(turn.person.id, DRAFT_VIEW, turn.conversation.id)


async def _ask(turn: Turn, wanted: Wanted, question: str) -> None:
    await ask(turn, PROMPT, question, **asdict(wanted))


async def _keep(turn: Turn, wanted: Wanted) -> None:
    turn.conversation.prompt = {"prompt": PROMPT, **asdict(wanted)}
    await turn.conversation.save(update_fields=["prompt", "updated_at"])


@outbox.view(DRAFT_VIEW)
async def draw_draft(conversation_id: int, person_id: int) -> Card | None:
    """What is being arranged, to be confirmed."""
    conversation = await Conversation.find(id=conversation_id, person_id=person_id)
    wanted = Wanted.of(conversation.prompt) if conversation else None
    if wanted is None or wanted.delegate_id is None or wanted.ends_at is None:
        return None
    lines = [
        ("委托给", (await Person.one(id=wanted.delegate_id)).name),
        ("时间", show_term(*wanted.term)),
        ("范围", show_scope(wanted.types, wanted.limit_fen, await request_type_labels())),
    ]
    return confirm_card(conversation_id, wanted.digest, lines, page(PAGE))


@router.button(ConfirmDelegation)
async def confirm(turn: Turn, tap: ConfirmDelegation) -> None:
    """确认委托 was tapped."""
    wanted = _wanted(turn, tap.conversation_id)
    if wanted is None:
        await _close_stale(turn)
    elif wanted.digest != tap.digest:
        await turn.say("内容在这张卡片之后又改过，请核对新卡片后再确认。")
    else:
        await _arrange(turn, wanted)


@router.button(DropDelegation)
async def drop(turn: Turn, tap: DropDelegation) -> None:
    """取消 was tapped on what was to be confirmed."""
    if _wanted(turn, tap.conversation_id) is None:
        await _close_stale(turn)
        return
    await outbox.redraw(DRAFT_VIEW, turn.conversation.id, closed="已取消")
    await stop_asking(turn)
    await turn.say("好的，这份委托没有安排。")


def _wanted(turn: Turn, conversation_id: int) -> Wanted | None:
    if conversation_id != turn.conversation.id:
        raise UserError("这张卡片不能操作，它不是发给您的。请直接说：委托李敏代我审批，从明天到周五。")
    return Wanted.of(turn.conversation.prompt)


async def _close_stale(turn: Turn) -> None:
    assert turn.card is not None
    if not turn.card.closed:
        await outbox.update(turn.card, Card(title="审批委托", closed="已经处理过"))
    await turn.say("这份委托已经处理过，或者已经取消。请回复“我的委托”查看现在的情况。")


async def _arrange(turn: Turn, wanted: Wanted) -> None:
    assert wanted.delegate_id is not None
    other = await Person.one(id=wanted.delegate_id)
    await delegate(
        turn.person, other, *wanted.term, wanted.types, wanted.limit_fen, "", by=turn.person, channel=turn.event.channel
    )
    await outbox.redraw(DRAFT_VIEW, turn.conversation.id, closed="已委托")
    await stop_asking(turn)


@outbox.view(CARD_VIEW)
async def draw_delegation(delegation_id: int, person_id: int) -> Card | None:
    """A delegation for its principal."""
    row = await Delegation.find(id=delegation_id, principal_id=person_id)
    if row is None:
        return None
    other = await Person.one(id=row.delegate_id)
    card = delegation_card(
        row.id, f"委托{other.name}代我审批", STATES[row.state], await describe(row), page(f"{PAGE}/{row.id}")
    )
    return card.model_copy(update={"closed": "已结束"}) if row.state == "ended" else card


@router.intent("my_delegations")
async def my_delegations(turn: Turn, understood: Understanding, text: str) -> None:
    """What the person has delegated, each on a card to end it, and what they decide for others."""
    given = await Delegation.listed("id", principal_id=turn.person.id, state=LIVE)
    held = await Delegation.listed("id", delegate_id=turn.person.id, state=LIVE)
    people = await people_by_id({row.principal_id for row in held})
    if not given and not held:
        await turn.say("您没有委托别人审批，也没有别人委托给您。要委托，直接说：委托李敏代我审批，从明天到周五。")
        return
    if held:
        rows = [
            f"· {people[row.principal_id].name}：{show_term(row.starts_at, row.ends_at)}（{STATES[row.state]}）"
            for row in held[:LISTED_MAX]
        ]
        await turn.say("委托给您的：\n" + "\n".join(rows) + f'\n<a href="{page(PAGE)}">查看全部</a>')
    for row in given[:LISTED_MAX]:
        await outbox.redraw(CARD_VIEW, row.id, closed="请看新卡片")
        await outbox.show(turn.person.id, CARD_VIEW, row.id)


@router.intent("end_delegation")
async def end(turn: Turn, understood: Understanding, text: str) -> None:
    """取消委托: the only one, or the one of the person named."""
    given = await Delegation.listed("id", principal_id=turn.person.id, state=LIVE)
    people = await people_by_id({row.delegate_id for row in given})
    meant = [row for row in given if people[row.delegate_id].name in text] or given
    if not meant:
        raise UserError("您现在没有委托别人审批，不用结束。别人委托给您的，由本人或系统管理员结束。")
    if len(meant) == 1:
        await end_early(meant[0].id, turn.person, channel=turn.event.channel)
        return
    await turn.say(f"您有{len(meant)}份委托，请在要结束的那张卡片上点“提前结束”。")
    await my_delegations(turn, understood, text)


@router.button(EndDelegation)
async def end_tapped(turn: Turn, tap: EndDelegation) -> None:
    """提前结束 was tapped."""
    await end_early(tap.delegation_id, turn.person, channel=turn.event.channel)
