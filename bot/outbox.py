"""Writing messages: rows in the running transaction, delivered by jobs/sending.py after the commit."""

import secrets
from collections.abc import Awaitable, Callable

import structlog

from cards.card import Card
from models.clock import now
from models.database import current
from models.messages import OutgoingMessage, SentCard

Draw = Callable[[int, int], Awaitable[Card | None]]
"""Draws a card's present state: (subject_id, person_id) → card; None when there is nothing to show any more."""


def _reference() -> str:
    return str(structlog.contextvars.get_contextvars().get("reference", ""))


async def _write(person_id: int, kind: str, payload: dict[str, object], sent_card_id: int | None = None) -> None:
    current().wake_sender = True
    await OutgoingMessage.create(
        person_id=person_id,
        kind=kind,
        payload=payload,
        sent_card_id=sent_card_id,
        due_at=now(),
        reference=_reference(),
    )


async def say(person_id: int, text: str) -> None:
    """Send a person plain text."""
    await _write(person_id, "text", {"text": text})


async def show(person_id: int, card: Card, *, view: str, subject_id: int) -> SentCard:
    """Send a person a new card. `view` and `subject_id` say what it draws, for redrawing it later."""
    sent = await SentCard.create(
        person_id=person_id,
        task_id=f"{view}-{subject_id}-{secrets.token_hex(8)}".replace(".", "-"),
        view=view,
        subject_id=subject_id,
        closed=bool(card.closed),
    )
    await _write(person_id, "card", {"card": card.model_dump(mode="json")}, sent.id)
    return sent


async def update(sent: SentCard, card: Card) -> None:
    """Redraw one card in place; where the channel cannot any more, the sender sends it anew."""
    if card.closed:
        await SentCard.filter(id=sent.id).update(closed=True)
    await _write(sent.person_id, "card_update", {"card": card.model_dump(mode="json")}, sent.id)


async def redraw(view: str, subject_id: int, draw: Draw) -> None:
    """Redraw every copy of a card that is still open, in the order of its people, so that two redraws lock alike."""
    for sent in await SentCard.filter(view=view, subject_id=subject_id, closed=False).order_by("person_id", "id"):
        card = await draw(subject_id, sent.person_id)
        if card is not None:
            await update(sent, card)
