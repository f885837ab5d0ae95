"""Messages go out in order, once, whatever the API, the clock or a crash does."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot import outbox
from bot.channels.apps import Apps
from bot.channels.wecom.credentials import WECOM
from cards.card import Button, Card
from jobs.outgoing import Result, claim, record
from jobs.sending import Sender
from models.database import current, unit_of_work
from models.messages import OutgoingMessage
from models.org import ChannelAccount
from tests.jobs.post import Post
from tests.wecom_agency import KEY, Running, add_people, add_tenant


async def test_everyone_gets_theirs_in_order(post: Post):
    await post.says("chen", "一", "二")
    await post.says("lin", "甲")
    await post.shows("chen", "用车审批")
    await post.says("chen", "三")

    assert await post.sender.drain() == 5
    assert [text.split("\n")[0] for text in post.inbox("chen")] == ["一", "二", "后勤管家", "三"]
    assert post.inbox("lin") == ["甲"]
    assert post.wecom.simulator.warnings == []
    assert await post.sender.drain() == 0


async def test_a_failing_message_holds_back_its_person_and_nobody_else(post: Post):
    post.wecom.simulator.faults.inject = [("message/send", -1, 1)]
    await post.says("chen", "一", "二", "三")
    await post.sender.drain()
    await post.says("lin", "甲", "乙")
    await post.sender.drain()

    assert post.inbox("chen") == []
    assert post.inbox("lin") == ["甲", "乙"]
    await post.skip(3)
    await post.sender.drain()
    assert post.inbox("chen") == ["一", "二", "三"]


async def test_an_api_that_was_down_gets_everything_in_order(post: Post):
    post.wecom.simulator.faults.api_down = True
    await post.says("chen", "一", "二")
    waits = []
    for _ in range(4):
        await post.sender.drain()
        [first, second] = await post.messages()
        assert (first.state, second.attempts) == ("waiting", 0)
        async with unit_of_work(post.tenant_id):
            waits.append(
                await current().connection.fetchval(
                    "SELECT extract(epoch FROM max(due_at) - now())::float FROM outgoing_message"
                )
            )
        await post.skip(20)
    post.wecom.simulator.faults.api_down = False
    await post.sender.drain()

    assert post.inbox("chen") == ["一", "二"]
    assert all(0.7 * 2**n < wait < 1.3 * 2**n for n, wait in enumerate(waits, start=1))


async def test_after_a_day_a_message_is_given_up_and_kept(post: Post):
    post.wecom.simulator.faults.api_down = True
    await post.says("chen", "旧闻")
    async with unit_of_work(post.tenant_id):
        await current().connection.execute("UPDATE outgoing_message SET created_at = now() - interval '25 hours'")
    await post.sender.drain()
    post.wecom.simulator.faults.api_down = False
    await post.says("chen", "新闻")
    await post.sender.drain()

    assert await post.states() == ["failed", "sent"]
    assert post.inbox("chen") == ["新闻"]


async def test_an_old_token_costs_one_refresh(post: Post):
    await post.says("chen", "一")
    await post.sender.drain()
    for end in (post.wecom.simulator.expire_tokens, post.wecom.simulator.invalidate_tokens):
        end()
        await post.says("chen", "又来")
        await post.says("lin", "又来")
        await post.says("zhao", "又来")
        await post.sender.drain()

    assert len(post.wecom.calls("gettoken")) == 3
    assert len(post.inbox("chen")) == 3


async def test_too_many_calls_make_the_tenant_wait_a_minute(post: Post):
    post.wecom.simulator.faults.inject = [("message/send", 45009, 1)]
    await post.says("chen", "一")
    await post.sender.drain()
    await post.says("lin", "甲")
    await post.skip(55)
    await post.sender.drain()

    assert post.wecom.calls("message/send") == [45009]
    await post.skip(6)
    await post.sender.drain()
    assert post.wecom.calls("message/send") == [45009, 0, 0]


async def test_of_31_messages_to_one_person_none_is_dropped(post: Post):
    texts = [f"第{number}条" for number in range(1, 32)]
    await post.says("chen", *texts)
    await post.says("lin", "甲")

    assert await post.sender.drain() == 29
    assert await post.sender.drain() == 0
    await post.skip(61)
    assert await post.sender.drain() == 3
    assert post.inbox("chen") == texts
    assert post.wecom.simulator.dropped == []


@pytest.mark.parametrize("full", [False, True])
async def test_a_crash_between_sending_and_writing_down_delivers_once(post: Post, apps: Apps, full: bool):
    post.wecom.simulator.faults.answer_duplicates_in_full = full
    await post.says("chen", "一", "二")
    [first] = await claim(post.tenant_id, 16)
    app = await apps.of(post.tenant_id, WECOM)
    assert app is not None
    await app.say("Chen", "一", number=first.id)

    assert await post.sender.drain() == 0
    await post.skip(61)
    assert await post.sender.drain() == 2
    assert post.inbox("chen") == ["一", "二"]


async def test_a_lost_answer_to_a_card_delivers_it_once(post: Post):
    await post.says("chen", "一")
    await post.sender.drain()
    post.wecom.simulator.faults.lose_answers = 1
    await post.shows("chen", "用车审批")
    await post.sender.drain()
    await post.skip(15_000)
    await post.sender.drain()

    assert await post.states() == ["sent", "sent"]
    assert len(post.inbox("chen")) == 2


async def test_a_lost_lease_writes_nothing(post: Post):
    await post.says("chen", "一")
    [slow] = await claim(post.tenant_id, 16)
    assert await claim(post.tenant_id, 16) == []
    await post.skip(61)
    [quick] = await claim(post.tenant_id, 16)

    assert not await record(slow, Result("gone", "failed"))
    assert await record(quick, Result("sent", "sent"))
    assert not await record(slow, Result("gone", "failed"))
    assert quick.doubt and not slow.doubt
    assert await post.states() == ["sent"]


async def test_two_senders_share_the_work(post: Post, apps: Apps):
    texts = [f"第{number}条" for number in range(1, 21)]
    for userid in post.people:
        await post.says(userid, *texts)
    other = Sender(apps.of)
    sent = await asyncio.gather(post.sender.drain(), other.drain())

    assert sum(sent) == 60 and await post.nothing_due()
    assert all(post.inbox(userid) == texts for userid in post.people)
    assert len(post.wecom.calls("message/send")) == 60


async def test_tenants_do_not_wait_for_each_other(post: Post, wecom: Running):
    other = await add_tenant("other")
    async with unit_of_work(other):
        pass
    people = await add_people(other, wecom.credentials.model_copy(update={"secret": "wrong"}))
    second = Post(wecom, other, people, post.sender)
    await second.says("lin", "甲")
    await post.says("chen", "一")
    await post.sender.drain()

    assert post.inbox("chen") == ["一"]
    assert await second.states() == ["waiting"]


async def test_a_misconfigured_app_pauses_and_is_reported_once(post: Post):
    post.wecom.simulator.faults.untrusted_ip = True
    await post.says("chen", "一")
    await post.says("lin", "甲")
    with capture_logs() as logs:
        await post.sender.drain()
        await post.says("zhao", "子")
        await post.sender.drain()
    calls = len(post.wecom.calls("message/send"))
    post.wecom.simulator.faults.untrusted_ip = False
    await post.skip(61)
    await post.sender.drain()

    assert calls == 2
    assert [entry["event"] for entry in logs if entry["log_level"] == "error"] == ["channel.misconfigured"]
    assert await post.states() == ["sent"] * 3


async def test_lost_keys_pause_and_fail_nothing(post: Post):
    await post.says("chen", "一")
    async with unit_of_work(post.tenant_id):
        await current().connection.execute(
            "UPDATE channel_credential SET sealed = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'"
        )
    await post.sender.drain()

    assert await post.states() == ["waiting"]
    assert KEY.decode() not in str((await post.messages())[0].answer)


async def test_somebody_without_an_account_does_not_hold_up_the_queue(post: Post):
    async with unit_of_work(post.tenant_id):
        await ChannelAccount.filter(person_id=post.people["chen"]).delete()
        await ChannelAccount.filter(person_id=post.people["lin"]).update(user_id="left", user_key="left")
    for userid in ("chen", "lin", "zhao"):
        await post.says(userid, "一")
    await post.sender.drain()

    assert await post.states() == ["failed", "failed", "sent"]
    assert [
        message.answer["code"] for message in await post.messages() if message.answer and message.state == "failed"
    ] == ["no_account", 81013]


async def test_a_card_that_cannot_be_drawn_fails_alone(post: Post):
    async with unit_of_work(post.tenant_id):
        crowded = Card(title="太多", buttons=tuple(Button(text="好", key=f"k:{number}") for number in range(9)))
        fine = Card(title="通知", note="大门检修")
        chen = post.people["chen"]
        await outbox.show_all("notice", [outbox.Copy(chen, 1, crowded), outbox.Copy(chen, 2, fine)])
    with capture_logs() as logs:
        await post.sender.drain()

    assert await post.states() == ["failed", "sent"]
    assert [entry["event"] for entry in logs if entry["log_level"] == "error"] == ["message.failed"]
    assert "大门检修" in post.inbox("chen")[0]


async def test_a_long_backlog_is_worked_off_quickly(post: Post):
    """What one person waits for must not slow down the claim for others."""
    async with unit_of_work(post.tenant_id):
        rows = [
            OutgoingMessage(person_id=post.people["chen"], kind="text", payload={"text": str(number)})
            for number in range(3000)
        ]
        await OutgoingMessage.bulk_create(rows)
    await claim(post.tenant_id, 16)
    started = asyncio.get_running_loop().time()
    for _ in range(20):
        assert await claim(post.tenant_id, 16) == []

    assert asyncio.get_running_loop().time() - started < 1.0
