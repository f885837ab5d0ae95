"""What concerns the whole request: the applicant sends it again, withdraws or cancels it; terms, leavers, new plans."""

from dataclasses import replace

from handlers.flows.algebra import actions, offers, refusals
from handlers.flows.algebra.actions import Expire, Reassign
from handlers.flows.algebra.effects import Cancelled, Reminded, Resubmitted, Withdrawn
from handlers.flows.algebra.naming import allow
from handlers.flows.algebra.plan import Group, Plan, Step
from handlers.flows.algebra.run import Progress, Task
from handlers.flows.algebra.settling import settle
from handlers.flows.algebra.transition import Transition


def check(plan: Plan, reached: frozenset[str] = frozenset()) -> None:
    """Refuse a plan in which a run could stick. Steps that have been reached keep their people.

    Raises:
        NothingPlanned, NobodyToAsk: See there.
        ValueError: Two steps have one key, or people are to be chosen where no step before can choose them.
    """
    if not plan.keys and not plan.direct:
        raise refusals.NothingPlanned
    if len(plan.steps) < len(plan.keys):
        raise ValueError("every step needs its own key")
    chosen = {plan.chosen_after(step.key) for step in plan.steps.values() if step.kind != "cc"}
    if any(step.chosen_later and step.key not in chosen for step in plan.steps.values()):
        raise ValueError("people can be chosen only after a step of the same sequence")
    for step in plan.steps.values():
        if step.lacks_people and step.key not in reached:
            raise refusals.NobodyToAsk(step)


def resubmit(t: Transition, action: actions.Resubmit) -> None:
    """Go on after a return to the applicant."""
    offers.resubmission(t.run, action.by)
    t.held = None
    t.effects.append(Resubmitted())
    if action.plan is not None:
        _replace_plan(t, action.plan)
    settle(t)


def replan(t: Transition, action: actions.Replan) -> None:
    """Go on with another plan."""
    offers.replanning(t.run)
    _replace_plan(t, action.plan)
    settle(t)


def _replace_plan(t: Transition, plan: Plan) -> None:
    if plan.applicant != t.plan.applicant:
        raise ValueError("a request keeps its applicant")
    reached = {key: t.plan.steps[key] for key in t.steps_in("current", "suspended", "passed")}
    check(plan, frozenset(reached))
    new = plan.with_steps(reached)
    for key in t.steps_in("current"):
        if key not in new.steps:
            t.leave(key)
    t.plan = new
    t.progress = {key: t.progress.get(key, Progress(key)) for key in new.steps}


def withdraw(t: Transition, action: actions.Withdraw) -> None:
    """End the run without a decision."""
    offers.withdrawal(t.run, action.by)
    t.end("withdrawn", "withdrawn")
    t.effects.append(Withdrawn(action.reason.strip()))


def cancel(t: Transition, action: actions.Cancel) -> None:
    """Undo an approved request."""
    offers.cancellation(t.run, action.by)
    t.outcome = "cancelled"
    t.effects.append(Cancelled(action.by, action.reason.strip()))


def expire(t: Transition, action: Expire) -> None:
    """Do what was configured for a turn whose term is over."""
    offer = offers.expiry(t.run, action.task)
    task = t.task(action.task)
    match action.how if action.how in offer.hows else None:
        case "remind":
            t.effects.append(Reminded(task))
        case "approve":
            t.close(task, "approved", action.reason)
        case "reject":
            t.close(task, "rejected", action.reason)
        case "hand_up":
            allow(offer, () if action.to is None else (action.to,), t.run, task.holder)
            t.go_on(t.close(task, "transferred"), action.to or 0, "handed_up")
        case None:
            raise refusals.HelperOnly(task) if task.role == "helper" else refusals.HandlersDoNotReject(task)
    settle(t, action.reason)


def reassign(t: Transition, action: Reassign) -> None:
    """Give every turn of a person to the successor, and the person's places in the plan."""
    offer = offers.reassignment(t.run, action.person)
    allow(offer, (action.successor,), t.run, action.person)
    t.plan = t.plan.with_steps(
        {key: _succeeded(step, action.person, action.successor) for key, step in t.plan.steps.items()}
    )
    t.successors = (*t.successors, (action.person, action.successor))
    for task in [task for task in t.tasks if task.live and task.holder == action.person]:
        _hand_over(t, task, action.successor)
    settle(t)


def _succeeded(step: Step, person: int, successor: int) -> Step:
    def renamed(group: Group) -> Group:
        return tuple(successor if one == person else one for one in group)

    return replace(step, groups=tuple(renamed(group) for group in step.groups), fallback=renamed(step.fallback))


def _hand_over(t: Transition, task: Task, successor: int) -> None:
    there = t.in_step(task.step, successor)
    if there is not None and there.role == "helper" and task.role != "helper":
        # Who only helps cannot decide for the leaver too, so the help ends and the turn is theirs.
        t.close(there, "removed")
        there = None
    closed = t.close(task, "transferred")
    if there is None:
        t.go_on(closed, successor, "reassigned", task.question)
    else:
        t.close_all(t.helpers(closed), "removed")
        t.fold(there, task.groups)
