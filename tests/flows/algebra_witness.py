"""A witness of approval runs. It sees plans, actions and effects, never the rules, and works out what must hold.

It counts in its own way: by persons and by what they have said last, where the algebra counts by seats and lines.
"""

from dataclasses import fields, replace
from typing import Any

from handlers.flows.algebra import OFFICE, Action, Effects, Plan, Run, Task, actions, advance, effects, possible
from tests.flows.algebra_book import Book, placed
from tests.flows.algebra_rights import judge

DECIDED = ("approved", "rejected", "returned")
YES_OR_NO = ("approved", "rejected", "skipped")


class Witness(Book):
    """Keeps its own book of tasks, and objects to everything that breaks a promise of the algebra."""

    def sees(self, happened: Effects, plan: Plan, action: Action | None = None) -> None:
        if action is not None:
            self.time += 1
            judge(self, action)
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
            here = [one for one in self.tasks.values() if (one.step, one.round) == (task.step, task.round)]
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
                old = self.tasks[task.number]
                assert set(old.groups) < set(task.groups) and replace(task, groups=old.groups) == old
                self.tasks[task.number] = task
            case effects.Paused(task) | effects.Resumed(task):
                old = self.tasks[task.number]
                assert replace(task, question=old.question) == old and bool(old.question) != bool(task.question)
                self.tasks[task.number] = task
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
                assert self.tasks[task.number] == task

    def _writes(self, task: Task, before: set[str | None], after: set[str]) -> None:
        old = self.tasks.get(task.number)
        assert (old.state if old else None) in before and task.state in after
        assert old is None or replace(old, state=task.state) == task, "a task turns into another one"
        assert old is not None or task.number == len(self.tasks) + 1 or task.number not in self.tasks
        self.tasks[task.number] = task

    def _closes(self, task: Task, action: Action | None, folded: list[Task]) -> None:
        old = self.tasks.get(task.number)
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
        self.tasks[task.number] = task

    def _may_skip(self, task: Task) -> bool:
        step, before, _ = self.places[task.step]
        if step.kind != "approve":
            return False
        if task.holder == self.plan.applicant:
            return step.self_rule == "skip"
        said_yes = {one.step for one in self.tasks.values() if one.holder == task.holder and one.state == "approved"}
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
        here = [task for task in self.tasks.values() if (task.step, task.round) == (key, self.rounds[key])]
        last = {task.line: task for task in sorted(here, key=lambda one: one.number)}
        for task in last.values():
            if task.role != "helper":
                said.setdefault("undecided" if task.live else task.state, set()).add(task.holder)
        return said

    def _passes(self, key: str, automatic: bool) -> None:
        step = self.places[key][0]
        assert key not in self.passed and key in self.rounds
        self.passed[key] = self.time
        here = [task for task in self.tasks.values() if (task.step, task.round) == (key, self.rounds[key])]
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
        here = [task for task in self.tasks.values() if (task.step, task.round) == (key, self.rounds[key])]
        no = {task.seat for task in here if task.state == "rejected"}
        assert no, "rejected and nobody said no"
        if step.mode == "vote":
            seats = {task.seat for task in here if not self._void(task.seat, here) or task.state == "superseded"}
            assert len(seats - no) < step.vote_needed, "rejected although the vote could still succeed"
        assert not any(task.live for task in self.tasks.values())
        self.ended = "rejected"

    def _comes_first(self, one: Task, task: Task) -> bool:
        """Whether a live turn must be over before another of the same seat can be decided."""
        if one.seat != task.seat or one.role == "after":
            return False
        if one.role == "helper":
            # A helper can be reassigned, and so can who asked for it: the first of each line tells.
            return self.tasks[self.tasks[one.line].parent or 0].line == task.line
        return task.role == "after" or (task.role == "seat" and one.role == "before")

    # What must hold at every moment

    def agrees_with(self, run: Run) -> None:
        assert [self.tasks[number] for number in sorted(self.tasks)] == list(run.tasks), (
            "the effects tell another story"
        )
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
