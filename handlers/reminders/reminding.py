"""Reminding people of the cards they have not answered: everything that waits for a person comes in one message."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import outbox
from bot.links import page
from bot.texts import can_text, has_sms, text_by_sms
from handlers.org.calendar import load_calendar
from handlers.org.working_time import Calendar
from handlers.reminders.asks import Ask, asking_views, describe, text_about
from handlers.reminders.rules import URGE_PAUSE, Rules, Rung, Waiting, load_rules, next_rung
from models.clock import now
from models.database import current, current_tenant_id
from models.messages import SentCard
from models.org import Person

FORGOTTEN_AFTER = timedelta(days=7)
"""Nobody is reminded of a card that is older."""
LISTED_MAX = 5
"""Of one reminder; the rest is counted."""

_OPEN = """
SELECT id, person_id, view, subject_id, created_at, urged_at, taken_back, EXISTS (
    SELECT FROM outgoing_message m
    WHERE m.tenant_id = $1 AND m.sent_card_id = c.id AND m.kind = 'card' AND m.state = 'failed') AS undelivered
FROM sent_card c
WHERE tenant_id = $1 AND NOT closed AND texted_at IS NULL AND created_at > $2 AND view = ANY ($3)
"""
_TEXTED = """
SELECT DISTINCT texted_at FROM sent_card WHERE tenant_id = $1 AND person_id = $2 AND texted_at >= $3
"""


@dataclass(frozen=True)
class OpenCard:
    """A card that waits for an answer."""

    id: int
    person_id: int
    view: str
    subject_id: int
    waiting: Waiting
    urged_at: datetime | None
    in_chat: bool
    """Whether it can still be seen there."""


async def waiting_people() -> list[int]:
    """Who may have something due now; call `remind` for each in a unit of work of its own."""
    cards = await _open_cards()
    if not cards:
        return []
    rules, calendar, moment = await load_rules(), await load_calendar(), now()
    if not await has_sms():
        # Otherwise whoever was reminded in the chat would be looked at every minute, for a text that cannot come.
        rules = replace(rules, text_minutes=0, urgent_text_minutes=0)
    # What is urgent only its subsystem knows, and everything is sooner due when it is.
    return sorted(
        {
            card.person_id
            for card in cards
            if next_rung(card.waiting, moment, rules, calendar) or _perhaps_urgent(card, moment, rules)
        }
    )


def _perhaps_urgent(card: OpenCard, moment: datetime, rules: Rules) -> bool:
    """Whether something would be due if it were urgent."""
    reminded = card.waiting.urged or card.waiting.undelivered
    minutes = rules.urgent_text_minutes if reminded else rules.urgent_urge_minutes
    return minutes > 0 and moment - card.waiting.since >= timedelta(minutes=minutes)


async def _open_cards(person_id: int | None = None) -> list[OpenCard]:
    values: list[object] = [current_tenant_id(), now() - FORGOTTEN_AFTER, asking_views()]
    if person_id is not None:
        values.append(person_id)
    query = _OPEN if person_id is None else _OPEN + " AND person_id = $4 ORDER BY id FOR NO KEY UPDATE OF c"
    return [
        OpenCard(
            row["id"],
            row["person_id"],
            row["view"],
            row["subject_id"],
            Waiting(row["created_at"], urged=row["urged_at"] is not None, undelivered=row["undelivered"]),
            row["urged_at"],
            in_chat=not row["taken_back"],
        )
        for row in await current().connection.fetch(query, *values)
    ]


async def remind(person_id: int) -> bool:
    """Do what is due for one person now; False when nothing is."""
    person = await Person.find(id=person_id, active=True)
    found = await _open_cards(person_id) if person is not None else []
    asks = await _described(found)
    if person is None or not asks:
        return False
    rules, calendar, moment = await load_rules(), await load_calendar(), now()
    due = _due(found, asks, moment, rules, calendar)
    if due[Rung.TEXT] and await _may_text(person, rules, moment):
        return await _text(person, due[Rung.TEXT], asks, moment)
    if due[Rung.URGE] and not _urged_just_now(found, due[Rung.URGE], asks, moment):
        asking = [card for card in found if card.id in asks]
        in_chat = all(card.in_chat for card in asking)
        await outbox.say(person.id, _reminder([asks[card.id] for card in asking], in_chat=in_chat))
        await SentCard.filter(id__in=[card.id for card in asking]).update(urged_at=moment)
        return True
    return False


async def _described(cards: Sequence[OpenCard]) -> dict[int, Ask]:
    """What the cards ask for, by the card's id; each subject once."""
    asks: dict[int, Ask] = {}
    for view in {card.view for card in cards}:
        subjects = {card.subject_id: card.id for card in cards if card.view == view}
        for subject, ask in (await describe(view, subjects.keys())).items():
            asks[subjects[subject]] = ask
    return asks


def _due(
    cards: Iterable[OpenCard], asks: dict[int, Ask], moment: datetime, rules: Rules, calendar: Calendar
) -> dict[Rung, list[OpenCard]]:
    due: dict[Rung, list[OpenCard]] = {Rung.URGE: [], Rung.TEXT: []}
    for card in cards:
        if card.id in asks:
            rung = next_rung(replace(card.waiting, urgent=asks[card.id].urgent), moment, rules, calendar)
            if rung is not None:
                due[rung].append(card)
    return due


async def _may_text(person: Person, rules: Rules, moment: datetime) -> bool:
    """Whether the person can get a text, and has not had enough of them: of so many a day, one an hour."""
    if not await can_text(person):
        return False
    today = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    values = current_tenant_id(), person.id, min(today, moment - URGE_PAUSE)
    earlier = [row["texted_at"] for row in await current().connection.fetch(_TEXTED, *values)]
    return len([one for one in earlier if one >= today]) < rules.texts_per_day and not any(
        moment - one < URGE_PAUSE for one in earlier
    )


async def _text(person: Person, due: Sequence[OpenCard], asks: dict[int, Ask], moment: datetime) -> bool:
    """One text for everything that waits: a link to the oldest, or words that lead to the chat."""
    oldest, number = due[0], len(asks)
    texted = await text_about(oldest.view, oldest.subject_id, person, number)
    if not texted:
        ask = asks[oldest.id]
        what = f"{ask.whose}的{ask.what}{among(number)}"
        texted = await text_by_sms(person.id, "waiting", {"what": what})
    if texted:
        await SentCard.filter(id__in=[card.id for card in due]).update(texted_at=moment)
    return texted


def among(number: int) -> str:
    """What follows the name of one thing when several wait: 等3件."""
    return f"等{number}件" if number > 1 else ""


def _urged_just_now(cards: Iterable[OpenCard], due: Iterable[OpenCard], asks: dict[int, Ask], moment: datetime) -> bool:
    if any(asks[card.id].urgent for card in due):
        return False
    return any(card.urged_at is not None and moment - card.urged_at < URGE_PAUSE for card in cards)


def _reminder(asks: Sequence[Ask], *, in_chat: bool) -> str:
    if len(asks) == 1:
        [ask] = asks
        card = "，或在上面的卡片上处理" if in_chat else ""
        return f'{ask.whose}的{ask.what}还在等您处理。<a href="{page(ask.path)}">点这里打开</a>{card}。'
    lines = [f'{number}. <a href="{page(ask.path)}">{ask.whose}的{ask.what}</a>' for number, ask in enumerate(asks, 1)]
    rest = f"\n……共{len(asks)}件" if len(asks) > LISTED_MAX else ""
    return f"还有{len(asks)}件事在等您处理：\n" + "\n".join(lines[:LISTED_MAX]) + rest
