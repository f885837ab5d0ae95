"""Who handles what. Each subsystem fills a Router; app.py joins them into one Registry."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot import outbox
from bot.events import Event, OrganisationChanged, Tapped
from bot.language import Understanding
from cards.actions import Action
from models.messages import SentCard
from models.org import Person
from models.requests import Conversation, Request


@dataclass(frozen=True)
class Turn:
    """One event of one person, with what the switchboard has found out about it. The conversation's row is locked."""

    event: Event
    person: Person
    conversation: Conversation
    registry: "Registry"
    card: SentCard | None = None
    """The tapped card."""
    for_id: int | None = None
    """The colleague for whom the person asks for something, when the words say so."""

    async def say(self, text: str) -> None:
        """Answer the person."""
        await outbox.say(self.person.id, text)

    def selected(self, key: str) -> str | None:
        """What was picked for a choice of the tapped card."""
        assert isinstance(self.event, Tapped)
        picked = self.event.selections.get(key, ())
        return picked[0] if picked else None


A = TypeVar("A", bound=Action)
C = TypeVar("C", bound=OrganisationChanged)
K = TypeVar("K")
V = TypeVar("V")
IntentHandler = Callable[[Turn, Understanding, str], Awaitable[None]]
"""Gets the turn, what was understood, and the words themselves."""
ButtonHandler = Callable[[Turn, Any], Awaitable[None]]
AnswerHandler = Callable[[Turn, dict[str, Any], str], Awaitable[None]]
"""Gets the turn, the prompt as it was stored, and the words of the answer."""
MenuHandler = Callable[[Turn], Awaitable[None]]
PhraseHandler = Callable[[Turn], Awaitable[bool]]
"""Handles a fixed phrase for whoever it means something to; False leaves the words to the conversation."""
PrefaceHandler = Callable[[Turn, str], Awaitable[tuple[Turn, str] | None]]
"""Takes what words begin with, such as 替李敏, and gives the turn and the words that are left; None: nothing such."""
SentenceHandler = Callable[[Turn, str], Awaitable[bool]]
"""Takes words about what stands already, such as a meeting that is booked; False leaves them to the conversation."""
QuestionHandler = Callable[[Turn, Request], Awaitable[bool]]
"""Asks for a field of this draft in a way of its own; False leaves it to the field's words."""
TakesHandler = Callable[[Turn], Awaitable[bool]]
"""Takes what was sent, such as a picture, if it can use it; False leaves it to the next subsystem."""

ChangeHandler = Callable[[Any], Awaitable[None]]
"""Gets a change of the channel's contacts; nobody of ours sent it, so there is nobody to answer."""


@dataclass
class Router:
    """What one subsystem answers to."""

    name: str
    intents: dict[str, IntentHandler] = field(default_factory=dict)
    buttons: dict[type[Action], ButtonHandler] = field(default_factory=dict)
    answers: dict[str, AnswerHandler] = field(default_factory=dict)
    menus: dict[str, MenuHandler] = field(default_factory=dict)
    phrases: dict[str, PhraseHandler] = field(default_factory=dict)
    questions: dict[str, QuestionHandler] = field(default_factory=dict)
    prefaces: list[PrefaceHandler] = field(default_factory=list)
    sentences: list[SentenceHandler] = field(default_factory=list)
    changes: dict[type[OrganisationChanged], ChangeHandler] = field(default_factory=dict)
    files: list[TakesHandler] = field(default_factory=list)
    locations: list[TakesHandler] = field(default_factory=list)
    scans: list[TakesHandler] = field(default_factory=list)

    def intent(self, name: str) -> Callable[[IntentHandler], IntentHandler]:
        """Handle what bot.language calls `name`."""

        def register(handler: IntentHandler) -> IntentHandler:
            self.intents[name] = handler
            return handler

        return register

    def button(self, action: type[A]) -> Callable[[Callable[[Turn, A], Awaitable[None]]], ButtonHandler]:
        """Handle taps that carry `action`."""

        def register(handler: Callable[[Turn, A], Awaitable[None]]) -> ButtonHandler:
            self.buttons[action] = handler
            return handler

        return register

    def answer(self, prompt: str) -> Callable[[AnswerHandler], AnswerHandler]:
        """Handle the typed answer to a prompt; see `ask`."""

        def register(handler: AnswerHandler) -> AnswerHandler:
            self.answers[prompt] = handler
            return handler

        return register

    def menu(self, key: str) -> Callable[[MenuHandler], MenuHandler]:
        """Handle an entry of the app's menu."""

        def register(handler: MenuHandler) -> MenuHandler:
            self.menus[key] = handler
            return handler

        return register

    def phrase(self, *words: str) -> Callable[[PhraseHandler], PhraseHandler]:
        """Handle a message that consists of exactly these words."""

        def register(handler: PhraseHandler) -> PhraseHandler:
            for said in words:
                self.phrases[said] = handler
            return handler

        return register

    def question(self, name: str) -> Callable[[QuestionHandler], QuestionHandler]:
        """Ask for fields of this name."""

        def register(handler: QuestionHandler) -> QuestionHandler:
            self.questions[name] = handler
            return handler

        return register

    def preface(self, handler: PrefaceHandler) -> PrefaceHandler:
        """Look at words before they are understood."""
        self.prefaces.append(handler)
        return handler

    def sentence(self, handler: SentenceHandler) -> SentenceHandler:
        """Look at words that may be about something of the subsystem's that stands already."""
        self.sentences.append(handler)
        return handler

    def file(self, handler: TakesHandler) -> TakesHandler:
        """Take pictures and files that people send (SentFile)."""
        self.files.append(handler)
        return handler

    def location(self, handler: TakesHandler) -> TakesHandler:
        """Take locations that people send (SentLocation)."""
        self.locations.append(handler)
        return handler

    def scan(self, handler: TakesHandler) -> TakesHandler:
        """Take codes that people scan (Scanned)."""
        self.scans.append(handler)
        return handler

    def change(self, kind: type[C]) -> Callable[[Callable[[C], Awaitable[None]]], ChangeHandler]:
        """Handle one kind of change of the channel's contacts."""

        def register(handler: ChangeHandler) -> ChangeHandler:
            self.changes[kind] = handler
            return handler

        return register


class Registry:
    """All routers joined. Two subsystems that claim the same thing are a mistake found at start.

    What was sent without words may mean something to several; they are asked in the order of the routers.
    """

    def __init__(self, routers: Sequence[Router]) -> None:
        self.intents: dict[str, IntentHandler] = {}
        self.buttons: dict[type[Action], ButtonHandler] = {}
        self.answers: dict[str, AnswerHandler] = {}
        self.menus: dict[str, MenuHandler] = {}
        self.phrases: dict[str, PhraseHandler] = {}
        self.questions: dict[str, QuestionHandler] = {}
        self.changes: dict[type[OrganisationChanged], ChangeHandler] = {}
        self.prefaces = [handler for router in routers for handler in router.prefaces]
        self.sentences = [handler for router in routers for handler in router.sentences]
        self.files = [handler for router in routers for handler in router.files]
        self.locations = [handler for router in routers for handler in router.locations]
        self.scans = [handler for router in routers for handler in router.scans]
        for router in routers:
            _join(router.name, self.intents, router.intents)
            _join(router.name, self.buttons, router.buttons)
            _join(router.name, self.answers, router.answers)
            _join(router.name, self.menus, router.menus)
            _join(router.name, self.phrases, router.phrases)
            _join(router.name, self.questions, router.questions)
            _join(router.name, self.changes, router.changes)


def _join(name: str, own: dict[K, V], added: dict[K, V]) -> None:
    twice = own.keys() & added.keys()
    assert not twice, f"{name} registers again: {twice}"
    own.update(added)


async def ask(turn: Turn, prompt: str, question: str, **details: Any) -> None:
    """Ask for a typed answer outside of a form (a reason, a reading); the next words go to the prompt's handler.

    With `free=True` also words that would begin a request anywhere else.
    """
    turn.conversation.prompt = {"prompt": prompt, **details}
    await turn.conversation.save(update_fields=["prompt", "updated_at"])
    await turn.say(question)


async def stop_asking(turn: Turn) -> None:
    """Forget the open prompt."""
    if turn.conversation.prompt is not None:
        turn.conversation.prompt = None
        await turn.conversation.save(update_fields=["prompt", "updated_at"])
