"""Cards in people's chats are redrawn while WeCom allows it, and sent anew when it does not."""

import re

from models.clock import now
from models.database import unit_of_work
from models.messages import SentCard
from tests.jobs.post import Post


def cards(post: Post) -> list[tuple[str, str]]:
    """Title and state of every card Chen holds."""
    items = post.wecom.simulator.phone("Chen").messages
    return [(item.card["main_title"]["title"], item.state) for item in items if item.card]


async def test_a_card_is_redrawn_in_place(post: Post):
    await post.shows("chen", "待审批")
    await post.sender.drain()
    assert (await post.card()).response_code
    await post.redraws("林主任已同意", closed="已同意")
    await post.sender.drain()

    assert cards(post) == [("林主任已同意", "replaced")]
    assert (await post.card()).response_code is None


async def test_a_second_change_without_a_tap_comes_as_a_fresh_card(post: Post):
    await post.shows("chen", "第一版")
    await post.redraws("第二版")
    await post.redraws("第三版")
    await post.redraws("第四版")
    await post.sender.drain()

    assert cards(post) == [("第二版", "open"), ("第四版", "open")]
    newest = post.wecom.simulator.phone("Chen").messages[-1]
    assert newest.task_id == (await post.card()).task_id


async def test_a_code_from_a_tap_redraws_once_more(post: Post):
    await post.shows("chen", "第一版")
    await post.redraws("第二版")
    await post.sender.drain()
    await post.wecom.simulator.phone("Chen").taps("同意")
    [code] = re.findall(r"<ResponseCode><!\[CDATA\[(.*?)]]>", post.wecom.simulator.callbacks[-1].plaintext)
    async with unit_of_work(post.tenant_id):
        await SentCard.all().update(response_code=code, response_code_at=now())
    await post.redraws("第三版")
    await post.sender.drain()

    assert cards(post) == [("第三版", "open")]


async def test_after_72_hours_an_open_card_comes_anew_and_a_closed_one_stays(post: Post):
    await post.shows("chen", "第一版")
    await post.sender.drain()
    await post.skip(72 * 3600 + 1)
    await post.redraws("第二版")
    await post.sender.drain()
    await post.skip(72 * 3600 + 1)
    await post.redraws("第三版", closed="已结束")
    await post.sender.drain()

    assert cards(post) == [("第一版", "open"), ("第二版", "open")]
    assert await post.states() == ["sent", "sent", "sent"]
    assert 60140 not in post.wecom.calls("update_template_card")


async def test_a_code_that_wecom_calls_spent_is_replaced_by_a_fresh_card(post: Post):
    await post.shows("chen", "第一版")
    await post.sender.drain()
    post.wecom.simulator.faults.inject = [("update_template_card", 60140, 1)]
    await post.redraws("第二版")
    await post.sender.drain()

    assert cards(post) == [("第一版", "open"), ("第二版", "open")]


async def test_a_change_whose_answer_was_lost_is_not_sent_again(post: Post):
    await post.shows("chen", "第一版")
    await post.sender.drain()
    post.wecom.simulator.faults.lose_answers = 1
    await post.redraws("第二版")
    await post.sender.drain()
    await post.skip(3)
    await post.sender.drain()

    assert cards(post) == [("第二版", "open")]
    assert await post.states() == ["sent", "sent"]
    assert post.wecom.calls("update_template_card") == [0, 60140]


async def test_a_fresh_card_whose_answer_was_lost_comes_once(post: Post):
    await post.shows("chen", "第一版")
    await post.redraws("第二版")
    await post.sender.drain()
    post.wecom.simulator.faults.lose_answers = 1
    await post.redraws("第三版")
    await post.sender.drain()
    for seconds in (3, 15_000):
        await post.skip(seconds)
        await post.sender.drain()
    await post.redraws("第四版")
    await post.sender.drain()

    assert cards(post) == [("第二版", "open"), ("第三版", "open"), ("第四版", "open")]
    assert await post.states() == ["sent"] * 4


async def test_changes_do_not_use_up_the_persons_pace(post: Post):
    for subject_id in range(20):
        await post.shows("chen", "第一版", subject_id)
        await post.redraws("第二版", subject_id=subject_id)
    await post.says("chen", *(str(number) for number in range(8)))

    assert await post.sender.drain() == 48
    assert post.wecom.simulator.dropped == []
