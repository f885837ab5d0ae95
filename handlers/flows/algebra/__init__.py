"""The approval algebra: a plan and a run in, a run and its effects out. Pure: no database, no clock, no I/O."""

from typing import assert_never

from handlers.flows.algebra import actions, deciding, governing, sharing
from handlers.flows.algebra.actions import OFFICE, Action, Offer
from handlers.flows.algebra.effects import Effects
from handlers.flows.algebra.offers import possible
from handlers.flows.algebra.plan import Branch, Case, Parallel, Plan, Step
from handlers.flows.algebra.refusals import Refusal
from handlers.flows.algebra.run import Progress, Run, Task
from handlers.flows.algebra.settling import settle
from handlers.flows.algebra.transition import Transition

__all__ = [
    "OFFICE",
    "Action",
    "Branch",
    "Case",
    "Effects",
    "Offer",
    "Parallel",
    "Plan",
    "Refusal",
    "Run",
    "Step",
    "Task",
    "advance",
    "possible",
    "start",
]


def start(plan: Plan) -> tuple[Run, Effects]:
    """Begin a run. It may end at once, when nobody has to be asked; for a preview, drop the result.

    Raises:
        NothingPlanned, NobodyToAsk: See there; checked for the whole plan, so that no request sticks halfway.
        ValueError: Two steps have one key, or people are to be chosen where nobody can choose them.
    """
    governing.check(plan)
    t = Transition(Run(plan, tuple(Progress(key) for key in plan.steps)), plan.applicant)
    settle(t)
    return t.result()


def advance(run: Run, action: Action) -> tuple[Run, Effects]:
    """Apply one action.

    Raises:
        Refusal: The action is not possible; which one says why. Nothing has changed.
        ValueError: A new plan is wrong; see `start`.
    """
    t = Transition(run, getattr(action, "by", OFFICE))
    _apply(t, action)
    return t.result()


def _apply(t: Transition, action: Action) -> None:  # noqa: C901 - one line for each action
    match action:
        case actions.Approve():
            deciding.approve(t, action)
        case actions.Reject():
            deciding.reject(t, action)
        case actions.Return():
            deciding.send_back(t, action)
        case actions.TakeBack():
            deciding.take_back(t, action)
        case actions.Transfer():
            sharing.transfer(t, action)
        case actions.HandOut():
            sharing.hand_out(t, action)
        case actions.GiveBack():
            sharing.give_back(t, action)
        case actions.Recall():
            sharing.recall(t, action)
        case actions.AddApprover():
            sharing.add_approver(t, action)
        case actions.RemoveApprover():
            sharing.remove_approver(t, action)
        case actions.AskMaterial():
            sharing.ask_material(t, action)
        case actions.GiveMaterial():
            sharing.give_material(t, action)
        case actions.Resubmit():
            governing.resubmit(t, action)
        case actions.Withdraw():
            governing.withdraw(t, action)
        case actions.Cancel():
            governing.cancel(t, action)
        case actions.Expire():
            governing.expire(t, action)
        case actions.Reassign():
            governing.reassign(t, action)
        case actions.Replan():
            governing.replan(t, action)
        case _:
            assert_never(action)
