"""The conversation: what was said leads to a form being filled in, a handler, or an honest answer.

said ── prompt open? ──────────► its handler (reason of a rejection, odometer reading …)
  │
  ├─ about what stands already ─► the subsystem that it is of (a meeting that is booked …)
  │
  ├─ a type known by its names ─► bot.designed reads the values through its form
  │
  └─ understand ─ request type ─► fill the draft ─ refuse the impossible ─ ask what is missing ─ confirm card
                ├ cancel ───────► drop the draft
                ├ intent ───────► its handler
                └ else ─────────► "not yet", or what can be said
"""

import structlog

from bot import designed, filling
from bot.drafts import digest, fill, open_draft
from bot.events import Said
from bot.language import Dialogue, Understanding, understand
from bot.language.meaning import SLOTS
from bot.request_types import RequestType, request_types, type_of
from bot.router import Turn, stop_asking
from cards import texts
from cards.requests import SubmitDraft
from forms.hearing import with_rest
from models.org import people_who_may
from models.permissions import MANAGE_ORG
from models.requests import Request

log = structlog.get_logger()

PUNCTUATION = " 　。，！？!?.,~"
CONFIRMATIONS = frozenset(
    ("提交", "确认", "确认提交", "提交吧", "好", "好的", "行", "可以", "是", "是的", "对", "没问题", "没错", "ok", "OK")
)
"""Said about a complete draft, these send it; anything else is understood as usual."""
COMMANDS = frozenset(
    ("approve", "return", "transfer", "hand_out", "remove_approver", "take_back", "recall", "copy_to", "resubmit")
)
"""Said while a question is open, these are no answer to it but something else, unless the question is about the same.
What else can be done with an approval is worded like a reason: 请补充会议通知 may well be the answer."""


async def hear(turn: Turn, text: str) -> None:
    """Answer one message."""
    # A question is asked in private; who speaks in a group may well mean the group.
    in_group = isinstance(turn.event, Said) and turn.event.group != ""
    if in_group and await _is_phrase(turn, text):
        return
    if await _answers_prompt(turn, text):
        return
    if not in_group and await _is_phrase(turn, text):
        return
    for preface in turn.registry.prefaces:
        if (left := await preface(turn, text)) is not None:
            turn, text = left
    for takes in turn.registry.sentences:
        if await takes(turn, text):
            return
    await _understand(turn, text)


async def _understand(turn: Turn, text: str) -> None:
    """Find out what is meant by words that no open question and no fixed phrase takes, and answer."""
    conversation = turn.conversation
    draft = await filling.present_draft(turn)
    if draft is not None and text.strip(PUNCTUATION) in CONFIRMATIONS and await _confirms(turn, draft):
        return
    spoken = await designed.understand(text, turn.event.happened_at, draft, conversation.asked_field)
    if spoken is not None:
        await _take(turn, spoken, text)
        return
    dialogue = Dialogue.from_json(conversation.dialogue)
    understood, after = understand(text, turn.event.happened_at, dialogue, expecting=conversation.asked_field)
    log.info("message.understood", intent=understood.intent, slots=sorted(understood.slots))
    conversation.dialogue = after.as_json()
    if understood.intent == "unknown" and draft is not None and await _overheard(turn, draft, text):
        return
    kind = (await request_types()).get(understood.intent)
    if kind is not None:
        await _fill_in(turn, kind, understood, text)
    elif understood.intent == "cancel":
        await filling.drop(turn)
    else:
        await conversation.save(update_fields=["dialogue", "updated_at"])
        handler = turn.registry.intents.get(understood.intent)
        if handler is not None:
            await handler(turn, understood, text)
        else:
            await turn.say(await _unanswered(understood.intent))
        if draft is not None:
            await _remind(turn, draft)


async def _unanswered(intent: str) -> str:
    """The honest answer to an intent that nothing handles."""
    if intent not in texts.NOT_YET:
        return texts.UNKNOWN
    offered = [kind.label for kind in (await request_types()).values()]
    ask = [f"{one.name} {one.mobile}".strip() for one in await people_who_may(MANAGE_ORG)]
    return texts.not_yet(texts.NOT_YET[intent], offered, ask)


async def _is_phrase(turn: Turn, text: str) -> bool:
    phrase = turn.registry.phrases.get(text.strip(PUNCTUATION))
    return phrase is not None and await phrase(turn)


async def welcome(turn: Turn) -> None:
    """Greet somebody who opens the conversation, once a day: entering is reported every time."""
    today = turn.event.happened_at.date()
    if turn.conversation.greeted_on != today:
        turn.conversation.greeted_on = today
        await turn.conversation.save(update_fields=["greeted_on", "updated_at"])
        await turn.say(texts.welcome(turn.person.name))


async def _answers_prompt(turn: Turn, text: str) -> bool:
    """Give the words to the open prompt's handler, unless they are plainly something else."""
    prompt = turn.conversation.prompt
    if prompt is None:
        return False
    understood, _ = understand(text, turn.event.happened_at, Dialogue())
    if understood.intent == "cancel":
        await filling.drop(turn)
        return True
    # What a repairer has done is worded like what somebody else wants done: 换了水龙头.
    begins = not prompt.get("free") and (
        understood.intent in await request_types() or (await designed.named(text)).names
    )
    if begins or understood.intent == "human" or understood.intent.startswith("my_"):
        # The prompt stays open: the question is answered first, then the answer can still be given.
        return False
    await stop_asking(turn)
    if understood.intent in COMMANDS and prompt.get("verb") != understood.intent:
        # 同意 is never the reason of a rejection; it is a decision of its own.
        return False
    await turn.registry.answers[prompt["prompt"]](turn, prompt, text)
    return True


async def _confirms(turn: Turn, draft: Request) -> bool:
    kind = await type_of(draft)
    if kind.form.missing(kind.form.load(draft.form)):
        return False
    await turn.registry.buttons[SubmitDraft](turn, SubmitDraft(draft.id, digest(draft)))
    return True


async def _fill_in(turn: Turn, kind: RequestType, understood: Understanding, text: str) -> None:
    draft = await open_draft(turn.person, kind, for_id=turn.for_id)
    before = kind.form.load(draft.form)
    # What no sentence can say, such as photos or a choice that was tapped, stays as it is.
    unsaid = {name: value for name, value in before.items() if name not in SLOTS[kind.name]}
    fields = kind.form.by_name
    said = {
        name: fields[name].carried(fields[name].accept(value), before.get(name))
        for name, value in understood.slots.items()
        if name in fields
    }
    overheard = await kind.overhear(text, {**unsaid, **said})
    overheard |= await kind.among_own(text, {**unsaid, **said, **overheard}, await filling.whose(turn, draft))
    values, problems = await fill(draft, kind, {**unsaid, **said, **overheard}, turn.event.happened_at)
    if values != before:
        await filling.close_cards(draft, closed="内容已更新，请看下方")
    if problems or overheard:
        await filling.remember(turn, kind, draft, values)
    else:
        # What was said is kept as it was said: it knows, for one, that the end was given as three hours.
        turn.conversation.request_id = draft.id
        await turn.conversation.save(update_fields=["dialogue", "request_id", "updated_at"])
    await filling.proceed(turn, kind, draft, values, problems)


async def _overheard(turn: Turn, draft: Request, text: str) -> bool:
    """Take words that mean something to the draft's own type alone, such as the names for name plates."""
    kind = await type_of(draft)
    before = kind.form.load(draft.form)
    heard = await kind.overhear(text, before)
    if not heard or kind.name not in SLOTS:
        return False
    values, problems = await fill(draft, kind, {**before, **heard}, turn.event.happened_at)
    if values != before:
        await filling.close_cards(draft, closed="内容已更新，请看下方")
    await filling.remember(turn, kind, draft, values)
    await filling.proceed(turn, kind, draft, values, problems)
    return True


async def _take(turn: Turn, spoken: designed.Spoken, text: str) -> None:
    """Fill in what was said about a type that the agency designed, or ask which of several is meant."""
    if len(spoken.kinds) > 1:
        await turn.say(texts.which_type([kind.label for kind in spoken.kinds]))
        return
    (kind,) = spoken.kinds
    await stop_asking(turn)
    draft = await open_draft(turn.person, kind, for_id=turn.for_id)
    before = kind.form.load(draft.form)
    said = with_rest(kind.form, spoken.heard, before) if spoken.begins else spoken.heard.values
    said = {**said, **await kind.among_own(text, {**before, **said}, await filling.whose(turn, draft))}
    values, problems = await fill(draft, kind, {**before, **said}, turn.event.happened_at)
    named = {problem.field for problem in problems}
    problems = [problem for problem in spoken.heard.problems if problem.field not in named] + problems
    if values != before:
        await filling.close_cards(draft, closed="内容已更新，请看下方")
    await filling.remember(turn, kind, draft, values)
    await filling.proceed(turn, kind, draft, values, problems)


async def _remind(turn: Turn, draft: Request) -> None:
    """After a side question, say how to go on."""
    label = (await type_of(draft)).label
    await turn.say(f"您的{label}还没填完，接着说就行；不需要了请回复“取消”。")
