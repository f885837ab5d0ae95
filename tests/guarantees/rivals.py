"""Requests and people for races: made through our own verbs, so that only the race itself travels through the door."""

from datetime import datetime, timedelta
from typing import Any

from handlers import fleet, requests
from handlers.flows.publishing import publish
from handlers.requests.approval_cards import APPROVAL_VIEW
from models.clock import now
from models.flows import ApprovalTask
from models.messages import SentCard
from models.org import Person
from models.requests import Request
from simulator import Phone
from simulator.delivery import Delivery
from simulator.dingtalk import inbound
from simulator.dingtalk.console import DingTalk
from simulator.dingtalk.courier import Push
from simulator.dingtalk.instances import CardInstance
from simulator.dingtalk.templates import MARKDOWN_BUTTON
from tests.story import Agency

BLANK: dict[str, Any] = {"destination": "省政府", "passengers": 3, "vehicle_kind": "ordinary", "scope": "city"}


def in_two_days(hour: int = 14) -> datetime:
    """A moment for which a car may be asked."""
    return now().replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=2)


async def publish_flow(agency: Agency, mode: str, *userids: str) -> None:
    """From now on one node decides vehicle requests: these people, `all` or `any` of them."""
    approvers = [{"kind": "person", "person_id": agency.ids[userid]} for userid in userids]
    node = {"kind": "approve", "key": "only", "name": "审批", "mode": mode, "approvers": approvers}
    async with agency.work():
        await publish("vehicle", {"nodes": [node]})


async def submitted(
    agency: Agency, applicant: str, *, start: datetime | None = None, hours: float = 3, driver_needed: bool = True
) -> int:
    """A vehicle request that was just sent; returns its id."""
    form = fleet.VEHICLE.form
    start = start or in_two_days()
    values = {**BLANK, "start": start, "end": start + timedelta(hours=hours), "driver_needed": driver_needed}
    async with agency.work():
        person = await Person.get(id=agency.ids[applicant])
        draft = await Request.create(
            request_type="vehicle", applicant_id=person.id, department_id=person.department_id, form=form.dump(values)
        )
        await requests.submit(draft, person, channel="wecom")
        return int(draft.id)


async def approval_card(agency: Agency, request_id: int, userid: str) -> SentCard:
    """The card on which this person decides the request."""
    async with agency.work():
        task = await ApprovalTask.get(request_id=request_id, person_id=agency.ids[userid])
        return await SentCard.get(view=APPROVAL_VIEW, subject_id=task.id)


async def taps(phone: Phone, card: SentCard, key: str, code: str) -> Delivery:
    """A tap on a card as WeCom reports it, whether the card has arrived yet or waits behind 28 others a minute."""
    fields = [("EventKey", key), ("TaskId", card.task_id), ("CardType", "button_interaction"), ("ResponseCode", code)]
    return await phone.sends_event("template_card_event", fields)


async def taps_in_dingtalk(dingtalk: DingTalk, userid: str, card: SentCard, key: str) -> Delivery:
    """The same in DingTalk, whether the card has arrived yet or not."""
    corp, app = dingtalk.corp(), dingtalk.app()
    member = corp.member(userid)
    assert member is not None
    instance = CardInstance(card.task_id, app.client_id, corp.corp_id, MARKDOWN_BUTTON, "STREAM", "", 1, {}, [])
    private = {"actionIds": ["msgButtons"], "params": {"id": key, "text": ""}}
    data = inbound.click(corp, instance, member, f"IM_ROBOT.{userid}", private)
    return await dingtalk.courier.click(Push("card", corp, app, userid, data), instance)
