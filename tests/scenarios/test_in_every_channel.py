"""Every operation of approving comes out the same wherever its people are."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace

import pytest

from bot.channels import credentials
from handlers.requests.offers import VERBS
from settings import Settings
from tests.scenarios.operations import (
    APPROVING,
    BY_LINK,
    LI,
    REJECTING,
    RETURNING,
    SCENARIOS,
    WANG,
    WITHOUT_CARDS,
    Scenario,
)
from tests.scenarios.stage import PEOPLE, Outcome, Stage
from tests.story import open_agency, run_service

CASTS = {
    "everybody in WeCom": dict.fromkeys(PEOPLE, "wecom"),
    "everybody in DingTalk": dict.fromkeys(PEOPLE, "dingtalk"),
    "the applicant in DingTalk": {**dict.fromkeys(PEOPLE, "wecom"), WANG: "dingtalk"},
}
HISTORY = {"approve": "approve_task", "reject": "reject_task", "return": "return_task"}
"""Moves that the history calls otherwise."""


@pytest.fixture
async def stage(connected: str, settings: Settings) -> AsyncIterator[Stage]:
    async with run_service(await open_agency(settings, dingtalk=True)) as service:
        yield Stage(service)


def test_no_operation_is_missing() -> None:
    played = {verb for scenario in SCENARIOS for verb in scenario.verbs}
    assert played == {HISTORY.get(verb, verb) for verb in VERBS.values()} | {"urge", "copy", "comment"}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.name)
async def test_it_comes_out_the_same(stage: Stage, scenario: Scenario) -> None:
    outcomes = {name: await stage.plays(scenario, cast) for name, cast in CASTS.items()}

    are_alike(scenario, outcomes)


def are_alike(scenario: Scenario, outcomes: Mapping[str, Outcome]) -> None:
    """All came to the end that the scenario tells, and in the same way."""
    first_name, first = next(iter(outcomes.items()))
    assert first.requests[-1]["state"] == scenario.state
    assert {row["verb"] for row in first.history} >= scenario.verbs
    assert all(item.words for items in first.seen.values() for item in items)
    for name, outcome in outcomes.items():
        assert not (difference := first.unlike(outcome)), f"{first_name}, and {name}:\n{difference}"


async def test_it_comes_out_the_same_when_dingtalk_calls_our_address(connected: str, settings: Settings) -> None:
    agency = await open_agency(settings, dingtalk=True)
    assert agency.tenant.dingtalk is not None
    by_http = agency.tenant.dingtalk.model_copy(update={"mode": "http"})
    async with agency.work():
        await credentials.save(by_http, settings.secret_key)
    tenant = agency.tenant.model_copy(update={"dingtalk": by_http})
    async with run_service(replace(agency, tenant=tenant)) as service:
        stage = Stage(service)
        for scenario in (APPROVING, REJECTING, RETURNING):
            casts = {name: CASTS[name] for name in ("everybody in WeCom", "everybody in DingTalk")}
            are_alike(scenario, {name: await stage.plays(scenario, cast) for name, cast in casts.items()})
        assert service.simulator.dingtalk.connections == []


@pytest.mark.parametrize(("chatted", "linked"), BY_LINK, ids=lambda one: one.name)
async def test_a_decision_by_link_comes_out_the_same(stage: Stage, chatted: Scenario, linked: Scenario) -> None:
    cast = CASTS["the applicant in DingTalk"]
    in_chat, by_link = await stage.plays(chatted, cast), await stage.plays(linked, cast)

    assert by_link.requests[-1]["state"] == linked.state
    # On the link's page 李敏 reads what the chat would have told her.
    assert not (difference := in_chat.unlike(by_link, deaf=LI)), difference


@pytest.mark.parametrize(("chatted", "linked"), WITHOUT_CARDS, ids=lambda one: one.name)
async def test_a_decision_where_cards_are_refused_comes_out_the_same(
    stage: Stage, chatted: Scenario, linked: Scenario
) -> None:
    cast = {**CASTS["everybody in WeCom"], LI: "dingtalk"}
    in_chat, by_link = await stage.plays(chatted, cast), await stage.plays(linked, cast)

    assert by_link.requests[-1]["state"] == linked.state
    # What 李敏 has on her phone is no card in one of them, and told on a page.
    in_chat.seen[LI] = by_link.seen[LI] = []
    assert not (difference := in_chat.unlike(by_link)), difference
