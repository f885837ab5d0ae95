"""What waits for people, for the lists of things to do that channels keep: the cards that people are reminded of."""

from collections import defaultdict
from dataclasses import dataclass

from bot.links import page
from handlers.reminders.asks import asking_views, describe
from handlers.reminders.reminding import FORGOTTEN_AFTER
from models.clock import now
from models.database import current, current_tenant_id
from models.messages import SentCard

AT_ONCE_MAX = 50
"""Entries of one round; the next one follows soon."""
NO_ENTRY = ""
"""For a card that needs no entry, or whose entry is ticked off."""

_NEW = """
SELECT c.id, c.view, c.subject_id, a.user_id FROM sent_card c
JOIN channel_account a ON a.tenant_id = $1 AND a.person_id = c.person_id AND a.channel = c.channel
WHERE c.tenant_id = $1 AND NOT c.closed AND c.texted_at IS NULL AND c.created_at > $3
  AND c.todo IS NULL AND c.channel = $2 AND c.view = ANY ($4)
ORDER BY c.id LIMIT $5
"""
_DONE = """
SELECT c.id, c.todo, a.user_id FROM sent_card c
JOIN channel_account a ON a.tenant_id = $1 AND a.person_id = c.person_id AND a.channel = c.channel
WHERE c.tenant_id = $1 AND c.closed AND c.todo <> '' AND c.channel = $2 ORDER BY c.id LIMIT $3
"""


@dataclass(frozen=True)
class NewTodo:
    """An entry to be made for a card."""

    card_id: int
    user_id: str
    subject: str
    url: str


@dataclass(frozen=True)
class DoneTodo:
    """An entry to be ticked off, since its card is closed."""

    card_id: int
    user_id: str
    todo_id: str


async def new_todos(channel: str) -> list[NewTodo]:
    """Cards that wait in this channel and have no entry yet. What nobody needs to be reminded of never gets one."""
    values = current_tenant_id(), channel, now() - FORGOTTEN_AFTER, asking_views(), AT_ONCE_MAX
    cards = await current().connection.fetch(_NEW, *values)
    subjects = defaultdict(set)
    for card in cards:
        subjects[card["view"]].add(card["subject_id"])
    asks = {view: await describe(view, wanted) for view, wanted in subjects.items()}
    found, needless = [], []
    for card in cards:
        ask = asks[card["view"]].get(card["subject_id"])
        if ask is None:
            needless.append(card["id"])
        else:
            found.append(NewTodo(card["id"], card["user_id"], f"{ask.whose}的{ask.what}", page(ask.path)))
    if needless:
        await SentCard.filter(id__in=needless).update(todo=NO_ENTRY)
    return found


async def done_todos(channel: str) -> list[DoneTodo]:
    """Entries whose cards are closed."""
    rows = await current().connection.fetch(_DONE, current_tenant_id(), channel, AT_ONCE_MAX)
    return [DoneTodo(row["id"], row["user_id"], row["todo"]) for row in rows]


async def note_todo(card_id: int, todo_id: str) -> None:
    """Remember a card's entry; NO_ENTRY once there is none to be ticked off."""
    await SentCard.filter(id=card_id).update(todo=todo_id)
