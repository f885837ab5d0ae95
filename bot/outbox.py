"""Writing messages: rows in the running transaction, delivered by jobs/sending.py after the commit.

However many people are told, a statement writes all of their messages.
"""

import json
import secrets
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import structlog

from cards.card import Card
from models.clock import now
from models.database import current, current_tenant_id
from models.messages import SentCard

Draw = Callable[[int, int], Awaitable[Card | None]]
"""Draws a card's present state: (subject_id, person_id) → card; None when there is nothing to show any more."""
Alike = Callable[[int, Sequence[int]], Awaitable[list[list[int]]]]
"""Puts those together who see the same and may do the same: (subject_id, people) → groups of them."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A card that is drawn for a person."""

    person_id: int
    subject_id: int
    card: Card


_views: dict[str, Draw] = {}
_alike: dict[str, Alike] = {}

_SEND = """
INSERT INTO outgoing_message
    (tenant_id, created_at, due_at, kind, channel, reference, state, attempts, person_id, payload, sent_card_id)
SELECT $1, $2, $2, $3, $4, $5, 'waiting', 0, given.person_id, given.payload, given.sent_card_id
FROM unnest($6::bigint[], $7::jsonb[], $8::bigint[]) WITH ORDINALITY AS given (person_id, payload, sent_card_id, place)
ORDER BY given.place
"""
_REMEMBER = """
INSERT INTO sent_card (tenant_id, created_at, view, person_id, task_id, subject_id, closed)
SELECT $1, $2, $3, given.* FROM unnest($4::bigint[], $5::text[], $6::bigint[], $7::bool[]) AS given
RETURNING task_id, id
"""
_CLOSE = """
UPDATE sent_card SET closed = true
FROM (SELECT id FROM sent_card WHERE id = ANY($1) ORDER BY person_id, id FOR NO KEY UPDATE) AS shown
WHERE sent_card.id = shown.id
"""


def view(name: str, *, alike: Alike | None = None) -> Callable[[Draw], Draw]:
    """Register how a kind of card is drawn, so that every copy of it can be redrawn at any time.

    Args:
        alike: For cards that many people get: each group is served by one drawing.
    """

    def register(draw: Draw) -> Draw:
        assert name not in _views, f"two views are called {name}"
        _views[name] = draw
        if alike is not None:
            _alike[name] = alike
        return draw

    return register


async def draw(name: str, subject_id: int, person_id: int) -> Card | None:
    """The card as it looks now for this person."""
    return await _views[name](subject_id, person_id)


async def _draw_for(name: str, subject_id: int, people: Iterable[int]) -> dict[int, Card]:
    """The card for each of several people; who has nothing to see is missing."""
    readers = list(dict.fromkeys(people))
    groups = [[one] for one in readers]
    if name in _alike and len(readers) > 1:
        groups = await _alike[name](subject_id, readers)
    drawn: dict[int, Card] = {}
    for group in groups:
        if (card := await draw(name, subject_id, group[0])) is not None:
            drawn |= dict.fromkeys(group, card)
    return drawn


def _reference() -> str:
    return str(structlog.contextvars.get_contextvars().get("reference", ""))


async def write(
    kind: str, messages: Sequence[tuple[int, Mapping[str, object], int | None]], *, channel: str | None = None
) -> None:
    """Write messages: (person, payload, the card it is about). Without `channel` the sender chooses for each person."""
    if not messages:
        return
    current().wake_sender = True
    people, payloads, cards = zip(*messages, strict=True)
    written = [json.dumps(payload, ensure_ascii=False) for payload in payloads]
    values = (current_tenant_id(), now(), kind, channel, _reference(), people, written, cards)
    await current().connection.execute(_SEND, *values)


async def say(person_id: int, text: str) -> None:
    """Send a person plain text."""
    await say_all([person_id], text)


async def say_all(people: Iterable[int], text: str) -> None:
    """Send several people the same text."""
    await write("text", [(person_id, {"text": text}, None) for person_id in people])


async def show(person_id: int, view: str, subject_id: int) -> None:
    """Draw a card and send it to a person; nothing to show is not sent."""
    await show_to([person_id], view, subject_id)


async def show_to(people: Iterable[int], view: str, subject_id: int) -> None:
    """Draw a card for several people and send it to them; nothing to show is not sent."""
    drawn = await _draw_for(view, subject_id, people)
    await show_all(view, [Copy(person_id, subject_id, card) for person_id, card in drawn.items()])


async def show_all(view: str, copies: Sequence[Copy]) -> None:
    """Send cards that are drawn already."""
    if not copies:
        return
    tasks = [f"{view}-{copy.subject_id}-{secrets.token_hex(8)}".replace(".", "-") for copy in copies]
    people, subjects = [copy.person_id for copy in copies], [copy.subject_id for copy in copies]
    closed = [bool(copy.card.closed) for copy in copies]
    # By the clock that will tell how old the card is when somebody taps it.
    moment = current().happened_at or now()
    values = (current_tenant_id(), moment, view, people, tasks, subjects, closed)
    ids = {row["task_id"]: row["id"] for row in await current().connection.fetch(_REMEMBER, *values)}
    cards = zip(copies, tasks, strict=True)
    await write("card", [(copy.person_id, _payload(copy.card), ids[task]) for copy, task in cards])


async def update(sent: SentCard, card: Card) -> None:
    """Redraw one card in place. Where the channel cannot any more, an open card is sent anew, a closed one is left."""
    await _update([(sent, card)])


async def redraw(view: str, *subjects: int, closed: str = "", person_id: int | None = None) -> None:
    """Redraw every copy of a card that is still open, or grey it out with the words of `closed`.

    With `person_id`, that person's copies alone.
    """
    await redraw_all(view, dict.fromkeys(subjects), closed=closed, person_id=person_id)


async def redraw_all(
    view: str, cards: Mapping[int, Card | None], *, closed: str = "", person_id: int | None = None
) -> None:
    """Redraw the open copies of several cards, in the order of their people, so that two redraws lock alike.

    Args:
        cards: By subject: the card that serves all of its copies, None where each has to be drawn.
    """
    wanted: dict[str, Any] = {"view": view, "subject_id": list(cards), "closed": False}
    if person_id is not None:
        wanted["person_id"] = person_id
    copies = await SentCard.listed("person_id", "id", **wanted) if cards else []
    drawn = {
        subject: await _draw_for(view, subject, [sent.person_id for sent in copies if sent.subject_id == subject])
        for subject, card in cards.items()
        if card is None
    }
    updates = []
    for sent in copies:
        card = cards[sent.subject_id] or drawn[sent.subject_id].get(sent.person_id)
        if card is not None:
            updates.append((sent, card.model_copy(update={"closed": closed}) if closed else card))
    await _update(updates)


async def _update(updates: Sequence[tuple[SentCard, Card]]) -> None:
    if final := [sent.id for sent, card in updates if card.closed]:
        await current().connection.execute(_CLOSE, final)
    await write("card_update", [(sent.person_id, _payload(card), sent.id) for sent, card in updates])


def _payload(card: Card) -> dict[str, object]:
    return {"card": card.model_dump(mode="json")}
