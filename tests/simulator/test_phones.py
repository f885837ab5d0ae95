"""What people do on their phones reaches the service, and what the app sends reaches the phones."""

from typing import Any

import pytest

from simulator import Simulator
from simulator.wecom.phone import NothingToTap
from tests.simulator.wecom_samples import approval, vote
from tests.simulator.wecom_service import AGENT, CORP, Client, Service


async def test_chen_writes_and_the_service_reads_it(simulator: Simulator, base: str, service: Service) -> None:
    delivery = await simulator.phone("CHEN").says("明天用车 <b>]]></b>")

    assert delivery.ok
    (message,) = service.received
    assert message.findtext("ToUserName") == CORP
    assert message.findtext("FromUserName") == "chen"
    assert message.findtext("Content") == "明天用车 <b>]]></b>"
    assert message.findtext("AgentID") == str(AGENT)
    assert 0 < int(message.findtext("MsgId") or 0) < 2**63
    assert [item.kind for item in simulator.phone("chen").messages] == ["mine"]


async def test_lin_approves_with_a_choice(simulator: Simulator, api: Client, service: Service) -> None:
    await api.send("template_card", approval("t1"), touser="lin.wei")
    lin = simulator.phone("lin.wei")

    await lin.taps("同意", choose={"car": "轿车"})

    (event,) = service.received
    assert event.findtext("Event") == "template_card_event"
    assert (event.findtext("EventKey"), event.findtext("TaskId")) == ("approve", "t1")
    assert event.findtext("CardType") == "button_interaction"
    assert event.findtext("SelectedItems/SelectedItem/QuestionKey") == "car"
    assert event.findtext("SelectedItems/SelectedItem/OptionIds/OptionId") == "c2"
    assert (await api.update(event.findtext("ResponseCode") or "", button={"replace_name": "已同意"}))["errcode"] == 0
    assert lin.messages[-1].state == "replaced"


async def test_an_untouched_drop_down_submits_its_first_option(
    simulator: Simulator, api: Client, service: Service
) -> None:
    await api.send("template_card", approval("t1"))
    await simulator.phone("chen").taps("approve")
    assert service.received[0].findtext("SelectedItems/SelectedItem/OptionIds/OptionId") == "c1"


async def test_several_answers_of_a_vote_arrive(simulator: Simulator, api: Client, service: Service) -> None:
    await api.send("template_card", vote("t1"))
    await simulator.phone("chen").taps("提交", choose={"dishes": ["鱼", "d3"]})
    options = service.received[0].iterfind("SelectedItems/SelectedItem/OptionIds/OptionId")
    assert [option.text for option in options] == ["d2", "d3"]


async def test_a_grey_card_cannot_be_tapped_unless_forced(simulator: Simulator, api: Client, service: Service) -> None:
    sent = await api.send("template_card", approval("t1"))
    await api.update(sent["response_code"], template_card=approval(None) | {"replace_text": "已处理"})
    chen = simulator.phone("chen")

    with pytest.raises(NothingToTap):
        await chen.taps("同意")
    assert service.received == []
    await chen.taps("同意", force=True)
    assert service.received[0].findtext("EventKey") == "approve"


async def test_a_forged_key_can_be_sent(simulator: Simulator, api: Client, service: Service) -> None:
    await api.send("template_card", approval("t1"))
    await simulator.phone("chen").taps("no-such-key", force=True)
    assert service.received[0].findtext("EventKey") == "no-such-key"


@pytest.mark.parametrize(
    "choose", [{"car": "飞机"}, {"colour": "red"}, {"car": ["c1", "c2"]}], ids=["option", "question", "two answers"]
)
async def test_a_choice_that_the_card_does_not_offer(simulator: Simulator, api: Client, choose: dict[str, Any]) -> None:
    await api.send("template_card", approval("t1"))
    with pytest.raises(NothingToTap):
        await simulator.phone("chen").taps("同意", choose=choose)


async def test_the_menu_and_entering(simulator: Simulator, api: Client, service: Service) -> None:
    menu = [{"type": "click", "name": "我要用车", "key": "car"}]
    menu += [{"name": "更多", "sub_button": [{"type": "view", "name": "首页", "url": "http://houqin.example/h5"}]}]  # type: ignore[dict-item]
    assert (await api.post("menu/create", {"button": menu}, agentid=str(AGENT)))["errcode"] == 0
    chen = simulator.phone("chen")

    await chen.enters()
    await chen.clicks_menu("我要用车")
    await chen.clicks_menu("首页")

    heard = [(event.findtext("Event"), event.findtext("EventKey")) for event in service.received]
    assert heard == [("enter_agent", ""), ("click", "car"), ("view", "http://houqin.example/h5")]


async def test_the_corner_menu_of_a_notice(simulator: Simulator, api: Client, service: Service) -> None:
    card = {"card_type": "text_notice", "main_title": {"title": "提醒"}, "task_id": "t1"}
    card |= {"card_action": {"type": 1, "url": "http://houqin.example/"}}
    card |= {"action_menu": {"desc": "更多", "action_list": [{"text": "不再提醒", "key": "mute"}]}}
    sent = await api.send("template_card", card)
    assert sent["response_code"]

    await simulator.phone("chen").taps("不再提醒")
    assert service.received[0].findtext("Event") == "template_card_menu_event"
    assert service.received[0].find("SelectedItems") is None


async def test_a_change_of_contacts_comes_without_an_app(simulator: Simulator, base: str, service: Service) -> None:
    await simulator.changes_contacts("update_user", [("UserID", "zhao"), ("Department", "3")])
    (event,) = service.received
    assert [child.tag for child in event][-3:] == ["ChangeType", "UserID", "Department"]
    assert event.find("AgentID") is None


async def test_waiting_for_a_message(simulator: Simulator, api: Client) -> None:
    await api.send("text", {"content": '请点<a href="http://houqin.example/d">这里</a>'})
    item = await simulator.phone("chen").sees("点这里")
    assert item.links == [("这里", "http://houqin.example/d")]
    with pytest.raises(AssertionError, match="请点这里"):
        await simulator.phone("chen").sees("别的", within=0.01)
