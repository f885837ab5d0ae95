"""The life of a work order: every legal move, and that nothing else is possible."""

from itertools import product

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from models.moves import Tone, WrongMove
from models.work_states import CLOSED, OPEN, WORK_MOVES, WorkState

S = WorkState
LEGAL = {
    (S.OPEN, "dispatch"): S.DISPATCHED,
    (S.OPEN, "cancel"): S.CANCELLED,
    (S.DISPATCHED, "accept"): S.ACCEPTED,
    (S.DISPATCHED, "decline"): S.OPEN,
    (S.DISPATCHED, "reassign"): S.DISPATCHED,
    (S.DISPATCHED, "cancel"): S.CANCELLED,
    (S.ACCEPTED, "start"): S.IN_PROGRESS,
    (S.ACCEPTED, "reassign"): S.DISPATCHED,
    (S.ACCEPTED, "cancel"): S.CANCELLED,
    (S.IN_PROGRESS, "complete"): S.COMPLETED,
    (S.COMPLETED, "confirm"): S.CONFIRMED,
}
VERBS = sorted(WORK_MOVES.table)


def play(*verbs: str) -> WorkState:
    state = S.OPEN
    for verb in verbs:
        state = WORK_MOVES.after(state, verb)
    return state


@pytest.mark.parametrize(("state", "verb"), [*product(S, VERBS)])
def test_a_move_is_legal_exactly_where_the_table_of_this_test_says(state: WorkState, verb: str):
    if (state, verb) in LEGAL:
        assert WORK_MOVES.after(state, verb) is LEGAL[state, verb]
        return
    with pytest.raises(WrongMove) as caught:
        WORK_MOVES.after(state, verb)
    assert (caught.value.verb, caught.value.state) == (verb, state)


def test_a_trip_is_dispatched_accepted_driven_and_rated():
    assert play("dispatch", "accept", "start", "complete", "confirm") is S.CONFIRMED


def test_a_declined_trip_waits_for_another_driver():
    assert play("dispatch", "decline") is S.OPEN
    assert play("dispatch", "decline", "dispatch", "accept") is S.ACCEPTED


def test_a_driver_who_takes_over_has_to_accept_anew():
    with pytest.raises(WrongMove) as caught:
        play("dispatch", "accept", "reassign", "start")
    assert caught.value.state is S.DISPATCHED


def test_a_trip_under_way_is_not_cancelled():
    with pytest.raises(WrongMove) as caught:
        play("dispatch", "accept", "start", "cancel")
    assert caught.value.state is S.IN_PROGRESS


def test_a_trip_is_rated_once():
    with pytest.raises(WrongMove):
        play("dispatch", "accept", "start", "complete", "confirm", "confirm")


def test_a_misspelt_verb_is_our_mistake_and_no_refusal():
    with pytest.raises(KeyError):
        WORK_MOVES.after(S.OPEN, "dispach")


def reachable(start: WorkState) -> set[WorkState]:
    reached, to_visit = set(), [start]
    while to_visit:
        state = to_visit.pop()
        reached.add(state)
        further = {WORK_MOVES.after(state, verb) for verb in WORK_MOVES.allowed(state)}
        to_visit.extend(further - reached)
    return reached


def test_every_state_is_reached_from_open_and_none_is_a_dead_end():
    assert reachable(S.OPEN) == set(S)
    ends = {state for state in S if not WORK_MOVES.allowed(state)}
    assert ends == {S.CONFIRMED, S.CANCELLED}
    assert all(reachable(state) & ends for state in S)


def test_no_closed_work_order_opens_again():
    assert set(S) == OPEN | CLOSED and not OPEN & CLOSED
    assert all(reachable(state) <= CLOSED for state in CLOSED)


def test_every_state_has_the_word_of_the_trade_and_a_fitting_tone():
    assert [state.label for state in S] == ["待派单", "已派单", "已接单", "进行中", "已完工", "已评价", "已取消"]
    assert {state for state in S if state.tone in (Tone.WAITING, Tone.RUNNING)} == OPEN


class WorkLife(RuleBasedStateMachine):
    """Dispatchers, drivers and applicants try any verb at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.state = S.OPEN
        self.verbs: list[str] = []

    @rule(verb=st.sampled_from(VERBS))
    def somebody_tries(self, verb: str) -> None:
        legal = verb in WORK_MOVES.allowed(self.state)
        try:
            self.state = WORK_MOVES.after(self.state, verb)
            self.verbs.append(verb)
            assert legal
        except WrongMove:
            assert not legal

    @rule()
    def the_life_goes_on(self) -> None:
        """Random verbs alone rarely get past the start."""
        for verb in ("dispatch", "accept", "start", "complete", "confirm"):
            if verb in WORK_MOVES.allowed(self.state):
                self.somebody_tries(verb)
                return

    @invariant()
    def whoever_starts_has_accepted_the_last_dispatch(self) -> None:
        if "start" in self.verbs:
            assert self.verbs[self.verbs.index("start") - 1] == "accept"
            assert "cancel" not in self.verbs

    @invariant()
    def the_work_is_done_and_rated_at_most_once(self) -> None:
        once = [verb for verb in self.verbs if verb in ("start", "complete", "confirm")]
        assert once == ["start", "complete", "confirm"][: len(once)]

    @invariant()
    def an_assigned_work_order_was_dispatched_more_often_than_declined(self) -> None:
        assigned = self.verbs.count("dispatch") - self.verbs.count("decline")
        if self.state is not S.CANCELLED:
            assert assigned == int(self.state is not S.OPEN)


TestWorkLife = WorkLife.TestCase
TestWorkLife.settings = settings(max_examples=100, stateful_step_count=25, deadline=None)
