"""A card as our code speaks of it; every channel renders it in its own way (cards/wecom.py)."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from cards.actions import Action

Style = Literal["primary", "danger", "plain"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Button(_Frozen):
    """Something to tap: either an action that comes back to the bot, or a page to open."""

    text: str
    key: str = ""
    url: str = ""
    style: Style = "plain"

    @classmethod
    def does(cls, text: str, action: Action, style: Style = "plain") -> Self:
        """A button that brings `action` to its handler."""
        return cls(text=text, key=action.pack(), style=style)

    @classmethod
    def opens(cls, text: str, url: str) -> Self:
        """A button that opens a page."""
        return cls(text=text, url=url)


class Option(_Frozen):
    """One possible answer; `id` comes back with the tap."""

    id: str
    text: str


class Choice(_Frozen):
    """A question with options, of which one is picked; `key` names it in the tap's selections."""

    key: str
    title: str
    options: tuple[Option, ...] = Field(min_length=1)
    selected: str | None = None


class Card(_Frozen):
    """What a person sees.

    Either `buttons` (with at most one choice) or `choices` with a `submit` button, beside which one choice may
    have buttons that open pages; a card with neither is a notice.
    `closed` is the grey text that takes the place of all buttons once there is nothing left to tap.
    """

    title: str
    subtitle: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    note: str = ""
    buttons: tuple[Button, ...] = ()
    choices: tuple[Choice, ...] = ()
    submit: Button | None = None
    link: str = ""
    closed: str = ""
