"""The approval algebra: a plan and a run in, a run and its effects out. Pure: no database, no clock, no I/O."""

from handlers.flows.algebra.actions import Action, Actor, Offer
from handlers.flows.algebra.effects import Effects
from handlers.flows.algebra.plan import Plan
from handlers.flows.algebra.run import Run


def start(plan: Plan) -> tuple[Run, Effects]:
    """Begin a run. It may end at once, when nobody has to be asked; for a preview, drop the result.

    Raises:
        NobodyToAsk: A step finds nobody; checked for the whole plan, so that no request sticks halfway.
        ValueError: There are no steps, or two with one key, or people are to be chosen where nobody can choose them.
    """
    raise NotImplementedError


def advance(run: Run, action: Action) -> tuple[Run, Effects]:
    """Apply one action.

    Raises:
        Refusal: The action is not possible; which one says why.
    """
    raise NotImplementedError


def possible(run: Run, person: Actor, principals: tuple[int, ...] = ()) -> tuple[Offer, ...]:
    """Everything this person may do now, for themselves and as the delegate of `principals`; for the office: OFFICE."""
    raise NotImplementedError
