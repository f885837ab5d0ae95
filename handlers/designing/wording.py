"""What a designed type is called in chat, and its requests in one line."""

from collections.abc import Callable

from forms import Files, Form, Values
from forms.stored import StoredForm

SUMMARY_FIELDS = 3
SUMMARY_CHARACTERS = 30
"""Of one field; a list shows a line."""
NAME_CHARACTERS_MIN = 2


def names_of(stored: StoredForm) -> tuple[str, ...]:
    """The label, the label without 申请, and the administrator's other names."""
    bare = stored.label.removesuffix("申请").removesuffix("的")
    names = (stored.label, bare, *stored.synonyms)
    return tuple(dict.fromkeys(name for name in names if len(name) >= NAME_CHARACTERS_MIN))


def summing_up(form: Form) -> Callable[[Values], str]:
    """The first few fields that are filled."""

    def summary(values: Values) -> str:
        shown = [
            field.show(values[field.name])
            for field in form.applicable(values)
            if values.get(field.name) is not None and not isinstance(field, Files)
        ]
        return " ".join(_short(text) for text in shown[:SUMMARY_FIELDS])

    return summary


def _short(text: str) -> str:
    # Never in the middle of a sum unmarked: 8, is not 8,000元.
    return text if len(text) <= SUMMARY_CHARACTERS else f"{text[: SUMMARY_CHARACTERS - 1]}…"
