"""Requests in the chat: what people say and tap, what they are asked, and the cards that are about to be answered.

Nothing is decided here: whatever is done is done by the verbs of `handlers.requests`, which the pages call, too.
"""

from handlers.requests.chat import (
    approving,
    drafting,
    for_others,
    menus,
    operating,
    sent,
    speaking,
    tapping,
    waiting_cards,
)

ROUTERS = (
    drafting.router,
    speaking.router,
    tapping.router,
    approving.router,
    operating.router,
    menus.router,
    sent.router,
    waiting_cards.router,
    for_others.router,
)
