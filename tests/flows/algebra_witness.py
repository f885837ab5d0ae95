"""A witness of approval runs. It sees plans, actions and effects, never the rules, and works out what must hold.

It counts in its own way: by persons and by what they have said last, where the algebra counts by seats and lines.
"""

from collections.abc import Iterator
from copy import copy
from dataclasses import fields, replace
from typing import Any

from handlers.flows.algebra import (
    OFFICE,
    Action,
    Branch,
    Effects,
    Offer,
    Parallel,
    Plan,
    Run,
    Step,
    Task,
    actions,
    advance,
    effects,
    possible,
)
from handlers.flows.algebra.plan import Block

DECIDED = ("approved", "rejected", "returned")
YES_OR_NO = ("approved", "rejected", "skipped")
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


def placed(
    blocks: tuple[Block, ...], before: frozenset[str] = frozenset(), after: frozenset[str] = frozenset()
) -> Iterator[tuple[Step, frozenset[str], frozenset[str]]]:
    """Every step that is planned, with the keys of those that must have passed before it, and of those after it."""
    names = [frozenset(keys_of(block)) for block in blocks]
    for i, block in enumerate(blocks):
        earlier, later = before.union(*names[:i]), after.union(*names[i + 1 :])
        if isinstance(block, Step):
            yield block, earlier, later
        for inner in inside(block):
            yield from placed(inner, earlier, later)


def inside(block: Block) -> tuple[tuple[Block, ...], ...]:
    if isinstance(block, Branch):
        return () if block.chosen is None else (block.cases[block.chosen].blocks,)
    return block.branches if isinstance(block, Parallel) else ()


def keys_of(block: Block) -> list[str]:
    if isinstance(block, Step):
        return [block.key]
    return [key for inner in inside(block) for part in inner for key in keys_of(part)]


class Witness:
    """Keeps its own book of tasks, and objects to everything that breaks a promise of the algebra."""

    def __init__(self, plan: Plan) -> None:
        self.book: dict[int, Task] = {}
        self.passed: dict[str, int] = {}  # step -> when
        self.rounds: dict[str, int] = {}
        self.decisions: list[tuple[int, str, int]] = []  # when, step, task
        self.copied: frozenset[int] = frozenset()
        self.time = 0
        self.ended: str | None = None
        self.held = False
        self.reassigned: list[tuple[int, int]] = []
        self.takes(plan)

    def takes(self, plan: Plan) -> None:
        self.plan = plan
        self.places = {step.key: (step, before, after) for step, before, after in placed(plan.blocks)}

    def fork(self) -> "Witness":
        twin = copy(self)
        twin.book, twin.passed, twin.rounds = dict(self.book), dict(self.passed), dict(self.rounds)
        twin.decisions, twin.reassigned = list(self.decisions), list(self.reassigned)
        return twin

    # What may be done

    def judges(self, action: Action) -> None:  # noqa: C901 - one case for each action
        """The action was accepted: whoever did it had the right."""
        self.time += 1
        by = getattr(action, "by", OFFICE)
        match action:
            case actions.Withdraw() | actions.Cancel():
                assert by in (OFFICE, self.plan.applicant)
                assert self.ended == ("approved" if isinstance(action, actions.Cancel) else None)
                return
            case actions.Resubmit():
                assert self.held and by == self.plan.applicant and self.ended is None
                return
            case actions.Reassign() | actions.Replan():
                assert self.ended is None
                return
        task = self.book[action.task]
        match action:
            case actions.GiveMaterial():
                assert by == self.plan.applicant and task.state == "waiting" and task.question
            case actions.Expire():
                assert task.state == "open"
            case actions.RemoveApprover():
                assert task.live and (by is OFFICE or task.role in ("before", "after"))
                if by is not OFFICE:
                    assert self._actor(action) == self._holder_now(self.book[self.book[task.line].parent or 0])
            case actions.Recall():
                assert task.state == "waiting" and self._actor(action) == task.holder
            case actions.TakeBack():
                assert task.state == "approved" and self._actor(action) == task.holder
                self._nothing_decided_since(task)
            case _:
                assert isinstance(action, OF_HOLDER)
                assert task.state == "open" and self._actor(action) == task.holder, "a decision without the right"
                assert isinstance(action, actions.GiveBack) == (task.role == "helper")
        if isinstance(action, actions.Reject):
            assert self.places[task.step][0].kind == "approve"
        for person in _named(action):
            assert person not in (self.plan.applicant, task.holder), "a turn for the applicant or oneself"
            if not isinstance(action, actions.Approve):
                assert person not in self._alive_in(task.step, task.round), "somebody twice in one step"

    def _actor(self, action: Any) -> int:
        if action.on_behalf_of is not None:
            assert action.by != self.plan.applicant, "a delegate decides the own request"
            return int(action.on_behalf_of)
        return int(action.by)

    def _holder_now(self, task: Task) -> int:
        return max((one for one in self.book.values() if one.line == task.line), key=lambda one: one.number).holder

    def _alive_in(self, step: str, round: int) -> set[int]:
        here = (task for task in self.book.values() if (task.step, task.round) == (step, round))
        return {task.holder for task in here if task.live}

    def _nothing_decided_since(self, task: Task) -> None:
        when = next(when for when, _, number in self.decisions if number == task.number)
        later = {step for at, step, _ in self.decisions if at > when}
        assert later.isdisjoint({task.step, *self.places[task.step][2]}), "taken back although it was built upon"

    # What happens

    def sees(self, happened: Effects, plan: Plan, action: Action | None = None) -> None:
        if action is not None:
            self.judges(action)
        self._follows_plan(plan, action)
        if isinstance(action, actions.Reassign):
            self.reassigned.append((action.person, action.successor))
        folded: list[Task] = []
        for effect in happened:
            if self.ended is not None:
                assert (self.ended, type(effect)) == ("approved", effects.Cancelled), "something happens after the end"
            self._follow(effect, action, folded)
        if isinstance(action, actions.Recall):
            assert any(isinstance(one, effects.Resumed | effects.TaskClosed) for one in happened), "nothing recalled"
        for task in folded:
            heirs = {task.holder} | {successor for _, successor in self.reassigned}
            here = [one for one in self.book.values() if (one.step, one.round) == (task.step, task.round)]
            assert any(one.holder in heirs and (one.live or one.state in YES_OR_NO) for one in here), "a turn is lost"

    def _follows_plan(self, plan: Plan, action: Action | None) -> None:
        """What was decided stays as it was planned, the rest is as given; only some actions change anything."""
        old, asked = self.places, getattr(action, "plan", None)
        self.takes(plan)
        if asked is not None:
            given = {step.key: step for step, _, _ in placed(asked.blocks)}
            assert set(given) == set(self.places), "another plan than was given"
            assert all(self.places[key][0] in (given[key], old.get(key, (None,))[0]) for key in given)
            assert all(self.places[key][0] == old[key][0] for key in self.passed if key in given)
            self.passed = {key: when for key, when in self.passed.items() if key in given}
        elif not isinstance(action, actions.Reassign | actions.Approve):
            assert {key: place[0] for key, place in old.items()} == {
                key: place[0] for key, place in self.places.items()
            }

    def _follow(self, effect: Any, action: Action | None, folded: list[Task]) -> None:  # noqa: C901 - each effect
        match effect:
            case effects.TaskOpened(task):
                self._writes(task, {None, "waiting"}, {"open"})
            case effects.TaskWaiting(task):
                self._writes(task, {None, "open"}, {"waiting"})
            case effects.TaskClosed(task):
                self._closes(task, action, folded)
            case effects.TaskMerged(task):
                old = self.book[task.number]
                assert set(old.groups) < set(task.groups) and replace(task, groups=old.groups) == old
                self.book[task.number] = task
            case effects.Paused(task) | effects.Resumed(task):
                old = self.book[task.number]
                assert replace(task, question=old.question) == old and bool(old.question) != bool(task.question)
                self.book[task.number] = task
            case effects.StepEntered(step, round):
                self._enters(step, round)
            case effects.StepPassed(step, automatic):
                self._passes(step, automatic)
            case effects.Copied(step, people):
                assert people and self.copied.isdisjoint(people) and len(set(people)) == len(people)
                assert self.places[step][0].kind == "cc"
                self.copied |= set(people)
            case effects.Returned(step, to, by, _, way):
                assert isinstance(action, actions.Return) and (to, by, way) == (action.to, action.by, action.way)
                self.held = to is None
                assert to is None or (to in self.passed and to in self.places[step][1]), "returned to a step not passed"
                gone = set(self.passed) if to is None else {to, *self.places[to][2]}
                for key in gone if way == "walk" else {to}:
                    self.passed.pop(str(key), None)
            case effects.TakenBack(task):
                when = next(when for when, _, number in self.decisions if number == task.number)
                for key in {task.step} | {key for key in self.places[task.step][2] if self.passed.get(key, 0) >= when}:
                    self.passed.pop(key, None)
                self.decisions = [one for one in self.decisions if one[2] != task.number]
            case effects.Resubmitted():
                self.held = False
            case effects.Approved():
                assert set(self.passed) >= set(self.places), "approved before every step has passed"
                self.ended = "approved"
            case effects.Rejected(step, _, _):
                self._rejects(step)
            case effects.Withdrawn():
                assert isinstance(action, actions.Withdraw)
                self.ended = "withdrawn"
            case effects.Cancelled():
                assert isinstance(action, actions.Cancel)
                self.ended = "cancelled"
            case effects.Reminded(task):
                assert self.book[task.number] == task

    def _writes(self, task: Task, before: set[str | None], after: set[str]) -> None:
        old = self.book.get(task.number)
        assert (old.state if old else None) in before and task.state in after
        assert old is None or replace(old, state=task.state) == task, "a task turns into another one"
        assert old is not None or task.number == len(self.book) + 1 or task.number not in self.book
        self.book[task.number] = task

    def _closes(self, task: Task, action: Action | None, folded: list[Task]) -> None:
        old = self.book.get(task.number)
        assert not task.live
        if task.state == "skipped":
            assert old is None and self._may_skip(task)
        elif old is None:
            assert (task.state, task.origin) == ("transferred", "reopened")
            folded.append(task)
        else:
            assert old is not None and old.live, "closed twice, or never opened"
            settled = {one.name for one in fields(Task)} - {"state", "settled_by", "settled_at", "comment"}
            assert all(getattr(old, name) == getattr(task, name) for name in settled)
        if task.state in DECIDED:
            assert action is not None and getattr(action, "task", None) == task.number, "decided by nobody"
            kinds = {"approved": actions.Approve, "rejected": actions.Reject, "returned": actions.Return}
            assert isinstance(action, kinds[task.state] | actions.Expire)  # type: ignore[operator]
            assert task.settled_by == getattr(action, "by", OFFICE)
            self.decisions.append((self.time, task.step, task.number))
        self.book[task.number] = task

    def _may_skip(self, task: Task) -> bool:
        step, before, _ = self.places[task.step]
        if step.kind != "approve":
            return False
        if task.holder == self.plan.applicant:
            return step.self_rule == "skip"
        said_yes = {one.step for one in self.book.values() if one.holder == task.holder and one.state == "approved"}
        return step.repeat_rule != "ask" and bool(said_yes & before)

    def _enters(self, key: str, round: int) -> None:
        _, before, _ = self.places[key]
        assert before <= set(self.passed), "entered before its turn"
        assert key not in self.passed
        assert round >= self.rounds.get(key, 0) and not self.held
        self.rounds[key] = round

    def _said(self, key: str) -> dict[str, set[int]]:
        """What every person has said last in this round of a step, helpers apart."""
        said: dict[str, set[int]] = {}
        here = [task for task in self.book.values() if (task.step, task.round) == (key, self.rounds[key])]
        last = {task.line: task for task in sorted(here, key=lambda one: one.number)}
        for task in last.values():
            if task.role != "helper":
                said.setdefault("undecided" if task.live else task.state, set()).add(task.holder)
        return said

    def _passes(self, key: str, automatic: bool) -> None:
        step = self.places[key][0]
        assert key not in self.passed and key in self.rounds
        self.passed[key] = self.time
        here = [task for task in self.book.values() if (task.step, task.round) == (key, self.rounds[key])]
        assert not any(task.live for task in here), "passed while somebody is still asked"
        if step.kind == "cc":
            assert automatic and not here
            return
        said = self._said(key)
        yes = said.get("approved", set()) | said.get("skipped", set())
        people = {person for group in step.filled for person in group}
        assert automatic == (not any(task.state == "approved" and task.settled_by for task in self._last(here)))
        assert yes or not people, "passed and nobody approved"
        if step.mode == "vote":
            seats = {task.holder for task in self._last(here) if task.role == "seat" and task.state in ("approved",)}
            seats |= said.get("skipped", set())
            living = len({task.seat for task in here if not self._void(task.seat, here)})
            assert len(seats) + len(self.reassigned) >= min(step.vote_needed, living, len(people) or 1)
        else:
            assert "rejected" not in said, "passed in spite of a rejection"
        if step.mode in ("all", "sequential"):
            assert "superseded" not in said and "returned" not in said, "passed without everybody"
            asked = {task.holder for task in here if task.origin == "asked"}
            assert asked == people or self.reassigned
        if step.mode == "each_group":
            spoken = {group for task in self._last(here) if task.holder in yes for group in task.groups}
            assert spoken >= set(range(len(step.filled))), "passed without one of each group"

    def _last(self, here: list[Task]) -> list[Task]:
        return list({task.line: task for task in sorted(here, key=lambda one: one.number)}.values())

    def _void(self, seat: int, here: list[Task]) -> bool:
        last = [task for task in self._last(here) if task.seat == seat and task.role != "helper"]
        return all(task.state in ("removed", "transferred", "superseded", "returned") for task in last)

    def _rejects(self, key: str) -> None:
        step = self.places[key][0]
        here = [task for task in self.book.values() if (task.step, task.round) == (key, self.rounds[key])]
        no = {task.seat for task in here if task.state == "rejected"}
        assert no, "rejected and nobody said no"
        if step.mode == "vote":
            seats = {task.seat for task in here if not self._void(task.seat, here) or task.state == "superseded"}
            assert len(seats - no) < step.vote_needed, "rejected although the vote could still succeed"
        assert not any(task.live for task in self.book.values())
        self.ended = "rejected"

    def _comes_first(self, one: Task, task: Task) -> bool:
        """Whether a live turn must be over before another of the same seat can be decided."""
        if one.seat != task.seat or one.role == "after":
            return False
        if one.role == "helper":
            # A helper can be reassigned, and so can who asked for it: the first of each line tells.
            return self.book[self.book[one.line].parent or 0].line == task.line
        return task.role == "after" or (task.role == "seat" and one.role == "before")

    # What must hold at every moment

    def agrees_with(self, run: Run) -> None:
        assert [self.book[number] for number in sorted(self.book)] == list(run.tasks), "the effects tell another story"
        assert [task.number for task in run.tasks] == list(range(1, len(run.tasks) + 1))
        assert run.outcome == self.ended and (run.held is not None) == (self.held and self.ended is None)
        live = [(task.step, task.holder) for task in run.tasks if task.live]
        assert len(set(live)) == len(live), "two live tasks of one person in one step"
        if run.outcome is not None:
            assert not live and not run.current
            return
        if run.held is not None:
            assert not live
            assert any(offer.action is actions.Resubmit for offer in possible(run, run.plan.applicant))
            return
        assert run.current, "nowhere"
        for key in run.current:
            here = [task for task in run.tasks if task.live and task.step == key]
            assert any(task.state == "open" or task.question for task in here), f"stuck: nobody can act at {key}"
            assert self.places[key][1] <= set(self.passed)
            turns = sorted({task.seat for task in here}) if self.places[key][0].mode == "sequential" else []
            for task in here:
                blocked = bool(task.question) or any(self._comes_first(one, task) for one in here)
                waits = blocked or task.seat in turns[1:]
                assert (task.state == "waiting") == waits, "a turn open too soon, or waiting for nothing"
        for task in run.tasks:
            if task.state == "open":
                offered = {offer.action for offer in possible(run, task.holder) if offer.task == task.number}
                assert offered & {actions.Approve, actions.GiveBack}, "a turn with nothing to do"
            elif task.question and task.live:
                offers = possible(run, run.plan.applicant)
                assert any(offer.action is actions.GiveMaterial and offer.task == task.number for offer in offers)


def _named(action: Action) -> tuple[int, ...]:
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
    people = _named(action)
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


def acted(run: Run, witness: Witness, action: Action) -> tuple[Run, Witness]:
    """Apply an action that must be accepted, with the witness looking on."""
    after, happened = advance(run, action)
    witness = witness.fork()
    witness.sees(happened, after.plan, action)
    witness.agrees_with(after)
    return after, witness


def brought_to_an_end(run: Run, witness: Witness, friend: int) -> Run:
    """Let everybody do the next thing that leads on, until the request is approved or was rejected by a vote."""
    for _ in range(200):
        if run.outcome is not None:
            return run
        action: Action
        asking = next((task for task in run.tasks if task.question and task.live), None)
        if run.held is not None:
            action = actions.Resubmit(run.plan.applicant)
        elif asking is not None:
            action = actions.GiveMaterial(run.plan.applicant, asking.number, "材料在此")
        else:
            task = run.open_tasks[0]
            offers = [offer for offer in possible(run, task.holder) if offer.task == task.number]
            if task.role == "helper":
                action = actions.GiveBack(task.holder, task.number, "看过了")
            else:
                choose = next(offer.choose for offer in offers if offer.action is actions.Approve)
                action = actions.Approve(task.holder, task.number, chosen=(friend,) if choose else ())
        run, witness = acted(run, witness, action)
    raise AssertionError("it never ends")
