"""Flows, told as stories: who is asked, what a decision does, what the one who comes late is told."""

import json

import pytest

from handlers.flows.core import (
    Action,
    AlreadyDecided,
    Approve,
    Approved,
    Effects,
    Finished,
    FlowRefusal,
    FlowState,
    Mode,
    NobodyToAsk,
    NotApplicant,
    NotYourTurn,
    ReasonMissing,
    Reject,
    Rejected,
    Step,
    StepEntered,
    StepPassed,
    TaskClosed,
    TaskOpened,
    Withdraw,
    Withdrawn,
    advance,
    start,
)

CHEN, KE, FU, CHE, DIAO = 1, 2, 3, 4, 5  # applicant, section chief, deputy chief, fleet manager, dispatcher


def section(*approvers: int, mode: Mode = "any") -> Step:
    return Step("section", "科室审批", mode, approvers)


def fleet(*approvers: int, mode: Mode = "any") -> Step:
    return Step("fleet", "车队审批", mode, approvers)


def play(steps: tuple[Step, ...], *actions: Action) -> tuple[FlowState, Effects]:
    """Run Chen's request through the actions; gives the state and the effects of the last one."""
    state, effects = start(steps, applicant=CHEN)
    for action in actions:
        state, effects = advance(state, action)
    return state, effects


def refusal(steps: tuple[Step, ...], *actions: Action) -> FlowRefusal:
    """Run Chen's request, the last action of which is refused."""
    state, _ = play(steps, *actions[:-1])
    with pytest.raises(FlowRefusal) as caught:
        advance(state, actions[-1])
    return caught.value


def test_the_section_chief_is_asked_first():
    state, effects = play((section(KE), fleet(CHE)))
    assert effects == (StepEntered("section"), TaskOpened("section", KE))
    assert state.asked == (KE,)


def test_the_request_goes_from_the_section_chief_to_the_fleet_manager_and_is_approved():
    path = (section(KE), fleet(CHE))
    state, effects = play(path, Approve(KE))
    assert effects == (
        TaskClosed("section", KE, "approved"),
        StepPassed("section", automatic=False),
        StepEntered("fleet"),
        TaskOpened("fleet", CHE),
    )
    state, effects = advance(state, Approve(CHE))
    assert effects == (TaskClosed("fleet", CHE, "approved"), StepPassed("fleet", automatic=False), Approved())
    assert (state.outcome, state.asked, state.current) == ("approved", (), None)


def test_the_fleet_manager_rejects_and_the_applicant_reads_why():
    state, effects = play((section(KE), fleet(CHE)), Approve(KE), Reject(CHE, " 当天没有车 "))
    assert effects == (TaskClosed("fleet", CHE, "rejected"), Rejected(CHE, "当天没有车"))
    assert state.outcome == "rejected"


def test_one_yes_is_enough_in_an_any_step_and_frees_the_colleague():
    _, effects = play((section(KE, FU),))
    assert effects[1:] == (TaskOpened("section", KE), TaskOpened("section", FU))
    _, effects = play((section(KE, FU),), Approve(FU))
    assert effects[:2] == (TaskClosed("section", FU, "approved"), TaskClosed("section", KE, "superseded"))
    assert effects[-1] == Approved()


def test_the_first_no_decides_an_any_step():
    state, effects = play((section(KE, FU),), Reject(KE, "人手不够"))
    assert effects[1] == TaskClosed("section", FU, "superseded")
    assert state.outcome == "rejected"


def test_an_all_step_waits_for_the_last_yes():
    path = (section(KE, FU, mode="all"), fleet(CHE))
    state, effects = play(path, Approve(FU))
    assert effects == (TaskClosed("section", FU, "approved"),)
    assert state.asked == (KE,)
    _, effects = advance(state, Approve(KE))
    assert TaskOpened("fleet", CHE) in effects


def test_one_no_is_a_veto_in_an_all_step():
    state, effects = play((section(KE, FU, DIAO, mode="all"),), Approve(KE), Reject(FU, "超出预算"))
    assert effects == (
        TaskClosed("section", FU, "rejected"),
        TaskClosed("section", DIAO, "superseded"),
        Rejected(FU, "超出预算"),
    )
    assert state.outcome == "rejected"


def test_a_colleague_who_is_late_is_told_who_was_quicker():
    path = (section(KE, FU), fleet(CHE))
    answer = refusal(path, Approve(KE), Reject(FU, "不同意"))
    assert isinstance(answer, AlreadyDecided)
    assert (answer.by, answer.decision) == (KE, "approved")


def test_a_colleague_who_is_late_is_told_of_the_veto():
    answer = refusal((section(KE, FU, DIAO, mode="all"),), Approve(DIAO), Reject(FU, "不同意"), Approve(KE))
    assert isinstance(answer, AlreadyDecided)
    assert (answer.by, answer.decision) == (FU, "rejected")


@pytest.mark.parametrize("between", [(), (Approve(CHE),), (Withdraw(CHEN),)])
def test_a_second_tap_is_told_the_own_decision(between: tuple[Action, ...]):
    answer = refusal((section(KE), fleet(CHE)), Approve(KE), *between, Reject(KE, ""))
    assert isinstance(answer, AlreadyDecided)
    assert (answer.by, answer.decision) == (KE, "approved")


def test_a_quicker_colleague_is_named_even_after_the_end():
    answer = refusal((section(KE, FU),), Approve(KE), Approve(FU))
    assert isinstance(answer, AlreadyDecided)
    assert answer.by == KE


def test_the_next_approver_must_wait():
    assert isinstance(refusal((section(KE), fleet(CHE)), Approve(CHE)), NotYourTurn)


def test_a_stranger_decides_nothing_before_or_after_the_end():
    assert isinstance(refusal((section(KE),), Approve(DIAO)), NotYourTurn)
    answer = refusal((section(KE),), Approve(KE), Reject(DIAO, "不同意"))
    assert isinstance(answer, Finished)
    assert answer.outcome == "approved"


@pytest.mark.parametrize("blank", ["", "  ", "\u3000\n"])
def test_a_rejection_needs_a_reason(blank: str):
    assert isinstance(refusal((section(KE),), Reject(KE, blank)), ReasonMissing)


def test_the_applicant_takes_the_request_back():
    path = (section(KE, FU, DIAO, mode="all"),)
    state, effects = play(path, Approve(FU), Withdraw(CHEN))
    assert effects == (TaskClosed("section", KE, "withdrawn"), TaskClosed("section", DIAO, "withdrawn"), Withdrawn())
    assert state.outcome == "withdrawn"
    answer = refusal(path, Withdraw(CHEN), Approve(KE))
    assert isinstance(answer, Finished)
    assert answer.outcome == "withdrawn"


def test_only_the_applicant_takes_it_back_and_only_before_the_end():
    assert isinstance(refusal((section(KE),), Withdraw(KE)), NotApplicant)
    answer = refusal((section(KE),), Approve(KE), Withdraw(CHEN))
    assert isinstance(answer, Finished)
    assert answer.outcome == "approved"


def test_a_chief_who_applies_is_not_asked_about_the_own_request():
    state, effects = play((section(CHEN), fleet(CHE)))
    assert effects == (
        StepEntered("section"),
        TaskClosed("section", CHEN, "skipped"),
        StepPassed("section", automatic=True),
        StepEntered("fleet"),
        TaskOpened("fleet", CHE),
    )
    assert isinstance(refusal((section(CHEN), fleet(CHE)), Approve(CHEN)), NotYourTurn)
    assert state.asked == (CHE,)


def test_the_other_members_of_an_all_step_are_still_asked():
    _, effects = play((section(CHEN, KE, mode="all"),))
    assert effects[1:] == (TaskClosed("section", CHEN, "skipped"), TaskOpened("section", KE))


def test_an_any_step_passes_at_once_when_the_applicant_is_one_of_it():
    state, effects = play((section(KE, CHEN),))
    assert effects[1:] == (TaskClosed("section", CHEN, "skipped"), StepPassed("section", automatic=True), Approved())
    assert state.outcome == "approved"
    assert isinstance(refusal((section(KE, CHEN), fleet(CHE)), Approve(KE)), NotYourTurn)


def test_nobody_is_asked_twice_in_one_run():
    _, effects = play((section(KE), fleet(KE, CHE, mode="all")), Approve(KE))
    assert effects[2:] == (StepEntered("fleet"), TaskClosed("fleet", KE, "skipped"), TaskOpened("fleet", CHE))


def test_a_colleague_who_was_only_superseded_is_asked_at_the_next_step():
    state, _ = play((section(KE, FU), fleet(FU)), Approve(KE))
    assert state.asked == (FU,)


def test_a_person_reached_by_two_rules_counts_once():
    state, effects = play((section(KE, KE, FU, mode="all"),))
    assert state.asked == (KE, FU)
    assert effects.count(TaskOpened("section", KE)) == 1


def test_a_step_without_people_is_found_before_the_request_is_sent():
    with pytest.raises(NobodyToAsk) as caught:
        start((section(KE), fleet()), applicant=CHEN)
    assert caught.value.step.name == "车队审批"


@pytest.mark.parametrize("steps", [(), (section(KE), section(CHE))])
def test_a_path_without_steps_or_with_the_same_step_twice_is_our_mistake(steps: tuple[Step, ...]):
    with pytest.raises(ValueError, match="own key"):
        start(steps, applicant=CHEN)


def test_a_run_goes_on_after_it_was_stored():
    state, _ = play((section(KE, FU, mode="all"), fleet(CHE)), Approve(KE))
    assert FlowState.from_json(json.loads(json.dumps(state.as_json()))) == state
