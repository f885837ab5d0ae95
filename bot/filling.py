"""What a conversation is filling in: a draft is begun, asked about until it is complete, shown, and dropped or sent."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot import outbox, sent_files
from bot.drafts import fill, open_draft
from bot.language import Dialogue
from bot.links import page
from bot.request_types import RequestType, type_of
from bot.router import Turn, stop_asking
from cards import texts
from forms import Field, Files, Moment, Problem
from forms.dates import show_day
from models.org import Person
from models.request_states import REQUEST_MOVES, RequestState
from models.requests import HistoryEntry, Request

CONFIRM_VIEW, CHOICES_VIEW = DRAFT_VIEWS = ("requests.draft", "requests.choices")
"""The cards about a draft; handlers.requests draws them."""


async def start(turn: Turn, kind: RequestType) -> None:
    """Begin or go on with a request of this type, as the menu does."""
    await stop_asking(turn)
    draft = await open_draft(turn.person, kind, for_id=turn.for_id)
    values = kind.form.load(draft.form)
    await remember(turn, kind, draft, values)
    await proceed(turn, kind, draft, values, [])


async def begin(turn: Turn, kind: RequestType, said: Mapping[str, Any]) -> None:
    """The same with values that something has said of it already, such as the code at a room's door."""
    draft = await open_draft(turn.person, kind, for_id=turn.for_id)
    values, problems = await fill(draft, kind, {**kind.form.load(draft.form), **said}, turn.event.happened_at)
    await close_cards(draft, closed="内容已更新，请看下方")
    await remember(turn, kind, draft, values)
    await proceed(turn, kind, draft, values, problems)


async def present_draft(turn: Turn) -> Request | None:
    """The draft that the conversation is in the middle of."""
    if turn.conversation.request_id is None:
        return None
    return await Request.find(id=turn.conversation.request_id, state="draft")


async def whose(turn: Turn, draft: Request) -> Person:
    """For whom the request is: the colleague in whose place it is asked for, or whoever asks."""
    return turn.person if draft.for_id is None else await Person.one(id=draft.for_id)


async def remember(turn: Turn, kind: RequestType, draft: Request, values: Mapping[str, Any]) -> None:
    """Keep the dialogue equal to the draft: what was refused, or changed on a page, is not said again."""
    conversation = turn.conversation
    # Of a type that is heard by its form, the draft is all there is to remember; what else was in the middle stays so.
    if not kind.names:
        dialogue, slots = Dialogue.from_json(conversation.dialogue), kind.form.slots(values)
        if dialogue.intent != kind.name or dialogue.slots != slots:
            conversation.dialogue = dialogue.refilled(kind.name, slots).as_json()
    conversation.request_id = draft.id
    await conversation.save(update_fields=["dialogue", "request_id", "asked_field", "updated_at"])


async def proceed(
    turn: Turn, kind: RequestType, draft: Request, values: Mapping[str, Any], problems: list[Problem]
) -> None:
    """Say what is impossible, ask for what is missing, or show the whole for confirmation."""
    asked: Field | None = None
    if not problems and (placed := await sent_files.place(turn.person.id, draft, kind, values)):
        # Other values may follow from the files, such as their pages.
        values, problems = await fill(draft, kind, placed.values, turn.event.happened_at)
        await remember(turn, kind, draft, values)
        if not problems:
            await turn.say(placed.told)
    if problems:
        asked = kind.form.by_name[problems[0].field]
        question = "" if any(problem.asks for problem in problems) else f"\n{asked.question}"
        await turn.say("\n".join(problem.text for problem in problems) + question)
    else:
        missing = kind.form.missing(values)
        if missing and await _in_its_own_way(turn, draft, missing[0]):
            asked = missing[0]
        elif missing and missing[0].by_page:
            known = "" if not values else texts.known(kind.form.lines(values))
            await turn.say(f"{known}{_elsewhere(missing[0], page(f'/h5/drafts/{draft.id}'))}")
        elif missing and not missing[0].choices:
            asked = missing[0]
            known = "" if not values else texts.known(kind.form.lines(values))
            await turn.say(f"{known}{_question(turn, kind, asked)}")
        elif missing:
            asked = missing[0] if len([field for field in missing if field.choices]) == 1 else None
            await outbox.show(turn.person.id, CHOICES_VIEW, draft.id)
        else:
            await outbox.show(turn.person.id, CONFIRM_VIEW, draft.id)
    await set_asked(turn, asked.name if asked else None)


def _question(turn: Turn, kind: RequestType, asked: Field) -> str:
    """The field's question, or only for the hour where the day was said already."""
    frame = Dialogue.from_json(turn.conversation.dialogue).frame(kind.name)
    day = frame.memory.get("day") if frame is not None else None
    if day is None or not isinstance(asked, Moment) or asked.start:
        return asked.question
    ends = any(isinstance(field, Moment) and field.start == asked.name for field in kind.form.fields)
    return texts.what_hour(show_day(date.fromisoformat(day)), until=ends)


async def _in_its_own_way(turn: Turn, draft: Request, field: Field) -> bool:
    """Whether a subsystem has asked for this field, such as by a card with what it may be."""
    ask = turn.registry.questions.get(field.name)
    return ask is not None and await ask(turn, draft)


def _elsewhere(asked: Field, url: str) -> str:
    """The question for what is not typed."""
    if isinstance(asked, Files):
        return texts.to_send(asked.label, url, pictures=asked.pictures)
    return texts.on_page(asked.question, url)


async def set_asked(turn: Turn, name: str | None) -> None:
    """Remember which field a bare answer belongs to."""
    if turn.conversation.asked_field != name:
        turn.conversation.asked_field = name
        await turn.conversation.save(update_fields=["asked_field", "updated_at"])


async def close_cards(draft: Request, *, closed: str) -> None:
    """Grey out the cards that show the draft as it was."""
    for view in DRAFT_VIEWS:
        await outbox.redraw(view, draft.id, closed=closed)


async def drop(turn: Turn) -> None:
    """Drop what is being filled in: the open prompt, or else the draft."""
    if turn.conversation.prompt is not None:
        await stop_asking(turn)
        await turn.say("好的，已放弃刚才的操作，没有任何改动。")
        return
    draft = await present_draft(turn)
    if draft is None:
        await forget(turn)
        await turn.say("现在没有正在填写的申请。想撤回已经提交的申请，请说“撤回”。")
        return
    await drop_draft(turn, draft)


async def drop_draft(turn: Turn, draft: Request) -> None:
    """Drop this draft; nothing of it is sent."""
    if turn.conversation.request_id == draft.id:
        await forget(turn)
    label = (await type_of(draft)).label
    draft.state = REQUEST_MOVES.after(RequestState(draft.state), "drop")
    await draft.save(update_fields=["state"])
    await HistoryEntry.create(request_id=draft.id, verb="drop", person_id=turn.person.id, channel=turn.event.channel)
    await close_cards(draft, closed="已取消")
    await turn.say(f"好的，这份{label}已取消，没有提交。需要时再告诉我。")


async def forget(turn: Turn) -> None:
    """The draft was sent: the next sentence begins something new."""
    conversation = turn.conversation
    conversation.request_id, conversation.asked_field, conversation.dialogue = None, None, {}
    await conversation.save(update_fields=["request_id", "asked_field", "dialogue", "updated_at"])
