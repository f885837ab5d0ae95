"""Who may do what now. Every action is checked by making the offer that it takes up, so both always agree."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from handlers.flows.algebra import actions, checks, refusals
from handlers.flows.algebra.actions import OFFICE, Action, Actor, Offer
from handlers.flows.algebra.refusals import Refusal
from handlers.flows.algebra.run import Run, Task
from handlers.flows.algebra.transition import helpers_of

# What the holder of a task may do


def _approve(run: Run, task: Task) -> Offer:
    checks.deciding(task)
    following = run.plan.chosen_after(task.step)
    ahead = following is not None and any(one.step == following and one.state == "ahead" for one in run.progress)
    asks = ahead and checks.passes_by(run, task)
    return Offer(
        actions.Approve,
        choose=following if asks else None,
        not_people=frozenset({run.plan.applicant}) if asks else frozenset(),
    )


def _reject(run: Run, task: Task) -> Offer:
    checks.deciding(task)
    if run.plan.steps[task.step].kind == "handle":
        raise refusals.HandlersDoNotReject(task)
    return Offer(actions.Reject)


def _return(run: Run, task: Task) -> Offer:
    checks.deciding(task)
    return Offer(actions.Return, targets=(*checks.ways_back(run, task.step), None))


def _transfer(run: Run, task: Task) -> Offer:
    checks.deciding(task)
    return Offer(actions.Transfer, not_people=checks.not_to_be_named(run, task))


def _hand_out(run: Run, task: Task) -> Offer:
    checks.deciding(task)
    return Offer(actions.HandOut, not_people=checks.not_to_be_named(run, task))


def _add(run: Run, task: Task) -> Offer:
    checks.deciding(task)
    if task.role != "seat":
        raise refusals.AddedMayNotAdd(task)
    return Offer(actions.AddApprover, not_people=checks.not_to_be_named(run, task))


def _ask_material(run: Run, task: Task) -> Offer:
    checks.deciding(task)
    return Offer(actions.AskMaterial)


def _give_back(run: Run, task: Task) -> Offer:
    checks.is_open(task)
    if task.role != "helper":
        raise refusals.NotHelper(task)
    return Offer(actions.GiveBack)


def _recall(run: Run, task: Task) -> Offer:
    checks.live(task)
    if not task.question and not helpers_of(run.tasks, task):
        raise refusals.NothingToRecall(task)
    return Offer(actions.Recall)


def _take_back(run: Run, task: Task) -> Offer:
    checks.unfinished(run)
    if run.held is not None:
        raise refusals.WithApplicant
    stands = {one.step: one.round for one in run.progress if one.state in ("current", "passed")}
    continued = any(one.line == task.line and one.number > task.number for one in run.tasks)
    counts = task.state == "approved" and task.settled_by is not None and stands.get(task.step) == task.round
    # A return may have gone back before a step that stays passed, in a parallel branch or on the way straight back.
    if not counts or not checks.is_reached(run, task.step) or continued or checks.decided_since(run, task):
        raise refusals.NotTakenBack(task)
    return Offer(actions.TakeBack)


HOLDER: dict[type[Action], Callable[[Run, Task], Offer]] = {
    actions.Approve: _approve,
    actions.Reject: _reject,
    actions.Return: _return,
    actions.Transfer: _transfer,
    actions.HandOut: _hand_out,
    actions.AddApprover: _add,
    actions.AskMaterial: _ask_material,
    actions.GiveBack: _give_back,
    actions.Recall: _recall,
    actions.TakeBack: _take_back,
}


def of_holder(run: Run, verb: type[Action], number: int, by: int, on_behalf_of: int | None) -> Offer:
    """What the holder of a task, or a delegate, is offered; refuses with what explains best why not."""
    task = checks.find(run, number)
    if task.holder != (by if on_behalf_of is None else on_behalf_of):
        raise refusals.NotYourTask(task)
    _no_delegate_of_own_request(run, by, on_behalf_of)
    offer = HOLDER[verb](run, task)
    if on_behalf_of is not None and offer.not_people and verb is not actions.Approve:
        offer = replace(offer, not_people=offer.not_people | {by})
    return replace(offer, task=number, on_behalf_of=on_behalf_of)


def removal(run: Run, number: int, by: Actor, on_behalf_of: int | None = None) -> Offer:
    """What the adder of a turn, or the office, is offered about it."""
    task = checks.find(run, number)
    checks.live(task)
    if by is not OFFICE:
        if task.role not in ("before", "after") or checks.adder(run, task) != (
            by if on_behalf_of is None else on_behalf_of
        ):
            raise refusals.NotAdder(task)
        _no_delegate_of_own_request(run, by, on_behalf_of)
    if not checks.can_do_without(run, task):
        raise refusals.LastApprover(task)
    return Offer(actions.RemoveApprover, number, on_behalf_of)


# What the applicant and the office may do


def withdrawal(run: Run, by: Actor) -> Offer:
    """Withdraw: the applicant or the office, until the end."""
    _applicant_or_office(run, by)
    checks.unfinished(run)
    return Offer(actions.Withdraw)


def cancellation(run: Run, by: Actor) -> Offer:
    """Cancel: the applicant or the office, after an approval."""
    _applicant_or_office(run, by)
    if run.outcome is None:
        raise refusals.NotApproved
    if run.outcome != "approved":
        raise refusals.Finished(run.outcome)
    return Offer(actions.Cancel)


def resubmission(run: Run, by: Actor) -> Offer:
    """Resubmit: the applicant, after a return."""
    if by != run.plan.applicant:
        raise refusals.NotApplicant
    checks.unfinished(run)
    if run.held is None:
        raise refusals.NotReturned
    return Offer(actions.Resubmit)


def answer(run: Run, number: int, by: Actor) -> Offer:
    """GiveMaterial: the applicant, while a task waits for it."""
    task = checks.find(run, number)
    if by != run.plan.applicant:
        raise refusals.NotApplicant
    checks.live(task)
    if not task.question:
        raise refusals.NoQuestion(task)
    return Offer(actions.GiveMaterial, number)


def expiry(run: Run, number: int) -> Offer:
    """Expire: the office, on an open task."""
    task = checks.find(run, number)
    checks.is_open(task)
    hows: tuple[actions.How, ...] = ("remind", "approve", "reject", "hand_up")
    if task.role == "helper":
        hows = ("remind", "hand_up")
    elif run.plan.steps[task.step].kind == "handle":
        hows = ("remind", "approve", "hand_up")
    return Offer(actions.Expire, number, hows=hows, not_people=checks.not_to_be_named(run, task))


def reassignment(run: Run, person: int) -> Offer:
    """Reassign: the office, for who has anything to decide."""
    checks.unfinished(run)
    involved = checks.undecided(run, person)
    if not involved and person not in _planned(run):
        raise refusals.NothingToReassign(person)
    bad = {
        one
        for step in involved
        for one in checks.taking_part(run, step)
        if checks.would_fail_a_vote(run, step, person, one)
    }
    return Offer(actions.Reassign, person=person, not_people=frozenset({run.plan.applicant, person, *bad}))


def replanning(run: Run) -> Offer:
    """Replan: the office, until the end."""
    checks.unfinished(run)
    return Offer(actions.Replan)


def possible(run: Run, person: Actor, principals: tuple[int, ...] = ()) -> tuple[Offer, ...]:
    """Everything this person may do now, for themselves and as the delegate of `principals`; for the office: OFFICE."""
    offers = []
    for make in _of_office(run) if person is OFFICE else _of_person(run, person, principals):
        try:
            offers.append(make())
        except Refusal:
            continue
    return tuple(offers)


Maker = Callable[[], Offer]


def _of_person(run: Run, person: int, principals: tuple[int, ...]) -> Iterator[Maker]:
    for task in run.tasks:
        if task.holder == person or task.holder in principals:
            principal = None if task.holder == person else task.holder
            verbs = HOLDER if task.live else (actions.TakeBack,)
            yield from (partial(of_holder, run, verb, task.number, person, principal) for verb in verbs)
        if task.live:
            yield partial(answer, run, task.number, person)
            for adder in dict.fromkeys((None, *(one for one in principals if one != person))):
                yield partial(removal, run, task.number, person, adder)
    yield from (partial(offer, run, person) for offer in (resubmission, withdrawal, cancellation))


def _of_office(run: Run) -> Iterator[Maker]:
    for task in run.tasks:
        if task.live:
            yield from (partial(expiry, run, task.number), partial(removal, run, task.number, OFFICE))
    for person in sorted(_planned(run) | {task.holder for task in run.tasks}):
        yield partial(reassignment, run, person)
    yield from (partial(replanning, run), partial(withdrawal, run, OFFICE), partial(cancellation, run, OFFICE))


def _planned(run: Run) -> set[int]:
    return {person for step in run.plan.steps.values() for group in (*step.groups, step.fallback) for person in group}


def _no_delegate_of_own_request(run: Run, by: int, on_behalf_of: int | None) -> None:
    if on_behalf_of is not None and by == run.plan.applicant:
        raise refusals.OwnRequest(by)


def _applicant_or_office(run: Run, by: Actor) -> None:
    if by not in (OFFICE, run.plan.applicant):
        raise refusals.NotApplicant
