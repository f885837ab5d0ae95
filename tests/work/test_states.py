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
    (S.OPEN, "take"): S.ACCEPTED,
    (S.ACCEPTED, "start"): S.IN_PROGRESS,
    (S.ACCEPTED, "reassign"): S.DISPATCHED,
    (S.ACCEPTED, "cancel"): S.CANCELLED,
    (S.IN_PROGRESS, "complete"): S.COMPLETED,
    (S.IN_PROGRESS, "suspend"): S.SUSPENDED,
    (S.IN_PROGRESS, "reassign"): S.DISPATCHED,
    (S.SUSPENDED, "resume"): S.IN_PROGRESS,
    (S.SUSPENDED, "reassign"): S.DISPATCHED,
    (S.COMPLETED, "confirm"): S.CONFIRMED,
    (S.COMPLETED, "lapse"): S.CONFIRMED,
    (S.COMPLETED, "reopen"): S.OPEN,
    (S.CONFIRMED, "reopen"): S.OPEN,
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


def test_who_takes_an_open_order_has_accepted_it():
    assert play("take", "start", "complete") is S.COMPLETED


def test_an_order_that_waits_for_material_is_not_completed_before_it_goes_on():
    with pytest.raises(WrongMove):
        play("take", "start", "suspend", "complete")
    assert play("take", "start", "suspend", "resume", "complete") is S.COMPLETED


def test_what_was_not_done_well_is_open_again_rated_or_not():
    assert play("take", "start", "complete", "reopen") is S.OPEN
    assert play("take", "start", "complete", "confirm", "reopen", "dispatch") is S.DISPATCHED


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
    assert ends == {S.CANCELLED}
    assert all(reachable(state) & CLOSED for state in S)


def test_a_closed_work_order_opens_again_only_when_its_applicant_says_that_it_is_not_done():
    assert set(S) == OPEN | CLOSED and not OPEN & CLOSED
    opening = {verb for state in CLOSED for verb in WORK_MOVES.allowed(state) if WORK_MOVES.after(state, verb) in OPEN}
    assert opening == {"reopen"}


def test_every_state_has_the_word_of_the_trade_and_a_fitting_tone():
    assert [state.label for state in S] == [
        "待派单",
        "已派单",
        "已接单",
        "进行中",
        "等材料",
        "已完工",
        "已办结",
        "已取消",
    ]
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
        for place, verb in enumerate(self.verbs):
            if verb == "start":
                assert self.verbs[place - 1] in ("accept", "take")

    @invariant()
    def nothing_begun_is_cancelled_and_nothing_done_without_a_start(self) -> None:
        lives = " ".join(self.verbs).split(" reopen ")
        for life in (one.split() for one in lives):
            assert "complete" not in life or "start" in life
            assert life.count("complete") <= 1 and life.count("confirm") <= 1
            # Whoever takes over accepts anew; until then it has not begun for them.
            assert "cancel" not in life or life.count("start") <= life.count("reassign")

    @invariant()
    def somebody_is_assigned_unless_it_is_open(self) -> None:
        given = sum(self.verbs.count(verb) for verb in ("dispatch", "take"))
        given -= sum(self.verbs.count(verb) for verb in ("decline", "reopen"))
        if self.state is not S.CANCELLED:
            assert given == int(self.state is not S.OPEN)


TestWorkLife = WorkLife.TestCase
TestWorkLife.settings = settings(max_examples=100, stateful_step_count=25, deadline=None)
