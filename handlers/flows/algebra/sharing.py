"""Turns that change hands or are shared: transferred, handed out, added to, paused for an answer."""

from handlers.flows.algebra import actions, checks, offers
from handlers.flows.algebra.actions import AddApprover, AskMaterial, GiveBack, GiveMaterial, HandOut, Transfer
from handlers.flows.algebra.effects import Paused, Resumed
from handlers.flows.algebra.naming import allow, worded
from handlers.flows.algebra.settling import settle
from handlers.flows.algebra.transition import Transition


def transfer(t: Transition, action: Transfer) -> None:
    """Close the turn and continue it with another person."""
    offer = offers.of_holder(t.run, Transfer, action.task, action.by, action.on_behalf_of)
    task = t.task(action.task)
    allow(offer, (action.to,), t.run, task.holder, action.by)
    t.go_on(t.close(task, "transferred"), action.to, "transferred")
    settle(t)


def hand_out(t: Transition, action: HandOut) -> None:
    """Add a helper, for whom the turn waits."""
    offer = offers.of_holder(t.run, HandOut, action.task, action.by, action.on_behalf_of)
    task = t.task(action.task)
    allow(offer, (action.to,), t.run, task.holder, action.by)
    t.add(task, action.to, "helper", "handed_out")
    settle(t)


def give_back(t: Transition, action: GiveBack) -> None:
    """End a helper's turn."""
    offers.of_holder(t.run, GiveBack, action.task, action.by, action.on_behalf_of)
    t.close(t.task(action.task), "given_back", action.comment)
    settle(t)


def recall(t: Transition, action: actions.Recall) -> None:
    """End the helpers' turns or drop the question."""
    offers.of_holder(t.run, actions.Recall, action.task, action.by, action.on_behalf_of)
    task = t.task(action.task)
    t.close_all(t.helpers(task), "removed")
    if task.question:
        t.effects.append(Resumed(t.change(task, question=""), None))
    settle(t)


def add_approver(t: Transition, action: AddApprover) -> None:
    """Add lines to the seat, each for one person."""
    offer = offers.of_holder(t.run, AddApprover, action.task, action.by, action.on_behalf_of)
    task = t.task(action.task)
    allow(offer, action.people, t.run, task.holder, action.by)
    for person in dict.fromkeys(action.people):
        t.add(task, person, action.where, "added_before" if action.where == "before" else "added_after")
    settle(t)


def remove_approver(t: Transition, action: actions.RemoveApprover) -> None:
    """Take out a turn and what depends on it."""
    offers.removal(t.run, action.task, action.by, action.on_behalf_of)
    task = t.task(action.task)
    gone = [one for one in t.lines(task.step) if checks.removed_with(task, one)]
    t.close_all([*gone, *(helper for helper in t.helpers(task) if helper not in gone)], "removed")
    settle(t)


def ask_material(t: Transition, action: AskMaterial) -> None:
    """Let the turn wait for the applicant."""
    offers.of_holder(t.run, AskMaterial, action.task, action.by, action.on_behalf_of)
    question = worded(action.question)
    t.effects.append(Paused(t.change(t.task(action.task), question=question), question))
    settle(t)


def give_material(t: Transition, action: GiveMaterial) -> None:
    """Let the turn go on."""
    offers.answer(t.run, action.task, action.by)
    answer = worded(action.answer)
    t.effects.append(Resumed(t.change(t.task(action.task), question=""), answer))
    settle(t)
