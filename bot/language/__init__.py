"""Understanding what people type: intents, slots and the conversation they belong to.

The one way in is `understand`. It is pure: no database, no network, no clock of its own.
"""

from bot.language.dialogue import Dialogue
from bot.language.meaning import Understanding
from bot.language.understanding import understand

__all__ = ["Dialogue", "Understanding", "understand"]
