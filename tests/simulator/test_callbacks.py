"""How callbacks travel: repeated, lost, doubled, late, badly sealed; and how their answers are judged."""

import asyncio
from xml.etree.ElementTree import Element

import pytest
from aiohttp import web

from simulator import Simulator
from simulator.wecom import crypto
from tests.simulator.wecom_samples import approval
from tests.simulator.wecom_service import AES_KEY, AGENT, CORP, TOKEN, Client, Service, agency


def reply(kind: str, inside: str, *, to: str = "chen", sender: str = CORP) -> str:
    """The plaintext of a passive reply."""
    return (
        f"<xml><ToUserName><![CDATA[{to}]]></ToUserName><FromUserName><![CDATA[{sender}]]></FromUserName>"
        f"<CreateTime>1348831860</CreateTime><MsgType><![CDATA[{kind}]]></MsgType>{inside}</xml>"
    )


HELLO = reply("text", "<Content><![CDATA[收到]]></Content>")
GREY = reply("update_button", "<Button><ReplaceName><![CDATA[已处理]]></ReplaceName></Button>")


async def test_the_envelope_names_the_app_and_is_signed(simulator: Simulator, base: str, service: Service) -> None:
    await simulator.phone("chen").says("你好")
    ((query, body),) = service.envelopes
    assert f"<AgentID><![CDATA[{AGENT}]]></AgentID>" in body
    encrypted = body.partition("<Encrypt><![CDATA[")[2].partition("]]>")[0]
    assert crypto.sign(TOKEN, query["timestamp"], query["nonce"], encrypted) == query["msg_signature"]


async def test_a_failing_service_is_asked_four_times(simulator: Simulator, base: str, service: Service) -> None:
    service.answers = [web.Response(status=500) for _ in range(9)]
    delivery = await simulator.phone("chen").says("你好")
    assert [status for status, _ in delivery.attempts] == [500] * 4
    assert not delivery.ok
    assert simulator.phone("chen").messages[-1].failed
    assert len({body for _, body in service.envelopes}) == 1


async def test_a_status_is_no_failure_under_the_other_reading(
    simulator: Simulator, base: str, service: Service
) -> None:
    simulator.faults.retry_on_status = False
    service.answers = [web.Response(status=500)]
    assert len((await simulator.phone("chen").says("你好")).attempts) == 1


async def test_the_second_attempt_succeeds_in_a_fresh_envelope(
    simulator: Simulator, base: str, service: Service
) -> None:
    simulator.faults.retry_fresh_nonce = True
    service.answers = [web.Response(status=502)]
    delivery = await simulator.phone("chen").says("你好")
    assert [status for status, _ in delivery.attempts] == [502, 200]
    assert delivery.ok
    assert len({query["nonce"] for query, _ in service.envelopes}) == 2
    assert len({event.findtext("MsgId") for event in service.received}) == 1


async def test_a_slow_answer_counts_as_none(simulator: Simulator, base: str, service: Service) -> None:
    async def slow(event: Element) -> web.Response:
        await asyncio.sleep(0.2)
        return web.Response()

    simulator.faults.callback_timeout_seconds = 0.05
    service.answers = [slow]
    delivery = await simulator.phone("chen").says("你好")
    assert [status for status, _ in delivery.attempts] == ["timeout", 200]


async def test_nobody_at_home(simulator: Simulator, base: str, service: Service, unused_tcp_port: int) -> None:
    simulator.configure(agency(f"http://127.0.0.1:{unused_tcp_port}/cb"))
    delivery = await simulator.phone("chen").says("你好")
    assert [status for status, _ in delivery.attempts] == ["refused"] * 4


async def test_doubled_lost_and_reordered(simulator: Simulator, base: str, service: Service) -> None:
    chen = simulator.phone("chen")
    simulator.faults.duplicate_callbacks = 2
    assert len((await chen.says("三遍")).attempts) == 3
    simulator.faults.reset()
    simulator.faults.lose_callbacks = 1
    assert (await chen.says("丢失")).lost
    simulator.faults.hold_callbacks = 1
    assert (await chen.says("一")).held
    await chen.says("二")
    assert [event.findtext("Content") for event in service.received] == ["三遍"] * 3 + ["二", "一"]


async def test_badly_sealed(simulator: Simulator, base: str, service: Service) -> None:
    chen = simulator.phone("chen")
    simulator.faults.stale_seconds = 3600
    simulator.faults.wrong_signature = True
    await chen.says("旧")
    query, body = service.envelopes[-1]
    encrypted = body.partition("<Encrypt><![CDATA[")[2].partition("]]>")[0]
    assert crypto.sign(TOKEN, query["timestamp"], query["nonce"], encrypted) != query["msg_signature"]
    simulator.faults.change({"stale_seconds": 0, "wrong_signature": False, "callback_retries": 0})
    simulator.faults.wrong_receiveid = True
    await chen.says("别家的")
    assert int(service.envelopes[-1][0]["timestamp"]) - int(query["timestamp"]) >= 3600
    with pytest.raises(crypto.CryptoError, match="-40005"):
        crypto.decrypt(AES_KEY, service.envelopes[-1][1].partition("<Encrypt><![CDATA[")[2].partition("]]>")[0], CORP)


async def test_saving_a_callback_address(simulator: Simulator, base: str, service: Service) -> None:
    assert await simulator.verify_callback() == ""
    service.echo = lambda text: f'"{text}"'
    assert "exactly" in await simulator.verify_callback()


async def test_a_passive_text_is_shown(simulator: Simulator, base: str, service: Service) -> None:
    service.answers = [service.passive(HELLO)]
    delivery = await simulator.phone("chen").says("你好")
    assert delivery.ok
    assert delivery.reply == {"kind": "text", "content": "收到"}
    assert simulator.phone("chen").messages[-1].text == "收到"


@pytest.mark.parametrize(
    ("plaintext", "seal", "why"),
    [
        (reply("text", "<Content>x</Content>", to="zhao"), {}, "ToUserName"),
        (reply("text", "<Content>x</Content>", sender="ww1"), {}, "FromUserName"),
        (reply("text", ""), {}, "content"),
        (reply("markdown", "<Content>x</Content>"), {}, "markdown"),
        (HELLO, {"token": "other"}, "MsgSignature"),
        (HELLO, {"receive_id": "ww1"}, "-40005"),
        (HELLO, {"nonce": ""}, "Nonce"),
        ("<!DOCTYPE x [<!ENTITY e 'x'>]>" + HELLO, {}, "no XML"),
        (reply("news", "<ArticleCount>2</ArticleCount><Articles/>"), {}, "ArticleCount"),
    ],
)
async def test_a_bad_reply_is_thrown_away_and_noted(
    simulator: Simulator, base: str, service: Service, plaintext: str, seal: dict[str, str], why: str
) -> None:
    service.answers = [service.passive(plaintext, **seal)]
    delivery = await simulator.phone("chen").says("你好")
    assert why in delivery.defect
    assert not delivery.ok
    assert [item.kind for item in simulator.phone("chen").messages] == ["mine"]
    assert len(simulator.warnings) == 1


async def test_an_answer_in_plain_words_is_noted(simulator: Simulator, base: str, service: Service) -> None:
    service.answers = [web.Response(text="ok")]
    assert "no XML" in (await simulator.phone("chen").says("你好")).defect


async def test_passive_news(simulator: Simulator, base: str, service: Service) -> None:
    article = "<item><Title>通知</Title><Url>http://houqin.example/n</Url></item>"
    service.answers = [service.passive(reply("news", f"<ArticleCount>1</ArticleCount><Articles>{article}</Articles>"))]
    await simulator.phone("chen").enters()
    assert simulator.phone("chen").messages[-1].links == [("通知", "http://houqin.example/n")]


@pytest.mark.parametrize(("honoured", "state"), [(False, "open"), (True, "replaced")])
async def test_a_passive_update_of_a_tapped_card(
    simulator: Simulator, api: Client, service: Service, honoured: bool, state: str
) -> None:
    simulator.faults.honour_passive_card_updates = honoured
    await api.send("template_card", approval())
    service.answers = [service.passive(GREY)]
    await simulator.phone("chen").taps("同意")
    assert simulator.phone("chen").messages[-1].state == state


async def test_a_whole_card_in_a_passive_reply(simulator: Simulator, api: Client, service: Service) -> None:
    simulator.faults.honour_passive_card_updates = True
    await api.send("template_card", approval())
    inside = (
        "<TemplateCard><CardType>button_interaction</CardType><Source><Desc>后勤</Desc><DescColor>2</DescColor></Source>"
        "<MainTitle><Title>已同意</Title></MainTitle><CardAction><Type>2</Type><AppId>wx1</AppId></CardAction>"
        "<HorizontalContentList><KeyName>审批人</KeyName><Value>林伟</Value></HorizontalContentList>"
        "<HorizontalContentList><KeyName>司机</KeyName><Type>3</Type><UserId>zhao</UserId></HorizontalContentList>"
        "<ButtonList><Text>撤销</Text><Style>2</Style><Key>cancel</Key></ButtonList><ReplaceText>完成</ReplaceText>"
        "<ButtonSelection><QuestionKey>q</QuestionKey><Disable>true</Disable>"
        "<OptionList><Id>1</Id><Text>一</Text></OptionList></ButtonSelection></TemplateCard>"
    )
    service.answers = [service.passive(reply("update_template_card", inside))]
    assert (await simulator.phone("chen").taps("同意")).ok
    assert simulator.phone("chen").messages[-1].card == {
        "card_type": "button_interaction",
        "source": {"desc": "后勤", "desc_color": 2},
        "main_title": {"title": "已同意"},
        "card_action": {"type": 2, "appid": "wx1"},
        "horizontal_content_list": [
            {"keyname": "审批人", "value": "林伟"},
            {"keyname": "司机", "type": 3, "userid": "zhao"},
        ],
        "button_list": [{"text": "撤销", "style": 2, "key": "cancel"}],
        "replace_text": "完成",
        "button_selection": {"question_key": "q", "disable": True, "option_list": [{"id": "1", "text": "一"}]},
    }


async def test_a_change_of_contacts_takes_no_reply(simulator: Simulator, base: str, service: Service) -> None:
    service.answers = [web.Response(text="success"), web.Response(text="hello")]
    assert (await simulator.changes_contacts("delete_user", [("UserID", "zhao")])).ok
    assert not (await simulator.changes_contacts("delete_user", [("UserID", "zhao")])).ok


async def test_an_event_that_nobody_knows(simulator: Simulator, base: str, service: Service) -> None:
    pictures = [("PicList", [("item", [("PicMd5Sum", digest)])]) for digest in ("aa", "bb")]
    await simulator.phone("chen").sends_event("pic_sysphoto", [("SendPicsInfo", [*pictures, ("Count", 2)])])
    digests = [found.text for found in service.received[0].iterfind("SendPicsInfo/PicList/item/PicMd5Sum")]
    assert digests == ["aa", "bb"]
