"""Understanding what people type: intents, slots and the conversation they belong to.

The ways in are `understand`, and `amended` for what stands already. They are pure: no database, no network, no clock
of their own.
"""

from bot.language.amending import amended
from bot.language.dialogue import Dialogue
from bot.language.meaning import Understanding
from bot.language.understanding import understand

__all__ = ["Dialogue", "Understanding", "amended", "understand"]
