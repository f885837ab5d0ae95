"""A request type as the switchboard needs it: a name, a form, and the rules that need the database."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from forms import Form, Problem, Values
from models.requests import Request


@dataclass(frozen=True)
class RequestType:
    """What can be asked for. A subsystem declares it once; chat, pages, cards and lists follow from it.

    Attributes:
        name: The type's code, which is also its intent in bot.language.
        label: What people call it, such as 用车申请.
        settle: Completes values with what the database knows (a driver's full name) and finds what it forbids (more
            people than any vehicle seats).
        summary: The request in one line, for lists and messages.
        fulfil: Starts what fulfils an approved request, such as its work order; part of the approval's transaction.
    """

    name: str
    label: str
    form: Form
    settle: Callable[[Values], Awaitable[tuple[dict[str, Any], list[Problem]]]]
    summary: Callable[[Values], str]
    fulfil: Callable[[Request], Awaitable[None]]

    def describe(self, request: Request) -> str:
        """The request's summary from its stored form."""
        return self.summary(self.form.load(request.form))


_declared: dict[str, RequestType] = {}


def declare(kind: RequestType) -> RequestType:
    """Make a request type known to chat, pages and lists."""
    assert kind.name not in _declared, f"two request types are called {kind.name}"
    _declared[kind.name] = kind
    return kind


def request_type(name: str) -> RequestType:
    """The declared type of this name."""
    return _declared[name]


def request_types() -> dict[str, RequestType]:
    """All declared types by name."""
    return _declared
