"""Our DingTalk app against the simulated API: tokens, cards, what stands in for them, and every kind of no."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.channels import (
    CodeSpent,
    Gone,
    GroupGone,
    Misconfigured,
    Mistake,
    NotShowable,
    Receipt,
    Retry,
    TaskIdTaken,
    Wait,
)
from bot.channels.dingtalk.app import DingTalkApp
from bot.channels.dingtalk.client import DingTalkClient
from bot.channels.dingtalk.tokens import Tokens
from bot.channels.network import open_session
from bot.valkey import open_valkey
from cards.card import Button, Card, Choice, Option
from stores.valkey import Valkey
from tests.dingtalk_agency import GROUP, OWN_TEMPLATE, PEOPLE, Running, running_dingtalk

CARD = Card(title="用车审批", lines=(("目的地", "省政府"),), buttons=(Button(text="同意", key="yes:1"),))
HOME = "https://houqin.example/h5/"
CREATE, SEND = "card/instances/createAndDeliver", "oToMessages/batchSend"


@dataclass
class Desk:
    """Our app, and the organisation that it works in."""

    dingtalk: Running
    client: DingTalkClient

    def app(self, **changes: Any) -> DingTalkApp:
        return DingTalkApp(self.client, self.dingtalk.credentials(**changes), HOME)


async def shown(app: DingTalkApp, userid: str, card: Card, *, number: int = 1, deciding: str = "") -> Receipt:
    """A card in whatever way it can come, as the sender tries them."""
    try:
        return await app.show(userid, card, task_id=f"t-{number}", number=number)
    except NotShowable:
        return await app.show_as_message(userid, card, deciding=deciding, number=number)


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with running_dingtalk() as dingtalk, open_session() as session:
        yield Desk(dingtalk, DingTalkClient(session, Tokens(session, None)))


async def test_texts_arrive_with_their_links(desk: Desk):
    await desk.app().say("Chen01", "您好\n1*2#3", number=1)
    await desk.app().say("Chen01", '请填写：<a href="https://houqin.example/x">打开页面</a>', number=2)

    plain, linked = desk.dingtalk.dingtalk.phone("Chen01").messages
    assert (plain.kind, plain.text) == ("Text", "您好\n1*2#3")
    assert linked.links == [("打开页面", "https://houqin.example/x")]
    assert desk.dingtalk.dingtalk.warnings == []


async def test_a_group_reads_it_while_the_robot_is_in_it(desk: Desk):
    app, console = desk.app(), desk.dingtalk.dingtalk
    await app.say_in_group(GROUP, "有用车待派")
    assert [console.phone(one).messages[-1].text for one in PEOPLE] == ["有用车待派"] * len(PEOPLE)

    console.changes_group(GROUP, robot=False)
    with pytest.raises(GroupGone):
        await app.say_in_group(GROUP, "有用车待派")
    await app.say("Chen01", "单聊照常", number=1)
    assert desk.dingtalk.inbox("Chen01") == ["有用车待派", "单聊照常"], "the robot is not taken for one that may not"


async def test_a_card_is_shown_and_redrawn_as_often_as_needed(desk: Desk):
    app = desk.app()
    receipt = await app.show("Chen01", CARD, task_id="t-1", number=1)
    await app.redraw("Chen01", CARD.model_copy(update={"note": "已催办"}), task_id="t-1", response_code=None)
    await app.redraw("Chen01", CARD.model_copy(update={"closed": "已同意"}), task_id="t-1", response_code=None)

    [item] = desk.dingtalk.dingtalk.phone("Chen01").messages
    assert receipt.response_code is None and receipt.answer["carrier_id"] == item.msgid
    assert (item.task_id, item.buttons, item.state) == ("t-1", [], "replaced")
    assert "已同意" in item.text and "省政府" in item.text
    assert desk.dingtalk.dingtalk.warnings == []


async def test_our_own_template_asks_in_a_form(desk: Desk):
    options = (Option(id="3", text="京A"), Option(id="4", text="京B"))
    choice = Choice(key="vehicle", title="车辆", options=options, selected="4")
    asking = Card(title="请派车", choices=(choice,), submit=Button(text="派车", key="fleet.dispatch:1"))
    app = desk.app(card_template_id=OWN_TEMPLATE.template_id)
    await app.show("Chen01", asking, task_id="t-1", number=1)

    [item] = desk.dingtalk.dingtalk.phone("Chen01").messages
    assert item.buttons == [("派车", "form")]
    assert "车辆" in item.text and "京B" in item.text
    await app.redraw("Chen01", asking.model_copy(update={"closed": "已派车"}), task_id="t-1", response_code=None)
    assert (item.replaced, item.buttons) == ("已派车", [])


async def test_a_card_that_was_sent_is_not_sent_again(desk: Desk):
    desk.dingtalk.dingtalk.faults.lose_answers = 1
    with pytest.raises(Retry) as caught:
        await desk.app().show("Chen01", CARD, task_id="t-1", number=1)
    with pytest.raises(TaskIdTaken):
        await desk.app().show("Chen01", CARD, task_id="t-1", number=1)

    assert caught.value.unknown
    assert len(desk.dingtalk.inbox("Chen01")) == 1


async def test_a_text_that_may_have_arrived_is_known_to_arrive_twice_when_repeated(desk: Desk):
    desk.dingtalk.dingtalk.faults.lose_answers = 1
    with pytest.raises(Retry) as caught:
        await desk.app().say("Chen01", "一", number=1)

    assert caught.value.unknown and caught.value.doubles
    assert desk.dingtalk.inbox("Chen01") == ["一"]


async def test_a_card_that_is_not_delivered_goes_as_a_message_and_is_not_redrawn(desk: Desk):
    desk.dingtalk.dingtalk.faults.fail_deliveries = 1
    linked = CARD.model_copy(update={"link": "https://houqin.example/h5/requests/1"})
    receipt = await shown(desk.app(), "Chen01", linked)

    item = desk.dingtalk.dingtalk.phone("Chen01").messages[-1]
    assert item.kind == "ActionCard" and ("打开页面办理", linked.link) in item.links
    with pytest.raises(CodeSpent):
        await desk.app().redraw("Chen01", linked, task_id="t-1", response_code=receipt.response_code)


async def test_without_a_template_everything_goes_as_messages_and_no_call_is_wasted(desk: Desk):
    app = desk.app(card_template_id="nobody-made.schema")
    for number in (1, 2):
        await shown(app, "Chen01", CARD, number=number)

    assert desk.dingtalk.calls(CREATE) == [(400, "param.templateNotExist")]
    assert desk.dingtalk.calls(SEND) == [(200, ""), (200, "")]


async def test_without_the_permission_for_cards_they_go_as_messages(desk: Desk):
    desk.dingtalk.configure(permissions=["qyapi_robot_sendmsg"])
    await shown(desk.app(), "Chen01", CARD)

    [(status, code)] = desk.dingtalk.calls(CREATE)
    assert status == 403 and "PermissionDenied" in code
    assert "省政府" in desk.dingtalk.inbox("Chen01")[0]


async def test_a_card_that_is_nowhere_can_only_come_anew(desk: Desk):
    with pytest.raises(CodeSpent):
        await desk.app().redraw("Chen01", CARD, task_id="t-9", response_code=None)


async def test_a_stranger_is_gone(desk: Desk):
    for send in (desk.app().say("nobody", "一", number=1), shown(desk.app(), "nobody", CARD)):
        with pytest.raises(Gone):
            await send


async def test_whom_dingtalk_holds_back_is_tried_later(desk: Desk):
    desk.dingtalk.dingtalk.faults.flow_control = 1
    with pytest.raises(Retry) as caught:
        await desk.app().say("Chen01", "一", number=1)

    assert not caught.value.unknown and caught.value.seconds


async def test_an_ended_token_is_replaced_once(desk: Desk):
    app = desk.app()
    await app.say("Chen01", "一", number=1)
    desk.dingtalk.dingtalk.end_tokens()
    await app.say("Chen01", "二", number=2)

    assert desk.dingtalk.calls(SEND) == [(200, ""), (400, "InvalidAuthentication"), (200, "")]
    assert len(desk.dingtalk.calls("oauth2/accessToken")) == 2


async def test_a_token_that_stays_refused_ends_in_one_retry(desk: Desk):
    desk.dingtalk.dingtalk.faults.inject = [("batchSend", 400, "InvalidAuthentication", 9)]
    with pytest.raises(Retry):
        await desk.app().say("Chen01", "一", number=1)

    assert len(desk.dingtalk.calls(SEND)) == 2


async def test_twenty_callers_and_two_processes_fetch_one_token(desk: Desk, valkey: Valkey):
    desk.dingtalk.dingtalk.faults.calls_per_second = 0
    async with open_session() as session, open_valkey(valkey.url) as shared:
        await shared.flushall()
        for _ in range(2):
            app = DingTalkApp(DingTalkClient(session, Tokens(session, shared)), desk.dingtalk.credentials(), HOME)
            await asyncio.gather(*(app.say("Chen01", str(number), number=number) for number in range(20)))

    assert len(desk.dingtalk.calls("oauth2/accessToken")) == 1


async def test_a_wrong_secret_is_not_tried_again_at_once(desk: Desk):
    for _ in range(3):
        with pytest.raises(Misconfigured) as caught:
            await desk.app(client_secret="wrong").say("Chen01", "一", number=1)
        assert caught.value.code == "invalidClientIdOrSecret"
    with pytest.raises(Misconfigured):
        await desk.app(client_secret="wrong").check()
    await desk.app().check()

    assert len(desk.dingtalk.calls("oauth2/accessToken")) == 2


async def test_more_than_twenty_calls_a_second_wait(desk: Desk):
    with pytest.raises(Wait) as caught:
        await asyncio.gather(*(desk.app().say("Chen01", "一", number=number) for number in range(30)))

    assert 0 < caught.value.seconds <= 5


async def test_whoever_met_the_limit_keeps_below_it_from_then_on(desk: Desk):
    app = desk.app()
    await asyncio.gather(*(app.say("Chen01", "一", number=number) for number in range(30)), return_exceptions=True)
    await asyncio.sleep(1.0)
    refused = len([code for _, code in desk.dingtalk.calls(SEND) if code])
    await asyncio.gather(*(app.say("Chen01", "一", number=number) for number in range(30)))

    assert refused > 0
    assert len([code for _, code in desk.dingtalk.calls(SEND) if code]) == refused


async def test_a_used_up_month_is_for_the_administrator(desk: Desk):
    desk.dingtalk.dingtalk.faults.quota_used_up = True
    with pytest.raises(Misconfigured, match="ApiCountLimit"):
        await desk.app().show("Chen01", CARD, task_id="t-1", number=1)


async def test_an_api_that_is_not_there_is_known_to_have_done_nothing(desk: Desk):
    with pytest.raises(Retry) as caught:
        await desk.app(api_base="http://127.0.0.1:9").say("Chen01", "一", number=1)

    assert not caught.value.unknown
    assert "secret" not in str(caught.value)


async def test_long_texts_are_made_fit(desk: Desk):
    await desk.app().say("Chen01", "用车" * 5000, number=1)

    assert desk.dingtalk.inbox("Chen01")[0].endswith("…")


async def test_what_the_robot_may_not_send_goes_as_work_notices(desk: Desk):
    desk.dingtalk.configure(published=False)
    app = desk.app()
    await app.say("Chen01", "没听懂", number=1)
    await app.say("Chen01", "没听懂", number=2)
    await shown(app, "Chen01", CARD, number=3, deciding="https://houqin.example/s/x")

    phone = desk.dingtalk.dingtalk.phone("Chen01")
    notices = [item.text for item in phone.messages if item.kind == "notice"]
    assert [text[:3] for text in notices[:2]] == ["没听懂", "没听懂"], "equal words, and yet both arrive"
    card = next(item for item in reversed(phone.messages) if "省政府" in item.text)
    assert card.links == [("同意或驳回", "https://houqin.example/s/x"), ("查看详情", HOME)]
    assert [code for _, code in desk.dingtalk.calls(SEND)] == ["robot.oto.notExist"]


async def test_without_an_agent_id_the_administrator_has_to_publish_the_robot(desk: Desk):
    desk.dingtalk.configure(published=False)
    with pytest.raises(Misconfigured, match=r"robot\.oto\.notExist"):
        await desk.app(agent_id=None).say("Chen01", "一", number=1)


async def test_a_file_that_a_person_sent_is_fetched_once(desk: Desk):
    phone = desk.dingtalk.dingtalk.phone("Chen01")
    await phone.sends_image(b"\xff\xd8a door")
    [push] = desk.dingtalk.dingtalk.pushes
    code = push.data["content"]["downloadCode"]

    assert (await desk.app().fetch(code)).content == b"\xff\xd8a door"
    with pytest.raises(Mistake):
        await desk.app().fetch("no such code")


async def test_a_page_learns_who_opens_it(desk: Desk):
    app = desk.app()
    back = "https://houqin.example/h5/login"
    desk.dingtalk.configure(redirect_uris=[back])
    async with desk.client.session.get(f"{app.scan_url(back, 'abc')}&userid=Chen01", allow_redirects=False) as response:
        target = parse_qs(urlsplit(response.headers["Location"]).query)

    assert target["state"] == ["abc"]
    assert await app.get_user_by_code(target["code"][0], inside=False) == "chen01"
    assert await app.get_user_by_code(target["code"][0], inside=False) is None
