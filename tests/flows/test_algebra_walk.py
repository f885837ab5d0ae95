"""The proof by exhaustion: small plans, every action that is offered, in every order up to a depth.

Everything is judged by the witness of `algebra_witness`, and from every point reached the request comes to its end when
everybody does the next thing. Equal runs are walked once.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest

from handlers.flows.algebra import OFFICE, Action, Offer, Parallel, Plan, Run, Step, actions, possible, start
from tests.flows.algebra_rights import takes_up
from tests.flows.algebra_witness import Witness, acted, brought_to_an_end

APPLICANT, NEW, OTHER, STRANGER = 1, 8, 9, 77


def step(key: str, mode: object, *groups: tuple[int, ...], needed: int = 1) -> Step:
    return Step(key, key, mode=mode, groups=groups, vote_needed=needed)  # type: ignore[arg-type]


ALL, ANY, IN_TURN = step("all", "all", (2, 3)), step("any", "any", (2, 3)), step("in turn", "sequential", (2, 3))
VOTE, GROUPS = step("vote", "vote", (2, 3, 4), needed=2), step("groups", "each_group", (2, 3), (4,))
LAST = step("last", "all", (5,))
PLANS = {
    "all of two, then one": Plan(APPLICANT, (ALL, LAST)),
    "any of two, then one": Plan(APPLICANT, (ANY, LAST)),
    "two in turn, then one": Plan(APPLICANT, (IN_TURN, LAST)),
    "two votes of three": Plan(APPLICANT, (VOTE,)),
    "one of each group": Plan(APPLICANT, (GROUPS, LAST)),
    "one, then all of two beside one, then one": Plan(
        APPLICANT,
        (step("first", "all", (6,)), Parallel("p", ((ALL,), (step("beside", "all", (4,)),))), LAST),
    ),
    "the applicant among all, and one asked before": Plan(
        APPLICANT, (ALL, step("again", "all", (APPLICANT, 3, 4)), step("chosen", "all", (5,)))
    ),
}

DECISIONS = (actions.Approve, actions.Reject, actions.Return, actions.TakeBack, actions.Resubmit, actions.Withdraw)


def taken(offer: Offer, person: int | None) -> Iterator[Action]:  # noqa: C901 - one case for each action
    """Every way to take an offer up, people being named from two who are not in the plan and one who is."""
    who = [one for one in (NEW, OTHER, 3) if one not in {*offer.not_people, person, offer.person}][:2]
    by, task = person or 0, offer.task or 0
    match offer.action:
        case actions.Approve:
            yield actions.Approve(by, task)
        case actions.Reject:
            yield actions.Reject(by, task, "不妥")
        case actions.Return:
            for target, way in product(offer.targets, ("walk", "straight")):
                yield actions.Return(by, task, target, "请补正", way)  # type: ignore[arg-type]
        case actions.Transfer:
            yield from (actions.Transfer(by, task, one) for one in who[:1])
        case actions.HandOut:
            yield from (actions.HandOut(by, task, one) for one in who[:1])
        case actions.AddApprover:
            for one in who[:1]:
                yield actions.AddApprover(by, task, (one,), "before")
                yield actions.AddApprover(by, task, (one,), "after")
        case actions.AskMaterial:
            yield actions.AskMaterial(by, task, "多少人？")
        case actions.GiveMaterial:
            yield actions.GiveMaterial(by, task, "十人")
        case actions.GiveBack:
            yield actions.GiveBack(by, task, "看过了")
        case actions.RemoveApprover:
            yield actions.RemoveApprover(person, task)
        case actions.Expire:
            for how in offer.hows:
                yield from (actions.Expire(task, how, one) for one in who[:1])
        case actions.Reassign:
            yield from (actions.Reassign(offer.person or 0, one) for one in who)
        case actions.Replan:
            return
        case _:
            yield offer.action(by, task) if offer.task else offer.action(person)  # type: ignore[call-arg, arg-type]


def walk(plan: Plan, depth: int, allowed: tuple[type[Action], ...] | None) -> Counter[str]:
    """Go to every run within so many actions; gives how many there were, and how many of them were ends."""
    run, happened = start(plan)
    witness = Witness(plan)
    witness.sees(happened, plan)
    witness.agrees_with(run)
    seen: set[Run] = {run}
    border = [(run, witness)]
    counted = Counter(runs=1)
    for _ in range(depth):
        reached: list[tuple[Run, Witness]] = []
        for run, witness in border:
            for action in everything(run, allowed):
                after, witness_after = acted(run, witness, action)
                counted["actions"] += 1
                if after not in seen:
                    seen.add(after)
                    reached.append((after, witness_after))
                    counted["ends"] += after.outcome is not None
        border = reached
        counted["runs"] += len(reached)
    for run, witness in border:
        assert brought_to_an_end(run, witness, NEW).outcome is not None
    return counted


def everything(run: Run, allowed: tuple[type[Action], ...] | None) -> Iterator[Action]:
    people = {run.plan.applicant, *(task.holder for task in run.tasks)}
    assert possible(run, STRANGER) == ()
    for person in (OFFICE, *sorted(people)):
        for offer in possible(run, person):
            if allowed is None or offer.action in allowed:
                for action in taken(offer, person):
                    assert takes_up(offer, action)
                    yield action


# The counts say that a walk was complete; they change only with the rules themselves.
DECIDED = {
    "all of two, then one": (5, 1063, 462),
    "any of two, then one": (5, 1517, 660),
    "two in turn, then one": (6, 651, 317),
    "two votes of three": (4, 1413, 512),
    "one of each group": (4, 799, 330),
    "one, then all of two beside one, then one": (4, 645, 220),
    "the applicant among all, and one asked before": (5, 1173, 488),
}
OPERATED = {
    "all of two, then one": (2, 816, 140),
    "any of two, then one": (2, 820, 148),
    "two in turn, then one": (2, 404, 70),
    "two votes of three": (2, 1750, 148),
    "one of each group": (2, 1589, 258),
    "one, then all of two beside one, then one": (2, 538, 86),
    "the applicant among all, and one asked before": (2, 1056, 164),
}


@pytest.mark.parametrize("name", PLANS)
def test_every_order_of_decisions_leads_on(name: str) -> None:
    depth, runs, ends = DECIDED[name]
    counted = walk(PLANS[name], depth, DECISIONS)
    assert (counted["runs"], counted["ends"]) == (runs, ends)


@pytest.mark.parametrize("name", PLANS)
def test_every_order_of_all_operations_leads_on(name: str) -> None:
    depth, runs, ends = OPERATED[name]
    counted = walk(PLANS[name], depth, None)
    assert (counted["runs"], counted["ends"]) == (runs, ends)
