"""Whatever people do in whatever order: rows and run stay equal, every card that can be tapped has an open task."""

import random
from datetime import timedelta
from typing import Any

import pytest

from bot.errors import UserError
from handlers import requests
from handlers.requests.offers import Offered
from models.clock import now
from models.flows import ApprovalTask
from models.messages import SentCard
from models.org import Delegation, Person
from models.requests import Request
from tests.flows.test_running import check_rows
from tests.requests.operations import Office
from tests.story import Service

STEPS = 40
DELEGATE = "tangwei"
"""Acts for two of the approvers as well."""
WAYS = {
    "approve": requests.decide,
    "reject": requests.decide,
    "return": requests.return_to,
    "transfer": requests.transfer,
    "hand_out": requests.hand_out,
    "give_back": requests.give_back,
    "recall": requests.recall,
    "add_approver": requests.add_approver,
    "remove_approver": requests.remove_approver,
    "take_back": requests.take_back,
    "ask_material": requests.ask_material,
    "give_material": requests.give_material,
    "change_form": requests.change_form,
}
OF_REQUEST = {
    "resubmit": requests.resubmit,
    "urge": requests.urge,
    "comment": requests.comment,
    "copy_to": requests.copy_to,
}
WEIGHTS = {"approve": 4.0, "comment": 0.05, "copy_to": 0.05, "urge": 0.05}
"""So that stories get somewhere."""
FINAL = {"withdraw", "cancel", "reject"}
"""Rarely taken here, so that stories grow long."""


class Play:
    """One request in which anybody does anything that is offered."""

    def __init__(self, office: Office, seed: int) -> None:
        self.office, self.dice = office, random.Random(seed)
        self.done: list[str] = []

    async def step(self) -> bool:
        """Somebody takes up an offer; False when there is none."""
        async with self.office.agency.work():
            request = await Request.get(id=self.office.request_id)
            people = await Person.filter(active=True).order_by("id")
            asked = await ApprovalTask.filter(request_id=request.id).values_list("person_id", flat=True)
            concerned = {request.applicant_id, self.office.agency.ids[DELEGATE], *asked}
            offers = [
                (person, offer)
                for person in people
                if person.id in concerned
                for offer in await requests.possible(request, person)
                if offer.verb not in FINAL or self.dice.random() < 0.05
            ]
        if not offers:
            return False
        weights = [WEIGHTS.get(offer.verb, 1) for _, offer in offers]
        [(person, offer)] = self.dice.choices(offers, weights)
        self.done.append(f"{person.name} {offer.verb} {offer.task_id or ''}")
        try:
            await self._take(person, offer, people)
        except UserError as refusal:
            # Twice within half an hour.
            assert offer.verb == "urge", f"{self.done}: {refusal.text}"
        return True

    async def _take(self, person: Person, offer: Offered, people: list[Person]) -> None:
        if offer.verb in OF_REQUEST:
            more: dict[str, Any] = {"comment": {"text": "好"}, "copy_to": {"people": self.dice.sample(people, 2)}}
            async with self.office.agency.work():
                verb = OF_REQUEST[offer.verb]
                await verb(self.office.request_id, person, channel="web", **more.get(offer.verb, {}))  # type: ignore[operator]
        elif offer.verb in ("withdraw", "cancel"):
            async with self.office.agency.work():
                await getattr(requests, offer.verb)(self.office.request_id, person, channel="web")
        else:
            async with self.office.agency.work():
                verb = WAYS[offer.verb]
                await verb(offer.task_id, person, channel="web", **self._filled(offer, people))  # type: ignore[operator]

    def _filled(self, offer: Offered, people: list[Person]) -> dict[str, Any]:
        """What the offer asks for."""
        named = [one for one in people if one.id not in offer.not_people]
        match offer.verb:
            case "approve":
                chosen = [self.dice.choice(named).id] if offer.choose else []
                return {"reason": None, "comment": "同意", "chosen": chosen}
            case "reject":
                return {"reason": "不行"}
            case "return":
                way = self.dice.choice(["walk", "straight"])
                return {"to": self.dice.choice(offer.targets)[0], "reason": "再看", "way": way}
            case "transfer" | "hand_out":
                return {"to": self.dice.choice(named)}
            case "add_approver":
                return {"people": self.dice.sample(named, 2), "where": self.dice.choice(["before", "after"])}
            case "give_back":
                return {"comment": "看过"}
            case "ask_material":
                return {"question": "为什么"}
            case "give_material":
                return {"answer": "因为"}
            case "change_form":
                return {"values": {"passengers": self.dice.randint(1, 4)}}
            case _:
                return {}


async def check_cards(request_id: int, delegate_id: int) -> None:
    """Who has an open task has a card for it; nobody can tap on a settled one."""
    tasks = {task.id: task for task in await ApprovalTask.filter(request_id=request_id)}
    cards = await SentCard.filter(view="requests.approval", subject_id__in=list(tasks), closed=False)
    assert {card.subject_id for card in cards} == {task.id for task in tasks.values() if task.state == "pending"}
    assert all(card.person_id in (tasks[card.subject_id].person_id, delegate_id) for card in cards)


@pytest.mark.parametrize("seed", range(6))
async def test_anybody_does_anything(service: Service, seed: int) -> None:
    office = Office(service)
    node = office.node
    later = {**node("later"), "approvers": [{"kind": "previous_choice"}], "nobody": {"kind": "pass"}}
    big = {"kind": "field", "field": "passengers", "operator": "ge", "value": 3}
    fork = {
        "kind": "condition", "key": "fork", "name": "人数",
        "cases": [
            {"label": "多", "when": [big], "nodes": [node("boss", "zhoujianguo")]},
            {"label": "少", "nodes": [node("few", "hanmei", kind="handle", mode="any")]},
        ],
    }  # fmt: skip
    both = {
        "kind": "parallel", "key": "both", "name": "会审",
        "branches": [
            {"label": "一", "nodes": [node("vote", "qianyun", "luoxia", "pengbo", mode="vote", vote_count=2), later]},
            {"label": "二", "nodes": [node("row", "zhaotiezhu", "maxiaohong", mode="sequential")]},
        ],
    }  # fmt: skip
    async with office.agency.work():
        for principal in ("limin", "qianyun"):
            await Delegation.create(
                principal_id=office.agency.ids[principal],
                delegate_id=office.agency.ids[DELEGATE],
                starts_at=now() - timedelta(hours=1),
                ends_at=now() + timedelta(days=1),
                state="active",
            )
    await office.submits(node("first", "limin", fields={"passengers": "edit"}), fork, both, node("end", "heshuqin"))
    play = Play(office, seed)
    for _ in range(STEPS):
        going_on = await play.step()
        async with office.agency.work():
            run = await check_rows(office.request_id)
            await check_cards(office.request_id, office.agency.ids[DELEGATE])
            request = await Request.get(id=office.request_id)
        expected = "returned" if run.held else "in_approval"
        assert request.state == (run.outcome or expected), play.done
        if not going_on:
            break
    assert len(play.done) >= 10, play.done
