"""The life of a request: every legal move, and that nothing else is possible."""

from itertools import groupby, product

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from models.moves import Tone, WrongMove
from models.request_states import CLOSED, OPEN, REQUEST_MOVES, RequestState

S = RequestState
LEGAL = {
    (S.DRAFT, "submit"): S.IN_APPROVAL,
    (S.DRAFT, "drop"): S.DROPPED,
    (S.IN_APPROVAL, "approve"): S.APPROVED,
    (S.IN_APPROVAL, "reject"): S.REJECTED,
    (S.IN_APPROVAL, "withdraw"): S.WITHDRAWN,
    (S.IN_APPROVAL, "return"): S.RETURNED,
    (S.RETURNED, "resubmit"): S.IN_APPROVAL,
    (S.RETURNED, "withdraw"): S.WITHDRAWN,
    (S.APPROVED, "fulfil"): S.FULFILLED,
    (S.APPROVED, "cancel"): S.CANCELLED,
    (S.FULFILLED, "reopen"): S.APPROVED,
}
VERBS = sorted(REQUEST_MOVES.table)


def play(*verbs: str) -> RequestState:
    state = S.DRAFT
    for verb in verbs:
        state = REQUEST_MOVES.after(state, verb)
    return state


@pytest.mark.parametrize(("state", "verb"), [*product(S, VERBS)])
def test_a_move_is_legal_exactly_where_the_table_of_this_test_says(state: RequestState, verb: str):
    if (state, verb) in LEGAL:
        assert REQUEST_MOVES.after(state, verb) is LEGAL[state, verb]
        return
    with pytest.raises(WrongMove) as caught:
        REQUEST_MOVES.after(state, verb)
    assert (caught.value.verb, caught.value.state) == (verb, state)


def test_a_request_is_sent_approved_and_fulfilled():
    assert play("submit", "approve", "fulfil") is S.FULFILLED


def test_before_the_decision_it_is_withdrawn_and_after_it_cancelled():
    assert play("submit", "withdraw") is S.WITHDRAWN
    assert play("submit", "approve", "cancel") is S.CANCELLED
    with pytest.raises(WrongMove):
        play("submit", "approve", "withdraw")


def test_a_draft_is_dropped_and_not_sent_any_more():
    with pytest.raises(WrongMove) as caught:
        play("drop", "submit")
    assert caught.value.state is S.DROPPED


def test_a_rejected_request_stays_rejected():
    assert REQUEST_MOVES.allowed(play("submit", "reject")) == frozenset()


def test_the_card_of_a_request_in_approval_offers_what_is_possible():
    assert REQUEST_MOVES.allowed(S.IN_APPROVAL) == {"approve", "reject", "return", "withdraw"}


def test_a_misspelt_verb_is_our_mistake_and_no_refusal():
    with pytest.raises(KeyError):
        REQUEST_MOVES.after(S.DRAFT, "sumbit")


def test_every_state_can_be_reached_from_a_draft_and_only_closed_ones_are_final():
    reached, to_visit = set(), [S.DRAFT]
    while to_visit:
        state = to_visit.pop()
        reached.add(state)
        further = {REQUEST_MOVES.after(state, verb) for verb in REQUEST_MOVES.allowed(state)}
        to_visit.extend(further - reached)
    assert reached == set(S)
    assert {state for state in S if not REQUEST_MOVES.allowed(state)} == CLOSED - {S.FULFILLED}
    assert set(S) == OPEN | CLOSED and not OPEN & CLOSED


def test_every_state_has_its_own_words_and_a_fitting_tone():
    assert len({state.label for state in S}) == len(S)
    assert all("\u4e00" <= character <= "\u9fff" for state in S for character in state.label)
    assert {state for state in S if state.tone in (Tone.WAITING, Tone.RUNNING)} == OPEN
    assert S("in_approval").label == "审批中"


class RequestLife(RuleBasedStateMachine):
    """Anybody tries any verb at any time; the request lives from the draft to one end and rests there."""

    def __init__(self) -> None:
        super().__init__()
        self.history = [S.DRAFT]

    @rule(verb=st.sampled_from(VERBS))
    def somebody_tries(self, verb: str) -> None:
        before = self.history[-1]
        try:
            self.history.append(REQUEST_MOVES.after(before, verb))
        except WrongMove:
            assert verb not in REQUEST_MOVES.allowed(before)
        else:
            assert verb in REQUEST_MOVES.allowed(before)

    @invariant()
    def it_only_goes_forward_except_when_returned_or_not_done_well(self) -> None:
        forward = [state for state in self.history if state is not S.RETURNED]
        # Fulfilled and taken up again counts as still under way.
        once = [state for state, _ in groupby(S.APPROVED if state is S.FULFILLED else state for state in forward)]
        assert len(set(once)) == len(once) <= 4
        assert all(state in OPEN | {S.FULFILLED} for state in self.history[:-1])

    @invariant()
    def nothing_is_done_without_an_approval(self) -> None:
        if self.history[-1] in (S.FULFILLED, S.CANCELLED):
            assert self.history[self.history.index(S.APPROVED) - 1] is S.IN_APPROVAL
            assert self.history[-2] is S.APPROVED


TestRequestLife = RequestLife.TestCase
TestRequestLife.settings = settings(max_examples=100, stateful_step_count=15, deadline=None)
