"""Cards that DingTalk makes and does not deliver: people get them all the same, whatever else fails."""

from datetime import timedelta

from bot import outbox
from handlers.requests.approval_cards import APPROVAL_VIEW
from models.clock import now
from models.messages import OutgoingMessage, SentCard
from tests.dingtalk.test_trip_story import SENTENCE, in_dingtalk
from tests.story import Service, Storyteller


async def approver(service: Service) -> Storyteller:
    """Who has Wang's request before them, in DingTalk."""
    wang, li = await in_dingtalk(service, "wangfang"), await in_dingtalk(service, "limin")
    await wang.says(SENTENCE)
    await wang.taps("提交")
    return li


async def shown_again(service: Service, person: Storyteller) -> None:
    """Another copy of their card is to be sent."""
    async with service.agency.work():
        card = await SentCard.get(view=APPROVAL_VIEW, person_id=person.person_id)
        await outbox.show(person.person_id, APPROVAL_VIEW, card.subject_id)


def seen(person: Storyteller) -> int:
    """How often the request came to their chat."""
    return len([item for item in person.inbox if "王芳的用车申请" in item.text])


async def test_a_card_comes_though_it_was_made_for_nothing_and_its_stand_in_refused(service: Service) -> None:
    li = await approver(service)
    before, faults = seen(li), service.simulator.dingtalk.faults
    await shown_again(service, li)
    faults.fail_deliveries, faults.flow_control = 1, 1
    await service.deliver()
    assert seen(li) == before
    async with service.agency.work():
        await OutgoingMessage.filter(state="waiting").update(due_at=now())
    await service.deliver()

    assert seen(li) == before + 1
    await li.taps("同意")
    service.person("wangfang", "dingtalk").sees("李敏", "已同意")


async def test_an_open_card_that_went_as_a_message_comes_anew_though_a_worker_died_over_it(service: Service) -> None:
    li = await approver(service)
    service.simulator.dingtalk.faults.fail_deliveries = 1
    await shown_again(service, li)
    await service.deliver()
    before = seen(li)
    async with service.agency.work():
        [subject] = {card.subject_id for card in await SentCard.filter(view=APPROVAL_VIEW, person_id=li.person_id)}
        await outbox.redraw(APPROVAL_VIEW, subject)
        await OutgoingMessage.filter(kind="card_update", state="waiting").update(
            state="sending", attempts=1, leased_until=now() - timedelta(seconds=1)
        )
    await service.deliver()

    assert seen(li) == before + 1
    assert li.card("王芳的用车申请").buttons, "and can be answered in the chat now"
