"""Proofs for flows: anybody does anything in any order, and every small flow is walked to its end.

Both are judged by a witness that sees only the actions and their effects, and works out by itself what must hold.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from itertools import combinations, permutations, product
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from handlers.flows import core
from handlers.flows.core import Action, Approve, FlowRefusal, FlowState, Mode, Reject, Step, Withdraw, advance, start

Group = tuple[int, ...]
Shape = tuple[tuple[Mode, Group], ...]
Counts = tuple[int, int, int]
MODES: tuple[Mode, Mode] = ("all", "any")

APPLICANT, STRANGER = 0, 99


class Witness:
    """Keeps its own book of tasks and decisions, and objects to everything that breaks a rule of flows."""

    def __init__(self, steps: tuple[Step, ...]) -> None:
        self.steps = {step.node_key: step for step in steps}
        self.to_enter = [step.node_key for step in steps]
        self.node: str | None = None
        self.tasks: dict[tuple[str, int], str] = {}  # node and person -> "open" or how it was closed
        self.yes: frozenset[int] = frozenset({APPLICANT})  # whose approval counts, at any step
        self.spoke: frozenset[str] = frozenset()  # nodes at which somebody decided
        self.explains: dict[int, tuple[int, str]] = {}  # person -> who settled the task of this person, and how
        self.ended: str | None = None

    def fork(self) -> "Witness":
        twin = copy(self)
        twin.to_enter, twin.tasks, twin.explains = list(self.to_enter), dict(self.tasks), dict(self.explains)
        return twin

    def sees(self, effects: core.Effects, action: Action | None = None) -> None:
        if isinstance(action, Approve | Reject):
            assert (self.node, action.by) in self.open, "a decision by somebody who was not asked"
            self.spoke |= {str(self.node)}
        if isinstance(action, Approve):
            self.yes |= {action.by}
        for effect in effects:
            assert self.ended is None, "something happens after the end"
            self._follow(effect, action)
        if self.ended is None:
            step = self.steps[str(self.node)]
            assert self.open == {(step.node_key, person) for person in step.approvers if person not in self.yes}
            assert self.open, "stuck: nobody is asked"
            assert step.mode == "all" or self.yes.isdisjoint(step.approvers), "asked in vain"

    def _follow(self, effect: Any, action: Action | None) -> None:
        match effect:
            case core.StepEntered(node):
                assert node == self.to_enter.pop(0), "the nodes are entered one by one, in order"
                self.node = node
            case core.TaskOpened(node, person):
                assert node == self.node, "asked out of order"
                assert (node, person) not in self.tasks, "asked twice in one step"
                self.tasks[node, person] = "open"
            case core.TaskClosed(node, person, how):
                before = None if how == "skipped" else "open"
                assert node == self.node and self.tasks.get((node, person)) == before, "closed twice, or never open"
                assert how != "skipped" or person in self.yes
                self.tasks[node, person] = how
                self._explain(person, how, action)
            case core.StepPassed(node, automatic):
                approvers = self.steps[node].approvers
                counting = [person in self.yes for person in approvers]
                assert all(counting) if self.steps[node].mode == "all" else any(counting), "passed against its mode"
                assert node == self.node and automatic is (node not in self.spoke)
                assert all((node, person) in self.tasks for person in approvers if person in self.yes)
                assert not self.open, "passed while somebody is still asked"
                self.node = None
            case core.Approved():
                assert self.node is None and not self.to_enter, "approved before every step has passed"
                self.ended = "approved"
            case core.Rejected(by, reason):
                assert action == Reject(by, reason)
                self.ended = "rejected"
            case core.Withdrawn():
                assert action == Withdraw(APPLICANT)
                self.ended = "withdrawn"

    def _explain(self, person: int, how: str, action: Action | None) -> None:
        if how in ("approved", "rejected", "superseded"):
            assert isinstance(action, Approve | Reject)
            assert how == "superseded" or action.by == person
            self.explains[person] = (action.by, "approved" if isinstance(action, Approve) else "rejected")

    @property
    def open(self) -> set[tuple[str, int]]:
        return {task for task, how in self.tasks.items() if how == "open"}

    def agrees_with(self, state: FlowState) -> None:
        """The tasks that the effects opened are those that the state asks for."""
        assert state.outcome == self.ended
        assert [(state.current.node_key, person) for person in state.asked if state.current] == sorted(self.open)
        assert (state.current is None) == (self.ended is not None) == (not self.open)

    def expected_refusal(self, action: Action) -> FlowRefusal | None:
        if isinstance(action, Withdraw):
            if action.by != APPLICANT:
                return core.NotApplicant()
            return core.Finished(self.ended) if self.ended else None
        if (self.node, action.by) in self.open:
            return core.ReasonMissing() if isinstance(action, Reject) and not action.reason else None
        if action.by in self.explains:
            return core.AlreadyDecided(*self.explains[action.by])
        return core.Finished(self.ended) if self.ended else core.NotYourTurn()


def attempt(state: FlowState, witness: Witness, action: Action) -> tuple[FlowState, Witness]:
    """Act and let the witness judge; gives what both have become, or the same two when the action is refused."""
    expected = witness.expected_refusal(action)
    try:
        after, effects = advance(state, action)
    except FlowRefusal as refusal:
        assert expected is not None, f"refused without a reason: {refusal!r}"
        assert (type(refusal), vars(refusal)) == (type(expected), vars(expected))
        return state, witness
    assert expected is None, f"should have been refused: {expected!r}"
    witness = witness.fork()
    witness.sees(effects, action)
    witness.agrees_with(after)
    return after, witness


def as_steps(shape: Sequence[tuple[Mode, Group]]) -> tuple[Step, ...]:
    return tuple(Step(f"n{i}", f"节点{i}", mode, group) for i, (mode, group) in enumerate(shape))


PEOPLE = st.integers(min_value=APPLICANT, max_value=5)
GROUPS = st.lists(PEOPLE, min_size=1, max_size=5).map(sorted).map(tuple)  # with repetitions
STEPS = st.lists(st.tuples(st.sampled_from(MODES), GROUPS), min_size=1, max_size=5).map(as_steps)


class FlowLife(RuleBasedStateMachine):
    """Approvers, the applicant and strangers do whatever they like, also after the end."""

    @initialize(steps=STEPS)
    def chen_asks(self, steps: tuple[Step, ...]) -> None:
        self.witness = Witness(steps)
        self.state, effects = start(steps, APPLICANT)
        self.witness.sees(effects)

    @rule(by=PEOPLE)
    def somebody_approves(self, by: int) -> None:
        self.state, self.witness = attempt(self.state, self.witness, Approve(by))

    @rule(data=st.data())
    def the_right_person_approves(self, data: st.DataObject) -> None:
        if self.state.asked:
            self.somebody_approves(data.draw(st.sampled_from(self.state.asked)))

    @rule(by=PEOPLE, reason=st.sampled_from(["", "没有车"]))
    def somebody_rejects(self, by: int, reason: str) -> None:
        self.state, self.witness = attempt(self.state, self.witness, Reject(by, reason))

    @rule(by=PEOPLE)
    def somebody_withdraws(self, by: int) -> None:
        self.state, self.witness = attempt(self.state, self.witness, Withdraw(by))

    @rule()
    def the_service_restarts(self) -> None:
        self.state = FlowState.from_json(json.loads(json.dumps(self.state.as_json())))

    @invariant()
    def effects_and_state_tell_the_same(self) -> None:
        self.witness.agrees_with(self.state)

    @invariant()
    def everybody_who_is_asked_can_approve(self) -> None:
        for person in self.state.asked:
            attempt(self.state, self.witness, Approve(person))


TestFlowLife = FlowLife.TestCase
TestFlowLife.settings = settings(max_examples=300, stateful_step_count=25, deadline=None)


def shapes_of_the_same_few() -> Iterator[Shape]:
    """Up to three steps of up to three people out of the applicant and three others, one of each kind.

    Flows that differ only in the names of the three are one kind, so only the first of them in order is walked.
    """
    groups = [group for size in (1, 2, 3) for group in combinations(range(4), size)]
    renamings = [dict(zip(range(4), (APPLICANT, *others), strict=True)) for others in permutations((1, 2, 3))]
    renamed = {group: [tuple(sorted(naming[p] for p in group)) for naming in renamings] for group in groups}
    for length in (1, 2, 3):
        for chosen in product(groups, repeat=length):
            if all(chosen <= twin for twin in zip(*(renamed[group] for group in chosen), strict=True)):
                for modes in product(MODES, repeat=length):
                    yield tuple(zip(modes, chosen, strict=True))


def shapes_of_different_people() -> Iterator[Shape]:
    """Up to three steps, each with one to three people of its own."""
    own = [tuple(10 * i + n for n in range(1, 4)) for i in range(3)]
    for length in (1, 2, 3):
        for sizes in product((1, 2, 3), repeat=length):
            for modes in product(MODES, repeat=length):
                yield tuple((mode, own[i][:size]) for i, (mode, size) in enumerate(zip(modes, sizes, strict=True)))


def walk(state: FlowState, witness: Witness, actions: Sequence[Action]) -> tuple[int, int]:
    """Play every sequence of actions to its end; gives how many points were visited and how many of them were ends."""
    points, ends = 1, int(state.outcome is not None)
    for action in actions:
        after, witness_after = attempt(state, witness, action)
        if after is not state:
            further_points, further_ends = walk(after, witness_after, actions)
            points, ends = points + further_points, ends + further_ends
    return points, ends


def walk_all(shapes: Iterator[Shape]) -> Counts:
    """Walk every shape; gives how many shapes, points and ends there were."""
    flows = points = ends = 0
    for shape in shapes:
        steps = as_steps(shape)
        people = sorted({person for _, group in shape for person in group} | {APPLICANT, STRANGER})
        decisions = [act for person in people for act in (Approve(person), Reject(person, "没有车"))]
        witness = Witness(steps)
        state, effects = start(steps, APPLICANT)
        witness.sees(effects)
        witness.agrees_with(state)
        counted = walk(state, witness, [*decisions, Withdraw(STRANGER), Withdraw(APPLICANT)])
        flows, points, ends = flows + 1, points + counted[0], ends + counted[1]
    return flows, points, ends


# The counts say that the walk was complete; they change only with the rules themselves.
@pytest.mark.parametrize(
    ("shapes", "counted"),
    [(shapes_of_the_same_few, (4764, 61247, 45774)), (shapes_of_different_people, (258, 25995, 19654))],
    ids=["the same few people", "different people"],
)
def test_every_small_flow_comes_to_its_end_whatever_is_done(shapes: Callable[[], Iterator[Shape]], counted: Counts):
    assert walk_all(shapes()) == counted
