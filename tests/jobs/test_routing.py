"""Somebody with two apps on the phone hears from us in one of them: where they spoke last, or where the card is."""

from jobs.outgoing import Claimed, Result, claim, record
from models.database import unit_of_work
from models.messages import SentCard
from models.org import ChannelAccount
from models.requests import Conversation
from tests.jobs.post import Post


async def also_in_dingtalk(post: Post, userid: str) -> None:
    async with unit_of_work(post.tenant_id):
        person_id = post.people[userid]
        await ChannelAccount.create(person_id=person_id, channel="dingtalk", user_id="d-1", user_key="d-1")


async def speaks_in(post: Post, userid: str, channel: str) -> None:
    async with unit_of_work(post.tenant_id):
        await Conversation.update_or_create(person_id=post.people[userid], defaults={"channel": channel})


async def next_of(post: Post) -> Claimed:
    [message] = await claim(post.tenant_id, 16)
    return message


async def goes(post: Post, outcome: str = "sent", state: str = "sent", **details: object) -> Claimed:
    message = await next_of(post)
    assert await record(message, Result(outcome, state, {"via": "send", **details}, delay_seconds=60))
    return message


async def test_a_message_goes_where_the_person_spoke_last(post: Post):
    await also_in_dingtalk(post, "chen")
    for channel, address in (("dingtalk", "d-1"), ("wecom", "Chen"), ("sms", "Chen")):
        await speaks_in(post, "chen", channel)
        await post.says("chen", f"从{channel}来")
        message = await goes(post)
        assert message.user_id == address


async def test_whoever_never_spoke_hears_from_the_first_account(post: Post):
    await also_in_dingtalk(post, "chen")
    await post.says("chen", "您好")

    assert (await goes(post)).channel == "wecom"


async def test_a_card_is_redrawn_where_it_is(post: Post):
    await also_in_dingtalk(post, "chen")
    await post.shows("chen", "用车申请")
    assert (await goes(post)).channel == "wecom"
    await speaks_in(post, "chen", "dingtalk")
    await post.redraws("用车申请", closed="已同意")

    assert (await next_of(post)).channel == "wecom"
    async with unit_of_work(post.tenant_id):
        assert (await SentCard.get()).channel == "wecom"


async def test_a_repeat_goes_where_the_first_attempt_went(post: Post):
    await also_in_dingtalk(post, "chen")
    await post.says("chen", "您好")
    await goes(post, "retry", "waiting")
    await speaks_in(post, "chen", "dingtalk")
    await post.skip(61)

    assert (await next_of(post)).channel == "wecom"


async def test_an_app_that_must_wait_does_not_hold_up_the_other(post: Post):
    await also_in_dingtalk(post, "chen")
    await speaks_in(post, "chen", "dingtalk")
    await post.says("chen", "您好")
    await goes(post, "wait", "waiting", pauses=True)
    await post.says("lin", "您好")
    assert (await next_of(post)).user_id == "lin"

    await only_in_dingtalk(post, "zhao")
    await post.says("zhao", "您好")
    assert await claim(post.tenant_id, 16) == []


async def only_in_dingtalk(post: Post, userid: str) -> None:
    async with unit_of_work(post.tenant_id):
        await ChannelAccount.filter(person_id=post.people[userid]).update(
            channel="dingtalk", user_id="d-2", user_key="d-2"
        )


async def test_whoever_has_no_account_is_told_nothing_and_holds_up_nobody(post: Post):
    async with unit_of_work(post.tenant_id):
        await ChannelAccount.filter(person_id=post.people["chen"]).delete()
    await post.says("chen", "您好")
    await post.says("lin", "您好")
    await post.sender.drain()

    assert await post.states() == ["failed", "sent"]
