"""Decrypted callbacks become events."""

from datetime import UTC, datetime
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.envelope import BadEnvelope
from bot.channels.wecom.parse import Delivery, describe, parse
from bot.events import Entered, MenuChosen, Said, Scanned, SentFile, SentImage, SentLocation, Tapped, Unsupported
from tests.wecom_agency import AGENT, CORP

DELIVERY = Delivery(tenant_id=7, agent_id=AGENT, reference="ABCDEFGH", received_at=datetime(2026, 11, 24, tzinfo=UTC))


def callback(kind: str, inner: str = "", *, user: str = "ZhangSan", agent: int = AGENT) -> str:
    return (
        f"<xml><ToUserName><![CDATA[{CORP}]]></ToUserName><FromUserName><![CDATA[{user}]]></FromUserName>"
        f"<CreateTime>1348831860</CreateTime><MsgType><![CDATA[{kind}]]></MsgType>{inner}<AgentID>{agent}</AgentID></xml>"
    )


def text(content: str, *, msg_id: int = 1, user: str = "ZhangSan") -> str:
    return callback("text", f"<Content><![CDATA[{content}]]></Content><MsgId>{msg_id}</MsgId>", user=user)


def tap(inner: str = "", *, event: str = "template_card_event", code: str = "CODE") -> str:
    return callback(
        "event",
        f"<Event>{event}</Event><EventKey><![CDATA[flows.approve:12]]></EventKey><TaskId>task-1</TaskId>"
        f"<CardType>button_interaction</CardType><ResponseCode>{code}</ResponseCode>{inner}",
    )


def test_text_is_said():
    event = parse(text("明天用车"), DELIVERY)

    assert isinstance(event, Said)
    assert (event.text, event.user_id, event.channel, event.tenant_id) == ("明天用车", "zhangsan", "wecom", 7)
    assert (event.reference, event.happened_at) == ("ABCDEFGH", datetime.fromtimestamp(1348831860, UTC))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_words_arrive_as_they_were_written(words: str):
    event = parse(callback("text", f"<Content>{escape(words)}</Content><MsgId>1</MsgId>"), DELIVERY)

    assert isinstance(event, Said) and event.text == words


def test_a_button_is_tapped_with_its_selections():
    event = parse(
        tap(
            "<SelectedItems><SelectedItem><QuestionKey>car</QuestionKey>"
            "<OptionIds><OptionId>3</OptionId></OptionIds></SelectedItem>"
            "<SelectedItem><QuestionKey>extras</QuestionKey>"
            "<OptionIds><OptionId>a</OptionId><OptionId>b</OptionId></OptionIds></SelectedItem></SelectedItems>"
        ),
        DELIVERY,
    )

    assert isinstance(event, Tapped)
    assert (event.action_key, event.card_task_id, event.response_code) == ("flows.approve:12", "task-1", "CODE")
    assert event.selections == {"car": ("3",), "extras": ("a", "b")}


@pytest.mark.parametrize("inner", ["", "<SelectedItems/>", "<SelectedItems></SelectedItems>"])
def test_a_card_that_asks_nothing_has_no_selections(inner: str):
    event = parse(tap(inner), DELIVERY)

    assert isinstance(event, Tapped) and event.selections == {}


def test_the_menu_of_a_card_counts_as_a_tap():
    event = parse(tap(event="template_card_menu_event", code=""), DELIVERY)

    assert isinstance(event, Tapped) and event.response_code is None


def test_the_apps_menu_and_entering():
    chosen = parse(callback("event", "<Event>click</Event><EventKey>my_requests</EventKey>"), DELIVERY)
    entered = parse(callback("event", "<Event>enter_agent</Event><EventKey/>"), DELIVERY)
    welcome = parse(callback("event", "<Event>subscribe</Event>"), DELIVERY)

    assert isinstance(chosen, MenuChosen) and chosen.menu_key == "my_requests"
    assert isinstance(entered, Entered)
    assert isinstance(welcome, Entered)


def test_a_picture_is_named_by_the_channel():
    event = parse(callback("image", "<PicUrl>http://x/1.jpg</PicUrl><MediaId>m-1</MediaId><MsgId>9</MsgId>"), DELIVERY)

    assert isinstance(event, SentImage) and (event.media_ref, event.name) == ("m-1", "")


def test_a_file_is_no_picture():
    event = parse(callback("file", "<MediaId>m-2</MediaId><FileName>清单.xlsx</FileName><MsgId>9</MsgId>"), DELIVERY)

    assert isinstance(event, SentFile) and not isinstance(event, SentImage)
    assert (event.media_ref, event.name) == ("m-2", "清单.xlsx")


def test_words_that_come_with_a_voice_message_were_said():
    heard = parse(callback("voice", "<MediaId>m</MediaId><Recognition>明天用车</Recognition>"), DELIVERY)
    unheard = parse(callback("voice", "<MediaId>m</MediaId><Format>amr</Format>"), DELIVERY)

    assert isinstance(heard, Said) and heard.text == "明天用车"
    assert isinstance(unheard, Unsupported) and unheard.what == "语音"


def location(x: str, y: str, label: str = "艺苑路106号") -> str:
    return f"<Location_X>{x}</Location_X><Location_Y>{y}</Location_Y><Scale>15</Scale><Label>{label}</Label>"


def test_a_location_is_a_point_with_its_address():
    event = parse(callback("location", location("23.134", "113.358")), DELIVERY)

    assert isinstance(event, SentLocation)
    assert (event.latitude, event.longitude, event.label) == (23.134, 113.358, "艺苑路106号")


def test_a_location_from_the_menu_says_the_name_of_the_place_too():
    inner = f"<SendLocationInfo>{location('23', '113')}<Poiname>二号楼</Poiname></SendLocationInfo>"
    event = parse(callback("event", f"<Event>location_select</Event><EventKey>6</EventKey>{inner}"), DELIVERY)

    assert isinstance(event, SentLocation) and event.label == "艺苑路106号 二号楼"
    assert parse(callback("event", "<Event>location_select</Event><EventKey>6</EventKey>"), DELIVERY) is None


@given(st.floats(), st.floats())
def test_a_point_off_the_earth_is_no_location(latitude: float, longitude: float):
    event = parse(callback("location", location(str(latitude), str(longitude))), DELIVERY)

    on_earth = abs(latitude) <= 90 and abs(longitude) <= 180
    assert isinstance(event, SentLocation if on_earth else Unsupported)


@pytest.mark.parametrize(
    ("result", "content"),
    [("GD-0031", "GD-0031"), ("CODE_128,6901234", "6901234"), ("EAN_13,690", "690"), ("甲,乙", "甲,乙")],
)
def test_a_scanned_code_says_something(result: str, content: str):
    info = f"<ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>{result}</ScanResult></ScanCodeInfo>"
    event = parse(callback("event", f"<Event>scancode_waitmsg</Event><EventKey>6</EventKey>{info}"), DELIVERY)

    assert isinstance(event, Scanned) and event.content == content


@pytest.mark.parametrize("kind", ["pic_sysphoto", "pic_photo_or_album", "pic_weixin", "scancode_push"])
def test_announcements_are_let_pass(kind: str):
    pictures = "<PicList><item><PicMd5Sum>1b5f</PicMd5Sum></item></PicList>" * 2
    inner = f"<Event>{kind}</Event><EventKey>6</EventKey><SendPicsInfo>{pictures}<Count>2</Count></SendPicsInfo>"

    assert parse(callback("event", inner), DELIVERY) is None


@pytest.mark.parametrize(
    ("kind", "name"), [("video", "视频"), ("link", "链接"), ("image", "图片"), ("file", "文件"), ("location", "位置")]
)
def test_what_cannot_be_read_is_named(kind: str, name: str):
    event = parse(callback(kind, "<MsgId>9</MsgId>"), DELIVERY)

    assert isinstance(event, Unsupported) and event.what == name


@pytest.mark.parametrize("name", ["LOCATION", "view", "unsubscribe", "an_event_of_tomorrow"])
def test_events_of_no_use_are_let_pass(name: str):
    assert parse(callback("event", f"<Event>{name}</Event>"), DELIVERY) is None
    assert describe(callback("event", f"<Event>{name}</Event>")) == f"event/{name}"


def test_what_the_system_reports_is_no_persons_doing():
    assert parse(callback("event", "<Event>click</Event><EventKey>x</EventKey>", user="sys"), DELIVERY) is None


def test_a_callback_of_another_app_is_refused():
    with pytest.raises(BadEnvelope, match="agent"):
        parse(callback("text", "<Content>hi</Content>", agent=AGENT + 1), DELIVERY)


@pytest.mark.parametrize("xml", ["<xml/>", "<xml><MsgType>text</MsgType></xml>", "no xml", ""])
def test_what_is_no_callback_is_refused(xml: str):
    with pytest.raises(BadEnvelope, match="xml"):
        parse(xml, DELIVERY)


def keys(*callbacks: str) -> set[str]:
    events = [parse(xml, DELIVERY) for xml in callbacks]
    assert all(event is not None and len(event.key) <= 80 for event in events)
    return {event.key for event in events if event}


def test_a_repeat_has_the_key_of_the_first():
    spaced = tap().replace("><", ">\n  <")

    assert len(keys(text("hi"), text("hi"), text("hi", user="zhangsan"))) == 1
    assert len(keys(tap(), tap(), spaced)) == 1


def test_different_things_have_different_keys():
    two_people = (text("hi"), text("hi", user="lisi"))
    two_taps_in_a_second = (tap(code="A"), tap(code="B"))

    assert len(keys(text("hi", msg_id=2), *two_people, *two_taps_in_a_second, tap("<x/>"))) == 6
