"""Errors a person can act on."""


class UserError(Exception):
    """Something the person can fix. The text says what happened and what to do now, in their language."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text
