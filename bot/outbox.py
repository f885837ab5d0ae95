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

_views: dict[str, Draw] = {}


def view(name: str) -> Callable[[Draw], Draw]:
    """Register how a kind of card is drawn, so that every copy of it can be redrawn at any time."""

    def register(draw: Draw) -> Draw:
        assert name not in _views, f"two views are called {name}"
        _views[name] = draw
        return draw

    return register


async def draw(name: str, subject_id: int, person_id: int) -> Card | None:
    """The card as it looks now for this person."""
    return await _views[name](subject_id, person_id)


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


async def notify(person_id: int, card: Card) -> None:
    """Send a card that nobody taps and that is never redrawn."""
    await _write(person_id, "card", {"card": card.model_dump(mode="json")})


async def show(person_id: int, view: str, subject_id: int, *, card: Card | None = None) -> None:
    """Draw a card, unless it is drawn already, and send it to a person; nothing to show is not sent."""
    card = card or await draw(view, subject_id, person_id)
    if card is None:
        return
    sent = await SentCard.create(
        person_id=person_id,
        task_id=f"{view}-{subject_id}-{secrets.token_hex(8)}".replace(".", "-"),
        view=view,
        subject_id=subject_id,
        closed=bool(card.closed),
        # By the clock that will tell how old the card is when somebody taps it.
        created_at=current().happened_at or now(),
    )
    await _write(person_id, "card", {"card": card.model_dump(mode="json")}, sent.id)


async def update(sent: SentCard, card: Card) -> None:
    """Redraw one card in place. Where the channel cannot any more, an open card is sent anew, a closed one is left."""
    if card.closed:
        await SentCard.filter(id=sent.id).update(closed=True)
    await _write(sent.person_id, "card_update", {"card": card.model_dump(mode="json")}, sent.id)


async def redraw(
    view: str, subject_id: int, *, closed: str = "", person_id: int | None = None, card: Card | None = None
) -> None:
    """Redraw every copy of a card that is still open, or grey it out with the words of `closed`.

    In the order of its people, so that two redraws lock alike; with `person_id`, that person's copies alone. A `card`
    that is drawn already serves all copies.
    """
    wanted: dict[str, object] = {"view": view, "subject_id": subject_id, "closed": False}
    if person_id is not None:
        wanted["person_id"] = person_id
    for sent in await SentCard.listed("person_id", "id", **wanted):
        drawn = card or await draw(view, subject_id, sent.person_id)
        if drawn is not None:
            await update(sent, drawn.model_copy(update={"closed": closed}) if closed else drawn)
