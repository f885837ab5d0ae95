"""What comes in, as one frozen type each. Past the parser nothing knows which channel it was."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Event:
    """One thing a channel delivered.

    `happened_at` is by the channel's clock: a sentence that arrives late still means its own "tomorrow".
    `key` is the same for every repeated delivery of the same thing; `user_id` is the person's id in the channel;
    `reference` is made for this delivery, stands in every log line and in the apology when something breaks.
    """

    tenant_id: int
    channel: str
    user_id: str
    key: str
    happened_at: datetime
    reference: str


@dataclass(frozen=True, kw_only=True)
class Said(Event):
    """A person typed or dictated a message.

    `group` is the channel's id of the group chat in which it was said, and "" when only the bot heard it. An answer
    goes to the person alone in either case, unless a subsystem says something in the group (SaysInGroups).
    """

    text: str
    group: str = ""
    group_name: str = ""


@dataclass(frozen=True, kw_only=True)
class Tapped(Event):
    """A person tapped a button of a card, or submitted its choices (`selections`: choice key → option ids)."""

    card_task_id: str
    action_key: str
    response_code: str | None
    selections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class MenuChosen(Event):
    """A person picked an entry of the app's menu."""

    menu_key: str


@dataclass(frozen=True, kw_only=True)
class Entered(Event):
    """A person opened the conversation with the bot."""


@dataclass(frozen=True, kw_only=True)
class SentFile(Event):
    """A person sent a file. It is still with the channel, which gives it out for `media_ref`, for some days.

    `name` is the file's name where the channel tells it.
    """

    media_ref: str
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class SentImage(SentFile):
    """A person sent a picture."""


@dataclass(frozen=True, kw_only=True)
class SentLocation(Event):
    """A person sent where something is, in degrees; `label` is the address in words, where the channel knows it."""

    latitude: float
    longitude: float
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class Scanned(Event):
    """A person scanned a QR code or a bar code, which says `content`."""

    content: str


@dataclass(frozen=True, kw_only=True)
class Unsupported(Event):
    """Something the bot has no use for, such as a video; `what` is its Chinese name."""

    what: str


@dataclass(frozen=True, kw_only=True)
class OrganisationChanged(Event):
    """The channel's contacts were changed, by an administrator there; `user_id` is the channel's word for itself."""


@dataclass(frozen=True, kw_only=True)
class MemberChanged(OrganisationChanged):
    """A member was added or changed. What is None was not said and is as before.

    `member` and `renamed_to` are user ids as the channel writes them; departments are the channel's own ids.
    """

    member: str
    added: bool = False
    renamed_to: str | None = None
    name: str | None = None
    title: str | None = None
    departments: tuple[str, ...] | None = None
    main_department: str | None = None
    led_departments: tuple[str, ...] | None = None
    """Of `departments`, those that the member is in charge of."""
    active: bool | None = None


@dataclass(frozen=True, kw_only=True)
class ContactsTouched(OrganisationChanged):
    """Members and departments were added or changed, and the channel does not say how; ids as the channel writes them.

    What they are now is to be read.
    """

    members: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MemberRemoved(OrganisationChanged):
    """A member was removed from the channel's contacts."""

    member: str


@dataclass(frozen=True, kw_only=True)
class DepartmentChanged(OrganisationChanged):
    """A department was added, renamed or moved. What is None was not said; ids are the channel's own."""

    department: str
    name: str | None = None
    parent: str | None = None


@dataclass(frozen=True, kw_only=True)
class DepartmentRemoved(OrganisationChanged):
    """A department was removed, which had no members and nothing below it any more."""

    department: str
