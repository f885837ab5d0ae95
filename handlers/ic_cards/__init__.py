"""IC cards: asked for, frozen when lost, made and given out. The wallet and the gates will follow `ic_card_event`."""

from handlers import org
from handlers.ic_cards import chat, demo, leaving  # noqa: F401  # furnishes the demo agency
from handlers.ic_cards.register import active_card, change, freeze, issue, thaw, void
from handlers.ic_cards.request_type import IC_CARD, SERVICE

org.declare_handover("ic_cards", leaving.HANDOVER)

ROUTERS = (chat.router,)

__all__ = ["IC_CARD", "ROUTERS", "SERVICE", "active_card", "change", "freeze", "issue", "thaw", "void"]
