"""The proof by chance: anybody does anything to any plan in any order, judged by a witness that knows no rules."""

import json
from random import Random

import pytest
from hypothesis import HealthCheck, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from handlers.flows.algebra import OFFICE, Action, Refusal, Run, actions, advance, possible, start
from tests.flows.algebra_chance import FRIEND, PEOPLE, a_plan, anything, filled_in
from tests.flows.algebra_rights import takes_up
from tests.flows.algebra_witness import Witness, acted, brought_to_an_end

CHANCE = st.randoms(use_true_random=False)


class Life(RuleBasedStateMachine):
    """Approvers, helpers, delegates, the applicant, strangers and the office."""

    @initialize(rnd=CHANCE)
    def somebody_asks(self, rnd: Random) -> None:
        plan = a_plan(rnd)
        note(str(plan))
        self.run, happened = start(plan)
        self.witness = Witness(plan)
        self.witness.sees(happened, plan)

    def does(self, action: Action) -> None:
        note(str(action))
        self.run, self.witness = acted(self.run, self.witness, action)

    @rule(rnd=CHANCE, person=st.none() | st.sampled_from(PEOPLE))
    def somebody_takes_up_an_offer(self, rnd: Random, person: int | None) -> None:
        principals = tuple(rnd.choice(PEOPLE) for _ in range(rnd.choice([0, 0, 1, 2])))
        offers = possible(self.run, person, principals)
        # An end too soon would leave little to see.
        if self.run.outcome is None and rnd.random() < 0.9:
            offers = tuple(offer for offer in offers if offer.action is not actions.Withdraw)
        if offers:
            kind = rnd.choice(list({offer.action: None for offer in offers}))
            self.does(filled_in(rnd, rnd.choice([offer for offer in offers if offer.action is kind]), person))

    @rule(rnd=CHANCE)
    def who_is_asked_takes_up_an_offer(self, rnd: Random) -> None:
        if self.run.open_tasks:
            self.somebody_takes_up_an_offer(rnd, rnd.choice(self.run.open_tasks).holder)

    @rule(rnd=CHANCE)
    def who_is_asked_approves(self, rnd: Random) -> None:
        if self.run.open_tasks:
            task = rnd.choice(self.run.open_tasks)
            for offer in possible(self.run, task.holder):
                if offer.task == task.number and offer.action in (actions.Approve, actions.GiveBack):
                    self.does(filled_in(rnd, offer, task.holder))

    @rule(rnd=CHANCE)
    def somebody_tries_anything(self, rnd: Random) -> None:
        action = anything(rnd, self.run)
        by = getattr(action, "by", OFFICE)
        behalf = getattr(action, "on_behalf_of", None)
        offers = possible(self.run, by, () if behalf is None else (behalf,))
        if any(takes_up(offer, action) for offer in offers):
            self.does(action)
        elif behalf is None or behalf != by:
            before = self.run.as_json()
            with pytest.raises(Refusal):
                advance(self.run, action)
            assert self.run.as_json() == before

    @rule()
    def the_service_restarts(self) -> None:
        again = Run.from_json(json.loads(json.dumps(self.run.as_json())))
        assert again == self.run
        self.run = again

    @invariant()
    def effects_and_run_tell_the_same(self) -> None:
        self.witness.agrees_with(self.run)

    def teardown(self) -> None:
        if hasattr(self, "witness"):
            assert brought_to_an_end(self.run, self.witness, FRIEND).outcome is not None


TestLife = Life.TestCase
TestLife.settings = settings(
    max_examples=100, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
