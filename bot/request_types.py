"""A request type as the switchboard needs it: a name, a form, and the rules that need the database.

Built-in types are declared in Python when their package is imported. Those that an agency designed itself come from a
source, which is asked in every unit of work, so that a type published in one process is known to all at their next
event.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from forms import Form, Problem, Values
from models.org import Person
from models.requests import Request


async def _nothing_filled(_: Person) -> dict[str, Any]:
    return {}


async def _no_number() -> str:
    return ""


async def _nothing_overheard(_: str, __: Values) -> dict[str, Any]:
    return {}


async def _nothing_meant(_: str, __: Values, ___: Person) -> dict[str, Any]:
    return {}


async def _as_settled(_: Request, values: Values) -> tuple[dict[str, Any], list[Problem]]:
    return dict(values), []


async def _holds_nothing(_: Request) -> None:
    return None


def _never_urgent(_: Values, __: datetime) -> bool:
    return False


@dataclass(frozen=True)
class RequestType:
    """What can be asked for. A subsystem declares it once; chat, pages, cards and lists follow from it.

    Attributes:
        name: The type's code; where bot.language knows the type, it is also its intent.
        label: What people call it, such as 用车申请.
        settle: Completes values with what the database knows (a driver's full name) and finds what it forbids (more
            people than any vehicle seats).
        settle_for: Goes on where `settle` ends, with what depends on whose the request is, such as a quota.
        summary: The request in one line, for lists and messages.
        fulfil: Starts what fulfils an approved request, such as its work order; part of the approval's transaction.
        names: Ways of naming it in chat, for a type that is understood through these and its form alone; empty where
            bot.language knows the type itself.
        version: Of a designed type's form; None for a built-in type.
        overhear: Finds in a sentence what bot.language cannot know: the agency's own names. Gets the words and the
            values understood so far, gives back values that come in their place.
        among_own: The same for what is meant of a person's own things, whose request it is.
        begin: The values that a new draft for this person starts with.
        number: Takes the next number of the type's own series, once, on submission; empty when it has none.
        undo: Undoes what `fulfil` has done when an approved request is cancelled, in the same transaction; refuses
            with a UserError when it is too late. None: such requests cannot be cancelled.
        flow: The flow that it comes with, as handlers.flows.definition reads it, for agencies that publish none of
            their own; None: an agency has to.
        starter: The nodes that a further flow of the type begins with in the designer: what the type is made for.
        hold: Takes what is limited (a room, a share of a quota) for a request on its way, in the transaction that sends
            it, sends it again, or changes its form meanwhile. It may hold something already, which is replaced. Refuses
            with a UserError when there is not enough.
        release: Gives back what `hold` took when the request ends without an approval, goes back to its applicant,
            or is about to be changed; does nothing when nothing is held.
        urgent: Whether whoever is asked should be reminded sooner than usual, from the values and the present moment.
    """

    name: str
    label: str
    form: Form
    settle: Callable[[Values], Awaitable[tuple[dict[str, Any], list[Problem]]]]
    summary: Callable[[Values], str]
    fulfil: Callable[[Request], Awaitable[None]]
    names: tuple[str, ...] = ()
    version: int | None = None
    settle_for: Callable[[Request, Values], Awaitable[tuple[dict[str, Any], list[Problem]]]] = _as_settled
    overhear: Callable[[str, Values], Awaitable[dict[str, Any]]] = _nothing_overheard
    among_own: Callable[[str, Values, Person], Awaitable[dict[str, Any]]] = _nothing_meant
    begin: Callable[[Person], Awaitable[dict[str, Any]]] = _nothing_filled
    number: Callable[[], Awaitable[str]] = _no_number
    undo: Callable[[Request], Awaitable[None]] | None = None
    hold: Callable[[Request], Awaitable[None]] = _holds_nothing
    release: Callable[[Request], Awaitable[None]] = _holds_nothing
    urgent: Callable[[Values, datetime], bool] = _never_urgent
    flow: Mapping[str, Any] | None = None
    starter: tuple[Mapping[str, Any], ...] = ()

    @property
    def designed(self) -> bool:
        """Whether an agency made it in the console."""
        return self.version is not None

    def describe(self, request: Request) -> str:
        """The request's summary from its stored form."""
        return self.summary(self.form.load(request.form))

    def is_urgent(self, request: Request, moment: datetime) -> bool:
        """Whether the request, as it is stored, cannot wait for the usual time."""
        return self.urgent(self.form.load(request.form), moment)


DIRECT: Mapping[str, Any] = {"nodes": [], "direct": True}
"""The flow of what is done without anybody's approval."""
BY_MANAGER: Mapping[str, Any] = {
    "nodes": [
        {
            "kind": "approve",
            "key": "department",
            "name": "部门主管审批",
            "mode": "any",
            "approvers": [{"kind": "department_manager"}],
            "nobody": {"kind": "administrators"},
        }
    ]
}
"""The flow of what the applicant's manager approves."""


@dataclass(frozen=True)
class Designed:
    """The types that the tenant of a unit of work designed itself.

    Attributes:
        newest: Each type with its newest form, also when it takes no new requests any more.
        offered: The names of those that do.
        versions: Every published form, by the type's name and the version.
    """

    newest: Mapping[str, RequestType] = field(default_factory=dict)
    offered: frozenset[str] = frozenset()
    versions: Mapping[tuple[str, int], RequestType] = field(default_factory=dict)


async def _none_designed() -> Designed:
    return Designed()


_declared: dict[str, RequestType] = {}
_source: Callable[[], Awaitable[Designed]] = _none_designed


def declare(kind: RequestType) -> RequestType:
    """Make a built-in request type known to chat, pages and lists."""
    assert kind.name not in _declared, f"two request types are called {kind.name}"
    _declared[kind.name] = kind
    return kind


def name_first(*names: str) -> None:
    """Have these built-in types stand before all others wherever everything is listed, in this order."""
    first = {name: _declared.pop(name) for name in names}
    rest = dict(_declared)
    _declared.clear()
    _declared.update(first | rest)


def use_designed(source: Callable[[], Awaitable[Designed]]) -> None:
    """Say where designed types come from, once, when the package that keeps them is imported."""
    global _source
    _source = source


async def request_type(name: str) -> RequestType:
    """The type of this name with its newest form, also when it takes no new requests any more.

    Raises:
        KeyError: The tenant has no such type.
    """
    return _declared[name] if name in _declared else (await _source()).newest[name]


async def type_of(request: Request) -> RequestType:
    """A request's type with the form it was submitted with; a draft's with the newest."""
    if request.request_type in _declared:
        return _declared[request.request_type]
    designed = await _source()
    if request.form_version is None:
        return designed.newest[request.request_type]
    return designed.versions[request.request_type, request.form_version]


async def request_types() -> dict[str, RequestType]:
    """Everything that the tenant's people can ask for now, by name: the built-in types first."""
    designed = await _source()
    return _declared | {name: kind for name, kind in designed.newest.items() if name in designed.offered}


async def request_type_labels() -> dict[str, str]:
    """What people call everything they can ask for now, by name."""
    return {name: kind.label for name, kind in (await request_types()).items()}
