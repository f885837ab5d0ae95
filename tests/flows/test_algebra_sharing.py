"""Stories of the algebra: turns that change hands or are shared, and what the applicant and the office do."""

import pytest

from handlers.flows.algebra import OFFICE, Parallel, Plan, Step, effects, possible
from handlers.flows.algebra import refusals as no
from handlers.flows.algebra.actions import (
    AddApprover,
    Approve,
    AskMaterial,
    Cancel,
    Expire,
    GiveBack,
    GiveMaterial,
    HandOut,
    Reassign,
    Recall,
    RemoveApprover,
    Replan,
    Resubmit,
    Transfer,
    Withdraw,
)
from tests.flows.algebra_story import CHEN, LI, SUN, WANG, ZHAO, ZHOU, Story, holders, step


def test_a_transferred_turn_goes_on_with_the_other() -> None:
    story = Story(step("会签", LI, WANG))
    story.does(Transfer(LI, 1, SUN))
    assert story.asked == {SUN, WANG}
    task = story.run.tasks[2]
    assert (task.origin, task.parent, story.run.tasks[0].state) == ("transferred", 1, "transferred")
    with pytest.raises(no.TaskSettled):
        story.does(Approve(LI, 1))
    story.approves(SUN, WANG)
    assert story.run.outcome == "approved"


@pytest.mark.parametrize(("to", "refusal"), [(CHEN, no.OwnRequest), (LI, no.Oneself), (WANG, no.AlreadyInStep)])
def test_a_turn_is_not_given_to_the_applicant_oneself_or_who_is_asked_anyway(to: int, refusal: type) -> None:
    story = Story(step("会签", LI, WANG))
    for action in (Transfer(LI, 1, to), HandOut(LI, 1, to), AddApprover(LI, 1, (to,), "before")):
        with pytest.raises(refusal):
            story.does(action)


def test_a_helper_gives_back_and_decides_nothing() -> None:
    story = Story(step("一", LI))
    story.does(HandOut(LI, 1, SUN))
    assert story.asked == {SUN}
    with pytest.raises(no.HelperOnly):
        story.approves(SUN)
    with pytest.raises(no.NotYourTurn):
        story.does(Approve(LI, 1))
    story.does(GiveBack(SUN, 2, "属实"))
    assert story.asked == {LI}
    with pytest.raises(no.NotHelper):
        story.does(GiveBack(LI, 1, "属实"))


def test_who_handed_out_recalls() -> None:
    story = Story(step("一", LI))
    with pytest.raises(no.NothingToRecall):
        story.does(Recall(LI, 1))
    story.does(HandOut(LI, 1, SUN))
    assert holders(story.does(Recall(LI, 1)), effects.TaskClosed) == [SUN]
    assert story.asked == {LI}


def test_those_added_before_come_back_to_the_adder() -> None:
    story = Story(step("一", LI))
    story.does(AddApprover(LI, 1, (SUN, ZHOU), "before"))
    assert story.asked == {SUN, ZHOU}
    with pytest.raises(no.AddedMayNotAdd):
        story.does(AddApprover(SUN, 2, (ZHAO,), "before"))
    story.approves(SUN, ZHOU)
    assert story.asked == {LI}
    story.approves(LI)
    assert story.run.outcome == "approved"


def test_those_added_after_do_not_come_back() -> None:
    story = Story(step("一", LI), step("二", WANG))
    story.does(AddApprover(LI, 1, (SUN,), "after"))
    assert story.asked == {LI}
    story.approves(LI)
    assert story.asked == {SUN}
    story.approves(SUN)
    assert story.asked == {WANG}


def test_a_rejection_by_who_was_added_is_the_adders() -> None:
    story = Story(step("票签", LI, WANG, ZHAO, mode="vote", vote_needed=2))
    story.does(AddApprover(LI, 1, (SUN,), "before"))
    story.rejects(SUN)
    assert story.asked == {WANG, ZHAO} and story.run.tasks[0].state == "superseded"
    story.approves(WANG, ZHAO)
    assert story.run.outcome == "approved"


def test_who_has_added_takes_out_and_nobody_else() -> None:
    story = Story(step("会签", LI, WANG))
    story.does(AddApprover(LI, 1, (SUN,), "before"))
    for person, task in ((WANG, 3), (LI, 2)):
        with pytest.raises(no.NotAdder):
            story.does(RemoveApprover(person, task))
    story.does(RemoveApprover(LI, 3))
    assert story.asked == {LI, WANG}


def test_the_office_takes_anybody_out_but_the_last() -> None:
    story = Story(step("会签", LI, WANG))
    story.does(RemoveApprover(OFFICE, 2))
    assert story.asked == {LI}
    with pytest.raises(no.LastApprover):
        story.does(RemoveApprover(OFFICE, 1))


def test_the_office_leaves_a_vote_and_every_group_what_they_need() -> None:
    for planned in (
        step("票签", LI, WANG, mode="vote", vote_needed=2),
        Step("分组", "分组", mode="each_group", groups=((LI,), (WANG,))),
    ):
        with pytest.raises(no.LastApprover):
            Story(planned).does(RemoveApprover(OFFICE, 1))


def test_a_question_to_the_applicant_stops_only_the_turn_of_who_asks() -> None:
    story = Story(step("会签", LI, WANG))
    happened = story.does(AskMaterial(LI, 1, "多少人？"))
    assert isinstance(happened[0], effects.Paused) and story.asked == {WANG}
    with pytest.raises(no.NotApplicant):
        story.does(GiveMaterial(WANG, 1, "十人"))
    with pytest.raises(no.ReasonMissing):
        story.does(GiveMaterial(CHEN, 1, ""))
    happened = story.does(GiveMaterial(CHEN, 1, "十人"))
    assert isinstance(happened[0], effects.Resumed) and happened[0].answer == "十人"
    assert story.asked == {LI, WANG}
    with pytest.raises(no.NoQuestion):
        story.does(GiveMaterial(CHEN, 1, "十人"))


def test_the_applicant_withdraws_until_the_end_and_cancels_after_an_approval() -> None:
    story = Story(step("一", LI))
    with pytest.raises(no.NotApproved):
        story.does(Cancel(CHEN))
    with pytest.raises(no.NotApplicant):
        story.does(Withdraw(LI))
    assert story.does(Withdraw(CHEN, "不用了"))[-1] == effects.Withdrawn("不用了")
    story = Story(step("一", LI))
    story.approves(LI)
    with pytest.raises(no.Finished):
        story.does(Withdraw(CHEN))
    assert story.does(Cancel(CHEN, "会议改期")) == (effects.Cancelled(CHEN, "会议改期"),)
    with pytest.raises(no.Finished):
        story.does(Cancel(CHEN))


def test_what_becomes_of_a_turn_whose_term_is_over() -> None:
    story = Story(step("一", LI), step("二", WANG))
    assert story.does(Expire(1, "remind")) == (effects.Reminded(story.run.tasks[0]),)
    with pytest.raises(no.PeopleMissing):
        story.does(Expire(1, "hand_up"))
    story.does(Expire(1, "hand_up", ZHAO))
    assert story.asked == {ZHAO} and story.run.tasks[1].origin == "handed_up"
    assert effects.StepPassed("一", automatic=True) in story.does(Expire(2, "approve"))
    assert story.does(Expire(3, "reject", reason="超时"))[-1] == effects.Rejected("二", None, "超时")


def test_a_leavers_turns_go_to_the_successor_now_and_later() -> None:
    story = Story(Parallel("并行", ((step("甲", LI),), (step("乙", WANG),))), step("丙", LI))
    story.does(Reassign(LI, SUN))
    assert story.asked == {SUN, WANG}
    with pytest.raises(no.NothingToReassign):
        story.does(Reassign(LI, ZHOU))
    story.approves(WANG, SUN)
    assert story.run.outcome == "approved", "孙 has approved as 李's successor and is not asked at 丙 again"


def test_a_leavers_turn_folds_into_that_of_who_is_asked_anyway() -> None:
    story = Story(Step("分组", "分组", mode="each_group", groups=((LI,), (WANG,))))
    assert any(isinstance(effect, effects.TaskMerged) for effect in story.does(Reassign(LI, WANG)))
    assert story.asked == {WANG}
    story.approves(WANG)
    assert story.run.outcome == "approved", "王 speaks for both groups"


def test_a_leavers_turn_returned_meanwhile_comes_back_to_the_successor() -> None:
    story = Story(step("一", LI), step("二", WANG))
    story.approves(LI)
    story.returns(WANG, None, "straight")
    story.does(Reassign(WANG, SUN))
    story.does(Resubmit(CHEN))
    assert story.asked == {SUN}


def test_nobody_is_reassigned_to_the_applicant_or_so_that_a_vote_fails_by_that_alone() -> None:
    story = Story(step("票签", LI, WANG, ZHAO, mode="vote", vote_needed=2))
    story.rejects(LI)
    with pytest.raises(no.OwnRequest):
        story.does(Reassign(WANG, CHEN))
    with pytest.raises(no.AlreadyInStep):
        story.does(Reassign(WANG, ZHAO))
    story.does(Reassign(WANG, SUN))
    assert story.asked == {SUN, ZHAO}


def test_a_new_plan_keeps_what_was_decided_and_replaces_what_is_ahead() -> None:
    story = Story(step("一", LI), step("二", WANG), step("三", ZHAO))
    story.approves(LI)
    story.does(Replan(Plan(CHEN, (step("一", ZHOU), step("二", ZHOU), step("新", SUN)))))
    assert story.asked == {WANG}, "what is under way keeps its people"
    story.approves(WANG)
    assert story.asked == {SUN}


def test_a_new_step_before_the_one_under_way_comes_first() -> None:
    story = Story(step("一", LI), step("二", WANG, ZHAO))
    story.approves(LI, WANG)
    story.does(Replan(Plan(CHEN, (step("一", LI), step("新", SUN), step("二", ZHOU)))))
    assert story.asked == {SUN}
    story.approves(SUN)
    assert story.asked == {ZHAO}, "王 has approved, which stands"


def test_a_step_that_is_gone_takes_its_turns_with_it() -> None:
    story = Story(step("一", LI), step("二", WANG))
    happened = story.does(Replan(Plan(CHEN, (step("二", WANG),))))
    assert holders(happened, effects.TaskClosed) == [LI] and story.asked == {WANG}
    with pytest.raises(no.NobodyToAsk):
        story.does(Replan(Plan(CHEN, (step("二", WANG), step("三")))))


def test_offers_say_what_each_may_do() -> None:
    story = Story(step("一", LI, WANG))
    of_li = {offer.action.__name__: offer for offer in possible(story.run, LI)}
    assert set(of_li) == {"Approve", "Reject", "Return", "Transfer", "HandOut", "AddApprover", "AskMaterial"}
    assert of_li["Return"].targets == (None,) and of_li["Transfer"].not_people == {CHEN, LI, WANG}
    assert [offer.action for offer in possible(story.run, CHEN)] == [Withdraw]
    assert possible(story.run, SUN) == ()
