"""Readers of single values in what people type: numbers, money, yes and no, choices, days, moments, text.

They know no subsystem. The form engine asks them for the answer to one question; the language part of the bot puts
them together to understand whole sentences.
"""

from forms.reading.amounts import read_decimal, read_money
from forms.reading.choices import read_choice, read_yes_no
from forms.reading.dates import read_day, read_days
from forms.reading.numbers import read_integer
from forms.reading.texts import read_text
from forms.reading.times import read_moment

__all__ = [
    "read_choice",
    "read_day",
    "read_days",
    "read_decimal",
    "read_integer",
    "read_moment",
    "read_money",
    "read_text",
    "read_yes_no",
]
