"""Who may do what, as a witness of approval runs sees it: an action that was accepted, or one that an offer offers."""

from typing import Any

from handlers.flows.algebra import OFFICE, Action, Offer, Task, actions
from tests.flows.algebra_book import Book

OF_HOLDER = (
    actions.Approve,
    actions.Reject,
    actions.Return,
    actions.Transfer,
    actions.HandOut,
    actions.AddApprover,
    actions.AskMaterial,
    actions.GiveBack,
)


def judge(book: Book, action: Action) -> None:  # noqa: C901 - one case for each action
    """The action was accepted: whoever did it had the right."""
    by = getattr(action, "by", OFFICE)
    match action:
        case actions.Withdraw() | actions.Cancel():
            assert by in (OFFICE, book.plan.applicant)
            assert book.ended == ("approved" if isinstance(action, actions.Cancel) else None)
            return
        case actions.Resubmit():
            assert book.held and by == book.plan.applicant and book.ended is None
            return
        case actions.Reassign() | actions.Replan():
            assert book.ended is None
            return
    task = book.tasks[action.task]
    match action:
        case actions.GiveMaterial():
            assert by == book.plan.applicant and task.state == "waiting" and task.question
        case actions.Expire():
            assert task.state == "open"
        case actions.RemoveApprover():
            assert task.live and (by is OFFICE or task.role in ("before", "after"))
            if by is not OFFICE:
                assert _actor(book, action) == _holder_now(book, book.tasks[book.tasks[task.line].parent or 0])
        case actions.Recall():
            assert task.state == "waiting" and _actor(book, action) == task.holder
        case actions.TakeBack():
            assert task.state == "approved" and _actor(book, action) == task.holder
            _nothing_decided_since(book, task)
        case _:
            assert isinstance(action, OF_HOLDER)
            assert task.state == "open" and _actor(book, action) == task.holder, "a decision without the right"
            assert isinstance(action, actions.GiveBack) == (task.role == "helper")
    if isinstance(action, actions.Reject):
        assert book.places[task.step][0].kind == "approve"
    for person in named(action):
        assert person not in (book.plan.applicant, task.holder), "a turn for the applicant or oneself"
        if not isinstance(action, actions.Approve):
            assert person not in _alive_in(book, task.step, task.round), "somebody twice in one step"


def _actor(book: Book, action: Any) -> int:
    if action.on_behalf_of is not None:
        assert action.by != book.plan.applicant, "a delegate decides the own request"
        return int(action.on_behalf_of)
    return int(action.by)


def _holder_now(book: Book, task: Task) -> int:
    return max((one for one in book.tasks.values() if one.line == task.line), key=lambda one: one.number).holder


def _alive_in(book: Book, step: str, round: int) -> set[int]:
    here = (task for task in book.tasks.values() if (task.step, task.round) == (step, round))
    return {task.holder for task in here if task.live}


def _nothing_decided_since(book: Book, task: Task) -> None:
    when = next(when for when, _, number in book.decisions if number == task.number)
    later = {step for at, step, _ in book.decisions if at > when}
    assert later.isdisjoint({task.step, *book.places[task.step][2]}), "taken back although it was built upon"


def named(action: Action) -> tuple[int, ...]:
    match action:
        case actions.Transfer() | actions.HandOut():
            return (action.to,)
        case actions.AddApprover():
            return action.people
        case actions.Expire():
            return () if action.to is None or action.how != "hand_up" else (action.to,)
    return ()


def takes_up(offer: Offer, action: Any) -> bool:  # noqa: C901 - each action
    """Whether an action is what an offer offers, with all that it asks for."""
    if type(action) is not offer.action or getattr(action, "task", None) != offer.task:
        return False
    if getattr(action, "on_behalf_of", None) != offer.on_behalf_of or offer.person != getattr(action, "person", None):
        return False
    people = named(action)
    match action:
        case actions.Approve() if offer.choose is not None:
            people = action.chosen
            if not people:
                return False
        case actions.Reject() | actions.Return():
            if not action.reason.strip() or (isinstance(action, actions.Return) and action.to not in offer.targets):
                return False
        case actions.AddApprover() if not people:
            return False
        case actions.AskMaterial() | actions.GiveMaterial():
            return bool((action.question if isinstance(action, actions.AskMaterial) else action.answer).strip())
        case actions.Expire():
            if action.how not in offer.hows or (action.how == "hand_up" and action.to is None):
                return False
        case actions.Reassign():
            people = (action.successor,)
    return offer.not_people.isdisjoint(people)
