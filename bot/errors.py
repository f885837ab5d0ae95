"""Refusals: of people, who are told what to do, and of senders we do not know."""


class UserError(Exception):
    """Something the person can fix. The text says what happened and what to do now, in their language."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Refused(Exception):
    """An event that is not acted on at all. The door logs `reason` with the event's reference and answers `text`."""

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.text = text
