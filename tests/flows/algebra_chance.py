"""Plans and actions by chance, out of a `Random` that hypothesis can steer and shrink."""

from collections.abc import Iterator
from itertools import count
from random import Random
from typing import Any

from handlers.flows.algebra import OFFICE, Action, Branch, Case, Offer, Parallel, Plan, Run, Step, actions
from handlers.flows.algebra.plan import Block

APPLICANT, FRIEND = 1, 99
PEOPLE = range(APPLICANT, 8)


def some(rnd: Random, at_least: int, at_most: int) -> tuple[int, ...]:
    return tuple(rnd.choice(PEOPLE) for _ in range(rnd.randint(at_least, at_most)))


def a_plan(rnd: Random) -> Plan:
    """One to three blocks, with up to two levels of branches and parallels inside."""
    keys = (f"s{number}" for number in count())
    blocks = a_sequence(rnd, keys, depth=2, least=1)
    return Plan(APPLICANT, blocks if Plan(APPLICANT, blocks).keys else (a_step(rnd, next(keys), False),))


def a_sequence(rnd: Random, keys: Iterator[str], depth: int, least: int = 0) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for _ in range(rnd.randint(least, 2 if depth < 2 else 3)):
        kind = rnd.choice(["step", "step", "step", "parallel", "branch"]) if depth else "step"
        inner = [a_sequence(rnd, keys, depth - 1) for _ in range(rnd.randint(1, 3))] if kind != "step" else []
        match kind:
            case "step":
                chooser = next((one for one in reversed(blocks) if getattr(one, "kind", "") != "cc"), None)
                blocks.append(a_step(rnd, next(keys), isinstance(chooser, Step)))
            case "parallel":
                blocks.append(Parallel("p", tuple(inner)))
            case _:
                chosen = rnd.choice([0, len(inner) - 1, None])
                blocks.append(Branch("b", tuple(Case("情形", one) for one in inner), chosen))
    return tuple(blocks)


def a_step(rnd: Random, key: str, may_be_chosen: bool) -> Step:
    mode = rnd.choice(["all", "any", "sequential", "vote", "each_group"])
    kind = rnd.choice(["approve"] * 6 + ["handle", "cc"])
    empty = rnd.choice(["refuse", "refuse", "pass", "fallback"])
    groups = [some(rnd, 1, 4 if mode != "each_group" else 2) for _ in range(1 if mode != "each_group" else 3)]
    if empty != "refuse" and rnd.random() < 0.5:
        groups[0] = ()
    return Step(
        key=key,
        name="节点",
        kind=kind,
        mode=mode,
        groups=tuple(groups),
        vote_needed=rnd.randint(1, 3),
        self_rule=rnd.choice(["skip", "ask"]),
        repeat_rule=rnd.choice(["ask", "skip_any_earlier", "skip_adjacent"]),
        empty_rule=empty,
        fallback=some(rnd, 1, 2) if empty == "fallback" else (),
        chosen_later=may_be_chosen and kind != "cc" and rnd.random() < 0.4,
    )


def anything(rnd: Random, run: Run) -> Action:
    """Any action by anybody on any task, sensible or not."""
    by, other, task = rnd.choice(PEOPLE), rnd.choice(PEOPLE), rnd.randint(1, len(run.tasks) + 1)
    words, behalf = rnd.choice(["", "材料不全"]), rnd.choice([None, None, rnd.choice(PEOPLE)])
    if run.task(task) and rnd.random() < 0.6:
        by = run.tasks[task - 1].holder
    actor = rnd.choice([OFFICE, by])
    people = some(rnd, 0, 2)
    return rnd.choice(
        [
            actions.Approve(by, task, words, people, behalf),
            actions.Reject(by, task, words, behalf),
            actions.Return(by, task, rnd.choice([None, *run.plan.steps, "无"]), words, a_way(rnd), behalf),
            actions.Transfer(by, task, other, behalf),
            actions.HandOut(by, task, other, behalf),
            actions.GiveBack(by, task, words, behalf),
            actions.Recall(by, task, behalf),
            actions.AddApprover(by, task, people, rnd.choice(["before", "after"]), behalf),
            actions.RemoveApprover(actor, task, None if actor is OFFICE else behalf),
            actions.TakeBack(by, task, behalf),
            actions.AskMaterial(by, task, words, behalf),
            actions.GiveMaterial(by, task, words),
            actions.Resubmit(by),
            actions.Withdraw(actor),
            actions.Cancel(actor),
            actions.Expire(task, rnd.choice(["remind", "approve", "reject", "hand_up"]), rnd.choice([None, other])),
            actions.Reassign(by, other),
        ]
    )


def a_way(rnd: Random) -> Any:
    return rnd.choice(["walk", "straight"])


def filled_in(rnd: Random, offer: Offer, person: int | None) -> Action:
    """An offer with what it asks for."""
    who = rnd.choice(
        [one for one in (*PEOPLE, *range(90, 100)) if one not in {*offer.not_people, person, offer.person}]
    )
    match offer.action:
        case actions.Resubmit:
            return actions.Resubmit(person or 0, rnd.choice([None, None, a_plan(rnd)]))
        case actions.Withdraw | actions.Cancel:
            return offer.action(person)
        case actions.Expire:
            return actions.Expire(offer.task or 0, rnd.choice(offer.hows), who)
        case actions.Reassign:
            return actions.Reassign(offer.person or 0, who)
        case actions.Replan:
            return actions.Replan(a_plan(rnd))
        case actions.GiveMaterial:
            return actions.GiveMaterial(person or 0, offer.task or 0, "十人")
    more: dict[Any, dict[str, Any]] = {
        actions.Approve: {"chosen": (who,) if offer.choose else ()},
        actions.Reject: {"reason": "不妥"},
        actions.Return: {"to": rnd.choice(offer.targets or (None,)), "reason": "请补正", "way": a_way(rnd)},
        actions.Transfer: {"to": who},
        actions.HandOut: {"to": who},
        actions.GiveBack: {"comment": "看过了"},
        actions.AddApprover: {
            "people": (who,) if FRIEND in offer.not_people else tuple({who, FRIEND}),
            "where": rnd.choice(["before", "after"]),
        },
        actions.AskMaterial: {"question": "多少人？"},
    }
    taken: Any = offer.action
    action: Action = taken(by=person, task=offer.task, on_behalf_of=offer.on_behalf_of, **more.get(offer.action, {}))
    return action
