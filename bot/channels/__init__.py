"""What the sender and the pages need of a channel, and the ways in which a channel can fail.

The errors say what to do with the message, not what the provider called the problem; each channel maps its own codes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, ClassVar, Protocol, runtime_checkable

from cards.card import Card

NAMES = {"wecom": "企业微信", "dingtalk": "钉钉"}
"""What people call each channel they have accounts in. Where nothing else tells, the first one is meant."""


TAKEN_BACK_WITHIN = timedelta(hours=24)
"""In both channels (WeCom: 撤回应用消息; DingTalk: 批量撤回人与机器人会话中机器人消息, 工作通知消息撤回)."""


@dataclass(frozen=True)
class Receipt:
    """The provider took it. `response_code` is good for redrawing the card once, where the channel has such codes."""

    answer: dict[str, Any] = field(default_factory=dict)
    response_code: str | None = None


class Channel(Protocol):
    """One tenant's app in one channel. Every method raises a ChannelError when the message did not go out.

    `number` is the row's own number: repeats of one row must look the same to the provider, so that it can drop the
    second, and two rows must look different even when their texts are equal.
    """

    async def say(self, user_id: str, text: str, *, number: int) -> Receipt:
        """Send plain text."""

    async def show(self, user_id: str, card: Card, *, task_id: str, number: int) -> Receipt:
        """Send a new card. Raises NotShowable where it can only come as a message (ShowsAsMessage)."""

    async def redraw(self, user_id: str, card: Card, *, task_id: str, response_code: str | None) -> Receipt:
        """Replace a card in the person's chat. Raises CodeSpent when only a new card can show it.

        `response_code` is one that may still work, where the channel gives such codes.
        """


@dataclass(frozen=True)
class LoginScript:
    """How a page inside of a channel's app learns who it is where only the channel's own script can tell.

    Our script that asks it stands beside the channel as login.js; it finds `settings` on the page.
    """

    sdk_url: str
    settings: Mapping[str, str]


class Login(Protocol):
    """One tenant's app as the pages ask it who a visitor is."""

    CLIENT: ClassVar[str]
    """What the channel's own browser calls itself, somewhere in its User-Agent, in lower case."""
    CODES: ClassVar[tuple[str, ...]]
    """What the channel calls its code in the address to which it sends the browser back; the first that is there."""

    def ask_inside(self, redirect_uri: str, state: str) -> str | LoginScript:
        """How a page inside of the channel's app learns who its visitor is, who is asked nothing.

        It is the address where the browser is sent, or a script for a page of ours, which sends the browser back.
        """

    def scan_url(self, redirect_uri: str, state: str) -> str:
        """Where a browser outside of the app shows the code that its visitor scans with their phone."""

    async def get_user_by_code(self, code: str, *, inside: bool) -> str | None:
        """The user id (lower case) behind the code that came back; None for a bad or used code and for people outside.

        Args:
            inside: Whether the code came inside of the app.

        Raises:
            ChannelError: The channel does not answer.
        """


class App(Channel, Login, Protocol):
    """One tenant's app in one channel, with everything that it does for us."""

    async def check(self) -> None:
        """Make sure that the channel accepts the app. Raises a ChannelError."""


@runtime_checkable
class ShowsAsMessage(Protocol):
    """A channel that may refuse cards, and takes a message with links in place of one."""

    async def show_as_message(self, user_id: str, card: Card, *, deciding: str, number: int) -> Receipt:
        """Send what a card says as a message, which nobody can tap or redraw. Raises a ChannelError.

        Args:
            deciding: The address where its reader decides what it asks, whose page proves by itself who they are;
                empty where nothing is to be decided.
        """


@dataclass(frozen=True)
class Fetched:
    """A file as the channel gave it out; `name` is "" where it has none."""

    name: str
    content: bytes


@runtime_checkable
class TakesBack(Protocol):
    """A channel that can take messages back, so that the person's chat does not show them any more."""

    async def take_back(self, msgid: str) -> None:
        """Take back what was sent less than TAKEN_BACK_WITHIN ago; `msgid` is what its receipt's answer holds.

        A receipt without one stands for something that this channel cannot take back. Doing it twice is harmless.

        Raises:
            ChannelError: It is still there, or nobody knows; a Mistake's code says why the channel refuses.
        """


@runtime_checkable
class HoldsFiles(Protocol):
    """A channel in which people can send files, and which holds them for some days."""

    async def fetch(self, media_ref: str) -> Fetched:
        """The file that a SentFile names. Raises a ChannelError: Mistake for one that is gone or too large."""


@runtime_checkable
class SaysInGroups(Protocol):
    """A channel in which the app can speak in group chats that it is in."""

    async def say_in_group(self, chat_id: str, text: str) -> None:
        """Say something there; a repeat says it again. Raises a ChannelError: GroupGone when it is not there (now)."""


@runtime_checkable
class HoldsGroups(SaysInGroups, Protocol):
    """A channel in which the app itself can bring people together in a group chat. Every method raises ChannelError."""

    GROUP_MEMBERS_MIN: ClassVar[int]

    async def open_group(self, chat_id: str, name: str, members: Sequence[str]) -> tuple[str, Sequence[str]]:
        """Create the group, or find the one that was created under this id before; gives its id and who is in it."""

    async def change_group(self, chat_id: str, *, joining: Sequence[str], leaving: Sequence[str]) -> None:
        """Add and remove members."""


@runtime_checkable
class SignsPages(Protocol):
    """A channel whose own browser lets a page of ours use the phone: scan a code, find the place.

    Our script that speaks with the channel's stands beside the channel as page.js.
    """

    @property
    def sdk_url(self) -> str:
        """The address of the channel's own script."""

    async def page_signature(self, url: str) -> dict[str, Any]:
        """What our script hands to the channel's for the page at `url`. Raises a ChannelError."""


@runtime_checkable
class HasMiniProgram(Protocol):
    """A channel in which our pages also open inside of a mini-program (miniprogram/), which logs in by itself.

    Our script that lets a page speak with the mini-program around it stands beside the channel as miniprogram.js.
    """

    MINIPROGRAM_SDK: ClassVar[str]
    """The address of the channel's own script for pages inside of a mini-program."""

    async def get_user_by_miniprogram_code(self, code: str) -> str | None:
        """The user id (lower case) behind a mini-program's code; None for a bad or used code and for people outside.

        Raises:
            ChannelError: The channel does not answer; Misconfigured where the tenant has no mini-program.
        """


class ChannelError(Exception):
    """The message did not go out. `code` is the provider's code, or our own word where it has none."""

    def __init__(self, code: int | str, text: str = "") -> None:
        super().__init__(f"{code} {text}".strip())
        self.code = code


class Retry(ChannelError):
    """The network or the provider failed for now; the same call may work later.

    `unknown` says that the call may have taken effect: no answer came. `seconds` says when to try again, where the
    provider limits how much one recipient gets; None: soon, and ever more seldom. `doubles` says that the provider
    does not recognise a repeat, so that a call that may have taken effect is repeated once and no further.
    """

    def __init__(
        self,
        code: int | str,
        text: str = "",
        *,
        unknown: bool = False,
        seconds: float | None = None,
        doubles: bool = False,
    ) -> None:
        super().__init__(code, text)
        self.unknown = unknown
        self.seconds = seconds
        self.doubles = doubles


class Wait(ChannelError):
    """The app sends too much; nothing of this tenant goes out for `seconds`."""

    def __init__(self, code: int | str, text: str = "", *, seconds: float) -> None:
        super().__init__(code, text)
        self.seconds = seconds


class Gone(ChannelError):
    """This person cannot be reached: unknown, left, or outside the app's range."""


class GroupGone(ChannelError):
    """The group chat was dissolved, or the app was removed from it."""


class CodeSpent(ChannelError):
    """There is no response code, or it was used or has expired; the card can only be sent anew."""


class NotRedrawable(CodeSpent):
    """The card was shown as something that cannot be redrawn, whatever the code; it can only be sent anew."""


class NotShowable(ChannelError):
    """The channel does not take this card as a card, now or at all; it can only come as a message."""


class TaskIdTaken(ChannelError):
    """A card with this task id was sent before, so a repeat finds that its first attempt had arrived."""


class Misconfigured(ChannelError):
    """Somebody has to repair the app's settings; until then every message would fail alike."""


class Mistake(ChannelError):
    """The provider refuses what we sent; the same call will never work."""
