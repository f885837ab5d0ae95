"""Reminders: people who do not answer a card hear of it again, first in the chat, then by SMS."""

from handlers.reminders.asks import Ask, declare_asking
from handlers.reminders.reminding import among, remind, waiting_people
from handlers.reminders.rules import Rules, load_rules, save_rules

__all__ = ["Ask", "Rules", "among", "declare_asking", "load_rules", "remind", "save_rules", "waiting_people"]
