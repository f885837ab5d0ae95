"""A run while one action changes it: a working copy that notes every effect, and gives back an immutable run."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from handlers.flows.algebra import counting
from handlers.flows.algebra.actions import Actor
from handlers.flows.algebra.effects import Effect, Effects, TaskClosed, TaskMerged
from handlers.flows.algebra.plan import Group
from handlers.flows.algebra.run import Closed, Origin, Outcome, Role, Run, Task

COUNTED = ("open", "waiting", "approved", "rejected", "skipped")


class Transition:
    """Changes one run. `by` is whose action it is, None for the office.

    A new task is waiting, and untold until `settle` shows it or an act closes it.
    """

    def __init__(self, run: Run, by: Actor) -> None:
        """Begin with a run as it stands."""
        self.run = run
        self.by = by
        self.plan = run.plan
        self.progress = {one.step: one for one in run.progress}
        self.tasks = list(run.tasks)
        self.untold: set[int] = set()
        self.actions = run.actions + 1
        self.held = run.held
        self.outcome = run.outcome
        self.copied = run.copied
        self.successors = run.successors
        self.effects: list[Effect] = []

    def result(self) -> tuple[Run, Effects]:
        """The run as it has become, and what happened."""
        run = Run(
            plan=self.plan,
            progress=tuple(self.progress.values()),
            tasks=tuple(self.tasks),
            actions=self.actions,
            held=self.held,
            outcome=self.outcome,
            copied=self.copied,
            successors=self.successors,
        )
        return run, tuple(self.effects)

    # Steps

    def steps_in(self, *states: str) -> list[str]:
        """The keys of the steps in one of these states, in the order of the plan."""
        return [key for key in self.plan.steps if self.progress[key].state in states]

    def move(self, step: str, **change: Any) -> None:
        """Change where a step stands."""
        self.progress[step] = replace(self.progress[step], **change)

    def reset(self, *steps: str) -> None:
        """Leave steps so that they will be entered afresh."""
        for step in steps:
            self.leave(step)
            self.move(step, state="ahead")

    def choose(self, step: str, people: Group) -> None:
        """Name the people of a step that is ahead."""
        self.plan = self.plan.with_steps({step: replace(self.plan.steps[step], groups=(people,))})

    def suspend(self, step: str) -> None:
        """Leave a step so that it will go on with the decisions it has."""
        self.leave(step)
        self.move(step, state="suspended")

    def leave(self, step: str, how: Closed = "superseded") -> None:
        """Close everything that is live at a step."""
        self.close_all((task for task in self.tasks if task.live and task.step == step), how)

    def lines(self, step: str) -> list[Task]:
        """The tasks that count at a step."""
        return counting.last_of_lines(self.tasks, step, self.progress[step].round)

    def seats(self, step: str) -> dict[int, counting.Seat]:
        """The seats of a step by their number."""
        return counting.seats(self.lines(step))

    # Tasks

    def task(self, number: int) -> Task:
        """A task as it is now."""
        return self.tasks[number - 1]

    def change(self, task: Task, **change: Any) -> Task:
        """Replace a task by a changed one."""
        changed = replace(task, **change)
        self.tasks[task.number - 1] = changed
        return changed

    def close(self, task: Task, how: Closed, comment: str = "") -> Task:
        """End a turn."""
        closed = self.change(task, state=how, settled_by=self.by, settled_at=self.actions, comment=comment)
        self.untold.discard(task.number)
        self.effects.append(TaskClosed(closed))
        return closed

    def close_all(self, tasks: Iterable[Task], how: Closed) -> None:
        """End several turns in the same way."""
        for task in list(tasks):
            self.close(task, how)

    def ask(self, step: str, holder: int, groups: tuple[int, ...]) -> Task:
        """Give a person a seat at a step."""
        number = len(self.tasks) + 1
        round = self.progress[step].round
        return self._new(Task(number, step, round, number, number, "seat", holder, "waiting", groups=groups))

    def add(self, parent: Task, holder: int, role: Role, origin: Origin) -> Task:
        """Open a line at the seat of another task."""
        number = len(self.tasks) + 1
        return self._new(
            Task(number, parent.step, parent.round, parent.seat, number, role, holder, "waiting", origin, parent.number)
        )

    def go_on(self, task: Task, holder: int, origin: Origin, question: str = "") -> Task:
        """Continue the line of a closed task."""
        number = len(self.tasks) + 1
        return self._new(
            replace(
                task,
                number=number,
                holder=holder,
                state="waiting",
                origin=origin,
                parent=task.number,
                settled_by=None,
                settled_at=0,
                comment="",
                question=question,
            )
        )

    def _new(self, task: Task) -> Task:
        self.tasks.append(task)
        self.untold.add(task.number)
        return task

    def helpers(self, task: Task) -> list[Task]:
        """Who has been handed this turn and has not given it back."""
        return helpers_of(self.tasks, task)

    def in_step(self, step: str, person: int) -> Task | None:
        """The task by which a person takes part in this round of a step, if there is one."""
        return next((task for task in self.lines(step) if task.holder == person and task.state in COUNTED), None)

    def fold(self, into: Task, groups: tuple[int, ...]) -> None:
        """Let a task speak for further groups."""
        merged = tuple(sorted({*into.groups, *groups}))
        if merged != into.groups:
            changed = self.change(into, groups=merged)
            if into.number not in self.untold:
                self.effects.append(TaskMerged(changed))

    def reopen(self, step: str) -> None:
        """Ask those again whose turn at this round ended without a decision, as far as it still matters.

        The turns of people who were reassigned meanwhile go to their successors.
        """
        for may_open in (False, True):
            # Turns that fold into decisions come first, as they may settle others; then those of people who go on
            # themselves, so that a turn of who was reassigned can fold into one that is there.
            for task, holder in sorted(self._ended(step), key=lambda one: one[0].holder != one[1]):
                there = self.in_step(step, holder)
                if there is not None:
                    self.close(self.go_on(task, task.holder, "reopened"), "transferred")
                    self.fold(there, task.groups)
                elif may_open:
                    self.go_on(task, holder, "reopened")

    def _ended(self, step: str) -> list[tuple[Task, int]]:
        """The turns of a round that ended without a decision and still matter, each with whose it is by now."""
        seats = self.seats(step)
        return [
            (task, self.successor(task.holder))
            for task in self.lines(step)
            if task.state in counting.DORMANT
            and task.role != "helper"
            and counting.needed(self.plan.steps[step], seats[task.seat], seats.values())
        ]

    def successor(self, person: int) -> int:
        """Who has the turns of a person by now."""
        for left, successor in self.successors:
            person = successor if person == left else person
        return person

    def end(self, outcome: Outcome, how: Closed) -> None:
        """End the run and everything live in it."""
        self.close_all((task for task in self.tasks if task.live), how)
        self.held = None
        self.outcome = outcome


def helpers_of(tasks: Iterable[Task], task: Task) -> list[Task]:
    """The live helpers of a turn."""
    known = list(tasks)
    return [
        one
        for one in known
        if one.live and one.role == "helper" and known[(known[one.line - 1].parent or 0) - 1].line == task.line
    ]
