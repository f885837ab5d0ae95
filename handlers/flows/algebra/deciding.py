"""Decisions of the people who are asked: yes, no, back, and an approval taken back."""

from handlers.flows.algebra import actions, offers
from handlers.flows.algebra.checks import find
from handlers.flows.algebra.effects import Returned, StepEntered, TakenBack
from handlers.flows.algebra.naming import allow, worded
from handlers.flows.algebra.refusals import NoWayBack, PeopleMissing
from handlers.flows.algebra.run import Held
from handlers.flows.algebra.settling import settle
from handlers.flows.algebra.transition import Transition


def approve(t: Transition, action: actions.Approve) -> None:
    """Count a yes; the one that passes a step may have to name the people of the next."""
    offer = offers.of_holder(t.run, actions.Approve, action.task, action.by, action.on_behalf_of)
    if offer.choose is not None:
        if not action.chosen:
            raise PeopleMissing(offer.choose)
        allow(offer, action.chosen, t.run)
        t.choose(offer.choose, action.chosen)
    t.close(t.task(action.task), "approved", action.comment)
    settle(t)


def reject(t: Transition, action: actions.Reject) -> None:
    """Count a no."""
    offers.of_holder(t.run, actions.Reject, action.task, action.by, action.on_behalf_of)
    reason = worded(action.reason)
    t.close(t.task(action.task), "rejected", reason)
    settle(t, reason)


def send_back(t: Transition, action: actions.Return) -> None:
    """Return to an earlier step or the applicant.

    To walk again, everything from the target on is left and will be entered afresh, parallel branches after the target
    included. Straight back, only the target is entered afresh: what stands after it is suspended until it is reached.
    """
    offer = offers.of_holder(t.run, actions.Return, action.task, action.by, action.on_behalf_of)
    task = t.task(action.task)
    if action.to is not None and action.to not in offer.targets:
        raise NoWayBack(task, action.to)
    reason = worded(action.reason)
    t.close(task, "returned", reason)
    t.effects.append(Returned(task.step, action.to, action.by, reason, action.way))
    if action.to is None:
        t.held = Held(action.by, task.step, reason, action.way)
        for key in t.steps_in("current"):
            t.suspend(key)
        if action.way == "walk":
            t.reset(*t.plan.steps)
    else:
        t.reset(action.to, *(t.plan.after(action.to) if action.way == "walk" else ()))
    settle(t)


def take_back(t: Transition, action: actions.TakeBack) -> None:
    """Undo the last approval of a step: the turn opens again, with those that it had settled.

    What was entered since is left and will be entered afresh; what was entered before, in a round that a return has
    suspended, goes on later.
    """
    offers.of_holder(t.run, actions.TakeBack, action.task, action.by, action.on_behalf_of)
    task = find(t.run, action.task)
    t.effects.append(TakenBack(task))
    for key in t.steps_in("current", "passed"):
        if key in t.plan.after(task.step) and t.progress[key].entered >= task.settled_at:
            t.reset(key)
    if t.progress[task.step].state == "passed":
        t.move(task.step, state="current")
        t.effects.append(StepEntered(task.step, task.round))
    t.go_on(task, task.holder, "reopened")
    t.reopen(task.step)
    settle(t)
